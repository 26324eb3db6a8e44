/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-curve-layout.h"

G_BEGIN_DECLS

/**
 * DtlLaneSpec:
 * @index: what the lane holds
 * @metrics: its measures
 * @row_height: pixels of a row of marks
 * @padding: pixels above and below the rows
 * @min_rows: rows that are kept free even when nothing is in view
 * @head: pixels kept free above the rows, for a name
 * @curve: (nullable): what the lane holds as values: it has one row then, with a line
 * @line: height of a value's label, in pixels; above and below the line one is kept free
 * @idle: height of the row of a lane of values while none is in view, in pixels; 0: as always
 *
 * A lane to be laid out.
 */
typedef struct
{
  const DtlTimeIndex *index;
  DtlLaneMetrics metrics;
  double row_height;
  double padding;
  guint min_rows;
  double head;
  const DtlTimeCurve *curve;
  double line;
  double idle;
} DtlLaneSpec;

/* A lane as laid out; from the top of the stack, in pixels. */
typedef struct
{
  double y;
  double height;
  double row_height;
  double padding; /* above the rows, with the head */
  gboolean idle;  /* a lane of values, of which none is in view */
  DtlLaneLayout *layout;
} DtlStackedLane;

/**
 * DtlLaneStack:
 *
 * The lanes of one view, one below the other, each as high as what is in view needs.
 */
typedef struct
{
  GArray *lanes; /* DtlStackedLane */
  double height;
} DtlLaneStack;

typedef DtlMarkStyle (*DtlLaneStyleFunc) (guint lane, guint id, gpointer user_data);

DtlLaneStack         *dtl_lane_stack_new   (const DtlTimeAxis *axis, const DtlLaneSpec *specs, guint n_specs,
                                            DtlLaneStyleFunc style, gpointer user_data);
void                  dtl_lane_stack_free  (DtlLaneStack *stack);
void                  dtl_lane_stack_move  (DtlLaneStack *stack, const DtlTimeAxis *from, const DtlTimeAxis *to);
const DtlStackedLane *dtl_lane_stack_get   (const DtlLaneStack *stack, guint lane);
int                   dtl_lane_stack_at    (const DtlLaneStack *stack, double y);
const DtlMark        *dtl_lane_stack_hit   (const DtlLaneStack *stack, double x, double y, double slack, guint *lane);
const DtlMark        *dtl_lane_stack_find  (const DtlLaneStack *stack, guint lane, guint id);
double                dtl_lane_stack_row_y (const DtlLaneStack *stack, guint lane, guint row);
gboolean              dtl_lane_stack_free_at (const DtlLaneStack *stack, double x, double y, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlLaneStack, dtl_lane_stack_free)

G_END_DECLS
