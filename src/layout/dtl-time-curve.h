/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-time-unit.h"

G_BEGIN_DECLS

/**
 * DtlCurvePoint:
 * @begin: the first moment that the value is for
 * @end: the moment after the last
 * @low: lower end of the value
 * @high: upper end; not below @low, equal to it for a single value
 * @id: the caller's name for it
 * @alert: whether it is one that must not go unseen among others
 * @aside: whether it stands beside the line: it was out of date when it was told
 *
 * What something was at one time. Floating point is enough: it is for drawing, never for judging.
 */
typedef struct
{
  DtlTime begin;
  DtlTime end;
  double low;
  double high;
  guint id;
  guint8 alert;
  guint8 aside;
} DtlCurvePoint;

/**
 * DtlCurveBin:
 * @begin: of the first point in it
 * @end: of the last
 * @middle: where it stands in time: between the first and the last
 * @low: the lowest value in it
 * @high: the highest
 * @id: of the first
 * @count: how many there are; 1 for a point that stands alone
 * @alerts: how many of them are alerts
 * @aside: a point alone that stands beside the line
 *
 * Points too dense to be told apart.
 */
typedef struct
{
  DtlTime begin;
  DtlTime end;
  DtlTime middle;
  double low;
  double high;
  guint id;
  guint count;
  guint alerts;
  guint8 aside;
} DtlCurveBin;

/**
 * DtlTimeCurve:
 *
 * Dated values, sorted by the middle of their time, so that how far they go in any part of a view is found without looking
 * at each of them. Immutable.
 */
typedef struct _DtlTimeCurve DtlTimeCurve;

DtlTimeCurve        *dtl_time_curve_new     (const DtlCurvePoint *points, guint n_points);
void                 dtl_time_curve_free    (DtlTimeCurve *curve);
guint                dtl_time_curve_size    (const DtlTimeCurve *curve);
const DtlCurvePoint *dtl_time_curve_get     (const DtlTimeCurve *curve, guint position);
gboolean             dtl_time_curve_extent  (const DtlTimeCurve *curve, double *low, double *high);
void                 dtl_time_curve_collect (const DtlTimeCurve *curve, DtlTime from, DtlTime to, DtlTime bin, guint budget,
                                             GArray *bins);
DtlTime              dtl_curve_middle       (DtlTime begin, DtlTime end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimeCurve, dtl_time_curve_free)

G_END_DECLS
