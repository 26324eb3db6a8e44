/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* What the numbers of a text show of their order, and in @evidence (out) (nullable) the one that shows it. */
DtlDateOrder dtl_date_order_in_text (const char *bytes, gsize length, DtlSpan *evidence);

/* Rules (see DtlDateRule): with the year, and behind a weekday without one. */
guint dtl_date_match_slashed     (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_slashed_day (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
