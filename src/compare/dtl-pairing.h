/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two items, @a < @b, and how well they match. */
typedef struct
{
  guint32 a;
  guint32 b;
  double score;
} DtlPair;

/* Looks at two items that have a key in common. */
typedef void (*DtlVisitFunc) (guint a, guint b, gpointer data);
/* Whether two items may be put together, and how well they match. */
typedef gboolean (*DtlScoreFunc) (guint a, guint b, double *score, gpointer data);
/* Whether two groups (element-type guint) may become one. */
typedef gboolean (*DtlJoinFunc) (const GArray *a, const GArray *b, gpointer data);

/**
 * DtlPairing:
 *
 * Finds pairs among many items without looking at all pairs: only items with a key in common
 * are matched, and of very many with the same key only neighbours. Then joins the best first.
 */
typedef struct _DtlPairing DtlPairing;

DtlPairing *dtl_pairing_new   (guint n_items);
void        dtl_pairing_free  (DtlPairing *self);
void        dtl_pairing_add   (DtlPairing *self, guint64 key, guint item, gint64 rank);
void        dtl_pairing_visit (DtlPairing *self, DtlVisitFunc visit, gpointer data);
GPtrArray  *dtl_pairing_join  (DtlPairing *self, GArray *pairs, DtlJoinFunc join, gpointer data);
GPtrArray  *dtl_pairing_group (DtlPairing *self, DtlScoreFunc score, DtlJoinFunc join, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlPairing, dtl_pairing_free)

G_END_DECLS
