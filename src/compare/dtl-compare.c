/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Comparing from end to end: which part runs when, and what it needs of the others. Pure: the
 * same readings give the same comparison, in whatever order they come. What the user
 * decided about a figure is in the readings already; what is decided about rows holds here. */

#include "dtl-comparison.h"

#include "dtl-arithmetic-checks.h"
#include "dtl-calendar-checks.h"
#include "dtl-corpus.h"
#include "dtl-date-suggestions.h"
#include "dtl-facts.h"
#include "dtl-measures.h"
#include "dtl-origins.h"
#include "dtl-quotation-matches.h"
#include "dtl-rates.h"
#include "dtl-row-decisions.h"
#include "dtl-story-events.h"
#include "dtl-time-frame.h"

/**
 * dtl_compare_decided:
 * @readings: (element-type DtlReading): what was read in each source, with what the user decided laid over it
 * @decisions: (element-type DtlDecisionPlace) (nullable): where that has its place; kept in the comparison
 * @lexicon: words of the language, concepts of measures, currencies
 * @cancellable: (nullable): stops it between two of its parts
 * @error: set if it was cancelled; nothing else can fail
 *
 * Compares: pure, deterministic, independent of the order of sources but for the order of rows.
 *
 * Returns: (transfer full) (nullable): what the sources say about the same things
 */
DtlComparison *
dtl_compare_decided (GPtrArray *readings, GPtrArray *decisions, const DtlLexicon *lexicon, GCancellable *cancellable, GError **error)
{
  g_autoptr (DtlComparison) comparison = dtl_comparison_new ();
  g_autoptr (DtlCorpus) corpus = NULL;
  g_autoptr (DtlRates) rates = dtl_rates_new (lexicon);
  g_autoptr (DtlRowDecisions) rows = decisions != NULL && decisions->len > 0 ? dtl_row_decisions_new (decisions) : NULL;
  g_autoptr (GPtrArray) facts = NULL;

  if (decisions != NULL)
    {
      g_ptr_array_unref (comparison->decisions);
      comparison->decisions = g_ptr_array_ref (decisions);
    }
  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (comparison->readings, dtl_reading_ref (g_ptr_array_index (readings, i)));
  corpus = dtl_corpus_new (readings, lexicon);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  for (guint i = 0; i < readings->len; i++)
    dtl_rates_learn (rates, dtl_corpus_reading (corpus, i));
  facts = dtl_facts_collect (corpus, rows);
  g_clear_pointer (&comparison->arithmetic, g_ptr_array_unref);
  comparison->arithmetic = dtl_arithmetic_check (corpus, rates);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  dtl_calendar_check (corpus, comparison);
  dtl_measures_find (corpus, rates, facts, rows, comparison);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  dtl_story_events_find (corpus, comparison);
  dtl_quotation_matches_find (corpus, comparison);
  dtl_origins_find (corpus, comparison);
  dtl_date_suggestions_find (lexicon, comparison);
  dtl_time_frame_find (comparison);
  return g_steal_pointer (&comparison);
}

/**
 * dtl_compare:
 * @readings: (element-type DtlReading): what was read in each source
 * @lexicon: as for dtl_compare_decided()
 * @cancellable: (nullable): as for dtl_compare_decided()
 * @error: as for dtl_compare_decided()
 *
 * Compares where the user has decided nothing.
 *
 * Returns: (transfer full) (nullable): as dtl_compare_decided()
 */
DtlComparison *
dtl_compare (GPtrArray *readings, const DtlLexicon *lexicon, GCancellable *cancellable, GError **error)
{
  return dtl_compare_decided (readings, NULL, lexicon, cancellable, error);
}
