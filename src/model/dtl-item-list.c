/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The core has structs by the hundred thousand, the toolkit wants objects, but only ever looks at
 * a screenful of them. One list model serves sources, measures and events. */

#include "dtl-item-list.h"

struct _DtlItemList
{
  GObject parent_instance;

  GType item_type;
  DtlItemMake make;
  DtlSnapshot *snapshot;
  guint n_items;
};

static GType
dtl_item_list_get_item_type (GListModel *list)
{
  return DTL_ITEM_LIST (list)->item_type;
}

static guint
dtl_item_list_get_n_items (GListModel *list)
{
  return DTL_ITEM_LIST (list)->n_items;
}

static gpointer
dtl_item_list_get_item (GListModel *list, guint position)
{
  DtlItemList *self = DTL_ITEM_LIST (list);

  return position < self->n_items ? self->make (self->snapshot, position) : NULL;
}

static void
implement_list_model (GListModelInterface *interface)
{
  interface->get_item_type = dtl_item_list_get_item_type;
  interface->get_n_items = dtl_item_list_get_n_items;
  interface->get_item = dtl_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DtlItemList, dtl_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

static void
dtl_item_list_finalize (GObject *object)
{
  DtlItemList *self = DTL_ITEM_LIST (object);

  g_clear_pointer (&self->snapshot, dtl_snapshot_unref);
  G_OBJECT_CLASS (dtl_item_list_parent_class)->finalize (object);
}

static void
dtl_item_list_class_init (DtlItemListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = dtl_item_list_finalize;
}

static void
dtl_item_list_init (DtlItemList *self)
{
}

/**
 * dtl_item_list_new:
 * @item_type: type of its objects
 * @make: makes one of them
 *
 * Returns: (transfer full): an empty list
 */
DtlItemList *
dtl_item_list_new (GType item_type, DtlItemMake make)
{
  DtlItemList *self = g_object_new (DTL_TYPE_ITEM_LIST, NULL);

  self->item_type = item_type;
  self->make = make;
  return self;
}

/**
 * dtl_item_list_set:
 * @self: a list
 * @snapshot: what it shows from now on; a reference is taken
 * @n_items: how many objects that makes
 *
 * Changes the contents without telling anybody yet: several lists are set before any of them
 * speaks, so that no listener sees one snapshot here and another there.
 *
 * Returns: the number of objects before, for dtl_item_list_emit()
 */
guint
dtl_item_list_set (DtlItemList *self, DtlSnapshot *snapshot, guint n_items)
{
  const guint n_before = self->n_items;

  dtl_snapshot_ref (snapshot);
  g_clear_pointer (&self->snapshot, dtl_snapshot_unref);
  self->snapshot = snapshot;
  self->n_items = n_items;
  return n_before;
}

/**
 * dtl_item_list_emit:
 * @self: a list that was set
 * @n_before: what dtl_item_list_set() returned
 *
 * Tells its listeners that everything in it changed.
 */
void
dtl_item_list_emit (DtlItemList *self, guint n_before)
{
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_items);
}
