/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clues.h"
#include "dtl-rates.h"
#include "dtl-rivals.h"

G_BEGIN_DECLS

/**
 * DtlAffinity:
 * @score: the sum of all evidence: 0 where together is as likely as apart, by the logarithm of the odds
 * @likeness: how their values stand to each other
 * @telling: how much it tells if they are equal: 0 for nothing, 5 for very much
 * @comparable: whether they have a unit in common, or currencies with a known rate
 * @stretched: they meet only because one has an open end, and the other is not what is rounded to it
 * @bar: (nullable): why they cannot be the same, whatever the evidence: the name of a rule
 * @mild: whether that bars these two, but no third one that fits both from bringing them together
 * @clues: what the sum is of
 */
typedef struct
{
  double score;
  DtlLikeness likeness;
  guint telling;
  gboolean comparable;
  gboolean stretched;
  const char *bar;
  gboolean mild;
  DtlClues clues;
} DtlAffinity;

gboolean    dtl_affinity_may_change (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b);
DtlAffinity dtl_affinity_of (const DtlCorpus *corpus, const DtlRates *rates, const DtlFact *a, const DtlFact *b);
double      dtl_affinity_weigh_standing (const DtlStanding *standing, gboolean apart);
void        dtl_affinity_rank     (DtlAffinity *affinity, const DtlStanding *standing);
gboolean    dtl_affinity_suffices (const DtlAffinity *affinity, gboolean same_source);
double      dtl_affinity_alone    (const DtlAffinity *affinity); /* the score without what the two stand among */
gboolean    dtl_affinity_is_apart (const DtlAffinity *affinity);
double      dtl_affinity_weight   (const DtlAffinity *affinity, DtlClue clue); /* what one clue adds to the score */
double      dtl_affinity_start    (const DtlAffinity *affinity);               /* the score with no clue at all */
double      dtl_affinity_enough   (const DtlAffinity *affinity, gboolean same_source);
gboolean    dtl_periods_apart (const DtlInterval *a, const DtlInterval *b);

G_END_DECLS
