/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-time-unit.h"

G_BEGIN_DECLS

/**
 * DtlTimeAxis:
 * @from: the moment at the left edge, in seconds since 1970 (fractions allowed)
 * @to: the moment at the right edge, always after @from
 * @width: how wide it is drawn, in pixels, at least 1
 * @content_begin: the first moment that anything happens at
 * @content_end: the last; the middle of the view never leaves the content
 *
 * What part of time is on screen, and how it maps to pixels. A plain value: copy it to
 * remember a view.
 */
typedef struct
{
  double from;
  double to;
  double width;
  double content_begin;
  double content_end;
} DtlTimeAxis;

#define DTL_TIME_AXIS_SHORTEST 60.0 /* seconds in view at the closest zoom */

void     dtl_time_axis_init        (DtlTimeAxis *axis, double width);
void     dtl_time_axis_set_content (DtlTimeAxis *axis, DtlTime begin, DtlTime end);
void     dtl_time_axis_resize      (DtlTimeAxis *axis, double width);
void     dtl_time_axis_show        (DtlTimeAxis *axis, double from, double to);
void     dtl_time_axis_fit         (DtlTimeAxis *axis, DtlTime begin, DtlTime end, double margin);
void     dtl_time_axis_zoom        (DtlTimeAxis *axis, double factor, double x);
void     dtl_time_axis_pan         (DtlTimeAxis *axis, double pixels);
gboolean dtl_time_axis_reveal      (DtlTimeAxis *axis, DtlTime begin, DtlTime end, double margin);

double   dtl_time_axis_scale       (const DtlTimeAxis *axis);
double   dtl_time_axis_span        (const DtlTimeAxis *axis);
double   dtl_time_axis_x           (const DtlTimeAxis *axis, double time);
double   dtl_time_axis_time        (const DtlTimeAxis *axis, double x);
gboolean dtl_time_axis_equal       (const DtlTimeAxis *a, const DtlTimeAxis *b);

G_END_DECLS
