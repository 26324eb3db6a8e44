/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table of commands: what is typed, what help says, what runs. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-cli.h"

static const char *const read_forms[] = { "json", "ndjson", "text", "csv", "md", NULL };
static const char *const compare_forms[] = { "json", "ndjson", "text", "csv", "md", "ods", "fods", NULL };
static const char *const timeline_forms[] = { "json", "ndjson", "text", "csv", "md", "timelinejs", "ics", "svg", "pdf", "png", NULL };
static const char *const export_forms[] = { "json", "csv", "ods", "fods", "timelinejs", "ics", "svg", "pdf", "png", NULL };
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
    .name = "read",
    .arguments = "FILE…",
    .summary = N_ ("Shows the figures, dates, events and quotations read in each source"),
    .details = N_ ("As json, one report gives one object, several reports or a collection an array of them;\n"
                   "ndjson is one object a line, each as soon as it is read."),
    .least = 1,
    .options = DTL_CLI_READING_OPTIONS,
    .formats = read_forms,
    .run = dtl_cli_run_read,
  },
  {
    .name = "compare",
    .arguments = "FILE…",
    .summary = N_ ("Lines up what the sources say about the same things, and judges it"),
    .least = 1,
    .options = DTL_CLI_READING_OPTIONS | DTL_CLI_OPTION_OUTPUT | DTL_CLI_OPTION_EXPLAIN,
    .formats = compare_forms,
    .run = dtl_cli_run_compare,
  },
  {
    .name = "timeline",
    .arguments = "FILE…",
    .summary = N_ ("Merges the dated events of all sources"),
    .least = 1,
    .options = DTL_CLI_READING_OPTIONS | DTL_CLI_OPTION_OUTPUT | DTL_CLI_OPTION_SIZE | DTL_CLI_OPTION_RANGE
               | DTL_CLI_OPTION_LANES | DTL_CLI_OPTION_GREY,
    .formats = timeline_forms,
    .run = dtl_cli_run_timeline,
  },
  {
    .name = "brief",
    .arguments = "FILE…",
    .summary = N_ ("Writes a brief made from the comparison; -o names the file and its form"),
    .least = 1,
    .options = (DTL_CLI_READING_OPTIONS & ~DTL_CLI_OPTION_FORMAT) | DTL_CLI_OPTION_OUTPUT,
    .run = dtl_cli_run_brief,
  },
  {
    .name = "import",
    .arguments = "COLLECTION FILE…",
    .summary = N_ ("Adds reports to a collection, which is made if it is not there; one that it has is updated"),
    .least = 2,
    .options = DTL_CLI_OPTION_COPIES,
    .run = dtl_cli_run_import,
  },
  {
    .name = "export",
    .arguments = "COLLECTION",
    .summary = N_ ("Writes a collection for other programs"),
    .details = N_ ("COLLECTION is a .dateline file, or one report. Of several reports make a collection first:\n"
                   "  dateline-cli import NAME.dateline FILE…\n"
                   "  dateline-cli export NAME.dateline --format FORM\n"
                   "or let “compare” and “timeline” write them, which take any number of reports."),
    .least = 1,
    .most = 1,
    .several = N_ ("put several reports into one with “import NAME.dateline FILE…”, or give them to “compare” or “timeline”"),
    .options = DTL_CLI_READING_OPTIONS | DTL_CLI_OPTION_OUTPUT,
    .formats = export_forms,
    .run = dtl_cli_run_export,
  },
  {
    .name = "info",
    .arguments = "COLLECTION",
    .summary = N_ ("Tells what is in a collection, and whether it is sound"),
    .details = N_ ("COLLECTION is a .dateline file, as “import” makes them."),
    .least = 1,
    .most = 1,
    .several = N_ ("ask for each by itself"),
    .options = DTL_CLI_OPTION_FORMAT,
    .formats = list_forms,
    .run = dtl_cli_run_info,
  },
  {
    .name = "formats",
    .summary = N_ ("Lists the formats that can be read and written"),
    .options = DTL_CLI_OPTION_FORMAT,
    .formats = list_forms,
    .run = dtl_cli_run_formats,
  },
  {
    .name = "languages",
    .summary = N_ ("Lists the languages that can be read"),
    .options = DTL_CLI_OPTION_FORMAT,
    .formats = list_forms,
    .run = dtl_cli_run_languages,
  },
  {
    .name = "units",
    .summary = N_ ("Lists the units and currencies that are known"),
    .options = DTL_CLI_OPTION_FORMAT,
    .formats = list_forms,
    .run = dtl_cli_run_units,
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
