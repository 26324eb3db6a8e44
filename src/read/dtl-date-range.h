/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-resolver.h"

G_BEGIN_DECLS

/* Resolves two dates with "to" or "and" between them as one stretch; like dtl_date_resolve() of one. */
void dtl_date_resolve_range   (const DtlDateStory *story, const DtlDateExpression *from, const DtlDateExpression *to,
                               DtlTense tense, DtlReading *reading, DtlDateMention *mention);

G_END_DECLS
