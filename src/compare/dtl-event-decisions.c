/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which reports tell of one event is found by their words, and words can deceive. What the user says of it
 * holds: groups that were found are put together and taken apart again, and what is left between two parts
 * goes where its words fit best. */

#include "config.h"

#include "dtl-event-decisions.h"

#include "dtl-event-notes.h"
#include "dtl-row-decisions.h"

typedef struct
{
  const DtlRowDecisions *decisions;
  DtlScoreFunc score;
  gpointer data;
  gboolean *bound; /* by item: it is in a set that the user put together */
} Regrouping;

/* --- Which events ---------------------------------------------------------------------------------- */

static const DtlDecisionPlace *
get_place (const DtlComparison *comparison, guint index)
{
  return g_ptr_array_index (comparison->decisions, index);
}

/* The event that a corrected date dates, or -1. */
static int
find_dated (const DtlComparison *comparison, const DtlDecisionPlace *place)
{
  const DtlDecisionKind kind = place->decision->kind;

  if (!place->placed || place->source < 0 || (kind != DTL_DECISION_DATE && kind != DTL_DECISION_MARK_DATE))
    return -1;
  return dtl_reading_event_dated (dtl_comparison_reading (comparison, (guint) place->source), place->span);
}

static void
add_event (GHashTable *decided, guint source, guint event)
{
  const gint64 name = (gint64) ((guint64) source << 32 | event);

  g_hash_table_add (decided, g_memdup2 (&name, sizeof name));
}

/**
 * dtl_event_decisions_list:
 * @comparison: a comparison, with its readings and with what the user decided
 *
 * Returns: (transfer full): the events that any of it is about
 */
GHashTable *
dtl_event_decisions_list (const DtlComparison *comparison)
{
  GHashTable *decided = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = get_place (comparison, i);
      const gboolean about = dtl_decision_kind_about (place->decision->kind) == DTL_DECISION_ABOUT_EVENT;
      const int dated = find_dated (comparison, place);

      if (dated >= 0)
        add_event (decided, (guint) place->source, (guint) dated);
      if (about && place->mention >= 0)
        add_event (decided, (guint) place->source, (guint) place->mention);
      for (guint j = 0; about && j < place->others->len; j++)
        add_event (decided, g_array_index (place->others, DtlMentionRef, j).source, g_array_index (place->others, DtlMentionRef, j).index);
    }
  return decided;
}

/**
 * dtl_event_decisions_touch:
 * @decided: from dtl_event_decisions_list()
 * @keys: (element-type DtlMentionRef): which event each item is
 * @group: items
 *
 * Returns: whether anything was decided about one of them
 */
gboolean
dtl_event_decisions_touch (GHashTable *decided, const GArray *keys, const DtlGroup *group)
{
  for (guint i = 0; i < group->n; i++)
    {
      const DtlMentionRef *key = &g_array_index (keys, DtlMentionRef, group->items[i]);
      const gint64 name = (gint64) ((guint64) key->source << 32 | key->index);

      if (g_hash_table_contains (decided, &name))
        return TRUE;
    }
  return FALSE;
}

/* --- Taking apart ---------------------------------------------------------------------------------- */

/* How well something fits a part: what its words have in common with all that is there. */
static double
weigh_fit (const Regrouping *self, const GArray *part, const GArray *unit)
{
  double sum = 0;

  for (guint i = 0; i < part->len; i++)
    for (guint j = 0; j < unit->len; j++)
      {
        const guint a = g_array_index (part, guint, i), b = g_array_index (unit, guint, j);
        double score;

        if (self->score (MIN (a, b), MAX (a, b), &score, self->data))
          sum += score;
      }
  return sum / part->len;
}

/* Of several parts that it fits equally well, the first. */
static void
add_unit (const Regrouping *self, GPtrArray *parts, const GArray *unit)
{
  GArray *best = NULL;
  double most = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      GArray *part = g_ptr_array_index (parts, i);
      double fit;

      if (dtl_row_decisions_bar (self->decisions, part, unit))
        continue;
      fit = weigh_fit (self, part, unit);
      if (best == NULL || fit > most)
        {
          best = part;
          most = fit;
        }
    }
  if (best == NULL)
    {
      best = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (parts, best);
    }
  g_array_append_vals (best, unit->data, unit->len);
}

/* What the user put together comes first: the rest goes to it. */
static void
add_sets (const Regrouping *self, GPtrArray *parts, const GArray *group)
{
  for (guint i = 0; i < dtl_row_decisions_n_joined (self->decisions); i++)
    {
      const GArray *set = dtl_row_decisions_joined (self->decisions, i);

      for (guint j = 0; j < group->len; j++)
        if (g_array_index (group, guint, j) == g_array_index (set, guint, 0))
          add_unit (self, parts, set);
    }
}

/* Those that are kept from something else come before those that nothing is said of. */
static void
add_singles (const Regrouping *self, GPtrArray *parts, const GArray *group, gboolean barred)
{
  for (guint i = 0; i < group->len; i++)
    {
      const guint item = g_array_index (group, guint, i);
      g_autoptr (GArray) unit = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (unit, item);
      if (!self->bound[item] && dtl_row_decisions_bar (self->decisions, unit, group) == barred)
        add_unit (self, parts, unit);
    }
}

static void
take_apart (const Regrouping *self, GPtrArray *groups)
{
  const guint n_groups = groups->len;

  for (guint i = 0; i < n_groups; i++)
    {
      GArray *group = g_ptr_array_index (groups, i);
      g_autoptr (GPtrArray) parts = NULL;

      if (!dtl_row_decisions_bar (self->decisions, group, group))
        continue;
      parts = g_ptr_array_new ();
      add_sets (self, parts, group);
      add_singles (self, parts, group, TRUE);
      add_singles (self, parts, group, FALSE);
      g_array_set_size (group, 0);
      for (guint j = 0; j < parts->len; j++)
        if (j > 0)
          g_ptr_array_add (groups, g_ptr_array_index (parts, j));
        else
          {
            GArray *first = g_ptr_array_index (parts, 0);

            g_array_append_vals (group, first->data, first->len);
            g_array_unref (first);
          }
    }
}

static gboolean *
mark_bound (const DtlRowDecisions *decisions, guint n_items)
{
  gboolean *bound = g_new0 (gboolean, n_items + 1);

  for (guint i = 0; i < dtl_row_decisions_n_joined (decisions); i++)
    {
      const GArray *set = dtl_row_decisions_joined (decisions, i);

      for (guint j = 0; j < set->len; j++)
        bound[g_array_index (set, guint, j)] = TRUE;
    }
  return bound;
}

/**
 * dtl_event_decisions_regroup:
 * @places: (element-type DtlDecisionPlace): all that the user decided
 * @keys: (element-type DtlMentionRef): which event each item is
 * @groups: (element-type GArray): items (guint) that are one event, as it was found; changed
 * @score: how well two items match
 * @data: for @score
 *
 * Puts together what the user says is one event, with all that is one with it, and takes apart what is not.
 */
void
dtl_event_decisions_regroup (const GPtrArray *places, const GArray *keys, GPtrArray *groups, DtlScoreFunc score, gpointer data)
{
  g_autoptr (DtlRowDecisions) decisions = dtl_row_decisions_new_for_events (places);
  g_autofree gboolean *bound = NULL;
  Regrouping self = { decisions, score, data, NULL };

  for (guint i = 0; i < keys->len; i++)
    {
      const DtlMentionRef *key = &g_array_index (keys, DtlMentionRef, i);
      g_autoptr (GArray) event = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (event, key->index);
      dtl_row_decisions_bind (decisions, i, key->source, event);
    }
  self.bound = bound = mark_bound (decisions, keys->len);
  dtl_row_decisions_gather (decisions, groups);
  take_apart (&self, groups);
}

/* --- Telling --------------------------------------------------------------------------------------- */

static DtlStoryEvent *
find_story (const DtlComparison *comparison, DtlMentionRef event)
{
  const int story = dtl_comparison_event_of (comparison, event.source, event.index);

  return story >= 0 ? g_ptr_array_index (comparison->events, story) : NULL;
}

static void
set_force (DtlComparison *comparison, guint decision, DtlDecisionForce force)
{
  g_array_index (comparison->forces, DtlDecisionForce, decision) = force;
}

/* Words for one telling are the event's words; the newest of several. */
static void
lay_summary (DtlComparison *comparison, guint index)
{
  const DtlDecisionPlace *place = get_place (comparison, index);
  DtlStoryEvent *story = place->placed ? find_story (comparison, (DtlMentionRef) { (guint) place->source, (guint) place->mention }) : NULL;

  if (story == NULL)
    return;
  set_force (comparison, index, DTL_FORCE_HOLDS);
  if (dtl_event_notes_rest_on (story, DTL_DECISION_SUMMARY, comparison))
    return;
  g_set_str (&story->label, place->decision->value);
  dtl_event_notes_summary (comparison, story, index);
}

/* An event's date is corrected where it is told; the event rests on that too. */
static void
list_dates (DtlComparison *comparison)
{
  for (guint i = 0; i < comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = get_place (comparison, i);
      const int event = find_dated (comparison, place);
      DtlStoryEvent *story = NULL;

      if (event >= 0)
        story = find_story (comparison, (DtlMentionRef) { (guint) place->source, (guint) event });
      if (story != NULL)
        dtl_event_notes_add (story, i);
    }
}

static void
lay_decision (const DtlRowDecisions *decisions, DtlComparison *comparison, guint index)
{
  const DtlDecisionKind kind = get_place (comparison, index)->decision->kind;

  if (kind == DTL_DECISION_SUMMARY)
    {
      lay_summary (comparison, index);
      return;
    }
  set_force (comparison, index, dtl_row_decisions_force (decisions, index));
  if (dtl_comparison_force_of (comparison, index) != DTL_FORCE_HOLDS)
    return;
  if (kind == DTL_DECISION_SAME_EVENT)
    dtl_event_notes_same (comparison, index);
  else
    dtl_event_notes_other (comparison, index);
}

/**
 * dtl_event_decisions_lay:
 * @comparison: its events are found, with what the user decided about them
 *
 * Gives events the user's words, and tells in their reasons what the user decided about them.
 */
void
dtl_event_decisions_lay (DtlComparison *comparison)
{
  g_autoptr (DtlRowDecisions) decisions = NULL;
  const GArray *order;

  if (comparison->decisions->len == 0)
    return;
  list_dates (comparison);
  decisions = dtl_row_decisions_new_for_events (comparison->decisions);
  order = dtl_row_decisions_order (decisions);
  if (comparison->forces->len < comparison->decisions->len)
    g_array_set_size (comparison->forces, comparison->decisions->len);
  for (guint i = 0; i < order->len; i++)
    lay_decision (decisions, comparison, g_array_index (order, guint, i));
}
