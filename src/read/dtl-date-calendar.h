/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* Rules for days, months and years that are called by number or name (see DtlDateRule). */

guint dtl_date_match_iso         (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_dotted      (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_month_first (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_day_first   (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_ordinal_day (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_nth_weekday (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_month       (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_weekday     (const DtlPassage *passage, guint at, DtlDateExpression *date);

/* A month that its company has already shown to be one: "January–" before "March". */
guint dtl_date_match_sure_month  (const DtlPassage *passage, guint at, DtlDateExpression *date);

/* Any of the rules that give a day, without weekday before or time behind it. */
guint dtl_date_match_day         (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
