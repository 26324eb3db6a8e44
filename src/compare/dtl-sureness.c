/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Both cannot be right" is said only where there is little doubt that both are about the same thing: of the row alone
 * that is not sure enough, as what stands in it was the best that there was. */

#include "dtl-sureness.h"

#include "dtl-affinity.h"

#define MAX_COMPARED 8  /* statements of one side that are set against those of the other */
#define SURE -0.1        /* evidence that two numbers are of one thing, beside what they stand among */
#define SURE_FAR 0.5     /* the same for numbers of which one is half as large again as the other, or more */
#define SURE_ONLY -0.7     /* the same where each is the only one of its report that counts such things */
#define NOW_DAYS 14     /* a period no longer, that ended no longer ago, is that of the report */
#define PAST_DAYS 60    /* a time that ended longer ago is not that of the report */

/* Whether one number is half as large again as the other, or more; or there is no telling. */
static gboolean
is_far (const DtlDispute *dispute)
{
  DtlDecimal left, right, ratio, far = { 15, -1, 0 };

  if (dispute->left == NULL || !dtl_value_middle (dispute->left, &left) || !dtl_value_middle (dispute->right, &right))
    return TRUE;
  left = dtl_decimal_abs (&left);
  right = dtl_decimal_abs (&right);
  if (!dtl_decimal_divide (dtl_decimal_compare (&left, &right) > 0 ? &left : &right,
                           dtl_decimal_compare (&left, &right) > 0 ? &right : &left, 6, &ratio))
    return TRUE;
  return dtl_decimal_compare (&ratio, &far) >= 0;
}

/* "In the week to Sunday", in a report of Tuesday, beside a report of Wednesday that says nothing of when. */
static gboolean
is_of_now (const DtlFigure *figure, const DtlFact *other, const DtlCorpus *corpus)
{
  const DtlDate published = dtl_fact_published (other, corpus);
  const DtlInterval *period = &figure->period;

  return dtl_date_is_set (published) && period->earliest != DTL_DAY_NONE && period->latest != DTL_DAY_NONE
         && period->latest - period->earliest <= NOW_DAYS && ABS (dtl_date_to_day (published) - period->latest) <= NOW_DAYS;
}

/* "In 2016", "since 2016" */
static gboolean
is_of_stretch (const DtlFigure *figure)
{
  return dtl_figure_is_told (figure) && figure->period.granularity > DTL_GRANULARITY_DAY && figure->kind != DTL_FIGURE_COUNT
         && !dtl_figure_is_forecast (figure);
}

/* One is of a period that is over, and nobody says whether the other is of the same. */
static gboolean
is_period_open (const DtlDispute *dispute)
{
  const DtlCorpus *corpus = dispute->row->corpus;

  const gboolean a = is_of_stretch (dispute->a->figure), b = is_of_stretch (dispute->b->figure);

  return (a && !b && !is_of_now (dispute->a->figure, dispute->b->fact, corpus)) || (b && !a && !is_of_now (dispute->b->figure, dispute->a->fact, corpus));
}

/* The only one of its report that counts such things of such a measure, in both. */
static gboolean
is_only_count (const DtlFact *a, const DtlFact *b, const DtlCorpus *corpus)
{
  const DtlFigure *left = dtl_fact_figure (a, corpus), *right = dtl_fact_figure (b, corpus);

  return a->n_noun == 1 && b->n_noun == 1 && left->noun != NULL && g_strcmp0 (left->noun, right->noun) == 0 && left->concept != NULL
         && g_strcmp0 (left->concept, right->concept) == 0;
}

/* Of what was counted in a time that is long over, and of a plan for one to come, beside what tells none. */
static gboolean
is_of_other_time (const DtlDispute *dispute, const DtlSide *side, const DtlSide *other)
{
  const DtlDate published = dtl_fact_published (side->fact, dispute->row->corpus);
  const DtlFigure *figure = side->figure;

  if (!dtl_figure_is_told (figure) || dtl_figure_is_told (other->figure) || figure->period.granularity <= DTL_GRANULARITY_DAY
      || !dtl_date_is_set (published))
    return FALSE;
  if (figure->period.latest != DTL_DAY_NONE && dtl_date_to_day (published) - figure->period.latest > PAST_DAYS)
    return TRUE;
  return dtl_figure_is_forecast (figure) && !dtl_figure_is_forecast (other->figure) && figure->period.earliest != DTL_DAY_NONE
         && figure->period.earliest > dtl_date_to_day (published);
}

/* How much evidence leaves no doubt. */
static double
find_sure (const DtlDispute *dispute, const DtlFact *a, const DtlFact *b)
{
  const DtlCorpus *corpus = dispute->row->corpus;

  /* "27 goals in 41 matches" */
  if (is_far (dispute) || dtl_clues_nouns_differ (dtl_corpus_lexicon (corpus), dtl_fact_figure (a, corpus), dtl_fact_figure (b, corpus)))
    return SURE_FAR;
  return is_only_count (a, b, corpus) ? SURE_ONLY : SURE;
}

typedef double (*EnoughFunc) (const DtlDispute *dispute, const DtlFact *a, const DtlFact *b);

/* Whether the words of some statement of each side speak so much for their being about one thing. */
static gboolean
has_evidence (const DtlDispute *dispute, EnoughFunc enough)
{
  const GPtrArray *left = dispute->a->facts, *right = dispute->b->facts;

  for (guint i = 0; i < MIN (left->len, MAX_COMPARED); i++)
    for (guint j = 0; j < MIN (right->len, MAX_COMPARED); j++)
      {
        const DtlFact *a = g_ptr_array_index (left, i), *b = g_ptr_array_index (right, j);
        DtlAffinity affinity = dtl_affinity_of (dispute->row->corpus, dispute->row->rates, a, b);

        if (affinity.bar == NULL && dtl_affinity_alone (&affinity) >= enough (dispute, a, b))
          return TRUE;
      }
  return FALSE;
}

static double
find_even (const DtlDispute *dispute, const DtlFact *a, const DtlFact *b)
{
  return 0;
}

/**
 * dtl_dispute_has_words:
 * @dispute: two sides of a row
 *
 * Returns: whether more of their words speaks for their being about one thing than against it
 */
gboolean
dtl_dispute_has_words (const DtlDispute *dispute)
{
  return dispute->row->decided || has_evidence (dispute, find_even);
}

/**
 * dtl_dispute_is_sure:
 * @dispute: two sides of a row
 *
 * Returns: whether the words of some statement of each side leave little doubt that both are about the same thing
 */
gboolean
dtl_dispute_is_sure (const DtlDispute *dispute)
{
  if (dispute->row->decided || dtl_dispute_is_rivalry (dispute))
    return TRUE;
  if (is_period_open (dispute) || is_of_other_time (dispute, dispute->a, dispute->b) || is_of_other_time (dispute, dispute->b, dispute->a))
    return FALSE;
  return has_evidence (dispute, find_sure);
}
