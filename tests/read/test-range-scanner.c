/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two ends of one figure, and two figures that are none. */

#include "dtl-range-scanner.h"

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlQuantity quantity;

  if (!dtl_range_scan_between (passage, habits, first, &quantity))
    {
      g_assert_true (dtl_quantity_scan (passage, habits, first, &quantity));
      dtl_range_scan_on (passage, habits, &quantity);
    }
  *end = quantity.end;
  return figure_table_describe (&quantity);
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "took [1.5-2 million tonnes] then", "t 1500000..2000000" },
    { "of [$310–330 million] then", "USD 310000000..330000000" },
    { "is [between 15 and 30 billion dollars] now", "USD 15000000000..30000000000" },
    { "in [six to nine months] now", "mo 6..9" },
    { "from [£45 to £120] now", "GBP 45..120" },
    { "lost [Rs 1,300-1,500 crore] now", "INR 13000000000..15000000000" },
    { "is [three or four] men", "1 3..4" },
    { "fell from [46%] to 38% now", "% 46..46" },
    { "fell by [640] to 5,150 now", "1 640..640" },
    { "won [3]-1 there", "1 3..3" },
    { "rose [3.2 per cent] to $4bn", "% 3.2..3.2" },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range-scanner/rows", test_rows);
  return g_test_run ();
}
