/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A part of time can be marked on the timeline: to come closer to it, or to look at nothing else for a while. */

#include "config.h"

#include "dtl-timeline-view-private.h"

#include <math.h>

#define WHOLE_DAYS (2 * DTL_SECONDS_A_DAY) /* a view longer than this marks days */

/* The times between two pixels of the axis; whole days, where days can be told apart no finer. */
static void
find_times (DtlTimelineView *self, double x0, double x1, DtlTime *begin, DtlTime *end)
{
  const DtlTimeStep day = { DTL_TIME_DAY, 1 };
  double from = CLAMP (dtl_time_axis_time (&self->axis, MIN (x0, x1)), DTL_TIME_MIN, DTL_TIME_MAX - 1);
  double to = CLAMP (dtl_time_axis_time (&self->axis, MAX (x0, x1)), from + 1, DTL_TIME_MAX);

  *begin = floor (from);
  *end = ceil (to);
  if (dtl_time_axis_span (&self->axis) < WHOLE_DAYS)
    return;
  *begin = dtl_time_floor (*begin, day, DTL_MONDAY);
  *end = dtl_time_next (*end - 1, day, DTL_MONDAY);
}

/**
 * dtl_timeline_view_band:
 * @x0: a pixel of the axis
 * @x1: another
 *
 * Draws a band over the times between them, while the user is at it.
 */
void
dtl_timeline_view_band (DtlTimelineView *self, double x0, double x1)
{
  find_times (self, x0, x1, &self->band_begin, &self->band_end);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dtl_timeline_view_end_band:
 * @zoom: come closer to it, instead of marking it
 *
 * The user has drawn the band.
 */
void
dtl_timeline_view_end_band (DtlTimelineView *self, gboolean zoom)
{
  DtlTime begin = self->band_begin, end = self->band_end;

  self->band_begin = self->band_end = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (end <= begin)
    return;
  if (zoom)
    dtl_timeline_view_show_range (self, begin, end);
  else
    dtl_timeline_view_set_span (self, begin, end);
}

/**
 * dtl_timeline_view_set_span:
 * @begin: the first moment
 * @end: the moment after the last; not after @begin: none
 *
 * Marks a part of time.
 */
void
dtl_timeline_view_set_span (DtlTimelineView *self, DtlTime begin, DtlTime end)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));

  if (end <= begin)
    begin = end = 0;
  if (begin == self->span_begin && end == self->span_end)
    return;
  self->span_begin = begin;
  self->span_end = end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "span-changed");
}

/**
 * dtl_timeline_view_get_span:
 * @begin: (out): the first moment that is marked
 * @end: (out): the moment after the last
 *
 * Returns: whether a part of time is marked
 */
gboolean
dtl_timeline_view_get_span (DtlTimelineView *self, DtlTime *begin, DtlTime *end)
{
  *begin = self->span_begin;
  *end = self->span_end;
  return self->span_end > self->span_begin;
}
