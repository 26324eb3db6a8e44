/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeline's frame must not look at each of its events, and finding out where they go must not hold up a window.
 * So they are plain numbers, which any thread may sort, and an index for each lane. */

#include "dtl-timeline-events.h"

/* An open end has no place: the mark stands at the known end, a day long, and is drawn as fading out. */
static void
close_ends (DtlTimelineRecord *record)
{
  if (record->begin == G_MININT64)
    {
      record->open |= DTL_TIMELINE_OPEN_BEGIN;
      record->begin = record->end - DTL_SECONDS_A_DAY;
    }
  if (record->end == G_MAXINT64)
    {
      record->open |= DTL_TIMELINE_OPEN_END;
      record->end = record->begin + DTL_SECONDS_A_DAY;
    }
  record->begin = CLAMP (record->begin, DTL_TIME_MIN, DTL_TIME_MAX - 1);
  record->end = CLAMP (record->end, record->begin + 1, DTL_TIME_MAX);
}

static void
clear_group (DtlTimelineGroup *group)
{
  g_clear_pointer (&group->members, g_array_unref);
}

/* Most lanes have none. */
static void
free_curve (gpointer curve)
{
  if (curve)
    dtl_time_curve_free (curve);
}

static guint
count_same_begin (const DtlTimelineEvents *events, const DtlTimelineGroup *group, DtlTime begin)
{
  guint count = 0;

  for (guint i = 0; i < group->members->len; i++)
    {
      const DtlTimelineRecord *member = dtl_timeline_events_get (events, g_array_index (group->members, guint, i));

      count += member->dated && member->begin == begin;
    }
  return count;
}

/* Where the merged mark stands: most of the members, else the most exact, else the first. */
static void
settle_group (const DtlTimelineEvents *events, DtlTimelineGroup *group)
{
  g_autoptr (GHashTable) tellers = g_hash_table_new (NULL, NULL);
  guint most = 0;

  for (guint i = 0; i < group->members->len; i++)
    {
      const DtlTimelineRecord *member = dtl_timeline_events_get (events, g_array_index (group->members, guint, i));
      guint support = member->dated ? count_same_begin (events, group, member->begin) : 0;
      DtlTime length = member->end - member->begin;

      g_hash_table_add (tellers, GINT_TO_POINTER (member->teller < 0 ? (int) member->lane : member->teller));
      group->alert |= member->alert;
      if (support > most || (support > 0 && support == most && length < group->end - group->begin))
        {
          most = support;
          group->begin = member->begin;
          group->end = member->end;
          group->kind = member->kind;
        }
    }
  group->n_tellers = g_hash_table_size (tellers);
}

static void
collect_groups (DtlTimelineEvents *events)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < events->records->len; i++)
    {
      DtlTimelineRecord *record = &g_array_index (events->records, DtlTimelineRecord, i);
      gpointer index;

      if (record->group < 0 || record->kind == DTL_TIMELINE_FLAG)
        {
          record->group = -1;
          continue;
        }
      if (!g_hash_table_lookup_extended (known, GINT_TO_POINTER (record->group), NULL, &index))
        {
          DtlTimelineGroup group = { .key = record->group, .members = g_array_new (FALSE, FALSE, sizeof (guint)) };

          index = GUINT_TO_POINTER (events->groups->len);
          g_hash_table_insert (known, GINT_TO_POINTER (record->group), index);
          g_array_append_val (events->groups, group);
        }
      record->group = GPOINTER_TO_INT (index);
      g_array_append_val (g_array_index (events->groups, DtlTimelineGroup, record->group).members, i);
    }
  for (guint i = 0; i < events->groups->len; i++)
    settle_group (events, &g_array_index (events->groups, DtlTimelineGroup, i));
}

static void
add_entry (GArray *entries, DtlTime begin, DtlTime end, guint id, gboolean alert)
{
  DtlTimeEntry entry = { begin, end, id, alert };

  g_array_append_val (entries, entry);
}

/* Events that several tell; what one alone tells is in its lane. */
static DtlTimeIndex *
index_merged (const DtlTimelineEvents *events)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (DtlTimeEntry));

  for (guint i = 0; i < events->groups->len; i++)
    {
      const DtlTimelineGroup *group = dtl_timeline_events_group (events, i);

      if (group->n_tellers > 1 && group->end > group->begin)
        add_entry (entries, group->begin, group->end, i, group->alert);
    }
  return dtl_time_index_new ((const DtlTimeEntry *) (gpointer) entries->data, entries->len);
}

static void
add_all (const DtlTimelineEvents *events, gboolean flags, GArray *entries)
{
  for (guint i = 0; i < events->records->len; i++)
    {
      const DtlTimelineRecord *record = dtl_timeline_events_get (events, i);

      if (record->dated && (record->kind == DTL_TIMELINE_FLAG) == flags)
        add_entry (entries, record->begin, record->end, i, record->alert);
    }
}

/* The story; flags only where there is nothing else to show. */
static DtlTimeIndex *
index_all (const DtlTimelineEvents *events)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (DtlTimeEntry));

  add_all (events, FALSE, entries);
  if (entries->len == 0)
    add_all (events, TRUE, entries);
  return dtl_time_index_new ((const DtlTimeEntry *) (gpointer) entries->data, entries->len);
}

/* Where each dated record of a lane has a value, they are a line. */
static void
find_curves (DtlTimelineEvents *events)
{
  const guint n_lanes = events->undated->len;
  g_autoptr (GPtrArray) lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree gboolean *mixed = g_new0 (gboolean, n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    g_ptr_array_add (lanes, g_array_new (FALSE, FALSE, sizeof (DtlCurvePoint)));
  for (guint i = 0; i < events->records->len; i++)
    {
      const DtlTimelineRecord *record = dtl_timeline_events_get (events, i);
      const DtlCurvePoint point = { record->begin, record->end, record->low, record->high, i, record->alert, record->kind == DTL_TIMELINE_ASIDE };

      if (!record->dated)
        continue;
      mixed[record->lane] |= !record->valued;
      if (!mixed[record->lane])
        g_array_append_val ((GArray *) g_ptr_array_index (lanes, record->lane), point);
    }
  g_ptr_array_add (events->curves, NULL);
  for (guint i = 0; i < n_lanes; i++)
    {
      const GArray *points = g_ptr_array_index (lanes, i);
      const gboolean is_curve = points->len > 0 && !mixed[i];

      g_ptr_array_add (events->curves, is_curve ? dtl_time_curve_new ((const DtlCurvePoint *) (gpointer) points->data, points->len) : NULL);
    }
}

static void
index_lanes (DtlTimelineEvents *events)
{
  g_autoptr (GPtrArray) lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < events->undated->len; i++)
    g_ptr_array_add (lanes, g_array_new (FALSE, FALSE, sizeof (DtlTimeEntry)));
  for (guint i = 0; i < events->records->len; i++)
    {
      const DtlTimelineRecord *record = dtl_timeline_events_get (events, i);

      if (record->dated)
        add_entry (g_ptr_array_index (lanes, record->lane), record->begin, record->end, i, record->alert);
      else
        g_array_index (events->undated, guint, record->lane)++;
    }
  events->all = index_all (events);
  g_ptr_array_add (events->indices, index_merged (events));
  for (guint i = 0; i < lanes->len; i++)
    {
      GArray *entries = g_ptr_array_index (lanes, i);

      g_ptr_array_add (events->indices, dtl_time_index_new ((const DtlTimeEntry *) (gpointer) entries->data, entries->len));
    }
}

/**
 * dtl_timeline_events_new:
 * @n_lanes: how many lanes there are, at least 1
 *
 * Returns: (transfer full): nothing yet, to be filled and indexed
 */
DtlTimelineEvents *
dtl_timeline_events_new (guint n_lanes)
{
  DtlTimelineEvents *events = g_new0 (DtlTimelineEvents, 1);

  g_return_val_if_fail (n_lanes >= 1, NULL);
  g_atomic_ref_count_init (&events->ref_count);
  events->records = g_array_new (FALSE, TRUE, sizeof (DtlTimelineRecord));
  events->groups = g_array_new (FALSE, TRUE, sizeof (DtlTimelineGroup));
  g_array_set_clear_func (events->groups, (GDestroyNotify) clear_group);
  events->indices = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_time_index_free);
  events->curves = g_ptr_array_new_with_free_func (free_curve);
  events->undated = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (events->undated, n_lanes);
  return events;
}

/**
 * dtl_timeline_events_ref:
 *
 * Returns: (transfer full): the same
 */
DtlTimelineEvents *
dtl_timeline_events_ref (DtlTimelineEvents *events)
{
  g_atomic_ref_count_inc (&events->ref_count);
  return events;
}

/**
 * dtl_timeline_events_unref:
 * @events: (transfer full): events
 */
void
dtl_timeline_events_unref (DtlTimelineEvents *events)
{
  if (!g_atomic_ref_count_dec (&events->ref_count))
    return;
  g_array_unref (events->records);
  g_array_unref (events->groups);
  g_clear_pointer (&events->all, dtl_time_index_free);
  g_ptr_array_unref (events->indices);
  g_ptr_array_unref (events->curves);
  g_array_unref (events->undated);
  g_free (events);
}

/**
 * dtl_timeline_events_add:
 * @record: what is known of it; what is to be found out is not looked at
 *
 * Adds a record, before they are indexed.
 */
void
dtl_timeline_events_add (DtlTimelineEvents *events, const DtlTimelineRecord *record)
{
  DtlTimelineRecord added = *record;

  g_return_if_fail (!events->all);
  added.lane = MIN (record->lane, events->undated->len - 1);
  added.open = 0;
  added.dated = record->end > record->begin && !(record->begin == G_MININT64 && record->end == G_MAXINT64);
  added.high = MAX (record->low, record->high);
  if (added.dated)
    close_ends (&added);
  g_array_append_val (events->records, added);
}

/**
 * dtl_timeline_events_index_all:
 *
 * Groups and sorts what was added: n log n. To be called once, on any thread.
 */
void
dtl_timeline_events_index_all (DtlTimelineEvents *events)
{
  g_return_if_fail (!events->all);
  collect_groups (events);
  index_lanes (events);
  find_curves (events);
}

/**
 * dtl_timeline_events_get:
 * @position: of a record
 *
 * Returns: (transfer none): the record as placed
 */
const DtlTimelineRecord *
dtl_timeline_events_get (const DtlTimelineEvents *events, guint position)
{
  g_return_val_if_fail (position < events->records->len, NULL);
  return &g_array_index (events->records, DtlTimelineRecord, position);
}

/**
 * dtl_timeline_events_group:
 * @group: index of a group
 *
 * Returns: (transfer none): the group
 */
const DtlTimelineGroup *
dtl_timeline_events_group (const DtlTimelineEvents *events, guint group)
{
  g_return_val_if_fail (group < events->groups->len, NULL);
  return &g_array_index (events->groups, DtlTimelineGroup, group);
}

/**
 * dtl_timeline_events_merged:
 * @id: of an entry in the merged lane
 * @position: (out): the record that it stands for: the first that says what most say
 *
 * Returns: (transfer none): the group that it stands for
 */
const DtlTimelineGroup *
dtl_timeline_events_merged (const DtlTimelineEvents *events, guint id, guint *position)
{
  const DtlTimelineGroup *group = dtl_timeline_events_group (events, id);

  for (guint i = 0; i < group->members->len; i++)
    {
      *position = g_array_index (group->members, guint, i);
      if (dtl_timeline_events_get (events, *position)->begin == group->begin)
        break;
    }
  return group;
}

/**
 * dtl_timeline_events_index:
 * @lane: %DTL_TIMELINE_MERGED, or a lane's number + 1
 *
 * Returns: (transfer none): what is in it. Ids are positions of records; in the merged lane, see
 *   dtl_timeline_events_merged()
 */
const DtlTimeIndex *
dtl_timeline_events_index (const DtlTimelineEvents *events, guint lane)
{
  g_return_val_if_fail (lane < events->indices->len, NULL);
  return g_ptr_array_index (events->indices, lane);
}

/**
 * dtl_timeline_events_curve:
 * @lane: %DTL_TIMELINE_MERGED, or a lane's number + 1
 *
 * Returns: (transfer none) (nullable): its values, if it is a lane of values. Ids are positions of records
 */
const DtlTimeCurve *
dtl_timeline_events_curve (const DtlTimelineEvents *events, guint lane)
{
  g_return_val_if_fail (lane < events->curves->len, NULL);
  return g_ptr_array_index (events->curves, lane);
}

/**
 * dtl_timeline_events_trim:
 * @begin: (inout): the first moment of a part of time
 * @end: (inout): the moment after its last
 *
 * Leaves off what is empty at either end of it: whole months are told, but nothing is shown of them before the first and
 * after the last thing in them. An empty part stays as it is.
 */
void
dtl_timeline_events_trim (const DtlTimelineEvents *events, DtlTime *begin, DtlTime *end)
{
  DtlTime first = *end, last = *begin;

  for (guint lane = 1; lane < events->indices->len; lane++)
    {
      const DtlTimeIndex *index = dtl_timeline_events_index (events, lane);
      guint position = dtl_time_index_lower_bound (index, *begin);

      /* Some began before it and are not over. */
      if (position > dtl_time_index_count_before (index, *begin))
        first = *begin;
      else if (position < dtl_time_index_size (index))
        first = MIN (first, dtl_time_index_get (index, position)->begin);
      if (dtl_time_index_lower_bound (index, *end) > dtl_time_index_count_before (index, *end))
        last = *end;
      else
        last = MAX (last, dtl_time_index_last_end (index, *end));
    }
  if (last > first)
    {
      *begin = first;
      *end = last;
    }
}

/**
 * dtl_timeline_kind_of:
 * @interval: when something is
 *
 * Returns: what that is on a timeline; never a flag
 */
DtlTimelineKind
dtl_timeline_kind_of (const DtlInterval *interval)
{
  if (interval->granularity <= DTL_GRANULARITY_DAY && !(interval->flags & (DTL_INTERVAL_APPROXIMATE | DTL_INTERVAL_UNCERTAIN)))
    return DTL_TIMELINE_EXACT;
  return interval->granularity == DTL_GRANULARITY_RANGE ? DTL_TIMELINE_SPAN : DTL_TIMELINE_COARSE;
}

/**
 * dtl_timeline_record_set_date:
 * @interval: when it is; may be unresolved
 *
 * Gives a record that is to be added its place and its kind. A time of day with a known zone is moved to UTC;
 * one without stays what the clock on the wall said.
 */
void
dtl_timeline_record_set_date (DtlTimelineRecord *record, const DtlInterval *interval)
{
  record->kind = dtl_timeline_kind_of (interval);
  record->begin = record->end = 0;
  if (!dtl_interval_is_resolved (interval))
    return;
  record->begin = interval->earliest == DTL_DAY_NONE ? G_MININT64 : DTL_TIME_FROM_DAY (interval->earliest);
  record->end = interval->latest == DTL_DAY_NONE ? G_MAXINT64 : DTL_TIME_FROM_DAY (interval->latest + G_GINT64_CONSTANT (1));
  if (interval->granularity != DTL_GRANULARITY_TIME || record->begin == G_MININT64)
    return;
  record->begin += MAX (interval->second, 0) - (interval->zone == DTL_NO_ZONE ? 0 : interval->zone * 60);
  record->end = record->begin + 1;
}
