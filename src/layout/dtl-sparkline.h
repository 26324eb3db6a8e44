/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlSparklineValue:
 * @from: first day that it is for
 * @to: last day that it is for
 * @low: lower end of the value
 * @high: upper end; equal to @low for a single value
 * @stale: a late repeat of an old number: a point, but not on the line
 *
 * What a measure was at one time. Floating point is enough here: it is for drawing, never for judging.
 */
typedef struct
{
  double from;
  double to;
  double low;
  double high;
  gboolean stale;
} DtlSparklineValue;

/**
 * DtlSparklineMark:
 * @x: middle of its time, pixels from the left
 * @from: where its time begins
 * @to: where its time ends
 * @y: middle of its value, pixels from the top
 * @y_low: its lower end
 * @y_high: its upper end
 */
typedef struct
{
  double x;
  double from;
  double to;
  double y;
  double y_low;
  double y_high;
} DtlSparklineMark;

/* Where the points of a history stand, and which of their labels have room. */
GArray *dtl_sparkline_place  (const DtlSparklineValue *values, guint n_values, double width, double height);
double *dtl_sparkline_labels (const GArray *marks, const double *widths, double width, double gap);

G_END_DECLS
