/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

gboolean dtl_range_scan_between (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity);
void     dtl_range_scan_on      (const DtlPassage *passage, const DtlHabits *habits, DtlQuantity *quantity);
gboolean dtl_range_is_score     (const DtlPassage *passage, const DtlQuantity *quantity);

G_END_DECLS
