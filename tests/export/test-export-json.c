/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON to the byte, on many lines and on one; and that both say the same. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "dtl-export-fixture.h"
#include "dtl-export-json.h"

static void
write_reading (DtlJsonWriter *writer, const DtlComparison *comparison)
{
  dtl_export_json_reading (writer, dtl_comparison_reading (comparison, 0), 0);
}

static const struct
{
  const char *name;
  void (*write) (DtlJsonWriter *writer, const DtlComparison *comparison);
} forms[] = {
  { "read.json", write_reading },
  { "compare.json", dtl_export_json_comparison },
  { "timeline.json", dtl_export_json_timeline },
};

static char *
write_form (guint form, const DtlComparison *comparison, DtlJsonWriterStyle style)
{
  GString *text = g_string_new (NULL);
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, style);
  forms[form].write (&writer, comparison);
  return g_string_free (text, FALSE);
}

static void
test_golden (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
      g_autofree char *text = write_form (i, comparison, DTL_JSON_WRITER_PRETTY);

      dtl_export_fixture_assert (forms[i].name, text);
    }
}

static void
test_one_line (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
      g_autofree char *pretty = write_form (i, comparison, DTL_JSON_WRITER_PRETTY);
      g_autofree char *line = write_form (i, comparison, DTL_JSON_WRITER_LINE);
      g_autoptr (JsonNode) from_pretty = json_from_string (pretty, NULL);
      g_autoptr (JsonNode) from_line = json_from_string (line, NULL);

      g_assert_null (strchr (line, '\n'));
      g_assert_nonnull (from_pretty);
      g_assert_true (json_node_equal (from_pretty, from_line));
    }
}

static void
test_empty (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_empty ();
  g_autofree char *compared = write_form (1, comparison, DTL_JSON_WRITER_LINE);
  g_autofree char *timeline = write_form (2, comparison, DTL_JSON_WRITER_LINE);

  g_assert_cmpstr (compared, ==,
                   "{\"format\": \"dateline-compare\", \"version\": 1, \"sources\": [], \"measures\": [], \"events\": [], "
                   "\"quotations\": [], \"arithmetic\": [], \"origins\": [], \"suggestions\": [], \"decisions\": [], \"gold\": []}");
  g_assert_cmpstr (timeline, ==,
                   "{\"format\": \"dateline-timeline\", \"version\": 1, \"range\": {\"earliest\": null, \"latest\": null}, "
                   "\"focus\": {\"earliest\": null, \"latest\": null}, \"events\": []}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-json/golden", test_golden);
  g_test_add_func ("/export-json/one-line", test_one_line);
  g_test_add_func ("/export-json/empty", test_empty);
  return g_test_run ();
}
