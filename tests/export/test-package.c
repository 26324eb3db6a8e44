/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes in comes out, read by another program too; and the first part stands where everybody looks for it. */

#include "dtl-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define MIME_TYPE "application/vnd.oasis.opendocument.spreadsheet"

typedef struct
{
  const char *name;
  const char *content;
  gboolean compress;
} Part;

static const Part parts[] = {
  { "mimetype", MIME_TYPE, FALSE },
  { "content.xml", "<a>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</a>", TRUE },
  { "META-INF/manifest.xml", "<m/>", TRUE },
  { "nothing", "", TRUE },
};

static GString *
make_package (void)
{
  GString *bytes = g_string_new (NULL);
  DtlPackage *package = dtl_package_new (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    dtl_package_add (package, parts[i].name, parts[i].content, strlen (parts[i].content), parts[i].compress);
  dtl_package_close (package);
  return bytes;
}

static void
test_first_part (void)
{
  g_autoptr (GString) bytes = make_package ();
  g_autofree char *type = NULL;
  const guint name = 30; /* where a name begins in a ZIP */

  g_assert_cmpmem (bytes->str, 4, "PK\3\4", 4);
  g_assert_cmpint (bytes->str[8], ==, 0);  /* stored */
  g_assert_cmpint (bytes->str[28], ==, 0); /* no extra field */
  g_assert_cmpmem (bytes->str + name, 8, "mimetype", 8);
  g_assert_cmpmem (bytes->str + name + 8, strlen (MIME_TYPE), MIME_TYPE, strlen (MIME_TYPE));
  type = g_content_type_guess (NULL, (const guchar *) bytes->str, bytes->len, NULL);
  g_assert_cmpstr (type, ==, MIME_TYPE);
}

static void
test_round_trip (void)
{
  g_autoptr (GString) bytes = make_package ();
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  guint n = 0;

  archive_read_support_format_zip_seekable (archive);
  g_assert_cmpint (archive_read_open_memory (archive, bytes->str, bytes->len), ==, ARCHIVE_OK);
  for (; archive_read_next_header (archive, &entry) == ARCHIVE_OK; n++)
    {
      char content[200] = "";

      g_assert_cmpuint (n, <, G_N_ELEMENTS (parts));
      g_assert_cmpstr (archive_entry_pathname (entry), ==, parts[n].name);
      g_assert_cmpint (archive_read_data (archive, content, sizeof content - 1), ==, (int) strlen (parts[n].content));
      g_assert_cmpstr (content, ==, parts[n].content);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (parts));
  archive_read_free (archive);
}

/* Python reads every part and checks its sum. */
static void
test_other_reader (void)
{
  g_autoptr (GString) bytes = make_package ();
  g_autofree char *folder = g_dir_make_tmp ("dateline-package-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "package.zip", NULL);
  g_autoptr (GSubprocess) python = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, bytes->str, (gssize) bytes->len, NULL));
  python = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "python3", "-m", "zipfile", "-t", path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (python, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (python));
  g_assert_cmpstr (said, ==, "Done testing\n");
  g_unlink (path);
  g_rmdir (folder);
}

/* It says nothing of when and where it was made. */
static void
test_same_bytes (void)
{
  g_autoptr (GString) first = make_package ();
  g_autoptr (GString) second = NULL;

  g_usleep (2 * G_USEC_PER_SEC + G_USEC_PER_SEC / 10); /* a ZIP counts time in steps of two seconds */
  second = make_package ();
  g_assert_cmpmem (first->str, first->len, second->str, second->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/package/first-part", test_first_part);
  g_test_add_func ("/package/round-trip", test_round_trip);
  g_test_add_func ("/package/other-reader", test_other_reader);
  g_test_add_func ("/package/same-bytes", test_same_bytes);
  return g_test_run ();
}
