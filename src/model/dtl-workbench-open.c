/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing sources in: reports are added to the collection, a collection takes the place of the one before. What
 * cannot be read is listed with its reason, so that nothing that was dropped on the window is passed over in silence. */

#include "dtl-workbench-private.h"

#include <string.h>

#include "dtl-arrivals.h"
#include "dtl-import.h"

/**
 * dtl_workbench_drop_failure:
 * @bench: the workbench
 * @name: the name that it is listed under
 *
 * Takes a file that could not be read off the list.
 */
void
dtl_workbench_drop_failure (DtlWorkbench *bench, const char *name)
{
  for (guint i = bench->failures->len; i > 0; i--)
    {
      const DtlFailure *failure = g_ptr_array_index (bench->failures, i - 1);

      if (strcmp (failure->name, name) == 0)
        g_ptr_array_remove_index (bench->failures, i - 1);
    }
}

/* The list names the file already: what is left of "/a/b.txt: the file is empty" is the sentence. */
static char *
say_failure (GFile *file, const char *message)
{
  g_autofree char *path = g_file_get_parse_name (file);
  const char *words = message;
  g_autofree char *first = NULL;

  if (g_str_has_prefix (message, path) && g_str_has_prefix (message + strlen (path), ": "))
    words = message + strlen (path) + strlen (": ");
  if (*words == '\0')
    return g_strdup (message);
  first = g_utf8_strup (words, g_utf8_next_char (words) - words);
  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

static void
note_result (DtlWorkbench *bench, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = error != NULL ? say_failure (file, error->message) : NULL;

  dtl_workbench_drop_failure (bench, name);
  if (words != NULL)
    g_ptr_array_add (bench->failures, dtl_failure_new (name, words));
}

static gboolean
import_all (DtlWorkbench *bench, GPtrArray *files, DtlArrivals *arrivals, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autoptr (GError) local = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (dtl_workbench_is_collection (file))
        continue;
      dtl_arrivals_import (arrivals, file, cancellable, &local);
      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      note_result (bench, file, local);
      dtl_progress_advance (&bench->progress);
    }
  return TRUE;
}

static gboolean
add_arrivals (DtlWorkbench *bench, DtlArrivals *arrivals, GError **error)
{
  if (arrivals->stored->len == 0)
    return TRUE;
  return dtl_workbench_ensure_collection (bench, error)
         && dtl_collection_add_sources (bench->collection, arrivals->stored, arrivals->originals, error)
         && dtl_workbench_follow (bench, error);
}

static gboolean
open_collections (DtlWorkbench *bench, GPtrArray *files, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      DtlCollection *collection;

      if (!dtl_workbench_is_collection (file))
        continue;
      collection = dtl_collection_open (bench->working_folder, file, cancellable, error);
      if (collection == NULL)
        return FALSE;
      dtl_workbench_replace_collection (bench, collection);
    }
  return TRUE;
}

/**
 * dtl_workbench_open:
 * @bench: the workbench
 * @files: (element-type GFile): reports, or a collection, or both
 * @cancellable: (nullable): stops it; then nothing of it was added
 * @error: why a collection could not be opened or changed; a report that cannot be read is
 *   listed as a failure instead
 *
 * A collection takes the place of the one that is open; reports are added to it in one step.
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_open (DtlWorkbench *bench, GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_auto (DtlArrivals) arrivals = { 0 };

  dtl_arrivals_init (&arrivals);
  dtl_progress_start (&bench->progress, files->len);
  return open_collections (bench, files, cancellable, error)
         && import_all (bench, files, &arrivals, cancellable, error)
         && add_arrivals (bench, &arrivals, error);
}

/**
 * dtl_workbench_open_working:
 * @bench: the workbench
 * @id: of a working copy that was never published
 * @error: as dtl_collection_open_working()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_open_working (DtlWorkbench *bench, const char *id, GError **error)
{
  DtlCollection *collection = dtl_collection_open_working (bench->working_folder, id, error);

  if (collection == NULL)
    return FALSE;
  dtl_workbench_replace_collection (bench, collection);
  return TRUE;
}

/**
 * dtl_workbench_add_text:
 * @bench: the workbench
 * @text: pasted text, with or without a block of metadata
 * @error: as dtl_import_text()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_add_text (DtlWorkbench *bench, const char *text, GError **error)
{
  g_autoptr (DtlSource) source = dtl_import_text (text, error);
  gint64 id;

  if (source == NULL || !dtl_workbench_ensure_collection (bench, error))
    return FALSE;
  return dtl_collection_add_source (bench->collection, source, NULL, NULL, &id, error) && dtl_workbench_follow (bench, error);
}
