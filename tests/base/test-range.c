/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Intervals of exact decimals: "[1,2]", "[1,]" for an open end. */

#include "dtl-range.h"

#include <string.h>

#define N_RANDOM 3000

static DtlRange
parse (const char *text)
{
  g_auto (GStrv) ends = g_strsplit_set (text, "[,]", -1);
  DtlRange range = { 0 };

  if (g_strv_length (ends) != 4)
    g_error ("bad range %s", text);
  range.has_low = *ends[1] && dtl_decimal_parse (ends[1], -1, &range.low);
  range.has_high = *ends[2] && dtl_decimal_parse (ends[2], -1, &range.high);
  return range;
}

static void
assert_range (const DtlRange *range, const char *expected)
{
  g_autofree char *low = range->has_low ? dtl_decimal_to_string (&range->low) : g_strdup ("");
  g_autofree char *high = range->has_high ? dtl_decimal_to_string (&range->high) : g_strdup ("");
  g_autofree char *text = g_strdup_printf ("[%s,%s]", low, high);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_meet (void)
{
  const struct
  {
    const char *a, *b, *common;
  } cases[] = {
    { "[1,2]", "[2,3]", "[2,2]" },   { "[1,2]", "[3,4]", NULL },    { "[2000,]", "[2527,2527]", "[2527,2527]" },
    { "[2000,]", "[1999,1999]", NULL }, { "[,5]", "[3,]", "[3,5]" },  { "[,5]", "[,3]", "[,3]" },
    { "[,]", "[1,2]", "[1,2]" },     { "[1,9]", "[3,4]", "[3,4]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlRange a = parse (cases[i].a), b = parse (cases[i].b), common;

      g_assert_cmpint (dtl_range_meet (&a, &b), ==, cases[i].common != NULL);
      g_assert_cmpint (dtl_range_meet (&b, &a), ==, cases[i].common != NULL);
      g_assert_cmpint (dtl_range_intersect (&a, &b, &common), ==, cases[i].common != NULL);
      if (cases[i].common != NULL)
        assert_range (&common, cases[i].common);
    }
}

static void
test_as_written (void)
{
  const char *const cases[][2] = {
    { "[11.2,11.2]", "[11.15,11.25]" }, { "[0.2,0.2]", "[0.15,0.25]" }, { "[109,109]", "[108.5,109.5]" },
    { "[1.5,2]", "[1.45,2.5]" },        { "[2000,]", "[1999.5,]" },     { "[,-3]", "[,-2.5]" },
    { "[5.0,5.0]", "[4.95,5.05]" },
  };
  DtlRange computed = parse ("[7,7]");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlRange range = parse (cases[i][0]);

      range = dtl_range_as_written (&range);
      assert_range (&range, cases[i][1]);
    }
  computed.low.digits = computed.high.digits = 0;
  computed = dtl_range_as_written (&computed);
  assert_range (&computed, "[7,7]");
}

static void
test_arithmetic (void)
{
  const struct
  {
    const char *a, *b, *sum, *product, *quotient;
  } cases[] = {
    { "[1,2]", "[3,4]", "[4,6]", "[3,8]", "[0.25,0.6667]" },
    { "[-1,2]", "[3,4]", "[2,6]", "[-4,8]", "[-0.3333,0.6667]" },
    { "[1,2]", "[-1,1]", "[0,3]", "[-2,2]", NULL },
    { "[2,]", "[4,5]", "[6,]", "[8,]", "[0.4,]" },
    { "[2,3]", "[4,]", "[6,]", "[8,]", "[0,0.75]" },
    { "[-2,]", "[4,5]", "[2,]", "[,]", "[,]" },
    { "[,3]", "[4,5]", "[,8]", "[,]", "[,]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlRange a = parse (cases[i].a), b = parse (cases[i].b), result;

      g_assert_true (dtl_range_add (&a, &b, &result));
      assert_range (&result, cases[i].sum);
      g_assert_true (dtl_range_multiply (&a, &b, &result));
      assert_range (&result, cases[i].product);
      g_assert_cmpint (dtl_range_divide (&a, &b, 4, &result), ==, cases[i].quotient != NULL);
      if (cases[i].quotient != NULL)
        assert_range (&result, cases[i].quotient);
    }
}

static void
test_scale (void)
{
  DtlRange range = parse ("[1.5,2]");

  g_assert_true (dtl_range_scale (&range, 6, &range));
  assert_range (&range, "[1500000,2000000]");
  range = dtl_range_as_written (&range);
  assert_range (&range, "[1450000,2500000]");
}

static DtlDecimal
make_decimal (void)
{
  return dtl_decimal_from_int (g_test_rand_int_range (-50, 51));
}

static DtlDecimal
pick_inside (const DtlRange *range)
{
  gint64 span = range->high.coefficient - range->low.coefficient;

  return dtl_decimal_from_int (range->low.coefficient + g_test_rand_int_range (0, span + 1));
}

/* Whatever lies in the operands, its result lies in the result. */
static void
test_inclusion (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      DtlDecimal ends[4] = { make_decimal (), make_decimal (), make_decimal (), make_decimal () };
      DtlRange a = dtl_range_between (&ends[0], &ends[1]), b = dtl_range_between (&ends[2], &ends[3]), result, point;
      DtlDecimal x = pick_inside (&a), y = pick_inside (&b), z;

      g_assert_true (dtl_range_multiply (&a, &b, &result) && dtl_decimal_multiply (&x, &y, &z));
      point = dtl_range_point (&z);
      g_assert_true (dtl_range_meet (&result, &point));
      g_assert_true (dtl_range_add (&a, &b, &result) && dtl_decimal_add (&x, &y, &z));
      point = dtl_range_point (&z);
      g_assert_true (dtl_range_meet (&result, &point));
      if (!dtl_range_divide (&a, &b, 12, &result))
        continue;
      g_assert_true (dtl_decimal_divide (&x, &y, 12, &z));
      point = dtl_range_point (&z);
      g_assert_true (dtl_range_meet (&result, &point));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range/meet", test_meet);
  g_test_add_func ("/range/as-written", test_as_written);
  g_test_add_func ("/range/arithmetic", test_arithmetic);
  g_test_add_func ("/range/scale", test_scale);
  g_test_add_func ("/range/inclusion", test_inclusion);
  return g_test_run ();
}
