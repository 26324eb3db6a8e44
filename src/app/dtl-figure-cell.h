/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-comparison.h"

G_BEGIN_DECLS

/**
 * DtlFigureCell:
 *
 * A cell of the figures' table: a line of words, or a verdict. The keyboard can be in it.
 */
#define DTL_TYPE_FIGURE_CELL (dtl_figure_cell_get_type ())
G_DECLARE_FINAL_TYPE (DtlFigureCell, dtl_figure_cell, DTL, FIGURE_CELL, GtkWidget)

GtkWidget *dtl_figure_cell_new         (GtkAccessibleRole role);
GtkWidget *dtl_figure_cell_new_verdict (gboolean terse);
void       dtl_figure_cell_set_words   (DtlFigureCell *self, const char *words, const char *tooltip);
void       dtl_figure_cell_set_verdict (DtlFigureCell *self, DtlVerdict verdict, const char *decided); /* @decided: what the user decided about it, or NULL */
void       dtl_figure_cell_set_suspect (DtlFigureCell *self, gboolean suspect);
void       dtl_figure_cell_set_corrected (DtlFigureCell *self, gboolean corrected);
void       dtl_figure_cell_set_name    (DtlFigureCell *self, const char *name, guint row, guint column);

G_END_DECLS
