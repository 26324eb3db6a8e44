/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table of commands: what is typed, what help says, what runs. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-cli.h"

static const char *const list_forms[] = { "json", "text", NULL };

static const DtlCommand commands[] = {
  {
    .name = "text",
    .arguments = "FILE…",
    .summary = N_ ("Prints the plain text that all offsets refer to"),
    .least = 1,
    .run = dtl_cli_run_text,
  },
  {
    .name = "formats",
    .summary = N_ ("Lists the formats that can be read and written"),
    .options = DTL_CLI_OPTION_FORMAT,
    .formats = list_forms,
    .run = dtl_cli_run_formats,
  },
};

/**
 * dtl_commands:
 * @n_commands: (out): how many there are
 *
 * Returns: (array length=n_commands) (transfer none): all commands, in the order of the help
 */
const DtlCommand *
dtl_commands (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}
