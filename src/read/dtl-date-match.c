/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How dates are written: a table of constructions, each tried only where a token can begin it. */

#include "dtl-date-match.h"

#include "dtl-date-calendar.h"
#include "dtl-date-comparison.h"
#include "dtl-date-fiscal.h"
#include "dtl-date-holiday.h"
#include "dtl-date-order.h"
#include "dtl-date-period.h"
#include "dtl-date-relative.h"
#include "dtl-date-third.h"
#include "dtl-date-until.h"
#include "dtl-date-words.h"
#include "dtl-spots.h"

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

/* Whether any date can begin with the token at @at. */
gboolean
dtl_date_may_begin (const DtlPassage *passage, guint at)
{
  Openers openers = get_openers (passage, at);

  return openers.senses != 0 || openers.kinds != 0;
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

/* The longest date that begins at @at; returns the token behind it, or 0. */
guint
dtl_date_match (const DtlPassage *passage, guint at, DtlDateExpression *date)
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
