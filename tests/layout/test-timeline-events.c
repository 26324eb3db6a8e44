/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dated things as numbers: where open ends go, what makes a group, where a merged mark stands, and that each of them
 * is somewhere. */

#include "dtl-timeline-events.h"

#define DAY DTL_SECONDS_A_DAY

/* Begin, end, lane, teller, group, kind, open, alert. */
static const DtlTimelineRecord story[] = {
  { 10 * DAY, 11 * DAY, 0, -1, 7, DTL_TIMELINE_EXACT, 0, TRUE },
  { 0, 0, 1, -1, 7, DTL_TIMELINE_EXACT },
  { 10 * DAY, 11 * DAY, 2, -1, 7, DTL_TIMELINE_EXACT },
  { 0, 31 * DAY, 3, -1, 7, DTL_TIMELINE_COARSE },
  { 8 * DAY, 9 * DAY, 4, -1, 7, DTL_TIMELINE_EXACT, 0, TRUE },
  { 20 * DAY, 21 * DAY, 0, -1, 9, DTL_TIMELINE_EXACT },
  { 25 * DAY, 26 * DAY, 2, -1, -1, DTL_TIMELINE_FLAG },
  { G_MININT64, 40 * DAY, 3, -1, -1, DTL_TIMELINE_COARSE },
  { 30 * DAY, G_MAXINT64, 99, -1, -1, DTL_TIMELINE_COARSE },
  { G_MININT64, G_MAXINT64, 2, -1, -1, DTL_TIMELINE_COARSE },
};

static DtlTimelineEvents *
make_story (void)
{
  DtlTimelineEvents *events = dtl_timeline_events_new (5);

  for (guint i = 0; i < G_N_ELEMENTS (story); i++)
    dtl_timeline_events_add (events, &story[i]);
  dtl_timeline_events_index_all (events);
  return events;
}

static void
test_groups (void)
{
  g_autoptr (DtlTimelineEvents) events = make_story ();
  const DtlTimelineGroup *group = dtl_timeline_events_group (events, 0);

  g_assert_cmpuint (events->groups->len, ==, 2);
  g_assert_cmpint (group->key, ==, 7);
  g_assert_cmpuint (group->members->len, ==, 5);
  g_assert_cmpuint (group->n_tellers, ==, 5);
  g_assert_true (group->alert);
  g_assert_cmpint (group->begin, ==, 10 * DAY);
  g_assert_cmpint (group->end, ==, 11 * DAY);
  g_assert_cmpint (dtl_timeline_events_get (events, 4)->group, ==, 0);
  g_assert_cmpint (dtl_timeline_events_get (events, 6)->group, ==, -1);
}

static void
test_open_ends (void)
{
  g_autoptr (DtlTimelineEvents) events = make_story ();
  const DtlTimelineRecord *until = dtl_timeline_events_get (events, 7);
  const DtlTimelineRecord *since = dtl_timeline_events_get (events, 8);

  g_assert_cmpint (until->open, ==, DTL_TIMELINE_OPEN_BEGIN);
  g_assert_cmpint (until->begin, ==, 39 * DAY);
  g_assert_cmpint (since->open, ==, DTL_TIMELINE_OPEN_END);
  g_assert_cmpint (since->end, ==, 31 * DAY);
  g_assert_cmpuint (since->lane, ==, 4);
  g_assert_false (dtl_timeline_events_get (events, 9)->dated);
}

static void
test_nothing_lost (void)
{
  g_autoptr (DtlTimelineEvents) events = make_story ();
  guint placed = 0, undated = 0;

  for (guint lane = 1; lane <= 5; lane++)
    {
      placed += dtl_time_index_size (dtl_timeline_events_index (events, lane));
      undated += g_array_index (events->undated, guint, lane - 1);
    }
  g_assert_cmpuint (placed, ==, G_N_ELEMENTS (story) - 2);
  g_assert_cmpuint (undated, ==, 2);
  g_assert_cmpuint (dtl_time_index_size (events->all), ==, placed - 1);
}

static void
test_merged (void)
{
  g_autoptr (DtlTimelineEvents) events = make_story ();
  const DtlTimeIndex *merged = dtl_timeline_events_index (events, DTL_TIMELINE_MERGED);
  guint position;

  g_assert_cmpuint (dtl_time_index_size (merged), ==, 1);
  g_assert_cmpuint (dtl_timeline_events_merged (events, dtl_time_index_get (merged, 0)->id, &position)->n_tellers, ==, 5);
  g_assert_cmpuint (position, ==, 0);
}

/* Two that tell an event in one lane are two. */
static void
test_tellers (void)
{
  const DtlTimelineRecord records[] = {
    { 10 * DAY, 11 * DAY, 0, 4, 1, DTL_TIMELINE_EXACT }, { 10 * DAY, 11 * DAY, 0, 5, 1, DTL_TIMELINE_EXACT },
    { 20 * DAY, 21 * DAY, 0, 4, 2, DTL_TIMELINE_EXACT }, { 20 * DAY, 21 * DAY, 1, 4, 2, DTL_TIMELINE_EXACT },
  };
  g_autoptr (DtlTimelineEvents) events = dtl_timeline_events_new (2);

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    dtl_timeline_events_add (events, &records[i]);
  dtl_timeline_events_index_all (events);
  g_assert_cmpuint (dtl_timeline_events_group (events, 0)->n_tellers, ==, 2);
  g_assert_cmpuint (dtl_timeline_events_group (events, 1)->n_tellers, ==, 1);
  g_assert_cmpuint (dtl_time_index_size (dtl_timeline_events_index (events, DTL_TIMELINE_MERGED)), ==, 1);
}

/* A lane of values is a line; where one thing has no value they are things. */
static void
test_curves (void)
{
  const DtlTimelineRecord records[] = {
    { 10 * DAY, 11 * DAY, 0, -1, -1, DTL_TIMELINE_EXACT, .valued = TRUE, .low = 3, .high = 5 },
    { 0, 0, 0, -1, -1, DTL_TIMELINE_EXACT },
    { 20 * DAY, G_MAXINT64, 0, -1, -1, DTL_TIMELINE_ASIDE, .valued = TRUE, .low = 2 },
    { 10 * DAY, 11 * DAY, 1, -1, -1, DTL_TIMELINE_EXACT, .valued = TRUE, .low = 3 },
    { 10 * DAY, 11 * DAY, 1, -1, -1, DTL_TIMELINE_EXACT },
  };
  g_autoptr (DtlTimelineEvents) events = dtl_timeline_events_new (3);
  const DtlTimeCurve *curve;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    dtl_timeline_events_add (events, &records[i]);
  dtl_timeline_events_index_all (events);
  curve = dtl_timeline_events_curve (events, 1);
  g_assert_cmpuint (dtl_time_curve_size (curve), ==, 2);
  g_assert_cmpfloat (dtl_time_curve_get (curve, 0)->high, ==, 5);
  g_assert_cmpfloat (dtl_time_curve_get (curve, 1)->high, ==, 2);
  g_assert_true (dtl_time_curve_get (curve, 1)->aside);
  g_assert_null (dtl_timeline_events_curve (events, DTL_TIMELINE_MERGED));
  g_assert_null (dtl_timeline_events_curve (events, 2));
  g_assert_null (dtl_timeline_events_curve (events, 3));
}

static void
test_empty (void)
{
  g_autoptr (DtlTimelineEvents) events = dtl_timeline_events_new (1);

  dtl_timeline_events_index_all (events);
  g_assert_cmpuint (dtl_time_index_size (events->all), ==, 0);
  g_assert_cmpuint (dtl_time_index_size (dtl_timeline_events_index (events, 1)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-events/groups", test_groups);
  g_test_add_func ("/timeline-events/open-ends", test_open_ends);
  g_test_add_func ("/timeline-events/nothing-lost", test_nothing_lost);
  g_test_add_func ("/timeline-events/merged", test_merged);
  g_test_add_func ("/timeline-events/tellers", test_tellers);
  g_test_add_func ("/timeline-events/curves", test_curves);
  g_test_add_func ("/timeline-events/empty", test_empty);
  return g_test_run ();
}
