/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

/* Gives figures without a date the period that the text has told already: their sentence, the one before it, a
 * heading, the paragraph before. @quantities are those of the paragraph (may be empty), @first_figure the first of the
 * figures that were made of them; all else of them is known. */
void dtl_period_story_fill (const DtlPassage *passage, const GArray *quantities, guint first_figure);

G_END_DECLS
