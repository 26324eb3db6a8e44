/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A number alone says nothing: what it counts, how sure it is, which end of a change it is, for
 * when it is, stand around it. All of that is sought here, and only where there is a figure. */

#include "dtl-figure-context.h"

#include <string.h>

#include "dtl-clause.h"
#include "dtl-equivalents.h"
#include "dtl-evidence.h"
#include "dtl-figure-change.h"
#include "dtl-figure-period.h"
#include "dtl-figure-sums.h"
#include "dtl-hedges.h"
#include "dtl-lemma.h"
#include "dtl-measure-phrase.h"
#include "dtl-modality.h"
#include "dtl-noun-ellipsis.h"
#include "dtl-noun-finder.h"
#include "dtl-period-story.h"

/* Tokens on either side of a figure beyond which its clause is not sought. */
#define LONGEST_CLAUSE 120
#define LONGEST_LABEL 4 /* words of a line before its colon */

/* Behind "of" and a word of possession: "the 120" of "91 of the 120 senators". */
static guint
skip_whole (const DtlPassage *passage, guint at)
{
  guint end = at;

  while (end < at + 3 && (dtl_passage_is (passage, end, DTL_TOKEN_NUMBER) || dtl_passage_word (passage, end, DTL_SENSE_CARDINAL) != NULL
                          || (end > at && dtl_passage_word (passage, end, DTL_SENSE_SCALE) != NULL)))
    end++;
  return end;
}

/* "dozens of flights", "83 of the 120 senators", "26 of 77 provinces": past "of" there is a noun only for
 * vague numbers and for wholes. */
static guint
find_counted (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const owners[] = { "the", "its", "their", "his", "her", "our", "these", "those", "my", NULL };
  static const char *const copulas[] = { "were", "are", "was", "is", NULL };
  guint at = quantity->end;
  gboolean one = !quantity->bound && quantity->value.low.coefficient == 1 && quantity->value.low.exponent == 0;
  guint whole;

  if (dtl_passage_says (passage, at, "of"))
    {
      gboolean owned = dtl_passage_is_one_of (passage, at + 1, owners);

      at += owned ? 2 : 1;
      whole = skip_whole (passage, at);
      if (!owned && whole == at && !quantity->bound && !(quantity->number.flags & DTL_NUMBER_ARTICLE))
        return DTL_NO_NOUN;
      at = whole;
    }
  else if (dtl_passage_is_one_of (passage, at, copulas) && dtl_noun_is_plural (passage, at + 1))
    at++;
  return dtl_noun_find (passage, at, one);
}

/* "Skimmers: 22", alone on its line: the label is what is counted. */
static guint
find_label (const DtlPassage *passage, const DtlQuantity *quantity)
{
  const guint colon = quantity->first - 1;
  guint first = colon;

  if (quantity->first < 2 || !dtl_passage_is (passage, colon, DTL_TOKEN_COLON) || !dtl_noun_is_plural (passage, colon - 1))
    return DTL_NO_NOUN;
  if (quantity->end < passage->n_tokens && !dtl_passage_has_flag (passage, quantity->end, DTL_TOKEN_LINE_BEFORE) && !dtl_passage_is (passage, quantity->end, DTL_TOKEN_OPEN))
    return DTL_NO_NOUN;
  while (first > 0 && colon - first < LONGEST_LABEL && dtl_passage_is (passage, first - 1, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, first, DTL_TOKEN_LINE_BEFORE))
    first--;
  return first == 0 || dtl_passage_has_flag (passage, first, DTL_TOKEN_LINE_BEFORE) || (first == 1 && !dtl_passage_is (passage, 0, DTL_TOKEN_NUMBER)) ? colon - 1 : DTL_NO_NOUN;
}

/* The capital only opens the line. */
static const char *
take_label (const DtlPassage *passage, guint noun)
{
  g_autofree char *small = g_ascii_strdown (dtl_noun_lemma (passage, noun), -1);

  return g_string_chunk_insert_const (passage->reading->strings, small);
}

static const char *
find_noun (const DtlPassage *passage, const DtlQuantity *quantity)
{
  guint noun = quantity->noun;

  if (noun == DTL_NO_NOUN && quantity->kind == DTL_FIGURE_COUNT)
    noun = find_counted (passage, quantity);
  if (noun == DTL_NO_NOUN && quantity->kind == DTL_FIGURE_COUNT && find_label (passage, quantity) != DTL_NO_NOUN)
    return take_label (passage, find_label (passage, quantity));
  if (noun == DTL_NO_NOUN && quantity->kind == DTL_FIGURE_NUMBER && dtl_noun_is_plural (passage, quantity->end))
    noun = quantity->end; /* "2.4 people" */
  return noun != DTL_NO_NOUN ? dtl_noun_lemma (passage, noun) : NULL;
}

static gboolean
parts_clause (const DtlPassage *passage, guint index)
{
  /* every word of contrast is one of the lexicon's small words */
  if ((dtl_passage_at (passage, index)->classes & DTL_SENSE_BIT (DTL_SENSE_STOP)) == 0)
    return dtl_passage_is (passage, index, DTL_TOKEN_SEMICOLON);
  return dtl_passage_word (passage, index, DTL_SENSE_CONTRAST) != NULL;
}

/* Tokens without any that parts clauses. */
typedef struct
{
  guint first;
  guint end;
} Part;

/* @known is that of the figure before, and becomes that of this one, unless they are so long that each is cut elsewhere. */
static DtlSpan
find_clause (const DtlPassage *passage, const DtlQuantity *quantity, Part *known)
{
  const DtlSentence *sentence = dtl_passage_sentence (passage, quantity->first);
  guint first = quantity->first, end = quantity->end;
  gboolean whole = TRUE;

  if (first >= known->first && end <= known->end)
    return dtl_passage_span (passage, known->first, known->end - 1);

  while (first > sentence->first && quantity->first - first < LONGEST_CLAUSE && !parts_clause (passage, first - 1))
    first--;
  while (end < sentence->end && end - quantity->end < LONGEST_CLAUSE && !parts_clause (passage, end))
    end++;
  for (guint i = quantity->first; i < quantity->end; i++)
    whole = whole && !parts_clause (passage, i);
  *known = whole && end - first < LONGEST_CLAUSE && end <= sentence->end ? (Part) { first, end } : (Part) { 0, 0 };
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
make_figure (const DtlPassage *passage, const DtlQuantity *quantity, Part *clause)
{
  DtlFigure figure = {
    .span = dtl_passage_span (passage, quantity->first, quantity->end - 1),
    .sentence = dtl_passage_sentence_span (passage, quantity->first, quantity->end),
    .clause = find_clause (passage, quantity, clause),
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

/* What is told for a time behind the report's own day is no fact yet, even without a "will": "growth of 2% next year". */
static gboolean
is_in_future (const DtlPassage *passage, const DtlFigure *figure)
{
  const DtlDate published = passage->reading->published;

  return figure->period_from != DTL_PERIOD_FROM_NONE && dtl_date_is_set (published) && figure->period.earliest != DTL_DAY_NONE
         && figure->period.earliest > dtl_date_to_day (published);
}

/* "The gap, 3.1 billion in 2024, would grow": what is told aside of a time that is over is told as it was. */
static gboolean
is_past_aside (const DtlPassage *passage, const DtlQuantity *quantity, const DtlFigure *figure)
{
  const DtlDate published = passage->reading->published;
  guint end = quantity->end;

  if (figure->period_from != DTL_PERIOD_FROM_SAID || !dtl_date_is_set (published) || figure->period.latest == DTL_DAY_NONE || figure->period.latest >= dtl_date_to_day (published)
      || quantity->lead == 0 || !dtl_passage_is (passage, quantity->lead - 1, DTL_TOKEN_COMMA))
    return FALSE;
  while (end < quantity->end + 6 && dtl_passage_is (passage, end, DTL_TOKEN_WORD) && !dtl_clause_is_verb (passage, end))
    end++;
  if (dtl_passage_is (passage, end, DTL_TOKEN_NUMBER))
    end++;
  return dtl_passage_is (passage, end, DTL_TOKEN_COMMA);
}

/* "14% short of the 2022 peak": the day of the peak is not that of the figure, and it is no end of a change. */
static void
settle_peak (DtlFigure *figure)
{
  if (g_strcmp0 (figure->concept, "below-peak") != 0)
    return;
  figure->period = dtl_interval_unresolved ();
  figure->period_from = DTL_PERIOD_FROM_NONE;
  figure->change = DTL_CHANGE_NONE;
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
      if (figure->modality == DTL_MODALITY_CONDITIONAL && is_past_aside (passage, quantity, figure))
        figure->modality = DTL_MODALITY_STATED;
      if (figure->modality == DTL_MODALITY_DENIED && quantity->lead < quantity->first && dtl_hedges_is_negated (passage, quantity->lead))
        figure->modality = DTL_MODALITY_STATED; /* "has not risen above 20%" is said, of the bound */
      figure->concept = measure.concept;
      settle_peak (figure);
      if (measure.phrase != NULL)
        figure->measure = g_string_chunk_insert (passage->reading->strings, measure.phrase);
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

/* "45 cents", "146c", but not "45 US cents". */
static gboolean
is_cents (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const words[] = { "cents", "cent", "c" };

  return strcmp (quantity->unit, "USD") == 0 && !quantity->has_prefix && dtl_passage_is_one_of (passage, quantity->end - 1, words)
         && !dtl_passage_has_flag (passage, quantity->end - 2, DTL_TOKEN_UPPER);
}

/* What cents are of where the paragraph told no money before: of its next money, else of the last before it, else of the place's. */
static const char *
find_whole_money (const DtlPassage *passage, const DtlHabits *habits, const GArray *quantities)
{
  const GArray *figures = passage->reading->figures;
  static const char *const homes[][2] = { { "ZA", "ZAR" }, { "KE", "KES" }, { "MY", "MYR" }, { "LK", "LKR" }, { "IE", "EUR" }, { "DE", "EUR" }, { "FR", "EUR" }, { "NL", "EUR" } };

  for (guint i = 0; i < quantities->len; i++)
    {
      const DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);

      if (quantity->kind == DTL_FIGURE_MONEY && !is_cents (passage, quantity))
        return quantity->unit;
    }
  for (guint i = figures->len; i > 0 && figures->len - i < 20; i--)
    if (g_array_index (figures, DtlFigure, i - 1).kind == DTL_FIGURE_MONEY)
      return g_array_index (figures, DtlFigure, i - 1).unit;
  dtl_evidence_weigh_place (passage);
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (strcmp (habits->region, homes[i][0]) == 0)
      return homes[i][1];
  return dtl_habits_currency (habits, "USD");
}

/* "45 cents" where all else is in euros are cents of a euro: of the money that was told last. */
static void
settle_cents (const DtlPassage *passage, const DtlHabits *habits, const GArray *quantities)
{
  const char *last = NULL;

  for (guint i = 0; i < quantities->len; i++)
    {
      DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
      gboolean cents = quantity->kind == DTL_FIGURE_MONEY && is_cents (passage, quantity);

      if (quantity->kind != DTL_FIGURE_MONEY)
        continue;
      if (cents && last == NULL)
        last = find_whole_money (passage, habits, quantities);
      if (cents && has_cents (last))
        quantity->unit = g_intern_string (last);
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
  Part clause = { 0, 0 };

  settle_cents (passage, habits, quantities);
  dtl_figure_sums_settle (passage, habits, quantities);
  for (guint i = 0; i < quantities->len; i++)
    {
      DtlQuantity *quantity = &g_array_index (quantities, DtlQuantity, i);
      DtlFigure figure = make_figure (passage, quantity, &clause);

      figure.hedge = dtl_hedges_find (passage, quantity, &quantity->lead);
      figure.value = dtl_hedges_apply (&figure.value, figure.hedge);
      g_array_append_val (figures, figure);
      dtl_passage_note_all (passage, DTL_FACT_FIGURE, quantity->first, quantity->end);
    }
  if (quantities->len == 0)
    {
      dtl_period_story_fill (passage, quantities, first_figure);
      return;
    }
  dtl_equivalents_find (passage, quantities, first_figure);
  dtl_noun_ellipsis_fill (passage, quantities, &g_array_index (figures, DtlFigure, first_figure));
  dtl_figure_change_find (passage, quantities, first_figure);
  dtl_equivalents_find_shares (passage, quantities, first_figure);
  dtl_figure_period_find (passage, quantities, first_figure);
  find_statements (passage, quantities, first_figure);
  dtl_period_story_fill (passage, quantities, first_figure);
  dtl_figure_period_settle (passage, quantities, first_figure);
  dtl_equivalents_share_context (passage, first_figure);
}
