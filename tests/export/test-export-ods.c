/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The spreadsheet to the byte, well-formed whatever is in it, and nothing in it a formula. */

#include "dtl-export-fixture.h"
#include "dtl-export-ods.h"

static void
assert_well_formed (const char *xml)
{
  static const GMarkupParser parser = { NULL };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
}

static void
test_golden (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (GString) text = g_string_new (NULL);

  dtl_export_ods (text, comparison, "Harbour & <bridge>\x01");
  assert_well_formed (text->str);
  g_assert_null (strstr (text->str, "formula"));
  g_assert_nonnull (strstr (text->str, "Harbour &amp; &lt;bridge&gt; </dc:title>"));
  dtl_export_fixture_assert ("compare.fods", text->str);
}

static void
test_empty (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_empty ();
  g_autoptr (GString) text = g_string_new (NULL);

  dtl_export_ods (text, comparison, NULL);
  assert_well_formed (text->str);
  g_assert_null (strstr (text->str, "<office:meta>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-ods/golden", test_golden);
  g_test_add_func ("/export-ods/empty", test_empty);
  return g_test_run ();
}
