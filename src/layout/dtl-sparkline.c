/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A toll that rises from day to day, a price from year to year: its history in the room of two lines of text. */

#include "dtl-sparkline.h"

typedef struct
{
  double low;
  double high;
} Extent;

static void
widen (Extent *extent, double low, double high)
{
  extent->low = MIN (extent->low, MIN (low, high));
  extent->high = MAX (extent->high, MAX (low, high));
}

/* In the middle where everything is the same. */
static double
project (const Extent *extent, double value, double room)
{
  if (extent->high <= extent->low)
    return room / 2;
  return (value - extent->low) / (extent->high - extent->low) * room;
}

/**
 * dtl_sparkline_place:
 * @values: (array length=n_values): a measure's history
 * @n_values: how long; may be 0
 * @width: of the room, pixels
 * @height: of the room, pixels
 *
 * Returns: (transfer full) (element-type DtlSparklineMark): where each value stands
 */
GArray *
dtl_sparkline_place (const DtlSparklineValue *values, guint n_values, double width, double height)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (DtlSparklineMark));
  Extent time = { G_MAXDOUBLE, -G_MAXDOUBLE }, size = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < n_values; i++)
    {
      widen (&time, values[i].from, values[i].to);
      widen (&size, values[i].low, values[i].high);
    }
  for (guint i = 0; i < n_values; i++)
    {
      DtlSparklineMark mark = {
        .from = project (&time, values[i].from, width),
        .to = project (&time, values[i].to, width),
        .y_low = height - project (&size, values[i].low, height),
        .y_high = height - project (&size, values[i].high, height),
      };

      mark.x = (mark.from + mark.to) / 2;
      mark.y = (mark.y_low + mark.y_high) / 2;
      g_array_append_val (marks, mark);
    }
  return marks;
}

static double
place_label (const DtlSparklineMark *mark, double label, double width)
{
  return CLAMP (mark->x - label / 2, 0, MAX (width - label, 0));
}

static gboolean
is_free (const double *lefts, const double *widths, guint n, double left, double width, double gap)
{
  for (guint i = 0; i < n; i++)
    if (lefts[i] >= 0 && left < lefts[i] + widths[i] + gap && lefts[i] < left + width + gap)
      return FALSE;
  return TRUE;
}

/**
 * dtl_sparkline_labels:
 * @marks: (element-type DtlSparklineMark): the history
 * @widths: (array): of the marks' labels, pixels
 * @width: of the room, pixels
 * @gap: between two labels, pixels
 *
 * Its ends matter most: their labels are put first, then whatever has room between them.
 *
 * Returns: (transfer full) (array): the left edge of each label; -1 for one that has no room
 */
double *
dtl_sparkline_labels (const GArray *marks, const double *widths, double width, double gap)
{
  double *lefts = g_new (double, marks->len + 1);

  for (guint i = 0; i < marks->len; i++)
    lefts[i] = -1;
  for (guint step = 0; step < marks->len; step++)
    {
      const guint i = step == 0 ? 0 : step == 1 ? marks->len - 1 : step - 1;
      const double left = place_label (&g_array_index (marks, DtlSparklineMark, i), widths[i], width);

      if (is_free (lefts, widths, marks->len, left, widths[i], gap))
        lefts[i] = left;
    }
  return lefts;
}
