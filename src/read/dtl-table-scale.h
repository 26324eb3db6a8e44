/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

gboolean dtl_table_scale_is_heading (const DtlPassage *passage, const DtlQuantity *quantity);
void     dtl_table_scale_apply      (const DtlPassage *passage, GArray *quantities); /* element-type DtlQuantity */

G_END_DECLS
