/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text widget lays a line out as a whole, so a line of a megabyte would freeze the window, and
 * ten megabytes put in at once would too. So long lines are broken where a word ends, and the text
 * is put in piece by piece; every place is still one byte of the source, and back. */

#include "dtl-document-text.h"

#include <string.h>

#define LINE_BYTES 1200       /* longer lines are broken … */
#define LINE_BYTES_AT_MOST 1600 /* … at a space, or here if there is none */

struct _DtlDocumentText
{
  GtkTextBuffer *buffer;
  DtlSource *source;
  const char *bytes;
  guint32 length;
  guint32 filled;       /* bytes of the source that are in the buffer */
  guint first_line;     /* line of the buffer on which the source begins */
  GArray *line_starts;  /* guint32: byte of the source at which each line of the buffer begins */
  GArray *furniture;    /* DtlSpan */
  DtlSpan heading;      /* a first line that is the title again; empty if none */
};

static void
append_tagged (GtkTextBuffer *buffer, const char *words, const char *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, words, -1, tag, NULL);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, "\n", 1, tag, NULL);
}

/* The first line that is not empty. */
static DtlSpan
find_first_line (const char *bytes, guint32 length)
{
  DtlSpan line = { 0, 0 };

  while (line.start < length && g_ascii_isspace (bytes[line.start]))
    line.start++;
  line.end = line.start;
  while (line.end < length && bytes[line.end] != '\n')
    line.end++;
  return line;
}

static DtlSpan
find_heading (const DtlDocumentText *text, const char *title)
{
  const DtlSpan line = find_first_line (text->bytes, text->length);
  g_autofree char *words = g_strndup (text->bytes + line.start, dtl_span_length (line));

  if (title != NULL && g_strcmp0 (g_strstrip (words), title) == 0)
    return line;
  return (DtlSpan) { 0, 0 };
}

/**
 * dtl_document_text_new:
 * @buffer: an empty buffer that has the tags "title", "byline", "furniture", "empty"; a reference is taken
 * @reading: what was read in the source
 * @title: (nullable): stands above the text, unless the text begins with it; then it is set as a title there
 * @byline: (nullable): stands above the title
 *
 * Returns: (transfer full): the text, nothing of which is in the buffer yet
 */
DtlDocumentText *
dtl_document_text_new (GtkTextBuffer *buffer, const DtlReading *reading, const char *title, const char *byline)
{
  DtlDocumentText *text = g_new0 (DtlDocumentText, 1);

  text->buffer = g_object_ref (buffer);
  text->source = dtl_source_ref (reading->source);
  text->bytes = dtl_text_bytes (reading->source->text);
  text->length = dtl_text_length (reading->source->text);
  text->line_starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  text->furniture = g_array_ref (reading->furniture);
  text->heading = find_heading (text, title);
  if (byline != NULL)
    append_tagged (buffer, byline, "byline");
  if (title != NULL && dtl_span_is_empty (text->heading))
    append_tagged (buffer, title, "title");
  text->first_line = gtk_text_buffer_get_line_count (buffer) - 1;
  g_array_append_val (text->line_starts, text->filled);
  return text;
}

void
dtl_document_text_free (DtlDocumentText *text)
{
  g_object_unref (text->buffer);
  dtl_source_unref (text->source);
  g_array_unref (text->line_starts);
  g_array_unref (text->furniture);
  g_free (text);
}

/**
 * dtl_document_text_set_byline:
 * @text: a text that was made with a byline
 * @byline: what stands there from now on
 */
void
dtl_document_text_set_byline (DtlDocumentText *text, const char *byline)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (text->buffer, &start);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_delete (text->buffer, &start, &end);
  gtk_text_buffer_insert_with_tags_by_name (text->buffer, &start, byline, -1, "byline", NULL);
}

/* Where the line from @start ends: at its newline, or where it is broken for display. */
static guint32
find_line_end (const DtlDocumentText *text, guint32 start, gboolean *broken)
{
  const guint32 limit = MIN (text->length - start, LINE_BYTES_AT_MOST);
  const char *from = text->bytes + start;
  const char *newline = memchr (from, '\n', limit);
  guint32 end = LINE_BYTES;

  *broken = FALSE;
  if (newline != NULL)
    return start + (newline - from);
  if (start + limit == text->length)
    return text->length;
  *broken = TRUE;
  while (end < limit && from[end] != ' ')
    end++;
  if (end < limit)
    return start + end + 1;
  while (end > 0 && ((guchar) from[end] & 0xc0) == 0x80)
    end--;
  return start + end;
}

static void
tag_span (DtlDocumentText *text, DtlSpan span, DtlSpan piece, const char *tag)
{
  GtkTextIter start, end;

  if (!dtl_span_overlaps (span, piece))
    return;
  dtl_document_text_get_iter (text, MAX (span.start, piece.start), &start);
  dtl_document_text_get_iter (text, MIN (span.end, piece.end), &end);
  gtk_text_buffer_apply_tag_by_name (text->buffer, tag, &start, &end);
}

/* Paragraphs stand apart already: an empty line between them is no more than a hint. */
static void
shrink_empty_lines (DtlDocumentText *text, guint first)
{
  for (guint i = first; i + 1 < text->line_starts->len; i++)
    {
      const guint32 start = g_array_index (text->line_starts, guint32, i);
      GtkTextIter at, next;

      if (text->bytes[start] != '\n')
        continue;
      gtk_text_buffer_get_iter_at_line (text->buffer, &at, text->first_line + i);
      next = at;
      gtk_text_iter_forward_line (&next);
      gtk_text_buffer_apply_tag_by_name (text->buffer, "empty", &at, &next);
    }
}

/* Dims what is no part of the report. Only what the new piece holds is looked at. */
static void
tag_piece (DtlDocumentText *text, DtlSpan piece)
{
  tag_span (text, text->heading, piece, "title");
  for (guint i = 0; i < text->furniture->len; i++)
    {
      const DtlSpan span = g_array_index (text->furniture, DtlSpan, i);

      if (span.start >= piece.end)
        break;
      tag_span (text, span, piece, "furniture");
    }
}

/**
 * dtl_document_text_fill:
 * @text: the text
 * @n_bytes: about how many bytes to put into the buffer now
 *
 * Returns: whether there is more
 */
gboolean
dtl_document_text_fill (DtlDocumentText *text, guint32 n_bytes)
{
  const guint32 begin = text->filled;
  const guint first = text->line_starts->len - 1;
  g_autoptr (GString) piece = g_string_sized_new (MIN (n_bytes, text->length - begin) + LINE_BYTES);
  GtkTextIter end;

  while (text->filled < text->length && text->filled - begin < n_bytes)
    {
      gboolean broken;
      const guint32 line_end = find_line_end (text, text->filled, &broken);

      g_string_append_len (piece, text->bytes + text->filled, line_end - text->filled);
      text->filled = line_end;
      if (line_end == text->length)
        break;
      g_string_append_c (piece, '\n');
      text->filled += broken ? 0 : 1;
      g_array_append_val (text->line_starts, text->filled);
    }
  gtk_text_buffer_get_end_iter (text->buffer, &end);
  gtk_text_buffer_insert (text->buffer, &end, piece->str, piece->len);
  tag_piece (text, (DtlSpan) { begin, text->filled });
  shrink_empty_lines (text, first);
  return text->filled < text->length;
}

/**
 * dtl_document_text_fill_to:
 * @text: the text
 * @offset: a byte of the source that is to be in the buffer when this returns
 */
void
dtl_document_text_fill_to (DtlDocumentText *text, guint32 offset)
{
  if (offset >= text->filled && text->filled < text->length)
    dtl_document_text_fill (text, offset - text->filled + LINE_BYTES_AT_MOST);
}

static guint
find_line (const DtlDocumentText *text, guint32 offset)
{
  guint low = 0, high = text->line_starts->len;

  while (high - low > 1)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (text->line_starts, guint32, middle) <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * dtl_document_text_get_iter:
 * @text: the text
 * @offset: a byte of the source, on a character boundary
 * @iter: (out): its place in the buffer; the end of what is there if it is not there yet
 */
void
dtl_document_text_get_iter (DtlDocumentText *text, guint32 offset, GtkTextIter *iter)
{
  const guint32 at = MIN (offset, text->filled);
  const guint line = find_line (text, at);
  const guint32 start = g_array_index (text->line_starts, guint32, line);

  if (!gtk_text_buffer_get_iter_at_line_index (text->buffer, iter, text->first_line + line, at - start))
    gtk_text_buffer_get_end_iter (text->buffer, iter);
}

/**
 * dtl_document_text_get_offset:
 * @text: the text
 * @iter: a place in the buffer
 * @offset: (out): its byte in the source
 *
 * Returns: %FALSE above the source's text
 */
gboolean
dtl_document_text_get_offset (DtlDocumentText *text, const GtkTextIter *iter, guint32 *offset)
{
  const guint line = gtk_text_iter_get_line (iter);
  guint index;

  if (line < text->first_line)
    return FALSE;
  index = MIN (line - text->first_line, text->line_starts->len - 1);
  *offset = MIN (g_array_index (text->line_starts, guint32, index) + gtk_text_iter_get_line_index (iter), text->length);
  return TRUE;
}

DtlText *
dtl_document_text_get_text (DtlDocumentText *text)
{
  return text->source->text;
}

/**
 * dtl_document_text_slice:
 * @text: the text
 * @start: a place in the buffer
 * @end: a later one
 *
 * Returns: (transfer full): the words between, without the line breaks made for display
 */
char *
dtl_document_text_slice (DtlDocumentText *text, const GtkTextIter *start, const GtkTextIter *end)
{
  guint32 first, last;

  if (!dtl_document_text_get_offset (text, start, &first) || !dtl_document_text_get_offset (text, end, &last))
    return gtk_text_iter_get_slice (start, end);
  return g_strndup (text->bytes + first, last - first);
}
