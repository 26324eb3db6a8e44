/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `dateline-cli compare` and `timeline`: what the sources say about the same things, in one of several
 * forms. */

#include "config.h"

#include "dtl-cli-compare.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "dtl-brief.h"
#include "dtl-cli-export.h"
#include "dtl-cli-reader.h"
#include "dtl-data-directory.h"
#include "dtl-explanation.h"
#include "dtl-export-csv.h"
#include "dtl-export-format.h"
#include "dtl-export-json.h"
#include "dtl-export-markdown.h"
#include "dtl-export-text.h"
#include "dtl-export-timeline.h"

/* Comparing needs one lexicon: that of the first source in a language that there is one for. */
static DtlLexicon *
load_lexicon (const GPtrArray *readings, GError **error)
{
  g_autofree char *directory = dtl_data_directory ();

  for (guint i = 0; i < readings->len; i++)
    {
      const DtlReading *reading = g_ptr_array_index (readings, i);
      DtlLexicon *lexicon = reading->language ? dtl_lexicon_load (directory, reading->language, NULL) : NULL;

      if (lexicon)
        return lexicon;
    }
  return dtl_lexicon_load (directory, "en", error);
}

/**
 * dtl_cli_compare_inputs:
 * @cli: the program, with the options of a command that reads
 *
 * Returns: (transfer full) (nullable): the comparison of all inputs that could be read; %NULL if it could not be
 *   made, which has then been told
 */
DtlComparison *
dtl_cli_compare_inputs (DtlCli *cli)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GPtrArray) readings = dtl_cli_reader_collect (cli, &places);
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = NULL;
  DtlComparison *comparison;

  if (!readings)
    return NULL;
  lexicon = load_lexicon (readings, &error);
  comparison = lexicon ? dtl_compare_decided (readings, places, lexicon, NULL, &error) : NULL;
  if (!comparison)
    dtl_cli_fail (cli, error);
  return comparison;
}

/* Where every input failed, which has been told, a table of nothing helps nobody, and no file is replaced by one. Scripts
 * that read objects from a pipe get the object that they were promised, with no sources in it. */
static gboolean
has_nothing_to_tell (DtlCli *cli, const DtlComparison *comparison)
{
  const gboolean to_file = cli->options.output && !g_str_equal (cli->options.output, "-");
  const gboolean promised = dtl_cli_has_format (cli, "json") || dtl_cli_has_format (cli, "ndjson");

  return comparison->readings->len == 0 && cli->exit != DTL_CLI_DONE && (to_file || cli->options.explain || !promised);
}

typedef void (*WriteJsonFunc) (DtlJsonWriter *writer, const DtlComparison *comparison);

static void
append_json (DtlCli *cli, GString *text, const DtlComparison *comparison, WriteJsonFunc write)
{
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, dtl_cli_has_format (cli, "ndjson") ? DTL_JSON_WRITER_LINE : DTL_JSON_WRITER_PRETTY);
  write (&writer, comparison);
  g_string_append_c (text, '\n');
}

/* "s4f2": the second figure of the fourth source. */
static gboolean
parse_figure (const DtlComparison *comparison, const char *word, DtlMentionRef *ref)
{
  unsigned source, figure;
  int length = 0;

  if (sscanf (word, "s%5uf%6u%n", &source, &figure, &length) != 2 || word[length] != '\0' || source == 0 || figure == 0
      || source > comparison->readings->len || figure > dtl_comparison_reading (comparison, source - 1)->figures->len)
    return FALSE;
  *ref = (DtlMentionRef) { source - 1, figure - 1 };
  return TRUE;
}

static DtlCliExit
explain_pair (DtlCli *cli, const DtlComparison *comparison)
{
  g_auto (GStrv) words = g_strsplit (cli->options.explain, ",", -1);
  g_autoptr (DtlLexicon) lexicon = load_lexicon (comparison->readings, NULL);
  g_autofree char *text = NULL;
  DtlMentionRef refs[2];

  if (g_strv_length (words) != 2)
    return dtl_cli_fail_usage (_("--explain needs two figures, as s1f3,s4f2"));
  for (guint i = 0; i < 2; i++)
    if (!parse_figure (comparison, words[i], &refs[i]))
      return dtl_cli_fail_usage (_("--explain: there is no figure “%s”"), words[i]);
  text = dtl_explanation_of_pair (comparison, lexicon, refs[0], refs[1]);
  dtl_cli_write (cli, text, -1);
  return cli->exit;
}

static void
write_spreadsheet (DtlCli *cli, GString *text, const DtlComparison *comparison)
{
  g_autofree char *title = dtl_cli_export_dup_title (cli);

  dtl_export_format_by_id (cli->format)->export (text, comparison, title);
}

/**
 * dtl_cli_run_compare:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if an input could not be read
 */
DtlCliExit
dtl_cli_run_compare (DtlCli *cli)
{
  g_autoptr (DtlComparison) comparison = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (dtl_cli_has_format (cli, "ods") && !cli->options.output && isatty (STDOUT_FILENO))
    return dtl_cli_fail_usage (_("%s is not for a terminal: name a file with -o"), cli->format);
  comparison = dtl_cli_compare_inputs (cli);
  if (!comparison || has_nothing_to_tell (cli, comparison))
    return cli->exit;
  if (cli->options.explain)
    return explain_pair (cli, comparison);
  if (dtl_cli_has_format (cli, "md"))
    {
      g_autoptr (DtlBrief) brief = dtl_brief_from_comparison (comparison, NULL);
      g_autofree char *markdown = dtl_export_markdown_brief (brief);

      g_string_append (text, markdown);
    }
  else if (dtl_cli_has_format (cli, "csv"))
    dtl_export_csv_comparison (text, comparison);
  else if (dtl_cli_has_format (cli, "text"))
    dtl_export_text_comparison (text, comparison, cli->colour);
  else if (dtl_cli_has_format (cli, "ods") || dtl_cli_has_format (cli, "fods"))
    write_spreadsheet (cli, text, comparison);
  else
    append_json (cli, text, comparison, dtl_export_json_comparison);
  dtl_cli_export_write (cli, text);
  return cli->exit;
}

/* Whether the form is a picture, which then is in @text. */
static gboolean
write_picture (DtlCli *cli, GString *text, const DtlComparison *comparison, const char *title)
{
  DtlPictureStyle style;

  if (!cli->format || !dtl_picture_style_init (&style, cli->format))
    return FALSE;
  if (cli->options.size)
    dtl_picture_style_set_size (&style, cli->options.size);
  if (cli->options.range)
    dtl_picture_style_set_range (&style, cli->options.range);
  if (cli->options.lanes)
    dtl_picture_style_set_lanes (&style, cli->options.lanes);
  style.grey = cli->options.grey;
  return dtl_export_timeline_picture (text, cli->format, comparison, title, &style);
}

/* An option that pictures alone have, if one was given. */
static const char *
find_picture_option (const DtlCliOptions *options)
{
  if (options->size)
    return "--size";
  if (options->range)
    return "--range";
  if (options->lanes)
    return "--lanes";
  return options->grey ? "--grey" : NULL;
}

/* What is wrong with the options of a picture; %DTL_CLI_DONE if nothing is. */
static DtlCliExit
check_picture (DtlCli *cli)
{
  DtlPictureStyle style;
  const gboolean picture = cli->format && dtl_picture_style_init (&style, cli->format);
  const DtlCliOptions *options = &cli->options;

  if (!picture && find_picture_option (options))
    return dtl_cli_fail_usage (_("%s is for pictures: svg, pdf, png"), find_picture_option (options));
  if (options->size && !dtl_picture_style_set_size (&style, options->size))
    return dtl_cli_fail_usage (_("--size: “%s” is no size, as 297x210mm or 1200x800px"), options->size);
  if (options->range && !dtl_picture_style_set_range (&style, options->range))
    return dtl_cli_fail_usage (_("--range: “%s” is no part of time, as 2024-12..2025-01-15, all or focus"), options->range);
  if (options->lanes && !dtl_picture_style_set_lanes (&style, options->lanes))
    return dtl_cli_fail_usage (_("--lanes: “%s” is none of source, person, organisation, place, origin and measure"), options->lanes);
  return DTL_CLI_DONE;
}

static void
write_timeline (DtlCli *cli, const DtlComparison *comparison)
{
  const DtlExportFormat *format = dtl_export_format_by_id (cli->format);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = dtl_cli_export_dup_title (cli);

  if (dtl_cli_has_format (cli, "md"))
    {
      g_autoptr (DtlBrief) brief = dtl_brief_from_timeline (comparison, title);
      g_autofree char *markdown = dtl_export_markdown_brief (brief);

      g_string_append (text, markdown);
    }
  else if (dtl_cli_has_format (cli, "csv"))
    dtl_export_csv_timeline (text, comparison);
  else if (dtl_cli_has_format (cli, "text"))
    dtl_export_text_timeline (text, comparison, cli->colour);
  else if (write_picture (cli, text, comparison, title))
    ;
  else if (format && !dtl_cli_has_format (cli, "json"))
    format->export (text, comparison, title);
  else
    append_json (cli, text, comparison, dtl_export_json_timeline);
  dtl_cli_export_write (cli, text);
}

/**
 * dtl_cli_run_timeline:
 * @cli: the program
 *
 * Returns: %DTL_CLI_FAILED if an input could not be read
 */
DtlCliExit
dtl_cli_run_timeline (DtlCli *cli)
{
  g_autoptr (DtlComparison) comparison = NULL;

  if ((dtl_cli_has_format (cli, "pdf") || dtl_cli_has_format (cli, "png")) && !cli->options.output && isatty (STDOUT_FILENO))
    return dtl_cli_fail_usage (_("%s is not for a terminal: name a file with -o"), cli->format);
  if (check_picture (cli) != DTL_CLI_DONE)
    return DTL_CLI_USAGE;
  comparison = dtl_cli_compare_inputs (cli);
  if (comparison && !has_nothing_to_tell (cli, comparison))
    write_timeline (cli, comparison);
  return cli->exit;
}
