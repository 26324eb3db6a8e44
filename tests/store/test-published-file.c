/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting a file in another's place: only where it may, and with nothing left beside it. */

#include "dtl-published-file.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "dtl-error.h"
#include "dtl-store-fixture.h"

#define ID "0123456789"

static char *
write_file (DtlStoreFixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (DtlStoreFixture *fixture)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (directory))
    n++;
  return n;
}

static void
test_modes (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *from = write_file (fixture, "from", "new");
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autofree char *etag = dtl_published_file_etag (from, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (dtl_published_file_put (from, target, ID, DTL_PUBLISH_NEW, NULL, NULL, &error));
  assert_content (target, "new");
  g_assert_false (dtl_published_file_put (from, target, ID, DTL_PUBLISH_NEW, NULL, NULL, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_true (dtl_published_file_put (from, target, ID, DTL_PUBLISH_UPDATE, etag, NULL, &error));
  g_assert_true (g_file_set_contents (target, "foreign", -1, NULL));
  g_assert_false (dtl_published_file_put (from, target, ID, DTL_PUBLISH_UPDATE, etag, NULL, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_CONFLICT);
  g_clear_error (&error);
  assert_content (target, "foreign");
  g_assert_true (dtl_published_file_put (from, target, ID, DTL_PUBLISH_REPLACE, NULL, NULL, &error));
  assert_content (target, "new");
  g_assert_cmpint (g_unlink (target), ==, 0);
  g_assert_true (dtl_published_file_put (from, target, ID, DTL_PUBLISH_UPDATE, etag, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
test_keeps_mode_and_link (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *from = write_file (fixture, "from", "new");
  g_autofree char *target = write_file (fixture, "target", "old");
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autofree char *resolved = NULL;
  GStatBuf status;

  g_assert_cmpint (g_chmod (target, 0640), ==, 0);
  g_assert_cmpint (symlink ("target", link), ==, 0);
  resolved = dtl_published_file_resolve (file, NULL);
  g_assert_cmpstr (resolved, ==, target);
  g_assert_true (dtl_published_file_put (from, resolved, ID, DTL_PUBLISH_REPLACE, NULL, NULL, NULL));
  g_assert_cmpint (g_stat (target, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_content (link, "new");
}

static void
test_cancelled (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autofree char *from = write_file (fixture, "from", "new");
  g_autofree char *target = write_file (fixture, "target", "old");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (dtl_published_file_put (from, target, ID, DTL_PUBLISH_REPLACE, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (target, "old");
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/published-file/modes", DtlStoreFixture, NULL, dtl_store_fixture_set_up, test_modes, dtl_store_fixture_tear_down);
  g_test_add ("/published-file/keeps", DtlStoreFixture, NULL, dtl_store_fixture_set_up, test_keeps_mode_and_link, dtl_store_fixture_tear_down);
  g_test_add ("/published-file/cancelled", DtlStoreFixture, NULL, dtl_store_fixture_set_up, test_cancelled, dtl_store_fixture_tear_down);
  return g_test_run ();
}
