/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways a file can fail to come in: each has its code and one sentence that names the file. */

#include "dtl-import.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "dtl-error.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("dateline-import-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static GFile *
write_file (Fixture *fixture, const char *name, const char *bytes, gsize length)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  return g_file_new_for_path (path);
}

static void
assert_refused (GFile *file, const DtlImportOptions *options, DtlError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (file);

  g_assert_null (dtl_import_file (file, options, NULL, &error));
  g_assert_error (error, DTL_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, name));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_false (g_str_has_suffix (error->message, "."));
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const DtlImportOptions small = { .max_bytes = 10 };
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) missing = g_file_get_child (folder, "missing.txt");
  g_autoptr (GFile) empty = write_file (fixture, "empty.txt", "", 0);
  g_autoptr (GFile) blank = write_file (fixture, "blank.txt", "title: A\n---\n \n", -1);
  g_autoptr (GFile) pdf = write_file (fixture, "a.pdf", "%PDF-1.4\n", -1);
  g_autoptr (GFile) binary = write_file (fixture, "a.bin", "\0\1\2\3\4\5", 6);
  g_autoptr (GFile) large = write_file (fixture, "large.txt", "eleven byte", -1);
  g_autoptr (GFile) endless = g_file_new_for_path ("/dev/zero");

  assert_refused (folder, NULL, DTL_ERROR_FORMAT);
  assert_refused (missing, NULL, DTL_ERROR_NOT_FOUND);
  assert_refused (empty, NULL, DTL_ERROR_FORMAT);
  assert_refused (blank, NULL, DTL_ERROR_FORMAT);
  assert_refused (pdf, NULL, DTL_ERROR_UNSUPPORTED);
  assert_refused (binary, NULL, DTL_ERROR_FORMAT);
  assert_refused (large, &small, DTL_ERROR_TOO_LARGE);
  assert_refused (endless, &small, DTL_ERROR_TOO_LARGE);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "secret.txt", "words", -1);

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }
  g_assert_cmpint (g_chmod (g_file_peek_path (file), 0), ==, 0);
  assert_refused (file, NULL, DTL_ERROR_IO);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (fixture, "a.txt", "words", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dtl_import_file (file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  const DtlImportOptions options = { .path = "./given.md" };
  g_autoptr (GFile) file = write_file (fixture, "a.txt", "# Head\n\nBody", -1);
  g_autoptr (DtlSource) source = dtl_import_file (file, &options, NULL, NULL);

  g_assert_cmpstr (source->path, ==, "./given.md");
  g_assert_cmpstr (source->title, ==, "Head");
}

static void
test_pasted (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSource) source = dtl_import_text ("publisher: Post\n---\nWords", &error);

  g_assert_no_error (error);
  g_assert_null (source->path);
  g_assert_cmpstr (source->publisher, ==, "Post");
  g_assert_cmpstr (dtl_text_bytes (source->text), ==, "Words");
  g_assert_null (dtl_import_text (" \n", &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_FORMAT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/import/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add ("/import/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/import/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add_func ("/import/pasted", test_pasted);
  return g_test_run ();
}
