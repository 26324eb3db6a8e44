/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feasts. Some are on one day of the year, some on the n-th weekday of a month, some hang on Easter,
 * and those of other calendars are told as the weeks that they can fall in: a wrong day would be
 * worse than none. The lexicon has the kind and the numbers of each, as one integer:
 *
 *   MMDD            a fixed day: Christmas Eve is 1224
 *   2100 + days     from Easter Sunday: Good Friday is 2098
 *   30000 + MMNW    the N-th (9: the last) weekday W of month MM: Labor Day is 30911
 *   1000000 + MMDDTT  TT days from MMDD on, wherever in them it is: Diwali is 1101332
 */

#include "dtl-date-holiday.h"

#include "dtl-date-words.h"

#define EASTER 2100
#define NTH_WEEKDAY 30000
#define WINDOW 1000000

static void
set_holiday (DtlDateExpression *date, int code)
{
  dtl_date_expression_init (date, DTL_DATE_FORM_PARTIAL);
  date->unit = DTL_DATE_UNIT_DAY;
  if (code >= WINDOW)
    {
      date->month = (code - WINDOW) / 10000;
      date->day = (code - WINDOW) / 100 % 100;
      date->window = (code - WINDOW) % 100;
    }
  else if (code >= NTH_WEEKDAY)
    {
      date->month = (code - NTH_WEEKDAY) / 100;
      date->nth = (code - NTH_WEEKDAY) / 10 % 10;
      date->weekday = (code - NTH_WEEKDAY) % 10;
      date->nth = date->nth == 9 ? -1 : date->nth;
    }
  else if (code > 1231)
    {
      date->easter = TRUE;
      date->feast = code - EASTER;
    }
  else
    {
      date->month = code / 100;
      date->day = code % 100;
    }
}

/* "Christmas trees", "Easter eggs": a feast before a noun is no day, unless it is called one ("Christmas Day"). */
static gboolean
qualifies_noun (const DtlPassage *passage, guint next)
{
  return dtl_passage_is (passage, next, DTL_TOKEN_WORD) && !dtl_passage_word (passage, next, DTL_SENSE_PREPOSITION)
         && !dtl_passage_word (passage, next, DTL_SENSE_CONJUNCTION) && !dtl_passage_word (passage, next, DTL_SENSE_AUXILIARY)
         && !dtl_passage_word (passage, next, DTL_SENSE_PRONOUN) && !dtl_passage_word (passage, next, DTL_SENSE_DETERMINER)
         && !dtl_passage_word (passage, next, DTL_SENSE_ADVERB) && !dtl_passage_word (passage, next, DTL_SENSE_TENSE)
         && !dtl_passage_word (passage, next, DTL_SENSE_DAY_PART);
}

static gboolean
is_led_to_feast (const DtlPassage *passage, guint at)
{
  return at > 0
         && (dtl_passage_word (passage, at - 1, DTL_SENSE_PREPOSITION) || dtl_passage_word (passage, at - 1, DTL_SENSE_DIRECTION)
             || dtl_passage_says (passage, at - 1, "till") || dtl_passage_says (passage, at - 1, "and"));
}

/* "Christmas", "Easter", "New Year" are also names and first words of others; those that end in "Day",
 * "Eve", "Sunday" … are days wherever they stand. */
static gboolean
is_sure (const DtlPassage *passage, guint at, guint next)
{
  static const char *const ends[] = { "day", "eve", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", NULL };

  return dtl_passage_is_one_of (passage, next - 1, ends) || (is_led_to_feast (passage, at) && !qualifies_noun (passage, next));
}

static guint
match_feast (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (passage, at, DTL_SENSE_HOLIDAY, &length);

  if (!sense || sense->value == 0 || !dtl_passage_has_flag (passage, at, DTL_TOKEN_CAPITAL) || !is_sure (passage, at, at + length))
    return 0;
  set_holiday (date, sense->value);
  return at + length;
}

/* holiday = Feast [","] [YYYY | relative-year]; "Christmas Day", "Easter Monday 2025", "Thanksgiving last year" */
guint
dtl_date_match_holiday (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int year, count;
  guint next = match_feast (passage, at, date);
  guint after = next ? dtl_date_take_year (passage, next + dtl_passage_is (passage, next, DTL_TOKEN_COMMA), &year) : 0;

  if (after)
    {
      date->form = DTL_DATE_FORM_FIXED;
      date->year = year;
      return after;
    }
  after = next ? dtl_date_take_relative_year (passage, next, &count) : 0;
  if (!after)
    return next;
  date->relative_year = TRUE;
  date->count = count;
  return after;
}

/* directed-holiday = ("last"|"this"|"next") Feast; "last Easter" */
guint
dtl_date_match_directed_holiday (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  const DtlSense *direction = dtl_passage_word (passage, at, DTL_SENSE_DIRECTION);
  guint next = direction && ABS (direction->value) <= 1 ? match_feast (passage, at + 1, date) : 0;

  if (!next)
    return 0;
  date->directed = TRUE;
  date->count = direction->value;
  return next;
}
