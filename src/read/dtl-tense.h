/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-resolver.h"

G_BEGIN_DECLS

/* What a single token says of tense; UNKNOWN for all that is no verb of past or future. */
DtlTense dtl_tense_of_token (const DtlPassage *passage, guint at);

/* The tense of the verb that the tokens from @first up to @end belong to: the nearest one before
 * them in their sentence, else the first one behind. */
DtlTense dtl_tense_around   (const DtlPassage *passage, guint first, guint end);

gboolean dtl_tense_is_of_mishap (const DtlPassage *passage, guint end);
gboolean dtl_tense_is_of_opening (const DtlPassage *passage, guint first, guint end);

/* Whether @at is the "to" of an infinitive: "to strike on Thursday". */
gboolean dtl_tense_is_infinitive (const DtlPassage *passage, guint at);

G_END_DECLS
