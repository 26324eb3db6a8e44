/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which amounts in two currencies can be one amount. */

#include "dtl-rates.h"

static DtlLexicon *
load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  DtlLexicon *lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static DtlValue
make_money (const char *amount, const char *unit)
{
  DtlValue value = { .dimension = "money", .unit = g_intern_string (unit) };
  DtlDecimal decimal;

  g_assert_true (dtl_decimal_parse (amount, -1, &decimal));
  decimal.digits = 3;
  value.said = dtl_range_point (&decimal);
  value.written = value.likely = dtl_range_as_written (&value.said);
  return value;
}

static void
test_allowed (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  g_autoptr (DtlRates) rates = dtl_rates_new (lexicon);
  const struct
  {
    const char *a, *a_unit, *b, *b_unit;
    gboolean allowed;
  } cases[] = {
    { "11200000000000", "RUB", "109000000000", "USD", TRUE },
    { "11200000000000", "RUB", "106400000000", "EUR", TRUE },
    { "11200000000", "RUB", "106400000000", "EUR", FALSE },
    { "109000000000", "USD", "11200000000000", "RUB", TRUE },
    { "862000000000", "USD", "114400000000000", "JPY", TRUE },
    { "862000000000", "USD", "114400000000", "JPY", FALSE },
    { "5200000000", "USD", "4800000000", "EUR", TRUE },
    { "5200000000", "USD", "5200000000", "USD", FALSE },
    { "5200000000", "XYZ", "4800000000", "EUR", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlValue a = make_money (cases[i].a, cases[i].a_unit), b = make_money (cases[i].b, cases[i].b_unit);

      g_test_message ("%s %s and %s %s", cases[i].a, cases[i].a_unit, cases[i].b, cases[i].b_unit);
      g_assert_cmpint (dtl_rates_allow (rates, &a, &b), ==, cases[i].allowed);
    }
}

static void
add_money (DtlReading *reading, const char *amount, const char *unit, int equivalent)
{
  DtlValue value = make_money (amount, unit);
  DtlFigure figure = { .kind = DTL_FIGURE_MONEY, .unit = unit, .value = value.said, .equivalent = equivalent };

  g_array_append_val (reading->figures, figure);
}

/* A rate that one report implies is known for the others, give or take some days. */
static void
test_learned (void)
{
  g_autoptr (DtlLexicon) lexicon = load_lexicon ();
  g_autoptr (DtlRates) rates = dtl_rates_new (lexicon);
  g_autoptr (DtlText) text = dtl_text_new_from_string ("");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (DtlReading) reading = dtl_reading_new (source);
  DtlValue profit = make_money ("5200000000", "USD"), same = make_money ("4800000000", "EUR"), other = make_money ("3900000000", "EUR");

  add_money (reading, "98300000000", "EUR", 1);
  add_money (reading, "107400000000", "USD", 0);
  g_assert_false (dtl_rates_know (rates, &profit, &same));
  dtl_rates_learn (rates, reading);
  g_assert_true (dtl_rates_know (rates, &profit, &same));
  g_assert_true (dtl_rates_know (rates, &same, &profit));
  g_assert_false (dtl_rates_know (rates, &profit, &other));
}

/* Of two currencies, or of one and any: what it learnt of others is no change. */
static void
test_changed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (DtlRates) rates = NULL;
  g_autoptr (DtlText) text = dtl_text_new_from_string ("");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (DtlReading) first = dtl_reading_new (source), second = dtl_reading_new (source);
  const char *euro = g_intern_string ("EUR"), *dollar = g_intern_string ("USD"), *pound = g_intern_string ("GBP");

  g_assert_no_error (error);
  rates = dtl_rates_new (lexicon);
  add_money (first, "98300000000", "EUR", 1);
  add_money (first, "107400000000", "USD", 0);
  add_money (second, "98300000000", "EUR", 1);
  add_money (second, "85200000000", "GBP", 0);
  dtl_rates_learn (rates, first);
  dtl_rates_forget (rates);
  dtl_rates_learn (rates, second);
  dtl_rates_learn (rates, first);
  g_assert_false (dtl_rates_are_same (rates));
  g_assert_true (dtl_rates_are_changed (rates, euro, NULL));
  g_assert_true (dtl_rates_are_changed (rates, pound, euro));
  g_assert_false (dtl_rates_are_changed (rates, dollar, NULL));
  g_assert_false (dtl_rates_are_changed (rates, euro, dollar));
}

/* What a pair of amounts is spared must be what it would have been refused, to the last digit. */
static void
test_allow_exactly (void)
{
  static const char *const codes[] = { "USD", "EUR", "JPY", "GBP", "INR", "KRW", "QQQ" };
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (DtlRates) rates = NULL;
  guint n_allowed = 0;

  g_assert_no_error (error);
  rates = dtl_rates_new (lexicon);
  for (guint i = 0; i < 20000; i++)
    {
      DtlValue a = { .dimension = "money", .unit = g_intern_string (codes[g_test_rand_int_range (0, G_N_ELEMENTS (codes))]) };
      DtlValue b = { .dimension = "money", .unit = g_intern_string (codes[g_test_rand_int_range (0, G_N_ELEMENTS (codes))]) };
      DtlDecimal left = { g_test_rand_int_range (0, 1000), (gint16) g_test_rand_int_range (-2, 8), 3 };
      DtlDecimal right = { g_test_rand_int_range (0, 1000), (gint16) g_test_rand_int_range (-2, 8), 3 };
      DtlRange rate, band;
      gboolean expected;

      a.written = g_test_rand_bit () ? dtl_range_point (&left) : (DtlRange) { .has_low = TRUE, .low = left };
      b.written = dtl_range_point (&right);
      expected = a.unit != b.unit && dtl_rates_imply (&a, &b, &rate) && dtl_rates_band (rates, a.unit, b.unit, &band)
                 && dtl_range_meet (&rate, &band);
      g_assert_cmpint (dtl_rates_allow (rates, &a, &b), ==, expected);
      n_allowed += expected;
    }
  g_assert_cmpuint (n_allowed, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rates/allow-exactly", test_allow_exactly);
  g_test_add_func ("/rates/allowed", test_allowed);
  g_test_add_func ("/rates/learned", test_learned);
  g_test_add_func ("/rates/changed", test_changed);
  return g_test_run ();
}
