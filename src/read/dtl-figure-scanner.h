/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* What begins at @index, as if nothing around it spoke against a figure. */
gboolean dtl_figure_scanner_longest (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *best);

/* Replaces the contents of @quantities (element-type DtlQuantity) with what is a figure in the
 * passage, in order. A date of the passage that a longer figure holds is taken out of the
 * reading; other dates are left alone. */
void dtl_figure_scanner_scan (const DtlPassage *passage, const DtlHabits *habits, GArray *quantities);

G_END_DECLS
