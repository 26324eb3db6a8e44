/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fiscal years and seasons by country: that of the words, or of the locale. */

#include "date-table.h"

static void
test_fiscal_years (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "Sales of fiscal 2025.", "fiscal 2025=2025" },
    { NULL, "en-IN", "Sales of FY25.", "FY25=2024-04/2025-03" },
    { NULL, NULL, "Sales of Rs 20 crore in FY25.", "FY25=2024-04/2025-03" },
    { NULL, NULL, "Japan’s budget for fiscal 2025.", "fiscal 2025=2025-04/2026-03" },
    { NULL, "en-US", "The federal deficit of fiscal 2025.", "fiscal 2025=2024-10/2025-09" },
    { NULL, "en-AU", "The 2024-25 financial year.", "The 2024-25 financial year=2024-07/2025-06" },
    { "2025-03-20", "en-GB", "It fell this financial year.", "this financial year=2024-04/2025-03" },
    { NULL, "en-GB", "Sales of FY25.", "FY25=2025" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_seasons (void)
{
  static const DateRow rows[] = {
    { "2025-03-20", "en-AU", "It burned last summer.", "last summer=2024-12/2025-02" },
    { NULL, NULL, "Chile was dry in the winter of 2024.", "the winter of 2024=2024-06/2024-08" },
    { NULL, NULL, "Spain was dry in the winter of 2024.", "the winter of 2024=2024-24" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-place/fiscal-years", test_fiscal_years);
  g_test_add_func ("/date-place/seasons", test_seasons);
  return g_test_run ();
}
