/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure is compared with: "the same quarter last year", "the year-ago period". It is the stretch that
 * the story told of, in another year. */

#include "dtl-date-comparison.h"

#include "dtl-date-fiscal.h"
#include "dtl-date-words.h"

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
  if (next && dtl_passage_last_byte (passage, next - 1) == 's')
    unit = DTL_DATE_UNIT_NONE; /* "the same months of last year" are those that were told */
  if (!next && dtl_passage_says (passage, word, "half"))
    {
      unit = DTL_DATE_UNIT_HALF;
      next = word + 1;
    }
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
