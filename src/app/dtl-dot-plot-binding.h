/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-dot-plot-view.h"
#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

guint    dtl_dot_plot_binding_show (DtlDotPlotView *view, DtlSession *session, DtlMeasureItem *item, const GArray *figures, char **left_out);
gboolean dtl_dot_plot_binding_get  (DtlMeasureItem *item, const GArray *figures, guint mark, DtlMentionRef *ref);

G_END_DECLS
