/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quarters, halves, seasons, fiscal years, decades and centuries; and bare years, which look
 * like any other number of four digits and are believed only in the company of words. */

#include "dtl-date-period.h"

#include "dtl-date-place.h"
#include "dtl-date-words.h"
#include "dtl-lemma.h"

static void
set_period (DtlDateExpression *date, DtlDateUnit unit, int year, int code)
{
  dtl_date_expression_init (date, year == DTL_DATE_NO_YEAR ? DTL_DATE_FORM_PARTIAL : DTL_DATE_FORM_FIXED);
  date->unit = unit;
  date->year = year;
  date->code = code;
}

static guint
skip_article (const DtlPassage *passage, guint at)
{
  return at + dtl_passage_says (passage, at, "the");
}

/* "2024", "'24", ", 2024" or "of 2024" behind the name of a period. */
static guint
take_year_of (const DtlPassage *passage, guint at, int *year)
{
  guint next = at + (dtl_passage_says (passage, at, "of") || dtl_passage_is (passage, at, DTL_TOKEN_COMMA));
  guint after = dtl_date_take_year (passage, next, year);

  /* "4Q24", "Q2 FY25" */
  if (!after)
    {
      guint of = at + (dtl_passage_says (passage, at, "of") && dtl_passage_says (passage, at + 1, "FY"));
      guint fiscal = of + dtl_passage_says (passage, of, "FY");

      after = fiscal > at || dtl_date_is_glued (passage, at) ? dtl_date_take_number (passage, fiscal, year) : 0;
      if (after && dtl_token_length (&passage->tokens[fiscal]) == 2)
        *year += 2000;
      else if (after && dtl_token_length (&passage->tokens[fiscal]) != 4)
        after = 0;
    }
  if (after || !dtl_date_is_apostrophe (passage, next))
    return after;
  after = dtl_date_take_number (passage, next + 1, year);
  if (!after || dtl_token_length (&passage->tokens[next + 1]) != 2 || !dtl_date_is_glued (passage, next + 1))
    return 0;
  *year += 2000;
  return after;
}

static guint
finish_period (const DtlPassage *passage, guint at, DtlDateUnit unit, int code, DtlDateExpression *date)
{
  int year, count;
  guint next = take_year_of (passage, at, &year);

  set_period (date, unit, next ? year : DTL_DATE_NO_YEAR, code);
  if (unit == DTL_DATE_UNIT_SEASON)
    date->south = dtl_date_is_southern (passage, at);
  if (next)
    return next;
  next = dtl_date_take_relative_year (passage, at, &count);
  if (next)
    {
      date->relative_year = TRUE;
      date->count = count;
    }
  return next ? next : at;
}

/* "Q3", "H1", "3Q" */
static guint
take_short_part (const DtlPassage *passage, guint at, DtlDateUnit *unit, int *number)
{
  gboolean quarter = dtl_passage_says (passage, at, "Q");
  guint next;

  if ((quarter || dtl_passage_says (passage, at, "H")) && dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL)
      && dtl_date_is_glued (passage, at + 1))
    next = dtl_date_take_number (passage, at + 1, number);
  else if (dtl_date_take_number (passage, at, number) && dtl_date_is_glued (passage, at + 1)
           && (dtl_passage_says (passage, at + 1, "Q") || dtl_passage_says (passage, at + 1, "H")))
    {
      quarter = dtl_passage_says (passage, at + 1, "Q");
      next = at + 2;
    }
  else
    return 0;
  *unit = quarter ? DTL_DATE_UNIT_QUARTER : DTL_DATE_UNIT_HALF;
  return next && *number >= 1 && *number <= (quarter ? 4 : 2) ? next : 0;
}

/* "the June quarter" is the one that ends with the month. */
static guint
take_month_of_quarter (const DtlPassage *passage, guint at, int *number)
{
  int month;
  guint next = dtl_date_take_month (passage, at, &month);

  if (!next || month % 3 != 0 || !dtl_passage_says (passage, next, "quarter"))
    return 0;
  *number = month / 3;
  return next;
}

/* "first quarter", "second half", "third-quarter", "June quarter" */
static guint
take_long_part (const DtlPassage *passage, guint at, DtlDateUnit *unit, int *number)
{
  static const char *const lasts[] = { "last", "final", "latter", NULL };
  guint next = dtl_date_take_ordinal (passage, at, number);
  gboolean quarter;

  if (!next && dtl_date_says_one (passage, at, lasts) && dtl_passage_says (passage, at + 2, "of"))
    {
      next = at + 1;
      *number = dtl_passage_says (passage, next, "half") ? 2 : 4;
    }
  if (!next)
    next = take_month_of_quarter (passage, at, number);
  if (!next)
    return 0;
  next += dtl_passage_is (passage, next, DTL_TOKEN_DASH) && dtl_date_is_glued (passage, next);
  quarter = dtl_passage_says (passage, next, "quarter");
  if ((!quarter && !dtl_passage_says (passage, next, "half")) || *number < 1 || *number > (quarter ? 4 : 2))
    return 0;
  /* "quarter-final", "second quarter in a row" */
  if ((dtl_passage_is (passage, next + 1, DTL_TOKEN_DASH) && dtl_date_is_glued (passage, next + 1))
      || (dtl_passage_says (passage, next + 1, "in") && dtl_passage_says (passage, next + 2, "a"))
      || dtl_passage_says (passage, next + 1, "running"))
    return 0;
  *unit = quarter ? DTL_DATE_UNIT_QUARTER : DTL_DATE_UNIT_HALF;
  return next + 1;
}

/* A match, too, has quarters and halves. */
static gboolean
is_told_of_sport (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "goal", "goals", "scored", "points", "yards", "minute", "touchdown", "kickoff",
                                       "kick-off", "match", "penalty", "score", "quarterback", "rebounds", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (passage, at);

  for (guint i = sentence->first; i < sentence->end; i++)
    if (dtl_date_says_one (passage, i, words))
      return TRUE;
  return FALSE;
}

/* The quarter of the calendar that the @quarter of a fiscal year is, which begins in @month of @year. */
static void
set_fiscal_quarter (DtlDateExpression *date, int year, int month)
{
  int months = month - 1 + 3 * (date->code - 33);

  date->year = year + months / 12;
  date->code = 33 + months % 12 / 3;
}

/* "Q2 FY25", "the first quarter of 2023-24", where fiscal years do not begin in January; @at is the token behind
 * "Q2" or "quarter", @end that behind the year. */
static guint
take_fiscal_quarter (const DtlPassage *passage, guint at, guint end, DtlDateExpression *date)
{
  int second, month;
  DtlFiscalYear fiscal;
  guint after;

  if (date->unit != DTL_DATE_UNIT_QUARTER || date->form != DTL_DATE_FORM_FIXED || end == at)
    return end;
  after = dtl_passage_is (passage, end, DTL_TOKEN_DASH) ? dtl_date_take_short_year (passage, end + 1, date->year, &second) : 0;
  fiscal = dtl_date_fiscal_year (passage, at, after ? DTL_FISCAL_TWO_YEARS : DTL_FISCAL_SHORT);
  month = fiscal.month;
  if (after && second == date->year + 1)
    {
      set_fiscal_quarter (date, date->year, month);
      return after;
    }
  at += dtl_passage_says (passage, at, "of");
  if (dtl_passage_says (passage, at, "FY") && month != 1)
    set_fiscal_quarter (date, date->year - !fiscal.by_start, month);
  return end;
}

/* quarter = ["the"] ordinal ("quarter"|"half") [of-year] | ("Q"|"H")N [of-year]; "Q3 2024", "the first half of 2024" */
guint
dtl_date_match_quarter (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint first = skip_article (passage, at);
  DtlDateUnit unit;
  int number;
  guint next = take_short_part (passage, first, &unit, &number);
  gboolean spelled = !next;
  guint end;

  if (spelled)
    next = take_long_part (passage, first, &unit, &number);
  if (!next)
    return 0;
  end = finish_period (passage, next, unit, (unit == DTL_DATE_UNIT_QUARTER ? 32 : 39) + number, date);
  end = take_fiscal_quarter (passage, next, end, date);
  /* "first-half profit" */
  if (end == next && unit == DTL_DATE_UNIT_HALF && spelled
      && !(dtl_passage_is (passage, next - 2, DTL_TOKEN_DASH) && dtl_passage_is (passage, next, DTL_TOKEN_WORD)))
    return 0;
  if (end == next && is_told_of_sport (passage, at))
    return 0;
  return end;
}

/* months = ["the"] ("first"|"last"|"final") count ("months"|"quarters") of-year; "the first nine months of 2024" */
guint
dtl_date_match_months (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint word = skip_article (passage, at);
  gboolean first = dtl_passage_says (passage, word, "first");
  gboolean vague;
  int count;
  guint next = first || dtl_passage_says (passage, word, "last") || dtl_passage_says (passage, word, "final")
                 ? dtl_date_take_count (passage, word + 1, &count, &vague)
                 : 0;
  guint end;

  if (next && dtl_passage_says (passage, next, "quarters"))
    count *= 3;
  else if (next && !dtl_passage_says (passage, next, "months"))
    return 0;
  if (!next || vague || count < 2 || count > 11)
    return 0;
  end = finish_period (passage, next + 1, DTL_DATE_UNIT_YEAR, 0, date);
  if (end == next + 1)
    return 0;
  date->months = first ? count : -count;
  return end;
}

/* "in the spring", "over winter": what makes a season a time, and no water or verb. */
static gboolean
is_led_to_season (const DtlPassage *passage, guint at, guint season)
{
  static const char *const leads[] = { "in", "during", "over", "by", "until", "since", "through", "before", "after",
                                       "throughout", "for", "from", "to", "early", "mid", "late", NULL };
  static const char *const sure[] = { "by", "until", "since", "till", NULL };

  /* "in winter" may be every winter, "by autumn" is one. */
  return at > 0 && (season > at ? dtl_date_says_one (passage, at - 1, leads) : dtl_date_says_one (passage, at - 1, sure));
}

/* season = ["the"] Season ["of"] (YYYY | YYYY-YY); in|over "the" Season; "spring 2026", "the fall of 2008" */
guint
dtl_date_match_season (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint season = skip_article (passage, at);
  const DtlSense *sense = dtl_passage_word (passage, season, DTL_SENSE_SEASON);
  guint next;
  int second;

  if (!sense)
    return 0;
  next = finish_period (passage, season + 1, DTL_DATE_UNIT_SEASON, 20 + sense->value, date);
  if (next > season + 1)
    {
      guint after = dtl_passage_is (passage, next, DTL_TOKEN_DASH) || dtl_passage_is (passage, next, DTL_TOKEN_SLASH)
                      ? dtl_date_take_short_year (passage, next + 1, date->year, &second)
                      : 0;

      return after && date->year != DTL_DATE_NO_YEAR ? after : next;
    }
  if (!is_led_to_season (passage, at, season) || dtl_passage_says (passage, next, "of")
      || (dtl_passage_is (passage, next, DTL_TOKEN_WORD) && !dtl_passage_word (passage, next, DTL_SENSE_PREPOSITION)
          && !dtl_passage_word (passage, next, DTL_SENSE_CONJUNCTION) && !dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY)
          && !dtl_passage_word (passage, next, DTL_SENSE_PRONOUN) && !dtl_passage_word (passage, next, DTL_SENSE_DETERMINER)))
    return 0;
  return next;
}

static guint
take_two_years (const DtlPassage *passage, guint at, int *first, int *second)
{
  guint next = dtl_date_take_year (passage, at, first);
  guint after;

  *second = DTL_DATE_NO_YEAR;
  if (!next)
    return 0;
  if (!dtl_passage_is (passage, next, DTL_TOKEN_DASH) && !dtl_passage_is (passage, next, DTL_TOKEN_SLASH))
    return next;
  after = dtl_date_take_short_year (passage, next + 1, *first, second);
  if (after && *second == *first + 1)
    return after;
  *second = DTL_DATE_NO_YEAR;
  return next;
}

/* "FY", "fiscal", "fiscal year", "financial year", "marketing year" */
static guint
take_fiscal_words (const DtlPassage *passage, guint at)
{
  static const char *const kinds[] = { "fiscal", "financial", "tax", NULL };

  if (dtl_passage_says (passage, at, "FY") && dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER))
    return at + 1;
  if (!dtl_date_says_one (passage, at, kinds))
    return 0;
  if (dtl_passage_says (passage, at + 1, "year"))
    return at + 2;
  return dtl_passage_says (passage, at, "fiscal") ? at + 1 : 0;
}

static guint
finish_fiscal (const DtlPassage *passage, guint next, int first, int second, DtlFiscalWording wording, DtlDateExpression *date)
{
  gboolean two_years = second != DTL_DATE_NO_YEAR;
  DtlFiscalYear fiscal = dtl_date_fiscal_year (passage, next - 1, two_years ? DTL_FISCAL_TWO_YEARS : wording);

  if (!two_years && fiscal.month != 1)
    {
      first -= !fiscal.by_start;
      second = first + 1;
    }
  set_period (date, DTL_DATE_UNIT_YEAR, first, 0);
  date->end_year = second;
  date->month = fiscal.month == 1 ? 0 : fiscal.month;
  return next;
}

/* "FY23": a year of two digits, glued to the letters or in a fiscal year only. */
static guint
take_two_digits (const DtlPassage *passage, guint at, int *year)
{
  guint digits = at + dtl_date_is_apostrophe (passage, at);
  guint next = dtl_date_take_number (passage, digits, year);

  if (!next || dtl_token_length (&passage->tokens[digits]) != 2)
    return 0;
  *year += 2000;
  return next;
}

/* "season", "fiscal", "financial year", "academic year" behind "2016-17" */
static guint
take_year_noun (const DtlPassage *passage, guint at, gboolean *fiscal)
{
  static const char *const kinds[] = { "fiscal", "financial", "tax", "academic", "school", "marketing", "crop", NULL };

  *fiscal = FALSE;
  if (dtl_passage_says (passage, at, "season"))
    return at + 1;
  if (dtl_passage_says (passage, at, "fiscal") && !dtl_passage_says (passage, at + 1, "year"))
    {
      *fiscal = TRUE;
      return at + 1;
    }
  if (!dtl_date_says_one (passage, at, kinds) || !dtl_passage_says (passage, at + 1, "year"))
    return 0;
  *fiscal = dtl_passage_says (passage, at, "fiscal") || dtl_passage_says (passage, at, "financial")
            || dtl_passage_says (passage, at, "tax");
  return at + 2;
}

/* fiscal-now = ["the"] Direction ("fiscal" ["year"] | "financial year"); "the current fiscal", "last financial year" */
guint
dtl_date_match_fiscal_now (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint word = skip_article (passage, at);
  const DtlSense *direction = dtl_passage_word (passage, word, DTL_SENSE_DIRECTION);
  guint next = direction ? take_fiscal_words (passage, word + 1) : 0;
  DtlFiscalYear fiscal;

  if (!next || dtl_passage_says (passage, word + 1, "FY"))
    return 0;
  fiscal = dtl_date_fiscal_year (passage, word, DTL_FISCAL_WORDS);
  dtl_date_expression_init (date, DTL_DATE_FORM_SHIFT);
  date->unit = DTL_DATE_UNIT_YEAR;
  date->count = CLAMP (direction->value, -1, 1);
  date->month = fiscal.month == 1 ? 0 : fiscal.month;
  return next;
}

/* In India "2025-26" is a fiscal year wherever money is spoken of. */
static gboolean
is_year_of_budget (const DtlPassage *passage, guint at, int first, int second)
{
  static const char *const words[] = { "budget", "fiscal", "deficit", "revenue", "revenues", "expenditure", "crore", "outlay", "gdp",
                                       "gsdp", "economy", "exports", "imports", "profit", "turnover", "allocation", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (passage, at);

  if (second != first + 1 || g_strcmp0 (passage->reading->locale, "en-IN") != 0)
    return FALSE;
  for (guint i = sentence->first; i < MIN (sentence->end, sentence->first + 120); i++)
    if (dtl_date_says_one (passage, i, words))
      return TRUE;
  return FALSE;
}

static DtlFiscalWording
get_wording (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "financial") || dtl_passage_says (passage, at, "tax") ? DTL_FISCAL_WORDS : DTL_FISCAL_SHORT;
}

/* fiscal = ("FY"|"fiscal" ["year"]) YYYY["-"YY] | ["the"] YYYY"-"YY ["season" | "financial year"];
 * "FY2024-25", "fiscal 2023", "the 2016-17 season" */
guint
dtl_date_match_fiscal (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint first_token = skip_article (passage, at);
  guint words = take_fiscal_words (passage, first_token);
  int first, second = DTL_DATE_NO_YEAR;
  gboolean fiscal;
  guint next, after;

  if (words)
    {
      next = take_two_years (passage, words, &first, &second) ?: take_two_digits (passage, words, &first);
      if (next && second == DTL_DATE_NO_YEAR && dtl_passage_is (passage, next, DTL_TOKEN_DASH)
          && (after = take_two_digits (passage, next + 1, &second)))
        next = after;
      return next ? finish_fiscal (passage, next, first, second, get_wording (passage, first_token), date) : 0;
    }
  next = take_two_years (passage, first_token, &first, &second);
  if (!next || second == DTL_DATE_NO_YEAR)
    return 0;
  after = take_year_noun (passage, next, &fiscal);
  if (fiscal)
    return finish_fiscal (passage, after, first, second, DTL_FISCAL_TWO_YEARS, date);
  if (!after && first_token > at)
    return 0;
  if (!after && is_year_of_budget (passage, at, first, second))
    return finish_fiscal (passage, next, first, second, DTL_FISCAL_TWO_YEARS, date);
  set_period (date, DTL_DATE_UNIT_YEAR, first, 0);
  date->end_year = second;
  return after ? after : next;
}

static void
set_decade (DtlDateExpression *date, int year, DtlDateUnit unit)
{
  set_period (date, unit, year, 0);
}

/* "the 90s", "mid-90s"; but "in her 30s" is an age. */
static gboolean
is_led_to_decade (const DtlPassage *passage, guint at)
{
  static const char *const leads[] = { "the", "early", "mid", "late", NULL };
  guint before = at - (at > 0 && dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH));

  return before > 0 && dtl_date_says_one (passage, before - 1, leads)
         && !(before > 1 && dtl_passage_word (passage, before - 2, DTL_SENSE_PRONOUN))
         && !(before > 1 && dtl_passage_word (passage, before - 2, DTL_SENSE_DETERMINER)
              && !dtl_passage_says (passage, before - 2, "the"));
}

/* "1990s", "1800s", "'90s" */
static guint
take_digits_decade (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  gboolean apostrophe = dtl_date_is_apostrophe (passage, at);
  int year;
  guint number = at + apostrophe;
  guint next = dtl_date_take_number (passage, number, &year);
  guint digits = next ? dtl_token_length (&passage->tokens[number]) : 0;
  guint clitic = next ? dtl_date_take_genitive (passage, next) : 0;

  if (!next || year % 10 != 0 || !dtl_date_is_glued (passage, next) || !(dtl_passage_says (passage, next, "s") || clitic))
    return 0;
  if (digits == 2 && (apostrophe || is_led_to_decade (passage, at)) && year >= 20)
    year += 1900;
  else if (digits != 4 || year < 1000 || year > 2190 || apostrophe || (clitic && (year % 100 == 0 || !dtl_passage_says (passage, at - 1, "the") || at == 0)))
    return 0;
  set_decade (date, year, year % 100 == 0 && year < 2000 ? DTL_DATE_UNIT_CENTURY : DTL_DATE_UNIT_DECADE);
  return clitic ? clitic : next + 1;
}

/* "nineties", after "the" */
static guint
take_word_decade (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const char *const words[] = { "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties" };

  for (guint i = 0; at > 0 && dtl_passage_says (passage, at - 1, "the") && i < G_N_ELEMENTS (words); i++)
    if (dtl_passage_says (passage, at, words[i]))
      {
        set_decade (date, 1920 + 10 * i, DTL_DATE_UNIT_DECADE);
        return at + 1;
      }
  return 0;
}

static gboolean
is_told_of_heat (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "temperature", "temperatures", "degrees", "fahrenheit", "highs", "lows", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (passage, at);

  for (guint i = sentence->first; i < sentence->end; i++)
    if (dtl_date_says_one (passage, i, words))
      return TRUE;
  return FALSE;
}

/* decade = ["the"] (YYY0"s" | "'"Y0"s" | "nineties"); "the 1990s", "the '80s", "the 1800s" */
guint
dtl_date_match_decade (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint first = skip_article (passage, at);
  guint next = take_digits_decade (passage, first, date) ?: take_word_decade (passage, first, date);

  if (!next || (date->year < 2000 && dtl_token_length (&passage->tokens[first]) == 2 && is_told_of_heat (passage, at)))
    return 0;
  return next;
}

/* century = ["the"] ordinal ["-"] "century" ["BC"]; "the 17th century", "twenty-first century" */
guint
dtl_date_match_century (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int number;
  guint next = dtl_date_take_ordinal (passage, skip_article (passage, at), &number);

  if (!next)
    return 0;
  next += dtl_passage_is (passage, next, DTL_TOKEN_DASH);
  if ((!dtl_passage_says (passage, next, "century") && !dtl_passage_says (passage, next, "centuries")) || number < 1
      || number > 30)
    return 0;
  if (dtl_passage_says (passage, next + 1, "BC") || dtl_passage_says (passage, next + 1, "BCE"))
    {
      set_decade (date, -100 * number + 1, DTL_DATE_UNIT_CENTURY);
      return next + 2;
    }
  set_decade (date, 100 * (number - 1), DTL_DATE_UNIT_CENTURY);
  return next + 1;
}

guint
dtl_date_match_sure_year (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int year, second;
  guint next = dtl_date_take_year (passage, at, &year);
  guint after;

  if (!next)
    return 0;
  set_period (date, DTL_DATE_UNIT_YEAR, year, 0);
  after = dtl_passage_is (passage, next, DTL_TOKEN_DASH) && dtl_date_is_glued (passage, next)
            ? dtl_date_take_short_year (passage, next + 1, year, &second)
            : 0;
  if (after && dtl_date_is_glued (passage, next + 1))
    {
      date->end_year = second;
      return after;
    }
  return next;
}
