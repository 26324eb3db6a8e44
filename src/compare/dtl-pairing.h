/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-rivals.h"

G_BEGIN_DECLS

/* Whether two items may be put together, and how well they match. @a comes before @b. */
typedef gboolean (*DtlScoreFunc) (guint a, guint b, double *score, gpointer data);

/**
 * DtlMatch:
 * @score: how well two items match
 * @enough: how well they must match to be put together, once it is known how they stand among others
 * @firm: as in #DtlLink
 * @series: as in #DtlLink
 *
 * Two items that are worth a look beside others, however badly they match.
 */
typedef struct
{
  double score;
  double enough;
  gboolean firm;
  gboolean series;
} DtlMatch;

/* Whether two items are worth a look, and how they match. @a comes before @b. */
typedef gboolean (*DtlMatchFunc) (guint a, guint b, DtlMatch *match, gpointer data);
/* Whether items of which one is to be looked through may match otherwise than at the last update. */
typedef gboolean (*DtlChangedFunc) (guint a, guint b, gpointer data);
/* What it adds to the score of a match how it stands among the others. */
typedef double (*DtlStandFunc) (const DtlStanding *standing, gboolean firm);

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
 *
 * Where pairs are ranked, weak ones are kept, too: how a pair stands hangs on all pairs between its two sources, and
 * on no others.
 */
typedef struct _DtlPairing DtlPairing;

DtlPairing *dtl_pairing_new      (DtlScoreFunc score, DtlJoinFunc join, GDestroyNotify free_result);
DtlPairing *dtl_pairing_new_ranked (DtlMatchFunc match, DtlStandFunc stand, DtlJoinFunc join, GDestroyNotify free_result);
void        dtl_pairing_free     (DtlPairing *self);
guint       dtl_pairing_add_item (DtlPairing *self);
void        dtl_pairing_drop     (DtlPairing *self, guint item);
void        dtl_pairing_touch    (DtlPairing *self, guint item);
void        dtl_pairing_touch_all (DtlPairing *self);
void        dtl_pairing_look_through (DtlPairing *self, guint item);
void        dtl_pairing_set_changed  (DtlPairing *self, DtlChangedFunc changed);
void        dtl_pairing_add_key  (DtlPairing *self, guint64 key, guint item, gint32 rank);
void        dtl_pairing_set_value  (DtlPairing *self, guint item, guint32 value);
void        dtl_pairing_set_source (DtlPairing *self, guint item, guint32 source);
void        dtl_pairing_set_asked  (DtlPairing *self, guint n_asked);
void        dtl_pairing_force    (DtlPairing *self, guint a, guint b);
void        dtl_pairing_release  (DtlPairing *self);
void        dtl_pairing_update   (DtlPairing *self, const guint *items, guint n_items, gpointer data);
gboolean    dtl_pairing_look_up  (const DtlPairing *self, guint a, guint b, DtlMatch *match, double *ranked);
void        dtl_pairing_forget   (DtlPairing *self, guint item);
DtlGroup   *dtl_pairing_group_of (const DtlPairing *self, guint item);
GPtrArray  *dtl_pairing_groups   (const DtlPairing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlPairing, dtl_pairing_free)

G_END_DECLS
