/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user knows better. A decision changes what was read in a source before it is compared, and only
 * where exactly what it was about is read again: else it has no place, and waits for one. */

#include "dtl-decision.h"

/**
 * dtl_decision_new:
 * @kind: what was decided
 * @source: number of the source in the collection
 * @anchor: (transfer full): about which words
 * @value: (nullable): what it is instead
 *
 * Returns: (transfer full): the decision
 */
DtlDecision *
dtl_decision_new (DtlDecisionKind kind, gint64 source, DtlAnchor *anchor, const char *value)
{
  DtlDecision *decision = g_new0 (DtlDecision, 1);

  decision->kind = kind;
  decision->source = source;
  decision->anchor = anchor;
  decision->value = g_strdup (value);
  return decision;
}

void
dtl_decision_free (DtlDecision *decision)
{
  dtl_anchor_free (decision->anchor);
  g_free (decision->value);
  g_free (decision);
}

static int
find_figure (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);

      if (figure->span.start == span.start && figure->span.end == span.end)
        return (int) i;
    }
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

static const struct
{
  const char *name; /* in a collection; never changed */
  void (*apply) (const DtlDecision *decision, DtlReading *reading, guint index);
} kinds[] = {
  [DTL_DECISION_NOT_A_FIGURE] = { "not-a-figure", drop_figure },
  [DTL_DECISION_MEASURE] = { "measure", set_measure },
};

/**
 * dtl_decision_kind_name:
 *
 * Returns: (transfer none): what a collection calls it
 */
const char *
dtl_decision_kind_name (DtlDecisionKind kind)
{
  return kinds[kind].name;
}

/**
 * dtl_decision_kind_by_name:
 * @name: what a collection calls it
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind; a newer Dateline may know more
 */
gboolean
dtl_decision_kind_by_name (const char *name, DtlDecisionKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
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

  if (!dtl_anchor_find (decision->anchor, reading->source->text, &span))
    return FALSE;
  index = find_figure (reading, span);
  if (index < 0)
    return FALSE;
  kinds[decision->kind].apply (decision, reading, (guint) index);
  return TRUE;
}
