/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-column-strip.h"

G_BEGIN_DECLS

/**
 * DtlTableLayout:
 *
 * What the rows of one wide table share: where its columns are, how far they are scrolled, and which column the
 * keyboard is in. The first column, %DTL_TABLE_PINNED, is never scrolled. Signals: "columns-changed" (others are there
 * now), "moved" (other ones are in view, or at other places).
 */
#define DTL_TYPE_TABLE_LAYOUT (dtl_table_layout_get_type ())
G_DECLARE_FINAL_TYPE (DtlTableLayout, dtl_table_layout, DTL, TABLE_LAYOUT, GObject)

#define DTL_TABLE_PINNED (-1)
#define DTL_TABLE_NO_EDGE (-2)

DtlTableLayout *dtl_table_layout_new            (void);
void            dtl_table_layout_set_columns    (DtlTableLayout *self, int pinned, const int *widths, guint n_columns);
guint           dtl_table_layout_n_columns      (DtlTableLayout *self);
void            dtl_table_layout_resize         (DtlTableLayout *self, int column, int width);
void            dtl_table_layout_set_roomy      (DtlTableLayout *self, gboolean is_roomy);
void            dtl_table_layout_set_width      (DtlTableLayout *self, int width);
int             dtl_table_layout_get_pinned     (DtlTableLayout *self);
int             dtl_table_layout_get_row_height (DtlTableLayout *self);
void            dtl_table_layout_set_row_height (DtlTableLayout *self, int height);
void            dtl_table_layout_resize_late    (DtlTableLayout *self, GtkWidget *row);
DtlColumnRange  dtl_table_layout_get_range      (DtlTableLayout *self);
void            dtl_table_layout_place          (DtlTableLayout *self, guint column, int *x, int *width);
int             dtl_table_layout_column_at      (DtlTableLayout *self, double x);
int             dtl_table_layout_edge_at        (DtlTableLayout *self, double x, double slack);
int             dtl_table_layout_get_width_of   (DtlTableLayout *self, int column);
GtkAdjustment  *dtl_table_layout_get_adjustment (DtlTableLayout *self);
int             dtl_table_layout_get_cursor     (DtlTableLayout *self);
void            dtl_table_layout_set_cursor     (DtlTableLayout *self, int column);

G_END_DECLS
