/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a number counts. */

#include "dtl-noun-finder.h"

#include "dtl-quantity.h"

#include "fixture.h"

static void
test_all (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlHabits habits = dtl_habits_for_locale (NULL);
  const struct
  {
    const char *text;
    const char *noun;
  } cases[] = {
    { "about [300] shops shut", "shops" },
    { "of [1,400] well-paid permanent jobs there", "jobs" },
    { "the [27] member states and more", "states" },
    { "killed [19] and left", NULL },
    { "[187] were there", NULL },
    { "a [25]-member council", "member" },
    { "the [14] fighter jets flew", "jets" },
    { "about [3,000]-plus firms there", "firms" },
    { "of [600] staff there", "staff" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      DtlQuantity quantity;

      fixture_init (&fixture, lexicon, cases[i].text);
      g_assert_true (dtl_quantity_scan (&fixture.passage, &habits, fixture.first, &quantity));
      g_test_message ("%s", cases[i].text);
      {
        guint noun = dtl_noun_find (&fixture.passage, quantity.end, FALSE);
        g_autofree char *word = NULL;

        if (noun != DTL_NO_NOUN)
          word = g_strndup (fixture.passage.bytes + fixture.passage.tokens[noun].start, dtl_token_length (&fixture.passage.tokens[noun]));
        g_assert_cmpstr (word, ==, cases[i].noun);
      }
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/noun-finder/all", test_all);
  return g_test_run ();
}
