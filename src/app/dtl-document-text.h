/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-reading.h"

G_BEGIN_DECLS

/**
 * DtlDocumentText:
 *
 * A source's text in a text buffer, with what stands above it, and the way between bytes of the
 * source and places in the buffer. Long lines are broken for display only.
 */
typedef struct _DtlDocumentText DtlDocumentText;

DtlDocumentText *dtl_document_text_new       (GtkTextBuffer *buffer, const DtlReading *reading, const char *title, const char *byline);
void             dtl_document_text_free      (DtlDocumentText *text);
void             dtl_document_text_set_byline (DtlDocumentText *text, const char *byline);
gboolean         dtl_document_text_fill      (DtlDocumentText *text, guint32 n_bytes);
void             dtl_document_text_fill_to   (DtlDocumentText *text, guint32 offset);
void             dtl_document_text_get_iter  (DtlDocumentText *text, guint32 offset, GtkTextIter *iter);
gboolean         dtl_document_text_get_offset (DtlDocumentText *text, const GtkTextIter *iter, guint32 *offset);
DtlText         *dtl_document_text_get_text  (DtlDocumentText *text); /* the source's */
char            *dtl_document_text_slice     (DtlDocumentText *text, const GtkTextIter *start, const GtkTextIter *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlDocumentText, dtl_document_text_free)

G_END_DECLS
