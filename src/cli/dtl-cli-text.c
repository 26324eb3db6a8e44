/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli text`: what every offset points into, so that a script can cut a span out. */

#include "dtl-cli-input.h"

/**
 * dtl_cli_run_text:
 * @cli: the program
 *
 * Prints the texts of all sources in all inputs, one behind the other, and nothing else.
 *
 * Returns: %DTL_CLI_FAILED if an input could not be read
 */
DtlCliExit
dtl_cli_run_text (DtlCli *cli)
{
  for (guint i = 0; i < cli->n_arguments; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) decisions = NULL;
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GPtrArray) sources = dtl_cli_input_load (cli->arguments[i], &decisions, ids, &error);

      if (!sources)
        dtl_cli_fail (cli, error);
      for (guint j = 0; sources && j < sources->len; j++)
        {
          const DtlSource *source = g_ptr_array_index (sources, j);

          dtl_cli_write (cli, dtl_text_bytes (source->text), dtl_text_length (source->text));
        }
    }
  return cli->exit;
}
