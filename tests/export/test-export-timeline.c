/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline for other programs: to the byte, and with words of a report that are markup or properties
 * there made harmless. */

#include "dtl-export-timeline.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "dtl-export-fixture.h"

static void
test_golden (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (GString) script = g_string_new (NULL);
  g_autoptr (GString) calendar = g_string_new (NULL);

  dtl_export_timelinejs (script, comparison, "A <case>");
  dtl_export_ics (calendar, comparison);
  dtl_export_fixture_assert ("timelinejs.json", script->str);
  dtl_export_fixture_assert ("timeline.ics", calendar->str);
}

static DtlStoryEvent *
get_event (DtlComparison *comparison)
{
  return g_ptr_array_index (comparison->events, 0);
}

static void
set_label (DtlComparison *comparison, const char *label)
{
  g_free (get_event (comparison)->label);
  get_event (comparison)->label = g_strdup (label);
}

static void
test_script_is_escaped (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;

  set_label (comparison, "<script>alert(1)</script>");
  dtl_export_timelinejs (text, comparison, NULL);
  node = json_from_string (text->str, NULL);
  g_assert_nonnull (node);
  g_assert_null (strchr (text->str, '<'));
}

/* No line over 75 bytes, each whole UTF-8, and no property but ours, whatever the words are. */
static void
test_calendar_lines (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) unfolded = NULL;

  set_label (comparison, "A long é summary — with a, b; c\\d\r\nEND:VEVENT\nATTACH:x and so on, über und über, until it is long enough");
  dtl_export_ics (text, comparison);
  lines = g_strsplit (text->str, "\r\n", -1);
  for (char **line = lines; *line; line++)
    {
      g_assert_cmpuint (strlen (*line), <=, 75);
      g_assert_true (g_utf8_validate (*line, -1, NULL));
      g_assert_null (strpbrk (*line, "\r\n"));
      g_assert_false (g_str_has_prefix (*line, "ATTACH"));
    }
  unfolded = g_strsplit (text->str, "\r\n ", -1);
  {
    g_autofree char *joined = g_strjoinv ("", unfolded);

    g_assert_nonnull (strstr (joined, "SUMMARY:A long é summary — with a\\, b\\; c\\\\d \\nEND:VEVENT\\nATTACH:x and so on\\, über"));
  }
}

/* Open ends, coarse dates and none. */
static void
test_dates (void)
{
  const struct
  {
    const char *edtf; /* NULL: unresolved */
    const char *script;
    const char *calendar;
  } cases[] = {
    { "2024-12-11", "\"start_date\": {\"year\": 2024, \"month\": 12, \"day\": 11},\n   \"text\"", "DTSTART;VALUE=DATE:20241211\r\nDTEND;VALUE=DATE:20241212\r\n" },
    { "2024-12", "\"start_date\": {\"year\": 2024, \"month\": 12},", "DTSTART;VALUE=DATE:20241201\r\nDTEND;VALUE=DATE:20250101\r\n" },
    { "2022-03~", "\"display_date\": \"about March 2022\"", "STATUS:TENTATIVE\r\nX-DATELINE-EDTF:2022-03~\r\n" },
    { "../2030", "\"display_date\": \"by 2030\"", "DESCRIPTION:by 2030\\n" },
    { "2024-12-11T21:05:00+03:00", "\"hour\": 21, \"minute\": 5}", "DTSTART:20241211T180500Z\r\nSUMMARY" },
    { "2024-12-11T21:05:00", "\"display_date\": \"11 December 2024, 21:05\"", "DTSTART:20241211T210500\r\nSUMMARY" },
    { "2030", "\"start_date\": {\"year\": 2030},", "DTSTART;VALUE=DATE:20300101\r\nDTEND;VALUE=DATE:20310101\r\n" },
    { "2022/..", "\"start_date\": {\"year\": 2022", "DTSTART;VALUE=DATE:20220101\r\nDTEND;VALUE=DATE:20220102\r\n" },
    { "-0044-03-15", "\"start_date\": {\"year\": -44, \"month\": 3, \"day\": 15}", "PRODID" },
    { NULL, "\"events\": []", "PRODID" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
      g_autoptr (GString) script = g_string_new (NULL);
      g_autoptr (GString) calendar = g_string_new (NULL);
      DtlInterval interval = dtl_interval_unresolved ();

      g_assert_true (!cases[i].edtf || dtl_interval_parse_edtf (cases[i].edtf, &interval));
      get_event (comparison)->interval = interval;
      dtl_export_timelinejs (script, comparison, NULL);
      dtl_export_ics (calendar, comparison);
      g_assert_nonnull (strstr (script->str, cases[i].script));
      g_assert_nonnull (strstr (calendar->str, cases[i].calendar));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-timeline/golden", test_golden);
  g_test_add_func ("/export-timeline/script-is-escaped", test_script_is_escaped);
  g_test_add_func ("/export-timeline/calendar-lines", test_calendar_lines);
  g_test_add_func ("/export-timeline/dates", test_dates);
  return g_test_run ();
}
