/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-json-writer.h"

G_BEGIN_DECLS

/* The objects of formats.md, with its keys in its order. Sources are numbered by their place:
 * the first is "s1", its second figure "s1f2". */

void dtl_export_json_reading    (DtlJsonWriter *writer, const DtlReading *reading, guint source);
void dtl_export_json_comparison (DtlJsonWriter *writer, const DtlComparison *comparison);
void dtl_export_json_timeline   (DtlJsonWriter *writer, const DtlComparison *comparison);

/* Parts of them, for each other. */
void dtl_export_json_decision   (DtlJsonWriter *writer, const DtlComparison *comparison, guint index);
void dtl_export_json_gold       (DtlJsonWriter *writer, const DtlComparison *comparison);
void dtl_export_json_mention    (DtlJsonWriter *writer, char kind, guint source, guint index);
void dtl_export_json_interval   (DtlJsonWriter *writer, const DtlInterval *interval);
void dtl_export_json_days       (DtlJsonWriter *writer, const DtlInterval *interval);
void dtl_export_json_span       (DtlJsonWriter *writer, DtlSpan span);

G_END_DECLS
