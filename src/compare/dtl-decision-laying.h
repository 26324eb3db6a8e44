/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-decision.h"
#include "dtl-lexicon.h"

G_BEGIN_DECLS

gboolean    dtl_decision_kind_is_laid (DtlDecisionKind kind);
gboolean    dtl_decision_apply        (const DtlDecision *decision, const DtlLexicon *lexicon, DtlReading *reading);
DtlReading *dtl_decision_lay_over     (const GPtrArray *decisions, gint64 source, const DtlLexicon *lexicon, DtlReading *reading, GHashTable *laid);

G_END_DECLS
