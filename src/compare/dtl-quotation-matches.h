/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-corpus.h"

G_BEGIN_DECLS

/* Finds what several sources quote of one speaker, sentence by sentence. */
void dtl_quotation_matches_find (DtlCorpus *corpus, DtlComparison *comparison);

G_END_DECLS
