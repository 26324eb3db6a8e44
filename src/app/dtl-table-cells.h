/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* Cells of a GtkColumnView: a line of text, or a verdict. The setup functions are callbacks of
 * GtkSignalListItemFactory::setup; bind functions call the others. */
void dtl_table_cells_setup_label_cb (GtkSignalListItemFactory *factory, GtkListItem *cell);
void dtl_table_cells_setup_pill_cb  (GtkSignalListItemFactory *factory, GtkListItem *cell);
void dtl_table_cells_set_label      (GtkListItem *cell, const char *text, gboolean dim);
void dtl_table_cells_set_verdict    (GtkListItem *cell, DtlVerdict verdict);

G_END_DECLS
