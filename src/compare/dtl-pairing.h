/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether two items may be put together, and how well they match. @a comes before @b. */
typedef gboolean (*DtlScoreFunc) (guint a, guint b, double *score, gpointer data);

/**
 * DtlGroup:
 * @items: in their order
 * @n: how many
 * @result: what the owner made of them, freed with the group; %NULL if they are not what they were
 *
 * Items that are one thing.
 */
typedef struct
{
  guint32 *items;
  guint n;
  gpointer result;
} DtlGroup;

/* Whether two groups may become one; their items are in the order in which they came together. */
typedef gboolean (*DtlJoinFunc) (const guint32 *a, guint n_a, const guint32 *b, guint n_b, gpointer data);

/**
 * DtlPairing:
 *
 * Finds pairs among many items without looking at all pairs: only items with a key in common
 * are matched, and of very many with the same key only neighbours. Then joins the best first.
 *
 * It is kept while items come and go, and groups are always those which a new pairing of the same items finds:
 * a pair is a candidate or not by the lists of its keys alone, so that only pairs in lists that changed are looked at;
 * and joining is played again only where it can end differently. Two groups that hold no changed item meet as they met
 * before, and so a change spreads no further than to groups that one of its items is paired with.
 */
typedef struct _DtlPairing DtlPairing;

DtlPairing *dtl_pairing_new      (DtlScoreFunc score, DtlJoinFunc join, GDestroyNotify free_result);
void        dtl_pairing_free     (DtlPairing *self);
guint       dtl_pairing_add_item (DtlPairing *self);
void        dtl_pairing_drop     (DtlPairing *self, guint item);
void        dtl_pairing_touch    (DtlPairing *self, guint item);
void        dtl_pairing_touch_all (DtlPairing *self);
void        dtl_pairing_add_key  (DtlPairing *self, guint64 key, guint item, gint32 rank);
void        dtl_pairing_update   (DtlPairing *self, const guint *items, guint n_items, gpointer data);
void        dtl_pairing_forget   (DtlPairing *self, guint item);
DtlGroup   *dtl_pairing_group_of (const DtlPairing *self, guint item);
GPtrArray  *dtl_pairing_groups   (const DtlPairing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlPairing, dtl_pairing_free)

G_END_DECLS
