/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-time-axis.h"
#include "dtl-time-index.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_MARK_POINT,   /* exact, or too short to show its length */
  DTL_MARK_BAR,     /* as long as it lasts, or as it is uncertain */
  DTL_MARK_FLAG,    /* a moment that is not part of the story: a publication */
  DTL_MARK_PILL,    /* its label is the mark, starting at its moment */
  DTL_MARK_CLUSTER, /* several, too dense to tell apart */
  DTL_MARK_VALUE,   /* a point of a curve, or how far several of them go */
} DtlMarkShape;

/* What the caller knows of an entry: how it wants to be drawn, and how wide its label is. */
typedef struct
{
  DtlMarkShape shape;
  double label_width; /* pixels; 0: no label */
  double before;      /* pixels that it reaches beyond its beginning: an open end, or one that is not known well */
  double after;       /* and beyond its end */
} DtlMarkStyle;

typedef DtlMarkStyle (*DtlMarkStyleFunc) (guint id, gpointer user_data);

typedef enum
{
  DTL_LABEL_NONE,
  DTL_LABEL_AFTER,
  DTL_LABEL_BEFORE,
  DTL_LABEL_INSIDE, /* of a bar or a pill; keep it in view while any of the bar is */
  DTL_LABEL_NEAR,   /* of a value: above or below it */
} DtlLabelPlace;

/**
 * DtlMark:
 * @id: the entry; of a cluster, the first
 * @count: entries in it
 * @alerts: how many of them are alerts
 * @begin: the first moment
 * @end: the moment after the last
 * @x0: left edge of the mark itself, without its label, in pixels
 * @x1: right edge
 * @before: how far it reaches beyond its left edge, in pixels
 * @after: and beyond its right edge
 * @row: in its lane, from 0
 * @shape: how to draw it
 * @place: where its label is
 * @label_x: left edge of the label
 * @label_width: room for the label; less than what was asked for where it must be shortened
 * @wanted: what was asked for
 * @y: of a value: its middle, from the middle of its row downwards
 * @y0: of a value: the upper end of its range
 * @y1: of a value: the lower end
 * @label_y: of a value: the middle of its label
 * @from: of a value: where the time begins that it is for
 * @to: of a value: where that ends
 * @aside: of a value: it is not on the line
 *
 * One thing drawn in a lane.
 */
typedef struct
{
  guint id;
  guint count;
  guint alerts;
  DtlTime begin;
  DtlTime end;
  double x0;
  double x1;
  double before;
  double after;
  guint row;
  DtlMarkShape shape;
  DtlLabelPlace place;
  double label_x;
  double label_width;
  double wanted;
  double y;
  double y0;
  double y1;
  double label_y;
  double from;
  double to;
  guint8 aside;
} DtlMark;

/* A turn of the line through values: a pixel, and how far below the middle of the row. */
typedef struct
{
  double x;
  double y;
} DtlLinePoint;

/* Measures of the drawing, in pixels. */
typedef struct
{
  double radius;      /* of a point */
  double gap;         /* from a mark to its label, and between marks with labels */
  double short_label; /* a label with less room is left out */
  double long_label;  /* a label beside its mark gets no more room */
  double bar_min;     /* a bar narrower than this is a point */
  double bin;         /* entries nearer than this may be counted together */
  guint max_rows;
  guint budget;       /* entries of like length that are told one by one */
} DtlLaneMetrics;

/**
 * DtlLaneLayout:
 *
 * The marks of one lane around one view: a view's width further to either side are laid out
 * too, so that what is in view stays where it is while panning.
 */
typedef struct
{
  GArray *marks; /* DtlMark, by begin */
  GArray *line;  /* DtlLinePoint (nullable): of a lane of values */
  gboolean dense; /* of a lane of values: too many to draw each as a point, or to write what it is */
} DtlLaneLayout;

DtlLaneLayout *dtl_lane_layout_new  (const DtlTimeAxis *axis, const DtlTimeIndex *index, const DtlLaneMetrics *metrics,
                                     DtlMarkStyleFunc style, gpointer user_data);
void           dtl_lane_layout_free (DtlLaneLayout *layout);
void           dtl_lane_layout_move (DtlLaneLayout *layout, const DtlTimeAxis *from, const DtlTimeAxis *to);
guint          dtl_lane_layout_rows (const DtlLaneLayout *layout, double from, double to);
int            dtl_lane_layout_hit  (const DtlLaneLayout *layout, double x, guint row, double slack);
int            dtl_lane_layout_find (const DtlLaneLayout *layout, guint id);
double         dtl_mark_left        (const DtlMark *mark);
double         dtl_mark_right       (const DtlMark *mark);
double         dtl_mark_alarm       (const DtlMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlLaneLayout, dtl_lane_layout_free)

G_END_DECLS
