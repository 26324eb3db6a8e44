/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One number with its unit: "$109 billion", "80 per cent", "four years and six months", "an
 * hour and a half", "a 45-year-old". Ranges, ranks and the like are made from these elsewhere. */

#include "dtl-quantity.h"

#include <stdlib.h>
#include <string.h>

#include "dtl-noun-finder.h"
#include "dtl-race-time.h"

#define ACCOUNT_REACH 5 /* words between what accounts tell and its sum */

/**
 * dtl_quantity_joined:
 * @passage: a paragraph
 * @index: a token, or the end
 *
 * Returns: whether no space stands before the token
 */
gboolean
dtl_quantity_joined (const DtlPassage *passage, guint index)
{
  return index < passage->n_tokens && (dtl_passage_at (passage, index)->flags & DTL_TOKEN_SPACE_BEFORE) == 0;
}

static DtlFigureKind
choose_kind (DtlUnitKind kind)
{
  switch (kind)
    {
    case DTL_UNIT_MONEY:
      return DTL_FIGURE_MONEY;
    case DTL_UNIT_PERCENT:
      return DTL_FIGURE_PERCENT;
    case DTL_UNIT_POINTS:
      return DTL_FIGURE_PERCENTAGE_POINTS;
    case DTL_UNIT_TIME:
      return DTL_FIGURE_DURATION;
    case DTL_UNIT_INDEX:
      return DTL_FIGURE_INDEX;
    default:
      return DTL_FIGURE_QUANTITY;
    }
}

static void
scale_range (DtlRange *range, int scale)
{
  guint low = range->low.digits, high = range->high.digits;
  DtlRange scaled;

  if (scale == 0 || !dtl_range_scale (range, scale, &scaled))
    return;
  scaled.low.digits = low;
  scaled.high.digits = high;
  *range = scaled;
}

static void
set_unit (DtlQuantity *quantity, const DtlUnitMatch *unit)
{
  quantity->unit = unit->code;
  quantity->unit_kind = unit->kind;
  quantity->has_unit = TRUE;
  quantity->kind = choose_kind (unit->kind);
  scale_range (&quantity->value, unit->scale);
}

static void
set_number (DtlQuantity *quantity, const DtlNumber *number)
{
  quantity->number = *number;
  quantity->value = dtl_range_point (&number->value);
  quantity->digits = number->digits;
  quantity->end = number->end;
  quantity->bound = (number->flags & DTL_NUMBER_VAGUE) != 0;
  quantity->kind = (number->flags & DTL_NUMBER_INTEGER) != 0 || number->scale != 0 ? DTL_FIGURE_COUNT : DTL_FIGURE_NUMBER;
  if (quantity->bound)
    quantity->value = dtl_range_from (&number->value);
}

/* What part of one @index begins to say before a unit: "half", "½", "a quarter of"; @end behind it. */
static gboolean
get_part (const DtlPassage *passage, guint index, DtlDecimal *value, guint *end)
{
  const DtlSense *vulgar = dtl_passage_word (passage, index, DTL_SENSE_VULGAR);
  gboolean quarter = dtl_passage_says (passage, index, "a") && dtl_passage_says (passage, index + 1, "quarter") && dtl_passage_says (passage, index + 2, "of");

  *end = quarter ? index + 3 : index + 1;
  if (vulgar != NULL)
    {
      DtlDecimal top = dtl_decimal_from_int (vulgar->text[0] - '0'), bottom = dtl_decimal_from_int (atoi (vulgar->text + 2));

      return dtl_decimal_divide (&top, &bottom, 3, value);
    }
  *value = quarter ? (DtlDecimal) { 25, -2, 2 } : (DtlDecimal) { 5, -1, 1 };
  return quarter || dtl_passage_says (passage, index, "half");
}

/* "half-tonne", "half-hour", "half-mile"; half-years and half-centuries are other things. */
static gboolean
lasts_half (const DtlUnitMatch *unit)
{
  if (unit->kind == DTL_UNIT_TIME)
    return g_str_equal (unit->code, "h");
  return unit->kind == DTL_UNIT_LENGTH || unit->kind == DTL_UNIT_MASS || unit->kind == DTL_UNIT_VOLUME;
}

/* "half an hour", "half-tonne", "half a mile", "a quarter of an hour", "½ mile". */
static gboolean
scan_portion (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  DtlNumber number = { .first = index, .flags = DTL_NUMBER_SPELLED };
  DtlUnitMatch unit;
  guint at, article;
  gboolean bare;

  if (!get_part (passage, index, &number.value, &at))
    return FALSE;
  number.bare = number.value;
  number.digits = number.value.digits;
  if (dtl_passage_is (passage, at, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, at))
    at++;
  article = at;
  if (dtl_passage_says (passage, at, "a") || dtl_passage_says (passage, at, "an"))
    at++;
  bare = at == article && dtl_passage_says (passage, index, "half");
  if (bare && !dtl_passage_is (passage, at - 1, DTL_TOKEN_DASH))
    return FALSE;
  number.end = at;
  if (!dtl_unit_scan_after (passage, habits, &number, at, &unit) || unit.scale != 0 || (bare && !lasts_half (&unit)))
    return FALSE;
  set_number (quantity, &number);
  set_unit (quantity, &unit);
  quantity->end = unit.end;
  return TRUE;
}

/* "a quarter point", "a half-point", "quarter-point": parts of a percentage point. */
static gboolean
scan_points (const DtlPassage *passage, guint index, DtlQuantity *quantity)
{
  gboolean article = dtl_passage_says (passage, index, "a");
  guint at = article ? index + 1 : index;
  gboolean half = dtl_passage_says (passage, at, "half");
  DtlDecimal value = { half ? 5 : 25, half ? -1 : -2, half ? 1 : 2 };
  DtlNumber number = { .first = index, .value = value, .bare = value, .digits = value.digits, .flags = DTL_NUMBER_SPELLED };

  if (!half && !dtl_passage_says (passage, at, "quarter"))
    return FALSE;
  at++;
  if (dtl_passage_is (passage, at, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, at))
    at++;
  if (article && dtl_passage_says (passage, at, "of") && dtl_passage_says (passage, at + 1, "a"))
    at += 2;
  if (dtl_passage_says (passage, at, "percentage"))
    at++;
  if (!dtl_passage_says (passage, at, "point"))
    return FALSE;
  number.end = at + 1;
  set_number (quantity, &number);
  set_unit (quantity, &(DtlUnitMatch) { "pp", DTL_UNIT_POINTS, 0, at + 1 });
  return TRUE;
}

/* "an hour and a half", "a year and a half". */
static gboolean
scan_unit_and_half (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  DtlDecimal value = { 15, -1, 2 };
  DtlNumber number = { .first = index, .end = index + 1, .value = value, .bare = value, .digits = 2, .flags = DTL_NUMBER_SPELLED };
  DtlUnitMatch unit;

  if (!dtl_passage_says (passage, index, "a") && !dtl_passage_says (passage, index, "an") && !dtl_passage_says (passage, index, "one"))
    return FALSE;
  if (!dtl_unit_scan_after (passage, habits, &number, index + 1, &unit) || unit.scale != 0 || !dtl_passage_says (passage, unit.end, "and")
      || !dtl_passage_says (passage, unit.end + 1, "a") || !dtl_passage_says (passage, unit.end + 2, "half"))
    return FALSE;
  set_number (quantity, &number);
  set_unit (quantity, &unit);
  quantity->end = unit.end + 3;
  return TRUE;
}

/* "a year or two", "an hour or two". */
static gboolean
scan_unit_or_two (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  const DtlDecimal one = dtl_decimal_from_int (1), two = dtl_decimal_from_int (2);
  DtlNumber number = { .first = index, .end = index + 1, .value = one, .bare = one, .digits = 1, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_INTEGER };
  DtlUnitMatch unit;

  if ((!dtl_passage_says (passage, index, "a") && !dtl_passage_says (passage, index, "an"))
      || !dtl_unit_scan_after (passage, habits, &number, index + 1, &unit) || unit.scale != 0 || unit.kind != DTL_UNIT_TIME
      || !dtl_passage_says (passage, unit.end, "or") || !dtl_passage_says (passage, unit.end + 1, "two")
      || dtl_passage_word (passage, unit.end + 2, DTL_SENSE_UNIT) != NULL)
    return FALSE;
  set_number (quantity, &number);
  set_unit (quantity, &unit);
  quantity->value = dtl_range_between (&one, &two);
  quantity->closed = TRUE;
  quantity->end = unit.end + 2;
  return TRUE;
}

/* Whether words that only numbers have stand before an article: "more than a", "almost a". */
static gboolean
is_blurred (const DtlPassage *passage, guint article)
{
  static const char *const near[] = { "almost", "nearly", "roughly" };
  static const char *const compared[] = { "more", "less", "little" };
  static const char *const sides[] = { "over", "under" };
  static const char *const degrees[] = { "just", "well", "little", "slightly" };

  if (article == 0 || dtl_passage_is_one_of (passage, article - 1, near))
    return article > 0;
  if (article > 1 && dtl_passage_says (passage, article - 1, "than"))
    return dtl_passage_is_one_of (passage, article - 2, compared) && (article < 3 || !dtl_passage_is (passage, article - 3, DTL_TOKEN_NUMBER));
  return article > 1 && dtl_passage_is_one_of (passage, article - 1, sides) && dtl_passage_is_one_of (passage, article - 2, degrees);
}

/* "more than a decade", "almost a minute", "less than an ounce", "a full year"; "more than a year ago" is a date. */
static gboolean
scan_one_unit (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  static const char *const dated[] = { "ago", "earlier", "later", "before", "after", "previously", "on", "since", "away", "old", "or", "and", "from" };
  const DtlDecimal one = dtl_decimal_from_int (1);
  DtlNumber number = { .first = index, .end = index + 1, .value = one, .bare = one, .digits = 1, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_INTEGER };
  const gboolean whole = dtl_passage_says (passage, index + 1, "full") || dtl_passage_says (passage, index + 1, "whole");
  DtlUnitMatch unit;

  if ((!dtl_passage_says (passage, index, "a") && !dtl_passage_says (passage, index, "an")) || !(whole || is_blurred (passage, index)))
    return FALSE;
  if (!dtl_unit_scan_after (passage, habits, &number, whole ? index + 2 : index + 1, &unit)
      || (unit.scale != 0 && unit.kind != DTL_UNIT_TIME) || (unit.kind != DTL_UNIT_TIME && (whole || (unit.kind != DTL_UNIT_LENGTH && unit.kind != DTL_UNIT_MASS))))
    return FALSE;
  if (dtl_passage_is_one_of (passage, unit.end, dated) || dtl_passage_is (passage, unit.end, DTL_TOKEN_DASH))
    return FALSE;
  set_number (quantity, &number);
  set_unit (quantity, &unit);
  quantity->end = unit.end;
  return TRUE;
}

/* "$6.9 million Canadian": whose dollars they are, with nothing behind it that is Canadian. */
static gboolean
scan_nationality (const DtlPassage *passage, guint index, DtlQuantity *quantity)
{
  const DtlSense *sense = dtl_passage_word (passage, index, DTL_SENSE_DEMONYM);
  const char *home = sense != NULL && sense->text != NULL ? dtl_habits_home (sense->text, quantity->unit) : NULL;

  if (home == NULL || (dtl_passage_is (passage, index + 1, DTL_TOKEN_WORD) && dtl_passage_word (passage, index + 1, DTL_SENSE_STOP) == NULL))
    return FALSE;
  quantity->unit = g_intern_string (home);
  quantity->end = index + 1;
  return TRUE;
}

/* "Rs 500 crore-Rs 600 crore", "EUR 5 EUR 7": what looks like a code behind is the next sum's. */
static gboolean
is_next_sign (const DtlPassage *passage, guint end)
{
  return dtl_passage_is (passage, end, DTL_TOKEN_NUMBER) && !dtl_passage_has_flag (passage, end, DTL_TOKEN_LINE_BEFORE);
}

/* "$38.6mm": behind a sign of money, the millions of bankers and no millimetres. */
static void
take_double_letter (const DtlPassage *passage, DtlNumber *number)
{
  if (number->scale != 0 || !dtl_passage_says (passage, number->end, "mm") || dtl_passage_has_flag (passage, number->end, DTL_TOKEN_SPACE_BEFORE))
    return;
  number->end++;
  dtl_number_rescale (number, 6);
}

static gboolean
scan_prefix (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  DtlUnitMatch before, after;
  DtlNumber number;
  guint at;

  if (!dtl_unit_scan_before (passage, habits, index, &before))
    return FALSE;
  at = before.end;
  if (dtl_passage_has_flag (passage, at, DTL_TOKEN_LINE_BEFORE) || !dtl_number_scan (passage, habits, at, &number)
      || (number.flags & (DTL_NUMBER_VAGUE | DTL_NUMBER_ARTICLE)) != 0)
    return FALSE;
  take_double_letter (passage, &number);
  set_number (quantity, &number);
  set_unit (quantity, &before);
  quantity->has_prefix = TRUE;
  if (scan_nationality (passage, number.end, quantity))
    return TRUE;
  if (dtl_unit_scan_after (passage, habits, &number, number.end, &after) && after.kind == DTL_UNIT_MONEY && after.scale == 0
      && (after.code == before.code || dtl_passage_at (passage, number.end)->flags & DTL_TOKEN_UPPER || dtl_passage_says (passage, number.end, "dollars")
          || dtl_passage_says (passage, number.end, "dollar"))
      && !is_next_sign (passage, after.end))
    {
      quantity->unit = after.code == before.code || strcmp (before.code, "USD") == 0 ? after.code : before.code;
      quantity->end = after.end;
    }
  return TRUE;
}

/* "fell 20m from a cliff", "to her death": somebody did, and no number of millions. */
static gboolean
falls_off (const DtlPassage *passage, guint at)
{
  static const char *const ways[] = { "into", "down", "off", "onto", "over" };
  static const char *const owners[] = { "a", "an", "the", "his", "her", "their", "its" };

  return dtl_passage_is_one_of (passage, at, ways)
         || ((dtl_passage_says (passage, at, "from") || dtl_passage_says (passage, at, "to")) && dtl_passage_is_one_of (passage, at + 1, owners));
}

/* "EBIT of 1,436m", "net sales: 2,310m": what firms tell in millions, with their marks left out. */
static gboolean
is_of_accounts (const DtlPassage *passage, guint first)
{
  static const char *const words[] = { "ebit", "ebita", "ebitda", "revenue", "revenues", "sales", "turnover", "profit", "profits", "income", "earnings", "loss", "losses", "debt", "cash", "costs",
                                       "expenses", "capex", "dividends", "assets", "liabilities", "equity", "impairment", "provisions" };
  static const char *const links[] = { "of", "at", "to", "was", "were", "is", "rose", "fell", "from", "reached", "came", "in", "by", "about", "around", "some", "operating", "net", "total" };

  for (guint at = first; at > 0 && first - at < ACCOUNT_REACH; at--)
    {
      if (dtl_passage_is_one_of (passage, at - 1, words))
        return TRUE;
      if (!dtl_passage_is_one_of (passage, at - 1, links) && !dtl_passage_is (passage, at - 1, DTL_TOKEN_COLON))
        return FALSE;
    }
  return FALSE;
}

/* Whether the "m" of "2,800m" is a metre and no million: behind a grouped number, before or behind
 * what is measured in metres, or before a noun in the singular ("a 50m pool"). */
static gboolean
is_metre (const DtlPassage *passage, const DtlNumber *number)
{
  static const char *const after[] = { "high", "tall", "long", "deep", "wide", "thick", "above", "below", "away", "into", "apart", "ahead", "underground", "offshore", "hurdles", "freestyle", "backstroke",
                                       "breaststroke", "butterfly", "medley", "relay", "sprint", "dash", "steeplechase", "race", "heats", "final", "finals", "world", "champion", "sprinter", NULL };
  static const char *const before[] = { "height", "depth", "altitude", "distance", "width", "length", "within", "swam", "ran", "elevation", "drilled", "waves", NULL };
  static const char *const sums[] = { "draw", "build", "surplus", "deficit", "deal", "fee", "bid", "grant", "loan", "fund", "investment", "budget", "contract", "target", "backlog", "shortfall" };
  static const char *const waters[] = { "river", "rivers", "level", "levels", "gauge", "tide", "surge", "water" };
  const DtlToken *letter = dtl_passage_at (passage, number->end - 1);
  guint next = number->end;

  if ((number->flags & DTL_NUMBER_LETTER) == 0 || passage->bytes[letter->start] != 'm' || dtl_token_length (letter) != 1)
    return FALSE;
  if (is_of_accounts (passage, number->first))
    return FALSE;
  if ((number->flags & DTL_NUMBER_GROUPED) != 0 || ((number->flags & DTL_NUMBER_INTEGER) != 0 && dtl_decimal_magnitude (&number->bare) >= 3))
    return TRUE;
  if (number->first > 0 && dtl_passage_says (passage, number->first - 1, "the") && (!dtl_passage_is (passage, next, DTL_TOKEN_WORD) || dtl_passage_says (passage, next, "at")))
    return TRUE;
  if (number->first > 1 && dtl_passage_is (passage, number->first - 1, DTL_TOKEN_CLITIC)
      && (dtl_passage_says (passage, number->first - 2, "women") || dtl_passage_says (passage, number->first - 2, "men")))
    return TRUE; /* "the women's 60m" */
  if (dtl_passage_is_one_of (passage, next, after) || dtl_unit_converts (passage, number->first, DTL_UNIT_LENGTH))
    return TRUE;
  if (number->first > 0 && (dtl_passage_says (passage, number->first - 1, "fell") || dtl_passage_says (passage, number->first - 1, "plunged")) && falls_off (passage, next))
    return TRUE;
  for (guint i = 0; before[i] != NULL; i++)
    for (guint back = 1; back <= 3 && back <= number->first; back++)
      if (dtl_passage_says (passage, number->first - back, before[i]))
        return (number->flags & DTL_NUMBER_INTEGER) != 0 || back <= 2;
  for (guint back = 1; back <= 4 && back <= number->first; back++)
    if (dtl_passage_is_one_of (passage, number->first - back, waters))
      return TRUE; /* "rivers rose to 8.7m" */
  if (dtl_passage_is_one_of (passage, next, sums) || dtl_passage_word (passage, next, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, next, DTL_SENSE_FALL) != NULL)
    return FALSE; /* "a 1m draw" */
  return (number->flags & DTL_NUMBER_INTEGER) != 0 && dtl_passage_is (passage, next, DTL_TOKEN_WORD)
         && dtl_passage_word (passage, next, DTL_SENSE_STOP) == NULL && dtl_passage_word (passage, next, DTL_SENSE_UNIT) == NULL
         && dtl_noun_find (passage, next, FALSE) == DTL_NO_NOUN && !dtl_passage_has_flag (passage, next, DTL_TOKEN_CAPITAL);
}

static void
take_metres (DtlQuantity *quantity)
{
  guint end = quantity->number.end;

  quantity->number.value = quantity->number.bare;
  quantity->number.scale = 0;
  set_number (quantity, &quantity->number);
  set_unit (quantity, &(DtlUnitMatch) { "m", DTL_UNIT_LENGTH, 0, end });
}

/* "3,180 year-long waiters": so many that last a year, and not so many years. */
static gboolean
is_of_long_ones (const DtlPassage *passage, const DtlNumber *number, const DtlUnitMatch *unit)
{
  return unit->kind == DTL_UNIT_TIME && (number->flags & DTL_NUMBER_GROUPED) != 0 && dtl_passage_is (passage, unit->end, DTL_TOKEN_DASH)
         && dtl_quantity_joined (passage, unit->end) && dtl_passage_says (passage, unit->end + 1, "long") && !dtl_passage_is (passage, unit->end - 2, DTL_TOKEN_DASH);
}

/* "minus €1.1 billion", "-$5m": the sign stands before the currency. */
static gboolean
scan_negative (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  gunichar sign = g_utf8_get_char (passage->bytes + dtl_passage_at (passage, index)->start);
  gboolean dash = (sign == '-' || sign == 0x2212) && dtl_quantity_joined (passage, index + 1) && (index == 0 || !dtl_quantity_joined (passage, index));
  DtlDecimal value;

  if ((!dash && !dtl_passage_says (passage, index, "minus")) || !scan_prefix (passage, habits, index + 1, quantity))
    return FALSE;
  value = dtl_decimal_negate (&quantity->value.low);
  value.digits = quantity->digits;
  quantity->value = dtl_range_point (&value);
  quantity->first = index;
  return TRUE;
}

static gboolean
scan_suffix (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  DtlNumber number;
  DtlUnitMatch unit;
  guint at;

  if (!dtl_number_scan (passage, habits, index, &number))
    return FALSE;
  at = number.end;
  if ((number.flags & DTL_NUMBER_OF) != 0 && dtl_passage_says (passage, at, "of"))
    at++;
  set_number (quantity, &number);
  if (dtl_passage_is (passage, at, DTL_TOKEN_DASH) && (dtl_passage_says (passage, at + 1, "plus") || dtl_passage_says (passage, at + 1, "odd"))
      && dtl_unit_scan_after (passage, habits, &number, at + 2, &unit))
    {
      quantity->hedge = dtl_passage_says (passage, at + 1, "plus") ? DTL_HEDGE_OVER : DTL_HEDGE_ABOUT;
      at += 2;
    }
  if (!dtl_unit_scan_after (passage, habits, &number, at, &unit))
    {
      if (is_metre (passage, &number))
        take_metres (quantity);
      return TRUE;
    }
  if (is_of_long_ones (passage, &number, &unit))
    return TRUE;
  set_unit (quantity, &unit);
  quantity->end = unit.end;
  return TRUE;
}

/* Units that are written one after another, and how many of the smaller make the larger. */
static const struct
{
  const char *large;
  const char *small;
  int factor;
} compounds[] = {
  { "a", "mo", 12 },           { "wk", "d", 7 },            { "d", "h", 24 }, { "h", "min", 60 }, { "min", "s", 60 },
  { "[ft_i]", "[in_i]", 12 },  { "[lb_av]", "[oz_av]", 16 }, { "a", "d", 365 }, { "[stone_av]", "[lb_av]", 14 },
};

static gboolean
add_smaller (DtlQuantity *quantity, const DtlQuantity *small, int factor)
{
  DtlDecimal times = dtl_decimal_from_int (factor);
  DtlDecimal product, sum;

  if (!dtl_decimal_multiply (&quantity->value.low, &times, &product) || !dtl_decimal_add (&product, &small->value.low, &sum))
    return FALSE;
  sum.digits = quantity->digits + small->digits;
  quantity->value = dtl_range_point (&sum);
  quantity->digits = sum.digits;
  quantity->unit = small->unit;
  quantity->unit_kind = small->unit_kind;
  quantity->end = small->end;
  return TRUE;
}

/* "1 hour 35": minutes that are not said to be some. */
static gboolean
scan_bare_minutes (const DtlPassage *passage, const DtlHabits *habits, DtlQuantity *quantity)
{
  const DtlDecimal hour = dtl_decimal_from_int (60);
  DtlQuantity small = { .first = quantity->end, .unit = "min", .unit_kind = DTL_UNIT_TIME };
  DtlNumber number;

  if (strcmp (quantity->unit, "h") != 0 || !dtl_passage_is (passage, quantity->end, DTL_TOKEN_NUMBER) || !dtl_number_scan (passage, habits, quantity->end, &number)
      || number.end != quantity->end + 1 || (number.flags & DTL_NUMBER_INTEGER) == 0 || dtl_decimal_compare (&number.value, &hour) >= 0 || number.scale != 0
      || dtl_passage_is (passage, number.end, DTL_TOKEN_WORD) || dtl_passage_is (passage, number.end, DTL_TOKEN_SIGN) || dtl_passage_is (passage, number.end, DTL_TOKEN_NUMBER))
    return FALSE;
  set_number (&small, &number);
  small.end = number.end;
  return add_smaller (quantity, &small, 60);
}

/* "four years and six months", "3 hours, 12 minutes", "6ft 2in". */
static void
scan_compound (const DtlPassage *passage, const DtlHabits *habits, DtlQuantity *quantity)
{
  guint at = quantity->end;
  DtlQuantity small = { .first = at };

  if (!quantity->has_unit || quantity->bound || (quantity->kind != DTL_FIGURE_DURATION && quantity->kind != DTL_FIGURE_QUANTITY))
    return;
  if (scan_bare_minutes (passage, habits, quantity))
    return;
  if (dtl_passage_is (passage, at, DTL_TOKEN_COMMA))
    at++;
  if (dtl_passage_says (passage, at, "and"))
    at++;
  if (at >= passage->n_tokens || !scan_suffix (passage, habits, at, &small) || !small.has_unit || small.bound)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (compounds); i++)
    if (strcmp (compounds[i].large, quantity->unit) == 0 && strcmp (compounds[i].small, small.unit) == 0)
      {
        add_smaller (quantity, &small, compounds[i].factor);
        return;
      }
}

/* "an hour and 35 minutes", "a year and two months": one of the larger, to which scan_compound() adds the smaller. */
static gboolean
scan_unit_and_smaller (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  const DtlDecimal one = dtl_decimal_from_int (1);
  DtlNumber number = { .first = index, .end = index + 1, .value = one, .bare = one, .digits = 1, .flags = DTL_NUMBER_SPELLED | DTL_NUMBER_INTEGER };
  DtlUnitMatch unit;
  guint end;

  if ((!dtl_passage_says (passage, index, "a") && !dtl_passage_says (passage, index, "an"))
      || !dtl_unit_scan_after (passage, habits, &number, index + 1, &unit) || unit.scale != 0 || unit.kind != DTL_UNIT_TIME
      || !dtl_passage_says (passage, unit.end, "and"))
    return FALSE;
  set_number (quantity, &number);
  set_unit (quantity, &unit);
  quantity->end = end = unit.end;
  scan_compound (passage, habits, quantity);
  return quantity->end > end;
}

/* "45-year-old", "61 years old", "six months of age". */
static void
scan_age (const DtlPassage *passage, DtlQuantity *quantity)
{
  guint at = quantity->end;
  gboolean hyphen = dtl_passage_is (passage, at, DTL_TOKEN_DASH) && dtl_quantity_joined (passage, at);

  if (quantity->kind != DTL_FIGURE_DURATION)
    return;
  if (hyphen)
    at++;
  if (dtl_passage_says (passage, at, "old") || dtl_passage_says (passage, at, "olds"))
    quantity->end = at + 1;
  else if (dtl_passage_says (passage, at, "of") && dtl_passage_says (passage, at + 1, "age"))
    quantity->end = at + 2;
  else
    return;
  quantity->kind = DTL_FIGURE_AGE;
  quantity->closed = TRUE;
}

/* "14 degrees below zero", "3C below freezing" */
static void
scan_frost (const DtlPassage *passage, DtlQuantity *quantity)
{
  DtlDecimal value;

  if (!quantity->has_unit || quantity->unit_kind != DTL_UNIT_TEMPERATURE || !dtl_passage_says (passage, quantity->end, "below")
      || !(dtl_passage_says (passage, quantity->end + 1, "zero") || (strcmp (quantity->unit, "Cel") == 0 && dtl_passage_says (passage, quantity->end + 1, "freezing"))))
    return;
  value = dtl_decimal_negate (&quantity->value.low);
  value.digits = quantity->digits;
  quantity->value = dtl_range_point (&value);
  quantity->end += 2;
  quantity->closed = TRUE;
}

/**
 * dtl_quantity_scan:
 * @passage: a paragraph
 * @habits: of its place
 * @index: where it would begin
 * @quantity: (out): the quantity
 *
 * Returns: %FALSE if no number, alone or with a unit, begins there
 */
gboolean
dtl_quantity_scan (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity)
{
  *quantity = (DtlQuantity) { .first = index, .unit = "1", .noun = G_MAXUINT };
  if (index >= passage->n_tokens)
    return FALSE;
  if (dtl_race_time_scan (passage, index, quantity))
    return TRUE;
  if (!scan_prefix (passage, habits, index, quantity) && !scan_negative (passage, habits, index, quantity) && !scan_portion (passage, habits, index, quantity)
      && !scan_points (passage, index, quantity) && !scan_unit_and_half (passage, habits, index, quantity) && !scan_one_unit (passage, habits, index, quantity)
      && !scan_unit_or_two (passage, habits, index, quantity)
      && !scan_unit_and_smaller (passage, habits, index, quantity) && !scan_suffix (passage, habits, index, quantity))
    return FALSE;
  for (guint n = 0; n < 2; n++)
    scan_compound (passage, habits, quantity);
  scan_age (passage, quantity);
  scan_frost (passage, quantity);
  return TRUE;
}

static gboolean
shares_scale (const DtlQuantity *quantity, const DtlQuantity *last)
{
  const DtlDecimal most = dtl_decimal_from_int (1000);

  /* "$2.08 and $15.5 billion": two decimals are cents. */
  if (quantity->has_prefix && quantity->number.bare.exponent < -1)
    return FALSE;
  return quantity->number.scale == 0 && last->number.scale != 0 && dtl_decimal_compare (&quantity->number.bare, &most) < 0;
}

/**
 * dtl_quantity_share:
 * @quantity: a number that stands before others, as in "3, 5 and 9 per cent"
 * @last: the last of them, which has what they share
 *
 * Gives @quantity the scale and the unit of @last where it has none itself.
 */
void
dtl_quantity_share (DtlQuantity *quantity, const DtlQuantity *last)
{
  gboolean scale = shares_scale (quantity, last) && quantity->has_prefix == last->has_prefix;
  gboolean late = shares_scale (quantity, last) && quantity->has_prefix && !last->has_prefix && !last->has_unit;
  int power = 0;

  if (scale || late)
    {
      dtl_number_rescale (&quantity->number, last->number.scale);
      quantity->value = dtl_range_point (&quantity->number.value);
      if (quantity->kind == DTL_FIGURE_NUMBER)
        quantity->kind = DTL_FIGURE_COUNT;
    }
  if (quantity->has_unit || !last->has_unit)
    return;
  if (last->number.value.coefficient != 0)
    power = last->value.high.exponent - last->number.value.exponent;
  quantity->unit = last->unit;
  quantity->unit_kind = last->unit_kind;
  quantity->has_unit = TRUE;
  quantity->kind = last->kind;
  scale_range (&quantity->value, power);
}
