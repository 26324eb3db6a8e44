/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-noun-phrase.h"

G_BEGIN_DECLS

/**
 * DtlMeasureConcept:
 * @concept: (nullable): what is measured, as the data know it; %NULL if they do not
 * @run: the words of the clause that name it
 * @distance: how loosely they and the figure hang together; 0 where they touch
 */
typedef struct
{
  const DtlConcept *concept;
  DtlTokenRun run;
  guint distance;
} DtlMeasureConcept;

/* Words that are no further from their figure say beyond doubt what it is. */
#define DTL_MEASURE_CLOSE 4

DtlMeasureConcept dtl_measure_concept_find     (const DtlNounSite *site, DtlTokenRun phrase);
const DtlConcept *dtl_measure_concept_at       (const DtlNounSite *site, guint token, guint *length);
gboolean          dtl_measure_concept_takes    (const DtlNounSite *site, const DtlConcept *concept);
gboolean          dtl_measure_concept_is_share (const DtlNounSite *site);
gboolean          dtl_measure_concept_is_of_economy (const DtlNounSite *site);
guint             dtl_measure_concept_skip_inserted (const DtlNounSite *site, guint comma);
gboolean          dtl_measure_concept_is_below_peak (const DtlNounSite *site);
gboolean          dtl_measure_concept_counts_people (const DtlConcept *concept);

G_END_DECLS
