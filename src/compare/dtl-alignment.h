/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-affinity.h"
#include "dtl-row-decisions.h"

G_BEGIN_DECLS

/* Puts statements about the same thing together. Returns (transfer full) (element-type GArray
 * of guint): groups of indices into @facts, every fact in one, in order of their first. What the
 * user decided holds whatever the evidence says: @decisions (nullable), bound to the facts. */
GPtrArray *dtl_alignment_find (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts, const DtlRowDecisions *decisions);

DtlAffinity dtl_alignment_weigh (const DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts, const DtlFact *a, const DtlFact *b);

G_END_DECLS
