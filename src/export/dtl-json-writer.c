/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scripts read what we write, and people compare it with diff: keys must stand where formats.md
 * has them, and the same input give the same bytes. A writer that streams is also the only way
 * to write ten thousand reports without holding them all. */

#include "dtl-json-writer.h"

#include <math.h>
#include <string.h>

/**
 * dtl_json_writer_init:
 * @writer: a writer, on the stack
 * @text: what to append to; outlives @writer
 * @style: how it is laid out
 */
void
dtl_json_writer_init (DtlJsonWriter *writer, GString *text, DtlJsonWriterStyle style)
{
  *writer = (DtlJsonWriter) { .text = text, .style = style, .first = TRUE };
}

static gboolean
is_on_one_line (const DtlJsonWriter *writer)
{
  return writer->style == DTL_JSON_WRITER_LINE || (writer->inline_depth > 0 && writer->depth >= writer->inline_depth);
}

static void
break_line (DtlJsonWriter *writer)
{
  if (is_on_one_line (writer))
    return;
  g_string_append_c (writer->text, '\n');
  for (guint i = 0; i < writer->depth; i++)
    g_string_append_c (writer->text, ' ');
}

/* What stands before a value: nothing behind a key, else a comma and a line. */
static void
separate (DtlJsonWriter *writer)
{
  if (writer->keyed)
    {
      writer->keyed = FALSE;
      return;
    }
  if (writer->depth == 0)
    return;
  if (!writer->first)
    g_string_append (writer->text, is_on_one_line (writer) ? ", " : ",");
  break_line (writer);
  writer->first = FALSE;
}

static void
begin (DtlJsonWriter *writer, char bracket, gboolean on_one_line)
{
  separate (writer);
  g_string_append_c (writer->text, bracket);
  writer->depth++;
  writer->first = TRUE;
  if (on_one_line && writer->inline_depth == 0)
    writer->inline_depth = writer->depth;
}

static void
end (DtlJsonWriter *writer, char bracket)
{
  gboolean empty = writer->first;
  gboolean on_one_line = is_on_one_line (writer);

  if (writer->inline_depth == writer->depth)
    writer->inline_depth = 0;
  writer->depth--;
  if (!empty && !on_one_line)
    break_line (writer);
  g_string_append_c (writer->text, bracket);
  writer->first = FALSE;
}

void
dtl_json_writer_begin_object (DtlJsonWriter *writer)
{
  begin (writer, '{', FALSE);
}

void
dtl_json_writer_begin_array (DtlJsonWriter *writer)
{
  begin (writer, '[', FALSE);
}

/* An object that stays on one line in every style. */
void
dtl_json_writer_begin_inline_object (DtlJsonWriter *writer)
{
  begin (writer, '{', TRUE);
}

/* An array that stays on one line in every style. */
void
dtl_json_writer_begin_inline_array (DtlJsonWriter *writer)
{
  begin (writer, '[', TRUE);
}

void
dtl_json_writer_end_object (DtlJsonWriter *writer)
{
  end (writer, '}');
}

void
dtl_json_writer_end_array (DtlJsonWriter *writer)
{
  end (writer, ']');
}

/* The bytes that may need an escape: 1 they do, 2 with the bytes behind them. */
static const guint8 escapes[256] = {
  [0 ... 0x1f] = 1, ['"'] = 1, ['\\'] = 1, [0x7f] = 1, [0xc2] = 2, [0xe2] = 2,
};

/* Length of a line end of Unicode: next line, line and paragraph separator; 0 for anything else. */
static guint
measure_line_end (const char *c, const char *end)
{
  if ((guchar) c[0] == 0xc2)
    return end - c > 1 && (guchar) c[1] == 0x85 ? 2 : 0;
  return end - c > 2 && (guchar) c[1] == 0x80 && ((guchar) c[2] & 0xfe) == 0xa8 ? 3 : 0;
}

static void
append_escape (GString *text, guchar byte)
{
  static const char letters[] = "btnvfr"; /* for 8 to 13; \v has no short form */

  g_string_append_c (text, '\\');
  if (byte == '"' || byte == '\\')
    g_string_append_c (text, byte);
  else if (byte >= 8 && byte <= 13 && byte != 11)
    g_string_append_c (text, letters[byte - 8]);
  else
    g_string_append_printf (text, "u%04x", byte);
}

/* Control characters must be escaped; the line ends of Unicode need not, but programs that
 * split at them would cut a line of NDJSON in two. */
static void
append_escaped (GString *text, const char *bytes, gsize length)
{
  const char *const end = bytes + length;
  const char *run = bytes;

  for (const char *c = bytes; c < end; c++)
    {
      const guint8 escape = escapes[(guchar) *c];
      const guint line_end = escape == 2 ? measure_line_end (c, end) : 0;

      if (escape == 0 || (escape == 2 && line_end == 0))
        continue;
      g_string_append_len (text, run, c - run);
      if (line_end == 0)
        append_escape (text, *c);
      else
        g_string_append_printf (text, "\\u%04x", g_utf8_get_char (c));
      c += line_end > 0 ? line_end - 1 : 0;
      run = c + 1;
    }
  g_string_append_len (text, run, end - run);
}

/**
 * dtl_json_writer_key:
 * @writer: a writer inside an object
 * @key: the key of the value that comes next
 */
void
dtl_json_writer_key (DtlJsonWriter *writer, const char *key)
{
  separate (writer);
  g_string_append_c (writer->text, '"');
  append_escaped (writer->text, key, strlen (key));
  g_string_append (writer->text, "\": ");
  writer->keyed = TRUE;
}

/**
 * dtl_json_writer_bytes:
 * @writer: a writer
 * @bytes: valid UTF-8
 * @length: how many bytes
 */
void
dtl_json_writer_bytes (DtlJsonWriter *writer, const char *bytes, gsize length)
{
  separate (writer);
  g_string_append_c (writer->text, '"');
  append_escaped (writer->text, bytes, length);
  g_string_append_c (writer->text, '"');
}

/**
 * dtl_json_writer_string:
 * @writer: a writer
 * @string: (nullable): valid UTF-8; %NULL writes null
 */
void
dtl_json_writer_string (DtlJsonWriter *writer, const char *string)
{
  if (string)
    {
      dtl_json_writer_bytes (writer, string, strlen (string));
      return;
    }
  separate (writer);
  g_string_append (writer->text, "null");
}

/* A string that is put together on the way, as an id: "s1f3". */
void
dtl_json_writer_printf (DtlJsonWriter *writer, const char *format, ...)
{
  g_autofree char *string = NULL;
  va_list arguments;

  va_start (arguments, format);
  string = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  dtl_json_writer_string (writer, string);
}

void
dtl_json_writer_int (DtlJsonWriter *writer, gint64 number)
{
  char digits[20];
  guint first = sizeof digits;
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  separate (writer);
  do
    digits[--first] = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (number < 0)
    g_string_append_c (writer->text, '-');
  g_string_append_len (writer->text, digits + first, sizeof digits - first);
}

/**
 * dtl_json_writer_fraction:
 * @writer: a writer
 * @number: a finite number that is no value of a figure: those are decimals, and strings
 * @places: digits behind the point
 */
void
dtl_json_writer_fraction (DtlJsonWriter *writer, double number, guint places)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char format[8];

  separate (writer);
  g_snprintf (format, sizeof format, "%%.%uf", MIN (places, 9));
  g_string_append (writer->text, g_ascii_formatd (buffer, sizeof buffer, format, isfinite (number) ? number : 0));
}

void
dtl_json_writer_boolean (DtlJsonWriter *writer, gboolean boolean)
{
  separate (writer);
  g_string_append (writer->text, boolean ? "true" : "false");
}

void
dtl_json_writer_put_string (DtlJsonWriter *writer, const char *key, const char *string)
{
  dtl_json_writer_key (writer, key);
  dtl_json_writer_string (writer, string);
}

void
dtl_json_writer_put_int (DtlJsonWriter *writer, const char *key, gint64 number)
{
  dtl_json_writer_key (writer, key);
  dtl_json_writer_int (writer, number);
}

void
dtl_json_writer_put_boolean (DtlJsonWriter *writer, const char *key, gboolean boolean)
{
  dtl_json_writer_key (writer, key);
  dtl_json_writer_boolean (writer, boolean);
}

/**
 * dtl_json_writer_put_strings:
 * @writer: a writer inside an object
 * @key: a key
 * @strings: (nullable): %NULL-terminated; %NULL writes an empty array
 */
void
dtl_json_writer_put_strings (DtlJsonWriter *writer, const char *key, const char *const *strings)
{
  dtl_json_writer_key (writer, key);
  dtl_json_writer_begin_inline_array (writer);
  for (; strings && *strings; strings++)
    dtl_json_writer_string (writer, *strings);
  dtl_json_writer_end_array (writer);
}
