/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-marks.h"

G_BEGIN_DECLS

/**
 * DtlDocumentView:
 *
 * One source's text with its figures and dates marked by tint and underline: solid where the
 * sources agree, dotted where they differ, wavy where this one is in doubt, which also has a sign
 * in the margin.
 *
 * Signals: "mark-pointed" (int: the mark under the pointer, -1 for none), "mark-activated" (int: a
 * mark was clicked).
 */
#define DTL_TYPE_DOCUMENT_VIEW (dtl_document_view_get_type ())
G_DECLARE_FINAL_TYPE (DtlDocumentView, dtl_document_view, DTL, DOCUMENT_VIEW, GtkTextView)

void          dtl_document_view_show         (DtlDocumentView *self, const DtlReading *reading, GArray *marks, const char *title, const char *byline);
void          dtl_document_view_update       (DtlDocumentView *self, GArray *marks, const char *byline);
GArray       *dtl_document_view_get_marks    (DtlDocumentView *self);
int           dtl_document_view_get_chosen   (DtlDocumentView *self);
void          dtl_document_view_choose       (DtlDocumentView *self, int mark, gboolean flash);
void          dtl_document_view_flash_span   (DtlDocumentView *self, DtlSpan span);
gboolean      dtl_document_view_locate       (DtlDocumentView *self, int mark, GdkRectangle *place);
double        dtl_document_view_get_fraction (DtlDocumentView *self, int mark);
char         *dtl_document_view_dup_selected (DtlDocumentView *self);
gboolean      dtl_document_view_get_selected (DtlDocumentView *self, DtlSpan *span);
gboolean      dtl_document_view_find_offset  (DtlDocumentView *self, double x, double y, guint32 *offset);
gboolean      dtl_document_view_locate_offset (DtlDocumentView *self, guint32 offset, GdkRectangle *place);
gboolean      dtl_document_view_get_caret    (DtlDocumentView *self, guint32 *offset);

G_END_DECLS
