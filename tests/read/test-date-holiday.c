/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feasts: fixed, on an n-th weekday, around Easter, of other calendars; and names that hold one. */

#include "date-table.h"

static void
test_feasts (void)
{
  static const DateRow rows[] = {
    { "2025-01-08", NULL, "It shut on Christmas Eve and New Year’s Day.", "Christmas Eve=2024-12-24; New Year’s Day=2025-01-01" },
    { "2025-01-08", NULL, "It shut over Christmas and opened by New Year.", "Christmas=2024-12-25; New Year=2025-01-01" },
    { NULL, NULL, "It was on Christmas Day, 1998.", "Christmas Day, 1998=1998-12-25" },
    { "2024-04-10", NULL, "It sank on Good Friday.", "Good Friday=2024-03-29" },
    { NULL, NULL, "It will be on Easter Monday 2025.", "Easter Monday 2025=2025-04-21" },
    { "2025-03-20", NULL, "It ended last Easter.", "last Easter=2024-03-31" },
    { "2024-12-12", NULL, "It was shut on Thanksgiving Day and Labor Day.", "Thanksgiving Day=2024-11-28; Labor Day=2024-09-02" },
    { "2024-12-12", NULL, "It rose before Diwali.", "Diwali=2024-10-13/2024-11-14" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_names (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "The Good Friday Agreement, Easter Island, Christmas trees and the Boxing Day Test.", "" },
    { "2024-12-12", NULL, "Noel Christmas sold Easter cakes and new year cards.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-holiday/feasts", test_feasts);
  g_test_add_func ("/date-holiday/names", test_names);
  return g_test_run ();
}
