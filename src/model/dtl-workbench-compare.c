/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what is in the collection to what is shown: readings, the decisions about them, the comparison. */

#include "dtl-workbench-private.h"

#include <string.h>

#include "dtl-decision-places.h"

static GPtrArray *
copy_failures (DtlWorkbench *bench)
{
  GPtrArray *failures = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_failure_free);

  for (guint i = 0; i < bench->failures->len; i++)
    g_ptr_array_add (failures, dtl_failure_copy (g_ptr_array_index (bench->failures, i)));
  return failures;
}

static char *
strip_ending (const char *name)
{
  if (!g_str_has_suffix (name, DTL_COLLECTION_ENDING))
    return g_strdup (name);
  return g_strndup (name, strlen (name) - strlen (DTL_COLLECTION_ENDING));
}

/* What was brought in, by the places where it is shown. */
static void
tell_news (DtlWorkbench *bench, DtlSnapshot *snapshot)
{
  g_array_unref (snapshot->news);
  snapshot->news = bench->news;
  bench->news = dtl_news_new_array ();
}

static void
name_removed (DtlWorkbench *bench, gint64 source, GHashTable *removed)
{
  char *name = NULL;

  if (g_hash_table_contains (removed, &source))
    return;
  name = dtl_collection_dup_removed_name (bench->collection, source);
  if (name != NULL)
    g_hash_table_insert (removed, g_memdup2 (&source, sizeof source), name);
}

/* Hardly ever is there any; then it is found in the history what they were called. */
static GHashTable *
name_all_removed (DtlWorkbench *bench, const DtlComparison *comparison)
{
  GHashTable *removed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, i);

      if (place->n_absent == 0)
        continue;
      name_removed (bench, place->decision->source, removed);
      for (guint j = 0; j < place->decision->others->len; j++)
        name_removed (bench, ((const DtlDecisionTarget *) g_ptr_array_index (place->decision->others, j))->source, removed);
    }
  return removed;
}

static void
describe_collection (DtlWorkbench *bench, GPtrArray *stored, DtlSnapshot *snapshot)
{
  DtlLexicon *lexicon = stored->len > 0 ? dtl_kept_readings_get_lexicon (bench->readings, NULL, NULL) : NULL;
  GFile *file = dtl_collection_get_file (bench->collection);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  snapshot->lexicon = lexicon != NULL ? dtl_lexicon_ref (lexicon) : NULL;
  snapshot->path = file != NULL ? g_file_get_path (file) : NULL;
  snapshot->title = dtl_collection_dup_title (bench->collection);
  if (snapshot->title == NULL && name != NULL)
    snapshot->title = strip_ending (name);
  snapshot->undo_label = dtl_collection_dup_undo_label (bench->collection);
  snapshot->redo_label = dtl_collection_dup_redo_label (bench->collection);
  snapshot->removed = name_all_removed (bench, snapshot->comparison);
  for (guint i = 0; i < stored->len; i++)
    g_array_append_val (snapshot->ids, ((const DtlStoredSource *) g_ptr_array_index (stored, i))->id);
}

static DtlComparison *
compare_stored (DtlWorkbench *bench, GPtrArray *stored, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GPtrArray) places = NULL;
  DtlLexicon *lexicon;

  if (bench->collection == NULL)
    return dtl_comparison_new ();
  decisions = dtl_collection_load_decisions (bench->collection, error);
  if (decisions == NULL)
    return NULL;
  readings = dtl_kept_readings_update (bench->readings, stored, decisions, &bench->progress, cancellable, error);
  if (readings == NULL)
    return NULL;
  places = dtl_kept_readings_place (bench->readings, stored, decisions, readings);
  lexicon = dtl_kept_readings_get_lexicon (bench->readings, NULL, error);
  if (lexicon == NULL)
    return NULL;
  if (bench->comparer == NULL)
    bench->comparer = dtl_comparer_new (lexicon);
  return dtl_comparer_compare (bench->comparer, readings, places, cancellable, error);
}

/* The sources of the collection as they are stored; they are loaded when they were changed, and not when it was only
 * decided about them. Those that came behind them are loaded by themselves. */
static gboolean
ensure_stored (DtlWorkbench *bench, GError **error)
{
  gboolean grown = bench->grown && bench->stored != NULL;

  if (grown && (bench->stored->len == 0 || !dtl_collection_load_behind (bench->collection, bench->stored, NULL)))
    g_clear_pointer (&bench->stored, g_ptr_array_unref);
  bench->grown = FALSE;
  if (bench->stored == NULL && bench->collection != NULL)
    bench->stored = dtl_collection_load_sources (bench->collection, error);
  else if (bench->stored == NULL)
    bench->stored = g_ptr_array_new ();
  return bench->stored != NULL;
}

/**
 * dtl_workbench_compare:
 * @bench: the workbench
 * @cancellable: (nullable): stops it
 * @error: why the collection could not be loaded, read or compared
 *
 * Reads what is new in the collection, and compares all of it.
 *
 * Returns: (transfer full) (nullable): what to show
 */
DtlSnapshot *
dtl_workbench_compare (DtlWorkbench *bench, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) failures = copy_failures (bench);
  g_autoptr (DtlComparison) comparison = NULL;
  DtlSnapshot *snapshot;

  if (!ensure_stored (bench, error))
    return NULL;
  comparison = compare_stored (bench, bench->stored, cancellable, error);
  if (comparison == NULL)
    return NULL;
  snapshot = dtl_snapshot_new (comparison, failures);
  if (bench->collection != NULL)
    describe_collection (bench, bench->stored, snapshot);
  tell_news (bench, snapshot);
  return snapshot;
}
