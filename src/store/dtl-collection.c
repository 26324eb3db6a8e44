/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and closing collections, and what is in them. A published file is only ever copied in;
 * a working copy that a crash left behind is simply opened again. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-collection-private.h"
#include "dtl-database.h"
#include "dtl-decision-table.h"
#include "dtl-error.h"
#include "dtl-published-file.h"
#include "dtl-removed.h"
#include "dtl-schema.h"
#include "dtl-source-table.h"

/**
 * dtl_stored_source_new:
 * @id: number of the source; 0 if it has none yet
 * @format: (nullable): id of the format that it was imported with
 * @source: the source; takes its own reference
 */
DtlStoredSource *
dtl_stored_source_new (gint64 id, const char *format, DtlSource *source)
{
  DtlStoredSource *stored = g_new0 (DtlStoredSource, 1);

  stored->id = id;
  stored->format = g_strdup (format);
  stored->source = dtl_source_ref (source);
  return stored;
}

void
dtl_stored_source_free (DtlStoredSource *stored)
{
  g_free (stored->format);
  dtl_source_unref (stored->source);
  g_free (stored);
}

/**
 * dtl_collection_working_folder:
 *
 * Returns: (transfer full) (type filename): where the user's working copies live
 */
char *
dtl_collection_working_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "dateline", "working", NULL);
}

static char *
choose_parent (const char *working_folder)
{
  return working_folder ? g_strdup (working_folder) : dtl_collection_working_folder ();
}

/* Every commit is on disk when it returns. */
static gboolean
make_durable (sqlite3 *database, GError **error)
{
  return dtl_database_execute (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", error);
}

/**
 * dtl_collection_get_working:
 * @collection: a collection
 * @key: DTL_WORKING_…
 *
 * Returns: (transfer full) (nullable): what the working copy knows under @key
 */
char *
dtl_collection_get_working (DtlCollection *collection, const char *key)
{
  char *value = NULL;

  dtl_database_get_text (collection->database, &value, NULL, "SELECT value FROM working WHERE id = ?", "s", key);
  return value;
}

/* Writes @value under @key; %NULL forgets it. */
gboolean
dtl_collection_set_working (DtlCollection *collection, const char *key, const char *value, GError **error)
{
  if (!value)
    return dtl_database_run (collection->database, error, "DELETE FROM working WHERE id = ?", "s", key);
  return dtl_database_run (collection->database, error, "INSERT OR REPLACE INTO working (id, value) VALUES (?, ?)", "ss", key, value);
}

/* Opens the working copy in @folder, which is then the collection's. */
static DtlCollection *
open_folder (DtlFolder *folder, GError **error)
{
  g_autoptr (DtlCollection) collection = g_new0 (DtlCollection, 1);
  g_autofree char *path = NULL;

  collection->folder = folder;
  collection->database = dtl_database_open (folder->database, SQLITE_OPEN_READWRITE, error);
  if (!collection->database || !make_durable (collection->database, error) || !dtl_schema_verify (collection->database, error)
      || !dtl_schema_migrate (collection->database, error))
    return NULL;
  path = dtl_collection_get_working (collection, DTL_WORKING_PATH);
  collection->file = path ? g_file_new_for_path (path) : NULL;
  return g_steal_pointer (&collection);
}

static gboolean
fill_new (sqlite3 *database, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_real_time ());

  return make_durable (database, error) && dtl_schema_migrate (database, error)
         && dtl_database_run (database, error, "INSERT INTO property (id, value) VALUES ('id', ?), ('created', ?)", "ss", uuid, now);
}

/**
 * dtl_collection_new:
 * @working_folder: (nullable) (type filename): where working copies live; %NULL: the user's
 * @error: %DTL_ERROR_IO
 *
 * Returns: (transfer full) (nullable): an empty collection, published nowhere
 */
DtlCollection *
dtl_collection_new (const char *working_folder, GError **error)
{
  g_autofree char *parent = choose_parent (working_folder);
  g_autoptr (DtlFolder) folder = dtl_folder_create (parent, error);
  sqlite3 *database;
  gboolean filled;

  if (!folder)
    return NULL;
  database = dtl_database_open (folder->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  filled = database && fill_new (database, error);
  g_clear_pointer (&database, dtl_database_close);
  if (!filled || !dtl_folder_settle (folder, error))
    {
      dtl_folder_remove (g_steal_pointer (&folder));
      return NULL;
    }
  return open_folder (g_steal_pointer (&folder), error);
}

/* Everything about a copy of a file from anywhere is doubted before it is used. */
static gboolean
accept_copy (sqlite3 *database, const char *path, const char *etag, GError **error)
{
  return dtl_schema_verify (database, error) && dtl_database_check (database, error) && make_durable (database, error)
         && dtl_schema_migrate (database, error) && dtl_database_execute (database, "DELETE FROM working", error)
         && dtl_database_run (database, error, "INSERT INTO working (id, value) VALUES (?, ?), (?, ?)", "ssss", DTL_WORKING_PATH, path,
                              DTL_WORKING_ETAG, etag);
}

static gboolean
copy_in (DtlFolder *folder, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (DtlDatabase) database = NULL;
  g_autofree char *etag = dtl_published_file_copy (path, folder->database, cancellable, error);
  g_autofree char *name = NULL;

  if (!etag)
    return FALSE;
  database = dtl_database_open (folder->database, SQLITE_OPEN_READWRITE, error);
  if (database && accept_copy (database, path, etag, error))
    return TRUE;
  name = g_filename_display_name (path);
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

static DtlCollection *
open_copy (const char *parent, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (DtlFolder) folder = dtl_folder_create (parent, error);

  if (!folder)
    return NULL;
  if (!copy_in (folder, path, cancellable, error) || !dtl_folder_settle (folder, error))
    {
      dtl_folder_remove (g_steal_pointer (&folder));
      return NULL;
    }
  return open_folder (g_steal_pointer (&folder), error);
}

/* Whether the working copy begins where the published file now is. */
static gboolean
fits_file (DtlCollection *collection, const char *etag)
{
  g_autofree char *known = dtl_collection_get_working (collection, DTL_WORKING_ETAG);
  g_autofree char *pending = dtl_collection_get_working (collection, DTL_WORKING_PENDING);

  return g_strcmp0 (known, etag) == 0 || g_strcmp0 (pending, etag) == 0;
}

/* The working copy of the file at @path that a crash left behind, if the file is still the one
 * that it was made from. */
static DtlCollection *
find_left (const char *parent, const char *path, const char *etag)
{
  g_autoptr (GPtrArray) ids = dtl_folder_list (parent, NULL);

  for (guint i = 0; ids && i < ids->len; i++)
    {
      g_autoptr (DtlCollection) collection = dtl_collection_open_working (parent, g_ptr_array_index (ids, i), NULL);

      if (collection && collection->file && g_strcmp0 (g_file_peek_path (collection->file), path) == 0 && fits_file (collection, etag))
        return g_steal_pointer (&collection);
    }
  return NULL;
}

/**
 * dtl_collection_open:
 * @working_folder: (nullable) (type filename): where working copies live; %NULL: the user's
 * @file: a published collection; is only read
 * @cancellable: (nullable): to stop
 * @error: %DTL_ERROR_NOT_FOUND, %DTL_ERROR_FORMAT if it is no collection, or damaged, or holds what no
 *   collection holds; %DTL_ERROR_UNSUPPORTED if a newer version made it; %DTL_ERROR_IO; %G_IO_ERROR_CANCELLED
 *
 * If a crash left a working copy of this very file, it is opened, with all changes in it. If the
 * file was changed by somebody else since, the file is opened; the working copy stays in
 * dtl_collection_list_working() for the user to decide.
 *
 * Returns: (transfer full) (nullable): the collection
 */
DtlCollection *
dtl_collection_open (const char *working_folder, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *parent = choose_parent (working_folder);
  g_autofree char *path = dtl_published_file_resolve (file, error);
  g_autofree char *etag = path ? dtl_published_file_etag (path, cancellable, error) : NULL;
  DtlCollection *left;

  if (!etag)
    return NULL;
  dtl_folder_clean (parent);
  left = find_left (parent, path, etag);
  return left ? left : open_copy (parent, path, cancellable, error);
}

/**
 * dtl_collection_open_working:
 * @working_folder: (nullable) (type filename): where working copies live; %NULL: the user's
 * @id: name of a working copy
 * @error: %DTL_ERROR_NOT_FOUND; %DTL_ERROR_CONFLICT if it is open already; %DTL_ERROR_FORMAT if it is damaged
 *
 * Opens a working copy that was left, by a crash or because it was never published.
 *
 * Returns: (transfer full) (nullable): the collection
 */
DtlCollection *
dtl_collection_open_working (const char *working_folder, const char *id, GError **error)
{
  g_autofree char *parent = choose_parent (working_folder);
  DtlFolder *folder = dtl_folder_open (parent, id, error);

  return folder ? open_folder (folder, error) : NULL;
}

/* Nothing would be lost with the working copy: the file has it all, or there is nothing. */
static gboolean
is_dispensable (DtlCollection *collection)
{
  gint64 n_steps = 1;

  if (collection->file)
    return dtl_collection_is_published (collection) && g_file_query_exists (collection->file, NULL);
  return dtl_database_get_int (collection->database, &n_steps, NULL, "SELECT count(*) FROM step", NULL) && n_steps == 0;
}

/**
 * dtl_collection_free:
 * @collection: (transfer full): a collection
 *
 * Closes it. The working copy goes if the published file has all that is in it; otherwise it stays.
 */
void
dtl_collection_free (DtlCollection *collection)
{
  gboolean dispensable = collection->database && is_dispensable (collection);

  g_clear_pointer (&collection->database, dtl_database_close);
  if (dispensable)
    dtl_folder_remove (collection->folder);
  else
    dtl_folder_free (collection->folder);
  g_clear_object (&collection->file);
  g_free (collection);
}

/**
 * dtl_collection_discard:
 * @collection: (transfer full): a collection
 *
 * Closes it and gives up all changes that were not published. For who has told the user so.
 */
void
dtl_collection_discard (DtlCollection *collection)
{
  g_clear_pointer (&collection->database, dtl_database_close);
  dtl_folder_remove (collection->folder);
  g_clear_object (&collection->file);
  g_free (collection);
}

const char *
dtl_collection_get_id (DtlCollection *collection)
{
  return collection->folder->id;
}

GFile *
dtl_collection_get_file (DtlCollection *collection)
{
  return collection->file;
}

/**
 * dtl_collection_dup_title:
 * @collection: a collection
 *
 * Returns: (transfer full) (nullable): its title; %NULL if it was given none
 */
char *
dtl_collection_dup_title (DtlCollection *collection)
{
  char *title = NULL;

  dtl_database_get_text (collection->database, &title, NULL, "SELECT value FROM property WHERE id = 'title'", NULL);
  return title;
}

guint
dtl_collection_get_schema_version (DtlCollection *collection)
{
  gint64 version = 0;

  dtl_schema_version (collection->database, &version, NULL);
  return version;
}

/**
 * dtl_collection_count_sources:
 * @collection: a collection
 * @n_sources: (out): how many sources are in it
 * @error: as for all
 */
gboolean
dtl_collection_count_sources (DtlCollection *collection, guint *n_sources, GError **error)
{
  gint64 count = 0;

  if (!dtl_database_get_int (collection->database, &count, error, "SELECT count(*) FROM source", NULL))
    return FALSE;
  *n_sources = count;
  return TRUE;
}

/**
 * dtl_collection_load_decisions:
 * @collection: a collection
 * @error: as for all
 *
 * Returns: (transfer full) (nullable) (element-type DtlDecision): what the user decided, in the order it was
 *   decided; what only a newer version understands is left out
 */
GPtrArray *
dtl_collection_load_decisions (DtlCollection *collection, GError **error)
{
  return dtl_decision_table_load (collection->database, error);
}

/**
 * dtl_collection_dup_removed_name:
 * @collection: a collection
 * @id: number of a source that was removed
 *
 * Returns: (transfer full) (nullable): what it was called; %NULL if that cannot be told
 */
char *
dtl_collection_dup_removed_name (DtlCollection *collection, gint64 id)
{
  char *name = NULL;

  dtl_removed_find_name (collection->database, id, &name, NULL);
  return name;
}

/**
 * dtl_collection_load_sources:
 * @collection: a collection
 * @error: as for all
 *
 * Returns: (transfer full) (element-type DtlStoredSource) (nullable): its sources, in order
 */
GPtrArray *
dtl_collection_load_sources (DtlCollection *collection, GError **error)
{
  return dtl_source_table_load (collection->database, error);
}

/**
 * dtl_collection_load_behind:
 * @collection: a collection
 * @sources: (element-type DtlStoredSource): its sources as they were before some were added behind them, at least one;
 *   gets those
 * @error: as for all; then some may have been added
 */
gboolean
dtl_collection_load_behind (DtlCollection *collection, GPtrArray *sources, GError **error)
{
  return dtl_source_table_load_behind (collection->database, sources, error);
}

/**
 * dtl_collection_load_original:
 * @collection: a collection
 * @id: number of a source
 * @error: %DTL_ERROR_NOT_FOUND, or as for all
 *
 * Returns: (transfer full) (nullable): the file that it was read from, byte by byte; empty for pasted text
 */
GBytes *
dtl_collection_load_original (DtlCollection *collection, gint64 id, GError **error)
{
  g_autoptr (DtlQuery) query = NULL;
  gboolean row;

  if (!dtl_source_table_has (collection->database, id, error))
    return NULL;
  query = dtl_database_query (collection->database, error,
                              "SELECT original FROM source JOIN content ON content.id = source.content WHERE source.id = ?", "i", id);
  if (!query || !dtl_database_next (query, &row, error))
    return NULL;
  return g_bytes_new (sqlite3_column_blob (query, 0), sqlite3_column_bytes (query, 0));
}

/**
 * dtl_collection_check:
 * @collection: a collection
 * @error: %DTL_ERROR_FORMAT, with the first thing that is wrong
 *
 * Looks at all of it; may take a while.
 */
gboolean
dtl_collection_check (DtlCollection *collection, GError **error)
{
  return dtl_database_check (collection->database, error);
}
