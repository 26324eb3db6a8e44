/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-sides.h"

G_BEGIN_DECLS

/* Finds the figure of @row that a reader would quote, if there is one: fills the best value of @measure, which
 * is judged, and whose cells say whom the user trusts. */
void dtl_best_value_find (const DtlRow *row, DtlMeasure *measure);

G_END_DECLS
