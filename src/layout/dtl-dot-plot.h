/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlDotPlotValue:
 * @low: lower end
 * @high: upper end; equal to @low for a single value
 * @open_low: nothing bounds it below
 * @open_high: nothing bounds it above
 *
 * What one source says. Floating point is enough here: it is for drawing, never for judging.
 */
typedef struct
{
  double low;
  double high;
  gboolean open_low;
  gboolean open_high;
} DtlDotPlotValue;

/**
 * DtlDotPlotScale:
 * @DTL_DOT_PLOT_FREE: the axis fits the values; logarithmic when they span over 1:100
 * @DTL_DOT_PLOT_PERCENT: from 0 to 100 if the values lie in it
 * @DTL_DOT_PLOT_RANK: from 1 to @total, if given
 */
typedef enum
{
  DTL_DOT_PLOT_FREE,
  DTL_DOT_PLOT_PERCENT,
  DTL_DOT_PLOT_RANK,
} DtlDotPlotScale;

typedef struct
{
  DtlDotPlotScale scale;
  double total;  /* of a rank; 0 if not told */
  double width;  /* of the axis, pixels */
  double radius; /* of a dot, pixels */
  double label_width; /* room that a tick's label takes, pixels */
} DtlDotPlotOptions;

typedef struct
{
  double value;
  double x;
} DtlDotPlotTick;

/**
 * DtlDotPlotMark:
 * @x: where it begins, pixels from the axis' start
 * @x2: where it ends; equal to @x for a dot
 * @row: 0 on the axis; marks that would cover each other are put on rows beside it
 * @shift: how far its dots stand beside their place, because the rows there are full; pixels
 * @twin: its bar is another one's, on a lower row: only its dots are to be drawn
 */
typedef struct
{
  double x;
  double x2;
  gboolean open_low;
  gboolean open_high;
  guint row;
  double shift;
  gboolean twin;
} DtlDotPlotMark;

/**
 * DtlDotPlot:
 *
 * Values of several sources on one axis, worked out to pixels.
 */
typedef struct
{
  gboolean logarithmic;
  double min;
  double max;
  GArray *ticks; /* DtlDotPlotTick */
  GArray *marks; /* DtlDotPlotMark, one for each value, in their order */
  guint n_rows;
  double radius;     /* of a dot, pixels: no more than was asked for, less where there are many */
  double row_height; /* from row to row, pixels */
} DtlDotPlot;

DtlDotPlot *dtl_dot_plot_new      (const DtlDotPlotValue *values, guint n_values, const DtlDotPlotOptions *options);
void        dtl_dot_plot_free     (DtlDotPlot *plot);
guint      *dtl_dot_plot_order    (const DtlDotPlot *plot);
int         dtl_dot_plot_mark_at  (const DtlDotPlot *plot, double x, guint row, double slack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlDotPlot, dtl_dot_plot_free)

G_END_DECLS
