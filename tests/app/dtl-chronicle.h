/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-timeline-view.h"

G_BEGIN_DECLS

/* Some other list of dated things, to show that the timeline knows nothing of reports. */
GListStore *dtl_chronicle_new  (void);
GListStore *dtl_chronicle_measured (void);
GListStore *dtl_chronicle_hazy (void);
GListStore *dtl_chronicle_many (guint count);
GListStore *dtl_chronicle_many_values (guint count);
void        dtl_chronicle_bind (DtlTimelineView *view, GListStore *things);

G_END_DECLS
