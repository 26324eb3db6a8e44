/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One number with its unit. */

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlQuantity quantity;

  if (!dtl_quantity_scan (passage, habits, first, &quantity))
    return NULL;
  *end = quantity.end;
  return figure_table_describe (&quantity);
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "about [$109bn] there", "USD 109000000000..109000000000" },
    { "about [Rs 4,500 crore] there", "INR 45000000000..45000000000" },
    { "just [80 per cent] there", "% 80..80" },
    { "for [four years and six months] now", "mo 54..54" },
    { "took [2 hours 6 minutes 15 seconds] there", "s 7575..7575" },
    { "for [an hour and a half] now", "h 1.5..1.5" },
    { "for [half an hour] now", "h 0.5..0.5" },
    { "a [45-year-old] man", "a 45..45" },
    { "cut by [a quarter point] now", "pp 0.25..0.25" },
    { "cut by [25 basis points] now", "pp 0.25..0.25" },
    { "paid [14.5p] then", "GBP 0.145..0.145" },
    { "a [50m] pool", "m 50..50" },
    { "some [1.2m] people", "1 1200000..1200000" },
    { "of [billions of dollars] now", "USD 1000000000.." },
    { "the [man] there", NULL },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/rows", test_rows);
  return g_test_run ();
}
