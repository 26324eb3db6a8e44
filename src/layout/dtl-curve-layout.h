/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lane-layout.h"
#include "dtl-time-curve.h"

G_BEGIN_DECLS

#define DTL_CURVE_SPARE 4.0 /* between a point and its label */

/* Measures of the drawing of a curve, in pixels. */
typedef struct
{
  double height;      /* from the lowest to the highest value */
  double line;        /* height of a label */
  double radius;      /* of a point */
  double gap;         /* between two labels */
  double long_label;  /* a label gets no more room */
  double bin;         /* points nearer than this may be taken together */
  guint budget;       /* points that are told one by one */
} DtlCurveMetrics;

DtlLaneLayout *dtl_curve_layout_new (const DtlTimeAxis *axis, const DtlTimeCurve *curve, const DtlCurveMetrics *metrics,
                                     DtlMarkStyleFunc style, gpointer user_data);
gboolean       dtl_curve_layout_is_in_view (const DtlLaneLayout *layout, double width);
int            dtl_curve_layout_hit (const DtlLaneLayout *layout, double x, double y, double slack);

G_END_DECLS
