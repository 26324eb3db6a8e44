/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates that are counted from the day of the report or from the running story. */

#include "date-table.h"

static void
test_published (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "Yesterday, today, tomorrow and last night.", "Yesterday=2024-12-11; today=2024-12-12; tomorrow=2024-12-13; last night=2024-12-11" },
    { "2024-12-12", NULL, "It fell last week, this month and last year.", "last week=2024-12-02/2024-12-08; this month=2024-12; last year=2023" },
    { "2024-12-12", NULL, "It left last Friday and will return next Monday.", "last Friday=2024-12-06#last-weekday; next Monday=2024-12-16#next-weekday" },
    { "2024-12-12", NULL, "Two days ago, a fortnight ago, five years ago, a decade ago.",
      "Two days ago=2024-12-10; a fortnight ago=2024-11-25/2024-12-01; five years ago=2019; a decade ago=201X" },
    { "2024-12-12", NULL, "In two weeks' time; half a century ago.", "two weeks' time=2024-12-23/2024-12-29; half a century ago=197X" },
    { "2024-12-12", NULL, "Over the past three years and in the last six months.", "the past three years=2021-12-12/2024-12-12; the last six months=2024-06-12/2024-12-12" },
    { "2024-12-12", NULL, "They met the week before last and over the weekend.", "the week before last=2024-11-25/2024-12-01; the weekend=2024-12-07/2024-12-08" },
    { "2024-12-12", NULL, "It came next Wednesday, Dec. 18.", "next Wednesday, Dec. 18=2024-12-18" },
    { NULL, NULL, "It fell on Monday, last week and two days ago, on Nov. 5.",
      "Monday=unresolved#no-anchor; last week=unresolved#no-anchor; two days ago=unresolved#no-anchor; Nov. 5=unresolved#no-anchor" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_story (void)
{
  static const DateRow rows[] = {
    { NULL, NULL, "He came on 28 January 2025. The day before, it had burned; two days later, he left.",
      "28 January 2025=2025-01-28; The day before=2025-01-27#shift-from-story; two days later=2025-01-29" },
    { NULL, NULL, "The club fell in 2016. The following year it went bankrupt.", "2016=2016; The following year=2017" },
    { NULL, NULL, "In December 2024 it was founded.\n\nHe spoke at the time.", "December 2024=2024-12" },
    { NULL, NULL, "In December 2024 it was founded, and sold that year.", "December 2024=2024-12; that year=2024#date-of-story" },
    { NULL, NULL, "It began in March 2020. In April, it was over.", "March 2020=2020-03; April=2020-04#year-of-story" },
    { NULL, NULL, "The verdict came on 9 May 2023; two days after, he left. A day after the vote, she did.",
      "9 May 2023=2023-05-09; two days after=2023-05-11" },
    { NULL, NULL, "It fell on 1 February 2021. Four years on, it stands.", "1 February 2021=2021-02-01; Four years on=2025" },
    { NULL, NULL, "On 5 June 2024 it broke. The following Monday it held.", "5 June 2024=2024-06-05; The following Monday=2024-06-10" },
    { "2024-12-12", NULL, "The next day, police came.", "The next day=unresolved#no-anchor" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_thirds (void)
{
  static const DateRow rows[] = {
    { "2025-02-03", NULL, "Early 2025, mid-March, late last year, mid-year.",
      "Early 2025=2025-01/2025-04; mid-March=2025-03-11/2025-03-20; late last year=2024-09/2024-12; mid-year=2025-05/2025-08" },
    { "2025-02-03", NULL, "At the end of 2026, by the start of the decade, at year-end.",
      "the end of 2026=2026-12-01/2026-12-31; the start of the decade=2020-01/2020-12; year-end=2025-12-01/2025-12-31" },
    { NULL, NULL, "The late singer was an early riser.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_vague (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "Recently it fell; currently it rises; so far so good; years ago; at the time; in recent years.", "" },
    { "2024-12-12", NULL, "On New Year's Eve 2023 and Christmas Day.", "New Year's Eve 2023=2023-12-31; Christmas Day=2024-12-25" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-relative/published", test_published);
  g_test_add_func ("/date-relative/story", test_story);
  g_test_add_func ("/date-relative/thirds", test_thirds);
  g_test_add_func ("/date-relative/vague", test_vague);
  return g_test_run ();
}
