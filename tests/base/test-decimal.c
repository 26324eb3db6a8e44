/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exact decimals: tables of what is known, and laws that must hold for any values. */

#include "dtl-decimal.h"

#include <string.h>

#define N_RANDOM 5000

static DtlDecimal
parse (const char *text)
{
  DtlDecimal decimal;

  g_assert_true (dtl_decimal_parse (text, -1, &decimal));
  return decimal;
}

static void
assert_text (const DtlDecimal *decimal, const char *expected)
{
  g_autofree char *text = dtl_decimal_to_string (decimal);

  g_assert_cmpstr (text, ==, expected);
}

static DtlDecimal
make_random (int max_exponent)
{
  gint64 coefficient = (gint64) g_test_rand_int () * (G_GINT64_CONSTANT (1) << 31) ^ g_test_rand_int ();

  coefficient %= (gint64[]) { 10, 1000, 1000000, 1000000000 }[g_test_rand_int_range (0, 4)];
  return (DtlDecimal) { coefficient, g_test_rand_int_range (-max_exponent, max_exponent + 1), 0 };
}

static void
test_parse (void)
{
  const struct
  {
    const char *text;
    gint64 coefficient;
    int exponent;
    guint digits;
    const char *back;
  } cases[] = {
    { "0", 0, 0, 1, "0" },
    { "0.0", 0, -1, 1, "0" },
    { "7", 7, 0, 1, "7" },
    { "007", 7, 0, 1, "7" },
    { "2000", 2000, 0, 4, "2000" },
    { "0.2", 2, -1, 1, "0.2" },
    { "0.20", 20, -2, 2, "0.2" },
    { "5.0", 50, -1, 2, "5" },
    { ".5", 5, -1, 1, "0.5" },
    { "-3.5", -35, -1, 2, "-3.5" },
    { "+3.5", 35, -1, 2, "3.5" },
    { "0.05", 5, -2, 1, "0.05" },
    { "11200000000", 11200000000, 0, 11, "11200000000" },
    { "999999999999999999", 999999999999999999, 0, 18, "999999999999999999" },
    { "1000000000000000000000", 1, 21, 22, "1000000000000000000000" },
    { "1.0000000000000000000000", 1, 0, 23, "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlDecimal decimal = parse (cases[i].text);
      DtlDecimal expected = { cases[i].coefficient, cases[i].exponent, 0 };

      g_assert_true (dtl_decimal_equal (&decimal, &expected));
      g_assert_cmpuint (decimal.digits, ==, cases[i].digits);
      assert_text (&decimal, cases[i].back);
    }
}

static void
test_parse_refused (void)
{
  const char *const cases[] = { "", "-", ".", "1.2.3", "1,2", "1e9", " 1", "1 ", "--1", "1-", "x",
                                "1000000000000000001", "0.1234567890123456789" };
  DtlDecimal decimal = DTL_DECIMAL_ZERO;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_false (dtl_decimal_parse (cases[i], -1, &decimal));
  g_assert_cmpint (decimal.coefficient, ==, 0);
  g_assert_true (dtl_decimal_parse ("12x", 2, &decimal));
  g_assert_cmpint (decimal.coefficient, ==, 12);
}

static void
test_compare (void)
{
  const char *const ordered[] = { "-1000000000000000000000", "-11.2", "-11.19", "-0.5", "0", "0.000000000000000001",
                                  "0.5", "11.19", "11.2", "112", "112.5", "1000000000000000000000" };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        DtlDecimal a = parse (ordered[i]), b = parse (ordered[j]);

        g_assert_cmpint (dtl_decimal_compare (&a, &b), ==, i < j ? -1 : i > j);
      }
}

static void
test_scale (void)
{
  DtlDecimal trillion = parse ("11.2"), billion = parse ("11.2"), other = parse ("11.3"), zero = DTL_DECIMAL_ZERO;
  DtlDecimal ulp;

  g_assert_true (dtl_decimal_scale (&trillion, 12, &trillion));
  g_assert_true (dtl_decimal_scale (&billion, 9, &billion));
  assert_text (&trillion, "11200000000000");
  g_assert_cmpuint (trillion.digits, ==, 3);
  g_assert_true (dtl_decimal_same_digits (&trillion, &billion));
  g_assert_false (dtl_decimal_same_digits (&trillion, &other));
  g_assert_false (dtl_decimal_same_digits (&zero, &zero));
  g_assert_cmpint (dtl_decimal_magnitude (&trillion), ==, 13);
  ulp = dtl_decimal_ulp (&trillion);
  assert_text (&ulp, "100000000000");
  g_assert_false (dtl_decimal_scale (&trillion, 40000, &trillion));
}

static void
test_ulp (void)
{
  const char *const cases[][2] = { { "0.2", "0.1" }, { "0.05", "0.01" }, { "109", "1" }, { "5.0", "0.1" },
                                   { "2000", "1" }, { "0", "1" }, { "0.0", "0.1" } };
  DtlDecimal computed = { 7, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlDecimal decimal = parse (cases[i][0]);
      DtlDecimal ulp = dtl_decimal_ulp (&decimal);

      assert_text (&ulp, cases[i][1]);
    }
  computed = dtl_decimal_ulp (&computed);
  g_assert_true (dtl_decimal_is_zero (&computed));
}

static void
test_divide (void)
{
  const struct
  {
    const char *a, *b;
    guint digits;
    const char *quotient;
  } cases[] = {
    { "1", "3", 4, "0.3333" },
    { "2", "3", 4, "0.6667" },
    { "-2", "3", 4, "-0.6667" },
    { "1", "8", 2, "0.13" },
    { "11200000000", "106400000000", 4, "0.1053" },
    { "11200000000000", "109000000000", 7, "102.7523" },
    { "999999999999999999", "1", 2, "1000000000000000000" },
    { "10", "4", 17, "2.5" },
    { "0", "4", 3, "0" },
  };
  DtlDecimal result, one = parse ("1"), zero = DTL_DECIMAL_ZERO;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlDecimal a = parse (cases[i].a), b = parse (cases[i].b);

      g_assert_true (dtl_decimal_divide (&a, &b, cases[i].digits, &result));
      assert_text (&result, cases[i].quotient);
    }
  g_assert_false (dtl_decimal_divide (&one, &zero, 4, &result));
}

static void
test_round (void)
{
  const struct
  {
    const char *text;
    guint digits;
    const char *rounded;
  } cases[] = { { "102.7523", 4, "102.8" }, { "-102.75", 4, "-102.8" }, { "0.99", 1, "1" },
                { "2.5", 1, "3" },          { "7", 3, "7" },            { "1449", 2, "1400" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlDecimal decimal = parse (cases[i].text);

      decimal = dtl_decimal_round (&decimal, cases[i].digits);
      assert_text (&decimal, cases[i].rounded);
    }
}

static void
test_too_large (void)
{
  DtlDecimal most = parse ("999999999999999999"), one = parse ("1"), tiny = parse ("1"), huge = parse ("1"), result;

  g_assert_false (dtl_decimal_multiply (&most, &most, &result));
  g_assert_true (dtl_decimal_add (&most, &one, &result));
  assert_text (&result, "1000000000000000000");
  g_assert_false (dtl_decimal_add (&result, &one, &result));
  g_assert_true (dtl_decimal_scale (&tiny, -30, &tiny));
  g_assert_false (dtl_decimal_add (&one, &tiny, &result));
  g_assert_true (dtl_decimal_scale (&huge, 30000, &huge));
  g_assert_false (dtl_decimal_multiply (&huge, &huge, &result));
  g_assert_cmpint (dtl_decimal_compare (&huge, &tiny), ==, 1);
}

static void
test_laws (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      DtlDecimal a = make_random (4), b = make_random (4), sum, back, product, quotient;

      g_assert_true (dtl_decimal_add (&a, &b, &sum));
      g_assert_true (dtl_decimal_subtract (&sum, &b, &back));
      g_assert_true (dtl_decimal_equal (&a, &back));
      g_assert_cmpint (dtl_decimal_compare (&a, &b), ==, -dtl_decimal_compare (&b, &a));
      if (dtl_decimal_multiply (&a, &b, &product) && !dtl_decimal_is_zero (&b))
        {
          g_assert_true (dtl_decimal_divide (&product, &b, 17, &quotient));
          g_assert_true (dtl_decimal_equal (&a, &quotient));
        }
    }
}

static void
test_text_laws (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      DtlDecimal a = make_random (20);
      g_autofree char *text = dtl_decimal_to_string (&a);
      DtlDecimal back = parse (text);
      g_autofree char *again = dtl_decimal_to_string (&back);

      g_assert_true (dtl_decimal_equal (&a, &back));
      g_assert_cmpstr (text, ==, again);
      g_assert_null (strpbrk (text, "eE,"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/parse-refused", test_parse_refused);
  g_test_add_func ("/decimal/compare", test_compare);
  g_test_add_func ("/decimal/scale", test_scale);
  g_test_add_func ("/decimal/ulp", test_ulp);
  g_test_add_func ("/decimal/divide", test_divide);
  g_test_add_func ("/decimal/round", test_round);
  g_test_add_func ("/decimal/too-large", test_too_large);
  g_test_add_func ("/decimal/laws", test_laws);
  g_test_add_func ("/decimal/text-laws", test_text_laws);
  return g_test_run ();
}
