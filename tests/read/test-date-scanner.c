/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which readings win, and names that hold date words. */

#include "date-table.h"

static void
test_longest (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "On Wednesday, Dec. 11, 2024, at 3 p.m. ET it rang.", "Wednesday, Dec. 11, 2024, at 3 p.m. ET=2024-12-11T15:00:00" },
    { "2024-12-12", NULL, "The show runs Oct. 4, 2025, through Jan. 11, 2026.", "Oct. 4, 2025, through Jan. 11, 2026=2025-10-04/2026-01-11" },
    { "2024-12-12", NULL, "It rained on Monday morning.", "Monday morning=2024-12-09" },
    { "2024-12-12", NULL, "Wednesday’s vote, Last month’s fall.", "Wednesday=2024-12-11; Last month=2024-11" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_names (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "Black Friday, Bloody Sunday and the Good Friday Agreement.", "" },
    { "2024-12-12", NULL, "The Sunday Times and Sheffield Wednesday.", "" },
    { "2024-12-12", NULL, "Every Friday, each March, on Mondays.", "" },
    { "2024-12-12", NULL, "The sun set; he sat down and wed.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-scanner/longest", test_longest);
  g_test_add_func ("/date-scanner/names", test_names);
  return g_test_run ();
}
