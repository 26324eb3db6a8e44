/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-affinity.h"
#include "dtl-pairing.h"
#include "dtl-row-decisions.h"

G_BEGIN_DECLS

/**
 * DtlAlignedRow:
 * @group: the statements as they came together; %NULL if the user put groups together
 * @places: (element-type guint) (nullable): if so, the places of the statements among all
 *
 * Statements about one thing.
 */
typedef struct
{
  DtlGroup *group;
  GArray *places;
} DtlAlignedRow;

/**
 * DtlAlignment:
 *
 * Which statements are about the same thing. It is kept while statements come and go.
 */
typedef struct _DtlAlignment DtlAlignment;

DtlAlignment *dtl_alignment_new     (const DtlCorpus *corpus, const DtlRates *rates, GDestroyNotify free_result);
void          dtl_alignment_free    (DtlAlignment *self);
void          dtl_alignment_add     (DtlAlignment *self, DtlFact *fact);
void          dtl_alignment_drop    (DtlAlignment *self, const DtlFact *fact);
void          dtl_alignment_touch   (DtlAlignment *self, const DtlFact *fact);
void          dtl_alignment_note_rates (DtlAlignment *self, gboolean changed);
void          dtl_alignment_look_through (DtlAlignment *self, const DtlFact *fact);
void          dtl_alignment_forget  (DtlAlignment *self, const DtlFact *fact);
GPtrArray    *dtl_alignment_update  (DtlAlignment *self, GPtrArray *facts, GPtrArray *readings, DtlRowDecisions *decisions);
guint         dtl_alignment_n_items (const DtlAlignment *self);
GPtrArray    *dtl_alignment_members (const DtlAlignment *self, const DtlAlignedRow *row, GPtrArray *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlAlignment, dtl_alignment_free)

DtlAffinity dtl_alignment_weigh (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts, const DtlFact *a, const DtlFact *b);

G_END_DECLS
