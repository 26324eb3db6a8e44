/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-document-view.h"

G_BEGIN_DECLS

/* Where in a long text its marks are: ticks beside the scrollbar, one click away. */
#define DTL_TYPE_MARK_TICKS (dtl_mark_ticks_get_type ())
G_DECLARE_FINAL_TYPE (DtlMarkTicks, dtl_mark_ticks, DTL, MARK_TICKS, GtkWidget)

void dtl_mark_ticks_set_view (DtlMarkTicks *self, DtlDocumentView *view);
void dtl_mark_ticks_update   (DtlMarkTicks *self);

G_END_DECLS
