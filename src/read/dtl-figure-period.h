/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* Sets the period of the figures from @first_figure on, which were made from @quantities and have a date in their
 * sentence; dtl_period_story_fill() sees to the others. */
void dtl_figure_period_settle (const DtlPassage *passage, const GArray *quantities, guint first_figure); /* once all have one */
void dtl_figure_period_find (const DtlPassage *passage, const GArray *quantities, guint first_figure);

gboolean dtl_figure_period_is_held_against (const DtlPassage *passage, const DtlFigure *figure);

G_END_DECLS
