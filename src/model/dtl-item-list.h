/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dtl-snapshot.h"

G_BEGIN_DECLS

/* Makes the object for one position of a list. */
typedef gpointer (*DtlItemMake) (DtlSnapshot *snapshot, guint position);

/**
 * DtlItemList:
 *
 * A list model over the structs of a snapshot. Objects are made when they are asked for and kept by
 * nobody here: a list of a hundred thousand rows costs as much as the rows in view.
 */
#define DTL_TYPE_ITEM_LIST (dtl_item_list_get_type ())
G_DECLARE_FINAL_TYPE (DtlItemList, dtl_item_list, DTL, ITEM_LIST, GObject)

DtlItemList *dtl_item_list_new  (GType item_type, DtlItemMake make);
guint        dtl_item_list_set  (DtlItemList *self, DtlSnapshot *snapshot, guint n_items);
void         dtl_item_list_emit (DtlItemList *self, guint n_before);

G_END_DECLS
