/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-decision.h"

G_BEGIN_DECLS

gboolean dtl_decision_kind_is_laid (DtlDecisionKind kind);
gboolean dtl_decision_apply        (const DtlDecision *decision, DtlReading *reading);

G_END_DECLS
