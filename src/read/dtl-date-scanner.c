/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds dates: wakes at tokens that can begin one, lets every rule of the table try, keeps the
 * longest reading, joins two that make a range, and has it resolved. How each construction is
 * written is the rules' affair (calendar, period, relative). */

#include "dtl-date-scanner.h"

#include "dtl-date-background.h"
#include "dtl-date-calendar.h"
#include "dtl-date-comparison.h"
#include "dtl-date-fiscal.h"
#include "dtl-date-holiday.h"
#include "dtl-date-order.h"
#include "dtl-date-period.h"
#include "dtl-date-range.h"
#include "dtl-date-relative.h"
#include "dtl-date-role.h"
#include "dtl-date-third.h"
#include "dtl-date-until.h"
#include "dtl-date-words.h"
#include "dtl-spots.h"
#include "dtl-tense.h"

#define BIT(class) DTL_SENSE_BIT (DTL_SENSE_##class)

/* What a date can begin with besides words of some sense. */
enum
{
  OPENS_APOSTROPHE = 1 << 0,
  OPENS_DAY = 1 << 1,    /* a number of one or two digits */
  OPENS_YEAR = 1 << 2,   /* of four */
  OPENS_DOTTED = 1 << 3, /* long enough for "12.03.2024" */
  OPENS_DASHED = 1 << 4, /* a dash or a slash behind it */
  OPENS_GLUED = 1 << 5,  /* something glued to it: "90s", "3Q", "17th" */
  OPENS_COUNT = 1 << 6,  /* a unit of time behind it */
};

typedef struct
{
  guint64 senses;
  guint kinds;
} Openers;

/* The rules, and what they read from. Of two readings of the same length, the earlier rule's holds. */
static const struct
{
  DtlDateRule rule;
  Openers openers;
} rules[] = {
  { dtl_date_match_iso, { 0, OPENS_DASHED } },
  { dtl_date_match_slashed, { 0, OPENS_DASHED } },
  { dtl_date_match_dotted, { 0, OPENS_DOTTED } },
  { dtl_date_match_weekday, { BIT (WEEKDAY), 0 } },
  { dtl_date_match_month_first, { BIT (MONTH), 0 } },
  { dtl_date_match_day_first, { BIT (ORDINAL), OPENS_DAY } },
  { dtl_date_match_nth_weekday, { BIT (ORDINAL) | BIT (DIRECTION) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_fiscal, { BIT (DATE_OPENER), OPENS_DASHED | OPENS_YEAR } },
  { dtl_date_match_fiscal_now, { BIT (DIRECTION) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_quarter, { BIT (ORDINAL) | BIT (MONTH) | BIT (DATE_OPENER), OPENS_GLUED } },
  { dtl_date_match_year_quarter, { 0, OPENS_YEAR } },
  { dtl_date_match_month_quarter, { BIT (MONTH) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_season, { BIT (SEASON) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_decade, { BIT (DATE_OPENER), OPENS_GLUED | OPENS_APOSTROPHE } },
  { dtl_date_match_century, { BIT (ORDINAL) | BIT (CARDINAL) | BIT (DATE_OPENER), OPENS_GLUED } },
  { dtl_date_match_third, { BIT (PART_OF) | BIT (DATE_UNIT) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_deictic, { BIT (DEICTIC), 0 } },
  { dtl_date_match_offset, { BIT (CARDINAL) | BIT (DATE_UNIT) | BIT (DATE_OPENER), OPENS_COUNT } },
  { dtl_date_match_direction, { BIT (DIRECTION) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_story, { BIT (DATE_OPENER), 0 } },
  { dtl_date_match_weekend, { BIT (DATE_OPENER), 0 } },
  { dtl_date_match_months, { BIT (ORDINAL) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_before_last, { BIT (DATE_OPENER), 0 } },
  { dtl_date_match_holiday, { BIT (HOLIDAY), 0 } },
  { dtl_date_match_directed_holiday, { BIT (DIRECTION), 0 } },
  { dtl_date_match_until, { BIT (CARDINAL) | BIT (DATE_UNIT) | BIT (DATE_OPENER), OPENS_COUNT | OPENS_DASHED } },
  { dtl_date_match_week_of, { BIT (DATE_OPENER), 0 } },
  { dtl_date_match_first_of, { BIT (ORDINAL) | BIT (DIRECTION) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_same, { BIT (DATE_OPENER), 0 } },
  { dtl_date_match_year_ago, { BIT (DATE_UNIT) | BIT (DIRECTION) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_to_date, { BIT (DATE_UNIT) | BIT (DATE_OPENER), 0 } },
  { dtl_date_match_some_months, { 0, OPENS_GLUED } },
  { dtl_date_match_this_time, { BIT (DIRECTION), 0 } },
  { dtl_date_match_week_on, { BIT (DATE_OPENER), 0 } },
  { dtl_date_match_ordinal_day, { BIT (DATE_OPENER), 0 } },
  { dtl_date_match_month, { BIT (MONTH), 0 } },
  { dtl_date_match_year, { 0, OPENS_YEAR } },
  { dtl_date_match_short_year, { 0, OPENS_APOSTROPHE } },
};

#define WAKING_SENSES                                                                                                  \
  (BIT (MONTH) | BIT (WEEKDAY) | BIT (SEASON) | BIT (DATE_UNIT) | BIT (DEICTIC) | BIT (DIRECTION) | BIT (PART_OF)      \
   | BIT (HOLIDAY) | BIT (CARDINAL) | BIT (ORDINAL) | BIT (DATE_NAME) | BIT (DATE_OPENER))

/* "the", "a", "that", "5": a date only if one of the two words behind could begin one too ("the same day", "5 June"). */
static gboolean
leads_nowhere (const DtlPassage *passage, guint at)
{
  if (dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) ? dtl_spots_is_date_number (passage, at) : dtl_token_length (dtl_passage_at (passage, at)) > 4)
    return FALSE;
  for (guint next = at + 1; next < at + 3 && next < passage->n_tokens; next++)
    if (dtl_passage_is (passage, next, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, next, DTL_TOKEN_QUOTE_CLOSE)
        || dtl_passage_is (passage, next, DTL_TOKEN_OTHER) || dtl_passage_at (passage, next)->phrase_length > 1
        || (dtl_passage_at (passage, next)->classes & WAKING_SENSES) != 0)
      return FALSE;
  return TRUE;
}

static guint
judge_number (const DtlPassage *passage, guint at)
{
  guint length = dtl_token_length (dtl_passage_at (passage, at));
  guint kinds = length <= 2 ? OPENS_DAY : length == 4 ? OPENS_YEAR : length >= 8 ? OPENS_DOTTED : 0;

  if (dtl_passage_is (passage, at + 1, DTL_TOKEN_DASH) || dtl_passage_is (passage, at + 1, DTL_TOKEN_SLASH))
    kinds |= OPENS_DASHED;
  if (dtl_date_is_glued (passage, at + 1))
    kinds |= OPENS_GLUED;
  if (dtl_passage_word (passage, at + 1, DTL_SENSE_DATE_UNIT))
    kinds |= OPENS_COUNT;
  return kinds;
}

static Openers
get_openers (const DtlPassage *passage, guint at)
{
  const DtlToken *token = dtl_passage_at (passage, at);
  Openers openers = { 0, 0 };

  if (token->kind == DTL_TOKEN_NUMBER)
    openers.kinds = judge_number (passage, at);
  else if (token->kind != DTL_TOKEN_WORD)
    openers.kinds = dtl_date_is_apostrophe (passage, at) && dtl_passage_is (passage, at + 1, DTL_TOKEN_NUMBER) ? OPENS_APOSTROPHE : 0;
  if (token->word)
    openers.senses |= token->classes;
  if (token->phrase)
    openers.senses |= dtl_lexicon_classes (passage->lexicon, token->phrase);
  openers.senses &= WAKING_SENSES;
  if ((openers.senses == BIT (DATE_OPENER) || token->kind == DTL_TOKEN_NUMBER) && leads_nowhere (passage, at))
    return (Openers) { 0, 0 };
  return openers;
}

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

/* "Dec 12, 2024, 12:45 p.m.", "5 June at noon"; a time alone, or with a weekday, is no date. */
static guint
append_time (const DtlPassage *passage, guint next, DtlDateExpression *date)
{
  static const char *const leads[] = { "at", "around", "about", "from", "by", NULL };
  guint clock = next + dtl_passage_is (passage, next, DTL_TOKEN_COMMA);
  DtlDateExpression time;
  gboolean other;
  guint after;

  if (date->unit != DTL_DATE_UNIT_DAY || date->day == 0 || date->second != DTL_NO_TIME || date->last_day)
    return next;
  clock += dtl_passage_is_one_of (passage, clock, leads);
  /* "moved to February 23 from 8 AM on February 27": the time of another day */
  other = dtl_passage_says (passage, clock - 1, "from") || dtl_passage_says (passage, clock - 1, "by");
  dtl_date_expression_init (&time, DTL_DATE_FORM_TIME);
  after = dtl_date_take_time (passage, clock, TRUE, &time);
  if (!after || (other && dtl_passage_says (passage, after, "on")))
    return next;
  date->second = time.second;
  date->zone = time.zone;
  return after;
}

static guint
match_date (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  Openers openers = at < passage->n_tokens ? get_openers (passage, at) : (Openers) { 0, 0 };
  guint longest = 0;

  if (openers.senses == 0 && openers.kinds == 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      DtlDateExpression candidate;
      gboolean opens = (rules[i].openers.senses & openers.senses) || (rules[i].openers.kinds & openers.kinds);
      guint next = opens ? rules[i].rule (passage, at, &candidate) : 0;

      if (next > longest && next <= dtl_passage_sentence (passage, at)->end)
        {
          longest = next;
          *date = candidate;
        }
    }
  if (!longest)
    return 0;
  longest = append_time (passage, longest, date);
  date->first = at;
  date->end = longest;
  date->span = dtl_passage_span (passage, at, longest - 1);
  return longest;
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
  if (next == date->end || date->easter || !match_date (passage, next, &other) || other.unit != date->unit || other.easter)
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
    after = match_date (passage, next, to);
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

/* "born on 3 March 1961" */
static gboolean
is_birth (const DtlPassage *passage, guint first)
{
  for (guint i = first; i > 0 && first - i < 3; i--)
    if (dtl_passage_says (passage, i - 1, "born"))
      return TRUE;
  return FALSE;
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
  date.term = from->first > 0 && (dtl_passage_says (passage, from->first - 1, "until") || dtl_passage_says (passage, from->first - 1, "till"));
  date.baseline = !to && story->same_sentence && dtl_date_is_baseline (passage, from->first, sentence->first);
  if (to)
    dtl_date_resolve_range (story, from, to, tense, passage->reading, &mention);
  else
    dtl_date_resolve (story, &date, tense, passage->reading, &mention);
  dtl_date_story_mention (story, &mention.interval);
  open_end (passage, from->first, end, &mention.interval);
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

/* Tokens between the word that a date begins with and the first without which it is none: "the early
 * part of the next decade". */
#define LEAD_MOST 8

/* "on Tuesday (April 9)": the weekday is of that day. */
static void
take_day_behind (const DtlPassage *passage, DtlDateExpression *date)
{
  DtlDateExpression day;
  int weekday = date->weekday;

  if (date->form != DTL_DATE_FORM_WEEKDAY || date->directed || !dtl_passage_is (passage, date->end, DTL_TOKEN_OPEN)
      || !dtl_date_match_day (passage, date->end + 1, &day) || day.last_day)
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
  next = match_first_day (passage, at, &from) ?: match_date (passage, at, &from);
  if (!next)
    return at + 1;
  /* "Decades ago" is no date, and yet its words count nothing. */
  if (from.form == DTL_DATE_FORM_VAGUE)
    {
      dtl_passage_note_all (passage, DTL_FACT_DATE, at, next);
      return next;
    }
  share_year_of_list (passage, &from);
  take_known_year (passage, &from);
  take_day_behind (passage, &from);
  take_weekday_before (passage, &from);
  take_weekday_in_row (passage, story, &from);
  take_year_before (passage, story, &from);
  /* "Since Friday", told on a Friday, is since the last one. */
  if (from.form == DTL_DATE_FORM_WEEKDAY && !from.directed && at > 0 && dtl_passage_says (passage, at - 1, "since"))
    {
      from.directed = TRUE;
      from.count = -1;
    }
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
        {
          Openers openers = get_openers (passage, at);

          at = openers.senses || openers.kinds ? scan_at (passage, story, at) : at + 1;
        }
    }
}
