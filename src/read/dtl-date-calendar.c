/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and months by number and name. Each rule is one way of writing them; a weekday before
 * and a time of day behind are the same for all, and are added by the rules that begin with
 * them. Months that are also names or verbs need company. */

#include "dtl-date-calendar.h"

#include "dtl-date-order.h"
#include "dtl-date-words.h"

static void
set_day (DtlDateExpression *date, int year, int month, int day)
{
  dtl_date_expression_init (date, year == DTL_DATE_NO_YEAR ? DTL_DATE_FORM_PARTIAL : DTL_DATE_FORM_FIXED);
  date->unit = DTL_DATE_UNIT_DAY;
  date->year = year;
  date->month = month;
  date->day = day;
}

/* iso = YYYY "-" MM "-" DD [ "T" time ], "2024-12-12", "2024/12/12", "2024-12-12T12:45:00Z" */
guint
dtl_date_match_iso (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int year, month, day;
  guint next = at + 5;

  if (!dtl_date_take_number (passage, at, &year) || dtl_token_length (dtl_passage_at (passage, at)) != 4 || next > passage->n_tokens
      || !(dtl_date_is_glued_kind (passage, at + 1, DTL_TOKEN_DASH) || dtl_date_is_glued_kind (passage, at + 1, DTL_TOKEN_SLASH))
      || dtl_passage_at (passage, at + 3)->kind != dtl_passage_at (passage, at + 1)->kind || !dtl_date_take_glued_number (passage, at + 2, &month)
      || !dtl_date_take_glued_number (passage, at + 4, &day) || !dtl_date_is_valid (year, month, day))
    return 0;
  set_day (date, year, month, day);
  if (dtl_passage_says (passage, next, "T") && dtl_date_is_glued (passage, next))
    {
      guint after = dtl_date_take_time (passage, next + 1, TRUE, date);

      if (after && dtl_passage_says (passage, after, "Z") && dtl_date_is_glued (passage, after))
        {
          date->zone = 0;
          after++;
        }
      return after;
    }
  return dtl_date_ends_cleanly (passage, next) ? next : 0;
}

static int
widen_year (int year, guint digits)
{
  if (digits > 2)
    return year;
  return year + (year < 70 ? 2000 : 1900);
}

/* The three numbers of "12.03.2024", and how many digits each has; FALSE if there is anything else. */
static gboolean
split_dotted (const DtlPassage *passage, guint at, int parts[3], guint digits[3])
{
  const DtlToken *token = dtl_passage_at (passage, at);
  guint part = 0;

  if (!dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) || dtl_token_length (token) < 8 || dtl_token_length (token) > 10)
    return FALSE;
  memset (parts, 0, 3 * sizeof *parts);
  memset (digits, 0, 3 * sizeof *digits);
  for (guint32 i = token->start; i < token->end; i++)
    {
      char byte = passage->bytes[i];

      if (byte == '.' && digits[part] > 0 && part < 2)
        part++;
      else if (!g_ascii_isdigit (byte) || digits[part]++ == 4)
        return FALSE;
      else
        parts[part] = parts[part] * 10 + (byte - '0');
    }
  return part == 2 && digits[2] > 0;
}

/* dotted = D "." M "." (YYYY|YY) | YYYY "." MM "." DD, in one token; "12.03.2024", "31.12.25", "2024.10.05". The day
 * stands first wherever dots are used, but for lists that sort by year. */
guint
dtl_date_match_dotted (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int parts[3];
  guint digits[3];

  if (!split_dotted (passage, at, parts, digits) || !dtl_date_ends_cleanly (passage, at + 1))
    return 0;
  if (digits[0] == 4)
    {
      int year = parts[0];

      parts[0] = parts[2];
      parts[2] = year;
    }
  else if (digits[2] != 4 && (digits[0] != 2 || digits[1] != 2 || digits[2] != 2))
    return 0;
  parts[2] = widen_year (parts[2], digits[0] == 4 ? 4 : digits[2]);
  if (parts[2] < 1000 || parts[2] > 2199 || !dtl_date_is_valid (parts[2], parts[1], parts[0]))
    return 0;
  set_day (date, parts[2], parts[1], parts[0]);
  return at + 1;
}

/* ", 2024", " 2024", " ’24" after a day or month; 0 if no year stands there. */
static guint
take_year_behind (const DtlPassage *passage, guint at, int *year)
{
  guint next = at + dtl_passage_is (passage, at, DTL_TOKEN_COMMA);

  if (next > at && dtl_date_is_glued (passage, next))
    return 0;
  if (dtl_date_is_apostrophe (passage, at) && !dtl_date_is_glued (passage, at) && dtl_date_is_glued (passage, at + 1)
      && dtl_date_take_number (passage, at + 1, year) && dtl_token_length (dtl_passage_at (passage, at + 1)) == 2
      && !dtl_date_is_apostrophe (passage, at + 2))
    {
      *year += *year < 70 ? 2000 : 1900;
      return at + 2;
    }
  return dtl_date_take_year (passage, next, year);
}

/* The other end of "6–9", "3 to 5"; the number must be a later day of the month. */
static guint
take_last_day (const DtlPassage *passage, guint at, int day, int *last)
{
  static const char *const words[] = { "to", "through", "until", "till", NULL };
  guint next = dtl_passage_is (passage, at, DTL_TOKEN_DASH) || dtl_passage_is_one_of (passage, at, words) ? at + 1 : 0;

  next = next ? dtl_date_take_day (passage, next + dtl_passage_says (passage, next, "the"), last) : 0;
  if (next && *last > day)
    return next;
  *last = 0;
  return 0;
}

/* "July last year", "5 May this year": the year is counted from the anchor. */
static guint
take_year_beside (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int count;
  guint next = date->year == DTL_DATE_NO_YEAR ? dtl_date_take_relative_year (passage, at, &count) : 0;
  guint that = at + dtl_passage_says (passage, at, "of");
  guint same = that + 1 + dtl_passage_says (passage, that + 1, "same");

  /* "October of that year", "in May the same year" */
  if (!next && date->year == DTL_DATE_NO_YEAR && (dtl_passage_says (passage, that, "that") || (same > that + 1 && dtl_passage_says (passage, that, "the")))
      && dtl_passage_says (passage, same, "year"))
    {
      date->relative_year = TRUE;
      date->from = DTL_DATE_FROM_STORY;
      return same + 1;
    }
  if (!next)
    return at;
  date->relative_year = TRUE;
  date->count = count;
  return next;
}

static gboolean
is_day_of_month (int year, int month, int day)
{
  return dtl_date_is_valid (year == DTL_DATE_NO_YEAR ? 2000 : year, month, day);
}

/* month-first = Month ["the"] D[th] [ ("–"|"to") D ] [ [","] YYYY ]; "Dec. 11", "March 4, 2025", "May 6–9, 2024" */
guint
dtl_date_match_month_first (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int month, day, last = 0, year = DTL_DATE_NO_YEAR, found;
  guint next = dtl_date_take_month (passage, at, &month);
  guint after;

  if (!next)
    return 0;
  next = dtl_date_take_day (passage, next + dtl_passage_says (passage, next, "the"), &day);
  if (!next)
    return 0;
  after = take_last_day (passage, next, day, &last);
  if (after)
    next = after;
  after = take_year_behind (passage, next, &found);
  if (after)
    {
      next = after;
      year = found;
    }
  else if (dtl_passage_has_flag (passage, next, DTL_TOKEN_SPACE_BEFORE) && dtl_passage_is (passage, next, DTL_TOKEN_SIGN)
           && !last)
    return 0;
  if (!is_day_of_month (year, month, day) || (last && !is_day_of_month (year, month, last)))
    return 0;
  set_day (date, year, month, day);
  date->last_day = last;
  return take_year_beside (passage, next, date);
}

/* "5", "5th", and "fifth" before "of". */
static guint
take_day_or_ordinal (const DtlPassage *passage, guint at, int *day)
{
  guint next = dtl_date_take_day (passage, at, day);

  if (next || !dtl_passage_word (passage, at, DTL_SENSE_ORDINAL))
    return next;
  next = dtl_date_take_ordinal (passage, at, day);
  return next && *day <= 31 && dtl_passage_says (passage, next, "of") ? next : 0;
}

/* ordinal-day = "the" Dth where a day is led to and no noun follows; "by the 15th". A floor, a green or an
 * attempt is called by its noun. */
guint
dtl_date_match_ordinal_day (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const char *const leads[] = { "on", "by", "since", "until", "till", "from", "before", "after", "for", "to", NULL };
  int day, other;
  guint next = at > 0 && dtl_passage_says (passage, at, "the") && dtl_passage_is_one_of (passage, at - 1, leads)
                 ? dtl_date_take_day (passage, at + 1, &day)
                 : 0;

  /* "on the 5": only with the letters of an ordinal */
  if (!next || next == at + 2 || dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_CAPITAL))
    return 0;
  if (dtl_passage_is (passage, next, DTL_TOKEN_WORD) && !dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY)
      && !dtl_passage_word (passage, next, DTL_SENSE_CONJUNCTION)
      && (!dtl_passage_word (passage, next, DTL_SENSE_PREPOSITION) || dtl_passage_says (passage, next, "of")))
    return 0;
  if (dtl_passage_is (passage, next, DTL_TOKEN_DASH) && dtl_date_is_glued (passage, next))
    return 0;
  /* "from the 3rd to the 6th of May" has a month. */
  if (dtl_passage_says (passage, next, "to") && dtl_date_take_day (passage, next + 1 + dtl_passage_says (passage, next + 1, "the"), &other))
    return 0;
  dtl_date_expression_init (date, DTL_DATE_FORM_DAY);
  date->unit = DTL_DATE_UNIT_DAY;
  date->day = day;
  return next;
}

/* nth-weekday = ["the"] (ordinal|"last") Weekday ("in"|"of") Month [ [","] YYYY | relative-year ]; "the first Monday in May" */
guint
dtl_date_match_nth_weekday (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint word = at + dtl_passage_says (passage, at, "the");
  gboolean last = dtl_passage_says (passage, word, "last");
  gboolean abbreviated;
  int nth = -1, weekday, month, year;
  guint next = last ? word + 1 : dtl_date_take_ordinal (passage, word, &nth);
  guint after;

  next = next && nth <= 5 ? dtl_date_take_weekday (passage, next, &weekday, &abbreviated) : 0;
  if (!next || !(dtl_passage_says (passage, next, "in") || dtl_passage_says (passage, next, "of")))
    return 0;
  next = dtl_date_take_month (passage, next + 1, &month);
  if (!next)
    return 0;
  after = take_year_behind (passage, next, &year);
  set_day (date, after ? year : DTL_DATE_NO_YEAR, month, 0);
  date->weekday = weekday;
  date->nth = nth;
  return take_year_beside (passage, after ? after : next, date);
}

/* The year behind a day and its month: also "-24" where dashes join all three, and "of 2024" where "of" does. */
static guint
take_year_behind_month (const DtlPassage *passage, guint month, guint at, int *year)
{
  gboolean dashed = dtl_date_is_glued_kind (passage, month - 1, DTL_TOKEN_DASH) && dtl_date_is_glued_kind (passage, at, DTL_TOKEN_DASH);

  if (dashed && dtl_date_take_glued_number (passage, at + 1, year) && dtl_token_length (dtl_passage_at (passage, at + 1)) == 2)
    {
      *year = widen_year (*year, 2);
      return dtl_date_ends_cleanly (passage, at + 2) ? at + 2 : 0;
    }
  if (dtl_passage_says (passage, month - 1, "of") && dtl_passage_says (passage, at, "of"))
    return dtl_date_take_year (passage, at + 1, year);
  return take_year_behind (passage, at + dtl_date_is_glued_kind (passage, at, DTL_TOKEN_DASH), year);
}

/* day-first = D[th] [ ("–"|"to") ["the"] D[th] ] ["of"] Month [ [","|"of"] YYYY ]; "12 December 2024", "3 to 5 June",
 * "5th of June", "11-Dec-2024", "11-Dec-24", "7 of March of 2024" */
guint
dtl_date_match_day_first (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int month, day, last = 0, year = DTL_DATE_NO_YEAR, found;
  guint next = take_day_or_ordinal (passage, at, &day);
  guint after = next ? take_last_day (passage, next, day, &last) : 0;
  guint name;

  if (!next)
    return 0;
  next = after ? after : next;
  next += dtl_passage_says (passage, next, "of") || dtl_date_is_glued_kind (passage, next, DTL_TOKEN_DASH);
  name = next;
  next = dtl_date_take_month (passage, name, &month);
  if (!next)
    return 0;
  after = take_year_behind_month (passage, name, next, &found);
  if (after)
    {
      next = after;
      year = found;
    }
  if (!is_day_of_month (year, month, day) || (last && !is_day_of_month (year, month, last)))
    return 0;
  set_day (date, year, month, day);
  date->last_day = last;
  return take_year_beside (passage, next, date);
}

/* Months that are also something else: a verb, a name. */
static gboolean
is_doubtful_month (int month)
{
  return month == 3 || month == 4 || month == 5 || month == 6 || month == 8;
}

static gboolean
is_capitalised_word (const DtlPassage *passage, guint at)
{
  return dtl_passage_is (passage, at, DTL_TOKEN_WORD) && dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL);
}

static gboolean
begins_sentence (const DtlPassage *passage, guint at)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, at);

  return at == sentence->first || (at == sentence->first + 1 && dtl_passage_is (passage, at - 1, DTL_TOKEN_QUOTE_OPEN));
}

/* "in March", "until May", "a June vote": what stands before a lone month. */
static gboolean
is_led_to_month (const DtlPassage *passage, guint at)
{
  static const char *const leads[] = { "in", "since", "until", "till", "during", "through", "throughout", "between", "by",
                                       "from", "to", "of", "before", "after", "for", "every", "each", "early", "mid",
                                       "late", "around", "into", "last", "next", "this", "previous", "following", "and",
                                       NULL };

  if (at == 0)
    return FALSE;
  if (dtl_passage_is_one_of (passage, at - 1, leads))
    return TRUE;
  return dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH) && at > 1
         && (dtl_passage_says (passage, at - 2, "mid") || dtl_passage_says (passage, at - 2, "end"));
}

static gboolean
is_led_surely (const DtlPassage *passage, guint at)
{
  static const char *const leads[] = { "in", "since", "until", "till", "during", "through", "throughout", "between",
                                       "early", "mid", "late", "last", "next", "this", NULL };

  return at > 0 && (dtl_passage_is_one_of (passage, at - 1, leads) || dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH));
}

/* A month that is no part of a name: "Theresa May", "April Jones". */
static gboolean
is_free_month (const DtlPassage *passage, guint at)
{
  int month;
  guint next = dtl_date_take_month (passage, at, &month);

  return next && !(at > 0 && is_capitalised_word (passage, at - 1) && !dtl_passage_word (passage, at - 1, DTL_SENSE_PREPOSITION)) && !is_capitalised_word (passage, next);
}

/* Months with a comma or "and" between them are no verbs. */
static gboolean
stands_in_list (const DtlPassage *passage, guint at, guint next)
{
  guint before = at - (at > 0 && (dtl_passage_says (passage, at - 1, "and") || dtl_passage_says (passage, at - 1, "or")));
  guint behind = next + (dtl_passage_is (passage, next, DTL_TOKEN_COMMA) || dtl_passage_says (passage, next, "and") || dtl_passage_says (passage, next, "or"));

  before -= before > 0 && dtl_passage_is (passage, before - 1, DTL_TOKEN_COMMA);
  return is_free_month (passage, at)
         && ((behind > next && is_free_month (passage, behind)) || (before < at && before > 0 && is_free_month (passage, before - 1)));
}

/* A lone month: "in November", "a December ruling"; but not "Theresa May", "April Jones", "March on". */
static gboolean
is_lone_month (const DtlPassage *passage, guint at, guint next, int month)
{
  static const char *const kin[] = { "family", "sisters", "brothers", "girls", "household", "past", "against", NULL };
  guint letters = dtl_token_length (dtl_passage_at (passage, at));
  gboolean abbreviated = letters <= 4 && month != 5 && month != 6 && month != 7;
  gboolean name_behind = is_capitalised_word (passage, next) && !dtl_passage_word (passage, next, DTL_SENSE_MONTH);

  /* "in Mar-a-Lago" */
  if (abbreviated && dtl_date_is_glued_kind (passage, next, DTL_TOKEN_DASH) && !dtl_passage_word (passage, next + 1, DTL_SENSE_MONTH))
    return FALSE;
  /* "in April, May and June" */
  if (stands_in_list (passage, at, next))
    return TRUE;
  /* "Jan.-Feb." */
  if (abbreviated && ((dtl_passage_is (passage, next, DTL_TOKEN_DASH) && dtl_passage_word (passage, next + 1, DTL_SENSE_MONTH))
                      || (at > 1 && dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH) && dtl_passage_is (passage, at - 2, DTL_TOKEN_STOP))))
    return TRUE;
  if (abbreviated || (letters == 3 && month != 5))
    return is_led_surely (passage, at);
  if (is_led_to_month (passage, at))
    return !name_behind || is_led_surely (passage, at);
  /* "the May Budget", "the June Election" */
  if (name_behind && at > 0 && dtl_passage_word (passage, at - 1, DTL_SENSE_DETERMINER) && dtl_passage_word (passage, next, DTL_SENSE_AGENDA))
    return TRUE;
  if (name_behind)
    return FALSE;
  if (!is_doubtful_month (month))
    return TRUE;
  /* "June said" */
  if (dtl_passage_word (passage, next, DTL_SENSE_SAY) && !(at > 0 && dtl_passage_word (passage, at - 1, DTL_SENSE_DETERMINER)))
    return FALSE;
  if (at > 0 && !begins_sentence (passage, at) && is_capitalised_word (passage, at - 1)
      && !dtl_passage_word (passage, at - 1, DTL_SENSE_DETERMINER))
    return FALSE;
  if (month == 3 || month == 5)
    return at > 0 && dtl_passage_word (passage, at - 1, DTL_SENSE_DETERMINER) && dtl_passage_is (passage, next, DTL_TOKEN_WORD)
           && !dtl_passage_word (passage, next, DTL_SENSE_PREPOSITION) && !dtl_passage_is_one_of (passage, next, kin);
  return TRUE;
}

/* "Dec-2024" and, of a short month, "Mar-21": the year of tables and notes. */
static guint
take_dashed_year (const DtlPassage *passage, guint at, int *year)
{
  guint digits;

  if (!dtl_date_is_glued_kind (passage, at, DTL_TOKEN_DASH) || !dtl_date_take_glued_number (passage, at + 1, year) || !dtl_date_ends_cleanly (passage, at + 2))
    return 0;
  digits = dtl_token_length (dtl_passage_at (passage, at + 1));
  if (digits != 4 && (digits != 2 || dtl_token_length (dtl_passage_at (passage, at - 1)) > 4))
    return 0;
  *year = widen_year (*year, digits);
  return *year >= 1000 && *year <= 2199 ? at + 2 : 0;
}

static guint
match_month (const DtlPassage *passage, guint at, gboolean sure, DtlDateExpression *date)
{
  int month, year = DTL_DATE_NO_YEAR, count;
  guint next = dtl_date_take_month (passage, at, &month);
  guint after = next ? take_year_behind (passage, next + dtl_passage_says (passage, next, "of"), &year) : 0;

  if (next && !after)
    after = take_dashed_year (passage, next, &year);
  if (!next
      || (!sure && !after && !dtl_date_take_relative_year (passage, next, &count)
          && !is_lone_month (passage, at, next, month)))
    return 0;
  if (!after && dtl_passage_is (passage, next - 1, DTL_TOKEN_STOP) && !dtl_passage_is (passage, next, DTL_TOKEN_DASH))
    next--;
  dtl_date_expression_init (date, after ? DTL_DATE_FORM_FIXED : DTL_DATE_FORM_PARTIAL);
  date->unit = DTL_DATE_UNIT_MONTH;
  date->year = after ? year : DTL_DATE_NO_YEAR;
  date->month = month;
  return take_year_beside (passage, after ? after : next, date);
}

/* month = Month [","|"of"] [YYYY] | Month relative-year; "December 2024", "November", "July last year" */
guint
dtl_date_match_month (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  return match_month (passage, at, FALSE, date);
}

guint
dtl_date_match_sure_month (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  return match_month (passage, at, TRUE, date);
}

guint
dtl_date_match_day (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const DtlDateRule rules[] = { dtl_date_match_iso, dtl_date_match_slashed, dtl_date_match_dotted,
                                       dtl_date_match_month_first, dtl_date_match_day_first };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      guint next = rules[i](passage, at, date);

      if (next)
        return next;
    }
  return 0;
}

static guint
take_day_part (const DtlPassage *passage, guint at)
{
  return dtl_passage_word (passage, at, DTL_SENSE_DAY_PART) ? at + 1 : at;
}

/* "next week", "of last week", "this week" behind a weekday; "week" alone is the one after the next such day. */
static guint
take_week_of_weekday (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint word = at + dtl_passage_says (passage, at, "of");
  const DtlSense *direction = dtl_passage_word (passage, word, DTL_SENSE_DIRECTION);

  if (direction && ABS (direction->value) <= 1 && dtl_passage_says (passage, word + 1, "week"))
    {
      date->directed = date->in_week = TRUE;
      date->count = direction->value;
      return word + 2;
    }
  if (!dtl_passage_says (passage, at, "week") || word > at || dtl_passage_is (passage, at + 1, DTL_TOKEN_DASH))
    return 0;
  date->directed = TRUE;
  date->count = 2;
  return at + 1;
}

/* weekday = Weekday [day-part]; Weekday [","] ["the"] day; Weekday ["of"] Direction "week"; Weekday "week"; "Wednesday",
 * "Monday morning", "Wednesday, Dec. 11", "Tuesday the 24th of December", "Fri 12/20", "Wednesday next week", "Friday week" */
guint
dtl_date_match_weekday (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  gboolean abbreviated;
  int weekday;
  guint next = dtl_date_take_weekday (passage, at, &weekday, &abbreviated);
  guint after, day;

  if (!next)
    return 0;
  day = next + dtl_passage_is (passage, next, DTL_TOKEN_COMMA);
  day += dtl_passage_says (passage, day, "the");
  after = dtl_date_match_day (passage, day, date) ?: dtl_date_match_slashed_day (passage, next, date);
  if (after)
    {
      date->weekday = weekday;
      return after;
    }
  if (abbreviated || dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER))
    return 0;
  dtl_date_expression_init (date, DTL_DATE_FORM_WEEKDAY);
  date->unit = DTL_DATE_UNIT_DAY;
  date->weekday = weekday;
  after = take_week_of_weekday (passage, next, date);
  return after ? after : take_day_part (passage, next);
}
