/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Turnover rose 3.2 per cent to $4bn, up from $3.9bn": a change, the end it leads to and the end
 * it came from. The words just before a figure, and those just behind it, tell which it is. */

#include "dtl-figure-change.h"

#include <string.h>

#include "dtl-hedges.h"

static gboolean
says_any (const DtlPassage *passage, guint index, const char *const *words)
{
  return dtl_passage_says_any (passage, index, words);
}

static DtlChange
get_direction (const DtlPassage *passage, guint index)
{
  guint length;

  if (dtl_passage_phrase (passage, index, DTL_SENSE_RISE, &length) != NULL)
    return DTL_CHANGE_INCREASE;
  if (dtl_passage_phrase (passage, index, DTL_SENSE_FALL, &length) != NULL)
    return DTL_CHANGE_DECREASE;
  return DTL_CHANGE_NONE;
}

/* Adverbs between a verb of change and its figure. */
static gboolean
is_passable (const DtlPassage *passage, guint index)
{
  static const char *const words[] = { "by", "sharply", "slightly", "further", "another", "an", "a", "as", "even", "only", "just", "up", "down", "higher", "lower", "back", NULL };
  const DtlToken *token = &passage->tokens[index];

  return says_any (passage, index, words) || (token->kind == DTL_TOKEN_WORD && dtl_token_length (token) > 4 && memcmp (passage->bytes + token->end - 2, "ly", 2) == 0);
}

/* "made up 40%", "shot down 67": the particle of a verb that changes nothing. */
static gboolean
is_phrasal (const DtlPassage *passage, guint index)
{
  static const char *const verbs[] = { "made", "make", "makes", "making", "set", "sets", "setting", "shot", "took", "take", "takes", "taken", "taking", "shoot", "brought",
                                       "turned", "picked", "signed", "ended", "laid", "put", "written", "handed", "backed", "racked", "sits", "struck", "shut", "closed", NULL };

  return (dtl_passage_says (passage, index, "up") || dtl_passage_says (passage, index, "down")) && says_any (passage, index - 1, verbs);
}

/* The direction told by a verb or particle right before @at: "rose", "fell by", "up". */
static DtlChange
find_before (const DtlPassage *passage, guint start, guint at)
{
  static const char *const nouns[] = { "of", NULL };

  if (at > start + 1 && says_any (passage, at - 1, nouns))
    return get_direction (passage, at - 2);
  for (guint n = 0; n < 4 && at > start; n++, at--)
    {
      DtlChange change = get_direction (passage, at - 1);

      if (change != DTL_CHANGE_NONE)
        return at > start + 1 && is_phrasal (passage, at - 1) ? DTL_CHANGE_NONE : change;
      if (!is_passable (passage, at - 1))
        return DTL_CHANGE_NONE;
    }
  return DTL_CHANGE_NONE;
}

/* "emissions by 81%", "cut its workforce by 5%": the verb stands before its object. */
static DtlChange
find_before_object (const DtlPassage *passage, guint start, guint at)
{
  static const char *const fillers[] = { "another", "further", "additional", "extra", "mere", NULL };
  static const char *const articles[] = { "a", "an", NULL };

  if (at > start + 2 && says_any (passage, at - 1, fillers))
    at -= says_any (passage, at - 2, articles) ? 2 : 1;
  if (at <= start + 1 || !dtl_passage_says (passage, at - 1, "by"))
    return DTL_CHANGE_NONE;
  for (guint back = 2; back <= 9 && at >= start + back; back++)
    {
      DtlChange change = get_direction (passage, at - back);

      if (change != DTL_CHANGE_NONE)
        return change;
      if (passage->tokens[at - back].kind != DTL_TOKEN_WORD && passage->tokens[at - back].kind != DTL_TOKEN_CLITIC)
        return DTL_CHANGE_NONE;
    }
  return DTL_CHANGE_NONE;
}

/* "a 14% drop", "6 per cent rise", "3% higher": nouns and comparatives, no verbs. */
static DtlChange
find_after (const DtlPassage *passage, guint end, guint at)
{
  static const char *const rises[] = { "rise", "increase", "growth", "gain", "jump", "surge", "hike", "higher", "more", "up", "improvement", "expansion", "spike", "leap", "uplift", "upturn", "raise", "climb", "boost", NULL };
  static const char *const falls[] = { "drop", "fall", "decline", "decrease", "cut", "reduction", "slump", "plunge", "lower", "fewer", "less", "down", "slide", "dip", "contraction", "downturn", "cuts", "shortfall", NULL };

  for (guint n = 0; n < 2 && at + n < end; n++)
    {
      if (says_any (passage, at + n, rises))
        return DTL_CHANGE_INCREASE;
      if (says_any (passage, at + n, falls))
        return DTL_CHANGE_DECREASE;
      if (passage->tokens[at + n].kind != DTL_TOKEN_WORD || dtl_passage_word (passage, at + n, DTL_SENSE_STOP) != NULL)
        return DTL_CHANGE_NONE;
    }
  return DTL_CHANGE_NONE;
}

/* Whether a word of change stands before @at in its clause, figures between do not matter. */
static gboolean
has_change_before (const DtlPassage *passage, guint start, guint at)
{
  static const char *const movers[] = { "went",    "go",      "goes",    "moved",   "revised", "brought", "bringing", "brings",  "bring", "taken", "taking", "took",
                                        "returned", "upgraded", "downgraded", "adjusted", "changed", "shifted", "accelerated", "from", NULL };

  for (guint back = 1; back < 80 && at >= start + back; back++)
    {
      guint index = at - back;

      if (get_direction (passage, index) != DTL_CHANGE_NONE || says_any (passage, index, movers) || dtl_passage_word (passage, index, DTL_SENSE_MULTIPLE) != NULL)
        return TRUE;
      if (passage->tokens[index].kind == DTL_TOKEN_SEMICOLON)
        return FALSE;
    }
  return FALSE;
}

/* Back over "an earlier forecast of" between "from" and its figure. */
static guint
skip_described (const DtlPassage *passage, guint start, guint at)
{
  static const char *const words[] = { "a", "an", "the", "earlier", "previous", "prior", "initial", "original", "last", "its", "their", "of", "forecast", "estimate", "estimates",
                                       "forecasts", "range", "target", "level", "total", "figure", "low", "high", "peak", "record", "projection", "guidance", "expected",
                                       "revised", "profit", "loss", "average", "reading", "rate", "year's", "previously", NULL };
  guint first = at;

  if (at <= start || !(dtl_passage_says (passage, at - 1, "of") || dtl_passage_says (passage, at - 1, "the") || dtl_passage_says (passage, at - 1, "an")
                       || dtl_passage_says (passage, at - 1, "a") || dtl_passage_says (passage, at - 1, "previous")))
    return at;
  for (guint n = 0; n < 6 && first > start && says_any (passage, first - 1, words); n++)
    first--;
  return first;
}

/* "compared with", "up from", "against": what stands behind is the other end. */
static gboolean
follows_baseline (const DtlPassage *passage, guint start, guint at)
{
  for (guint length = 3; length > 0; length--)
    {
      guint tokens;

      if (at < start + length)
        continue;
      if (dtl_passage_phrase (passage, at - length, DTL_SENSE_BASELINE, &tokens) != NULL && tokens == length)
        return length > 1 || !dtl_passage_says (passage, at - 1, "against");
    }
  return FALSE;
}

static gboolean
same_measure (const DtlFigure *a, const DtlFigure *b)
{
  return a->kind == b->kind && strcmp (a->unit, b->unit) == 0;
}

/* A "from" is an end of a change only if it changes somewhere: "from 3 to 5 people" was a range,
 * "from 12 countries" is none. */
static gboolean
is_from_end (const DtlPassage *passage, guint start, guint at, const DtlFigure *figure, const DtlFigure *before, const DtlFigure *after)
{
  if (!follows_baseline (passage, start, at))
    return FALSE;
  if (at > start + 1 && dtl_passage_says (passage, at - 1, "from")
      && (dtl_passage_says (passage, at - 2, "up") || dtl_passage_says (passage, at - 2, "down")))
    return TRUE;
  if (dtl_passage_says (passage, at - 1, "from") && figure->value.has_low && figure->value.has_high && !dtl_range_is_point (&figure->value))
    return FALSE;
  if (!dtl_passage_says (passage, at - 1, "from"))
    return before != NULL || after != NULL;
  if (before != NULL && same_measure (before, figure))
    return has_change_before (passage, start, at - 1) || (at > start + 1 && get_direction (passage, at - 2) != DTL_CHANGE_NONE);
  return (after != NULL && same_measure (after, figure)) || (at > start + 1 && get_direction (passage, at - 2) != DTL_CHANGE_NONE);
}

static gboolean
is_amount (const DtlFigure *figure)
{
  return figure->kind == DTL_FIGURE_MONEY || figure->kind == DTL_FIGURE_COUNT || figure->kind == DTL_FIGURE_QUANTITY;
}

/* "lost $80m", "raised 5 million": what is lost or added is an amount, and not by how much one changed. */
static gboolean
has_owner_verb (const DtlPassage *passage, guint start, guint at)
{
  static const char *const verbs[] = { "lost", "lose", "loses", "losing", "add", "added", "adds", "adding", "raise", "raised", "raises", "raising", "gained", "gain", "lifted", "lifts", "lifting", NULL };

  return at > start && (says_any (passage, at - 1, verbs) || (at > start + 1 && says_any (passage, at - 2, verbs) && !dtl_passage_says (passage, at - 1, "by")));
}

static DtlChange
find_change (const DtlPassage *passage, const DtlQuantity *quantity, const DtlFigure *figure, const DtlFigure *before, const DtlFigure *after)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, quantity->first);
  guint at;
  DtlChange change;

  dtl_hedges_find (passage, quantity, &at);
  if (figure->hedge == DTL_HEDGE_BETWEEN)
    at = quantity->first;
  if (is_from_end (passage, sentence->first, skip_described (passage, sentence->first, at), figure, before, after))
    return DTL_CHANGE_FROM;
  if (at > sentence->first && dtl_passage_says (passage, at - 1, "to") && has_change_before (passage, sentence->first, at - 1))
    return DTL_CHANGE_TO;
  if (figure->kind == DTL_FIGURE_RANK || figure->kind == DTL_FIGURE_AGE)
    return DTL_CHANGE_NONE;
  change = find_before (passage, sentence->first, at);
  if (change != DTL_CHANGE_NONE && is_amount (figure) && has_owner_verb (passage, sentence->first, at))
    change = DTL_CHANGE_NONE;
  if (change == DTL_CHANGE_NONE)
    change = find_before_object (passage, sentence->first, at);
  if (change == DTL_CHANGE_NONE && figure->kind != DTL_FIGURE_COUNT && !(quantity->unit_kind == DTL_UNIT_LENGTH && figure->kind == DTL_FIGURE_QUANTITY))
    change = find_after (passage, sentence->end, quantity->end);
  return change;
}

/* The other end of a "from": the figure of the same measure just before it. */
static void
mark_other_end (const DtlPassage *passage, guint first_figure, guint index)
{
  GArray *figures = passage->reading->figures;
  const DtlFigure *from = &g_array_index (figures, DtlFigure, index);

  for (guint i = index; i > first_figure; i--)
    {
      DtlFigure *figure = &g_array_index (figures, DtlFigure, i - 1);

      if (!dtl_span_equal (figure->sentence, from->sentence))
        return;
      if (!same_measure (figure, from) || figure->change == DTL_CHANGE_FROM)
        continue;
      if (figure->change == DTL_CHANGE_NONE)
        figure->change = DTL_CHANGE_TO;
      return;
    }
}

/* "went up 3, 5 and 9 per cent": what the first of a list does, all do. */
static void
share_change (const DtlPassage *passage, const GArray *quantities, guint first_figure, guint i)
{
  const DtlQuantity *before = &g_array_index (quantities, DtlQuantity, i - 1);
  const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
  DtlFigure *figure = &g_array_index (passage->reading->figures, DtlFigure, first_figure + i);
  guint at = before->end;

  if (figure->change != DTL_CHANGE_NONE || before->kind != quantity->kind || before->kind == DTL_FIGURE_COUNT)
    return;
  if (dtl_passage_is (passage, at, DTL_TOKEN_COMMA))
    at++;
  if (dtl_passage_says (passage, at, "and") || dtl_passage_says (passage, at, "or"))
    at++;
  if (at == quantity->first && at > before->end)
    figure->change = figure[-1].change;
}

void
dtl_figure_change_find (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  GArray *figures = passage->reading->figures;

  for (guint i = 0; i < quantities->len; i++)
    {
      const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
      DtlFigure *figure = &g_array_index (figures, DtlFigure, first_figure + i);
      const DtlFigure *before = i > 0 && dtl_span_equal (figure[-1].sentence, figure->sentence) ? figure - 1 : NULL;
      const DtlFigure *after = i + 1 < quantities->len && dtl_span_equal (figure[1].sentence, figure->sentence) ? figure + 1 : NULL;

      if (figure->change == DTL_CHANGE_NONE)
        figure->change = find_change (passage, quantity, figure, before, after);
    }
  for (guint i = 1; i < quantities->len; i++)
    share_change (passage, quantities, first_figure, i);
  for (guint i = first_figure; i < figures->len; i++)
    if (g_array_index (figures, DtlFigure, i).change == DTL_CHANGE_FROM)
      mark_other_end (passage, first_figure, i);
}
