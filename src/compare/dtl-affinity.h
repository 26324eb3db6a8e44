/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-facts.h"
#include "dtl-rates.h"

G_BEGIN_DECLS

/**
 * DtlAffinity:
 * @text: evidence of words, names, period that two statements are about the same thing
 * @total: the same with the evidence of their values
 * @likeness: how their values stand to each other
 * @telling: how much it tells if they are equal: 0 for nothing, 5 for very much
 * @comparable: whether they have a unit in common, or currencies with a known rate
 * @stretched: they meet only because one has an open end, far from the other
 * @barred: whether they cannot be the same, whatever the evidence
 */
typedef struct
{
  double text;
  double total;
  DtlLikeness likeness;
  guint telling;
  gboolean comparable;
  gboolean stretched;
  gboolean barred;
} DtlAffinity;

DtlAffinity dtl_affinity_of (const DtlCorpus *corpus, const DtlRates *rates, const DtlFact *a, const DtlFact *b);
gboolean    dtl_affinity_suffices (const DtlAffinity *affinity, gboolean same_source);
gboolean    dtl_periods_apart (const DtlInterval *a, const DtlInterval *b);

G_END_DECLS
