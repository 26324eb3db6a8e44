/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-timeline-paint.h"

G_BEGIN_DECLS

/* What is chosen, moved by a pointer or by keys; see dtl-timeline-view-move.c. */

gboolean dtl_timeline_view_can_move    (DtlTimelineView *self, DtlTimelineSpot spot);
void     dtl_timeline_view_take        (DtlTimelineView *self, DtlTimelineSpot spot, double x);
void     dtl_timeline_view_carry       (DtlTimelineView *self, double x, double y);
gboolean dtl_timeline_view_nudge       (DtlTimelineView *self, int steps);
gboolean dtl_timeline_view_is_moving   (DtlTimelineView *self);
gboolean dtl_timeline_view_cancel_move (DtlTimelineView *self);
void     dtl_timeline_view_drop        (DtlTimelineView *self, gboolean keep);
void     dtl_timeline_view_paint_move  (const DtlPaint *paint);

G_END_DECLS
