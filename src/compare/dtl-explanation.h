/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-lexicon.h"

G_BEGIN_DECLS

char *dtl_explanation_of_pair (const DtlComparison *comparison, const DtlLexicon *lexicon, DtlMentionRef a, DtlMentionRef b);

G_END_DECLS
