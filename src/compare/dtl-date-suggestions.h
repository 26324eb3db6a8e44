/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-lexicon.h"

G_BEGIN_DECLS

/* For sources without a published date, proposes one from events that dated sources tell too. */
void dtl_date_suggestions_find (const DtlLexicon *lexicon, DtlComparison *comparison);

G_END_DECLS
