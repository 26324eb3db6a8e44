/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlDocumentPane:
 *
 * The report that is being read: its text with the marks, what is said of the one that is pointed
 * at, ticks beside the scrollbar, a search. Property: "session".
 */
#define DTL_TYPE_DOCUMENT_PANE (dtl_document_pane_get_type ())
G_DECLARE_FINAL_TYPE (DtlDocumentPane, dtl_document_pane, DTL, DOCUMENT_PANE, AdwBin)

void     dtl_document_pane_set_session (DtlDocumentPane *self, DtlSession *session);
void     dtl_document_pane_step        (DtlDocumentPane *self, int by);
void     dtl_document_pane_explain     (DtlDocumentPane *self);
void     dtl_document_pane_find        (DtlDocumentPane *self);
gboolean dtl_document_pane_dismiss     (DtlDocumentPane *self);
void     dtl_document_pane_dismiss_popover (DtlDocumentPane *self);
gboolean dtl_document_pane_get_selected (DtlDocumentPane *self, DtlSpan *span);
void     dtl_document_pane_show_span   (DtlDocumentPane *self, DtlSpan span);
void     dtl_document_pane_toggle_caret (DtlDocumentPane *self);

G_END_DECLS
