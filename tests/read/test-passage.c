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

/* A rule may ask for any index: beyond the ends there is nothing, on either side. */
static void
test_ends (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  Fixture fixture;
  const DtlPassage *passage = &fixture.passage;

  fixture_init (&fixture, lexicon, "[Landed] ON Monday.");
  for (guint i = 0; i < 4; i++)
    {
      const guint beyond[] = { 0 - 1 - i, passage->n_tokens + i };

      g_assert_true (dtl_passage_at (passage, i) == &passage->tokens[i]);
      for (guint j = 0; j < G_N_ELEMENTS (beyond); j++)
        {
          g_assert_true (dtl_passage_at (passage, beyond[j]) == &dtl_passage_nothing);
          g_assert_false (dtl_passage_is (passage, beyond[j], DTL_TOKEN_OTHER));
          g_assert_false (dtl_passage_ends_in (passage, beyond[j], "s", 0));
          g_assert_null (dtl_passage_word (passage, beyond[j], DTL_SENSE_WEEKDAY));
          g_assert_cmpint (dtl_passage_last_byte (passage, beyond[j]), ==, '\0');
        }
    }
  g_assert_true (dtl_passage_ends_in (passage, 0, "ed", 4));
  g_assert_false (dtl_passage_ends_in (passage, 0, "ed", 5));
  g_assert_true (dtl_passage_ends_in (passage, 1, "on", 0));
  g_assert_false (dtl_passage_ends_in (passage, 1, "tion", 0));
  g_assert_cmpint (dtl_passage_last_byte (passage, 2), ==, 'y');
  fixture_clear (&fixture);
}

static void
test_find_token (void)
{
  static const char *const texts[] = { "[One]", "[It] fell", "[It] fell 3% on Monday, and 4 more.", "[A] b c d e f g h" };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Fixture fixture;

      fixture_init (&fixture, lexicon, texts[i]);
      for (guint32 offset = 0; offset <= fixture.passage.span.end + 1; offset++)
        {
          guint expected = 0;

          while (expected < fixture.passage.n_tokens && fixture.passage.tokens[expected].start < offset)
            expected++;
          g_assert_cmpuint (dtl_passage_find_token (&fixture.passage, offset), ==, expected);
        }
      fixture_clear (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passage/says", test_says);
  g_test_add_func ("/passage/literals", test_literals);
  g_test_add_func ("/passage/facts", test_facts);
  g_test_add_func ("/passage/ends", test_ends);
  g_test_add_func ("/passage/find-token", test_find_token);
  return g_test_run ();
}
