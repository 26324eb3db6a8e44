/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/* Rule (see DtlDateRule). */
guint dtl_date_match_third (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
