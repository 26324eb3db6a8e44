/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-resolver.h"

G_BEGIN_DECLS

gboolean dtl_date_may_begin (const DtlPassage *passage, guint at);
guint    dtl_date_match     (const DtlPassage *passage, guint at, DtlDateExpression *date);

G_END_DECLS
