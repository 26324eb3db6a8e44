/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-dot-plot.h"

G_BEGIN_DECLS

/**
 * DtlDotStack:
 * @n_rows: how many rows the marks take
 * @spreads: whether a mark had to leave its place on the axis
 */
typedef struct
{
  guint n_rows;
  gboolean spreads;
} DtlDotStack;

DtlDotStack dtl_dot_stack_place (GArray *marks, double width, double radius, guint most_rows);

G_END_DECLS
