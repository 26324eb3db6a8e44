/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/* Whether @date is the time of telling, of founding, of a record or of a name, and so of no figure; and whether it is
 * what @figure is compared with, and so not that figure's. */
gboolean dtl_period_base_is_idle     (const DtlPassage *passage, const DtlDateMention *date);
gboolean dtl_period_base_is_compared (const DtlPassage *passage, const DtlDateMention *date, const DtlFigure *figure);

G_END_DECLS
