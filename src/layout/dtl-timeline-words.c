/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times in the user's language. The C library knows months and weekdays but no year before
 * 1, so years are written here and put together with them. */

#include "config.h"

#include "dtl-timeline-words.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

static char *
write_year (int year)
{
  if (year > 0)
    return g_strdup_printf ("%d", year);
  /* Translators: a year before the year 1 */
  return g_strdup_printf (_("%d BC"), 1 - year);
}

static char *
write_month (DtlTime time, const char *format)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2024, dtl_time_date (time).month, 1, 0, 0, 0);

  return g_date_time_format (date, format);
}

static char *
write_weekday (DtlTime time, const char *format)
{
  int weekday = dtl_day_weekday (dtl_date_to_day (dtl_time_date (time)));
  g_autoptr (GDateTime) date = g_date_time_new_utc (2024, 1, weekday, 0, 0, 0); /* 1 January 2024 was a Monday */

  return g_date_time_format (date, format);
}

static char *
write_clock (DtlTime time, gboolean with_seconds)
{
  int second = time - DTL_TIME_FROM_DAY (dtl_date_to_day (dtl_time_date (time)));

  if (with_seconds)
    return g_strdup_printf ("%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
  return g_strdup_printf ("%02d:%02d", second / 3600, second / 60 % 60);
}

static char *
write_lower_day (const DtlTickText *text)
{
  g_autofree char *weekday = NULL;
  int day = dtl_time_date (text->time).day;

  if (text->form == DTL_TICK_SHORT)
    return g_strdup_printf ("%d", day);
  weekday = write_weekday (text->time, text->form == DTL_TICK_LONG ? "%A" : "%a");
  /* Translators: a weekday and a day of the month on a scale: "Wednesday 11", "Wed 11" */
  return g_strdup_printf (C_("scale", "%s %d"), weekday, day);
}

static char *
write_lower (const DtlTickText *text)
{
  switch (text->step.unit)
    {
    case DTL_TIME_SECOND:
      return write_clock (text->time, TRUE);
    case DTL_TIME_MINUTE:
    case DTL_TIME_HOUR:
      return write_clock (text->time, FALSE);
    case DTL_TIME_DAY:
      return write_lower_day (text);
    case DTL_TIME_WEEK:
      return g_strdup_printf ("%d", dtl_time_date (text->time).day);
    case DTL_TIME_MONTH:
      return write_month (text->time, text->form == DTL_TICK_LONG ? "%OB" : "%Ob");
    case DTL_TIME_QUARTER:
      /* Translators: a quarter of a year on a scale */
      return g_strdup_printf (_("Q%d"), (dtl_time_date (text->time).month + 2) / 3);
    case DTL_TIME_YEAR:
    default:
      return write_year (dtl_time_date (text->time).year);
    }
}

static char *
write_upper_day (const DtlTickText *text)
{
  g_autofree char *weekday = write_weekday (text->time, text->form == DTL_TICK_LONG ? "%A" : "%a");
  g_autofree char *month = write_month (text->time, text->form == DTL_TICK_LONG ? "%B" : "%b");
  g_autofree char *year = write_year (dtl_time_date (text->time).year);
  int day = dtl_time_date (text->time).day;

  if (text->form == DTL_TICK_SHORT)
    /* Translators: day and month on a scale: "11 Dec" */
    return g_strdup_printf (C_("scale", "%d %s"), day, month);
  /* Translators: weekday, day, month, year on a scale: "Wednesday 11 December 2024" */
  return g_strdup_printf (C_("scale", "%s %d %s %s"), weekday, day, month, year);
}

static char *
write_upper_month (const DtlTickText *text)
{
  g_autofree char *month = write_month (text->time, text->form == DTL_TICK_LONG ? "%OB" : "%Ob");
  g_autofree char *year = write_year (dtl_time_date (text->time).year);

  if (text->form == DTL_TICK_SHORT)
    return g_steal_pointer (&month);
  /* Translators: month and year on a scale: "December 2024" */
  return g_strdup_printf (C_("scale", "%s %s"), month, year);
}

static char *
write_upper_years (const DtlTickText *text)
{
  int year = dtl_time_date (text->time).year;
  int last = year + (int) text->step.count - 1;
  g_autofree char *first_words = write_year (year);
  g_autofree char *last_words = write_year (last);

  if (text->step.count == 1 || (text->form == DTL_TICK_SHORT && year <= 0))
    return g_steal_pointer (&first_words);
  if (text->step.count == 10 && year > 0)
    /* Translators: a decade: "2020s" */
    return g_strdup_printf (_("%ds"), year);
  if (text->form == DTL_TICK_SHORT)
    return g_steal_pointer (&first_words);
  return g_strdup_printf ("%s – %s", first_words, last_words);
}

/**
 * dtl_timeline_words_tick:
 * @text: what a label of the scale has to say
 *
 * Returns: (transfer full): its words
 */
char *
dtl_timeline_words_tick (const DtlTickText *text)
{
  if (text->row == DTL_TICK_LOWER)
    return write_lower (text);
  if (text->step.unit == DTL_TIME_DAY)
    return write_upper_day (text);
  return text->step.unit == DTL_TIME_MONTH ? write_upper_month (text) : write_upper_years (text);
}

/**
 * dtl_timeline_words_day:
 *
 * Returns: (transfer full): "11 December 2024"
 */
char *
dtl_timeline_words_day (DtlTime time)
{
  g_autofree char *month = write_month (time, "%B");
  g_autofree char *year = write_year (dtl_time_date (time).year);

  /* Translators: day, month, year: "11 December 2024" */
  return g_strdup_printf (C_("date", "%d %s %s"), dtl_time_date (time).day, month, year);
}

static gboolean
is_whole (DtlTime begin, DtlTime end, DtlTimeUnit unit)
{
  const DtlTimeStep step = { unit, 1 };

  return dtl_time_floor (begin, step, DTL_MONDAY) == begin && dtl_time_next (begin, step, DTL_MONDAY) == end;
}

/**
 * dtl_timeline_words_span:
 * @begin: the first moment
 * @end: the moment after the last
 *
 * Returns: (transfer full): "11 December 2024, 12:45", "December 2024", "2024", "1 May 2024 – 3 June 2025"
 */
char *
dtl_timeline_words_span (DtlTime begin, DtlTime end)
{
  g_autofree char *first = dtl_timeline_words_day (begin);
  g_autofree char *last = dtl_timeline_words_day (end - 1);
  g_autofree char *clock = NULL;

  if (is_whole (begin, end, DTL_TIME_YEAR))
    return write_year (dtl_time_date (begin).year);
  if (is_whole (begin, end, DTL_TIME_MONTH))
    return write_upper_month (&(DtlTickText) { begin, { DTL_TIME_MONTH, 1 }, DTL_TICK_UPPER, DTL_TICK_LONG });
  if (is_whole (begin, end, DTL_TIME_DAY))
    return g_steal_pointer (&first);
  if (end - begin > 3600)
    return g_strdup_printf ("%s – %s", first, last);
  clock = write_clock (begin, FALSE);
  /* Translators: a day and a time of day */
  return g_strdup_printf (C_("date", "%s, %s"), first, clock);
}

/**
 * dtl_timeline_words_brief:
 * @begin: the first moment
 * @end: the moment after the last
 *
 * Returns: (transfer full): its year, or its month and year if it is no longer than a month: "2030", "Nov 2024"
 */
char *
dtl_timeline_words_brief (DtlTime begin, DtlTime end)
{
  if (end - begin > 31 * DTL_SECONDS_A_DAY)
    return write_year (dtl_time_date (begin).year);
  return write_upper_month (&(DtlTickText) { begin, { DTL_TIME_MONTH, 1 }, DTL_TICK_UPPER, DTL_TICK_MEDIUM });
}

/**
 * dtl_timeline_words_either:
 * @a: a moment
 * @b: another, on another day
 *
 * Returns: (transfer full): the question which of two days: "Monday or Wednesday?" within a week, else the days in full
 */
char *
dtl_timeline_words_either (DtlTime a, DtlTime b)
{
  DtlTime first = MIN (a, b), second = MAX (a, b);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (second - first < 7 * DTL_SECONDS_A_DAY)
    {
      one = write_weekday (first, "%A");
      two = write_weekday (second, "%A");
    }
  else
    {
      one = dtl_timeline_words_day (first);
      two = dtl_timeline_words_day (second);
    }
  /* Translators: two days that cannot both be right: "Monday or Wednesday?" */
  return g_strdup_printf (_("%s or %s?"), one, two);
}

/**
 * dtl_timeline_words_week_start:
 *
 * Returns: the day that weeks begin on where the user lives
 */
DtlWeekday
dtl_timeline_words_week_start (void)
{
#ifdef _NL_TIME_FIRST_WEEKDAY
  union { char *word; unsigned int number; } base = { nl_langinfo (_NL_TIME_WEEK_1STDAY) };
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0]; /* from 1, counted from the base */
  int offset = base.number == 19971130 ? 6 : 0;        /* a Sunday; the other base, 19971201, a Monday */

  return (first - 1 + offset) % 7 + 1;
#else
  return DTL_MONDAY;
#endif
}
