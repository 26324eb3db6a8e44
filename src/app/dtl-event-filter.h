/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which events are shown. */
typedef enum
{
  DTL_EVENTS_ALL,
  DTL_EVENTS_SHARED,    /* told by several sources */
  DTL_EVENTS_CONFLICTS, /* on dates that cannot all be right */
  DTL_EVENTS_BY_HAND,   /* that the user had a hand in */
} DtlEventsShown;

/* Those events of a list that the user looks for, in their order. All of them until something is looked for. */
#define DTL_TYPE_EVENT_FILTER (dtl_event_filter_get_type ())
G_DECLARE_FINAL_TYPE (DtlEventFilter, dtl_event_filter, DTL, EVENT_FILTER, GObject)

DtlEventFilter *dtl_event_filter_new       (GListModel *events); /* of DtlEventItem */
GListModel     *dtl_event_filter_get_model (DtlEventFilter *self);
void            dtl_event_filter_look_for  (DtlEventFilter *self, const char *words, DtlEventsShown shown);
gboolean        dtl_event_filter_is_set    (DtlEventFilter *self);
guint           dtl_event_filter_find      (DtlEventFilter *self, guint source, guint event);

G_END_DECLS
