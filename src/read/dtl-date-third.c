/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Thirds and edges of a stretch: "mid-March", "early 2025", "late last year", "the end of the year", "year-end". */

#include "dtl-date-third.h"

#include "dtl-date-calendar.h"
#include "dtl-date-fiscal.h"
#include "dtl-date-period.h"
#include "dtl-date-relative.h"
#include "dtl-date-words.h"

/* The unit that the day of the report is in. */
static void
set_unit (DtlDateExpression *date, DtlDateUnit unit)
{
  dtl_date_expression_init (date, DTL_DATE_FORM_SHIFT);
  date->unit = unit;
  date->from = DTL_DATE_FROM_PUBLISHED;
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

/* "the year" of "the end of the year", of "late in the year": that of the report; the latter may be the story's. */
static guint
take_year_itself (const DtlPassage *passage, guint at, gboolean edge, DtlDateExpression *date)
{
  DtlDateUnit unit;
  int factor;
  guint next = dtl_passage_says (passage, at, "the") ? dtl_date_take_unit (passage, at + 1, &unit, &factor) : 0;

  if (!next || unit == DTL_DATE_UNIT_DAY || unit == DTL_DATE_UNIT_HOUR || (!edge && (unit < DTL_DATE_UNIT_MONTH || dtl_passage_says (passage, next, "of"))))
    return 0;
  set_unit (date, unit);
  date->from = edge ? DTL_DATE_FROM_PUBLISHED : DTL_DATE_FROM_EITHER;
  return next;
}

/* "year-end", "month end", "decade's end": the edge of the unit of the anchor. */
static guint
take_unit_end (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  DtlDateUnit unit;
  int factor, year;
  guint next = dtl_date_take_unit (passage, at, &unit, &factor);
  guint end = next + (next && (dtl_passage_is (passage, next, DTL_TOKEN_DASH) || dtl_passage_is (passage, next, DTL_TOKEN_CLITIC)));

  if (!next || !dtl_passage_says (passage, end, "end") || unit < DTL_DATE_UNIT_MONTH)
    return 0;
  set_unit (date, unit);
  /* "year-end 2025" */
  if (unit == DTL_DATE_UNIT_YEAR && dtl_date_take_year (passage, end + 1, &year) && year > 1900)
    {
      dtl_date_expression_init (date, DTL_DATE_FORM_FIXED);
      date->unit = unit;
      date->year = year;
      end++;
    }
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
  set_unit (date, unit);
  return next;
}

/* third = ["the"] ("early"|"mid"|"late" ["-"|"in"] | "start of"|"end of") period; "mid-March", "early 2025",
 * "late last year", "the end of the year", "year-end" */
guint
dtl_date_match_third (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const DtlDateRule rules[] = {
    dtl_date_match_fiscal,    dtl_date_match_fiscal_now, dtl_date_match_sure_year, dtl_date_match_month,  dtl_date_match_direction,
    dtl_date_match_season,    dtl_date_match_decade,     dtl_date_match_century,   dtl_date_match_quarter,
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
  if (third.edge || dtl_passage_says (passage, next - 1, "in"))
    after = take_year_itself (passage, next, third.edge, date);
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
