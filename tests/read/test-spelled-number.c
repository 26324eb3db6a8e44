/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers in words, of any length. */

#include "dtl-spelled-number.h"

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlNumber number;

  if (!dtl_spelled_number_scan (passage, first, &number))
    return NULL;
  *end = number.end;
  return figure_table_number (&number);
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "with [twenty-seven] men", "27" },
    { "was [one hundred and forty-six] men", "146" },
    { "made [two million three hundred thousand] trees", "2300000" },
    { "is [half a million] men", "500000" },
    { "is [a quarter of a million] men", "250000" },
    { "has [one and a half] billion", "1.5" },
    { "has [three point five] million", "3.5" },
    { "was [a dozen] men", "12" },
    { "was [two dozen] men", "24" },
    { "was [half a dozen] men", "6" },
    { "were [tens of thousands] of men", "10000" },
    { "were [dozens] of men", "12" },
    { "was [a thousand] men", "1000" },
    { "was [a hundred and ten] men", "110" },
    { "a [four-and-a-half] year deal", "4.5" },
    { "was [zero] men", "0" },
    { "was [a] man", NULL },
    { "the [million] men", NULL },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spelled-number/rows", test_rows);
  return g_test_run ();
}
