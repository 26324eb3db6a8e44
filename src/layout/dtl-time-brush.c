/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has zoomed in wants to know where, and how much there is elsewhere. The overview shows all of it, and the window in
 * it can be taken hold of: the arithmetic of both, without ink and hands. */

#include "dtl-time-brush.h"

#include <math.h>

#define MARGIN 0.02 /* share of its length that is kept free at either end */
#define NARROWEST 8.0 /* a window that is narrower is shown this wide */

/**
 * dtl_time_brush_new:
 * @axis: a view, with its content
 * @width: of the overview, in pixels
 *
 * Returns: the overview of what the axis is about
 */
DtlTimeBrush
dtl_time_brush_new (const DtlTimeAxis *axis, double width)
{
  double span = MAX (axis->content_end - axis->content_begin, DTL_SECONDS_A_DAY);

  return (DtlTimeBrush) { axis->content_begin - MARGIN * span, axis->content_begin + (1 + MARGIN) * span, MAX (width, 1) };
}

static double
find_x (const DtlTimeBrush *brush, double time)
{
  return (time - brush->from) * brush->width / (brush->to - brush->from);
}

/**
 * dtl_time_brush_window:
 * @axis: what is in view
 * @x0: (out): left edge of the window
 * @x1: (out): its right edge
 *
 * Finds the window: within the overview, and wide enough to be seen.
 */
void
dtl_time_brush_window (const DtlTimeBrush *brush, const DtlTimeAxis *axis, double *x0, double *x1)
{
  double middle;

  *x0 = CLAMP (find_x (brush, axis->from), 0, brush->width);
  *x1 = CLAMP (find_x (brush, axis->to), 0, brush->width);
  if (*x1 - *x0 >= NARROWEST)
    return;
  middle = CLAMP ((*x0 + *x1) / 2, NARROWEST / 2, MAX (brush->width - NARROWEST / 2, NARROWEST / 2));
  *x0 = middle - NARROWEST / 2;
  *x1 = middle + NARROWEST / 2;
}

/**
 * dtl_time_brush_part:
 * @axis: what is in view
 * @x: a pixel
 * @slack: how far beside an edge still counts as the edge
 *
 * Returns: what of the window is there
 */
DtlBrushPart
dtl_time_brush_part (const DtlTimeBrush *brush, const DtlTimeAxis *axis, double x, double slack)
{
  double x0, x1;

  dtl_time_brush_window (brush, axis, &x0, &x1);
  if (x >= x0 && x <= x1 && x1 - x0 < 3 * slack)
    return DTL_BRUSH_WHOLE;
  if (fabs (x - x0) <= slack)
    return DTL_BRUSH_BEGIN;
  if (fabs (x - x1) <= slack)
    return DTL_BRUSH_END;
  return x > x0 && x < x1 ? DTL_BRUSH_WHOLE : DTL_BRUSH_NONE;
}

/**
 * dtl_time_brush_drag:
 * @axis: (inout): what was in view when the window was taken hold of
 * @part: what of it
 * @pixels: how far it was dragged
 *
 * Moves the view, or one of its ends; the other end stays.
 */
void
dtl_time_brush_drag (const DtlTimeBrush *brush, DtlTimeAxis *axis, DtlBrushPart part, double pixels)
{
  double seconds = pixels * (brush->to - brush->from) / brush->width;

  switch (part)
    {
    case DTL_BRUSH_BEGIN:
      dtl_time_axis_show (axis, MIN (axis->from + seconds, axis->to - DTL_TIME_AXIS_SHORTEST), axis->to);
      break;
    case DTL_BRUSH_END:
      dtl_time_axis_show (axis, axis->from, MAX (axis->to + seconds, axis->from + DTL_TIME_AXIS_SHORTEST));
      break;
    case DTL_BRUSH_WHOLE:
      dtl_time_axis_pan (axis, seconds * dtl_time_axis_scale (axis));
      break;
    case DTL_BRUSH_NONE:
      break;
    }
}

/**
 * dtl_time_brush_density:
 * @index: what is shown
 * @counts: (out) (array length=n_counts): how many entries begin in each of so many equal parts of the overview
 * @n_counts: how many parts, at least 1
 *
 * Counts without looking at each entry. They add up to what begins within the overview.
 */
void
dtl_time_brush_density (const DtlTimeBrush *brush, const DtlTimeIndex *index, guint *counts, guint n_counts)
{
  double step = (brush->to - brush->from) / n_counts;
  guint before = dtl_time_index_lower_bound (index, ceil (brush->from));

  for (guint i = 0; i < n_counts; i++)
    {
      guint after = dtl_time_index_lower_bound (index, ceil (i + 1 == n_counts ? brush->to : brush->from + (i + 1) * step));

      counts[i] = after - before;
      before = after;
    }
}
