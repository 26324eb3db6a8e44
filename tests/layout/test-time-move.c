/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates moved by hand: from where, at which zoom, to where; as tables. */

#include "dtl-time-move.h"

#include <math.h>

/* "2024-06-12" or "2024-06-12T14:30" */
static DtlTime
parse (const char *words)
{
  DtlDate date;
  int hour = 0, minute = 0;
  g_autofree char *day = g_strndup (words, 10);

  g_assert_true (dtl_date_parse (day, &date));
  if (words[10] == 'T')
    {
      hour = atoi (words + 11);
      minute = atoi (words + 14);
    }
  return DTL_TIME_FROM_DAY (dtl_date_to_day (date)) + hour * 3600 + minute * 60;
}

static DtlTimeAxis
show_days (double days)
{
  DtlTimeAxis axis;
  const DtlTime begin = parse ("2024-06-01");

  dtl_time_axis_init (&axis, 1000);
  dtl_time_axis_set_content (&axis, parse ("1900-01-01"), parse ("2100-01-01"));
  dtl_time_axis_show (&axis, begin, begin + days * DTL_SECONDS_A_DAY);
  return axis;
}

static void
test_unit (void)
{
  static const struct
  {
    double days; /* in view, on 1000 pixels */
    const char *begin;
    const char *end;
    DtlTimeUnit unit;
  } cases[] = {
    { 0.05, "2024-06-12T14:30", "2024-06-12T14:31", DTL_TIME_MINUTE },
    { 2, "2024-06-12T14:30", "2024-06-12T14:31", DTL_TIME_HOUR },
    { 30, "2024-06-12T14:30", "2024-06-12T14:31", DTL_TIME_DAY },
    { 2, "2024-06-12", "2024-06-13", DTL_TIME_DAY },
    { 30, "2024-06-12", "2024-06-13", DTL_TIME_DAY },
    { 400, "2024-06-12", "2024-06-13", DTL_TIME_MONTH },
    { 9000, "2024-06-12", "2024-06-13", DTL_TIME_YEAR },
    { 60000, "2024-06-12", "2024-06-13", DTL_TIME_YEAR },
    { 30, "2024-06-01", "2024-07-01", DTL_TIME_MONTH },
    { 30, "2024-01-01", "2025-01-01", DTL_TIME_YEAR },
    { 30, "2024-06-03", "2024-06-10", DTL_TIME_DAY },
    { 9000, "2024-06-03", "2024-06-10", DTL_TIME_DAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DtlTimeAxis axis = show_days (cases[i].days);

      g_test_message ("%s in %g days", cases[i].begin, cases[i].days);
      g_assert_cmpint (dtl_time_move_unit (&axis, parse (cases[i].begin), parse (cases[i].end)), ==, cases[i].unit);
    }
}

static void
test_to (void)
{
  static const struct
  {
    const char *begin;
    const char *end;
    DtlTimeUnit unit;
    const char *to;
    const char *new_begin;
    const char *new_end;
  } cases[] = {
    { "2024-06-12", "2024-06-13", DTL_TIME_DAY, "2024-06-14T23:59", "2024-06-14", "2024-06-15" },
    { "2024-06-12", "2024-06-13", DTL_TIME_MONTH, "2024-08-14", "2024-08-01", "2024-09-01" },
    { "2024-06-12", "2024-06-13", DTL_TIME_YEAR, "2022-08-14", "2022-01-01", "2023-01-01" },
    { "2024-02-01", "2024-03-01", DTL_TIME_MONTH, "2023-02-20", "2023-02-01", "2023-03-01" },
    { "2024-06-03", "2024-06-10", DTL_TIME_DAY, "2024-12-28", "2024-12-28", "2025-01-04" },
    { "2024-06-12T14:30", "2024-06-12T14:31", DTL_TIME_HOUR, "2024-06-12T16:45", "2024-06-12T16:00", "2024-06-12T17:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlTime begin = parse (cases[i].begin), end = parse (cases[i].end);

      dtl_time_move_to (&begin, &end, cases[i].unit, parse (cases[i].to));
      g_assert_cmpint (begin, ==, parse (cases[i].new_begin));
      g_assert_cmpint (end, ==, parse (cases[i].new_end));
    }
}

/* There and back again. */
static void
test_by (void)
{
  static const DtlTimeUnit units[] = { DTL_TIME_HOUR, DTL_TIME_DAY, DTL_TIME_MONTH, DTL_TIME_YEAR };
  DtlTime begin = parse ("2024-02-28"), end = parse ("2024-02-29");

  dtl_time_move_by (&begin, &end, DTL_TIME_DAY, 2);
  g_assert_cmpint (begin, ==, parse ("2024-03-01"));
  dtl_time_move_by (&begin, &end, DTL_TIME_DAY, -1);
  g_assert_cmpint (begin, ==, parse ("2024-02-29"));
  dtl_time_move_by (&begin, &end, DTL_TIME_MONTH, 1);
  g_assert_cmpint (begin, ==, parse ("2024-03-01"));
  g_assert_cmpint (end, ==, parse ("2024-04-01"));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    for (int steps = 1; steps < 40; steps += 13)
      {
        DtlTime first = parse ("2024-01-01"), last = first + 3600;

        dtl_time_move_by (&first, &last, units[i], steps);
        dtl_time_move_by (&first, &last, units[i], -steps);
        g_assert_cmpint (first, ==, parse ("2024-01-01"));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-move/unit", test_unit);
  g_test_add_func ("/time-move/to", test_to);
  g_test_add_func ("/time-move/by", test_by);
  return g_test_run ();
}
