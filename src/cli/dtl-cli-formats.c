/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli formats`: what this build reads and writes, from the tables of both rooms. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-cli.h"
#include "dtl-export-format.h"
#include "dtl-format.h"
#include "dtl-json-writer.h"

static void
put_import_formats (DtlJsonWriter *writer)
{
  guint n_formats;
  const DtlFormat *formats = dtl_formats (&n_formats);

  dtl_json_writer_key (writer, "import");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < n_formats; i++)
    {
      dtl_json_writer_begin_object (writer);
      dtl_json_writer_put_string (writer, "id", formats[i].id);
      dtl_json_writer_put_string (writer, "name", dtl_format_display_name (&formats[i]));
      dtl_json_writer_put_strings (writer, "extensions", formats[i].extensions);
      dtl_json_writer_put_strings (writer, "mime-types", formats[i].mime_types);
      dtl_json_writer_end_object (writer);
    }
  dtl_json_writer_end_array (writer);
}

static void
put_export_formats (DtlJsonWriter *writer)
{
  guint n_formats;
  const DtlExportFormat *formats = dtl_export_formats (&n_formats);

  dtl_json_writer_key (writer, "export");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < n_formats; i++)
    {
      dtl_json_writer_begin_object (writer);
      dtl_json_writer_put_string (writer, "id", formats[i].id);
      dtl_json_writer_put_string (writer, "name", dtl_export_format_display_name (&formats[i]));
      dtl_json_writer_put_string (writer, "extension", formats[i].extension);
      dtl_json_writer_put_string (writer, "mime-type", formats[i].mime_type);
      dtl_json_writer_put_boolean (writer, "brief", formats[i].brief);
      dtl_json_writer_end_object (writer);
    }
  dtl_json_writer_end_array (writer);
}

static void
write_json (DtlCli *cli)
{
  g_autoptr (GString) text = g_string_new (NULL);
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_PRETTY);
  dtl_json_writer_begin_object (&writer);
  dtl_json_writer_put_string (&writer, "format", "dateline-formats");
  dtl_json_writer_put_int (&writer, "version", 1);
  put_import_formats (&writer);
  put_export_formats (&writer);
  dtl_json_writer_end_object (&writer);
  g_string_append_c (text, '\n');
  dtl_cli_write (cli, text->str, text->len);
}

static void
write_text (DtlCli *cli)
{
  g_autoptr (GString) text = g_string_new (_("Read:\n"));
  guint n_formats;
  const DtlFormat *formats = dtl_formats (&n_formats);
  const DtlExportFormat *exports;

  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *extensions = g_strjoinv (" .", (char **) formats[i].extensions);

      g_string_append_printf (text, "  %-10s %s (.%s)\n", formats[i].id, dtl_format_display_name (&formats[i]), extensions);
    }
  g_string_append (text, _("Written:\n"));
  exports = dtl_export_formats (&n_formats);
  for (guint i = 0; i < n_formats; i++)
    g_string_append_printf (text, "  %-10s %s (.%s)\n", exports[i].id, dtl_export_format_display_name (&exports[i]), exports[i].extension);
  dtl_cli_write (cli, text->str, text->len);
}

/**
 * dtl_cli_run_formats:
 * @cli: the program
 *
 * Returns: %DTL_CLI_DONE
 */
DtlCliExit
dtl_cli_run_formats (DtlCli *cli)
{
  if (dtl_cli_has_format (cli, "json"))
    write_json (cli);
  else
    write_text (cli);
  return DTL_CLI_DONE;
}
