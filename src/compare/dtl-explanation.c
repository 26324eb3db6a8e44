/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why two figures stand in one row or in two: the same evidence that matching weighs, told to a person
 * who doubts it. Computed anew when it is asked for, so that comparing need not keep it. */

#include "config.h"

#include "dtl-explanation.h"

#include <glib/gi18n-lib.h>

#include "dtl-alignment.h"
#include "dtl-row-notes.h"

#define MAX_OBSTACLES 6 /* figures that keep two rows apart */

typedef struct
{
  const DtlComparison *comparison;
  DtlCorpus *corpus;
  DtlRates *rates;
  GPtrArray *facts;
  GString *text;
} Explanation;

static const DtlFact *
find_fact (const Explanation *self, DtlMentionRef ref)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (self->facts, i);

      if (dtl_corpus_given (self->corpus, fact->source) != ref.source)
        continue;
      for (guint j = 0; j < fact->figures->len; j++)
        if (g_array_index (fact->figures, guint, j) == ref.index)
          return fact;
    }
  return NULL;
}

static void
put_figure (Explanation *self, DtlMentionRef ref)
{
  const DtlReading *reading = dtl_comparison_reading (self->comparison, ref.source);
  const DtlFigure *figure = dtl_reading_figure (reading, ref.index);
  const char *bytes = dtl_text_bytes (reading->source->text);

  g_string_append_printf (self->text, "s%uf%u “%.*s”: %s%s%s%s%s\n", ref.source + 1, ref.index + 1,
                          (int) dtl_span_length (figure->span), bytes + figure->span.start,
                          figure->measure != NULL ? figure->measure : "", figure->concept != NULL ? " #" : "",
                          figure->concept != NULL ? figure->concept : "", figure->noun != NULL ? " ×" : "",
                          figure->noun != NULL ? figure->noun : "");
}

static void
put_clues (Explanation *self, const DtlAffinity *affinity, gboolean same_source)
{
  g_string_append_printf (self->text, "%+7.2f  %s\n", dtl_affinity_start (affinity),
                          dtl_affinity_is_apart (affinity) ? "values-differ" : "values-meet");
  for (guint i = 0; i < DTL_N_CLUES; i++)
    if (dtl_affinity_weight (affinity, i) != 0)
      g_string_append_printf (self->text, "%+7.2f  %s (%.2f)\n", dtl_affinity_weight (affinity, i), dtl_clue_name (i),
                              affinity->clues.amounts[i]);
  g_string_append_printf (self->text, _("%+7.2f  in all; %+.2f is enough\n"), affinity->score, dtl_affinity_enough (affinity, same_source));
}

/* Other figures of the two rows that stand against joining them. */
static void
put_obstacles (Explanation *self, const DtlMeasure *a, const DtlMeasure *b)
{
  guint n = 0;

  for (guint i = 0; i < self->facts->len; i++)
    for (guint j = 0; j < self->facts->len && n < MAX_OBSTACLES; j++)
      {
        const DtlFact *left = g_ptr_array_index (self->facts, i), *right = g_ptr_array_index (self->facts, j);
        DtlMentionRef l = { dtl_corpus_given (self->corpus, left->source), g_array_index (left->figures, guint, 0) };
        DtlMentionRef r = { dtl_corpus_given (self->corpus, right->source), g_array_index (right->figures, guint, 0) };
        DtlAffinity affinity;

        if (g_ptr_array_index (self->comparison->measures, dtl_comparison_measure_of (self->comparison, l.source, l.index)) != a
            || g_ptr_array_index (self->comparison->measures, dtl_comparison_measure_of (self->comparison, r.source, r.index)) != b)
          continue;
        affinity = dtl_affinity_of (self->corpus, self->rates, left, right);
        if (affinity.bar == NULL && affinity.score >= 0)
          continue;
        n++;
        g_string_append_printf (self->text, _("         against it: s%uf%u and s%uf%u: %s (%+.2f)\n"), l.source + 1, l.index + 1,
                                r.source + 1, r.index + 1, affinity.bar != NULL ? affinity.bar : "too-little", affinity.score);
      }
}

static void
put_decision (Explanation *self, const DtlDecisionPlace *place, const GArray *figures, DtlDecisionForce force)
{
  static const char *const forces[] = {
    [DTL_FORCE_NONE] = NULL,
    [DTL_FORCE_HOLDS] = N_("decided"),
    [DTL_FORCE_OVERRULED] = N_("overruled"),
    [DTL_FORCE_STALE] = NULL,
  };
  g_autofree char *by = dtl_row_notes_by (place->decision);

  g_string_append_printf (self->text, "         %s: %s", _(forces[force]), dtl_decision_kind_name (place->decision->kind));
  for (guint i = 0; i < figures->len; i++)
    g_string_append_printf (self->text, " s%uf%u", g_array_index (figures, DtlMentionRef, i).source + 1,
                            g_array_index (figures, DtlMentionRef, i).index + 1);
  g_string_append_printf (self->text, " (%s)", by);
  if (place->decision->reason != NULL)
    g_string_append_printf (self->text, _(" “%s”"), place->decision->reason);
  g_string_append_c (self->text, '\n');
}

static gboolean
holds_figure_of (const Explanation *self, const GArray *figures, int row)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const DtlMentionRef *figure = &g_array_index (figures, DtlMentionRef, i);

      if (dtl_comparison_measure_of (self->comparison, figure->source, figure->index) == row)
        return TRUE;
    }
  return FALSE;
}

/* What the user said of these two; and what else puts their row together, or keeps their rows apart. */
static void
put_decisions (Explanation *self, DtlMentionRef a, DtlMentionRef b, int a_row, int b_row)
{
  for (guint i = 0; i < self->comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (self->comparison->decisions, i);
      const DtlDecisionForce force = dtl_comparison_force_of (self->comparison, i);
      const gboolean together = place->decision->kind == DTL_DECISION_TOGETHER;
      g_autoptr (GArray) figures = NULL;
      gboolean direct, of_rows;

      if (force == DTL_FORCE_NONE || (!together && place->decision->kind != DTL_DECISION_APART))
        continue;
      figures = dtl_decision_place_figures (place);
      direct = dtl_mentions_have (figures, a) && dtl_mentions_have (figures, b);
      of_rows = force == DTL_FORCE_HOLDS && together == (a_row == b_row) && holds_figure_of (self, figures, a_row)
                && holds_figure_of (self, figures, b_row);
      if (direct || of_rows)
        put_decision (self, place, figures, force);
    }
}

static void
explain (Explanation *self, DtlMentionRef a, DtlMentionRef b)
{
  const DtlFact *left = find_fact (self, a), *right = find_fact (self, b);
  int a_row = dtl_comparison_measure_of (self->comparison, a.source, a.index);
  int b_row = dtl_comparison_measure_of (self->comparison, b.source, b.index);
  DtlAffinity affinity = dtl_alignment_weigh (self->corpus, self->rates, self->facts, left, right);

  put_figure (self, a);
  put_figure (self, b);
  g_string_append (self->text, a_row == b_row ? _("together, in one row\n") : _("apart, in two rows\n"));
  put_decisions (self, a, b, a_row, b_row);
  if (!dtl_fact_meets_dimension (left, right))
    g_string_append_printf (self->text, _("         barred: other-dimension (%s, %s)\n"), dtl_fact_value (left)->dimension, dtl_fact_value (right)->dimension);
  else if (affinity.bar != NULL)
    g_string_append_printf (self->text, _("         barred: %s\n"), affinity.bar);
  else
    put_clues (self, &affinity, left->source == right->source);
  if (a_row != b_row)
    put_obstacles (self, g_ptr_array_index (self->comparison->measures, a_row), g_ptr_array_index (self->comparison->measures, b_row));
}

/**
 * dtl_explanation_of_pair:
 * @comparison: what the sources say
 * @lexicon: what it was made with
 * @a: a figure of one source
 * @b: another figure, of any source
 *
 * Returns: (transfer full): why they are in one row or in two, in lines: each piece of evidence with
 *   its weight, or the rule that bars them
 */
char *
dtl_explanation_of_pair (const DtlComparison *comparison, const DtlLexicon *lexicon, DtlMentionRef a, DtlMentionRef b)
{
  g_autoptr (DtlCorpus) corpus = dtl_corpus_new (comparison->readings, lexicon);
  g_autoptr (DtlRates) rates = dtl_rates_new (lexicon);
  g_autoptr (DtlRowDecisions) decisions = dtl_row_decisions_new (comparison->decisions);
  g_autoptr (GPtrArray) facts = NULL;
  Explanation self = { comparison, corpus, rates, NULL, g_string_new (NULL) };

  for (guint i = 0; i < comparison->readings->len; i++)
    dtl_rates_learn (rates, dtl_corpus_reading (corpus, i));
  self.facts = facts = dtl_facts_collect (corpus, decisions);
  explain (&self, a, b);
  return g_string_free (self.text, FALSE);
}
