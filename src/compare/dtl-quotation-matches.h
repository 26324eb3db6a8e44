/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-update.h"

G_BEGIN_DECLS

/**
 * DtlQuotationMatcher:
 *
 * Finds what several sources quote of one speaker, in the same words or nearly. It is kept while sources come and go.
 */
typedef struct _DtlQuotationMatcher DtlQuotationMatcher;

DtlQuotationMatcher *dtl_quotation_matcher_new    (DtlCorpus *corpus);
void                 dtl_quotation_matcher_free   (DtlQuotationMatcher *self);
void                 dtl_quotation_matcher_update (DtlQuotationMatcher *self, const DtlUpdate *update, DtlComparison *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlQuotationMatcher, dtl_quotation_matcher_free)

G_END_DECLS
