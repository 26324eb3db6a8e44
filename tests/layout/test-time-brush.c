/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview: its counts add up, its window is where the view is, and what is dragged there and back is where it was. */

#include "dtl-time-brush.h"

#define DAY DTL_SECONDS_A_DAY

static DtlTimeAxis
make_axis (double from, double to)
{
  DtlTimeAxis axis;

  dtl_time_axis_init (&axis, 800);
  dtl_time_axis_set_content (&axis, 0, 1000 * DAY);
  dtl_time_axis_show (&axis, from * DAY, to * DAY);
  return axis;
}

static void
test_density (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autofree DtlTimeEntry *entries = g_new0 (DtlTimeEntry, 5000);
  g_autoptr (DtlTimeIndex) index = NULL;
  DtlTimeAxis axis = make_axis (100, 200);
  DtlTimeBrush brush = dtl_time_brush_new (&axis, 300);

  for (guint i = 0; i < 5000; i++)
    entries[i] = (DtlTimeEntry) { g_rand_int_range (rand, 0, 1000) * DAY, 0, i, FALSE };
  index = dtl_time_index_new (entries, 5000);
  for (guint n = 1; n < 400; n += 37)
    {
      g_autofree guint *counts = g_new (guint, n);
      guint sum = 0;

      dtl_time_brush_density (&brush, index, counts, n);
      for (guint i = 0; i < n; i++)
        sum += counts[i];
      g_assert_cmpuint (sum, ==, 5000);
    }
}

static void
test_parts (void)
{
  DtlTimeAxis axis = make_axis (100, 500);
  DtlTimeBrush brush = dtl_time_brush_new (&axis, 520);
  double x0, x1;

  dtl_time_brush_window (&brush, &axis, &x0, &x1);
  g_assert_cmpfloat_with_epsilon (x0, 60, 0.01);
  g_assert_cmpfloat_with_epsilon (x1, 260, 0.01);
  g_assert_cmpint (dtl_time_brush_part (&brush, &axis, 58, 5), ==, DTL_BRUSH_BEGIN);
  g_assert_cmpint (dtl_time_brush_part (&brush, &axis, 262, 5), ==, DTL_BRUSH_END);
  g_assert_cmpint (dtl_time_brush_part (&brush, &axis, 150, 5), ==, DTL_BRUSH_WHOLE);
  g_assert_cmpint (dtl_time_brush_part (&brush, &axis, 400, 5), ==, DTL_BRUSH_NONE);
  /* A window too narrow to be seen is drawn wider, and only moved as a whole. */
  dtl_time_axis_show (&axis, 999.9 * DAY, 1000 * DAY);
  dtl_time_brush_window (&brush, &axis, &x0, &x1);
  g_assert_cmpfloat (x1 - x0, >=, 7.99);
  g_assert_cmpfloat (x1, <=, 520.01);
  g_assert_cmpint (dtl_time_brush_part (&brush, &axis, (x0 + x1) / 2, 5), ==, DTL_BRUSH_WHOLE);
}

static void
test_drag_and_back (void)
{
  static const DtlBrushPart parts[] = { DTL_BRUSH_BEGIN, DTL_BRUSH_END, DTL_BRUSH_WHOLE, DTL_BRUSH_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (double pixels = -20; pixels <= 20; pixels += 7)
      {
        const DtlTimeAxis start = make_axis (300, 500);
        DtlTimeBrush brush = dtl_time_brush_new (&start, 520);
        DtlTimeAxis axis = start;

        dtl_time_brush_drag (&brush, &axis, parts[i], pixels);
        if (parts[i] == DTL_BRUSH_BEGIN)
          g_assert_cmpfloat_with_epsilon (axis.to, start.to, 1);
        if (parts[i] == DTL_BRUSH_END)
          g_assert_cmpfloat_with_epsilon (axis.from, start.from, 1);
        dtl_time_brush_drag (&brush, &axis, parts[i], -pixels);
        g_assert_cmpfloat_with_epsilon (axis.from, start.from, 1);
        g_assert_cmpfloat_with_epsilon (axis.to, start.to, 1);
      }
}

/* One end cannot be dragged over the other. */
static void
test_ends_stay_in_order (void)
{
  DtlTimeAxis axis = make_axis (300, 500);
  DtlTimeBrush brush = dtl_time_brush_new (&axis, 520);

  dtl_time_brush_drag (&brush, &axis, DTL_BRUSH_BEGIN, 10000);
  g_assert_cmpfloat (axis.from, <, axis.to);
  dtl_time_brush_drag (&brush, &axis, DTL_BRUSH_END, -10000);
  g_assert_cmpfloat (axis.from, <, axis.to);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-brush/density", test_density);
  g_test_add_func ("/time-brush/parts", test_parts);
  g_test_add_func ("/time-brush/drag-and-back", test_drag_and_back);
  g_test_add_func ("/time-brush/ends-stay-in-order", test_ends_stay_in_order);
  return g_test_run ();
}
