/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row is not kept anywhere: it comes out of comparing. So what the user decides about it is said of its
 * figures: these are about one thing, those are not, this source is to be believed. */

#include "config.h"

#include "dtl-row-corrections.h"

#include <glib/gi18n-lib.h>

#include "dtl-decision-places.h"
#include "dtl-session-decisions.h"

static gboolean
is_shown (DtlSession *session, DtlMeasureItem *row)
{
  return dtl_measure_item_get_comparison (row) == dtl_session_get_comparison (session);
}

static GPtrArray *
create_decisions (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
}

/**
 * dtl_row_corrections_list_figures:
 * @row: a row
 *
 * Returns: (transfer full) (element-type DtlMentionRef): every figure of it, conversions too
 */
GArray *
dtl_row_corrections_list_figures (DtlMeasureItem *row)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (row);
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      for (guint j = 0; j < cell->figures->len; j++)
        {
          const DtlMentionRef ref = { cell->source, g_array_index (cell->figures, guint, j) };

          g_array_append_val (figures, ref);
        }
    }
  return figures;
}

static void
add_pair (DtlSession *session, GPtrArray *decisions, DtlDecisionKind kind, DtlMentionRef first, DtlMentionRef second)
{
  DtlDecision *decision = dtl_session_about_figure (session, kind, first.source, first.index, NULL);

  if (decision == NULL)
    return;
  dtl_session_add_other (session, decision, second.source, second.index);
  g_ptr_array_add (decisions, decision);
}

/* All of them are held together by their first: that is as much as to say it of each two. */
static void
bind_together (DtlSession *session, GPtrArray *decisions, const GArray *figures)
{
  for (guint i = 1; i < figures->len; i++)
    add_pair (session, decisions, DTL_DECISION_TOGETHER, g_array_index (figures, DtlMentionRef, 0),
              g_array_index (figures, DtlMentionRef, i));
}

/**
 * dtl_row_corrections_merge:
 * @session: the session
 * @row: a row that is shown
 * @other: another one
 *
 * Returns: (transfer full) (element-type DtlDecision): that the figures of both are about one thing; none if
 *   they are one row
 */
GPtrArray *
dtl_row_corrections_merge (DtlSession *session, DtlMeasureItem *row, DtlMeasureItem *other)
{
  GPtrArray *decisions = create_decisions ();
  g_autoptr (GArray) figures = NULL;
  g_autoptr (GArray) more = NULL;

  if (!is_shown (session, row) || !is_shown (session, other)
      || dtl_measure_item_get_index (row) == dtl_measure_item_get_index (other))
    return decisions;
  figures = dtl_row_corrections_list_figures (row);
  more = dtl_row_corrections_list_figures (other);
  g_array_append_vals (figures, more->data, more->len);
  bind_together (session, decisions, figures);
  return decisions;
}

static gboolean
has_figure (const GArray *figures, DtlMentionRef ref)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const DtlMentionRef *figure = &g_array_index (figures, DtlMentionRef, i);

      if (figure->source == ref.source && figure->index == ref.index)
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_row_corrections_split:
 * @session: the session
 * @row: a row that is shown
 * @leaving: (element-type DtlMentionRef): those of its figures that are about something else
 *
 * Returns: (transfer full) (element-type DtlDecision): that those are a row, and the others are one; none if
 *   either would be empty
 */
GPtrArray *
dtl_row_corrections_split (DtlSession *session, DtlMeasureItem *row, const GArray *leaving)
{
  GPtrArray *decisions = create_decisions ();
  g_autoptr (GArray) all = dtl_row_corrections_list_figures (row);
  g_autoptr (GArray) going = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_autoptr (GArray) staying = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));

  for (guint i = 0; i < all->len; i++)
    {
      const DtlMentionRef ref = g_array_index (all, DtlMentionRef, i);

      g_array_append_val (has_figure (leaving, ref) ? going : staying, ref);
    }
  if (!is_shown (session, row) || going->len == 0 || staying->len == 0)
    return decisions;
  add_pair (session, decisions, DTL_DECISION_APART, g_array_index (going, DtlMentionRef, 0),
            g_array_index (staying, DtlMentionRef, 0));
  bind_together (session, decisions, going);
  bind_together (session, decisions, staying);
  return decisions;
}

/**
 * dtl_row_corrections_set_verdict:
 * @session: the session
 * @row: a row that is shown
 * @verdict: what the user says of it
 *
 * Returns: (transfer full) (element-type DtlDecision): the one decision that says so
 */
GPtrArray *
dtl_row_corrections_set_verdict (DtlSession *session, DtlMeasureItem *row, DtlVerdict verdict)
{
  GPtrArray *decisions = create_decisions ();
  g_autoptr (GArray) figures = dtl_row_corrections_list_figures (row);
  DtlDecision *decision = NULL;

  if (is_shown (session, row) && figures->len > 0)
    {
      const DtlMentionRef first = g_array_index (figures, DtlMentionRef, 0);

      decision = dtl_session_about_figure (session, DTL_DECISION_VERDICT, first.source, first.index, dtl_verdict_name (verdict));
    }
  if (decision == NULL)
    return decisions;
  for (guint i = 1; i < figures->len; i++)
    {
      const DtlMentionRef ref = g_array_index (figures, DtlMentionRef, i);

      dtl_session_add_other (session, decision, ref.source, ref.index);
    }
  g_ptr_array_add (decisions, decision);
  return decisions;
}

/**
 * dtl_row_corrections_set_trust:
 * @session: the session
 * @row: a row that is shown
 * @source: index of one of its sources
 * @trust: whether it is to be believed in this, or not to be
 *
 * Returns: (transfer full) (element-type DtlDecision): the one decision that says so
 */
GPtrArray *
dtl_row_corrections_set_trust (DtlSession *session, DtlMeasureItem *row, guint source, gboolean trust)
{
  GPtrArray *decisions = create_decisions ();
  const DtlMeasure *measure = dtl_measure_item_get_measure (row);

  for (guint i = 0; is_shown (session, row) && i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);
      DtlDecision *decision;

      if (cell->source != source || cell->figures->len == 0)
        continue;
      decision = dtl_session_about_figure (session, DTL_DECISION_TRUST, source, g_array_index (cell->figures, guint, 0),
                                           trust ? "trust" : "distrust");
      if (decision != NULL)
        g_ptr_array_add (decisions, decision);
    }
  return decisions;
}

/* --- what was decided -------------------------------------------------------------------------------- */

/* What a row rests on, the oldest first; whose words are about @source, if that is not -1. */
static GPtrArray *
list_places (DtlMeasureItem *row, DtlDecisionKind kind, int source)
{
  const GPtrArray *all = dtl_measure_item_get_comparison (row)->decisions;
  const GArray *decisions = dtl_measure_item_get_measure (row)->decisions;
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      DtlDecisionPlace *place = g_ptr_array_index (all, g_array_index (decisions, guint, i));

      if (place->decision->kind == kind && (source < 0 || place->source == source))
        g_ptr_array_add (places, place);
    }
  return places;
}

/**
 * dtl_row_corrections_find:
 * @row: a row
 * @kind: a kind of decision about rows
 * @source: index of a source, or -1 for any
 *
 * Returns: (transfer full) (element-type gint64): ids of what was decided so about it
 */
GArray *
dtl_row_corrections_find (DtlMeasureItem *row, DtlDecisionKind kind, int source)
{
  g_autoptr (GPtrArray) places = list_places (row, kind, source);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < places->len; i++)
    g_array_append_val (ids, ((const DtlDecisionPlace *) g_ptr_array_index (places, i))->decision->id);
  return ids;
}

/**
 * dtl_row_corrections_get_value:
 * @row: a row
 * @kind: a kind of decision about rows
 * @source: index of a source, or -1 for any
 *
 * Returns: (transfer none) (nullable): the value of the last decision of that kind about it
 */
const char *
dtl_row_corrections_get_value (DtlMeasureItem *row, DtlDecisionKind kind, int source)
{
  g_autoptr (GPtrArray) places = list_places (row, kind, source);

  return places->len > 0 ? ((const DtlDecisionPlace *) g_ptr_array_index (places, places->len - 1))->decision->value : NULL;
}

/**
 * dtl_row_corrections_say:
 * @row: a row
 *
 * Returns: (transfer full) (nullable): what the user decided about it, a line for each thing; %NULL if nothing
 */
char *
dtl_row_corrections_say (DtlMeasureItem *row)
{
  const GPtrArray *reasons = dtl_measure_item_get_measure (row)->reasons;
  GString *words = NULL;

  for (guint i = 0; i < reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (reasons, i);

      if (!reason->by_hand || reason->working == NULL)
        continue;
      if (words == NULL)
        words = g_string_new (NULL);
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", reason->working);
    }
  return words != NULL ? g_string_free_and_steal (words) : NULL;
}
