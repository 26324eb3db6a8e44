/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers that belong to names, codes and scores, and figures that look like them. */

#include "dtl-figure-traps.h"

#include "fixture.h"

static void
test_all (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlHabits habits = dtl_habits_for_locale (NULL);
  const struct
  {
    const char *text;
    const char *trap;
  } cases[] = {
    { "the G[7] states", "name" },
    { "a Boeing [737] there", "name" },
    { "COVID-[19] spread", "name" },
    { "Channel [4] said", "name" },
    { "won [3]-1 there", "score" },
    { "call [0800] 123 4567 now", "phone" },
    { "at [7]:30 there", "time" },
    { "no [one] knew", "pronoun" },
    { "by a vote of [3] to 1 there", "odds" },
    { "in London [300] protesters met", NULL },
    { "killed [19] and left", NULL },
    { "page [212] says", "page" },
    { "a magnitude-[5.9] quake", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      DtlQuantity quantity;

      fixture_init (&fixture, lexicon, cases[i].text);
      g_assert_true (dtl_quantity_scan (&fixture.passage, &habits, fixture.first, &quantity));
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (dtl_figure_traps_hold (&fixture.passage, &quantity), ==, cases[i].trap != NULL);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-traps/all", test_all);
  return g_test_run ();
}
