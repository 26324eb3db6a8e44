/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The snapshot that comparing makes and everything above it shows. It is plain structs in
 * arrays, made once and never changed, so that panes, exporters and threads can share it. */

#include "dtl-comparison.h"

#include "dtl-decision-places.h"

const char *
dtl_verdict_name (DtlVerdict verdict)
{
  static const char *const names[] = {
    [DTL_VERDICT_SINGLE] = "single",
    [DTL_VERDICT_AGREE] = "agree",
    [DTL_VERDICT_COMPATIBLE] = "compatible",
    [DTL_VERDICT_REVISED] = "revised",
    [DTL_VERDICT_DIFFERENT_PERIOD] = "different-period",
    [DTL_VERDICT_DIFFERENT_SCOPE] = "different-scope",
    [DTL_VERDICT_SCALE_SLIP] = "scale-slip",
    [DTL_VERDICT_CONFLICT] = "conflict",
  };

  return names[verdict];
}

/**
 * dtl_verdict_by_name:
 * @name: (nullable): a name as in formats.md
 * @verdict: (out): the verdict
 *
 * Returns: whether there is one of that name
 */
gboolean
dtl_verdict_by_name (const char *name, DtlVerdict *verdict)
{
  for (DtlVerdict i = DTL_VERDICT_SINGLE; i <= DTL_VERDICT_CONFLICT; i++)
    if (g_strcmp0 (name, dtl_verdict_name (i)) == 0)
      {
        *verdict = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
dtl_mentions_have (const GArray *mentions, DtlMentionRef mention)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const DtlMentionRef *known = &g_array_index (mentions, DtlMentionRef, i);

      if (known->source == mention.source && known->index == mention.index)
        return TRUE;
    }
  return FALSE;
}

void
dtl_mentions_add (GArray *mentions, DtlMentionRef mention)
{
  if (!dtl_mentions_have (mentions, mention))
    g_array_append_val (mentions, mention);
}

DtlReason *
dtl_reason_new (const char *rule)
{
  DtlReason *reason = g_new0 (DtlReason, 1);

  reason->rule = g_intern_string (rule);
  reason->figures = g_array_new (FALSE, TRUE, sizeof (DtlMentionRef));
  return reason;
}

void
dtl_reason_free (DtlReason *reason)
{
  g_array_unref (reason->figures);
  g_free (reason->factor);
  g_free (reason->working);
  g_free (reason);
}

void
dtl_cell_free (DtlCell *cell)
{
  g_array_unref (cell->figures);
  g_free (cell);
}

void
dtl_series_point_free (DtlSeriesPoint *point)
{
  g_array_unref (point->figures);
  g_free (point);
}

/* Rows, events, quotations and origins are shared by comparisons that say the same: @name_ref and @name_unref count who
 * has one, and @name_own gives the thing itself to who is alone with it, else a copy in its place. */
#define DEFINE_SHARED(Type, name)                          \
  Type *name##_ref (Type *shared)                          \
  {                                                        \
    g_atomic_int_inc (&shared->n_shares);                  \
    return shared;                                         \
  }                                                        \
                                                           \
  void name##_unref (Type *shared)                         \
  {                                                        \
    if (g_atomic_int_add (&shared->n_shares, -1) == 0)     \
      name##_free (shared);                                \
  }                                                        \
                                                           \
  Type *name##_own (Type *shared)                          \
  {                                                        \
    Type *copy;                                            \
                                                           \
    if (g_atomic_int_get (&shared->n_shares) == 0)         \
      return shared;                                       \
    copy = name##_copy (shared);                           \
    copy->n_shares = 0;                                    \
    name##_unref (shared);                                 \
    return copy;                                           \
  }

static gpointer
copy_reason_cb (gconstpointer item, gpointer data)
{
  const DtlReason *reason = item;
  DtlReason *copy = g_memdup2 (reason, sizeof *reason);

  copy->figures = g_array_copy (reason->figures);
  copy->factor = g_strdup (reason->factor);
  copy->working = g_strdup (reason->working);
  return copy;
}

/* Which figures of a source stand in a cell never changes: those are shared. */
static gpointer
copy_cell_cb (gconstpointer item, gpointer data)
{
  const DtlCell *cell = item;
  DtlCell *copy = g_memdup2 (cell, sizeof *cell);

  g_array_ref (copy->figures);
  return copy;
}

static gpointer
copy_point_cb (gconstpointer item, gpointer data)
{
  const DtlSeriesPoint *point = item;
  DtlSeriesPoint *copy = g_memdup2 (point, sizeof *point);

  copy->figures = g_array_copy (point->figures);
  return copy;
}

DtlMeasure *
dtl_measure_copy (const DtlMeasure *measure)
{
  DtlMeasure *copy = g_memdup2 (measure, sizeof *measure);

  copy->n_shares = 0;
  copy->label = g_strdup (measure->label);
  copy->cells = g_ptr_array_copy (measure->cells, (GCopyFunc) copy_cell_cb, NULL);
  copy->reasons = g_ptr_array_copy (measure->reasons, (GCopyFunc) copy_reason_cb, NULL);
  copy->decisions = measure->decisions != NULL ? g_array_copy (measure->decisions) : NULL;
  copy->series = measure->series != NULL ? g_ptr_array_copy (measure->series, (GCopyFunc) copy_point_cb, NULL) : NULL;
  return copy;
}

static void
dtl_measure_free (DtlMeasure *measure)
{
  g_free (measure->label);
  g_ptr_array_unref (measure->cells);
  g_ptr_array_unref (measure->reasons);
  g_clear_pointer (&measure->decisions, g_array_unref);
  g_clear_pointer (&measure->series, g_ptr_array_unref);
  g_free (measure);
}

DEFINE_SHARED (DtlMeasure, dtl_measure)

/**
 * dtl_measure_find_cell:
 * @measure: a measure
 * @source: a source's index
 *
 * Returns: (transfer none) (nullable): what that source says of it; found by halves, because cells are in the order
 *   of the sources
 */
DtlCell *
dtl_measure_find_cell (const DtlMeasure *measure, guint source)
{
  guint low = 0, high = measure->cells->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      DtlCell *cell = g_ptr_array_index (measure->cells, middle);

      if (cell->source == source)
        return cell;
      if (cell->source < source)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static void
dtl_story_event_free (DtlStoryEvent *event)
{
  g_free (event->label);
  g_array_unref (event->dates);
  g_array_unref (event->events);
  g_ptr_array_unref (event->reasons);
  g_clear_pointer (&event->decisions, g_array_unref);
  g_free (event);
}

static DtlStoryEvent *
dtl_story_event_copy (const DtlStoryEvent *event)
{
  DtlStoryEvent *copy = g_memdup2 (event, sizeof *event);

  copy->label = g_strdup (event->label);
  copy->dates = g_array_copy (event->dates);
  copy->events = g_array_copy (event->events);
  copy->reasons = g_ptr_array_copy (event->reasons, (GCopyFunc) copy_reason_cb, NULL);
  copy->decisions = event->decisions != NULL ? g_array_copy (event->decisions) : NULL;
  return copy;
}

DEFINE_SHARED (DtlStoryEvent, dtl_story_event)

static void
dtl_quotation_match_free (DtlQuotationMatch *match)
{
  g_free (match->speaker);
  g_array_unref (match->variants);
  g_array_unref (match->spans);
  g_free (match);
}

static DtlQuotationMatch *
dtl_quotation_match_copy (const DtlQuotationMatch *match)
{
  DtlQuotationMatch *copy = g_memdup2 (match, sizeof *match);

  copy->speaker = g_strdup (match->speaker);
  copy->variants = g_array_copy (match->variants);
  copy->spans = g_array_copy (match->spans);
  return copy;
}

DEFINE_SHARED (DtlQuotationMatch, dtl_quotation_match)

void
dtl_arithmetic_free (DtlArithmetic *arithmetic)
{
  g_array_unref (arithmetic->figures);
  g_free (arithmetic->working);
  g_free (arithmetic);
}

static void
dtl_origin_free (DtlOrigin *origin)
{
  g_array_unref (origin->sources);
  g_array_unref (origin->passages);
  g_free (origin->origin);
  g_free (origin);
}

static DtlOrigin *
dtl_origin_copy (const DtlOrigin *origin)
{
  DtlOrigin *copy = g_memdup2 (origin, sizeof *origin);

  copy->sources = g_array_copy (origin->sources);
  copy->passages = g_array_copy (origin->passages);
  copy->origin = g_strdup (origin->origin);
  return copy;
}

DEFINE_SHARED (DtlOrigin, dtl_origin)

void
dtl_date_suggestion_free (DtlDateSuggestion *suggestion)
{
  g_free (suggestion->reason);
  g_free (suggestion);
}

static GPtrArray *
create_list (gpointer free_func)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_func);
}

/**
 * dtl_comparison_new:
 *
 * Returns: (transfer full): the comparison of no sources
 */
DtlComparison *
dtl_comparison_new (void)
{
  DtlComparison *comparison = g_new0 (DtlComparison, 1);

  g_atomic_ref_count_init (&comparison->ref_count);
  comparison->readings = create_list (dtl_reading_unref);
  comparison->measures = create_list (dtl_measure_unref);
  comparison->events = create_list (dtl_story_event_unref);
  comparison->quotations = create_list (dtl_quotation_match_unref);
  comparison->arithmetic = create_list (dtl_arithmetic_free);
  comparison->origins = create_list (dtl_origin_unref);
  comparison->suggestions = create_list (dtl_date_suggestion_free);
  comparison->decisions = create_list (dtl_decision_place_free);
  comparison->forces = g_array_new (FALSE, TRUE, sizeof (DtlDecisionForce));
  comparison->measure_of = dtl_mention_table_new ();
  comparison->event_of = dtl_mention_table_new ();
  comparison->origin_of = g_array_new (FALSE, TRUE, sizeof (guint));
  comparison->range = dtl_interval_unresolved ();
  comparison->focus = dtl_interval_unresolved ();
  return comparison;
}

DtlComparison *
dtl_comparison_ref (DtlComparison *comparison)
{
  g_atomic_ref_count_inc (&comparison->ref_count);
  return comparison;
}

void
dtl_comparison_unref (DtlComparison *comparison)
{
  if (!g_atomic_ref_count_dec (&comparison->ref_count))
    return;
  g_ptr_array_unref (comparison->measures);
  g_ptr_array_unref (comparison->events);
  g_ptr_array_unref (comparison->quotations);
  g_ptr_array_unref (comparison->arithmetic);
  g_ptr_array_unref (comparison->origins);
  g_ptr_array_unref (comparison->suggestions);
  g_ptr_array_unref (comparison->decisions);
  g_array_unref (comparison->forces);
  dtl_mention_table_free (comparison->measure_of);
  dtl_mention_table_free (comparison->event_of);
  g_array_unref (comparison->origin_of);
  g_ptr_array_unref (comparison->readings);
  g_free (comparison);
}

const DtlReading *
dtl_comparison_reading (const DtlComparison *comparison, guint source)
{
  return g_ptr_array_index (comparison->readings, source);
}

/**
 * dtl_comparison_measure_of:
 * @comparison: a comparison
 * @source: index of a source
 * @figure: index of one of its figures
 *
 * Returns: index of the measure that the figure belongs to, or -1
 */
int
dtl_comparison_measure_of (const DtlComparison *comparison, guint source, guint figure)
{
  return dtl_mention_table_get (comparison->measure_of, source, figure);
}

/**
 * dtl_comparison_force_of:
 * @comparison: a comparison
 * @decision: index of one of its decisions
 *
 * Returns: what becomes of it in the rows
 */
DtlDecisionForce
dtl_comparison_force_of (const DtlComparison *comparison, guint decision)
{
  return decision < comparison->forces->len ? g_array_index (comparison->forces, DtlDecisionForce, decision) : DTL_FORCE_NONE;
}

static gboolean
has_event (const DtlStoryEvent *story, guint source, guint event)
{
  for (guint i = 0; i < story->events->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (story->events, DtlMentionRef, i);

      if (ref->source == source && ref->index == event)
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_comparison_list_events:
 * @comparison: a comparison whose story events are all there and in their order
 *
 * Lets dtl_comparison_event_of() answer at once: a timeline asks it of each of a million events.
 */
void
dtl_comparison_list_events (DtlComparison *comparison)
{
  dtl_mention_table_clear (comparison->event_of);
  for (guint i = 0; i < comparison->readings->len; i++)
    dtl_mention_table_add_source (comparison->event_of, dtl_comparison_reading (comparison, i)->events->len);
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (comparison->events, i);

      for (guint j = 0; j < story->events->len; j++)
        {
          const DtlMentionRef *ref = &g_array_index (story->events, DtlMentionRef, j);

          dtl_mention_table_set (comparison->event_of, ref->source, ref->index, (int) i);
        }
    }
}

/**
 * dtl_comparison_event_of:
 * @comparison: a comparison
 * @source: index of a source
 * @event: index of one of its events
 *
 * Returns: index of the story event that it belongs to, or -1
 */
int
dtl_comparison_event_of (const DtlComparison *comparison, guint source, guint event)
{
  if (dtl_mention_table_n_sources (comparison->event_of) > 0)
    return dtl_mention_table_get (comparison->event_of, source, event);
  for (guint i = 0; i < comparison->events->len; i++)
    if (has_event (g_ptr_array_index (comparison->events, i), source, event))
      return i;
  return -1;
}
