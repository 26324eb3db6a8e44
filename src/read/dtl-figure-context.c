/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A number alone says nothing: what it counts, how sure it is, which end of a change it is, for
 * when it is, stand around it. All of that is sought here, and only where there is a figure. */

#include "dtl-figure-context.h"

#include <string.h>

#include "dtl-figure-change.h"
#include "dtl-figure-period.h"
#include "dtl-hedges.h"
#include "dtl-lemma.h"
#include "dtl-measure-phrase.h"
#include "dtl-modality.h"
#include "dtl-noun-finder.h"

/* Tokens on either side of a figure beyond which its clause is not sought. */
#define LONGEST_CLAUSE 120

/* "993,000 Ukrainians": a capital that is not that of a headline belongs to the word. */
static gboolean
is_name (const DtlPassage *passage, guint index)
{
  return index > 0 && !dtl_passage_has_flag (passage, index - 1, DTL_TOKEN_CAPITAL);
}

static const char *
make_lemma (const DtlPassage *passage, guint index)
{
  const DtlToken *token = &passage->tokens[index];
  char lemma[DTL_LEMMA_MAX];
  gsize length = dtl_token_length (token);

  if (length > 2 && (token->flags & (DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER)) == DTL_TOKEN_CAPITAL && g_ascii_isupper (passage->bytes[token->end - 2]))
    {
      g_autofree char *letters = g_strndup (passage->bytes + token->start, length - (passage->bytes[token->end - 1] == 's'));

      return g_string_chunk_insert_const (passage->reading->strings, letters);
    }
  dtl_lemma_noun (passage->lexicon, passage->bytes + token->start, dtl_token_length (token), lemma);
  if ((token->flags & (DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER)) == DTL_TOKEN_CAPITAL && is_name (passage, index))
    lemma[0] = g_ascii_toupper (lemma[0]);
  return g_string_chunk_insert_const (passage->reading->strings, lemma);
}

/* "dozens of flights", "83 of the 120 senators": past "of" there is a noun only for vague ones. */
static const char *
find_noun (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const owners[] = { "the", "its", "their", "his", "her", "our", "these", "those", "my", NULL };
  static const char *const copulas[] = { "were", "are", "was", "is", NULL };
  guint at = quantity->end;
  gboolean one = !quantity->bound && quantity->value.low.coefficient == 1 && quantity->value.low.exponent == 0;
  guint noun;

  if (quantity->noun != DTL_NO_NOUN)
    return make_lemma (passage, quantity->noun);
  if (quantity->kind != DTL_FIGURE_COUNT)
    return NULL;
  if (dtl_passage_says (passage, at, "of"))
    {
      if (!quantity->bound && !(quantity->number.flags & DTL_NUMBER_ARTICLE) && !dtl_passage_is_one_of (passage, at + 1, owners))
        return NULL;
      at += dtl_passage_is_one_of (passage, at + 1, owners) ? 2 : 1;
    }
  else if (dtl_passage_is_one_of (passage, at, copulas) && dtl_noun_is_plural (passage, at + 1))
    at++;
  noun = dtl_noun_find (passage, at, one);
  return noun != DTL_NO_NOUN ? make_lemma (passage, noun) : NULL;
}

static gboolean
parts_clause (const DtlPassage *passage, guint index)
{
  /* every word of contrast is one of the lexicon's small words */
  if ((passage->tokens[index].classes & DTL_SENSE_BIT (DTL_SENSE_STOP)) == 0)
    return passage->tokens[index].kind == DTL_TOKEN_SEMICOLON;
  return dtl_passage_word (passage, index, DTL_SENSE_CONTRAST) != NULL;
}

static DtlSpan
find_clause (const DtlPassage *passage, const DtlQuantity *quantity)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, quantity->first);
  guint first = quantity->first, end = quantity->end;

  while (first > sentence->first && quantity->first - first < LONGEST_CLAUSE && !parts_clause (passage, first - 1))
    first--;
  while (end < sentence->end && end - quantity->end < LONGEST_CLAUSE && !parts_clause (passage, end))
    end++;
  return dtl_passage_span (passage, first, end - 1);
}

/* "the strongest measuring 5.4", "7.2 on the Richter scale", in a sentence on a quake. */
static gboolean
is_magnitude (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const before[] = { "measuring", "measured", "of", "at", "was", "registering", "registered", "magnitude", "strength", "hit", "as", NULL };
  static const char *const after[] = { "on", NULL };
  const DtlSentence *sentence = dtl_passage_sentence (passage, quantity->first);
  const DtlNumber *number = &quantity->number;

  if (quantity->closed || (number->flags & (DTL_NUMBER_INTEGER | DTL_NUMBER_SPELLED)) != 0 || number->scale != 0 || number->value.exponent != -1 || number->value.coefficient > 99
      || quantity->first == 0 || !(dtl_passage_is_one_of (passage, quantity->first - 1, before) || dtl_passage_is_one_of (passage, quantity->end, after)))
    return FALSE;
  for (guint i = MAX (sentence->first + LONGEST_CLAUSE, quantity->first) - LONGEST_CLAUSE; i < MIN (sentence->end, quantity->end + LONGEST_CLAUSE); i++)
    if (dtl_passage_word (passage, i, DTL_SENSE_TREMOR) != NULL)
      return TRUE;
  return FALSE;
}

/* "-17.4" of an index, "4,382" points: the index value stands by its word. */
static DtlFigureKind
settle_kind (const DtlPassage *passage, const DtlQuantity *quantity, const char *noun)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, quantity->first);

  if (quantity->kind != DTL_FIGURE_NUMBER && quantity->kind != DTL_FIGURE_COUNT)
    return quantity->kind;
  if (quantity->first > 1
      && (dtl_passage_says (passage, quantity->first - 1, "magnitude") || dtl_passage_says (passage, quantity->first - 2, "magnitude")))
    return DTL_FIGURE_QUANTITY;
  if (noun == NULL && is_magnitude (passage, quantity))
    return DTL_FIGURE_QUANTITY;
  if (noun != NULL || !dtl_passage_may_hold (passage, DTL_SENSE_INDEX))
    return quantity->kind;
  for (guint i = MAX (sentence->first + LONGEST_CLAUSE, quantity->first) - LONGEST_CLAUSE; i < MIN (sentence->end, quantity->end + LONGEST_CLAUSE); i++)
    {
      guint length;

      if (dtl_passage_phrase (passage, i, DTL_SENSE_INDEX, &length) != NULL)
        return DTL_FIGURE_INDEX;
    }
  return quantity->kind;
}

static DtlFigure
make_figure (const DtlPassage *passage, const DtlQuantity *quantity)
{
  DtlFigure figure = {
    .span = dtl_passage_span (passage, quantity->first, quantity->end - 1),
    .sentence = dtl_passage_sentence_span (passage, quantity->first, quantity->end),
    .clause = find_clause (passage, quantity),
    .value = quantity->value,
    .digits = quantity->digits,
    .unit = quantity->unit,
    .of = quantity->of,
    .has_of = quantity->has_of,
    .change = quantity->change,
    .period = dtl_interval_unresolved (),
    .period_date = -1,
    .equivalent = -1,
  };

  figure.noun = find_noun (passage, quantity);
  figure.kind = settle_kind (passage, quantity, figure.noun);
  return figure;
}

/* What may stand between an amount and the same amount in another unit. */
static gboolean
is_equivalence_gap (const DtlPassage *passage, guint first, guint end)
{
  static const char *const links[] = { "or", "equivalent", "equal", "i.e.", "approximately" };
  static const char *const strong[] = { "equivalent", "equal", "i.e.", NULL };

  if (end == first)
    return FALSE;
  if (dtl_passage_is (passage, first, DTL_TOKEN_OPEN))
    return end - first <= 4;
  if (dtl_passage_is (passage, first, DTL_TOKEN_DASH) && dtl_passage_has_flag (passage, first, DTL_TOKEN_SPACE_BEFORE))
    return end - first <= 3 && end - first > 1;
  for (guint at = first; at < end && end - first <= 7; at++)
    if (dtl_passage_is_one_of (passage, at, strong))
      return TRUE;
  if (!dtl_passage_is (passage, first, DTL_TOKEN_COMMA) && !dtl_passage_is (passage, first, DTL_TOKEN_SEMICOLON))
    return dtl_passage_says (passage, first, "or") && end - first <= 2;
  for (guint at = first; at < end && end - first <= 6; at++)
    if (dtl_passage_is_one_of (passage, at, links))
      return TRUE;
  return FALSE;
}

static gboolean
can_equal (const DtlQuantity *a, const DtlQuantity *b)
{
  if (a->kind != b->kind || !a->has_unit || !b->has_unit || strcmp (a->unit, b->unit) == 0)
    return FALSE;
  return a->kind == DTL_FIGURE_MONEY || (a->kind == DTL_FIGURE_QUANTITY && a->unit_kind == b->unit_kind);
}

/* "$860m; €790m" in one bracket: the second equals what the first equals. */
static void
find_equivalents (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  for (guint i = 1; i < quantities->len; i++)
    {
      const DtlQuantity *before = &g_array_index (quantities, DtlQuantity, i - 1);
      const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
      DtlFigure *figures = &g_array_index (passage->reading->figures, DtlFigure, first_figure);
      guint hedge_first;

      if (!can_equal (before, quantity))
        continue;
      dtl_hedges_find (passage, quantity, &hedge_first);
      if (is_equivalence_gap (passage, before->end, MAX (before->end, hedge_first)) || is_equivalence_gap (passage, before->end, quantity->first))
        {
          figures[i].equivalent = first_figure + i - 1;
          if (figures[i - 1].equivalent < 0)
            figures[i - 1].equivalent = first_figure + i;
        }
      else if (i > 1 && figures[i - 1].equivalent >= 0 && quantity->first - before->end == 1
               && (dtl_passage_is (passage, before->end, DTL_TOKEN_SEMICOLON) || dtl_passage_is (passage, before->end, DTL_TOKEN_COMMA)
                   || dtl_passage_is (passage, before->end, DTL_TOKEN_SLASH)))
        figures[i].equivalent = figures[i - 1].equivalent;
    }
}

/* A conversion is for the same time and is the same end of a change as what it converts. */
static void
share_with_equivalents (const DtlPassage *passage, guint first_figure)
{
  GArray *figures = passage->reading->figures;

  for (guint i = first_figure; i < figures->len; i++)
    {
      DtlFigure *figure = &g_array_index (figures, DtlFigure, i);
      const DtlFigure *other;

      if (figure->equivalent < 0 || (guint) figure->equivalent > i)
        continue;
      other = &g_array_index (figures, DtlFigure, figure->equivalent);
      figure->change = other->change;
      figure->modality = other->modality;
      figure->period = other->period;
      figure->period_from = other->period_from;
      figure->period_date = other->period_date;
      figure->measure = other->measure;
      figure->concept = other->concept;
    }
}

/* What is told for a time behind the report's own day is no fact yet, even without a "will": "growth of 2% next year". */
static gboolean
is_in_future (const DtlPassage *passage, const DtlFigure *figure)
{
  const DtlDate published = passage->reading->published;

  return figure->period_from == DTL_PERIOD_FROM_SAID && dtl_date_is_set (published) && figure->period.earliest != DTL_DAY_NONE
         && figure->period.earliest > dtl_date_to_day (published);
}

/* How firmly each is said, and what it measures. */
static void
find_statements (const DtlPassage *passage, const GArray *quantities, guint first_figure)
{
  for (guint i = 0; i < quantities->len; i++)
    {
      const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
      DtlFigure *figure = &g_array_index (passage->reading->figures, DtlFigure, first_figure + i);
      DtlMeasurePhrase measure = dtl_measure_phrase_find (passage, quantity->first, quantity->end - 1, figure);

      figure->modality = dtl_modality_find (passage, quantity->first, quantity->end - 1, figure->change);
      if (figure->modality == DTL_MODALITY_STATED && figure->change != DTL_CHANGE_FROM && is_in_future (passage, figure) && !dtl_modality_is_past (passage, quantity->first))
        figure->modality = DTL_MODALITY_FORECAST;
      figure->concept = measure.concept;
      if (measure.phrase != NULL)
        figure->measure = g_string_chunk_insert_const (passage->reading->strings, measure.phrase);
      g_free (measure.phrase);
    }
}

static gboolean
has_cents (const char *code)
{
  static const char *const codes[] = { "EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR", "KES", "LKR", "MYR", "TWD", "JMD", "TTD", "FJD", "NAD" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (strcmp (codes[i], code) == 0)
      return TRUE;
  return FALSE;
}

/* "45 cents" where all else is in euros are cents of a euro: of the money that was told last. */
static void
settle_cents (const DtlPassage *passage, const GArray *quantities)
{
  const GArray *figures = passage->reading->figures;
  const char *last = NULL;

  for (guint i = figures->len; last == NULL && i > 0 && figures->len - i < 20; i--)
    if (g_array_index (figures, DtlFigure, i - 1).kind == DTL_FIGURE_MONEY)
      last = g_array_index (figures, DtlFigure, i - 1).unit;
  for (guint i = 0; i < quantities->len; i++)
    {
      DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
      gboolean cents = dtl_passage_says (passage, quantity->end - 1, "cents") || dtl_passage_says (passage, quantity->end - 1, "cent");

      if (quantity->kind != DTL_FIGURE_MONEY)
        continue;
      if (cents && strcmp (quantity->unit, "USD") == 0 && last != NULL && has_cents (last))
        quantity->unit = last;
      else if (!cents)
        last = quantity->unit;
    }
}

/**
 * dtl_figure_context_append:
 * @passage: a paragraph
 * @habits: of its place
 * @quantities: (element-type DtlQuantity): its figures in the making
 */
void
dtl_figure_context_append (const DtlPassage *passage, const DtlHabits *habits, const GArray *quantities)
{
  GArray *figures = passage->reading->figures;
  guint first_figure = figures->len;

  settle_cents (passage, quantities);
  for (guint i = 0; i < quantities->len; i++)
    {
      const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
      DtlFigure figure = make_figure (passage, quantity);
      guint hedge_first;

      figure.hedge = dtl_hedges_find (passage, quantity, &hedge_first);
      figure.value = dtl_hedges_apply (&figure.value, figure.hedge);
      g_array_append_val (figures, figure);
    }
  if (quantities->len == 0)
    return;
  find_equivalents (passage, quantities, first_figure);
  dtl_figure_change_find (passage, quantities, first_figure);
  dtl_figure_period_find (passage, quantities, first_figure);
  find_statements (passage, quantities, first_figure);
  share_with_equivalents (passage, first_figure);
}
