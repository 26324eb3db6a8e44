/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which figures share a unit that is said once, and which have none. */

#include "dtl-figure-sharing.h"
#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  return figure_table_describe_settled (passage, habits, first, end, dtl_figure_sharing_apply);
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "shares of [3], 5 and 9 per cent", "% 3..3" },
    { "shares of 3, [5] and 9 per cent", "% 5..5" },
    { "it fell from [7.8] to 6.2 percent", "% 7.8..7.8" },
    { "rose to 12.1 million tonnes from [11.4 million] last year", "t 11400000..11400000" },
    { "at 25 per cent (up [one])", "pp 1..1" },
    { "38 percent name trade, ahead of schools ([26])", "% 26..26" },
    { "Rs 10, [20] and 50 were paid", "INR 20..20" },
    { "it paid $5m for [3] ships", "1 3..3" },
    { "[32], or 7%, will close", "1 32..32" },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-sharing/rows", test_rows);
  return g_test_run ();
}
