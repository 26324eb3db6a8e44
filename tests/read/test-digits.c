/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Digits as they are grouped and signed, and digits that are no number. */

#include "dtl-digits.h"

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
    { "sold [1,234,567] cars", "1234567" },
    { "of [96,88,21,926] voters", "968821926" },
    { "about [11.2] now", "11.2" },
    { "had [717 710] people", "717710" },
    { "of [18'450] people", "18450" },
    { "up [.4] percent", "0.4" },
    { "at [−17.4] points", "-17.4" },
    { "by [+2.1] now", "2.1" },
    { "is [3 1/2] miles", "3.5" },
    { "took [2½] cups", "2.5" },
    { "lost [34.500.000] now", "34500000" },
    { "fell to [minus 12] degrees", "-12" },
    { "had [５０] men", "50" },
    { "version [17.4.1] is", NULL },
    { "on [12.12.2024] he", NULL },
    { "not [1,2345] that", NULL },
    { "an [x] here", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DtlHabits habits = dtl_habits_for_locale (NULL);
      Fixture fixture;
      DtlNumber number;
      gboolean found;

      fixture_init (&fixture, lexicon, cases[i].text);
      found = dtl_digits_scan (&fixture.passage, &habits, fixture.first, &number);
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
  g_test_add_func ("/digits/values", test_values);
  return g_test_run ();
}
