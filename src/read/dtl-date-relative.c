/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Yesterday", "last Friday", "two days earlier", "the year before", "mid-March": most dates of
 * news are counted from another one. These rules only read what is said; from which day it is
 * counted is the resolver's affair. */

#include "dtl-date-relative.h"

#include "dtl-date-calendar.h"
#include "dtl-date-fiscal.h"
#include "dtl-date-period.h"
#include "dtl-date-place.h"
#include "dtl-date-words.h"
#include "dtl-tense.h"

/* Tokens behind "Today" in which its verb is looked for. */
#define ERA_REACH 10

/* Directions in the lexicon: −1, 0, 1 from the day of the report, ±2 from the story. */
#define STORY_DIRECTION 2

static void
set_shift (DtlDateExpression *date, DtlDateUnit unit, int count, DtlDateFrom from)
{
  dtl_date_expression_init (date, DTL_DATE_FORM_SHIFT);
  date->unit = unit;
  date->count = count;
  date->from = from;
}

/* Whether a verb tells how things stand: "has 500 workers", "employs", "there are". */
static gboolean
is_standing (const DtlPassage *passage, guint at)
{
  if (dtl_passage_says (passage, at, "has") || dtl_passage_says (passage, at, "have"))
    return dtl_tense_of_token (passage, at + 1) != DTL_TENSE_PAST && !dtl_passage_says (passage, at + 1, "been");
  if (dtl_passage_says (passage, at, "is") || dtl_passage_says (passage, at, "are"))
    return (at > 0 && dtl_passage_says (passage, at - 1, "there")) || dtl_passage_says (passage, at + 1, "one") || dtl_passage_says (passage, at + 1, "home");
  return dtl_passage_word (passage, at, DTL_SENSE_STANDING) != NULL;
}

/* "Today, the group has 500 workers", "the mothers of today": an age, and no day. */
static gboolean
is_era (const DtlPassage *passage, guint at)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, at);
  guint next = at + 1 + dtl_passage_is (passage, at + 1, DTL_TOKEN_COMMA);

  if (!dtl_passage_says (passage, at, "today"))
    return FALSE;
  if (at > 1 && dtl_passage_says (passage, at - 1, "of"))
    return !dtl_passage_says (passage, at - 2, "as") && !dtl_passage_is (passage, at + 1, DTL_TOKEN_CLITIC);
  if (at != sentence->first || dtl_passage_is (passage, next, DTL_TOKEN_CLITIC))
    return FALSE;
  for (guint i = next; i < MIN (sentence->end, next + ERA_REACH) && !dtl_passage_is (passage, i, DTL_TOKEN_COMMA); i++)
    {
      if (is_standing (passage, i))
        return TRUE;
      if (dtl_tense_of_token (passage, i) != DTL_TENSE_UNKNOWN || dtl_passage_word (passage, i, DTL_SENSE_AUXILIARY))
        return FALSE;
    }
  return FALSE;
}

/* deictic = "today" | "yesterday" | "tomorrow" | "last night" …; the lexicon has the days from the anchor. */
guint
dtl_date_match_deictic (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_DEICTIC, &length);

  if (!sense || dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER) || is_era (passage, at))
    return 0;
  set_shift (date, DTL_DATE_UNIT_DAY, sense->value, DTL_DATE_FROM_PUBLISHED);
  if (dtl_passage_word (passage, at + length, DTL_SENSE_DAY_PART))
    length++;
  return at + length;
}

static DtlDateFrom
get_direction_from (const DtlSense *sense, DtlDateUnit unit, gboolean article)
{
  /* "the previous year" of a report that names none is the one before its own. */
  if (sense->value == -STORY_DIRECTION && unit >= DTL_DATE_UNIT_MONTH)
    return DTL_DATE_FROM_EITHER;
  if (ABS (sense->value) == STORY_DIRECTION)
    return DTL_DATE_FROM_STORY;
  /* "the next day" and "next day" follow the story; "the next week" may follow either. */
  if (sense->value == 1 && unit == DTL_DATE_UNIT_DAY)
    return DTL_DATE_FROM_STORY;
  if (sense->value == 1 && article && unit <= DTL_DATE_UNIT_MONTH)
    return DTL_DATE_FROM_EITHER;
  return DTL_DATE_FROM_PUBLISHED;
}

/* Direction and weekday, month, season or quarter: "last Friday", "next March", "this spring". */
static guint
take_directed_name (const DtlPassage *passage, guint at, const DtlSense *direction, DtlDateExpression *date)
{
  const DtlSense *season = dtl_passage_word (passage, at, DTL_SENSE_SEASON);
  gboolean abbreviated;
  int number;
  guint next = dtl_date_take_weekday (passage, at, &number, &abbreviated);

  dtl_date_expression_init (date, DTL_DATE_FORM_WEEKDAY);
  date->directed = TRUE;
  /* "this coming Friday" is the nearest, "next Friday" may not be. */
  date->count = g_str_has_suffix (direction->surface, "coming") ? 0 : CLAMP (direction->value, -1, 1);
  date->from = get_direction_from (direction, DTL_DATE_UNIT_NONE, FALSE);
  date->unit = DTL_DATE_UNIT_DAY;
  if (next && !abbreviated)
    {
      guint after = dtl_date_match_day (passage, next + dtl_passage_is (passage, next, DTL_TOKEN_COMMA), date);

      date->weekday = number;
      if (after)
        return after;
      return dtl_passage_word (passage, next, DTL_SENSE_DAY_PART) ? next + 1 : next;
    }
  date->form = DTL_DATE_FORM_PARTIAL;
  date->weekday = 0;
  next = dtl_date_take_month (passage, at, &number);
  if (next)
    {
      int day;

      /* "In this Jan. 5, 2011 photo" */
      if (dtl_date_take_day (passage, next, &day))
        return 0;
      date->unit = DTL_DATE_UNIT_MONTH;
      date->month = number;
      return dtl_passage_is (passage, next - 1, DTL_TOKEN_STOP) ? next - 1 : next;
    }
  if (!season)
    return 0;
  date->unit = DTL_DATE_UNIT_SEASON;
  date->code = 20 + season->value;
  date->south = dtl_date_is_southern (passage, at);
  return at + 1;
}

/* "the past three years", "the next two weeks", "the past year": time up to the anchor, or from it. */
static guint
take_directed_span (const DtlPassage *passage, guint at, const DtlSense *direction, DtlDateExpression *date)
{
  gboolean vague = FALSE;
  gboolean past = g_ascii_strcasecmp (direction->surface, "past") == 0;
  DtlDateUnit unit;
  int count = 1, factor;
  guint next = dtl_date_take_count (passage, at, &count, &vague);

  if (!next && !past)
    return 0;
  if (!next)
    count = 1;
  next = dtl_date_take_unit (passage, next ? next : at, &unit, &factor);
  if (!next || (past && unit == DTL_DATE_UNIT_WEEKEND))
    return 0;
  /* "the past 24 hours" reach into the day before. */
  if (unit == DTL_DATE_UNIT_HOUR && (vague || count < 24))
    return 0;
  if (unit == DTL_DATE_UNIT_HOUR)
    {
      unit = DTL_DATE_UNIT_DAY;
      count = (count + 23) / 24;
    }
  dtl_date_expression_init (date, vague ? DTL_DATE_FORM_VAGUE : DTL_DATE_FORM_SPAN);
  date->unit = unit;
  date->count = CLAMP (direction->value, -1, 1) * count * factor;
  return next;
}

/* "last night", "this morning", "that evening" */
static guint
take_directed_day_part (const DtlPassage *passage, guint at, const DtlSense *direction, DtlDateExpression *date)
{
  if (!dtl_passage_word (passage, at, DTL_SENSE_DAY_PART) && !dtl_passage_says (passage, at, "night"))
    return 0;
  set_shift (date, DTL_DATE_UNIT_DAY, CLAMP (direction->value, -1, 1), get_direction_from (direction, DTL_DATE_UNIT_NONE, FALSE));
  return at + 1;
}

/* "over the last decade" is the ten years up to now; "the last week of May" is something else. */
static guint
take_last_unit (const DtlPassage *passage, guint next, DtlDateUnit unit, DtlDateExpression *date)
{
  if (dtl_passage_says (passage, next, "of") || unit == DTL_DATE_UNIT_DAY || unit == DTL_DATE_UNIT_WEEKEND)
    return 0;
  dtl_date_expression_init (date, DTL_DATE_FORM_SPAN);
  date->unit = unit;
  date->count = -1;
  return next;
}

/* Behind "the", "its", "Smith’s" a last one is the last of many. */
static gboolean
is_owned (const DtlPassage *passage, guint at)
{
  return at > 0
         && (dtl_passage_is (passage, at - 1, DTL_TOKEN_CLITIC)
             || (dtl_passage_word (passage, at - 1, DTL_SENSE_DETERMINER) && !dtl_passage_says (passage, at - 1, "that")));
}

static guint
skip_leading_adverb (const DtlPassage *passage, guint at)
{
  static const char *const adverbs[] = { "earlier", "later", "sometime", NULL };

  return dtl_passage_is_one_of (passage, at, adverbs) ? at + 1 : at;
}

/* "will last 38 months", "to last two weeks": how long something goes on, and no time that is over. */
static gboolean
is_verb_of_lasting (const DtlPassage *passage, guint word)
{
  static const char *const before[] = { "will", "would", "could", "should", "may", "might", "can", "must", "to", "'ll", "usually", "typically", "normally", "not", "probably", "likely", NULL };

  return word > 0 && dtl_passage_says (passage, word, "last") && dtl_passage_is_one_of (passage, word - 1, before);
}

/* direction = ["earlier"|"later"] ["the"] Direction (unit | Weekday | Month | Season | count units);
 * "last week", "this past year", "the following day", "next Monday", "earlier this month" */
guint
dtl_date_match_direction (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const char *const within[] = { "within", "over", "during", NULL };
  guint adverb = skip_leading_adverb (passage, at);
  guint word = adverb + dtl_passage_says (passage, adverb, "the");
  const DtlSense *sense = dtl_passage_word (passage, word, DTL_SENSE_DIRECTION);
  gboolean article = word > adverb;
  DtlDateUnit unit;
  int factor;
  guint next;

  if (sense && sense->value == 0 && dtl_passage_word (passage, word + 1, DTL_SENSE_DIRECTION))
    sense = dtl_passage_word (passage, ++word, DTL_SENSE_DIRECTION);
  if (!sense || is_verb_of_lasting (passage, word))
    return 0;
  next = take_directed_span (passage, word + 1, sense, date) ?: take_directed_day_part (passage, word + 1, sense, date);
  if (next)
    return next;
  if ((!article || ABS (sense->value) == STORY_DIRECTION)
      && (next = take_directed_name (passage, word + 1, sense, date)))
    return next;
  next = dtl_date_take_unit (passage, word + 1, &unit, &factor);
  if (!next || unit == DTL_DATE_UNIT_HOUR)
    return 0;
  /* "within the next month" begins today. */
  if (article && sense->value == 1 && at > 0 && unit >= DTL_DATE_UNIT_WEEK && unit != DTL_DATE_UNIT_WEEKEND && dtl_passage_is_one_of (passage, at - 1, within))
    {
      dtl_date_expression_init (date, DTL_DATE_FORM_SPAN);
      date->unit = unit;
      date->count = factor;
      return next;
    }
  if (article && sense->value == -1)
    return take_last_unit (passage, next, unit, date);
  /* "its last day", "the last day", "in his last year at school" */
  if (sense->value == -1 && (unit == DTL_DATE_UNIT_DAY || is_owned (passage, at)))
    return 0;
  set_shift (date, unit, CLAMP (sense->value, -1, 1), get_direction_from (sense, unit, article));
  /* "the coming decades" have no end. */
  if (dtl_passage_ends_in (passage, next - 1, "s", 0))
    date->form = DTL_DATE_FORM_VAGUE;
  return next;
}

/* What tells the direction behind "two days". In the lexicon −1 and 1 count from the day of the
 * report ("ago"), −2 and 2 from the story ("earlier"), −3 and 3 from what follows ("before the vote"). */
static const DtlSense *
get_relation (const DtlPassage *passage, guint at, guint *next)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_DATE_RELATION, &length);

  *next = at + length;
  return sense;
}

/* Whether "before" and "after" are followed by what they mean: "the day before the election". */
static gboolean
names_an_event (const DtlPassage *passage, guint at)
{
  static const char *const ends[] = { "and", "but", "as", "when", "in", "on", "at", "he", "she", "they", "it", "was", "were", NULL };

  if (at >= passage->n_tokens || at >= dtl_passage_sentence (passage, at - 1)->end)
    return FALSE;
  /* "a year before that" */
  if (dtl_passage_says (passage, at, "that") && !dtl_passage_is (passage, at + 1, DTL_TOKEN_WORD))
    return FALSE;
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD)
         && (!dtl_passage_is_one_of (passage, at, ends) || dtl_passage_says (passage, at, "he")
             || dtl_passage_says (passage, at, "she") || dtl_passage_says (passage, at, "they")
             || dtl_passage_says (passage, at, "it"));
}

static DtlDateFrom
get_relation_from (const DtlPassage *passage, const DtlSense *relation, guint next)
{
  if (ABS (relation->value) == 1)
    return DTL_DATE_FROM_PUBLISHED;
  if (ABS (relation->value) == 2)
    return DTL_DATE_FROM_STORY;
  return names_an_event (passage, next) ? DTL_DATE_FROM_NOTHING : DTL_DATE_FROM_STORY;
}

static int
sign_of (int number)
{
  return (number > 0) - (number < 0);
}

/* "in two days' time", "in a week's time": the clitic or apostrophe and "time" */
static guint
take_time_word (const DtlPassage *passage, guint at)
{
  guint next = at + (dtl_passage_is (passage, at, DTL_TOKEN_CLITIC) || dtl_passage_is (passage, at, DTL_TOKEN_QUOTE_CLOSE));

  return dtl_passage_says (passage, next, "time") && next > at ? next + 1 : 0;
}

/* "half a century" is five decades, "half a decade" five years, "half a year" six months. */
static gboolean
halve_unit (DtlDateUnit *unit, int *factor)
{
  static const struct
  {
    DtlDateUnit unit, smaller;
    int factor;
  } halves[] = {
    { DTL_DATE_UNIT_CENTURY, DTL_DATE_UNIT_DECADE, 5 },
    { DTL_DATE_UNIT_DECADE, DTL_DATE_UNIT_YEAR, 5 },
    { DTL_DATE_UNIT_YEAR, DTL_DATE_UNIT_MONTH, 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    if (halves[i].unit == *unit)
      {
        *unit = halves[i].smaller;
        *factor = halves[i].factor;
        return TRUE;
      }
  return FALSE;
}

/* Tokens between "against" and what is compared with. */
#define COMPARED_REACH 10

static gboolean
is_compared (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "against", "from", "compared", "versus", "than", NULL };

  for (guint i = at; i > dtl_passage_sentence (passage, at)->first && at - i < COMPARED_REACH; i--)
    if (dtl_passage_is_one_of (passage, i - 1, words))
      return TRUE;
  return FALSE;
}

/* "a year earlier", "12 months before": what figures are compared with, and counted from the report where it tells no time. */
static gboolean
is_one_year (DtlDateUnit unit, int count)
{
  return (unit == DTL_DATE_UNIT_YEAR && count == 1) || (unit == DTL_DATE_UNIT_MONTH && count == 12);
}

/* offset = ["half"] count unit ("ago" | "earlier" | "later" | "before" | "after" | "from now"); count unit "’" "time";
 * "two days ago", "a fortnight earlier", "three weeks after", "four years on,", "two years’ time", "decades ago" */
guint
dtl_date_match_offset (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  const DtlSense *relation;
  gboolean vague = FALSE;
  DtlDateUnit unit;
  int count = 0, factor;
  gboolean half = dtl_passage_says (passage, at, "half");
  guint next = dtl_date_take_count (passage, at + half, &count, &vague);
  guint after;

  /* "4.6 billion years ago" */
  if (!next && at > 0 && (dtl_passage_is (passage, at - 1, DTL_TOKEN_NUMBER) || dtl_passage_word (passage, at - 1, DTL_SENSE_SCALE)))
    return 0;
  vague = vague || !next;
  next = dtl_date_take_unit (passage, next ? next : at + half, &unit, &factor);
  /* Hours only where they make days: "48 hours later". */
  if (!next || (half && !halve_unit (&unit, &factor)) || (unit == DTL_DATE_UNIT_HOUR && (vague || count < 24)))
    return 0;
  relation = get_relation (passage, next, &after);
  /* "a month earlier than usual" */
  if (relation && dtl_passage_says (passage, after, "than"))
    return 0;
  if (!relation && !vague && dtl_passage_says (passage, next, "on") && dtl_passage_is (passage, next + 1, DTL_TOKEN_COMMA))
    {
      set_shift (date, unit, count * factor, DTL_DATE_FROM_STORY);
      return next + 1;
    }
  if (!relation)
    {
      after = take_time_word (passage, next);
      if (!after || vague)
        return 0;
      set_shift (date, unit, count * factor, DTL_DATE_FROM_PUBLISHED);
      return after;
    }
  if (vague && ABS (relation->value) == 3)
    return 0;
  set_shift (date, unit, sign_of (relation->value) * count * factor, get_relation_from (passage, relation, after));
  if (date->from == DTL_DATE_FROM_STORY && relation->value < 0 && is_one_year (unit, count * factor))
    date->from = DTL_DATE_FROM_EITHER;
  /* "in July, against 2% a month ago" */
  if (relation->value == -1 && count == 1 && (unit == DTL_DATE_UNIT_MONTH || unit == DTL_DATE_UNIT_QUARTER) && is_compared (passage, at))
    date->from = DTL_DATE_FROM_EITHER;
  /* Neither "decades ago" nor "a day after the vote" is a date. */
  if (vague || date->from == DTL_DATE_FROM_NOTHING)
    date->form = DTL_DATE_FORM_VAGUE;
  return after;
}

/* before-last = "the" (unit | Weekday) "before last"; "the week before last" */
guint
dtl_date_match_before_last (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  gboolean abbreviated;
  DtlDateUnit unit;
  int factor, weekday = 0;
  guint next;

  if (!dtl_passage_says (passage, at, "the"))
    return 0;
  next = dtl_date_take_unit (passage, at + 1, &unit, &factor) ?: dtl_date_take_weekday (passage, at + 1, &weekday, &abbreviated);
  if (!next || !dtl_passage_says (passage, next, "before") || !dtl_passage_says (passage, next + 1, "last"))
    return 0;
  set_shift (date, weekday ? DTL_DATE_UNIT_DAY : unit, -2, DTL_DATE_FROM_PUBLISHED);
  if (weekday)
    {
      date->form = DTL_DATE_FORM_WEEKDAY;
      date->directed = TRUE;
      date->weekday = weekday;
    }
  return next + 2;
}

/* to-date = ["the"] ("year"|"month"|"quarter") ["-"] "to" ["-"] "date"; "year-to-date", "in the year to date" */
guint
dtl_date_match_to_date (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  DtlDateUnit unit;
  int factor;
  guint next = dtl_date_take_unit (passage, at + dtl_passage_says (passage, at, "the"), &unit, &factor);

  if (!next || (unit != DTL_DATE_UNIT_YEAR && unit != DTL_DATE_UNIT_MONTH && unit != DTL_DATE_UNIT_QUARTER))
    return 0;
  next += dtl_passage_is (passage, next, DTL_TOKEN_DASH);
  if (!dtl_passage_says (passage, next, "to"))
    return 0;
  next += 1 + dtl_passage_is (passage, next + 1, DTL_TOKEN_DASH);
  if (!dtl_passage_says (passage, next, "date"))
    return 0;
  set_shift (date, unit, 0, DTL_DATE_FROM_PUBLISHED);
  date->to_date = TRUE;
  return next + 1;
}

/* this-time = "this time last year": the month of the report, a year ago */
guint
dtl_date_match_this_time (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  if (!dtl_passage_says (passage, at, "this") || !dtl_passage_says (passage, at + 1, "time") || !dtl_passage_says (passage, at + 3, "year")
      || !(dtl_passage_says (passage, at + 2, "last") || dtl_passage_says (passage, at + 2, "next")))
    return 0;
  set_shift (date, DTL_DATE_UNIT_MONTH, dtl_passage_says (passage, at + 2, "last") ? -12 : 12, DTL_DATE_FROM_PUBLISHED);
  return at + 4;
}

/* week-on = ("a week" | "a fortnight") ("on"|"from") Weekday; "a week on Saturday" */
guint
dtl_date_match_week_on (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  gboolean abbreviated, fortnight = dtl_passage_says (passage, at + 1, "fortnight");
  int weekday;
  guint next;

  if (!dtl_passage_says (passage, at, "a") || !(fortnight || dtl_passage_says (passage, at + 1, "week"))
      || !(dtl_passage_says (passage, at + 2, "on") || dtl_passage_says (passage, at + 2, "from")))
    return 0;
  next = dtl_date_take_weekday (passage, at + 3, &weekday, &abbreviated);
  if (!next || abbreviated || dtl_tense_around (passage, at, next) == DTL_TENSE_PAST)
    return 0;
  dtl_date_expression_init (date, DTL_DATE_FORM_WEEKDAY);
  date->unit = DTL_DATE_UNIT_DAY;
  date->directed = TRUE;
  date->weekday = weekday;
  date->count = fortnight ? 3 : 2;
  return next;
}

/* "the week" of "earlier in the week", "the year" of "later in the year": that of the story, or of the report */
static guint
take_within (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  DtlDateUnit unit;
  int factor;
  guint next = dtl_passage_says (passage, at, "the") ? dtl_date_take_unit (passage, at + 1, &unit, &factor) : 0;

  if (!next || unit < DTL_DATE_UNIT_WEEK || unit == DTL_DATE_UNIT_WEEKEND || dtl_passage_says (passage, next, "of"))
    return 0;
  set_shift (date, unit, 0, DTL_DATE_FROM_EITHER);
  return next;
}

/* story = ["earlier"|"later"] ("that"|"the same") unit | "the" unit ("before"|"after"|"earlier") | ("earlier"|"later") "in the"
 * unit; "the day before", "that year", "later that month", "earlier in the week" */
guint
dtl_date_match_story (const DtlPassage *passage, guint first, DtlDateExpression *date)
{
  guint at = skip_leading_adverb (passage, first);
  gboolean that = dtl_passage_says (passage, at, "that");
  gboolean same = (that || dtl_passage_says (passage, at, "the")) && dtl_passage_says (passage, at + 1, "same");
  gboolean singular;
  const DtlSense *relation;
  DtlDateUnit unit;
  int factor;
  guint next, after;

  if (at > first && dtl_passage_says (passage, at, "in"))
    return take_within (passage, at + 1, date);
  if (!same && !that && !dtl_passage_says (passage, at, "the"))
    return 0;
  next = dtl_date_take_unit (passage, at + 1 + same, &unit, &factor);
  singular = next && !dtl_passage_ends_in (passage, next - 1, "s", 0);
  if (!next || !singular || unit == DTL_DATE_UNIT_HOUR || dtl_passage_is (passage, next, DTL_TOKEN_DASH))
    return 0;
  if (at > first && !same && !that)
    return 0;
  if (same || that)
    {
      dtl_date_expression_init (date, DTL_DATE_FORM_STORY);
      date->unit = unit;
      date->from = DTL_DATE_FROM_STORY;
      return next;
    }
  relation = get_relation (passage, next, &after);
  if (!relation || ABS (relation->value) == 1)
    return 0;
  set_shift (date, unit, sign_of (relation->value), get_relation_from (passage, relation, after));
  if (date->from == DTL_DATE_FROM_NOTHING)
    date->form = DTL_DATE_FORM_VAGUE;
  return after;
}

/* weekend = ("over"|"at"|"during"|"on"|"by"|"for") "the" "weekend"; the last one, or with a verb of the future the next. */
guint
dtl_date_match_weekend (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const char *const leads[] = { "over", "at", "during", "on", "by", "for", "through", "throughout", "until", "before", "after", "since", NULL };

  if (at == 0 || !dtl_passage_says (passage, at, "the") || !dtl_passage_says (passage, at + 1, "weekend")
      || !dtl_passage_is_one_of (passage, at - 1, leads))
    return 0;
  set_shift (date, DTL_DATE_UNIT_WEEKEND, 0, DTL_DATE_FROM_PUBLISHED);
  return at + 2;
}
