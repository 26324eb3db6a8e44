/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

void dtl_noun_ellipsis_fill (const DtlPassage *passage, const GArray *quantities, DtlFigure *figures);

gboolean dtl_noun_ellipsis_is_gapped (const DtlPassage *passage, guint before, guint before_end, guint at);

G_END_DECLS
