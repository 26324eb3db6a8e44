/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dtl-measure-item.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlMeasureCard:
 *
 * One measure as a card: label, period, verdict, a dot plot, each source's value as written, and the
 * verdict's working with the passages. It is reused for other measures as the list scrolls.
 */
#define DTL_TYPE_MEASURE_CARD (dtl_measure_card_get_type ())
G_DECLARE_FINAL_TYPE (DtlMeasureCard, dtl_measure_card, DTL, MEASURE_CARD, GtkWidget)

GtkWidget *dtl_measure_card_new          (DtlSession *session);
void       dtl_measure_card_bind         (DtlMeasureCard *self, DtlMeasureItem *item);
void       dtl_measure_card_unbind       (DtlMeasureCard *self);
void       dtl_measure_card_set_compact  (DtlMeasureCard *self, gboolean compact);
void       dtl_measure_card_set_cramped  (DtlMeasureCard *self, gboolean cramped);
void       dtl_measure_card_set_chosen   (DtlMeasureCard *self, gboolean chosen);
gboolean   dtl_measure_card_is_open      (DtlMeasureCard *self);
gboolean   dtl_measure_card_find_mention (GtkWidget *widget, DtlMentionRef *ref); /* the value that a widget in a card is part of */

G_END_DECLS
