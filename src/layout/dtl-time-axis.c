/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Panning and zooming as arithmetic, so that it can be tested without a window, and so that
 * every way of drawing the timeline agrees on where a moment lies. */

#include "dtl-time-axis.h"

#include <math.h>

#define LONGEST ((double) (DTL_TIME_MAX - DTL_TIME_MIN))

static void
keep_in_calendar (DtlTimeAxis *axis)
{
  double span = CLAMP (axis->to - axis->from, DTL_TIME_AXIS_SHORTEST, LONGEST);
  double middle = (axis->from + axis->to) / 2;

  middle = CLAMP (middle, axis->content_begin, axis->content_end);
  middle = CLAMP (middle, DTL_TIME_MIN + span / 2, DTL_TIME_MAX - span / 2);
  axis->from = middle - span / 2;
  axis->to = middle + span / 2;
}

/**
 * dtl_time_axis_init:
 * @axis: (out): an axis
 * @width: in pixels
 *
 * Shows the whole calendar.
 */
void
dtl_time_axis_init (DtlTimeAxis *axis, double width)
{
  *axis = (DtlTimeAxis) { DTL_TIME_MIN, DTL_TIME_MAX, MAX (width, 1), DTL_TIME_MIN, DTL_TIME_MAX };
}

/**
 * dtl_time_axis_set_content:
 * @begin: the first moment of what is shown
 * @end: the last; not before @begin
 *
 * Says where there is anything, so that panning cannot lose it. The view stays unless it
 * must move.
 */
void
dtl_time_axis_set_content (DtlTimeAxis *axis, DtlTime begin, DtlTime end)
{
  axis->content_begin = CLAMP (begin, DTL_TIME_MIN, DTL_TIME_MAX);
  axis->content_end = CLAMP (end, (DtlTime) axis->content_begin, DTL_TIME_MAX);
  keep_in_calendar (axis);
}

/**
 * dtl_time_axis_resize:
 * @width: the new width in pixels
 *
 * Keeps what is shown: a wider window shows the same time larger.
 */
void
dtl_time_axis_resize (DtlTimeAxis *axis, double width)
{
  axis->width = MAX (width, 1);
}

/**
 * dtl_time_axis_show:
 * @from: a moment
 * @to: another; the two may be in any order
 *
 * Shows this part of time, or the nearest that can be shown.
 */
void
dtl_time_axis_show (DtlTimeAxis *axis, double from, double to)
{
  axis->from = MIN (from, to);
  axis->to = MAX (from, to);
  keep_in_calendar (axis);
}

/**
 * dtl_time_axis_fit:
 * @begin: the first moment to show
 * @end: the last
 * @margin: pixels to leave free at either side; less where there is no room for it
 *
 * Shows all of a span. A span of no length gets a day.
 */
void
dtl_time_axis_fit (DtlTimeAxis *axis, DtlTime begin, DtlTime end, double margin)
{
  double span = MAX (end - begin, DTL_SECONDS_A_DAY);
  double middle = begin + (end - begin) / 2.0;
  double room = axis->width - 2 * MIN (margin, axis->width / 4);
  double half = span * axis->width / room / 2;

  dtl_time_axis_show (axis, middle - half, middle + half);
}

/**
 * dtl_time_axis_zoom:
 * @factor: above 1 to come closer, below to step back
 * @x: the pixel whose moment stays where it is
 */
void
dtl_time_axis_zoom (DtlTimeAxis *axis, double factor, double x)
{
  double fixed = dtl_time_axis_time (axis, x);
  double span = CLAMP ((axis->to - axis->from) / factor, DTL_TIME_AXIS_SHORTEST, LONGEST);

  axis->from = fixed - span * x / axis->width;
  axis->to = axis->from + span;
  keep_in_calendar (axis);
}

/**
 * dtl_time_axis_pan:
 * @pixels: how far to go; above 0 towards the future
 */
void
dtl_time_axis_pan (DtlTimeAxis *axis, double pixels)
{
  double seconds = pixels / dtl_time_axis_scale (axis);

  axis->from += seconds;
  axis->to += seconds;
  keep_in_calendar (axis);
}

/**
 * dtl_time_axis_reveal:
 * @begin: the first moment that should be seen
 * @end: the last; what does not fit is shown from its beginning
 * @margin: pixels to keep from the edges
 *
 * Moves no more than needed, and does not zoom.
 *
 * Returns: whether it moved
 */
gboolean
dtl_time_axis_reveal (DtlTimeAxis *axis, DtlTime begin, DtlTime end, double margin)
{
  DtlTimeAxis before = *axis;
  double room = MIN (margin, axis->width / 3);
  double over = dtl_time_axis_x (axis, end) - (axis->width - room);

  if (over > 0)
    dtl_time_axis_pan (axis, over);
  over = dtl_time_axis_x (axis, begin) - room;
  if (over < 0)
    dtl_time_axis_pan (axis, over);
  return !dtl_time_axis_equal (&before, axis);
}

/**
 * dtl_time_axis_scale:
 *
 * Returns: pixels a second
 */
double
dtl_time_axis_scale (const DtlTimeAxis *axis)
{
  return axis->width / (axis->to - axis->from);
}

/**
 * dtl_time_axis_span:
 *
 * Returns: seconds in view
 */
double
dtl_time_axis_span (const DtlTimeAxis *axis)
{
  return axis->to - axis->from;
}

/**
 * dtl_time_axis_x:
 * @time: a moment, also one out of view
 *
 * Returns: its pixel
 */
double
dtl_time_axis_x (const DtlTimeAxis *axis, double time)
{
  return (time - axis->from) * axis->width / (axis->to - axis->from);
}

/**
 * dtl_time_axis_time:
 * @x: a pixel, also one out of view
 *
 * Returns: its moment
 */
double
dtl_time_axis_time (const DtlTimeAxis *axis, double x)
{
  return axis->from + x * (axis->to - axis->from) / axis->width;
}

/**
 * dtl_time_axis_equal:
 *
 * Returns: whether both show the same time at the same width
 */
gboolean
dtl_time_axis_equal (const DtlTimeAxis *a, const DtlTimeAxis *b)
{
  return a->from == b->from && a->to == b->to && a->width == b->width;
}
