/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-table-layout.h"

G_BEGIN_DECLS

/**
 * DtlTableResizing:
 * @resize: the user drags the end of a column: how wide it is to be now, pixels
 * @reset: the user clicked there twice: it is to be as wide as is usual
 *
 * What becomes of it when edges are moved. A column is %DTL_TABLE_PINNED or one of the layout's.
 */
typedef struct
{
  void (*resize) (gpointer owner, int column, int width);
  void (*reset) (gpointer owner, int column);
} DtlTableResizing;

void dtl_table_resize_attach (GtkWidget *head, DtlTableLayout *layout, const DtlTableResizing *resizing, gpointer owner);

G_END_DECLS
