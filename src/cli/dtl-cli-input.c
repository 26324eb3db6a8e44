/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a FILE on the command line can be is known here alone: a report, a collection, or standard
 * input. */

#include "config.h"

#include "dtl-cli-input.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "dtl-error.h"

static const char collection_magic[16] = "SQLite format 3";

/* Messages and sources speak UTF-8; file names need not. */
static char *
show_name (const char *argument)
{
  char *name = g_filename_to_utf8 (argument, -1, NULL, NULL, NULL);

  return name ? name : g_filename_display_name (argument);
}

/**
 * dtl_cli_input_file:
 * @argument: (type filename): what was typed: a path, or a file: URI
 *
 * Nothing else is a file here: "a:b.txt" is a name, and nothing is fetched from anywhere.
 *
 * Returns: (transfer full): the file
 */
GFile *
dtl_cli_input_file (const char *argument)
{
  return g_str_has_prefix (argument, "file://") ? g_file_new_for_uri (argument) : g_file_new_for_path (argument);
}

/**
 * dtl_cli_input_is_collection:
 * @argument: (type filename): a path or URI
 *
 * Returns: whether it is a file that begins as collections do
 */
gboolean
dtl_cli_input_is_collection (const char *argument)
{
  g_autoptr (GFile) file = dtl_cli_input_file (argument);
  /* A pipe can be read only once. */
  gboolean regular = !g_str_equal (argument, "-") && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR;
  g_autoptr (GFileInputStream) stream = regular ? g_file_read (file, NULL, NULL) : NULL;
  char magic[sizeof collection_magic];
  gsize n = 0;

  return stream && g_input_stream_read_all (G_INPUT_STREAM (stream), magic, sizeof magic, &n, NULL, NULL) && n == sizeof magic
         && memcmp (magic, collection_magic, n) == 0;
}

/**
 * dtl_cli_input_open_collection:
 * @argument: (type filename): a path or URI of a collection
 * @scratch: (out) (type filename): a folder that was made for its working copy; dtl_cli_input_remove_scratch() when
 *   the collection is closed
 * @error: why it cannot be opened; a sentence that names it
 *
 * Opens a collection to look at, with nothing left behind: the user's own working copies are not touched.
 *
 * Returns: (transfer full) (nullable): the collection
 */
DtlCollection *
dtl_cli_input_open_collection (const char *argument, char **scratch, GError **error)
{
  g_autoptr (GFile) file = dtl_cli_input_file (argument);
  g_autoptr (GError) local = NULL;
  DtlCollection *collection;

  *scratch = g_dir_make_tmp ("dateline-XXXXXX", &local);
  if (!*scratch)
    {
      g_set_error_literal (error, DTL_ERROR, DTL_ERROR_IO, local->message);
      return NULL;
    }
  collection = dtl_collection_open (*scratch, file, NULL, error);
  if (!collection)
    {
      dtl_cli_input_remove_scratch (*scratch);
      g_clear_pointer (scratch, g_free);
    }
  return collection;
}

/* The working copy in it went with the collection; only the folder is left. */
void
dtl_cli_input_remove_scratch (const char *scratch)
{
  if (scratch)
    g_rmdir (scratch);
}

/* Sources of a collection, and what the user decided about them, by their numbers there. */
static GPtrArray *
load_collection (const char *argument, GPtrArray **decisions, GArray *ids, GError **error)
{
  g_autofree char *scratch = NULL;
  DtlCollection *collection = dtl_cli_input_open_collection (argument, &scratch, error);
  g_autoptr (GPtrArray) stored = collection ? dtl_collection_load_sources (collection, error) : NULL;
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_source_unref);

  *decisions = stored ? dtl_collection_load_decisions (collection, error) : NULL;
  for (guint i = 0; stored && i < stored->len; i++)
    {
      const DtlStoredSource *entry = g_ptr_array_index (stored, i);

      g_ptr_array_add (sources, dtl_source_ref (entry->source));
      g_array_append_val (ids, entry->id);
    }
  g_clear_pointer (&collection, dtl_collection_free);
  dtl_cli_input_remove_scratch (scratch);
  return *decisions ? g_steal_pointer (&sources) : NULL;
}

/**
 * dtl_cli_input_load_bytes:
 * @argument: (type filename): a path or URI of a report, or "-"
 * @options: its path is for messages
 * @error: why it cannot be read; a sentence that names it
 *
 * Returns: (transfer full) (nullable): all of its bytes
 */
GBytes *
dtl_cli_input_load_bytes (const char *argument, const DtlImportOptions *options, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (argument, "-"))
    {
      stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      return dtl_import_load_stream (stream, options, NULL, error);
    }
  file = dtl_cli_input_file (argument);
  return dtl_import_load_file (file, options, NULL, error);
}

static GPtrArray *
load_report (const char *argument, GError **error)
{
  g_autofree char *shown = show_name (argument);
  const DtlImportOptions options = { .path = shown };
  g_autoptr (GBytes) bytes = dtl_cli_input_load_bytes (argument, &options, error);
  DtlSource *source = bytes ? dtl_import_bytes (bytes, &options, NULL, error) : NULL;
  GPtrArray *sources;

  if (!source)
    return NULL;
  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_source_unref);
  g_ptr_array_add (sources, source);
  return sources;
}

/**
 * dtl_cli_input_load:
 * @argument: (type filename): a path or URI of a report or a collection, or "-"
 * @decisions: (out) (element-type DtlDecision) (nullable): what the user decided about the sources of a collection; %NULL
 *   for a report
 * @ids: gint64: the numbers that they have there are added
 * @error: why it cannot be read; a sentence that names it
 *
 * Returns: (transfer full) (element-type DtlSource) (nullable): the sources in it; the path of a report
 *   is @argument
 */
GPtrArray *
dtl_cli_input_load (const char *argument, GPtrArray **decisions, GArray *ids, GError **error)
{
  *decisions = NULL;
  return dtl_cli_input_is_collection (argument) ? load_collection (argument, decisions, ids, error) : load_report (argument, error);
}
