/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pairs of items as each of the two keeps them, with those that the owner forces together. What of them is put in
 * or taken out is noted: for the ranking between their sources, and for the joining. */

#include "dtl-pairing-items.h"

#include <string.h>

#define FEW 4 /* edges that are put among those in order one by one; more are sorted with them */

DtlEdge *
dtl_pairing_find_edge (const DtlPairingItem *item, guint other)
{
  guint low = 0, high = item->n_edges;

  while (item->ordered && low < high)
    {
      guint middle = low + (high - low) / 2;

      if (item->edges[middle].other < other)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < item->n_edges; i++)
    if (item->edges[i].other == other || item->ordered)
      return item->edges[i].other == other ? &item->edges[i] : NULL;
  return NULL;
}

/* Pairs of one source have no rivals. */
void
dtl_pairing_note_unranked (DtlPairing *self, guint a, guint b)
{
  guint32 left = dtl_pairing_item (self, a)->source, right = dtl_pairing_item (self, b)->source;
  DtlSourcePair pair = { MIN (left, right), MAX (left, right) };

  if (self->stand != NULL && !self->all_unranked && left != right)
    g_array_append_val (self->unranked, pair);
}

static void
mark_unordered (DtlPairing *self, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  if (item->ordered)
    g_array_append_val (self->unordered, index);
  item->ordered = FALSE;
}

static void
add_edge (DtlPairing *self, guint index, const DtlEdge *edge)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  if ((item->n_edges & (item->n_edges - 1)) == 0)
    item->edges = g_renew (DtlEdge, item->edges, MAX (2 * item->n_edges, 1));
  item->edges[item->n_edges++] = *edge;
  mark_unordered (self, index);
}

/* A dirty item has all play again that it is paired with now; it has no need of its former pairs for that. */
static void
mark_pair (DtlPairing *self, guint a, guint b)
{
  if (dtl_pairing_item (self, a)->dirty || dtl_pairing_item (self, b)->dirty)
    return;
  dtl_pairing_mark_restless (self, a);
  dtl_pairing_mark_restless (self, b);
}

void
dtl_pairing_add_edges (DtlPairing *self, guint a, guint b, DtlEdge edge)
{
  if (dtl_edge_pairs (&edge))
    mark_pair (self, a, b);
  edge.other = b;
  add_edge (self, a, &edge);
  edge.other = a;
  add_edge (self, b, &edge);
}

void
dtl_pairing_replace_edges (DtlPairing *self, guint a, guint b, DtlEdge edge)
{
  DtlEdge *left = dtl_pairing_find_edge (dtl_pairing_item (self, a), b), *right = dtl_pairing_find_edge (dtl_pairing_item (self, b), a);

  if (dtl_edge_pairs (left) || dtl_edge_pairs (&edge))
    mark_pair (self, a, b);
  edge.other = b;
  *left = edge;
  edge.other = a;
  *right = edge;
}

void
dtl_pairing_drop_edge (DtlPairing *self, guint index, guint other)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);
  DtlEdge *edge = dtl_pairing_find_edge (item, other);

  if (dtl_edge_pairs (edge))
    mark_pair (self, index, other);
  item->n_edges--;
  memmove (edge, edge + 1, (&item->edges[item->n_edges] - edge) * sizeof *edge);
  if (item->n_edges > 0 && (item->n_edges & (item->n_edges - 1)) == 0)
    item->edges = g_renew (DtlEdge, item->edges, item->n_edges);
}

void
dtl_pairing_drop_edges (DtlPairing *self, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  for (guint i = 0; i < item->n_edges; i++)
    {
      dtl_pairing_note_unranked (self, index, item->edges[i].other);
      if (!dtl_pairing_item (self, item->edges[i].other)->dirty)
        dtl_pairing_drop_edge (self, item->edges[i].other, index);
    }
  item->n_edges = 0;
}

static int
compare_edges_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  guint32 left = ((const DtlEdge *) a)->other, right = ((const DtlEdge *) b)->other;

  return (left > right) - (left < right);
}

/* How many of the edges of an item, from the first, stand in order. */
static guint
count_ordered (const DtlPairingItem *item)
{
  guint n = MIN (item->n_edges, 1);

  while (n < item->n_edges && item->edges[n - 1].other < item->edges[n].other)
    n++;
  return n;
}

/* Of the edges of an item the first @n stand in order: puts the next among them. */
static void
insert_edge (DtlPairingItem *item, guint n)
{
  const DtlEdge edge = item->edges[n];
  guint at = n;

  while (at > 0 && item->edges[at - 1].other > edge.other)
    at--;
  memmove (&item->edges[at + 1], &item->edges[at], (n - at) * sizeof edge);
  item->edges[at] = edge;
}

static void
order_edges (DtlPairingItem *item)
{
  guint n = count_ordered (item);

  if (item->n_edges - n > FEW)
    g_sort_array (item->edges, item->n_edges, sizeof (DtlEdge), compare_edges_cb, NULL);
  else
    for (; n < item->n_edges; n++)
      insert_edge (item, n);
}

/* So that they are found quickly while joining is played. */
void
dtl_pairing_order_edges (DtlPairing *self)
{
  for (guint i = 0; i < self->unordered->len; i++)
    {
      DtlPairingItem *item = dtl_pairing_item (self, g_array_index (self->unordered, guint, i));

      order_edges (item);
      item->ordered = TRUE;
    }
  g_array_set_size (self->unordered, 0);
}

/**
 * dtl_pairing_look_up:
 * @self: a pairing
 * @a: an item
 * @b: another
 * @match: (out): how they match by themselves
 * @ranked: (out): the score that they have among others
 *
 * Returns: whether they were found to match
 */
gboolean
dtl_pairing_look_up (const DtlPairing *self, guint a, guint b, DtlMatch *match, double *ranked)
{
  const DtlEdge *edge = dtl_pairing_find_edge (dtl_pairing_item (self, a), b);

  if (edge == NULL || !edge->matched)
    return FALSE;
  *match = (DtlMatch) { edge->plain / DTL_SCORE_UNIT, edge->enough / DTL_SCORE_UNIT, edge->firm, edge->series };
  *ranked = edge->score / DTL_SCORE_UNIT;
  return TRUE;
}

/* --- what is forced together ---------------------------------------------------------------- */

static void
force_edge (DtlPairing *self, guint a, guint b, gboolean forced)
{
  DtlEdge *edge = dtl_pairing_find_edge (dtl_pairing_item (self, a), b);

  edge->forced = forced;
  dtl_pairing_mark_restless (self, a);
}

/**
 * dtl_pairing_force:
 * @self: a pairing
 * @a: an item
 * @b: another
 *
 * From the next update on, and until all are released, they are paired before any others are.
 */
void
dtl_pairing_force (DtlPairing *self, guint a, guint b)
{
  if (dtl_pairing_find_edge (dtl_pairing_item (self, a), b) == NULL)
    dtl_pairing_add_edges (self, a, b, (DtlEdge) { 0 });
  force_edge (self, a, b, TRUE);
  force_edge (self, b, a, TRUE);
  g_array_append_val (self->forced, a);
  g_array_append_val (self->forced, b);
}

/* Nothing is forced together any more. Items may have been dropped since, but no other has got the number of one. */
void
dtl_pairing_release (DtlPairing *self)
{
  for (guint i = 0; i < self->forced->len; i += 2)
    {
      guint a = g_array_index (self->forced, guint, i), b = g_array_index (self->forced, guint, i + 1);
      const DtlEdge *edge = dtl_pairing_find_edge (dtl_pairing_item (self, a), b);
      gboolean matched = edge != NULL && edge->matched;

      if (edge == NULL)
        continue;
      force_edge (self, a, b, FALSE);
      force_edge (self, b, a, FALSE);
      if (matched)
        continue;
      dtl_pairing_drop_edge (self, a, b);
      dtl_pairing_drop_edge (self, b, a);
    }
  g_array_set_size (self->forced, 0);
}
