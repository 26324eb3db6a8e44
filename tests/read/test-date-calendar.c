/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and months by number and name: every way of writing them, and what only looks like it. */

#include "date-table.h"

static void
test_days (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "Signed on 12 December 2024.", "12 December 2024=2024-12-12" },
    { NULL, NULL, "Signed on December 12, 2024.", "December 12, 2024=2024-12-12" },
    { NULL, NULL, "Signed on Dec. 12, 2024, in Rome.", "Dec. 12, 2024=2024-12-12" },
    { NULL, NULL, "Signed on the 5th of June 1998.", "5th of June 1998=1998-06-05" },
    { NULL, NULL, "The fifth of November 1605.", "fifth of November 1605=1605-11-05" },
    { "2025-03-14", NULL, "It begins on the first Monday in May.", "the first Monday in May=2025-05-05" },
    { NULL, NULL, "It ended on the last Thursday of November 2024.", "the last Thursday of November 2024=2024-11-28" },
    { NULL, NULL, "Signed on 11-Dec-2024.", "11-Dec-2024=2024-12-11" },
    { NULL, NULL, "Signed on 2024-12-12 and 2024/12/13.", "2024-12-12=2024-12-12; 2024/12/13=2024-12-13" },
    { NULL, "en-GB", "Due 04/11/2025.", "04/11/2025=2025-11-04" },
    { NULL, "en-US", "Due 04/11/2025.", "04/11/2025=2025-04-11" },
    { NULL, "en-US", "Due 25/12/2023.", "25/12/2023=2023-12-25" },
    { NULL, "en-GB", "Due 1/2/24.", "1/2/24=2024-02-01" },
    { NULL, NULL, "Due 12.03.2024.", "12.03.2024=2024-03-12" },
    { NULL, NULL, "From May 6–9, 2024, and 3 to 5 June 2024.", "May 6–9, 2024=2024-05-06/2024-05-09; 3 to 5 June 2024=2024-06-03/2024-06-05" },
    { "2024-06-12", NULL, "The fair (Feb 20-2) is over.", "Feb 20=2024-02-20" },
    { NULL, NULL, "No such day: 31 April 2024, February 30, 2024, nor 32.01.2024.", "April 2024=2024-04; February=2024-02" },
    { NULL, NULL, "Ratio 3/4, score 3-2, version 1.2.24, call 12-34-56.", "" },
    { NULL, NULL, "It was 9/11, open 24/7.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_months (void)
{
  static const DateRow rows[] = {
    { "2025-03-20", NULL, "She resigned in November.", "November=2024-11#nearest-year" },
    { "2025-03-20", NULL, "Flights will start in October.", "October=2025-10" },
    { "2025-03-20", NULL, "It closed in July last year and in June of this year.", "July last year=2024-07; June of this year=2025-06" },
    { NULL, NULL, "Prices rose in June 2024.", "June 2024=2024-06" },
    { "2025-03-20", NULL, "The May election and a March vote were close.", "May=2024-05; March=2025-03" },
    { "2025-03-20", NULL, "Theresa May, April Jones and August Wilson spoke.", "" },
    { "2025-03-20", NULL, "May I march? They march on; it may rain. March on!", "" },
    { "2025-03-20", NULL, "Jan Smith met Mar Blanco.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_times (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "Updated on December 12, 2024, 12:45 p.m.", "December 12, 2024, 12:45 p.m.=2024-12-12T12:45:00" },
    { NULL, NULL, "Filed 5 June 2024 at 14:30 GMT by us.", "5 June 2024 at 14:30 GMT=2024-06-05T14:30:00Z" },
    { NULL, NULL, "Filed 5 June 2024 at noon by us.", "5 June 2024 at noon=2024-06-05T12:00:00" },
    { NULL, NULL, "Filed 2024-12-12T12:45:10Z by us.", "2024-12-12T12:45:10Z=2024-12-12T12:45:10Z" },
    { "2024-12-12", NULL, "It rang at 7:30 p.m. on Tuesday and at 6am.", "Tuesday=2024-12-10" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-calendar/days", test_days);
  g_test_add_func ("/date-calendar/months", test_months);
  g_test_add_func ("/date-calendar/times", test_times);
  return g_test_run ();
}
