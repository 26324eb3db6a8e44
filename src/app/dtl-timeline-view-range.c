/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of time the timeline shows, and how it goes from one part of it to another so that the eye can follow. */

#include "config.h"

#include "dtl-timeline-view-private.h"

#include <math.h>

#define FLIGHT_MS 280
#define SHORTEST_FOCUS (14 * DTL_SECONDS_A_DAY)

/* --- Going there -------------------------------------------------------------------------- */

static void
fly_cb (double progress, gpointer user_data)
{
  DtlTimelineView *self = user_data;
  const DtlTimeAxis *a = &self->flight_start, *b = &self->flight_end;
  double span = exp2 (log2 (dtl_time_axis_span (a)) * (1 - progress) + log2 (dtl_time_axis_span (b)) * progress);
  /* The place follows the zoom, so that coming closer does not sweep past what is looked for. */
  double ratio = dtl_time_axis_span (b) - dtl_time_axis_span (a);
  double share = fabs (ratio) > dtl_time_axis_span (a) / 100 ? (span - dtl_time_axis_span (a)) / ratio : progress;
  double middle = (a->from + a->to) / 2 * (1 - share) + (b->from + b->to) / 2 * share;

  dtl_time_axis_show (&self->axis, middle - span / 2, middle + span / 2);
  dtl_timeline_view_moved (self);
  /* Lanes have grown and shrunk on the way. */
  if (progress >= 1 && self->cursor.lane >= 0)
    dtl_timeline_view_uncover (self, self->cursor.lane);
}

/**
 * dtl_timeline_view_halt:
 *
 * Ends any flight where it is.
 */
void
dtl_timeline_view_halt (DtlTimelineView *self)
{
  if (self->animation)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
}

/**
 * dtl_timeline_view_fly:
 * @target: where to go
 *
 * Goes there so that the eye can follow; at once where animations are off.
 */
void
dtl_timeline_view_fly (DtlTimelineView *self, const DtlTimeAxis *target)
{
  dtl_timeline_view_halt (self);
  self->flight_start = self->axis;
  self->flight_end = *target;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !adw_get_enable_animations (GTK_WIDGET (self)))
    {
      self->axis = *target;
      dtl_timeline_view_moved (self);
      return;
    }
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FLIGHT_MS,
                                             adw_callback_animation_target_new (fly_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  adw_animation_play (self->animation);
}

/* A story of three days is not shown by the hour: its dates are days. */
static void
fit_focus (DtlTimelineView *self, DtlTimeAxis *target, DtlTime begin, DtlTime end)
{
  DtlTime more = MAX (SHORTEST_FOCUS - (end - begin), 0) / 2;

  dtl_time_axis_fit (target, begin - more, end + more, DTL_TIMELINE_MARGIN);
}

/**
 * dtl_timeline_view_aim:
 * @scale: how much to show
 * @target: (inout): a view, which is moved there
 *
 * Finds what a scale shows: around the chosen item, or around the middle.
 */
void
dtl_timeline_view_aim (DtlTimelineView *self, DtlTimelineScale scale, DtlTimeAxis *target)
{
  static const double days[] = {
    [DTL_TIMELINE_YEAR] = 366, [DTL_TIMELINE_MONTH] = 31, [DTL_TIMELINE_WEEK] = 7, [DTL_TIMELINE_DAY] = 1,
  };
  const DtlTimeIndex *index = self->events->all;
  double middle = (target->from + target->to) / 2;
  DtlTime begin, end;

  if (scale >= DTL_TIMELINE_YEAR)
    {
      if (self->selected != GTK_INVALID_LIST_POSITION && dtl_timeline_events_get (self->events, self->selected)->dated)
        middle = dtl_timeline_events_get (self->events, self->selected)->begin + days[scale] * DTL_SECONDS_A_DAY / 4;
      dtl_time_axis_show (target, middle - days[scale] * DTL_SECONDS_A_DAY / 2, middle + days[scale] * DTL_SECONDS_A_DAY / 2);
    }
  else if (scale == DTL_TIMELINE_FOCUS && self->focus_end > self->focus_begin)
    {
      begin = self->focus_begin;
      end = self->focus_end;
      dtl_timeline_events_trim (self->events, &begin, &end);
      fit_focus (self, target, begin, end);
    }
  else if (scale == DTL_TIMELINE_FOCUS && dtl_time_index_focus (index, &begin, &end))
    fit_focus (self, target, begin, end);
  else if (dtl_time_index_range (index, &begin, &end))
    dtl_time_axis_fit (target, begin, end, DTL_TIMELINE_MARGIN);
}

/**
 * dtl_timeline_view_place:
 *
 * Shows something, before the first frame.
 */
void
dtl_timeline_view_place (DtlTimelineView *self)
{
  const DtlTimeIndex *index = self->events->all;

  if (self->placed || gtk_widget_get_width (GTK_WIDGET (self)) <= 0 || dtl_time_index_size (index) == 0)
    return;
  self->placed = TRUE;
  dtl_timeline_view_aim (self, self->scale == DTL_TIMELINE_FREE ? DTL_TIMELINE_FOCUS : self->scale, &self->axis);
  dtl_timeline_view_forget (self);
  dtl_timeline_view_ensure (self);
}

/* --- For those who use it ----------------------------------------------------------------- */

/**
 * dtl_timeline_view_get_scale:
 *
 * Returns: how much is shown
 */
DtlTimelineScale
dtl_timeline_view_get_scale (DtlTimelineView *self)
{
  return self->scale;
}

/**
 * dtl_timeline_view_set_scale:
 * @scale: how much to show; %DTL_TIMELINE_FREE leaves what is shown
 */
void
dtl_timeline_view_set_scale (DtlTimelineView *self, DtlTimelineScale scale)
{
  DtlTimeAxis target = self->axis;

  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  if (scale != self->scale)
    {
      self->scale = scale;
      g_object_notify (G_OBJECT (self), "scale");
    }
  if (scale == DTL_TIMELINE_FREE || !self->placed)
    return;
  dtl_timeline_view_ensure (self);
  dtl_timeline_view_aim (self, scale, &target);
  dtl_timeline_view_fly (self, &target);
}

/**
 * dtl_timeline_view_show_range:
 * @begin: the first moment to show
 * @end: the last
 */
void
dtl_timeline_view_show_range (DtlTimelineView *self, DtlTime begin, DtlTime end)
{
  DtlTimeAxis target = self->axis;

  dtl_timeline_view_set_scale (self, DTL_TIMELINE_FREE);
  self->placed = TRUE;
  dtl_time_axis_show (&target, begin, end);
  dtl_timeline_view_fly (self, &target);
}

/**
 * dtl_timeline_view_get_range:
 * @from: (out): the first moment shown
 * @to: (out): the last
 */
void
dtl_timeline_view_get_range (DtlTimelineView *self, double *from, double *to)
{
  *from = self->axis.from;
  *to = self->axis.to;
}
