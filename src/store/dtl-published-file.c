/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file that the user sees is on a disk we know nothing about: a network share, a portal, a
 * stick. SQLite is never opened there. It is copied in, and copied out, as bytes; the new file
 * takes the old one's place in one rename, and only if the old one is the one we knew. */

#define _GNU_SOURCE /* renameat2() */

#include "config.h"

#include "dtl-published-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dtl-error.h"
#include "dtl-folder.h"

#define CHUNK_BYTES (256 * 1024)
#define MAX_ATTEMPTS 100

static gboolean
fail_errno (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  if (code == EISDIR)
    g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("%s: this is a folder, not a collection"), name);
  else if (code == ENOENT)
    g_set_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND, _("%s: there is no such file"), name);
  else if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, DTL_ERROR, DTL_ERROR_IO, _("%s: there is no space left"), name);
  else
    g_set_error (error, DTL_ERROR, DTL_ERROR_IO, "%s: %s", name, g_strerror (code));
  return FALSE;
}

static gboolean
fail_conflict (GError **error, const char *path, const char *format)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, DTL_ERROR, DTL_ERROR_CONFLICT, format, name);
  return FALSE;
}

/**
 * dtl_published_file_resolve:
 * @file: where a collection is, or is to be
 * @error: %DTL_ERROR_UNSUPPORTED if it is not in a file system
 *
 * Returns: (transfer full) (type filename) (nullable): its one path: absolute, links followed
 */
char *
dtl_published_file_resolve (GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = NULL;
  g_autofree char *base = NULL;
  char *real;

  if (!path)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, DTL_ERROR, DTL_ERROR_UNSUPPORTED, _("%s: collections can only be kept in folders of this machine"), name);
      return NULL;
    }
  real = realpath (path, NULL);
  if (real)
    return real;
  folder = g_path_get_dirname (path);
  base = g_path_get_basename (path);
  real = realpath (folder, NULL);
  if (!real)
    {
      fail_errno (error, folder, errno);
      return NULL;
    }
  free (folder);
  folder = real;
  return g_build_filename (folder, base, NULL);
}

static gboolean
write_all (int descriptor, const guint8 *bytes, gsize length)
{
  while (length > 0)
    {
      gssize n = write (descriptor, bytes, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          bytes += n;
          length -= n;
        }
    }
  return TRUE;
}

/* Reads @from to its end into @checksum and, if it is open, @to. */
static gboolean
pump_bytes (int from, const char *from_path, int to, const char *to_path, GChecksum *checksum, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  gssize n;

  while ((n = read (from, chunk, CHUNK_BYTES)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_errno (error, from_path, errno);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_checksum_update (checksum, chunk, n);
      if (to >= 0 && !write_all (to, chunk, n))
        return fail_errno (error, to_path, errno);
    }
  return TRUE;
}

/**
 * dtl_published_file_etag:
 * @path: (type filename): a published file
 * @cancellable: (nullable): to stop
 * @error: %DTL_ERROR_NOT_FOUND, %DTL_ERROR_IO, %G_IO_ERROR_CANCELLED
 *
 * What stands for its content. Times and numbers of files are not enough: shares and portals make them up.
 *
 * Returns: (transfer full) (nullable): a SHA-256, in hexadecimal
 */
char *
dtl_published_file_etag (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int descriptor = open (path, O_RDONLY | O_CLOEXEC);
  gboolean read;

  if (descriptor < 0)
    {
      fail_errno (error, path, errno);
      return NULL;
    }
  read = pump_bytes (descriptor, path, -1, NULL, checksum, cancellable, error);
  close (descriptor);
  return read ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/**
 * dtl_published_file_copy:
 * @from: (type filename): a file
 * @to: (type filename): another; made, or made anew
 * @cancellable: (nullable): to stop
 * @error: %DTL_ERROR_NOT_FOUND, %DTL_ERROR_IO, %G_IO_ERROR_CANCELLED; then there is no @to
 *
 * Copies, down to the disk.
 *
 * Returns: (transfer full) (nullable): the etag of what was copied
 */
char *
dtl_published_file_copy (const char *from, const char *to, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  int source = open (from, O_RDONLY | O_CLOEXEC);
  int target = source < 0 ? -1 : open (to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
  gboolean copied = FALSE;

  if (source < 0)
    fail_errno (error, from, errno);
  else if (target < 0)
    fail_errno (error, to, errno);
  else
    copied = pump_bytes (source, from, target, to, checksum, cancellable, error)
             && (fsync (target) == 0 || fail_errno (error, to, errno));
  if (source >= 0)
    close (source);
  if (target >= 0 && close (target) != 0 && copied)
    copied = fail_errno (error, to, errno);
  if (target >= 0 && !copied)
    g_unlink (to);
  return copied ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/* Opens what is at @path and locks it, so that of several writers one is first. The lock is on
 * the file itself, which the first writer replaces: then it is tried again with the new one.
 * Returns -1 with *exists unset if there is none. */
static int
lock_current (const char *path, gboolean *exists)
{
  for (guint attempt = 0; attempt < MAX_ATTEMPTS; attempt++)
    {
      int descriptor = open (path, O_RDONLY | O_CLOEXEC);
      struct stat held, named;

      *exists = descriptor >= 0 || errno != ENOENT;
      if (descriptor < 0)
        return -1;
      if (flock (descriptor, LOCK_EX) != 0)
        return descriptor; /* no locks there: the etag alone must do */
      if (fstat (descriptor, &held) == 0 && stat (path, &named) == 0 && held.st_ino == named.st_ino)
        return descriptor;
      close (descriptor);
    }
  return -1;
}

static gboolean
check_current (int descriptor, const char *path, const char *etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!pump_bytes (descriptor, path, -1, NULL, checksum, cancellable, error))
    return FALSE;
  return g_strcmp0 (g_checksum_get_string (checksum), etag) == 0
         || fail_conflict (error, path, _("“%s” was changed by somebody else since it was opened here"));
}

static gboolean
move_into_place (const char *from, const char *path, gboolean exists, GError **error)
{
  /* Where nothing was, nothing may have come meanwhile. */
  if (!exists && renameat2 (AT_FDCWD, from, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (!exists && errno == EEXIST)
    return fail_conflict (error, path, _("“%s” exists already"));
  if (!exists && errno != EINVAL && errno != ENOSYS)
    return fail_errno (error, path, errno);
  return g_rename (from, path) == 0 || fail_errno (error, path, errno);
}

static gboolean
replace_current (const char *from, const char *path, DtlPublishMode mode, const char *etag, GCancellable *cancellable, GError **error)
{
  gboolean exists;
  int current = lock_current (path, &exists);
  struct stat status;
  gboolean well = TRUE;

  if (exists && mode == DTL_PUBLISH_NEW)
    well = fail_conflict (error, path, _("“%s” exists already"));
  else if (exists && current < 0)
    well = fail_conflict (error, path, _("“%s” is being changed by somebody else"));
  else if (exists && mode == DTL_PUBLISH_UPDATE)
    well = check_current (current, path, etag, cancellable, error);
  if (well && current >= 0 && fstat (current, &status) == 0)
    well = chmod (from, status.st_mode & 07777) == 0 || errno == EPERM || fail_errno (error, from, errno);
  if (well)
    well = move_into_place (from, path, exists, error);
  if (current >= 0)
    close (current);
  return well;
}

/* The user knows the file, and nothing of the one that was to become it. */
static gboolean
fail_beside (const char *path, GError *cause, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *reason = cause->domain == DTL_ERROR ? strrchr (cause->message, ':') : NULL;

  if (reason)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_IO, "%s%s", name, reason);
      g_error_free (cause);
    }
  else
    g_propagate_error (error, cause);
  return FALSE;
}

/**
 * dtl_published_file_put:
 * @from: (type filename): a whole and checked collection
 * @path: (type filename): where it is to be, from dtl_published_file_resolve()
 * @id: what no other writer's name for its temporary file has in it
 * @mode: what may be in the way
 * @etag: (nullable): of what is known to be there, for %DTL_PUBLISH_UPDATE
 * @cancellable: (nullable): to stop; asked until the last moment
 * @error: %DTL_ERROR_CONFLICT if something else is in the way; %DTL_ERROR_IO
 *
 * Puts a copy of @from at @path: at every moment, what is there is whole, the old or the new. On
 * return it is on disk. After an error the old is untouched.
 */
gboolean
dtl_published_file_put (const char *from, const char *path, const char *id, DtlPublishMode mode, const char *etag,
                        GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%.200s.%.8s.tmp", base, id);
  g_autofree char *temporary = g_build_filename (folder, name, NULL);
  g_autoptr (GError) local = NULL;
  g_autofree char *copied = dtl_published_file_copy (from, temporary, cancellable, &local);

  if (!copied)
    return fail_beside (path, g_steal_pointer (&local), error);
  if (!replace_current (temporary, path, mode, etag, cancellable, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  return dtl_folder_sync (folder, error);
}
