/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-source-item.h"

G_BEGIN_DECLS

/* A row of the source list: what a #DtlSourceItem says. */
#define DTL_TYPE_SOURCE_ROW (dtl_source_row_get_type ())
G_DECLARE_FINAL_TYPE (DtlSourceRow, dtl_source_row, DTL, SOURCE_ROW, GtkBox)

GtkWidget *dtl_source_row_new      (void);
void       dtl_source_row_set_item (DtlSourceRow *self, DtlSourceItem *item);

G_END_DECLS
