/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked of a token, in any case of letters, with none that another byte could be taken for. */

#include "fixture.h"

static void
test_says (void)
{
  static const char *const words[] = { "first", "fy", "’", "p.m.", NULL };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  const struct
  {
    const char *text;
    gboolean says;
  } rows[] = {
    { "the [First] one", TRUE }, { "the [FIRST] one", TRUE }, { "the [firs] one", FALSE }, { "the [firsts] one", FALSE },
    { "in [FY] 24", TRUE },      { "at 5 [p.m.] today", TRUE }, { "it[’] s", TRUE },       { "it [‹] s", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, lexicon, rows[i].text);
      g_test_message ("%s", rows[i].text);
      g_assert_true (dtl_passage_says_any (&fixture.passage, fixture.first, words) == rows[i].says);
      g_assert_false (dtl_passage_says_any (&fixture.passage, fixture.passage.n_tokens, words));
      fixture_clear (&fixture);
    }
}

/* What the compiler knows of a literal says the same as its bytes. */
static void
test_literals (void)
{
  static const char *const words[] = { "first", "acknowledgements", "misunderstandings", "p.m.", NULL };
  static const char *const texts[] = { "[First]", "[firsts]", "[ACKNOWLEDGEMENTS]", "[misunderstandings]", "[p.m.]", "[1]", "[’]" };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, lexicon, texts[i]);
      g_test_message ("%s", texts[i]);
      g_assert_true (dtl_passage_is_one_of (&fixture.passage, 0, words) == dtl_passage_says_any (&fixture.passage, 0, words));
      g_assert_true (dtl_passage_says (&fixture.passage, 0, "first") == (i == 0));
      g_assert_true (dtl_passage_says (&fixture.passage, 0, "misunderstandings") == (i == 3));
      g_assert_false (dtl_passage_is_one_of (&fixture.passage, fixture.passage.n_tokens, words));
      fixture_clear (&fixture);
    }
}

static void
test_facts (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  Fixture fixture;
  gboolean holds;

  fixture_init (&fixture, lexicon, "It [rose].");
  g_assert_false (dtl_passage_recall (&fixture.passage, DTL_FACT_VERB, 1, &holds));
  g_assert_true (dtl_passage_note (&fixture.passage, DTL_FACT_VERB, 1, TRUE));
  g_assert_false (dtl_passage_note (&fixture.passage, DTL_FACT_FINITE, 1, FALSE));
  g_assert_true (dtl_passage_recall (&fixture.passage, DTL_FACT_VERB, 1, &holds) && holds);
  g_assert_true (dtl_passage_recall (&fixture.passage, DTL_FACT_FINITE, 1, &holds) && !holds);
  g_assert_false (dtl_passage_recall (&fixture.passage, DTL_FACT_OPENS_CLAUSE, 1, &holds));
  g_assert_false (dtl_passage_recall (&fixture.passage, DTL_FACT_VERB, fixture.passage.n_tokens, &holds));
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passage/says", test_says);
  g_test_add_func ("/passage/literals", test_literals);
  g_test_add_func ("/passage/facts", test_facts);
  return g_test_run ();
}
