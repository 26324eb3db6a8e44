/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story happens within days or months, and its reports mention years. The timeline opens on
 * the part where it happens: where most dated events and the reports themselves lie, with
 * whatever follows on without a long silence. */

#include "dtl-time-frame.h"

#define SILENCE_DAYS 28 /* a shorter gap does not end a story */
#define SHORT_DAYS 7    /* a story this short is shown with some days around it */
#define MARGIN_DAYS 3

static int
compare_days_cb (gconstpointer a, gconstpointer b)
{
  DtlDay left = *(const DtlDay *) a, right = *(const DtlDay *) b;

  return (left > right) - (left < right);
}

static void
add_mentions (const DtlComparison *comparison, const DtlStoryEvent *story, DtlGranularity finest, DtlGranularity coarsest, GArray *days)
{
  for (guint i = 0; i < story->dates->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (story->dates, DtlMentionRef, i);
      const DtlInterval *interval = &dtl_reading_date (dtl_comparison_reading (comparison, ref->source), ref->index)->interval;

      if (interval->earliest == DTL_DAY_NONE || interval->latest == DTL_DAY_NONE || interval->granularity < finest
          || interval->granularity > coarsest)
        continue;
      g_array_append_val (days, interval->earliest);
      if (interval->latest != interval->earliest)
        g_array_append_val (days, interval->latest);
    }
}

static void
add_published (const DtlComparison *comparison, GArray *days)
{
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      DtlDate published = dtl_comparison_reading (comparison, i)->published;
      DtlDay day = dtl_date_is_set (published) ? dtl_date_to_day (published) : DTL_DAY_NONE;

      if (day != DTL_DAY_NONE)
        g_array_append_val (days, day);
    }
}

/* Days of the events that are told most finely. */
static GArray *
collect_days (const DtlComparison *comparison)
{
  static const DtlGranularity levels[][2] = {
    { DTL_GRANULARITY_TIME, DTL_GRANULARITY_WEEK },
    { DTL_GRANULARITY_MONTH, DTL_GRANULARITY_HALF },
    { DTL_GRANULARITY_YEAR, DTL_GRANULARITY_RANGE },
  };
  GArray *days = g_array_new (FALSE, FALSE, sizeof (DtlDay));

  for (guint i = 0; i < G_N_ELEMENTS (levels) && days->len == 0; i++)
    for (guint j = 0; j < comparison->events->len; j++)
      add_mentions (comparison, g_ptr_array_index (comparison->events, j), levels[i][0], levels[i][1], days);
  if (days->len > 0)
    add_published (comparison, days);
  g_array_sort (days, compare_days_cb);
  return days;
}

static DtlDay
get_day (const GArray *days, guint index)
{
  return g_array_index (days, DtlDay, index);
}

/* The shortest stretch with half of the days in it. */
static void
find_core (const GArray *days, guint *first, guint *last)
{
  guint half = (days->len + 1) / 2;

  *first = 0;
  *last = half - 1;
  for (guint i = 1; i + half <= days->len; i++)
    if (get_day (days, i + half - 1) - get_day (days, i) < get_day (days, *last) - get_day (days, *first))
      {
        *first = i;
        *last = i + half - 1;
      }
}

static void
follow_on (const GArray *days, guint *first, guint *last)
{
  gboolean grown = TRUE;

  while (grown)
    {
      int length = get_day (days, *last) - get_day (days, *first), silence = MAX (SILENCE_DAYS, length / 2);

      grown = FALSE;
      if (*first > 0 && get_day (days, *first) - get_day (days, *first - 1) <= silence)
        {
          --*first;
          grown = TRUE;
        }
      if (*last + 1 < days->len && get_day (days, *last + 1) - get_day (days, *last) <= silence)
        {
          ++*last;
          grown = TRUE;
        }
    }
}

/* Whole months, unless it is all over in a few days. */
static DtlInterval
round_out (DtlDay first, DtlDay last)
{
  DtlDate start = dtl_date_from_day (first), end = dtl_date_from_day (last);

  if (last - first <= SHORT_DAYS)
    return dtl_interval_days (first - MARGIN_DAYS, last + MARGIN_DAYS, DTL_GRANULARITY_RANGE);
  start.day = 1;
  end.day = dtl_days_in_month (end.year, end.month);
  return dtl_interval_days (dtl_date_to_day (start), dtl_date_to_day (end), DTL_GRANULARITY_RANGE);
}

static void
find_range (DtlComparison *comparison)
{
  DtlDay first = DTL_DAY_NONE, last = DTL_DAY_NONE;

  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlInterval *interval = &((DtlStoryEvent *) g_ptr_array_index (comparison->events, i))->interval;
      DtlDay earliest = interval->earliest != DTL_DAY_NONE ? interval->earliest : interval->latest;
      DtlDay latest = interval->latest != DTL_DAY_NONE ? interval->latest : interval->earliest;

      if (earliest == DTL_DAY_NONE)
        continue;
      first = first == DTL_DAY_NONE ? earliest : MIN (first, earliest);
      last = last == DTL_DAY_NONE ? latest : MAX (last, latest);
    }
  if (first != DTL_DAY_NONE)
    comparison->range = dtl_interval_days (first, last, DTL_GRANULARITY_RANGE);
}

void
dtl_time_frame_find (DtlComparison *comparison)
{
  g_autoptr (GArray) days = collect_days (comparison);
  guint first, last;

  find_range (comparison);
  if (days->len == 0)
    return;
  find_core (days, &first, &last);
  follow_on (days, &first, &last);
  comparison->focus = round_out (get_day (days, first), get_day (days, last));
}
