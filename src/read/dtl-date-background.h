/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/* Of a date at token @first, in a sentence or clause that begins at token @begin. */
gboolean dtl_date_is_background (const DtlPassage *passage, guint first, guint begin, gboolean told);
gboolean dtl_date_is_baseline   (const DtlPassage *passage, guint first, guint begin);

G_END_DECLS
