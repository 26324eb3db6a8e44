/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli read`: what was read in each source. One input gives one object of JSON, several an array of
 * them; NDJSON a line each as soon as it is there. */

#include "config.h"

#include "dtl-brief.h"
#include "dtl-cli-input.h"
#include "dtl-cli-reader.h"
#include "dtl-export-csv.h"
#include "dtl-export-json.h"
#include "dtl-export-markdown.h"
#include "dtl-export-text.h"

/* JSON that may be an array: how much of it is written. */
typedef struct
{
  gboolean array;
  guint n_written;
} JsonState;

static void
write_json_cb (DtlCli *cli, DtlReading *reading, guint source, gpointer data)
{
  JsonState *state = data;
  g_autoptr (GString) text = g_string_new (state->n_written++ > 0 ? ",\n" : state->array ? "[\n" : "");
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_PRETTY);
  dtl_export_json_reading (&writer, reading, source);
  dtl_cli_write (cli, text->str, text->len);
}

static void
write_ndjson_cb (DtlCli *cli, DtlReading *reading, guint source, gpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_LINE);
  dtl_export_json_reading (&writer, reading, source);
  g_string_append_c (text, '\n');
  dtl_cli_write (cli, text->str, text->len);
  dtl_cli_flush (cli);
}

static void
write_csv_cb (DtlCli *cli, DtlReading *reading, guint source, gpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (source == 0)
    dtl_export_csv_reading_header (text);
  dtl_export_csv_reading (text, reading, source);
  dtl_cli_write (cli, text->str, text->len);
}

static void
write_markdown_cb (DtlCli *cli, DtlReading *reading, guint source, gpointer data)
{
  g_autoptr (DtlBrief) brief = dtl_brief_from_reading (reading, source);
  g_autofree char *markdown = dtl_export_markdown_brief (brief);

  dtl_cli_write (cli, source > 0 ? "\n" : "", -1);
  dtl_cli_write (cli, markdown, -1);
}

static void
write_text_cb (DtlCli *cli, DtlReading *reading, guint source, gpointer data)
{
  g_autoptr (GString) text = g_string_new (source > 0 ? "\n" : "");

  dtl_export_text_reading (text, reading, source, cli->colour);
  dtl_cli_write (cli, text->str, text->len);
  dtl_cli_flush (cli);
}

static void
run_json (DtlCli *cli)
{
  JsonState state = { .array = cli->n_arguments > 1 || dtl_cli_input_is_collection (cli->arguments[0]) };

  if (!dtl_cli_reader_run (cli, write_json_cb, &state))
    return;
  if (state.array)
    dtl_cli_write (cli, state.n_written > 0 ? "\n]\n" : "[]\n", -1);
  else if (state.n_written > 0)
    dtl_cli_write (cli, "\n", -1);
}

/**
 * dtl_cli_run_read:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if an input could not be read
 */
DtlCliExit
dtl_cli_run_read (DtlCli *cli)
{
  static const struct
  {
    const char *format;
    DtlCliReadingFunc write;
  } forms[] = {
    { "ndjson", write_ndjson_cb },
    { "csv", write_csv_cb },
    { "md", write_markdown_cb },
    { "text", write_text_cb },
  };

  if (dtl_cli_has_format (cli, "json"))
    run_json (cli);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (dtl_cli_has_format (cli, forms[i].format))
      dtl_cli_reader_run (cli, forms[i].write, NULL);
  return cli->exit;
}
