/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers with their scale, in words and in letters. */

#include "dtl-number-scanner.h"

#include "fixture.h"

static void
test_values (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const struct
  {
    const char *text;
    const char *value; /* NULL: no number begins there */
  } cases[] = {
    { "of [11.2 trillion] there", "11200000000000" },
    { "of [109bn] there", "109000000000" },
    { "of [4k] shops", "4000" },
    { "of [1.2m] men", "1200000" },
    { "of [1.87 lakh crore] there", "1870000000000" },
    { "of [12 lakh] men", "1200000" },
    { "of [one and a half billion] men", "1500000000" },
    { "a [30-million] loan", "30000000" },
    { "of [2.5 hundred thousand] men", "250000" },
    { "of [men] there", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DtlHabits habits = dtl_habits_for_locale (NULL);
      Fixture fixture;
      DtlNumber number;
      gboolean found;

      fixture_init (&fixture, lexicon, cases[i].text);
      found = dtl_number_scan (&fixture.passage, &habits, fixture.first, &number);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (found, ==, cases[i].value != NULL);
      if (found)
        {
          g_autofree char *value = dtl_decimal_to_string (&number.value);

          g_assert_cmpstr (value, ==, cases[i].value);
          g_assert_cmpuint (number.end, ==, fixture.last + 1);
        }
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-scanner/values", test_values);
  return g_test_run ();
}
