/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-decision-places.h"

G_BEGIN_DECLS

/* What the user decided, in words of the user's language. Strings are the caller's unless they are const. */

const char *dtl_decision_words_kind (DtlDecisionKind kind);          /* "Value" */
char       *dtl_decision_words_what (const DtlDecision *decision);   /* "Value: 5200000" */
char       *dtl_decision_words_absence (const DtlDecisionPlace *place, GHashTable *removed); /* gint64 → char * */

G_END_DECLS
