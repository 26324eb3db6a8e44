/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers in words, of any length. */

#include "dtl-spelled-number.h"

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
    { "with [twenty-seven] men", "27" },
    { "was [one hundred and forty-six] men", "146" },
    { "made [two million three hundred thousand] trees", "2300000" },
    { "is [half a million] men", "500000" },
    { "is [a quarter of a million] men", "250000" },
    { "has [one and a half] billion", "1.5" },
    { "has [three point five] million", "3.5" },
    { "was [a dozen] men", "12" },
    { "was [two dozen] men", "24" },
    { "was [half a dozen] men", "6" },
    { "were [tens of thousands] of men", "10000" },
    { "were [dozens] of men", "12" },
    { "was [a thousand] men", "1000" },
    { "was [a hundred and ten] men", "110" },
    { "a [four-and-a-half] year deal", "4.5" },
    { "was [zero] men", "0" },
    { "was [a] man", NULL },
    { "the [million] men", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      DtlNumber number;
      gboolean found;

      fixture_init (&fixture, lexicon, cases[i].text);
      found = dtl_spelled_number_scan (&fixture.passage, fixture.first, &number);
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
  g_test_add_func ("/spelled-number/values", test_values);
  return g_test_run ();
}
