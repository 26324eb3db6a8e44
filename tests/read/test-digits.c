/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Digits as they are grouped and signed, and digits that are no number. */

#include "dtl-digits.h"

#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  DtlNumber number;

  if (!dtl_digits_scan (passage, habits, first, &number))
    return NULL;
  *end = number.end;
  return figure_table_number (&number);
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "sold [1,234,567] cars", "1234567" },
    { "of [96,88,21,926] voters", "968821926" },
    { "about [11.2] now", "11.2" },
    { "had [717 710] people", "717710" },
    { "of [18'450] people", "18450" },
    { "up [.4] percent", "0.4" },
    { "at [−17.4] points", "-17.4" },
    { "by [+2.1] now", "2.1" },
    { "is [3 1/2] miles", "3.5" },
    { "took [2½] cups", "2.5" },
    { "lost [34.500.000] now", "34500000" },
    { "fell to [minus 12] degrees", "-12" },
    { "had [５０] men", "50" },
    { "version [17.4.1] is", NULL },
    { "on [12.12.2024] he", NULL },
    { "not [1,2345] that", NULL },
    { "an [x] here", NULL },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digits/rows", test_rows);
  return g_test_run ();
}
