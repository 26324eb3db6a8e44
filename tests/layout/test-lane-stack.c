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

static DtlMarkStyle
bars_cb (guint lane, guint id, gpointer user_data)
{
  return (DtlMarkStyle) { id % 3 == 0 ? DTL_MARK_BAR : id % 3 == 1 ? DTL_MARK_POINT : DTL_MARK_PILL, 30 };
}

static DtlLaneStack *
make_wide (const DtlTimeAxis *axis)
{
  const DtlLaneMetrics metrics = { 6, 6, 36, 260, 18, 14, 4, 200 };
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (DtlTimeEntry));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (DtlCurvePoint));
  g_autoptr (DtlTimeIndex) index = NULL;
  g_autoptr (DtlTimeCurve) curve = NULL;
  DtlLaneSpec specs[2];

  for (guint i = 0; i < 40; i++)
    {
      const DtlTime begin = i * 6 * DAY, end = begin + (i % 3 == 0 ? 5 : 1) * DAY;
      const DtlTimeEntry entry = { begin, end, i, FALSE };
      const DtlCurvePoint point = { begin, end, i % 7, i % 7, i, FALSE, FALSE };

      g_array_append_val (entries, entry);
      g_array_append_val (points, point);
    }
  index = dtl_time_index_new ((const DtlTimeEntry *) (gpointer) entries->data, entries->len);
  curve = dtl_time_curve_new ((const DtlCurvePoint *) (gpointer) points->data, points->len);
  specs[0] = (DtlLaneSpec) { index, metrics, 24, 3, 1, 0 };
  specs[1] = (DtlLaneSpec) { index, metrics, 70, 3, 1, 0, curve, 14 };
  return dtl_lane_stack_new (axis, specs, G_N_ELEMENTS (specs), bars_cb, NULL);
}

/* What is moved to another view stands where it would be laid out there, and comes back to where it was. */
static void
test_move (void)
{
  g_autoptr (DtlLaneStack) moved = NULL;
  g_autoptr (DtlLaneStack) there = NULL;
  DtlTimeAxis here, other;

  dtl_time_axis_init (&here, 1000);
  dtl_time_axis_show (&here, 100 * DAY, 200 * DAY);
  other = here;
  dtl_time_axis_zoom (&other, 1.25, 300);
  moved = make_wide (&here);
  there = make_wide (&other);
  dtl_lane_stack_move (moved, &here, &other);
  for (guint lane = 0; lane < 2; lane++)
    for (guint id = 14; id < 36; id++)
      {
        const DtlMark *one = dtl_lane_stack_find (moved, lane, id), *two = dtl_lane_stack_find (there, lane, id);

        g_assert_nonnull (one);
        g_assert_nonnull (two);
        g_assert_cmpfloat_with_epsilon (one->x0, two->x0, 0.5);
        g_assert_cmpfloat_with_epsilon (one->from, two->from, 0.5);
        /* what stands between a bar and the next does not grow */
        g_assert_cmpfloat_with_epsilon (one->x1, two->x1, 1);
      }
  g_assert_cmpfloat_with_epsilon (g_array_index (dtl_lane_stack_get (moved, 1)->layout->line, DtlLinePoint, 20).x,
                                  g_array_index (dtl_lane_stack_get (there, 1)->layout->line, DtlLinePoint, 20).x, 0.5);
}

static void
test_move_back (void)
{
  g_autoptr (DtlLaneStack) moved = NULL;
  g_autoptr (DtlLaneStack) kept = NULL;
  DtlTimeAxis here, other;

  dtl_time_axis_init (&here, 1000);
  dtl_time_axis_show (&here, 100 * DAY, 200 * DAY);
  other = here;
  dtl_time_axis_pan (&other, 433);
  dtl_time_axis_resize (&other, 700);
  moved = make_wide (&here);
  kept = make_wide (&here);
  dtl_lane_stack_move (moved, &here, &other);
  dtl_lane_stack_move (moved, &other, &here);
  for (guint lane = 0; lane < 2; lane++)
    for (guint id = 0; id < 40; id++)
      {
        const DtlMark *one = dtl_lane_stack_find (moved, lane, id), *two = dtl_lane_stack_find (kept, lane, id);

        g_assert_true (!one == !two);
        if (!one)
          continue;
        g_assert_cmpfloat_with_epsilon (one->x0, two->x0, 1e-3);
        g_assert_cmpfloat_with_epsilon (one->x1, two->x1, 1e-3);
        g_assert_cmpfloat_with_epsilon (one->label_x, two->label_x, 1e-3);
      }
}

/* A lane of values that has none in view is low, unless its line runs through. */
static void
test_idle (void)
{
  const DtlLaneMetrics metrics = { 6, 6, 36, 260, 18, 14, 4, 200 };
  const DtlTimeEntry entry = { 500 * DAY, 501 * DAY, 0, FALSE };
  const DtlCurvePoint points[] = { { 500 * DAY, 501 * DAY, 4, 4, 0, FALSE, FALSE }, { -50 * DAY, -49 * DAY, 3, 3, 1, FALSE, FALSE } };
  g_autoptr (DtlTimeIndex) index = dtl_time_index_new (&entry, 1);
  g_autoptr (DtlTimeCurve) ahead = dtl_time_curve_new (points, 1);
  g_autoptr (DtlTimeCurve) through = dtl_time_curve_new (points, 2);
  const DtlLaneSpec specs[] = { { index, metrics, 70, 3, 1, 0, ahead, 14, 22 }, { index, metrics, 70, 3, 1, 0, through, 14, 22 } };
  g_autoptr (DtlLaneStack) stack = NULL;
  DtlTimeAxis axis;

  dtl_time_axis_init (&axis, 1000);
  dtl_time_axis_show (&axis, 0, 100 * DAY);
  stack = dtl_lane_stack_new (&axis, specs, G_N_ELEMENTS (specs), bars_cb, NULL);
  g_assert_true (dtl_lane_stack_get (stack, 0)->idle);
  g_assert_cmpfloat (dtl_lane_stack_get (stack, 0)->height, ==, 28);
  g_assert_false (dtl_lane_stack_get (stack, 1)->idle);
  g_assert_cmpfloat (dtl_lane_stack_get (stack, 1)->height, ==, 76);
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
  g_test_add_func ("/lane-stack/move", test_move);
  g_test_add_func ("/lane-stack/move-back", test_move_back);
  g_test_add_func ("/lane-stack/idle", test_idle);
  g_test_add_func ("/lane-stack/free-at", test_free_at);
  return g_test_run ();
}
