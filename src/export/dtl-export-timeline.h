/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-time-unit.h"
#include "dtl-timeline-plan.h"

G_BEGIN_DECLS

/* The story's events in the forms of other programs. Events without a date are left out: those
 * programs have no place for them. */

void dtl_export_timelinejs (GString *text, const DtlComparison *comparison, const char *title);
void dtl_export_ics        (GString *text, const DtlComparison *comparison);

/* dtl-export-picture.c: the timeline as it is drawn. */
void dtl_export_timeline_svg (GString *text, const DtlComparison *comparison, const char *title);
void dtl_export_timeline_pdf (GString *text, const DtlComparison *comparison, const char *title);
void dtl_export_timeline_png (GString *text, const DtlComparison *comparison, const char *title);

/**
 * DtlPictureStyle:
 * @width: points; pixels if @pixels
 * @height: the same; 0: as high as it must be
 * @pixels: its sides are counted in pixels
 * @page: it is a page of several
 * @fine: pixels are as fine as a printer's
 * @from: the first moment to show
 * @to: the moment after the last; at or before @from: the densest part
 * @all: everything that is dated
 * @grey: without colours
 * @lanes: what the lanes stand for
 *
 * How the timeline is drawn.
 */
typedef struct
{
  double width;
  double height;
  gboolean pixels;
  gboolean page;
  gboolean fine;
  DtlTime from;
  DtlTime to;
  gboolean all;
  gboolean grey;
  DtlLanesBy lanes;
} DtlPictureStyle;

gboolean dtl_picture_style_init         (DtlPictureStyle *style, const char *form);
gboolean dtl_picture_style_set_size     (DtlPictureStyle *style, const char *words);
gboolean dtl_picture_style_set_range    (DtlPictureStyle *style, const char *words);
gboolean dtl_picture_style_set_lanes    (DtlPictureStyle *style, const char *name);
gboolean dtl_export_timeline_picture    (GString *text, const char *form, const DtlComparison *comparison, const char *title,
                                         const DtlPictureStyle *style);
void     dtl_export_timeline_svg_styled (GString *text, const DtlComparison *comparison, const char *title, const DtlPictureStyle *style);
void     dtl_export_timeline_pdf_styled (GString *text, const DtlComparison *comparison, const char *title, const DtlPictureStyle *style);
void     dtl_export_timeline_png_styled (GString *text, const DtlComparison *comparison, const char *title, const DtlPictureStyle *style);

G_END_DECLS
