/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two dates that are the ends of one stretch: each lacks what only the other one says. */

#include "dtl-date-range.h"

#include "dtl-date-arithmetic.h"

/* "May and July 2024", "28 May to 3 June 2025": the first end takes what only the second says. */
static void
share_year (DtlDateExpression *from, const DtlDateExpression *to)
{
  if (from->form != DTL_DATE_FORM_PARTIAL || from->directed || from->relative_year)
    return;
  if (to->form == DTL_DATE_FORM_PARTIAL && to->relative_year)
    {
      from->relative_year = TRUE;
      from->count = to->count - (from->month > to->month);
    }
  if (to->form != DTL_DATE_FORM_FIXED)
    return;
  from->form = DTL_DATE_FORM_FIXED;
  from->year = to->year - (from->month > to->month || from->code > to->code);
}

/* The second end is the first such time after the first one. */
static void
move_behind (const DtlDateExpression *date, const DtlInterval *from, DtlInterval *to)
{
  DtlDate start = dtl_date_from_day (from->earliest);

  if (from->earliest == DTL_DAY_NONE || to->earliest == DTL_DAY_NONE)
    return;
  if (date->form == DTL_DATE_FORM_WEEKDAY)
    {
      DtlDay day = dtl_date_next_weekday (from->latest, date->weekday);

      *to = dtl_interval_day (dtl_date_from_day (day));
    }
  if (date->form != DTL_DATE_FORM_PARTIAL)
    return;
  *to = dtl_date_in_year (date, start.year);
  if (to->earliest < from->earliest)
    *to = dtl_date_in_year (date, start.year + 1);
}

/* "Exports for January-November stood at", told in January: the months of the year before. */
static gboolean
is_ahead (const DtlDateStory *story, const DtlDateExpression *from, const DtlDateExpression *to, const DtlInterval *end)
{
  return from->form == DTL_DATE_FORM_PARTIAL && to->form == DTL_DATE_FORM_PARTIAL && from->unit == DTL_DATE_UNIT_MONTH && !from->relative_year
         && !to->relative_year && !from->directed && dtl_date_is_set (story->published) && end->latest != DTL_DAY_NONE
         && end->latest > dtl_date_to_day (story->published) + 92;
}

void
dtl_date_resolve_range (const DtlDateStory *story, const DtlDateExpression *from, const DtlDateExpression *to,
                        DtlTense tense, DtlReading *reading, DtlDateMention *mention)
{
  DtlDateExpression first = *from;
  DtlDateMention end = { 0 };
  DtlInterval range;

  share_year (&first, to);
  dtl_date_resolve (story, &first, tense, reading, mention);
  dtl_date_resolve (story, to, tense, reading, &end);
  move_behind (to, &mention->interval, &end.interval);
  if (tense == DTL_TENSE_PAST && is_ahead (story, &first, to, &end.interval))
    {
      mention->interval = dtl_date_move_years (&mention->interval, -1);
      end.interval = dtl_date_move_years (&end.interval, -1);
    }
  range = dtl_interval_unresolved ();
  range.granularity = DTL_GRANULARITY_RANGE;
  if (mention->interval.earliest != DTL_DAY_NONE && end.interval.latest != DTL_DAY_NONE
      && mention->interval.earliest <= end.interval.latest)
    range = dtl_interval_days (mention->interval.earliest, end.interval.latest, DTL_GRANULARITY_RANGE);
  else
    mention->basis = DTL_BASIS_UNRESOLVED;
  mention->interval = range;
  mention->alternatives = NULL;
  mention->n_alternatives = 0;
}
