/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "dtl-decision-places.h"

G_BEGIN_DECLS

/* What the user decided, in plain words: "5 200 000 → 5 400 000". Strings are the caller's. */

char *dtl_correction_words_value (DtlDecisionKind kind, const char *value); /* it in words: "Q3 2024", "about" */
char *dtl_correction_words_what  (const DtlDecisionPlace *place, const DtlReading *reading); /* of its source, or NULL */
char *dtl_correction_words_many  (GPtrArray *items, const DtlReading *reading); /* DtlDecisionItem */
char *dtl_correction_words_quote (const DtlDecision *decision);

G_END_DECLS
