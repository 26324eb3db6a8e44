/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dated values in parts of a view: that none is lost between them, no peak, and that panning does not change them. */

#include "dtl-time-curve.h"

#define DAY DTL_SECONDS_A_DAY
#define MANY 5000

static DtlTimeCurve *
make_many (void)
{
  g_autofree DtlCurvePoint *points = g_new0 (DtlCurvePoint, MANY);

  for (guint i = 0; i < MANY; i++)
    {
      const DtlTime begin = (i * 7919 % MANY) * DAY;
      const double value = i % 97;

      points[i] = (DtlCurvePoint) { begin, begin + DAY, value, value, i, i % 1000 == 0, FALSE };
    }
  points[1234].high = 500;
  return dtl_time_curve_new (points, MANY);
}

static void
test_order (void)
{
  /* A year stands in its middle: before a day of its autumn, after one of its spring. */
  const DtlCurvePoint points[] = {
    { 300 * DAY, 301 * DAY, 3, 3, 0, FALSE, FALSE },
    { 0, 365 * DAY, 2, 2, 1, FALSE, FALSE },
    { 100 * DAY, 101 * DAY, 1, 1, 2, FALSE, FALSE },
  };
  g_autoptr (DtlTimeCurve) curve = dtl_time_curve_new (points, G_N_ELEMENTS (points));

  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (dtl_time_curve_get (curve, i)->id, ==, 2 - i);
}

static void
test_extent (void)
{
  g_autoptr (DtlTimeCurve) curve = make_many ();
  g_autoptr (DtlTimeCurve) none = dtl_time_curve_new (NULL, 0);
  double low, high;

  g_assert_true (dtl_time_curve_extent (curve, &low, &high));
  g_assert_cmpfloat (low, ==, 0);
  g_assert_cmpfloat (high, ==, 500);
  g_assert_false (dtl_time_curve_extent (none, &low, &high));
}

/* Of any width of bin: all are counted, the peak is seen, and what is out of view is there once at either side. */
static void
test_nothing_lost (void)
{
  static const DtlTime widths[] = { 1, DAY, 30 * DAY, 400 * DAY, 20000 * DAY };
  g_autoptr (DtlTimeCurve) curve = make_many ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GArray) bins = g_array_new (FALSE, FALSE, sizeof (DtlCurveBin));
      guint counted = 0, alerts = 0;
      double high = 0;

      dtl_time_curve_collect (curve, 0, MANY * DAY, widths[i], 100, bins);
      for (guint j = 0; j < bins->len; j++)
        {
          const DtlCurveBin *bin = &g_array_index (bins, DtlCurveBin, j);

          counted += bin->count;
          alerts += bin->alerts;
          high = MAX (high, bin->high);
        }
      g_assert_cmpuint (counted, ==, MANY);
      g_assert_cmpuint (alerts, ==, 5);
      g_assert_cmpfloat (high, ==, 500);
    }
}

static void
test_neighbours (void)
{
  g_autoptr (DtlTimeCurve) curve = make_many ();
  g_autoptr (GArray) bins = g_array_new (FALSE, FALSE, sizeof (DtlCurveBin));

  dtl_time_curve_collect (curve, 100 * DAY, 110 * DAY, DAY, 100, bins);
  g_assert_cmpuint (bins->len, ==, 12);
  g_assert_cmpint (g_array_index (bins, DtlCurveBin, 0).begin, ==, 99 * DAY);
  g_assert_cmpint (g_array_index (bins, DtlCurveBin, 11).begin, ==, 110 * DAY);
}

/* A little to the side the same bins are there. */
static void
test_panning (void)
{
  g_autoptr (DtlTimeCurve) curve = make_many ();
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (DtlCurveBin));
  g_autoptr (GArray) there = g_array_new (FALSE, FALSE, sizeof (DtlCurveBin));

  dtl_time_curve_collect (curve, 0, 3000 * DAY, 50 * DAY, 10, here);
  dtl_time_curve_collect (curve, 707 * DAY, 3707 * DAY, 50 * DAY, 10, there);
  for (guint i = 20, j = 0; i < here->len - 2; i++)
    {
      const DtlCurveBin *bin = &g_array_index (here, DtlCurveBin, i);

      while (g_array_index (there, DtlCurveBin, j).begin < bin->begin)
        j++;
      g_assert_cmpint (g_array_index (there, DtlCurveBin, j).begin, ==, bin->begin);
      g_assert_cmpuint (g_array_index (there, DtlCurveBin, j).count, ==, bin->count);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-curve/order", test_order);
  g_test_add_func ("/time-curve/extent", test_extent);
  g_test_add_func ("/time-curve/nothing-lost", test_nothing_lost);
  g_test_add_func ("/time-curve/neighbours", test_neighbours);
  g_test_add_func ("/time-curve/panning", test_panning);
  return g_test_run ();
}
