/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-event-item.h"
#include "dtl-session.h"
#include "dtl-timeline-plan.h"
#include "dtl-timeline-view.h"

G_BEGIN_DECLS

void   dtl_timeline_binding_set_expressions (DtlTimelineView *view);
DtlTimelinePlan *dtl_timeline_binding_plan  (DtlSession *session, DtlLanesBy by, const char *const *order);
void   dtl_timeline_binding_set_lanes       (DtlTimelineView *view, DtlTimelinePlan *plan);
void   dtl_timeline_binding_fill_flags      (GListStore *flags, DtlSession *session);
guint  dtl_timeline_binding_find            (DtlSession *session, guint source, guint event);
int    dtl_timeline_binding_event_of_figure (DtlSession *session, guint source, guint figure);
guint  dtl_timeline_binding_find_flag       (DtlSession *session, guint source);
int    dtl_timeline_binding_event_of_date   (DtlSession *session, guint source, guint date);
char  *dtl_timeline_binding_source_name     (const DtlComparison *comparison, guint source);
char  *dtl_timeline_binding_date_words      (DtlEventItem *item);

G_END_DECLS
