/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-number-scanner.h"

G_BEGIN_DECLS

gboolean dtl_spelled_number_scan (const DtlPassage *passage, guint index, DtlNumber *number);

G_END_DECLS
