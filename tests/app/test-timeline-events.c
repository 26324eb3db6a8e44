/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read from a list: places, groups, and where a merged mark stands. */

#include "dtl-chronicle.h"

static DtlTimelineEvents *
read_chronicle (void)
{
  static const char *const names[] = { "begin", "end", "lane", "kind", "group", "alert", "label", "group-label", "caption" };
  g_autoptr (GListStore) things = dtl_chronicle_new ();
  GtkExpression *fields[DTL_TIMELINE_N_FIELDS] = { NULL };
  DtlTimelineEvents *events;
  GType type = g_list_model_get_item_type (G_LIST_MODEL (things));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    fields[i] = gtk_property_expression_new (type, NULL, names[i]);
  events = dtl_timeline_events_new (G_LIST_MODEL (things), fields, 5);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_expression_unref (fields[i]);
  return events;
}

static void
test_groups (void)
{
  g_autoptr (DtlTimelineEvents) events = read_chronicle ();
  const DtlTimelineGroup *opened = dtl_timeline_events_group (events, 0);

  g_assert_cmpuint (events->groups->len, ==, 4);
  g_assert_cmpint (opened->key, ==, 1);
  g_assert_cmpuint (opened->members->len, ==, 4);
  g_assert_cmpuint (opened->n_lanes, ==, 4);
  g_assert_true (opened->alert);
  g_assert_cmpint (opened->end - opened->begin, ==, DTL_SECONDS_A_DAY);
}

static void
test_lanes (void)
{
  g_autoptr (DtlTimelineEvents) events = read_chronicle ();
  guint placed = 0, undated = 0;

  for (guint lane = 1; lane <= 5; lane++)
    {
      placed += dtl_time_index_size (dtl_timeline_events_index (events, lane));
      undated += g_array_index (events->undated, guint, lane - 1);
    }
  g_assert_cmpuint (placed + undated, ==, events->records->len);
  g_assert_cmpuint (g_array_index (events->undated, guint, 1), ==, 1);
  g_assert_cmpuint (dtl_time_index_size (dtl_timeline_events_index (events, 2)), ==, 0);
}

static void
test_merged (void)
{
  g_autoptr (DtlTimelineEvents) events = read_chronicle ();
  const DtlTimeIndex *merged = dtl_timeline_events_index (events, DTL_TIMELINE_MERGED);
  guint position;

  for (guint i = 0; i < dtl_time_index_size (merged); i++)
    {
      const DtlTimeEntry *entry = dtl_time_index_get (merged, i);

      g_assert_cmpuint (dtl_timeline_events_merged (events, entry->id, &position)->n_lanes, >, 1);
      g_assert_cmpint (dtl_timeline_events_get (events, position)->begin, ==, entry->begin);
      g_assert_cmpint (dtl_timeline_events_get (events, position)->kind, !=, DTL_TIMELINE_FLAG);
    }
  g_assert_cmpuint (dtl_time_index_size (merged), ==, 4);
  g_assert_cmpuint (dtl_time_index_size (events->all), ==, 13);
}

static void
test_text (void)
{
  g_autoptr (DtlTimelineEvents) events = read_chronicle ();
  g_autofree char *label = dtl_timeline_events_text (events, 1, DTL_TIMELINE_LABEL);
  g_autofree char *caption = dtl_timeline_events_text (events, 1, DTL_TIMELINE_CAPTION);
  g_autofree char *detail = dtl_timeline_events_text (events, 1, DTL_TIMELINE_DETAIL);

  g_assert_cmpstr (label, ==, "First toll is taken");
  g_assert_null (caption);
  g_assert_null (detail);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-events/groups", test_groups);
  g_test_add_func ("/timeline-events/lanes", test_lanes);
  g_test_add_func ("/timeline-events/merged", test_merged);
  g_test_add_func ("/timeline-events/text", test_text);
  return g_test_run ();
}
