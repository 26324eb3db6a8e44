/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked of a list's items: the same in one go and in many, and their words later. */

#include "dtl-chronicle.h"

static DtlTimelineReader *
open_reader (GListStore *things)
{
  static const char *const names[] = { "begin", "end", "lane", "kind", "group", "alert", "about", NULL, "value", "top", "label", "group-label", "caption" };
  GtkExpression *fields[DTL_TIMELINE_N_FIELDS] = { NULL };
  DtlTimelineReader *reader;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i])
      fields[i] = gtk_property_expression_new (g_list_model_get_item_type (G_LIST_MODEL (things)), NULL, names[i]);
  reader = dtl_timeline_reader_new (G_LIST_MODEL (things), fields, 5);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_clear_pointer (&fields[i], gtk_expression_unref);
  return reader;
}

static void
test_reading (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_new ();
  g_autoptr (DtlTimelineReader) reader = open_reader (things);
  g_autoptr (DtlTimelineEvents) events = NULL;

  g_assert_true (dtl_timeline_reader_read (reader, G_MAXINT64));
  events = dtl_timeline_reader_steal (reader);
  dtl_timeline_events_index_all (events);
  g_assert_cmpuint (events->records->len, ==, g_list_model_get_n_items (G_LIST_MODEL (things)));
  g_assert_cmpuint (events->groups->len, ==, 4);
  g_assert_cmpuint (dtl_timeline_events_group (events, 0)->n_tellers, ==, 4);
  g_assert_true (dtl_timeline_events_group (events, 0)->alert);
  g_assert_cmpuint (dtl_time_index_size (dtl_timeline_events_index (events, DTL_TIMELINE_MERGED)), ==, 4);
}

/* A value, a range, and none. */
static void
test_values (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_measured ();
  g_autoptr (DtlTimelineReader) reader = open_reader (things);
  g_autoptr (DtlTimelineEvents) events = NULL;

  dtl_timeline_reader_read (reader, G_MAXINT64);
  events = dtl_timeline_reader_steal (reader);
  g_assert_false (dtl_timeline_events_get (events, 0)->valued);
  g_assert_true (dtl_timeline_events_get (events, 17)->valued);
  g_assert_cmpfloat (dtl_timeline_events_get (events, 17)->low, ==, 9);
  g_assert_cmpfloat (dtl_timeline_events_get (events, 17)->high, ==, 9);
  g_assert_cmpfloat (dtl_timeline_events_get (events, 22)->low, ==, 10);
  g_assert_cmpfloat (dtl_timeline_events_get (events, 22)->high, ==, 14);
}

static void
test_slices (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_many (1000);
  g_autoptr (DtlTimelineReader) whole = open_reader (things);
  g_autoptr (DtlTimelineReader) sliced = open_reader (things);
  g_autoptr (DtlTimelineEvents) one = NULL;
  g_autoptr (DtlTimelineEvents) two = NULL;
  guint slices = 1;

  dtl_timeline_reader_read (whole, G_MAXINT64);
  while (!dtl_timeline_reader_read (sliced, 0))
    slices++;
  g_assert_cmpuint (slices, >, 10);
  one = dtl_timeline_reader_steal (whole);
  two = dtl_timeline_reader_steal (sliced);
  g_assert_cmpuint (one->records->len, ==, 1000);
  g_assert_cmpmem (one->records->data, one->records->len * sizeof (DtlTimelineRecord), two->records->data,
                   two->records->len * sizeof (DtlTimelineRecord));
}

static void
test_text (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_new ();
  g_autoptr (DtlTimelineReader) reader = open_reader (things);
  g_autofree char *label = dtl_timeline_reader_text (reader, 1, DTL_TIMELINE_LABEL);
  g_autofree char *caption = dtl_timeline_reader_text (reader, 1, DTL_TIMELINE_CAPTION);
  g_autofree char *detail = dtl_timeline_reader_text (reader, 1, DTL_TIMELINE_DETAIL);

  g_assert_cmpstr (label, ==, "First toll is taken");
  g_assert_null (caption);
  g_assert_null (detail);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-reader/reading", test_reading);
  g_test_add_func ("/timeline-reader/values", test_values);
  g_test_add_func ("/timeline-reader/slices", test_slices);
  g_test_add_func ("/timeline-reader/text", test_text);
  return g_test_run ();
}
