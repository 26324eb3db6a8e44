/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-document-pane.h"
#include "dtl-export-format.h"
#include "dtl-export-timeline.h"
#include "dtl-session.h"
#include "dtl-source-list.h"
#include "dtl-welcome.h"
#include "dtl-window.h"

G_BEGIN_DECLS

struct _DtlWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  DtlWelcome *welcome;
  AdwOverlaySplitView *split_view;
  AdwOverlaySplitView *figures_split;
  AdwMultiLayoutView *layouts;
  AdwViewStack *views;
  AdwWindowTitle *title;
  GtkMenuButton *menu_button;
  GtkMenuButton *welcome_menu_button;
  GtkMenuButton *add_button;
  GtkPaned *figures_paned;
  GtkPaned *timeline_paned;
  DtlSourceList *sources;
  DtlDocumentPane *document;
  GtkWidget *figures;
  GtkWidget *timeline;
  GtkRevealer *drop_hint;

  GSettings *settings;
  DtlSession *session;
  AdwToast *undo_toast; /* weak: offers to take back the last removal */
  guint busy_delay;
  gboolean holding; /* the application waits for what is being saved */
};

void dtl_window_show_pane       (DtlWindow *self, const char *pane);
void dtl_window_ask_date        (DtlWindow *self, guint source);
void dtl_window_offer_undo      (DtlWindow *self, const char *words);
void dtl_window_toast           (DtlWindow *self, const char *words);

void dtl_window_actions_install (DtlWindowClass *class);
void dtl_window_actions_update  (DtlWindow *self);

/* Corrections: dtl-window-correct.c */
void dtl_window_correct_install (DtlWindowClass *class);
void dtl_window_correct_update  (DtlWindow *self);

void        dtl_window_export             (DtlWindow *self, const char *id);
void        dtl_window_export_to          (DtlWindow *self, const DtlExportFormat *format, const DtlPictureStyle *style, GFile *file);
GMenuModel *dtl_window_export_create_menu (void);

/* What became of what was brought in: dtl-window-arrivals.c */
void dtl_window_arrivals_install (DtlWindowClass *class);
void dtl_window_arrivals_tell    (DtlWindow *self);

void dtl_window_files_open      (DtlWindow *self);
void dtl_window_files_bring_in  (DtlWindow *self, gboolean copies);
void dtl_window_files_save_as   (DtlWindow *self);
void dtl_window_files_paste     (DtlWindow *self);
void dtl_window_files_accept    (DtlWindow *self);
void dtl_window_files_report    (DtlWindow *self, const GError *error);

G_END_DECLS
