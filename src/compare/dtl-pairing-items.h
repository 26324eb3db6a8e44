/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What dtl-pairing.c and dtl-regrouping.c share, and nobody else. */

#include <math.h>

#include "dtl-pairing.h"
#include "dtl-postings.h"

G_BEGIN_DECLS

#define DTL_SCORE_UNIT 65536. /* scores are whole multiples of one by this: then they are equal wherever they are computed */

typedef struct
{
  guint32 other;
  gint32 score;  /* how well the two match among the others */
  gint32 plain;  /* the same by themselves */
  gint32 enough;
  guint32 asked[2]; /* who was asked when it was last asked whether their groups may join, as a hash, and the answer: of
                     * the edge of the item that comes first */
  guint8 matched : 1; /* they do match, and are not only forced together */
  guint8 forced : 1;
  guint8 firm : 1;
  guint8 series : 1;
  guint8 fresh : 1;   /* since the last update */
  guint8 joins : 1;   /* when joining was last played, the two came together by this */
} DtlEdge;

typedef struct
{
  guint32 key;
  gint32 rank;
} DtlPairingKey;

typedef struct
{
  DtlPairingKey *keys;
  DtlEdge *edges; /* to all that it matches, or is forced together with */
  DtlGroup *group;
  guint n_keys;
  guint n_edges;
  guint32 source;
  guint32 value;  /* what number it says, as a hash */
  guint32 version; /* another whenever something about it changed */
  guint stamp;    /* last search that came across it */
  guint local;    /* its place while joining is played */
  guint8 alive : 1;
  guint8 dirty : 1;    /* new, touched or dropped since the last update */
  guint8 restless : 1; /* its edges changed, or it is dirty */
  guint8 looked : 1;   /* its pairs are to be looked through */
  guint8 scored : 1;   /* its edges are those of this update */
  guint8 listed : 1;   /* its keys are in the index */
  guint8 playing : 1;  /* joining is played with it */
  guint8 core : 1;     /* and with all that it is paired with */
  guint8 changed : 1;  /* something about its group changed, or it is new */
  guint8 ordered : 1;  /* its edges are in the order of the others' numbers */
} DtlPairingItem;

/* Two sources between which pairs are to be ranked. */
typedef struct
{
  guint32 a; /* the lower number */
  guint32 b;
} DtlSourcePair;

struct _DtlPairing
{
  DtlScoreFunc score; /* either this */
  DtlMatchFunc match; /* or this and the next */
  DtlStandFunc stand;
  DtlChangedFunc changed; /* (nullable) */
  DtlJoinFunc join;
  guint n_asked; /* of a group it looks at no more than so many, those who were there first */
  GDestroyNotify free_result;
  GArray *items;     /* DtlPairingItem */
  GArray *order;     /* guint32, the place of each item among all */
  GArray *sorted;    /* guint, items in their order */
  GArray *unused;    /* guint, items that are gone */
  GArray *dirty;     /* guint */
  GArray *restless;  /* guint */
  GArray *looked;    /* guint */
  GArray *unordered; /* guint, those whose edges are in no order */
  GArray *forced;    /* guint, two by two */
  GArray *unranked;  /* DtlSourcePair, more than once perhaps */
  gboolean all_unranked;
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
dtl_pairing_order (const DtlPairing *self, guint item)
{
  return g_array_index (self->order, guint32, item);
}

static inline gint32
dtl_score_round (double score)
{
  return (gint32) CLAMP (round (score * DTL_SCORE_UNIT), -G_MAXINT32, G_MAXINT32);
}

/* Whether two items may be put together. */
static inline gboolean
dtl_edge_pairs (const DtlEdge *edge)
{
  return edge->forced || (edge->matched && edge->score >= edge->enough);
}

void dtl_pairing_free_group (DtlPairing *self, DtlGroup *group);
void dtl_pairing_mark_restless (DtlPairing *self, guint item);

/* In dtl-pairing-edges.c. */
DtlEdge *dtl_pairing_find_edge (const DtlPairingItem *item, guint other);
void dtl_pairing_add_edges (DtlPairing *self, guint a, guint b, DtlEdge edge);  /* to both */
void dtl_pairing_replace_edges (DtlPairing *self, guint a, guint b, DtlEdge edge); /* of both, that they have */
void dtl_pairing_drop_edge (DtlPairing *self, guint item, guint other);         /* of one */
void dtl_pairing_drop_edges (DtlPairing *self, guint item);                     /* that it has, and others to it */
void dtl_pairing_order_edges (DtlPairing *self);                                /* so that they are found quickly */
void dtl_pairing_note_unranked (DtlPairing *self, guint a, guint b);            /* pairs between their sources are to be ranked */

void dtl_pairing_rank (DtlPairing *self);                   /* in dtl-standings.c */
void dtl_pairing_regroup (DtlPairing *self, gpointer data); /* in dtl-regrouping.c */

G_END_DECLS
