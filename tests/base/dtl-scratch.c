/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A test that leaves its folder behind fills the disk of whoever runs it often; one that follows a link while it
 * tidies up removes what is not its own. */

#include "dtl-scratch.h"

#include <glib/gstdio.h>

char *
dtl_scratch_new (const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("dateline-%s-XXXXXX", name);
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp (pattern, &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_and_free (gpointer folder)
{
  dtl_scratch_remove (folder);
  g_free (folder);
}

char *
dtl_scratch_borrow (const char *name)
{
  char *folder = dtl_scratch_new (name);

  g_test_queue_destroy (remove_and_free, folder);
  return folder;
}

void
dtl_scratch_remove (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        dtl_scratch_remove (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}
