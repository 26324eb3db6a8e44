/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is counted of a line. */

#include "dtl-line-count.h"
#include "fixture.h"

static void
test_counts (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlLineCount line;
  Fixture fixture;

  fixture_init (&fixture, lexicon, "[Share] on Facebook | 12 ships sank.");
  line = dtl_line_count (&fixture.passage);
  g_assert_cmpuint (line.words, ==, 6);
  g_assert_cmpuint (line.numbers, ==, 1);
  g_assert_cmpuint (line.capitals, ==, 2);
  g_assert_cmpuint (line.covered, ==, 3);
  g_assert_true (dtl_line_is_button_kind (line.first_kind));
  g_assert_true (dtl_line_ends_with_stop (&fixture.passage));
  g_assert_true (dtl_line_has_verb (&line));
  g_assert_true (dtl_line_is_bar (&fixture.passage, 3));
  g_assert_false (dtl_line_is_bar (&fixture.passage, fixture.passage.n_tokens));
  fixture_clear (&fixture);
}

static void
test_report (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlLineCount line;
  Fixture fixture;

  fixture_init (&fixture, lexicon, "[Copper] rose 3%");
  line = dtl_line_count (&fixture.passage);
  g_assert_cmpuint (line.covered, ==, 0);
  g_assert_false (dtl_line_is_button_kind (line.first_kind));
  g_assert_false (dtl_line_ends_with_stop (&fixture.passage));
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-count/counts", test_counts);
  g_test_add_func ("/line-count/report", test_report);
  return g_test_run ();
}
