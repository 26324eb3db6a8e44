/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* Rules for dates that are counted from another one (see DtlDateRule). */

guint dtl_date_match_deictic   (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_direction (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_offset    (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_story     (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_to_date   (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_this_time (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_week_on   (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_before_last (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_weekend   (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
