/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that takes time is here and can be called directly: by a job on another thread, by a
 * test without one. It keeps what was read, so that one source more costs one reading more. */

#include "config.h"

#include "dtl-workbench.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-collection.h"
#include "dtl-decision-laying.h"
#include "dtl-decision-places.h"
#include "dtl-error.h"
#include "dtl-import.h"
#include "dtl-read-pool.h"

#define COLLECTION_ENDING ".dateline"

struct _DtlWorkbench
{
  char *working_folder;
  DtlReadPool *pool;
  DtlCollection *collection; /* NULL until there is something to keep */
  GHashTable *readings;      /* id of a source: DtlReading, as it was read */
  GHashTable *laid;          /* id of a source: Laid */
  GHashTable *placed;        /* ids of the decisions that found their place in a reading */
  GPtrArray *failures;       /* DtlFailure */
  DtlProgress progress;
  gboolean publishes_later;
  gboolean unpublished;      /* changes that the user's file has not, because they are published later */
};

/* A reading with the user's decisions laid over it. */
typedef struct
{
  char *names;         /* which decisions */
  DtlReading *raw;     /* what they were laid over */
  DtlReading *reading;
} Laid;

static void
free_laid (Laid *laid)
{
  g_free (laid->names);
  dtl_reading_unref (laid->raw);
  dtl_reading_unref (laid->reading);
  g_free (laid);
}

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
  bench->pool = dtl_read_pool_new (data_directory);
  bench->readings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) dtl_reading_unref);
  bench->laid = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) free_laid);
  bench->placed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  bench->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_failure_free);
  return bench;
}

void
dtl_workbench_free (DtlWorkbench *bench)
{
  if (bench->unpublished)
    dtl_workbench_publish (bench, NULL);
  g_clear_pointer (&bench->collection, dtl_collection_free);
  g_hash_table_unref (bench->readings);
  g_hash_table_unref (bench->laid);
  g_hash_table_unref (bench->placed);
  g_ptr_array_unref (bench->failures);
  dtl_read_pool_free (bench->pool);
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

  return name != NULL && g_str_has_suffix (name, COLLECTION_ENDING);
}

static void
replace_collection (DtlWorkbench *bench, DtlCollection *collection)
{
  if (bench->unpublished)
    dtl_workbench_publish (bench, NULL); /* else it is done when that file is opened again */
  g_clear_pointer (&bench->collection, dtl_collection_free);
  bench->collection = collection;
  g_hash_table_remove_all (bench->readings);
  g_hash_table_remove_all (bench->laid);
  g_hash_table_remove_all (bench->placed);
  g_ptr_array_set_size (bench->failures, 0);
}

static gboolean
ensure_collection (DtlWorkbench *bench, GError **error)
{
  if (bench->collection == NULL)
    bench->collection = dtl_collection_new (bench->working_folder, error);
  return bench->collection != NULL;
}

/* What the user sees in the file manager follows every step, once there is such a file. */
static gboolean
publish (DtlWorkbench *bench, GError **error)
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

/* --- bringing in ---------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *stored;    /* DtlStoredSource */
  GPtrArray *originals; /* GBytes */
} Batch;

static void
clear_batch (Batch *batch)
{
  g_ptr_array_unref (batch->stored);
  g_ptr_array_unref (batch->originals);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, clear_batch)

static void
init_batch (Batch *batch)
{
  batch->stored = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_stored_source_free);
  batch->originals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

static gboolean
import_into (Batch *batch, GFile *file, GCancellable *cancellable, GError **error)
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
  g_ptr_array_add (batch->stored, dtl_stored_source_new (0, format->id, source));
  g_ptr_array_add (batch->originals, g_steal_pointer (&bytes));
  return TRUE;
}

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
import_all (DtlWorkbench *bench, GPtrArray *files, Batch *batch, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autoptr (GError) local = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (dtl_workbench_is_collection (file))
        continue;
      import_into (batch, file, cancellable, &local);
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
add_batch (DtlWorkbench *bench, Batch *batch, GError **error)
{
  if (batch->stored->len == 0)
    return TRUE;
  return ensure_collection (bench, error)
         && dtl_collection_add_sources (bench->collection, batch->stored, batch->originals, error)
         && publish (bench, error);
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
      replace_collection (bench, collection);
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
  g_auto (Batch) batch = { 0 };

  init_batch (&batch);
  dtl_progress_start (&bench->progress, files->len);
  return open_collections (bench, files, cancellable, error)
         && import_all (bench, files, &batch, cancellable, error)
         && add_batch (bench, &batch, error);
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
  replace_collection (bench, collection);
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

  if (source == NULL || !ensure_collection (bench, error))
    return FALSE;
  return dtl_collection_add_source (bench->collection, source, NULL, NULL, &id, error) && publish (bench, error);
}

/* --- changing ------------------------------------------------------------------------------- */

/**
 * dtl_workbench_remove:
 * @bench: the workbench
 * @ids: (array length=n_ids): ids of sources, from the snapshot
 * @n_ids: how many
 * @error: as dtl_collection_remove_sources()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_remove (DtlWorkbench *bench, const gint64 *ids, guint n_ids, GError **error)
{
  return n_ids == 0
         || (ensure_collection (bench, error)
             && dtl_collection_remove_sources (bench->collection, ids, n_ids, error)
             && publish (bench, error));
}

/**
 * dtl_workbench_set_published:
 * @bench: the workbench
 * @id: id of a source
 * @published: the day that the user gives
 * @error: %DTL_ERROR_NOT_FOUND if it is not there any more; else as dtl_collection_edit_source()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_set_published (DtlWorkbench *bench, gint64 id, DtlDate published, GError **error)
{
  const DtlReading *reading = g_hash_table_lookup (bench->readings, &id);
  g_autoptr (DtlSource) source = NULL;

  if (reading == NULL)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND, _("That source is not in the collection any more"));
      return FALSE;
    }
  source = dtl_source_copy (reading->source);
  source->published = published;
  source->published_from = dtl_date_is_set (published) ? DTL_PUBLISHED_FROM_METADATA : DTL_PUBLISHED_FROM_NONE;
  return dtl_collection_edit_source (bench->collection, id, source, error) && publish (bench, error);
}

/**
 * dtl_workbench_decide:
 * @bench: the workbench
 * @decisions: (element-type DtlDecision): what the user decided about sources, by their ids
 * @error: as dtl_collection_decide()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_decide (DtlWorkbench *bench, GPtrArray *decisions, GError **error)
{
  return ensure_collection (bench, error)
         && dtl_collection_decide (bench->collection, decisions, error)
         && publish (bench, error);
}

/**
 * dtl_workbench_amend:
 * @bench: the workbench
 * @decisions: (element-type DtlDecision): what the user decided about sources, by their ids
 * @revoked: (array length=n_revoked): ids of decisions that are taken back in the same step
 * @n_revoked: how many
 * @error: as dtl_collection_amend()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_amend (DtlWorkbench *bench, GPtrArray *decisions, const gint64 *revoked, guint n_revoked, GError **error)
{
  return ensure_collection (bench, error)
         && dtl_collection_amend (bench->collection, decisions, revoked, n_revoked, error)
         && publish (bench, error);
}

/**
 * dtl_workbench_revoke:
 * @bench: the workbench
 * @ids: (array length=n_ids): ids of decisions
 * @n_ids: how many
 * @error: as dtl_collection_revoke()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_revoke (DtlWorkbench *bench, const gint64 *ids, guint n_ids, GError **error)
{
  return ensure_collection (bench, error)
         && dtl_collection_revoke (bench->collection, ids, n_ids, error)
         && publish (bench, error);
}

/**
 * dtl_workbench_set_title:
 * @bench: the workbench
 * @title: what to call the collection
 * @error: as dtl_collection_set_title()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_workbench_set_title (DtlWorkbench *bench, const char *title, GError **error)
{
  return ensure_collection (bench, error)
         && dtl_collection_set_title (bench->collection, title, error)
         && publish (bench, error);
}

gboolean
dtl_workbench_undo (DtlWorkbench *bench, GError **error)
{
  return ensure_collection (bench, error) && dtl_collection_undo (bench->collection, error) && publish (bench, error);
}

gboolean
dtl_workbench_redo (DtlWorkbench *bench, GError **error)
{
  return ensure_collection (bench, error) && dtl_collection_redo (bench->collection, error) && publish (bench, error);
}

/**
 * dtl_workbench_save_as:
 * @bench: the workbench
 * @file: where the user wants it, and has agreed that what is there is replaced
 * @cancellable: (nullable): stops it
 * @error: as dtl_collection_publish_as()
 *
 * Returns: %FALSE if it failed; the collection is then kept where it was
 */
gboolean
dtl_workbench_save_as (DtlWorkbench *bench, GFile *file, GCancellable *cancellable, GError **error)
{
  return ensure_collection (bench, error)
         && dtl_collection_publish_as (bench->collection, file, TRUE, cancellable, error);
}

/* --- comparing ------------------------------------------------------------------------------ */

static gboolean
same_text (const DtlText *a, const DtlText *b)
{
  return a == b
         || (dtl_text_length (a) == dtl_text_length (b)
             && memcmp (dtl_text_bytes (a), dtl_text_bytes (b), dtl_text_length (a)) == 0);
}

/* Whether reading it again would give the same. */
static gboolean
same_source (const DtlSource *a, const DtlSource *b)
{
  return same_text (a->text, b->text)
         && dtl_date_compare (a->published, b->published) == 0
         && a->published_from == b->published_from
         && g_strcmp0 (a->title, b->title) == 0
         && g_strcmp0 (a->publisher, b->publisher) == 0
         && g_strcmp0 (a->language, b->language) == 0
         && g_strcmp0 (a->locale, b->locale) == 0;
}

/* The same text stays the same object: what is chosen in it is found again by that. */
static DtlSource *
keep_text (const DtlReading *reading, DtlSource *source)
{
  DtlSource *copy;

  if (reading == NULL || !same_text (reading->source->text, source->text))
    return dtl_source_ref (source);
  copy = dtl_source_copy (source);
  dtl_text_unref (copy->text);
  copy->text = dtl_text_ref (reading->source->text);
  return copy;
}

/* --- the user's decisions ------------------------------------------------------------------- */

/* Which of them are about a source, in order: what is laid over its reading depends on nothing else. */
static char *
name_decisions (const GPtrArray *decisions, gint64 source)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < decisions->len; i++)
    {
      const DtlDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->source == source)
        g_string_append_printf (names, "%" G_GINT64_FORMAT " ", decision->id);
    }
  return g_string_free_and_steal (names);
}

/* What is right of a source: its reading, until somebody has decided something about it. What was laid over it
 * once is kept until that changes, so that a correction costs one source and no reading. */
static gboolean
lay_over (DtlWorkbench *bench, gint64 source, const GPtrArray *decisions, GError **error)
{
  DtlReading *raw = g_hash_table_lookup (bench->readings, &source);
  const Laid *laid = g_hash_table_lookup (bench->laid, &source);
  g_autofree char *names = name_decisions (decisions, source);
  DtlLexicon *lexicon;
  Laid *fresh;

  if (laid != NULL && laid->raw == raw && strcmp (laid->names, names) == 0)
    return TRUE;
  lexicon = dtl_read_pool_get_lexicon (bench->pool, raw->source->language, error);
  if (lexicon == NULL)
    return FALSE;
  for (guint i = 0; i < decisions->len; i++)
    {
      const DtlDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->source == source)
        g_hash_table_remove (bench->placed, &decision->id);
    }
  fresh = g_new (Laid, 1);
  fresh->names = g_steal_pointer (&names);
  fresh->raw = dtl_reading_ref (raw);
  fresh->reading = dtl_decision_lay_over (decisions, source, lexicon, raw, bench->placed);
  g_hash_table_insert (bench->laid, g_memdup2 (&source, sizeof source), fresh);
  return TRUE;
}

static gboolean
lay_over_all (DtlWorkbench *bench, GPtrArray *stored, const GPtrArray *decisions, GError **error)
{
  for (guint i = 0; i < stored->len; i++)
    if (!lay_over (bench, ((const DtlStoredSource *) g_ptr_array_index (stored, i))->id, decisions, error))
      return FALSE;
  return TRUE;
}

/* Sources that are to be read: new ones and changed ones; and which ids they have. */
static void
find_unread (DtlWorkbench *bench, GPtrArray *stored, GPtrArray *unread, GArray *ids)
{
  for (guint i = 0; i < stored->len; i++)
    {
      const DtlStoredSource *entry = g_ptr_array_index (stored, i);
      const DtlReading *reading = g_hash_table_lookup (bench->readings, &entry->id);

      if (reading != NULL && same_source (reading->source, entry->source))
        continue;
      g_ptr_array_add (unread, keep_text (reading, entry->source));
      g_array_append_val (ids, entry->id);
    }
}

static gboolean
read_new (DtlWorkbench *bench, GPtrArray *stored, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_source_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) readings = NULL;

  find_unread (bench, stored, unread, ids);
  dtl_progress_start (&bench->progress, unread->len);
  readings = dtl_read_pool_read (bench->pool, unread, &bench->progress, cancellable, error);
  if (readings == NULL)
    return FALSE;
  for (guint i = 0; i < readings->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);

      g_hash_table_insert (bench->readings, g_memdup2 (&id, sizeof id), dtl_reading_ref (g_ptr_array_index (readings, i)));
    }
  return TRUE;
}

static GPtrArray *
list_readings (DtlWorkbench *bench, GPtrArray *stored)
{
  GPtrArray *readings = g_ptr_array_new_full (stored->len, (GDestroyNotify) dtl_reading_unref);

  for (guint i = 0; i < stored->len; i++)
    {
      const DtlStoredSource *entry = g_ptr_array_index (stored, i);

      g_ptr_array_add (readings, dtl_reading_ref (((const Laid *) g_hash_table_lookup (bench->laid, &entry->id))->reading));
    }
  return readings;
}

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
  return g_str_has_suffix (name, COLLECTION_ENDING) ? g_strndup (name, strlen (name) - strlen (COLLECTION_ENDING))
                                                    : g_strdup (name);
}

static void
describe_collection (DtlWorkbench *bench, GPtrArray *stored, DtlSnapshot *snapshot)
{
  DtlLexicon *lexicon = stored->len > 0 ? dtl_read_pool_get_lexicon (bench->pool, NULL, NULL) : NULL;
  GFile *file = dtl_collection_get_file (bench->collection);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  snapshot->lexicon = lexicon != NULL ? dtl_lexicon_ref (lexicon) : NULL;
  snapshot->path = file != NULL ? g_file_get_path (file) : NULL;
  snapshot->title = dtl_collection_dup_title (bench->collection);
  if (snapshot->title == NULL && name != NULL)
    snapshot->title = strip_ending (name);
  snapshot->undo_label = dtl_collection_dup_undo_label (bench->collection);
  snapshot->redo_label = dtl_collection_dup_redo_label (bench->collection);
  for (guint i = 0; i < stored->len; i++)
    g_array_append_val (snapshot->ids, ((const DtlStoredSource *) g_ptr_array_index (stored, i))->id);
}

static GPtrArray *
place_decisions (DtlWorkbench *bench, GPtrArray *stored, GPtrArray *decisions, GPtrArray *readings)
{
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), stored->len);

  for (guint i = 0; i < stored->len; i++)
    g_array_append_val (ids, ((const DtlStoredSource *) g_ptr_array_index (stored, i))->id);
  return dtl_decision_place (decisions, ids, readings, bench->placed);
}

static DtlComparison *
compare_stored (DtlWorkbench *bench, GPtrArray *stored, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GPtrArray) places = NULL;
  DtlLexicon *lexicon;

  if (stored->len == 0)
    return dtl_comparison_new ();
  decisions = dtl_collection_load_decisions (bench->collection, error);
  if (decisions == NULL || !read_new (bench, stored, cancellable, error) || !lay_over_all (bench, stored, decisions, error))
    return NULL;
  readings = list_readings (bench, stored);
  places = place_decisions (bench, stored, decisions, readings);
  lexicon = dtl_read_pool_get_lexicon (bench->pool, NULL, error);
  return lexicon != NULL ? dtl_compare_decided (readings, places, lexicon, cancellable, error) : NULL;
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
  g_autoptr (GPtrArray) stored = NULL;
  g_autoptr (GPtrArray) failures = copy_failures (bench);
  g_autoptr (DtlComparison) comparison = NULL;
  DtlSnapshot *snapshot;

  if (bench->collection != NULL)
    stored = dtl_collection_load_sources (bench->collection, error);
  else
    stored = g_ptr_array_new ();
  if (stored == NULL)
    return NULL;
  comparison = compare_stored (bench, stored, cancellable, error);
  if (comparison == NULL)
    return NULL;
  snapshot = dtl_snapshot_new (comparison, failures);
  if (bench->collection != NULL)
    describe_collection (bench, stored, snapshot);
  return snapshot;
}
