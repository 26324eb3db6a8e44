/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading one source depends on nothing but that source, so all cores can read. The pool is the
 * one place that spreads it. */

#include "dtl-read-pool.h"

#include "dtl-lexicon.h"
#include "dtl-reader.h"

#define FALLBACK_LANGUAGE "en"

struct _DtlReadPool
{
  char *data_directory;
  GHashTable *lexicons; /* language: DtlLexicon */
};

typedef struct
{
  DtlSource *source;
  DtlLexicon *lexicon;
  DtlReading *reading;
  GError *error;
} Task;

typedef struct
{
  DtlProgress *progress;
  GCancellable *cancellable;
} Context;

/**
 * dtl_read_pool_new:
 * @data_directory: where lexicons are
 *
 * Returns: (transfer full): a pool that has loaded nothing yet
 */
DtlReadPool *
dtl_read_pool_new (const char *data_directory)
{
  DtlReadPool *pool = g_new0 (DtlReadPool, 1);

  pool->data_directory = g_strdup (data_directory);
  pool->lexicons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) dtl_lexicon_unref);
  return pool;
}

void
dtl_read_pool_free (DtlReadPool *pool)
{
  g_hash_table_unref (pool->lexicons);
  g_free (pool->data_directory);
  g_free (pool);
}

static gboolean
has_lexicon (DtlReadPool *pool, const char *language)
{
  g_autofree char *name = g_strconcat (language, ".json", NULL);
  g_autofree char *path = g_build_filename (pool->data_directory, "lexicon", name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * dtl_read_pool_get_lexicon:
 * @pool: the pool
 * @language: (nullable): a language; one that has no lexicon is read as English
 * @error: as dtl_lexicon_load()
 *
 * Returns: (transfer none) (nullable): its lexicon, loaded once
 */
DtlLexicon *
dtl_read_pool_get_lexicon (DtlReadPool *pool, const char *language, GError **error)
{
  const char *tag = language != NULL && has_lexicon (pool, language) ? language : FALLBACK_LANGUAGE;
  DtlLexicon *lexicon = g_hash_table_lookup (pool->lexicons, tag);

  if (lexicon != NULL)
    return lexicon;
  lexicon = dtl_lexicon_load (pool->data_directory, tag, error);
  if (lexicon != NULL)
    g_hash_table_insert (pool->lexicons, g_strdup (tag), lexicon);
  return lexicon;
}

static void
read_one_cb (gpointer data, gpointer user_data)
{
  Task *task = data;
  Context *context = user_data;

  if (!g_cancellable_set_error_if_cancelled (context->cancellable, &task->error))
    task->reading = dtl_reader_read (task->lexicon, task->source, context->cancellable, &task->error);
  dtl_progress_advance (context->progress);
}

static gboolean
prepare_tasks (DtlReadPool *pool, GPtrArray *sources, Task *tasks, GError **error)
{
  for (guint i = 0; i < sources->len; i++)
    {
      tasks[i].source = g_ptr_array_index (sources, i);
      tasks[i].lexicon = dtl_read_pool_get_lexicon (pool, tasks[i].source->language, error);
      if (tasks[i].lexicon == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_tasks (Task *tasks, guint n_tasks, Context *context, GError **error)
{
  const guint n_threads = MIN (g_get_num_processors (), n_tasks);
  GThreadPool *threads;

  if (n_threads <= 1)
    {
      for (guint i = 0; i < n_tasks; i++)
        read_one_cb (&tasks[i], context);
      return TRUE;
    }
  threads = g_thread_pool_new (read_one_cb, context, n_threads, FALSE, error);
  if (threads == NULL)
    return FALSE;
  for (guint i = 0; i < n_tasks; i++)
    g_thread_pool_push (threads, &tasks[i], NULL);
  g_thread_pool_free (threads, FALSE, TRUE);
  return TRUE;
}

/* Moves readings out of the tasks, or the first error. */
static GPtrArray *
collect_readings (Task *tasks, guint n_tasks, GError **error)
{
  GPtrArray *readings = g_ptr_array_new_full (n_tasks, (GDestroyNotify) dtl_reading_unref);
  GError *first = NULL;

  for (guint i = 0; i < n_tasks; i++)
    {
      if (tasks[i].reading != NULL)
        g_ptr_array_add (readings, tasks[i].reading);
      if (first == NULL)
        first = g_steal_pointer (&tasks[i].error);
      g_clear_error (&tasks[i].error);
    }
  if (first == NULL && readings->len == n_tasks)
    return readings;
  g_ptr_array_unref (readings);
  g_propagate_error (error, first);
  return NULL;
}

/**
 * dtl_read_pool_read:
 * @pool: the pool
 * @sources: (element-type DtlSource): what to read
 * @progress: counts one step for each source
 * @cancellable: (nullable): stops between sources
 * @error: the first error of any of them
 *
 * Returns: (transfer full) (nullable) (element-type DtlReading): the readings, in the order of @sources
 */
GPtrArray *
dtl_read_pool_read (DtlReadPool *pool, GPtrArray *sources, DtlProgress *progress, GCancellable *cancellable, GError **error)
{
  g_autofree Task *tasks = g_new0 (Task, sources->len + 1);
  Context context = { progress, cancellable };

  if (!prepare_tasks (pool, sources, tasks, error) || !run_tasks (tasks, sources->len, &context, error))
    return NULL;
  return collect_readings (tasks, sources->len, error);
}
