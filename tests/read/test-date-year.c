/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When four digits are a year, and when not. */

#include "date-table.h"

static void
test_years (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "In 2023, since 1998, by 2030, until 2035.", "2023=2023; 1998=1998/..; 2030=2030; 2035=../2035" },
    { NULL, NULL, "The 2024 election, its 2023 budget and 2022's best.", "2024=2024; 2023=2023; 2022=2022" },
    { NULL, NULL, "The painter (1876–1907) and the book (1998).", "1876–1907=1876/1907; 1998=1998" },
    { NULL, NULL, "In 2019, 2020 and 2021; from 2015 to 2020.", "2019=2019; 2020=2020; 2021=2021; 2015 to 2020=2015/2020" },
    { NULL, NULL, "2024 was hot, and 2025 will be hotter.", "2024=2024; 2025=2025" },
    { NULL, NULL, "Between 2010 and 2019; over 2020-2023; in 1932-33.", "2010 and 2019=2010/2019; 2020-2023=2020/2023; 1932-33=1932/1933" },
    { NULL, NULL, "Not later than 2030; the crisis of 2008; due to end in 2026.", "2030=2030; 2008=2008; 2026=2026" },
    { NULL, NULL, "In '91, and until at least 2040.", "'91=1991; 2040=../2040" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_others (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "Some 2024 people; 2,024 people; about 1500 soldiers; a crowd of 2000 fans.", "" },
    { NULL, NULL, "Agenda 2030, Expo 2025, Windows 2000 and Boeing 2707.", "" },
    { NULL, NULL, "He drives a 2019 Toyota and lives at 1600 Baker Street.", "" },
    { NULL, NULL, "It rose to 1850; more than 2000 were hurt; a crowd of 2000 came; up to 1999.", "" },
    { NULL, NULL, "It cost $2024, or 2024 euros, in room 1984.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-year/years", test_years);
  g_test_add_func ("/date-year/others", test_others);
  return g_test_run ();
}
