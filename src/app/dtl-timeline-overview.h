/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-timeline-view.h"

G_BEGIN_DECLS

/**
 * DtlTimelineOverview:
 *
 * A strip below a timeline: how much there is in all of time, and a window over what is in view, which can be dragged, and
 * by its edges made wider or narrower. What it does can be done with the keys of the timeline; it takes no focus.
 *
 * CSS: one node `timelineoverview`.
 */
#define DTL_TYPE_TIMELINE_OVERVIEW (dtl_timeline_overview_get_type ())
G_DECLARE_FINAL_TYPE (DtlTimelineOverview, dtl_timeline_overview, DTL, TIMELINE_OVERVIEW, GtkWidget)

GtkWidget *dtl_timeline_overview_new (DtlTimelineView *view);

G_END_DECLS
