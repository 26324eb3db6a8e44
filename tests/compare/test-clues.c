/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two sentences of two reports, and what of their words speaks for their figures being about one thing. */

#include "dtl-clues.h"
#include "dtl-reader.h"

static DtlReading *
read_sentence (const DtlLexicon *lexicon, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlText) text = dtl_text_new_from_string (sentence);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlReading *reading = dtl_reader_read (lexicon, source, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

/* Of the first figures of both. */
static DtlClues
gather (const char *first, const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref), facts = NULL;
  g_autoptr (DtlCorpus) corpus = NULL;
  const DtlFact *left = NULL, *right = NULL;
  DtlClues clues;

  g_assert_no_error (error);
  g_ptr_array_add (readings, read_sentence (lexicon, first));
  g_ptr_array_add (readings, read_sentence (lexicon, second));
  corpus = dtl_corpus_new (readings, lexicon);
  facts = dtl_facts_collect (corpus, NULL);
  for (guint i = facts->len; i > 0; i--)
    {
      const DtlFact *fact = g_ptr_array_index (facts, i - 1);

      if (dtl_corpus_given (corpus, fact->source) == 0)
        left = fact;
      else
        right = fact;
    }
  g_assert_true (left != NULL && right != NULL);
  dtl_clues_gather (corpus, left, right, &clues);
  return clues;
}

static void
test_kin (void)
{
  static const char *const pairs[][2] = {
    { "The company will construct 240 villas.", "In all 310 villas are to be erected." },
    { "Thieves made off with 17 violins.", "The burglars took 19 violins." },
    { "Some 400 weavers were laid off.", "The mill made 300 weavers redundant." },
    { "Dockers downed tools at 14 wharves.", "Their walkout shut 16 wharves." },
    { "The blaze gutted 40 stalls.", "Fire burned 46 stalls." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      DtlClues clues = gather (pairs[i][0], pairs[i][1]);

      if (clues.amounts[DTL_CLUE_NEAR_KIN] + clues.amounts[DTL_CLUE_CLAUSE_KIN] <= 0)
        g_test_message ("%s | %s", pairs[i][0], pairs[i][1]);
      g_assert_cmpfloat (clues.amounts[DTL_CLUE_NEAR_KIN] + clues.amounts[DTL_CLUE_CLAUSE_KIN], >, 0);
    }
}

/* A word that both have is counted as that; others of its class are nothing more. */
static void
test_in_common (void)
{
  DtlClues clues = gather ("The company will erect 240 villas.", "In all 310 villas are to be erected.");

  g_assert_cmpfloat (clues.amounts[DTL_CLUE_NEAR_TOLD], >, 0);
  g_assert_cmpfloat (clues.amounts[DTL_CLUE_NEAR_KIN] + clues.amounts[DTL_CLUE_CLAUSE_KIN], ==, 0);
}

static void
test_strangers (void)
{
  DtlClues clues = gather ("The town planted 240 limes.", "A court jailed 310 smugglers.");

  g_assert_cmpfloat (clues.amounts[DTL_CLUE_NEAR_KIN] + clues.amounts[DTL_CLUE_CLAUSE_KIN] + clues.amounts[DTL_CLUE_MEASURE_KIN], ==, 0);
  g_assert_cmpfloat (clues.amounts[DTL_CLUE_NOTHING], ==, 1);
}

/* Pieces and fragments may be the same things, and lorries are no pieces. */
static void
test_nouns (void)
{
  DtlClues alike = gather ("Radar follows 700 pieces.", "It has counted 640 fragments."), unlike = gather ("Radar follows 700 pieces.", "It has counted 640 lorries.");

  g_assert_cmpfloat (alike.amounts[DTL_CLUE_NOUN_OTHER], <, 1);
  g_assert_cmpfloat (unlike.amounts[DTL_CLUE_NOUN_OTHER], ==, 1);
}

/* "In our country" and "in our county" tell of the place that a report is written in; "the country" may be any. */
static void
test_local (void)
{
  static const char *const ours[] = { "In our country 36 cases were reported.", "In our county there are 63 cases.", "Our nation saw 41 cases." };
  static const char other[] = "There are 118 cases in the country.";

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    g_assert_cmpfloat (gather (ours[i], other).amounts[DTL_CLUE_LOCAL_OTHER], ==, 1);
  g_assert_cmpfloat (gather (ours[0], ours[1]).amounts[DTL_CLUE_LOCAL_OTHER], ==, 0);
  g_assert_cmpfloat (gather ("Your country reported 36 cases.", other).amounts[DTL_CLUE_LOCAL_OTHER], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clues/kin", test_kin);
  g_test_add_func ("/clues/in-common", test_in_common);
  g_test_add_func ("/clues/strangers", test_strangers);
  g_test_add_func ("/clues/nouns", test_nouns);
  g_test_add_func ("/clues/local", test_local);
  return g_test_run ();
}
