/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table of what can be written. A format more is a line here and a file beside it. */

#include "config.h"

#include "dtl-export-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-brief.h"
#include "dtl-export-csv.h"
#include "dtl-export-json.h"
#include "dtl-export-markdown.h"
#include "dtl-export-ods.h"
#include "dtl-export-timeline.h"

static void
export_json (GString *text, const DtlComparison *comparison, const char *title)
{
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_PRETTY);
  dtl_export_json_comparison (&writer, comparison);
  g_string_append_c (text, '\n');
}

static void
export_csv (GString *text, const DtlComparison *comparison, const char *title)
{
  dtl_export_csv_comparison (text, comparison);
}

static void
export_markdown (GString *text, const DtlComparison *comparison, const char *title)
{
  g_autoptr (DtlBrief) brief = dtl_brief_from_comparison (comparison, title);
  g_autofree char *markdown = dtl_export_markdown_brief (brief);

  g_string_append (text, markdown);
}

static void
export_ics (GString *text, const DtlComparison *comparison, const char *title)
{
  dtl_export_ics (text, comparison);
}

static const DtlExportFormat formats[] = {
  { "json", N_ ("Comparison as JSON"), "json", "application/json", export_json, FALSE },
  { "csv", N_ ("Table of figures for spreadsheets"), "csv", "text/csv", export_csv, FALSE },
  { "ods", N_ ("Spreadsheet with all figures"), "ods", "application/vnd.oasis.opendocument.spreadsheet", dtl_export_ods, FALSE },
  { "fods", N_ ("Spreadsheet as one file of XML"), "fods", "application/vnd.oasis.opendocument.spreadsheet-flat-xml", dtl_export_fods, FALSE },
  { "timelinejs", N_ ("Timeline for TimelineJS"), "json", "application/json", dtl_export_timelinejs, FALSE },
  { "ics", N_ ("Timeline as a calendar"), "ics", "text/calendar", export_ics, FALSE },
  { "svg", N_ ("Timeline as a drawing"), "svg", "image/svg+xml", dtl_export_timeline_svg, FALSE },
  { "pdf", N_ ("Timeline for print"), "pdf", "application/pdf", dtl_export_timeline_pdf, FALSE },
  { "png", N_ ("Timeline as a picture"), "png", "image/png", dtl_export_timeline_png, FALSE },
  { "md", N_ ("Brief as Markdown"), "md", "text/markdown", export_markdown, TRUE },
};

/**
 * dtl_export_formats:
 * @n_formats: (out): how many there are
 *
 * Returns: (array length=n_formats) (transfer none): all formats that can be written
 */
const DtlExportFormat *
dtl_export_formats (guint *n_formats)
{
  *n_formats = G_N_ELEMENTS (formats);
  return formats;
}

/**
 * dtl_export_format_by_id:
 * @id: "csv"
 *
 * Returns: (transfer none) (nullable): the format of that id
 */
const DtlExportFormat *
dtl_export_format_by_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].id, id))
      return &formats[i];
  return NULL;
}

/**
 * dtl_export_format_by_name:
 * @file_name: a file's name or path
 *
 * Returns: (transfer none) (nullable): the format that its extension says; of several, the first
 */
const DtlExportFormat *
dtl_export_format_by_name (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');

  for (guint i = 0; dot && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (formats[i].extension, dot + 1) == 0)
      return &formats[i];
  return NULL;
}

/**
 * dtl_export_format_display_name:
 * @format: a format
 *
 * Returns: (transfer none): what to call it, translated
 */
const char *
dtl_export_format_display_name (const DtlExportFormat *format)
{
  return _ (format->name);
}
