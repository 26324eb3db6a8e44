/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-time-axis.h"
#include "dtl-time-index.h"

G_BEGIN_DECLS

/* What of an overview's window was taken hold of. */
typedef enum
{
  DTL_BRUSH_NONE,
  DTL_BRUSH_BEGIN,
  DTL_BRUSH_END,
  DTL_BRUSH_WHOLE,
} DtlBrushPart;

/**
 * DtlTimeBrush:
 * @from: the moment at the left edge of the overview
 * @to: the moment at its right edge, after @from
 * @width: in pixels, at least 1
 *
 * All of time that there is anything in, and how it maps to pixels; over it a window shows what is in view.
 */
typedef struct
{
  double from;
  double to;
  double width;
} DtlTimeBrush;

DtlTimeBrush dtl_time_brush_new     (const DtlTimeAxis *axis, double width);
void         dtl_time_brush_window  (const DtlTimeBrush *brush, const DtlTimeAxis *axis, double *x0, double *x1);
DtlBrushPart dtl_time_brush_part    (const DtlTimeBrush *brush, const DtlTimeAxis *axis, double x, double slack);
void         dtl_time_brush_drag    (const DtlTimeBrush *brush, DtlTimeAxis *axis, DtlBrushPart part, double pixels);
void         dtl_time_brush_density (const DtlTimeBrush *brush, const DtlTimeIndex *index, guint *counts, guint n_counts);

G_END_DECLS
