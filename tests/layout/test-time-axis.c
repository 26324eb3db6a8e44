/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Panning and zooming must lose nothing: what is done can be taken back, and what is pointed at stays. */

#include "dtl-time-axis.h"

#include <math.h>

#define DECEMBER DTL_TIME_FROM_DAY (20058) /* 2024-12-01 */
#define DAY DTL_SECONDS_A_DAY

static DtlTimeAxis
make_axis (void)
{
  DtlTimeAxis axis;

  dtl_time_axis_init (&axis, 1000);
  dtl_time_axis_show (&axis, DECEMBER, DECEMBER + 40 * DAY);
  return axis;
}

static void
assert_near (double a, double b, double scale)
{
  g_assert_cmpfloat_with_epsilon (a * scale, b * scale, 0.01);
}

static void
test_convert (void)
{
  DtlTimeAxis axis = make_axis ();

  g_assert_cmpfloat (dtl_time_axis_x (&axis, DECEMBER), ==, 0);
  g_assert_cmpfloat (dtl_time_axis_x (&axis, DECEMBER + 10 * DAY), ==, 250);
  g_assert_cmpfloat (dtl_time_axis_time (&axis, 250), ==, DECEMBER + 10 * DAY);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_scale (&axis), 1000.0 / (40 * DAY), 1e-12);
}

static void
test_fit (void)
{
  DtlTimeAxis axis = make_axis ();

  dtl_time_axis_fit (&axis, DECEMBER, DECEMBER + 8 * DAY, 100);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_x (&axis, DECEMBER), 100, 0.01);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_x (&axis, DECEMBER + 8 * DAY), 900, 0.01);
  dtl_time_axis_fit (&axis, DECEMBER, DECEMBER, 0);
  g_assert_cmpfloat (dtl_time_axis_span (&axis), ==, DAY);
  dtl_time_axis_resize (&axis, 10);
  dtl_time_axis_fit (&axis, DECEMBER, DECEMBER + DAY, 100);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_span (&axis), 2 * DAY, 0.01);
}

static void
test_limits (void)
{
  DtlTimeAxis axis = make_axis ();

  dtl_time_axis_zoom (&axis, 1e9, 500);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_span (&axis), DTL_TIME_AXIS_SHORTEST, 1e-3);
  dtl_time_axis_zoom (&axis, 1e-30, 0);
  g_assert_cmpfloat (axis.from, ==, DTL_TIME_MIN);
  g_assert_cmpfloat (axis.to, ==, DTL_TIME_MAX);
  axis = make_axis ();
  dtl_time_axis_set_content (&axis, DECEMBER, DECEMBER + 30 * DAY);
  dtl_time_axis_pan (&axis, 1e6);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_time (&axis, 500), DECEMBER + 30 * DAY, 1e-3);
  dtl_time_axis_pan (&axis, -1e6);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_time (&axis, 500), DECEMBER, 1e-3);
}

static void
test_reveal (void)
{
  DtlTimeAxis axis = make_axis ();

  g_assert_false (dtl_time_axis_reveal (&axis, DECEMBER + 5 * DAY, DECEMBER + 6 * DAY, 50));
  g_assert_true (dtl_time_axis_reveal (&axis, DECEMBER + 50 * DAY, DECEMBER + 51 * DAY, 50));
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_x (&axis, DECEMBER + 51 * DAY), 950, 0.01);
  g_assert_true (dtl_time_axis_reveal (&axis, DECEMBER, DECEMBER + 400 * DAY, 50));
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_x (&axis, DECEMBER), 50, 0.01);
}

/* What is under the pointer stays there, and the same zoom taken back shows what was shown. */
static void
test_zoom_returns (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      DtlTimeAxis axis = make_axis (), before;
      double x = g_rand_double_range (rand, 0, 1000);
      double factor = exp2 (g_rand_double_range (rand, -6, 12));
      double pointed;

      dtl_time_axis_show (&axis, DECEMBER, DECEMBER + exp2 (g_rand_double_range (rand, 20, 28)));
      before = axis;
      pointed = dtl_time_axis_time (&axis, x);
      dtl_time_axis_zoom (&axis, factor, x);
      g_assert_cmpfloat_with_epsilon (dtl_time_axis_x (&axis, pointed), x, 0.01);
      dtl_time_axis_zoom (&axis, 1 / factor, x);
      assert_near (axis.from, before.from, dtl_time_axis_scale (&before));
      assert_near (axis.to, before.to, dtl_time_axis_scale (&before));
    }
}

static void
test_pan_returns (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < 2000; i++)
    {
      DtlTimeAxis axis = make_axis (), before = axis;
      double pixels = g_rand_double_range (rand, -5000, 5000);

      dtl_time_axis_pan (&axis, pixels);
      g_assert_cmpfloat_with_epsilon (dtl_time_axis_x (&axis, before.from), -pixels, 0.01);
      dtl_time_axis_pan (&axis, -pixels);
      assert_near (axis.from, before.from, dtl_time_axis_scale (&before));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/convert", test_convert);
  g_test_add_func ("/time-axis/fit", test_fit);
  g_test_add_func ("/time-axis/limits", test_limits);
  g_test_add_func ("/time-axis/reveal", test_reveal);
  g_test_add_func ("/time-axis/zoom-returns", test_zoom_returns);
  g_test_add_func ("/time-axis/pan-returns", test_pan_returns);
  return g_test_run ();
}
