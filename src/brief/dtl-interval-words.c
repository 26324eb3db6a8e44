/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "2024-12-11" is for programs; people read "11 December 2024". */

#include "config.h"

#include "dtl-interval-words.h"

#include <glib/gi18n-lib.h>

static const char *
get_month (int month)
{
  static const char *const months[] = {
    N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),      N_ ("June"),
    N_ ("July"),    N_ ("August"),   N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December"),
  };

  return _ (months[CLAMP (month, 1, 12) - 1]);
}

/**
 * dtl_date_words:
 * @date: a set date
 *
 * Returns: (transfer full): "11 December 2024", translated
 */
char *
dtl_date_words (DtlDate date)
{
  /* Translators: day of the month, name of the month, year */
  return g_strdup_printf (_("%1$d %2$s %3$d"), date.day, get_month (date.month), date.year);
}

static char *
write_day (DtlDay day)
{
  return dtl_date_words (dtl_date_from_day (day));
}

static char *
write_month (DtlDay day)
{
  DtlDate date = dtl_date_from_day (day);

  /* Translators: name of the month, year */
  return g_strdup_printf (_("%1$s %2$d"), get_month (date.month), date.year);
}

static gboolean
is_whole_year (const DtlInterval *interval)
{
  DtlDate first = dtl_date_from_day (interval->earliest);
  DtlDate last = dtl_date_from_day (interval->latest);

  return first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31;
}

static char *
write_years (const DtlInterval *interval)
{
  int first = dtl_date_from_day (interval->earliest).year;
  int last = dtl_date_from_day (interval->latest).year;

  return first == last ? g_strdup_printf ("%d", first) : g_strdup_printf ("%d–%d", first, last);
}

static char *
write_span (const DtlInterval *interval)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (is_whole_year (interval))
    return write_years (interval);
  first = write_day (interval->earliest);
  last = write_day (interval->latest);
  return g_strdup_printf ("%s – %s", first, last);
}

/* "since 2022", "by 3 May 2030": the year alone where the bound is a year's. */
static char *
write_open (const DtlInterval *interval)
{
  gboolean since = interval->earliest != DTL_DAY_NONE;
  DtlDate date = dtl_date_from_day (since ? interval->earliest : interval->latest);
  gboolean whole = since ? date.month == 1 && date.day == 1 : date.month == 12 && date.day == 31;
  g_autofree char *bound = whole ? g_strdup_printf ("%d", date.year) : dtl_date_words (date);

  /* Translators: a period without an end, and one without a beginning */
  return g_strdup_printf (since ? _("since %s") : _("by %s"), bound);
}

static char *
write_time (const DtlInterval *interval)
{
  g_autofree char *day = write_day (interval->earliest);
  g_autofree char *clock = dtl_interval_clock (interval);

  /* Translators: a date and a time of day */
  return clock ? g_strdup_printf (_("%s, %s"), day, clock) : g_steal_pointer (&day);
}

static char *
write_closed (const DtlInterval *interval)
{
  switch ((DtlGranularity) interval->granularity)
    {
    case DTL_GRANULARITY_TIME:
      return write_time (interval);
    case DTL_GRANULARITY_DAY:
      return write_day (interval->earliest);
    case DTL_GRANULARITY_MONTH:
      return write_month (interval->earliest);
    default:
      return write_span (interval);
    }
}

/**
 * dtl_interval_words:
 * @interval: an interval
 *
 * Returns: (transfer full) (nullable): when it is, for people, translated; %NULL if it is not resolved
 */
char *
dtl_interval_words (const DtlInterval *interval)
{
  g_autofree char *words = NULL;

  if (!dtl_interval_is_resolved (interval))
    return NULL;
  if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE)
    words = write_open (interval);
  else
    words = write_closed (interval);
  if (interval->flags & DTL_INTERVAL_UNCERTAIN)
    /* Translators: a date that may be wrong */
    return g_strdup_printf (_("probably %s"), words);
  if (interval->flags & DTL_INTERVAL_APPROXIMATE)
    /* Translators: a date that is not exact */
    return g_strdup_printf (_("about %s"), words);
  return g_steal_pointer (&words);
}
