/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paragraphs with the sentences that they hold, a bar between them. */

#include "dtl-sentences.h"

#include <string.h>

static const char *const cases[] = {
  "It rose.| It fell.",
  "It rose by 5.| It fell by 6.",
  "It was in the U.S. last year.",
  "It was in the U.S.| The rest is known.",
  "He came on Dec. 11 and left.| She stayed.",
  "Mr. Smith met Dr. J. Jones.| They spoke.",
  "“It is over.”| She left.",
  "“It is over,” she said.",
  "Is it?| Yes!| Good.",
  "It grew 2.5 per cent.| Nobody knew.",
  "A new platform.|Putin spoke.",
  "(With inputs from them)|Key points",
  "Acme Inc. shares rose.",
  "1. Growth will come.",
  "See No. 5 there.| Then go.",
  "A headline without a stop",
  "The firm Acme Ltd.| It is small.",
};

static void
test_sentences (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i], "|", -1);
      g_autofree char *text = g_strjoinv ("", parts);
      gsize offset = 0;

      dtl_tokenizer_fill (tokens, text, (DtlSpan) { 0, strlen (text) });
      dtl_lexicon_annotate (lexicon, text, (DtlToken *) (gpointer) tokens->data, tokens->len);
      dtl_sentences_split (lexicon, text, (DtlToken *) (gpointer) tokens->data, tokens->len, sentences);
      g_assert_cmpuint (sentences->len, ==, g_strv_length (parts));
      for (guint j = 0; j < sentences->len; j++)
        {
          offset += strlen (parts[j]);
          g_assert_cmpuint (g_array_index (tokens, DtlToken, g_array_index (sentences, DtlSentence, j).end - 1).end, ==, offset);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/all", test_sentences);
  return g_test_run ();
}
