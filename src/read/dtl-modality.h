/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-clause.h"

G_BEGIN_DECLS

/* How firmly the clause of the figure at tokens @first to @last says it. @change: which end of a change it is. */
gboolean    dtl_modality_is_past (const DtlPassage *passage, guint first);
DtlModality dtl_modality_find    (const DtlPassage *passage, guint first, guint last, DtlChange change);

G_END_DECLS
