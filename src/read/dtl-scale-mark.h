/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-number-scanner.h"

G_BEGIN_DECLS

int dtl_scale_mark_find (const DtlPassage *passage, const DtlNumber *number, guint *end);

G_END_DECLS
