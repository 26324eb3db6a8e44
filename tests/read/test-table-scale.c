/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which scale words are headings, and what stands below them. */

#include "dtl-table-scale.h"

#include "fixture.h"

static void
test_headings (void)
{
  const struct
  {
    const char *text;
    gboolean heading;
  } cases[] = {
    { "Statement of operations (in [thousands], except per share amounts)", TRUE },
    { "| (₹ [crores]) | Q2 | Q1 |", TRUE },
    { "Revenue ($ in [millions])", TRUE },
    { "[Thousands] marched.", FALSE },
    { "He lost [millions] in March.", FALSE },
    { "It was built (by [thousands] of men).", FALSE },
  };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const DtlHabits habits = dtl_habits_for_locale ("en-GB");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      DtlQuantity quantity;

      g_test_message ("%s", cases[i].text);
      fixture_init (&fixture, lexicon, cases[i].text);
      g_assert_true (dtl_quantity_scan (&fixture.passage, &habits, fixture.first, &quantity));
      g_assert_cmpint (dtl_table_scale_is_heading (&fixture.passage, &quantity), ==, cases[i].heading);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-scale/headings", test_headings);
  return g_test_run ();
}
