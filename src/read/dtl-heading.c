/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Wednesday" means nothing without the day of the report. Where no metadata give it, it often
 * stands in a line above the text, in the dateline, or in a crawler's first line; the title is
 * the first line that is one. */

#include "dtl-heading.h"

#include "dtl-date-calendar.h"
#include "dtl-date-role.h"
#include "dtl-furniture.h"

#define HEAD_MOST 14
#define TAIL_MOST 3
#define TITLE_MOST 180
#define DATE_LINE_MOST 200

typedef struct
{
  DtlPassage passage;
  GArray *tokens;
  GArray *sentences;
} Look;

static void
look_at (Look *self, DtlSpan span)
{
  DtlPassage *passage = &self->passage;

  dtl_tokenizer_fill (self->tokens, passage->bytes, span);
  dtl_lexicon_annotate (passage->lexicon, passage->bytes, (DtlToken *) (gpointer) self->tokens->data, self->tokens->len);
  passage->tokens = (const DtlToken *) (gpointer) self->tokens->data;
  passage->n_tokens = self->tokens->len;
  dtl_sentences_split (passage->lexicon, passage->bytes, passage->tokens, passage->n_tokens, self->sentences);
  passage->sentences = (const DtlSentence *) (gpointer) self->sentences->data;
  passage->n_sentences = self->sentences->len;
  passage->span = span;
}

static DtlDate
find_date (const DtlPassage *passage)
{
  for (guint i = 0; i < passage->n_tokens; i++)
    {
      DtlDateExpression date;
      guint end = dtl_date_match_day (passage, i, &date);

      if (end == 0 || date.form != DTL_DATE_FORM_FIXED || date.day == 0 || date.year < 1900 || date.year > 2199)
        continue;
      if (dtl_date_is_publication (passage, i, end) && dtl_date_is_valid (date.year, date.month, date.day))
        return (DtlDate) { date.year, date.month, date.day };
    }
  return DTL_DATE_NONE;
}

/* " date 2025-01-02 …" */
static DtlDate
find_crawler_date (const Look *self, DtlSpan span)
{
  char text[11] = { 0 };
  DtlDate date;

  if (dtl_span_length (span) < 15 || memcmp (self->passage.bytes + span.start, "date ", 5) != 0)
    return DTL_DATE_NONE;
  memcpy (text, self->passage.bytes + span.start + 5, 10);
  return dtl_date_parse (text, &date) ? date : DTL_DATE_NONE;
}

/* The beginning of a paragraph is enough for a dateline. */
static DtlSpan
cut_line (const char *bytes, DtlSpan span)
{
  if (dtl_span_length (span) <= DATE_LINE_MOST)
    return span;
  span.end = span.start + DATE_LINE_MOST;
  while ((bytes[span.end] & 0xC0) == 0x80)
    span.end--;
  return span;
}

static void
find_published (Look *self, DtlReading *reading)
{
  guint count = reading->paragraphs->len;

  for (guint i = 0; i < count; i++)
    {
      DtlSpan span = g_array_index (reading->paragraphs, DtlSpan, i);
      DtlDate date = i == 0 ? find_crawler_date (self, span) : DTL_DATE_NONE;

      if (i >= HEAD_MOST && i + TAIL_MOST < count)
        continue;
      if (!dtl_date_is_set (date))
        {
          look_at (self, cut_line (self->passage.bytes, span));
          date = find_date (&self->passage);
        }
      if (!dtl_date_is_set (date))
        continue;
      reading->published = date;
      reading->published_from = DTL_PUBLISHED_FROM_TEXT;
      return;
    }
}

static gboolean
is_title (const DtlPassage *line)
{
  guint words = 0;

  if (line->n_tokens == 0 || line->tokens[0].kind == DTL_TOKEN_BULLET || line->tokens[0].kind == DTL_TOKEN_OPEN)
    return FALSE;
  for (guint i = 0; i < line->n_tokens; i++)
    words += line->tokens[i].kind == DTL_TOKEN_WORD;
  if (words < 3 || line->tokens[line->n_tokens - 1].kind == DTL_TOKEN_COLON)
    return FALSE;
  return line->bytes[line->tokens[line->n_tokens - 1].end - 1] != '.' || line->n_sentences == 0;
}

/* A line in front of a longer paragraph, which does not end like a sentence. */
static void
find_title (Look *self, DtlReading *reading)
{
  for (guint i = 0; i < reading->paragraphs->len && i < 6; i++)
    {
      DtlSpan span = g_array_index (reading->paragraphs, DtlSpan, i);

      if (!dtl_furniture_trim (reading, &span))
        continue;
      if (dtl_span_length (span) > TITLE_MOST || i + 1 == reading->paragraphs->len)
        return;
      look_at (self, span);
      if (dtl_date_is_set (find_date (&self->passage)) || self->passage.n_tokens < 3)
        continue;
      if (is_title (&self->passage))
        reading->title = g_string_chunk_insert_len (reading->strings, self->passage.bytes + span.start, dtl_span_length (span));
      return;
    }
}

void
dtl_heading_read (const DtlLexicon *lexicon, DtlReading *reading)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));
  Look self = {
    .passage = { .lexicon = lexicon, .reading = reading, .bytes = dtl_text_bytes (reading->source->text) },
    .tokens = tokens,
    .sentences = sentences,
  };

  if (!dtl_date_is_set (reading->published))
    find_published (&self, reading);
  if (reading->title == NULL)
    find_title (&self, reading);
}
