/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranks, ratios, multiples, and what only looks like them. */

#include "dtl-share-scanner.h"

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlQuantity quantity;

  if (!dtl_share_scan_rank (passage, habits, first, &quantity) && !dtl_share_scan_ratio (passage, habits, first, &quantity)
      && !dtl_share_scan_multiple (passage, habits, first, &quantity))
    return NULL;
  *end = quantity.end;
  return figure_table_describe (&quantity);
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "is [31st among 83 countries] there", "1 31..31/83" },
    { "ranked [44th] there", "1 44..44" },
    { "rose to [number two] in Spain", "1 2..2" },
    { "about [one in five] men", "1 1..1/5" },
    { "of [two-thirds] of them", "1 2..2/3" },
    { "of [half] the men", "1 1..1/2" },
    { "grew [seven-fold] there", "1 7..7" },
    { "has [three times] as many", "1 3..3" },
    { "was [halved] there", "1 0.5..0.5" },
    { "the [third] day of it", NULL },
    { "a [half]-hearted plea", NULL },
    { "a [double] agent", NULL },
    { "at [third] parties", NULL },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share-scanner/rows", test_rows);
  return g_test_run ();
}
