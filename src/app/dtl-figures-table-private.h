/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-column-widths.h"
#include "dtl-figures-table.h"
#include "dtl-origin-groups.h"
#include "dtl-table-row.h"

G_BEGIN_DECLS

/* The columns before those of the sources; what the measure is called is pinned before them. */
enum
{
  COLUMN_VERDICT,
  COLUMN_PERIOD,
  N_LEADING,
};

struct _DtlFiguresTable
{
  GtkWidget parent_instance;

  DtlSession *session;
  DtlTableLayout *layout;
  GPtrArray *groups;      /* DtlOriginGroup */
  GArray *columns;        /* DtlOriginColumn: those behind the leading ones */
  DtlColumnWidths *widths;
  gboolean folds;         /* whether groups are folded that nobody touched */
  gboolean told;          /* that was the user's word, not a guess */
  GHashTable *exceptions; /* names of first sources: groups that somebody did touch */
  GHashTable *rows;       /* DtlTableRow: those that show something now */
  int chosen;
  gboolean is_compact;

  GtkBox *head_place;
  DtlTableRow *head;
  GtkWidget *head_menu;
  GtkListView *list;
  GtkNoSelection *items;
  GtkScrollbar *scrollbar;
};

/* Which columns there are, and how wide: dtl-figures-table-columns.c */
const DtlOriginColumn *dtl_figures_table_get_column      (DtlFiguresTable *self, int column);
const DtlOriginGroup  *dtl_figures_table_get_group       (DtlFiguresTable *self, int column);
void                   dtl_figures_table_show_columns    (DtlFiguresTable *self);
void                   dtl_figures_table_toggle_fold     (DtlFiguresTable *self, int column);
gboolean               dtl_figures_table_is_terse        (DtlFiguresTable *self);
void                   dtl_figures_table_install_columns (GtkWidgetClass *class);
void                   dtl_figures_table_add_resizing    (DtlFiguresTable *self);

/* What stands in them: dtl-figures-table-cells.c */
extern const DtlTableCells dtl_figures_table_heads;
extern const DtlTableCells dtl_figures_table_body;

G_END_DECLS
