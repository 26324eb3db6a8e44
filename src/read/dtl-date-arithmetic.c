/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units of the calendar around a day, and parts of them. */

#include "dtl-date-arithmetic.h"

/**
 * dtl_date_next_weekday:
 * @day: a day
 * @weekday: 1 (Monday) to 7
 *
 * Returns: the first such day on @day or after it
 */
DtlDay
dtl_date_next_weekday (DtlDay day, int weekday)
{
  return day + (weekday - (int) dtl_day_weekday (day) + 7) % 7;
}

static DtlInterval
cover_weeks (DtlDay day, int count, gboolean weekend)
{
  DtlDay monday = day - (dtl_day_weekday (day) - 1) + 7 * count;

  return weekend ? dtl_interval_days (monday + 5, monday + 6, DTL_GRANULARITY_RANGE)
                 : dtl_interval_days (monday, monday + 6, DTL_GRANULARITY_WEEK);
}

static DtlInterval
cover_month (DtlDate date, int count)
{
  DtlDate moved = dtl_date_add_months ((DtlDate) { date.year, date.month, 1 }, count);

  return dtl_interval_month (moved.year, moved.month);
}

static DtlInterval
cover_quarter (DtlDate date, int count, int months, int first_code)
{
  DtlDate moved = dtl_date_add_months ((DtlDate) { date.year, date.month, 1 }, months * count);

  return dtl_interval_year_part (moved.year, first_code + (moved.month - 1) / months);
}

static DtlInterval
cover_years (int year, int count, int size, DtlGranularity granularity)
{
  int first = (year / size - (year % size < 0) + count) * size;

  return dtl_interval_years (first, first + size - 1, granularity);
}

/**
 * dtl_date_unit_around:
 * @day: a day
 * @unit: a unit
 * @count: how many units on; negative to go back
 *
 * Returns: the whole unit; hours are rounded to days
 */
DtlInterval
dtl_date_unit_around (DtlDay day, DtlDateUnit unit, int count)
{
  DtlDate date = dtl_date_from_day (day);

  if (!dtl_date_is_set (date) || ABS (count) > 100000)
    return dtl_interval_unresolved ();
  switch (unit)
    {
    case DTL_DATE_UNIT_HOUR:
      return dtl_interval_day (dtl_date_from_day (day + count / 24));
    case DTL_DATE_UNIT_DAY:
      return dtl_interval_day (dtl_date_from_day (day + count));
    case DTL_DATE_UNIT_WEEK:
    case DTL_DATE_UNIT_WEEKEND:
      return cover_weeks (day, count, unit == DTL_DATE_UNIT_WEEKEND);
    case DTL_DATE_UNIT_MONTH:
      return cover_month (date, count);
    case DTL_DATE_UNIT_QUARTER:
      return cover_quarter (date, count, 3, 33);
    case DTL_DATE_UNIT_HALF:
      return cover_quarter (date, count, 6, 40);
    case DTL_DATE_UNIT_YEAR:
      return dtl_interval_year (date.year + count);
    case DTL_DATE_UNIT_DECADE:
      return cover_years (date.year, count, 10, DTL_GRANULARITY_DECADE);
    case DTL_DATE_UNIT_CENTURY:
      return cover_years (date.year, count, 100, DTL_GRANULARITY_CENTURY);
    default:
      return dtl_interval_unresolved ();
    }
}

/* The first, or if negative the last, months of a year. */
static DtlInterval
cover_some_months (int year, int months)
{
  DtlInterval first = dtl_interval_month (year, months > 0 ? 1 : 13 + months);
  DtlInterval last = dtl_interval_month (year, months > 0 ? months : 12);

  return dtl_interval_days (first.earliest, last.latest, DTL_GRANULARITY_RANGE);
}

/* "2016-17", and fiscal years that begin in another month than January. */
static DtlInterval
cover_year_range (const DtlDateExpression *date, int year)
{
  int last = date->end_year == DTL_DATE_NO_YEAR ? year : date->end_year;
  DtlDate start = { year, 1, 1 }, end;

  if (date->months)
    return cover_some_months (year, date->months);
  if (date->month == 0)
    return dtl_interval_years (year, last, last == year ? DTL_GRANULARITY_YEAR : DTL_GRANULARITY_RANGE);
  start.month = date->month;
  end = dtl_date_add_months (start, 12);
  if (!dtl_date_is_set (end))
    return dtl_interval_unresolved ();
  return dtl_interval_days (dtl_date_to_day (start), dtl_date_to_day (end) - 1, DTL_GRANULARITY_RANGE);
}

/* "The first Monday in May", "the last Thursday of November". */
static DtlInterval
find_nth_weekday (const DtlDateExpression *date, int year)
{
  DtlInterval month = dtl_interval_month (year, date->month);
  DtlDay day;

  if (!dtl_interval_is_resolved (&month))
    return month;
  day = date->nth > 0 ? dtl_date_next_weekday (month.earliest, date->weekday) + 7 * (date->nth - 1)
                      : dtl_date_next_weekday (month.latest - 6, date->weekday);
  return day <= month.latest ? dtl_interval_day (dtl_date_from_day (day)) : dtl_interval_unresolved ();
}

/**
 * dtl_date_in_year:
 * @date: a day, month, part of a year, year, decade or century
 * @year: its year (the first, of more)
 *
 * Returns: its interval; unresolved if there is no such day
 */
DtlInterval
dtl_date_in_year (const DtlDateExpression *date, int year)
{
  DtlDate day = { year, date->month, date->day };

  switch (date->unit)
    {
    case DTL_DATE_UNIT_DAY:
      if (date->nth)
        return find_nth_weekday (date, year);
      if (!dtl_date_is_valid (year, date->month, MAX (date->day, date->last_day)))
        return dtl_interval_unresolved ();
      if (date->last_day)
        return dtl_interval_days (dtl_date_to_day (day), dtl_date_to_day (day) + date->last_day - date->day,
                                  DTL_GRANULARITY_RANGE);
      return dtl_interval_day (day);
    case DTL_DATE_UNIT_MONTH:
      return dtl_interval_month (year, date->month);
    case DTL_DATE_UNIT_QUARTER:
    case DTL_DATE_UNIT_SEASON:
    case DTL_DATE_UNIT_HALF:
      return dtl_interval_year_part (year, date->code);
    case DTL_DATE_UNIT_YEAR:
      return cover_year_range (date, year);
    case DTL_DATE_UNIT_DECADE:
      return dtl_interval_years (year, year + 9, DTL_GRANULARITY_DECADE);
    case DTL_DATE_UNIT_CENTURY:
      return dtl_interval_years (year, year + 99, DTL_GRANULARITY_CENTURY);
    default:
      return dtl_interval_unresolved ();
    }
}

/* Months of an interval of whole months, from @from to @to of @parts equal parts. */
static DtlInterval
take_months (const DtlInterval *interval, int from, int to, int parts)
{
  DtlDate first = dtl_date_from_day (interval->earliest);
  DtlDate last = dtl_date_from_day (interval->latest);
  int months = (last.year - first.year) * 12 + last.month - first.month + 1;
  DtlDate start = dtl_date_add_months (first, months * from / parts);
  DtlDate end = dtl_date_add_months (first, months * to / parts);

  return dtl_interval_days (dtl_date_to_day (start), dtl_date_to_day (end) - 1, DTL_GRANULARITY_VAGUE);
}

static DtlInterval
take_days (const DtlInterval *interval, int from, int to)
{
  DtlDay last = MIN (interval->earliest + to - 1, interval->latest);

  return dtl_interval_days (interval->earliest + from - 1, last, DTL_GRANULARITY_VAGUE);
}

/* Which part of how many the beginning, middle and end of a unit is. */
static DtlInterval
take_edge (const DtlInterval *interval, DtlDateThird third)
{
  int parts = interval->granularity == DTL_GRANULARITY_DECADE   ? 10
              : interval->granularity == DTL_GRANULARITY_HALF   ? 6
              : interval->granularity == DTL_GRANULARITY_YEAR   ? 12
              : interval->granularity == DTL_GRANULARITY_CENTURY ? 10
                                                                : 3;

  return third == DTL_DATE_THIRD_EARLY ? take_months (interval, 0, 1, parts)
                                       : take_months (interval, parts - 1, parts, parts);
}

/**
 * dtl_date_take_third:
 * @interval: a whole unit
 * @third: which of its thirds: days 1–10, 11–20 and the rest of a month; four months of a year
 * @edge: only its first or last month (or year, of a decade)
 *
 * Returns: the part; @interval itself if it has no parts
 */
DtlInterval
dtl_date_take_third (const DtlInterval *interval, DtlDateThird third, gboolean edge)
{
  static const guint8 days[][2] = { [DTL_DATE_THIRD_EARLY] = { 1, 10 }, [DTL_DATE_THIRD_MID] = { 11, 20 }, [DTL_DATE_THIRD_LATE] = { 21, 31 } };
  static const guint8 weekdays[][2] = { [DTL_DATE_THIRD_EARLY] = { 1, 2 }, [DTL_DATE_THIRD_MID] = { 3, 4 }, [DTL_DATE_THIRD_LATE] = { 5, 7 } };

  if (!dtl_interval_is_resolved (interval) || third == DTL_DATE_THIRD_NONE)
    return *interval;
  switch (interval->granularity)
    {
    case DTL_GRANULARITY_MONTH:
      return take_days (interval, days[third][0], days[third][1]);
    case DTL_GRANULARITY_WEEK:
      return take_days (interval, weekdays[third][0], weekdays[third][1]);
    case DTL_GRANULARITY_QUARTER:
    case DTL_GRANULARITY_SEASON:
    case DTL_GRANULARITY_HALF:
    case DTL_GRANULARITY_YEAR:
    case DTL_GRANULARITY_DECADE:
    case DTL_GRANULARITY_CENTURY:
      if (edge && third != DTL_DATE_THIRD_MID)
        return take_edge (interval, third);
      if (interval->granularity == DTL_GRANULARITY_CENTURY)
        return take_months (interval, 33 * (third - 1), third == DTL_DATE_THIRD_LATE ? 100 : 33 * third, 100);
      if (interval->granularity == DTL_GRANULARITY_DECADE)
        return take_months (interval, third == DTL_DATE_THIRD_EARLY ? 0 : 3 * third - 2,
                            third == DTL_DATE_THIRD_LATE ? 10 : 3 * third + 1, 10);
      return take_months (interval, third - 1, third, 3);
    default:
      return *interval;
    }
}
