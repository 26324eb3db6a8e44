/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's word on a row stands over what was found, and never in place of it: the row has both, and says
 * whether the word was given on the figures that stand there now. */

#include "config.h"

#include "dtl-row-rulings.h"

#include <glib/gi18n-lib.h>

#include "dtl-row-notes.h"

typedef struct
{
  const DtlRowDecisions *decisions;
  DtlComparison *comparison;
  DtlRowNotes *notes;
} Rulings;

static const DtlDecisionPlace *
get_place (const DtlComparison *comparison, guint index)
{
  return g_ptr_array_index (comparison->decisions, index);
}

static DtlMeasure *
find_measure (const DtlComparison *comparison, DtlMentionRef figure)
{
  int index = dtl_comparison_measure_of (comparison, figure.source, figure.index);

  return index >= 0 ? g_ptr_array_index (comparison->measures, index) : NULL;
}

static void
rest_on (DtlMeasure *measure, guint decision)
{
  for (guint i = 0; measure->decisions != NULL && i < measure->decisions->len; i++)
    if (g_array_index (measure->decisions, guint, i) == decision)
      return;
  if (measure->decisions == NULL)
    measure->decisions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (measure->decisions, decision);
}

static void
set_force (DtlComparison *comparison, guint decision, DtlDecisionForce force)
{
  g_array_index (comparison->forces, DtlDecisionForce, decision) = force;
}

/* --- Trust ----------------------------------------------------------------------------------------- */

static DtlTrust
parse_trust (const char *value)
{
  if (g_strcmp0 (value, "trust") == 0)
    return DTL_TRUST_TRUSTED;
  return g_strcmp0 (value, "distrust") == 0 ? DTL_TRUST_DISTRUSTED : DTL_TRUST_NONE;
}

static DtlDecisionForce
lay_trust_on (const DtlDecisionPlace *place, DtlComparison *comparison)
{
  const DtlTrust trust = parse_trust (place->decision->value);
  g_autoptr (GArray) figures = dtl_decision_place_figures (place);
  DtlDecisionForce force = DTL_FORCE_NONE;

  for (guint i = 0; trust != DTL_TRUST_NONE && i < figures->len; i++)
    {
      const DtlMentionRef figure = g_array_index (figures, DtlMentionRef, i);
      const DtlMeasure *measure = find_measure (comparison, figure);
      DtlCell *cell = measure != NULL ? dtl_measure_find_cell (measure, figure.source) : NULL;

      if (cell == NULL)
        continue;
      if (cell->trust == DTL_TRUST_NONE)
        cell->trust = trust;
      if (cell->trust == trust)
        force = DTL_FORCE_HOLDS;
      else if (force == DTL_FORCE_NONE)
        force = DTL_FORCE_OVERRULED;
    }
  return force;
}

/**
 * dtl_row_rulings_lay_trust:
 * @decisions: what the user decided about the rows of @comparison
 * @comparison: its measures have cells, and it is known which of them each figure stands in
 *
 * Marks the sources that the user trusts or distrusts for a measure; the newest word on each counts.
 */
void
dtl_row_rulings_lay_trust (const DtlRowDecisions *decisions, DtlComparison *comparison)
{
  const GArray *order = dtl_row_decisions_order (decisions);

  g_array_set_size (comparison->forces, comparison->decisions->len);
  for (guint i = 0; i < order->len; i++)
    {
      const guint index = g_array_index (order, guint, i);

      if (get_place (comparison, index)->decision->kind == DTL_DECISION_TRUST)
        set_force (comparison, index, lay_trust_on (get_place (comparison, index), comparison));
    }
}

/* --- What is told of it ---------------------------------------------------------------------------- */

static DtlRowNote *
open_note (Rulings *self, DtlRowNoteKind kind, DtlMeasure *measure, guint decision)
{
  rest_on (measure, decision);
  return dtl_row_notes_open (self->notes, kind, measure, get_place (self->comparison, decision)->decision);
}

/* The first figure's row is that of all that could be put together with it. */
static void
note_together (Rulings *self, guint decision)
{
  g_autoptr (GArray) figures = dtl_decision_place_figures (get_place (self->comparison, decision));
  DtlMeasure *measure = find_measure (self->comparison, g_array_index (figures, DtlMentionRef, 0));
  DtlRowNote *note = open_note (self, DTL_ROW_NOTE_TOGETHER, measure, decision);

  for (guint i = 0; i < figures->len; i++)
    if (find_measure (self->comparison, g_array_index (figures, DtlMentionRef, i)) == measure)
      dtl_mentions_add (note->figures, g_array_index (figures, DtlMentionRef, i));
}

static void
note_kept_from (Rulings *self, guint decision, DtlMentionRef figure, DtlMentionRef other)
{
  DtlMeasure *measure = find_measure (self->comparison, figure);
  DtlRowNote *note;

  if (measure == find_measure (self->comparison, other))
    return;
  note = open_note (self, DTL_ROW_NOTE_APART, measure, decision);
  dtl_mentions_add (note->figures, figure);
  dtl_mentions_add (note->others, other);
}

static void
note_apart (Rulings *self, guint decision)
{
  g_autoptr (GArray) figures = dtl_decision_place_figures (get_place (self->comparison, decision));
  const DtlMentionRef first = g_array_index (figures, DtlMentionRef, 0);

  for (guint i = 1; i < figures->len; i++)
    {
      const DtlMentionRef other = g_array_index (figures, DtlMentionRef, i);

      note_kept_from (self, decision, first, other);
      note_kept_from (self, decision, other, first);
    }
}

static void
note_trust (Rulings *self, guint decision)
{
  const DtlDecisionPlace *place = get_place (self->comparison, decision);
  const DtlTrust trust = parse_trust (place->decision->value);
  g_autoptr (GArray) figures = dtl_decision_place_figures (place);

  for (guint i = 0; trust != DTL_TRUST_NONE && i < figures->len; i++)
    {
      const DtlMentionRef figure = g_array_index (figures, DtlMentionRef, i);
      DtlMeasure *measure = find_measure (self->comparison, figure);
      const DtlCell *cell = measure != NULL ? dtl_measure_find_cell (measure, figure.source) : NULL;
      DtlRowNote *note;

      if (cell == NULL || cell->trust != trust)
        continue;
      note = open_note (self, trust == DTL_TRUST_TRUSTED ? DTL_ROW_NOTE_TRUST : DTL_ROW_NOTE_DISTRUST, measure, decision);
      for (guint j = 0; j < cell->figures->len; j++)
        dtl_mentions_add (note->figures, (DtlMentionRef) { cell->source, g_array_index (cell->figures, guint, j) });
    }
}

/* --- Verdicts -------------------------------------------------------------------------------------- */

/* The row that holds most of the figures that the verdict was set on; of two, that of the first figure. */
static DtlMeasure *
find_judged (const Rulings *self, const GArray *figures)
{
  DtlMeasure *best = NULL;
  guint most = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      DtlMeasure *measure = find_measure (self->comparison, g_array_index (figures, DtlMentionRef, i));
      guint n = 0;

      for (guint j = i; j < figures->len; j++)
        n += find_measure (self->comparison, g_array_index (figures, DtlMentionRef, j)) == measure;
      if (measure != NULL && n > most)
        {
          best = measure;
          most = n;
        }
    }
  return best;
}

static GArray *
collect_row (const DtlMeasure *measure)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      for (guint j = 0; j < cell->figures->len; j++)
        {
          const DtlMentionRef figure = { cell->source, g_array_index (cell->figures, guint, j) };

          g_array_append_val (figures, figure);
        }
    }
  return figures;
}

static gboolean
changes_value (DtlDecisionKind kind)
{
  return kind == DTL_DECISION_VALUE || kind == DTL_DECISION_UNIT || kind == DTL_DECISION_PERIOD || kind == DTL_DECISION_HEDGE
         || kind == DTL_DECISION_KIND;
}

static gboolean
is_newer (const DtlDecision *a, const DtlDecision *b)
{
  return a->made != b->made ? a->made > b->made : a->id > b->id;
}

/* Figures of a row that were corrected after something was decided about it. */
static GArray *
collect_corrected (const Rulings *self, const GArray *row, const DtlDecision *decided)
{
  GArray *corrected = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));

  for (guint i = 0; i < self->comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = get_place (self->comparison, i);
      const DtlMentionRef figure = { (guint) place->source, (guint) place->mention };

      if (place->placed && place->mention >= 0 && changes_value (place->decision->kind) && is_newer (place->decision, decided)
          && dtl_mentions_have (row, figure))
        dtl_mentions_add (corrected, figure);
    }
  return corrected;
}

static GArray *
subtract_figures (const GArray *figures, const GArray *known)
{
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));

  for (guint i = 0; i < figures->len; i++)
    if (!dtl_mentions_have (known, g_array_index (figures, DtlMentionRef, i)))
      g_array_append_val (rest, g_array_index (figures, DtlMentionRef, i));
  return rest;
}

/* Whether a verdict was set on other figures than stand there now, or on other values. */
static void
find_changes (const Rulings *self, DtlRowNote *note, const DtlDecisionPlace *place, const GArray *figures)
{
  g_autoptr (GArray) row = collect_row (note->measure);
  g_autoptr (GArray) joined = subtract_figures (row, figures);
  g_autoptr (GArray) left = subtract_figures (figures, row);
  g_autoptr (GArray) corrected = collect_corrected (self, row, place->decision);

  dtl_row_notes_since (self->notes, note, _("Since then %s came into the row."), joined);
  dtl_row_notes_since (self->notes, note, _("Since then %s left the row."), left);
  dtl_row_notes_since (self->notes, note, _("Since then %s was corrected."), corrected);
  dtl_row_notes_lost (note, 1 + place->decision->others->len - figures->len);
}

static DtlDecisionForce
lay_verdict (Rulings *self, guint decision)
{
  const DtlDecisionPlace *place = get_place (self->comparison, decision);
  g_autoptr (GArray) figures = dtl_decision_place_figures (place);
  DtlMeasure *measure = find_judged (self, figures);
  DtlVerdict verdict;
  DtlRowNote *note;

  if (measure == NULL || !dtl_verdict_by_name (place->decision->value, &verdict))
    return DTL_FORCE_NONE;
  if (measure->decided)
    return DTL_FORCE_OVERRULED;
  if (measure->cells->len < 2 && place->n_absent > 0)
    return DTL_FORCE_NONE; /* it was about several reports, and all but one are gone */
  note = open_note (self, DTL_ROW_NOTE_VERDICT, measure, decision);
  find_changes (self, note, place, figures);
  for (guint i = 0; i < figures->len; i++)
    if (find_measure (self->comparison, g_array_index (figures, DtlMentionRef, i)) == measure)
      dtl_mentions_add (note->figures, g_array_index (figures, DtlMentionRef, i));
  if (verdict >= DTL_VERDICT_DIFFERENT_SCOPE && measure->has_best)
    measure->has_best = dtl_measure_find_cell (measure, measure->best.source)->trust == DTL_TRUST_TRUSTED;
  measure->decided = TRUE;
  measure->verdict = verdict;
  measure->stale = note->since != NULL;
  return measure->stale ? DTL_FORCE_STALE : DTL_FORCE_HOLDS;
}

/* --- All of it ------------------------------------------------------------------------------------- */

static void
lay_decision (Rulings *self, guint decision)
{
  const DtlDecisionKind kind = get_place (self->comparison, decision)->decision->kind;

  if (kind == DTL_DECISION_VERDICT)
    set_force (self->comparison, decision, lay_verdict (self, decision));
  if (kind == DTL_DECISION_TRUST)
    note_trust (self, decision);
  if (kind != DTL_DECISION_TOGETHER && kind != DTL_DECISION_APART)
    return;
  set_force (self->comparison, decision, dtl_row_decisions_force (self->decisions, decision));
  if (dtl_comparison_force_of (self->comparison, decision) != DTL_FORCE_HOLDS)
    return;
  if (kind == DTL_DECISION_TOGETHER)
    note_together (self, decision);
  else
    note_apart (self, decision);
}

static int
compare_indices_cb (gconstpointer a, gconstpointer b)
{
  const guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

/* What was corrected in the figures of a row is what it rests on, too. */
static void
list_corrections (DtlComparison *comparison)
{
  for (guint i = 0; i < comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = get_place (comparison, i);
      const DtlDecisionKind kind = place->decision->kind;
      DtlMeasure *measure = NULL;

      if (place->placed && place->mention >= 0
          && (dtl_decision_kind_about (kind) == DTL_DECISION_ABOUT_FIGURE || kind == DTL_DECISION_MARK_FIGURE))
        measure = find_measure (comparison, (DtlMentionRef) { (guint) place->source, (guint) place->mention });
      if (measure != NULL)
        rest_on (measure, i);
    }
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if (measure->decisions != NULL)
        g_array_sort (measure->decisions, compare_indices_cb);
    }
}

/**
 * dtl_row_rulings_lay:
 * @decisions: what the user decided about the rows of @comparison
 * @comparison: its measures are judged, and it is known which of them each figure stands in
 *
 * Sets the user's verdicts, and tells in the reasons of each row what the user decided about it.
 */
void
dtl_row_rulings_lay (const DtlRowDecisions *decisions, DtlComparison *comparison)
{
  const GArray *order = dtl_row_decisions_order (decisions);
  g_autoptr (DtlRowNotes) notes = dtl_row_notes_new (comparison);
  Rulings self = { decisions, comparison, notes };

  g_array_set_size (comparison->forces, comparison->decisions->len);
  for (guint i = 0; i < order->len; i++)
    lay_decision (&self, g_array_index (order, guint, i));
  dtl_row_notes_tell (notes);
  list_corrections (comparison);
}
