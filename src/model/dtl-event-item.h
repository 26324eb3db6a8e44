/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* One dated event of one source (the timeline's lanes), with the story event it belongs to (the merged lane).
 * Keeps its snapshot alive; read-only. Properties: "begin", "end" (int64: seconds since 1970-01-01T00:00 of the
 * first instant and the instant after the last; open ends are G_MININT64, G_MAXINT64;
 * both 0 where unresolved), "granularity" (uint), "label" (string),
 * "lane" (uint: source), "story-event" (int), "verdict" (uint), "resolved" (boolean). */
#define DTL_TYPE_EVENT_ITEM (dtl_event_item_get_type ())
G_DECLARE_FINAL_TYPE (DtlEventItem, dtl_event_item, DTL, EVENT_ITEM, GObject)

DtlEventItem         *dtl_event_item_new             (const DtlComparison *comparison, guint source, guint event);
guint                 dtl_event_item_get_source      (DtlEventItem *self);
guint                 dtl_event_item_get_event       (DtlEventItem *self); /* index in the reading */
int                   dtl_event_item_get_story_event (DtlEventItem *self); /* or -1 */
const DtlDateMention *dtl_event_item_get_date        (DtlEventItem *self);
const char           *dtl_event_item_get_label       (DtlEventItem *self);
gint64                dtl_event_item_get_begin       (DtlEventItem *self);
gint64                dtl_event_item_get_end         (DtlEventItem *self);
gboolean              dtl_event_item_get_resolved    (DtlEventItem *self);
DtlVerdict            dtl_event_item_get_verdict     (DtlEventItem *self);
const DtlComparison  *dtl_event_item_get_comparison  (DtlEventItem *self);

G_END_DECLS
