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

/* deictic = "today" | "yesterday" | "tomorrow" | "last night" …; the lexicon has the days from the anchor. */
guint
dtl_date_match_deictic (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_DEICTIC, &length);

  if (!sense || dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER))
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
  date->count = CLAMP (direction->value, -1, 1);
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

/* direction = ["earlier"|"later"] ["the"] Direction (unit | Weekday | Month | Season | count units);
 * "last week", "this past year", "the following day", "next Monday", "earlier this month" */
guint
dtl_date_match_direction (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint adverb = skip_leading_adverb (passage, at);
  guint word = adverb + dtl_passage_says (passage, adverb, "the");
  const DtlSense *sense = dtl_passage_word (passage, word, DTL_SENSE_DIRECTION);
  gboolean article = word > adverb;
  DtlDateUnit unit;
  int factor;
  guint next;

  if (sense && sense->value == 0 && dtl_passage_word (passage, word + 1, DTL_SENSE_DIRECTION))
    sense = dtl_passage_word (passage, ++word, DTL_SENSE_DIRECTION);
  if (!sense)
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
  if (article && sense->value == -1)
    return take_last_unit (passage, next, unit, date);
  /* "its last day", "the last day", "in his last year at school" */
  if (sense->value == -1 && (unit == DTL_DATE_UNIT_DAY || is_owned (passage, at)))
    return 0;
  set_shift (date, unit, CLAMP (sense->value, -1, 1), get_direction_from (sense, unit, article));
  /* "the coming decades" have no end. */
  if (passage->bytes[passage->tokens[next - 1].end - 1] == 's')
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
  return passage->tokens[at].kind == DTL_TOKEN_WORD
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
  if (unit == DTL_DATE_UNIT_YEAR && relation->value == -2 && count == 1)
    date->from = DTL_DATE_FROM_EITHER;
  if (vague)
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

/* "last year", "a year earlier", "the previous year", "of 2022", "in 2022": which year something is the same in. */
static guint
take_other_year (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint word = at + (dtl_passage_says (passage, at, "of") || dtl_passage_says (passage, at, "in") || dtl_passage_says (passage, at, "from"));
  guint article = word + (dtl_passage_says (passage, word, "the") || dtl_passage_says (passage, word, "a") || dtl_passage_says (passage, word, "one"));
  const DtlSense *direction = dtl_passage_word (passage, article, DTL_SENSE_DIRECTION);
  guint length;
  const DtlSense *relation;
  DtlDateExpression other;
  int year;
  guint next = word > at ? dtl_date_take_year (passage, word, &year) : 0;

  if (next && dtl_passage_is (passage, next, DTL_TOKEN_DASH))
    next = 0;

  if (next)
    {
      date->year = year;
      return next;
    }
  /* "the corresponding quarter of FY24", "the same period last financial year" */
  next = dtl_date_match_fiscal (passage, word, &other) ?: dtl_date_match_fiscal_now (passage, word, &other);
  if (next && other.form == DTL_DATE_FORM_FIXED)
    {
      date->year = other.year;
      date->month = MAX (other.month, 1);
      return next;
    }
  date->relative_year = TRUE;
  date->count = -1;
  if (next)
    return next;
  if (direction && direction->value < 0 && dtl_passage_says (passage, article + 1, "year"))
    return article + 2;
  if (article == word || !dtl_passage_says (passage, article, "year"))
    return 0;
  relation = dtl_passage_phrase (passage, article + 1, DTL_SENSE_DATE_RELATION, &length);
  return relation && relation->value < 0 ? article + 1 + length : 0;
}

/* same = "the" ("same"|"corresponding"|"comparable") (unit | "period" | "time") other-year; "the same month last year", "the
 * corresponding quarter of 2022", "the same period a year ago" */
guint
dtl_date_match_same (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const char *const likes[] = { "same", "corresponding", "comparable", "equivalent", "like", NULL };
  static const char *const periods[] = { "period", "time", "stretch", NULL };
  DtlDateUnit unit = DTL_DATE_UNIT_NONE;
  int factor;
  guint word = at + dtl_passage_says (passage, at, "the");
  guint next;

  if (word == at || !dtl_passage_is_one_of (passage, word, likes))
    return 0;
  word++;
  word += dtl_passage_says (passage, word, "prior") || dtl_passage_says (passage, word, "three") || dtl_passage_says (passage, word, "nine");
  next = dtl_date_take_unit (passage, word, &unit, &factor);
  if (!next && dtl_passage_is_one_of (passage, word, periods))
    next = word + 1;
  if (!next || unit == DTL_DATE_UNIT_HOUR || unit >= DTL_DATE_UNIT_YEAR)
    return 0;
  dtl_date_expression_init (date, DTL_DATE_FORM_STORY);
  date->unit = unit;
  date->from = DTL_DATE_FROM_STORY;
  return take_other_year (passage, next, date);
}

/* year-ago = ["the"] ("year-ago"|"year-earlier"|"prior-year"|"previous-year") (unit | "period"); "the year-ago quarter" */
guint
dtl_date_match_year_ago (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const char *const behind[] = { "ago", "earlier", NULL };
  static const char *const before[] = { "prior", "previous", "preceding", NULL };
  static const char *const periods[] = { "period", "periods", NULL };
  guint word = at + dtl_passage_says (passage, at, "the");
  guint dash = dtl_passage_is (passage, word + 1, DTL_TOKEN_DASH);
  DtlDateUnit unit = DTL_DATE_UNIT_NONE;
  int factor;
  guint noun = word + 2 + dash, next;

  if (!(dtl_passage_says (passage, word, "year") && dtl_passage_is_one_of (passage, noun - 1, behind))
      && !(dtl_passage_is_one_of (passage, word, before) && dtl_passage_says (passage, noun - 1, "year")))
    return 0;
  next = dtl_date_take_unit (passage, noun, &unit, &factor);
  if (!next && dtl_passage_is_one_of (passage, noun, periods))
    next = noun + 1;
  if (!next || unit >= DTL_DATE_UNIT_YEAR || (unit != DTL_DATE_UNIT_NONE && unit < DTL_DATE_UNIT_WEEK))
    return 0;
  dtl_date_expression_init (date, DTL_DATE_FORM_STORY);
  date->unit = unit;
  date->from = DTL_DATE_FROM_STORY;
  date->relative_year = TRUE;
  date->count = -1;
  return next;
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

/* story = ["earlier"|"later"] ("that"|"the same") unit | "the" unit ("before"|"after"|"earlier"); "the day before", "that year",
 * "later that month" */
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

  if (!same && !that && !dtl_passage_says (passage, at, "the"))
    return 0;
  next = dtl_date_take_unit (passage, at + 1 + same, &unit, &factor);
  singular = next && passage->bytes[passage->tokens[next - 1].end - 1] != 's';
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
  return after;
}

/* weekend = ("over"|"at"|"during"|"on"|"by"|"for") "the" "weekend"; the last one, or with a verb of the future the next. */
guint
dtl_date_match_weekend (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const char *const leads[] = { "over", "at", "during", "on", "by", "for", NULL };

  if (at == 0 || !dtl_passage_says (passage, at, "the") || !dtl_passage_says (passage, at + 1, "weekend")
      || !dtl_passage_is_one_of (passage, at - 1, leads))
    return 0;
  set_shift (date, DTL_DATE_UNIT_WEEKEND, 0, DTL_DATE_FROM_PUBLISHED);
  return at + 2;
}

/* "early", "mid-", "late", "the end of": which third, and whether its edge. */
static guint
take_third (const DtlPassage *passage, guint at, DtlDateExpression *third)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_PART_OF, &length);
  guint next = at + length;

  /* "end-2024" */
  if (!sense && dtl_passage_says (passage, at, "end") && dtl_passage_is (passage, at + 1, DTL_TOKEN_DASH)
      && dtl_date_is_glued (passage, at + 1) && dtl_date_is_glued (passage, at + 2))
    {
      third->third = DTL_DATE_THIRD_LATE;
      third->edge = TRUE;
      return at + 2;
    }
  if (!sense)
    return 0;
  third->third = (sense->value - 1) % 3 + 1;
  third->edge = sense->value > 3;
  next += dtl_passage_is (passage, next, DTL_TOKEN_DASH) && dtl_date_is_glued (passage, next);
  if (!third->edge && next == at + length && dtl_passage_says (passage, next, "in"))
    next++;
  return next;
}

static guint
take_year_itself (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  DtlDateUnit unit;
  int factor;
  guint next = dtl_passage_says (passage, at, "the") ? dtl_date_take_unit (passage, at + 1, &unit, &factor) : 0;

  if (!next || unit == DTL_DATE_UNIT_DAY || unit == DTL_DATE_UNIT_HOUR)
    return 0;
  set_shift (date, unit, 0, DTL_DATE_FROM_PUBLISHED);
  return next;
}

/* "year-end", "month end", "decade's end": the edge of the unit of the anchor. */
static guint
take_unit_end (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  DtlDateUnit unit;
  int factor;
  guint next = dtl_date_take_unit (passage, at, &unit, &factor);
  guint end = next + (next && (dtl_passage_is (passage, next, DTL_TOKEN_DASH) || dtl_passage_is (passage, next, DTL_TOKEN_CLITIC)));

  if (!next || !dtl_passage_says (passage, end, "end") || unit < DTL_DATE_UNIT_MONTH)
    return 0;
  set_shift (date, unit, 0, DTL_DATE_FROM_PUBLISHED);
  date->third = DTL_DATE_THIRD_LATE;
  date->edge = TRUE;
  return end + 1;
}

/* "by mid-year" */
static gboolean
is_led_to_end (const DtlPassage *passage, guint dash)
{
  static const char *const leads[] = { "by", "until", "since", "till", NULL };

  return dash > 1 && dtl_passage_is_one_of (passage, dash - 2, leads);
}

/* "the mid-year outlook", "a mid-week match" */
static gboolean
is_before_noun (const DtlPassage *passage, guint at)
{
  static const DtlSenseClass others[] = { DTL_SENSE_PREPOSITION, DTL_SENSE_CONJUNCTION, DTL_SENSE_AUXILIARY, DTL_SENSE_PRONOUN,
                                          DTL_SENSE_DETERMINER,  DTL_SENSE_TENSE,       DTL_SENSE_ADVERB };

  if (!dtl_passage_is (passage, at, DTL_TOKEN_WORD))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (dtl_passage_word (passage, at, others[i]))
      return FALSE;
  return TRUE;
}

/* "mid-year", "mid-century": of the unit of the anchor. */
static guint
take_middle (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  DtlDateUnit unit;
  int factor;
  guint next = dtl_date_is_glued (passage, at) ? dtl_date_take_unit (passage, at, &unit, &factor) : 0;

  if (!next || unit < DTL_DATE_UNIT_WEEK || unit == DTL_DATE_UNIT_WEEKEND || (!is_led_to_end (passage, at - 1) && is_before_noun (passage, next)))
    return 0;
  set_shift (date, unit, 0, DTL_DATE_FROM_PUBLISHED);
  return next;
}

/* third = ["the"] ("early"|"mid"|"late" ["-"|"in"] | "start of"|"end of") period; "mid-March", "early 2025",
 * "late last year", "the end of the year", "year-end" */
guint
dtl_date_match_third (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const DtlDateRule rules[] = {
    dtl_date_match_sure_year, dtl_date_match_month,  dtl_date_match_direction, dtl_date_match_season,
    dtl_date_match_decade,    dtl_date_match_century, dtl_date_match_quarter,
  };
  DtlDateExpression third;
  guint next, after = 0;

  next = take_unit_end (passage, at, date);
  if (next)
    return next;
  dtl_date_expression_init (&third, DTL_DATE_FORM_VAGUE);
  next = take_third (passage, at + dtl_passage_says (passage, at, "the"), &third);
  if (!next)
    return 0;
  if (third.edge)
    after = take_year_itself (passage, next, date);
  else if (third.third == DTL_DATE_THIRD_MID)
    after = take_middle (passage, next, date);
  for (guint i = 0; !after && i < G_N_ELEMENTS (rules); i++)
    after = rules[i](passage, next, date);
  if (!after || date->unit == DTL_DATE_UNIT_DAY || date->form == DTL_DATE_FORM_VAGUE)
    return 0;
  date->third = third.third;
  date->edge = third.edge;
  return after;
}

/* vague = "recently" | "currently" | "so far" …: no interval, whatever the anchor. "As recently as March" has one. */
guint
dtl_date_match_vague (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_VAGUE_DATE, &length);

  if (!sense || (at > 0 && dtl_passage_says (passage, at - 1, "as") && dtl_passage_says (passage, at + length, "as")))
    return 0;
  dtl_date_expression_init (date, sense->value == 1 ? DTL_DATE_FORM_STORY : DTL_DATE_FORM_VAGUE);
  date->from = DTL_DATE_FROM_STORY;
  return at + length;
}
