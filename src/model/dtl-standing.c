/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A verdict is on a row; a reader looks at one passage in one report. This says what the verdict
 * means for that passage: is it this one that is in doubt, or does it only stand beside one that is? */

#include "dtl-standing.h"

#include "dtl-verdict.h"

static gboolean
is_conflict (DtlVerdict verdict)
{
  return verdict >= DTL_VERDICT_SCALE_SLIP;
}

static gboolean
is_ref (const DtlMentionRef *ref, guint source, guint index)
{
  return ref->source == source && ref->index == index;
}

static gboolean
accuses (const DtlReason *reason)
{
  return !reason->by_hand && reason->figures->len > 0 && is_conflict (dtl_verdict_of_rule (reason->rule));
}

/* Who is accused by what was found. */
typedef enum
{
  ACCUSED_SUSPECTS, /* where a reason names a suspect, only that one is in doubt */
  ACCUSED_DISPUTED, /* else all figures that cannot be right together */
  ACCUSED_ALL,      /* that they cannot is the user's word on the row: all that was found to stand beside others */
} Accused;

static Accused
find_accused (const DtlMeasure *measure)
{
  Accused accused = ACCUSED_ALL;

  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (measure->reasons, i);

      if (reason->has_suspect && reason->figures->len > 0)
        return ACCUSED_SUSPECTS;
      if (accuses (reason))
        accused = ACCUSED_DISPUTED;
    }
  return accused;
}

/* How many figures of a reason are in doubt by it, from the first. */
static guint
count_accused (const DtlReason *reason, Accused accused)
{
  if (reason->by_hand)
    return 0;
  if (accused == ACCUSED_SUSPECTS)
    return reason->has_suspect ? MIN (1, reason->figures->len) : 0;
  return accused == ACCUSED_ALL || accuses (reason) ? reason->figures->len : 0;
}

/* A row in conflict also holds figures that agree, that are for another time, or of a unit that cannot be held
 * against the others: those dispute nothing. */
static gboolean
is_in_doubt (const DtlMeasure *measure, guint source, guint figure)
{
  const Accused accused = find_accused (measure);

  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (measure->reasons, i);
      const guint n = count_accused (reason, accused);

      for (guint j = 0; j < n; j++)
        if (is_ref (&g_array_index (reason->figures, DtlMentionRef, j), source, figure))
          return TRUE;
    }
  return FALSE;
}

/* Nothing that it says counts: it neither agrees nor differs. */
static gboolean
is_distrusted (const DtlMeasure *measure, guint source)
{
  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      if (cell->source == source)
        return cell->trust == DTL_TRUST_DISTRUSTED;
    }
  return FALSE;
}

/**
 * dtl_standing_of_figure:
 * @comparison: a comparison
 * @source: index of a source
 * @figure: index of one of its figures
 *
 * Returns: how that figure stands against the other sources
 */
DtlStanding
dtl_standing_of_figure (const DtlComparison *comparison, guint source, guint figure)
{
  static const DtlStanding standings[] = {
    [DTL_VERDICT_SINGLE] = DTL_STANDING_ALONE,
    [DTL_VERDICT_AGREE] = DTL_STANDING_AGREES,
    [DTL_VERDICT_COMPATIBLE] = DTL_STANDING_AGREES,
    [DTL_VERDICT_REVISED] = DTL_STANDING_DIFFERS,
    [DTL_VERDICT_DIFFERENT_PERIOD] = DTL_STANDING_DIFFERS,
    [DTL_VERDICT_DIFFERENT_SCOPE] = DTL_STANDING_DIFFERS,
    [DTL_VERDICT_SCALE_SLIP] = DTL_STANDING_DIFFERS,
    [DTL_VERDICT_CONFLICT] = DTL_STANDING_DIFFERS,
  };
  const int index = dtl_comparison_measure_of (comparison, source, figure);
  const DtlMeasure *measure;

  if (index < 0)
    return DTL_STANDING_ALONE;
  measure = g_ptr_array_index (comparison->measures, index);
  if (is_distrusted (measure, source))
    return DTL_STANDING_ALONE;
  if (is_conflict (measure->verdict) && is_in_doubt (measure, source, figure))
    return DTL_STANDING_CONFLICTS;
  return standings[measure->verdict];
}

static DtlStanding
judge_date (const DtlStoryEvent *story, const DtlInterval *interval)
{
  /* A day that is not known says nothing against another. */
  if (!dtl_interval_is_resolved (interval))
    return DTL_STANDING_ALONE;
  switch (story->verdict)
    {
    case DTL_VERDICT_SINGLE:
      return DTL_STANDING_ALONE;
    case DTL_VERDICT_AGREE:
    case DTL_VERDICT_COMPATIBLE:
      return DTL_STANDING_AGREES;
    default:
      break;
    }
  if (!is_conflict (story->verdict))
    return DTL_STANDING_DIFFERS;
  return dtl_interval_meet (interval, &story->interval) ? DTL_STANDING_DIFFERS : DTL_STANDING_CONFLICTS;
}

/**
 * dtl_standing_of_dates:
 * @comparison: a comparison
 * @source: index of a source
 *
 * Returns: (transfer full): a #GArray of guint8 (#DtlStanding), one for each date mention of the source
 */
GArray *
dtl_standing_of_dates (const DtlComparison *comparison, guint source)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, source);
  GArray *standings = g_array_sized_new (FALSE, TRUE, 1, reading->dates->len);

  g_array_set_size (standings, reading->dates->len);
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (comparison->events, i);

      for (guint j = 0; j < story->dates->len; j++)
        {
          const DtlMentionRef *ref = &g_array_index (story->dates, DtlMentionRef, j);
          guint8 *standing;

          if (ref->source != source)
            continue;
          standing = &g_array_index (standings, guint8, ref->index);
          *standing = MAX (*standing, judge_date (story, &dtl_reading_date (reading, ref->index)->interval));
        }
    }
  return standings;
}

/* Counts a source once for a row, however many of its figures are in doubt. */
static void
count_measure (const DtlComparison *comparison, const DtlMeasure *measure, GArray *counts)
{
  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      for (guint j = 0; j < cell->figures->len; j++)
        if (is_in_doubt (measure, cell->source, g_array_index (cell->figures, guint, j)))
          {
            g_array_index (counts, guint, cell->source)++;
            break;
          }
    }
}

static void
count_story_event (const DtlComparison *comparison, const DtlStoryEvent *story, GArray *counts)
{
  int last = -1;

  for (guint i = 0; i < story->dates->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (story->dates, DtlMentionRef, i);
      const DtlDateMention *date = dtl_reading_date (dtl_comparison_reading (comparison, ref->source), ref->index);

      if ((int) ref->source == last || judge_date (story, &date->interval) != DTL_STANDING_CONFLICTS)
        continue;
      last = ref->source;
      g_array_index (counts, guint, ref->source)++;
    }
}

/**
 * dtl_standing_count_conflicts:
 * @comparison: a comparison
 *
 * Returns: (transfer full): a #GArray of guint: for each source, the number of measures and
 *   events in which it stands against the others
 */
GArray *
dtl_standing_count_conflicts (const DtlComparison *comparison)
{
  GArray *counts = g_array_sized_new (FALSE, TRUE, sizeof (guint), comparison->readings->len);

  g_array_set_size (counts, comparison->readings->len);
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if (is_conflict (measure->verdict))
        count_measure (comparison, measure, counts);
    }
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (comparison->events, i);

      if (is_conflict (story->verdict))
        count_story_event (comparison, story, counts);
    }
  return counts;
}
