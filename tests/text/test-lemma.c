/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Inflected words and their lemmas, as tables. */

#include "dtl-lemma.h"

#include <string.h>

typedef void (*LemmaFunc) (const DtlLexicon *lexicon, const char *word, gsize length, char lemma[DTL_LEMMA_MAX]);

static void
assert_lemmas (LemmaFunc func, const char *const (*pairs)[2], guint n_pairs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_pairs; i++)
    {
      char lemma[DTL_LEMMA_MAX];

      func (lexicon, pairs[i][0], strlen (pairs[i][0]), lemma);
      g_assert_cmpstr (lemma, ==, pairs[i][1]);
    }
}

static void
test_nouns (void)
{
  static const char *const pairs[][2] = {
    { "Countries", "country" }, { "people", "person" }, { "jobs", "job" },     { "classes", "class" }, { "boxes", "box" },
    { "virus", "virus" },       { "crisis", "crisis" }, { "women", "woman" },  { "glass", "glass" },   { "house", "house" },
    { "cities", "city" },       { "day", "day" },       { "aircraft", "aircraft" },
  };

  assert_lemmas (dtl_lemma_noun, pairs, G_N_ELEMENTS (pairs));
}

static void
test_verbs (void)
{
  static const char *const pairs[][2] = {
    { "forsook", "forsake" }, { "underwent", "undergo" },      { "slew", "slay" },    { "oversaw", "oversee" }, { "outbid", "outbid" },
    { "rose", "rise" },       { "Contributed", "contribute" }, { "stopped", "stop" }, { "falling", "fall" }, { "tries", "try" },
    { "increases", "increase" }, { "reaches", "reach" },       { "killed", "kill" },  { "plunged", "plunge" }, { "visited", "visit" },
  };

  assert_lemmas (dtl_lemma_verb, pairs, G_N_ELEMENTS (pairs));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lemma/nouns", test_nouns);
  g_test_add_func ("/lemma/verbs", test_verbs);
  return g_test_run ();
}
