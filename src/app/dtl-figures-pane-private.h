/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-card-slot.h"
#include "dtl-figures-filter.h"
#include "dtl-figures-pane.h"
#include "dtl-figures-table.h"
#include "dtl-measure-item.h"

G_BEGIN_DECLS

struct _DtlFiguresPane
{
  AdwBin parent_instance;

  DtlSession *session;
  DtlFiguresFilter *filter;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkNoSelection *rows; /* of the cards: empty until they are first looked at */
  DtlCardPool *pool;
  GHashTable *slots; /* DtlCardSlot: those that are for a measure now */
  char *sort;
  char *form;
  int verdict;       /* the only one that is shown, or DTL_FIGURES_ANY */
  int kind;          /* the same */
  int source;        /* the same */
  char *unit;        /* the only one that is shown; empty: any */
  gboolean open_report_only;
  int chosen;        /* index of the chosen measure, or -1 */

  AdwBreakpoint *tight;   /* little room for a table */
  AdwBreakpoint *compact; /* and for cards */
  AdwBreakpoint *cramped; /* and for the buttons above them */
  gboolean is_cramped;
  AdwToggleGroup *scope;
  AdwToggle *shared_toggle;
  AdwToggle *conflicts_toggle;
  AdwWrapBox *filter_chips;
  GMenu *filter_section;
  GMenu *units;
  GMenu *sources;
  GMenuModel *card_menu;
  GtkWidget *card_popover;
  GMenu *value_section;
  DtlMeasureItem *menu_item; /* what the menu was opened on */
  char *menu_cell;           /* what the cell there says; NULL in a card */
  GSimpleAction *copy_cell;
  GSimpleAction *fold;
  DtlMentionRef menu_figure; /* the value of it, if @has_menu_figure */
  gboolean has_menu_figure;
  DtlSelection keyboard;      /* what in the pane has the keyboard, or had it before a dialog; NONE: nothing */
  DtlComparison *keyboard_in; /* what @keyboard is of */
  guint keyboard_timer;       /* brings the keyboard back */
  guint keyboard_tries;
  GtkLabel *summary;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *forms;
  GtkListView *cards;
  DtlFiguresTable *table;
  AdwStatusPage *nothing;
  GtkWidget *show_all;
};

DtlMeasureItem *dtl_figures_pane_find_row (DtlFiguresPane *self, GtkWidget *widget);

/* Showing only some of the figures: dtl-figures-pane-filters.c */
void dtl_figures_pane_add_filters     (DtlFiguresPane *self, GActionMap *actions);
void dtl_figures_pane_show_filters    (DtlFiguresPane *self);
void dtl_figures_pane_list_choices    (DtlFiguresPane *self);
void dtl_figures_pane_clear_filters   (DtlFiguresPane *self);

/* In which order: dtl-figures-pane-order.c */
void dtl_figures_pane_apply_order     (DtlFiguresPane *self);

/* Copying, and the menu of a row: dtl-figures-pane-rows.c */
void dtl_figures_pane_add_row_actions (DtlFiguresPane *self, GActionMap *actions);
void dtl_figures_pane_bind_row_keys   (GtkWidgetClass *class);
void dtl_figures_pane_rename          (DtlFiguresPane *self, DtlMeasureItem *item, const char *name);

/* What the user decides about a row: dtl-figures-pane-correct.c */
void dtl_figures_pane_add_correct_actions (DtlFiguresPane *self, GActionMap *actions);
void dtl_figures_pane_fill_menu           (DtlFiguresPane *self);
void dtl_figures_pane_add_dragging        (DtlFiguresPane *self, GtkWidget *card);

/* The keyboard's place, when all rows are made anew: dtl-figures-pane-place.c */
void dtl_figures_pane_follow_keyboard (DtlFiguresPane *self);
void dtl_figures_pane_keep_place      (DtlFiguresPane *self);
void dtl_figures_pane_forget_place    (DtlFiguresPane *self);

G_END_DECLS
