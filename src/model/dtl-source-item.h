/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-snapshot.h"

G_BEGIN_DECLS

/* A row of the source list: a source of the comparison, or a file that could not be read. Made on
 * demand by the session's list model; read-only. Properties: "name", "subtitle" (string), "index" (uint: of the source; G_MAXUINT for a
 * file that could not be read),
 * "n-figures", "n-conflicts" (uint: measures and events in which it stands against others), "colour" (uint:
 * index into the palette), "monogram" (string), "has-date" (boolean), "published" (int: day number), "failure" (string or NULL). */
#define DTL_TYPE_SOURCE_ITEM (dtl_source_item_get_type ())
G_DECLARE_FINAL_TYPE (DtlSourceItem, dtl_source_item, DTL, SOURCE_ITEM, GObject)

DtlSourceItem    *dtl_source_item_new             (DtlSnapshot *snapshot, guint position);
guint             dtl_source_item_get_index       (DtlSourceItem *self);
guint             dtl_source_item_get_place       (DtlSourceItem *self);
const char       *dtl_source_item_get_name        (DtlSourceItem *self); /* never NULL */
char             *dtl_source_item_dup_subtitle    (DtlSourceItem *self);
const char       *dtl_source_item_get_monogram    (DtlSourceItem *self);
guint             dtl_source_item_get_colour      (DtlSourceItem *self);
guint             dtl_source_item_get_n_figures   (DtlSourceItem *self);
guint             dtl_source_item_get_n_conflicts (DtlSourceItem *self);
gboolean          dtl_source_item_get_has_date    (DtlSourceItem *self);
int               dtl_source_item_get_published   (DtlSourceItem *self); /* day number; G_MAXINT if unknown */
const char       *dtl_source_item_get_failure     (DtlSourceItem *self); /* NULL: it was read */
const DtlReading *dtl_source_item_get_reading     (DtlSourceItem *self); /* NULL if it failed */

G_END_DECLS
