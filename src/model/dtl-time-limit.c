/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline limits the other panes to. No pane knows another; so it hangs on the session that they share. */

#include "dtl-time-limit.h"

struct _DtlTimeLimit
{
  GObject parent_instance;
  DtlInterval span; /* unresolved: no limit */
};

G_DEFINE_FINAL_TYPE (DtlTimeLimit, dtl_time_limit, G_TYPE_OBJECT)

static void
dtl_time_limit_class_init (DtlTimeLimitClass *klass)
{
  g_signal_new ("changed", DTL_TYPE_TIME_LIMIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dtl_time_limit_init (DtlTimeLimit *self)
{
  self->span = dtl_interval_unresolved ();
}

/**
 * dtl_time_limit_of:
 * @session: a session
 *
 * Returns: (transfer none): its limit; always the same
 */
DtlTimeLimit *
dtl_time_limit_of (DtlSession *session)
{
  DtlTimeLimit *limit = g_object_get_data (G_OBJECT (session), "time-limit");

  if (limit)
    return limit;
  limit = g_object_new (DTL_TYPE_TIME_LIMIT, NULL);
  g_object_set_data_full (G_OBJECT (session), "time-limit", limit, g_object_unref);
  return limit;
}

static void
set_span (DtlTimeLimit *self, DtlInterval span)
{
  if (dtl_interval_equal (&self->span, &span))
    return;
  self->span = span;
  g_signal_emit_by_name (self, "changed");
}

/**
 * dtl_time_limit_set:
 * @first: the first day to look at
 * @last: the last, not before @first
 */
void
dtl_time_limit_set (DtlTimeLimit *self, DtlDay first, DtlDay last)
{
  g_return_if_fail (first <= last);
  set_span (self, dtl_interval_days (first, last, DTL_GRANULARITY_RANGE));
}

/**
 * dtl_time_limit_clear:
 *
 * Takes the limit away.
 */
void
dtl_time_limit_clear (DtlTimeLimit *self)
{
  set_span (self, dtl_interval_unresolved ());
}

/**
 * dtl_time_limit_is_set:
 *
 * Returns: whether there is one
 */
gboolean
dtl_time_limit_is_set (DtlTimeLimit *self)
{
  return dtl_interval_is_resolved (&self->span);
}

static gboolean
meets (DtlTimeLimit *self, const DtlInterval *interval)
{
  return dtl_interval_is_resolved (interval) && dtl_interval_meet (&self->span, interval);
}

/**
 * dtl_time_limit_has_source:
 * @reading: of a source
 *
 * Returns: whether something that it tells was then, or it was published then; always, if there is no limit
 */
gboolean
dtl_time_limit_has_source (DtlTimeLimit *self, const DtlReading *reading)
{
  DtlInterval published;

  if (!dtl_time_limit_is_set (self))
    return TRUE;
  if (dtl_date_is_set (reading->published))
    {
      published = dtl_interval_day (reading->published);
      if (meets (self, &published))
        return TRUE;
    }
  for (guint i = 0; i < reading->events->len; i++)
    if (meets (self, &dtl_reading_date (reading, dtl_reading_event (reading, i)->date)->interval))
      return TRUE;
  return FALSE;
}

/* What it is of, or what its sentence tells. */
static gboolean
has_figure (DtlTimeLimit *self, const DtlReading *reading, const DtlFigure *figure)
{
  if (meets (self, &figure->period))
    return TRUE;
  for (guint i = 0; i < reading->events->len; i++)
    {
      const DtlEvent *event = dtl_reading_event (reading, i);

      if (dtl_span_contains (event->sentence, figure->span) && meets (self, &dtl_reading_date (reading, event->date)->interval))
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_time_limit_has_measure:
 * @comparison: a comparison
 * @measure: one of its measures
 *
 * Returns: whether one of its figures is of then, or stands in a sentence that tells what was then; always, if there is no
 *   limit
 */
gboolean
dtl_time_limit_has_measure (DtlTimeLimit *self, const DtlComparison *comparison, guint measure)
{
  const DtlMeasure *row = g_ptr_array_index (comparison->measures, measure);

  if (!dtl_time_limit_is_set (self))
    return TRUE;
  for (guint i = 0; i < row->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (row->cells, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, cell->source);

      for (guint j = 0; j < cell->figures->len; j++)
        if (has_figure (self, reading, dtl_reading_figure (reading, g_array_index (cell->figures, guint, j))))
          return TRUE;
    }
  return FALSE;
}
