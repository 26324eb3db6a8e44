/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two statements are about the same thing is a sum of small evidence, and a few bars
 * that no evidence lifts. Values that differ ask for far better words than values that agree:
 * a false "cannot both be right" costs more trust than a missed one. */

#include "dtl-affinity.h"

#include <string.h>

/* The evidence of equal numbers, by their significant digits. */
static const double equal_digits[] = { 0.2, 0.2, 0.4, 0.6, 0.75, 0.85 };
static const double slipped_digits[] = { 0, 0.1, 0.35, 0.5, 0.6, 0.6 };

#define ENOUGH 0.62            /* for values that meet */
#define ENOUGH_WORDS 0.25      /* however equal the values */
#define ENOUGH_APART 0.72      /* words alone, for values that differ */
#define ENOUGH_TWICE 0.75      /* within one source */

static double
weigh_value (DtlLikeness likeness, const DtlValue *a, const DtlValue *b)
{
  guint digits = MIN (MIN (dtl_value_digits (a), dtl_value_digits (b)), G_N_ELEMENTS (equal_digits) - 1);

  switch (likeness)
    {
    case DTL_LIKENESS_WRITTEN:
      return equal_digits[digits];
    case DTL_LIKENESS_SLIP:
      return slipped_digits[digits];
    case DTL_LIKENESS_LIKELY:
      return 0.25;
    case DTL_LIKENESS_NEAR:
      return 0.1;
    case DTL_LIKENESS_APART:
      return -0.1;
    case DTL_LIKENESS_FAR:
      break;
    }
  return -0.5;
}

/* Whether two told periods exclude each other. */
gboolean
dtl_periods_apart (const DtlInterval *a, const DtlInterval *b)
{
  return dtl_interval_is_resolved (a) && dtl_interval_is_resolved (b) && !dtl_interval_meet (a, b);
}

static double
weigh_period (const DtlFigure *a, const DtlFigure *b)
{
  if (!dtl_interval_is_resolved (&a->period) || !dtl_interval_is_resolved (&b->period))
    return 0;
  if (dtl_interval_equal (&a->period, &b->period))
    return 0.15;
  return dtl_interval_meet (&a->period, &b->period) ? 0.05 : -0.15;
}

static gboolean
differ_in (const char *a, const char *b)
{
  return a != NULL && b != NULL && g_strcmp0 (a, b) != 0;
}

static gboolean
share_word (const char *a, const char *b)
{
  return a != NULL && g_strcmp0 (a, b) == 0;
}

static double
weigh_labels (const DtlFigure *a, const DtlFigure *b)
{
  double weight = 0;

  if (share_word (a->concept, b->concept))
    weight += 0.35;
  else if (differ_in (a->concept, b->concept))
    weight -= 0.15;
  if (share_word (a->noun, b->noun))
    weight += 0.12;
  else if (differ_in (a->noun, b->noun))
    weight -= 0.2;
  if (a->has_of && b->has_of && a->kind == DTL_FIGURE_RANK)
    weight += 0.3;
  if (a->change == b->change && a->change != DTL_CHANGE_NONE)
    weight += 0.05;
  if (a->modality != b->modality)
    weight -= 0.05;
  return weight;
}

static double
weigh_names (const DtlFact *a, const DtlFact *b)
{
  if (a->places->len == 0 || b->places->len == 0)
    return 0;
  if (dtl_bag_meets (a->places, b->places))
    return 0.1;
  return a->countries->len > 0 && b->countries->len > 0 ? -0.35 : -0.1;
}

static double
weigh_words (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  return 0.4 * dtl_corpus_similarity (corpus, a->near, b->near) + 0.3 * dtl_corpus_similarity (corpus, a->clause, b->clause)
         + 0.15 * dtl_corpus_similarity (corpus, a->sentence, b->sentence)
         + 0.3 * dtl_corpus_similarity (corpus, a->measure, b->measure);
}

static gboolean
is_end (DtlChange change)
{
  return change == DTL_CHANGE_FROM || change == DTL_CHANGE_TO;
}

static gboolean
is_change_itself (DtlChange change)
{
  return change == DTL_CHANGE_INCREASE || change == DTL_CHANGE_DECREASE;
}

static gboolean
clash_in_change (const DtlFigure *a, const DtlFigure *b)
{
  if (is_end (a->change) && is_end (b->change))
    return a->change != b->change;
  return is_change_itself (a->change) != is_change_itself (b->change)
         || (is_change_itself (a->change) && a->change != b->change);
}

static gboolean
is_wish (DtlModality modality)
{
  return modality == DTL_MODALITY_TARGET || modality == DTL_MODALITY_FORECAST || modality == DTL_MODALITY_CONDITIONAL;
}

/* What keeps statements apart whose values differ: with equal values it is only how they are
 * told. */
static gboolean
clash_apart (const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right)
{
  return clash_in_change (left, right) || is_wish (left->modality) != is_wish (right->modality)
         || (left->modality == DTL_MODALITY_DENIED) != (right->modality == DTL_MODALITY_DENIED)
         || differ_in (left->noun, right->noun) || differ_in (left->concept, right->concept)
         || dtl_qualifiers_clash (a->qualifiers, b->qualifiers)
         || (a->countries->len > 0 && b->countries->len > 0 && !dtl_bag_meets (a->countries, b->countries));
}

static gboolean
clash_in_total (const DtlFigure *a, const DtlFigure *b)
{
  return a->kind == DTL_FIGURE_RANK && a->has_of && b->has_of && !dtl_decimal_equal (&a->of, &b->of);
}

static gboolean
says_much (const DtlValue *a, const DtlValue *b)
{
  return MIN (dtl_value_digits (a), dtl_value_digits (b)) >= 3;
}

static gboolean
meets (DtlLikeness likeness)
{
  return likeness >= DTL_LIKENESS_LIKELY;
}

static gboolean
are_ends_of_one_change (const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right)
{
  return a->source == b->source && dtl_span_equal (left->sentence, right->sentence) && is_end (left->change)
         && is_end (right->change) && left->change != right->change;
}

static gboolean
find_bar (const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right, const DtlAffinity *affinity)
{
  gboolean telling = affinity->comparable && affinity->likeness == DTL_LIKENESS_WRITTEN
                     && says_much (dtl_fact_value (a), dtl_fact_value (b));

  if (clash_in_total (left, right) || are_ends_of_one_change (a, b, left, right) || !affinity->comparable)
    return TRUE;
  if (!telling && dtl_qualifiers_clash (a->qualifiers, b->qualifiers))
    return TRUE;
  if (affinity->likeness < DTL_LIKENESS_SLIP && clash_apart (a, b, left, right))
    return TRUE;
  return a->source == b->source && !meets (affinity->likeness) && !dtl_periods_apart (&left->period, &right->period);
}

/* Amounts in two currencies: whether some rate that ever was makes one of the other. */
static gboolean
compare_currencies (const DtlRates *rates, const DtlFact *a, const DtlFact *b, DtlAffinity *affinity)
{
  const DtlValue *left = dtl_fact_value (a), *right = dtl_fact_value (b);

  if (!g_str_equal (left->dimension, "money") || !dtl_rates_allow (rates, left, right))
    return FALSE;
  affinity->likeness = DTL_LIKENESS_LIKELY;
  return TRUE;
}

/**
 * dtl_affinity_of:
 * @corpus: the sources
 * @rates: exchange rates
 * @a: a statement
 * @b: another of the same dimension
 *
 * Returns: what speaks for and against their being about the same thing
 */
DtlAffinity
dtl_affinity_of (const DtlCorpus *corpus, const DtlRates *rates, const DtlFact *a, const DtlFact *b)
{
  const DtlFigure *left = dtl_fact_figure (a, corpus), *right = dtl_fact_figure (b, corpus);
  const DtlValue *left_value, *right_value;
  DtlAffinity affinity = { .likeness = DTL_LIKENESS_FAR };
  double value = 0;

  if (dtl_fact_pair_values (a, b, &left_value, &right_value))
    {
      affinity.comparable = TRUE;
      affinity.likeness = dtl_value_likeness (left_value, right_value);
      value = weigh_value (affinity.likeness, left_value, right_value);
    }
  else
    affinity.comparable = compare_currencies (rates, a, b, &affinity);
  affinity.text = weigh_words (corpus, a, b) + weigh_labels (left, right) + weigh_names (a, b) + weigh_period (left, right);
  affinity.total = affinity.text + value;
  affinity.barred = find_bar (a, b, left, right, &affinity);
  return affinity;
}

/* Whether the evidence is enough to put two statements into one row. */
gboolean
dtl_affinity_suffices (const DtlAffinity *affinity, gboolean same_source)
{
  if (affinity->barred || affinity->text < ENOUGH_WORDS)
    return FALSE;
  if (same_source)
    return affinity->total >= ENOUGH_TWICE && (meets (affinity->likeness) || affinity->text >= ENOUGH_TWICE);
  if (meets (affinity->likeness) || affinity->likeness == DTL_LIKENESS_SLIP)
    return affinity->total >= ENOUGH;
  return affinity->text >= ENOUGH_APART;
}
