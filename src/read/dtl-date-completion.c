/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a date leaves out because a word beside it says it: the year of a list, the day behind a weekday. */

#include "dtl-date-completion.h"

#include "dtl-date-calendar.h"
#include "dtl-date-match.h"
#include "dtl-date-words.h"

#define WEEK_DAYS 7

/* "in June and July 2026", "on 5 June and 3 July 2024": the year is told once, at the end. */
static void
share_year_of_list (const DtlPassage *passage, DtlDateExpression *date)
{
  guint next = date->end;
  DtlDateExpression other;

  if (date->form != DTL_DATE_FORM_PARTIAL || date->directed || date->relative_year)
    return;
  while (next < passage->n_tokens
         && (dtl_passage_is (passage, next, DTL_TOKEN_COMMA) || dtl_passage_is (passage, next, DTL_TOKEN_SLASH)
             || dtl_passage_says (passage, next, "and") || dtl_passage_says (passage, next, "or")))
    next++;
  if (next == date->end || date->easter || !dtl_date_match (passage, next, &other) || other.unit != date->unit || other.easter)
    return;
  share_year_of_list (passage, &other);
  if (other.month < date->month || other.code < date->code)
    return;
  if (other.form == DTL_DATE_FORM_PARTIAL && other.relative_year)
    {
      date->relative_year = TRUE;
      date->count = other.count;
    }
  if (other.form != DTL_DATE_FORM_FIXED)
    return;
  date->form = DTL_DATE_FORM_FIXED;
  date->year = other.year;
}

/* "the Sept. 11 attacks": days that made history need no year, and are of none near the report. */
static void
take_known_year (const DtlPassage *passage, DtlDateExpression *date)
{
  static const struct
  {
    int month, day, year;
  } days[] = { { 9, 11, 2001 }, { 10, 7, 2023 }, { 1, 6, 2021 }, { 7, 7, 2005 } };

  if (date->form != DTL_DATE_FORM_PARTIAL || date->unit != DTL_DATE_UNIT_DAY || date->day == 0 || date->last_day || date->relative_year
      || !(dtl_passage_word (passage, date->end, DTL_SENSE_ATTACK)
           || (dtl_date_take_genitive (passage, date->end) && dtl_passage_word (passage, dtl_date_take_genitive (passage, date->end), DTL_SENSE_ATTACK))))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i].month == date->month && days[i].day == date->day
        && (!dtl_date_is_set (passage->reading->published) || passage->reading->published.year >= days[i].year))
      {
        date->form = DTL_DATE_FORM_FIXED;
        date->year = days[i].year;
      }
}

/* "last year’s Oct. 7 attack": the year of the date right before. */
static void
take_year_before (const DtlPassage *passage, const DtlDateStory *story, DtlDateExpression *date)
{
  const GArray *dates = passage->reading->dates;
  const DtlDateMention *before;

  if (date->form != DTL_DATE_FORM_PARTIAL || date->directed || date->relative_year || dates->len <= passage->first_date
      || !dtl_date_is_set (story->published))
    return;
  before = &g_array_index (dates, DtlDateMention, dates->len - 1);
  if (before->interval.granularity != DTL_GRANULARITY_YEAR || before->interval.earliest == DTL_DAY_NONE
      || date->first < 2 || before->span.end + 25 < date->span.start)
    return;
  for (guint i = date->first; i > 0 && dtl_passage_at (passage, i - 1)->start >= before->span.end; i--)
    if (dtl_passage_is (passage, i - 1, DTL_TOKEN_CLITIC) && dtl_passage_at (passage, i - 1)->start == before->span.end)
      {
        date->relative_year = TRUE;
        date->count = dtl_date_from_day (before->interval.earliest).year - story->published.year;
      }
}

/* Whether some day within a week of the report is that weekday, and that day of its month. */
static gboolean
is_day_near (const DtlDateStory *story, int weekday, int day)
{
  const DtlDay published = dtl_date_is_set (story->published) ? dtl_date_to_day (story->published) : DTL_DAY_NONE;

  for (int i = -WEEK_DAYS; published != DTL_DAY_NONE && i <= WEEK_DAYS; i++)
    if ((int) dtl_day_weekday (published + i) == weekday && dtl_date_from_day (published + i).day == day)
      return TRUE;
  return FALSE;
}

/* "on Tuesday (26)", as papers of some languages tell the day of the month. */
static gboolean
take_number_behind (const DtlPassage *passage, const DtlDateStory *story, DtlDateExpression *date)
{
  int day;
  guint next = dtl_date_take_day (passage, date->end + 1, &day);

  if (!next || !dtl_passage_is (passage, next, DTL_TOKEN_CLOSE) || !is_day_near (story, date->weekday, day))
    return FALSE;
  date->form = DTL_DATE_FORM_DAY;
  date->unit = DTL_DATE_UNIT_DAY;
  date->day = day;
  date->end = next + 1;
  return TRUE;
}

/* "on Tuesday (April 9)": the weekday is of that day. */
static void
take_day_behind (const DtlPassage *passage, const DtlDateStory *story, DtlDateExpression *date)
{
  DtlDateExpression day;
  int weekday = date->weekday;

  if (date->form != DTL_DATE_FORM_WEEKDAY || date->directed || !dtl_passage_is (passage, date->end, DTL_TOKEN_OPEN)
      || take_number_behind (passage, story, date) || !dtl_date_match_day (passage, date->end + 1, &day) || day.last_day)
    return;
  day.first = date->first;
  day.end = date->end;
  day.span = date->span;
  day.weekday = weekday;
  *date = day;
}

/* "(1 July)" of "on Friday (1 July)" is a Friday. */
static void
take_weekday_before (const DtlPassage *passage, DtlDateExpression *date)
{
  gboolean abbreviated;
  int weekday;

  if (date->form == DTL_DATE_FORM_PARTIAL && date->unit == DTL_DATE_UNIT_DAY && date->day && !date->weekday && !date->last_day && date->first > 1
      && dtl_passage_is (passage, date->first - 1, DTL_TOKEN_OPEN) && dtl_date_take_weekday (passage, date->first - 2, &weekday, &abbreviated))
    date->weekday = weekday;
}

/* "on Monday and Tuesday", "from Sunday or Monday": the second is the day after the first, whenever it is told. */
static void
take_weekday_in_row (const DtlPassage *passage, const DtlDateStory *story, DtlDateExpression *date)
{
  gboolean abbreviated;
  int before;

  if (date->form != DTL_DATE_FORM_WEEKDAY || date->directed || date->in_week || date->first < 2 || !dtl_date_is_set (story->published)
      || story->last.earliest == DTL_DAY_NONE || story->last.earliest != story->last.latest
      || !(dtl_passage_says (passage, date->first - 1, "and") || dtl_passage_says (passage, date->first - 1, "or"))
      || !dtl_date_take_weekday (passage, date->first - 2, &before, &abbreviated) || (int) dtl_day_weekday (story->last.earliest) != before
      || (date->weekday - before + 7) % 7 > 2)
    return;
  date->directed = TRUE;
  date->count = 1;
  date->from = DTL_DATE_FROM_STORY;
}

/* "Since Friday", told on a Friday, is since the last one. */
static void
take_direction_of_since (const DtlPassage *passage, DtlDateExpression *date)
{
  if (date->form != DTL_DATE_FORM_WEEKDAY || date->directed || !dtl_passage_says (passage, date->first - 1, "since"))
    return;
  date->directed = TRUE;
  date->count = -1;
}

/**
 * dtl_date_complete:
 * @passage: a paragraph
 * @story: what dates are counted from
 * @date: a date of the paragraph, given what stands beside it and is said of it
 */
void
dtl_date_complete (const DtlPassage *passage, const DtlDateStory *story, DtlDateExpression *date)
{
  share_year_of_list (passage, date);
  take_known_year (passage, date);
  take_day_behind (passage, story, date);
  take_weekday_before (passage, date);
  take_weekday_in_row (passage, story, date);
  take_year_before (passage, story, date);
  take_direction_of_since (passage, date);
}
