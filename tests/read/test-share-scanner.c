/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranks, ratios, multiples, and what only looks like them. */

#include "dtl-share-scanner.h"

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
    { "is [31st among 83 countries] there", "1 31..31/83" },
    { "ranked [44th] there", "1 44..44" },
    { "rose to [number two] in Spain", "1 2..2" },
    { "about [one in five] men", "1 1..1/5" },
    { "of [two-thirds] of them", "1 2..2/3" },
    { "of [half] the men", "1 1..1/2" },
    { "grew [seven-fold] there", "1 7..7" },
    { "has [three times] as many", "1 3..3" },
    { "was [halved] there", "1 0.5..0.5" },
    { "the [third] day of it", NULL },
    { "a [half]-hearted plea", NULL },
    { "a [double] agent", NULL },
    { "at [third] parties", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      DtlQuantity quantity;
      gboolean found;

      fixture_init (&fixture, lexicon, cases[i].text);
      found = dtl_share_scan_rank (&fixture.passage, &habits, fixture.first, &quantity)
              || dtl_share_scan_ratio (&fixture.passage, &habits, fixture.first, &quantity)
              || dtl_share_scan_multiple (&fixture.passage, &habits, fixture.first, &quantity);
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
  g_test_add_func ("/share-scanner/values", test_values);
  return g_test_run ();
}
