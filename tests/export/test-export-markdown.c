/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brief as Markdown to the byte; and that words which look like markup come out as words. */

#include "dtl-export-fixture.h"
#include "dtl-export-format.h"
#include "dtl-export-markdown.h"

static void
test_golden (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (DtlBrief) brief = dtl_brief_from_comparison (comparison, NULL);
  g_autofree char *markdown = dtl_export_markdown_brief (brief);

  dtl_export_fixture_assert ("brief.md", markdown);
}

static void
test_parts (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  g_autoptr (DtlBrief) timeline = dtl_brief_from_timeline (comparison, NULL);
  g_autoptr (DtlBrief) reading = dtl_brief_from_reading (dtl_comparison_reading (comparison, 0), 0);
  g_autofree char *timeline_markdown = dtl_export_markdown_brief (timeline);
  g_autofree char *reading_markdown = dtl_export_markdown_brief (reading);

  dtl_export_fixture_assert ("timeline.md", timeline_markdown);
  dtl_export_fixture_assert ("read.md", reading_markdown);
}

static void
test_escapes (void)
{
  const struct
  {
    const char *words;
    const char *written;
  } cases[] = {
    { "a*b_c`d", "a\\*b\\_c\\`d" },
    { "[x](y) <b> & |", "\\[x\\](y) \\<b\\> \\& \\|" },
    { "# head", "\\# head" },
    { "- item", "\\- item" },
    { "1. first", "1\\. first" },
    { "12) twelfth", "12\\) twelfth" },
    { "11.2 billion", "11.2 billion" },
    { "two\nlines", "two lines" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlBrief) brief = dtl_brief_new ("T");
      DtlBlock *block = dtl_brief_add_block (brief, DTL_BLOCK_PARAGRAPH);
      g_autofree char *expected = g_strdup_printf ("# T\n\n%s\n", cases[i].written);
      g_autofree char *markdown = NULL;

      dtl_inlines_add_text (block->inlines, cases[i].words);
      markdown = dtl_export_markdown_brief (brief);
      g_assert_cmpstr (markdown, ==, expected);
    }
}

static void
test_formats (void)
{
  g_autoptr (DtlComparison) comparison = dtl_export_fixture_comparison ();
  guint n_formats;
  const DtlExportFormat *formats = dtl_export_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *name = g_strconcat ("some.where/case.", formats[i].extension, NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      g_assert_true (dtl_export_format_by_id (formats[i].id) == &formats[i]);
      g_assert_cmpstr (dtl_export_format_by_name (name)->extension, ==, formats[i].extension);
      formats[i].export (text, comparison, "Title");
      g_assert_cmpuint (text->len, >, 0);
      /* Lines, a package, or a drawing, which ends as its form says. */
      g_assert_true (text->str[text->len - 1] == '\n' || g_str_has_prefix (text->str, "PK")
                     || g_str_has_prefix (formats[i].mime_type, "image/") || g_str_equal (formats[i].mime_type, "application/pdf"));
    }
  g_assert_null (dtl_export_format_by_id ("docx"));
  g_assert_null (dtl_export_format_by_name ("case"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-markdown/golden", test_golden);
  g_test_add_func ("/export-markdown/parts", test_parts);
  g_test_add_func ("/export-markdown/escapes", test_escapes);
  g_test_add_func ("/export-markdown/formats", test_formats);
  return g_test_run ();
}
