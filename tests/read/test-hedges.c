/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hedges before and behind a figure, and words that hedge elsewhere. */

#include "dtl-hedges.h"

#include "fixture.h"

static void
test_all (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlHabits habits = dtl_habits_for_locale (NULL);
  const struct
  {
    const char *text;
    const char *hedge;
  } cases[] = {
    { "about [300] shops", "about" },
    { "more than [2,000] men", "over" },
    { "no fewer than [80] men", "at-least" },
    { "as many as [400] men", "at-most" },
    { "just under [9%] of it", "under" },
    { "may not be more than [20] men", "at-most" },
    { "[five] or more people", "at-least" },
    { "goes up to [14.5p] now", NULL },
    { "above [4,000 feet] there", NULL },
    { "$26bn over [10 years] then", NULL },
    { "for over [10 years] now", "over" },
    { "only [12] men", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      DtlQuantity quantity;

      fixture_init (&fixture, lexicon, cases[i].text);
      g_assert_true (dtl_quantity_scan (&fixture.passage, &habits, fixture.first, &quantity));
      g_test_message ("%s", cases[i].text);
      {
        guint first;

        g_assert_cmpstr (dtl_hedge_name (dtl_hedges_find (&fixture.passage, &quantity, &first)), ==, cases[i].hedge);
      }
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hedges/all", test_all);
  return g_test_run ();
}
