/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* Sets the period of the figures from @first_figure on, which were made from @quantities: of those that a date
 * stands beside, and once all else is known of those that the text has told already. */
void dtl_figure_period_fill (const DtlPassage *passage, const GArray *quantities, guint first_figure);
void dtl_figure_period_find (const DtlPassage *passage, const GArray *quantities, guint first_figure);

G_END_DECLS
