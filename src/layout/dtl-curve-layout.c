/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values as a line in one lane: the same axis as all other lanes, and a height of their own. Points where a value is dated,
 * bars where it is told for a while or as a range, and as many labels as there is room for, above the peaks and below the
 * hollows, where the line does not run through them. */

#include "dtl-curve-layout.h"

#include <math.h>

#define WIDE 100.0 /* from where on the highest is so much more than the lowest that equal steps are equal factors */

typedef struct
{
  const DtlTimeAxis *axis;
  const DtlCurveMetrics *metrics;
  double low;
  double high;
  gboolean by_factors;
} Scale;

/* In the middle where everything is the same; from the middle of the lane, downwards. */
static double
project (const Scale *scale, double value)
{
  double share = 0.5;

  if (scale->high > scale->low)
    share = scale->by_factors ? log (value / scale->low) / log (scale->high / scale->low)
                              : (value - scale->low) / (scale->high - scale->low);
  return scale->metrics->height * (0.5 - share);
}

static DtlMark
place_bin (const Scale *scale, const DtlCurveBin *bin, double label)
{
  const double radius = scale->metrics->radius;
  DtlMark mark = { .id = bin->id, .count = bin->count, .alerts = bin->alerts, .begin = bin->begin, .end = bin->end, .shape = DTL_MARK_VALUE };
  double x = dtl_time_axis_x (scale->axis, bin->middle);

  mark.y0 = project (scale, bin->high);
  mark.y1 = project (scale, bin->low);
  mark.y = (mark.y0 + mark.y1) / 2;
  mark.x0 = x - radius;
  mark.x1 = x + radius;
  mark.from = mark.to = x;
  if (bin->count == 1 && bin->end - bin->begin > DTL_SECONDS_A_DAY)
    {
      mark.from = dtl_time_axis_x (scale->axis, bin->begin);
      mark.to = dtl_time_axis_x (scale->axis, bin->end);
    }
  mark.aside = bin->aside;
  mark.label_width = bin->count > 1 ? 0 : MIN (label, scale->metrics->long_label);
  return mark;
}

static const DtlMark *
get_mark (const DtlLaneLayout *layout, guint position)
{
  return &g_array_index (layout->marks, DtlMark, position);
}

/* --- The line ----------------------------------------------------------------------------- */

/* What is told differently for the same time is no turn of the line: it runs through the middle. */
static void
draw_line (DtlLaneLayout *layout)
{
  for (guint i = 0, next; i < layout->marks->len; i = next)
    {
      const DtlMark *mark = get_mark (layout, i);
      double top = mark->y0, bottom = mark->y1;
      DtlLinePoint point;

      for (next = i + 1; next < layout->marks->len && get_mark (layout, next)->begin == mark->begin && get_mark (layout, next)->end == mark->end; next++)
        {
          top = MIN (top, get_mark (layout, next)->y0);
          bottom = MAX (bottom, get_mark (layout, next)->y1);
        }
      point = (DtlLinePoint) { (mark->x0 + mark->x1) / 2, (top + bottom) / 2 };
      if (!mark->aside)
        g_array_append_val (layout->line, point);
    }
}

/* --- Labels ------------------------------------------------------------------------------- */

static gboolean
covers (double left, double right, double top, double bottom, const DtlMark *mark, double gap)
{
  if (left < mark->x1 && right > mark->x0 && top < MAX (mark->y1, mark->y + 2) && bottom > MIN (mark->y0, mark->y - 2))
    return TRUE;
  return mark->place == DTL_LABEL_NEAR && left < mark->label_x + mark->label_width + gap && right + gap > mark->label_x
         && fabs ((top + bottom) / 2 - mark->label_y) < bottom - top;
}

/* Only those near it can be in its way. */
static gboolean
is_free (const DtlLaneLayout *layout, const DtlCurveMetrics *metrics, guint position, double left, double middle)
{
  const DtlMark *mark = get_mark (layout, position);
  const double right = left + mark->label_width, top = middle - metrics->line / 2, bottom = middle + metrics->line / 2;
  const double reach = 2 * metrics->long_label;

  for (guint i = position + 1; i < layout->marks->len && get_mark (layout, i)->x0 < right + reach; i++)
    if (covers (left, right, top, bottom, get_mark (layout, i), metrics->gap))
      return FALSE;
  for (guint i = position; i > 0 && get_mark (layout, i - 1)->x1 > left - reach; i--)
    if (covers (left, right, top, bottom, get_mark (layout, i - 1), metrics->gap))
      return FALSE;
  return TRUE;
}

/* Whether the line runs through a rectangle: at its edges, or turning in it. */
static gboolean
is_crossed (const DtlLaneLayout *layout, double left, double right, double top, double bottom)
{
  for (guint i = 1; i < layout->line->len; i++)
    {
      const DtlLinePoint *a = &g_array_index (layout->line, DtlLinePoint, i - 1), *b = &g_array_index (layout->line, DtlLinePoint, i);
      const double from = MAX (left, a->x), to = MIN (right, b->x);
      const double slope = b->x > a->x ? (b->y - a->y) / (b->x - a->x) : 0;
      const double one = a->y + (from - a->x) * slope, two = a->y + (to - a->x) * slope;

      if (from <= to && MIN (one, two) < bottom && MAX (one, two) > top)
        return TRUE;
    }
  return FALSE;
}

/* Whether the line comes from above and goes back there. */
static gboolean
is_hollow (const DtlLaneLayout *layout, guint position)
{
  const double y = get_mark (layout, position)->y;
  const double before = position > 0 ? get_mark (layout, position - 1)->y : y;
  const double after = position + 1 < layout->marks->len ? get_mark (layout, position + 1)->y : y;

  return before + after < 2 * y - 0.5;
}

static void
put_label (DtlLaneLayout *layout, const DtlTimeAxis *axis, const DtlCurveMetrics *metrics, guint position)
{
  DtlMark *mark = &g_array_index (layout->marks, DtlMark, position);
  const double x = (mark->x0 + mark->x1) / 2;
  const double above = MIN (mark->y0, mark->y - metrics->radius) - DTL_CURVE_SPARE - metrics->line / 2;
  const double below = MAX (mark->y1, mark->y + metrics->radius) + DTL_CURVE_SPARE + metrics->line / 2;
  const gboolean hollow = is_hollow (layout, position);
  const double heights[] = { hollow ? below : above, hollow ? above : below };
  double left = x - mark->label_width / 2;

  if (mark->label_width <= 0 || mark->place != DTL_LABEL_NONE)
    return;
  if (x >= 0 && x <= axis->width)
    left = CLAMP (left, MIN (x - metrics->radius, 2), MAX (axis->width - mark->label_width - 2, x + metrics->radius - mark->label_width));
  /* First where the line does not run; a label over the line is better than none. */
  for (guint i = 0; i < 2 * G_N_ELEMENTS (heights); i++)
    {
      const double middle = heights[i % 2];

      if (!is_free (layout, metrics, position, left, middle))
        continue;
      if (i < 2 && is_crossed (layout, left, left + mark->label_width, middle - metrics->line / 2 + 2, middle + metrics->line / 2 - 2))
        continue;
      mark->place = DTL_LABEL_NEAR;
      mark->label_x = left;
      mark->label_y = middle;
      return;
    }
}

/* What must not go unseen is told first, then the ends, then whatever has room between them. */
static void
put_labels (DtlLaneLayout *layout, const DtlTimeAxis *axis, const DtlCurveMetrics *metrics)
{
  const guint n_marks = layout->marks->len;

  for (guint i = 0; i < n_marks; i++)
    if (get_mark (layout, i)->alerts > 0)
      put_label (layout, axis, metrics, i);
  if (n_marks > 0)
    {
      put_label (layout, axis, metrics, 0);
      put_label (layout, axis, metrics, n_marks - 1);
    }
  for (guint i = 0; i < n_marks; i++)
    put_label (layout, axis, metrics, i);
}

/* --- All of it ---------------------------------------------------------------------------- */

/* Some of them have been taken together, or there are more than may be told one by one and those at either side. */
static gboolean
is_dense (const GArray *bins, guint budget)
{
  gboolean together = bins->len > budget + 2;

  for (guint i = 0; i < bins->len; i++)
    together |= g_array_index (bins, DtlCurveBin, i).count > 1;
  return together;
}

static void
place_bins (DtlLaneLayout *layout, const Scale *scale, GArray *bins, DtlMarkStyleFunc style, gpointer user_data)
{
  for (guint i = 0; i < bins->len; i++)
    {
      const DtlCurveBin *bin = &g_array_index (bins, DtlCurveBin, i);
      const gboolean labelled = bin->count == 1 && (!layout->dense || bin->alerts > 0);
      const DtlMark mark = place_bin (scale, bin, labelled ? style (bin->id, user_data).label_width : 0);

      g_array_append_val (layout->marks, mark);
    }
}

/**
 * dtl_curve_layout_new:
 * @axis: the view
 * @curve: what the lane holds
 * @metrics: measures
 * @style: (scope call): how wide the label of a point is
 * @user_data: for @style
 *
 * Lays out one lane of values: all its marks are in one row, above and below its middle. Where the highest value is over a
 * hundred times the lowest, equal heights are equal factors.
 *
 * Returns: (transfer full): the marks, and the line through them
 */
DtlLaneLayout *
dtl_curve_layout_new (const DtlTimeAxis *axis, const DtlTimeCurve *curve, const DtlCurveMetrics *metrics, DtlMarkStyleFunc style,
                      gpointer user_data)
{
  DtlLaneLayout *layout = g_new0 (DtlLaneLayout, 1);
  g_autoptr (GArray) bins = g_array_new (FALSE, FALSE, sizeof (DtlCurveBin));
  const double span = dtl_time_axis_span (axis), page = floor (axis->from / span);
  Scale scale = { .axis = axis, .metrics = metrics };

  layout->marks = g_array_new (FALSE, TRUE, sizeof (DtlMark));
  layout->line = g_array_new (FALSE, FALSE, sizeof (DtlLinePoint));
  if (!dtl_time_curve_extent (curve, &scale.low, &scale.high))
    return layout;
  scale.by_factors = scale.low > 0 && scale.high > WIDE * scale.low;
  dtl_time_curve_collect (curve, (DtlTime) CLAMP ((page - 1) * span, DTL_TIME_MIN, DTL_TIME_MAX),
                          (DtlTime) CLAMP ((page + 3) * span, DTL_TIME_MIN, DTL_TIME_MAX),
                          MAX (1, (DtlTime) (metrics->bin / dtl_time_axis_scale (axis))), metrics->budget, bins);
  layout->dense = is_dense (bins, metrics->budget);
  place_bins (layout, &scale, bins, style, user_data);
  draw_line (layout);
  put_labels (layout, axis, metrics);
  return layout;
}

/**
 * dtl_curve_layout_is_in_view:
 * @width: of the view
 *
 * Returns: whether a point, its time or the line is to be seen
 */
gboolean
dtl_curve_layout_is_in_view (const DtlLaneLayout *layout, double width)
{
  const GArray *line = layout->line;

  for (guint i = 0; i < layout->marks->len; i++)
    if (MIN (get_mark (layout, i)->from, get_mark (layout, i)->x0) < width && MAX (get_mark (layout, i)->to, get_mark (layout, i)->x1) > 0)
      return TRUE;
  return line->len > 1 && g_array_index (line, DtlLinePoint, 0).x < width && g_array_index (line, DtlLinePoint, line->len - 1).x > 0;
}

static double
measure_distance (double x, double y, double left, double right, double top, double bottom)
{
  return hypot (MAX (MAX (left - x, x - right), 0), MAX (MAX (top - y, y - bottom), 0));
}

/**
 * dtl_curve_layout_hit:
 * @x: a pixel
 * @y: another, from the middle of the lane's row
 * @slack: how far beside a mark still counts, in pixels
 *
 * Returns: the position of the mark there, the nearest if several are within @slack; or -1
 */
int
dtl_curve_layout_hit (const DtlLaneLayout *layout, double x, double y, double slack)
{
  double nearest = slack;
  int hit = -1;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DtlMark *mark = get_mark (layout, i);
      const double half = (mark->x1 - mark->x0) / 2;
      double distance = measure_distance (x, y, mark->x0, mark->x1, MIN (mark->y0, mark->y - half), MAX (mark->y1, mark->y + half));

      if (mark->place == DTL_LABEL_NEAR)
        distance = MIN (distance, measure_distance (x, y, mark->label_x, mark->label_x + mark->label_width, mark->label_y - 6, mark->label_y + 6));
      if (distance < nearest || (distance == nearest && hit < 0))
        {
          nearest = distance;
          hit = (int) i;
        }
    }
  return hit;
}
