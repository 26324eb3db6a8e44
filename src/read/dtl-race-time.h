/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

G_BEGIN_DECLS

gboolean dtl_race_time_scan (const DtlPassage *passage, guint index, DtlQuantity *quantity);

G_END_DECLS
