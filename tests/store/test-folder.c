/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Locks, names and sweeping of working folders. */

#include "dtl-folder.h"

#include <glib/gstdio.h>
#include <utime.h>

#include "dtl-error.h"
#include "dtl-store-fixture.h"

static guint
count_folders (DtlStoreFixture *fixture)
{
  g_autoptr (GPtrArray) names = dtl_folder_list (fixture->working, NULL);

  return names->len;
}

static void
test_life (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlFolder) folder = NULL;
  g_autofree char *id = NULL;

  g_assert_cmpuint (count_folders (fixture), ==, 0);
  folder = dtl_folder_create (fixture->working, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_folders (fixture), ==, 0);
  g_assert_true (dtl_folder_settle (folder, &error));
  g_assert_cmpuint (count_folders (fixture), ==, 1);
  g_assert_true (g_file_test (folder->path, G_FILE_TEST_IS_DIR));
  id = g_strdup (folder->id);
  g_assert_null (dtl_folder_open (fixture->working, id, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_CONFLICT);
  g_clear_error (&error);
  g_clear_pointer (&folder, dtl_folder_free);
  folder = dtl_folder_open (fixture->working, id, &error);
  g_assert_no_error (error);
  dtl_folder_remove (g_steal_pointer (&folder));
  g_assert_cmpuint (count_folders (fixture), ==, 0);
  g_assert_null (dtl_folder_open (fixture->working, id, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
}

/* Half-made ones are swept when they are old and nobody holds them. */
static void
test_sweep (DtlStoreFixture *fixture, gconstpointer data)
{
  const struct utimbuf long_ago = { 1000000, 1000000 };
  g_autoptr (DtlFolder) held = dtl_folder_create (fixture->working, NULL);
  g_autoptr (DtlFolder) left = dtl_folder_create (fixture->working, NULL);
  g_autoptr (DtlFolder) young = dtl_folder_create (fixture->working, NULL);
  g_autofree char *left_path = g_strdup (left->path);
  g_autofree char *young_path = g_strdup (young->path);

  g_assert_cmpint (utime (held->path, &long_ago), ==, 0);
  g_assert_cmpint (utime (left->path, &long_ago), ==, 0);
  g_clear_pointer (&left, dtl_folder_free);
  g_clear_pointer (&young, dtl_folder_free);
  dtl_folder_clean (fixture->working);
  g_assert_false (g_file_test (left_path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young_path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (held->path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/folder/life", DtlStoreFixture, NULL, dtl_store_fixture_set_up, test_life, dtl_store_fixture_tear_down);
  g_test_add ("/folder/sweep", DtlStoreFixture, NULL, dtl_store_fixture_set_up, test_sweep, dtl_store_fixture_tear_down);
  return g_test_run ();
}
