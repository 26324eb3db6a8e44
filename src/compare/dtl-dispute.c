/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two numbers for one thing need not contradict each other: one may be of another time, or older than the other. When
 * that is so is asked here. What is still going on changes from report to report; what was built, paid, agreed or
 * measured does not within days, unless somebody says that it was changed. */

#include "dtl-dispute.h"

#include <string.h>

#include "dtl-affinity.h"
#include "dtl-scopes.h"
#include "dtl-surveys.h"

#define MONTH_DAYS 28    /* ends of two periods that are further apart than this are not one */
#define MAX_COMPARED 8    /* statements of one side that are set against those of the other */
#define STEADY_DAYS 7   /* for so long nothing changes without a word */
#define LASTING_DAYS 60 /* and what something measures for so long */
#define NEWS_DAYS 1     /* so old is what a report tells without a day */
#define NOW_DAYS 14     /* a period that ends so soon is as good as over */
#define COPIED 0.7      /* so alike are a sentence and a copy of it, a word or two changed */
#define ASSEMBLY_SEATS 1000 /* no assembly has as many */
#define EACH_WORDS 5   /* so far behind a number "a year" may stand */

/* Whether a period is told for it, and not only the day of its report. */
gboolean
dtl_figure_is_told (const DtlFigure *figure)
{
  return dtl_interval_is_resolved (&figure->period)
         && (figure->period_from == DTL_PERIOD_FROM_SAID || figure->period_from == DTL_PERIOD_FROM_CONTEXT);
}

/* "In the year to May" and "in April": what is said of one closed period says nothing of one that ends
 * in another month. */
static gboolean
ends_elsewhere (const DtlInterval *a, const DtlInterval *b)
{
  return a->granularity > DTL_GRANULARITY_DAY && b->granularity > DTL_GRANULARITY_DAY && a->latest != DTL_DAY_NONE
         && b->latest != DTL_DAY_NONE && ABS (a->latest - b->latest) >= MONTH_DAYS;
}

/* As whole ones; 0 for a time that is no month, quarter, half or year. */
static guint
count_months (const DtlInterval *period)
{
  if (period->granularity <= DTL_GRANULARITY_DAY || period->earliest == DTL_DAY_NONE || period->latest == DTL_DAY_NONE)
    return 0;
  return (period->latest - period->earliest + 16) / 30;
}

static gboolean
are_rates_of_other_months (const DtlFigure *a, const DtlFigure *b)
{
  return a->kind == DTL_FIGURE_PERCENT && b->kind == DTL_FIGURE_PERCENT && a->period_from == DTL_PERIOD_FROM_SAID
         && b->period_from == DTL_PERIOD_FROM_SAID && ends_elsewhere (&a->period, &b->period);
}

/* What a firm earned in a quarter, and in the year that it is of. */
static gboolean
are_of_unlike_stretches (const DtlFigure *a, const DtlFigure *b)
{
  static const char *const earned[] = { "revenue", "operating-profit", "net-profit", "pre-tax-profit", "net-loss", "loss", "unit-sales",
                                        "deliveries", "production", "exports", "imports", NULL };

  return a->period_from == DTL_PERIOD_FROM_SAID && b->period_from == DTL_PERIOD_FROM_SAID && a->concept != NULL && b->concept != NULL
         && g_strv_contains (earned, a->concept) && g_strv_contains (earned, b->concept) && a->change == DTL_CHANGE_NONE
         && b->change == DTL_CHANGE_NONE && count_months (&a->period) != count_months (&b->period) && count_months (&a->period) > 0
         && count_months (&b->period) > 0;
}

/* What a thing is to cost it costs on any day: the day is that of the telling. */
static gboolean
is_sum_of_plan (const DtlFigure *figure)
{
  static const char *const sums[] = { "cost", "launch-cost", "budget", "contract", "investment", NULL };

  return figure->kind != DTL_FIGURE_MONEY || figure->concept == NULL || g_strv_contains (sums, figure->concept);
}

/* "Today we are asked for 984 million", "948 million, after a vote on 10 June" */
static gboolean
are_days_of_telling (const DtlDispute *dispute)
{
  const DtlInterval *a = &dispute->a->figure->period, *b = &dispute->b->figure->period;
  const DtlFigure *left = dispute->a->figure, *right = dispute->b->figure;

  return dispute->left != NULL && g_str_equal (dispute->left->dimension, "money") && is_sum_of_plan (left) && is_sum_of_plan (right)
         && (left->concept != NULL || right->concept != NULL) && dtl_interval_is_one_day (a) && dtl_interval_is_one_day (b)
         && dtl_interval_gap (a, b) <= STEADY_DAYS;
}

gboolean
dtl_dispute_periods_apart (const DtlDispute *dispute)
{
  if (are_days_of_telling (dispute))
    return FALSE;
  if (are_rates_of_other_months (dispute->a->figure, dispute->b->figure) || are_of_unlike_stretches (dispute->a->figure, dispute->b->figure))
    return TRUE;
  return dtl_figure_is_told (dispute->a->figure) && dtl_figure_is_told (dispute->b->figure)
         && dtl_periods_apart (&dispute->a->figure->period, &dispute->b->figure->period);
}

gboolean
dtl_figure_is_forecast (const DtlFigure *figure)
{
  return figure->modality == DTL_MODALITY_FORECAST || figure->modality == DTL_MODALITY_CONDITIONAL;
}

/* What a company earned does not change from one report to the next, however late. */
static gboolean
is_settled (const DtlFigure *figure)
{
  static const char *const settled[] = { "revenue", "operating-profit", "net-profit", "pre-tax-profit", NULL };

  return figure->concept != NULL && g_strv_contains (settled, figure->concept) && figure->change == DTL_CHANGE_NONE
         && !dtl_figure_is_forecast (figure);
}

static const DtlFact *
get_fact (const DtlRow *row, guint index)
{
  return g_ptr_array_index (row->facts, index);
}

static gboolean
says_number (const DtlFact *fact, const DtlSide *side)
{
  const DtlValue *left, *right;

  return dtl_fact_pair_values (fact, side->fact, &left, &right) && dtl_value_is_written_alike (left, right);
}

/* Whether a statement of the row, one of those that are looked through, says the number of a side. */
static gboolean
says_like (const DtlRow *row, guint index, const DtlSide *side)
{
  if (side->memo == NULL)
    return says_number (get_fact (row, index), side);
  if (side->memo->likes[index] == 0)
    side->memo->likes[index] = says_number (get_fact (row, index), side) ? 2 : 1;
  return side->memo->likes[index] == 2;
}

static DtlDate
seek_first_told (const DtlRow *row, const DtlSide *side)
{
  DtlDate first = dtl_fact_published (side->fact, row->corpus);

  for (guint i = 0; i < MIN (row->facts->len, DTL_SIDE_SEARCHED); i++)
    {
      DtlDate published = dtl_fact_published (get_fact (row, i), row->corpus);

      if (dtl_date_is_set (published) && (!dtl_date_is_set (first) || dtl_date_compare (published, first) < 0) && says_like (row, i, side))
        first = published;
    }
  return first;
}

/* The day on which any source first told the number of a side: repeats of it are no news. */
static DtlDate
find_first_told (const DtlRow *row, const DtlSide *side)
{
  if (side->memo == NULL)
    return seek_first_told (row, side);
  if (!side->memo->has_first_told)
    side->memo->first_told = seek_first_told (row, side);
  side->memo->has_first_told = TRUE;
  return side->memo->first_told;
}

/* Whether every report that says so has its sentence from one that came before. */
static gboolean
is_copied (const DtlRow *row, const DtlSide *side, DtlDate first)
{
  for (guint i = 0; i < MIN (side->facts->len, MAX_COMPARED); i++)
    {
      const DtlFact *fact = g_ptr_array_index (side->facts, i);
      gboolean copied = dtl_date_compare (dtl_fact_published (fact, row->corpus), first) == 0;

      for (guint j = 0; j < MIN (row->facts->len, DTL_SIDE_SEARCHED) && !copied; j++)
        {
          const DtlFact *other = get_fact (row, j);

          copied = dtl_date_compare (dtl_fact_published (other, row->corpus), first) == 0 && says_like (row, j, side)
                   && dtl_corpus_similarity (row->corpus, fact->sentence, other->sentence) >= COPIED;
        }
      if (!copied)
        return FALSE;
    }
  return TRUE;
}

/* The day of a report; of one that has none, and of one that repeats an old number or copies an old sentence, the day
 * on which its number was first told. */
static DtlDate
find_day_told (const DtlRow *row, const DtlSide *side)
{
  DtlDate published = dtl_fact_published (side->fact, row->corpus), first = find_first_told (row, side);

  if (!dtl_date_is_set (published) || side->stale)
    return first;
  return dtl_date_compare (first, published) != 0 && is_copied (row, side, first) ? first : published;
}

/* @list: (array zero-terminated=1) */
static gboolean
is_word_of (const DtlDispute *dispute, const DtlSide *side, const DtlCorpusWord *word, const char *const *list)
{
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (dispute->row->corpus, side->fact->source)->source->text);
  const gsize length = word->end - word->start;

  for (guint i = 0; list[i] != NULL; i++)
    if (strlen (list[i]) == length && g_ascii_strncasecmp (list[i], bytes + word->start, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the clause of a number has one of the words. */
static gboolean
has_word (const DtlDispute *dispute, const DtlSide *side, const char *const *list)
{
  const GArray *words = dtl_corpus_words (dispute->row->corpus, side->fact->source);
  DtlSpan clause = dtl_span_is_empty (side->figure->clause) ? side->figure->sentence : side->figure->clause;
  guint first, end;

  dtl_corpus_slice (dispute->row->corpus, side->fact->source, clause, &first, &end);
  for (guint i = first; i < end; i++)
    if (is_word_of (dispute, side, &g_array_index (words, DtlCorpusWord, i), list))
      return TRUE;
  return FALSE;
}

static const DtlConcept *
find_concept (const DtlDispute *dispute, const DtlFigure *figure)
{
  return figure->concept != NULL ? dtl_lexicon_concept (dtl_corpus_lexicon (dispute->row->corpus), figure->concept) : NULL;
}

/* The votes of an assembly are counted once, those of a people for a night or more. */
static gboolean
is_vote_of_assembly (const DtlFigure *figure)
{
  static const char *const votes[] = { "votes-for", "votes-against", NULL };
  const DtlDecimal most = { ASSEMBLY_SEATS, 0, 0 };

  return figure->concept != NULL && g_strv_contains (votes, figure->concept) && figure->value.has_low
         && dtl_decimal_compare (&figure->value.low, &most) < 0;
}

/* "The 26-hectare site", "the site covers 62 hectares": it has been that large all along. */
static gboolean
is_lasting (const DtlFigure *figure)
{
  static const char *const lasting[] = { "area", "length", "height", "width", "weight", "engine-power", "battery-capacity",
                                         "stadium-capacity", "prison-term", NULL };

  return figure->concept != NULL && g_strv_contains (lasting, figure->concept);
}

/* "3.5 million customers" in one report are "3.5 million who are affected" in another. */
static gboolean
is_told_as_moving (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlRow *row = dispute->row;

  if (is_lasting (dispute->a->figure) || is_lasting (dispute->b->figure))
    return FALSE;
  for (guint i = 0; i < MIN (row->facts->len, MAX_COMPARED); i++)
    {
      const DtlConcept *concept = find_concept (dispute, dtl_fact_figure (get_fact (row, i), row->corpus));

      if (concept != NULL && concept->develops && says_like (row, i, side))
        return TRUE;
    }
  return FALSE;
}

/* What one poll found. */
static gboolean
is_one_survey (const DtlDispute *dispute)
{
  return dispute->a->figure->kind == DTL_FIGURE_PERCENT && dispute->b->figure->kind == DTL_FIGURE_PERCENT
         && dtl_surveys_are_one (dispute->row->corpus, dispute->a->fact, dispute->b->fact);
}

/* "60,000 vans a year": what is done in a time is no running count. */
static gboolean
is_of_each_time (const DtlDispute *dispute, const DtlSide *side)
{
  static const char *const each[] = { "a", "per", "each", "every", NULL }, *const times[] = { "hour", "day", "week", "month", "year", NULL };
  const GArray *words = dtl_corpus_words (dispute->row->corpus, side->fact->source);
  guint first, end;

  dtl_corpus_slice (dispute->row->corpus, side->fact->source, (DtlSpan) { side->figure->span.end, side->figure->sentence.end }, &first, &end);
  for (guint i = first; i + 1 < MIN (end, first + EACH_WORDS); i++)
    if (is_word_of (dispute, side, &g_array_index (words, DtlCorpusWord, i), each)
        && is_word_of (dispute, side, &g_array_index (words, DtlCorpusWord, i + 1), times))
      return TRUE;
  return FALSE;
}

/* Whoever waits, or lies stranded, is counted anew the next day. */
static gboolean
is_waiting (const DtlDispute *dispute, const DtlSide *side)
{
  static const char *const waiting[] = { "waiting", "waited", "queue", "queued", "queuing", "queueing", "queues", "stuck", "stranded",
                                         "anchor", "anchored", "moored", "parked", "camped", "camping", "gathered", "sheltering",
                                         "sheltered", "trapped", NULL };

  return has_word (dispute, side, waiting);
}

/**
 * dtl_dispute_is_moving:
 * @dispute: two sides of a row
 *
 * Returns: whether it is the kind of number that another day's report puts higher or lower: a toll, a price, votes
 *   as they are counted, people of whom nothing else is known
 */
gboolean
dtl_dispute_is_moving (const DtlDispute *dispute)
{
  const DtlConcept *a = find_concept (dispute, dispute->a->figure), *b = find_concept (dispute, dispute->b->figure);

  if (is_vote_of_assembly (dispute->a->figure) && is_vote_of_assembly (dispute->b->figure))
    return FALSE;
  if (dispute->left != NULL && g_str_equal (dispute->left->dimension, "count") && (is_waiting (dispute, dispute->a) || is_waiting (dispute, dispute->b)))
    return TRUE;
  if (dispute->left != NULL && g_str_equal (dispute->left->dimension, "count") && (is_told_as_moving (dispute, dispute->a) || is_told_as_moving (dispute, dispute->b)))
    return TRUE;
  if (a == NULL && b == NULL)
    return dispute->left != NULL && g_str_equal (dispute->left->dimension, "count") && !is_of_each_time (dispute, dispute->a)
           && !is_of_each_time (dispute, dispute->b);
  return ((a != NULL && a->develops) || (b != NULL && b->develops)) && !is_one_survey (dispute);
}

static const char *const update_words[] = { "now", "revised", "updated", "raised", "improved", "sweetened", "corrected", "amended",
                                            "increased", "upped", "recount", "recounted", "again", "meanwhile", NULL };

/* "It has since been cut" tells of a change; "since the rules were tightened", "since it adds up" do not. */
static gboolean
says_since_then (const DtlDispute *dispute, const DtlSide *side)
{
  static const char *const wordings[] = { "has since ", "have since ", "had since ", "was since ", "were since ", "since then", NULL };
  const DtlText *text = dtl_corpus_reading (dispute->row->corpus, side->fact->source)->source->text;
  DtlSpan clause = dtl_span_is_empty (side->figure->clause) ? side->figure->sentence : side->figure->clause;
  g_autofree char *words = dtl_text_slice (text, clause);
  gboolean found = FALSE;

  for (guint i = 0; wordings[i] != NULL && !found; i++)
    found = strstr (words, wordings[i]) != NULL;
  return found;
}

/* Whether the words around a number tell that it was another one before. */
static gboolean
tells_update (const DtlDispute *dispute, const DtlSide *side)
{
  return side->figure->change == DTL_CHANGE_TO || has_word (dispute, side, update_words) || says_since_then (dispute, side);
}

/* Days between the reports that told the two numbers first; 0 if one has no date. */
guint
dtl_dispute_days (const DtlDispute *dispute)
{
  DtlDate a = find_first_told (dispute->row, dispute->a), b = find_first_told (dispute->row, dispute->b);

  return dtl_date_is_set (a) && dtl_date_is_set (b) ? (guint) ABS (dtl_date_to_day (a) - dtl_date_to_day (b)) : 0;
}

static guint
count_steady_days (const DtlDispute *dispute)
{
  return is_lasting (dispute->a->figure) || is_lasting (dispute->b->figure) ? LASTING_DAYS : STEADY_DAYS;
}

/* A forecast gives way to what happens, and to what somebody else thinks. */
static gboolean
is_other_forecast (const DtlDispute *dispute)
{
  const DtlFigure *a = dispute->a->figure, *b = dispute->b->figure;

  if (dtl_figure_is_forecast (a) != dtl_figure_is_forecast (b))
    return TRUE;
  return dtl_figure_is_forecast (a) && a->attribution != NULL && b->attribution != NULL && !g_str_equal (a->attribution, b->attribution);
}

/* Whether what one report told first may have become what a later one told first; repeats of it are no news. */
static gboolean
may_have_changed (const DtlDispute *dispute)
{
  DtlDate a = find_first_told (dispute->row, dispute->a), b = find_first_told (dispute->row, dispute->b);

  return dtl_dispute_is_moving (dispute) || is_other_forecast (dispute)
         || dtl_dispute_days (dispute) > count_steady_days (dispute) || tells_update (dispute, dtl_date_compare (a, b) < 0 ? dispute->b : dispute->a);
}

/**
 * dtl_dispute_is_closed:
 * @dispute: two sides of a row
 * @side: one of them
 *
 * Returns: whether it is what a period amounted to that was over when it was told: that does not change
 */
gboolean
dtl_dispute_is_closed (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlDate published = dtl_fact_published (side->fact, dispute->row->corpus);
  const DtlFigure *figure = side->figure;

  if (!dtl_figure_is_told (figure) || figure->period.granularity <= DTL_GRANULARITY_DAY || figure->kind == DTL_FIGURE_COUNT
      || dtl_figure_is_forecast (figure) || figure->period.latest == DTL_DAY_NONE)
    return FALSE;
  return !dtl_date_is_set (published) || figure->period.latest <= dtl_date_to_day (published) + NOW_DAYS;
}

typedef gboolean (*CoupleFunc) (const DtlDispute *dispute, const DtlFact *a, const DtlFact *b);

/* The statements of a row that one report has among those which are looked through: they follow each other. */
typedef struct
{
  guint first;
  guint end;
} Run;

static Run
find_run (const DtlRow *row, guint first)
{
  const guint source = get_fact (row, first)->source, n = MIN (row->facts->len, DTL_SIDE_SEARCHED);
  Run run = { first, first + 1 };

  while (run.end < n && get_fact (row, run.end)->source == source)
    run.end++;
  return run;
}

static gboolean
has_couple_in (const DtlDispute *dispute, Run run, CoupleFunc fits)
{
  const DtlRow *row = dispute->row;

  for (guint i = run.first; i < run.end; i++)
    for (guint j = run.first; j < run.end && says_like (row, i, dispute->a); j++)
      if (i != j && says_like (row, j, dispute->b) && fits (dispute, get_fact (row, i), get_fact (row, j)))
        return TRUE;
  return FALSE;
}

/* Whether some report of the row tells both numbers, in such a way. */
static gboolean
has_couple (const DtlDispute *dispute, CoupleFunc fits)
{
  const guint n = MIN (dispute->row->facts->len, DTL_SIDE_SEARCHED);

  for (guint i = 0; i < n;)
    {
      Run run = find_run (dispute->row, i);

      if (run.end - run.first > 1 && has_couple_in (dispute, run, fits))
        return TRUE;
      i = run.end;
    }
  return FALSE;
}

static gboolean
is_said_by_somebody (const DtlDispute *dispute, const DtlFact *fact)
{
  const DtlFigure *figure = dtl_fact_figure (fact, dispute->row->corpus);
  const GArray *words = dtl_corpus_words (dispute->row->corpus, fact->source);
  guint first, end;

  dtl_corpus_slice (dispute->row->corpus, fact->source, figure->clause, &first, &end);
  for (guint i = first; i < end; i++)
    if (g_array_index (words, DtlCorpusWord, i).flags & DTL_WORD_SAY)
      return TRUE;
  return figure->attribution != NULL && first == end;
}

/* "Police counted 18,000 marchers, the unions spoke of 60,000": two who count the same. */
static gboolean
is_rivalry (const DtlDispute *dispute, const DtlFact *a, const DtlFact *b)
{
  const DtlFigure *left = dtl_fact_figure (a, dispute->row->corpus), *right = dtl_fact_figure (b, dispute->row->corpus);

  if (!dtl_span_equal (left->sentence, right->sentence) || dtl_span_equal (left->clause, right->clause) || left->kind != right->kind)
    return FALSE;
  return (left->attribution != NULL && right->attribution != NULL && !g_str_equal (left->attribution, right->attribution))
         || (is_said_by_somebody (dispute, a) && is_said_by_somebody (dispute, b));
}

/**
 * dtl_dispute_is_rivalry:
 * @dispute: two sides of a row
 *
 * Returns: whether some report sets the two numbers against each other, as those of two who count the same
 */
gboolean
dtl_dispute_is_rivalry (const DtlDispute *dispute)
{
  return has_couple (dispute, is_rivalry);
}

/* The day for which a number is told: by the side, or by another report that says the same. */
static const DtlInterval *
find_told_day (const DtlDispute *dispute, const DtlSide *side)
{
  const DtlRow *row = dispute->row;

  if (dtl_figure_is_told (side->figure))
    return side->figure->period.granularity <= DTL_GRANULARITY_DAY ? &side->figure->period : NULL;
  for (guint i = 0; i < MIN (row->facts->len, DTL_SIDE_SEARCHED); i++)
    {
      const DtlFigure *figure = dtl_fact_figure (get_fact (row, i), row->corpus);

      if (dtl_figure_is_told (figure) && figure->period.granularity <= DTL_GRANULARITY_DAY && says_like (row, i, side))
        return &figure->period;
    }
  return NULL;
}

/* Less than 0 if the first number is told for an earlier day, more if for a later one; else 0. */
static int
compare_told_days (const DtlDispute *dispute)
{
  const DtlInterval *a = find_told_day (dispute, dispute->a), *b = find_told_day (dispute, dispute->b);

  return a != NULL && b != NULL && dtl_periods_apart (a, b) ? dtl_interval_compare (a, b) : 0;
}

/* A toll, burned land, spilled oil: what there is on one day comes out of what there was the day before. So does what is
 * told as the end of a change that else stands still. A price of one day and of another are two. */
static gboolean
goes_on (const DtlDispute *dispute, const DtlSide *later)
{
  static const char *const measured[] = { "m2", "L", "g", NULL };

  if (dispute->a->figure->kind == DTL_FIGURE_COUNT)
    return TRUE;
  if (dtl_dispute_is_moving (dispute))
    return dispute->left != NULL && g_strv_contains (measured, dispute->left->dimension);
  return later->figure->change == DTL_CHANGE_TO;
}

/* Whether each number is of a day, and the one became the other. */
static gboolean
is_told_day_by_day (const DtlDispute *dispute)
{
  const int order = compare_told_days (dispute);

  return order != 0 && goes_on (dispute, order < 0 ? dispute->b : dispute->a);
}

/* "Friday's close", in a report of Monday, and a price in another of that Monday that tells no day. Of a count the day
 * may be that of the storm. */
static gboolean
is_before (const DtlDispute *dispute, const DtlSide *told, const DtlSide *other)
{
  const DtlDate published = dtl_fact_published (other->fact, dispute->row->corpus);
  const DtlInterval *period = &told->figure->period;

  return told->figure->kind != DTL_FIGURE_COUNT && dtl_figure_is_told (told->figure) && !dtl_figure_is_told (other->figure) && period->granularity <= DTL_GRANULARITY_DAY
         && period->latest != DTL_DAY_NONE && dtl_date_is_set (published) && dtl_date_to_day (published) - period->latest > NEWS_DAYS;
}

/* "12 km, by a first reading", and 11 km the day after: even what is settled is known better by and by. */
static gboolean
is_known_better (const DtlDispute *dispute, DtlDate a, DtlDate b)
{
  const gboolean left = dtl_scopes_is_first_reading (dispute, dispute->a), right = dtl_scopes_is_first_reading (dispute, dispute->b);

  if (left == right || !dtl_date_is_set (a) || !dtl_date_is_set (b))
    return FALSE;
  return left ? dtl_date_compare (a, b) < 0 : dtl_date_compare (b, a) < 0;
}

/* "About 48,000 customers", and 60,870 a week later: what was estimated has been counted. */
static gboolean
is_counted_since (const DtlSide *estimated, const DtlSide *counted)
{
  const DtlFigure *first = estimated->figure, *later = counted->figure;

  return first->kind == DTL_FIGURE_COUNT && later->kind == DTL_FIGURE_COUNT && first->hedge == DTL_HEDGE_ABOUT
         && (later->hedge == DTL_HEDGE_NONE || later->hedge == DTL_HEDGE_EXACTLY)
         && dtl_fact_value (counted->fact)->digits > dtl_fact_value (estimated->fact)->digits;
}

static gboolean
is_development (const DtlDispute *dispute)
{
  const DtlFigure *left = dispute->a->figure, *right = dispute->b->figure;
  DtlDate a = find_day_told (dispute->row, dispute->a), b = find_day_told (dispute->row, dispute->b);

  if (is_known_better (dispute, a, b))
    return TRUE;
  if (dtl_date_is_set (a) && dtl_date_is_set (b) && dtl_date_compare (a, b) != 0
      && (dtl_date_compare (a, b) < 0 ? is_counted_since (dispute->a, dispute->b) : is_counted_since (dispute->b, dispute->a)))
    return TRUE;
  if (dtl_dispute_is_closed (dispute, dispute->a) || dtl_dispute_is_closed (dispute, dispute->b) || (is_settled (left) && is_settled (right)))
    return FALSE;
  if (is_told_day_by_day (dispute))
    return TRUE;
  if (dtl_dispute_is_moving (dispute) && (is_before (dispute, dispute->a, dispute->b) || is_before (dispute, dispute->b, dispute->a)))
    return TRUE;
  if (dtl_figure_is_told (left) && dtl_figure_is_told (right) && dtl_dispute_periods_apart (dispute))
    return FALSE;
  return dtl_date_is_set (a) && dtl_date_is_set (b) && dtl_date_compare (a, b) != 0 && may_have_changed (dispute);
}

/**
 * dtl_dispute_compare_days:
 * @dispute: two sides of a row
 *
 * Returns: less than 0 if the first number was told on an earlier day, more if on a later one; 0 if that is not known
 */
int
dtl_dispute_compare_days (const DtlDispute *dispute)
{
  DtlDate a = find_day_told (dispute->row, dispute->a), b = find_day_told (dispute->row, dispute->b);

  return dtl_date_is_set (a) && dtl_date_is_set (b) ? dtl_date_compare (a, b) : 0;
}

/**
 * dtl_dispute_is_revision:
 * @dispute: two sides of a row
 *
 * Returns: whether the later of two reports tells what has become of the number in the other
 */
gboolean
dtl_dispute_is_revision (const DtlDispute *dispute)
{
  return is_development (dispute) && !dtl_dispute_is_rivalry (dispute);
}

/* Of a report without a date nobody knows whether its toll is older or newer than another's. */
gboolean
dtl_dispute_is_undated (const DtlDispute *dispute)
{
  const DtlConcept *a = find_concept (dispute, dispute->a->figure), *b = find_concept (dispute, dispute->b->figure);

  return a != NULL && b != NULL && a->develops && b->develops && !dtl_figure_is_told (dispute->a->figure)
         && !dtl_figure_is_told (dispute->b->figure)
         && dtl_date_is_set (find_day_told (dispute->row, dispute->a)) != dtl_date_is_set (find_day_told (dispute->row, dispute->b));
}

static gboolean
knows_both_in (const DtlDispute *dispute, Run run, const DtlSide *side, const DtlSide *other)
{
  const DtlRow *row = dispute->row;

  for (guint i = run.first; i < run.end; i++)
    for (guint j = run.first; j < run.end && dtl_figure_is_told (dtl_fact_figure (get_fact (row, i), row->corpus)) && says_like (row, i, side); j++)
      if (says_like (row, j, other))
        return TRUE;
  return FALSE;
}

/* "34 per cent now", "in March it had 31": a source that knows both numbers has put them at two times.
 * Whether @side is told for a time, and a source that says so says the number of @other too. */
static gboolean
knows_both (const DtlDispute *dispute, const DtlSide *side, const DtlSide *other)
{
  const guint n = MIN (dispute->row->facts->len, DTL_SIDE_SEARCHED);

  for (guint i = 0; i < n;)
    {
      Run run = find_run (dispute->row, i);

      if (knows_both_in (dispute, run, side, other))
        return TRUE;
      i = run.end;
    }
  return FALSE;
}

/**
 * dtl_dispute_is_series:
 * @dispute: two sides of a row
 *
 * Returns: whether some source of the row tells both numbers, as those of two times
 */
gboolean
dtl_dispute_is_series (const DtlDispute *dispute)
{
  return knows_both (dispute, dispute->a, dispute->b) || knows_both (dispute, dispute->b, dispute->a);
}

static gboolean
is_any_couple (const DtlDispute *dispute, const DtlFact *a, const DtlFact *b)
{
  return TRUE;
}

/**
 * dtl_dispute_is_told_by_one:
 * @dispute: two sides of a row
 *
 * Returns: whether some report tells both numbers, so that neither is a slip of it
 */
gboolean
dtl_dispute_is_told_by_one (const DtlDispute *dispute)
{
  return has_couple (dispute, is_any_couple);
}

/* Whether the number of @side is told before the other one was told first, and after that as well. */
static gboolean
stands_around (const DtlDispute *dispute, const DtlSide *side, const DtlSide *other)
{
  const DtlRow *row = dispute->row;
  const DtlDate day = find_first_told (row, other);
  gboolean before = FALSE, behind = FALSE;

  for (guint i = 0; i < MIN (row->facts->len, DTL_SIDE_SEARCHED) && dtl_date_is_set (day) && !(before && behind); i++)
    {
      const DtlDate published = dtl_fact_published (get_fact (row, i), row->corpus);

      if (!dtl_date_is_set (published) || !says_like (row, i, side))
        continue;
      before |= dtl_date_compare (published, day) < 0;
      behind |= dtl_date_compare (published, day) > 0;
    }
  return before && behind;
}

/**
 * dtl_dispute_goes_back:
 * @dispute: two sides of a row
 *
 * Returns: whether one number is told both before and after the other: what develops does not come back to where it was
 */
gboolean
dtl_dispute_goes_back (const DtlDispute *dispute)
{
  return stands_around (dispute, dispute->a, dispute->b) || stands_around (dispute, dispute->b, dispute->a);
}
