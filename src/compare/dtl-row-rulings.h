/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-row-decisions.h"

G_BEGIN_DECLS

/* Both need to know which figures stand in which measure of @comparison. The first marks its cells, before
 * they are judged; the second sets verdicts and tells in the reasons what the user decided, after that. */
void dtl_row_rulings_lay_trust (const DtlRowDecisions *decisions, DtlComparison *comparison);
void dtl_row_rulings_lay       (const DtlRowDecisions *decisions, DtlComparison *comparison);

G_END_DECLS
