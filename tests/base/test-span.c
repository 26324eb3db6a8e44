/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Order and overlap of spans, as a table. */

#include "dtl-span.h"

static void
test_order (void)
{
  const DtlSpan ordered[] = { { 0, 9 }, { 0, 3 }, { 1, 2 }, { 4, 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        int order = dtl_span_compare (ordered[i], ordered[j]);

        g_assert_cmpint (CLAMP (order, -1, 1), ==, i < j ? -1 : i > j);
      }
}

static void
test_overlap (void)
{
  const struct
  {
    DtlSpan a, b;
    gboolean overlaps;
    gboolean contains;
  } cases[] = {
    { { 0, 3 }, { 3, 5 }, FALSE, FALSE },
    { { 0, 4 }, { 3, 5 }, TRUE, FALSE },
    { { 0, 9 }, { 3, 5 }, TRUE, TRUE },
    { { 3, 5 }, { 3, 5 }, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (dtl_span_overlaps (cases[i].a, cases[i].b), ==, cases[i].overlaps);
      g_assert_cmpint (dtl_span_overlaps (cases[i].b, cases[i].a), ==, cases[i].overlaps);
      g_assert_cmpint (dtl_span_contains (cases[i].a, cases[i].b), ==, cases[i].contains);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span/order", test_order);
  g_test_add_func ("/span/overlap", test_overlap);
  return g_test_run ();
}
