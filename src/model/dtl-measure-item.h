/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* A row of the figures panel: one measure of one comparison snapshot, which it keeps alive. Made on demand;
 * read-only. Properties for filters and sorters: "label" (string), "verdict" (uint), "n-sources", "n-origins",
 * "index" (uint), "shared" (boolean: more than one source), "conflict" (boolean: scale slip or conflict). */
#define DTL_TYPE_MEASURE_ITEM (dtl_measure_item_get_type ())
G_DECLARE_FINAL_TYPE (DtlMeasureItem, dtl_measure_item, DTL, MEASURE_ITEM, GObject)

DtlMeasureItem      *dtl_measure_item_new            (const DtlComparison *comparison, guint index);
guint                dtl_measure_item_get_index      (DtlMeasureItem *self);
const DtlMeasure    *dtl_measure_item_get_measure    (DtlMeasureItem *self);
const DtlComparison *dtl_measure_item_get_comparison (DtlMeasureItem *self);
gboolean             dtl_measure_item_get_shared     (DtlMeasureItem *self);
gboolean             dtl_measure_item_get_conflict   (DtlMeasureItem *self);

G_END_DECLS
