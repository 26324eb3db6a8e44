/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules ask of every word near a figure or a date whether it is one of many; this is what they
 * spend their time with. */

#include "dtl-passage.h"

#define LINE_REACH 160 /* a line is this long at most on either side of a token */

const DtlToken dtl_passage_nothing = { .kind = DTL_TOKEN_OTHER };

/* As g_ascii_strncasecmp() for what a token says: without a call, and only letters have two forms. */
static gboolean
equals_folded (const char *bytes, const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      char difference = bytes[i] ^ word[i];

      if (difference != 0 && (difference != 0x20 || !g_ascii_isalpha (word[i])))
        return FALSE;
    }
  return word[length] == '\0';
}

/**
 * dtl_passage_equals:
 * @passage: a paragraph
 * @token: one of its tokens
 * @word: a word; capitals do not matter
 *
 * Returns: whether the token is the word
 */
gboolean
dtl_passage_equals (const DtlPassage *passage, const DtlToken *token, const char *word)
{
  return equals_folded (passage->bytes + token->start, word, dtl_token_length (token));
}

/**
 * dtl_passage_says_any:
 * @passage: a paragraph
 * @index: a token, or beyond the ends
 * @words: (array zero-terminated=1): words in lower case
 *
 * Returns: whether the token is one of the words
 */
gboolean
dtl_passage_says_any (const DtlPassage *passage, guint index, const char *const *words)
{
  const DtlToken *token = dtl_passage_at (passage, index);
  const char *bytes = passage->bytes + token->start;

  for (; *words != NULL; words++)
    if (((bytes[0] ^ (*words)[0]) & ~0x20) == 0 && equals_folded (bytes, *words, dtl_token_length (token)))
      return TRUE;
  return FALSE;
}

/**
 * dtl_passage_find_token:
 * @passage: a paragraph
 * @offset: a byte of the text
 *
 * Returns: index of the first token that begins at @offset or behind it; the number of tokens if none does
 */
guint
dtl_passage_find_token (const DtlPassage *passage, guint32 offset)
{
  guint low = 0;

  if (passage->n_tokens == 0)
    return 0;
  /* Arithmetic, where a branch could not be foreseen. */
  for (guint n = passage->n_tokens, half; n > 1; n -= half)
    {
      half = n / 2;
      low += half * (passage->tokens[low + half - 1].start < offset);
    }
  return low + (passage->tokens[low].start < offset);
}

/* Of the tokens that begin lines, how many stand up to @index. */
static guint
count_lines (const DtlSpots *spots, guint index)
{
  const guint *begins = spots->at[DTL_SPOT_LINE];
  guint low = 0, high = spots->n[DTL_SPOT_LINE];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (begins[middle] <= index)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * dtl_passage_line_first:
 * @passage: a paragraph
 * @index: a token
 *
 * Of a line that is very long, only what is near the token counts.
 *
 * Returns: the first token of the line that holds the token
 */
guint
dtl_passage_line_first (const DtlPassage *passage, guint index)
{
  guint first = index > LINE_REACH ? index - LINE_REACH : 0;
  guint line;

  if (passage->spots != NULL)
    {
      line = count_lines (passage->spots, index);
      return line > 0 ? MAX (first, passage->spots->at[DTL_SPOT_LINE][line - 1]) : first;
    }
  while (index > first && (passage->tokens[index].flags & DTL_TOKEN_LINE_BEFORE) == 0)
    index--;
  return index;
}

/**
 * dtl_passage_line_end:
 * @passage: a paragraph
 * @index: a token
 *
 * Returns: the index after the last token of the line that holds the token, as dtl_passage_line_first()
 */
guint
dtl_passage_line_end (const DtlPassage *passage, guint index)
{
  guint end = MIN (passage->n_tokens, index + LINE_REACH);
  guint line;

  if (passage->spots != NULL)
    {
      line = count_lines (passage->spots, index);
      return line < passage->spots->n[DTL_SPOT_LINE] ? MIN (end, passage->spots->at[DTL_SPOT_LINE][line]) : end;
    }
  for (guint i = index + 1; i < end; i++)
    if ((passage->tokens[i].flags & DTL_TOKEN_LINE_BEFORE) != 0)
      return i;
  return end;
}
