/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times that a clock stopped at are written like times of day, "won in 2:03:11", "halfway in 61:20":
 *
 *   race time = hours ":" minutes ":" seconds | minutes ":" seconds
 *
 * The first begins with less than ten hours and stands behind no word that leads to a time of day; the second has more
 * minutes than a day has hours, and is told of a race. */

#include "dtl-race-time.h"

#define SIXTY 60
#define HOURS_OF_DAY 24
#define MOST_HOURS 9

/* The number of one or two digits at @at; -1 if there is none. */
static int
take_number (const DtlPassage *passage, guint at)
{
  const DtlToken *token;
  int value = 0;

  if (!dtl_passage_is (passage, at, DTL_TOKEN_NUMBER))
    return -1;
  token = dtl_passage_at (passage, at);
  if (dtl_token_length (token) > 2)
    return -1;
  for (guint32 i = token->start; i < token->end; i++)
    {
      if (!g_ascii_isdigit (passage->bytes[i]))
        return -1;
      value = value * 10 + g_ascii_digit_value (passage->bytes[i]);
    }
  return value;
}

/* ":MM" glued to what stands before it; -1 if that does not stand at @at. */
static int
take_sixtieths (const DtlPassage *passage, guint at)
{
  int value;

  if (!dtl_passage_is (passage, at, DTL_TOKEN_COLON) || !dtl_quantity_joined (passage, at) || !dtl_quantity_joined (passage, at + 1))
    return -1;
  value = take_number (passage, at + 1);
  return value < SIXTY && value >= 0 && dtl_token_length (dtl_passage_at (passage, at + 1)) == 2 ? value : -1;
}

/* "at 2:03:11", "2:03:11 GMT": when it was, and not how long. */
static gboolean
is_of_day (const DtlPassage *passage, guint first, guint end)
{
  static const char *const before[] = { "at", "until", "till", "from", "since", "by", "t", NULL };
  static const char *const behind[] = { "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "utc", "cet", "est", "edt", "bst", "ist", "z", "local", NULL };

  return (first > 0 && dtl_passage_is_one_of (passage, first - 1, before)) || dtl_passage_is_one_of (passage, end, behind);
}

static gboolean
speaks_of_race (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "marathon", "half-marathon", "marathons", "race", "races", "runner", "runners", "ran", "run", "halfway", "clocked", "clocking", "kilometres", "kilometers",
                                       "10km", "10,000m", "10k", "half", "lap", "laps", "best", "sprint", "cyclist", "cyclists", "stage", "swim", "swam", "skied", "rowed", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (passage, at);

  for (guint i = sentence->first; i < sentence->end; i++)
    if (dtl_passage_is_one_of (passage, i, words))
      return TRUE;
  return FALSE;
}

/**
 * dtl_race_time_scan:
 * @passage: a paragraph
 * @index: where it would begin
 * @quantity: (out): a duration in seconds
 *
 * Returns: whether a time of a race stands there
 */
gboolean
dtl_race_time_scan (const DtlPassage *passage, guint index, DtlQuantity *quantity)
{
  const int first = take_number (passage, index), second = first < 0 ? -1 : take_sixtieths (passage, index + 1), third = second < 0 ? -1 : take_sixtieths (passage, index + 3);
  const guint end = index + (third < 0 ? 3 : 5);
  DtlDecimal seconds;

  if (second < 0 || (index > 0 && dtl_quantity_joined (passage, index)) || (end < passage->n_tokens && dtl_passage_is (passage, end, DTL_TOKEN_COLON) && dtl_quantity_joined (passage, end))
      || is_of_day (passage, index, end))
    return FALSE;
  if (third < 0 ? first < HOURS_OF_DAY || !speaks_of_race (passage, index) : first > MOST_HOURS)
    return FALSE;
  seconds = dtl_decimal_from_int (third < 0 ? first * SIXTY + second : (first * SIXTY + second) * SIXTY + third);
  *quantity = (DtlQuantity) {
    .first = index, .end = end, .kind = DTL_FIGURE_DURATION, .value = dtl_range_point (&seconds), .digits = third < 0 ? 4 : 5,
    .unit = "s", .unit_kind = DTL_UNIT_TIME, .has_unit = TRUE, .closed = TRUE, .noun = G_MAXUINT,
    .number = { .first = index, .end = end, .value = seconds, .bare = seconds, .digits = third < 0 ? 4 : 5, .flags = DTL_NUMBER_INTEGER },
  };
  return TRUE;
}
