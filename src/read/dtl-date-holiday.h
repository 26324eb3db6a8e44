/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* Rules (see DtlDateRule) for days that are called by a feast. */

guint dtl_date_match_holiday          (const DtlPassage *passage, guint at, DtlDateExpression *date);
guint dtl_date_match_directed_holiday (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
