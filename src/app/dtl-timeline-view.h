/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-timeline-reader.h"

G_BEGIN_DECLS

/* How much of time is shown. */
typedef enum
{
  DTL_TIMELINE_FREE,  /* as the user left it */
  DTL_TIMELINE_FIT,   /* everything */
  DTL_TIMELINE_FOCUS, /* the densest part of the story */
  DTL_TIMELINE_YEAR,
  DTL_TIMELINE_MONTH,
  DTL_TIMELINE_WEEK,
  DTL_TIMELINE_DAY,
} DtlTimelineScale;

/**
 * DtlTimelineKey:
 * @key: a key
 * @modifiers: what is held with it
 * @title: (nullable): what it does, to be translated; %NULL where another key does the same
 *
 * What can be pressed while the timeline has the keyboard.
 */
typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *title;
} DtlTimelineKey;

/**
 * DtlTimelineView:
 *
 * Dated things on one zoomable axis: a lane for each source of them, and one on top in which those that are
 * the same event are merged. It knows a #GListModel and, for each thing to know of an item, a
 * #GtkExpression; it knows no type of item.
 *
 * Properties: "selected" (uint: position, GTK_INVALID_LIST_POSITION for none), "selected-group" (int: the number of the
 * chosen group, or that of the chosen item; -1: none), "scale" (uint: DtlTimelineScale).
 * Signals: "activate" (uint: position): the user wants to go to an item; "resolve" (uint: lane): the user wants those
 * of a lane that have no date to get one; "move-lane" (uint: lane, int: how many places down): the user wants it elsewhere;
 * "span-changed": another part of time is marked, or none; "folded" (string: a lane's name, boolean): it was folded, or
 * unfolded; "event-moved" (uint: position, boolean: all that is merged with it too, int64: begin, int64: end): the user put an
 * item to another date, which is a time of day, a day, a month or a year where it was one; "event-dropped" (uint: position,
 * boolean: all that is merged with it too, uint: position of another): the user says that two items are the same. Nothing is
 * moved where nobody listens.
 *
 * CSS: one node `timelineview`; below it `probe.conflict`, `.note`, `.pill`, `.ground` and `.accent`, which are never
 * seen and whose colours are drawn with, and the buttons at the edges, `.edge`.
 */
#define DTL_TYPE_TIMELINE_VIEW (dtl_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (DtlTimelineView, dtl_timeline_view, DTL, TIMELINE_VIEW, GtkWidget)

GtkWidget       *dtl_timeline_view_new                (void);
void             dtl_timeline_view_set_model          (DtlTimelineView *self, GListModel *model);
void             dtl_timeline_view_set_expression     (DtlTimelineView *self, DtlTimelineField field, GtkExpression *expression);
void             dtl_timeline_view_add_lane           (DtlTimelineView *self, const char *name, guint hue, const char *note);
void             dtl_timeline_view_clear_lanes        (DtlTimelineView *self);
const char      *dtl_timeline_view_get_lane_name      (DtlTimelineView *self, guint lane);
gboolean         dtl_timeline_view_get_folded         (DtlTimelineView *self, const char *name);
void             dtl_timeline_view_set_folded         (DtlTimelineView *self, const char *name, gboolean folded);
void             dtl_timeline_view_set_focus_range    (DtlTimelineView *self, DtlTime begin, DtlTime end);

void             dtl_timeline_view_set_span           (DtlTimelineView *self, DtlTime begin, DtlTime end);
gboolean         dtl_timeline_view_get_span           (DtlTimelineView *self, DtlTime *begin, DtlTime *end);
void             dtl_timeline_view_set_today          (DtlTimelineView *self, DtlTime today);

DtlTimelineScale dtl_timeline_view_get_scale          (DtlTimelineView *self);
void             dtl_timeline_view_set_scale          (DtlTimelineView *self, DtlTimelineScale scale);
void             dtl_timeline_view_show_range         (DtlTimelineView *self, DtlTime begin, DtlTime end);
void             dtl_timeline_view_get_range          (DtlTimelineView *self, double *from, double *to);

const DtlTimelineKey *dtl_timeline_view_get_key       (guint index);
void             dtl_timeline_view_set_menu           (DtlTimelineView *self, GMenuModel *menu);
guint            dtl_timeline_view_get_current        (DtlTimelineView *self);
guint            dtl_timeline_view_get_selected       (DtlTimelineView *self);
void             dtl_timeline_view_set_selected       (DtlTimelineView *self, guint position);
int              dtl_timeline_view_get_selected_group (DtlTimelineView *self);
void             dtl_timeline_view_set_selected_group (DtlTimelineView *self, int key);

G_END_DECLS
