/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-time-axis.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_TICK_LOWER, /* short, under its tick: "11" */
  DTL_TICK_UPPER, /* the whole that the lower ones are parts of: "December 2024" */
} DtlTickRow;

/* How much a label says: "Wednesday 11", "Wed 11", "11". The narrowest form may be empty. */
typedef enum
{
  DTL_TICK_LONG,
  DTL_TICK_MEDIUM,
  DTL_TICK_SHORT,
} DtlTickForm;

/**
 * DtlTickText:
 *
 * What a label has to say; its words are the caller's, in the user's language.
 */
typedef struct
{
  DtlTime time; /* of the boundary it stands at */
  DtlTimeStep step;
  DtlTickRow row;
  DtlTickForm form;
} DtlTickText;

/**
 * DtlTickMeasureFunc:
 *
 * Returns: how wide the label would be drawn, in pixels
 */
typedef double (*DtlTickMeasureFunc) (const DtlTickText *text, gpointer user_data);

/* A line of the scale. */
typedef struct
{
  double x;
  gboolean labelled;
  gboolean major; /* an upper cell begins here */
} DtlTick;

/**
 * DtlTickLabel:
 * @text: what it says
 * @x: left edge of the label
 * @width: its width as measured
 * @begin: where the time that it names begins, in pixels; may be out of view
 * @end: where that ends
 */
typedef struct
{
  DtlTickText text;
  double x;
  double width;
  double begin;
  double end;
} DtlTickLabel;

/**
 * DtlTimeTicks:
 *
 * The scale of one view: lines and two rows of labels, left to right, no two of a row
 * overlapping. All are freshly made for each view; there are never more than the width has
 * room for.
 */
typedef struct
{
  DtlTimeStep step; /* of the lower labels */
  GArray *ticks;    /* DtlTick */
  GArray *lower;    /* DtlTickLabel */
  GArray *upper;    /* DtlTickLabel */
} DtlTimeTicks;

DtlTimeTicks *dtl_time_ticks_new  (const DtlTimeAxis *axis, DtlWeekday week_start, double start, double end, DtlTickMeasureFunc measure, gpointer user_data);
void          dtl_time_ticks_free (DtlTimeTicks *ticks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlTimeTicks, dtl_time_ticks_free)

G_END_DECLS
