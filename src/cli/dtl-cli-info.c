/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli info`: what is in a collection, and whether it is sound. Opening it checks every page. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-cli-input.h"
#include "dtl-json-writer.h"
#include "dtl-terminal-writer.h"

static char *
show_published (const DtlSource *source)
{
  return dtl_date_is_set (source->published) ? dtl_date_to_string (source->published) : NULL;
}

static void
write_json (DtlCli *cli, DtlCollection *collection, const GPtrArray *sources)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *path = g_filename_display_name (cli->arguments[0]);
  g_autofree char *title = dtl_collection_dup_title (collection);
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_PRETTY);
  dtl_json_writer_begin_object (&writer);
  dtl_json_writer_put_string (&writer, "format", "dateline-info");
  dtl_json_writer_put_int (&writer, "version", 1);
  dtl_json_writer_put_string (&writer, "path", path);
  dtl_json_writer_put_string (&writer, "title", title);
  dtl_json_writer_put_int (&writer, "schema-version", dtl_collection_get_schema_version (collection));
  dtl_json_writer_put_string (&writer, "integrity", "ok");
  dtl_json_writer_key (&writer, "sources");
  dtl_json_writer_begin_array (&writer);
  for (guint i = 0; i < sources->len; i++)
    {
      const DtlStoredSource *stored = g_ptr_array_index (sources, i);
      g_autofree char *published = show_published (stored->source);

      dtl_json_writer_begin_object (&writer);
      dtl_json_writer_key (&writer, "id");
      dtl_json_writer_printf (&writer, "s%u", i + 1);
      dtl_json_writer_put_string (&writer, "path", stored->source->path);
      dtl_json_writer_put_string (&writer, "title", stored->source->title);
      dtl_json_writer_put_string (&writer, "publisher", stored->source->publisher);
      dtl_json_writer_put_string (&writer, "published", published);
      dtl_json_writer_put_string (&writer, "import-format", stored->format);
      dtl_json_writer_put_int (&writer, "bytes", dtl_text_length (stored->source->text));
      dtl_json_writer_end_object (&writer);
    }
  dtl_json_writer_end_array (&writer);
  dtl_json_writer_end_object (&writer);
  g_string_append_c (text, '\n');
  dtl_cli_write (cli, text->str, text->len);
}

static void
write_text (DtlCli *cli, DtlCollection *collection, const GPtrArray *sources)
{
  g_autoptr (GString) text = g_string_new (NULL);
  DtlTerminalWriter out = { text, cli->colour };
  g_autofree char *path = g_filename_display_name (cli->arguments[0]);
  g_autofree char *title = dtl_collection_dup_title (collection);
  g_autofree char *facts = g_strdup_printf (ngettext (" · %u source · schema version %u · sound", " · %u sources · schema version %u · sound", sources->len),
                                            sources->len, dtl_collection_get_schema_version (collection));

  dtl_terminal_writer_put (&out, DTL_STYLE_STRONG, title ? title : path);
  dtl_terminal_writer_put (&out, DTL_STYLE_DIM, facts);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < sources->len; i++)
    {
      const DtlSource *source = ((const DtlStoredSource *) g_ptr_array_index (sources, i))->source;
      g_autofree char *published = show_published (source);
      g_autofree char *id = g_strdup_printf ("  s%u", i + 1);
      const char *name = dtl_source_name (source);

      dtl_terminal_writer_column (&out, DTL_STYLE_DIM, id, 4);
      dtl_terminal_writer_column (&out, DTL_STYLE_PLAIN, published ? published : _("no date"), 10);
      dtl_terminal_writer_put (&out, DTL_STYLE_PLAIN, name ? name : _("Pasted text"));
      g_string_append_c (text, '\n');
    }
  dtl_cli_write (cli, text->str, text->len);
}

/**
 * dtl_cli_run_info:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if it is no collection, or damaged
 */
DtlCliExit
dtl_cli_run_info (DtlCli *cli)
{
  g_autofree char *scratch = NULL;
  g_autoptr (GError) error = NULL;
  DtlCollection *collection = dtl_cli_input_open_collection (cli->arguments[0], &scratch, &error);
  g_autoptr (GPtrArray) sources = collection ? dtl_collection_load_sources (collection, &error) : NULL;

  if (!sources)
    dtl_cli_fail (cli, error);
  else if (dtl_cli_has_format (cli, "json"))
    write_json (cli, collection, sources);
  else
    write_text (cli, collection, sources);
  g_clear_pointer (&collection, dtl_collection_free);
  dtl_cli_input_remove_scratch (scratch);
  return cli->exit;
}
