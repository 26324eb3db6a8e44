/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Civil dates: every day of twenty thousand years there and back, and known days. */

#include "dtl-date.h"

typedef struct
{
  int year, month, day;
  DtlDay number;
  DtlWeekday weekday;
} KnownDay;

static const KnownDay known_days[] = {
  { 1970, 1, 1, 0, DTL_THURSDAY },          { 1969, 12, 31, -1, DTL_WEDNESDAY },
  { 2000, 2, 29, 11016, DTL_TUESDAY },      { 2024, 12, 11, 20068, DTL_WEDNESDAY },
  { 1582, 10, 15, -141427, DTL_FRIDAY },    { 1945, 5, 8, -9004, DTL_TUESDAY },
  { 1, 1, 1, -719162, DTL_MONDAY },         { 0, 2, 29, -719469, DTL_TUESDAY },
  { 9999, 12, 31, 2932896, DTL_FRIDAY },    { -9999, 1, 1, -4371587, DTL_MONDAY },
};

static void
test_known_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_days); i++)
    {
      const KnownDay *known = &known_days[i];
      DtlDate date = { known->year, known->month, known->day };

      g_assert_cmpint (dtl_date_to_day (date), ==, known->number);
      g_assert_cmpint (dtl_day_weekday (known->number), ==, known->weekday);
      g_assert_cmpint (dtl_date_compare (dtl_date_from_day (known->number), date), ==, 0);
    }
}

static void
test_every_day (void)
{
  DtlDate date = { -9999, 1, 1 };
  DtlDay last = dtl_date_to_day ((DtlDate) { 9999, 12, 31 });

  for (DtlDay day = dtl_date_to_day (date); day <= last; day++)
    {
      DtlDate back = dtl_date_from_day (day);

      if (dtl_date_compare (back, date) != 0 || dtl_date_to_day (date) != day)
        g_error ("day %d is %d-%d-%d, not %d-%d-%d", day, date.year, date.month, date.day, back.year, back.month,
                 back.day);
      if (++date.day > dtl_days_in_month (date.year, date.month))
        {
          date.day = 1;
          date.month++;
        }
      if (date.month > 12)
        date = (DtlDate) { date.year + 1, 1, 1 };
    }
}

static void
test_outside (void)
{
  g_assert_false (dtl_date_is_set (dtl_date_from_day (2932897)));
  g_assert_false (dtl_date_is_set (dtl_date_from_day (-4371588)));
  g_assert_false (dtl_date_is_set (dtl_date_from_day (DTL_DAY_NONE)));
  g_assert_cmpint (dtl_date_to_day (DTL_DATE_NONE), ==, DTL_DAY_NONE);
  g_assert_false (dtl_date_is_valid (10000, 1, 1));
  g_assert_false (dtl_date_is_valid (2023, 2, 29));
  g_assert_false (dtl_date_is_valid (1900, 2, 29));
  g_assert_true (dtl_date_is_valid (2000, 2, 29));
  g_assert_false (dtl_date_is_valid (2024, 13, 1));
  g_assert_false (dtl_date_is_valid (2024, 0, 1));
  g_assert_false (dtl_date_is_valid (2024, 4, 31));
  g_assert_cmpint (dtl_days_in_month (2024, 13), ==, 0);
}

static void
test_add_months (void)
{
  static const struct
  {
    DtlDate from;
    int months;
    DtlDate to;
  } rows[] = {
    { { 2024, 1, 31 }, 1, { 2024, 2, 29 } },  { { 2024, 12, 11 }, 1, { 2025, 1, 11 } },
    { { 2024, 1, 15 }, -1, { 2023, 12, 15 } }, { { 2024, 2, 29 }, -12, { 2023, 2, 28 } },
    { { 1, 1, 1 }, -1, { 0, 12, 1 } },         { { 0, 1, 1 }, -1, { -1, 12, 1 } },
    { { 9999, 12, 1 }, 1, { 0, 0, 0 } },       { { -9999, 1, 1 }, -1, { 0, 0, 0 } },
    { { 2024, 6, 30 }, 0, { 2024, 6, 30 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (dtl_date_compare (dtl_date_add_months (rows[i].from, rows[i].months), rows[i].to), ==, 0);
}

static void
test_text (void)
{
  static const char *const good[] = { "2024-12-11", "0000-01-01", "-0044-03-15", "9999-12-31", "-9999-01-01" };
  static const char *const bad[] = { "",           "2024",        "2024-12",    "2024-13-01", "2024-02-30", "2024-12-11T",
                                     "2024/12/11", " 2024-12-11", "24-12-11",   "2024-1-1",   "2024-12-1x" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      DtlDate date = DTL_DATE_NONE;
      g_autofree char *text = NULL;

      g_assert_true (dtl_date_parse (good[i], &date));
      text = dtl_date_to_string (date);
      g_assert_cmpstr (text, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      DtlDate date = { 1, 2, 3 };

      g_assert_false (dtl_date_parse (bad[i], &date));
      g_assert_cmpint (date.day, ==, 3);
    }
  g_assert_null (dtl_date_to_string (DTL_DATE_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/known-days", test_known_days);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/outside", test_outside);
  g_test_add_func ("/date/add-months", test_add_months);
  g_test_add_func ("/date/text", test_text);
  return g_test_run ();
}
