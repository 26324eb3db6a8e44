/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-attribution.h"
#include "dtl-names.h"

G_BEGIN_DECLS

/* Appends an event for each date of the passage that dates one. @attributions: who says what in
 * it. Names come with dtl_events_settle(), when those of @reading are settled. */
void dtl_events_scan   (const DtlPassage *passage, const DtlAttributions *attributions);
void dtl_events_settle (const DtlLexicon *lexicon, DtlReading *reading);

G_END_DECLS
