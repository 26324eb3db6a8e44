/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds dates: wakes at tokens that can begin one, keeps the longest reading, joins two that make a
 * range, and has it resolved. */

#include "dtl-date-scanner.h"

#include "dtl-date-background.h"
#include "dtl-date-calendar.h"
#include "dtl-date-completion.h"
#include "dtl-date-match.h"
#include "dtl-date-period.h"
#include "dtl-date-range.h"
#include "dtl-date-role.h"
#include "dtl-date-words.h"
#include "dtl-spots.h"
#include "dtl-tense.h"

/* Names that hold date words: "Black Friday", "Sunday Times", "the Sunday Gazette". Returns the token behind, or 0. */
static guint
skip_name (const DtlPassage *passage, guint at)
{
  guint length;

  if (dtl_passage_word (passage, at, DTL_SENSE_WEEKDAY) && dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_CAPITAL)
      && dtl_passage_word (passage, at + 1, DTL_SENSE_NEWSPAPER))
    return at + 2;
  if (!dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL)
      || !dtl_passage_phrase (passage, at, DTL_SENSE_DATE_NAME, &length))
    return 0;
  return at + length;
}

/* The word between two ends of a range, if what stands before allows one. */
static guint
take_connector (const DtlPassage *passage, guint first, guint at)
{
  static const char *const words[] = { "to", "through", "until", "till", NULL };
  guint lead = first - (first > 1 && dtl_passage_says (passage, first - 1, "the"));
  gboolean between = first > 0 && dtl_passage_says (passage, lead - 1, "between");
  gboolean from = first > 0 && dtl_passage_says (passage, lead - 1, "from");

  if (!between && dtl_passage_is (passage, at, DTL_TOKEN_COMMA) && dtl_passage_says (passage, at + 1, "through"))
    at++;
  if (between)
    return dtl_passage_says (passage, at, "and") ? at + 1 : 0;
  if (from && first > 1 && dtl_passage_word (passage, first - 2, DTL_SENSE_PUT_OFF))
    return 0;
  if (dtl_passage_is (passage, at, DTL_TOKEN_DASH))
    return at + 1;
  return dtl_passage_is_one_of (passage, at, words) ? at + 1 : 0;
}

static gboolean
can_join (const DtlDateExpression *from, const DtlDateExpression *to)
{
  if (from->form == DTL_DATE_FORM_VAGUE || to->form == DTL_DATE_FORM_VAGUE || from->form == DTL_DATE_FORM_TIME
      || to->form == DTL_DATE_FORM_TIME)
    return FALSE;
  if (from->form == DTL_DATE_FORM_FIXED && to->form == DTL_DATE_FORM_FIXED && from->unit == DTL_DATE_UNIT_YEAR)
    return to->unit == DTL_DATE_UNIT_YEAR && to->year > from->year;
  return from->unit == to->unit || to->form == DTL_DATE_FORM_SHIFT || to->form == DTL_DATE_FORM_FIXED;
}

/* Whether a bare number is a day: nothing that it could count follows. */
static gboolean
counts_nothing (const DtlPassage *passage, guint at)
{
  if (dtl_date_is_glued (passage, at) && (dtl_passage_is (passage, at, DTL_TOKEN_SLASH) || dtl_passage_is (passage, at, DTL_TOKEN_DASH)))
    return FALSE;
  return !dtl_passage_is (passage, at, DTL_TOKEN_WORD) || dtl_passage_word (passage, at, DTL_SENSE_PREPOSITION)
         || dtl_passage_says (passage, at, "respectively")
         || dtl_passage_word (passage, at, DTL_SENSE_AUXILIARY) || dtl_passage_word (passage, at, DTL_SENSE_CONJUNCTION);
}

/* The other end of "between March 3 and 7". */
static guint
match_bare_last_day (const DtlPassage *passage, const DtlDateExpression *from, guint at, DtlDateExpression *to)
{
  int day;
  guint next = from->unit == DTL_DATE_UNIT_DAY && from->month && !from->weekday ? dtl_date_take_day (passage, at, &day) : 0;

  gboolean between = from->first > 0 && dtl_passage_says (passage, from->first - 1, "between");

  if (!next || day <= from->day || (!between && !counts_nothing (passage, next))
      || dtl_passage_word (passage, next, DTL_SENSE_MONTH)
      || dtl_date_take_month (passage, next + dtl_passage_says (passage, next, "of"), &day))
    return 0;
  *to = *from;
  to->day = day;
  to->first = at;
  to->end = next;
  return next;
}

/* "the April-June period of the previous year", "the Jan.-Feb. period of 2016": the year of months that a noun holds
 * together. Returns the token behind it, or @after. */
static guint
take_year_of_months (const DtlPassage *passage, const DtlDateExpression *from, guint after, DtlDateExpression *to)
{
  static const char *const nouns[] = { "period", "periods", "quarter", "stretch", NULL };
  guint noun = after + (dtl_passage_is (passage, after, DTL_TOKEN_STOP) && dtl_date_is_glued (passage, after));
  guint of = noun + 1;
  int year, count;
  guint next;

  if (from->unit != DTL_DATE_UNIT_MONTH || to->unit != DTL_DATE_UNIT_MONTH || to->form != DTL_DATE_FORM_PARTIAL || to->relative_year
      || !dtl_passage_is_one_of (passage, noun, nouns))
    return after;
  next = dtl_passage_says (passage, of, "of") || dtl_passage_says (passage, of, "in") ? dtl_date_take_year (passage, of + 1, &year) : 0;
  if (next)
    {
      to->form = DTL_DATE_FORM_FIXED;
      to->year = year;
      return next;
    }
  next = dtl_date_take_relative_year (passage, of, &count);
  if (!next)
    return after;
  to->relative_year = TRUE;
  to->count = count;
  return next;
}

/* Whether a noun holds the months together: then their article is theirs, too. */
static gboolean
holds_noun (const DtlPassage *passage, guint first, guint end)
{
  for (guint i = first; i + 1 < end; i++)
    if (dtl_passage_says (passage, i, "period") || dtl_passage_says (passage, i, "quarter"))
      return TRUE;
  return FALSE;
}

/* "May and July", "2015 to 2020", "28 May to 3 June 2024", "Friday to Sunday" */
static guint
match_range (const DtlPassage *passage, const DtlDateExpression *from, DtlDateExpression *to)
{
  guint next = take_connector (passage, from->first, from->end);
  guint after;

  if (!next || next >= passage->n_tokens)
    return 0;
  after = match_bare_last_day (passage, from, next, to);
  if (after)
    return after;
  after = from->unit == DTL_DATE_UNIT_YEAR ? dtl_date_match_sure_year (passage, next, to) : 0;
  if (!after)
    after = dtl_date_match (passage, next, to);
  if (!after && from->unit == DTL_DATE_UNIT_MONTH)
    after = dtl_date_match_sure_month (passage, next, to);
  if (!after || !can_join (from, to))
    return 0;
  after = take_year_of_months (passage, from, after, to);
  to->first = next;
  to->end = after;
  return after;
}

/* "between 3 and 5 June", "from 3 to June 5": the first end is only a number. */
static guint
match_bare_first_day (const DtlPassage *passage, guint at, DtlDateExpression *from, DtlDateExpression *to)
{
  int day;
  guint next = dtl_date_take_day (passage, at, &day);
  guint after = next ? take_connector (passage, at, next) : 0;

  if (!after)
    return 0;
  after = dtl_date_match_day_first (passage, after, to);
  if (!after || to->last_day || day >= to->day)
    return 0;
  *from = *to;
  from->day = day;
  from->first = at;
  return after;
}

/* The other day of "14 and 15 March" and "March 14 and 15": a date of its own. */
static guint
match_second_day (const DtlPassage *passage, const DtlDateExpression *first, guint at, DtlDateExpression *second)
{
  int day;
  guint next = dtl_passage_says (passage, at, "and") ? dtl_date_take_day (passage, at + 1, &day) : 0;

  if (!next || first->unit != DTL_DATE_UNIT_DAY || first->month == 0 || first->weekday || first->last_day
      || first->second != DTL_NO_TIME || day <= first->day || !counts_nothing (passage, next))
    return 0;
  *second = *first;
  second->day = day;
  second->first = at + 1;
  second->end = next;
  return next;
}

/* Days of a list that are looked through for its month. */
#define DAYS_MOST 6

static guint
match_first_day (const DtlPassage *passage, guint at, DtlDateExpression *first)
{
  int day;
  guint next = dtl_date_take_day (passage, at, &day);
  guint last = next;
  int other;

  /* "2, 9 and 16 March" */
  for (guint i = 0; last && i < DAYS_MOST && dtl_passage_is (passage, last, DTL_TOKEN_COMMA); i++)
    last = dtl_date_take_day (passage, last + 1, &other);
  if (!last || !dtl_passage_says (passage, last, "and") || !dtl_date_match_day_first (passage, last + 1, first)
      || first->last_day || day >= first->day)
    return 0;
  first->day = day;
  first->first = at;
  first->end = next;
  return next;
}

/* "runs to 2031", "up to the end of 2030", "closed through June": until a time to come. "Put off to 2031" is in it,
 * and so is "the changes to the 2031 budget". */
static gboolean
is_term (const DtlPassage *passage, guint first, guint end, const DtlInterval *interval)
{
  gboolean through = dtl_passage_says (passage, first - 1, "through");
  DtlDate published = passage->reading->published;

  if ((!through && !dtl_passage_says (passage, first - 1, "to")) || !dtl_date_is_set (published) || interval->latest == DTL_DAY_NONE
      || interval->latest <= dtl_date_to_day (published))
    return FALSE;
  if (through)
    return TRUE;
  for (guint i = first - 1; i > 0 && first - i < 6; i--)
    if (dtl_passage_word (passage, i - 1, DTL_SENSE_PUT_OFF))
      return FALSE;
  return (interval->granularity >= DTL_GRANULARITY_YEAR || interval->latest - dtl_date_to_day (published) > 366)
         && (!dtl_passage_is (passage, end, DTL_TOKEN_WORD) || dtl_passage_word (passage, end, DTL_SENSE_PREPOSITION)
             || dtl_passage_word (passage, end, DTL_SENSE_CONJUNCTION) || dtl_passage_word (passage, end, DTL_SENSE_STOP));
}

/* "since 2022" has no end yet, "until 2035" no beginning. */
static void
open_end (const DtlPassage *passage, guint first, guint end, DtlInterval *interval)
{
  first = dtl_date_skip_time_back (passage, first);
  if (first == 0 || !dtl_interval_is_resolved (interval))
    return;
  if (dtl_passage_says (passage, first - 1, "since"))
    {
      interval->latest = DTL_DAY_NONE;
      interval->flags |= DTL_INTERVAL_OPEN_END;
    }
  else if (dtl_passage_says (passage, first - 1, "until") || dtl_passage_says (passage, first - 1, "till")
           || dtl_passage_says (passage, first - 1, "til") || is_term (passage, first, end, interval))
    {
      interval->earliest = DTL_DAY_NONE;
      interval->flags |= DTL_INTERVAL_OPEN_START;
    }
}

/* "around 12 June", "in about 1350", "on or about May 1"; what somebody asks about a day is none of them. */
static gboolean
is_rough (const DtlPassage *passage, guint first, guint end)
{
  static const char *const leads[] = { "in", "on", "by", "or", "until", "till", "since", "from", "of", "at" };
  static const char *const loose[] = { "around", "circa", "approximately", "roughly" };

  if (dtl_passage_is (passage, end, DTL_TOKEN_CLITIC))
    return FALSE; /* "revolved around Thursday's vote" */
  if (first > 0 && dtl_passage_says (passage, first - 1, "the"))
    first--;
  if (first == 0 || dtl_passage_is_one_of (passage, first - 1, loose))
    return first > 0 && !(first > 1 && dtl_passage_word (passage, first - 2, DTL_SENSE_TOPIC) != NULL);
  return first > 1 && dtl_passage_says (passage, first - 1, "about") && dtl_passage_is_one_of (passage, first - 2, leads);
}

/* "born on 3 March 1961" */
static gboolean
is_birth (const DtlPassage *passage, guint first)
{
  for (guint i = first; i > 0 && first - i < 3; i--)
    if (dtl_passage_says (passage, i - 1, "born"))
      return TRUE;
  return FALSE;
}

/* "between December 2023 and 3 March": the end of what the date before began. */
static gboolean
is_other_end (const DtlPassage *passage, guint first)
{
  const GArray *dates = passage->reading->dates;
  const DtlDateMention *before;
  guint token;

  if (first < 2 || dates->len <= passage->first_date || !dtl_passage_says (passage, first - 1, "and"))
    return FALSE;
  before = &g_array_index (dates, DtlDateMention, dates->len - 1);
  token = dtl_passage_find_token (passage, before->span.start);
  return before->span.end == dtl_passage_at (passage, first - 2)->end && token > 0 && dtl_passage_says (passage, token - 1, "between");
}

static void
add_mention (const DtlPassage *passage, DtlDateStory *story, const DtlDateExpression *from, const DtlDateExpression *to,
             guint end)
{
  DtlTense tense = dtl_tense_around (passage, from->first, end);
  DtlDateMention mention = { 0 };
  DtlDateExpression date = *from;
  const DtlSentence *sentence = dtl_passage_sentence (passage, from->first);

  story->same_sentence = story->same_sentence && story->distance == 0 && passage->reading->dates->len > passage->first_date
                         && g_array_index (passage->reading->dates, DtlDateMention, passage->reading->dates->len - 1).span.start
                              >= dtl_passage_at (passage, sentence->first)->start;
  mention.span = dtl_passage_span (passage, from->first, end - 1);
  mention.sentence = dtl_passage_sentence_span (passage, from->first, end);
  date.term = from->first > 0 && (dtl_passage_says (passage, from->first - 1, "until") || dtl_passage_says (passage, from->first - 1, "till") || is_other_end (passage, from->first));
  date.baseline = !to && story->same_sentence && dtl_date_is_baseline (passage, from->first, sentence->first);
  if (to)
    dtl_date_resolve_range (story, from, to, tense, passage->reading, &mention);
  else
    dtl_date_resolve (story, &date, tense, passage->reading, &mention);
  dtl_date_story_mention (story, &mention.interval);
  open_end (passage, from->first, end, &mention.interval);
  if (dtl_interval_is_resolved (&mention.interval) && is_rough (passage, from->first, end))
    mention.interval.flags |= DTL_INTERVAL_APPROXIMATE;
  mention.role = dtl_date_role (passage, from->first, end, &mention, tense);
  /* "The 2019 treaty lapsed on 1 March": its year is its name, and the story is not in it; nor is that of
   * somebody who died in the year of his birth. */
  if (!is_birth (passage, from->first) && !dtl_date_is_background (passage, from->first, sentence->first, story->same_sentence)
      && (mention.interval.granularity != DTL_GRANULARITY_YEAR || !dtl_date_qualifies_noun (passage, from->first, end)))
    dtl_date_story_tell (story, &mention);
  g_array_append_val (passage->reading->dates, mention);
  dtl_passage_note_all (passage, DTL_FACT_DATE, from->first, end);
}

/* "Open Monday to Friday": every week, so no date. */
static gboolean
is_timetable (const DtlPassage *passage, const DtlDateExpression *from, const DtlDateExpression *to)
{
  return from->form == DTL_DATE_FORM_WEEKDAY && to->form == DTL_DATE_FORM_WEEKDAY && !from->directed
         && !(from->first > 0 && dtl_passage_says (passage, from->first - 1, "from"))
         && dtl_tense_around (passage, from->first, to->end) == DTL_TENSE_UNKNOWN;
}

/* Tokens between the word that a date begins with and the first without which it is none: "the early
 * part of the next decade". */
#define LEAD_MOST 8

/* "25 September 2024 (Wednesday)" says its weekday once more; returns the token behind it. */
static guint
skip_weekday_behind (const DtlPassage *passage, const DtlDateExpression *date, guint at)
{
  gboolean abbreviated;
  int weekday;
  guint next = date->unit == DTL_DATE_UNIT_DAY && date->day && dtl_passage_is (passage, at, DTL_TOKEN_OPEN)
                 ? dtl_date_take_weekday (passage, at + 1, &weekday, &abbreviated)
                 : 0;

  return next && dtl_passage_is (passage, next, DTL_TOKEN_CLOSE) ? next + 1 : at;
}

/* Reads the date that begins at @at; returns the token to go on from. */
static guint
scan_at (const DtlPassage *passage, DtlDateStory *story, guint at)
{
  DtlDateExpression from, to;
  guint next = skip_name (passage, at);
  guint end;

  if (next)
    return next;
  /* "Every Friday" is no day. */
  if (at > 0 && (dtl_passage_says (passage, at - 1, "every") || dtl_passage_says (passage, at - 1, "each")))
    return at + 1;
  end = match_bare_first_day (passage, at, &from, &to);
  if (end)
    {
      add_mention (passage, story, &from, &to, end);
      return end;
    }
  next = match_first_day (passage, at, &from) ?: dtl_date_match (passage, at, &from);
  if (!next)
    return at + 1;
  /* "Decades ago" is no date, and yet its words count nothing. */
  if (from.form == DTL_DATE_FORM_VAGUE)
    {
      dtl_passage_note_all (passage, DTL_FACT_DATE, at, next);
      return next;
    }
  dtl_date_complete (passage, story, &from);
  next = MAX (next, from.end);
  end = match_range (passage, &from, &to);
  if (end && is_timetable (passage, &from, &to))
    return end;
  if (end && at > 0 && dtl_passage_says (passage, at - 1, "the") && holds_noun (passage, to.first, end))
    from.first--;
  add_mention (passage, story, &from, end ? &to : NULL, end ? end : next);
  if (!end && (end = match_second_day (passage, &from, next, &to)))
    add_mention (passage, story, &to, NULL, end);
  return end ? end : skip_weekday_behind (passage, &from, next);
}

/**
 * dtl_date_scanner_scan:
 * @passage: a paragraph; its dates are appended to its reading
 * @story: what dates are counted from; moved on
 */
void
dtl_date_scanner_scan (const DtlPassage *passage, DtlDateStory *story)
{
  const DtlSpots *spots = passage->spots;
  guint at = 0;

  dtl_date_story_paragraph (story);
  for (guint i = 0; i < spots->n[DTL_SPOT_DATE]; i++)
    {
      guint spot = spots->at[DTL_SPOT_DATE][i];

      for (at = MAX (at + LEAD_MOST, spot) - LEAD_MOST; at <= spot;)
        at = dtl_date_may_begin (passage, at) ? scan_at (passage, story, at) : at + 1;
    }
}
