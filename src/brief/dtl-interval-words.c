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
  return day == DTL_DAY_NONE ? g_strdup ("…") : dtl_date_words (dtl_date_from_day (day));
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
  DtlDate first, last;

  if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE)
    return FALSE;
  first = dtl_date_from_day (interval->earliest);
  last = dtl_date_from_day (interval->latest);
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

/**
 * dtl_interval_words:
 * @interval: an interval
 *
 * Returns: (transfer full) (nullable): when it is, for people, translated; %NULL if it is not resolved
 */
char *
dtl_interval_words (const DtlInterval *interval)
{
  if (!dtl_interval_is_resolved (interval))
    return NULL;
  if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE)
    return write_span (interval);
  switch ((DtlGranularity) interval->granularity)
    {
    case DTL_GRANULARITY_TIME:
    case DTL_GRANULARITY_DAY:
      return write_day (interval->earliest);
    case DTL_GRANULARITY_MONTH:
      return write_month (interval->earliest);
    default:
      return write_span (interval);
    }
}
