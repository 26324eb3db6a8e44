/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units behind a number and currencies before it, and words that are none there. */

#include "dtl-unit-scanner.h"

#include "fixture.h"

typedef struct
{
  const char *text;
  const char *code; /* NULL: no unit there */
} Case;

static void
assert_units (const Case *cases, guint n_cases, gboolean before)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlHabits habits = dtl_habits_for_locale (NULL);

  for (guint i = 0; i < n_cases; i++)
    {
      Fixture fixture;
      DtlNumber number;
      DtlUnitMatch unit = { 0 };
      gboolean found = FALSE;

      fixture_init (&fixture, lexicon, cases[i].text);
      g_test_message ("%s", cases[i].text);
      if (before)
        found = dtl_unit_scan_before (&fixture.passage, &habits, fixture.first, &unit);
      else if (dtl_number_scan (&fixture.passage, &habits, fixture.first, &number))
        found = dtl_unit_scan_after (&fixture.passage, &habits, &number, number.end, &unit);
      g_assert_cmpstr (found ? unit.code : NULL, ==, cases[i].code);
      fixture_clear (&fixture);
    }
}

static void
test_before (void)
{
  static const Case cases[] = {
    { "a [US$]5m sum", "USD" }, { "a [Rs]2 lakh sum", "INR" }, { "a [R]412 billion sum", "ZAR" }, { "the [R]2 robot", NULL },
    { "at [COP]30 there", NULL }, { "the [won] 3 games", NULL },
  };

  assert_units (cases, G_N_ELEMENTS (cases), TRUE);
}

static void
test_after (void)
{
  static const Case cases[] = {
    { "of [5] per cent", "%" },         { "of [9.2 trillion] won", "KRW" },    { "with [3] won games", NULL }, { "of [300]-kilometre length", "km" },
    { "at [47.3]C there", "Cel" },      { "seat [14]C there", NULL },          { "was [9.58]s then", "s" },    { "the [1980]s then", NULL },
    { "in Mexico [45] million pesos", "MXN" }, { "in Pakistan [1] rupee", "PKR" }, { "at [52]°30'N there", NULL }, { "of [4] kroner in Sweden", "SEK" },
  };

  assert_units (cases, G_N_ELEMENTS (cases), FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-scanner/before", test_before);
  g_test_add_func ("/unit-scanner/after", test_after);
  return g_test_run ();
}
