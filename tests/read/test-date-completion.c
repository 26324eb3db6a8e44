/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a date takes from the words beside it. */

#include "date-table.h"

static void
test_rows (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "It fell in June and July 2026.", "June=2026-06; July 2026=2026-07" },
    { "2024-12-12", NULL, "Since the Sept. 11 attacks.", "Sept. 11=2001-09-11" },
    { "2024-12-12", NULL, "It met on Tuesday (April 9).", "Tuesday=2024-04-09; April 9=2024-04-09" },
    { "2024-12-12", NULL, "Last year's Oct. 7 attack.", "Last year=2023; Oct. 7=2023-10-07" },
    { "2024-12-12", NULL, "It rained on Monday and Tuesday.", "Monday=2024-12-09; Tuesday=2024-12-10" },
    { "2024-12-12", NULL, "It has rained since Thursday.", "Thursday=2024-12-05/.." },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-completion/rows", test_rows);
  return g_test_run ();
}
