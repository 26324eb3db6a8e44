/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two numbers that are the ends of one figure: "1.5-2 million", "six to nine months", "between 15
 * and 30 billion dollars", "three or four". They share what only one of them says. What looks
 * alike and is none, the ends of a change ("fell from 9% to 4%") and scores, is left alone. */

#include "dtl-range-scanner.h"

#include <string.h>

typedef enum
{
  LINK_NONE,
  LINK_DASH,
  LINK_TO,
  LINK_OR,
  LINK_APART, /* a hyphen with a space on either side */
} Link;

/* What stands at @index between two ends; @end is the token after it. */
static Link
find_link (const DtlPassage *passage, guint index, guint *end)
{
  *end = index + 1;
  if (dtl_passage_is (passage, index, DTL_TOKEN_DASH) && dtl_passage_says (passage, index + 1, "to"))
    {
      *end = index + 2;
      return LINK_TO;
    }
  if (dtl_passage_is (passage, index, DTL_TOKEN_DASH))
    {
      gboolean before = dtl_quantity_joined (passage, index);
      gboolean after = dtl_quantity_joined (passage, index + 1);
      gboolean longer = dtl_passage_has_flag (passage, index, DTL_TOKEN_LONG);

      if (before && after)
        return LINK_DASH;
      if (before || after || dtl_passage_has_flag (passage, index + 1, DTL_TOKEN_LINE_BEFORE))
        return LINK_NONE;
      if (!dtl_passage_is (passage, index + 1, DTL_TOKEN_NUMBER) && !dtl_passage_is (passage, index + 1, DTL_TOKEN_SIGN))
        return LINK_NONE;
      return longer ? LINK_DASH : LINK_APART;
    }
  if (dtl_passage_says (passage, index, "to"))
    return LINK_TO;
  if (dtl_passage_says (passage, index, "or"))
    return LINK_OR;
  return LINK_NONE;
}

/* "six-to-nine-month". */
static Link
find_hyphened_to (const DtlPassage *passage, guint index, guint *end)
{
  if (dtl_passage_is (passage, index, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, index) && dtl_passage_says (passage, index + 1, "to")
      && dtl_passage_is (passage, index + 2, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, index + 2))
    {
      *end = index + 3;
      return LINK_TO;
    }
  return find_link (passage, index, end);
}

static gboolean
is_ordered (const DtlQuantity *low, const DtlQuantity *high)
{
  return low->value.has_low && high->value.has_high && dtl_decimal_compare (&low->value.low, &high->value.high) < 0;
}

/* Whether both can be ends of one range once they share their unit. */
static gboolean
can_join (const DtlQuantity *low, const DtlQuantity *high)
{
  if (low->bound || high->bound || low->closed || (high->closed && (high->kind != DTL_FIGURE_AGE || low->has_unit)))
    return FALSE; /* "between 11 and 17 years of age" */
  if (low->has_unit && high->has_unit)
    return strcmp (low->unit, high->unit) == 0 || (low->kind == high->kind && low->has_prefix && !high->has_prefix);
  if (low->has_unit && !high->has_unit)
    return low->has_prefix;
  return low->has_unit || !high->has_prefix; /* "2026 - $193b" */
}

/* "two to three hundred": the hundred is the first end's too. */
static void
share_hundreds (const DtlPassage *passage, DtlQuantity *low, const DtlQuantity *high)
{
  const DtlSense *scale = dtl_passage_word (passage, high->number.end - 1, DTL_SENSE_SCALE);
  const DtlDecimal ten = dtl_decimal_from_int (10), most = dtl_decimal_from_int (900);
  DtlNumber number = low->number;

  if (scale == NULL || scale->value != 2 || (low->number.flags & DTL_NUMBER_INTEGER) == 0 || low->number.scale != 0 || low->has_unit
      || dtl_decimal_compare (&low->number.value, &ten) >= 0 || dtl_decimal_compare (&high->number.value, &most) > 0)
    return;
  dtl_number_rescale (&number, 2);
  number.scale = 0;
  number.bare = number.value;
  low->number = number;
  low->value = dtl_range_point (&number.value);
}

/* "3-4,000 people": the thousands are the first end's too. */
static void
share_thousands (DtlQuantity *low, const DtlQuantity *high)
{
  const DtlDecimal hundred = dtl_decimal_from_int (100);
  DtlDecimal thousands;
  DtlNumber number = low->number;

  if ((high->number.flags & DTL_NUMBER_GROUPED) == 0 || high->number.scale != 0 || (number.flags & DTL_NUMBER_INTEGER) == 0 || number.scale != 0
      || dtl_decimal_compare (&number.value, &hundred) >= 0 || !dtl_decimal_scale (&high->number.value, -3, &thousands)
      || high->number.value.coefficient % 1000 != 0 || dtl_decimal_compare (&number.value, &thousands) >= 0)
    return;
  dtl_number_rescale (&number, 3);
  number.scale = 0;
  number.bare = number.value;
  low->number = number;
  low->value = dtl_range_point (&number.value);
}

/* FALSE, with @low as it was, if the first end is not below the second. */
static gboolean
join_ends (const DtlPassage *passage, Link link, DtlQuantity *low, const DtlQuantity *high)
{
  DtlQuantity shared = *low;
  DtlQuantity upper = *high;

  if (shared.number.scale == 0 && upper.number.scale != 0 && dtl_decimal_compare (&shared.number.bare, &upper.number.bare) < 0)
    {
      dtl_number_rescale (&shared.number, upper.number.scale);
      shared.value = dtl_range_point (&shared.number.value);
      shared.kind = shared.has_unit ? shared.kind : DTL_FIGURE_COUNT;
    }
  share_hundreds (passage, &shared, &upper);
  if (link == LINK_DASH)
    share_thousands (&shared, &upper);
  dtl_quantity_share (&shared, &upper);
  if (!is_ordered (&shared, &upper))
    return FALSE;
  if (!upper.has_unit && shared.has_unit)
    {
      upper.unit = shared.unit;
      upper.kind = shared.kind;
      upper.has_unit = TRUE;
      upper.unit_kind = shared.unit_kind;
    }
  upper.first = shared.first;
  upper.has_prefix = shared.has_prefix;
  upper.value = dtl_range_between (&shared.value.low, &high->value.high);
  upper.digits = MAX (shared.digits, high->digits);
  if (shared.kind == DTL_FIGURE_NUMBER && !upper.has_unit)
    upper.kind = DTL_FIGURE_NUMBER;
  *low = upper;
  return TRUE;
}

/* "by", "by another", "by a further" */
static gboolean
is_led_by (const DtlPassage *passage, guint first)
{
  static const char *const words[] = { "a", "an", "another", "further", "additional", "extra" };

  for (guint n = 0; n < 3 && first > n; n++)
    {
      if (dtl_passage_says (passage, first - n - 1, "by"))
        return TRUE;
      if (!dtl_passage_is_one_of (passage, first - n - 1, words))
        return FALSE;
    }
  return FALSE;
}

/* "from", "from an initial estimate of" */
static gboolean
is_led_from (const DtlPassage *passage, guint first)
{
  for (guint n = 0; n < 6 && first > n; n++)
    {
      if (dtl_passage_says (passage, first - n - 1, "from"))
        return TRUE;
      if (dtl_passage_word (passage, first - n - 1, DTL_SENSE_DESCRIBED) == NULL)
        return FALSE;
    }
  return FALSE;
}

/* Words of changing before the first end: then "46% to 38%" are two figures. */
static gboolean
follows_change (const DtlPassage *passage, guint first)
{
  static const char *const movers[] = { "go", "goes", "went", "move", "moved", "moves", "revised", "revise", "shifted", "changed", "adjusted", "swung", "taking", "bringing" };
  const gboolean by = is_led_by (passage, first);
  const gboolean from = by || is_led_from (passage, first);

  for (guint back = 1; back <= (by ? 14u : 8u) && back <= first; back++)
    {
      guint at = first - back;

      if (dtl_passage_is (passage, at, DTL_TOKEN_STOP) || dtl_passage_is (passage, at, DTL_TOKEN_SEMICOLON))
        break;
      if (dtl_passage_word (passage, at, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, at, DTL_SENSE_FALL) != NULL)
        return from || back <= 3;
      if (from && dtl_passage_word (passage, at, DTL_SENSE_MULTIPLE) != NULL)
        return TRUE;
      if (from && dtl_passage_is_one_of (passage, at, movers))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_small (const DtlQuantity *quantity)
{
  const DtlDecimal most = dtl_decimal_from_int (20);

  return (quantity->number.flags & DTL_NUMBER_INTEGER) != 0 && quantity->number.scale == 0
         && dtl_decimal_compare (&quantity->number.value, &most) <= 0;
}

/* "20 or 30", "40 or 50" */
static gboolean
is_next_ten (const DtlQuantity *low, const DtlQuantity *high)
{
  DtlDecimal difference;
  const DtlDecimal ten = dtl_decimal_from_int (10), most = dtl_decimal_from_int (100);

  return (low->number.flags & high->number.flags & DTL_NUMBER_INTEGER) != 0 && low->number.scale == 0 && high->number.scale == 0
         && low->number.value.coefficient % 10 == 0 && dtl_decimal_compare (&high->number.value, &most) <= 0
         && dtl_decimal_subtract (&high->number.value, &low->number.value, &difference) && dtl_decimal_equal (&difference, &ten);
}

static gboolean
is_next (const DtlQuantity *low, const DtlQuantity *high)
{
  DtlDecimal difference;
  const DtlDecimal two = dtl_decimal_from_int (2);

  return dtl_decimal_subtract (&high->number.bare, &low->number.bare, &difference) && dtl_decimal_compare (&difference, &two) <= 0;
}

/* "a decrease in the goods deficit of less than $0.1bn to $65.3bn": the change stands further off than before a range. */
static gboolean
is_far_change (const DtlPassage *passage, const DtlQuantity *low, const DtlQuantity *high)
{
  const DtlDecimal twenty = dtl_decimal_from_int (20);
  DtlDecimal most;

  if (!low->has_unit || !high->has_unit || !dtl_decimal_multiply (&low->number.value, &twenty, &most) || dtl_decimal_compare (&high->number.value, &most) <= 0)
    return FALSE;
  for (guint back = 1; back <= 12 && back <= low->first && dtl_passage_is (passage, low->first - back, DTL_TOKEN_WORD); back++)
    if (dtl_passage_word (passage, low->first - back, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, low->first - back, DTL_SENSE_FALL) != NULL)
      return TRUE;
  return FALSE;
}

/* "fell by 640 to 5,150": a change and where it led. The ends of a range lie nearer. */
static gboolean
is_by_to (const DtlPassage *passage, Link link, const DtlQuantity *low, const DtlQuantity *high)
{
  const DtlDecimal three = dtl_decimal_from_int (3);
  gboolean shared = low->number.scale == 0 && high->number.scale != 0 && dtl_decimal_compare (&low->number.bare, &high->number.bare) < 0;
  const DtlDecimal *low_value = shared ? &low->number.bare : &low->number.value;
  const DtlDecimal *high_value = shared ? &high->number.bare : &high->number.value;
  DtlDecimal most;

  if (link == LINK_TO && is_led_by (passage, low->first) && low->has_unit && high->has_unit
      && follows_change (passage, low->first))
    return TRUE;
  if (link == LINK_TO && is_far_change (passage, low, high))
    return TRUE;
  if (link != LINK_TO || low->first == 0 || (low->has_unit != high->has_unit && !(is_led_by (passage, low->first) && low->number.scale != 0)))
    return FALSE;
  return follows_change (passage, low->first)
         && dtl_decimal_multiply (low_value, &three, &most) && dtl_decimal_compare (high_value, &most) > 0;
}

/* "from 10 per cent to 80 per cent": shares that are told twice in full are a change, if they do not
 * "range". */
static gboolean
is_full_change (const DtlPassage *passage, const DtlQuantity *low, const DtlQuantity *high)
{
  static const char *const ranging[] = { "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere", "run", "runs", "between", "tariffs", "rates", "duties" };

  if (low->kind != DTL_FIGURE_PERCENT || high->kind != DTL_FIGURE_PERCENT || !low->has_unit || !high->has_unit)
    return FALSE;
  for (guint back = 1; back <= 5 && back <= low->first; back++)
    for (guint i = 0; i < G_N_ELEMENTS (ranging); i++)
      if (dtl_passage_says (passage, low->first - back, ranging[i]))
        return FALSE;
  return TRUE;
}

/* "expects sales to grow 5% to 8%": no rate rises by so much to so little more. What rose
 * "by 0.2% to 4.5%" did. */
static gboolean
is_share_range (const DtlQuantity *low, const DtlQuantity *high)
{
  const DtlDecimal three = dtl_decimal_from_int (3);
  DtlDecimal most;

  return low->kind == DTL_FIGURE_PERCENT && high->kind == DTL_FIGURE_PERCENT && low->has_unit && high->has_unit
         && dtl_decimal_multiply (&low->value.low, &three, &most) && dtl_decimal_compare (&high->value.high, &most) <= 0;
}

/* "rose a higher than expected 17,000 to 4.483 million", "up 6%, or 16.75 pence to 293.5p": far apart, and each told in full. */
static gboolean
is_far_apart (const DtlPassage *passage, const DtlQuantity *low, const DtlQuantity *high)
{
  const DtlDecimal most = dtl_decimal_from_int (low->has_unit ? 8 : 20);
  gboolean full = (low->number.flags & DTL_NUMBER_GROUPED) != 0 && high->number.scale != 0;
  gboolean told = low->first > 0 && dtl_passage_says (passage, low->first - 1, "or") && low->has_unit && high->has_unit;
  DtlDecimal times;

  return (full || told) && dtl_decimal_multiply (&low->number.value, &most, &times) && dtl_decimal_compare (&high->number.value, &times) > 0;
}

static gboolean
allows_link (const DtlPassage *passage, Link link, const DtlQuantity *low, const DtlQuantity *high)
{
  gboolean from = is_led_from (passage, low->first);

  if ((high->number.flags & DTL_NUMBER_SIGNED) != 0 && (link != LINK_TO || high->unit_kind != DTL_UNIT_TEMPERATURE))
    return FALSE;
  if (link == LINK_TO && !from && is_share_range (low, high))
    return TRUE;
  if (is_by_to (passage, link, low, high) || (link == LINK_TO && is_far_apart (passage, low, high)))
    return FALSE;
  switch (link)
    {
    case LINK_TO:
      if (low->first > 0 && low->kind == DTL_FIGURE_PERCENT && high->kind == DTL_FIGURE_PERCENT && dtl_passage_says (passage, low->first - 1, "of"))
        return TRUE; /* "reductions of 5% to 10%" */
      if (low->has_unit && !low->has_prefix && high->has_unit && !from && follows_change (passage, low->first))
        return FALSE;
      if (low->has_unit && high->has_unit && follows_change (passage, low->first))
        return FALSE;
      return !from || (!follows_change (passage, low->first) && !is_full_change (passage, low, high));
    case LINK_OR:
      return ((is_small (low) && is_small (high) && is_next (low, high)) || is_next_ten (low, high)) && (high->number.flags & DTL_NUMBER_SPELLED) == (low->number.flags & DTL_NUMBER_SPELLED);
    case LINK_APART:
      return (high->has_unit || high->number.scale != 0) && !low->has_unit && !low->closed && low->number.scale == 0;
    case LINK_DASH:
      return (high->number.flags & DTL_NUMBER_SPELLED) == (low->number.flags & DTL_NUMBER_SPELLED);
    default:
      return FALSE;
    }
}

/* "rose in 2024 to $212 million": the year is no lower end. */
static gboolean
is_in_date (const DtlPassage *passage, guint at)
{
  const GArray *dates = passage->reading->dates;
  guint low = passage->first_date, high = dates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (dates, DtlDateMention, middle).span.end <= dtl_passage_at (passage, at)->start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < dates->len && g_array_index (dates, DtlDateMention, low).span.start <= dtl_passage_at (passage, at)->start;
}

/**
 * dtl_range_scan_on:
 * @passage: a paragraph
 * @habits: of its place
 * @quantity: (inout): a quantity; the whole range if it is the lower end of one
 */
void
dtl_range_scan_on (const DtlPassage *passage, const DtlHabits *habits, DtlQuantity *quantity)
{
  DtlQuantity high, low = *quantity;
  guint next;
  Link link = find_hyphened_to (passage, quantity->end, &next);

  if (link == LINK_NONE || next >= passage->n_tokens || !dtl_quantity_scan (passage, habits, next, &high))
    return;
  if (!quantity->has_unit && is_in_date (passage, quantity->first))
    return;
  if (!can_join (quantity, &high) && !(high.kind == DTL_FIGURE_AGE && !low.has_unit))
    return;
  if (!allows_link (passage, link, quantity, &high))
    return;
  if (!join_ends (passage, link, &low, &high))
    return;
  low.number.flags |= quantity->number.flags & DTL_NUMBER_SPELLED;
  *quantity = low;
}

/**
 * dtl_range_scan_between:
 * @passage: a paragraph
 * @habits: of its place
 * @index: where "between" may stand
 * @quantity: (out): the range
 *
 * Returns: whether "between A and B" begins there
 */
gboolean
dtl_range_scan_between (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  static const char *const pairs[] = { "difference", "gap", "gulf", "distinction", "choice", "differences", "choose", "distinguish" };
  DtlQuantity low, high;

  if (index > 0 && dtl_passage_is_one_of (passage, index - 1, pairs))
    return FALSE; /* "the difference between 1.5 and 2 degrees": two, and nothing between */
  if (!dtl_passage_says (passage, index, "between") || !dtl_quantity_scan (passage, habits, index + 1, &low))
    return FALSE;
  if (!dtl_passage_says (passage, low.end, "and") && !dtl_passage_says (passage, low.end, "to"))
    return FALSE;
  if (!dtl_quantity_scan (passage, habits, low.end + 1, &high) || !can_join (&low, &high))
    return FALSE;
  if (!join_ends (passage, LINK_TO, &low, &high))
    return FALSE;
  low.first = index;
  low.hedge = DTL_HEDGE_BETWEEN;
  *quantity = low;
  return TRUE;
}

/* "3-1", "6–4", "287-6": two bare numbers with a dash between them, with nothing that they count. */
gboolean
dtl_range_is_score (const DtlPassage *passage, const DtlQuantity *quantity)
{
  guint at = quantity->end;

  if (quantity->has_unit || (quantity->number.flags & DTL_NUMBER_SPELLED) != 0)
    return FALSE;
  return dtl_passage_is (passage, at, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, at) && dtl_quantity_joined (passage, at + 1)
         && dtl_passage_is (passage, at + 1, DTL_TOKEN_NUMBER);
}
