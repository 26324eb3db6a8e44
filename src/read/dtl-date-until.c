/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Company results are told for stretches of time that end on a day ("the nine months ended
 * September 30"), weather and crime for the first or last days of a month or year ("the first
 * week of January"). Length and end are one date: apart, the end would be taken for the day of
 * an event and the length for a duration. */

#include "dtl-date-until.h"

#include "dtl-date-calendar.h"
#include "dtl-date-order.h"
#include "dtl-date-period.h"
#include "dtl-date-relative.h"
#include "dtl-date-third.h"
#include "dtl-date-words.h"

/* "12-month", "half-year", "six months", "52 weeks", "financial year": how long, in a unit that months or days make. */
static guint
take_length (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  gboolean vague = FALSE;
  gboolean half = dtl_passage_says (passage, at, "half");
  DtlDateUnit unit;
  int count = 1, factor;
  guint next = half ? at + 1 : dtl_date_take_count (passage, at, &count, &vague);
  guint word = next ? next : at;

  count = next || half ? count : 1;
  if (vague || count < 1 || count > 400 || dtl_passage_says (passage, at, "a"))
    return 0;
  word += dtl_passage_is (passage, word, DTL_TOKEN_DASH) && word > at;
  if (word == at)
    word += dtl_passage_says (passage, at, "fiscal") || dtl_passage_says (passage, at, "financial") || dtl_passage_says (passage, at, "tax")
            || dtl_passage_says (passage, at, "business");
  next = dtl_date_take_unit (passage, word, &unit, &factor);
  if (next && unit == DTL_DATE_UNIT_DECADE)
    {
      unit = DTL_DATE_UNIT_YEAR;
      factor = 10;
    }
  if (!next || unit < DTL_DATE_UNIT_DAY || unit == DTL_DATE_UNIT_WEEKEND || unit > DTL_DATE_UNIT_YEAR || (half && unit != DTL_DATE_UNIT_YEAR))
    return 0;
  date->back_unit = half ? DTL_DATE_UNIT_HALF : unit;
  date->back = count * factor;
  return next + (dtl_passage_says (passage, next, "period"));
}

/* What joins a length to its end; @over if the stretch has ended. */
static guint
take_link (const DtlPassage *passage, guint at, gboolean *over)
{
  static const char *const joints[] = { "to", "through", "thru", "until", NULL };
  guint next = at + dtl_passage_says (passage, at, "that");

  *over = dtl_passage_says (passage, next, "ended");
  if (*over || dtl_passage_says (passage, next, "ending"))
    return next + 1 + (dtl_passage_says (passage, next + 1, "in") || dtl_passage_says (passage, next + 1, "on") || dtl_passage_says (passage, next + 1, "at"));
  return dtl_passage_is_one_of (passage, at, joints) ? at + 1 : 0;
}

/* "to" and "through" join only behind an article, or behind what leads to a time: "in three months to June". */
static gboolean
is_led_to_length (const DtlPassage *passage, guint at, guint length)
{
  static const char *const leads[] = { "in", "for", "over", "during", "its", "their", NULL };

  return length > at || (at > 0 && dtl_passage_is_one_of (passage, at - 1, leads));
}

static guint
take_end (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const DtlDateRule rules[] = {
    dtl_date_match_day, dtl_date_match_sure_month, dtl_date_match_third, dtl_date_match_direction,
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      guint next = rules[i](passage, at, date);

      if (next && !date->last_day && (date->month || date->third))
        return next;
    }
  return 0;
}

/* until = ["the"] [count] (unit | "half-year") ["period"] ("to"|"through"|("ended"|"ending" ["in"|"on"])) (day | Month [year] |
 * third); "the three months to June", "the year ended March 31, 2024", "the 12-month period through July" */
guint
dtl_date_match_until (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint length = at + dtl_passage_says (passage, at, "the");
  DtlDateExpression stretch = { 0 };
  gboolean over = FALSE;
  guint next = take_length (passage, length, &stretch);
  guint link = next ? take_link (passage, next, &over) : 0;

  /* "paused for 30 days until 4 March" */
  if (link && length == at && dtl_passage_says (passage, link - 1, "until"))
    return 0;
  if (!link || (!over && link == next + 1 && !dtl_passage_says (passage, next, "ending") && !is_led_to_length (passage, at, length)))
    return 0;
  next = take_end (passage, link, date);
  /* "the five years to 2023" */
  if (!next && stretch.back_unit == DTL_DATE_UNIT_YEAR && (stretch.back > 1 || over) && (next = dtl_date_match_sure_year (passage, link, date))
      && date->end_year != DTL_DATE_NO_YEAR)
    next = 0;
  if (!next)
    return 0;
  date->back = stretch.back;
  date->back_unit = stretch.back_unit;
  date->over = over;
  return next;
}

/* week-of = "the" ("week"|"weekend") ("of"|"beginning"|"starting"|"commencing"|"from") day; "the week of March 11",
 * "the week beginning 3 June" */
guint
dtl_date_match_week_of (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const char *const begins[] = { "beginning", "starting", "commencing", "from", NULL };
  gboolean begun = dtl_passage_is_one_of (passage, at + 2, begins);
  guint next;

  if (!dtl_passage_says (passage, at, "the") || !dtl_passage_says (passage, at + 1, "week") || !(begun || dtl_passage_says (passage, at + 2, "of")))
    return 0;
  next = dtl_date_match_weekday (passage, at + 3, date) ?: dtl_date_match_day (passage, at + 3, date);
  if (!next || date->day == 0 || date->last_day)
    return 0;
  date->week = begun ? DTL_DATE_WEEK_BEGUN : DTL_DATE_WEEK_AROUND;
  return next;
}

/* What the first or last days are of: "January 2024", "last month", "the year". */
static guint
take_whole (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  static const DtlDateRule rules[] = { dtl_date_match_sure_month, dtl_date_match_sure_year, dtl_date_match_direction };
  guint next = 0;

  DtlDateUnit unit;
  int factor;

  for (guint i = 0; next == 0 && i < G_N_ELEMENTS (rules); i++)
    next = rules[i](passage, at, date);
  /* "of the month": of the story's, or of the report's */
  if (next == 0 && dtl_passage_says (passage, at, "the") && (next = dtl_date_take_unit (passage, at + 1, &unit, &factor)))
    {
      dtl_date_expression_init (date, DTL_DATE_FORM_SHIFT);
      date->unit = unit;
      date->from = DTL_DATE_FROM_EITHER;
    }
  return next && date->unit >= DTL_DATE_UNIT_MONTH && (date->form <= DTL_DATE_FORM_PARTIAL || date->form == DTL_DATE_FORM_SHIFT) ? next : 0;
}

/* "of September" behind "the second half": its days from the 16th on */
static guint
take_half_month (const DtlPassage *passage, guint at, int half, DtlDateExpression *date)
{
  guint next = dtl_passage_says (passage, at, "of") ? dtl_date_match_sure_month (passage, at + 1, date) : 0;

  if (!next || date->unit != DTL_DATE_UNIT_MONTH)
    return 0;
  date->part_skip = half == 1 ? 0 : 15;
  date->part_days = half == 1 ? 15 : 16;
  return next;
}

/* first-of = ["the"] (ordinal | "last" | "final") [count] ("week"|"weeks"|"days"|"half") "of" (Month [year] | year | Direction unit);
 * "the first week of January", "the last ten days of May", "the third week of 2024" */
guint
dtl_date_match_first_of (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  guint word = at + dtl_passage_says (passage, at, "the");
  gboolean last = dtl_passage_says (passage, word, "last") || dtl_passage_says (passage, word, "final");
  gboolean vague = FALSE;
  int nth = 1, count = 1, factor;
  DtlDateUnit unit;
  guint next = last ? word + 1 : dtl_date_take_ordinal (passage, word, &nth);
  guint after = next ? dtl_date_take_count (passage, next, &count, &vague) : 0;

  if (next && nth <= 2 && !last && dtl_passage_says (passage, next, "half"))
    return take_half_month (passage, next + 1, nth, date);
  if (!next || vague || (after && nth > 1))
    return 0;
  count = after ? count : 1;
  next = dtl_date_take_unit (passage, after ? after : next, &unit, &factor);
  if (!next || !dtl_passage_says (passage, next, "of") || (unit != DTL_DATE_UNIT_WEEK && (unit != DTL_DATE_UNIT_DAY || (!after && !last && nth == 1))))
    return 0;
  if (!after && dtl_token_length (dtl_passage_at (passage, next - 1)) > 4)
    return 0;
  next = take_whole (passage, next + 1, date);
  factor *= unit == DTL_DATE_UNIT_WEEK ? 7 : 1;
  if (!next || nth > 53 || count < 1 || count * factor > 300)
    return 0;
  date->part_skip = last ? 0 : (nth - 1) * factor;
  date->part_days = last ? -count * factor : count * factor;
  return next;
}
