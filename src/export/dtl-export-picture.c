/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline as a picture in three forms, for a slide, a web page, a printer: one drawing on three surfaces. */

#include "config.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <string.h>

#include "dtl-export-timeline.h"
#include "dtl-timeline-paper.h"

#define PNG_SCALE 2.0

static const DtlPaperSize screen = { 1000, 0, 18 };
static const DtlPaperSize a4 = { 841.89, 595.28, 36 }; /* landscape */

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_page (const DtlTimelinePaper *paper, cairo_surface_t *surface, guint page)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  dtl_timeline_paper_draw (paper, cr, page);
  cairo_destroy (cr);
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

/**
 * dtl_export_timeline_svg:
 * @text: is appended to
 * @comparison: a comparison
 * @title: (nullable): the collection's title
 *
 * Draws the timeline as SVG, as high as it must be.
 */
void
dtl_export_timeline_svg (GString *text, const DtlComparison *comparison, const char *title)
{
  g_autoptr (DtlTimelinePaper) paper = dtl_timeline_paper_new (comparison, title, screen);
  gsize start = text->len;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, text, paper->size.width, paper->size.height);

  draw_page (paper, surface, 0);
  cairo_surface_destroy (surface);
  if (title)
    insert_title (text, start, title);
}

/**
 * dtl_export_timeline_pdf:
 * @text: is appended to
 * @comparison: a comparison
 * @title: (nullable): the collection's title
 *
 * Draws the timeline on as many pages as it needs, A4, on its side.
 */
void
dtl_export_timeline_pdf (GString *text, const DtlComparison *comparison, const char *title)
{
  g_autoptr (DtlTimelinePaper) paper = dtl_timeline_paper_new (comparison, title, a4);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, text, paper->size.width, paper->size.height);

  if (title)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Dateline " DTL_VERSION);
  for (guint page = 0; page < paper->n_pages; page++)
    {
      draw_page (paper, surface, page);
      cairo_surface_show_page (surface);
    }
  cairo_surface_destroy (surface);
}

/**
 * dtl_export_timeline_png:
 * @text: is appended to
 * @comparison: a comparison
 * @title: (nullable): the collection's title
 *
 * Draws the timeline as pixels, fine enough for print at the width of a page; coarser where it would be higher than
 * a picture can be.
 */
void
dtl_export_timeline_png (GString *text, const DtlComparison *comparison, const char *title)
{
  g_autoptr (DtlTimelinePaper) paper = dtl_timeline_paper_new (comparison, title, screen);
  double scale = MIN (PNG_SCALE, 32000 / paper->size.height);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (paper->size.width * scale, 1),
                                                         MAX (paper->size.height * scale, 1));

  cairo_surface_set_device_scale (surface, scale, scale);
  draw_page (paper, surface, 0);
  cairo_surface_write_to_png_stream (surface, append_cb, text);
  cairo_surface_destroy (surface);
}
