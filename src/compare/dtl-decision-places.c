/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions name sources by number and figures by their words; comparing and showing want indices. They
 * are found here, once for all, when every decision has been laid over its reading. */

#include "dtl-decision-places.h"

#include "dtl-decision-laying.h"

void
dtl_decision_place_free (DtlDecisionPlace *place)
{
  dtl_decision_free (place->decision);
  g_array_unref (place->others);
  g_free (place);
}

/**
 * dtl_decision_place_figures:
 * @place: a decision and its place
 *
 * Returns: (transfer full) (element-type DtlMentionRef): all that it is about and that is read: its own, then
 *   the others
 */
GArray *
dtl_decision_place_figures (const DtlDecisionPlace *place)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  const DtlMentionRef first = { (guint) place->source, (guint) place->mention };

  if (place->mention >= 0)
    g_array_append_val (figures, first);
  g_array_append_vals (figures, place->others->data, place->others->len);
  return figures;
}

/* In each array, mentions begin with their span. An event is known by its date. */
static int
find_span (const GArray *mentions, DtlSpan span)
{
  const gsize size = g_array_get_element_size ((GArray *) mentions);

  for (guint i = 0; i < mentions->len; i++)
    if (dtl_span_equal (*(const DtlSpan *) (mentions->data + i * size), span))
      return (int) i;
  return -1;
}

static const GArray *
pick_mentions (const DtlReading *reading, DtlDecisionKind kind)
{
  switch (kind)
    {
    case DTL_DECISION_NOT_A_DATE:
    case DTL_DECISION_DATE:
    case DTL_DECISION_MARK_DATE:
      return reading->dates;
    case DTL_DECISION_NOT_A_QUOTATION:
    case DTL_DECISION_MARK_QUOTATION:
      return reading->quotations;
    default:
      return reading->figures;
    }
}

static GHashTable *
index_sources (const GArray *ids)
{
  GHashTable *places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_insert (places, &g_array_index (ids, gint64, i), GUINT_TO_POINTER (i + 1));
  return places;
}

static int
find_source (GHashTable *places, gint64 source)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (places, &source)) - 1;
}

/* Finds the words of @anchor in a source, and what was read in them. */
static int
find_mention (const GPtrArray *readings, int source, const DtlAnchor *anchor, DtlDecisionKind kind, DtlSpan *span)
{
  const gboolean event = dtl_decision_kind_about (kind) == DTL_DECISION_ABOUT_EVENT;
  const DtlReading *reading;

  *span = (DtlSpan) { 0 };
  if (source < 0)
    return -1;
  reading = g_ptr_array_index (readings, source);
  if (!dtl_anchor_find (anchor, reading->source->text, span))
    {
      *span = (DtlSpan) { 0 };
      return -1;
    }
  return event ? dtl_reading_event_dated (reading, *span) : find_span (pick_mentions (reading, kind), *span);
}

static DtlDecisionPlace *
place_decision (const DtlDecision *decision, GHashTable *sources, const GPtrArray *readings, GHashTable *laid)
{
  DtlDecisionPlace *place = g_new0 (DtlDecisionPlace, 1);

  place->decision = dtl_decision_copy (decision);
  place->others = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  place->source = find_source (sources, decision->source);
  place->n_absent = place->source < 0;
  place->mention = find_mention (readings, place->source, decision->anchor, decision->kind, &place->span);
  for (guint i = 0; i < decision->others->len; i++)
    {
      const DtlDecisionTarget *other = g_ptr_array_index (decision->others, i);
      const int source = find_source (sources, other->source);
      DtlSpan span;
      const int mention = find_mention (readings, source, other->anchor, decision->kind, &span);
      const DtlMentionRef ref = { (guint) source, (guint) mention };

      place->n_absent += source < 0;
      if (mention >= 0)
        g_array_append_val (place->others, ref);
    }
  if (!dtl_decision_kind_is_laid (decision->kind))
    place->placed = place->mention >= 0 && place->others->len == decision->others->len;
  else
    place->placed = place->source >= 0 && g_hash_table_contains (laid, &decision->id);
  return place;
}

/**
 * dtl_decision_place:
 * @decisions: (element-type DtlDecision): what the user decided, in the order it was made
 * @ids: gint64: the number of each source in the collection
 * @readings: (element-type DtlReading): what was read in each of them, with the decisions laid over it
 * @laid: (element-type gint64): ids of the decisions that could be laid over a reading
 *
 * Finds all of them in what is to be compared. None is left out: what has no place says so.
 *
 * Returns: (transfer full) (element-type DtlDecisionPlace): a place for each, in the same order
 */
GPtrArray *
dtl_decision_place (const GPtrArray *decisions, const GArray *ids, const GPtrArray *readings, GHashTable *laid)
{
  g_autoptr (GHashTable) sources = index_sources (ids);
  GPtrArray *places = g_ptr_array_new_full (decisions->len, (GDestroyNotify) dtl_decision_place_free);

  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (places, place_decision (g_ptr_array_index (decisions, i), sources, readings, laid));
  return places;
}

static gboolean
changes_amount (DtlDecisionKind kind)
{
  return kind == DTL_DECISION_VALUE || kind == DTL_DECISION_UNIT || kind == DTL_DECISION_HEDGE;
}

/**
 * dtl_decision_places_correct:
 * @places: (element-type DtlDecisionPlace): what the user decided
 * @figure: a figure
 *
 * Returns: whether its amount is the user's, and not what is written there
 */
gboolean
dtl_decision_places_correct (const GPtrArray *places, DtlMentionRef figure)
{
  for (guint i = 0; i < places->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (places, i);

      if (place->source == (int) figure.source && place->mention == (int) figure.index && place->placed && changes_amount (place->decision->kind))
        return TRUE;
    }
  return FALSE;
}
