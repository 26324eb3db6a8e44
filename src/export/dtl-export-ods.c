/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A spreadsheet in which numbers are numbers: OpenDocument as a package, which every spreadsheet program opens, and in
 * its flat form (ODF 1.3, part 3, 3.1.2), one XML file that can be read and compared as text. Words are always cells of
 * text, so nothing of a report is ever run as a formula. */

#include "config.h"

#include "dtl-export-ods.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-export-cell.h"
#include "dtl-package.h"

static void
append_escaped (GString *text, const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *escaped = NULL;

  /* XML has no place for most control characters, not even escaped. */
  for (char *c = valid; *c; c++)
    if ((guchar) *c < 0x20 || *c == 0x7f)
      *c = ' ';
  escaped = g_markup_escape_text (valid, -1);
  g_string_append (text, escaped);
}

static void
append_words (GString *text, const char *words)
{
  if (words == NULL || *words == '\0')
    {
      g_string_append (text, "<table:table-cell/>");
      return;
    }
  g_string_append (text, "<table:table-cell office:value-type=\"string\"><text:p>");
  append_escaped (text, words);
  g_string_append (text, "</text:p></table:table-cell>");
}

/* @digits is an exact decimal as dtl_decimal_to_string() writes it. */
static void
append_number (GString *text, const char *digits)
{
  if (digits == NULL)
    append_words (text, NULL);
  else
    g_string_append_printf (text, "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>",
                            digits, digits);
}

static void
append_decimal (GString *text, gboolean has, const DtlDecimal *decimal)
{
  g_autofree char *digits = has ? dtl_decimal_to_string (decimal) : NULL;

  append_number (text, digits);
}

static void
append_edtf (GString *text, const DtlInterval *interval)
{
  g_autofree char *edtf = dtl_interval_to_edtf (interval);

  append_words (text, edtf);
}

static void
begin_table (GString *text, const char *name)
{
  g_string_append (text, "<table:table table:name=\"");
  append_escaped (text, name);
  g_string_append (text, "\"><table:table-column/>\n");
}

static void
append_heads (GString *text, const char *const *heads)
{
  for (; *heads; heads++)
    append_words (text, _(*heads));
}

/* --- Measures by sources ------------------------------------------------------------------------- */

static void
append_measure (GString *text, const DtlComparison *comparison, const DtlMeasure *measure)
{
  g_string_append (text, "<table:table-row>");
  append_words (text, measure->label);
  append_words (text, measure->unit);
  append_edtf (text, &measure->period);
  append_words (text, dtl_verdict_name (measure->verdict));
  g_string_append_printf (text, "<table:table-cell office:value-type=\"float\" office:value=\"%u\"/>", measure->origins);
  for (guint source = 0; source < comparison->readings->len; source++)
    {
      g_autofree char *cell = dtl_export_cell (comparison, measure, source);

      append_words (text, cell);
    }
  g_string_append (text, "</table:table-row>\n");
}

static void
append_measures (GString *text, const DtlComparison *comparison)
{
  static const char *const heads[] = { N_("Measure"), N_("Unit"), N_("Period"), N_("Verdict"), N_("Origins"), NULL };

  begin_table (text, _("Comparison"));
  g_string_append (text, "<table:table-row>");
  append_heads (text, heads);
  for (guint i = 0; i < comparison->readings->len; i++)
    append_words (text, dtl_source_name (dtl_comparison_reading (comparison, i)->source));
  g_string_append (text, "</table:table-row>\n");
  for (guint i = 0; i < comparison->measures->len; i++)
    append_measure (text, comparison, g_ptr_array_index (comparison->measures, i));
  g_string_append (text, "</table:table>\n");
}

/* --- Every figure, with its value ---------------------------------------------------------------- */

static void
append_figure (GString *text, const DtlReading *reading, const DtlFigure *figure)
{
  g_autofree char *written = dtl_text_slice (reading->source->text, figure->span);

  g_string_append (text, "<table:table-row>");
  append_words (text, dtl_source_name (reading->source));
  append_words (text, figure->measure);
  append_words (text, written);
  append_decimal (text, figure->value.has_low, &figure->value.low);
  append_decimal (text, figure->value.has_high, &figure->value.high);
  append_words (text, figure->unit);
  append_words (text, figure->noun);
  append_edtf (text, &figure->period);
  append_words (text, dtl_hedge_name (figure->hedge));
  append_words (text, dtl_modality_name (figure->modality));
  append_words (text, figure->attribution);
  g_string_append (text, "</table:table-row>\n");
}

static void
append_figures (GString *text, const DtlComparison *comparison)
{
  static const char *const heads[] = {
    N_("Source"), N_("Measure"), N_("As written"), N_("From"), N_("To"), N_("Unit"), N_("What is counted"),
    N_("Period"), N_("Hedge"), N_("Modality"), N_("Who says so"), NULL,
  };

  begin_table (text, _("Figures"));
  g_string_append (text, "<table:table-row>");
  append_heads (text, heads);
  g_string_append (text, "</table:table-row>\n");
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, i);

      for (guint j = 0; j < reading->figures->len; j++)
        append_figure (text, reading, dtl_reading_figure (reading, j));
    }
  g_string_append (text, "</table:table>\n");
}

/* --- Documents ----------------------------------------------------------------------------------- */

#define MIME_TYPE "application/vnd.oasis.opendocument.spreadsheet"

/* Opens an element of a document with the names that are used in it. */
static void
begin_document (GString *text, const char *element, const char *more)
{
  g_string_append_printf (text,
                          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<office:%s xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                          " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                          " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                          " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                          " office:version=\"1.3\"%s>\n",
                          element, more);
}

static void
append_meta (GString *text, const char *title)
{
  g_string_append (text, "<office:meta><dc:title>");
  append_escaped (text, title);
  g_string_append (text, "</dc:title></office:meta>\n");
}

static void
append_body (GString *text, const DtlComparison *comparison)
{
  g_string_append (text, "<office:body><office:spreadsheet>\n");
  append_measures (text, comparison);
  append_figures (text, comparison);
  g_string_append (text, "</office:spreadsheet></office:body>");
}

/**
 * dtl_export_fods:
 * @text: is appended to
 * @comparison: a comparison
 * @title: (nullable): what the story is called
 *
 * A flat OpenDocument spreadsheet with two sheets: measures by sources, with the figures as written, and
 * every figure with the value that was read.
 */
void
dtl_export_fods (GString *text, const DtlComparison *comparison, const char *title)
{
  begin_document (text, "document", " office:mimetype=\"" MIME_TYPE "\"");
  if (title != NULL)
    append_meta (text, title);
  append_body (text, comparison);
  g_string_append (text, "</office:document>\n");
}

static void
add_part (DtlPackage *package, const char *name, GString *content)
{
  dtl_package_add (package, name, content->str, content->len, TRUE);
  g_string_truncate (content, 0);
}

static void
append_manifest (GString *text)
{
  static const char *const parts[][2] = { { "/", MIME_TYPE }, { "content.xml", "text/xml" }, { "meta.xml", "text/xml" } };

  g_string_append (text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (text, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"%s\"/>\n", parts[i][0], parts[i][1]);
  g_string_append (text, "</manifest:manifest>\n");
}

/**
 * dtl_export_ods:
 * @bytes: is appended to
 * @comparison: a comparison
 * @title: (nullable): what the story is called
 *
 * The same as dtl_export_fods(), as the package that spreadsheet programs save themselves.
 */
void
dtl_export_ods (GString *bytes, const DtlComparison *comparison, const char *title)
{
  g_autoptr (GString) part = g_string_new (NULL);
  DtlPackage *package = dtl_package_new (bytes);

  dtl_package_add (package, "mimetype", MIME_TYPE, strlen (MIME_TYPE), FALSE);
  begin_document (part, "document-content", "");
  append_body (part, comparison);
  g_string_append (part, "</office:document-content>\n");
  add_part (package, "content.xml", part);
  begin_document (part, "document-meta", "");
  append_meta (part, title != NULL ? title : "");
  g_string_append (part, "</office:document-meta>\n");
  add_part (package, "meta.xml", part);
  append_manifest (part);
  add_part (package, "META-INF/manifest.xml", part);
  dtl_package_close (package);
}
