/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli languages` and `units`: what this build can read, from its data files. */

#include <string.h>

#include "dtl-cli.h"
#include "dtl-data-directory.h"
#include "dtl-error.h"
#include "dtl-json-writer.h"
#include "dtl-json.h"

static int
compare_tags_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* A language is there if its lexicon is. */
static GPtrArray *
list_tags (GError **error)
{
  g_autofree char *data = dtl_data_directory ();
  g_autofree char *folder = g_build_filename (data, "lexicon", NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &local);
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (!directory)
    {
      g_set_error_literal (error, DTL_ERROR, DTL_ERROR_NOT_FOUND, local->message);
      return NULL;
    }
  while ((name = g_dir_read_name (directory)))
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (tags, g_strndup (name, strlen (name) - strlen (".json")));
  g_ptr_array_sort (tags, compare_tags_cb);
  return g_steal_pointer (&tags);
}

static void
begin_object (DtlJsonWriter *writer, GString *text, const char *format, const char *list)
{
  dtl_json_writer_init (writer, text, DTL_JSON_WRITER_PRETTY);
  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_string (writer, "format", format);
  dtl_json_writer_put_int (writer, "version", 1);
  dtl_json_writer_key (writer, list);
  dtl_json_writer_begin_array (writer);
}

static void
end_object (DtlJsonWriter *writer)
{
  dtl_json_writer_end_array (writer);
  dtl_json_writer_end_object (writer);
  g_string_append_c (writer->text, '\n');
}

/**
 * dtl_cli_run_languages:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if the data files are missing
 */
DtlCliExit
dtl_cli_run_languages (DtlCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tags = list_tags (&error);
  g_autoptr (GString) text = g_string_new (NULL);
  DtlJsonWriter writer;

  if (!tags)
    return dtl_cli_fail (cli, error);
  if (dtl_cli_has_format (cli, "json"))
    {
      begin_object (&writer, text, "dateline-languages", "languages");
      for (guint i = 0; i < tags->len; i++)
        {
          dtl_json_writer_begin_inline_object (&writer);
          dtl_json_writer_put_string (&writer, "tag", g_ptr_array_index (tags, i));
          dtl_json_writer_end_object (&writer);
        }
      end_object (&writer);
    }
  else
    for (guint i = 0; i < tags->len; i++)
      g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (tags, i));
  dtl_cli_write (cli, text->str, text->len);
  return cli->exit;
}

static gboolean
append_unit (DtlCli *cli, DtlJsonWriter *writer, const DtlJson *unit, GError **error)
{
  const char *code, *kind;
  DtlJson names;
  g_auto (GStrv) words = NULL;

  if (!dtl_json_get_string (unit, "code", &code, error) || !dtl_json_get_string (unit, "kind", &kind, error)
      || !dtl_json_get_optional_array (unit, "en", &names, error))
    return FALSE;
  words = dtl_json_dup_strings (&names, error);
  if (!words)
    return FALSE;
  if (dtl_cli_has_format (cli, "json"))
    {
      dtl_json_writer_begin_inline_object (writer);
      dtl_json_writer_put_string (writer, "code", code);
      dtl_json_writer_put_string (writer, "kind", kind);
      dtl_json_writer_put_strings (writer, "names", (const char *const *) words);
      dtl_json_writer_end_object (writer);
    }
  else
    g_string_append_printf (writer->text, "%-10s %-12s %s\n", code, kind, words[0] ? words[0] : "");
  return TRUE;
}

static gboolean
append_units (DtlCli *cli, DtlJsonWriter *writer, const char *path, GError **error)
{
  g_autoptr (JsonNode) document = dtl_json_load (path, error);
  DtlJson root, units;

  if (!document)
    return FALSE;
  root = dtl_json_root (document, path);
  if (!dtl_json_get_array (&root, "units", &units, error))
    return FALSE;
  for (guint i = 0; i < dtl_json_length (&units); i++)
    {
      DtlJson unit = dtl_json_element (&units, i);

      if (!append_unit (cli, writer, &unit, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dtl_cli_run_units:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if the data files are missing or wrong
 */
DtlCliExit
dtl_cli_run_units (DtlCli *cli)
{
  g_autofree char *data = dtl_data_directory ();
  g_autofree char *path = g_build_filename (data, "units.json", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  DtlJsonWriter writer = { .text = text };

  if (dtl_cli_has_format (cli, "json"))
    begin_object (&writer, text, "dateline-units", "units");
  if (!append_units (cli, &writer, path, &error))
    return dtl_cli_fail (cli, error);
  if (dtl_cli_has_format (cli, "json"))
    end_object (&writer);
  dtl_cli_write (cli, text->str, text->len);
  return cli->exit;
}
