/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

void dtl_export_csv_reading_header (GString *text);
void dtl_export_csv_reading        (GString *text, const DtlReading *reading, guint source);
void dtl_export_csv_comparison     (GString *text, const DtlComparison *comparison);
void dtl_export_csv_timeline       (GString *text, const DtlComparison *comparison);

G_END_DECLS
