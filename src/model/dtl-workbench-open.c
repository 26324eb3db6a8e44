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
import_file (DtlArrivals *arrivals, GFile *file, GCancellable *cancellable, GError **error)
{
  const DtlImportOptions options = { 0 };
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = dtl_import_load_file (file, &options, cancellable, error);
  g_autoptr (DtlSource) source = NULL;
  const DtlFormat *format;
  DtlImportOptions named = { .path = path != NULL ? path : name };

  if (bytes == NULL)
    return FALSE;
  format = dtl_format_detect (bytes, name, error);
  if (format == NULL)
    return FALSE;
  named.format = format;
  source = dtl_import_bytes (bytes, &named, cancellable, error);
  if (source == NULL)
    return FALSE;
  dtl_arrivals_add (arrivals, format->id, source, bytes);
  return TRUE;
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
      import_file (arrivals, file, cancellable, &local);
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

/* The user is told of them when they can be seen. */
static void
note_news (DtlWorkbench *bench, const DtlArrivals *arrivals)
{
  for (guint i = 0; i < arrivals->list->len; i++)
    {
      const DtlArrival *arrival = dtl_arrivals_get (arrivals, i);
      const DtlNews news = { arrival->stored->id, arrival->kind, arrival->has_file ? g_strdup (arrival->stored->source->path) : NULL };

      g_array_append_val (bench->news, news);
    }
}

static gboolean
add_arrivals (DtlWorkbench *bench, DtlArrivals *arrivals, GError **error)
{
  gboolean changed;

  if (arrivals->list->len == 0)
    return TRUE;
  if (!dtl_workbench_ensure_collection (bench, error) || !dtl_collection_bring_in (bench->collection, arrivals, &changed, error))
    return FALSE;
  note_news (bench, arrivals);
  if (!changed)
    return TRUE;
  return dtl_arrivals_count (arrivals, DTL_ARRIVAL_EDITED) == 0 ? dtl_workbench_follow_additions (bench, error) : dtl_workbench_follow (bench, error);
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
 * A collection takes the place of the one that is open; reports are brought into it in one step, as
 * dtl_collection_bring_in() has it: none of them twice.
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

/* A copy is opened, elsewhere: what is brought in is what its file holds. */
static gboolean
take_collection (DtlWorkbench *bench, DtlArrivals *arrivals, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (DtlCollection) other = dtl_collection_open (bench->working_folder, file, cancellable, error);

  return other != NULL && dtl_arrivals_add_collection (arrivals, other, error);
}

static gboolean
take_collections (DtlWorkbench *bench, GPtrArray *files, DtlArrivals *arrivals, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);

      if (dtl_workbench_is_collection (file) && !take_collection (bench, arrivals, file, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dtl_workbench_bring_in:
 * @bench: the workbench
 * @files: (element-type GFile): reports and collections
 * @copies: each becomes a source of its own, also one that is there already
 * @cancellable: (nullable): stops it; then nothing of it was added
 * @error: as dtl_workbench_open()
 *
 * Brings all of them into the collection that is open, other collections with what was decided in them, in one step.
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_bring_in (DtlWorkbench *bench, GPtrArray *files, gboolean copies, GCancellable *cancellable, GError **error)
{
  g_auto (DtlArrivals) arrivals = { 0 };

  dtl_arrivals_init (&arrivals);
  arrivals.copies = copies;
  dtl_progress_start (&bench->progress, files->len);
  return take_collections (bench, files, &arrivals, cancellable, error)
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
  g_auto (DtlArrivals) arrivals = { 0 };

  if (source == NULL)
    return FALSE;
  dtl_arrivals_init (&arrivals);
  dtl_arrivals_add (&arrivals, NULL, source, NULL);
  return add_arrivals (bench, &arrivals, error);
}
