/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that takes time is here and can be called directly: by a job on another thread, by a
 * test without one. */

#include "dtl-workbench-private.h"

/**
 * dtl_workbench_new:
 * @data_directory: where lexicons are
 * @working_folder: (nullable): where working copies are kept; %NULL for the user's
 *
 * Returns: (transfer full): a workbench with nothing on it
 */
DtlWorkbench *
dtl_workbench_new (const char *data_directory, const char *working_folder)
{
  DtlWorkbench *bench = g_new0 (DtlWorkbench, 1);

  bench->working_folder = g_strdup (working_folder);
  bench->readings = dtl_kept_readings_new (data_directory);
  bench->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_failure_free);
  bench->news = dtl_news_new_array ();
  return bench;
}

void
dtl_workbench_free (DtlWorkbench *bench)
{
  if (bench->unpublished)
    dtl_workbench_publish (bench, NULL);
  g_clear_pointer (&bench->collection, dtl_collection_free);
  g_clear_pointer (&bench->comparer, dtl_comparer_free);
  g_clear_pointer (&bench->stored, g_ptr_array_unref);
  dtl_kept_readings_free (bench->readings);
  g_ptr_array_unref (bench->failures);
  g_array_unref (bench->news);
  g_free (bench->working_folder);
  g_free (bench);
}

DtlProgress *
dtl_workbench_get_progress (DtlWorkbench *bench)
{
  return &bench->progress;
}

/**
 * dtl_workbench_is_collection:
 * @file: a file
 *
 * Returns: whether its name says that it is a collection
 */
gboolean
dtl_workbench_is_collection (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, DTL_COLLECTION_ENDING);
}

/**
 * dtl_workbench_replace_collection:
 * @bench: the workbench
 * @collection: (transfer full): what is on it from now on
 *
 * What was done to the one before is published first.
 */
void
dtl_workbench_replace_collection (DtlWorkbench *bench, DtlCollection *collection)
{
  if (bench->unpublished)
    dtl_workbench_publish (bench, NULL); /* else it is done when that file is opened again */
  g_clear_pointer (&bench->collection, dtl_collection_free);
  bench->collection = collection;
  g_clear_pointer (&bench->comparer, dtl_comparer_free);
  g_clear_pointer (&bench->stored, g_ptr_array_unref);
  dtl_kept_readings_clear (bench->readings);
  g_ptr_array_set_size (bench->failures, 0);
  g_array_set_size (bench->news, 0);
}

/**
 * dtl_workbench_ensure_collection:
 * @bench: the workbench
 * @error: as dtl_collection_new()
 *
 * Returns: %FALSE if there was no collection and none could be made
 */
gboolean
dtl_workbench_ensure_collection (DtlWorkbench *bench, GError **error)
{
  if (bench->collection == NULL)
    bench->collection = dtl_collection_new (bench->working_folder, error);
  return bench->collection != NULL;
}

/**
 * dtl_workbench_follow:
 * @bench: the workbench
 * @error: as dtl_workbench_publish()
 *
 * To be called after every change: what the user sees in the file manager follows every step, once there is such
 * a file; at once, or when it is published next.
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_follow (DtlWorkbench *bench, GError **error)
{
  g_clear_pointer (&bench->stored, g_ptr_array_unref);
  return dtl_workbench_follow_decision (bench, error);
}

/**
 * dtl_workbench_follow_additions:
 * @bench: the workbench
 * @error: as dtl_workbench_publish()
 *
 * To be called instead of dtl_workbench_follow() after a change that left all sources and their order as they were, and
 * put others behind them: only these are loaded.
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_follow_additions (DtlWorkbench *bench, GError **error)
{
  bench->grown = TRUE;
  return dtl_workbench_follow_decision (bench, error);
}

/**
 * dtl_workbench_follow_decision:
 * @bench: the workbench
 * @error: as dtl_workbench_publish()
 *
 * To be called instead of dtl_workbench_follow() after a change that left all sources and their order as they were:
 * they are not loaded again.
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_follow_decision (DtlWorkbench *bench, GError **error)
{
  bench->unpublished = bench->publishes_later;
  return bench->publishes_later || dtl_workbench_publish (bench, error);
}

/**
 * dtl_workbench_publish_later:
 * @bench: the workbench
 *
 * From now on a change is only in the working copy, where it outlasts a crash, when the function that makes it
 * returns: what it leads to can be shown before the user's file is written anew. Call dtl_workbench_publish() then.
 */
void
dtl_workbench_publish_later (DtlWorkbench *bench)
{
  bench->publishes_later = TRUE;
}

gboolean
dtl_workbench_has_unpublished (DtlWorkbench *bench)
{
  return bench->unpublished;
}

/**
 * dtl_workbench_publish:
 * @bench: the workbench
 * @error: as dtl_collection_publish()
 *
 * Brings the user's file up to date, if there is one and it is not.
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_publish (DtlWorkbench *bench, GError **error)
{
  bench->unpublished = FALSE;
  if (bench->collection == NULL || dtl_collection_get_file (bench->collection) == NULL || dtl_collection_is_published (bench->collection))
    return TRUE;
  return dtl_collection_publish (bench->collection, NULL, error);
}
