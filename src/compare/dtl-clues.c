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
  [DTL_CLUE_NEAR_TOLD] = "rare-words-near",
  [DTL_CLUE_CLAUSE_TOLD] = "rare-words-of-clause",
  [DTL_CLUE_MEASURE_TOLD] = "rare-words-of-measure",
  [DTL_CLUE_NEAR_KIN] = "kin-words-near",
  [DTL_CLUE_CLAUSE_KIN] = "kin-words-of-clause",
  [DTL_CLUE_MEASURE_KIN] = "kin-words-of-measure",
  [DTL_CLUE_ALIKE] = "same-wording",
  [DTL_CLUE_CAMPS] = "two-camps",
  [DTL_CLUE_TWO_VOICES] = "two-voices",
  [DTL_CLUE_SERIES] = "series",
  [DTL_CLUE_NOTHING] = "no-word-in-common",
  [DTL_CLUE_CONCEPT] = "concept",
  [DTL_CLUE_CONCEPT_ALIKE] = "concept-alike",
  [DTL_CLUE_CONCEPT_RARE] = "rare-concept",
  [DTL_CLUE_CONCEPT_OTHER] = "other-concept",
  [DTL_CLUE_NOUN] = "noun",
  [DTL_CLUE_NOUN_RARE] = "rare-noun",
  [DTL_CLUE_NOUN_OTHER] = "other-noun",
  [DTL_CLUE_UNIT] = "unit",
  [DTL_CLUE_KIND] = "rare-kind",
  [DTL_CLUE_NAMES] = "names",
  [DTL_CLUE_NAMES_OTHER] = "other-names",
  [DTL_CLUE_OWNERS] = "names-beside",
  [DTL_CLUE_OWNERS_OTHER] = "other-names-beside",
  [DTL_CLUE_STRANGERS] = "nobody-in-common",
  [DTL_CLUE_LAND_OTHER] = "other-land",
  [DTL_CLUE_LAND_UNHEARD] = "other-land-unheard",
  [DTL_CLUE_SUBJECT] = "subject",
  [DTL_CLUE_SUBJECT_OTHER] = "other-subject",
  [DTL_CLUE_PERIOD] = "period",
  [DTL_CLUE_PERIOD_MEETS] = "period-meets",
  [DTL_CLUE_PERIOD_OTHER] = "other-period",
  [DTL_CLUE_PERIOD_LONG_AGO] = "long-ago",
  [DTL_CLUE_CHANGE_FROM] = "start-of-change",
  [DTL_CLUE_CHANGE_OTHER] = "other-change",
  [DTL_CLUE_MODALITY_OTHER] = "other-modality",
  [DTL_CLUE_FORECAST_OTHER] = "still-to-come",
  [DTL_CLUE_QUALIFIER] = "qualifier",
  [DTL_CLUE_QUALIFIER_OTHER] = "other-qualifier",
  [DTL_CLUE_QUALIFIER_ONE] = "narrowed",
  [DTL_CLUE_LOCAL_OTHER] = "local",
  [DTL_CLUE_PART_OTHER] = "part-of-it",
  [DTL_CLUE_OTHER_OF_OTHER] = "other-measure-of-another",
  [DTL_CLUE_COMPANIONS] = "equal-companions",
  [DTL_CLUE_BESIDE] = "told-beside",
  [DTL_CLUE_PRECISION_OTHER] = "other-precision",
  [DTL_CLUE_STORY] = "story",
  [DTL_CLUE_PLACE] = "place",
  [DTL_CLUE_SHARE] = "share",
  [DTL_CLUE_EQUAL] = "equal-value",
  [DTL_CLUE_ROUNDED] = "equal-when-rounded",
  [DTL_CLUE_BOUND] = "rounded-to-its-end",
  [DTL_CLUE_EQUAL_LONG] = "many-equal-digits",
  [DTL_CLUE_SLIP] = "same-digits",
  [DTL_CLUE_LIKELY] = "value-may-be-equal",
  [DTL_CLUE_RATE] = "possible-rate",
  [DTL_CLUE_RATE_KNOWN] = "rate-of-a-report",
  [DTL_CLUE_RATE_OTHER] = "other-rate",
  [DTL_CLUE_UNSURE] = "forecast-within-a-hedge",
  [DTL_CLUE_SWAPPED] = "same-digits-swapped",
  [DTL_CLUE_CLOSE] = "close-value",
  [DTL_CLUE_DISTANCE] = "distance-of-values",
  [DTL_CLUE_SHARE_DISTANCE] = "distance-of-shares",
  [DTL_CLUE_GROWS] = "grows",
  [DTL_CLUE_CHANGED_TO] = "changed-to",
  [DTL_CLUE_BEST] = "best-of-its-report",
  [DTL_CLUE_RIVAL] = "rival",
};

#define STORY_NAMES 0.3 /* names in common that make it one story */
#define STORY_NUMBERS 3 /* telling numbers in common that do */
#define STORY_WORDS 0.8 /* words in common that do: two reports of one story have a fifth, of two a fiftieth */
#define SAME 0.9        /* words in common of what is worded alike */
#define BETWEEN 2       /* bytes between two sentences */
#define MUCH 6.0        /* weight of words in common; more tells nothing new */
#define MUCH_KIN 2.0    /* the same of words that could stand for each other: these are few */
#define TRIFLE 0.1      /* words in common that are as good as none */
#define LONG_DAYS 200   /* half a year, and the time until its results are told */
#define SURE_DIGITS 3   /* equal ones, beside which other words for a thing count for less */
#define MIN_NOUGHT_DIGITS 3 /* of which one is a nought that changed places */
#define LABEL_SHARE 0.5
#define MAX_COMMON 3    /* names or figures in common; more tell nothing new */
#define MOST_DIGITS_MORE 3 /* of one number than of the other; more tell nothing new */

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

/* Half of two rare words in common is more than all of a common one. */
static double
weigh_shared (double shared)
{
  return MIN (shared, MUCH) / MUCH;
}

/* Reports tell one thing in words of their own: those that could stand for each other, of what is not worded alike. */
static void
gather_kin (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, double *amounts)
{
  static const DtlClue clues[DTL_KIN_PARTS] = { DTL_CLUE_NEAR_KIN, DTL_CLUE_CLAUSE_KIN, DTL_CLUE_MEASURE_KIN };
  const GArray *left[DTL_KIN_PARTS] = { a->near, a->clause, a->measure }, *right[DTL_KIN_PARTS] = { b->near, b->clause, b->measure };
  double shared[DTL_KIN_PARTS];

  dtl_kin_compare (corpus, a->kin, left, b->kin, right, shared);
  for (guint i = 0; i < DTL_KIN_PARTS; i++)
    amounts[clues[i]] = MIN (shared[i], MUCH_KIN) / MUCH_KIN;
}

static void
gather_words (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, double *amounts)
{
  const double near = dtl_corpus_shared (corpus, a->near, b->near), clause = dtl_corpus_shared (corpus, a->clause, b->clause);
  const double measure = dtl_corpus_shared (corpus, a->measure, b->measure);

  amounts[DTL_CLUE_NEAR] = dtl_corpus_liken (near, a->near_weight, b->near_weight);
  amounts[DTL_CLUE_CLAUSE] = dtl_corpus_liken (clause, a->clause_weight, b->clause_weight);
  amounts[DTL_CLUE_SENTENCE] = dtl_corpus_likeness (corpus, a->sentence, a->sentence_weight, b->sentence, b->sentence_weight);
  amounts[DTL_CLUE_NEAR_TOLD] = weigh_shared (near);
  amounts[DTL_CLUE_CLAUSE_TOLD] = weigh_shared (clause);
  amounts[DTL_CLUE_MEASURE_TOLD] = weigh_shared (measure);
  amounts[DTL_CLUE_MEASURE] = dtl_corpus_liken (measure, a->measure_weight, b->measure_weight);
}

/* 1 for the only one of its kind in both sources, less for one of many. */
static double
weigh_rarity (guint a, guint b)
{
  return 1 / sqrt (MAX (MAX (a, b), 1));
}

/* "Profit" may be net profit, and what a plant costs, invested in it. */
static gboolean
are_alike (const DtlLexicon *lexicon, const DtlFigure *a, const DtlFigure *b)
{
  return a->concept != NULL && b->concept != NULL && dtl_concepts_alike (dtl_lexicon_concept (lexicon, a->concept), dtl_lexicon_concept (lexicon, b->concept));
}

static void
gather_labels (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, double *amounts)
{
  const DtlFigure *left = dtl_fact_figure (a, corpus), *right = dtl_fact_figure (b, corpus);
  const DtlLexicon *lexicon = dtl_corpus_lexicon (corpus);
  const char *left_noun = a->noun, *right_noun = b->noun;

  amounts[DTL_CLUE_CONCEPT] = dtl_clue_words_agree (left->concept, right->concept);
  amounts[DTL_CLUE_CONCEPT_ALIKE] = amounts[DTL_CLUE_CONCEPT] == 0 && are_alike (lexicon, left, right);
  if (amounts[DTL_CLUE_CONCEPT] > 0)
    amounts[DTL_CLUE_CONCEPT_RARE] = weigh_rarity (a->n_concept, b->n_concept);
  amounts[DTL_CLUE_CONCEPT_OTHER] = dtl_clue_words_differ (left->concept, right->concept) && amounts[DTL_CLUE_CONCEPT_ALIKE] == 0;
  amounts[DTL_CLUE_NOUN] = dtl_clue_words_agree (left_noun, right_noun);
  if (amounts[DTL_CLUE_NOUN] > 0)
    amounts[DTL_CLUE_NOUN_RARE] = weigh_rarity (a->n_noun, b->n_noun);
  if (amounts[DTL_CLUE_CONCEPT] == 0 && dtl_clue_words_differ (left_noun, right_noun) && dtl_clues_nouns_differ (lexicon, left, right))
    amounts[DTL_CLUE_NOUN_OTHER] = dtl_vocabulary_alike (lexicon, left->noun, right->noun) ? LABEL_SHARE : 1;
  amounts[DTL_CLUE_UNIT] = g_str_equal (left->unit, right->unit) && (left->kind == DTL_FIGURE_MONEY || left->kind == DTL_FIGURE_QUANTITY);
  amounts[DTL_CLUE_KIND] = weigh_rarity (a->n_dimension, b->n_dimension);
}

/* Whether the rarest name of a statement is nowhere in the other report. */
static gboolean
is_unheard (const DtlCorpus *corpus, const DtlFact *fact, const DtlFact *other)
{
  return fact->rarest != G_MAXUINT32 && !dtl_bag_holds (dtl_corpus_names (corpus, other->source), fact->rarest);
}

/* "Lorne Industries" and "Marn Industries": each speaks of somebody the other never names. */
static gboolean
speak_of_others (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  return a->source != b->source && is_unheard (corpus, a, b) && is_unheard (corpus, b, a);
}

/* Numbers that are told in other words altogether: their standing alone would put them together. */
static gboolean
have_nothing (const double *amounts)
{
  return amounts[DTL_CLUE_NEAR] + amounts[DTL_CLUE_CLAUSE] + amounts[DTL_CLUE_MEASURE] < TRIFLE
         && amounts[DTL_CLUE_NEAR_KIN] + amounts[DTL_CLUE_CLAUSE_KIN] + amounts[DTL_CLUE_MEASURE_KIN] < TRIFLE && amounts[DTL_CLUE_CONCEPT] + amounts[DTL_CLUE_CONCEPT_ALIKE] == 0
         && amounts[DTL_CLUE_NOUN] == 0;
}

static gboolean
are_worded_alike (const double *amounts)
{
  return amounts[DTL_CLUE_MEASURE] >= SAME && (amounts[DTL_CLUE_CONCEPT] > 0 || amounts[DTL_CLUE_NEAR] >= SAME);
}

static void
gather_lands (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, double *amounts)
{
  gboolean known;

  if (a->land == G_MAXUINT32 || b->land == G_MAXUINT32 || a->land == b->land)
    return;
  known = dtl_bag_holds (dtl_corpus_names (corpus, a->source), b->land) && dtl_bag_holds (dtl_corpus_names (corpus, b->source), a->land);
  amounts[known ? DTL_CLUE_LAND_OTHER : DTL_CLUE_LAND_UNHEARD] = 1;
}

static void
gather_owners (const DtlFact *a, const DtlFact *b, double *amounts)
{
  guint n = dtl_bag_common (a->owners, b->owners);

  if (a->owners->len == 0 || b->owners->len == 0)
    return;
  amounts[DTL_CLUE_OWNERS] = MIN (n, MAX_COMMON) / (double) MAX_COMMON;
  amounts[DTL_CLUE_OWNERS_OTHER] = n == 0;
}

static void
gather_names (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, double *amounts)
{
  guint n = dtl_bag_common (a->places, b->places);

  if (a->subject != G_MAXUINT32 && b->subject != G_MAXUINT32)
    amounts[a->subject == b->subject ? DTL_CLUE_SUBJECT : DTL_CLUE_SUBJECT_OTHER] = 1;
  gather_lands (corpus, a, b, amounts);
  gather_owners (a, b, amounts);
  amounts[DTL_CLUE_STRANGERS] = speak_of_others (corpus, a, b);
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

/* The revenue of one company and the debt of another, though equal. */
static gboolean
is_other_measure_of_other (const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right)
{
  gboolean named = a->places->len > 0 && b->places->len > 0 && !dtl_bag_meets (a->places, b->places);
  gboolean clash = dtl_qualifiers_clash (a->qualifiers, b->qualifiers);

  return named && (clash || dtl_clue_words_differ (left->concept, right->concept)) && !dtl_clue_words_agree (left->concept, right->concept)
         && !dtl_bag_meets (a->clause, b->clause);
}

static gboolean
is_wish (DtlModality modality)
{
  return modality == DTL_MODALITY_TARGET || modality == DTL_MODALITY_CONDITIONAL;
}

/* Whether one is of a kind that the other, which tells what is, is not: "wants to" and "will" go together. */
static gboolean
is_only_one (gboolean a, gboolean b, DtlModality left, DtlModality right)
{
  return a != b && (a ? right : left) == DTL_MODALITY_STATED;
}

static void
gather_roles (const DtlFact *a, const DtlFact *b, const DtlFigure *left, const DtlFigure *right, double *amounts)
{
  amounts[DTL_CLUE_CHANGE_OTHER] = left->change != right->change;
  amounts[DTL_CLUE_CHANGE_FROM] = (left->change == DTL_CHANGE_FROM) != (right->change == DTL_CHANGE_FROM);
  amounts[DTL_CLUE_MODALITY_OTHER] = is_only_one (is_wish (left->modality), is_wish (right->modality), left->modality, right->modality)
                                     || (left->modality == DTL_MODALITY_DENIED) != (right->modality == DTL_MODALITY_DENIED);
  amounts[DTL_CLUE_FORECAST_OTHER] = is_only_one (left->modality == DTL_MODALITY_FORECAST, right->modality == DTL_MODALITY_FORECAST,
                                                  left->modality, right->modality);
  amounts[DTL_CLUE_LOCAL_OTHER] = a->is_local != b->is_local;
  amounts[DTL_CLUE_PART_OTHER] = a->is_part != b->is_part;
  amounts[DTL_CLUE_OTHER_OF_OTHER] = is_other_measure_of_other (a, b, left, right);
  amounts[DTL_CLUE_QUALIFIER] = (a->qualifiers & b->qualifiers) != 0 && !dtl_qualifiers_clash (a->qualifiers, b->qualifiers);
  amounts[DTL_CLUE_QUALIFIER_OTHER] = dtl_qualifiers_clash (a->qualifiers, b->qualifiers);
  amounts[DTL_CLUE_QUALIFIER_ONE] = dtl_qualifiers_differ (a->qualifiers, b->qualifiers);
}

/* A letter of a parish names nobody of those whom the agency names, but tells of the same in the same words. */
double
dtl_clues_compare_topics (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  return MIN (dtl_corpus_topics_alike (corpus, a->source, b->source) / STORY_WORDS, 1);
}

typedef const GArray *(*NamesFunc) (const DtlCorpus *corpus, guint source);
typedef double (*NamesAlikeFunc) (const DtlCorpus *corpus, guint a, guint b);

static double
compare_reports (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, NamesFunc get_names, NamesAlikeFunc compare_names)
{
  const GArray *left = get_names (corpus, a->source), *right = get_names (corpus, b->source);
  double told;

  told = MAX (dtl_bag_common (a->numbers, b->numbers) / (double) STORY_NUMBERS, dtl_clues_compare_topics (corpus, a, b));
  if (told >= 1)
    return 1;
  if (left->len == 0 || right->len == 0)
    return MAX (0.5, told);
  return MIN (MAX (compare_names (corpus, a->source, b->source) / STORY_NAMES, told), 1);
}

/* How much two reports have the same names, the same telling numbers or the same words: 1 for one story, 0 for two. */
double
dtl_clues_compare_stories (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  const guint32 left = dtl_corpus_serial (corpus, a->source), right = dtl_corpus_serial (corpus, b->source);
  double story = 0.5;

  if (a->source == b->source || dtl_pair_memo_look_up (dtl_corpus_stories (corpus), left, right, &story))
    return story;
  story = compare_reports (corpus, a, b, dtl_corpus_names, dtl_corpus_names_alike);
  dtl_pair_memo_note (dtl_corpus_stories (corpus), left, right, story);
  return story;
}

/* The same as it was before the last update of the corpus, of reports that were there. */
double
dtl_clues_compare_stories_before (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  const guint32 left = dtl_corpus_serial (corpus, a->source), right = dtl_corpus_serial (corpus, b->source);
  double story = 0.5;

  if (a->source == b->source || dtl_pair_memo_look_up (dtl_corpus_stories_before (corpus), left, right, &story))
    return story;
  story = compare_reports (corpus, a, b, dtl_corpus_names_before, dtl_corpus_names_alike_before);
  dtl_pair_memo_note (dtl_corpus_stories_before (corpus), left, right, story);
  return story;
}

/* In one sentence, or in the next. */
static gboolean
are_near (const DtlFigure *a, const DtlFigure *b)
{
  return MAX (a->sentence.start, b->sentence.start) <= MIN (a->sentence.end, b->sentence.end) + BETWEEN;
}

static gboolean
are_of_camps (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  return a->camp != DTL_CAMP_NONE && b->camp != DTL_CAMP_NONE && a->camp != b->camp
         && g_str_equal (dtl_fact_value (a)->dimension, "count")
         && !dtl_clues_nouns_differ (dtl_corpus_lexicon (corpus), dtl_fact_figure (a, corpus), dtl_fact_figure (b, corpus));
}

/* "The police put the turnout at 18,000, the unions spoke of 60,000": one report, one crowd, two numbers. */
gboolean
dtl_clues_are_two_voices (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  const DtlFigure *left = dtl_fact_figure (a, corpus), *right = dtl_fact_figure (b, corpus);

  return a->source == b->source && are_near (left, right) && are_of_camps (corpus, a, b);
}

/* "Reds 41%, Blues 37%" in both: Reds' 41 is not Blues' 37 of the other. Within one report that tells nothing. */
static void
gather_companions (const DtlFact *a, const DtlFact *b, double *amounts)
{
  guint n_beside = dtl_bag_holds (a->companions, b->number) + dtl_bag_holds (b->companions, a->number);

  if (a->source == b->source)
    return;
  amounts[DTL_CLUE_COMPANIONS] = MIN (dtl_bag_common (a->companions, b->companions), MAX_COMMON) / (double) MAX_COMMON;
  amounts[DTL_CLUE_BESIDE] = n_beside / 2.;
}

static double
compare_precision (const DtlFact *a, const DtlFact *b)
{
  guint left = dtl_fact_value (a)->digits, right = dtl_fact_value (b)->digits;

  return MIN (MAX (left, right) - MIN (left, right), MOST_DIGITS_MORE) / (double) MOST_DIGITS_MORE;
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
  gather_kin (corpus, a, b, clues->amounts);
  gather_labels (corpus, a, b, clues->amounts);
  clues->amounts[DTL_CLUE_ALIKE] = are_worded_alike (clues->amounts);
  clues->amounts[DTL_CLUE_NOTHING] = have_nothing (clues->amounts);
  gather_names (corpus, a, b, clues->amounts);
  gather_period (corpus, a, b, clues->amounts);
  gather_roles (a, b, left, right, clues->amounts);
  /* "will pay 7.4 billion", "now pays 7.9 billion" */
  if (clues->amounts[DTL_CLUE_ALIKE] > 0)
    clues->amounts[DTL_CLUE_FORECAST_OTHER] *= LABEL_SHARE;
  clues->amounts[DTL_CLUE_CAMPS] = a->source != b->source && are_of_camps (corpus, a, b);
  clues->amounts[DTL_CLUE_TWO_VOICES] = dtl_clues_are_two_voices (corpus, a, b);
  clues->amounts[DTL_CLUE_SERIES] = a->source == b->source && clues->amounts[DTL_CLUE_ALIKE] > 0 && clues->amounts[DTL_CLUE_PERIOD_OTHER] > 0;
  clues->amounts[DTL_CLUE_PRECISION_OTHER] = compare_precision (a, b);
  gather_companions (a, b, clues->amounts);
  clues->amounts[DTL_CLUE_PLACE] = a->source != b->source ? ABS (a->place - b->place) : 0;
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

/* Counts of each digit of a number that is written with @n of them, noughts at its end among them. */
static guint64
sort_written (gint64 digits, guint n)
{
  guint64 counts = 0;
  guint written = 0;

  while (digits != 0 && digits % 10 == 0)
    digits /= 10;
  for (digits = ABS (digits); digits != 0; digits /= 10, written++)
    counts += (guint64) 1 << (4 * (digits % 10));
  return counts + (n > written ? n - written : 0);
}

/* 104 and 140, 10.8 and 18.0: a nought changed places, too. */
static gboolean
is_nought_swapped (const DtlValue *a, const DtlValue *b, const DtlDecimal *left, const DtlDecimal *right)
{
  const guint n = MAX (a->digits, b->digits);

  return n >= MIN_NOUGHT_DIGITS && a->digits != b->digits && MIN (a->digits, b->digits) + 1 == n && dtl_decimal_magnitude (left) == dtl_decimal_magnitude (right)
         && sort_written (left->coefficient, n) == sort_written (right->coefficient, n);
}

/* 6.25 and 6.52, 1,524 and 1,254, 1.2 and 12: what a slip of the pen makes. */
static gboolean
are_swapped (const DtlValue *a, const DtlValue *b)
{
  DtlDecimal left, right;

  if (a->unit == b->unit && dtl_value_middle (a, &left) && dtl_value_middle (b, &right) && is_nought_swapped (a, b, &left, &right))
    return TRUE;
  return a->unit == b->unit && MIN (a->digits, b->digits) >= 2 && a->digits == b->digits && dtl_value_middle (a, &left)
         && dtl_value_middle (b, &right) && ABS (dtl_decimal_magnitude (&left) - dtl_decimal_magnitude (&right)) <= 1
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

static gboolean
have_same_digits (const DtlValue *a, const DtlValue *b)
{
  DtlDecimal left, right;

  return dtl_value_middle (a, &left) && dtl_value_middle (b, &right) && dtl_decimal_equal (&left, &right);
}

static gboolean
are_shares (const DtlValue *a)
{
  return g_str_equal (a->dimension, "share");
}

static double
measure_points (const DtlValue *a, const DtlValue *b)
{
  DtlDecimal left, right;

  if (!dtl_value_middle (a, &left) || !dtl_value_middle (b, &right))
    return 0;
  return MIN (fabs (dtl_decimal_to_double (&left) - dtl_decimal_to_double (&right)) / 10, 3);
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
  if (likeness == DTL_LIKENESS_WRITTEN)
    clues->amounts[a == NULL || have_same_digits (a, b) ? DTL_CLUE_EQUAL : DTL_CLUE_ROUNDED] = (1 + telling) / 6.;
  clues->amounts[DTL_CLUE_EQUAL_LONG] = likeness == DTL_LIKENESS_WRITTEN && telling >= SURE_DIGITS;
  clues->amounts[DTL_CLUE_SLIP] = likeness == DTL_LIKENESS_SLIP && telling > SURE_DIGITS;
  clues->amounts[DTL_CLUE_LIKELY] = likeness == DTL_LIKENESS_LIKELY && a != NULL;
  if (likeness == DTL_LIKENESS_LIKELY && a != NULL && dtl_value_is_rounded_bound (a, b))
    clues->amounts[DTL_CLUE_BOUND] = (1 + telling) / 6.;
  clues->amounts[DTL_CLUE_CLOSE] = likeness == DTL_LIKENESS_NEAR;
  if (likeness == DTL_LIKENESS_WRITTEN && telling >= SURE_DIGITS)
    {
      clues->amounts[DTL_CLUE_NOUN_OTHER] *= LABEL_SHARE;
      clues->amounts[DTL_CLUE_CONCEPT_OTHER] *= LABEL_SHARE;
    }
  if (a == NULL || b == NULL || likeness > DTL_LIKENESS_SLIP || (likeness == DTL_LIKENESS_SLIP && telling >= DTL_CLUE_SLIP_TELLING))
    return;
  clues->amounts[DTL_CLUE_SWAPPED] = are_swapped (a, b) ? MIN (telling, 4) / 4. : 0;
  if (clues->amounts[DTL_CLUE_SWAPPED] > 0)
    return;
  clues->amounts[DTL_CLUE_DISTANCE] = measure_distance (a, b);
  if (are_shares (a))
    clues->amounts[DTL_CLUE_SHARE_DISTANCE] = measure_points (a, b);
}

static gboolean
has_grown (const DtlValue *from, const DtlValue *to)
{
  DtlDecimal earlier, later;

  return g_str_equal (from->dimension, "count") && from->unit == to->unit && dtl_value_middle (from, &earlier)
         && dtl_value_middle (to, &later) && dtl_decimal_compare (&earlier, &later) < 0;
}

/**
 * dtl_clues_weigh_time:
 * @corpus: the sources
 * @a: a statement
 * @b: another, whose value differs
 * @clues: gets whether the later report has more, as tolls and crowds grow as news comes in; and whether it says that
 *   it has come to that
 */
void
dtl_clues_weigh_time (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b, DtlClues *clues)
{
  DtlDate first = dtl_corpus_reading (corpus, a->source)->published, second = dtl_corpus_reading (corpus, b->source)->published;
  int order = dtl_date_is_set (first) && dtl_date_is_set (second) ? dtl_date_compare (first, second) : 0;
  const DtlFact *earlier = order < 0 ? a : b, *later = order < 0 ? b : a;

  if (order == 0)
    return;
  clues->amounts[DTL_CLUE_GROWS] = has_grown (dtl_fact_value (earlier), dtl_fact_value (later));
  clues->amounts[DTL_CLUE_CHANGED_TO] = dtl_fact_figure (later, corpus)->change == DTL_CHANGE_TO
                                        && dtl_fact_figure (earlier, corpus)->change != DTL_CHANGE_TO;
}
