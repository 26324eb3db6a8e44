/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two ends of one figure, and two figures that are none. */

#include "dtl-range-scanner.h"

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
    { "took [1.5-2 million tonnes] then", "t 1500000..2000000" },
    { "of [$310–330 million] then", "USD 310000000..330000000" },
    { "is [between 15 and 30 billion dollars] now", "USD 15000000000..30000000000" },
    { "in [six to nine months] now", "mo 6..9" },
    { "from [£45 to £120] now", "GBP 45..120" },
    { "lost [Rs 1,300-1,500 crore] now", "INR 13000000000..15000000000" },
    { "is [three or four] men", "1 3..4" },
    { "fell from [46%] to 38% now", "% 46..46" },
    { "fell by [640] to 5,150 now", "1 640..640" },
    { "won [3]-1 there", "1 3..3" },
    { "rose [3.2 per cent] to $4bn", "% 3.2..3.2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      DtlQuantity quantity;
      gboolean found;

      fixture_init (&fixture, lexicon, cases[i].text);
      found = dtl_range_scan_between (&fixture.passage, &habits, fixture.first, &quantity);
      if (!found && (found = dtl_quantity_scan (&fixture.passage, &habits, fixture.first, &quantity)))
        dtl_range_scan_on (&fixture.passage, &habits, &quantity);
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
  g_test_add_func ("/range-scanner/values", test_values);
  return g_test_run ();
}
