/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-label.h"

G_BEGIN_DECLS

/**
 * DtlMeasureMaker:
 * @site: the figure and its clause
 * @core: the words of the clause that the name is made of; empty if there are none
 * @concept: what the data know it as, as far as that is sought
 * @known: the concept need not be sought any more
 * @finished: the name says all already: whose it is, for when
 * @outer: the site of a subject that stands before an inserted clause
 *
 * A name in the making: constructions try their luck with it one after another.
 */
typedef struct
{
  const DtlNounSite *site;
  DtlTokenRun core;
  DtlMeasureConcept concept;
  gboolean known;
  gboolean finished;
  DtlNounSite outer;
} DtlMeasureMaker;

char                    *dtl_measure_maker_say       (DtlMeasureMaker *self, const char *lead, DtlTokenRun run);
const DtlMeasureConcept *dtl_measure_maker_concept   (DtlMeasureMaker *self);
gboolean                 dtl_measure_maker_names     (const DtlNounSite *site, DtlTokenRun run);
const char              *dtl_measure_maker_lead      (const DtlNounSite *site);
char                    *dtl_measure_maker_say_named (DtlMeasureMaker *self, DtlTokenRun run);
gboolean                 dtl_measure_maker_is_noun   (const DtlNounSite *site, DtlTokenRun run);
DtlTokenRun              dtl_measure_maker_grow      (const DtlNounSite *site, DtlTokenRun run);
void                     dtl_measure_maker_append_sharer (GString *phrase, const DtlNounSite *site);

G_END_DECLS
