/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-measure-item.h"
#include "dtl-series-view.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* Shows the history of a measure in a view. */
guint                 dtl_series_binding_show (DtlSeriesView *view, DtlSession *session, DtlMeasureItem *item);
const DtlSeriesPoint *dtl_series_binding_get  (DtlMeasureItem *item, guint index);

G_END_DECLS
