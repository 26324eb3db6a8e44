/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

gboolean dtl_share_scan_rank     (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity);
gboolean dtl_share_scan_ratio    (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity);
gboolean dtl_share_scan_multiple (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlQuantity *quantity);

G_END_DECLS
