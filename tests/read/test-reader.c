/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader as a whole: order, bounds, cancelling, and that nothing it made hangs on the lexicon. */

#include "config.h"

#include "dtl-reader.h"

#include "../fuzz/fuzz.h"
#include "culprit.h"
#include "fixture.h"
#include "passage.h"

static DtlReading *
read_string (const DtlLexicon *lexicon, const char *string)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (string);
  g_autoptr (DtlSource) source = dtl_source_new (text);

  return dtl_reader_read (lexicon, source, NULL, NULL);
}

static void
test_outlives_lexicon (void)
{
  DtlLexicon *lexicon = fixture_load_lexicon ();
  g_autoptr (DtlReading) reading = read_string (lexicon, "It paid $5m for 3 ships.");

  dtl_lexicon_unref (lexicon);
  g_assert_cmpuint (reading->figures->len, ==, 2);
  g_assert_cmpstr (dtl_reading_figure (reading, 0)->unit, ==, "USD");
  g_assert_cmpstr (dtl_reading_figure (reading, 1)->noun, ==, "ship");
}

static void
test_cancelled (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlText) text = dtl_text_new_from_string ("It paid $5m.");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dtl_reader_read (lexicon, source, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static DtlReading *
read_any (const DtlLexicon *lexicon, const char *string)
{
  DtlReading *reading;

  culprit_set (string);
  reading = read_string (lexicon, string);
  fuzz_check_reading (reading);
  return reading;
}

static const char *
pick (const GPtrArray *words)
{
  return g_ptr_array_index (words, g_test_rand_int_range (0, words->len));
}

/* What figures and dates are made of, in any order: they stay in order, apart and inside their sentences. */
static void
test_any_text (void)
{
  static const char *const words[] = { "from", "to", "5", "3.2", "per cent", "$", "bn", "-", "and", "between", "half", "a", "million", "of", "the", "2023", "May", "(",
                                       ")", ",", ".", "rose", "by", "twice", "31st", "out of", "one", "in", "hour", "dozen", "Rs", "crore", "€", "1,234", "“", "\n" };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint run = 0; run < 300; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DtlReading) reading = NULL;

      for (guint i = 0; i < 60; i++)
        g_string_append_printf (text, "%s%s", g_test_rand_bit () ? " " : "", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      reading = read_any (lexicon, text->str);
      g_assert_cmpuint (reading->paragraphs->len, >, 0);
    }
}

/* All words of the passages. */
static GPtrArray *
collect_words (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "cases", "en", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) passages = passage_read_folder (folder, &error);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < passages->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (((const Passage *) g_ptr_array_index (passages, i))->text, " \n", -1);

      for (char **part = parts; *part != NULL; part++)
        if (**part != '\0')
          g_ptr_array_add (words, g_strdup (*part));
    }
  g_assert_cmpuint (words->len, >, 10000);
  return words;
}

/* Words of the news in any order, in paragraphs of a few words: whatever a rule looks for may stand at an end. */
static void
test_any_paragraphs (void)
{
  static const char *const joints[] = { " ", " ", " ", " ", " ", " ", "", "-", ", ", "\n", "\r\n", "\u00a0", " – ", " (", ") ", "’s ", "/" };
  static const char *const begins[] = { "", "", "", "", "- ", "• ", "1. ", "“", "(", "\t" };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (GPtrArray) words = collect_words ();
  const guint n_runs = g_test_thorough () ? 100000 : 2000;

  for (guint run = 0; run < n_runs; run++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DtlReading) reading = NULL;
      int n_paragraphs = g_test_rand_int_range (1, 4);

      for (int i = 0; i < n_paragraphs; i++)
        {
          int n_words = g_test_rand_int_range (1, 12);

          g_string_append (text, begins[g_test_rand_int_range (0, G_N_ELEMENTS (begins))]);
          for (int j = 0; j < n_words; j++)
            g_string_append_printf (text, "%s%s", pick (words), j + 1 < n_words ? joints[g_test_rand_int_range (0, G_N_ELEMENTS (joints))] : "\n\n");
        }
      reading = read_any (lexicon, text->str);
      g_assert_cmpuint (reading->paragraphs->len, >, 0);
    }
}

/* A part is read as it is read with all others. */
static void
test_parts (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlText) text = dtl_text_new_from_string ("Jane Doe said on 5 June 2024 that Acme paid $5m in 2023. “It is enough,” she said.");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  const struct
  {
    DtlReadParts parts;
    guint figures, dates, events, quotations;
  } rows[] = {
    { DTL_READ_DATES, 0, 2, 0, 0 },      { DTL_READ_FIGURES, 1, 2, 0, 0 },    { DTL_READ_SPEECH, 0, 0, 0, 0 },
    { DTL_READ_QUOTATIONS, 0, 0, 0, 1 }, { DTL_READ_EVENTS, 0, 2, 1, 0 },     { DTL_READ_ALL, 1, 2, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DtlReading) reading = dtl_reader_read_parts (lexicon, source, rows[i].parts, NULL, NULL);

      g_assert_cmpuint (reading->figures->len, ==, rows[i].figures);
      g_assert_cmpuint (reading->dates->len, ==, rows[i].dates);
      g_assert_cmpuint (reading->events->len, ==, rows[i].events);
      g_assert_cmpuint (reading->quotations->len, ==, rows[i].quotations);
      g_assert_cmpuint (reading->sentences->len, ==, 2);
    }
}

/* Bytes without a space are read in pieces, between characters, and what follows them is read. */
static void
test_glued (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DtlReading) reading = NULL;

  while (text->len < 300000)
    g_string_append (text, "Añb–");
  g_string_append (text, " and paid $5m.");
  reading = read_string (lexicon, text->str);
  g_assert_cmpuint (reading->figures->len, ==, 1);
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      DtlSpan span = g_array_index (reading->sentences, DtlSpan, i);

      g_assert_true (g_utf8_validate (text->str + span.start, dtl_span_length (span), NULL));
    }
}

/* A sentence that never ends is cut somewhere, and a figure that the cut falls into is read with what it needs. */
static void
test_endless_sentence (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint n_words = 380; n_words < 410; n_words++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DtlReading) reading = NULL;

      for (guint i = 0; i < n_words; i++)
        g_string_append (text, "more ");
      g_string_append (text, "by 3.5 percentage points on Wednesday 3 May 2023");
      reading = read_string (lexicon, text->str);
      for (guint i = 0; i < reading->figures->len; i++)
        g_assert_true (dtl_span_contains (dtl_reading_figure (reading, i)->sentence, dtl_reading_figure (reading, i)->span));
      for (guint i = 0; i < reading->dates->len; i++)
        g_assert_true (dtl_span_contains (dtl_reading_date (reading, i)->sentence, dtl_reading_date (reading, i)->span));
      g_assert_cmpuint (reading->figures->len, >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/outlives-lexicon", test_outlives_lexicon);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/any-text", test_any_text);
  g_test_add_func ("/reader/any-paragraphs", test_any_paragraphs);
  g_test_add_func ("/reader/parts", test_parts);
  g_test_add_func ("/reader/glued", test_glued);
  g_test_add_func ("/reader/endless-sentence", test_endless_sentence);
  return g_test_run ();
}
