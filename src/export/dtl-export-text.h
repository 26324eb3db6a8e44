/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

void dtl_export_text_reading    (GString *text, const DtlReading *reading, guint source, gboolean colour);
void dtl_export_text_comparison (GString *text, const DtlComparison *comparison, gboolean colour);
void dtl_export_text_timeline   (GString *text, const DtlComparison *comparison, gboolean colour);

G_END_DECLS
