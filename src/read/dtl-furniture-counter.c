/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page counts and times what is on it: its pictures, its comments, how long it takes to read, how old it is. */

#include "dtl-furniture-counter.h"

#include <string.h>

#define TEASER_WORDS_MOST 24

/* Past the words of buttons and the marks between them: "LIVE · Updated", "Newer", "Page" */
static guint
skip_buttons (const DtlPassage *line, guint at)
{
  guint length;

  while (at < line->n_tokens)
    {
      int kind = dtl_furniture_kind (line, at, &length);

      if (dtl_line_is_button_kind (kind) || kind == DTL_FURNITURE_CREDIT)
        at += length;
      else if (dtl_passage_is (line, at, DTL_TOKEN_BULLET) || dtl_passage_is (line, at, DTL_TOKEN_OPEN) || dtl_line_is_bar (line, at)
               || (dtl_passage_has_flag (line, at, DTL_TOKEN_UPPER) && dtl_passage_is (line, at + 1, DTL_TOKEN_BULLET)))
        at++;
      else
        return at;
    }
  return at;
}

/* "1/66", "3 of 12", "Image 2 of 9", "[1/4]", "Newer 1 of 3 Older" */
static gboolean
is_counter (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  guint first = skip_buttons (line, 0), rest = first + 3;

  if (self->numbers != 2 || !dtl_passage_is (line, first, DTL_TOKEN_NUMBER) || !dtl_passage_is (line, first + 2, DTL_TOKEN_NUMBER))
    return FALSE;
  rest += dtl_passage_is (line, rest, DTL_TOKEN_CLOSE);
  if (skip_buttons (line, rest) < line->n_tokens)
    return FALSE;
  return dtl_passage_is (line, first + 1, DTL_TOKEN_SLASH) || dtl_passage_says (line, first + 1, "of");
}

/* "12 Comments", "Comments (48)", "View 17 comments", "1.2k shares" */
gboolean
dtl_furniture_counter_of_comments (const DtlLineCount *self)
{
  gboolean counted = FALSE;
  guint length;

  if (self->numbers != 1 || self->words > 4)
    return FALSE;
  for (guint i = 0; i < self->passage->n_tokens; i++)
    {
      int kind = dtl_furniture_kind (self->passage, i, &length);

      counted |= kind == DTL_FURNITURE_COUNT;
      if (dtl_passage_is (self->passage, i, DTL_TOKEN_WORD) && kind != DTL_FURNITURE_COUNT && !dtl_line_is_button_kind (kind) && !dtl_passage_says (self->passage, i, "view")
          && !dtl_passage_word (self->passage, i, DTL_SENSE_SCALE_LETTER))
        return FALSE;
    }
  return counted;
}

/* "17:43 (IST)", "3:15 PM EST", "00:00 / 03:14", "Duration 1:24", "1x" */
static gboolean
is_clock (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  gboolean timed = FALSE;
  guint length;

  if (self->numbers == 0 || line->n_tokens > 12)
    return FALSE;
  for (guint i = 0; i < line->n_tokens; i++)
    {
      const DtlToken *token = dtl_passage_at (line, i);
      int kind = dtl_furniture_kind (line, i, &length);

      /* "2008-05-19 00:00" is a day */
      if (token->kind == DTL_TOKEN_NUMBER && dtl_token_length (token) == 4 && memchr (line->bytes + token->start, '.', 4) == NULL)
        return FALSE;
      timed |= kind == DTL_FURNITURE_CLOCK || (token->kind == DTL_TOKEN_COLON && dtl_passage_is (line, i + 1, DTL_TOKEN_NUMBER))
               || (dtl_line_is_button_kind (kind) && token->kind == DTL_TOKEN_WORD && i == 0);
      if (token->kind == DTL_TOKEN_WORD && kind != DTL_FURNITURE_CLOCK && !dtl_line_is_button_kind (kind) && !dtl_passage_says (line, i, "x")
          && !dtl_passage_says (line, i, "time") && !(i == 1 && dtl_passage_says (line, i, "at")))
        return FALSE;
      if (token->kind == DTL_TOKEN_SIGN && !(i + 1 == line->n_tokens && timed) && line->bytes[token->start] != '+')
        return FALSE;
    }
  return timed || (line->n_tokens == 2 && dtl_passage_says (line, 1, "x"));
}

/* "2 hours ago", "Last updated 3 hours ago", "LIVE · Updated 4 minutes ago", "Just now" */
static gboolean
is_age (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  guint at = skip_buttons (line, 0);
  guint last = line->n_tokens;

  at += dtl_passage_is (line, at, DTL_TOKEN_COLON) || dtl_line_is_bar (line, at);
  if (at + 2 == last && dtl_passage_says (line, at, "just") && dtl_passage_says (line, at + 1, "now"))
    return TRUE;
  if (at == 0 && last != 3)
    return FALSE;
  return at + 3 <= last && last <= at + 5 && dtl_passage_says (line, last - 1, "ago")
         && (dtl_passage_is (line, at, DTL_TOKEN_NUMBER) || dtl_passage_says (line, at, "an") || dtl_passage_says (line, at, "a"));
}

static gboolean
is_capital_glued (const DtlPassage *line, guint32 at)
{
  return at + 1 < line->span.end && g_ascii_isupper (line->bytes[at]) && g_ascii_islower (line->bytes[at + 1]);
}

/* "18:06Polish MEP shares photo", "agoCargo plane plunges": a time or age that was glued to a headline behind it. */
static gboolean
is_glued_teaser (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  const char *bytes = line->bytes;

  if (dtl_line_ends_with_stop (line) || self->words > TEASER_WORDS_MOST)
    return FALSE;
  for (guint32 at = line->span.start + 4; at + 1 < line->span.end; at++)
    {
      if (!is_capital_glued (line, at))
        continue;
      if (g_ascii_isdigit (bytes[at - 1]) && g_ascii_isdigit (bytes[at - 2]) && bytes[at - 3] == ':' && g_ascii_isdigit (bytes[at - 4]))
        return TRUE;
      if (memcmp (bytes + at - 4, " ago", 4) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "US News2 days ago": a section and the age of what stood behind. */
static gboolean
is_glued_age (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  guint last = line->n_tokens;

  if (last < 3 || last > 8 || !dtl_passage_says (line, last - 1, "ago") || !dtl_passage_word (line, last - 2, DTL_SENSE_DATE_UNIT))
    return FALSE;
  for (guint32 at = line->span.start + 1; at < dtl_passage_at (line, last - 2)->start; at++)
    if (g_ascii_isdigit (line->bytes[at]) && g_ascii_isalpha (line->bytes[at - 1]))
      return TRUE;
  return FALSE;
}

/* "4 min read", "Reading time: 3 minutes", "Listen to this article 4 min" */
static gboolean
is_reading_time (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  gboolean read = FALSE;
  guint length;

  /* "4-5 minutes" */
  if (self->numbers == 0 || self->numbers > 2 || self->words > 8)
    return FALSE;
  for (guint i = 0; i < line->n_tokens; i += MAX (length, 1))
    {
      gboolean button = dtl_line_is_button_kind (dtl_furniture_kind (line, i, &length));

      read |= button && (length > 1 || !dtl_passage_says (line, i, "min"));
      length = button ? length : 1;
      if (!button && dtl_passage_is (line, i, DTL_TOKEN_WORD) && !dtl_passage_word (line, i, DTL_SENSE_DATE_UNIT) && !dtl_passage_word (line, i, DTL_SENSE_UNIT))
        return FALSE;
    }
  return read;
}

/* Whether the line is a counter, a clock or an age, whatever it is of. */
gboolean
dtl_furniture_counter_is (const DtlLineCount *self)
{
  return is_counter (self) || is_reading_time (self) || is_clock (self) || is_age (self) || is_glued_teaser (self) || is_glued_age (self);
}
