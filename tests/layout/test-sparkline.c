/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the points of a small history stand, and that its labels never touch. */

#include "dtl-sparkline.h"

static const DtlSparklineMark *
get_mark (const GArray *marks, guint i)
{
  return &g_array_index (marks, DtlSparklineMark, i);
}

static void
test_places (void)
{
  static const DtlSparklineValue values[] = { { 0, 0, 12, 12 }, { 1, 1, 19, 19 }, { 4, 4, 22, 22 } };
  g_autoptr (GArray) marks = dtl_sparkline_place (values, G_N_ELEMENTS (values), 200, 40);

  g_assert_cmpfloat (get_mark (marks, 0)->x, ==, 0);
  g_assert_cmpfloat (get_mark (marks, 1)->x, ==, 50);
  g_assert_cmpfloat (get_mark (marks, 2)->x, ==, 200);
  g_assert_cmpfloat (get_mark (marks, 0)->y, ==, 40); /* the lowest is at the bottom */
  g_assert_cmpfloat_with_epsilon (get_mark (marks, 1)->y, 12, 1e-9);
  g_assert_cmpfloat (get_mark (marks, 2)->y, ==, 0);
}

/* A year is as wide as it is long, a range as high as it is large. */
static void
test_extents (void)
{
  static const DtlSparklineValue values[] = { { 0, 364, 10, 20 }, { 365, 729, 30, 30 } };
  g_autoptr (GArray) marks = dtl_sparkline_place (values, G_N_ELEMENTS (values), 729, 100);

  g_assert_cmpfloat (get_mark (marks, 0)->x, ==, 182);
  g_assert_cmpfloat (get_mark (marks, 0)->to, ==, 364);
  g_assert_cmpfloat (get_mark (marks, 0)->y_low, ==, 100);
  g_assert_cmpfloat (get_mark (marks, 0)->y_high, ==, 50);
  g_assert_cmpfloat (get_mark (marks, 0)->y, ==, 75);
}

static void
test_flat (void)
{
  static const DtlSparklineValue values[] = { { 5, 5, 7, 7 }, { 5, 5, 7, 7 } };
  g_autoptr (GArray) marks = dtl_sparkline_place (values, G_N_ELEMENTS (values), 100, 40);
  g_autoptr (GArray) none = dtl_sparkline_place (NULL, 0, 100, 40);

  g_assert_cmpfloat (get_mark (marks, 1)->x, ==, 50);
  g_assert_cmpfloat (get_mark (marks, 1)->y, ==, 20);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_labels (void)
{
  for (guint run = 0; run < 200; run++)
    {
      const guint n = (guint) g_test_rand_int_range (1, 12);
      DtlSparklineValue values[12];
      double widths[12];
      g_autoptr (GArray) marks = NULL;
      g_autofree double *lefts = NULL;

      for (guint i = 0; i < n; i++)
        {
          const double at = g_test_rand_int_range (0, 100);

          values[i] = (DtlSparklineValue) { at, at, at, at };
          widths[i] = g_test_rand_int_range (10, 90);
        }
      marks = dtl_sparkline_place (values, n, 300, 40);
      lefts = dtl_sparkline_labels (marks, widths, 300, 6);
      g_assert_cmpfloat (lefts[0], >=, 0); /* the first always has its label */
      for (guint i = 0; i < n; i++)
        {
          g_assert_true (lefts[i] == -1 || (lefts[i] >= 0 && lefts[i] + widths[i] <= 300));
          for (guint j = 0; j < i; j++)
            g_assert_true (lefts[i] < 0 || lefts[j] < 0 || lefts[i] >= lefts[j] + widths[j] + 6 || lefts[j] >= lefts[i] + widths[i] + 6);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sparkline/places", test_places);
  g_test_add_func ("/sparkline/extents", test_extents);
  g_test_add_func ("/sparkline/flat", test_flat);
  g_test_add_func ("/sparkline/labels", test_labels);
  return g_test_run ();
}
