/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlFiguresTable:
 *
 * Measures by sources. Sources of one origin stand side by side and can be folded into one column. Only columns that
 * are in view cost anything. Signal: "activated" (#DtlMeasureItem, int: the source that was meant, or -1).
 */
#define DTL_TYPE_FIGURES_TABLE (dtl_figures_table_get_type ())
G_DECLARE_FINAL_TYPE (DtlFiguresTable, dtl_figures_table, DTL, FIGURES_TABLE, GtkWidget)

void            dtl_figures_table_set_session (DtlFiguresTable *self, DtlSession *session);
gboolean        dtl_figures_table_set_rows    (DtlFiguresTable *self, GListModel *rows);
void            dtl_figures_table_remember    (DtlFiguresTable *self, GSettings *settings, const char *key);
void            dtl_figures_table_refresh     (DtlFiguresTable *self);
void            dtl_figures_table_set_chosen  (DtlFiguresTable *self, int measure);
void            dtl_figures_table_set_compact (DtlFiguresTable *self, gboolean is_compact);
void            dtl_figures_table_scroll_to   (DtlFiguresTable *self, guint position);
void            dtl_figures_table_fold_all    (DtlFiguresTable *self, gboolean fold);
gboolean        dtl_figures_table_get_folds   (DtlFiguresTable *self);
gboolean        dtl_figures_table_can_fold    (DtlFiguresTable *self);
DtlMeasureItem *dtl_figures_table_find        (DtlFiguresTable *self, GtkWidget *at, double x, char **cell);
gboolean        dtl_figures_table_find_figure (DtlFiguresTable *self, GtkWidget *at, double x, DtlMentionRef *figure);

G_END_DECLS
