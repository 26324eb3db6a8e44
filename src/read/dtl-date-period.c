/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quarters, halves, seasons, fiscal years, decades and centuries; and bare years, which look
 * like any other number of four digits and are believed only in the company of words. */

#include "dtl-date-period.h"

#include "dtl-date-fiscal.h"
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
  gboolean dash = dtl_passage_is (passage, at, DTL_TOKEN_DASH) && dtl_date_is_glued (passage, at) && dtl_date_is_glued (passage, at + 1);
  guint next = at + (dash || dtl_passage_says (passage, at, "of") || dtl_passage_says (passage, at, "in") || dtl_passage_is (passage, at, DTL_TOKEN_COMMA));
  guint after = dtl_date_take_year (passage, next, year);

  /* "4Q24", "Q2 FY25" */
  if (!after)
    {
      guint of = at + (dtl_passage_says (passage, at, "of") && dtl_passage_says (passage, at + 1, "FY"));
      guint fiscal = of + dtl_passage_says (passage, of, "FY");

      after = fiscal > at || dtl_date_is_glued (passage, at) ? dtl_date_take_number (passage, fiscal, year) : 0;
      if (after && dtl_token_length (dtl_passage_at (passage, fiscal)) == 2)
        *year += 2000;
      else if (after && dtl_token_length (dtl_passage_at (passage, fiscal)) != 4)
        after = 0;
    }
  if (after || !dtl_date_is_apostrophe (passage, next))
    return after;
  after = dtl_date_take_number (passage, next + 1, year);
  if (!after || dtl_token_length (dtl_passage_at (passage, next + 1)) != 2 || !dtl_date_is_glued (passage, next + 1))
    return 0;
  *year += *year > 40 ? 1900 : 2000;
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

/* "Q3", "H1", "3Q", and "3QFY" of "3QFY25"; no "2h15" */
static guint
take_short_part (const DtlPassage *passage, guint at, DtlDateUnit *unit, int *number)
{
  static const char *const letters[] = { "q", "h", "qfy", "hfy", NULL };
  gboolean quarter = dtl_passage_says (passage, at, "Q");
  guint next;

  if ((quarter || dtl_passage_says (passage, at, "H")) && dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL)
      && dtl_date_is_glued (passage, at + 1))
    next = dtl_date_take_number (passage, at + 1, number);
  else if (dtl_date_take_number (passage, at, number) && dtl_date_is_glued (passage, at + 1)
           && dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_CAPITAL) && dtl_passage_is_one_of (passage, at + 1, letters))
    {
      quarter = dtl_passage_says (passage, at + 1, "Q") || dtl_passage_says (passage, at + 1, "QFY");
      next = at + 2;
    }
  else
    return 0;
  *unit = quarter ? DTL_DATE_UNIT_QUARTER : DTL_DATE_UNIT_HALF;
  return next && *number >= 1 && *number <= (quarter ? 4 : 2) ? next : 0;
}

/* "the June quarter" is the one that ends with the month, "the April-June quarter" says both its ends. */
static guint
take_month_of_quarter (const DtlPassage *passage, guint at, int *number)
{
  int month, last;
  guint next = dtl_date_take_month (passage, at, &month);
  guint after = next && dtl_passage_is (passage, next, DTL_TOKEN_DASH) ? dtl_date_take_month (passage, next + 1, &last) : 0;

  if (after && last == month + 2)
    {
      next = after;
      month = last;
    }
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

  if (!next && dtl_passage_is_one_of (passage, at, lasts) && dtl_passage_says (passage, at + 2, "of"))
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
    if (dtl_passage_is_one_of (passage, i, words))
      return TRUE;
  return FALSE;
}

/* The article of "the Q3 report" and "the third-quarter results" is the noun's. */
static gboolean
is_adjective (const DtlPassage *passage, guint first, guint end, gboolean spelled)
{
  return (!spelled || dtl_passage_is (passage, first + 1, DTL_TOKEN_DASH)) && dtl_passage_is (passage, end, DTL_TOKEN_WORD)
         && !dtl_passage_word (passage, end, DTL_SENSE_PREPOSITION) && !dtl_passage_word (passage, end, DTL_SENSE_AUXILIARY)
         && !dtl_passage_word (passage, end, DTL_SENSE_CONJUNCTION) && !dtl_passage_word (passage, end, DTL_SENSE_STOP);
}

/* In India the first quarter is that of the business year: April to June. */
static void
shift_quarter (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  DtlFiscalYear fiscal;

  if (date->unit != DTL_DATE_UNIT_QUARTER)
    return;
  fiscal = dtl_date_fiscal_year (passage, at, DTL_FISCAL_SHORT);
  if (fiscal.has_quarters)
    date->code = 33 + (date->code - 33 + (fiscal.month - 1) / 3) % 4;
}

/* "Exports will fall in the second half": of the year, where money is spoken of and nobody plays. */
static gboolean
is_bare_half (const DtlPassage *passage, guint at, guint first, guint next)
{
  static const char *const leads[] = { "in", "for", "during", "into", "over", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (passage, at);
  gboolean money = FALSE;

  if (first == at || at == 0 || !dtl_passage_is_one_of (passage, at - 1, leads)
      || (dtl_passage_is (passage, next, DTL_TOKEN_WORD) && !dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY)
          && !dtl_passage_word (passage, next, DTL_SENSE_CONJUNCTION) && !dtl_passage_says (passage, next, "from") && !dtl_passage_says (passage, next, "to")))
    return FALSE;
  for (guint i = sentence->first; i < MIN (sentence->end, sentence->first + 120); i++)
    {
      if (dtl_passage_word (passage, i, DTL_SENSE_GAME_WORD))
        return FALSE;
      money = money || dtl_passage_word (passage, i, DTL_SENSE_BUDGET_WORD);
    }
  return money;
}

/* quarter-of-month = ["the"] Month ["-" Month] YYYY "quarter"; "the September 2008 quarter" */
guint
dtl_date_match_month_quarter (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int month, last, year;
  guint next = dtl_date_take_month (passage, skip_article (passage, at), &month);

  if (next && dtl_passage_is (passage, next, DTL_TOKEN_DASH) && (next = dtl_date_take_month (passage, next + 1, &last)))
    month = last == month + 2 ? last : 0;
  next = next && month % 3 == 0 && month > 0 ? dtl_date_take_year (passage, next, &year) : 0;
  if (!next || !dtl_passage_says (passage, next, "quarter"))
    return 0;
  set_period (date, DTL_DATE_UNIT_QUARTER, year, 32 + month / 3);
  return next + 1;
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
  gboolean named;
  guint end;

  if (spelled)
    next = take_long_part (passage, first, &unit, &number);
  if (!next)
    return 0;
  named = dtl_passage_word (passage, first, DTL_SENSE_MONTH) != NULL;
  end = dtl_date_take_fiscal_part (passage, next, named ? 2 - 3 * number : (number - 1) * (unit == DTL_DATE_UNIT_QUARTER ? 3 : 6),
                                   unit == DTL_DATE_UNIT_QUARTER ? 3 : 6, date);
  if (end)
    return end;
  end = finish_period (passage, next, unit, (unit == DTL_DATE_UNIT_QUARTER ? 32 : 39) + number, date);
  if (end == next && !named)
    shift_quarter (passage, at, date);
  /* "first-half profit" */
  if (end == next && unit == DTL_DATE_UNIT_HALF && spelled
      && !(dtl_passage_is (passage, next - 2, DTL_TOKEN_DASH) && dtl_passage_is (passage, next, DTL_TOKEN_WORD)) && !is_bare_half (passage, at, first, next))
    return 0;
  if (end == next && is_told_of_sport (passage, at))
    return 0;
  return first > at && is_adjective (passage, first, end, spelled) ? 0 : end;
}

/* year-quarter = YYYY ["-"] ("Q"|"H")N; "2024-Q1", "2024 Q1" */
guint
dtl_date_match_year_quarter (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  DtlDateUnit unit;
  int year, number;
  guint part = dtl_date_take_year (passage, at, &year);
  guint next = part ? take_short_part (passage, part + dtl_date_is_glued_kind (passage, part, DTL_TOKEN_DASH), &unit, &number) : 0;

  if (!next || !dtl_passage_is (passage, next - 1, DTL_TOKEN_NUMBER))
    return 0;
  set_period (date, unit, year, (unit == DTL_DATE_UNIT_QUARTER ? 32 : 39) + number);
  return next;
}

/* some-months = ("3"|"6"|"9") ("M"|"MFY") [year]; "9M 2024", "9M24", "9MFY25" */
guint
dtl_date_match_some_months (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int count;
  guint next = dtl_date_take_number (passage, at, &count);
  guint end;

  if (!next || count % 3 != 0 || count < 3 || count > 9 || !dtl_date_is_glued (passage, next) || !dtl_passage_has_flag (passage, next, DTL_TOKEN_CAPITAL)
      || !(dtl_passage_says (passage, next, "m") || dtl_passage_says (passage, next, "mfy")) || dtl_passage_says (passage, next + 1, "in"))
    return 0;
  end = dtl_date_take_fiscal_part (passage, next + 1, 0, count, date);
  if (end)
    return end;
  end = finish_period (passage, next + 1, DTL_DATE_UNIT_YEAR, 0, date);
  if (end == next + 1 || date->form != DTL_DATE_FORM_FIXED)
    return 0;
  date->months = count;
  return end;
}

/* "in the first nine months", "for the first two months, output": of the year, where they are of nothing else */
static gboolean
is_part_of_year (const DtlPassage *passage, guint at, guint word, guint end)
{
  static const char *const leads[] = { "in", "for", "during", "over", "from", NULL };
  static const char *const others[] = { "of", "after", "in", "since", "following", NULL };

  return word > at && at > 0 && dtl_passage_says (passage, word, "first") && dtl_passage_is_one_of (passage, at - 1, leads)
         && !dtl_passage_is_one_of (passage, end, others);
}

/* months = ["the"] ("first"|"last"|"final") count ("months"|"quarters") [of-year]; "the first nine months of 2024", "in the first
 * two months" */
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
  end = dtl_date_take_fiscal_part (passage, next + 1, first ? 0 : 12 - count, count, date);
  if (end)
    return end;
  end = finish_period (passage, next + 1, DTL_DATE_UNIT_YEAR, 0, date);
  if (end == next + 1 && !is_part_of_year (passage, at, word, end))
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
  return at > 0 && (season > at ? dtl_passage_is_one_of (passage, at - 1, leads) : dtl_passage_is_one_of (passage, at - 1, sure));
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

  /* "the 1970s and 80s" */
  if (at > 3 && dtl_passage_says (passage, at - 1, "and") && dtl_passage_says (passage, at - 2, "s") && dtl_date_is_glued (passage, at - 2)
      && dtl_passage_is (passage, at - 3, DTL_TOKEN_NUMBER))
    return TRUE;
  return before > 0 && dtl_passage_is_one_of (passage, before - 1, leads)
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
  guint digits = next ? dtl_token_length (dtl_passage_at (passage, number)) : 0;
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

  guint lead = at - (at > 1 && dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH));
  gboolean led = lead > 0 && (dtl_passage_says (passage, lead - 1, "the") || dtl_passage_word (passage, lead - 1, DTL_SENSE_PART_OF));

  /* "in his mid-forties" */
  if (led && lead > 1 && !dtl_passage_says (passage, lead - 1, "the")
      && (dtl_passage_word (passage, lead - 2, DTL_SENSE_PRONOUN)
          || (dtl_passage_word (passage, lead - 2, DTL_SENSE_DETERMINER) && !dtl_passage_says (passage, lead - 2, "the"))))
    return 0;
  for (guint i = 0; led && i < G_N_ELEMENTS (words); i++)
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
    if (dtl_passage_is_one_of (passage, i, words))
      return TRUE;
  return FALSE;
}

/* decade = ["the"] (YYY0"s" | "'"Y0"s" | "nineties"); "the 1990s", "the '80s", "the 1800s" */
guint
dtl_date_match_decade (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint first = skip_article (passage, at);
  guint next = take_digits_decade (passage, first, date) ?: take_word_decade (passage, first, date);

  if (!next || (date->year < 2000 && dtl_token_length (dtl_passage_at (passage, first)) != 4 && is_told_of_heat (passage, at)))
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
