/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeline's ticks must fall where the calendar has its joints, and months and years are
 * not equally long. So every stride is walked with the calendar, never by adding seconds. */

#include "dtl-time-unit.h"

static gint64
floor_to (gint64 number, gint64 divisor)
{
  gint64 rest = number % divisor;

  return number - rest - (rest < 0 ? divisor : 0);
}

static DtlDay
find_day (DtlTime time)
{
  return floor_to (time, DTL_SECONDS_A_DAY) / DTL_SECONDS_A_DAY;
}

/**
 * dtl_time_date:
 * @time: any moment
 *
 * Returns: the date it falls on; the first or last date there is, for a moment outside
 */
DtlDate
dtl_time_date (DtlTime time)
{
  return dtl_date_from_day (find_day (CLAMP (time, DTL_TIME_MIN, DTL_TIME_MAX - 1)));
}

static DtlTime
make_month (gint64 month)
{
  gint64 year = floor_to (month, 12) / 12;

  if (year < -9999)
    return DTL_TIME_MIN;
  if (year > 9999)
    return DTL_TIME_MAX;
  return DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { year, month - year * 12 + 1, 1 }));
}

static gint64
count_months (DtlTimeStep step)
{
  switch (step.unit)
    {
    case DTL_TIME_MONTH:
      return step.count;
    case DTL_TIME_QUARTER:
      return 3 * step.count;
    case DTL_TIME_YEAR:
      return 12 * step.count;
    default:
      return 0;
    }
}

static gint64
count_seconds (DtlTimeStep step)
{
  static const gint64 seconds[] = {
    [DTL_TIME_SECOND] = 1, [DTL_TIME_MINUTE] = 60, [DTL_TIME_HOUR] = 3600, [DTL_TIME_DAY] = 86400, [DTL_TIME_WEEK] = 604800,
  };

  return seconds[step.unit] * step.count;
}

/* The last stride of a month is left out where the next month is nearer than a whole one:
 * "29, 31, 1" would be crowded. */
static DtlTime
floor_days (DtlTime time, guint count)
{
  DtlDate date = dtl_time_date (time);
  int length = dtl_days_in_month (date.year, date.month);
  int day = (date.day - 1) / count * count + 1;

  if (length - day + 1 < (int) count && day > 1)
    day -= count;
  return DTL_TIME_FROM_DAY (find_day (time) - (date.day - day));
}

/**
 * dtl_time_floor:
 * @time: any moment
 * @step: a stride
 * @week_start: the day that weeks begin on
 *
 * Returns: the last boundary at or before @time; a moment outside the calendar counts as its nearest inside
 */
DtlTime
dtl_time_floor (DtlTime time, DtlTimeStep step, DtlWeekday week_start)
{
  gint64 months = count_months (step);
  DtlDate date;

  time = CLAMP (time, DTL_TIME_MIN, DTL_TIME_MAX - 1);
  if (months > 0)
    {
      date = dtl_time_date (time);
      return make_month (floor_to (date.year * 12 + date.month - 1, months));
    }
  if (step.unit == DTL_TIME_WEEK)
    return DTL_TIME_FROM_DAY (find_day (time) - ((int) dtl_day_weekday (find_day (time)) - (int) week_start + 7) % 7);
  if (step.unit == DTL_TIME_DAY)
    return floor_days (time, step.count);
  return floor_to (time, count_seconds (step));
}

/**
 * dtl_time_next:
 * @time: any moment
 * @step: a stride
 * @week_start: the day that weeks begin on
 *
 * Returns: the first boundary after @time; %DTL_TIME_MAX where the calendar ends
 */
DtlTime
dtl_time_next (DtlTime time, DtlTimeStep step, DtlWeekday week_start)
{
  DtlTime start = dtl_time_floor (time, step, week_start);
  gint64 months = count_months (step);
  DtlTime next;
  DtlDate date;

  if (months > 0)
    {
      date = dtl_time_date (start);
      return make_month (floor_to (date.year * 12 + date.month - 1, months) + months);
    }
  next = start + count_seconds (step);
  if (step.unit == DTL_TIME_DAY && step.count > 1)
    {
      DtlTime month = dtl_time_next (start, (DtlTimeStep) { DTL_TIME_MONTH, 1 }, week_start);

      next = month - next < count_seconds (step) ? month : next;
    }
  return MIN (next, DTL_TIME_MAX);
}

/**
 * dtl_time_step_min:
 * @step: a stride
 *
 * Returns: seconds of the shortest stride of this kind (February for a month)
 */
double
dtl_time_step_min (DtlTimeStep step)
{
  switch (step.unit)
    {
    case DTL_TIME_MONTH:
      return step.count * 28.0 * DTL_SECONDS_A_DAY;
    case DTL_TIME_QUARTER:
      return step.count * 90.0 * DTL_SECONDS_A_DAY;
    case DTL_TIME_YEAR:
      return step.count * 365.0 * DTL_SECONDS_A_DAY;
    default:
      return count_seconds (step);
    }
}

/**
 * dtl_time_week:
 * @time: any moment
 *
 * Returns: the number of its week by ISO 8601, 1 to 53
 */
guint
dtl_time_week (DtlTime time)
{
  DtlDay thursday = find_day (dtl_time_floor (time, (DtlTimeStep) { DTL_TIME_WEEK, 1 }, DTL_MONDAY)) + 3;
  DtlDate date = dtl_time_date (DTL_TIME_FROM_DAY (thursday));

  return (thursday - dtl_date_to_day ((DtlDate) { date.year, 1, 1 })) / 7 + 1;
}
