/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-number-scanner.h"

G_BEGIN_DECLS

gboolean dtl_digits_scan (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlNumber *number);

G_END_DECLS
