/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline as a picture in three forms, for a slide, a web page, a printer: one drawing on three surfaces. */

#include "config.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <string.h>

#include "dtl-export-timeline.h"
#include "dtl-timeline-paper.h"

#define PNG_SCALE 2.0
#define PRINT_SCALE (300.0 / 72) /* dots of a printer for each point */
#define MOST_PIXELS 32000.0      /* of one side of a picture */
#define POINTS_A_MM (72 / 25.4)
#define POINTS_A_PIXEL 0.75
#define SMALLEST 100.0 /* points or pixels */
#define LARGEST 30000.0
#define NARROWEST 560.0 /* points that letters at their size need */
#define SHRINK_STEP 1.12
#define MOST_SHRINK 12.0

static const DtlPaperSize screen = { 1000, 0, 18 };
static const DtlPaperSize a4 = { 841.89, 595.28, 36 }; /* landscape */

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What the picture is called, for who cannot see it. */
static void
insert_title (GString *text, gsize start, const char *title)
{
  const char *tag = strstr (text->str + start, "<svg");
  const char *end = tag ? strchr (tag, '>') : NULL;
  g_autofree char *element = g_markup_printf_escaped ("\n<title>%s</title>", title);

  if (end)
    g_string_insert (text, end + 1 - text->str, element);
}

/* --- Sizes -------------------------------------------------------------------------------- */

/* What the timeline is laid out on, and how much smaller it is drawn: letters keep their size down to a width at which
 * there is room for names and a scale; below that, and where one page must hold all, everything shrinks. */
typedef struct
{
  DtlTimelinePaper *paper;
  double shrink;
} Sheet;

static DtlTimelinePaper *
lay_out (const DtlComparison *comparison, const char *title, const DtlPictureStyle *style, double width, double height)
{
  const DtlPaperLook paper = {
    .size = { width, height, style->page ? a4.margin : screen.margin },
    .from = style->from,
    .to = style->to,
    .all = style->all,
    .grey = style->grey,
    .lanes = style->lanes,
  };

  return dtl_timeline_paper_new_styled (comparison, title, &paper);
}

static Sheet
lay_out_sheet (const DtlComparison *comparison, const char *title, const DtlPictureStyle *style)
{
  Sheet sheet = { NULL, MAX (NARROWEST / style->width, 1) };

  if (style->page || style->height <= 0)
    {
      sheet.paper = lay_out (comparison, title, style, style->width * sheet.shrink, style->height * sheet.shrink);
      return sheet;
    }
  for (;;)
    {
      g_clear_pointer (&sheet.paper, dtl_timeline_paper_free);
      sheet.paper = lay_out (comparison, title, style, style->width * sheet.shrink, 0);
      if (sheet.paper->size.height <= style->height * sheet.shrink + 0.5 || sheet.shrink > MOST_SHRINK)
        break;
      sheet.shrink *= SHRINK_STEP;
    }
  /* However high it came out, it fits. */
  sheet.shrink = MAX (sheet.shrink, sheet.paper->size.height / style->height);
  return sheet;
}

static void
draw_page (const Sheet *sheet, cairo_surface_t *surface, guint page)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 1 / sheet->shrink, 1 / sheet->shrink);
  dtl_timeline_paper_draw (sheet->paper, cr, page);
  cairo_destroy (cr);
}

static double
get_height (const Sheet *sheet, const DtlPictureStyle *style)
{
  return style->height > 0 ? style->height : sheet->paper->size.height / sheet->shrink;
}

/* --- Forms -------------------------------------------------------------------------------- */

/**
 * dtl_export_timeline_svg_styled:
 * @text: is appended to
 * @comparison: a comparison
 * @title: (nullable): the collection's title
 * @style: size, part of time, colours; points, or pixels where it says so
 *
 * Draws the timeline as SVG, as high as it must be where no height is given.
 */
void
dtl_export_timeline_svg_styled (GString *text, const DtlComparison *comparison, const char *title, const DtlPictureStyle *style)
{
  const Sheet sheet = lay_out_sheet (comparison, title, style);
  gsize start = text->len;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, text, style->width, get_height (&sheet, style));

  if (style->pixels)
    cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  draw_page (&sheet, surface, 0);
  cairo_surface_destroy (surface);
  dtl_timeline_paper_free (sheet.paper);
  if (title)
    insert_title (text, start, title);
}

/**
 * dtl_export_timeline_pdf_styled:
 * @text: is appended to
 * @comparison: a comparison
 * @title: (nullable): the collection's title
 * @style: size, part of time, colours
 *
 * Draws the timeline on as many pages as it needs.
 */
void
dtl_export_timeline_pdf_styled (GString *text, const DtlComparison *comparison, const char *title, const DtlPictureStyle *style)
{
  const Sheet sheet = lay_out_sheet (comparison, title, style);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, text, style->width, get_height (&sheet, style));

  if (title)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Dateline " DTL_VERSION);
  for (guint page = 0; page < sheet.paper->n_pages; page++)
    {
      draw_page (&sheet, surface, page);
      cairo_surface_show_page (surface);
    }
  cairo_surface_destroy (surface);
  dtl_timeline_paper_free (sheet.paper);
}

/**
 * dtl_export_timeline_png_styled:
 * @text: is appended to
 * @comparison: a comparison
 * @title: (nullable): the collection's title
 * @style: size, part of time, colours
 *
 * Draws the timeline as pixels: as many as are asked for, else fine enough for print at the width of a page; coarser
 * where it would be higher than a picture can be.
 */
void
dtl_export_timeline_png_styled (GString *text, const DtlComparison *comparison, const char *title, const DtlPictureStyle *style)
{
  const Sheet sheet = lay_out_sheet (comparison, title, style);
  const double height = get_height (&sheet, style);
  const double scale = MIN (style->pixels ? 1 : style->fine ? PRINT_SCALE : PNG_SCALE, MOST_PIXELS / MAX (height, style->width));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) MAX (style->width * scale, 1), (int) MAX (height * scale, 1));

  cairo_surface_set_device_scale (surface, scale, scale);
  draw_page (&sheet, surface, 0);
  cairo_surface_write_to_png_stream (surface, append_cb, text);
  cairo_surface_destroy (surface);
  dtl_timeline_paper_free (sheet.paper);
}

/* --- As the table of formats has them ----------------------------------------------------- */

/* As dtl_export_timeline_svg_styled(), of the densest part, as high as it must be. */
void
dtl_export_timeline_svg (GString *text, const DtlComparison *comparison, const char *title)
{
  const DtlPictureStyle style = { .width = screen.width };

  dtl_export_timeline_svg_styled (text, comparison, title, &style);
}

/* As dtl_export_timeline_pdf_styled(), of the densest part, A4, on its side. */
void
dtl_export_timeline_pdf (GString *text, const DtlComparison *comparison, const char *title)
{
  const DtlPictureStyle style = { .width = a4.width, .height = a4.height, .page = TRUE };

  dtl_export_timeline_pdf_styled (text, comparison, title, &style);
}

/* As dtl_export_timeline_png_styled(), of the densest part, as high as it must be. */
void
dtl_export_timeline_png (GString *text, const DtlComparison *comparison, const char *title)
{
  const DtlPictureStyle style = { .width = screen.width };

  dtl_export_timeline_png_styled (text, comparison, title, &style);
}

typedef void (*DrawFunc) (GString *text, const DtlComparison *comparison, const char *title, const DtlPictureStyle *style);

static const struct
{
  const char *form;
  DrawFunc draw;
} pictures[] = {
  { "svg", dtl_export_timeline_svg_styled },
  { "pdf", dtl_export_timeline_pdf_styled },
  { "png", dtl_export_timeline_png_styled },
};

/**
 * dtl_export_timeline_picture:
 * @text: is appended to
 * @form: "svg", "pdf" or "png"
 * @comparison: a comparison
 * @title: (nullable): the collection's title
 * @style: size, part of time, colours
 *
 * Returns: %FALSE if the form is no picture; then nothing is drawn
 */
gboolean
dtl_export_timeline_picture (GString *text, const char *form, const DtlComparison *comparison, const char *title, const DtlPictureStyle *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (g_str_equal (pictures[i].form, form))
      {
        pictures[i].draw (text, comparison, title, style);
        return TRUE;
      }
  return FALSE;
}

/**
 * dtl_picture_style_init:
 * @style: gets what is drawn where nothing else is asked for
 * @form: "svg", "pdf" or "png"
 *
 * Returns: %FALSE if that is no picture
 */
gboolean
dtl_picture_style_init (DtlPictureStyle *style, const char *form)
{
  const gboolean page = g_str_equal (form, "pdf");

  *style = (DtlPictureStyle) { .width = page ? a4.width : screen.width, .height = page ? a4.height : 0, .page = page };
  return page || g_str_equal (form, "svg") || g_str_equal (form, "png");
}

/**
 * dtl_picture_style_set_size:
 * @style: from dtl_picture_style_init()
 * @words: "297x210mm", "1200x800px", "1200": a number, or two, and what they count
 *
 * Returns: %FALSE if that is no size, or none that can be drawn at
 */
gboolean
dtl_picture_style_set_size (DtlPictureStyle *style, const char *words)
{
  char *end;
  const double width = g_ascii_strtod (words, &end), height = *end == 'x' ? g_ascii_strtod (end + 1, &end) : 0;
  const gboolean metric = g_str_equal (end, "mm");
  const double unit = metric ? POINTS_A_MM : 1;

  if ((!metric && *end != '\0' && !g_str_equal (end, "px")) || !(width * unit >= SMALLEST && width * unit <= LARGEST)
      || !(height == 0 || (height * unit >= SMALLEST && height * unit <= LARGEST)))
    return FALSE;
  style->pixels = !metric && !style->page;
  style->fine = metric;
  style->width = width * (metric ? unit : style->page ? POINTS_A_PIXEL : 1);
  style->height = height * (metric ? unit : style->page ? POINTS_A_PIXEL : 1);
  return TRUE;
}

/**
 * dtl_picture_style_set_range:
 * @style: gets it
 * @words: "focus", "all", or two dates with two dots between them, as 2024-12..2025-01-15
 *
 * Returns: %FALSE if that is no part of time
 */
gboolean
dtl_picture_style_set_range (DtlPictureStyle *style, const char *words)
{
  const char *dots = strstr (words, "..");
  g_autofree char *first_words = dots ? g_strndup (words, dots - words) : g_strdup (words);
  DtlInterval first, last;

  style->all = g_str_equal (words, "all");
  if (style->all || g_str_equal (words, "focus"))
    return TRUE;
  if (!dtl_interval_parse_edtf (first_words, &first) || !dtl_interval_parse_edtf (dots ? dots + 2 : words, &last)
      || first.earliest == DTL_DAY_NONE || last.latest == DTL_DAY_NONE || first.earliest > last.latest)
    return FALSE;
  style->from = DTL_TIME_FROM_DAY (first.earliest);
  style->to = DTL_TIME_FROM_DAY (last.latest + 1);
  return TRUE;
}

/**
 * dtl_picture_style_set_lanes:
 * @style: gets it
 * @name: what the lanes are to stand for, as dtl_lanes_by_name() says it
 *
 * Returns: %FALSE if lanes cannot stand for that
 */
gboolean
dtl_picture_style_set_lanes (DtlPictureStyle *style, const char *name)
{
  style->lanes = dtl_lanes_by_from_name (name);
  return g_str_equal (dtl_lanes_by_name (style->lanes), name);
}
