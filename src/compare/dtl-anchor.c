/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision of the user is about words in a report, and the report may come again with words added,
 * moved or mended. It must then lie on the same words or on none: on others it would be a lie in the
 * user's name. So the words themselves must be unchanged to the byte, and of several places the one
 * whose surroundings are the same beyond doubt. */

#define _GNU_SOURCE /* memmem() */

#include "dtl-anchor.h"

#include <string.h>

#define CONTEXT 48   /* bytes on each side that are kept */
#define ENOUGH 12    /* bytes of context, both sides together, that must be the same */

static gboolean
is_boundary (const char *bytes, gsize length, gsize at)
{
  return at >= length || ((guchar) bytes[at] & 0xc0) != 0x80;
}

/**
 * dtl_anchor_new:
 * @text: a text
 * @span: words in it
 *
 * Returns: (transfer full): what finds them again
 */
DtlAnchor *
dtl_anchor_new (DtlText *text, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (text);
  const gsize length = dtl_text_length (text);
  DtlAnchor *anchor = g_new0 (DtlAnchor, 1);
  gsize from = span.start > CONTEXT ? span.start - CONTEXT : 0;
  gsize to = MIN (length, (gsize) span.end + CONTEXT);

  while (!is_boundary (bytes, length, from))
    from++;
  while (!is_boundary (bytes, length, to))
    to--;
  anchor->exact = g_strndup (bytes + span.start, span.end - span.start);
  anchor->prefix = g_strndup (bytes + from, span.start - from);
  anchor->suffix = g_strndup (bytes + span.end, to - span.end);
  anchor->start = span.start;
  return anchor;
}

DtlAnchor *
dtl_anchor_copy (const DtlAnchor *anchor)
{
  DtlAnchor *copy = g_new0 (DtlAnchor, 1);

  copy->exact = g_strdup (anchor->exact);
  copy->prefix = g_strdup (anchor->prefix);
  copy->suffix = g_strdup (anchor->suffix);
  copy->start = anchor->start;
  return copy;
}

void
dtl_anchor_free (DtlAnchor *anchor)
{
  g_free (anchor->exact);
  g_free (anchor->prefix);
  g_free (anchor->suffix);
  g_free (anchor);
}

/* --- Finding it again ------------------------------------------------------------------------------ */

static gsize
count_same_before (const char *bytes, gsize at, const char *prefix)
{
  gsize n = 0, length = strlen (prefix);

  while (n < length && n < at && bytes[at - 1 - n] == prefix[length - 1 - n])
    n++;
  return n;
}

static gsize
count_same_behind (const char *bytes, gsize length, gsize at, const char *suffix)
{
  gsize n = 0;

  while (suffix[n] != '\0' && at + n < length && bytes[at + n] == suffix[n])
    n++;
  return n;
}

static gboolean
continues_word (char c)
{
  return g_ascii_isalnum (c) || ((guchar) c & 0x80) != 0;
}

static gboolean
is_sign (char c)
{
  return strchr ("-+.,/$%'", c) != NULL && c != '\0';
}

/* Bytes of the word at the beginning of @at, behind a space or a hyphen if one stands there; of a number with its marks:
 * " million", ".2", " 000". */
static gsize
measure_word_behind (const char *at, gsize length)
{
  gsize n = length > 0 && (*at == ' ' || *at == '-');

  while (n < length && (continues_word (at[n]) || (is_sign (at[n]) && n + 1 < length && g_ascii_isdigit (at[n + 1]))))
    n++;
  return n;
}

static gboolean
goes_on_before (const char *end, gsize n, gsize length)
{
  const char c = end[-1 - (gssize) n];

  if (continues_word (c))
    return TRUE;
  if (n == 0)
    return c == ' ' || is_sign (c);
  if (!g_ascii_isdigit (end[-(gssize) n]))
    return FALSE;
  return is_sign (c) || (c == ' ' && n + 1 < length && g_ascii_isdigit (end[-2 - (gssize) n]));
}

/* The same for the word that ends before @end: "1 500 ", "$5 ". */
static gsize
measure_word_before (const char *end, gsize length)
{
  gsize n = 0;

  while (n < length && goes_on_before (end, n, length))
    n++;
  return n;
}

static gboolean
has_digit (const char *at, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (at[i]))
      return TRUE;
  return FALSE;
}

/* "5" of "5 million" is not the "5" of "5 billion" or "5 000": the word behind a number may be its scale. */
static gboolean
has_same_scale (const DtlAnchor *anchor, const char *bytes, gsize length, gsize end)
{
  const gsize was = measure_word_behind (anchor->suffix, strlen (anchor->suffix)), is = measure_word_behind (bytes + end, length - end);

  if (!g_ascii_isdigit (anchor->exact[strlen (anchor->exact) - 1]))
    return !has_digit (bytes + end, is) || (is == was && memcmp (bytes + end, anchor->suffix, is) == 0);
  return is == was && memcmp (bytes + end, anchor->suffix, is) == 0;
}

/* "500" of "1 500" is not the "500" of "2 500", nor "May" of "3 May" that of "4 May". */
static gboolean
has_same_digits_before (const DtlAnchor *anchor, const char *bytes, gsize start)
{
  const char *prefix_end = anchor->prefix + strlen (anchor->prefix);
  const gsize was = measure_word_before (prefix_end, strlen (anchor->prefix)), is = measure_word_before (bytes + start, start);

  if (!has_digit (prefix_end - was, was) && !has_digit (bytes + start - is, is))
    return TRUE;
  return is == was && memcmp (bytes + start - is, prefix_end - was, is) == 0;
}

/* "5" is not in "15", "5.2", "-5" or "5th": next to the words must stand what stood there, or nothing that
 * could belong to a number or a word. */
static gboolean
stands_alone (const DtlAnchor *anchor, const char *bytes, gsize length, gsize start, gsize end)
{
  const gsize n_prefix = strlen (anchor->prefix);
  const char before = start > 0 ? bytes[start - 1] : ' ', behind = end < length ? bytes[end] : ' ';
  const char was_before = n_prefix > 0 ? anchor->prefix[n_prefix - 1] : ' ';
  const char was_behind = anchor->suffix[0] != '\0' ? anchor->suffix[0] : ' ';
  const char next = end + 1 < length ? bytes[end + 1] : ' ';

  if (before != was_before && (continues_word (before) || is_sign (before) || is_sign (was_before)))
    return FALSE;
  if (behind != was_behind && (continues_word (behind) || behind == '%' || (is_sign (behind) && g_ascii_isdigit (next))))
    return FALSE;
  return has_same_scale (anchor, bytes, length, end) && has_same_digits_before (anchor, bytes, start);
}

/* How much of the surroundings must be there again: all that there ever was, if that was little. */
static gsize
needed (const DtlAnchor *anchor)
{
  return MIN (ENOUGH, strlen (anchor->prefix) + strlen (anchor->suffix));
}

/**
 * dtl_anchor_find:
 * @anchor: an anchor
 * @text: the text that it was made in, or a changed one
 * @span: (out): where its words are now
 *
 * Returns: whether they are there, unchanged, in one place that is theirs beyond doubt
 */
gboolean
dtl_anchor_find (const DtlAnchor *anchor, DtlText *text, DtlSpan *span)
{
  const char *bytes = dtl_text_bytes (text), *found = bytes;
  const gsize length = dtl_text_length (text), n_exact = strlen (anchor->exact);
  gsize best = 0;
  guint n_best = 0;

  if (n_exact == 0)
    return FALSE;
  while ((found = memmem (found, length - (gsize) (found - bytes), anchor->exact, n_exact)) != NULL)
    {
      const gsize start = (gsize) (found - bytes);
      const gsize same = count_same_before (bytes, start, anchor->prefix)
                         + count_same_behind (bytes, length, start + n_exact, anchor->suffix);

      found++;
      if (!stands_alone (anchor, bytes, length, start, start + n_exact) || same < needed (anchor) || (n_best > 0 && same < best))
        continue;
      n_best = n_best > 0 && same == best ? n_best + 1 : 1;
      best = same;
      *span = (DtlSpan) { (guint32) start, (guint32) (start + n_exact) };
    }
  if (n_best == 1)
    return TRUE;
  /* Among twins it is the one that has not moved. */
  if (n_best > 1 && anchor->start + n_exact <= length && memcmp (bytes + anchor->start, anchor->exact, n_exact) == 0
      && count_same_before (bytes, anchor->start, anchor->prefix) == strlen (anchor->prefix)
      && count_same_behind (bytes, length, anchor->start + n_exact, anchor->suffix) == strlen (anchor->suffix))
    {
      *span = (DtlSpan) { anchor->start, (guint32) (anchor->start + n_exact) };
      return TRUE;
    }
  return FALSE;
}
