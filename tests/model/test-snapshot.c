/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names, letters and places that rows ask for. */

#include "dtl-snapshot.h"

#include "dtl-event-item.h"
#include "dtl-measure-item.h"
#include "dtl-source-item.h"
#include "story.h"

static void
test_names (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlSnapshot) snapshot = dtl_snapshot_new (comparison, NULL);

  g_assert_cmpstr (dtl_snapshot_get_name (snapshot, STORY_HERALD), ==, "Harbour Herald");
  g_assert_cmpstr (dtl_snapshot_get_name (snapshot, STORY_NOTE), ==, "bridge-note");
  g_assert_cmpstr (g_ptr_array_index (snapshot->monograms, STORY_HERALD), ==, "H");
  g_assert_cmpstr (g_ptr_array_index (snapshot->monograms, STORY_COURIER), ==, "C");
  g_assert_cmpstr (g_ptr_array_index (snapshot->monograms, STORY_NOTE), ==, "B");
}

static void
test_letters_tell_apart (void)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (DtlComparison) comparison = NULL;
  g_autoptr (DtlSnapshot) snapshot = NULL;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (readings, story_reading (STORY_HERALD, ""));
  comparison = story_compare (readings);
  snapshot = dtl_snapshot_new (comparison, NULL);
  g_assert_cmpstr (g_ptr_array_index (snapshot->monograms, 0), ==, "H");
  g_assert_cmpstr (g_ptr_array_index (snapshot->monograms, 1), ==, "HH");
  g_assert_cmpstr (g_ptr_array_index (snapshot->monograms, 2), ==, "3");
}

static void
test_events (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlSnapshot) snapshot = dtl_snapshot_new (comparison, NULL);

  g_assert_cmpuint (dtl_snapshot_n_events (snapshot), ==, STORY_N_SOURCES);
  for (guint i = 0; i < STORY_N_SOURCES; i++)
    {
      guint source;

      g_assert_cmpuint (dtl_snapshot_find_event (snapshot, i, &source), ==, 0);
      g_assert_cmpuint (source, ==, i);
    }
}

static void
test_source_items (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_failure_free);
  g_autoptr (DtlSnapshot) snapshot = NULL;
  g_autoptr (DtlSourceItem) courier = NULL;
  g_autoptr (DtlSourceItem) failed = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *reason = NULL;

  g_ptr_array_add (failures, dtl_failure_new ("cat.jpg", "A picture has no text"));
  snapshot = dtl_snapshot_new (comparison, failures);
  courier = dtl_source_item_new (snapshot, STORY_COURIER);
  failed = dtl_source_item_new (snapshot, STORY_N_SOURCES);
  subtitle = dtl_source_item_dup_subtitle (courier);
  reason = dtl_source_item_dup_subtitle (failed);

  g_assert_cmpstr (subtitle, ==, "4 May 2021 · 1 figure");
  g_assert_cmpuint (dtl_source_item_get_n_conflicts (courier), ==, 2);
  g_assert_true (dtl_source_item_get_has_date (courier));
  g_assert_null (dtl_source_item_get_failure (courier));
  g_assert_cmpstr (dtl_source_item_get_name (failed), ==, "cat.jpg");
  g_assert_cmpstr (reason, ==, "A picture has no text");
  g_assert_cmpuint (dtl_source_item_get_index (failed), ==, G_MAXUINT);
  g_assert_null (dtl_source_item_get_reading (failed));
}

static void
test_event_item (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlEventItem) herald = dtl_event_item_new (comparison, STORY_HERALD, 0);
  g_autoptr (DtlEventItem) note = dtl_event_item_new (comparison, STORY_NOTE, 0);
  const gint64 day = 86400;

  g_assert_cmpint (dtl_event_item_get_end (herald) - dtl_event_item_get_begin (herald), ==, day);
  g_assert_cmpint (dtl_event_item_get_begin (herald), ==, dtl_date_to_day ((DtlDate) { 2021, 5, 3 }) * day);
  g_assert_cmpint (dtl_event_item_get_story_event (herald), ==, 0);
  g_assert_cmpint (dtl_event_item_get_verdict (herald), ==, DTL_VERDICT_CONFLICT);
  g_assert_cmpstr (dtl_event_item_get_label (herald), ==, "the bridge was opened");
  g_assert_false (dtl_event_item_get_resolved (note));
}

static void
test_event_item_at_a_time (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  DtlReading *reading = g_ptr_array_index (comparison->readings, STORY_HERALD);
  DtlInterval *interval = &g_array_index (reading->dates, DtlDateMention, 0).interval;
  g_autoptr (DtlEventItem) item = dtl_event_item_new (comparison, STORY_HERALD, 0);
  const gint64 midnight = dtl_date_to_day ((DtlDate) { 2021, 5, 3 }) * G_GINT64_CONSTANT (86400);

  interval->granularity = DTL_GRANULARITY_TIME;
  interval->second = 10 * 3600;
  interval->zone = 120;
  g_assert_cmpint (dtl_event_item_get_begin (item), ==, midnight + 8 * 3600);
  interval->granularity = DTL_GRANULARITY_RANGE;
  interval->latest = DTL_DAY_NONE;
  g_assert_cmpint (dtl_event_item_get_end (item), ==, G_MAXINT64);
}

static void
test_measure_item (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlMeasureItem) item = dtl_measure_item_new (comparison, 0);
  g_autofree char *label = NULL;
  guint n_sources;

  g_object_get (item, "label", &label, "n-sources", &n_sources, NULL);
  g_assert_cmpstr (label, ==, "Cost of the bridge");
  g_assert_cmpuint (n_sources, ==, STORY_N_SOURCES);
  g_assert_true (dtl_measure_item_get_shared (item));
  g_assert_true (dtl_measure_item_get_conflict (item));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/snapshot/names", test_names);
  g_test_add_func ("/snapshot/letters-tell-apart", test_letters_tell_apart);
  g_test_add_func ("/snapshot/events", test_events);
  g_test_add_func ("/snapshot/source-items", test_source_items);
  g_test_add_func ("/snapshot/event-item", test_event_item);
  g_test_add_func ("/snapshot/event-item-at-a-time", test_event_item_at_a_time);
  g_test_add_func ("/snapshot/measure-item", test_measure_item);
  return g_test_run ();
}
