/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks of neighbouring sources differ in shape and in colour, and are as large as they say. */

#include "dtl-source-mark.h"

#include <math.h>
#include <string.h>

static void
test_neighbours (void)
{
  for (guint i = 0; i < 77; i++)
    {
      double one[DTL_SOURCE_MARK_CORNERS][2] = { 0 }, two[DTL_SOURCE_MARK_CORNERS][2] = { 0 };
      guint n_one = dtl_source_mark_corners (i, 6, one), n_two = dtl_source_mark_corners (i + 1, 6, two);

      g_assert_cmphex (dtl_source_mark_colour (i, FALSE), !=, dtl_source_mark_colour (i + 1, FALSE));
      g_assert_cmphex (dtl_source_mark_colour (i, TRUE), !=, dtl_source_mark_colour (i + 1, TRUE));
      g_assert_true (n_one != n_two || memcmp (one, two, sizeof one) != 0);
    }
}

/* No mark is twice as far out as the circle, and each is around its middle. */
static void
test_size (void)
{
  for (guint i = 0; i < 7; i++)
    {
      double corners[DTL_SOURCE_MARK_CORNERS][2], x = 0, y = 0;
      guint n_corners = dtl_source_mark_corners (i, 10, corners);

      for (guint j = 0; j < n_corners; j++)
        {
          double far = hypot (corners[j][0], corners[j][1]);

          g_assert_cmpfloat (far, >=, 7);
          g_assert_cmpfloat (far, <, 15);
          x += corners[j][0];
          y += corners[j][1];
        }
      g_assert_cmpfloat_with_epsilon (x, 0, 1e-9);
      g_assert_cmpfloat_with_epsilon (y, 0, 1e-9);
    }
}

/* Lifted, any mark fits below any other in a stack: none reaches further than a diamond, up or down. */
static void
test_lift (void)
{
  for (guint i = 0; i < 7; i++)
    {
      double corners[DTL_SOURCE_MARK_CORNERS][2];
      guint n_corners = dtl_source_mark_corners (i, 1, corners);

      for (guint j = 0; j < n_corners; j++)
        g_assert_cmpfloat (fabs (corners[j][1] + dtl_source_mark_lift (i)), <=, 1.25 + 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-mark/neighbours", test_neighbours);
  g_test_add_func ("/source-mark/size", test_size);
  g_test_add_func ("/source-mark/lift", test_lift);
  return g_test_run ();
}
