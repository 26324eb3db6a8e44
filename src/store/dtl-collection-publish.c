/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Publishing: the whole of the working copy is written beside it, checked, and put in place of the
 * file that the user sees. What is about to be published is noted first, so that a crash between
 * the rename and the note that it is done is not taken for somebody else's change. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "dtl-collection-private.h"
#include "dtl-database.h"
#include "dtl-error.h"
#include "dtl-published-file.h"
#include "dtl-schema.h"

/* The copy must be one file that any reader can open, without what only this machine knows, and
 * sound. */
static gboolean
finish_outgoing (const char *path, GError **error)
{
  g_autoptr (DtlDatabase) database = dtl_database_open (path, SQLITE_OPEN_READWRITE, error);

  return database
         && dtl_database_execute (database, "PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; DELETE FROM working;", error)
         && dtl_schema_verify (database, error) && dtl_database_check (database, error);
}

static gboolean
write_outgoing (DtlCollection *collection, GError **error)
{
  const char *path = collection->folder->outgoing;
  g_autofree char *uri = g_filename_display_name (path);

  g_unlink (path);
  return dtl_database_run (collection->database, error, "VACUUM INTO ?", "s", uri) && finish_outgoing (path, error);
}

/* After a crash in the midst of publishing: if the file is what was being published, it is ours. */
static gboolean
settle_pending (DtlCollection *collection, const char *path, GError **error)
{
  g_autofree char *pending = dtl_collection_get_working (collection, DTL_WORKING_PENDING);
  g_autofree char *found = pending ? dtl_published_file_etag (path, NULL, NULL) : NULL;

  if (!pending || g_strcmp0 (found, pending) != 0)
    return TRUE;
  return dtl_collection_set_working (collection, DTL_WORKING_ETAG, pending, error);
}

static gboolean
note_published (DtlCollection *collection, const char *path, const char *etag, GError **error)
{
  gboolean well;

  if (!dtl_database_begin (collection->database, error))
    return FALSE;
  well = dtl_collection_set_working (collection, DTL_WORKING_PATH, path, error)
         && dtl_collection_set_working (collection, DTL_WORKING_ETAG, etag, error)
         && dtl_collection_set_working (collection, DTL_WORKING_PENDING, NULL, error)
         && dtl_collection_set_working (collection, DTL_WORKING_CHANGED, NULL, error);
  return dtl_database_end (collection->database, well, error);
}

static gboolean
put_outgoing (DtlCollection *collection, const char *path, DtlPublishMode mode, GCancellable *cancellable, GError **error)
{
  const char *outgoing = collection->folder->outgoing;
  g_autofree char *known = dtl_collection_get_working (collection, DTL_WORKING_ETAG);
  g_autofree char *etag = dtl_published_file_etag (outgoing, cancellable, error);

  return etag && dtl_collection_set_working (collection, DTL_WORKING_PENDING, etag, error)
         && dtl_published_file_put (outgoing, path, collection->folder->id, mode, known, cancellable, error)
         && note_published (collection, path, etag, error);
}

static gboolean
publish_at (DtlCollection *collection, const char *path, DtlPublishMode mode, GCancellable *cancellable, GError **error)
{
  gboolean well = settle_pending (collection, path, error) && !g_cancellable_set_error_if_cancelled (cancellable, error)
                  && write_outgoing (collection, error) && put_outgoing (collection, path, mode, cancellable, error);

  g_unlink (collection->folder->outgoing);
  if (!well)
    return FALSE;
  g_clear_object (&collection->file);
  collection->file = g_file_new_for_path (path);
  return TRUE;
}

/**
 * dtl_collection_publish:
 * @collection: a collection that has a file
 * @cancellable: (nullable): to stop; then the file is as it was
 * @error: %DTL_ERROR_CONFLICT if the file was changed by somebody else since it was opened or published here: both
 *   versions are kept, here and there; %DTL_ERROR_USAGE if it has no file; %DTL_ERROR_IO; %G_IO_ERROR_CANCELLED
 *
 * Brings the file up to date. Does nothing if it is.
 */
gboolean
dtl_collection_publish (DtlCollection *collection, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;

  if (!collection->file)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_USAGE, _("the collection has no file yet"));
      return FALSE;
    }
  if (dtl_collection_is_published (collection) && g_file_query_exists (collection->file, cancellable))
    return TRUE;
  path = dtl_published_file_resolve (collection->file, error);
  return path && publish_at (collection, path, DTL_PUBLISH_UPDATE, cancellable, error);
}

/**
 * dtl_collection_publish_as:
 * @collection: a collection
 * @file: where it is to be kept from now on
 * @replace: whether the user has agreed that a file there is replaced
 * @cancellable: (nullable): to stop
 * @error: %DTL_ERROR_CONFLICT if there is a file and @replace is not set; otherwise as dtl_collection_publish()
 *
 * Publishes the collection elsewhere. The file that it had stays as it was last published.
 */
gboolean
dtl_collection_publish_as (DtlCollection *collection, GFile *file, gboolean replace, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = dtl_published_file_resolve (file, error);

  return path && publish_at (collection, path, replace ? DTL_PUBLISH_REPLACE : DTL_PUBLISH_NEW, cancellable, error);
}

/**
 * dtl_collection_is_published:
 * @collection: a collection
 *
 * Returns: whether it has a file that was given all that is in here
 */
gboolean
dtl_collection_is_published (DtlCollection *collection)
{
  g_autofree char *changed = dtl_collection_get_working (collection, DTL_WORKING_CHANGED);

  return collection->file && !changed;
}
