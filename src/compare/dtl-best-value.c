/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever writes a brief wants one number of a row. Where the sources agree, it is what most of them say, as
 * precisely as any of them says it; where it changed, the last; where the user trusts somebody, that one's.
 * Where they contradict each other, nobody is trusted and no slip is known, there is none. */

#include "dtl-best-value.h"

/* Whether the first of two sides is the better one to quote. */
typedef gboolean (*IsBetterFunc) (const DtlRow *row, const DtlSide *a, const DtlSide *b);

static gboolean
is_trusted (const DtlRow *row, const DtlFact *fact, const DtlMeasure *measure)
{
  const DtlCell *cell = dtl_measure_find_cell (measure, dtl_corpus_given (row->corpus, fact->source));

  return cell != NULL && cell->trust == DTL_TRUST_TRUSTED;
}

/* The first statement of a side that somebody makes whom the user trusts. */
static const DtlFact *
find_trusted (const DtlRow *row, const DtlSide *side, const DtlMeasure *measure)
{
  for (guint i = 0; i < side->facts->len; i++)
    if (is_trusted (row, g_ptr_array_index (side->facts, i), measure))
      return g_ptr_array_index (side->facts, i);
  return NULL;
}

static DtlDay
find_day (const DtlRow *row, const DtlSide *side)
{
  const DtlDate published = dtl_fact_published (side->fact, row->corpus);
  const DtlInterval *period = &side->figure->period;

  if (dtl_interval_is_resolved (period) && period->latest != DTL_DAY_NONE && side->figure->period_from != DTL_PERIOD_FROM_PUBLISHED)
    return period->latest;
  return dtl_date_is_set (published) ? dtl_date_to_day (published) : DTL_DAY_NONE;
}

static gboolean
is_more_telling (const DtlRow *row, const DtlSide *a, const DtlSide *b)
{
  const DtlValue *left = dtl_fact_value (a->fact), *right = dtl_fact_value (b->fact);
  const gboolean point = dtl_range_is_point (&left->said), other_point = dtl_range_is_point (&right->said);

  if (point != other_point)
    return point;
  if (a->n_sources != b->n_sources)
    return a->n_sources > b->n_sources;
  return left->digits > right->digits;
}

static gboolean
is_later (const DtlRow *row, const DtlSide *a, const DtlSide *b)
{
  const DtlDay left = find_day (row, a), right = find_day (row, b);

  if (a->stale != b->stale)
    return b->stale;
  if (left != right)
    return right == DTL_DAY_NONE || (left != DTL_DAY_NONE && left > right);
  return is_more_telling (row, a, b);
}

/* By what is said of a row; none where it says that nobody can tell. */
static const IsBetterFunc orders[] = {
  [DTL_VERDICT_SINGLE] = is_later,
  [DTL_VERDICT_AGREE] = is_more_telling,
  [DTL_VERDICT_COMPATIBLE] = is_more_telling,
  [DTL_VERDICT_REVISED] = is_later,
  [DTL_VERDICT_DIFFERENT_PERIOD] = is_later,
  [DTL_VERDICT_DIFFERENT_SCOPE] = NULL,
  [DTL_VERDICT_SCALE_SLIP] = is_more_telling,
  [DTL_VERDICT_CONFLICT] = NULL,
};

static const DtlSide *
find_side_of (const DtlRow *row, DtlMentionRef figure)
{
  for (guint i = 0; i < row->sides->len; i++)
    if (dtl_side_has_mention (g_ptr_array_index (row->sides, i), row->corpus, figure))
      return g_ptr_array_index (row->sides, i);
  return NULL;
}

/* The side that a reason calls a slip; %NULL if none does. */
static const DtlSide *
find_suspect (const DtlRow *row, const DtlMeasure *measure)
{
  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (measure->reasons, i);

      if (reason->has_suspect && reason->figures->len > 0)
        return find_side_of (row, g_array_index (reason->figures, DtlMentionRef, 0));
    }
  return NULL;
}

static gboolean
is_slip (const DtlSide *side, const DtlSide *suspect)
{
  const DtlValue *left, *right;

  return suspect != NULL && dtl_fact_pair_values (side->fact, suspect->fact, &left, &right) && dtl_range_equal (&left->said, &right->said);
}

static void
set_best (const DtlRow *row, const DtlFact *fact, DtlMeasure *measure)
{
  measure->has_best = TRUE;
  measure->best = (DtlMentionRef) { dtl_corpus_given (row->corpus, fact->source), g_array_index (fact->figures, guint, 0) };
}

void
dtl_best_value_find (const DtlRow *row, DtlMeasure *measure)
{
  const DtlSide *suspect = find_suspect (row, measure);
  const IsBetterFunc order = measure->computed != DTL_VERDICT_SCALE_SLIP || suspect != NULL ? orders[measure->computed] : NULL;
  const DtlSide *best = NULL;
  const DtlFact *fact = NULL;

  for (guint i = 0; i < row->sides->len; i++)
    {
      const DtlSide *side = g_ptr_array_index (row->sides, i);
      const DtlFact *trusted = find_trusted (row, side, measure);

      if (trusted != NULL && (fact == NULL || is_later (row, side, best)))
        {
          best = side;
          fact = trusted;
        }
      else if (fact == NULL && order != NULL && !is_slip (side, suspect) && (best == NULL || order (row, side, best)))
        best = side;
    }
  if (best != NULL)
    set_best (row, fact != NULL ? fact : best->fact, measure);
}
