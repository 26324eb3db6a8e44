/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-dot-plot.h"
#include "dtl-plot.h"

G_BEGIN_DECLS

/**
 * DtlDotPlotView:
 *
 * Values of several sources on one axis, each with its source's mark. It knows numbers and sources'
 * indices only. Signal: "activated" (uint: index of the value that was clicked).
 */
#define DTL_TYPE_DOT_PLOT_VIEW (dtl_dot_plot_view_get_type ())
G_DECLARE_FINAL_TYPE (DtlDotPlotView, dtl_dot_plot_view, DTL, DOT_PLOT_VIEW, DtlPlot)

typedef struct
{
  DtlDotPlotValue value;
  guint series;        /* palette index */
  char *tooltip;       /* shown over the mark */
} DtlDotPlotViewItem;

GtkWidget *dtl_dot_plot_view_new       (void);
void       dtl_dot_plot_view_set_items (DtlDotPlotView *self, const DtlDotPlotViewItem *items, guint n_items, DtlDotPlotScale scale, double total, const char *unit);

G_END_DECLS
