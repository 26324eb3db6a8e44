/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers with their scale, in words and in letters. */

#include "dtl-number-scanner.h"

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlNumber number;

  if (!dtl_number_scan (passage, habits, first, &number))
    return NULL;
  *end = number.end;
  return figure_table_number (&number);
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "of [11.2 trillion] there", "11200000000000" },
    { "of [109bn] there", "109000000000" },
    { "of [4k] shops", "4000" },
    { "of [1.2m] men", "1200000" },
    { "of [1.87 lakh crore] there", "1870000000000" },
    { "of [12 lakh] men", "1200000" },
    { "of [one and a half billion] men", "1500000000" },
    { "a [30-million] loan", "30000000" },
    { "of [2.5 hundred thousand] men", "250000" },
    { "of [men] there", NULL },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-scanner/rows", test_rows);
  return g_test_run ();
}
