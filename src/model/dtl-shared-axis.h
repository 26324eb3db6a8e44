/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-dot-plot.h"

G_BEGIN_DECLS

/**
 * DtlAxisPlace:
 * @index: which of the figures that were given
 * @value: where it stands, in the axis' unit
 */
typedef struct
{
  guint index;
  DtlDotPlotValue value;
} DtlAxisPlace;

/**
 * DtlSharedAxis:
 * @places: (element-type DtlAxisPlace): the figures that stand on it, in the order they were given
 * @left_out: (element-type guint): which of those that were given do not, because nothing exact converts them
 * @scale: kind of axis
 * @total: of a rank, or 0
 * @unit: (nullable): in the user's language, what the axis is in where its values are written in several units; "%" of shares
 *
 * Figures of one measure on one axis.
 */
typedef struct
{
  GArray *places;
  GArray *left_out;
  DtlDotPlotScale scale;
  double total;
  const char *unit;
} DtlSharedAxis;

DtlSharedAxis *dtl_shared_axis_new  (const DtlComparison *comparison, const char *unit, const GArray *figures);
void           dtl_shared_axis_free (DtlSharedAxis *axis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlSharedAxis, dtl_shared_axis_free)

G_END_DECLS
