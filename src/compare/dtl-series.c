/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rate of one month and of the next, a toll of one day and of the next: one measure with a small history.
 * The time of a value is the one it is told for; of what goes on, the day of the report that tells it. A
 * report that comes late with an old number is no turn of that history, and is marked. */

#include "dtl-series.h"

#include "dtl-affinity.h"

static const DtlSide *
get_side (const DtlRow *row, guint index)
{
  return g_ptr_array_index (row->sides, index);
}

static gboolean
is_told (const DtlFigure *figure)
{
  return dtl_interval_is_resolved (&figure->period)
         && (figure->period_from == DTL_PERIOD_FROM_SAID || figure->period_from == DTL_PERIOD_FROM_CONTEXT);
}

/* The day of the report, where no other time is told. */
static DtlDay
find_report_day (const DtlRow *row, const DtlSide *side)
{
  DtlDate published = dtl_fact_published (side->fact, row->corpus);

  return !is_told (side->figure) && dtl_date_is_set (published) ? dtl_date_to_day (published) : DTL_DAY_NONE;
}

static gboolean
say_same (const DtlSide *a, const DtlSide *b)
{
  const DtlValue *left, *right;

  return dtl_fact_pair_values (a->fact, b->fact, &left, &right) && dtl_range_equal (&left->said, &right->said);
}

static gboolean
say_other (const DtlSide *a, const DtlSide *b)
{
  const DtlValue *left, *right;

  return dtl_fact_pair_values (a->fact, b->fact, &left, &right) && dtl_value_likeness (left, right) < DTL_LIKENESS_LIKELY;
}

/* The day on which what a side says was first reported, where it tells no time of its own. */
static DtlDay
find_first_day (const DtlRow *row, const DtlSide *side)
{
  DtlDay first = find_report_day (row, side);

  for (guint i = 0; first != DTL_DAY_NONE && i < row->sides->len; i++)
    {
      const DtlDay day = find_report_day (row, get_side (row, i));

      if (day != DTL_DAY_NONE && day < first && say_same (get_side (row, i), side))
        first = day;
    }
  return first;
}

/* What is told as a change is no repeat: a toll may be corrected to what it was. */
static gboolean
repeats_old (const DtlRow *row, guint index, const DtlDay *first_days)
{
  const DtlSide *side = get_side (row, index);
  const DtlDay day = find_report_day (row, side), first = first_days[index];

  if (first == DTL_DAY_NONE || first == day || side->figure->change != DTL_CHANGE_NONE)
    return FALSE;
  for (guint i = 0; i < row->sides->len; i++)
    if (first_days[i] != DTL_DAY_NONE && first_days[i] > first && first_days[i] <= day && say_other (get_side (row, i), side))
      return TRUE;
  return FALSE;
}

/**
 * dtl_series_mark_stale:
 * @row: the statements of one measure, put together by what they say
 *
 * Marks the sides that repeat, in a later report, what was reported before another number came.
 */
void
dtl_series_mark_stale (DtlRow *row)
{
  g_autofree DtlDay *first_days = NULL;

  if (row->sides->len < 3) /* the number, the other, the number again */
    return;
  first_days = g_new (DtlDay, row->sides->len);
  for (guint i = 0; i < row->sides->len; i++)
    first_days[i] = find_first_day (row, get_side (row, i));
  for (guint i = 0; i < row->sides->len; i++)
    ((DtlSide *) g_ptr_array_index (row->sides, i))->stale = repeats_old (row, i, first_days);
}

/* --- The history ----------------------------------------------------------------------------------- */

static DtlSeriesPoint *
find_point (DtlMeasure *measure, const DtlInterval *period, const DtlFigure *figure, gboolean stale)
{
  for (guint i = 0; i < measure->series->len; i++)
    {
      DtlSeriesPoint *point = g_ptr_array_index (measure->series, i);

      if (dtl_interval_equal (&point->period, period) && g_str_equal (point->unit, figure->unit) && dtl_range_equal (&point->value, &figure->value)
          && point->stale == stale)
        return point;
    }
  return NULL;
}

/* @told: whether the period is told for the value; else it is the day of the report. */
static void
add_to_point (const DtlRow *row, const DtlSide *side, DtlMeasure *measure, const DtlInterval *period, gboolean told)
{
  const gboolean stale = side->stale;
  DtlSeriesPoint *point = find_point (measure, period, side->figure, stale);

  if (point == NULL)
    {
      point = g_new0 (DtlSeriesPoint, 1);
      point->period = *period;
      point->told = told;
      point->value = side->figure->value;
      point->unit = g_intern_string (side->figure->unit);
      point->stale = stale;
      point->figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
      g_ptr_array_add (measure->series, point);
    }
  dtl_side_append_mentions (side, row->corpus, point->figures);
}

static void
collect_points (const DtlRow *row, DtlMeasure *measure)
{
  for (guint i = 0; i < row->sides->len; i++)
    {
      const DtlSide *side = get_side (row, i);
      const DtlDay day = find_report_day (row, side);
      DtlInterval reported;

      if (is_told (side->figure))
        add_to_point (row, side, measure, &side->figure->period, TRUE);
      else if (day != DTL_DAY_NONE && measure->computed == DTL_VERDICT_REVISED)
        {
          reported = dtl_interval_day (dtl_date_from_day (day));
          add_to_point (row, side, measure, &reported, FALSE);
        }
    }
}

static DtlDay
get_end (const DtlInterval *period)
{
  return period->latest != DTL_DAY_NONE ? period->latest : G_MAXINT;
}

static int
compare_points_cb (gconstpointer a, gconstpointer b)
{
  const DtlSeriesPoint *left = *(const DtlSeriesPoint *const *) a, *right = *(const DtlSeriesPoint *const *) b;
  const DtlMentionRef *first = &g_array_index (left->figures, DtlMentionRef, 0), *second = &g_array_index (right->figures, DtlMentionRef, 0);

  if (get_end (&left->period) != get_end (&right->period))
    return get_end (&left->period) < get_end (&right->period) ? -1 : 1;
  if (left->period.earliest != right->period.earliest)
    return left->period.earliest < right->period.earliest ? -1 : 1;
  if (left->stale != right->stale)
    return left->stale ? -1 : 1;
  if (first->source != second->source)
    return first->source < second->source ? -1 : 1;
  return (first->index > second->index) - (first->index < second->index);
}

/* "In 2023" and "in May 2023" need not be two times. */
static gboolean
tells_two_times (const DtlMeasure *measure)
{
  for (guint i = 0; i < measure->series->len; i++)
    for (guint j = i + 1; j < measure->series->len; j++)
      if (dtl_periods_apart (&((DtlSeriesPoint *) g_ptr_array_index (measure->series, i))->period,
                             &((DtlSeriesPoint *) g_ptr_array_index (measure->series, j))->period))
        return TRUE;
  return FALSE;
}

void
dtl_series_find (const DtlRow *row, DtlMeasure *measure)
{
  measure->series = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_series_point_free);
  collect_points (row, measure);
  if (tells_two_times (measure))
    g_ptr_array_sort (measure->series, compare_points_cb);
  else
    g_clear_pointer (&measure->series, g_ptr_array_unref);
}
