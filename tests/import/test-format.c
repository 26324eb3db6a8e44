/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which format a file is read with, and what is said of one that cannot be read. */

#include "dtl-format.h"

#include <string.h>

#include "dtl-error.h"

#define BYTES(literal) literal, sizeof literal - 1

static void
test_table_is_whole (void)
{
  guint n;
  const DtlFormat *formats = dtl_formats (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (dtl_format_by_id (formats[i].id) == &formats[i]);
      g_assert_nonnull (formats[i].extensions[0]);
      g_assert_nonnull (formats[i].mime_types[0]);
      g_assert_nonnull (formats[i].import);
      for (const char *const *extension = formats[i].extensions; *extension; extension++)
        {
          g_autofree char *name = g_strconcat ("some.dir/A.", *extension, NULL);

          g_assert_true (dtl_format_by_name (name) == &formats[i]);
        }
    }
  g_assert_null (dtl_format_by_id ("nothing"));
  g_assert_null (dtl_format_by_name ("folder.md/file"));
  g_assert_null (dtl_format_by_name ("file"));
}

static void
test_detected (void)
{
  const struct
  {
    const char *bytes;
    gsize length;
    const char *name;
    const char *format; /* NULL: refused */
    const char *told;
  } cases[] = {
    { BYTES ("words"), "a.md", "markdown", NULL },
    { BYTES ("words"), "a.TXT", "text", NULL },
    { BYTES ("words"), "a.log", "text", NULL },
    { BYTES ("words"), NULL, "text", NULL },
    { BYTES ("<html>"), "a.txt", "text", NULL },
    { BYTES ("PK is a name"), "a.txt", "text", NULL },
    { BYTES ("%PDF-1.7\n"), "a.txt", NULL, "a PDF document" },
    { BYTES (" \n<!DOCTYPE html>"), "page", NULL, "a web page" },
    { BYTES ("<p>words"), "page.html", NULL, "a web page" },
    { BYTES ("PK\3\4..."), "a.docx", NULL, "a Word document" },
    { BYTES ("PK\3\4..."), "a.zip", NULL, "a ZIP archive" },
    { BYTES ("\211PNG\r\n\032\n"), "a", NULL, "a picture" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;
      const DtlFormat *format = dtl_format_detect (bytes, cases[i].name, &error);

      g_assert_cmpstr (format ? format->id : NULL, ==, cases[i].format);
      if (format)
        continue;
      g_assert_error (error, DTL_ERROR, DTL_ERROR_UNSUPPORTED);
      g_assert_nonnull (strstr (error->message, cases[i].told));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/table", test_table_is_whole);
  g_test_add_func ("/format/detected", test_detected);
  return g_test_run ();
}
