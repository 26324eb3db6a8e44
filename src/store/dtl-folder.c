/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A working copy lives in a folder of its own, so that SQLite's files stay together and can be
 * removed together. A folder gets its final name only when it is whole: what was left half-made
 * by a crash is known by its name and swept away. */

#include "config.h"

#include "dtl-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dtl-error.h"

#define UNSETTLED_PREFIX ".new-"

/* A folder is created and locked in two steps; one younger than this may be between them. */
#define SWEEP_SECONDS 60

static const char *const file_names[] = {
  "collection.sqlite", "collection.sqlite-wal", "collection.sqlite-shm", "collection.sqlite-journal", "outgoing", "outgoing-journal", "lock",
};

static gboolean
fail_errno (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, DTL_ERROR, code == ENOENT ? DTL_ERROR_NOT_FOUND : DTL_ERROR_IO, "%s: %s", name, g_strerror (code));
  return FALSE;
}

/**
 * dtl_folder_sync:
 * @path: (type filename): a folder
 * @error: %DTL_ERROR_IO
 *
 * Sees to it that the names in it are on disk. File systems that cannot do this are taken at their word.
 */
gboolean
dtl_folder_sync (const char *path, GError **error)
{
  int descriptor = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int code = 0;

  if (descriptor < 0)
    return fail_errno (error, path, errno);
  if (fsync (descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
    code = errno;
  close (descriptor);
  return code == 0 || fail_errno (error, path, code);
}

static DtlFolder *
describe_folder (const char *parent, const char *id)
{
  DtlFolder *folder = g_new0 (DtlFolder, 1);

  folder->path = g_build_filename (parent, id, NULL);
  folder->id = g_strdup (id);
  folder->database = g_build_filename (folder->path, "collection.sqlite", NULL);
  folder->outgoing = g_build_filename (folder->path, "outgoing", NULL);
  folder->lock = -1;
  return folder;
}

void
dtl_folder_free (DtlFolder *folder)
{
  if (folder->lock >= 0)
    close (folder->lock);
  g_free (folder->path);
  g_free (folder->id);
  g_free (folder->database);
  g_free (folder->outgoing);
  g_free (folder);
}

/* Whether the lock that was taken is still the one in the folder: who removes a folder removes
 * its lock while holding it. */
static gboolean
is_current (int descriptor, const char *path)
{
  struct stat held, named;

  return fstat (descriptor, &held) == 0 && stat (path, &named) == 0 && held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

static gboolean
take_lock (DtlFolder *folder, gboolean create, GError **error)
{
  g_autofree char *path = g_build_filename (folder->path, "lock", NULL);

  folder->lock = open (path, O_RDWR | O_CLOEXEC | (create ? O_CREAT : 0), 0600);
  if (folder->lock < 0)
    return fail_errno (error, path, errno);
  if (flock (folder->lock, LOCK_EX | LOCK_NB) == 0 && is_current (folder->lock, path))
    return TRUE;
  g_set_error (error, DTL_ERROR, DTL_ERROR_CONFLICT, _("the collection is open already"));
  return FALSE;
}

/**
 * dtl_folder_create:
 * @parent: (type filename): where working copies live; made if it is not there
 * @error: %DTL_ERROR_IO
 *
 * Returns: (transfer full) (nullable): an empty folder, locked, under a name that only
 *   dtl_folder_settle() makes final
 */
DtlFolder *
dtl_folder_create (const char *parent, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat (UNSETTLED_PREFIX, uuid, NULL);
  g_autoptr (DtlFolder) folder = describe_folder (parent, id);

  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdir (folder->path, 0700) != 0)
    {
      fail_errno (error, folder->path, errno);
      return NULL;
    }
  if (!take_lock (folder, TRUE, error))
    return NULL;
  return g_steal_pointer (&folder);
}

/**
 * dtl_folder_settle:
 * @folder: a new folder; no file in it is open but the lock
 * @error: %DTL_ERROR_IO
 *
 * Gives it its final name, by which it is found again, on disk.
 */
gboolean
dtl_folder_settle (DtlFolder *folder, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (folder->path);
  g_autoptr (DtlFolder) settled = describe_folder (parent, folder->id + strlen (UNSETTLED_PREFIX));
  const DtlFolder before = *folder;

  if (!dtl_folder_sync (folder->path, error))
    return FALSE;
  if (g_rename (folder->path, settled->path) != 0)
    return fail_errno (error, folder->path, errno);
  *folder = *settled;
  folder->lock = before.lock;
  *settled = before;
  settled->lock = -1;
  return dtl_folder_sync (parent, error);
}

/**
 * dtl_folder_open:
 * @parent: (type filename): where working copies live
 * @id: name of one
 * @error: %DTL_ERROR_NOT_FOUND; %DTL_ERROR_CONFLICT if somebody has it open; %DTL_ERROR_IO
 *
 * Returns: (transfer full) (nullable): the folder, locked
 */
DtlFolder *
dtl_folder_open (const char *parent, const char *id, GError **error)
{
  g_autoptr (DtlFolder) folder = describe_folder (parent, id);

  return take_lock (folder, FALSE, error) ? g_steal_pointer (&folder) : NULL;
}

/**
 * dtl_folder_remove:
 * @folder: (transfer full): a folder, locked, with no file open but the lock
 *
 * Removes it with all that is in it. What cannot be removed stays.
 */
void
dtl_folder_remove (DtlFolder *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      g_autofree char *path = g_build_filename (folder->path, file_names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder->path);
  dtl_folder_free (folder);
}

static gboolean
is_settled (const char *name)
{
  return g_uuid_string_is_valid (name);
}

/**
 * dtl_folder_list:
 * @parent: (type filename): where working copies live
 * @error: %DTL_ERROR_IO
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the names of all of them; none if there is no such folder
 */
GPtrArray *
dtl_folder_list (const char *parent, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (GDir) directory = g_dir_open (parent, 0, &local);
  const char *name;

  if (!directory && !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error_literal (error, DTL_ERROR, DTL_ERROR_IO, local->message);
      return NULL;
    }
  while (directory && (name = g_dir_read_name (directory)))
    if (is_settled (name))
      g_ptr_array_add (names, g_strdup (name));
  return g_steal_pointer (&names);
}

static gboolean
is_abandoned (const DtlFolder *folder)
{
  struct stat status;

  return stat (folder->path, &status) == 0 && status.st_mtime + SWEEP_SECONDS < g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * dtl_folder_clean:
 * @parent: (type filename): where working copies live
 *
 * Sweeps away what crashes left half-made. Nothing that was acknowledged is ever in those.
 */
void
dtl_folder_clean (const char *parent)
{
  g_autoptr (GDir) directory = g_dir_open (parent, 0, NULL);
  const char *name;

  while (directory && (name = g_dir_read_name (directory)))
    {
      g_autoptr (DtlFolder) folder = describe_folder (parent, name);

      if (g_str_has_prefix (name, UNSETTLED_PREFIX) && is_abandoned (folder) && take_lock (folder, TRUE, NULL))
        dtl_folder_remove (g_steal_pointer (&folder));
    }
}
