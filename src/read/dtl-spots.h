/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/**
 * dtl_spots_find:
 * @self: (inout): its contents are replaced; zeroed before its first use
 * @passage: a paragraph whose tokens are annotated; @self becomes its spots
 *
 * One walk over the tokens for all scanners.
 */
void dtl_spots_find  (DtlSpots *self, DtlPassage *passage);
void dtl_spots_clear (DtlSpots *self);

/* Whether the number at @at may be a date, or begin one, by how it is written; any other is part of one only before
 * or behind a word that wakes for it. */
gboolean dtl_spots_is_date_number (const DtlPassage *passage, guint at);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlSpots, dtl_spots_clear)

G_END_DECLS
