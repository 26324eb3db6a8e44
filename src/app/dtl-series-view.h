/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-plot.h"
#include "dtl-sparkline.h"

G_BEGIN_DECLS

/**
 * DtlSeriesView:
 *
 * A measure's small history: its values in the order of their times, with the times below them. What one source says
 * has its mark; late repeats of an old number are hollow and off the line. Signal: "activated" (uint: index of the value that was meant).
 */
#define DTL_TYPE_SERIES_VIEW (dtl_series_view_get_type ())
G_DECLARE_FINAL_TYPE (DtlSeriesView, dtl_series_view, DTL, SERIES_VIEW, DtlPlot)

typedef struct
{
  DtlSparklineValue value;
  char *period; /* its time, in words */
  char *words;  /* time, value and who says so: shown over the point, and read aloud */
  int source;   /* palette index of the only one that says so, or -1 */
} DtlSeriesItem;

GtkWidget *dtl_series_view_new       (void);
void       dtl_series_view_set_items (DtlSeriesView *self, const DtlSeriesItem *items, guint n_items);

G_END_DECLS
