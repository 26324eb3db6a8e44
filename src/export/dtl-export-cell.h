/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

char *dtl_export_cell (const DtlComparison *comparison, const DtlMeasure *measure, guint source);

G_END_DECLS
