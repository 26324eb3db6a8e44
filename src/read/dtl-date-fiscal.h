/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* Rules for business years (see DtlDateRule). */
guint dtl_date_match_fiscal     (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_fiscal_now (const DtlPassage *passage, guint at, DtlDateExpression *date);

guint dtl_date_take_fiscal_part (const DtlPassage *passage, guint at, int skip, int months, DtlDateExpression *date);

G_END_DECLS
