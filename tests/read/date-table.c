/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs tables of sentences through the date scanner alone, without the rest of the reader. */

#include "date-table.h"

#include <string.h>

#include "dtl-date-scanner.h"
#include "dtl-paragraphs.h"
#include "dtl-spots.h"
#include "fixture.h"

static void
scan_paragraph (const DtlLexicon *lexicon, DtlReading *reading, DtlSpan span, DtlDateStory *story)
{
  const char *bytes = dtl_text_bytes (reading->source->text);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));
  g_auto (DtlSpots) spots = { 0 };
  DtlPassage passage = { .lexicon = lexicon, .reading = reading, .bytes = bytes, .span = span };

  dtl_tokenizer_fill (tokens, bytes, span);
  passage.tokens = (DtlToken *) (gpointer) tokens->data;
  passage.n_tokens = tokens->len;
  dtl_lexicon_annotate (lexicon, bytes, (DtlToken *) (gpointer) tokens->data, tokens->len);
  dtl_sentences_split (lexicon, bytes, passage.tokens, tokens->len, sentences);
  passage.sentences = (DtlSentence *) (gpointer) sentences->data;
  passage.n_sentences = sentences->len;
  passage.first_date = reading->dates->len;
  dtl_spots_find (&spots, &passage);
  dtl_date_scanner_scan (&passage, story);
}

static DtlReading *
scan_row (const DtlLexicon *lexicon, const DateRow *row)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (row->text);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlReading *reading = dtl_reading_new (source);
  DtlDateStory story;

  reading->locale = row->locale;
  if (row->published)
    g_assert_true (dtl_date_parse (row->published, &reading->published));
  dtl_date_story_init (&story, reading->published);
  dtl_paragraphs_split (text, reading->paragraphs);
  for (guint i = 0; i < reading->paragraphs->len; i++)
    scan_paragraph (lexicon, reading, g_array_index (reading->paragraphs, DtlSpan, i), &story);
  return reading;
}

/* Writes a date with the parts that the row asks for. */
static void
append_date (GString *read, const DtlReading *reading, const DtlDateMention *date, const char *wanted)
{
  g_autofree char *text = dtl_text_slice (reading->source->text, date->span);
  g_autofree char *edtf = dtl_interval_to_edtf (&date->interval);

  g_string_append_printf (read, "%s%s=%s", read->len ? "; " : "", text, edtf ? edtf : "unresolved");
  if (wanted && strchr (wanted, '#'))
    g_string_append_printf (read, "#%s", date->rule);
  if (wanted && strchr (wanted, '@'))
    g_string_append_printf (read, "@%s", dtl_date_role_name (date->role));
}

static void
check_row (const DtlLexicon *lexicon, const DateRow *row)
{
  g_autoptr (DtlReading) reading = scan_row (lexicon, row);
  g_auto (GStrv) wanted = g_strsplit (row->dates, "; ", -1);
  g_autoptr (GString) read = g_string_new (NULL);

  for (guint i = 0; i < reading->dates->len; i++)
    append_date (read, reading, dtl_reading_date (reading, i), i < g_strv_length (wanted) ? wanted[i] : NULL);
  if (g_str_equal (read->str, row->dates))
    return;
  g_test_message ("%s\n  expected: %s\n  read:     %s", row->text, row->dates, read->str);
  g_test_fail ();
}

void
date_table_check (const DateRow *rows, guint n_rows)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < n_rows; i++)
    check_row (lexicon, &rows[i]);
}
