/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes below each other: each as high as its rows, found again by where they are drawn. */

#include "dtl-lane-stack.h"

#define DAY DTL_SECONDS_A_DAY

static DtlMarkStyle
style_cb (guint lane, guint id, gpointer user_data)
{
  return (DtlMarkStyle) { DTL_MARK_POINT, 100 };
}

static DtlLaneStack *
make_stack (void)
{
  const DtlLaneMetrics metrics = { 6, 6, 36, 260, 18, 14, 4, 200 };
  const DtlTimeEntry one[] = { { 10 * DAY, 11 * DAY, 0 } };
  const DtlTimeEntry two[] = { { 10 * DAY, 11 * DAY, 7 }, { 10 * DAY, 11 * DAY, 8 }, { 300 * DAY, 301 * DAY, 9 } };
  g_autoptr (DtlTimeIndex) first = dtl_time_index_new (one, G_N_ELEMENTS (one));
  g_autoptr (DtlTimeIndex) second = dtl_time_index_new (two, G_N_ELEMENTS (two));
  const DtlLaneSpec specs[] = { { first, metrics, 24, 3, 1 }, { second, metrics, 24, 3, 1, 0 }, { first, metrics, 24, 3, 1, 18 } };
  DtlTimeAxis axis;

  dtl_time_axis_init (&axis, 1000);
  dtl_time_axis_show (&axis, 0, 100 * DAY);
  return dtl_lane_stack_new (&axis, specs, G_N_ELEMENTS (specs), style_cb, NULL);
}

static void
test_heights (void)
{
  g_autoptr (DtlLaneStack) stack = make_stack ();

  g_assert_cmpfloat (dtl_lane_stack_get (stack, 0)->height, ==, 30);
  g_assert_cmpfloat (dtl_lane_stack_get (stack, 1)->y, ==, 30);
  g_assert_cmpfloat (dtl_lane_stack_get (stack, 1)->height, ==, 54);
  g_assert_cmpfloat (stack->height, ==, 84 + 48);
  g_assert_cmpfloat (dtl_lane_stack_row_y (stack, 2, 0), ==, 84 + 18 + 3 + 12);
  g_assert_cmpfloat (dtl_lane_stack_row_y (stack, 1, 1), ==, 30 + 3 + 36);
}

static void
test_hit (void)
{
  g_autoptr (DtlLaneStack) stack = make_stack ();
  guint lane = 99;

  g_assert_cmpuint (dtl_lane_stack_hit (stack, 100, 15, 2, &lane)->id, ==, 0);
  g_assert_cmpuint (lane, ==, 0);
  g_assert_cmpuint (dtl_lane_stack_hit (stack, 150, 69, 2, &lane)->id, ==, 8);
  g_assert_cmpuint (lane, ==, 1);
  g_assert_null (dtl_lane_stack_hit (stack, 500, 69, 2, &lane));
  g_assert_null (dtl_lane_stack_hit (stack, 100, 140, 2, &lane));
  g_assert_cmpuint (dtl_lane_stack_find (stack, 1, 7)->row, ==, 0);
  g_assert_null (dtl_lane_stack_find (stack, 0, 7));
}

static void
test_free_at (void)
{
  g_autoptr (DtlLaneStack) stack = make_stack ();

  g_assert_false (dtl_lane_stack_free_at (stack, 90, 10, 20, 10));
  g_assert_false (dtl_lane_stack_free_at (stack, 150, 30, 20, 10));
  g_assert_true (dtl_lane_stack_free_at (stack, 300, 0, 100, 84));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lane-stack/heights", test_heights);
  g_test_add_func ("/lane-stack/hit", test_hit);
  g_test_add_func ("/lane-stack/free-at", test_free_at);
  return g_test_run ();
}
