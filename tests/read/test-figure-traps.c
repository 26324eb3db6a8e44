/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers that belong to names, codes and scores, and figures that look like them. */

#include "dtl-figure-traps.h"

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlQuantity quantity;

  g_assert_true (dtl_quantity_scan (passage, habits, first, &quantity));
  return dtl_figure_traps_hold (passage, &quantity) ? g_strdup ("trap") : NULL;
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "the G[7] states", "trap" },
    { "a Boeing [737] there", "trap" },
    { "COVID-[19] spread", "trap" },
    { "Channel [4] said", "trap" },
    { "won [3]-1 there", "trap" },
    { "call [0800] 123 4567 now", "trap" },
    { "at [7]:30 there", "trap" },
    { "no [one] knew", "trap" },
    { "by a vote of [3] to 1 there", "trap" },
    { "in London [300] protesters met", NULL },
    { "killed [19] and left", NULL },
    { "page [212] says", "trap" },
    { "a magnitude-[5.9] quake", NULL },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-traps/rows", test_rows);
  return g_test_run ();
}
