/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli import`: reports into a collection, which is made if it is not there. The work is done on the
 * user's working copy, so that a crash half-way loses nothing that was said to be in. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-arrivals.h"
#include "dtl-cli-input.h"
#include "dtl-error.h"
#include "dtl-import.h"

/* Each time, somebody else has got their change in. */
#define MAX_ATTEMPTS 50

/* The sources of another collection, with the files that they were read from and what was decided about them. */
static gboolean
take_collection (DtlArrivals *arrivals, const char *argument, GError **error)
{
  g_autofree char *scratch = NULL;
  DtlCollection *other = dtl_cli_input_open_collection (argument, &scratch, error);
  const gboolean taken = other && dtl_arrivals_add_collection (arrivals, other, error);

  g_clear_pointer (&other, dtl_collection_free);
  dtl_cli_input_remove_scratch (scratch);
  return taken;
}

/* A report is known again by its file, wherever it is called from; what is piped in has none. */
static void
name_file (DtlSource *source, const char *argument)
{
  g_autoptr (GFile) file = dtl_cli_input_file (argument);
  const char *path = g_file_peek_path (file);
  g_autofree char *shown = path ? g_filename_display_name (path) : NULL;

  if (shown && strcmp (argument, "-") != 0)
    g_set_str (&source->path, shown);
}

static gboolean
take_report (DtlArrivals *arrivals, const char *argument, GError **error)
{
  g_autofree char *shown = g_filename_display_name (argument);
  DtlImportOptions options = { .path = shown };
  g_autoptr (GBytes) bytes = dtl_cli_input_load_bytes (argument, &options, error);
  g_autoptr (DtlSource) source = bytes ? dtl_import_bytes (bytes, &options, NULL, error) : NULL;
  const DtlFormat *format = source ? dtl_format_detect (bytes, shown, error) : NULL;

  if (!format)
    return FALSE;
  name_file (source, argument);
  dtl_arrivals_add (arrivals, format->id, source, bytes);
  return TRUE;
}

static void
take_inputs (DtlCli *cli, DtlArrivals *arrivals)
{
  for (guint i = 1; i < cli->n_arguments; i++)
    {
      const char *argument = cli->arguments[i];
      g_autoptr (GError) error = NULL;
      gboolean taken = dtl_cli_input_is_collection (argument) ? take_collection (arrivals, argument, &error) : take_report (arrivals, argument, &error);

      if (!taken)
        dtl_cli_fail (cli, error);
    }
}

static gboolean
store_arrivals (DtlCollection *collection, GFile *file, DtlArrivals *arrivals, gboolean *changed, GError **error)
{
  if (!dtl_collection_bring_in (collection, arrivals, changed, error))
    return FALSE;
  if (!dtl_collection_get_file (collection))
    return dtl_collection_publish_as (collection, file, FALSE, NULL, error);
  return !*changed || dtl_collection_publish (collection, NULL, error);
}

static void
add_part (GString *line, const char *part, guint n)
{
  if (n > 0)
    g_string_append_printf (line, part, n);
}

static void
tell_result (DtlCli *cli, DtlCollection *collection, const DtlArrivals *arrivals)
{
  const guint n_added = dtl_arrivals_count (arrivals, DTL_ARRIVAL_NEW);
  guint n_sources = 0;
  g_autofree char *name = g_filename_display_name (cli->arguments[0]);
  g_autoptr (GString) line = g_string_new (name);

  dtl_collection_count_sources (collection, &n_sources, NULL);
  g_string_append_printf (line, ngettext (": %u source added", ": %u sources added", n_added), n_added);
  add_part (line, _(", %u updated"), dtl_arrivals_count (arrivals, DTL_ARRIVAL_EDITED));
  add_part (line, _(", %u already there"), dtl_arrivals_count (arrivals, DTL_ARRIVAL_HERE));
  g_string_append_printf (line, _(", %u in all\n"), n_sources);
  dtl_cli_write (cli, line->str, -1);
}

/* Takes back what was not published: nobody was told that it is in. Changes that a crash had left there
 * before stay. */
static void
give_up (DtlCollection *collection, gboolean clean, gboolean changed)
{
  if (clean)
    {
      dtl_collection_discard (collection);
      return;
    }
  if (changed)
    dtl_collection_undo (collection, NULL);
  dtl_collection_free (collection);
}

/* One attempt. @again: somebody else was quicker, and it can be tried on what they left. */
static gboolean
try_import (DtlCli *cli, GFile *file, DtlArrivals *arrivals, gboolean *again, GError **error)
{
  gboolean exists = g_file_query_exists (file, NULL);
  DtlCollection *collection = exists ? dtl_collection_open (NULL, file, NULL, error) : dtl_collection_new (NULL, error);
  g_autoptr (GError) local = NULL;
  gboolean clean, changed = FALSE;

  *again = FALSE;
  if (!collection)
    return FALSE;
  clean = !exists || dtl_collection_is_published (collection);
  if (store_arrivals (collection, file, arrivals, &changed, &local))
    {
      tell_result (cli, collection, arrivals);
      dtl_collection_free (collection);
      return TRUE;
    }
  *again = clean && g_error_matches (local, DTL_ERROR, DTL_ERROR_CONFLICT);
  give_up (collection, clean, changed);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
run_import (DtlCli *cli, DtlArrivals *arrivals)
{
  g_autoptr (GFile) file = dtl_cli_input_file (cli->arguments[0]);
  g_autoptr (GError) error = NULL;
  gboolean again = TRUE;

  for (guint attempt = 0; again && attempt < MAX_ATTEMPTS; attempt++)
    {
      g_clear_error (&error);
      if (try_import (cli, file, arrivals, &again, &error))
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
  g_auto (DtlArrivals) arrivals = { 0 };

  dtl_arrivals_init (&arrivals);
  arrivals.copies = cli->options.copies;
  take_inputs (cli, &arrivals);
  if (arrivals.list->len > 0)
    run_import (cli, &arrivals);
  return cli->exit;
}
