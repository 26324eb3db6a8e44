/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-timeline-plan.h"
#include "dtl-value-item.h"

G_BEGIN_DECLS

void  dtl_timeline_values_fill  (GListStore *values, GListModel *measures, const DtlTimelinePlan *plan);
guint dtl_timeline_values_find  (GListModel *values, guint source, guint figure);

G_END_DECLS
