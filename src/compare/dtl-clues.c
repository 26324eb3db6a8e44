/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What speaks for and against two statements being about the same thing, each kind of it once and by
 * itself: how much it weighs is decided elsewhere, and a person who asks why is shown the same list. */

#include "dtl-clues.h"

#include <math.h>

static const char *const names[DTL_N_CLUES] = {
  [DTL_CLUE_NEAR] = "words-near",
  [DTL_CLUE_CLAUSE] = "words-of-clause",
  [DTL_CLUE_SENTENCE] = "words-of-sentence",
  [DTL_CLUE_MEASURE] = "words-of-measure",
  [DTL_CLUE_MEASURE_SAME] = "same-measure",
  [DTL_CLUE_CONCEPT] = "concept",
  [DTL_CLUE_CONCEPT_RARE] = "rare-concept",
  [DTL_CLUE_CONCEPT_OTHER] = "other-concept",
  [DTL_CLUE_NOUN] = "noun",
  [DTL_CLUE_NOUN_RARE] = "rare-noun",
  [DTL_CLUE_NOUN_OTHER] = "other-noun",
  [DTL_CLUE_UNIT] = "unit",
  [DTL_CLUE_KIND] = "rare-kind",
  [DTL_CLUE_NAMES] = "names",
  [DTL_CLUE_NAMES_OTHER] = "other-names",
  [DTL_CLUE_LAND_OTHER] = "other-land",
  [DTL_CLUE_SUBJECT] = "subject",
  [DTL_CLUE_SUBJECT_OTHER] = "other-subject",
  [DTL_CLUE_PERIOD] = "period",
  [DTL_CLUE_PERIOD_MEETS] = "period-meets",
  [DTL_CLUE_PERIOD_OTHER] = "other-period",
  [DTL_CLUE_PERIOD_LONG_AGO] = "long-ago",
  [DTL_CLUE_CHANGE_FROM] = "start-of-change",
  [DTL_CLUE_CHANGE_OTHER] = "other-change",
  [DTL_CLUE_MODALITY_OTHER] = "other-modality",
  [DTL_CLUE_QUALIFIER] = "qualifier",
  [DTL_CLUE_QUALIFIER_OTHER] = "other-qualifier",
  [DTL_CLUE_QUALIFIER_ONE] = "narrowed",
  [DTL_CLUE_COMPANIONS] = "equal-companions",
  [DTL_CLUE_STORY] = "story",
  [DTL_CLUE_PLACE] = "place",
  [DTL_CLUE_EQUAL] = "equal-value",
  [DTL_CLUE_LIKELY] = "value-may-be-equal",
  [DTL_CLUE_SWAPPED] = "same-digits-swapped",
  [DTL_CLUE_CLOSE] = "close-value",
  [DTL_CLUE_DISTANCE] = "distance-of-values",
  [DTL_CLUE_BEST] = "best-of-its-report",
  [DTL_CLUE_RIVAL] = "rival",
};

#define STORY_NAMES 0.3 /* names in common that make it one story */
#define STORY_NUMBERS 3 /* telling numbers in common that do */
#define SAME 0.99       /* words of two measures that are the same */
#define LONG_DAYS 200   /* half a year, and the time until its results are told */
#define SURE_DIGITS 3   /* equal ones, beside which other words for a thing count for less */
#define LABEL_SHARE 0.5
#define MAX_COMMON 3    /* names or figures in common; more tell nothing new */

const char *
dtl_clue_name (DtlClue clue)
{
  return names[clue];
}

/**
 * dtl_clue_words_differ:
 * @a: (nullable): a word of one figure
 * @b: (nullable): the same word of the other
 *
 * Returns: whether both are told and are not the same
 */
gboolean
dtl_clue_words_differ (const char *a, const char *b)
{
  return a != NULL && b != NULL && g_strcmp0 (a, b) != 0;
}

/**
 * dtl_clue_words_agree:
 * @a: (nullable): a word of one figure
 * @b: (nullable): the same word of the other
 *
 * Returns: whether both are told and are the same
 */
gboolean
dtl_clue_words_agree (const char *a, const char *b)
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

/* Officers and marchers are told apart where both are told; people, adults and colleagues may be anybody. */
static gboolean
is_role (const char *noun)
{
  static const char *const anybody[] = { "person", "adult", "patient", "victim", "colleague", "member", "employee", "recruit", "newcomer",
                                         "respondent", "participant", "attendee", "survivor", "customer", "subscriber", "user", "man", "teenager",
                                         "youth", "body", "soul", NULL };

  return !g_strv_contains (anybody, noun);
}

/* People, workers and protesters may be the same heads counted; cars and planes are not. */
gboolean
dtl_clues_nouns_differ (const DtlLexicon *lexicon, const DtlFigure *a, const DtlFigure *b)
{
  const char *left = dtl_vocabulary_synonym (lexicon, a->noun), *right = dtl_vocabulary_synonym (lexicon, b->noun);

  if (!dtl_clue_words_differ (left, right))
    return FALSE;
  return !(is_person (lexicon, a->noun) && is_person (lexicon, b->noun)) || (is_role (left) && is_role (right));
}

static void
gather_words (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, double *amounts)
{
  amounts[DTL_CLUE_NEAR] = dtl_corpus_likeness (corpus, a->near, a->near_weight, b->near, b->near_weight);
  amounts[DTL_CLUE_CLAUSE] = dtl_corpus_likeness (corpus, a->clause, a->clause_weight, b->clause, b->clause_weight);
  amounts[DTL_CLUE_SENTENCE] = dtl_corpus_likeness (corpus, a->sentence, a->sentence_weight, b->sentence, b->sentence_weight);
  amounts[DTL_CLUE_MEASURE] = dtl_corpus_likeness (corpus, a->measure, a->measure_weight, b->measure, b->measure_weight);
  amounts[DTL_CLUE_MEASURE_SAME] = amounts[DTL_CLUE_MEASURE] >= SAME;
}

/* 1 for the only one of its kind in both sources, less for one of many. */
static double
weigh_rarity (guint a, guint b)
{
  return 1 / sqrt (MAX (MAX (a, b), 1));
}

static void
gather_labels (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, double *amounts)
{
  const DtlFigure *left = dtl_fact_figure (a, corpus), *right = dtl_fact_figure (b, corpus);
  const DtlLexicon *lexicon = dtl_corpus_lexicon (corpus);
  const char *left_noun = dtl_vocabulary_synonym (lexicon, left->noun), *right_noun = dtl_vocabulary_synonym (lexicon, right->noun);

  amounts[DTL_CLUE_CONCEPT] = dtl_clue_words_agree (left->concept, right->concept);
  if (amounts[DTL_CLUE_CONCEPT] > 0)
    amounts[DTL_CLUE_CONCEPT_RARE] = weigh_rarity (a->n_concept, b->n_concept);
  amounts[DTL_CLUE_CONCEPT_OTHER] = dtl_clue_words_differ (left->concept, right->concept);
  amounts[DTL_CLUE_NOUN] = dtl_clue_words_agree (left_noun, right_noun);
  if (amounts[DTL_CLUE_NOUN] > 0)
    amounts[DTL_CLUE_NOUN_RARE] = weigh_rarity (a->n_noun, b->n_noun);
  amounts[DTL_CLUE_NOUN_OTHER] = amounts[DTL_CLUE_CONCEPT] == 0 && dtl_clues_nouns_differ (lexicon, left, right);
  amounts[DTL_CLUE_UNIT] = g_str_equal (left->unit, right->unit) && (left->kind == DTL_FIGURE_MONEY || left->kind == DTL_FIGURE_QUANTITY);
  amounts[DTL_CLUE_KIND] = weigh_rarity (a->n_dimension, b->n_dimension);
}

static void
gather_names (const DtlFact *a, const DtlFact *b, double *amounts)
{
  guint n = dtl_bag_common (a->places, b->places);

  if (a->subject != G_MAXUINT32 && b->subject != G_MAXUINT32)
    amounts[a->subject == b->subject ? DTL_CLUE_SUBJECT : DTL_CLUE_SUBJECT_OTHER] = 1;
  amounts[DTL_CLUE_LAND_OTHER] = a->land != G_MAXUINT32 && b->land != G_MAXUINT32 && a->land != b->land;
  if (a->places->len == 0 || b->places->len == 0)
    return;
  amounts[DTL_CLUE_NAMES] = MIN (n, MAX_COMMON) / (double) MAX_COMMON;
  amounts[DTL_CLUE_NAMES_OTHER] = n == 0;
}

/* Whether what one tells had ended long before the day of the other's report. */
static gboolean
is_long_ago (const DtlCorpus *corpus, const DtlFigure *told, const DtlFact *other)
{
  DtlDate published = dtl_corpus_reading (corpus, other->source)->published;

  return dtl_interval_is_resolved (&told->period) && told->period.latest != DTL_DAY_NONE && dtl_date_is_set (published)
         && dtl_date_to_day (published) - told->period.latest > LONG_DAYS;
}

static void
gather_period (const DtlCorpus *corpus, const DtlFact *first, const DtlFact *second, double *amounts)
{
  const DtlFigure *a = dtl_fact_figure (first, corpus), *b = dtl_fact_figure (second, corpus);

  if (dtl_interval_is_resolved (&a->period) != dtl_interval_is_resolved (&b->period))
    amounts[DTL_CLUE_PERIOD_LONG_AGO] = is_long_ago (corpus, a, second) || is_long_ago (corpus, b, first);
  if (!dtl_interval_is_resolved (&a->period) || !dtl_interval_is_resolved (&b->period))
    return;
  if (dtl_interval_equal (&a->period, &b->period))
    amounts[DTL_CLUE_PERIOD] = 1;
  else
    amounts[dtl_interval_meet (&a->period, &b->period) ? DTL_CLUE_PERIOD_MEETS : DTL_CLUE_PERIOD_OTHER] = 1;
}

static gboolean
is_wish (DtlModality modality)
{
  return modality == DTL_MODALITY_TARGET || modality == DTL_MODALITY_FORECAST || modality == DTL_MODALITY_CONDITIONAL;
}

static void
gather_roles (const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right, double *amounts)
{
  amounts[DTL_CLUE_CHANGE_OTHER] = left->change != right->change;
  amounts[DTL_CLUE_CHANGE_FROM] = (left->change == DTL_CHANGE_FROM) != (right->change == DTL_CHANGE_FROM);
  amounts[DTL_CLUE_MODALITY_OTHER] = is_wish (left->modality) != is_wish (right->modality)
                                     || (left->modality == DTL_MODALITY_DENIED) != (right->modality == DTL_MODALITY_DENIED);
  amounts[DTL_CLUE_QUALIFIER] = (a->qualifiers & b->qualifiers) != 0 && !dtl_qualifiers_clash (a->qualifiers, b->qualifiers);
  amounts[DTL_CLUE_QUALIFIER_OTHER] = dtl_qualifiers_clash (a->qualifiers, b->qualifiers);
  amounts[DTL_CLUE_QUALIFIER_ONE] = dtl_qualifiers_differ (a->qualifiers, b->qualifiers);
}

/* How much two reports have the same names, or the same telling numbers: 1 for one story, 0 for two. */
double
dtl_clues_compare_stories (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  const GArray *left = dtl_corpus_names (corpus, a->source), *right = dtl_corpus_names (corpus, b->source);

  double numbers, names_in_common;

  if (a->source == b->source)
    return 0.5;
  numbers = dtl_bag_common (a->numbers, b->numbers) / (double) STORY_NUMBERS;
  if (numbers >= 1)
    return 1;
  if (left->len == 0 || right->len == 0)
    return MAX (0.5, numbers);
  names_in_common = dtl_corpus_likeness (corpus, left, dtl_corpus_names_weight (corpus, a->source), right,
                                         dtl_corpus_names_weight (corpus, b->source));
  return MIN (MAX (names_in_common / STORY_NAMES, numbers), 1);
}

/**
 * dtl_clues_gather:
 * @corpus: the sources
 * @a: a statement
 * @b: another of the same dimension
 * @clues: (out): what they have in common but for their values
 */
void
dtl_clues_gather (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, DtlClues *clues)
{
  const DtlFigure *left = dtl_fact_figure (a, corpus), *right = dtl_fact_figure (b, corpus);

  *clues = (DtlClues) { 0 };
  gather_words (corpus, a, b, clues->amounts);
  gather_labels (corpus, a, b, clues->amounts);
  gather_names (a, b, clues->amounts);
  gather_period (corpus, a, b, clues->amounts);
  gather_roles (a, b, left, right, clues->amounts);
  clues->amounts[DTL_CLUE_COMPANIONS] = MIN (dtl_bag_common (a->companions, b->companions), MAX_COMMON) / (double) MAX_COMMON;
  clues->amounts[DTL_CLUE_PLACE] = ABS (a->place - b->place);
}

static guint64
sort_digits (gint64 digits)
{
  guint64 counts = 0;

  while (digits != 0 && digits % 10 == 0)
    digits /= 10;
  for (digits = ABS (digits); digits != 0; digits /= 10)
    counts += (guint64) 1 << (4 * (digits % 10));
  return counts;
}

/* 6.25 and 6.52, 1,524 and 1,254: what a slip of the pen makes. */
static gboolean
are_swapped (const DtlValue *a, const DtlValue *b)
{
  DtlDecimal left, right;

  return a->unit == b->unit && MIN (a->digits, b->digits) >= 2 && a->digits == b->digits && dtl_value_middle (a, &left)
         && dtl_value_middle (b, &right) && dtl_decimal_magnitude (&left) == dtl_decimal_magnitude (&right)
         && !dtl_decimal_equal (&left, &right) && sort_digits (left.coefficient) == sort_digits (right.coefficient);
}

static double
measure_distance (const DtlValue *a, const DtlValue *b)
{
  DtlDecimal left, right;
  double ratio;

  if (!dtl_value_middle (a, &left) || !dtl_value_middle (b, &right) || dtl_decimal_is_zero (&left) || dtl_decimal_is_zero (&right))
    return 1;
  ratio = dtl_decimal_to_double (&left) / dtl_decimal_to_double (&right);
  return MIN (fabs (log10 (fabs (ratio))), 3);
}

/**
 * dtl_clues_weigh_values:
 * @a: (nullable): a value; %NULL if the two have no unit in common
 * @b: (nullable): another
 * @likeness: how they stand to each other
 * @telling: how much it tells if they are equal, 0 to 5
 * @clues: gets what that amounts to
 */
void
dtl_clues_weigh_values (const DtlValue *a, const DtlValue *b, DtlLikeness likeness, guint telling, DtlClues *clues)
{
  clues->amounts[DTL_CLUE_EQUAL] = likeness == DTL_LIKENESS_WRITTEN ? (1 + telling) / 6. : 0;
  clues->amounts[DTL_CLUE_LIKELY] = likeness == DTL_LIKENESS_LIKELY;
  clues->amounts[DTL_CLUE_CLOSE] = likeness == DTL_LIKENESS_NEAR;
  if (likeness == DTL_LIKENESS_WRITTEN && telling >= SURE_DIGITS)
    {
      clues->amounts[DTL_CLUE_NOUN_OTHER] *= LABEL_SHARE;
      clues->amounts[DTL_CLUE_CONCEPT_OTHER] *= LABEL_SHARE;
    }
  if (a == NULL || b == NULL || likeness >= DTL_LIKENESS_SLIP)
    return;
  clues->amounts[DTL_CLUE_SWAPPED] = are_swapped (a, b) ? MIN (telling, 4) / 4. : 0;
  clues->amounts[DTL_CLUE_DISTANCE] = measure_distance (a, b);
}
