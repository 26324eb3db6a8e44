/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which bare numbers are ages, and which are not. */

#include "dtl-figure-ages.h"
#include "figure-table.h"

static char *
read_row (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end)
{
  return figure_table_describe_settled (passage, habits, first, end, dtl_figure_ages_find);
}

static void
test_rows (void)
{
  static const FigureRow rows[] = {
    { "Maria Lopes, [52], runs the shop.", "a 52..52" },
    { "her husband ([57]) left.", "a 57..57" },
    { "children as young as [6] worked.", "a 6..6" },
    { "She turned [80].", "a 80..80" },
    { "He died at [91].", "a 91..91" },
    { "men aged 19 and [23] fled.", "a 23..23" },
    { "those of [65] or older may go.", "a 65..65" },
    { "The bank, [52] branches strong, shut.", "1 52..52" },
    { "[19] fled.", "1 19..19" },
  };

  figure_table_check (rows, G_N_ELEMENTS (rows), read_row);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-ages/rows", test_rows);
  return g_test_run ();
}
