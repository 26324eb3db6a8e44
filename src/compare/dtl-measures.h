/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-alignment.h"
#include "dtl-comparison.h"
#include "dtl-origins.h"

G_BEGIN_DECLS

/**
 * DtlMeasurer:
 * @corpus: the sources
 * @rates: exchange rates
 * @alignment: which statements are about the same thing; its groups keep their rows
 * @origins: who has it from whom
 * @facts: (element-type DtlFact): all statements, by source and place
 * @sums: (element-type GPtrArray of DtlArithmetic): what was checked inside each source, as the corpus counts
 * @rows: (element-type GArray of guint32): for each source, as the corpus counts, the row that each of its figures stands
 *   in: the alignment's number of the first statement there, one up. Those of rows that are new are set
 * @moves: (element-type DtlMove) (nullable): what became of the places of sources since rows were made that are kept
 *
 * What it takes to make rows.
 */
typedef struct
{
  const DtlCorpus *corpus;
  const DtlRates *rates;
  DtlAlignment *alignment;
  const DtlOrigins *origins;
  GPtrArray *facts;
  GPtrArray *sums;
  GPtrArray *rows;
  const GArray *moves;
} DtlMeasurer;

void dtl_measures_find (const DtlMeasurer *self, DtlRowDecisions *decisions, DtlComparison *comparison);

G_END_DECLS
