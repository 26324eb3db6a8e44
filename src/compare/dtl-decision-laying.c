/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision changes what was read in a source before it is compared, and only where exactly what it was
 * about is read again: else it has no place, and waits for one. */

#include "dtl-decision-laying.h"

static int
find_figure (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_equal (dtl_reading_figure (reading, i)->span, span))
      return (int) i;
  return -1;
}

static void
drop_figure (const DtlDecision *decision, DtlReading *reading, guint index)
{
  dtl_reading_drop_figure (reading, index);
}

/* Its concept was read from the words that are wrong. */
static void
set_measure (const DtlDecision *decision, DtlReading *reading, guint index)
{
  DtlFigure *figure = &g_array_index (reading->figures, DtlFigure, index);

  figure->measure = decision->value ? g_string_chunk_insert (reading->strings, decision->value) : NULL;
  figure->concept = NULL;
}

/* How each kind is laid over a figure; none for those that are not laid over a reading. */
static void (*const laying[DTL_N_DECISION_KINDS]) (const DtlDecision *decision, DtlReading *reading, guint index) = {
  [DTL_DECISION_NOT_A_FIGURE] = drop_figure,
  [DTL_DECISION_MEASURE] = set_measure,
};

/**
 * dtl_decision_kind_is_laid:
 *
 * Returns: whether decisions of this kind change what was read in a source
 */
gboolean
dtl_decision_kind_is_laid (DtlDecisionKind kind)
{
  return laying[kind] != NULL;
}

/**
 * dtl_decision_apply:
 * @decision: a decision
 * @reading: what was read in its source, not yet shared with anyone
 *
 * Lays it over the reading.
 *
 * Returns: %FALSE if it has no place there: its words are gone, changed or stand in several places, or no
 *   figure is read in exactly these words
 */
gboolean
dtl_decision_apply (const DtlDecision *decision, DtlReading *reading)
{
  DtlSpan span;
  int index;

  if (!dtl_decision_kind_is_laid (decision->kind) || !dtl_anchor_find (decision->anchor, reading->source->text, &span))
    return FALSE;
  index = find_figure (reading, span);
  if (index < 0)
    return FALSE;
  laying[decision->kind] (decision, reading, (guint) index);
  return TRUE;
}
