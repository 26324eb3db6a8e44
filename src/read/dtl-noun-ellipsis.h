/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

void dtl_noun_ellipsis_fill (const DtlPassage *passage, const GArray *quantities, DtlFigure *figures);

G_END_DECLS
