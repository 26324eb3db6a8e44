/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An apostrophe looks like a closing single quotation mark, a German closing mark like an
 * English opening one, and a quotation of several paragraphs is opened in each and closed once:
 * which marks belong together is told by their style, in one place. */

#include "dtl-quotation-marks.h"

/* What may close what opens. */
static const struct
{
  gunichar open;
  gunichar close[3];
} styles[] = {
  { '"', { '"', 0x201D, 0 } },      { 0x201C, { 0x201D, '"', 0 } }, { '\'', { '\'', 0x2019, 0 } }, { 0x2018, { 0x2019, '\'', 0 } },
  { 0x201E, { 0x201C, 0x201D, 0 } }, { 0x201A, { 0x2018, 0x2019, 0 } }, { 0x00AB, { 0x00BB, 0, 0 } },  { 0x2039, { 0x203A, 0, 0 } },
  { 0x00BB, { 0x00AB, 0, 0 } },
};

static gunichar
get_character (const DtlPassage *passage, guint at)
{
  return g_utf8_get_char (passage->bytes + dtl_passage_at (passage, at)->start);
}

static int
find_style (gunichar open)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (styles[i].open == open)
      return i;
  return -1;
}

/* »…« opens with what closes elsewhere: only before a word, and behind none. */
static gboolean
points_inward (const DtlPassage *passage, guint at)
{
  return get_character (passage, at) == 0x00BB && at + 1 < passage->n_tokens
         && (at == 0 || dtl_passage_has_flag (passage, at, DTL_TOKEN_SPACE_BEFORE)) && !dtl_passage_has_flag (passage, at + 1, DTL_TOKEN_SPACE_BEFORE);
}

static gboolean
closes (const DtlPassage *passage, guint at, int style)
{
  gunichar mark = get_character (passage, at);
  guint8 kind = dtl_passage_at (passage, at)->kind;

  if (kind == DTL_TOKEN_QUOTE_OPEN && styles[style].open != 0x201E && styles[style].open != 0x201A && styles[style].open != 0x00BB)
    return FALSE;
  for (guint i = 0; i < 2 && styles[style].close[i]; i++)
    if (styles[style].close[i] == mark)
      return TRUE;
  return FALSE;
}

/* Single marks are too often apostrophes to be followed further. */
#define SINGLE_MOST 200

static gboolean
is_single (int style)
{
  return styles[style].open == '\'' || styles[style].open == 0x2018 || styles[style].open == 0x201A || styles[style].open == 0x2039;
}

/* The closing mark for the one at index @first of the passage's marks, as an index of them; their number if
 * there is none. */
static guint
find_close (const DtlPassage *passage, guint first, int style)
{
  const guint *marks = passage->spots->at[DTL_SPOT_QUOTE];
  const guint n_marks = passage->spots->n[DTL_SPOT_QUOTE];
  const guint end = is_single (style) ? MIN (passage->n_tokens, marks[first] + SINGLE_MOST) : passage->n_tokens;
  guint depth = 0;

  for (guint i = first + 1; i < n_marks && marks[i] < end; i++)
    if (dtl_passage_is (passage, marks[i], DTL_TOKEN_QUOTE_OPEN) && get_character (passage, marks[i]) == styles[style].open && styles[style].open != '"')
      depth++;
    else if (closes (passage, marks[i], style) && depth-- == 0)
      return i;
  return n_marks;
}

/**
 * dtl_quotation_marks_pair:
 * @passage: a paragraph
 * @marks: (element-type DtlQuotationMarks): what is found is appended
 */
void
dtl_quotation_marks_pair (const DtlPassage *passage, GArray *marks)
{
  const DtlSpots *spots = passage->spots;

  for (guint i = 0; i < spots->n[DTL_SPOT_QUOTE]; i++)
    {
      guint open = spots->at[DTL_SPOT_QUOTE][i];
      int style = dtl_passage_is (passage, open, DTL_TOKEN_QUOTE_OPEN) || points_inward (passage, open) ? find_style (get_character (passage, open)) : -1;
      DtlQuotationMarks pair;
      guint close;

      if (style < 0)
        continue;
      close = find_close (passage, i, style);
      pair.unclosed = close == spots->n[DTL_SPOT_QUOTE];
      pair.words = (DtlTokens) { open + 1, pair.unclosed ? passage->n_tokens : spots->at[DTL_SPOT_QUOTE][close] };
      if (dtl_tokens_are_empty (pair.words) || (pair.unclosed && is_single (style)))
        continue;
      g_array_append_val (marks, pair);
      i = close;
    }
}
