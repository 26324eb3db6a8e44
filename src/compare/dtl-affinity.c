/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two statements are about the same thing is a sum of small evidence, and a few bars
 * that no evidence lifts. Values that differ ask for far better words than values that agree:
 * a false "cannot both be right" costs more trust than a missed one. */

#include "dtl-affinity.h"

#include <string.h>

/* The evidence of equal numbers, by how much they tell (see count_telling()). */
static const double equal_weights[] = { 0.15, 0.25, 0.42, 0.62, 0.78, 0.85 };
static const double slip_weights[] = { 0, 0.1, 0.35, 0.5, 0.6, 0.6 };
static const double slip_words[] = { 1, 0.38, 0.2, 0.08, 0.05, 0.05 }; /* words that a slip asks for */

#define MANY G_N_ELEMENTS (equal_weights)
#define ENOUGH 0.58            /* for values that meet */
#define ENOUGH_WORDS 0.12      /* for values that tell little */
#define ENOUGH_APART 0.72      /* words alone, for values that differ */
#define ENOUGH_NEAR 0.55       /* words alone, for values that nearly meet */
#define ENOUGH_TWICE 0.75      /* within one source */
#define SAME_STORY 0.25        /* evidence of two reports on one story, for values that meet */
#define STORY_NAMES 0.3        /* names in common that make it one story */
#define OTHER_STORY 0.4        /* so little of that makes two */

/* How much it tells that another number is equal: its digits, and one more for a scale that
 * small talk does not reach. */
static guint
count_telling (const DtlValue *a, const DtlValue *b)
{
  guint digits = MIN (a->digits, b->digits);
  const DtlDecimal *bound = a->said.has_low ? &a->said.low : &a->said.high;

  return MIN (digits + (dtl_decimal_magnitude (bound) >= 4), MANY - 1);
}

static double
weigh_value (DtlLikeness likeness, guint telling)
{
  switch (likeness)
    {
    case DTL_LIKENESS_WRITTEN:
      return equal_weights[telling];
    case DTL_LIKENESS_SLIP:
      return slip_weights[telling];
    case DTL_LIKENESS_LIKELY:
      return 0.25;
    case DTL_LIKENESS_NEAR:
      return 0.1;
    case DTL_LIKENESS_APART:
      return -0.3;
    case DTL_LIKENESS_FAR:
      break;
    }
  return -0.5;
}

/* Whether two told periods exclude each other. */
gboolean
dtl_periods_apart (const DtlInterval *a, const DtlInterval *b)
{
  return dtl_interval_is_resolved (a) && dtl_interval_is_resolved (b) && !dtl_interval_meet (a, b);
}

static double
weigh_period (const DtlFigure *a, const DtlFigure *b)
{
  if (!dtl_interval_is_resolved (&a->period) || !dtl_interval_is_resolved (&b->period))
    return 0;
  if (dtl_interval_equal (&a->period, &b->period))
    return 0.15;
  return dtl_interval_meet (&a->period, &b->period) ? 0.05 : -0.15;
}

static gboolean
differ_in (const char *a, const char *b)
{
  return a != NULL && b != NULL && g_strcmp0 (a, b) != 0;
}

static gboolean
share_word (const char *a, const char *b)
{
  return a != NULL && g_strcmp0 (a, b) == 0;
}

/* Nouns for people: those of the lexicon, and what is named after what it does. */
static gboolean
is_person (const DtlLexicon *lexicon, const char *noun)
{
  static const char *const endings[] = { "er", "or", "ee", "ist", "ian", "man", "ent", "ant" };
  guint entry = noun != NULL ? dtl_lexicon_find (lexicon, noun) : 0;

  if (g_strcmp0 (noun, "person") == 0 || (entry != 0 && (dtl_lexicon_classes (lexicon, entry) & DTL_SENSE_BIT (DTL_SENSE_PERSON))))
    return TRUE;
  for (guint i = 0; noun != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (noun, endings[i]))
      return TRUE;
  return FALSE;
}

/* People, workers and protesters may be the same heads counted; cars and planes are not. */
static gboolean
differ_in_noun (const DtlLexicon *lexicon, const DtlFigure *a, const DtlFigure *b)
{
  const char *left = dtl_corpus_synonym (lexicon, a->noun), *right = dtl_corpus_synonym (lexicon, b->noun);

  return differ_in (left, right) && !(is_person (lexicon, a->noun) && is_person (lexicon, b->noun));
}

static double
weigh_noun (const DtlLexicon *lexicon, const DtlFigure *a, const DtlFigure *b, gboolean telling)
{
  if (share_word (dtl_corpus_synonym (lexicon, a->noun), dtl_corpus_synonym (lexicon, b->noun)))
    return 0.12;
  if (!differ_in_noun (lexicon, a, b))
    return 0;
  return telling ? -0.1 : -0.25;
}

static gboolean
is_hundreds (const DtlFigure *figure)
{
  const DtlDecimal *bound = figure->value.has_low ? &figure->value.low : &figure->value.high;

  return dtl_decimal_magnitude (bound) >= 2;
}

static double
weigh_labels (const DtlFigure *a, const DtlFigure *b, gboolean alike)
{
  double weight = 0;

  if (share_word (a->concept, b->concept))
    weight += 0.35;
  else if (differ_in (a->concept, b->concept))
    weight -= alike ? 0.05 : 0.2;
  if (a->has_of && b->has_of && a->kind == DTL_FIGURE_RANK)
    weight += 0.3;
  if (a->change == b->change && a->change != DTL_CHANGE_NONE)
    weight += 0.05;
  if (a->modality != b->modality)
    weight -= 0.05;
  return weight;
}

static double
weigh_names (const DtlFact *a, const DtlFact *b)
{
  guint n = dtl_bag_common (a->places, b->places);

  if (a->places->len == 0 || b->places->len == 0)
    return 0;
  if (n > 0)
    return MIN (0.1 * n, 0.25);
  return a->countries->len > 0 && b->countries->len > 0 ? -0.35 : -0.15;
}

static double
weigh_words (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  return 0.4 * dtl_corpus_similarity (corpus, a->near, b->near) + 0.3 * dtl_corpus_similarity (corpus, a->clause, b->clause)
         + 0.15 * dtl_corpus_similarity (corpus, a->sentence, b->sentence)
         + 0.3 * dtl_corpus_similarity (corpus, a->measure, b->measure);
}

static gboolean
is_end (DtlChange change)
{
  return change == DTL_CHANGE_FROM || change == DTL_CHANGE_TO;
}

static gboolean
is_change_itself (DtlChange change)
{
  return change == DTL_CHANGE_INCREASE || change == DTL_CHANGE_DECREASE;
}

static gboolean
clash_in_change (const DtlFigure *a, const DtlFigure *b)
{
  if (is_end (a->change) && is_end (b->change))
    return a->change != b->change;
  return is_change_itself (a->change) != is_change_itself (b->change)
         || (is_change_itself (a->change) && a->change != b->change);
}

static gboolean
is_wish (DtlModality modality)
{
  return modality == DTL_MODALITY_TARGET || modality == DTL_MODALITY_FORECAST || modality == DTL_MODALITY_CONDITIONAL;
}

/* What keeps statements apart whose values differ: with equal values it is only how they are
 * told. */
static gboolean
clash_apart (const DtlLexicon *lexicon, const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right)
{
  return clash_in_change (left, right) || is_wish (left->modality) != is_wish (right->modality)
         || (left->modality == DTL_MODALITY_DENIED) != (right->modality == DTL_MODALITY_DENIED)
         || differ_in_noun (lexicon, left, right) || differ_in (left->concept, right->concept)
         || dtl_qualifiers_clash (a->qualifiers, b->qualifiers)
         || (a->countries->len > 0 && b->countries->len > 0 && !dtl_bag_meets (a->countries, b->countries))
         || (a->places->len > 1 && b->places->len > 1 && !dtl_bag_meets (a->places, b->places));
}

static int
compare_words_cb (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return (left > right) - (left < right);
}

/* Whether the rarest name of a statement is nowhere in the other report. */
static gboolean
is_unheard (const DtlCorpus *corpus, const DtlFact *fact, const DtlFact *other)
{
  g_autoptr (GArray) rarest = dtl_corpus_rarest (corpus, fact->places, 1);

  return rarest->len > 0
         && !g_array_binary_search ((GArray *) dtl_corpus_names (corpus, other->source), rarest->data, compare_words_cb, NULL);
}

/* "Lorne Industries" and "Marn Industries": each speaks of somebody the other never names. */
static gboolean
speak_of_others (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  return a->source != b->source && is_unheard (corpus, a, b) && is_unheard (corpus, b, a);
}

static gboolean
clash_in_total (const DtlFigure *a, const DtlFigure *b)
{
  return a->kind == DTL_FIGURE_RANK && a->has_of && b->has_of && !dtl_decimal_equal (&a->of, &b->of);
}

static gboolean
meets (DtlLikeness likeness)
{
  return likeness >= DTL_LIKENESS_LIKELY;
}

static gboolean
are_ends_of_one_change (const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right)
{
  return a->source == b->source && dtl_span_equal (left->sentence, right->sentence) && is_end (left->change)
         && is_end (right->change) && left->change != right->change;
}

/* Values that differ, or meet only because one has an open end: "at least 312" and 47,120. */
static gboolean
stands_apart (const DtlAffinity *affinity)
{
  return affinity->likeness < DTL_LIKENESS_SLIP || affinity->stretched;
}

/* The revenue of one company and the debt of another, though equal. */
static gboolean
is_other_measure_of_other (const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right)
{
  gboolean named = a->places->len > 0 && b->places->len > 0 && !dtl_bag_meets (a->places, b->places);
  gboolean clash = dtl_qualifiers_clash (a->qualifiers, b->qualifiers);

  return named && (clash || differ_in (left->concept, right->concept)) && !share_word (left->concept, right->concept)
         && !dtl_bag_meets (a->clause, b->clause);
}

static gboolean
find_bar (const DtlLexicon *lexicon, const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right, const DtlAffinity *affinity)
{
  gboolean telling = affinity->comparable && affinity->likeness == DTL_LIKENESS_WRITTEN && affinity->telling >= 3;

  if (clash_in_total (left, right) || are_ends_of_one_change (a, b, left, right) || !affinity->comparable)
    return TRUE;
  if (is_other_measure_of_other (a, b, left, right))
    return TRUE;
  if (!telling && !share_word (left->concept, right->concept) && dtl_qualifiers_clash (a->qualifiers, b->qualifiers))
    return TRUE;
  if (stands_apart (affinity) && clash_apart (lexicon, a, b, left, right))
    return TRUE;
  return a->source == b->source && !meets (affinity->likeness) && !dtl_periods_apart (&left->period, &right->period);
}

/* Amounts in two currencies: whether some rate that ever was makes one of the other; and
 * whether it is the rate that these reports use. */
static gboolean
compare_currencies (const DtlRates *rates, const DtlFact *a, const DtlFact *b, DtlAffinity *affinity)
{
  const DtlValue *left = dtl_fact_value (a), *right = dtl_fact_value (b);

  if (!g_str_equal (left->dimension, "money") || !dtl_rates_allow (rates, left, right))
    return FALSE;
  affinity->likeness = DTL_LIKENESS_LIKELY;
  affinity->telling = dtl_rates_know (rates, left, right) ? 2 : 0;
  return TRUE;
}

/* How much two reports have the same names: 1 for one story, 0 for two. */
static double
compare_stories (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  const GArray *left = dtl_corpus_names (corpus, a->source), *right = dtl_corpus_names (corpus, b->source);

  if (a->source == b->source || left->len == 0 || right->len == 0)
    return 0.5;
  return MIN (dtl_corpus_similarity (corpus, left, right) / STORY_NAMES, 1);
}

/**
 * dtl_affinity_of:
 * @corpus: the sources
 * @rates: exchange rates
 * @a: a statement
 * @b: another of the same dimension
 *
 * Returns: what speaks for and against their being about the same thing; if they are barred,
 *   the evidence is not weighed
 */
DtlAffinity
dtl_affinity_of (const DtlCorpus *corpus, const DtlRates *rates, const DtlFact *a, const DtlFact *b)
{
  const DtlLexicon *lexicon = dtl_corpus_lexicon (corpus);
  const DtlFigure *left = dtl_fact_figure (a, corpus), *right = dtl_fact_figure (b, corpus);
  const DtlValue *left_value, *right_value;
  DtlAffinity affinity = { .likeness = DTL_LIKENESS_FAR };
  double story;

  if (dtl_fact_pair_values (a, b, &left_value, &right_value))
    {
      affinity.comparable = TRUE;
      affinity.likeness = dtl_value_likeness (left_value, right_value);
      affinity.stretched = affinity.likeness == DTL_LIKENESS_LIKELY && dtl_value_is_stretched (left_value, right_value);
      affinity.telling = count_telling (left_value, right_value);
    }
  else
    affinity.comparable = compare_currencies (rates, a, b, &affinity);
  affinity.barred = find_bar (lexicon, a, b, left, right, &affinity);
  if (affinity.barred)
    return affinity;
  /* Two companies have a revenue each: what is worded alike in two stories is about two things. */
  story = compare_stories (corpus, a, b);
  affinity.barred = (story < OTHER_STORY && (affinity.likeness != DTL_LIKENESS_WRITTEN || affinity.telling < 3))
                    || (stands_apart (&affinity) && speak_of_others (corpus, a, b));
  if (affinity.barred)
    return affinity;
  affinity.text = weigh_words (corpus, a, b) + weigh_labels (left, right, affinity.likeness >= DTL_LIKENESS_SLIP)
                  + weigh_noun (lexicon, left, right, is_hundreds (left)) + weigh_names (a, b) + weigh_period (left, right);
  affinity.total = affinity.text + weigh_value (affinity.likeness, affinity.telling);
  if (affinity.likeness >= DTL_LIKENESS_SLIP && a->source != b->source && story >= OTHER_STORY)
    affinity.total += SAME_STORY * story;
  return affinity;
}

static gboolean
suffices_alike (const DtlAffinity *affinity)
{
  if (affinity->likeness == DTL_LIKENESS_SLIP && affinity->text < slip_words[affinity->telling])
    return FALSE;
  return affinity->total >= ENOUGH && (affinity->telling >= 2 || affinity->text >= ENOUGH_WORDS);
}

/* Whether the evidence is enough to put two statements into one row. */
gboolean
dtl_affinity_suffices (const DtlAffinity *affinity, gboolean same_source)
{
  if (affinity->barred)
    return FALSE;
  if (same_source)
    return affinity->total >= ENOUGH_TWICE && (meets (affinity->likeness) || affinity->text >= ENOUGH_TWICE);
  if (affinity->likeness >= DTL_LIKENESS_SLIP)
    return suffices_alike (affinity);
  return affinity->text >= (affinity->likeness == DTL_LIKENESS_NEAR ? ENOUGH_NEAR : ENOUGH_APART);
}
