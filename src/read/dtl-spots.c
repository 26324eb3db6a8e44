/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Most words of a report begin nothing that a scanner reads. Each scanner would find that out for
 * itself, word by word; here it is found out once for all of them. */

#include "dtl-spots.h"

#define BIT(class) DTL_SENSE_BIT (DTL_SENSE_##class)
#define SPOT(kind) (1u << DTL_SPOT_##kind)

static const guint8 kind_spots[] = {
  [DTL_TOKEN_NUMBER] = SPOT (FIGURE),
  [DTL_TOKEN_SIGN] = SPOT (FIGURE),
  [DTL_TOKEN_DASH] = SPOT (FIGURE),
  [DTL_TOKEN_STOP] = SPOT (FIGURE),
  [DTL_TOKEN_COLON] = SPOT (SPEECH),
  [DTL_TOKEN_OPEN] = SPOT (NAME),
  [DTL_TOKEN_QUOTE_OPEN] = SPOT (QUOTE),
  [DTL_TOKEN_QUOTE_CLOSE] = SPOT (QUOTE),
  [DTL_TOKEN_OTHER] = 0,
};

/* What no date is without, besides numbers, months and weekdays. */
static const guint64 date_bits = BIT (SEASON) | BIT (DATE_UNIT) | BIT (DEICTIC) | BIT (DAY_PART) | BIT (HOLIDAY)
                                 | BIT (DATE_NAME);
static const guint64 calendar_bits = BIT (MONTH) | BIT (WEEKDAY);
static const guint64 figure_bits = BIT (CARDINAL) | BIT (ORDINAL) | BIT (SCALE) | BIT (VULGAR) | BIT (DOZEN) | BIT (MULTIPLE)
                                   | BIT (FIGURE_START) | BIT (UNIT);
static const guint64 speech_bits = BIT (SAY) | BIT (ACCORDING);

/* "fiscal", "nineties" make a date without any of these; "the", "early" only lead to one. */
#define DATE_WORD_LEAST 6

/* Without a branch: most words are something, and none can be foreseen. */
static inline guint
judge_classes (const DtlToken *token, guint64 classes)
{
  const guint64 capitals = -(guint64) ((token->flags & DTL_TOKEN_CAPITAL) != 0);
  const guint64 openers = -(guint64) (dtl_token_length (token) >= DATE_WORD_LEAST);
  const guint64 dates = date_bits | (calendar_bits & capitals) | (BIT (DATE_OPENER) & openers);

  return ((classes & dates) != 0) * SPOT (DATE) | ((classes & figure_bits) != 0) * SPOT (FIGURE) | ((classes & speech_bits) != 0) * SPOT (SPEECH);
}

static inline guint
judge_token (const DtlToken *token)
{
  const gboolean capital = token->kind == DTL_TOKEN_WORD && (token->flags & DTL_TOKEN_CAPITAL) != 0;

  return kind_spots[token->kind] | capital * SPOT (NAME) | ((token->flags & DTL_TOKEN_LINE_BEFORE) != 0) * SPOT (LINE);
}

/* A year, "12.03.2024", "12/3/24", "2024-12-12", "90s", "Q3", "’24". */
gboolean
dtl_spots_is_date_number (const DtlPassage *passage, guint at)
{
  const DtlToken *token = dtl_passage_at (passage, at);
  guint length = dtl_token_length (token);

  if (length == 4 || length >= 8 || (token->flags & (DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_FOREIGN)) != DTL_TOKEN_SPACE_BEFORE)
    return TRUE;
  if (at + 1 >= passage->n_tokens || (token[1].flags & DTL_TOKEN_SPACE_BEFORE) != 0)
    return FALSE;
  return token[1].kind != DTL_TOKEN_SIGN && token[1].kind != DTL_TOKEN_COMMA && token[1].kind != DTL_TOKEN_STOP;
}

static inline void
append_spot (DtlSpots *self, guint spots, guint at)
{
  for (; spots != 0; spots &= spots - 1)
    {
      guint kind = __builtin_ctz (spots);

      self->at[kind][self->n[kind]++] = at;
    }
}

static void
clear_lists (DtlSpots *self, guint n_tokens)
{
  if (self->room < n_tokens)
    {
      self->room = MAX (n_tokens, 2 * self->room);
      for (guint kind = 0; kind < DTL_SPOT_LAST; kind++)
        self->at[kind] = g_renew (guint, self->at[kind], self->room);
      self->facts = g_renew (guint16, self->facts, self->room);
    }
  if (n_tokens > 0)
    memset (self->facts, 0, n_tokens * sizeof *self->facts);
  memset (self->n, 0, sizeof self->n);
  if (self->clause == NULL)
    self->clause = g_new (guint, 2);
  self->clause[0] = self->clause[1] = 0;
  self->classes = 0;
}

void
dtl_spots_find (DtlSpots *self, DtlPassage *passage)
{
  clear_lists (self, passage->n_tokens);
  passage->spots = self;
  for (guint i = 0; i < passage->n_tokens; i++)
    {
      const DtlToken *token = dtl_passage_at (passage, i);
      guint64 classes = token->classes;
      guint spots;

      if (token->phrase_length > 1)
        classes |= dtl_lexicon_classes (passage->lexicon, token->phrase);
      spots = judge_token (token) | judge_classes (token, classes);
      self->classes |= classes;
      if (token->kind == DTL_TOKEN_NUMBER && dtl_spots_is_date_number (passage, i))
        spots |= SPOT (DATE);
      if ((classes & BIT (NAME_PART)) != 0 && token->kind == DTL_TOKEN_WORD && dtl_passage_is (passage, i + 1, DTL_TOKEN_DASH))
        spots |= SPOT (NAME);
      if (spots != 0)
        append_spot (self, spots, i);
    }
}

void
dtl_spots_clear (DtlSpots *self)
{
  for (guint kind = 0; kind < DTL_SPOT_LAST; kind++)
    g_clear_pointer (&self->at[kind], g_free);
  g_clear_pointer (&self->facts, g_free);
  g_clear_pointer (&self->clause, g_free);
}
