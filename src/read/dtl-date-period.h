/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* Rules for what is longer than a month (see DtlDateRule). */

guint dtl_date_match_year_quarter  (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_month_quarter (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_quarter (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_some_months (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_months  (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_season  (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_decade  (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_century (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_year    (const DtlPassage *passage, guint at, DtlDateExpression *date);

guint dtl_date_match_short_year (const DtlPassage *passage, guint at, DtlDateExpression *date);

/* A year that its company has already shown to be one: behind "early", "from 2015 to". */
guint dtl_date_match_sure_year (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
