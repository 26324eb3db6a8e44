/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-document-pane.h"
#include "dtl-document-view.h"
#include "dtl-mark-ticks.h"
#include "dtl-source-item.h"

G_BEGIN_DECLS

struct _DtlDocumentPane
{
  AdwBin parent_instance;

  GtkStack *forms;
  AdwStatusPage *failure_page;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkScrolledWindow *scroller;
  DtlDocumentView *view;
  DtlMarkTicks *ticks;
  GtkRevealer *selection_bar;
  GtkWidget *popover;
  GtkWidget *menu; /* of the place that it was opened on last; NULL: none yet */

  DtlSession *session;
  DtlSourceItem *failure; /* what was chosen but could not be read; NULL: none */
  DtlText *text;     /* of the source that is shown; NULL: none */
  int source;
  int explained;     /* the mark that the popover is about, or -1 */
  gboolean pinned;   /* it was asked for, and stays until it is sent away */
  gboolean choosing; /* the choice comes from here */
  guint timer;
  guint tries;       /* to explain a mark that is not in view yet */
};

/* What can be done with words and marks: dtl-document-pane-menu.c */
void dtl_document_pane_add_menu (DtlDocumentPane *self);

G_END_DECLS
