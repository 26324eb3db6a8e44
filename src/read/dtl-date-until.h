/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* Rules (see DtlDateRule) for stretches that are told by their length and one end: "the three
 * months to June", "the first two weeks of May". */

guint dtl_date_match_until    (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_week_of  (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_first_of (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
