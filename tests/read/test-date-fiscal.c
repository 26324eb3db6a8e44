/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Business years and their parts. */

#include "date-table.h"

static void
test_parts (void)
{
  static const DateRow rows[] = {
    { NULL, "en-IN", "It fell in Q2 FY25 and H1FY24.", "Q2 FY25=2024-35; H1FY24=2023-04/2023-09" },
    { NULL, "en-IN", "It fell in the second quarter of FY25.", "the second quarter of FY25=2024-35" },
    { NULL, "en-IN", "It fell in 3QFY25.", "3QFY25=2024-36" },
    { NULL, "en-IN", "It fell in the first half of 2023-24.", "the first half of 2023-24=2023-04/2023-09" },
    { NULL, "en-IN", "It fell in the first nine months of FY25.", "the first nine months of FY25=2024-04/2024-12" },
    { "2025-02-14", "en-IN", "It fell in the first quarter of the current fiscal.", "the first quarter of the current fiscal=2024-34" },
    { NULL, NULL, "It fell in Q2 FY25.", "Q2 FY25=2025-34" },
    { NULL, NULL, "He ran 2h15 in FY.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_years (void)
{
  static const DateRow rows[] = {
    { NULL, "en-IN", "Sales of FY2024-25.", "FY2024-25=2024-04/2025-03" },
    { "2024-11-20", "en-IN", "Sales of this fiscal.", "this fiscal=2024-04/2025-03" },
    { NULL, "en-AU", "The 2025-26 deficit.", "2025-26=2025-07/2026-06" },
    { NULL, NULL, "In the 2016-17 season.", "the 2016-17 season=2016/2017" },
    { NULL, NULL, "Sales of FY26.", "FY26=2026" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-fiscal/parts", test_parts);
  g_test_add_func ("/date-fiscal/years", test_years);
  return g_test_run ();
}
