/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How alike two sets are by their sketches. */

#include "dtl-sketch.h"

static guint32
scatter (guint32 n)
{
  return n * 2654435761u;
}

/* The sketch of all numbers from @first to before @end. */
static GArray *
sketch_range (guint32 first, guint32 end)
{
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = first; i < end; i++)
    {
      guint32 hash = scatter (i);

      g_array_append_val (hashes, hash);
      g_array_append_val (hashes, hash);
    }
  return dtl_sketch_new (hashes);
}

static double
compare_ranges (guint32 first, guint32 end, guint32 other_first, guint32 other_end)
{
  g_autoptr (GArray) a = sketch_range (first, end), b = sketch_range (other_first, other_end);
  double likeness = dtl_sketch_likeness (a, b);

  g_assert_cmpfloat_with_epsilon (dtl_sketch_likeness (b, a), likeness, 1e-9);
  return likeness;
}

static void
test_small (void)
{
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 0, 0, 0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 10, 0, 0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 10, 10, 20), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 10, 0, 10), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 10, 5, 15), 1. / 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 20, 10, 15), 0.25, 1e-9);
}

/* Of large sets it is an estimate. */
static void
test_large (void)
{
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 3000, 1000, 4000), 0.5, 0.1);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 3000, 2900, 5900), 100. / 5900, 0.04);
  g_assert_cmpfloat_with_epsilon (compare_ranges (0, 3000, 0, 300), 0.1, 0.08);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch/small", test_small);
  g_test_add_func ("/sketch/large", test_large);
  return g_test_run ();
}
