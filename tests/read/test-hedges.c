/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hedges before and behind a figure, and words that hedge elsewhere. */

#include "dtl-hedges.h"

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlQuantity quantity;
  guint hedge_first;

  g_assert_true (dtl_quantity_scan (passage, habits, first, &quantity));
  return g_strdup (dtl_hedge_name (dtl_hedges_find (passage, &quantity, &hedge_first)));
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "about [300] shops", "about" },
    { "more than [2,000] men", "over" },
    { "no fewer than [80] men", "at-least" },
    { "as many as [400] men", "at-most" },
    { "just under [9%] of it", "under" },
    { "may not be more than [20] men", "at-most" },
    { "[five] or more people", "at-least" },
    { "goes up to [14.5p] now", NULL },
    { "above [4,000 feet] there", NULL },
    { "$26bn over [10 years] then", NULL },
    { "for over [10 years] now", "over" },
    { "only [12] men", NULL },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hedges/rows", test_rows);
  return g_test_run ();
}
