/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-attribution.h"

G_BEGIN_DECLS

/**
 * DtlQuotations:
 *
 * The quotations of a text, collected paragraph by paragraph. Whom "she" means is told at the
 * end, when the names are known.
 */
typedef struct
{
  GArray *drafts; /*< private >*/
} DtlQuotations;

void dtl_quotations_init   (DtlQuotations *self);
void dtl_quotations_clear  (DtlQuotations *self);

/* @attributions: those of this paragraph, scanned already. */
void dtl_quotations_scan   (DtlQuotations *self, const DtlPassage *passage, const DtlAttributions *attributions);

/* Appends the quotations to @reading, whose names are settled. */
void dtl_quotations_settle (DtlQuotations *self, const DtlLexicon *lexicon, DtlReading *reading);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DtlQuotations, dtl_quotations_clear)

G_END_DECLS
