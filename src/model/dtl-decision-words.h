/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-decision.h"

G_BEGIN_DECLS

/* What the user decided, in words of the user's language. Strings are the caller's unless they are const. */

const char *dtl_decision_words_kind (DtlDecisionKind kind);          /* "Value" */
char       *dtl_decision_words_what (const DtlDecision *decision);   /* "Value: 5200000" */

G_END_DECLS
