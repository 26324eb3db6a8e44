/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/* Each looks once at the text, when something first rests on it, and notes what it finds in the
 * reading's habits. Neither does anything where the source or the user states a locale. */
void dtl_evidence_weigh_commas (const DtlPassage *passage);
void dtl_evidence_weigh_place  (const DtlPassage *passage);

G_END_DECLS
