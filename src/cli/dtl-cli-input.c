/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a FILE on the command line can be is known here alone: a report, or standard input. */

#include "config.h"

#include "dtl-cli-input.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "dtl-import.h"

static GBytes *
load_bytes (const char *argument, const DtlImportOptions *options, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (argument, "-"))
    {
      stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      return dtl_import_load_stream (stream, options, NULL, error);
    }
  file = g_file_new_for_commandline_arg (argument);
  return dtl_import_load_file (file, options, NULL, error);
}

/**
 * dtl_cli_input_load:
 * @argument: (type filename): a path or URI of a report, or "-"
 * @error: why it cannot be read; a sentence that names it
 *
 * Returns: (transfer full) (element-type DtlSource) (nullable): the sources in it, their path
 *   being @argument
 */
GPtrArray *
dtl_cli_input_load (const char *argument, GError **error)
{
  g_autofree char *name = g_filename_to_utf8 (argument, -1, NULL, NULL, NULL);
  g_autofree char *shown = name ? g_strdup (name) : g_filename_display_name (argument);
  const DtlImportOptions options = { .path = shown };
  g_autoptr (GBytes) bytes = load_bytes (argument, &options, error);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_source_unref);
  DtlSource *source;

  if (!bytes)
    return NULL;
  source = dtl_import_bytes (bytes, &options, NULL, error);
  if (!source)
    return NULL;
  g_ptr_array_add (sources, source);
  return g_steal_pointer (&sources);
}
