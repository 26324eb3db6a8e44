/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two statements are about the same thing is a sum of small evidence, and a few bars
 * that no evidence lifts. Values that differ ask for far better words than values that agree:
 * a false "cannot both be right" costs more trust than a missed one. */

#include "dtl-affinity.h"

#include <string.h>

#include "dtl-clue-weights.h"

#define TELLING 3             /* equal digits that two stories hardly have in common */
#define MANY 5                /* equal digits; more tell nothing new */
#define ENOUGH 0.8            /* for values that meet */
#define ENOUGH_ROUND 1.1     /* for those that meet by chance often */
#define ENOUGH_APART 0.4      /* for values that differ */
#define ENOUGH_TWICE 1.2      /* within one source */
#define OTHER_STORY 0.1       /* names, numbers or words in common; less is two stories */
#define OTHER_TOPIC 0.0375    /* words in common; less is nothing in common */
#define ONE_HAPPENING_DAYS 500 /* so long after it nobody adds to a toll; a year ago is what statistics compare with */

/* How much it tells that another number is equal: its digits, and @by_scale more for a scale that
 * small talk does not reach. */
static guint
count_telling (const DtlValue *a, const DtlValue *b, guint by_scale)
{
  guint digits = MIN (a->digits, b->digits);
  const DtlDecimal *left = a->said.has_low ? &a->said.low : &a->said.high, *right = b->said.has_low ? &b->said.low : &b->said.high;
  gboolean scaled = dtl_decimal_magnitude (left) >= 4 && dtl_decimal_magnitude (right) >= 4;

  return MIN (digits + (scaled ? by_scale : 0), MANY);
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

static gboolean
has_name (const DtlCorpus *corpus, guint source, guint32 name)
{
  return dtl_bag_holds (dtl_corpus_names (corpus, source), name);
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
bar_change (const Pair *pair)
{
  return dtl_affinity_is_apart (pair->affinity) && clash_in_change (pair->left, pair->right);
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

/* Whether one time is a day, and the other was over long before. */
static gboolean
is_long_before (const DtlInterval *before, const DtlInterval *day)
{
  return dtl_interval_is_one_day (day) && before->latest < day->earliest && dtl_interval_gap (before, day) > ONE_HAPPENING_DAYS;
}

/* The dead of a quake, and those of another years ago: what a happening adds up to is no series with another's. */
static gboolean
are_of_two_happenings (const Pair *pair, const DtlInterval *left, const DtlInterval *right)
{
  const DtlConcept *concept = pair->left->concept != NULL ? dtl_lexicon_concept (dtl_corpus_lexicon (pair->corpus), pair->left->concept) : NULL;

  return concept != NULL && concept->develops && pair->left->kind == DTL_FIGURE_COUNT && pair->right->kind == DTL_FIGURE_COUNT
         && (is_long_before (left, right) || is_long_before (right, left));
}

/* "34 per cent now", "in March it had 31": two values of one series; else a source has one number for one thing. */
static gboolean
bar_one_source (const Pair *pair)
{
  DtlInterval left, right;

  if (pair->a->source != pair->b->source)
    return FALSE;
  left = find_time (pair, pair->a, pair->left);
  right = find_time (pair, pair->b, pair->right);
  if (are_of_two_happenings (pair, &left, &right))
    return TRUE;
  if (meets (pair->affinity->likeness))
    return FALSE;
  return !dtl_periods_apart (&left, &right) && !dtl_clues_are_two_voices (pair->corpus, pair->a, pair->b);
}

/* Sales of the bidder and of its target, where both reports know both. */
static gboolean
bar_owner (const Pair *pair)
{
  static const char *const owned[] = { "revenue", "operating-profit", "net-profit", "pre-tax-profit",
                                       "market-value", "workforce", "dividend", NULL };

  return dtl_affinity_is_apart (pair->affinity) && pair->left->concept != NULL && pair->a->subject != G_MAXUINT32
         && pair->b->subject != G_MAXUINT32 && pair->a->subject != pair->b->subject && g_strv_contains (owned, pair->left->concept)
         && has_name (pair->corpus, pair->a->source, pair->b->subject) && has_name (pair->corpus, pair->b->source, pair->a->subject);
}

static gboolean
bar_countries (const Pair *pair)
{
  return dtl_affinity_is_apart (pair->affinity) && pair->a->countries->len > 0 && pair->b->countries->len > 0
         && !dtl_bag_meets (pair->a->countries, pair->b->countries);
}

/* "14% below the peak" and "1.4% lower than a year ago": held against two things. */
static gboolean
bar_baseline (const Pair *pair)
{
  return (g_strcmp0 (pair->left->concept, "below-peak") == 0) != (g_strcmp0 (pair->right->concept, "below-peak") == 0);
}

/* Two companies have a revenue each: what is worded alike in two stories is about two things. */
static gboolean
bar_story (const Pair *pair)
{
  return (pair->affinity->likeness != DTL_LIKENESS_WRITTEN || pair->affinity->telling < TELLING)
         && get_story (pair) < OTHER_STORY;
}

/* Two homes for one sum are joined by the report that tells of both; and if two have a few words in common,
 * by one that is of the story of both. */
static gboolean
is_story_unsure (const Pair *pair)
{
  return (pair->affinity->comparable && !dtl_affinity_is_apart (pair->affinity))
         || dtl_clues_compare_topics (pair->corpus, pair->a, pair->b) >= OTHER_TOPIC;
}

/* What no evidence lifts; what a third statement may know better is mild. */
static const struct
{
  const char *name;
  gboolean (*bars) (const Pair *pair);
  gboolean (*is_mild) (const Pair *pair);
} bars[] = {
  { "other-total", bar_total },
  { "two-ends-of-one-change", bar_ends },
  { "no-common-unit", bar_unit },
  { "twice-in-one-source", bar_one_source },
  { "other-direction", bar_change },
  { "other-baseline", bar_baseline },
  { "other-country", bar_countries },
  { "other-owner", bar_owner },
  { "other-story", bar_story, is_story_unsure },
};

/* £581m and 680 billion euros: where the second is a slip, a third that says 680 million euros tells that. */
static gboolean
is_money_unlike (const Pair *pair, const DtlAffinity *affinity)
{
  return !affinity->comparable && pair->a->source != pair->b->source && g_str_equal (dtl_fact_value (pair->a)->dimension, "money");
}

static void
find_bar (const Pair *pair, DtlAffinity *affinity)
{
  for (guint i = 0; i < G_N_ELEMENTS (bars) && affinity->bar == NULL; i++)
    if (bars[i].bars (pair))
      {
        affinity->bar = bars[i].name;
        affinity->mild = (bars[i].is_mild != NULL && bars[i].is_mild (pair)) || is_money_unlike (pair, affinity);
      }
}

/* Amounts in two currencies: whether some rate that ever was makes one of the other. */
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

/* Whether that is the rate which these reports use. */
static void
weigh_rate (const DtlRates *rates, const DtlFact *a, const DtlFact *b, DtlClues *clues)
{
  const DtlValue *left = dtl_fact_value (a), *right = dtl_fact_value (b);
  gboolean known = dtl_rates_know (rates, left, right);

  clues->amounts[DTL_CLUE_RATE] = !known;
  clues->amounts[DTL_CLUE_RATE_KNOWN] = known;
  clues->amounts[DTL_CLUE_RATE_OTHER] = !known && dtl_rates_compare (rates, left, right);
}

/* "May reach 5.0" is no other word for "up to 5.25": room that a hedge leaves does not make a forecast
 * of what happened. */
static gboolean
is_unsure (const Pair *pair)
{
  const DtlValue *a, *b;

  return pair->affinity->likeness == DTL_LIKENESS_LIKELY && pair->left->modality != pair->right->modality
         && (!is_closed (pair->left) || !is_closed (pair->right)) && dtl_fact_pair_values (pair->a, pair->b, &a, &b)
         && !have_one_bound (a, b);
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
      affinity.stretched = affinity.likeness == DTL_LIKENESS_LIKELY && is_left_open (left, right) && !have_one_bound (left, right)
                           && !dtl_value_is_rounded_bound (left, right);
      affinity.telling = count_telling (left, right, affinity.likeness == DTL_LIKENESS_SLIP ? 2 : 1);
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
  affinity.clues.amounts[DTL_CLUE_UNSURE] = is_unsure (&pair);
  affinity.clues.amounts[DTL_CLUE_SHARE] = g_str_equal (dtl_fact_value (a)->dimension, "share");
  dtl_clues_weigh_values (left, right, affinity.likeness, affinity.telling, &affinity.clues);
  if (left == NULL)
    weigh_rate (rates, a, b, &affinity.clues);
  else if (dtl_affinity_is_apart (&affinity))
    dtl_clues_weigh_time (corpus, a, b, &affinity.clues);
  affinity.score = dtl_affinity_start (&affinity);
  apart = dtl_affinity_is_apart (&affinity);
  for (guint i = 0; i < DTL_N_CLUES; i++)
    affinity.score += affinity.clues.amounts[i] * (apart ? weights[i].apart : weights[i].meet);
  return affinity;
}

static gboolean
is_turned (const DtlCorpus *corpus, guint source, guint32 word)
{
  return word != G_MAXUINT32 && dtl_bag_holds (dtl_corpus_names (corpus, source), word) != dtl_bag_holds (dtl_corpus_names_before (corpus, source), word);
}

/* Whether the report of one knows somebody now whom the other speaks of, and did not before, or the other way round. */
static gboolean
knows_others (const DtlCorpus *corpus, const DtlFact *own, const DtlFact *other)
{
  return dtl_corpus_is_renamed (corpus, own->source)
         && (is_turned (corpus, own->source, other->rarest) || is_turned (corpus, own->source, other->land) || is_turned (corpus, own->source, other->subject));
}

/* Whether two reports are of one story as much as before; or of two, now as before, and so are their statements, as they have
 * no number in common that tells more. */
static gboolean
is_story_kept (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  double before = dtl_clues_compare_stories_before (corpus, a, b), now = dtl_clues_compare_stories (corpus, a, b);
  const DtlValue *left, *right;

  if (before == now)
    return TRUE;
  return before < OTHER_STORY && now < OTHER_STORY
         && !(dtl_fact_pair_values (a, b, &left, &right) && count_telling (left, right, 1) >= TELLING);
}

/**
 * dtl_affinity_may_change:
 * @corpus: the sources
 * @a: a statement of one that was there before the last update
 * @b: another
 *
 * Of two whose words weigh what they did before the last update.
 *
 * Returns: %FALSE if what speaks for and against them is what it was, or they are barred as they were
 */
gboolean
dtl_affinity_may_change (const DtlCorpus *corpus, const DtlFact *a, const DtlFact *b)
{
  const guint update = dtl_corpus_n_updates (corpus);

  if (a->kin_update == update && b->kin_update == update)
    return TRUE;
  if (!dtl_corpus_is_renamed (corpus, a->source) && !dtl_corpus_is_renamed (corpus, b->source))
    return FALSE;
  return !is_story_kept (corpus, a, b) || knows_others (corpus, a, b) || knows_others (corpus, b, a);
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

/* Whether the values differ, or meet only because one has an open end: "at least 312" and 47,120. 24 goals and 24,000
 * places have the same digits by chance. */
gboolean
dtl_affinity_is_apart (const DtlAffinity *affinity)
{
  return affinity->likeness < DTL_LIKENESS_SLIP || affinity->stretched
         || (affinity->likeness == DTL_LIKENESS_SLIP && affinity->telling < DTL_CLUE_SLIP_TELLING);
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
  return affinity->telling >= 2 && affinity->clues.amounts[DTL_CLUE_ROUNDED] == 0 ? ENOUGH : ENOUGH_ROUND;
}

/**
 * dtl_affinity_alone:
 * @affinity: what speaks for and against two statements
 *
 * Returns: the sum where nothing is known of other statements: weights of their own, as words must then bear alone what
 *   else is told by there being nothing better
 */
double
dtl_affinity_alone (const DtlAffinity *affinity)
{
  const gboolean apart = dtl_affinity_is_apart (affinity);
  double score = starts[apart ? 2 : 3];

  for (guint i = 0; i < DTL_N_CLUES; i++)
    score += affinity->clues.amounts[i] * (apart ? weights[i].apart_alone : weights[i].meet_alone);
  return score;
}

gboolean
dtl_affinity_suffices (const DtlAffinity *affinity, gboolean same_source)
{
  return affinity->bar == NULL && affinity->score >= dtl_affinity_enough (affinity, same_source);
}
