/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports speak of years that a time_t or a GDate cannot hold (1 BC, 9999), and a timeline
 * counts days by the million. So: civil dates as plain numbers, in the proleptic Gregorian
 * calendar, with integer arithmetic only. */

#include "dtl-date.h"

#define DAYS_IN_CYCLE 146097     /* 400 years */
#define DAYS_IN_CENTURY 36524    /* without its leap day at the end of a cycle */
#define DAYS_TO_1970 719468      /* from 0000-03-01 */
#define MIN_YEAR (-9999)
#define MAX_YEAR 9999

/**
 * dtl_date_is_set:
 * @date: a date
 *
 * Returns: whether it is one, and not %DTL_DATE_NONE
 */
gboolean
dtl_date_is_set (DtlDate date)
{
  return date.month != 0;
}

/**
 * dtl_is_leap_year:
 * @year: an astronomical year (0 is 1 BC)
 */
gboolean
dtl_is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/**
 * dtl_days_in_month:
 * @year: a year
 * @month: any number
 *
 * Returns: 28 to 31; 0 for a month that does not exist
 */
int
dtl_days_in_month (int year, int month)
{
  static const guint8 lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;
  return lengths[month - 1] + (month == 2 && dtl_is_leap_year (year));
}

/**
 * dtl_date_is_valid:
 * @year: any number
 * @month: any number
 * @day: any number
 *
 * Returns: whether this day exists, in years −9999 to 9999
 */
gboolean
dtl_date_is_valid (int year, int month, int day)
{
  return year >= MIN_YEAR && year <= MAX_YEAR && day >= 1 && day <= dtl_days_in_month (year, month);
}

static int
divide_down (int number, int divisor)
{
  return number / divisor - (number % divisor < 0);
}

/**
 * dtl_date_to_day:
 * @date: a date that is set
 *
 * Returns: days since 1970-01-01; %DTL_DAY_NONE for an unset date
 */
DtlDay
dtl_date_to_day (DtlDate date)
{
  int year, cycle, year_of_cycle, day_of_year;

  if (!dtl_date_is_set (date))
    return DTL_DAY_NONE;
  /* Years are counted from March, so that the leap day is the last of its year. */
  year = date.year - (date.month <= 2);
  cycle = divide_down (year, 400);
  year_of_cycle = year - cycle * 400;
  day_of_year = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1;
  return cycle * DAYS_IN_CYCLE + year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year
         - DAYS_TO_1970;
}

/**
 * dtl_date_from_day:
 * @day: a day number
 *
 * Returns: its date; unset for %DTL_DAY_NONE and for days outside −9999 to 9999
 */
DtlDate
dtl_date_from_day (DtlDay day)
{
  int since, cycle, day_of_cycle, year_of_cycle, day_of_year, month, year;

  if (day < -4371587 || day > 2932896)
    return DTL_DATE_NONE;
  since = day + DAYS_TO_1970;
  cycle = divide_down (since, DAYS_IN_CYCLE);
  day_of_cycle = since - cycle * DAYS_IN_CYCLE;
  year_of_cycle = (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / DAYS_IN_CENTURY
                   - day_of_cycle / (DAYS_IN_CYCLE - 1)) / 365;
  day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  month = (5 * day_of_year + 2) / 153;
  year = cycle * 400 + year_of_cycle + (month >= 10);
  return (DtlDate) { year, (month + 2) % 12 + 1, day_of_year - (153 * month + 2) / 5 + 1 };
}

/**
 * dtl_day_weekday:
 * @day: a day number
 *
 * Returns: its weekday; 1970-01-01 was a Thursday
 */
DtlWeekday
dtl_day_weekday (DtlDay day)
{
  return ((day % 7) + 7 + 3) % 7 + 1;
}

/**
 * dtl_date_add_months:
 * @date: a date that is set
 * @months: how many, negative to go back
 *
 * Returns: the same day of the other month, or its last day if it has no such day; unset
 * if that leaves the years −9999 to 9999
 */
DtlDate
dtl_date_add_months (DtlDate date, int months)
{
  int total = date.year * 12 + date.month - 1 + months;
  int year = divide_down (total, 12);
  int month = total - year * 12 + 1;

  if (!dtl_date_is_set (date) || year < MIN_YEAR || year > MAX_YEAR)
    return DTL_DATE_NONE;
  return (DtlDate) { year, month, MIN (date.day, dtl_days_in_month (year, month)) };
}

/**
 * dtl_date_compare:
 *
 * Returns: negative, zero or positive, as @a is before, on or after @b
 */
int
dtl_date_compare (DtlDate a, DtlDate b)
{
  if (a.year != b.year)
    return a.year - b.year;
  if (a.month != b.month)
    return a.month - b.month;
  return a.day - b.day;
}

static gboolean
read_digits (const char **cursor, int count, int *number)
{
  *number = 0;
  for (int i = 0; i < count; i++, (*cursor)++)
    {
      if (!g_ascii_isdigit (**cursor))
        return FALSE;
      *number = *number * 10 + (**cursor - '0');
    }
  return TRUE;
}

/**
 * dtl_date_parse:
 * @text: `YYYY-MM-DD`, with a leading `-` for a year before 0, and nothing else
 * @date: (out): the date; untouched on failure
 *
 * Returns: whether @text is a day that exists
 */
gboolean
dtl_date_parse (const char *text, DtlDate *date)
{
  gboolean negative = *text == '-';
  const char *cursor = text + negative;
  int year, month, day;

  if (!read_digits (&cursor, 4, &year) || *cursor++ != '-' || !read_digits (&cursor, 2, &month) || *cursor++ != '-'
      || !read_digits (&cursor, 2, &day) || *cursor)
    return FALSE;
  if (negative)
    year = -year;
  if (!dtl_date_is_valid (year, month, day))
    return FALSE;
  *date = (DtlDate) { year, month, day };
  return TRUE;
}

/**
 * dtl_date_to_string:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`; %NULL for an unset date
 */
char *
dtl_date_to_string (DtlDate date)
{
  if (!dtl_date_is_set (date))
    return NULL;
  return g_strdup_printf ("%s%04d-%02d-%02d", date.year < 0 ? "-" : "", ABS (date.year), date.month, date.day);
}
