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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlSpots, dtl_spots_clear)

G_END_DECLS
