/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-measure-item.h"

G_BEGIN_DECLS

/**
 * DtlCardPool:
 *
 * The cards of one list: a slot that comes into view takes one, from a slot that went out of it if there is one.
 */
#define DTL_TYPE_CARD_POOL (dtl_card_pool_get_type ())
G_DECLARE_FINAL_TYPE (DtlCardPool, dtl_card_pool, DTL, CARD_POOL, GObject)

/* Makes an empty #DtlMeasureCard. */
typedef GtkWidget *(*DtlCardMake) (gpointer owner);

DtlCardPool *dtl_card_pool_new         (DtlCardMake make, gpointer owner);
guint        dtl_card_pool_n_cards     (DtlCardPool *self);
void         dtl_card_pool_set_compact (DtlCardPool *self, gboolean compact);
void         dtl_card_pool_set_chosen  (DtlCardPool *self, int measure);

/**
 * DtlCardSlot:
 *
 * A row of the list of cards: it has a measure always, and a card while it is in view.
 */
#define DTL_TYPE_CARD_SLOT (dtl_card_slot_get_type ())
G_DECLARE_FINAL_TYPE (DtlCardSlot, dtl_card_slot, DTL, CARD_SLOT, GtkWidget)

GtkWidget      *dtl_card_slot_new      (DtlCardPool *pool);
void            dtl_card_slot_bind     (DtlCardSlot *self, DtlMeasureItem *item);
DtlMeasureItem *dtl_card_slot_get_item (DtlCardSlot *self);

G_END_DECLS
