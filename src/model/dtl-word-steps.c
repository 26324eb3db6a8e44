/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a quotation begins and ends is put right word by word: by key as well as by pointer, and without ever
 * ending in the middle of a word. */

#include "dtl-word-steps.h"

#include <string.h>

typedef struct
{
  const char *bytes;
  guint32 length;
} Words;

static Words
get_words (DtlText *text)
{
  return (Words) { dtl_text_bytes (text), (guint32) dtl_text_length (text) };
}

static gunichar
char_at (const Words *self, guint32 at)
{
  return g_utf8_get_char (self->bytes + at);
}

static guint32
next (const Words *self, guint32 at)
{
  return (guint32) (g_utf8_next_char (self->bytes + at) - self->bytes);
}

static guint32
previous (const Words *self, guint32 at)
{
  return (guint32) (g_utf8_prev_char (self->bytes + at) - self->bytes);
}

static gboolean
is_mark (gunichar c)
{
  const GUnicodeType type = g_unichar_type (c);

  return c == '"' || type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION;
}

static gboolean
is_between (gunichar c)
{
  return g_unichar_isspace (c) || is_mark (c);
}

static guint32
skip (const Words *self, guint32 at, guint32 end, gboolean (*is_skipped) (gunichar c))
{
  while (at < end && is_skipped (char_at (self, at)))
    at = next (self, at);
  return at;
}

static guint32
skip_back (const Words *self, guint32 at, guint32 start, gboolean (*is_skipped) (gunichar c))
{
  while (at > start && is_skipped (char_at (self, previous (self, at))))
    at = previous (self, at);
  return at;
}

static gboolean
is_of_word (gunichar c)
{
  return !g_unichar_isspace (c);
}

/**
 * dtl_word_steps_begin:
 * @text: a text
 * @words: some words of it
 * @later: whether they are to begin a word later
 *
 * Returns: the words without their first, or with the one before them
 */
DtlSpan
dtl_word_steps_begin (DtlText *text, DtlSpan words, gboolean later)
{
  const Words self = get_words (text);
  guint32 at = words.start;

  if (later)
    at = skip (&self, skip (&self, at, words.end, is_of_word), words.end, is_between);
  else
    {
      at = skip_back (&self, skip_back (&self, at, 0, is_between), 0, is_of_word);
      at = skip (&self, at, words.start, is_between);
    }
  return at < words.end ? (DtlSpan) { at, words.end } : words;
}

/**
 * dtl_word_steps_end:
 * @text: a text
 * @words: some words of it
 * @later: whether they are to end a word later
 *
 * Returns: the words with the one behind them, or without their last
 */
DtlSpan
dtl_word_steps_end (DtlText *text, DtlSpan words, gboolean later)
{
  const Words self = get_words (text);
  guint32 at = words.end;

  if (later)
    {
      at = skip (&self, skip (&self, at, self.length, is_between), self.length, is_of_word);
      at = skip_back (&self, at, words.end, is_between);
    }
  else
    at = skip_back (&self, skip_back (&self, at, words.start, is_of_word), words.start, is_between);
  return at > words.start ? (DtlSpan) { words.start, at } : words;
}
