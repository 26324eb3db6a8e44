/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line on an axis of time wants every value that has a time, also where they make no history: a target for 2030 that four
 * reports tell, one of them a thousand times too low. */

#include "dtl-dated-values.h"

#include "dtl-range.h"

#define NEAR 8 /* points before and after one that it may be at odds with */

static gboolean
has_place (const DtlMeasure *measure, const DtlInterval *period, const char *unit, const DtlRange *value)
{
  return g_strcmp0 (unit, measure->unit) == 0 && dtl_interval_is_resolved (period) && (value->has_low || value->has_high);
}

static gboolean
is_told (const DtlFigure *figure)
{
  return figure->period_from == DTL_PERIOD_FROM_SAID || figure->period_from == DTL_PERIOD_FROM_CONTEXT;
}

/* --- Where nobody found a history --------------------------------------------------------- */

static void
add_figure (GPtrArray *points, const DtlFigure *figure, DtlMentionRef mention)
{
  DtlSeriesPoint *point = NULL;

  for (guint i = 0; i < points->len && !point; i++)
    {
      DtlSeriesPoint *other = g_ptr_array_index (points, i);

      if (dtl_interval_equal (&other->period, &figure->period) && dtl_range_equal (&other->value, &figure->value))
        point = other;
    }
  if (!point)
    {
      point = g_new0 (DtlSeriesPoint, 1);
      point->period = figure->period;
      point->told = TRUE;
      point->value = figure->value;
      point->unit = figure->unit;
      point->figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
      g_ptr_array_add (points, point);
    }
  g_array_append_val (point->figures, mention);
}

static void
collect_cell (const DtlComparison *comparison, const DtlMeasure *measure, const DtlCell *cell, GPtrArray *points)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, cell->source);

  for (guint i = 0; i < cell->figures->len; i++)
    {
      const DtlMentionRef mention = { cell->source, g_array_index (cell->figures, guint, i) };
      const DtlFigure *figure = dtl_reading_figure (reading, mention.index);

      if (is_told (figure) && has_place (measure, &figure->period, figure->unit, &figure->value))
        add_figure (points, figure, mention);
    }
}

/**
 * dtl_dated_values_collect:
 * @measure: one of the comparison's
 *
 * Those points of its history that are in its unit; where it has none, the values that are told for some time: a target for
 * one year is a point, though no line.
 *
 * Returns: (transfer full) (element-type DtlSeriesPoint): they live as long as the comparison
 */
GPtrArray *
dtl_dated_values_collect (const DtlComparison *comparison, const DtlMeasure *measure)
{
  GPtrArray *points = g_ptr_array_new ();

  if (measure->series)
    {
      for (guint i = 0; i < measure->series->len; i++)
        {
          DtlSeriesPoint *point = g_ptr_array_index (measure->series, i);

          if (has_place (measure, &point->period, point->unit, &point->value) && point->figures->len > 0)
            g_ptr_array_add (points, point);
        }
      return points;
    }
  g_ptr_array_set_free_func (points, (GDestroyNotify) dtl_series_point_free);
  for (guint i = 0; i < measure->cells->len; i++)
    collect_cell (comparison, measure, g_ptr_array_index (measure->cells, i), points);
  return points;
}

/* --- Conflicts ---------------------------------------------------------------------------- */

static gboolean
are_at_odds (const DtlSeriesPoint *a, const DtlSeriesPoint *b)
{
  return !a->stale && !b->stale && dtl_interval_meet (&a->period, &b->period) && !dtl_range_meet (&a->value, &b->value);
}

/**
 * dtl_dated_values_at_odds:
 * @measure: a measure
 * @points: (element-type DtlSeriesPoint): its values
 * @index: of one of them
 *
 * Returns: whether the measure is in conflict, and it is this value that cannot be right together with another of its time
 */
gboolean
dtl_dated_values_at_odds (const DtlMeasure *measure, const GPtrArray *points, guint index)
{
  if (measure->verdict != DTL_VERDICT_CONFLICT && measure->verdict != DTL_VERDICT_SCALE_SLIP)
    return FALSE;
  for (guint i = index > NEAR ? index - NEAR : 0; i < MIN (points->len, index + NEAR + 1); i++)
    if (i != index && are_at_odds (g_ptr_array_index (points, i), g_ptr_array_index (points, index)))
      return TRUE;
  return FALSE;
}

/* --- Which measures ----------------------------------------------------------------------- */

static gboolean
is_shown (const DtlComparison *comparison, const DtlMeasure *measure)
{
  g_autoptr (GPtrArray) points = NULL;

  if (measure->cells->len < 2 && !measure->series)
    return FALSE;
  points = dtl_dated_values_collect (comparison, measure);
  return points->len > 0;
}

static void
add_measures (const DtlComparison *comparison, gboolean with_history, guint most, GArray *found, guint *n_left)
{
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if ((measure->series != NULL) != with_history || !is_shown (comparison, measure))
        continue;
      if (found->len < most)
        g_array_append_val (found, i);
      else
        (*n_left)++;
    }
}

/**
 * dtl_dated_values_measures:
 * @most: how many at most
 * @n_left: (out): how many more there are
 *
 * Finds the measures that have values with a time and that more than one source tells, or that have a history. Those with a
 * history come first, then in the order of the comparison.
 *
 * Returns: (transfer full) (element-type guint): them
 */
GArray *
dtl_dated_values_measures (const DtlComparison *comparison, guint most, guint *n_left)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  *n_left = 0;
  add_measures (comparison, TRUE, most, found, n_left);
  add_measures (comparison, FALSE, most, found, n_left);
  return found;
}
