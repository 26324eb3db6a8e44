/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a row is the worst of what is said of any two of its sides. The rules stand
 * in a table and are tried in order; the first that fits two sides explains them. To add a
 * rule, add a function, a row, and a sentence in dtl-working.c. */

#include "dtl-verdict.h"

#include <string.h>

#include "dtl-affinity.h"
#include "dtl-digit-slip.h"
#include "dtl-scale-slip.h"
#include "dtl-scopes.h"
#include "dtl-sureness.h"
#include "dtl-surveys.h"
#include "dtl-working.h"

#define MANY_DIGITS 3    /* so many are equal by no chance */
#define FAR_DAYS 28      /* equal values this far apart are two observations, not one */
#define MAX_SEARCHED 400   /* statements of one row, by date, that are looked through for one side */
#define MAX_WORKINGS 3   /* sentences of one rule; the figures name the rest */

typedef gboolean (*FitsFunc) (const DtlDispute *dispute);
typedef char *(*ExplainFunc) (const DtlDispute *dispute);
typedef char *(*ExplainAllFunc) (const DtlVoices *voices);

typedef struct
{
  const char *id;
  DtlVerdict verdict;
  FitsFunc fits;
  ExplainFunc explain;
  ExplainAllFunc explain_all; /* instead of @explain: of sides that the day keeps apart */
} Rule;

/* Many equal digits are no chance, though the times are two and little else is alike. */
static gboolean
fits_slip (const DtlDispute *dispute)
{
  if (dispute->likeness != DTL_LIKENESS_SLIP || dtl_dispute_is_told_by_one (dispute))
    return FALSE;
  return MIN (dispute->left->digits, dispute->right->digits) >= MANY_DIGITS
         || (!dtl_dispute_periods_apart (dispute) && dtl_dispute_has_words (dispute) && !dtl_scopes_may_differ (dispute));
}

/* 4% in May and 4% in June: two values of a series that happen to be equal. Of more digits
 * that is no chance: one of the periods is told of something else. Nor does an amount come by chance again. */
static gboolean
fits_same_at_other_time (const DtlDispute *dispute)
{
  const DtlFigure *a = dispute->a->figure, *b = dispute->b->figure;

  return dispute->likeness >= DTL_LIKENESS_LIKELY && a->kind != DTL_FIGURE_MONEY && dtl_dispute_periods_apart (dispute) && a->period_from == DTL_PERIOD_FROM_SAID
         && b->period_from == DTL_PERIOD_FROM_SAID && a->period.granularity == b->period.granularity
         && a->period.granularity > DTL_GRANULARITY_DAY && MIN (dispute->left->digits, dispute->right->digits) <= 2;
}

/* "5% today" and "5% in 2023": they agree, and yet it is worth a look. */
static gboolean
fits_same_with_other_time (const DtlDispute *dispute)
{
  return dispute->likeness == DTL_LIKENESS_WRITTEN && dtl_dispute_periods_apart (dispute)
         && dtl_interval_gap (&dispute->a->figure->period, &dispute->b->figure->period) >= FAR_DAYS;
}

/* "2,100 metres" and "6,900 feet": who converts rounds as he likes. */
static gboolean
are_converted (const DtlDispute *dispute)
{
  const DtlFigure *a = dispute->a->figure, *b = dispute->b->figure;

  return a->kind == DTL_FIGURE_QUANTITY && b->kind == DTL_FIGURE_QUANTITY && !g_str_equal (a->unit, b->unit)
         && a->hedge == DTL_HEDGE_NONE && b->hedge == DTL_HEDGE_NONE;
}

static gboolean
fits_agreement (const DtlDispute *dispute)
{
  if (dispute->left != NULL && dispute->likeness == DTL_LIKENESS_LIKELY && are_converted (dispute))
    return TRUE;
  return dispute->left != NULL && dispute->likeness == DTL_LIKENESS_WRITTEN
         && (dtl_range_equal (&dispute->left->said, &dispute->right->said)
             || (dtl_range_is_point (&dispute->left->said) && dtl_range_is_point (&dispute->right->said)));
}

/* "A loss of 18.9 million", "a result of minus 18.9 million": below nothing the word or the sign says it. */
static gboolean
fits_opposite (const DtlDispute *dispute)
{
  static const char *const signed_[] = { "money", "share", "percentage-points", NULL };
  const DtlDecimal nothing = { 0, 0, 0 };
  const DtlDecimal *left, *right;
  DtlDecimal sum;

  if (dispute->left == NULL || !g_strv_contains (signed_, dispute->left->dimension) || !dtl_range_is_point (&dispute->left->said)
      || !dtl_range_is_point (&dispute->right->said))
    return FALSE;
  left = &dispute->left->said.low;
  right = &dispute->right->said.low;
  return dtl_decimal_compare (left, right) != 0 && dtl_decimal_add (left, right, &sum) && dtl_decimal_equal (&sum, &nothing);
}

static gboolean
fits_rate (const DtlDispute *dispute)
{
  return dispute->left == NULL
         && dtl_rates_allow (dispute->row->rates, dtl_fact_value (dispute->a->fact), dtl_fact_value (dispute->b->fact));
}

/* Whether the one that leaves an end open was told after the other. */
static gboolean
is_opened_later (const DtlDispute *dispute)
{
  const gboolean a = dispute->left->said.has_low && dispute->left->said.has_high, b = dispute->right->said.has_low && dispute->right->said.has_high;
  const int order = dtl_dispute_compare_days (dispute);

  return (!a && b && order > 0) || (a && !b && order < 0);
}

/* "Up to 33.4 per cent" and "up to 34.3 per cent": two bounds of one end meet in any case, and are two numbers. */
static gboolean
are_swapped_bounds (const DtlDispute *dispute)
{
  const DtlRange *a = &dispute->left->said, *b = &dispute->right->said;

  return a->has_low == b->has_low && a->has_high == b->has_high && a->has_low != a->has_high
         && MIN (dispute->left->digits, dispute->right->digits) >= MANY_DIGITS && dtl_digits_are_swapped (dispute);
}

/* "At least 200" leaves room for 1,800; but told a day earlier it was simply less. Told later it is less exact. */
static gboolean
fits_hedge (const DtlDispute *dispute)
{
  return dispute->likeness >= DTL_LIKENESS_LIKELY && dispute->likeness != DTL_LIKENESS_SLIP && !are_swapped_bounds (dispute)
         && !(dtl_value_is_stretched (dispute->left, dispute->right) && dtl_dispute_is_revision (dispute) && !is_opened_later (dispute));
}

/* "$280m" in a report from home and in one from abroad: one sum, whatever dollar each is taken for. */
static gboolean
fits_same_mark (const DtlDispute *dispute)
{
  return dispute->left != NULL && dispute->left->unit != dispute->right->unit && fits_agreement (dispute);
}

static gboolean
fits_surveys (const DtlDispute *dispute)
{
  return dtl_surveys_differ (dispute->row->corpus, dispute->a->fact, dispute->b->fact);
}

/* Whether a statement weighs carbon dioxide, or the carbon in it, or neither. */
static gboolean
names_word (const DtlDispute *dispute, const DtlSide *side, const char *wanted)
{
  const DtlText *text = dtl_corpus_reading (dispute->row->corpus, side->fact->source)->source->text;
  g_autofree char *sentence = dtl_text_slice (text, side->figure->sentence);
  g_autofree char *lower = g_ascii_strdown (sentence, -1);

  return strstr (lower, wanted) != NULL;
}

static gboolean
weighs_carbon (const DtlDispute *dispute, const DtlSide *side)
{
  return names_word (dispute, side, "carbon") && !names_word (dispute, side, "dioxide") && !names_word (dispute, side, "co2");
}

static gboolean
weighs_dioxide (const DtlDispute *dispute, const DtlSide *side)
{
  return names_word (dispute, side, "dioxide") || names_word (dispute, side, "co2");
}

/* Whether @carbon burned makes @dioxide: 12 parts carbon are 44 parts dioxide. */
static gboolean
makes_dioxide (const DtlValue *carbon, const DtlValue *dioxide)
{
  const DtlDecimal times = { 3664, -3, 0 };
  DtlRange factor = dtl_range_point (&times), made;

  return dtl_range_multiply (&carbon->likely, &factor, &made) && dtl_range_meet (&made, &dioxide->likely);
}

/* "10 tonnes of carbon" and "37 tonnes of carbon dioxide". */
static gboolean
fits_carbon (const DtlDispute *dispute)
{
  if (dispute->left == NULL || dispute->likeness >= DTL_LIKENESS_LIKELY || !g_str_equal (dispute->left->unit, "g"))
    return FALSE;
  return (weighs_carbon (dispute, dispute->a) && weighs_dioxide (dispute, dispute->b) && makes_dioxide (dispute->left, dispute->right))
         || (weighs_carbon (dispute, dispute->b) && weighs_dioxide (dispute, dispute->a) && makes_dioxide (dispute->right, dispute->left));
}

static gboolean
fits_doubt (const DtlDispute *dispute)
{
  return dtl_scopes_may_differ (dispute) || !dtl_dispute_is_sure (dispute);
}

static gboolean
fits_always (const DtlDispute *dispute)
{
  return TRUE;
}

/* Percent beside people, or money that no rate is known for: only the user puts such into one row. */
static gboolean
fits_no_unit (const DtlDispute *dispute)
{
  const DtlValue *left = dtl_fact_value (dispute->a->fact), *right = dtl_fact_value (dispute->b->fact);
  DtlRange band;

  return dispute->left == NULL && !dtl_rates_band (dispute->row->rates, left->unit, right->unit, &band);
}

static const Rule rules[] = {
  { "no-common-unit", DTL_VERDICT_COMPATIBLE, fits_no_unit, dtl_working_of_units },
  { "scale-slip", DTL_VERDICT_SCALE_SLIP, fits_slip, dtl_working_of_slip },
  { "different-period", DTL_VERDICT_DIFFERENT_PERIOD, fits_same_at_other_time, dtl_working_of_periods },
  { "different-period", DTL_VERDICT_AGREE, fits_same_with_other_time, dtl_working_of_periods },
  { "same-mark", DTL_VERDICT_AGREE, fits_same_mark, dtl_working_of_marks },
  { "agree", DTL_VERDICT_AGREE, fits_agreement, dtl_working_of_agreement },
  { "opposite-sign", DTL_VERDICT_AGREE, fits_opposite, dtl_working_of_opposites },
  { "implied-rate", DTL_VERDICT_COMPATIBLE, fits_rate, dtl_working_of_rate },
  { "compatible", DTL_VERDICT_COMPATIBLE, fits_hedge, dtl_working_of_hedge },
  { "carbon", DTL_VERDICT_COMPATIBLE, fits_carbon, dtl_working_of_carbon },
  { "other-survey", DTL_VERDICT_DIFFERENT_SCOPE, fits_surveys, dtl_working_of_surveys },
  { "digit-slip", DTL_VERDICT_CONFLICT, dtl_digits_are_swapped, dtl_working_of_digits },
  { "point-slip", DTL_VERDICT_CONFLICT, dtl_digits_are_shifted, dtl_working_of_point },
  { "revised", DTL_VERDICT_REVISED, dtl_dispute_is_revision, NULL, dtl_working_of_revisions },
  { "different-period", DTL_VERDICT_DIFFERENT_PERIOD, dtl_dispute_periods_apart, dtl_working_of_periods },
  { "different-scope", DTL_VERDICT_DIFFERENT_SCOPE, dtl_scopes_differ, dtl_working_of_scopes },
  { "undated", DTL_VERDICT_REVISED, dtl_dispute_is_undated, dtl_working_of_undated },
  { "series", DTL_VERDICT_DIFFERENT_PERIOD, dtl_dispute_is_series, dtl_working_of_series },
  { "unsure", DTL_VERDICT_DIFFERENT_SCOPE, fits_doubt, dtl_working_of_doubt },
  { "conflict", DTL_VERDICT_CONFLICT, fits_always, dtl_working_of_conflict },
};

static DtlReason *
find_reason (DtlMeasure *measure, const char *id)
{
  DtlReason *reason;

  for (guint i = 0; i < measure->reasons->len; i++)
    if (g_str_equal (((DtlReason *) g_ptr_array_index (measure->reasons, i))->rule, id))
      return g_ptr_array_index (measure->reasons, i);
  reason = dtl_reason_new (id);
  g_ptr_array_add (measure->reasons, reason);
  return reason;
}

/* A sentence for each two sides that are left when those that say the same are one: a side that
 * is spoken of beside another is not told of alone as well. */
static char *
explain_pairs (const Rule *rule, const DtlVoices *voices)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < voices->disputes->len && sentences->len < MAX_WORKINGS; i++)
    {
      const DtlDispute *dispute = &g_array_index (voices->disputes, DtlDispute, i);

      if (dispute->a != dispute->b || voices->sides->len == 1)
        g_ptr_array_add (sentences, rule->explain (dispute));
    }
  if (sentences->len == 0)
    g_ptr_array_add (sentences, rule->explain (&g_array_index (voices->disputes, DtlDispute, 0)));
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv ("\n", (char **) sentences->pdata);
}

static void
add_mentions (const Rule *rule, const DtlVoices *voices, DtlReason *reason)
{
  const DtlCorpus *corpus = g_array_index (voices->disputes, DtlDispute, 0).row->corpus;
  gboolean fresh = reason->figures->len == 0; /* else another rule of that name told of some of them */

  for (guint i = 0; rule->verdict == DTL_VERDICT_SCALE_SLIP && i < voices->disputes->len; i++)
    dtl_scale_slip_describe (&g_array_index (voices->disputes, DtlDispute, i), reason);
  for (guint i = 0; rule->verdict != DTL_VERDICT_SCALE_SLIP && i < voices->sides->len; i++)
    (fresh ? dtl_side_append_mentions : dtl_side_add_mentions) (g_ptr_array_index (voices->sides, i), corpus, reason->figures);
}

/* @disputes: (element-type DtlDispute): all that the rule fits. */
static void
add_reason (DtlMeasure *measure, const Rule *rule, const GArray *disputes)
{
  DtlReason *reason = find_reason (measure, rule->id);
  g_autoptr (DtlVoices) voices = dtl_voices_new (disputes, rule->explain == NULL || rule->explain == dtl_working_of_periods);
  g_autofree char *working = rule->explain_all != NULL ? rule->explain_all (voices) : explain_pairs (rule, voices);
  g_autofree char *old = reason->working;

  reason->working = old != NULL ? g_strconcat (old, "\n", working, NULL) : g_strdup (working);
  add_mentions (rule, voices, reason);
  measure->verdict = MAX (measure->verdict, rule->verdict);
}

static DtlDispute
open_dispute (const DtlRow *row, const DtlSide *a, const DtlSide *b)
{
  DtlDispute dispute = { .row = row, .a = a, .b = b, .likeness = DTL_LIKENESS_APART };

  if (dtl_fact_pair_values (a->fact, b->fact, &dispute.left, &dispute.right))
    {
      dispute.likeness = dtl_value_likeness (dispute.left, dispute.right);
      dtl_value_slip (dispute.left, dispute.right, &dispute.power);
    }
  else
    dispute.left = dispute.right = NULL;
  return dispute;
}

static guint
find_rule (const DtlDispute *dispute)
{
  guint i = 0;

  while (!rules[i].fits (dispute))
    i++;
  return i;
}

static gboolean
tells_period_of (const DtlFact *fact, const DtlSide *side, const DtlRow *row)
{
  const DtlFigure *figure = dtl_fact_figure (fact, row->corpus);

  return dtl_figure_is_told (figure) && dtl_interval_meet (&figure->period, &side->figure->period);
}

/* Of a series, only values of the same period are set against each other where there are any: a quarter's and the year's
 * are two, though one lies in the other. */
static gboolean
has_partner (const DtlRow *row, const DtlSide *side, const DtlSide *other)
{
  for (guint i = 0; i < row->facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (row->facts, i);

      if (fact->source == other->fact->source && fact != other->fact && tells_period_of (fact, side, row))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_other_place_in_series (const DtlDispute *dispute)
{
  return dtl_dispute_periods_apart (dispute)
         && (has_partner (dispute->row, dispute->a, dispute->b) || has_partner (dispute->row, dispute->b, dispute->a));
}

/* Sides of one and the same source were let into the row for being of other periods: that is a
 * series, and says nothing against anybody. */
static gboolean
are_of_one_source (const DtlSide *a, const DtlSide *b)
{
  return a->n_sources == 1 && b->n_sources == 1 && a->fact->source == b->fact->source;
}

static int
compare_reasons_cb (gconstpointer a, gconstpointer b)
{
  const DtlReason *left = *(const DtlReason *const *) a, *right = *(const DtlReason *const *) b;

  return (int) dtl_verdict_of_rule (right->rule) - (int) dtl_verdict_of_rule (left->rule);
}

static gboolean
has_value_like (const DtlRow *row, guint source, const DtlFact *fact)
{
  const DtlValue *left, *right;

  for (guint i = 0; i < MIN (row->facts->len, MAX_SEARCHED); i++)
    {
      const DtlFact *other = g_ptr_array_index (row->facts, i);

      if (other->source == source && dtl_fact_pair_values (other, fact, &left, &right)
          && dtl_value_is_written_alike (left, right))
        return TRUE;
    }
  return FALSE;
}

/* An amount that its report gives in the other's currency as well, and that is the other's: what it is in a
 * second currency adds nothing. */
static gboolean
is_settled_in_one_currency (const DtlDispute *dispute)
{
  if (dispute->left != NULL || dispute->a == dispute->b)
    return FALSE;
  return (dispute->a->n_sources == 1 && has_value_like (dispute->row, dispute->a->fact->source, dispute->b->fact))
         || (dispute->b->n_sources == 1 && has_value_like (dispute->row, dispute->b->fact->source, dispute->a->fact));
}

static void
judge_single (const DtlRow *row, DtlMeasure *measure)
{
  DtlReason *reason = find_reason (measure, "single");

  for (guint i = 0; i < row->sides->len; i++)
    dtl_side_append_mentions (g_ptr_array_index (row->sides, i), row->corpus, reason->figures);
  reason->working = dtl_working_of_one (row);
  measure->verdict = DTL_VERDICT_SINGLE;
}

static const DtlSide *
find_largest_side (const DtlRow *row)
{
  const DtlSide *largest = g_ptr_array_index (row->sides, 0);

  for (guint i = 1; i < row->sides->len; i++)
    if (((DtlSide *) g_ptr_array_index (row->sides, i))->n_sources > largest->n_sources)
      largest = g_ptr_array_index (row->sides, i);
  return largest;
}

static void
add_dispute (const DtlDispute *dispute, GArray **disputes)
{
  g_array_append_val (disputes[find_rule (dispute)], *dispute);
}

/* Every two sides go to the rule that explains them; where there are none to set against each other,
 * the largest stands by itself. */
static void
sort_disputes (const DtlRow *row, GArray **disputes)
{
  const DtlSide *largest = find_largest_side (row);
  guint n = 0;

  for (guint i = 0; i < row->sides->len; i++)
    for (guint j = i + 1; j < row->sides->len; j++)
      {
        DtlDispute dispute = open_dispute (row, g_ptr_array_index (row->sides, i), g_ptr_array_index (row->sides, j));

        if (are_of_one_source (dispute.a, dispute.b) || is_other_place_in_series (&dispute) || is_settled_in_one_currency (&dispute))
          continue;
        add_dispute (&dispute, disputes);
        n++;
      }
  if (n == 0 && (row->sides->len == 1 || largest->n_sources > 1))
    {
      DtlDispute alone = open_dispute (row, largest, largest);

      add_dispute (&alone, disputes);
    }
}

/* Ids of the rules, in the order in which they are tried; %NULL behind the last. */
const char *
dtl_verdict_rule (guint index)
{
  return index < G_N_ELEMENTS (rules) ? rules[index].id : NULL;
}

/**
 * dtl_verdict_of_rule:
 * @rule: id of a rule
 *
 * Returns: what a row is at least where the rule fits two of its sides, the last of several by that name;
 *   %DTL_VERDICT_SINGLE for what is no rule of rows
 */
DtlVerdict
dtl_verdict_of_rule (const char *rule)
{
  for (guint i = G_N_ELEMENTS (rules); i > 0; i--)
    if (g_str_equal (rule, rules[i - 1].id))
      return rules[i - 1].verdict;
  return DTL_VERDICT_SINGLE;
}

/**
 * dtl_verdict_judge:
 * @row: the statements of one measure
 * @measure: the measure, whose verdict and reasons are set
 */
void
dtl_verdict_judge (const DtlRow *row, DtlMeasure *measure)
{
  GArray *disputes[G_N_ELEMENTS (rules)];

  if (dtl_row_n_sources (row) < 2)
    {
      judge_single (row, measure);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    disputes[i] = g_array_new (FALSE, FALSE, sizeof (DtlDispute));
  measure->verdict = DTL_VERDICT_AGREE;
  sort_disputes (row, disputes);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (disputes[i]->len > 0)
        add_reason (measure, &rules[i], disputes[i]);
      g_array_unref (disputes[i]);
    }
  g_ptr_array_sort (measure->reasons, compare_reasons_cb);
}
