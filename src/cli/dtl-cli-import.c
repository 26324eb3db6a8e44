/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli import`: reports into a collection, which is made if it is not there. The work is done on the
 * user's working copy, so that a crash half-way loses nothing that was said to be in. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-cli-input.h"
#include "dtl-error.h"
#include "dtl-import.h"

/* Each time, somebody else has got their change in. */
#define MAX_ATTEMPTS 50

typedef struct
{
  GPtrArray *stored;    /* DtlStoredSource */
  GPtrArray *originals; /* GBytes */
} Batch;

static void
add_to_batch (Batch *batch, const char *format, DtlSource *source, GBytes *original)
{
  g_ptr_array_add (batch->stored, dtl_stored_source_new (0, format, source));
  g_ptr_array_add (batch->originals, g_bytes_ref (original));
}

/* The sources of another collection, with the files that they were read from. */
static gboolean
take_collection (Batch *batch, const char *argument, GError **error)
{
  g_autofree char *scratch = NULL;
  DtlCollection *other = dtl_cli_input_open_collection (argument, &scratch, error);
  g_autoptr (GPtrArray) sources = other ? dtl_collection_load_sources (other, error) : NULL;
  gboolean taken = sources != NULL;

  for (guint i = 0; taken && i < sources->len; i++)
    {
      const DtlStoredSource *stored = g_ptr_array_index (sources, i);
      g_autoptr (GBytes) original = dtl_collection_load_original (other, stored->id, error);

      taken = original != NULL;
      if (taken)
        add_to_batch (batch, stored->format, stored->source, original);
    }
  g_clear_pointer (&other, dtl_collection_free);
  dtl_cli_input_remove_scratch (scratch);
  return taken;
}

static gboolean
take_report (Batch *batch, const char *argument, GError **error)
{
  g_autofree char *shown = g_filename_display_name (argument);
  DtlImportOptions options = { .path = shown };
  g_autoptr (GBytes) bytes = dtl_cli_input_load_bytes (argument, &options, error);
  g_autoptr (DtlSource) source = bytes ? dtl_import_bytes (bytes, &options, NULL, error) : NULL;
  const DtlFormat *format = source ? dtl_format_detect (bytes, shown, error) : NULL;

  if (!format)
    return FALSE;
  add_to_batch (batch, format->id, source, bytes);
  return TRUE;
}

static void
take_inputs (DtlCli *cli, Batch *batch)
{
  for (guint i = 1; i < cli->n_arguments; i++)
    {
      const char *argument = cli->arguments[i];
      g_autoptr (GError) error = NULL;
      gboolean taken = dtl_cli_input_is_collection (argument) ? take_collection (batch, argument, &error) : take_report (batch, argument, &error);

      if (!taken)
        dtl_cli_fail (cli, error);
    }
}

static gboolean
store_batch (DtlCollection *collection, GFile *file, const Batch *batch, GError **error)
{
  return dtl_collection_add_sources (collection, batch->stored, batch->originals, error)
         && (dtl_collection_get_file (collection) ? dtl_collection_publish (collection, NULL, error)
                                                  : dtl_collection_publish_as (collection, file, FALSE, NULL, error));
}

static void
tell_result (DtlCli *cli, DtlCollection *collection, guint n_added)
{
  guint n_sources = 0;
  g_autofree char *name = g_filename_display_name (cli->arguments[0]);
  g_autofree char *line = NULL;

  dtl_collection_count_sources (collection, &n_sources, NULL);
  line = g_strdup_printf (ngettext ("%s: %u source added, %u in all\n", "%s: %u sources added, %u in all\n", n_added), name, n_added, n_sources);
  dtl_cli_write (cli, line, -1);
}

/* Takes back what was not published: nobody was told that it is in. Changes that a crash had left there
 * before stay. */
static void
give_up (DtlCollection *collection, gboolean clean)
{
  if (clean)
    {
      dtl_collection_discard (collection);
      return;
    }
  dtl_collection_undo (collection, NULL);
  dtl_collection_free (collection);
}

/* One attempt. @again: somebody else was quicker, and it can be tried on what they left. */
static gboolean
try_import (DtlCli *cli, GFile *file, const Batch *batch, gboolean *again, GError **error)
{
  gboolean exists = g_file_query_exists (file, NULL);
  DtlCollection *collection = exists ? dtl_collection_open (NULL, file, NULL, error) : dtl_collection_new (NULL, error);
  g_autoptr (GError) local = NULL;
  gboolean clean;

  *again = FALSE;
  if (!collection)
    return FALSE;
  clean = !exists || dtl_collection_is_published (collection);
  if (store_batch (collection, file, batch, &local))
    {
      tell_result (cli, collection, batch->stored->len);
      dtl_collection_free (collection);
      return TRUE;
    }
  *again = clean && g_error_matches (local, DTL_ERROR, DTL_ERROR_CONFLICT);
  give_up (collection, clean);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
run_import (DtlCli *cli, const Batch *batch)
{
  g_autoptr (GFile) file = dtl_cli_input_file (cli->arguments[0]);
  g_autoptr (GError) error = NULL;
  gboolean again = TRUE;

  for (guint attempt = 0; again && attempt < MAX_ATTEMPTS; attempt++)
    {
      g_clear_error (&error);
      if (try_import (cli, file, batch, &again, &error))
        return;
    }
  dtl_cli_fail (cli, error);
}

/**
 * dtl_cli_run_import:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if an input could not be read, or the collection not be written; what could be read is in then, too
 */
DtlCliExit
dtl_cli_run_import (DtlCli *cli)
{
  g_autoptr (GPtrArray) stored = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_stored_source_free);
  g_autoptr (GPtrArray) originals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Batch batch = { stored, originals };

  take_inputs (cli, &batch);
  if (stored->len > 0)
    run_import (cli, &batch);
  return cli->exit;
}
