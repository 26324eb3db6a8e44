/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* What a measure was at which time, for drawing it on an axis of time: its history, or else what is told for a time. */
GPtrArray *dtl_dated_values_collect (const DtlComparison *comparison, const DtlMeasure *measure);
gboolean   dtl_dated_values_at_odds (const DtlMeasure *measure, const GPtrArray *points, guint index);
GArray    *dtl_dated_values_measures (const DtlComparison *comparison, guint most, guint *n_left);

G_END_DECLS
