/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-table-layout.h"

G_BEGIN_DECLS

/**
 * DtlTableCells:
 * @get_kind: a number for what a column's cells look like: a cell is used again for columns of its kind
 * @create: (transfer floating): makes a cell for a column
 * @bind: fills a cell with what an item says in a column
 * @activate: a column of a row was clicked, or Enter pressed in it
 *
 * Where the cells of a row come from. A column is %DTL_TABLE_PINNED or one of the layout's; @owner is what was given
 * with the table of functions.
 */
typedef struct
{
  guint (*get_kind) (gpointer owner, int column);
  GtkWidget *(*create) (gpointer owner, int column);
  void (*bind) (gpointer owner, GtkWidget *cell, int column, gpointer item);
  void (*activate) (gpointer owner, int column, gpointer item);
} DtlTableCells;

/**
 * DtlTableRow:
 *
 * A row of a wide table, or its head: a first cell that stays put, and of all the others only those that are in view.
 */
#define DTL_TYPE_TABLE_ROW (dtl_table_row_get_type ())
G_DECLARE_FINAL_TYPE (DtlTableRow, dtl_table_row, DTL, TABLE_ROW, GtkWidget)

GtkWidget *dtl_table_row_new       (DtlTableLayout *layout, const DtlTableCells *cells, gpointer owner);
void       dtl_table_row_set_leads (DtlTableRow *self, gboolean leads);
void       dtl_table_row_bind      (DtlTableRow *self, gpointer item);
gpointer   dtl_table_row_get_item  (DtlTableRow *self);
GtkWidget *dtl_table_row_get_cell  (DtlTableRow *self, int column);
int        dtl_table_row_column_at (DtlTableRow *self, double x);

G_END_DECLS
