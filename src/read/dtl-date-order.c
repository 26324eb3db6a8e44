/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "12/11/2024" is in November or December, by who wrote it. A text that has "13/11/2024" somewhere
 * tells so itself, which is better than any locale; else the locale decides, and without one
 * the other reading is kept beside the American one. */

#include "dtl-date-order.h"

#include "dtl-date-words.h"
#include "dtl-evidence.h"

/* The one or two digits at @at; 0 if there are more or none. */
static guint
read_part (const char *bytes, gsize length, gsize at, int *number)
{
  guint digits = 0;

  *number = 0;
  while (at + digits < length && digits < 5 && g_ascii_isdigit (bytes[at + digits]))
    *number = *number * 10 + (bytes[at + digits++] - '0');
  return digits;
}

/* N sep N sep YY[YY] at @at: its first two numbers; how many bytes it has, or 0. */
static guint
read_triple (const char *bytes, gsize length, gsize at, int parts[2])
{
  guint first = read_part (bytes, length, at, &parts[0]);
  gsize next = at + first + 1;
  guint second = first >= 1 && first <= 2 && next < length ? read_part (bytes, length, next, &parts[1]) : 0;
  char mark = next - 1 < length ? bytes[next - 1] : 0;
  guint third;
  int year;

  if (second < 1 || second > 2 || (mark != '/' && mark != '-') || next + second >= length || bytes[next + second] != mark)
    return 0;
  third = read_part (bytes, length, next + second + 1, &year);
  return third == 4 || (third == 2 && mark == '/') ? first + second + third + 2 : 0;
}

/**
 * dtl_date_order_in_text:
 * @bytes: a whole text, UTF-8
 * @length: its bytes
 * @evidence: (out) (nullable): the first number that shows it; empty if none does
 *
 * A number over 12 in the first place shows that days stand there, one in the second that months
 * do. Takes time in proportion to @length.
 *
 * Returns: the order; %DTL_DATE_ORDER_UNKNOWN without such a number, or if some show this and some that
 */
DtlDateOrder
dtl_date_order_in_text (const char *bytes, gsize length, DtlSpan *evidence)
{
  gboolean day_first = FALSE, month_first = FALSE;
  DtlSpan shown = { 0, 0 };

  for (gsize at = 0; at < length; at++)
    {
      int parts[2] = { 0, 0 };
      guint size = 0;

      if (g_ascii_isdigit (bytes[at]) && (at == 0 || !g_ascii_isalnum (bytes[at - 1])))
        size = read_triple (bytes, length, at, parts);
      if (size == 0)
        continue;
      day_first = day_first || (parts[0] > 12 && parts[0] <= 31 && parts[1] <= 12);
      month_first = month_first || (parts[1] > 12 && parts[1] <= 31 && parts[0] <= 12);
      if (dtl_span_is_empty (shown) && (day_first || month_first))
        shown = (DtlSpan) { at, at + size };
      at += size - 1;
    }
  if (day_first == month_first)
    shown = (DtlSpan) { 0, 0 };
  if (evidence)
    *evidence = shown;
  if (day_first == month_first)
    return DTL_DATE_ORDER_UNKNOWN;
  return day_first ? DTL_DATE_ORDER_DAY_FIRST : DTL_DATE_ORDER_MONTH_FIRST;
}

/* Looked for when the first such date turns up, and kept: numbers of the text outweigh a stated locale,
 * that outweighs a country that the text shows. */
static void
weigh_order (const DtlPassage *passage)
{
  DtlReading *reading = passage->reading;
  DtlHabits *habits = &reading->habits;
  DtlDateOrder order;
  DtlSpan evidence;

  if ((habits->flags & DTL_HABITS_ORDER_WEIGHED) != 0 || reading->source == NULL || reading->source->text == NULL)
    return;
  dtl_evidence_weigh_place (passage);
  habits->flags |= DTL_HABITS_ORDER_WEIGHED;
  order = dtl_date_order_in_text (dtl_text_bytes (reading->source->text), dtl_text_length (reading->source->text), &evidence);
  if (order == DTL_DATE_ORDER_UNKNOWN)
    return;
  habits->date_order = order;
  habits->order_evidence = evidence;
}

/* The day stands first everywhere but in the United States and a few others, which is also what is
 * taken where nothing shows it; the other reading is kept then. */
static gboolean
is_month_first (const DtlPassage *passage)
{
  static const char *const locales[] = { "en-US", "en-PH", "en", "en-FM", NULL };
  const char *locale = passage->reading->locale;

  if (passage->reading->habits.date_order != DTL_DATE_ORDER_UNKNOWN)
    return passage->reading->habits.date_order == DTL_DATE_ORDER_MONTH_FIRST;
  return !locale || g_strv_contains (locales, locale);
}

static gboolean
set_ordered (const DtlPassage *passage, int first, int second, int year, DtlDateExpression *date)
{
  gboolean month_first;

  weigh_order (passage);
  month_first = is_month_first (passage);
  if ((month_first && first > 12) || (!month_first && second > 12))
    month_first = !month_first;
  if (!dtl_date_is_valid (year == DTL_DATE_NO_YEAR ? 2000 : year, month_first ? first : second, month_first ? second : first))
    return FALSE;
  dtl_date_expression_init (date, year == DTL_DATE_NO_YEAR ? DTL_DATE_FORM_PARTIAL : DTL_DATE_FORM_FIXED);
  date->unit = DTL_DATE_UNIT_DAY;
  date->year = year;
  date->month = month_first ? first : second;
  date->day = month_first ? second : first;
  date->other_order = first <= 12 && second <= 12 && first != second && !passage->reading->locale
                      && passage->reading->habits.date_order == DTL_DATE_ORDER_UNKNOWN;
  return TRUE;
}

/* slashed = N ("/"|"-") N ("/"|"-") (YYYY|YY), by what the text shows, then by locale; "12/11/2024",
 * "04-11-2025". A number over 12 is the day in any locale. */
guint
dtl_date_match_slashed (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int first, second, year;
  guint digits;

  if (!dtl_date_take_number (passage, at, &first) || at + 5 > passage->n_tokens
      || !(dtl_date_is_glued_kind (passage, at + 1, DTL_TOKEN_SLASH) || dtl_date_is_glued_kind (passage, at + 1, DTL_TOKEN_DASH))
      || dtl_passage_at (passage, at + 3)->kind != dtl_passage_at (passage, at + 1)->kind || !dtl_date_take_glued_number (passage, at + 2, &second)
      || !dtl_date_take_glued_number (passage, at + 4, &year) || !dtl_date_ends_cleanly (passage, at + 5))
    return 0;
  digits = dtl_token_length (dtl_passage_at (passage, at + 4));
  if (digits != 4 && (digits != 2 || dtl_passage_is (passage, at + 1, DTL_TOKEN_DASH)))
    return 0;
  if (digits == 2)
    year += year < 70 ? 2000 : 1900;
  if (year < 1000 || year > 2199 || !set_ordered (passage, first, second, year, date))
    return 0;
  return at + 5;
}

/* slashed-day = N "/" N behind a weekday; "Fri 12/20" */
guint
dtl_date_match_slashed_day (const DtlPassage *passage, guint at, DtlDateExpression *date)
{
  int first, second;

  if (!dtl_date_take_number (passage, at, &first) || at + 3 > passage->n_tokens || !dtl_date_is_glued_kind (passage, at + 1, DTL_TOKEN_SLASH)
      || !dtl_date_take_glued_number (passage, at + 2, &second) || !dtl_date_ends_cleanly (passage, at + 3)
      || !set_ordered (passage, first, second, DTL_DATE_NO_YEAR, date))
    return 0;
  return at + 3;
}
