/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The joints of the calendar, as a table, and as properties over its whole length. */

#include "dtl-time-unit.h"

static DtlTime
at (int year, int month, int day, int hour)
{
  return DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { year, month, day })) + hour * 3600;
}

static void
test_table (void)
{
  const struct
  {
    DtlTimeStep step;
    DtlTime time, floor, next;
  } cases[] = {
    { { DTL_TIME_HOUR, 6 }, at (2024, 12, 11, 13), at (2024, 12, 11, 12), at (2024, 12, 11, 18) },
    { { DTL_TIME_HOUR, 6 }, at (1969, 12, 31, 23), at (1969, 12, 31, 18), at (1970, 1, 1, 0) },
    { { DTL_TIME_DAY, 1 }, at (2024, 2, 29, 5), at (2024, 2, 29, 0), at (2024, 3, 1, 0) },
    { { DTL_TIME_DAY, 2 }, at (2024, 12, 31, 5), at (2024, 12, 29, 0), at (2025, 1, 1, 0) },
    { { DTL_TIME_DAY, 2 }, at (2024, 11, 30, 5), at (2024, 11, 29, 0), at (2024, 12, 1, 0) },
    { { DTL_TIME_DAY, 2 }, at (2024, 11, 4, 5), at (2024, 11, 3, 0), at (2024, 11, 5, 0) },
    { { DTL_TIME_WEEK, 1 }, at (2024, 12, 11, 5), at (2024, 12, 9, 0), at (2024, 12, 16, 0) },
    { { DTL_TIME_WEEK, 1 }, at (1969, 12, 30, 5), at (1969, 12, 29, 0), at (1970, 1, 5, 0) },
    { { DTL_TIME_MONTH, 1 }, at (2024, 12, 31, 23), at (2024, 12, 1, 0), at (2025, 1, 1, 0) },
    { { DTL_TIME_QUARTER, 1 }, at (2024, 5, 31, 23), at (2024, 4, 1, 0), at (2024, 7, 1, 0) },
    { { DTL_TIME_YEAR, 1 }, at (-1, 5, 1, 0), at (-1, 1, 1, 0), at (0, 1, 1, 0) },
    { { DTL_TIME_YEAR, 10 }, at (2024, 5, 1, 0), at (2020, 1, 1, 0), at (2030, 1, 1, 0) },
    { { DTL_TIME_YEAR, 100 }, at (-44, 3, 15, 0), at (-100, 1, 1, 0), at (0, 1, 1, 0) },
    { { DTL_TIME_YEAR, 1000 }, at (9999, 12, 31, 0), at (9000, 1, 1, 0), DTL_TIME_MAX },
    { { DTL_TIME_YEAR, 1000 }, at (-9999, 1, 2, 0), DTL_TIME_MIN, at (-9000, 1, 1, 0) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (dtl_time_floor (cases[i].time, cases[i].step, DTL_MONDAY), ==, cases[i].floor);
      g_assert_cmpint (dtl_time_next (cases[i].time, cases[i].step, DTL_MONDAY), ==, cases[i].next);
    }
}

static void
test_week_start (void)
{
  DtlTimeStep week = { DTL_TIME_WEEK, 1 };

  g_assert_cmpint (dtl_time_floor (at (2024, 12, 8, 0), week, DTL_SUNDAY), ==, at (2024, 12, 8, 0));
  g_assert_cmpint (dtl_time_floor (at (2024, 12, 8, 0), week, DTL_MONDAY), ==, at (2024, 12, 2, 0));
  g_assert_cmpint (dtl_time_floor (at (2024, 12, 8, 0), week, DTL_SATURDAY), ==, at (2024, 12, 7, 0));
}

static void
test_week_number (void)
{
  g_assert_cmpuint (dtl_time_week (at (2024, 12, 29, 9)), ==, 52);
  g_assert_cmpuint (dtl_time_week (at (2024, 12, 30, 9)), ==, 1);
  g_assert_cmpuint (dtl_time_week (at (2021, 1, 3, 9)), ==, 53);
  g_assert_cmpuint (dtl_time_week (at (2021, 1, 4, 9)), ==, 1);
}

/* A boundary is its own floor, the next lies after it, no nearer than the least, and nothing lies between. */
static void
test_walk (void)
{
  const DtlTimeStep steps[] = {
    { DTL_TIME_SECOND, 15 }, { DTL_TIME_MINUTE, 30 }, { DTL_TIME_HOUR, 3 }, { DTL_TIME_DAY, 1 }, { DTL_TIME_DAY, 2 },
    { DTL_TIME_WEEK, 1 }, { DTL_TIME_MONTH, 1 }, { DTL_TIME_QUARTER, 1 }, { DTL_TIME_YEAR, 1 }, { DTL_TIME_YEAR, 50 },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < G_N_ELEMENTS (steps) * 500; i++)
    {
      DtlTimeStep step = steps[i % G_N_ELEMENTS (steps)];
      DtlTime time = g_rand_double_range (rand, DTL_TIME_MIN + 1e10, DTL_TIME_MAX - 1e10);
      DtlTime floor = dtl_time_floor (time, step, DTL_MONDAY);
      DtlTime next = dtl_time_next (time, step, DTL_MONDAY);

      g_assert_cmpint (floor, <=, time);
      g_assert_cmpint (next, >, time);
      g_assert_cmpint (dtl_time_floor (floor, step, DTL_MONDAY), ==, floor);
      g_assert_cmpint (dtl_time_floor (next - 1, step, DTL_MONDAY), ==, floor);
      g_assert_cmpint (dtl_time_floor (next, step, DTL_MONDAY), ==, next);
      g_assert_cmpfloat (next - floor, >=, dtl_time_step_min (step));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-unit/table", test_table);
  g_test_add_func ("/time-unit/week-start", test_week_start);
  g_test_add_func ("/time-unit/week-number", test_week_number);
  g_test_add_func ("/time-unit/walk", test_walk);
  return g_test_run ();
}
