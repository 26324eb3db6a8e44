/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads all inputs of a command line, several at once, and hands the readings out in its order, each
 * as soon as it and all before it are done. Many files, several processors, one order: what comes out is the same for every number of jobs. No
 * more inputs are begun than can soon be handed out, so that memory does not grow with their number. */

#include "config.h"

#include "dtl-cli-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-cli-input.h"
#include "dtl-cli-published.h"
#include "dtl-data-directory.h"
#include "dtl-decision-laying.h"
#include "dtl-decision-places.h"
#include "dtl-error.h"
#include "dtl-lexicon.h"
#include "dtl-reader.h"

#define MAX_JOBS 256
#define AHEAD_PER_JOB 4

typedef struct
{
  const char *argument;
  GPtrArray *readings; /* DtlReading: those that could be read; NULL until done */
  GPtrArray *places;   /* DtlDecisionPlace: what was decided about them; sources by their place in @readings */
  GError *error;       /* of the first that could not */
  gboolean done;
} Task;

typedef struct
{
  DtlCli *cli;
  DtlCliPublished published;
  char *data_directory;
  GMutex mutex;        /* guards lexicons, and the tasks' "done" */
  GCond done;
  GHashTable *lexicons; /* by language */
  GPtrArray *places;    /* DtlDecisionPlace, of all inputs */
} DtlCliReader;

/* A language that there is no lexicon for is told as that; a lexicon that is wrong, as it is. */
static void
fail_language (const DtlCliReader *reader, const char *language, GError *cause, GError **error)
{
  g_autofree char *name = g_strconcat (language, ".json", NULL);
  g_autofree char *path = g_build_filename (reader->data_directory, "lexicon", name, NULL);
  g_autofree char *english = g_build_filename (reader->data_directory, "lexicon", "en.json", NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS) || !g_file_test (english, G_FILE_TEST_EXISTS))
    {
      g_propagate_error (error, cause);
      return;
    }
  g_error_free (cause);
  g_set_error (error, DTL_ERROR, DTL_ERROR_UNSUPPORTED, _("this version cannot read the language “%s”"), language);
}

/* Lexicons are big and few: each is loaded once. */
static DtlLexicon *
get_lexicon (DtlCliReader *reader, const char *language, GError **error)
{
  g_autofree char *primary = g_ascii_strdown (language, strcspn (language, "-_"));
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&reader->mutex);
  DtlLexicon *lexicon = g_hash_table_lookup (reader->lexicons, primary);

  if (!lexicon)
    {
      g_autoptr (GError) local = NULL;

      lexicon = dtl_lexicon_load (reader->data_directory, primary, &local);
      if (!lexicon)
        fail_language (reader, primary, g_steal_pointer (&local), error);
      else
        g_hash_table_insert (reader->lexicons, g_steal_pointer (&primary), lexicon);
    }
  return lexicon;
}

/* The source with what the options add to it: never against what it states, but for a date that
 * was given to it by name. */
static DtlSource *
apply_options (const DtlCliReader *reader, const DtlSource *source)
{
  const DtlCliOptions *options = &reader->cli->options;
  DtlSource *copy = dtl_source_copy (source);

  if (!copy->language)
    copy->language = g_strdup (options->language);
  if (!copy->locale && options->locale)
    {
      copy->locale = g_strdup (options->locale);
      copy->locale_from = DTL_LOCALE_FROM_OPTION;
    }
  if (dtl_cli_published_find (&reader->published, copy->path, &copy->published))
    copy->published_from = DTL_PUBLISHED_FROM_OPTION;
  return copy;
}

static DtlReading *
read_source (DtlCliReader *reader, const DtlSource *stated, GError **error)
{
  g_autoptr (DtlSource) source = apply_options (reader, stated);
  DtlLexicon *lexicon = get_lexicon (reader, source->language ? source->language : "en", error);
  DtlReading *reading = lexicon ? dtl_reader_read (lexicon, source, NULL, error) : NULL;
  g_autoptr (DtlSource) dated = NULL;

  if (!reading)
    {
      if (error)
        g_prefix_error (error, "%s: ", source->path ? source->path : _("The text"));
      return NULL;
    }
  if (dtl_date_is_set (reading->published) || !dtl_date_is_set (reader->published.all))
    return reading;
  /* Only reading it has shown that it states no date. */
  dated = dtl_source_copy (source);
  dated->published = reader->published.all;
  dated->published_from = DTL_PUBLISHED_FROM_OPTION;
  dtl_reading_unref (reading);
  return dtl_reader_read (lexicon, dated, NULL, error);
}

/* What is right of a source of a collection. */
static DtlReading *
lay_over (DtlCliReader *reader, const GPtrArray *decisions, gint64 id, DtlReading *raw, GHashTable *laid)
{
  g_autoptr (DtlReading) reading = raw;
  DtlLexicon *lexicon = get_lexicon (reader, raw->language ? raw->language : "en", NULL);

  return lexicon ? dtl_decision_lay_over (decisions, id, lexicon, raw, laid) : g_steal_pointer (&reading);
}

/* What could be read; @error is that of the first that could not. */
static GPtrArray *
read_input (DtlCliReader *reader, const char *argument, GPtrArray **places, GError **error)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) read_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) sources = dtl_cli_input_load (argument, &decisions, ids, error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (GHashTable) laid = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; sources && i < sources->len; i++)
    {
      DtlReading *reading = read_source (reader, g_ptr_array_index (sources, i), *error ? NULL : error);

      if (reading && decisions)
        {
          reading = lay_over (reader, decisions, g_array_index (ids, gint64, i), reading, laid);
          g_array_append_val (read_ids, g_array_index (ids, gint64, i));
        }
      if (reading)
        g_ptr_array_add (readings, reading);
    }
  *places = decisions ? dtl_decision_place (decisions, read_ids, readings, laid) : NULL;
  return g_steal_pointer (&readings);
}

static void
run_task_cb (gpointer data, gpointer user_data)
{
  Task *task = data;
  DtlCliReader *reader = user_data;
  GError *error = NULL;
  GPtrArray *places;
  GPtrArray *readings = read_input (reader, task->argument, &places, &error);

  g_mutex_lock (&reader->mutex);
  task->readings = readings;
  task->places = places;
  task->error = error;
  task->done = TRUE;
  g_cond_broadcast (&reader->done);
  g_mutex_unlock (&reader->mutex);
}

static void
wait_for_task (DtlCliReader *reader, Task *task)
{
  g_mutex_lock (&reader->mutex);
  while (!task->done)
    g_cond_wait (&reader->done, &reader->mutex);
  g_mutex_unlock (&reader->mutex);
}

/* Sources are counted through all inputs. */
static void
hand_out_places (DtlCliReader *reader, Task *task, guint first)
{
  for (guint i = 0; task->places && i < task->places->len; i++)
    {
      DtlDecisionPlace *place = g_ptr_array_index (task->places, i);

      place->source += place->source >= 0 ? (int) first : 0;
      for (guint j = 0; j < place->others->len; j++)
        g_array_index (place->others, DtlMentionRef, j).source += first;
    }
  if (task->places)
    g_ptr_array_extend_and_steal (reader->places, g_steal_pointer (&task->places));
}

static void
hand_out (DtlCliReader *reader, Task *task, guint *n_sources, DtlCliReadingFunc func, gpointer data)
{
  DtlCli *cli = reader->cli;

  if (task->error)
    dtl_cli_fail (cli, task->error);
  hand_out_places (reader, task, *n_sources);
  for (guint i = 0; i < task->readings->len; i++)
    func (cli, g_ptr_array_index (task->readings, i), (*n_sources)++, data);
  g_clear_pointer (&task->readings, g_ptr_array_unref);
  g_clear_error (&task->error);
}

static void
run_tasks (DtlCliReader *reader, guint jobs, DtlCliReadingFunc func, gpointer data)
{
  DtlCli *cli = reader->cli;
  g_autofree Task *tasks = g_new0 (Task, cli->n_arguments);
  GThreadPool *pool = jobs > 1 ? g_thread_pool_new (run_task_cb, reader, jobs, FALSE, NULL) : NULL;
  guint begun = 0;
  guint n_sources = 0;

  for (guint i = 0; i < cli->n_arguments; i++)
    {
      for (; begun < cli->n_arguments && (begun <= i || (pool && begun < i + jobs * AHEAD_PER_JOB)); begun++)
        {
          tasks[begun].argument = cli->arguments[begun];
          if (pool)
            g_thread_pool_push (pool, &tasks[begun], NULL);
          else
            run_task_cb (&tasks[begun], reader);
        }
      wait_for_task (reader, &tasks[i]);
      hand_out (reader, &tasks[i], &n_sources, func, data);
    }
  if (pool)
    g_thread_pool_free (pool, FALSE, TRUE);
}

static gboolean
choose_jobs (DtlCli *cli, guint *jobs)
{
  guint64 wanted = g_get_num_processors ();

  if (cli->options.jobs && !g_ascii_string_to_unsigned (cli->options.jobs, 10, 1, MAX_JOBS, &wanted, NULL))
    {
      cli->exit = dtl_cli_fail_usage (_("--jobs needs a number from 1 to %d"), MAX_JOBS);
      return FALSE;
    }
  *jobs = MIN (wanted, MAX (cli->n_arguments, 1));
  return TRUE;
}

static gboolean
check_tag (DtlCli *cli, const char *option, const char *tag)
{
  if (!tag || (*tag && strspn (tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == strlen (tag)))
    return TRUE;
  cli->exit = dtl_cli_fail_usage (_("%s needs a language tag as en or en-GB"), option);
  return FALSE;
}

/* Whoever names a language that cannot be read should hear of it once, and not once for each file. */
static gboolean
check_language (DtlCliReader *reader)
{
  DtlCli *cli = reader->cli;
  g_autoptr (GError) error = NULL;

  if (!check_tag (cli, "--language", cli->options.language) || !check_tag (cli, "--locale", cli->options.locale))
    return FALSE;
  if (cli->options.language && !get_lexicon (reader, cli->options.language, &error))
    {
      cli->exit = dtl_cli_fail_usage ("--language: %s", error->message);
      return FALSE;
    }
  return TRUE;
}

static gboolean
run_reader (DtlCli *cli, DtlCliReadingFunc func, gpointer data, GPtrArray *places)
{
  DtlCliReader reader = { .cli = cli, .data_directory = dtl_data_directory (), .places = places };
  gboolean well;
  guint jobs;

  g_mutex_init (&reader.mutex);
  g_cond_init (&reader.done);
  reader.lexicons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) dtl_lexicon_unref);
  well = dtl_cli_published_parse (cli, &reader.published) && choose_jobs (cli, &jobs) && check_language (&reader);
  if (well)
    run_tasks (&reader, jobs, func, data);
  dtl_cli_published_clear (&reader.published);
  g_hash_table_unref (reader.lexicons);
  g_free (reader.data_directory);
  g_mutex_clear (&reader.mutex);
  g_cond_clear (&reader.done);
  return well;
}

/**
 * dtl_cli_reader_run:
 * @cli: the program, with the options of a command that reads
 * @func: is called for each source that was read, in order
 * @data: for @func
 *
 * Reads all inputs; of collections what is right after the user's decisions. What fails is told on standard error, in
 * its place in the order.
 *
 * Returns: %FALSE if it was called wrongly, which has then been told; nothing was read
 */
gboolean
dtl_cli_reader_run (DtlCli *cli, DtlCliReadingFunc func, gpointer data)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_place_free);

  return run_reader (cli, func, data, places);
}

static void
collect_cb (DtlCli *cli, DtlReading *reading, guint source, gpointer data)
{
  g_ptr_array_add (data, dtl_reading_ref (reading));
}

/**
 * dtl_cli_reader_collect:
 * @cli: the program, with the options of a command that reads
 * @places: (out) (element-type DtlDecisionPlace): what was decided about them in collections
 *
 * Returns: (transfer full) (element-type DtlReading) (nullable): all that could be read, in order; %NULL as
 *   dtl_cli_reader_run()
 */
GPtrArray *
dtl_cli_reader_collect (DtlCli *cli, GPtrArray **places)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);

  *places = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_place_free);
  return run_reader (cli, collect_cb, readings, *places) ? g_steal_pointer (&readings) : NULL;
}
