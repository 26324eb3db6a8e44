/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-resolver.h"

G_BEGIN_DECLS

/* What a resolved date is to its sentence: when something happened, until when something is to
 * be, the time a figure is for, the line of publication, or when somebody said it. */
DtlDateRole dtl_date_role (const DtlPassage *passage, guint first, guint end, const DtlDateMention *mention, DtlTense tense);

/* Whether a date says which one, as in "the 2016 referendum". */
gboolean dtl_date_qualifies_noun (const DtlPassage *passage, guint first, guint end);

/* Whether the tokens from @first up to @end are the date of a dateline ("NAIROBI, Feb 3 (Reuters) –")
 * or of a line of publication ("Published 3 February 2025"). */
gboolean dtl_date_is_publication (const DtlPassage *passage, guint first, guint end);

G_END_DECLS
