/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quarters, halves, seasons, fiscal years, decades and centuries. */

#include "date-table.h"

static void
test_parts (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "In Q3 2024, 4Q24 and H1 2025.", "Q3 2024=2024-35; 4Q24=2024-36; H1 2025=2025-40" },
    { "2025-04-09", NULL, "It shrank in the fourth quarter.", "the fourth quarter=2024-36" },
    { "2025-04-09", NULL, "It grew in the first half of this year.", "the first half of this year=2025-40" },
    { NULL, NULL, "Sales in the first nine months of 2024 fell.", "the first nine months of 2024=2024-01/2024-09" },
    { NULL, NULL, "He scored in the first half and in the third quarter, 10 points each.", "" },
    { NULL, NULL, "A quarter of it, the second quarter-final, the French Quarter.", "" },
    { NULL, NULL, "It reopens in spring 2026, after the autumn of 2024 and the winter of 2022-23.",
      "spring 2026=2026-21; the autumn of 2024=2024-23; the winter of 2022-23=2022-24" },
    { "2025-02-03", NULL, "Fires last summer; it will thaw by spring.", "last summer=2024-22; spring=2025-21" },
    { NULL, NULL, "Prices fall; leaks spring up; the fall of Kabul.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_fiscal (void)
{
  static const DateRow rows[] = {
    { NULL, "en-IN", "Growth in FY2023-24, FY23 and Q2 FY25.", "FY2023-24=2023-04/2024-03; FY23=2022-04/2023-03; Q2 FY25=2024-35" },
    { "2023-05-06", "en-IN", "In the current fiscal, the 2022-23 fiscal and the first quarter of 2023-24.",
      "the current fiscal=2023-04/2024-03; the 2022-23 fiscal=2022-04/2023-03; the first quarter of 2023-24=2023-34" },
    { NULL, "en-US", "Growth in fiscal 2024 and fiscal year 2023.", "fiscal 2024=2024; fiscal year 2023=2023" },
    { NULL, NULL, "In the 2016-17 season and the 2024-25 financial year.", "the 2016-17 season=2016/2017; the 2024-25 financial year=2024-04/2025-03" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_ages (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "The 1980s, the '90s and the mid-1970s.", "The 1980s=198X; the '90s=199X; the mid-1970s=1974/1976" },
    { NULL, NULL, "It dates from the 17th century, or the 1600s.", "the 17th century=16XX; the 1600s=16XX" },
    { NULL, NULL, "She is in her 30s, and temperatures were in the 90s.", "" },
    { NULL, NULL, "Built in the early 20th century.", "the early 20th century=1900/1932" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-period/parts", test_parts);
  g_test_add_func ("/date-period/fiscal", test_fiscal);
  g_test_add_func ("/date-period/ages", test_ages);
  return g_test_run ();
}
