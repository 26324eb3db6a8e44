/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dot plot shows at a glance whether sources say the same. It is worked out here, without a
 * toolkit, so that the panel, paper and tests use the same picture: choice of axis, round
 * ticks, and rows for marks that would hide each other. */

#include "dtl-dot-plot.h"

#include <math.h>

#include "dtl-dot-stack.h"

#define LOG_FROM_RATIO 100.0
#define LEAST_EXTENT 0.1 /* of an axis, beside the largest of its values */
#define MOST_HEIGHT 22.0 /* radii: as high as a pile of dots may be before they become smaller or stand side by side */
#define ROW_STEP 2.5     /* radii: the highest marks of a stack, diamonds, touch each other */

/* --- The axis ------------------------------------------------------------------------- */

static void
find_extent (const DtlDotPlotValue *values, guint n_values, double *min, double *max)
{
  *min = G_MAXDOUBLE;
  *max = -G_MAXDOUBLE;
  for (guint i = 0; i < n_values; i++)
    {
      *min = MIN (*min, MIN (values[i].low, values[i].high));
      *max = MAX (*max, MAX (values[i].low, values[i].high));
    }
  if (n_values == 0)
    *min = *max = 0;
}

/* A thousandth is not blown up to the width of the card: what is nearly the same looks so. */
static void
widen (DtlDotPlot *plot)
{
  const double lacking = LEAST_EXTENT * MAX (fabs (plot->min), fabs (plot->max)) - (plot->max - plot->min);

  if (plot->max <= plot->min || lacking <= 0)
    return;
  plot->min -= lacking / 2;
  plot->max += lacking / 2;
}

/* Room at both ends, so that no mark lies on the edge. One value alone is put in the middle of
 * an axis that begins at zero. */
static void
pad_linear (DtlDotPlot *plot)
{
  double extent;

  widen (plot);
  extent = plot->max - plot->min;
  if (extent > 0)
    {
      plot->min = plot->min >= 0 && plot->min < extent ? 0 : plot->min - extent * 0.25;
      plot->max += extent * 0.25;
    }
  else if (plot->min > 0)
    {
      plot->max = plot->min * 2;
      plot->min = 0;
    }
  else if (plot->min < 0)
    {
      plot->min *= 2;
      plot->max = 0;
    }
  else
    {
      plot->max = 1;
    }
}

static void
choose_axis (DtlDotPlot *plot, const DtlDotPlotValue *values, guint n_values, const DtlDotPlotOptions *options)
{
  find_extent (values, n_values, &plot->min, &plot->max);
  if (options->scale == DTL_DOT_PLOT_PERCENT && plot->min >= 0 && plot->max <= 100)
    {
      plot->min = 0;
      plot->max = 100;
    }
  else if (options->scale == DTL_DOT_PLOT_RANK && plot->min >= 1)
    {
      double top = MAX (plot->max, options->total);

      plot->min = 1;
      plot->max = MAX (top, 2);
    }
  else if (plot->min > 0 && plot->max / plot->min >= LOG_FROM_RATIO)
    {
      plot->logarithmic = TRUE;
      plot->min = pow (10, floor (log10 (plot->min) - 0.1));
      plot->max = pow (10, ceil (log10 (plot->max) + 0.1));
    }
  else
    {
      pad_linear (plot);
    }
}

static double
project (const DtlDotPlot *plot, double value, double width)
{
  double share;

  if (plot->logarithmic)
    share = log10 (MAX (value, plot->min) / plot->min) / log10 (plot->max / plot->min);
  else
    share = (value - plot->min) / (plot->max - plot->min);
  return CLAMP (share, 0, 1) * width;
}

/* --- Ticks ---------------------------------------------------------------------------- */

static void
add_tick (DtlDotPlot *plot, double value, double width)
{
  DtlDotPlotTick tick = { value, project (plot, value, width) };

  g_array_append_val (plot->ticks, tick);
}

static void
add_log_ticks (DtlDotPlot *plot, double width, guint most)
{
  int decades = (int) lround (log10 (plot->max / plot->min));
  int step = MAX (1, (int) ceil (decades / (double) MAX (most, 1)));

  for (int i = 0; i <= decades; i += step)
    add_tick (plot, plot->min * pow (10, i), width);
}

/* The step of 1, 2 or 5 × 10ⁿ that gives at most @most ticks. */
static double
round_step (double extent, guint most)
{
  static const double steps[] = { 1, 2, 5, 10 };
  double rough = extent / MAX (most, 1);
  double power = pow (10, floor (log10 (rough)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= rough * (1 - 1e-9))
      return steps[i] * power;
  return 10 * power;
}

static void
add_linear_ticks (DtlDotPlot *plot, double width, guint most)
{
  double step = round_step (plot->max - plot->min, most);
  double first = ceil (plot->min / step - 1e-9) * step;
  guint n = (guint) floor ((plot->max - first) / step + 1e-9) + 1;

  for (guint i = 0; i < n; i++)
    add_tick (plot, first + i * step, width);
}

/* Of a rank only its ends are worth a tick: the marks say the rest. */
static void
add_ticks (DtlDotPlot *plot, const DtlDotPlotOptions *options)
{
  guint most = (guint) CLAMP (options->width / MAX (options->label_width, 1), 1, 6);

  if (options->scale == DTL_DOT_PLOT_RANK && plot->min == 1)
    {
      add_tick (plot, plot->min, options->width);
      add_tick (plot, plot->max, options->width);
    }
  else if (plot->logarithmic)
    {
      add_log_ticks (plot, options->width, most);
    }
  else
    {
      add_linear_ticks (plot, options->width, most > 1 ? most - 1 : 1);
    }
}

/* --- Marks ---------------------------------------------------------------------------- */

static DtlDotPlotMark
place_mark (const DtlDotPlot *plot, const DtlDotPlotValue *value, double width)
{
  DtlDotPlotMark mark = {
    .x = project (plot, MIN (value->low, value->high), width),
    .x2 = project (plot, MAX (value->low, value->high), width),
    .open_low = value->open_low,
    .open_high = value->open_high,
  };

  if (value->open_low)
    mark.x = 0;
  if (value->open_high)
    mark.x2 = width;
  return mark;
}

/* The largest dots that need not leave their places; or the smallest, and some do. */
static void
stack_marks (DtlDotPlot *plot, const DtlDotPlotOptions *options)
{
  static const double sizes[] = { 1, 0.8, 0.6 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      DtlDotStack stack;

      plot->radius = options->radius * sizes[i];
      plot->row_height = plot->radius * ROW_STEP;
      stack = dtl_dot_stack_place (plot->marks, options->width, plot->radius, (guint) MAX (options->radius * MOST_HEIGHT / plot->row_height, 1));
      plot->n_rows = stack.n_rows;
      if (!stack.spreads)
        return;
    }
}

/**
 * dtl_dot_plot_new:
 * @values: (array length=n_values): what each source says, in one unit
 * @n_values: how many; may be 0
 * @options: the room there is
 *
 * Returns: (transfer full): the plot; free with dtl_dot_plot_free()
 */
DtlDotPlot *
dtl_dot_plot_new (const DtlDotPlotValue *values, guint n_values, const DtlDotPlotOptions *options)
{
  DtlDotPlot *plot = g_new0 (DtlDotPlot, 1);

  plot->ticks = g_array_new (FALSE, TRUE, sizeof (DtlDotPlotTick));
  plot->marks = g_array_new (FALSE, TRUE, sizeof (DtlDotPlotMark));
  choose_axis (plot, values, n_values, options);
  add_ticks (plot, options);
  for (guint i = 0; i < n_values; i++)
    {
      DtlDotPlotMark mark = place_mark (plot, &values[i], options->width);

      g_array_append_val (plot->marks, mark);
    }
  stack_marks (plot, options);
  return plot;
}

void
dtl_dot_plot_free (DtlDotPlot *plot)
{
  g_array_unref (plot->ticks);
  g_array_unref (plot->marks);
  g_free (plot);
}

static int
compare_marks_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const DtlDotPlotMark *left = &g_array_index ((GArray *) data, DtlDotPlotMark, *(const guint *) a);
  const DtlDotPlotMark *right = &g_array_index ((GArray *) data, DtlDotPlotMark, *(const guint *) b);

  if (left->x + left->shift != right->x + right->shift)
    return left->x + left->shift < right->x + right->shift ? -1 : 1;
  return (left->row > right->row) - (left->row < right->row);
}

/**
 * dtl_dot_plot_order:
 * @plot: a plot
 *
 * Returns: (transfer full) (array): the indices of its marks from left to right, then upwards: the order in which one
 *   walks them
 */
guint *
dtl_dot_plot_order (const DtlDotPlot *plot)
{
  guint *order = g_new (guint, plot->marks->len + 1);

  for (guint i = 0; i < plot->marks->len; i++)
    order[i] = i;
  g_sort_array (order, plot->marks->len, sizeof (guint), compare_marks_cb, plot->marks);
  return order;
}

/* A bar is met all along, a dot or a twin only where its marks are. */
static double
get_distance (const DtlDotPlotMark *mark, double x)
{
  const double low = mark->x + mark->shift, high = mark->x2 + mark->shift;

  if (!mark->twin)
    return x < low ? low - x : MAX (x - high, 0);
  return MIN (mark->open_low ? G_MAXDOUBLE : fabs (x - low), mark->open_high ? G_MAXDOUBLE : fabs (x - high));
}

/**
 * dtl_dot_plot_mark_at:
 * @plot: a plot
 * @x: pixels from the axis' start
 * @row: which row
 * @slack: how far from a mark still hits it, pixels
 *
 * Returns: index of the value whose mark is nearest, or -1 if none is within @slack
 */
int
dtl_dot_plot_mark_at (const DtlDotPlot *plot, double x, guint row, double slack)
{
  int best = -1;
  double nearest = slack;

  for (guint i = 0; i < plot->marks->len; i++)
    {
      const DtlDotPlotMark *mark = &g_array_index (plot->marks, DtlDotPlotMark, i);
      double distance = get_distance (mark, x);

      if (mark->row == row && distance <= nearest)
        {
          nearest = distance;
          best = i;
        }
    }
  return best;
}
