/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The spreadsheet to the byte, well-formed whatever is in it, and nothing in it a formula. */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

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

  dtl_export_fods (text, comparison, "Harbour & <bridge>\x01");
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

  dtl_export_fods (text, comparison, NULL);
  assert_well_formed (text->str);
  g_assert_null (strstr (text->str, "<office:meta>"));
}

/* The part of a package that begins with a name in its list; NULL if there is none. */
static char *
read_part (const GString *bytes, const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char *content = NULL;

  archive_read_support_format_zip_seekable (archive);
  g_assert_cmpint (archive_read_open_memory (archive, bytes->str, bytes->len), ==, ARCHIVE_OK);
  while (content == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      const gsize length = (gsize) archive_entry_size (entry);

      if (!g_str_equal (archive_entry_pathname (entry), name))
        continue;
      content = g_malloc0 (length + 1);
      g_assert_cmpint (archive_read_data (archive, content, length), ==, (gssize) length);
    }
  archive_read_free (archive);
  return content;
}

/* The package holds the same sheets as the flat form, and lists its parts. */
static void
test_package (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GString) flat = g_string_new (NULL);
  g_autofree char *content = NULL;
  g_autofree char *meta = NULL;
  g_autofree char *manifest = NULL;
  const char *sheets;

  dtl_export_ods (bytes, comparison, "Harbour & <bridge>\x01");
  dtl_export_fods (flat, comparison, NULL);
  content = read_part (bytes, "content.xml");
  meta = read_part (bytes, "meta.xml");
  manifest = read_part (bytes, "META-INF/manifest.xml");
  assert_well_formed (content);
  assert_well_formed (meta);
  assert_well_formed (manifest);
  g_assert_nonnull (strstr (meta, "Harbour &amp; &lt;bridge&gt; </dc:title>"));
  g_assert_nonnull (strstr (manifest, "\"content.xml\""));
  sheets = strstr (content, "<office:body>");
  g_assert_nonnull (sheets);
  g_assert_true (strncmp (sheets, strstr (flat->str, "<office:body>"), strlen (sheets) - strlen ("</office:document-content>\n")) == 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-ods/golden", test_golden);
  g_test_add_func ("/export-ods/empty", test_empty);
  g_test_add_func ("/export-ods/package", test_package);
  return g_test_run ();
}
