/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-facts.h"
#include "dtl-rates.h"
#include "dtl-row-decisions.h"

G_BEGIN_DECLS

/* Makes the rows of a comparison: aligns @facts, judges each row, names it, as the user decided where there is
 * something decided (@decisions, nullable). Fills the measures and which measure each figure belongs to. */
void dtl_measures_find (DtlCorpus *corpus, const DtlRates *rates, GPtrArray *facts, const DtlRowDecisions *decisions,
                        DtlComparison *comparison);

G_END_DECLS
