/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every offset of the project points into UTF-8, so a file of text becomes UTF-8 here, once,
 * and by as little change as can be: a UTF-8 file keeps every byte but its byte-order mark,
 * the CR of CR LF, and NULs. */

#include "config.h"

#include "dtl-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-error.h"

/* How far into a file it is looked at to tell text from binary data. */
#define SAMPLE_BYTES 8192

typedef struct
{
  const char *mark;
  gsize length;
  const char *charset; /* NULL: already UTF-8 */
} ByteOrderMark;

/* The marks of UTF-32 come first: that of its little-endian form begins as that of UTF-16. */
static const ByteOrderMark byte_order_marks[] = {
  { "\xff\xfe\0\0", 4, "UTF-32LE" },
  { "\0\0\xfe\xff", 4, "UTF-32BE" },
  { "\xef\xbb\xbf", 3, NULL },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* What Windows-1252 has at 0x80–0x9f. Its five holes are control characters there, as
 * everywhere on the web. */
static const gunichar windows_1252[] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

static const ByteOrderMark *
find_mark (const char *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    {
      const ByteOrderMark *mark = &byte_order_marks[i];

      if (length >= mark->length && memcmp (data, mark->mark, mark->length) == 0)
        return mark;
    }
  return NULL;
}

/* Text has hardly any control characters. NULs count too: a text with some is read, a text
 * of them is none. */
static gboolean
looks_binary (const char *data, gsize length)
{
  gsize sample = MIN (length, SAMPLE_BYTES);
  gsize controls = 0;

  for (gsize i = 0; i < sample; i++)
    {
      guchar c = data[i];

      if ((c < 0x20 && !strchr ("\t\n\v\f\r\033", c)) || c == 0 || c == 0x7f)
        controls++;
    }
  return controls * 20 > sample;
}

static GBytes *
convert_charset (const char *data, gsize length, const char *charset, GError **error)
{
  g_autoptr (GError) local = NULL;
  gsize written;
  char *text = g_convert (data, length, "UTF-8", charset, NULL, &written, &local);

  if (!text)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("the text is not valid %s"), charset);
      return NULL;
    }
  return g_bytes_new_take (text, written);
}

static void
append_windows_1252 (GString *text, guchar c)
{
  g_string_append_unichar (text, c >= 0x80 && c < 0xa0 ? windows_1252[c - 0x80] : c);
}

/* What is valid UTF-8 stays; every other byte is read as Windows-1252. A file in Windows-1252
 * comes out whole, and one bad byte in a UTF-8 file does not garble the rest. */
static GBytes *
repair_utf8 (const char *data, gsize length)
{
  GString *text = g_string_sized_new (length + length / 8);
  const char *end = data + length;
  const char *position = data;

  while (position < end)
    {
      const char *valid_end;

      g_utf8_validate_len (position, end - position, &valid_end);
      g_string_append_len (text, position, valid_end - position);
      if (valid_end < end)
        append_windows_1252 (text, *valid_end++);
      position = valid_end;
    }
  return g_string_free_to_bytes (text);
}

static gboolean
needs_cleaning (const char *data, gsize length)
{
  const char *last = data + length - 1;

  if (memchr (data, '\0', length))
    return TRUE;
  for (const char *c = data; c < last && (c = memchr (c, '\r', last - c)); c++)
    if (c[1] == '\n')
      return TRUE;
  return FALSE;
}

/* CR LF becomes LF, and NUL a space, which keeps the offsets behind it. */
static GBytes *
clean_bytes (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *clean;
  gsize n = 0;

  if (!needs_cleaning (data, length))
    return g_bytes_ref (bytes);
  clean = g_malloc (length);
  for (gsize i = 0; i < length; i++)
    if (data[i] == '\0')
      clean[n++] = ' ';
    else if (data[i] != '\r' || i + 1 == length || data[i + 1] != '\n')
      clean[n++] = data[i];
  return g_bytes_new_take (clean, n);
}

static GBytes *
clean_utf8 (GBytes *bytes)
{
  g_autoptr (GBytes) clean = clean_bytes (bytes);
  gsize length;
  const char *data = g_bytes_get_data (clean, &length);

  if (length == 0 || g_utf8_validate_len (data, length, NULL))
    return g_steal_pointer (&clean);
  return repair_utf8 (data, length);
}

/**
 * dtl_encoding_to_utf8:
 * @bytes: a file of text, in any encoding
 * @error: %DTL_ERROR_FORMAT if it is binary data, or not what its byte-order mark says
 *
 * UTF-8, and UTF-16 and UTF-32 that begin with a byte-order mark, are known; bytes that are no
 * UTF-8 are read as Windows-1252. The mark is dropped, CR LF becomes LF, NUL a space.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 without NUL; @bytes itself if nothing had to change
 */
GBytes *
dtl_encoding_to_utf8 (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const ByteOrderMark *mark = length > 0 ? find_mark (data, length) : NULL;
  gsize skipped = mark ? mark->length : 0;
  g_autoptr (GBytes) text = NULL;

  if (length == skipped)
    return g_bytes_new_static ("", 0);
  if (mark && mark->charset)
    text = convert_charset (data + skipped, length - skipped, mark->charset, error);
  else if (looks_binary (data + skipped, length - skipped))
    g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("this is binary data, not text"));
  else
    text = g_bytes_new_from_bytes (bytes, skipped, length - skipped);
  return text ? clean_utf8 (text) : NULL;
}
