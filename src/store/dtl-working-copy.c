/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of what was left in the working folder: the user is asked about it at the next start,
 * so that nothing is lost because nobody looked. */

#include "dtl-collection-private.h"
#include "dtl-database.h"

void
dtl_working_copy_free (DtlWorkingCopy *copy)
{
  g_free (copy->id);
  g_clear_object (&copy->file);
  g_free (copy->title);
  g_free (copy);
}

/* When it last changed: the mark of an unpublished change, else its last step, else its beginning. */
static gint64
find_changed (sqlite3 *database)
{
  gint64 changed = 0;

  dtl_database_get_int (database, &changed, NULL,
                        "SELECT coalesce((SELECT value FROM working WHERE id = 'changed'), (SELECT max(made) FROM step),"
                        " (SELECT value FROM property WHERE id = 'created'))",
                        NULL);
  return changed;
}

/* Other programs may have it open; reading does not disturb them. */
static gboolean
describe_copy (DtlWorkingCopy *copy, const char *path)
{
  g_autoptr (DtlDatabase) database = dtl_database_open (path, SQLITE_OPEN_READWRITE, NULL);
  g_autofree char *published = NULL;
  gint64 n_sources = 0;
  gint64 unpublished = 0;

  if (!database || !dtl_database_get_int (database, &n_sources, NULL, "SELECT count(*) FROM source", NULL)
      || !dtl_database_get_text (database, &copy->title, NULL, "SELECT value FROM property WHERE id = 'title'", NULL)
      || !dtl_database_get_text (database, &published, NULL, "SELECT value FROM working WHERE id = ?", "s", DTL_WORKING_PATH)
      || !dtl_database_get_int (database, &unpublished, NULL, "SELECT count(*) FROM working WHERE id = ?", "s", DTL_WORKING_CHANGED))
    return FALSE;
  copy->n_sources = n_sources;
  copy->file = published ? g_file_new_for_path (published) : NULL;
  copy->unpublished = unpublished > 0;
  copy->changed = find_changed (database);
  return TRUE;
}

static DtlWorkingCopy *
look_at (const char *parent, const char *id)
{
  g_autoptr (DtlWorkingCopy) copy = g_new0 (DtlWorkingCopy, 1);
  g_autoptr (DtlFolder) folder = dtl_folder_open (parent, id, NULL);
  g_autofree char *path = g_build_filename (parent, id, "collection.sqlite", NULL);

  copy->id = g_strdup (id);
  copy->in_use = folder == NULL;
  return describe_copy (copy, path) ? g_steal_pointer (&copy) : NULL;
}

static int
compare_copies_cb (gconstpointer a, gconstpointer b)
{
  const DtlWorkingCopy *left = *(const DtlWorkingCopy *const *) a;
  const DtlWorkingCopy *right = *(const DtlWorkingCopy *const *) b;

  return left->changed < right->changed ? 1 : left->changed > right->changed ? -1 : g_strcmp0 (left->id, right->id);
}

/**
 * dtl_collection_list_working:
 * @working_folder: (nullable) (type filename): where working copies live; %NULL: the user's
 * @error: %DTL_ERROR_IO
 *
 * Returns: (transfer full) (element-type DtlWorkingCopy) (nullable): all working copies that can be read, newest first
 */
GPtrArray *
dtl_collection_list_working (const char *working_folder, GError **error)
{
  g_autofree char *parent = working_folder ? g_strdup (working_folder) : dtl_collection_working_folder ();
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_working_copy_free);
  g_autoptr (GPtrArray) ids = dtl_folder_list (parent, error);

  if (!ids)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      DtlWorkingCopy *copy = look_at (parent, g_ptr_array_index (ids, i));

      if (copy)
        g_ptr_array_add (copies, copy);
    }
  g_ptr_array_sort (copies, compare_copies_cb);
  return g_steal_pointer (&copies);
}
