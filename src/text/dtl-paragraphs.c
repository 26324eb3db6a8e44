/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports come with a line for each paragraph, with blank lines between them, or wrapped hard
 * at a column. Only in the last case does a line break mean nothing; it shows in that a break
 * stands only where the next word had no room. */

#include "dtl-paragraphs.h"

#include <string.h>

/* A block wrapped hard is at least and at most this wide. */
#define WRAP_LEAST 48
#define WRAP_MOST 110

static DtlSpan
trim_line (const char *bytes, guint32 start, guint32 end)
{
  while (start < end && g_ascii_isspace (bytes[start]))
    start++;
  while (end > start && g_ascii_isspace (bytes[end - 1]))
    end--;
  return (DtlSpan) { start, end };
}

static guint32
measure_first_word (const char *bytes, DtlSpan line)
{
  guint32 end = line.start;

  while (end < line.end && !g_ascii_isspace (bytes[end]))
    end++;
  return end - line.start;
}

static gboolean
begins_item (const char *bytes, DtlSpan line)
{
  const char *at = bytes + line.start;
  guint32 length = dtl_span_length (line);

  if (length > 2 && strchr ("-*#|", at[0]) != NULL && at[1] == ' ')
    return TRUE;
  return length > 3 && (memcmp (at, "•", 3) == 0 || memcmp (at, "▪", 3) == 0 || memcmp (at, "●", 3) == 0 || memcmp (at, "►", 3) == 0);
}

/* Whether the first word of @next had no room behind @line. */
static gboolean
has_no_room (const char *bytes, DtlSpan line, DtlSpan next, guint32 width)
{
  return dtl_span_length (line) + 1 + measure_first_word (bytes, next) > width;
}

/* Lines of a page ("Title", "By Jane Doe", "Read more: …") are as short as they are; in a wrapped block hardly any but
 * the last of a paragraph has room for another word. Of two or three lines one cannot tell. */
static gboolean
is_wrapped_block (const char *bytes, const GArray *lines, guint32 width)
{
  guint full = 0;

  for (guint i = 1; i < lines->len; i++)
    full += has_no_room (bytes, g_array_index (lines, DtlSpan, i - 1), g_array_index (lines, DtlSpan, i), width);
  return lines->len > 3 && full * 3 >= (lines->len - 1) * 2;
}

static gboolean
is_wrapped (const char *bytes, DtlSpan line, DtlSpan next, guint32 width, gboolean sure)
{
  if (width < WRAP_LEAST || width > WRAP_MOST || begins_item (bytes, next))
    return FALSE;
  if (sure && has_no_room (bytes, line, next, width))
    return TRUE;
  return g_ascii_islower (bytes[next.start]) && strchr (".!?:", bytes[line.end - 1]) == NULL;
}

/* The lines of one block without a blank line in it, as paragraphs. */
static void
append_block (const char *bytes, const GArray *lines, GArray *paragraphs)
{
  guint32 width = 0;
  gboolean sure;

  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, dtl_span_length (g_array_index (lines, DtlSpan, i)));
  sure = is_wrapped_block (bytes, lines, width);
  for (guint i = 0; i < lines->len; i++)
    {
      DtlSpan line = g_array_index (lines, DtlSpan, i);
      gboolean joins = i > 0 && is_wrapped (bytes, g_array_index (lines, DtlSpan, i - 1), line, width, sure);

      if (joins)
        g_array_index (paragraphs, DtlSpan, paragraphs->len - 1).end = line.end;
      else
        g_array_append_val (paragraphs, line);
    }
}

/**
 * dtl_paragraphs_split:
 * @text: a text
 * @paragraphs: (element-type DtlSpan): the paragraphs are appended here, in order
 */
void
dtl_paragraphs_split (const DtlText *text, GArray *paragraphs)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  const char *bytes = dtl_text_bytes (text);
  guint32 length = dtl_text_length (text);
  guint32 start = 0;

  while (start < length)
    {
      const char *newline = memchr (bytes + start, '\n', length - start);
      guint32 end = newline != NULL ? newline - bytes : length;
      DtlSpan line = trim_line (bytes, start, end);

      if (!dtl_span_is_empty (line))
        g_array_append_val (lines, line);
      else
        {
          append_block (bytes, lines, paragraphs);
          g_array_set_size (lines, 0);
        }
      start = end + 1;
    }
  append_block (bytes, lines, paragraphs);
}
