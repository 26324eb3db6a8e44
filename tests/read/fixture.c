/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second step of reading works on a passage that the reader prepares; tests of its parts prepare one
 * themselves, so that a table can say what each is to find. */

#include "fixture.h"

#include "dtl-reader.h"

DtlLexicon *
fixture_load_lexicon (void)
{
  g_autoptr (GError) error = NULL;
  DtlLexicon *lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  return lexicon;
}

static DtlText *
take_brackets (const char *marked, DtlSpan *figure)
{
  const char *open = strchr (marked, '[');
  const char *close = strchr (marked, ']');
  g_autoptr (GString) plain = g_string_new (marked);

  g_assert_nonnull (open);
  g_assert_nonnull (close);
  g_string_erase (plain, close - marked, 1);
  g_string_erase (plain, open - marked, 1);
  figure->start = open - marked;
  figure->end = close - marked - 1;
  return dtl_text_new_from_string (plain->str);
}

void
fixture_init (Fixture *fixture, const DtlLexicon *lexicon, const char *marked)
{
  DtlSpan figure;
  g_autoptr (DtlText) text = take_brackets (marked, &figure);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlToken *tokens;

  fixture->reading = dtl_reading_new (source);
  fixture->tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  fixture->sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));
  dtl_tokenizer_fill (fixture->tokens, dtl_text_bytes (text), (DtlSpan) { 0, dtl_text_length (text) });
  tokens = (DtlToken *) (gpointer) fixture->tokens->data;
  dtl_lexicon_annotate (lexicon, dtl_text_bytes (text), tokens, fixture->tokens->len);
  dtl_sentences_split (lexicon, dtl_text_bytes (text), tokens, fixture->tokens->len, fixture->sentences);
  fixture->passage = (DtlPassage) {
    .lexicon = lexicon,
    .reading = fixture->reading,
    .bytes = dtl_text_bytes (fixture->reading->source->text),
    .span = { 0, dtl_text_length (text) },
    .tokens = tokens,
    .n_tokens = fixture->tokens->len,
    .sentences = (DtlSentence *) (gpointer) fixture->sentences->data,
    .n_sentences = fixture->sentences->len,
  };
  fixture->spots = (DtlSpots) { 0 };
  dtl_spots_find (&fixture->spots, &fixture->passage);
  fixture->first = fixture->last = G_MAXUINT;
  for (guint i = 0; i < fixture->tokens->len; i++)
    {
      if (tokens[i].start <= figure.start && figure.start < tokens[i].end)
        fixture->first = i;
      if (tokens[i].start < figure.end && figure.end <= tokens[i].end)
        fixture->last = i;
    }
  g_assert_cmpuint (fixture->first, <=, fixture->last);
  g_assert_cmpuint (fixture->last, <, fixture->tokens->len);
}

void
fixture_add_figure (Fixture *fixture, const DtlFigure *figure)
{
  g_array_append_val (fixture->reading->figures, *figure);
  for (guint i = 0; i < fixture->passage.n_tokens; i++)
    if (dtl_span_overlaps (dtl_token_span (&fixture->passage.tokens[i]), figure->span))
      dtl_passage_note (&fixture->passage, DTL_FACT_FIGURE, i, TRUE);
}

void
fixture_clear (Fixture *fixture)
{
  dtl_reading_unref (fixture->reading);
  g_array_unref (fixture->tokens);
  g_array_unref (fixture->sentences);
  dtl_spots_clear (&fixture->spots);
}

DtlReading *
fixture_read (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlText) bytes = dtl_text_new_from_string (text);
  g_autoptr (DtlSource) source = dtl_source_new (bytes);
  DtlReading *reading = dtl_reader_read (lexicon, source, NULL, &error);

  g_assert_no_error (error);
  return reading;
}
