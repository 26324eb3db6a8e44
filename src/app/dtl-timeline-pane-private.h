/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-event-corrections.h"
#include "dtl-event-filter.h"
#include "dtl-timeline-pane.h"
#include "dtl-timeline-plan.h"
#include "dtl-timeline-tray.h"
#include "dtl-timeline-view.h"

G_BEGIN_DECLS

/* What the files of the pane share. */

struct _DtlTimelinePane
{
  AdwBin parent_instance;

  DtlTimelineView *view;
  GtkColumnView *list;
  GtkStack *forms;
  AdwToggleGroup *scales;
  GtkToggleButton *list_button;
  DtlTimelineTray *tray;
  GMenuModel *event_menu;
  GtkWidget *list_menu; /* NULL: not asked for yet */
  GtkButton *limit_button;
  AdwButtonContent *limit_words;

  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkDropDown *shown_choice;
  GtkLabel *found;

  DtlSession *session;
  DtlEventFilter *filter; /* the events that are shown; NULL without a session */
  GListStore *flags;
  GListStore *values; /* of figures; empty where they have no lanes */
  DtlTimelinePlan *plan;
  DtlLanesBy lanes_by;
  GSettings *settings; /* nullable: nothing is remembered */
  char **order[DTL_N_LANES]; /* names of lanes, as the user has put them; of each kind */
  GtkSelectionModel *rows; /* of the list; not owned: the list keeps it */
  gboolean showing; /* what the session chose: not a choice of the user */
  guint shown;      /* the item that the session chose last; the timeline may say so later, when it has taken it in */
};

/* dtl-timeline-pane.c */
gboolean dtl_timeline_pane_shows_list       (DtlTimelinePane *self);

/* dtl-timeline-pane-selection.c */
void     dtl_timeline_pane_show_selection   (DtlTimelinePane *self);
void     dtl_timeline_pane_activate         (DtlTimelinePane *self, guint position);
void     dtl_timeline_pane_ask_date         (DtlTimelinePane *self, guint source);
void     dtl_timeline_pane_selection_listen (DtlTimelinePane *self);
void     dtl_timeline_pane_selection_listen_to_session (DtlTimelinePane *self);

/* dtl-timeline-pane-lanes.c */
void     dtl_timeline_pane_show_lanes       (DtlTimelinePane *self);
void     dtl_timeline_pane_lanes_listen     (DtlTimelinePane *self);
void     dtl_timeline_pane_lanes_add_actions (DtlTimelinePane *self, GActionMap *actions);

/* dtl-timeline-pane-search.c */
void     dtl_timeline_pane_search           (DtlTimelinePane *self);
void     dtl_timeline_pane_search_begin     (DtlTimelinePane *self);
void     dtl_timeline_pane_search_look      (DtlTimelinePane *self);

/* dtl-timeline-pane-edit.c */
void     dtl_timeline_pane_edit             (DtlTimelinePane *self, const DtlEventSubject *subject);
void     dtl_timeline_pane_edit_listen      (DtlTimelinePane *self);
void     dtl_timeline_pane_edit_add_actions (DtlTimelinePane *self, GActionMap *actions);

G_END_DECLS
