/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One number with its unit. */

#include "dtl-quantity.h"

#include "fixture.h"

/* "unit low..high", with "/of" behind a value that has a total. */
static char *
describe_quantity (const DtlQuantity *quantity)
{
  g_autofree char *low = quantity->value.has_low ? dtl_decimal_to_string (&quantity->value.low) : g_strdup ("");
  g_autofree char *high = quantity->value.has_high ? dtl_decimal_to_string (&quantity->value.high) : g_strdup ("");
  g_autofree char *of = quantity->has_of ? dtl_decimal_to_string (&quantity->of) : NULL;

  return g_strconcat (quantity->unit, " ", low, "..", high, of != NULL ? "/" : NULL, of, NULL);
}

static void
test_values (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlHabits habits = dtl_habits_for_locale ("en-GB");
  const struct
  {
    const char *text;
    const char *value; /* NULL: nothing of the kind begins there */
  } cases[] = {
    { "about [$109bn] there", "USD 109000000000..109000000000" },
    { "about [Rs 4,500 crore] there", "INR 45000000000..45000000000" },
    { "just [80 per cent] there", "% 80..80" },
    { "for [four years and six months] now", "mo 54..54" },
    { "took [2 hours 6 minutes 15 seconds] there", "s 7575..7575" },
    { "for [an hour and a half] now", "h 1.5..1.5" },
    { "for [half an hour] now", "h 0.5..0.5" },
    { "a [45-year-old] man", "a 45..45" },
    { "cut by [a quarter point] now", "pp 0.25..0.25" },
    { "cut by [25 basis points] now", "pp 0.25..0.25" },
    { "paid [14.5p] then", "GBP 0.145..0.145" },
    { "a [50m] pool", "m 50..50" },
    { "some [1.2m] people", "1 1200000..1200000" },
    { "of [billions of dollars] now", "USD 1000000000.." },
    { "the [man] there", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      DtlQuantity quantity;
      gboolean found;

      fixture_init (&fixture, lexicon, cases[i].text);
      found = dtl_quantity_scan (&fixture.passage, &habits, fixture.first, &quantity);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (found, ==, cases[i].value != NULL);
      if (found)
        {
          g_autofree char *value = describe_quantity (&quantity);

          g_assert_cmpstr (value, ==, cases[i].value);
          g_assert_cmpuint (quantity.end, ==, fixture.last + 1);
        }
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/values", test_values);
  return g_test_run ();
}
