/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When two values are the same, as a table: "LOW..HIGH" of a unit with a hedge. */

#include "dtl-clues.h"
#include "dtl-value.h"

#include <string.h>

typedef struct
{
  const char *text;
  DtlFigureKind kind;
  const char *value;
  const char *unit;
  const char *of;
  DtlHedge hedge;
} Label;

static void
parse_bound (const char *text, DtlDecimal *bound, guint *has)
{
  *has = *text != '\0' && dtl_decimal_parse (text, -1, bound);
}

static DtlValue
make_value (const Label *label)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (label->text != NULL ? label->text : "");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (DtlReading) reading = dtl_reading_new (source);
  g_auto (GStrv) ends = g_strsplit (label->value, "..", 2);
  DtlFigure figure = { .span = { 0, dtl_text_length (text) }, .kind = label->kind, .unit = label->unit, .hedge = label->hedge };
  guint has_low, has_high;

  parse_bound (ends[0], &figure.value.low, &has_low);
  parse_bound (ends[1] != NULL ? ends[1] : ends[0], &figure.value.high, &has_high);
  figure.value.has_low = has_low;
  figure.value.has_high = has_high;
  figure.has_of = label->of != NULL && dtl_decimal_parse (label->of, -1, &figure.of);
  g_array_append_val (reading->figures, figure);
  return dtl_value_of_figure (reading, 0);
}

#define COUNT(value) { NULL, DTL_FIGURE_COUNT, value, "1", NULL, DTL_HEDGE_NONE }
#define HEDGED(value, hedge) { NULL, DTL_FIGURE_COUNT, value, "1", NULL, hedge }
#define QUANTITY(value, unit) { NULL, DTL_FIGURE_QUANTITY, value, unit, NULL, DTL_HEDGE_NONE }

static void
test_likeness (void)
{
  const struct
  {
    Label a, b;
    DtlLikeness likeness;
  } cases[] = {
    { COUNT ("27"), COUNT ("27"), DTL_LIKENESS_WRITTEN },
    { COUNT ("11.2"), COUNT ("11.23"), DTL_LIKENESS_WRITTEN },
    { COUNT ("27"), COUNT ("29"), DTL_LIKENESS_NEAR },
    { COUNT ("27"), COUNT ("35"), DTL_LIKENESS_APART },
    { COUNT ("27"), COUNT ("3500"), DTL_LIKENESS_FAR },
    { COUNT ("27000"), COUNT ("27000000"), DTL_LIKENESS_SLIP },
    { HEDGED ("2000", DTL_HEDGE_OVER), COUNT ("2527"), DTL_LIKENESS_LIKELY },
    { HEDGED ("2000", DTL_HEDGE_OVER), COUNT ("1890"), DTL_LIKENESS_NEAR },
    { HEDGED ("2000", DTL_HEDGE_NEARLY), COUNT ("1950"), DTL_LIKENESS_LIKELY },
    { HEDGED ("5000000", DTL_HEDGE_ABOUT), COUNT ("4960000"), DTL_LIKENESS_LIKELY },
    { HEDGED ("100", DTL_HEDGE_ABOUT), COUNT ("140"), DTL_LIKENESS_APART },
    { COUNT ("2000"), COUNT ("2013"), DTL_LIKENESS_LIKELY },
    { COUNT ("4712"), COUNT ("47120"), DTL_LIKENESS_SLIP },
    { COUNT ("12"), COUNT ("120"), DTL_LIKENESS_APART },
    { COUNT ("341"), COUNT ("341"), DTL_LIKENESS_WRITTEN },
    { COUNT ("2000.."), COUNT ("2527"), DTL_LIKENESS_LIKELY },
    { COUNT ("6..9"), COUNT ("7"), DTL_LIKENESS_WRITTEN },
    { QUANTITY ("5", "km"), QUANTITY ("5000", "m"), DTL_LIKENESS_WRITTEN },
    { QUANTITY ("..510", "km"), QUANTITY ("510", "km"), DTL_LIKENESS_LIKELY },
    { QUANTITY ("..510", "km"), QUANTITY ("236", "[mi_i]"), DTL_LIKENESS_LIKELY },
    { QUANTITY ("..236", "[mi_i]"), QUANTITY ("510", "km"), DTL_LIKENESS_APART },
    { QUANTITY ("510..", "km"), QUANTITY ("236", "[mi_i]"), DTL_LIKENESS_APART },
    { QUANTITY ("32", "km2"), QUANTITY ("3200", "har"), DTL_LIKENESS_WRITTEN },
    { QUANTITY ("102", "[degF]"), QUANTITY ("39", "Cel"), DTL_LIKENESS_WRITTEN },
    { QUANTITY ("102", "[degF]"), QUANTITY ("57", "Cel"), DTL_LIKENESS_APART },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlValue a = make_value (&cases[i].a), b = make_value (&cases[i].b);

      g_test_message ("%s and %s", cases[i].a.value, cases[i].b.value);
      g_assert_true (a.unit == b.unit);
      g_assert_cmpint (dtl_value_likeness (&a, &b), ==, cases[i].likeness);
      g_assert_cmpint (dtl_value_likeness (&b, &a), ==, cases[i].likeness);
    }
}

static void
test_shares (void)
{
  const Label quarter = { NULL, DTL_FIGURE_RATIO, "1", "1", "4", DTL_HEDGE_NONE };
  const Label percent = { NULL, DTL_FIGURE_PERCENT, "25", "%", NULL, DTL_HEDGE_NONE };
  const Label third = { NULL, DTL_FIGURE_RATIO, "1", "1", "3", DTL_HEDGE_NONE };
  const Label nearly = { NULL, DTL_FIGURE_PERCENT, "32.1", "%", NULL, DTL_HEDGE_NONE };
  DtlValue a = make_value (&quarter), b = make_value (&percent), c = make_value (&third), d = make_value (&nearly);

  const Label twenty_eight = { NULL, DTL_FIGURE_PERCENT, "28", "%", NULL, DTL_HEDGE_NONE };
  const Label twenty_nine = { NULL, DTL_FIGURE_PERCENT, "29", "%", NULL, DTL_HEDGE_NONE };
  const Label half_more = { NULL, DTL_FIGURE_PERCENT, "28.5", "%", NULL, DTL_HEDGE_NONE };
  DtlValue e = make_value (&twenty_eight), f = make_value (&twenty_nine), g = make_value (&half_more);

  g_assert_cmpint (dtl_value_likeness (&e, &f), <, DTL_LIKENESS_LIKELY);
  g_assert_cmpint (dtl_value_likeness (&e, &g), ==, DTL_LIKENESS_WRITTEN);
  g_assert_cmpint (dtl_value_likeness (&g, &f), ==, DTL_LIKENESS_WRITTEN);
  g_assert_true (a.dimension == b.dimension && a.unit == b.unit);
  g_assert_cmpint (dtl_value_likeness (&a, &b), ==, DTL_LIKENESS_WRITTEN);
  g_assert_cmpint (dtl_value_likeness (&a, &c), <, DTL_LIKENESS_LIKELY);
  g_assert_cmpint (dtl_value_likeness (&c, &d), ==, DTL_LIKENESS_LIKELY);
  g_assert_cmpuint (c.digits, ==, 1);
}

/* A hundred times as much is a slip only where somebody counts in lakh and crore. */
static void
test_lakh_and_crore (void)
{
  const Label crore = { "Rs 8,350 crore", DTL_FIGURE_MONEY, "83500000000", "INR", NULL, DTL_HEDGE_NONE };
  const Label lakh = { "Rs 8,350 lakh", DTL_FIGURE_MONEY, "835000000", "INR", NULL, DTL_HEDGE_NONE };
  const Label plain = { "835 million rupees", DTL_FIGURE_MONEY, "835000000", "INR", NULL, DTL_HEDGE_NONE };
  const Label other = { "83.5 billion rupees", DTL_FIGURE_MONEY, "83500000000", "INR", NULL, DTL_HEDGE_NONE };
  const Label five = { "Rs 5 crore", DTL_FIGURE_MONEY, "50000000", "INR", NULL, DTL_HEDGE_NONE };
  const Label fifty = { "Rs 50 lakh", DTL_FIGURE_MONEY, "5000000", "INR", NULL, DTL_HEDGE_NONE };
  DtlValue a = make_value (&crore), b = make_value (&lakh), c = make_value (&plain), d = make_value (&other);
  DtlValue e = make_value (&five), f = make_value (&fifty);
  int power = 0;

  g_assert_true (dtl_value_slip (&a, &b, &power));
  g_assert_cmpint (power, ==, -2);
  g_assert_false (dtl_value_slip (&c, &d, &power));
  g_assert_false (dtl_value_slip (&e, &f, &power));
}

#define MONEY(text, value, unit) { text, DTL_FIGURE_MONEY, value, unit, NULL, DTL_HEDGE_NONE }

/* Which currency a bare mark was taken for says little; one that names its country says all. */
static void
test_bare_marks (void)
{
  const struct
  {
    Label a, b;
    gboolean one;
  } cases[] = {
    { MONEY ("$630m", "630000000", "USD"), MONEY ("$630 million", "630000000", "NZD"), TRUE },
    { MONEY ("$630m", "630000000", "USD"), MONEY ("NZ$630m", "630000000", "NZD"), TRUE },
    { MONEY ("630 million dollars", "630000000", "USD"), MONEY ("$0.63 billion", "630000000", "AUD"), TRUE },
    { MONEY ("P92.4bn", "92400000000", "PHP"), MONEY ("92.4bn pula", "92400000000", "BWP"), TRUE },
    { MONEY ("6.8 billion pesos", "6800000000", "PHP"), MONEY ("$6.8 billion", "6800000000", "CLP"), TRUE },
    { MONEY ("kr 4.1 billion", "4100000000", "SEK"), MONEY ("NOK 4.1 billion", "4100000000", "NOK"), TRUE },
    { MONEY ("$630m", "630000000", "USD"), MONEY ("NZ$640m", "640000000", "NZD"), FALSE },
    { MONEY ("US$630m", "630000000", "USD"), MONEY ("NZ$630m", "630000000", "NZD"), FALSE },
    { MONEY ("630 million US dollars", "630000000", "USD"), MONEY ("NZ$630m", "630000000", "NZD"), FALSE },
    { MONEY ("630 million Canadian dollars", "630000000", "CAD"), MONEY ("US$630m", "630000000", "USD"), FALSE },
    { MONEY ("$630m", "630000000", "USD"), MONEY ("€630m", "630000000", "EUR"), FALSE },
    { MONEY ("Pesetas 5", "5", "ESP"), MONEY ("PHP 5", "5", "PHP"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlValue a = make_value (&cases[i].a), b = make_value (&cases[i].b);

      g_test_message ("%s, %s", cases[i].a.text, cases[i].b.text);
      g_assert_cmpint (dtl_value_is_one_sum (&a, &b), ==, cases[i].one);
      g_assert_cmpint (dtl_value_is_one_sum (&b, &a), ==, cases[i].one);
    }
}

/* Scale words are grown into some units; a single equal digit of these is chance. */
static void
test_slips_of_units (void)
{
  const struct
  {
    Label a, b;
    gboolean slips;
  } cases[] = {
    { QUANTITY ("1395", "MW"), QUANTITY ("1395", "GW"), TRUE },
    { QUANTITY ("4.2", "t"), QUANTITY ("4.2", "kg"), TRUE },
    { QUANTITY ("40", "TBy"), QUANTITY ("40", "GBy"), TRUE },
    { QUANTITY ("2.6", "Mt"), QUANTITY ("2.6", "kt"), TRUE },
    { QUANTITY ("5", "MW"), QUANTITY ("5", "GW"), FALSE },
    { QUANTITY ("1395", "km"), QUANTITY ("1395", "m"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlValue a = make_value (&cases[i].a), b = make_value (&cases[i].b);
      int power = 0;

      g_assert_cmpint (dtl_value_slip (&a, &b, &power), ==, cases[i].slips);
      g_assert_cmpint (ABS (power), ==, cases[i].slips ? 3 : power);
    }
}

/* Of what is counted to the last one nothing was rounded. */
static void
test_exact_ends (void)
{
  const Label least = COUNT ("2000..");
  DtlValue value = make_value (&least);
  const DtlDecimal bound = dtl_decimal_from_int (2000);

  g_assert_true (dtl_decimal_equal (&value.written.low, &bound));
}

/* Digits that changed places, a nought among them where there are three. */
static void
test_swapped (void)
{
  const struct
  {
    const char *a, *b;
    gboolean swapped;
  } cases[] = {
    { "1524", "1254", TRUE }, { "6.25", "6.52", TRUE }, { "104", "140", TRUE }, { "10.8", "18.0", TRUE }, { "104", "104", FALSE }, { "120", "150", FALSE }, { "20", "12", FALSE }, { "104", "1400", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Label left = COUNT (cases[i].a), right = COUNT (cases[i].b);
      DtlValue a = make_value (&left), b = make_value (&right);
      DtlClues clues = { 0 };

      dtl_clues_weigh_values (&a, &b, dtl_value_likeness (&a, &b), 2, &clues);
      g_assert_cmpint (clues.amounts[DTL_CLUE_SWAPPED] > 0, ==, cases[i].swapped);
    }
}

#define DURATION(value, unit) { NULL, DTL_FIGURE_DURATION, value, unit, NULL, DTL_HEDGE_NONE }

/* 26 weeks are six months, and 60 days two; a week is no part of a month that anybody tells. */
static void
test_about_months (void)
{
  const struct
  {
    Label weeks, months;
    gboolean likened, meet;
  } cases[] = {
    { DURATION ("26", "wk"), DURATION ("6", "mo"), TRUE, TRUE },      { DURATION ("60", "d"), DURATION ("2", "mo"), TRUE, TRUE },
    { DURATION ("52", "wk"), DURATION ("12", "mo"), TRUE, TRUE },     { DURATION ("26", "wk"), DURATION ("9", "mo"), TRUE, FALSE },
    { DURATION ("144", "d"), DURATION ("5", "mo"), TRUE, TRUE },      { DURATION ("10", "d"), DURATION ("1", "mo"), FALSE, FALSE },
    { DURATION ("3", "mo"), DURATION ("3", "mo"), FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlValue weeks = make_value (&cases[i].weeks), months = make_value (&cases[i].months), about;

      g_assert_cmpint (dtl_value_about_months (&weeks, &about), ==, cases[i].likened);
      if (cases[i].likened)
        g_assert_cmpint (dtl_value_likeness (&about, &months) >= DTL_LIKENESS_LIKELY, ==, cases[i].meet);
    }
}

/* "More than 540" is what 547 is rounded to, and not 650. */
static void
test_rounded_bound (void)
{
  const struct
  {
    Label a, b;
    gboolean rounded;
  } cases[] = {
    { HEDGED ("540", DTL_HEDGE_OVER), COUNT ("547"), TRUE },
    { HEDGED ("310", DTL_HEDGE_AT_LEAST), COUNT ("318"), TRUE },
    { HEDGED ("300", DTL_HEDGE_AT_LEAST), COUNT ("318"), FALSE }, /* much is over three hundred */
    { HEDGED ("620", DTL_HEDGE_UNDER), COUNT ("615"), TRUE },
    { HEDGED ("27000", DTL_HEDGE_OVER), COUNT ("27400"), TRUE },
    { HEDGED ("300", DTL_HEDGE_OVER), COUNT ("381"), FALSE },
    { HEDGED ("540", DTL_HEDGE_OVER), COUNT ("553"), FALSE },
    { HEDGED ("540", DTL_HEDGE_OVER), COUNT ("531"), FALSE },
    { HEDGED ("540", DTL_HEDGE_OVER), HEDGED ("547", DTL_HEDGE_OVER), FALSE },
    { COUNT ("540"), COUNT ("547"), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlValue a = make_value (&cases[i].a), b = make_value (&cases[i].b);

      g_assert_cmpint (dtl_value_is_rounded_bound (&a, &b), ==, cases[i].rounded);
      g_assert_cmpint (dtl_value_is_rounded_bound (&b, &a), ==, cases[i].rounded);
    }
}

static void
test_stretched (void)
{
  const Label least = HEDGED ("200", DTL_HEDGE_AT_LEAST), many = COUNT ("1800"), some = COUNT ("205");
  DtlValue a = make_value (&least), b = make_value (&many), c = make_value (&some);

  g_assert_true (dtl_value_is_stretched (&a, &b));
  g_assert_false (dtl_value_is_stretched (&a, &c));
}

static void
test_currency (void)
{
  g_assert_true (dtl_value_may_be_currency ("crown", "SEK"));
  g_assert_false (dtl_value_may_be_currency ("crown", "USD"));
  g_assert_false (dtl_value_may_be_currency ("worker", "SEK"));
  g_assert_true (dtl_value_may_be_currency (NULL, "USD"));
}

static DtlValue
make_point (const DtlDecimal *decimal)
{
  DtlValue value = { .dimension = "duration", .unit = "s" };

  value.said = value.written = value.likely = dtl_range_point (decimal);
  return value;
}

/* By the exact quotient, to six digits. */
static DtlLikeness
judge_exactly (const DtlDecimal *larger, const DtlDecimal *smaller)
{
  const DtlDecimal tenth = { 11, -1, 0 }, ten = { 10, 0, 0 };
  DtlDecimal ratio;

  if (dtl_decimal_equal (larger, smaller))
    return DTL_LIKENESS_WRITTEN;
  if (!dtl_decimal_divide (larger, smaller, 6, &ratio))
    return DTL_LIKENESS_APART;
  if (dtl_decimal_compare (&ratio, &tenth) <= 0)
    return DTL_LIKENESS_NEAR;
  return dtl_decimal_compare (&ratio, &ten) > 0 ? DTL_LIKENESS_FAR : DTL_LIKENESS_APART;
}

/* How far two values are from each other is exact, though not every two are divided: many of these are all but 1.1 or
 * 10 times each other. */
static void
test_distance_exactly (void)
{
  static const gint64 times[] = { 11000000, 11000040, 11000060, 10999990, 100000000, 100000400, 100000600, 99999990, 11100000, 90000000, 500000000 };

  for (guint i = 0; i < 20000; i++)
    {
      const DtlDecimal smaller = { g_test_rand_int_range (0, 5000), (gint16) g_test_rand_int_range (-40, 40), 3 };
      const DtlDecimal larger = { smaller.coefficient * times[g_test_rand_int_range (0, G_N_ELEMENTS (times))], smaller.exponent - 7, 3 };
      DtlValue a = make_point (&larger), b = make_point (&smaller);

      g_assert_cmpint (dtl_value_likeness (&a, &b), ==, judge_exactly (&larger, &smaller));
      g_assert_cmpint (dtl_value_likeness (&b, &a), ==, judge_exactly (&larger, &smaller));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/likeness", test_likeness);
  g_test_add_func ("/value/bare-marks", test_bare_marks);
  g_test_add_func ("/value/shares", test_shares);
  g_test_add_func ("/value/lakh-and-crore", test_lakh_and_crore);
  g_test_add_func ("/value/slips-of-units", test_slips_of_units);
  g_test_add_func ("/value/exact-ends", test_exact_ends);
  g_test_add_func ("/value/stretched", test_stretched);
  g_test_add_func ("/value/rounded-bound", test_rounded_bound);
  g_test_add_func ("/value/about-months", test_about_months);
  g_test_add_func ("/value/swapped", test_swapped);
  g_test_add_func ("/value/currency", test_currency);
  g_test_add_func ("/value/distance-exactly", test_distance_exactly);
  return g_test_run ();
}
