/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the points of a lane of values stand, where its line runs, and that no label lies on another or on a point. */

#include "dtl-curve-layout.h"

#include <math.h>

#define DAY DTL_SECONDS_A_DAY

static const DtlCurveMetrics metrics = { 40, 14, 4, 8, 200, 4, 100 };

static DtlMarkStyle
style_cb (guint id, gpointer user_data)
{
  return (DtlMarkStyle) { DTL_MARK_VALUE, user_data ? *(const double *) user_data : 40 };
}

static DtlLaneLayout *
lay_out (const DtlCurvePoint *points, guint n_points, double label)
{
  g_autoptr (DtlTimeCurve) curve = dtl_time_curve_new (points, n_points);
  DtlTimeAxis axis;

  dtl_time_axis_init (&axis, 1000);
  dtl_time_axis_show (&axis, 0, 100 * DAY);
  return dtl_curve_layout_new (&axis, curve, &metrics, style_cb, &label);
}

static const DtlMark *
get_mark (const DtlLaneLayout *layout, guint i)
{
  return &g_array_index (layout->marks, DtlMark, i);
}

static void
test_places (void)
{
  const DtlCurvePoint points[] = {
    { 10 * DAY, 11 * DAY, 10, 10, 0, FALSE, FALSE },
    { 20 * DAY, 40 * DAY, 20, 20, 1, FALSE, FALSE },
    { 60 * DAY, 61 * DAY, 12, 18, 2, FALSE, FALSE },
  };
  g_autoptr (DtlLaneLayout) layout = lay_out (points, G_N_ELEMENTS (points), 40);

  g_assert_cmpfloat (get_mark (layout, 0)->y, ==, 20); /* the lowest is at the bottom */
  g_assert_cmpfloat (get_mark (layout, 1)->y, ==, -20);
  g_assert_cmpfloat ((get_mark (layout, 1)->x0 + get_mark (layout, 1)->x1) / 2, ==, 300);
  g_assert_cmpfloat ((get_mark (layout, 0)->x0 + get_mark (layout, 0)->x1) / 2, ==, 100); /* a day, where its events are */
  g_assert_cmpfloat (get_mark (layout, 0)->to, ==, 100);
  g_assert_cmpfloat (get_mark (layout, 1)->from, ==, 200);
  g_assert_cmpfloat (get_mark (layout, 1)->to, ==, 400);
  g_assert_cmpfloat_with_epsilon (get_mark (layout, 2)->y0, -12, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_mark (layout, 2)->y1, 12, 1e-9);
  g_assert_cmpuint (layout->line->len, ==, 3);
}

/* From eleven billion to eleven trillion both are seen, and what is between them is between them. */
static void
test_factors (void)
{
  const DtlCurvePoint points[] = {
    { 10 * DAY, 11 * DAY, 1e9, 1e9, 0, FALSE, FALSE },
    { 20 * DAY, 21 * DAY, 1e10, 1e10, 1, FALSE, FALSE },
    { 30 * DAY, 31 * DAY, 1e13, 1e13, 2, FALSE, FALSE },
  };
  g_autoptr (DtlLaneLayout) layout = lay_out (points, G_N_ELEMENTS (points), 40);

  g_assert_cmpfloat_with_epsilon (get_mark (layout, 1)->y, 10, 1e-9);
  g_assert_cmpfloat (get_mark (layout, 2)->y, ==, -20);
}

/* Two values of one day are one turn of the line, and an old number is none. */
static void
test_line (void)
{
  const DtlCurvePoint points[] = {
    { 10 * DAY, 11 * DAY, 0, 0, 0, FALSE, FALSE },
    { 20 * DAY, 21 * DAY, 10, 10, 1, TRUE, FALSE },
    { 20 * DAY, 21 * DAY, 20, 20, 2, TRUE, FALSE },
    { 30 * DAY, 31 * DAY, 0, 0, 3, FALSE, TRUE },
    { 40 * DAY, 41 * DAY, 0, 0, 4, FALSE, FALSE },
  };
  g_autoptr (DtlLaneLayout) layout = lay_out (points, G_N_ELEMENTS (points), 40);

  g_assert_cmpuint (layout->marks->len, ==, 5);
  g_assert_cmpuint (layout->line->len, ==, 3);
  g_assert_cmpfloat (g_array_index (layout->line, DtlLinePoint, 1).y, ==, -10);
  g_assert_true (get_mark (layout, 3)->aside);
}

static gboolean
overlap (const DtlMark *a, const DtlMark *b)
{
  return a->label_x < b->label_x + b->label_width && b->label_x < a->label_x + a->label_width && fabs (a->label_y - b->label_y) < metrics.line;
}

static gboolean
covers (const DtlMark *a, const DtlMark *b)
{
  return a->label_x < b->x1 && b->x0 < a->label_x + a->label_width && fabs (a->label_y - b->y) < metrics.line / 2;
}

/* However the values jump and however long their labels are. */
static void
test_labels (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 200; round++)
    {
      DtlCurvePoint points[30];
      g_autoptr (DtlLaneLayout) layout = NULL;
      guint labels = 0;

      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        {
          const DtlTime begin = g_rand_int_range (rand, 0, 100) * DAY;
          const double value = g_rand_int_range (rand, 0, 50);

          points[i] = (DtlCurvePoint) { begin, begin + DAY, value, value, i, i == 7, FALSE };
        }
      layout = lay_out (points, G_N_ELEMENTS (points), g_rand_int_range (rand, 20, 250));
      for (guint i = 0; i < layout->marks->len; i++)
        {
          const DtlMark *mark = get_mark (layout, i);

          if (mark->place == DTL_LABEL_NONE)
            continue;
          labels++;
          g_assert_cmpfloat (mark->label_width, <=, metrics.long_label);
          for (guint j = 0; j < layout->marks->len; j++)
            {
              g_assert_false (covers (mark, get_mark (layout, j)));
              g_assert_false (j != i && get_mark (layout, j)->place != DTL_LABEL_NONE && overlap (mark, get_mark (layout, j)));
            }
        }
      g_assert_cmpuint (labels, >=, 1);
    }
}

/* What is drawn is what is hit, also where another stands above it. */
static void
test_hit (void)
{
  const DtlCurvePoint points[] = {
    { 10 * DAY, 11 * DAY, 0, 0, 0, FALSE, FALSE },
    { 10 * DAY, 11 * DAY, 20, 20, 1, FALSE, FALSE },
  };
  g_autoptr (DtlLaneLayout) layout = lay_out (points, G_N_ELEMENTS (points), 40);

  g_assert_cmpint (dtl_curve_layout_hit (layout, 100, 20, 3), ==, 0);
  g_assert_cmpint (dtl_curve_layout_hit (layout, 100, -20, 3), ==, 1);
  g_assert_cmpint (dtl_curve_layout_hit (layout, 100, 0, 3), ==, -1);
  g_assert_cmpint (dtl_curve_layout_hit (layout, 100, get_mark (layout, 1)->label_y, 3), ==, 1);
}

/* However many there are, a frame has a bounded number of marks, and all of them are counted. */
static void
test_many (void)
{
  const guint n_points = 100000;
  g_autofree DtlCurvePoint *points = g_new0 (DtlCurvePoint, n_points);
  g_autoptr (DtlLaneLayout) layout = NULL;
  guint counted = 0;

  for (guint i = 0; i < n_points; i++)
    points[i] = (DtlCurvePoint) { i * DAY / 1000, i * DAY / 1000 + (i % 7 == 0 ? 30 * DAY : 60), i % 89, i % 89, i, FALSE, FALSE };
  layout = lay_out (points, n_points, 40);
  g_assert_cmpuint (layout->marks->len, <, 800);
  g_assert_true (layout->dense);
  for (guint i = 0; i < layout->marks->len; i++)
    counted += get_mark (layout, i)->count;
  for (guint i = 1; i < layout->line->len; i++)
    g_assert_cmpfloat (g_array_index (layout->line, DtlLinePoint, i).x, >=, g_array_index (layout->line, DtlLinePoint, i - 1).x);
  g_assert_cmpuint (counted, ==, n_points);
}

static void
test_empty (void)
{
  g_autoptr (DtlLaneLayout) layout = lay_out (NULL, 0, 40);

  g_assert_cmpuint (layout->marks->len, ==, 0);
  g_assert_cmpint (dtl_curve_layout_hit (layout, 5, 5, 100), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve-layout/places", test_places);
  g_test_add_func ("/curve-layout/factors", test_factors);
  g_test_add_func ("/curve-layout/line", test_line);
  g_test_add_func ("/curve-layout/labels", test_labels);
  g_test_add_func ("/curve-layout/hit", test_hit);
  g_test_add_func ("/curve-layout/many", test_many);
  g_test_add_func ("/curve-layout/empty", test_empty);
  return g_test_run ();
}
