/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stretches told by their length and one end, and what only looks like one. */

#include "date-table.h"

static void
test_ends (void)
{
  static const DateRow rows[] = {
    { "2024-08-14", NULL, "Sales grew in the three months to June.", "the three months to June=2024-04/2024-06" },
    { "2024-08-14", NULL, "Sales grew in the 12-month period through March.", "the 12-month period through March=2023-04/2024-03" },
    { NULL, NULL, "A loss for the year ended March 31, 2024.", "the year ended March 31, 2024=2023-04/2024-03" },
    { NULL, NULL, "A loss in the year ended December 2024.", "the year ended December 2024=2024" },
    { "2025-02-14", NULL, "A loss in the quarter ended Dec. 31.", "the quarter ended Dec. 31=2024-36" },
    { "2024-12-20", NULL, "Claims fell in the week ended Dec. 14.", "the week ended Dec. 14=2024-12-08/2024-12-14" },
    { NULL, NULL, "Profit in the half-year to 30 September 2024.", "the half-year to 30 September 2024=2024-04/2024-09" },
    { "2024-12-20", NULL, "It took three months to hear him in June.", "June=2024-06" },
    { "2024-12-20", NULL, "They came in two days to the river.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_beginnings (void)
{
  static const DateRow rows[] = {
    { "2025-01-08", NULL, "It rose in the first week of January.", "the first week of January=2025-01-01/2025-01-07" },
    { NULL, NULL, "It rose in the last week of 2024.", "the last week of 2024=2024-12-25/2024-12-31" },
    { NULL, NULL, "It rose in the first ten days of May 2024.", "the first ten days of May 2024=2024-05-01/2024-05-10" },
    { NULL, NULL, "It rose in the third week of May 2024.", "the third week of May 2024=2024-05-15/2024-05-21" },
    { NULL, NULL, "It was the last week of the trial and the first day of school.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-until/ends", test_ends);
  g_test_add_func ("/date-until/beginnings", test_beginnings);
  return g_test_run ();
}
