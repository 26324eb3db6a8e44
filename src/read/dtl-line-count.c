/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever judges a line of a page asks how many of its words are those of buttons and menus: it is counted once. */

#include "dtl-line-count.h"

#include "dtl-phrase.h"

gboolean
dtl_line_is_button_kind (int kind)
{
  return kind == DTL_FURNITURE_LINE || kind == DTL_FURNITURE_WORD || kind == DTL_FURNITURE_NETWORK;
}

static gboolean
is_menu_kind (int kind)
{
  return dtl_line_is_button_kind (kind) || kind == DTL_FURNITURE_SECTION || kind == DTL_FURNITURE_CREDIT || kind == DTL_FURNITURE_COUNT
         || kind == DTL_FURNITURE_TEASER || kind == DTL_FURNITURE_END;
}

static guint
count_words (const DtlPassage *line, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += dtl_passage_is (line, i, DTL_TOKEN_WORD) || dtl_passage_is (line, i, DTL_TOKEN_NUMBER);
  return n;
}

static void
count_phrase (DtlLineCount *self, guint at, int kind, guint length)
{
  guint words = count_words (self->passage, at, at + length);

  self->has_notice |= kind == DTL_FURNITURE_NOTICE;
  self->is_sure |= kind == DTL_FURNITURE_SURE;
  self->has_network |= kind == DTL_FURNITURE_NETWORK;
  self->has_author |= kind == DTL_FURNITURE_AUTHOR;
  if (dtl_line_is_button_kind (kind))
    {
      self->covered += words;
      self->phrases++;
    }
  if (is_menu_kind (kind))
    self->sections += words;
}

DtlLineCount
dtl_line_count (const DtlPassage *passage)
{
  DtlLineCount self = { .passage = passage };
  guint length;

  self.first_kind = dtl_furniture_kind (passage, 0, &self.first_length);
  self.words = count_words (passage, 0, passage->n_tokens);
  for (guint i = 0; i < passage->n_tokens; i++)
    {
      self.numbers += dtl_passage_is (passage, i, DTL_TOKEN_NUMBER);
      self.capitals += dtl_passage_is (passage, i, DTL_TOKEN_WORD) && dtl_passage_has_flag (passage, i, DTL_TOKEN_CAPITAL);
    }
  for (guint i = 0; i < passage->n_tokens; i += MAX (length, 1))
    {
      int kind = dtl_furniture_kind (passage, i, &length);

      if (kind)
        count_phrase (&self, i, kind, length);
      else
        length = 0;
    }
  return self;
}

gboolean
dtl_line_ends_with_stop (const DtlPassage *line)
{
  guint last = line->n_tokens;

  while (last > 0 && (dtl_passage_is (line, last - 1, DTL_TOKEN_QUOTE_CLOSE) || dtl_passage_is (line, last - 1, DTL_TOKEN_CLOSE)))
    last--;
  return last > 0 && dtl_passage_is (line, last - 1, DTL_TOKEN_STOP);
}

gboolean
dtl_line_has_verb (const DtlLineCount *self)
{
  return dtl_phrase_has_verb (self->passage, 0, self->passage->n_tokens);
}

gboolean
dtl_line_is_bar (const DtlPassage *line, guint at)
{
  return at < line->n_tokens && line->bytes[dtl_passage_at (line, at)->start] == '|';
}
