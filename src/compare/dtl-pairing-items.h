/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What dtl-pairing.c and dtl-regrouping.c share, and nobody else. */

#include "dtl-pairing.h"
#include "dtl-postings.h"

G_BEGIN_DECLS

#define DTL_SCORE_UNIT 65536. /* scores are whole multiples of one by this */

typedef struct
{
  guint32 other;
  gint32 score;
  gboolean joins; /* when joining was last played, the two came together by this */
} DtlEdge;

typedef struct
{
  guint32 key;
  gint32 rank;
} DtlPairingKey;

typedef struct
{
  DtlPairingKey *keys;
  DtlEdge *edges; /* to all that it matches well enough */
  DtlGroup *group;
  guint n_keys;
  guint n_edges;
  guint stamp;    /* last search that came across it */
  guint local;    /* its place while joining is played */
  guint8 alive : 1;
  guint8 dirty : 1;    /* new, touched or dropped since the last update */
  guint8 restless : 1; /* its edges changed, or it is dirty */
  guint8 scored : 1;   /* its edges are those of this update */
  guint8 listed : 1;   /* its keys are in the index */
  guint8 playing : 1;  /* joining is played with it */
  guint8 core : 1;     /* and with all that it is paired with */
} DtlPairingItem;

struct _DtlPairing
{
  DtlScoreFunc score;
  DtlJoinFunc join;
  GDestroyNotify free_result;
  GArray *items;     /* DtlPairingItem */
  GArray *order;     /* guint32, the place of each item among all */
  GArray *sorted;    /* guint, items in their order */
  GArray *unused;    /* guint, items that are gone */
  GArray *dirty;     /* guint */
  GArray *restless;  /* guint */
  DtlPostings *postings;
  GHashTable *before; /* key → list as it was at the last update, of those that changed since */
  guint stamp;
};

static inline DtlPairingItem *
dtl_pairing_item (const DtlPairing *self, guint item)
{
  return &g_array_index (self->items, DtlPairingItem, item);
}

static inline guint32
dtl_pairing_place (const DtlPairing *self, guint item)
{
  return g_array_index (self->order, guint32, item);
}

void dtl_pairing_free_group (DtlPairing *self, DtlGroup *group);
DtlEdge *dtl_pairing_find_edge (const DtlPairingItem *item, guint other);
void dtl_pairing_regroup (DtlPairing *self, gpointer data); /* in dtl-regrouping.c */

G_END_DECLS
