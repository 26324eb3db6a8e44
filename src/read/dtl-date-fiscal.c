/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Business years, and parts of them: "FY2024-25", "fiscal 2025", "the current fiscal", "Q2 FY25", "the first half of
 * 2023-24". When they begin hangs on the country; a part of one is told in the months that it covers. */

#include "dtl-date-fiscal.h"

#include "dtl-date-place.h"
#include "dtl-date-words.h"

static void
set_year (DtlDateExpression *date, int year)
{
  dtl_date_expression_init (date, DTL_DATE_FORM_FIXED);
  date->unit = DTL_DATE_UNIT_YEAR;
  date->year = year;
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
  if (!dtl_passage_is_one_of (passage, at, kinds))
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
  set_year (date, first);
  date->end_year = second;
  date->month = fiscal.month == 1 ? 0 : fiscal.month;
  date->other_fiscal = !two_years && !fiscal.known && wording == DTL_FISCAL_SHORT;
  return next;
}

/* "FY23": a year of two digits, glued to the letters or in a fiscal year only. */
static guint
take_two_digits (const DtlPassage *passage, guint at, int *year)
{
  guint digits = at + dtl_date_is_apostrophe (passage, at);
  guint next = dtl_date_take_number (passage, digits, year);

  if (!next || dtl_token_length (dtl_passage_at (passage, digits)) != 2)
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
  if (!dtl_passage_is_one_of (passage, at, kinds) || !dtl_passage_says (passage, at + 1, "year"))
    return 0;
  *fiscal = dtl_passage_says (passage, at, "fiscal") || dtl_passage_says (passage, at, "financial")
            || dtl_passage_says (passage, at, "tax");
  return at + 2;
}

/* The business year that the report is in, or @count from it. */
static void
set_fiscal_now (const DtlPassage *passage, guint at, int count, DtlDateExpression *date)
{
  DtlFiscalYear fiscal = dtl_date_fiscal_year (passage, at, DTL_FISCAL_WORDS);

  dtl_date_expression_init (date, DTL_DATE_FORM_SHIFT);
  date->unit = DTL_DATE_UNIT_YEAR;
  date->count = count;
  date->month = fiscal.month == 1 ? 0 : fiscal.month;
}

/* fiscal-now = ["the"] Direction ("fiscal" ["year"] | "financial year"); "the current fiscal", "last financial year" */
guint
dtl_date_match_fiscal_now (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint word = at + dtl_passage_says (passage, at, "the");
  const DtlSense *direction = dtl_passage_word (passage, word, DTL_SENSE_DIRECTION);
  guint next = direction ? take_fiscal_words (passage, word + 1) : 0;

  if (!next || dtl_passage_says (passage, word + 1, "FY"))
    return 0;
  set_fiscal_now (passage, word, CLAMP (direction->value, -1, 1), date);
  return next;
}

/* Tokens on either side of "2025/26" in which "financial year" is looked for. */
#define FISCAL_REACH 80

/* "in 2024/25", where the text has told "the 2025/26 financial year" or does so in a moment */
static gboolean
is_told_of_business (const DtlPassage *passage, guint at)
{
  const GArray *dates = passage->reading->dates;

  for (guint i = dates->len; i > 0 && dates->len - i < 30; i--)
    {
      const DtlInterval *interval = &g_array_index (dates, DtlDateMention, i - 1).interval;

      if (interval->granularity == DTL_GRANULARITY_RANGE && interval->earliest != DTL_DAY_NONE && interval->latest != DTL_DAY_NONE
          && interval->latest - interval->earliest >= 363 && interval->latest - interval->earliest <= 366
          && dtl_date_from_day (interval->earliest).day == 1 && dtl_date_from_day (interval->earliest).month != 1)
        return TRUE;
    }
  for (guint i = at - MIN (at, FISCAL_REACH); i < MIN (at + FISCAL_REACH, passage->n_tokens); i++)
    if ((dtl_passage_says (passage, i, "financial") || dtl_passage_says (passage, i, "fiscal")) && dtl_passage_says (passage, i + 1, "year"))
      return TRUE;
  return FALSE;
}

static gboolean
is_told_of_games (const DtlPassage *passage, const DtlSentence *sentence)
{
  for (guint i = sentence->first; i < MIN (sentence->end, sentence->first + 120); i++)
    if (dtl_passage_word (passage, i, DTL_SENSE_GAME_WORD))
      return TRUE;
  return FALSE;
}

/* In India or Australia "2025-26" is a fiscal year wherever public money is spoken of. */
static gboolean
is_year_of_budget (const DtlPassage *passage, guint at, int first, int second)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, at);
  DtlFiscalYear fiscal = dtl_date_fiscal_year (passage, at, DTL_FISCAL_TWO_YEARS);

  if (second != first + 1 || !fiscal.known)
    return FALSE;
  /* In India it is one wherever nobody plays, elsewhere where the text tells of another one. */
  if (!is_told_of_games (passage, sentence) && (fiscal.has_quarters || is_told_of_business (passage, at)))
    return TRUE;
  for (guint i = sentence->first; i < MIN (sentence->end, sentence->first + 120); i++)
    if (dtl_passage_word (passage, i, DTL_SENSE_BUDGET_WORD))
      return TRUE;
  return FALSE;
}

static DtlFiscalWording
get_wording (const DtlPassage *passage, guint at)
{
  return dtl_passage_says (passage, at, "financial") || dtl_passage_says (passage, at, "tax") ? DTL_FISCAL_WORDS : DTL_FISCAL_SHORT;
}

/* "the", and "the current" of "the current 2023-24 financial year" */
static guint
skip_article_of_years (const DtlPassage *passage, guint at)
{
  guint word = at + dtl_passage_says (passage, at, "the");
  int year;

  if (word > at && (dtl_passage_word (passage, word, DTL_SENSE_DIRECTION) || dtl_passage_says (passage, word, "ongoing"))
      && dtl_date_take_year (passage, word + 1, &year))
    word++;
  return word;
}

/* fiscal = ("FY"|"fiscal" ["year"]) YYYY["-"YY] | ["the" [Direction]] YYYY"-"YY ["season" | "financial year"] |
 * YYYY ("fiscal"|"financial"|"calendar") "year"; "FY2024-25", "fiscal 2023", "the 2016-17 season", "the current 2024-25 fiscal" */
guint
dtl_date_match_fiscal (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint first_token = skip_article_of_years (passage, at);
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
  /* "the 2024 fiscal year" */
  if (next && second == DTL_DATE_NO_YEAR && (after = take_fiscal_words (passage, next)) > next + 1)
    return finish_fiscal (passage, after, first, second, get_wording (passage, next), date);
  /* "the 2024 calendar year" */
  if (next && second == DTL_DATE_NO_YEAR && dtl_passage_says (passage, next, "calendar") && dtl_passage_says (passage, next + 1, "year"))
    {
      set_year (date, first);
      return next + 2;
    }
  if (!next || second == DTL_DATE_NO_YEAR)
    return 0;
  after = take_year_noun (passage, next, &fiscal);
  if (fiscal)
    return finish_fiscal (passage, after, first, second, DTL_FISCAL_TWO_YEARS, date);
  if (!after && first_token > at)
    return 0;
  if (!after && is_year_of_budget (passage, at, first, second))
    return finish_fiscal (passage, next, first, second, DTL_FISCAL_TWO_YEARS, date);
  set_year (date, first);
  date->end_year = second;
  return after ? after : next;
}

/* "25" of "3QFY25": the letters are one word. */
static guint
match_glued_fiscal (const DtlPassage *passage, guint at, DtlDateExpression *year)
{
  int first;
  guint next;

  if (!dtl_date_is_glued (passage, at) || !dtl_passage_is (passage, at - 1, DTL_TOKEN_WORD) || dtl_token_length (dtl_passage_at (passage, at - 1)) != 3)
    return 0;
  next = dtl_passage_ends_in (passage, at - 1, "fy", 1) ? take_two_digits (passage, at, &first) : 0;
  return next ? finish_fiscal (passage, next, first, DTL_DATE_NO_YEAR, DTL_FISCAL_SHORT, year) : 0;
}

/**
 * dtl_date_take_fiscal_part:
 * @at: the token behind "Q2", "the first half" or "the first nine months"
 * @skip: months of the year before the part; negative: the month of the calendar in which it begins
 * @months: how many it has
 *
 * Reads the business year that the part is of: "FY25", "of FY25", "of 2023-24", "of the current fiscal".
 *
 * Returns: the token behind it; 0 if none stands there, or if it is the calendar's
 */
guint
dtl_date_take_fiscal_part (const DtlPassage *passage, guint at, int skip, int months, DtlDateExpression *date)
{
  DtlDateExpression year;
  guint word = at + (dtl_passage_says (passage, at, "of") || dtl_passage_says (passage, at, "in"));
  guint next = match_glued_fiscal (passage, at, &year) ?: dtl_date_match_fiscal (passage, word, &year) ?: dtl_date_match_fiscal_now (passage, word, &year);

  /* "of the fiscal" */
  if (!next && word > at && dtl_passage_says (passage, word, "the") && (next = take_fiscal_words (passage, word + 1)))
    set_fiscal_now (passage, word, 0, &year);
  if (!next || (year.form == DTL_DATE_FORM_FIXED && year.end_year == DTL_DATE_NO_YEAR && year.month == 0))
    return 0;
  if (year.month == 0 && year.form == DTL_DATE_FORM_FIXED)
    year.month = dtl_date_fiscal_year (passage, at, DTL_FISCAL_TWO_YEARS).month;
  /* "the July-September quarter of the last fiscal" is one of the calendar. */
  if (skip < 0)
    skip = (-skip - MAX (year.month, 1) + 12) % 12;
  dtl_date_expression_init (date, year.form == DTL_DATE_FORM_FIXED ? DTL_DATE_FORM_FIXED : DTL_DATE_FORM_PARTIAL);
  date->unit = DTL_DATE_UNIT_YEAR;
  date->year = year.form == DTL_DATE_FORM_FIXED ? year.year : DTL_DATE_NO_YEAR;
  date->relative_year = year.form != DTL_DATE_FORM_FIXED;
  date->count = date->relative_year ? year.count : 0;
  date->month = MAX (year.month, 1);
  date->months = months;
  date->part_skip = skip;
  return next;
}
