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

/* "Q2 FY25": some months of a year that begins in another than January; a quarter of the calendar as such. */
static DtlInterval
cover_fiscal_part (const DtlDateExpression *date, int year)
{
  DtlDate first = dtl_date_add_months ((DtlDate) { year, date->month, 1 }, date->part_skip);
  DtlDate end = dtl_date_add_months (first, date->months);

  if (!dtl_date_is_set (first) || !dtl_date_is_set (end))
    return dtl_interval_unresolved ();
  if (date->months == 3 && first.month % 3 == 1)
    return dtl_interval_year_part (first.year, 33 + first.month / 3);
  if (date->months == 6 && first.month % 6 == 1)
    return dtl_interval_year_part (first.year, 40 + first.month / 6);
  return dtl_interval_days (dtl_date_to_day (first), dtl_date_to_day (end) - 1, DTL_GRANULARITY_RANGE);
}

/* "2016-17", and fiscal years that begin in another month than January. */
static DtlInterval
cover_year_range (const DtlDateExpression *date, int year)
{
  int last = date->end_year == DTL_DATE_NO_YEAR ? year : date->end_year;
  DtlDate start = { year, 1, 1 }, end;

  if (date->months && date->month)
    return cover_fiscal_part (date, year);
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

/**
 * dtl_date_easter:
 * @year: a year of the Gregorian calendar
 *
 * The "anonymous Gregorian algorithm" (Nature, 20 April 1876; Jean Meeus, Astronomical Algorithms,
 * 2nd ed., chapter 8).
 *
 * Returns: Easter Sunday of the western churches
 */
DtlDay
dtl_date_easter (int year)
{
  int golden = year % 19, century = year / 100;
  int leap = century - century / 4 - (8 * century + 13) / 25;
  int epact = (19 * golden + leap + 15) % 30;
  int moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
  int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
  int offset = moon - weekday;
  int month = 3 + (offset + 40) / 44;

  return dtl_date_to_day ((DtlDate) { year, month, offset + 28 - 31 * (month / 4) });
}

/* Feasts: so many days from Easter, or somewhere in a few weeks. */
static DtlInterval
find_feast (const DtlDateExpression *date, int year)
{
  DtlDay day;

  if (date->easter)
    return year >= 1583 && year <= 4000 ? dtl_interval_day (dtl_date_from_day (dtl_date_easter (year) + date->feast)) : dtl_interval_unresolved ();
  day = dtl_date_to_day ((DtlDate) { year, date->month, date->day });
  return dtl_interval_days (day, day + date->window, DTL_GRANULARITY_VAGUE);
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

/* Half a year from the same season of the north; a summer has the year of its December. Told in months, for
 * the numbers of seasons mean those of the north here. */
static DtlInterval
find_southern_season (int year, int code)
{
  DtlInterval first = dtl_interval_month (year, (3 * (code - 20) + 5) % 12 + 1);
  DtlDate end = dtl_date_add_months (dtl_date_from_day (first.earliest), 3);

  if (!dtl_interval_is_resolved (&first) || !dtl_date_is_set (end))
    return dtl_interval_unresolved ();
  return dtl_interval_days (first.earliest, dtl_date_to_day (end) - 1, DTL_GRANULARITY_RANGE);
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
      if (date->easter || date->window)
        return find_feast (date, year);
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
      return date->south ? find_southern_season (year, date->code) : dtl_interval_year_part (year, date->code);
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
              : interval->granularity == DTL_GRANULARITY_YEAR || interval->granularity == DTL_GRANULARITY_RANGE ? 12
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
    case DTL_GRANULARITY_RANGE:
      /* a business year */
      if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE || interval->latest - interval->earliest < 363
          || interval->latest - interval->earliest > 366)
        return *interval;
      return edge && third != DTL_DATE_THIRD_MID ? take_edge (interval, third) : take_months (interval, third - 1, third, 3);
    default:
      return *interval;
    }
}

/**
 * dtl_date_stretch_back:
 * @interval: the end of a stretch of time
 * @unit: day, week, month, quarter, half or year
 * @count: how many of them end with it
 *
 * "The three months to June" begin in April; "the year ended March 31" on April 1.
 *
 * Returns: the stretch; a quarter or year of the calendar as such
 */
DtlInterval
dtl_date_stretch_back (const DtlInterval *interval, DtlDateUnit unit, int count)
{
  static const guint8 months[] = {
    [DTL_DATE_UNIT_MONTH] = 1, [DTL_DATE_UNIT_QUARTER] = 3, [DTL_DATE_UNIT_SEASON] = 3, [DTL_DATE_UNIT_HALF] = 6, [DTL_DATE_UNIT_YEAR] = 12,
  };
  DtlDay behind = interval->latest + 1, first;
  DtlDate start;
  int moved;

  if (interval->latest == DTL_DAY_NONE || unit < DTL_DATE_UNIT_DAY || unit > DTL_DATE_UNIT_YEAR)
    return dtl_interval_unresolved ();
  moved = months[unit] * count;
  first = moved ? dtl_date_to_day (dtl_date_add_months (dtl_date_from_day (behind), -moved))
                : behind - count * (unit == DTL_DATE_UNIT_DAY ? 1 : 7);
  start = dtl_date_from_day (first);
  if (moved == 12 && start.month == 1 && start.day == 1)
    return dtl_interval_year (start.year);
  if (unit == DTL_DATE_UNIT_QUARTER && moved == 3 && start.month % 3 == 1 && start.day == 1)
    return dtl_interval_year_part (start.year, 33 + start.month / 3);
  return dtl_interval_days (first, interval->latest, DTL_GRANULARITY_RANGE);
}

/**
 * dtl_date_take_days:
 * @interval: a month or year
 * @days: how many of its days; negative: its last ones
 * @skip: how many days before those are left out
 *
 * Returns: those days; unresolved if it has no such
 */
DtlInterval
dtl_date_take_days (const DtlInterval *interval, int days, int skip)
{
  DtlDay first, last;

  if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE)
    return dtl_interval_unresolved ();
  first = days > 0 ? interval->earliest + skip : interval->latest + days + 1;
  last = days > 0 ? first + days - 1 : interval->latest;
  if (first > interval->latest || first < interval->earliest)
    return dtl_interval_unresolved ();
  return dtl_interval_days (first, MIN (last, interval->latest), DTL_GRANULARITY_RANGE);
}

/**
 * dtl_date_move_years:
 * @interval: a resolved interval with both ends
 * @years: how many years on; negative to go back
 *
 * Returns: the same days of that year; a month stays whole where February is longer
 */
DtlInterval
dtl_date_move_years (const DtlInterval *interval, int years)
{
  DtlInterval moved = *interval;
  DtlDate behind, first;

  if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE)
    return dtl_interval_unresolved ();
  behind = dtl_date_add_months (dtl_date_from_day (interval->latest + 1), 12 * years);
  first = dtl_date_add_months (dtl_date_from_day (interval->earliest), 12 * years);
  if (!dtl_date_is_set (first) || !dtl_date_is_set (behind))
    return dtl_interval_unresolved ();
  moved.earliest = dtl_date_to_day (first);
  moved.latest = dtl_date_to_day (behind) - 1;
  return moved;
}
