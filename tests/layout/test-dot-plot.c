/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of axis, its ticks and the stacking of marks, as tables. */

#include "dtl-dot-plot.h"

static const DtlDotPlotOptions wide = { DTL_DOT_PLOT_FREE, 0, 480, 5, 80 };

static void
test_axis (void)
{
  const struct
  {
    DtlDotPlotScale scale;
    double total;
    double low, high;
    gboolean logarithmic;
    double min, max;
  } cases[] = {
    { DTL_DOT_PLOT_FREE, 0, 850, 850, FALSE, 0, 1700 },
    { DTL_DOT_PLOT_FREE, 0, 11.2e9, 11.2e12, TRUE, 1e9, 1e14 },
    { DTL_DOT_PLOT_FREE, 0, 1, 99, FALSE, 0, 123.5 },
    { DTL_DOT_PLOT_FREE, 0, 100, 120, FALSE, 95, 125 },
    { DTL_DOT_PLOT_FREE, 0, 1000, 1001, FALSE, 925.425, 1075.575 }, /* nearly the same looks so */
    { DTL_DOT_PLOT_FREE, 0, -4, -4, FALSE, -8, 0 },
    { DTL_DOT_PLOT_FREE, 0, 0, 0, FALSE, 0, 1 },
    { DTL_DOT_PLOT_PERCENT, 0, 5, 80, FALSE, 0, 100 },
    { DTL_DOT_PLOT_PERCENT, 0, 80, 180, FALSE, 0, 205 },
    { DTL_DOT_PLOT_RANK, 83, 29, 31, FALSE, 1, 83 },
    { DTL_DOT_PLOT_RANK, 0, 31, 31, FALSE, 1, 31 },
    { DTL_DOT_PLOT_RANK, 0, 1, 1, FALSE, 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlDotPlotOptions options = wide;
      const DtlDotPlotValue values[] = { { cases[i].low, cases[i].low }, { cases[i].high, cases[i].high } };
      g_autoptr (DtlDotPlot) plot = NULL;

      options.scale = cases[i].scale;
      options.total = cases[i].total;
      plot = dtl_dot_plot_new (values, 2, &options);
      g_test_message ("case %u", i);
      g_assert_cmpint (plot->logarithmic, ==, cases[i].logarithmic);
      g_assert_cmpfloat_with_epsilon (plot->min, cases[i].min, 1e-6 * cases[i].max + 1e-9);
      g_assert_cmpfloat_with_epsilon (plot->max, cases[i].max, 1e-6 * cases[i].max + 1e-9);
    }
}

/* Whatever the values: marks and ticks lie on the axis, and labels have the room they asked for. */
static void
test_properties (void)
{
  for (guint run = 0; run < 2000; run++)
    {
      DtlDotPlotValue values[12];
      guint n = g_test_rand_int_range (0, G_N_ELEMENTS (values) + 1);
      double size = g_test_rand_double_range (1e-3, 1e15);
      g_autoptr (DtlDotPlot) plot = NULL;

      for (guint i = 0; i < n; i++)
        values[i] = (DtlDotPlotValue) { .low = g_test_rand_double_range (0, size), .high = size };
      plot = dtl_dot_plot_new (values, n, &wide);
      g_assert_cmpuint (plot->marks->len, ==, n);
      for (guint i = 0; i < n; i++)
        {
          const DtlDotPlotMark *mark = &g_array_index (plot->marks, DtlDotPlotMark, i);

          g_assert_true (0 <= mark->x && mark->x <= mark->x2 && mark->x2 <= wide.width);
          g_assert_cmpuint (mark->row, <, plot->n_rows);
        }
      g_assert_cmpuint (plot->ticks->len, >, 0);
      for (guint i = 1; i < plot->ticks->len; i++)
        g_assert_cmpfloat (g_array_index (plot->ticks, DtlDotPlotTick, i).x - g_array_index (plot->ticks, DtlDotPlotTick, i - 1).x, >=, wide.label_width * 0.99);
    }
}

static void
test_stack (void)
{
  const DtlDotPlotValue values[] = { { 80, 80 }, { 5, 5 }, { 80, 80 }, { 80.5, 80.5 }, { 20, 90 } };
  DtlDotPlotOptions options = wide;
  g_autoptr (DtlDotPlot) plot = NULL;
  const guint rows[] = { 1, 0, 2, 3, 0 };

  options.scale = DTL_DOT_PLOT_PERCENT;
  plot = dtl_dot_plot_new (values, G_N_ELEMENTS (values), &options);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_cmpuint (g_array_index (plot->marks, DtlDotPlotMark, i).row, ==, rows[i]);
  g_assert_cmpint (dtl_dot_plot_mark_at (plot, 24, 0, 6), ==, 1);
  g_assert_cmpint (dtl_dot_plot_mark_at (plot, 200, 0, 6), ==, 4);
  g_assert_cmpint (dtl_dot_plot_mark_at (plot, 384, 1, 6), ==, 0);
  g_assert_cmpint (dtl_dot_plot_mark_at (plot, 24, 1, 6), ==, -1);
}

static void
test_open (void)
{
  const DtlDotPlotValue values[] = { { 2000, 2000, FALSE, TRUE }, { 2527, 2527 } };
  g_autoptr (DtlDotPlot) plot = dtl_dot_plot_new (values, 2, &wide);
  const DtlDotPlotMark *open = &g_array_index (plot->marks, DtlDotPlotMark, 0);

  g_assert_true (open->open_high);
  g_assert_cmpfloat (open->x2, ==, wide.width);
  g_assert_cmpfloat (open->x, <, g_array_index (plot->marks, DtlDotPlotMark, 1).x);
}

/* One walks the marks as they are seen. */
static void
test_order (void)
{
  const DtlDotPlotValue values[] = { { 80, 80 }, { 5, 5 }, { 80, 80 }, { 40, 40 } };
  g_autoptr (DtlDotPlot) plot = dtl_dot_plot_new (values, G_N_ELEMENTS (values), &wide);
  g_autofree guint *order = dtl_dot_plot_order (plot);
  const guint expected[] = { 1, 3, 0, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (order[i], ==, expected[i]);
}

/* Many get smaller dots; a few keep theirs. */
static void
test_sizes (void)
{
  DtlDotPlotValue values[60];
  g_autoptr (DtlDotPlot) few = NULL;
  g_autoptr (DtlDotPlot) many = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = (DtlDotPlotValue) { .low = 12, .high = 12 };
  few = dtl_dot_plot_new (values, 5, &wide);
  many = dtl_dot_plot_new (values, G_N_ELEMENTS (values), &wide);
  g_assert_cmpfloat (few->radius, ==, wide.radius);
  g_assert_cmpuint (few->n_rows, ==, 5);
  g_assert_cmpfloat (many->radius, <, wide.radius);
  g_assert_cmpfloat (many->n_rows * many->row_height, <=, 22 * wide.radius);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dot-plot/axis", test_axis);
  g_test_add_func ("/dot-plot/properties", test_properties);
  g_test_add_func ("/dot-plot/stack", test_stack);
  g_test_add_func ("/dot-plot/open", test_open);
  g_test_add_func ("/dot-plot/order", test_order);
  g_test_add_func ("/dot-plot/sizes", test_sizes);
  return g_test_run ();
}
