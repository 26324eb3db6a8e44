/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paragraphs with the sentences that they hold, a bar between them. */

#include "dtl-sentences.h"

#include <string.h>

static const char *const plain[] = {
  "It rose.| It fell.",
  "It rose by 5.| It fell by 6.",
  "It grew 2.5 per cent.| Nobody knew.",
  "It grew .5 per cent.| Nobody knew.",
  "Is it?| Yes!| Good.",
  "It closed.| 500 people lost their jobs.",
  "It cost a lot.| $5m was paid.",
  "The votes were counted in 2023.| Growth came later.",
  "A headline without a stop",
  "A new platform.|Putin spoke.",
  "Well… it rose.",
  "Well…| It rose.",
  "It rose...| It fell.",
  "It was called iMine.| It fell.",
};

static const char *const abbreviations[] = {
  "He came on Dec. 11 and left.| She stayed.",
  "It fell in Dec.| The firm said so.",
  "It opened on Jan. 5, on Feb. 6 and on Sept. 7.",
  "They met on Wed. Dec. 11 in Rome.",
  "Mr. Smith met Dr. J. Jones.| They spoke.",
  "Lt. Col. Jane Doe and Sgt. Maj. Roe were there.",
  "Gen. May spoke to Rep. Down.",
  "Acme Inc. shares rose.",
  "Acme Inc. said so.",
  "The firm Acme Ltd.| It is small.",
  "Acme Co. Ltd. and Roe Bros. Inc. merged.",
  "See No. 5 there.| Then go.",
  "He said no.| They left.",
  "She saw fig. 3 and sec. 4.",
  "They make art.| Nobody buys it.",
  "The results are in.| Investors cheered.",
  "It is 5 ft. 10 in. tall.",
  "It ran for 5 km.| Runners were tired.",
  "It has chairs, tables, etc.| Buyers came.",
  "In St. Petersburg and St. Louis it rained.",
  "There was a fire on Main St.| The house is gone.",
  "He fell ill.| Doctors came.",
  "They came from Springfield, Ill. and Boise.",
  "It was Rovers vs. United again.",
  "It weighs approx. 5 kg, est. 1990.",
  "It cost Rs. 500 and Rs.600 each.",
  "Doe et al. wrote it.",
  "Sen. J. Doe of Pa. said so.",
};

static const char *const dotted[] = {
  "It was in the U.S. last year.",
  "It was in the U.S.| The rest is known.",
  "U.S. Sen. J. Doe said so.",
  "The U.S. Senate met U.K. Prime Minister Jane Doe.",
  "J.K. Roe and George W. Doe wrote it.",
  "They met in Washington, D.C. on Monday.",
  "It opens at 9 a.m. Monday.",
  "It opens at 9 a.m. ET and at 5 p.m. Beijing time.",
  "It opens at 8 p.m. Eastern.",
  "It closed at 5 p.m.| Police came at six.",
  "It closed at 5 p.m.| The police came.",
  "It pays 5% p.a.| Investors like it.",
  "It pays 5% p.a. on deposits.",
  "Some states, e.g. Germany, i.e. Bonn, agreed.",
};

static const char *const quoted[] = {
  "“It is over.”| She left.",
  "“It is over,” she said.",
  "\"It is over.\"| He said that twice.",
  "“Is it over?” she asked.",
  "(It rained.)| It stopped.",
  "He said: “It is over.”| Then he left.",
  "(With inputs from them)|Key points",
  "It ended in 2023.[1]| The rest is known.[note]| It is long.",
};

static const char *const items[] = {
  "1. Growth will come.",
  "2. The bank cut rates.| It did so twice.",
};

static void
check_cases (const char *const *cases, guint n_cases)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));

  g_assert_no_error (error);
  for (guint i = 0; i < n_cases; i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i], "|", -1);
      g_autofree char *text = g_strjoinv ("", parts);
      gsize offset = 0;

      dtl_tokenizer_fill (tokens, text, (DtlSpan) { 0, strlen (text) });
      dtl_lexicon_annotate (lexicon, text, (DtlToken *) (gpointer) tokens->data, tokens->len);
      g_test_message ("%s", cases[i]);
      dtl_sentences_split (lexicon, text, (DtlToken *) (gpointer) tokens->data, tokens->len, sentences);
      g_assert_cmpuint (sentences->len, ==, g_strv_length (parts));
      for (guint j = 0; j < sentences->len; j++)
        {
          offset += strlen (parts[j]);
          g_assert_cmpuint (g_array_index (tokens, DtlToken, g_array_index (sentences, DtlSentence, j).end - 1).end, ==, offset);
        }
    }
}

static void
test_plain (void)
{
  check_cases (plain, G_N_ELEMENTS (plain));
}

static void
test_abbreviations (void)
{
  check_cases (abbreviations, G_N_ELEMENTS (abbreviations));
}

static void
test_dotted (void)
{
  check_cases (dotted, G_N_ELEMENTS (dotted));
}

static void
test_quoted (void)
{
  check_cases (quoted, G_N_ELEMENTS (quoted));
}

static void
test_items (void)
{
  check_cases (items, G_N_ELEMENTS (items));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentences/plain", test_plain);
  g_test_add_func ("/sentences/abbreviations", test_abbreviations);
  g_test_add_func ("/sentences/dotted", test_dotted);
  g_test_add_func ("/sentences/quoted", test_quoted);
  g_test_add_func ("/sentences/items", test_items);
  return g_test_run ();
}
