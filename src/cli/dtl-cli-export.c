/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli export` and `brief`: a collection in a form for other programs, or for readers. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-cli-compare.h"
#include "dtl-cli-export.h"
#include "dtl-cli-input.h"
#include "dtl-export-format.h"

/**
 * dtl_cli_export_dup_title:
 * @cli: the program
 *
 * Returns: (transfer full) (nullable): the title of the one collection that was given
 */
char *
dtl_cli_export_dup_title (DtlCli *cli)
{
  g_autofree char *scratch = NULL;
  DtlCollection *collection;
  char *title;

  if (cli->n_arguments != 1 || !dtl_cli_input_is_collection (cli->arguments[0]))
    return NULL;
  collection = dtl_cli_input_open_collection (cli->arguments[0], &scratch, NULL);
  title = collection ? dtl_collection_dup_title (collection) : NULL;
  g_clear_pointer (&collection, dtl_collection_free);
  dtl_cli_input_remove_scratch (scratch);
  return title;
}

/**
 * dtl_cli_export_write:
 * @cli: the program
 * @text: what to write, which may be no text
 *
 * Writes to standard output, or in place of the file at once.
 */
void
dtl_cli_export_write (DtlCli *cli, const GString *text)
{
  g_autoptr (GError) error = NULL;

  if (!cli->options.output || g_str_equal (cli->options.output, "-"))
    dtl_cli_write (cli, text->str, text->len);
  else if (!g_file_set_contents_full (cli->options.output, text->str, text->len,
                                      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &error))
    dtl_cli_fail (cli, error);
}

static void
run_export (DtlCli *cli, const DtlExportFormat *format)
{
  g_autoptr (DtlComparison) comparison = dtl_cli_compare_inputs (cli);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;

  if (!comparison || comparison->readings->len == 0)
    return;
  title = dtl_cli_export_dup_title (cli);
  format->export (text, comparison, title);
  dtl_cli_export_write (cli, text);
}

/**
 * dtl_cli_run_export:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if an input could not be read
 */
DtlCliExit
dtl_cli_run_export (DtlCli *cli)
{
  run_export (cli, dtl_export_format_by_id (cli->format));
  return cli->exit;
}

static char *
list_endings (void)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_formats;
  const DtlExportFormat *formats = dtl_export_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    if (formats[i].brief)
      g_string_append_printf (list, "%s.%s", list->len > 0 ? ", " : "", formats[i].extension);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * dtl_cli_run_brief:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if an input could not be read; %DTL_CLI_USAGE if -o is missing or has an ending that is not known
 */
DtlCliExit
dtl_cli_run_brief (DtlCli *cli)
{
  const char *output = cli->options.output;
  const DtlExportFormat *format = output && !g_str_equal (output, "-") ? dtl_export_format_by_name (output) : dtl_export_format_by_id ("md");

  if (!output)
    return dtl_cli_fail_usage (_("brief needs -o FILE"));
  if (!format || !format->brief)
    {
      g_autofree char *endings = list_endings ();
      g_autofree char *name = g_filename_display_name (output);

      return dtl_cli_fail_usage (_("“%s”: this version writes briefs as %s"), name, endings);
    }
  run_export (cli, format);
  return cli->exit;
}
