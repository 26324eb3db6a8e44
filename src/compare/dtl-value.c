/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two figures are compared through three intervals each: what is said, what that may be rounded
 * from, and what the writer may mean by it. Everything that judges values asks here, so that
 * "the same" means one thing in matching and in verdicts. */

#include "dtl-value.h"

#include <string.h>

#include "dtl-currency-marks.h"

#define SLIP_DIGITS 3 /* equal ones that make a slip of a digit likelier than chance */
#define NEAR_RATIO 1.1 /* up to here two values are near each other */
#define FAR_RATIO 10 /* from here on they are far */
#define MARGIN 1e-3 /* so far from these a quotient in binary is on the same side as the exact one */
#define MOST_ROUGHLY 1e100

typedef struct
{
  const char *unit;
  const char *base;
  const char *factor;
} Conversion;

/* Exact ones only: months and days are of no fixed length, temperatures have another zero. */
static const Conversion conversions[] = {
  { "ms", "s", "0.001" },       { "min", "s", "60" },           { "h", "s", "3600" },
  { "d", "s", "86400" },        { "wk", "s", "604800" },        { "a", "mo", "12" },
  { "mm", "m", "0.001" },       { "cm", "m", "0.01" },          { "km", "m", "1000" },
  { "[mi_i]", "m", "1609.344" }, { "[ft_i]", "m", "0.3048" },   { "[in_i]", "m", "0.0254" },
  { "[yd_i]", "m", "0.9144" },  { "[nmi_i]", "m", "1852" },     { "mg", "g", "0.001" },
  { "kg", "g", "1000" },        { "t", "g", "1000000" },        { "[lb_av]", "g", "453.59237" },
  { "[oz_av]", "g", "28.349523125" }, { "[ston_av]", "g", "907184.74" }, { "[lton_av]", "g", "1016046.9088" },
  { "har", "m2", "10000" },     { "km2", "m2", "1000000" },     { "[acr_us]", "m2", "4046.8726" },
  { "[mi_us]2", "m2", "2589998.47" }, { "[smi_us]", "m2", "2589998.47" }, { "[sft_i]", "m2", "0.09290304" },
  { "mL", "L", "0.001" },       { "m3", "L", "1000" },          { "[gal_us]", "L", "3.785411784" },
  { "[bbl_us]", "L", "158.987294928" }, { "kW", "W", "1000" },  { "MW", "W", "1000000" },
  { "GW", "W", "1000000000" },  { "TW", "W", "1000000000000" }, { "kW.h", "W.h", "1000" },
  { "MW.h", "W.h", "1000000" }, { "GW.h", "W.h", "1000000000" }, { "TW.h", "W.h", "1000000000000" },
  { "km/h", "m/s", "0.2777777777777" }, { "[mi_i]/h", "m/s", "0.44704" }, { "[kn_i]", "m/s", "0.5144444444444" },
  { "km/s", "m/s", "1000" }, { "cL", "L", "0.01" }, { "hL", "L", "100" }, { "ML", "L", "1000000" },
  { "GL", "L", "1000000000" }, { "km3", "L", "1000000000000" }, { "[cft_i]", "L", "28.316846592" },
  { "[acr_us].[ft_i]", "L", "1233489.2384681" }, { "bcm", "L", "1000000000000" }, { "Bcf", "L", "28316846592" },
  { "ug", "g", "0.000001" }, { "kt", "g", "1000000000" }, { "Mt", "g", "1000000000000" },
  { "Gt", "g", "1000000000000000" }, { "[oz_tr]", "g", "31.1034768" }, { "[stone_av]", "g", "6350.29318" },
  { "[car_m]", "g", "0.2" }, { "100.kg", "g", "100000" }, { "[syd_i]", "m2", "0.83612736" }, { "kBy", "By", "1000" },
  { "MBy", "By", "1000000" }, { "GBy", "By", "1000000000" }, { "TBy", "By", "1000000000000" },
  { "PBy", "By", "1000000000000000" }, { "kbit/s", "bit/s", "1000" }, { "Mbit/s", "bit/s", "1000000" },
  { "Gbit/s", "bit/s", "1000000000" }, { "kHz", "Hz", "1000" }, { "MHz", "Hz", "1000000" },
  { "GHz", "Hz", "1000000000" }, { "kV", "V", "1000" }, { "kPa", "Pa", "1000" }, { "MPa", "Pa", "1000000" },
  { "hPa", "Pa", "100" }, { "mbar", "Pa", "100" }, { "bar", "Pa", "100000" },
  { "{pixel}.M", "{pixel}", "1000000" }, { "{pixel}.G", "{pixel}", "1000000000" }, { "{flops}.P", "{flops}.T", "1000" },
};

static const char *
name_dimension (const DtlFigure *figure, const char *unit)
{
  switch (figure->kind)
    {
    case DTL_FIGURE_PERCENT:
    case DTL_FIGURE_RATIO:
      return g_intern_static_string ("share");
    case DTL_FIGURE_COUNT:
    case DTL_FIGURE_NUMBER:
      return g_intern_static_string ("count");
    case DTL_FIGURE_DURATION:
      return g_intern_static_string ("duration");
    case DTL_FIGURE_QUANTITY:
      return g_intern_string (unit);
    default:
      return g_intern_string (dtl_figure_kind_name (figure->kind));
    }
}

/* By a factor above 0, so that an end stays the end it is, and an open one open. */
static gboolean
multiply_range (DtlRange *range, const DtlDecimal *factor)
{
  DtlRange product = *range;

  if ((product.has_low && !dtl_decimal_multiply (&range->low, factor, &product.low))
      || (product.has_high && !dtl_decimal_multiply (&range->high, factor, &product.high)))
    return FALSE;
  product.low.digits = product.high.digits = 0;
  *range = product;
  return TRUE;
}

/* "About 5 million" is off by half a million, "about 100" by ten at most. */
static DtlDecimal
find_slack (const DtlDecimal *value, int percent)
{
  DtlDecimal part = { percent, -2, 0 }, tenth = DTL_DECIMAL_ZERO, half;
  DtlDecimal absolute = dtl_decimal_abs (value);
  DtlDecimal last = absolute;

  while (last.coefficient != 0 && last.coefficient % 10 == 0)
    {
      last.coefficient /= 10;
      last.exponent++;
    }
  half = (DtlDecimal) { 5, last.exponent - 1, 0 };
  if (!dtl_decimal_multiply (&absolute, &part, &tenth) || dtl_decimal_compare (&half, &tenth) < 0)
    return half;
  return tenth;
}

static void
widen (DtlRange *range, const DtlDecimal *slack)
{
  DtlDecimal bound;

  if (range->has_low && dtl_decimal_subtract (&range->low, slack, &bound))
    range->low = bound;
  if (range->has_high && dtl_decimal_add (&range->high, slack, &bound))
    range->high = bound;
}

static gboolean
is_round (const DtlDecimal *value)
{
  gint64 coefficient = value->coefficient;
  int zeros = value->exponent;

  while (coefficient != 0 && coefficient % 10 == 0)
    {
      coefficient /= 10;
      zeros++;
    }
  return value->digits >= 3 && zeros >= 2;
}

static void
apply_hedge (DtlRange *likely, const DtlRange *said, DtlHedge hedge)
{
  DtlDecimal slack = find_slack (&said->low, 10);

  switch (hedge)
    {
    case DTL_HEDGE_ABOUT:
      widen (likely, &slack);
      break;
    case DTL_HEDGE_OVER:
    case DTL_HEDGE_AT_LEAST:
      likely->has_high = FALSE;
      break;
    case DTL_HEDGE_UNDER:
    case DTL_HEDGE_AT_MOST:
      likely->has_low = FALSE;
      break;
    case DTL_HEDGE_NEARLY:
      if (dtl_decimal_subtract (&likely->low, &slack, &slack))
        likely->low = slack;
      break;
    case DTL_HEDGE_NONE:
    case DTL_HEDGE_BETWEEN:
    case DTL_HEDGE_EXACTLY:
      break;
    }
}

static guint
count_significant (const DtlDecimal *decimal)
{
  gint64 coefficient = ABS (decimal->coefficient);
  guint n = 0;

  while (coefficient != 0 && coefficient % 10 == 0)
    coefficient /= 10;
  for (; coefficient != 0; coefficient /= 10)
    n++;
  return n;
}

/* How much it says that another is equal. */
static guint
count_digits (const DtlFigure *figure)
{
  const DtlRange *range = &figure->value;
  guint low = range->has_low ? count_significant (&range->low) : 0;
  guint high = range->has_high ? count_significant (&range->high) : 0;

  return dtl_range_is_point (range) ? low : low + high;
}

/* "Ten days" is told to the day, though a single digit of it says anything. */
static void
count_tens (DtlDecimal *value)
{
  if (value->digits == 1 && dtl_decimal_magnitude (value) == 1)
    value->digits = 2;
}

/* A count told to the last one is no rounded number. */
static DtlDecimal
find_bound (const DtlFigure *figure, const DtlDecimal *said, const DtlDecimal *rounded)
{
  const DtlDecimal ulp = dtl_decimal_ulp (said), one = { 1, 0, 0 };

  return figure->kind == DTL_FIGURE_COUNT && dtl_decimal_equal (&ulp, &one) ? *said : *rounded;
}

/* A rank and "a third" are not rounded either. */
static DtlRange
find_written (const DtlFigure *figure)
{
  DtlRange said = figure->value, written;

  if (figure->kind == DTL_FIGURE_RANK || figure->kind == DTL_FIGURE_RATIO)
    return said;
  count_tens (&said.low);
  count_tens (&said.high);
  written = dtl_range_as_written (&said);
  written.low = find_bound (figure, &said.low, &written.low);
  written.high = find_bound (figure, &said.high, &written.high);
  return written;
}

static DtlRange
find_likely (const DtlFigure *figure)
{
  DtlRange likely = find_written (figure);

  if (!figure->value.has_low || !figure->value.has_high)
    return likely;
  apply_hedge (&likely, &figure->value, figure->hedge);
  if (figure->hedge != DTL_HEDGE_EXACTLY && figure->kind != DTL_FIGURE_RANK && figure->kind != DTL_FIGURE_RATIO && is_round (&figure->value.low))
    {
      DtlDecimal slack = find_slack (&figure->value.low, 2);

      widen (&likely, &slack);
    }
  return likely;
}

static void
convert_value (DtlValue *value, const char *base, const DtlDecimal *factor)
{
  DtlValue converted = *value;

  if (!multiply_range (&converted.said, factor) || !multiply_range (&converted.written, factor)
      || !multiply_range (&converted.likely, factor))
    return;
  *value = converted;
  value->unit = g_intern_string (base);
}

/* "A third" may be said of 32%, and "one in six" of 15.8: the next there is to say is one in seven. */
static int
find_room (const DtlValue *value, const DtlDecimal *of, DtlHedge hedge)
{
  const DtlDecimal one = { 1, 0, 0 }, few = { 5, 0, 0 };

  if (hedge != DTL_HEDGE_NONE)
    return 10;
  return dtl_range_is_point (&value->said) && dtl_decimal_equal (&value->said.low, &one) && dtl_decimal_compare (of, &few) >= 0 ? 8 : 4;
}

static void
convert_ratio (DtlValue *value, const DtlDecimal *of, DtlHedge hedge)
{
  DtlDecimal hundred = dtl_decimal_from_int (100), factor, slack, part = { find_room (value, of, hedge), -2, 0 };

  if (!dtl_decimal_divide (&hundred, of, 15, &factor))
    return;
  convert_value (value, "%", &factor);
  if (value->likely.has_low && value->likely.has_high && dtl_decimal_multiply (&value->likely.low, &part, &slack))
    widen (&value->likely, &slack);
}

/* "A margin of error of 3 per cent" is told in points of the shares that it is of. */
static gboolean
is_of_points (const DtlFigure *figure)
{
  if (figure->kind == DTL_FIGURE_PERCENT)
    return g_strcmp0 (figure->concept, "margin-of-error") == 0;
  return (figure->kind == DTL_FIGURE_COUNT || figure->kind == DTL_FIGURE_NUMBER) && g_strcmp0 (figure->noun, "point") == 0;
}

/* "A six-point lead" is one of percentage points. */
static DtlValue
make_points (const DtlValue *value)
{
  DtlValue points = *value;

  points.unit = g_intern_static_string ("pp");
  points.dimension = g_intern_static_string (dtl_figure_kind_name (DTL_FIGURE_PERCENTAGE_POINTS));
  return points;
}

/* Degrees by which it is warmer, not degrees that a thermometer shows. */
static gboolean
is_difference (const DtlFigure *figure)
{
  return figure->change == DTL_CHANGE_INCREASE || figure->change == DTL_CHANGE_DECREASE || g_strcmp0 (figure->concept, "warming") == 0;
}

static gboolean
shift (DtlRange *range, const DtlDecimal *by)
{
  return (!range->has_low || dtl_decimal_subtract (&range->low, by, &range->low))
         && (!range->has_high || dtl_decimal_subtract (&range->high, by, &range->high));
}

static void
convert_fahrenheit (DtlValue *value, gboolean difference)
{
  const DtlDecimal zero = { 32, 0, 0 }, five_ninths = { G_GINT64_CONSTANT (5555555555), -10, 0 };
  DtlValue converted = *value;

  if (difference || (shift (&converted.said, &zero) && shift (&converted.written, &zero) && shift (&converted.likely, &zero)))
    convert_value (&converted, "Cel", &five_ninths);
  if (g_str_equal (converted.unit, "Cel"))
    *value = converted;
}

/* "3 billion", "4m": no number written out to the last digit. */
static gboolean
is_scaled_by_word (const DtlFigure *figure, const DtlText *text)
{
  const char *bytes = dtl_text_bytes (text);

  for (guint32 i = figure->span.start; i < figure->span.end; i++)
    if (g_ascii_isalpha (bytes[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_indian (const DtlReading *reading, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (reading->source->text);
  g_autofree char *text = g_ascii_strdown (bytes + span.start, dtl_span_length (span));

  return strstr (text, "lakh") != NULL || strstr (text, "crore") != NULL;
}

/* Whether amounts of @noun, or of nothing if %NULL, may be in @unit. */
gboolean
dtl_value_may_be_currency (const char *noun, const char *unit)
{
  return noun == NULL || dtl_currency_mark_means (dtl_currency_mark_named (noun), unit);
}

/* Scale words of money where the currency goes without saying: "costs 3 billion, of which …". */
#define UNNAMED_MAGNITUDE 6

/**
 * dtl_value_lacks_currency:
 * @figure: a figure
 * @text: the text it stands in
 *
 * Returns: whether it may be money though no currency that is known is said: a great round number of
 *   nothing, or of crowns, of which there are several
 */
gboolean
dtl_value_lacks_currency (const DtlFigure *figure, const DtlText *text)
{
  const DtlDecimal *bound = figure->value.has_low ? &figure->value.low : &figure->value.high;

  if ((figure->kind != DTL_FIGURE_COUNT && figure->kind != DTL_FIGURE_NUMBER) || !g_str_equal (figure->unit, "1"))
    return FALSE;
  if (figure->noun != NULL)
    return dtl_currency_mark_named (figure->noun) != 0;
  return dtl_decimal_magnitude (bound) >= UNNAMED_MAGNITUDE && is_scaled_by_word (figure, text);
}

/* Makes money of it. @unit: interned. */
void
dtl_value_take_currency (DtlValue *value, const char *unit)
{
  value->unit = unit;
  value->dimension = g_intern_static_string (dtl_figure_kind_name (DTL_FIGURE_MONEY));
}

/**
 * dtl_value_of_figure:
 * @reading: what was read in a source
 * @index: one of its figures
 *
 * Returns: its value, comparable
 */
DtlValue
dtl_value_of_figure (const DtlReading *reading, guint index)
{
  const DtlFigure *figure = dtl_reading_figure (reading, index);
  DtlValue value = { .unit = g_intern_string (figure->unit), .said = figure->value,
                     .written = find_written (figure), .likely = find_likely (figure),
                     .indian = is_indian (reading, figure->span), .mark = dtl_currency_mark_of (reading, figure),
                     .digits = count_digits (figure) };

  if (figure->kind == DTL_FIGURE_RANK)
    value.likely = value.said;
  if (is_of_points (figure))
    return make_points (&value);
  if (g_str_equal (figure->unit, "[degF]"))
    convert_fahrenheit (&value, is_difference (figure));
  if (figure->kind == DTL_FIGURE_RATIO && figure->has_of)
    convert_ratio (&value, &figure->of, figure->hedge);
  for (guint i = 0; i < G_N_ELEMENTS (conversions); i++)
    if (g_str_equal (figure->unit, conversions[i].unit))
      {
        DtlDecimal factor;

        if (dtl_decimal_parse (conversions[i].factor, -1, &factor))
          convert_value (&value, conversions[i].base, &factor);
      }
  value.dimension = name_dimension (figure, value.unit);
  return value;
}

/* By a share of what it is, to either side. */
static void
loosen (DtlRange *range, const DtlDecimal *share)
{
  DtlDecimal slack;

  if (range->has_low && range->has_high && dtl_decimal_multiply (&range->low, share, &slack))
    widen (range, &slack);
}

/**
 * dtl_value_about_months:
 * @value: a value
 * @months: (out): how many months that is about, as no month is as long as another
 *
 * Returns: whether @value is a time told in weeks or days that somebody else may tell in months: four weeks at least
 */
gboolean
dtl_value_about_months (const DtlValue *value, DtlValue *months)
{
  const DtlDecimal four_weeks = dtl_decimal_from_int (28 * 24 * 3600), share = { 3, -2, 0 };
  DtlDecimal factor;

  if (!g_str_equal (value->dimension, "duration") || !g_str_equal (value->unit, "s") || !value->said.has_low
      || dtl_decimal_compare (&value->said.low, &four_weeks) < 0 || !dtl_decimal_parse ("0.00000038025704", -1, &factor)) /* of 30.4375 days */
    return FALSE;
  *months = *value;
  convert_value (months, "mo", &factor);
  loosen (&months->written, &share);
  loosen (&months->likely, &share);
  return g_str_equal (months->unit, "mo");
}

/**
 * dtl_value_is_one_sum:
 * @a: a value
 * @b: another, in another unit
 *
 * Returns: whether they are one number of money behind marks that may mean one currency: "$280m" in a report from
 *   home and in one from abroad, whatever dollar each was taken for
 */
gboolean
dtl_value_is_one_sum (const DtlValue *a, const DtlValue *b)
{
  return (dtl_currency_mark_means (a->mark, b->unit) || dtl_currency_mark_means (b->mark, a->unit))
         && dtl_value_is_written_alike (a, b);
}

/* The first two values (DtlValue) of two statements that are one sum, whatever their units. */
gboolean
dtl_values_find_one_sum (const GArray *a, const GArray *b, const DtlValue **left, const DtlValue **right)
{
  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      {
        *left = &g_array_index (a, DtlValue, i);
        *right = &g_array_index (b, DtlValue, j);
        if (dtl_value_is_one_sum (*left, *right))
          return TRUE;
      }
  return FALSE;
}

/* The same as below of bounds that are told to one digit and are not large, as nearly all are. */
static gboolean
take_middle (const DtlRange *said, DtlDecimal *middle)
{
  const gint64 large = G_GINT64_CONSTANT (10000000000000000), low = said->low.coefficient, high = said->high.coefficient;

  if (!said->has_low || !said->has_high || said->low.exponent != said->high.exponent || said->low.exponent == G_MININT16 || low == 0 || high == 0
      || ABS (low) >= large || ABS (high) >= large)
    return FALSE;
  *middle = (DtlDecimal) { (low + high) * 5, said->low.exponent - 1, 0 };
  return TRUE;
}

/* The middle of what is said; its one known end if the other is open. */
gboolean
dtl_value_middle (const DtlValue *value, DtlDecimal *middle)
{
  DtlDecimal half = { 5, -1, 0 }, sum;

  if (take_middle (&value->said, middle))
    return TRUE;
  if (value->said.has_low && value->said.has_high)
    return dtl_decimal_add (&value->said.low, &value->said.high, &sum) && dtl_decimal_multiply (&sum, &half, middle);
  *middle = value->said.has_low ? value->said.low : value->said.high;
  return value->said.has_low || value->said.has_high;
}

/* A factor that a scale word got wrong makes: thousands of each other, or lakh and crore. */
static gboolean
is_slip_power (int power, gboolean indian)
{
  power = ABS (power);
  return power != 0 && power <= 12 && (power % 3 == 0 || (indian && (power == 1 || power == 2 || power == 5 || power == 7)));
}

/**
 * dtl_ranges_scaled_by:
 * @a: what was said
 * @b: another
 * @indian: whether lakh and crore are among the scale words to think of
 * @power: (out): the power of ten that @a must be scaled by to be as large as @b
 *
 * Returns: whether both have the same digits and differ by a scale word
 */
gboolean
dtl_ranges_scaled_by (const DtlRange *a, const DtlRange *b, gboolean indian, int *power)
{
  DtlRange scaled, left, right;

  if (!dtl_range_is_point (a) || !dtl_range_is_point (b))
    return FALSE;
  if (dtl_decimal_is_zero (&a->low) || dtl_decimal_is_zero (&b->low))
    return FALSE;
  *power = dtl_decimal_magnitude (&b->low) - dtl_decimal_magnitude (&a->low);
  /* 5 million and 50 million: "Rs 50 lakh" and "Rs 5 crore" have a digit in common by chance */
  if (ABS (*power) == 1 && MIN (count_significant (&a->low), count_significant (&b->low)) < 2)
    return FALSE;
  if (!is_slip_power (*power, indian) || !dtl_range_scale (a, *power, &scaled))
    return FALSE;
  if (dtl_decimal_equal (&scaled.low, &b->low))
    return TRUE;
  left = dtl_range_as_written (&scaled);
  right = dtl_range_as_written (b);
  return a->low.digits >= 3 && b->low.digits >= 3 && dtl_range_meet (&left, &right);
}

/* 4,712 and 47,120: so many equal digits are no chance, though no scale word makes that factor. */
static gboolean
slips_a_digit (const DtlValue *a, const DtlValue *b, int *power)
{
  int by = dtl_range_is_point (&a->said) && dtl_range_is_point (&b->said)
             ? dtl_decimal_magnitude (&b->said.low) - dtl_decimal_magnitude (&a->said.low) : 0;
  DtlRange scaled;

  if (ABS (by) != 1 || MIN (a->digits, b->digits) < SLIP_DIGITS || !dtl_range_scale (&a->said, by, &scaled)
      || !dtl_decimal_equal (&scaled.low, &b->said.low))
    return FALSE;
  *power = by;
  return TRUE;
}

/* What scale words are said of; units that scale words are grown into, as in "megawatts". Of these a single equal
 * digit is too little. */
static gboolean
may_slip (const DtlValue *a, const DtlValue *b)
{
  static const char *const counted[] = { "money", "count", "By", NULL };
  static const char *const measured[] = { "W", "W.h", "bit/s", "Hz", "g", "L", "m2", NULL };

  return g_strv_contains (counted, a->dimension)
         || (g_strv_contains (measured, a->dimension) && MIN (a->digits, b->digits) >= 2);
}

/* Whether one is the other with another scale word; @power: by how much @a is to be scaled then. */
gboolean
dtl_value_slip (const DtlValue *a, const DtlValue *b, int *power)
{
  int by;

  if (a->unit != b->unit || !(dtl_ranges_scaled_by (&a->said, &b->said, a->indian || b->indian, &by) || slips_a_digit (a, b, &by)) || !may_slip (a, b))
    return FALSE;
  *power = by;
  return TRUE;
}

/* How far two values are from each other, the larger one first; %FALSE where they are so near to where one answer ends
 * that rounding matters: then they have to be divided exactly. */
static gboolean
judge_roughly (const DtlDecimal *larger, const DtlDecimal *smaller, DtlLikeness *likeness)
{
  double left = dtl_decimal_to_double (larger), right = dtl_decimal_to_double (smaller), ratio = left / right;

  if (!(left < MOST_ROUGHLY) || !(right > 1 / MOST_ROUGHLY))
    return FALSE;
  if (ABS (ratio - NEAR_RATIO) < MARGIN || ABS (ratio - FAR_RATIO) < MARGIN)
    return FALSE;
  if (ratio < NEAR_RATIO)
    *likeness = DTL_LIKENESS_NEAR;
  else
    *likeness = ratio > FAR_RATIO ? DTL_LIKENESS_FAR : DTL_LIKENESS_APART;
  return TRUE;
}

static DtlLikeness
judge_distance (const DtlValue *a, const DtlValue *b)
{
  DtlDecimal left, right, swap, ratio, tenth = { 11, -1, 0 }, ten = { 10, 0, 0 };
  DtlLikeness roughly;

  if (!dtl_value_middle (a, &left) || !dtl_value_middle (b, &right))
    return DTL_LIKENESS_APART;
  left = dtl_decimal_abs (&left);
  right = dtl_decimal_abs (&right);
  if (dtl_decimal_compare (&left, &right) < 0)
    {
      swap = left;
      left = right;
      right = swap;
    }
  if (judge_roughly (&left, &right, &roughly))
    return roughly;
  if (!dtl_decimal_divide (&left, &right, 6, &ratio))
    return DTL_LIKENESS_APART;
  if (dtl_decimal_compare (&ratio, &tenth) <= 0)
    return DTL_LIKENESS_NEAR;
  return dtl_decimal_compare (&ratio, &ten) > 0 ? DTL_LIKENESS_FAR : DTL_LIKENESS_APART;
}

static gboolean
is_closed (const DtlValue *value)
{
  return value->said.has_low && value->said.has_high;
}

/* Whether two values are far from each other but for an open end: "at least 200" and 1,800. */
gboolean
dtl_value_is_stretched (const DtlValue *a, const DtlValue *b)
{
  return (!is_closed (a) || !is_closed (b) || !a->likely.has_high || !b->likely.has_high || !a->likely.has_low || !b->likely.has_low)
         && judge_distance (a, b) < DTL_LIKENESS_NEAR;
}

/* Of 28% and 29%, what may be rounded to either meets in one point, and nobody means that. */
static gboolean
overlap (const DtlRange *a, const DtlRange *b)
{
  const gboolean meet = dtl_range_meet (a, b);

  if (!meet || dtl_range_is_point (a) || dtl_range_is_point (b))
    return meet;
  return !(a->has_high && b->has_low && dtl_decimal_equal (&a->high, &b->low))
         && !(b->has_high && a->has_low && dtl_decimal_equal (&b->high, &a->low));
}

/* What a writer who rounds to the last digit told may mean: "more than 540" is 541 to 549. */
static gboolean
is_within_last_digit (const DtlValue *bound, const DtlValue *value)
{
  DtlDecimal end, other, difference;
  DtlDecimal place = { 1, 0, 0 };

  if ((bound->likely.has_low && bound->likely.has_high) || !is_closed (value) || !value->likely.has_low || !value->likely.has_high)
    return FALSE;
  if (!dtl_value_middle (bound, &end) || !dtl_value_middle (value, &other) || !dtl_decimal_subtract (&end, &other, &difference))
    return FALSE;
  for (place.exponent = end.exponent; end.coefficient != 0 && end.coefficient % 10 == 0; end.coefficient /= 10)
    place.exponent++;
  difference = dtl_decimal_abs (&difference);
  return dtl_decimal_compare (&difference, &place) < 0;
}

/**
 * dtl_value_is_rounded_bound:
 * @a: a value
 * @b: another of the same unit
 *
 * Returns: whether one has an open end, as "more than 540" has, and the other, 547, may well have been rounded to it; an end
 *   of one digit tells nothing
 */
gboolean
dtl_value_is_rounded_bound (const DtlValue *a, const DtlValue *b)
{
  return MIN (a->digits, b->digits) > 1 && judge_distance (a, b) >= DTL_LIKENESS_NEAR && overlap (&a->likely, &b->likely)
         && (is_within_last_digit (a, b) || is_within_last_digit (b, a));
}

/**
 * dtl_value_is_written_alike:
 * @a: a value
 * @b: another
 *
 * Returns: whether they meet at the precision written, which is what %DTL_LIKENESS_WRITTEN says of them
 */
gboolean
dtl_value_is_written_alike (const DtlValue *a, const DtlValue *b)
{
  return dtl_range_equal (&a->said, &b->said) || (is_closed (a) && is_closed (b) && overlap (&a->written, &b->written));
}

/**
 * dtl_value_likeness:
 * @a: a value
 * @b: another of the same unit
 *
 * Returns: how much their numbers alone speak for their being the same
 */
DtlLikeness
dtl_value_likeness (const DtlValue *a, const DtlValue *b)
{
  int power;

  if (dtl_value_is_written_alike (a, b))
    return DTL_LIKENESS_WRITTEN;
  if (dtl_value_slip (a, b, &power))
    return DTL_LIKENESS_SLIP;
  if (overlap (&a->likely, &b->likely))
    return DTL_LIKENESS_LIKELY;
  return judge_distance (a, b);
}
