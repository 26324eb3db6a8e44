/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which part of the time the timeline opens on. */

#include "dtl-time-frame.h"

static void
add_event (DtlComparison *comparison, DtlReading *reading, const char *edtf)
{
  DtlDateMention mention = { .role = DTL_ROLE_EVENT };
  DtlStoryEvent *story = g_new0 (DtlStoryEvent, 1);
  DtlMentionRef ref = { 0, reading->dates->len };

  g_assert_true (dtl_interval_parse_edtf (edtf, &mention.interval));
  g_array_append_val (reading->dates, mention);
  story->interval = mention.interval;
  story->dates = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  story->events = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  story->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  g_array_append_val (story->dates, ref);
  g_ptr_array_add (comparison->events, story);
}

static void
check (const char *days, const char *published, const char *range, const char *focus)
{
  g_autoptr (DtlComparison) comparison = dtl_comparison_new ();
  g_autoptr (DtlText) text = dtl_text_new_from_string ("");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  DtlReading *reading = dtl_reading_new (source);
  g_auto (GStrv) each = g_strsplit (days, " ", -1);
  g_autofree char *found_range = NULL, *found_focus = NULL;

  if (published != NULL)
    g_assert_true (dtl_date_parse (published, &reading->published));
  g_ptr_array_add (comparison->readings, reading);
  for (guint i = 0; each[i] != NULL && *each[i] != '\0'; i++)
    add_event (comparison, reading, each[i]);
  dtl_time_frame_find (comparison);
  found_range = dtl_interval_to_edtf (&comparison->range);
  found_focus = dtl_interval_to_edtf (&comparison->focus);
  g_test_message ("%s", days);
  g_assert_cmpstr (found_range, ==, range);
  g_assert_cmpstr (found_focus, ==, focus);
}

static void
test_focus (void)
{
  check ("", NULL, NULL, NULL);
  check ("2024-03-05", NULL, "2024-03-05/2024-03-05", "2024-03-02/2024-03-08");
  check ("2019 2024-12-09 2024-12-11 2024-12-11 2024-12-11", "2025-01-02", "2019-01-01/2024-12-11", "2024-12/2025-01");
  check ("1999-05-01 2024-12-09 2024-12-11 2024-12-12", "2024-12-12", "1999-05-01/2024-12-12", "2024-12-06/2024-12-15");
  check ("2001 2003", "2004-02-01", "2001/2003", "2003-01/2004-02");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-frame/focus", test_focus);
  return g_test_run ();
}
