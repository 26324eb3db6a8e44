/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-timeline-view-private.h"

G_BEGIN_DECLS

/* What the files that draw the timeline share: one frame, and the strokes that they all make. Pixels from the top
 * left of the widget. */


/**
 * DtlPaint:
 * @left: where the axis begins
 * @width: of the widget
 * @height: of the widget
 *
 * One frame.
 */
typedef struct
{
  DtlTimelineView *self;
  GtkSnapshot *snapshot;
  GdkRGBA ink;
  GdkRGBA probes[DTL_N_PROBES];
  gboolean dark;
  gboolean contrast; /* as much of it as can be had */
  gboolean rtl;
  double left;
  double width;
  double height;
} DtlPaint;

GdkRGBA dtl_paint_fade         (GdkRGBA colour, double alpha);
GdkRGBA dtl_paint_ink          (const DtlPaint *paint, double alpha);
void    dtl_paint_fill         (const DtlPaint *paint, double x, double y, double width, double height, GdkRGBA colour);
void    dtl_paint_round        (const DtlPaint *paint, double x, double y, double width, double height, double radius,
                                GdkRGBA colour);
void    dtl_paint_outline      (const DtlPaint *paint, double x, double y, double width, double height, double radius,
                                double line, GdkRGBA colour);
GdkRGBA dtl_paint_hue          (const DtlPaint *paint, guint lane);
double  dtl_paint_words        (const DtlPaint *paint, DtlTextStyle style, const char *words, double x, double middle,
                                double room, GdkRGBA colour);
void    dtl_paint_clear_behind (const DtlPaint *paint, double x, double middle, double width);

void    dtl_paint_open_tail    (const DtlPaint *paint, double x, double middle, double height, GdkRGBA colour, gboolean backwards);
void    dtl_paint_about        (const DtlPaint *paint, double x, double middle, GdkRGBA colour);

/* dtl-timeline-painter-marks.c, dtl-timeline-painter-joins.c, dtl-timeline-painter-values.c */
void    dtl_paint_values       (const DtlPaint *paint, guint number);
void    dtl_paint_lane_marks   (const DtlPaint *paint, guint number);
void    dtl_paint_conflicts    (const DtlPaint *paint, gboolean captions);

G_END_DECLS
