/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* A row of the source list: a source of the comparison, or a file that could not be read. Made on
 * demand by the session's list model; read-only. Properties: "name", "subtitle" (string), "index" (uint),
 * "n-figures", "n-conflicts" (uint: measures and events in which it stands against others), "colour" (uint:
 * index into the palette), "monogram" (string), "has-date" (boolean), "failure" (string or NULL). */
#define DTL_TYPE_SOURCE_ITEM (dtl_source_item_get_type ())
G_DECLARE_FINAL_TYPE (DtlSourceItem, dtl_source_item, DTL, SOURCE_ITEM, GObject)

guint             dtl_source_item_get_index       (DtlSourceItem *self);
const char       *dtl_source_item_get_name        (DtlSourceItem *self); /* never NULL */
char             *dtl_source_item_dup_subtitle    (DtlSourceItem *self);
const char       *dtl_source_item_get_monogram    (DtlSourceItem *self);
guint             dtl_source_item_get_colour      (DtlSourceItem *self);
guint             dtl_source_item_get_n_figures   (DtlSourceItem *self);
guint             dtl_source_item_get_n_conflicts (DtlSourceItem *self);
gboolean          dtl_source_item_get_has_date    (DtlSourceItem *self);
const char       *dtl_source_item_get_failure     (DtlSourceItem *self); /* NULL: it was read */
const DtlReading *dtl_source_item_get_reading     (DtlSourceItem *self); /* NULL if it failed */

G_END_DECLS
