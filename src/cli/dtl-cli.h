/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-cli-options.h"

G_BEGIN_DECLS

/* What the program returns, as formats.md has it. */
typedef enum
{
  DTL_CLI_DONE = 0,
  DTL_CLI_FAILED = 1, /* some input failed; the rest is done */
  DTL_CLI_USAGE = 2,
} DtlCliExit;

typedef struct _DtlCli DtlCli;

/**
 * DtlCommand:
 * @name: as it is typed
 * @arguments: what follows it, for the help: "FILE…"
 * @summary: what it does, in one line, to be translated
 * @details: (nullable): more for its own help, to be translated
 * @least: how many arguments it needs
 * @most: how many it takes; 0: any number
 * @several: (nullable): what to do with more of them, to be translated
 * @options: the options it takes besides --help
 * @formats: the words that its --format takes, %NULL-terminated; the first is the usual one in a
 *   pipe, "text" is on a terminal
 * @run: does it
 *
 * A command: a row of the one table, and a file.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *details;
  guint least;
  guint most;
  const char *several;
  DtlCliOptionFlags options;
  const char *const *formats;
  DtlCliExit (*run) (DtlCli *cli);
} DtlCommand;

/**
 * DtlCli:
 * @command: what is being done
 * @arguments: the words that are no options, %NULL-terminated
 * @n_arguments: how many
 * @options: the options that were given
 * @format: the form of the output, one of the command's; %NULL if it has none
 * @colour: whether the output is coloured
 * @exit: what will be returned
 */
struct _DtlCli
{
  const DtlCommand *command;
  char **arguments;
  guint n_arguments;
  DtlCliOptions options;
  const char *format;
  gboolean colour;
  DtlCliExit exit;
};

/* All of it is written to standard output; errors are found when the program ends. */
void       dtl_cli_write       (DtlCli *cli, const char *text, gssize length);
void       dtl_cli_flush       (DtlCli *cli);
DtlCliExit dtl_cli_fail        (DtlCli *cli, const GError *error);
DtlCliExit dtl_cli_fail_usage  (const char *format, ...) G_GNUC_PRINTF (1, 2);
gboolean   dtl_cli_has_format  (DtlCli *cli, const char *format);

const DtlCommand *dtl_commands (guint *n_commands);

/* One function a command, each in its own file. */
DtlCliExit dtl_cli_run_brief     (DtlCli *cli);
DtlCliExit dtl_cli_run_compare   (DtlCli *cli);
DtlCliExit dtl_cli_run_export    (DtlCli *cli);
DtlCliExit dtl_cli_run_formats   (DtlCli *cli);
DtlCliExit dtl_cli_run_import    (DtlCli *cli);
DtlCliExit dtl_cli_run_info      (DtlCli *cli);
DtlCliExit dtl_cli_run_languages (DtlCli *cli);
DtlCliExit dtl_cli_run_read      (DtlCli *cli);
DtlCliExit dtl_cli_run_text      (DtlCli *cli);
DtlCliExit dtl_cli_run_timeline  (DtlCli *cli);
DtlCliExit dtl_cli_run_units     (DtlCli *cli);

G_END_DECLS
