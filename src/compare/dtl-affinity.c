/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two statements are about the same thing is a sum of small evidence, and a few bars
 * that no evidence lifts. Values that differ ask for far better words than values that agree:
 * a false "cannot both be right" costs more trust than a missed one. */

#include "dtl-affinity.h"

#include <string.h>

#define MANY 5                /* equal digits; more tell nothing new */
#define ENOUGH 1.0            /* for values that meet */
#define ENOUGH_ROUND 1.2      /* for those that meet by chance often */
#define ENOUGH_APART 0.4      /* for values that differ */
#define ENOUGH_TWICE 2.0      /* within one source */
#define ONE_STORY 0.4         /* less is two stories */

/* What each clue weighs, where the values meet and where they differ. Found by fitting the odds to
 * the pairs of the visible stories, with signs that reason gives; rounded, as more would be false
 * precision. The first of a row is for values that meet. Swapped digits are too few there, and weigh by
 * judgement: they are the slip that makes most true conflicts. */
static const struct
{
  double meet, apart;
} weights[DTL_N_CLUES] = {
  [DTL_CLUE_NEAR] = { 0.7, 0.65 },
  [DTL_CLUE_CLAUSE] = { 0.9, 0 },
  [DTL_CLUE_SENTENCE] = { 1.3, 0.75 },
  [DTL_CLUE_MEASURE] = { 1, 0.3 },
  [DTL_CLUE_MEASURE_SAME] = { 0, 0 },
  [DTL_CLUE_CONCEPT] = { 0.4, 0 },
  [DTL_CLUE_CONCEPT_RARE] = { 0.15, 1.6 },
  [DTL_CLUE_CONCEPT_OTHER] = { -0.65, -0.2 },
  [DTL_CLUE_NOUN] = { 0.7, 0.1 },
  [DTL_CLUE_NOUN_RARE] = { 0.55, 0.3 },
  [DTL_CLUE_NOUN_OTHER] = { -2.1, 0 },
  [DTL_CLUE_UNIT] = { 0.25, 0 },
  [DTL_CLUE_KIND] = { 1.3, 0 },
  [DTL_CLUE_NAMES] = { 0.95, 1.5 },
  [DTL_CLUE_NAMES_OTHER] = { -0.55, -0.35 },
  [DTL_CLUE_LAND_OTHER] = { -0.55, -2.45 },
  [DTL_CLUE_SUBJECT] = { 0.1, 0.15 },
  [DTL_CLUE_SUBJECT_OTHER] = { 0, -0.3 },
  [DTL_CLUE_PERIOD] = { 1.45, 0 },
  [DTL_CLUE_PERIOD_MEETS] = { 0.7, 0.05 },
  [DTL_CLUE_PERIOD_OTHER] = { -0.8, 0 },
  [DTL_CLUE_PERIOD_LONG_AGO] = { -0.7, -1.4 },
  [DTL_CLUE_CHANGE_FROM] = { -0.75, 0 },
  [DTL_CLUE_CHANGE_OTHER] = { -0.5, 0 },
  [DTL_CLUE_MODALITY_OTHER] = { -0.4, -1.4 },
  [DTL_CLUE_QUALIFIER] = { 0.2, 0 },
  [DTL_CLUE_QUALIFIER_OTHER] = { 0, 0 },
  [DTL_CLUE_QUALIFIER_ONE] = { 0, 0 },
  [DTL_CLUE_COMPANIONS] = { 0.75, 0 },
  [DTL_CLUE_STORY] = { 0, 0.85 },
  [DTL_CLUE_PLACE] = { -0.85, -1.75 },
  [DTL_CLUE_EQUAL] = { 1.8, 0 },
  [DTL_CLUE_LIKELY] = { 1.95, 0.3 },
  [DTL_CLUE_SWAPPED] = { 0, 2.85 },
  [DTL_CLUE_CLOSE] = { 0, 0.65 },
  [DTL_CLUE_DISTANCE] = { 0, -1.25 },
  [DTL_CLUE_BEST] = { 1.85, 0.85 },
  [DTL_CLUE_RIVAL] = { -1.55, -2.6 },
};

static const double starts[] = { -0.95, -1.8 };

/* How much it tells that another number is equal: its digits, and one more for a scale that
 * small talk does not reach. */
static guint
count_telling (const DtlValue *a, const DtlValue *b)
{
  guint digits = MIN (a->digits, b->digits);
  const DtlDecimal *bound = a->said.has_low ? &a->said.low : &a->said.high;

  return MIN (digits + (dtl_decimal_magnitude (bound) >= 4), MANY);
}

/* Whether two told periods exclude each other. */
gboolean
dtl_periods_apart (const DtlInterval *a, const DtlInterval *b)
{
  return dtl_interval_is_resolved (a) && dtl_interval_is_resolved (b) && !dtl_interval_meet (a, b);
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

/* One rises and the other falls, or one is where the change began and the other where it ended. */
static gboolean
clash_in_change (const DtlFigure *a, const DtlFigure *b)
{
  return ((is_end (a->change) && is_end (b->change)) || (is_change_itself (a->change) && is_change_itself (b->change)))
         && a->change != b->change;
}

static int
compare_words_cb (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return (left > right) - (left < right);
}

static gboolean
has_name (const DtlCorpus *corpus, guint source, guint32 name)
{
  return g_array_binary_search ((GArray *) dtl_corpus_names (corpus, source), &name, compare_words_cb, NULL);
}

/* Whether the rarest name of a statement is nowhere in the other report. */
static gboolean
is_unheard (const DtlCorpus *corpus, const DtlFact *fact, const DtlFact *other)
{
  g_autoptr (GArray) rarest = dtl_corpus_rarest (corpus, fact->places, 1);

  return rarest->len > 0 && !has_name (corpus, other->source, g_array_index (rarest, guint32, 0));
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
is_closed (const DtlFigure *figure)
{
  return figure->value.has_low && figure->value.has_high;
}

static const DtlDecimal *
get_bound (const DtlValue *value)
{
  return value->said.has_low ? &value->said.low : &value->said.high;
}

static gboolean
is_written_as (const DtlValue *value, const DtlDecimal *bound)
{
  DtlRange point = dtl_range_point (bound);

  return value->written.has_low && value->written.has_high && dtl_range_meet (&value->written, &point);
}

static gboolean
is_left_open (const DtlValue *a, const DtlValue *b)
{
  return !a->likely.has_low || !a->likely.has_high || !b->likely.has_low || !b->likely.has_high;
}

/* "Over 2,000" and 2,000, "up to 510 km" and 317 miles. */
static gboolean
have_one_bound (const DtlValue *a, const DtlValue *b)
{
  return dtl_decimal_equal (get_bound (a), get_bound (b)) || is_written_as (a, get_bound (b)) || is_written_as (b, get_bound (a));
}

typedef struct
{
  const DtlCorpus *corpus;
  const DtlFact *a, *b;
  const DtlFigure *left, *right;
  const DtlAffinity *affinity;
  double *story; /* how much their reports are of one, once it was asked for; below 0 before */
} Pair;

/* Names are many: it is asked for last, and once. */
static double
get_story (const Pair *pair)
{
  if (*pair->story < 0)
    *pair->story = dtl_clues_compare_stories (pair->corpus, pair->a, pair->b);
  return *pair->story;
}

static gboolean
bar_total (const Pair *pair)
{
  return clash_in_total (pair->left, pair->right);
}

static gboolean
bar_ends (const Pair *pair)
{
  return are_ends_of_one_change (pair->a, pair->b, pair->left, pair->right);
}

static gboolean
bar_unit (const Pair *pair)
{
  return !pair->affinity->comparable;
}

static gboolean
bar_other_of_other (const Pair *pair)
{
  gboolean telling = pair->affinity->likeness == DTL_LIKENESS_WRITTEN && pair->affinity->telling >= 3;

  return is_other_measure_of_other (pair->a, pair->b, pair->left, pair->right)
         && !(telling && get_story (pair) >= 1);
}

static gboolean
bar_qualifier (const Pair *pair)
{
  gboolean telling = pair->affinity->likeness == DTL_LIKENESS_WRITTEN && pair->affinity->telling >= 3;

  return !telling && !dtl_clue_words_agree (pair->left->concept, pair->right->concept)
         && dtl_qualifiers_clash (pair->a->qualifiers, pair->b->qualifiers);
}

static gboolean
bar_change (const Pair *pair)
{
  return dtl_affinity_is_apart (pair->affinity) && clash_in_change (pair->left, pair->right);
}

/* "May reach 5.0" is no other word for "up to 5.25": room that a hedge leaves does not make a forecast
 * of what happened. */
static gboolean
bar_forecast (const Pair *pair)
{
  const DtlValue *a, *b;

  return pair->affinity->likeness == DTL_LIKENESS_LIKELY && pair->left->modality != pair->right->modality
         && (!is_closed (pair->left) || !is_closed (pair->right)) && dtl_fact_pair_values (pair->a, pair->b, &a, &b)
         && !have_one_bound (a, b);
}

static gboolean
bar_noun (const Pair *pair)
{
  return dtl_affinity_is_apart (pair->affinity) && !dtl_clue_words_agree (pair->left->concept, pair->right->concept)
         && dtl_clues_nouns_differ (dtl_corpus_lexicon (pair->corpus), pair->left, pair->right);
}

static gboolean
bar_narrowing (const Pair *pair)
{
  return dtl_affinity_is_apart (pair->affinity) && dtl_qualifiers_clash (pair->a->qualifiers, pair->b->qualifiers);
}

static gboolean
bar_countries (const Pair *pair)
{
  return dtl_affinity_is_apart (pair->affinity) && pair->a->countries->len > 0 && pair->b->countries->len > 0
         && !dtl_bag_meets (pair->a->countries, pair->b->countries);
}

/* When a statement was true: of one that does not say so, the day of its report. */
static DtlInterval
find_time (const Pair *pair, const DtlFact *fact, const DtlFigure *figure)
{
  DtlDate published = dtl_corpus_reading (pair->corpus, fact->source)->published;
  DtlDay day = dtl_date_is_set (published) ? dtl_date_to_day (published) : DTL_DAY_NONE;

  return dtl_interval_is_resolved (&figure->period) || day == DTL_DAY_NONE ? figure->period
                                                                           : dtl_interval_days (day, day, DTL_GRANULARITY_DAY);
}

/* "34 per cent now", "in March it had 31": two values of one series; else a source has one number for one thing. */
static gboolean
bar_one_source (const Pair *pair)
{
  DtlInterval left = find_time (pair, pair->a, pair->left), right = find_time (pair, pair->b, pair->right);

  return pair->a->source == pair->b->source && !meets (pair->affinity->likeness) && !dtl_periods_apart (&left, &right);
}

/* Two companies have a revenue each: what is worded alike in two stories is about two things. */
static gboolean
bar_story (const Pair *pair)
{
  return (pair->affinity->likeness != DTL_LIKENESS_WRITTEN || pair->affinity->telling < 3)
         && get_story (pair) < ONE_STORY;
}

/* Sales of the bidder and of its target, where both reports know both. */
static gboolean
bar_owner (const Pair *pair)
{
  static const char *const owned[] = { "revenue", "operating-profit", "net-profit", "pre-tax-profit",
                                       "market-value", "workforce", "dividend", NULL };

  return dtl_affinity_is_apart (pair->affinity) && pair->left->concept != NULL && g_strv_contains (owned, pair->left->concept)
         && pair->a->subject != G_MAXUINT32 && pair->b->subject != G_MAXUINT32 && pair->a->subject != pair->b->subject
         && has_name (pair->corpus, pair->a->source, pair->b->subject) && has_name (pair->corpus, pair->b->source, pair->a->subject);
}

static gboolean
bar_others (const Pair *pair)
{
  return dtl_affinity_is_apart (pair->affinity) && speak_of_others (pair->corpus, pair->a, pair->b);
}

/* What no evidence lifts. What a third statement may know better, where the two have equal values, is
 * mild: two homes for one sum are joined by the report that tells of both. */
static const struct
{
  const char *name;
  gboolean (*bars) (const Pair *pair);
  gboolean mild;
} bars[] = {
  { "other-total", bar_total },
  { "two-ends-of-one-change", bar_ends },
  { "no-common-unit", bar_unit },
  { "twice-in-one-source", bar_one_source },
  { "other-measure-of-another", bar_other_of_other, TRUE },
  { "other-qualifier", bar_qualifier },
  { "other-direction", bar_change },
  { "forecast-within-a-hedge", bar_forecast },
  { "other-noun", bar_noun },
  { "other-narrowing", bar_narrowing },
  { "other-country", bar_countries },
  { "other-owner", bar_owner },
  { "nobody-in-common", bar_others, TRUE },
  { "other-story", bar_story, TRUE },
};

static void
find_bar (const Pair *pair, DtlAffinity *affinity)
{
  for (guint i = 0; i < G_N_ELEMENTS (bars) && affinity->bar == NULL; i++)
    if (bars[i].bars (pair))
      {
        affinity->bar = bars[i].name;
        affinity->mild = bars[i].mild && affinity->comparable && !dtl_affinity_is_apart (affinity);
      }
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
  const DtlValue *left = NULL, *right = NULL;
  DtlAffinity affinity = { .likeness = DTL_LIKENESS_FAR };
  gboolean apart;
  double story = -1;
  Pair pair = { corpus, a, b, dtl_fact_figure (a, corpus), dtl_fact_figure (b, corpus), &affinity, &story };

  if (dtl_fact_pair_values (a, b, &left, &right))
    {
      affinity.comparable = TRUE;
      affinity.likeness = dtl_value_likeness (left, right);
      affinity.stretched = affinity.likeness == DTL_LIKENESS_LIKELY && is_left_open (left, right) && !have_one_bound (left, right);
      affinity.telling = count_telling (left, right);
    }
  else
    {
      left = right = NULL;
      affinity.comparable = compare_currencies (rates, a, b, &affinity);
    }
  find_bar (&pair, &affinity);
  if (affinity.bar != NULL)
    return affinity;
  dtl_clues_gather (corpus, a, b, &affinity.clues);
  affinity.clues.amounts[DTL_CLUE_STORY] = get_story (&pair);
  dtl_clues_weigh_values (left, right, affinity.likeness, affinity.telling, &affinity.clues);
  affinity.score = dtl_affinity_start (&affinity);
  apart = dtl_affinity_is_apart (&affinity);
  for (guint i = 0; i < DTL_N_CLUES; i++)
    affinity.score += affinity.clues.amounts[i] * (apart ? weights[i].apart : weights[i].meet);
  return affinity;
}

/* What it weighs how a pair stands among the others of its two reports; @apart: its values differ. */
double
dtl_affinity_weigh_standing (const DtlStanding *standing, gboolean apart)
{
  return standing->best * (apart ? weights[DTL_CLUE_BEST].apart : weights[DTL_CLUE_BEST].meet)
         + standing->rival * (apart ? weights[DTL_CLUE_RIVAL].apart : weights[DTL_CLUE_RIVAL].meet);
}

/* Adds to the evidence how the pair stands among the others of its two reports. */
void
dtl_affinity_rank (DtlAffinity *affinity, const DtlStanding *standing)
{
  affinity->clues.amounts[DTL_CLUE_BEST] = standing->best;
  affinity->clues.amounts[DTL_CLUE_RIVAL] = standing->rival;
  affinity->score += dtl_affinity_weigh_standing (standing, dtl_affinity_is_apart (affinity));
}

/* Whether the values differ, or meet only because one has an open end: "at least 312" and 47,120. */
gboolean
dtl_affinity_is_apart (const DtlAffinity *affinity)
{
  return affinity->likeness < DTL_LIKENESS_SLIP || affinity->stretched;
}

double
dtl_affinity_weight (const DtlAffinity *affinity, DtlClue clue)
{
  return affinity->clues.amounts[clue] * (dtl_affinity_is_apart (affinity) ? weights[clue].apart : weights[clue].meet);
}

double
dtl_affinity_start (const DtlAffinity *affinity)
{
  return starts[dtl_affinity_is_apart (affinity)];
}

/* How much evidence puts two statements into one row. */
double
dtl_affinity_enough (const DtlAffinity *affinity, gboolean same_source)
{
  if (same_source)
    return ENOUGH_TWICE;
  if (dtl_affinity_is_apart (affinity))
    return ENOUGH_APART;
  return affinity->telling >= 2 ? ENOUGH : ENOUGH_ROUND;
}

gboolean
dtl_affinity_suffices (const DtlAffinity *affinity, gboolean same_source)
{
  return affinity->bar == NULL && affinity->score >= dtl_affinity_enough (affinity, same_source);
}
