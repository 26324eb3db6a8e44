/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a pair stands among the others hangs on the pairs between its two sources. So it is found anew for those
 * sources between which a pair came, went or scores otherwise, one source and all that it has to do with at a time. */

#include "dtl-pairing-items.h"

#define FEW_PAIRS 4 /* of sources; more are looked for all at once */

typedef struct
{
  DtlPairing *self;
  GArray *links;   /* DtlLink, by the places of its items; these are numbered from nothing */
  GArray *members; /* guint, the items */
  GArray *sources; /* guint32, of each of these */
  GArray *values;  /* guint32, the same */
} Ranking;

static int
compare_source_pairs_cb (gconstpointer a, gconstpointer b)
{
  const DtlSourcePair *left = a, *right = b;

  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  return (left->b > right->b) - (left->b < right->b);
}

/* (transfer full) (element-type guint): where among all items in their order those of each source begin; its last is
 * where they end. */
static GArray *
find_firsts (const DtlPairing *self)
{
  GArray *firsts = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < self->sorted->len; i++)
    {
      guint source = dtl_pairing_item (self, g_array_index (self->sorted, guint, i))->source;

      while (firsts->len <= source)
        g_array_append_val (firsts, i);
    }
  g_array_append_val (firsts, self->sorted->len);
  return firsts;
}

static guint
number_member (Ranking *ranking, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (ranking->self, index);

  if (item->stamp != ranking->self->stamp)
    {
      item->stamp = ranking->self->stamp;
      item->local = ranking->members->len;
      g_array_append_val (ranking->members, index);
      g_array_append_val (ranking->sources, item->source);
      g_array_append_val (ranking->values, item->value);
    }
  return item->local;
}

static gboolean
is_wanted (const DtlSourcePair *pairs, guint n_pairs, guint32 source)
{
  guint low = 0, high = n_pairs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (pairs[middle].b < source)
        low = middle + 1;
      else
        high = middle;
    }
  return low < n_pairs && pairs[low].b == source;
}

static int
compare_by_place_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ranking *ranking = data;
  guint left = g_array_index (ranking->members, guint, ((const DtlLink *) a)->b);
  guint right = g_array_index (ranking->members, guint, ((const DtlLink *) b)->b);
  guint32 left_place = dtl_pairing_order (ranking->self, left), right_place = dtl_pairing_order (ranking->self, right);

  return (left_place > right_place) - (left_place < right_place);
}

static void
add_link (Ranking *ranking, guint index, const DtlEdge *edge)
{
  DtlLink link = { .score = edge->plain / DTL_SCORE_UNIT, .enough = edge->enough / DTL_SCORE_UNIT, .firm = edge->firm, .series = edge->series };

  if (!edge->matched)
    return;
  link.a = number_member (ranking, index);
  link.b = number_member (ranking, edge->other);
  g_array_append_val (ranking->links, link);
}

/* The numbers of the items that a source has lie between these; others may, too. */
typedef struct
{
  guint32 source;
  guint least;
  guint most;
} Range;

static Range
find_range (const DtlPairing *self, const GArray *firsts, guint32 source)
{
  Range range = { source, G_MAXUINT, 0 };

  for (guint i = g_array_index (firsts, guint, source); i < g_array_index (firsts, guint, source + 1); i++)
    {
      guint index = g_array_index (self->sorted, guint, i);

      range.least = MIN (range.least, index);
      range.most = MAX (range.most, index);
    }
  return range;
}

/* Edges are in the order of numbers: few are looked at. */
static void
collect_links_to (Ranking *ranking, guint index, const Range *range)
{
  const DtlPairingItem *item = dtl_pairing_item (ranking->self, index);
  guint low = 0, high = item->n_edges;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (item->edges[middle].other < range->least)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < item->n_edges && item->edges[low].other <= range->most; low++)
    if (dtl_pairing_item (ranking->self, item->edges[low].other)->source == range->source)
      add_link (ranking, index, &item->edges[low]);
}

/* The pairs of an item with those of later sources; with those of @pairs alone if they are given. */
static void
collect_links_of (Ranking *ranking, guint index, const DtlSourcePair *pairs, guint n_pairs)
{
  const DtlPairingItem *item = dtl_pairing_item (ranking->self, index);

  for (guint i = 0; i < item->n_edges; i++)
    {
      guint32 source = dtl_pairing_item (ranking->self, item->edges[i].other)->source;

      if (source > item->source && (pairs == NULL || is_wanted (pairs, n_pairs, source)))
        add_link (ranking, index, &item->edges[i]);
    }
}

static void
order_links (Ranking *ranking, guint first)
{
  if (ranking->links->len > first + 1)
    g_sort_array (&g_array_index (ranking->links, DtlLink, first), ranking->links->len - first, sizeof (DtlLink), compare_by_place_cb, ranking);
}

/* The same of all items of a source, one after the other. */
static void
collect_links (Ranking *ranking, const GArray *firsts, guint source, const DtlSourcePair *pairs, guint n_pairs)
{
  Range ranges[FEW_PAIRS];

  for (guint i = 0; i < n_pairs && n_pairs <= FEW_PAIRS; i++)
    ranges[i] = find_range (ranking->self, firsts, pairs[i].b);
  for (guint i = g_array_index (firsts, guint, source); i < g_array_index (firsts, guint, source + 1); i++)
    {
      guint index = g_array_index (ranking->self->sorted, guint, i), first = ranking->links->len;

      if (pairs == NULL || n_pairs > FEW_PAIRS)
        collect_links_of (ranking, index, pairs, n_pairs);
      for (guint j = 0; pairs != NULL && j < n_pairs && n_pairs <= FEW_PAIRS; j++)
        collect_links_to (ranking, index, &ranges[j]);
      order_links (ranking, first);
    }
}

/* Of two that are paired whatever joins one may not join the other: both play again. Of two that are not it is one
 * that has to be asked about anew. A dirty one is anyhow. */
static void
mark_changed (DtlPairing *self, guint a, guint b, gboolean paired)
{
  const DtlPairingItem *left = dtl_pairing_item (self, a), *right = dtl_pairing_item (self, b);

  if (left->dirty || right->dirty)
    return;
  if (paired || !(left->restless || right->restless))
    dtl_pairing_mark_restless (self, a);
  if (paired)
    dtl_pairing_mark_restless (self, b);
}

static void
set_score (DtlEdge *edge, gint32 score)
{
  edge->score = score;
  edge->fresh = FALSE;
  edge->joins &= dtl_edge_pairs (edge);
}

static void
lay_standing (DtlPairing *self, guint a, guint b, const DtlStanding *standing)
{
  DtlEdge *left = dtl_pairing_find_edge (dtl_pairing_item (self, a), b), *right = dtl_pairing_find_edge (dtl_pairing_item (self, b), a);
  gint32 score = dtl_score_round (left->plain / DTL_SCORE_UNIT + self->stand (standing, left->firm));
  gboolean was_paired = dtl_edge_pairs (left) && !left->fresh;

  if (score == left->score && !left->fresh)
    return;
  set_score (left, score);
  set_score (right, score);
  mark_changed (self, a, b, was_paired || dtl_edge_pairs (left));
}

/* Ranks the pairs between a source and later ones; between it and those of @pairs alone if they are given. */
static void
rank_source (Ranking *ranking, const GArray *firsts, guint source, const DtlSourcePair *pairs, guint n_pairs)
{
  DtlPairing *self = ranking->self;
  g_autoptr (GArray) standings = NULL;

  self->stamp++;
  g_array_set_size (ranking->links, 0);
  g_array_set_size (ranking->members, 0);
  g_array_set_size (ranking->sources, 0);
  g_array_set_size (ranking->values, 0);
  collect_links (ranking, firsts, source, pairs, n_pairs);
  if (ranking->links->len == 0)
    return;
  standings = dtl_rivals_rank (ranking->links, (const guint32 *) (gconstpointer) ranking->sources->data,
                               (const guint32 *) (gconstpointer) ranking->values->data);
  for (guint i = 0; i < ranking->links->len; i++)
    {
      const DtlLink *link = &g_array_index (ranking->links, DtlLink, i);

      lay_standing (self, g_array_index (ranking->members, guint, link->a), g_array_index (ranking->members, guint, link->b),
                    &g_array_index (standings, DtlStanding, i));
    }
}

/* Each pair of sources once; of sources that are gone there is nothing to rank. */
static void
sort_pairs (GArray *pairs, guint n_sources)
{
  guint n = 0;

  g_array_sort (pairs, compare_source_pairs_cb);
  for (guint i = 0; i < pairs->len; i++)
    {
      const DtlSourcePair pair = g_array_index (pairs, DtlSourcePair, i);

      if (pair.b < n_sources && (n == 0 || compare_source_pairs_cb (&g_array_index (pairs, DtlSourcePair, n - 1), &pair) != 0))
        g_array_index (pairs, DtlSourcePair, n++) = pair;
    }
  g_array_set_size (pairs, n);
}

static void
rank_noted (Ranking *ranking, const GArray *firsts)
{
  GArray *pairs = ranking->self->unranked;

  sort_pairs (pairs, firsts->len - 1);
  for (guint i = 0, n; i < pairs->len; i += n)
    {
      const DtlSourcePair *first = &g_array_index (pairs, DtlSourcePair, i);

      for (n = 1; i + n < pairs->len && first[n].a == first->a;)
        n++;
      rank_source (ranking, firsts, first->a, first, n);
    }
}

/* Ranks what is paired otherwise than at the last update; with all that changes by that joining is played again. */
void
dtl_pairing_rank (DtlPairing *self)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DtlLink)), members = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint32)), values = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) firsts = NULL;
  Ranking ranking = { self, links, members, sources, values };

  if (self->stand == NULL)
    return;
  firsts = find_firsts (self);
  for (guint i = 0; self->all_unranked && i + 1 < firsts->len; i++)
    rank_source (&ranking, firsts, i, NULL, 0);
  if (!self->all_unranked)
    rank_noted (&ranking, firsts);
  g_array_set_size (self->unranked, 0);
  self->all_unranked = FALSE;
}
