/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-story.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_TENSE_UNKNOWN,
  DTL_TENSE_PAST,
  DTL_TENSE_FUTURE,
} DtlTense;

/* Sets interval, basis, rule, anchor and alternatives of @mention. Alternatives become @reading's. */
void dtl_date_resolve         (const DtlDateStory *story, const DtlDateExpression *date, DtlTense tense,
                               DtlReading *reading, DtlDateMention *mention);

G_END_DECLS
