/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a verb of saying is in the passive or in a relative clause, whoever says it does not stand where subjects do. */

#include "dtl-saying-doer.h"

#include "dtl-saying-who.h"

/* Words between a figure and "that". */
#define NOUN_MOST 3

/* Tokens between a verb in the passive and who does it. */
#define DOER_MOST 14

/* "The damage was put at $40 million by the insurer", "valued at $4bn by its owners": the token of "by", or 0. */
static guint
find_doer (const DtlPassage *passage, guint at, DtlTokens segment)
{
  for (guint i = at; i + 1 < segment.end && i - at < DOER_MOST; i++)
    {
      if (dtl_passage_is (passage, i, DTL_TOKEN_COMMA) || (i > at && dtl_passage_word (passage, i, DTL_SENSE_SAY) && dtl_phrase_is_verb (passage, i)))
        return 0;
      if (dtl_passage_says (passage, i, "by"))
        return dtl_phrase_is_date_word (passage, i + 1) || dtl_passage_is (passage, i + 1, DTL_TOKEN_SIGN) ? 0 : i;
    }
  return 0;
}

/* passive = verb … "by" who; the verb is one of counting or expecting, and what it counts stands around it. */
gboolean
dtl_saying_doer_read (const DtlPassage *passage, DtlTokens segment, DtlSaying *saying)
{
  guint by = saying->kind == DTL_SAYING_COUNT || saying->kind == DTL_SAYING_EXPECTATION ? find_doer (passage, saying->verb.end, segment) : 0;

  if (by == 0)
    return FALSE;
  saying->who = saying->whole = dtl_phrase_after (passage, by + 1, segment.end);
  saying->said = (DtlTokens) { segment.first, by };
  /* "forecast to go by boat" */
  if (saying->who.end == saying->who.first + 1 && !dtl_passage_has_flag (passage, by + 1, DTL_TOKEN_CAPITAL)
      && !dtl_saying_who_is_source (passage, saying->who, FALSE))
    return FALSE;
  /* "by the end of 2023" */
  for (guint i = saying->who.first; i < saying->who.end; i++)
    if (dtl_passage_is (passage, i, DTL_TOKEN_NUMBER) || dtl_passage_word (passage, i, DTL_SENSE_DATE_UNIT))
      return FALSE;
  return !dtl_tokens_are_empty (saying->who) && saying->who.end - saying->who.first < 10;
}

/* "losses, estimated at $5m by the ministry"; but "Doe said at the time", "told reporters at 9 a.m." */
gboolean
dtl_saying_doer_is_put_at (const DtlPassage *passage, guint end)
{
  guint next = end + 1, length;
  gboolean figure = FALSE;

  if (!dtl_passage_says (passage, end, "at"))
    return FALSE;
  dtl_passage_phrase (passage, next, DTL_SENSE_HEDGE, &length);
  dtl_passage_recall (passage, DTL_FACT_FIGURE, next + length, &figure);
  if (!figure && dtl_passage_says (passage, next + length, "magnitude"))
    dtl_passage_recall (passage, DTL_FACT_FIGURE, next + length + 1, &figure);
  return figure;
}

/* "asked by landlords", "reported by the clinics": done by whoever stands behind, and not by what stands before. */
gboolean
dtl_saying_doer_is_behind (const DtlPassage *passage, guint end)
{
  return dtl_passage_says (passage, end, "by") && !dtl_phrase_is_date_word (passage, end + 1)
         && dtl_passage_ends_in (passage, end - 1, "ed", 0) && !dtl_passage_is (passage, end + 1, DTL_TOKEN_NUMBER)
         && !dtl_passage_is (passage, end + 1, DTL_TOKEN_SIGN);
}

static gboolean
is_figure (const DtlPassage *passage, guint at)
{
  gboolean figure;

  return dtl_passage_recall (passage, DTL_FACT_FIGURE, at, &figure) && figure;
}

/* relative = figure "that" who expected: "below the 70% that the institute recommends"; only the figure is theirs. */
static gboolean
cut_relative (const DtlPassage *passage, guint first, DtlSaying *saying)
{
  guint that = saying->who.first - (saying->who.first > first), at;

  while (that < saying->who.end && !dtl_passage_says (passage, that, "that") && !dtl_passage_says (passage, that, "which"))
    that++;
  if (that + 1 >= saying->who.end)
    return FALSE;
  for (at = that; at > first && !is_figure (passage, at - 1); at--)
    if (that - at == NOUN_MOST)
      return FALSE;
  if (at == first)
    return FALSE;
  while (at > first && is_figure (passage, at - 1))
    at--;
  saying->said = (DtlTokens) { at, that };
  saying->who = saying->whole = (DtlTokens) { that + 1, saying->who.end };
  return TRUE;
}

/* reduced = figure who expected: "below the $4.4 billion analysts expected"; only the figure is theirs. */
void
dtl_saying_doer_cut_relative (const DtlPassage *passage, guint first, DtlSaying *saying)
{
  gboolean figure = FALSE;
  guint at = saying->who.end;

  if (saying->kind != DTL_SAYING_EXPECTATION || saying->who.end > saying->verb.first)
    return;
  if (cut_relative (passage, first, saying))
    return;
  while (at > saying->who.first && !figure)
    dtl_passage_recall (passage, DTL_FACT_FIGURE, --at, &figure);
  /* "the 40 analysts expected" are so many analysts */
  if (!figure || at + 1 >= saying->who.end || at < saying->who.first + 1 || dtl_passage_is (passage, at, DTL_TOKEN_NUMBER)
      || dtl_passage_is (passage, saying->who.first, DTL_TOKEN_NUMBER))
    return;
  saying->said = (DtlTokens) { saying->who.first, at + 1 };
  saying->who = saying->whole = (DtlTokens) { at + 1, saying->who.end };
}
