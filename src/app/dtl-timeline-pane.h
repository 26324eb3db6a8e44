/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-session.h"
#include "dtl-timeline-plan.h"
#include "dtl-timeline-view.h"

G_BEGIN_DECLS

/**
 * DtlTimelinePane:
 *
 * Every dated event of every source, on one axis or as a list. Property: "session".
 * Going to an event activates the window's action `win.show-pane` with "document".
 */
#define DTL_TYPE_TIMELINE_PANE (dtl_timeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (DtlTimelinePane, dtl_timeline_pane, DTL, TIMELINE_PANE, AdwBin)

void                  dtl_timeline_pane_set_session (DtlTimelinePane *self, DtlSession *session);
void                  dtl_timeline_pane_remember    (DtlTimelinePane *self, GSettings *settings);
gboolean              dtl_timeline_pane_get_range   (DtlTimelinePane *self, DtlTime *from, DtlTime *to);
DtlLanesBy            dtl_timeline_pane_get_lanes   (DtlTimelinePane *self);
const DtlTimelineKey *dtl_timeline_pane_get_key     (guint index);

G_END_DECLS
