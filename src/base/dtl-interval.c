/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "On Wednesday", "in the spring", "since 2022" and "the 1990s" have to stand on one axis and be
 * compared with each other. So every date is an interval of days that remembers how precisely
 * it was told, and travels as EDTF text. */

#include "dtl-interval.h"

#include <string.h>

/* The extended date/time format gives parts of a year numbers beside those of the months. A
 * winter begins in its year's December. Halves and quarters are those of the calendar year. */
typedef struct
{
  guint8 code;
  guint8 granularity;
  guint8 first_month;
  guint8 months;
} YearPart;

static const YearPart year_parts[] = {
  { 21, DTL_GRANULARITY_SEASON, 3, 3 },  { 22, DTL_GRANULARITY_SEASON, 6, 3 },
  { 23, DTL_GRANULARITY_SEASON, 9, 3 },  { 24, DTL_GRANULARITY_SEASON, 12, 3 },
  { 33, DTL_GRANULARITY_QUARTER, 1, 3 }, { 34, DTL_GRANULARITY_QUARTER, 4, 3 },
  { 35, DTL_GRANULARITY_QUARTER, 7, 3 }, { 36, DTL_GRANULARITY_QUARTER, 10, 3 },
  { 40, DTL_GRANULARITY_HALF, 1, 6 },    { 41, DTL_GRANULARITY_HALF, 7, 6 },
};

static const char *const granularity_names[] = {
  [DTL_GRANULARITY_TIME] = "time",       [DTL_GRANULARITY_DAY] = "day",         [DTL_GRANULARITY_WEEK] = "week",
  [DTL_GRANULARITY_MONTH] = "month",     [DTL_GRANULARITY_QUARTER] = "quarter", [DTL_GRANULARITY_SEASON] = "season",
  [DTL_GRANULARITY_HALF] = "half",       [DTL_GRANULARITY_YEAR] = "year",       [DTL_GRANULARITY_DECADE] = "decade",
  [DTL_GRANULARITY_CENTURY] = "century", [DTL_GRANULARITY_RANGE] = "range",     [DTL_GRANULARITY_VAGUE] = "vague",
};

/**
 * dtl_granularity_name:
 *
 * Returns: (transfer none): its word in formats.md
 */
const char *
dtl_granularity_name (DtlGranularity granularity)
{
  return granularity_names[granularity];
}

/**
 * dtl_granularity_from_name:
 * @name: (nullable): a word of formats.md
 * @granularity: (out): untouched on failure
 *
 * Returns: whether there is one of this name
 */
gboolean
dtl_granularity_from_name (const char *name, DtlGranularity *granularity)
{
  for (guint i = 0; i < G_N_ELEMENTS (granularity_names); i++)
    if (g_strcmp0 (name, granularity_names[i]) == 0)
      {
        *granularity = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * dtl_interval_unresolved:
 *
 * Returns: an interval of which no end is known, as of "recently"
 */
DtlInterval
dtl_interval_unresolved (void)
{
  return (DtlInterval) {
    .earliest = DTL_DAY_NONE,
    .latest = DTL_DAY_NONE,
    .second = DTL_NO_TIME,
    .zone = DTL_NO_ZONE,
    .granularity = DTL_GRANULARITY_VAGUE,
  };
}

/**
 * dtl_interval_days:
 * @earliest: first day
 * @latest: last day, included
 * @granularity: how precisely it is told
 */
DtlInterval
dtl_interval_days (DtlDay earliest, DtlDay latest, DtlGranularity granularity)
{
  DtlInterval interval = dtl_interval_unresolved ();

  interval.earliest = earliest;
  interval.latest = latest;
  interval.granularity = granularity;
  return interval;
}

/**
 * dtl_interval_day:
 * @date: a date; an unset one gives an unresolved interval
 */
DtlInterval
dtl_interval_day (DtlDate date)
{
  if (!dtl_date_is_set (date))
    return dtl_interval_unresolved ();
  return dtl_interval_days (dtl_date_to_day (date), dtl_date_to_day (date), DTL_GRANULARITY_DAY);
}

/* @months whole months from the first of @month of @year; unresolved outside −9999 to 9999. */
static DtlInterval
cover_months (int year, int month, int months, DtlGranularity granularity)
{
  DtlDate first, last;

  if (!dtl_date_is_valid (year, month, 1))
    return dtl_interval_unresolved ();
  first = (DtlDate) { year, month, 1 };
  last = dtl_date_add_months (first, months - 1);
  if (!dtl_date_is_set (last))
    return dtl_interval_unresolved ();
  last.day = dtl_days_in_month (last.year, last.month);
  return dtl_interval_days (dtl_date_to_day (first), dtl_date_to_day (last), granularity);
}

/**
 * dtl_interval_month:
 *
 * Returns: the whole month; unresolved if there is no such month
 */
DtlInterval
dtl_interval_month (int year, int month)
{
  return cover_months (year, month, 1, DTL_GRANULARITY_MONTH);
}

/**
 * dtl_interval_year:
 *
 * Returns: the whole year; unresolved outside −9999 to 9999
 */
DtlInterval
dtl_interval_year (int year)
{
  return cover_months (year, 1, 12, DTL_GRANULARITY_YEAR);
}

/**
 * dtl_interval_year_part:
 * @year: the year it begins in
 * @code: EDTF's number of a season (21–24), quarter (33–36) or half (40, 41)
 *
 * Returns: that part of the year; unresolved for another @code
 */
DtlInterval
dtl_interval_year_part (int year, int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (year_parts); i++)
    if (year_parts[i].code == code)
      return cover_months (year, year_parts[i].first_month, year_parts[i].months, year_parts[i].granularity);
  return dtl_interval_unresolved ();
}

/**
 * dtl_interval_years:
 * @first: first year
 * @last: last year, included
 * @granularity: year, decade, century or range
 */
DtlInterval
dtl_interval_years (int first, int last, DtlGranularity granularity)
{
  if (last < first)
    return dtl_interval_unresolved ();
  return cover_months (first, 1, 12 * (last - first + 1), granularity);
}

/**
 * dtl_interval_is_resolved:
 *
 * Returns: whether at least one end is known
 */
gboolean
dtl_interval_is_resolved (const DtlInterval *interval)
{
  return interval->earliest != DTL_DAY_NONE || interval->latest != DTL_DAY_NONE;
}

/**
 * dtl_interval_equal:
 *
 * Returns: whether both say the same with the same precision
 */
gboolean
dtl_interval_equal (const DtlInterval *a, const DtlInterval *b)
{
  return a->earliest == b->earliest && a->latest == b->latest && a->second == b->second && a->zone == b->zone
         && a->granularity == b->granularity && a->flags == b->flags;
}

static DtlDay
get_first_day (const DtlInterval *interval)
{
  return interval->earliest == DTL_DAY_NONE ? G_MININT32 : interval->earliest;
}

static DtlDay
get_last_day (const DtlInterval *interval)
{
  return interval->latest == DTL_DAY_NONE ? G_MAXINT32 : interval->latest;
}

/**
 * dtl_interval_meet:
 *
 * Returns: whether some day is in both; an unresolved interval meets none
 */
gboolean
dtl_interval_meet (const DtlInterval *a, const DtlInterval *b)
{
  return dtl_interval_is_resolved (a) && dtl_interval_is_resolved (b) && get_first_day (a) <= get_last_day (b)
         && get_first_day (b) <= get_last_day (a);
}

/**
 * dtl_interval_contains:
 *
 * Returns: whether every day of @inner is in @outer; false if one of them is unresolved
 */
gboolean
dtl_interval_contains (const DtlInterval *outer, const DtlInterval *inner)
{
  return dtl_interval_is_resolved (outer) && dtl_interval_is_resolved (inner)
         && get_first_day (outer) <= get_first_day (inner) && get_last_day (inner) <= get_last_day (outer);
}

/**
 * dtl_interval_is_one_day:
 *
 * Returns: whether it is one day, or a time of one: not "until 9 December", which has no beginning
 */
gboolean
dtl_interval_is_one_day (const DtlInterval *interval)
{
  return interval->earliest != DTL_DAY_NONE && interval->earliest == interval->latest;
}

/**
 * dtl_interval_gap:
 *
 * Returns: the days from the end of the one to the beginning of the other; 0 if they meet, or if one of them is unresolved
 */
int
dtl_interval_gap (const DtlInterval *a, const DtlInterval *b)
{
  if (a->latest != DTL_DAY_NONE && b->earliest != DTL_DAY_NONE && a->latest < b->earliest)
    return b->earliest - a->latest;
  if (b->latest != DTL_DAY_NONE && a->earliest != DTL_DAY_NONE && b->latest < a->earliest)
    return a->earliest - b->latest;
  return 0;
}

static int
compare_numbers (int a, int b)
{
  return (a > b) - (a < b);
}

/**
 * dtl_interval_compare:
 *
 * Returns: negative, zero or positive, by first day, time of day, last day; unresolved
 * intervals come last
 */
int
dtl_interval_compare (const DtlInterval *a, const DtlInterval *b)
{
  int order = dtl_interval_is_resolved (b) - dtl_interval_is_resolved (a);

  if (order == 0)
    order = compare_numbers (get_first_day (a), get_first_day (b));
  if (order == 0)
    order = compare_numbers (a->second, b->second);
  if (order == 0)
    order = compare_numbers (get_last_day (a), get_last_day (b));
  return order;
}

/**
 * dtl_interval_clock:
 * @interval: when something is
 *
 * Returns: (transfer full) (nullable): its time of day with its zone, as far as they are known: "21:05", "21:05:30 UTC",
 *   "21:05 UTC−3", "21:05 UTC+5:30"; %NULL if it has none
 */
char *
dtl_interval_clock (const DtlInterval *interval)
{
  int second = interval->second, zone = ABS (interval->zone);
  GString *clock;

  if (interval->granularity != DTL_GRANULARITY_TIME || second == DTL_NO_TIME)
    return NULL;
  clock = g_string_new (NULL);
  g_string_append_printf (clock, "%02d:%02d", second / 3600, second / 60 % 60);
  if (second % 60 != 0)
    g_string_append_printf (clock, ":%02d", second % 60);
  if (interval->zone == DTL_NO_ZONE)
    return g_string_free (clock, FALSE);
  g_string_append (clock, " UTC");
  if (zone > 0)
    g_string_append_printf (clock, "%s%d", interval->zone < 0 ? "−" : "+", zone / 60);
  if (zone % 60 != 0)
    g_string_append_printf (clock, ":%02d", zone % 60);
  return g_string_free (clock, FALSE);
}
