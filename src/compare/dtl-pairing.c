/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures, events and quotations are matched in the same way: candidates from an index, the
 * best pair first, smaller groups into larger ones. It costs n log n, and it is here once. */

#include "dtl-pairing.h"

#define MAX_POSTINGS 48 /* of longer lists only neighbours by rank are matched */
#define NEIGHBOURS 6

typedef struct
{
  guint64 key;
  gint64 rank;
  guint32 item;
} Posting;

struct _DtlPairing
{
  guint n_items;
  GArray *postings; /* Posting */
};

/**
 * dtl_pairing_new:
 * @n_items: items are numbered below this
 *
 * Returns: (transfer full): a pairing without keys
 */
DtlPairing *
dtl_pairing_new (guint n_items)
{
  DtlPairing *self = g_new0 (DtlPairing, 1);

  self->n_items = n_items;
  self->postings = g_array_new (FALSE, FALSE, sizeof (Posting));
  return self;
}

void
dtl_pairing_free (DtlPairing *self)
{
  g_array_unref (self->postings);
  g_free (self);
}

/**
 * dtl_pairing_add:
 * @self: a pairing
 * @key: what the item can be found by
 * @item: its number
 * @rank: items with near ranks are likelier a match
 */
void
dtl_pairing_add (DtlPairing *self, guint64 key, guint item, gint64 rank)
{
  Posting posting = { key, rank, item };

  g_array_append_val (self->postings, posting);
}

static int
compare_postings_cb (gconstpointer a, gconstpointer b)
{
  const Posting *left = a, *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  return (left->item > right->item) - (left->item < right->item);
}

static int
compare_candidates_cb (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *) a, right = *(const guint64 *) b;

  return (left > right) - (left < right);
}

static void
collect_candidates (const Posting *postings, guint n, GArray *candidates)
{
  guint reach = n > MAX_POSTINGS ? NEIGHBOURS : n;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && j <= i + reach; j++)
      {
        guint64 low = MIN (postings[i].item, postings[j].item), high = MAX (postings[i].item, postings[j].item);
        guint64 candidate = low << 32 | high;

        if (low != high)
          g_array_append_val (candidates, candidate);
      }
}

static GArray *
find_candidates (DtlPairing *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (guint64));

  g_array_sort (self->postings, compare_postings_cb);
  for (guint i = 0, n; i < self->postings->len; i += n)
    {
      const Posting *first = &g_array_index (self->postings, Posting, i);

      for (n = 1; i + n < self->postings->len && first[n].key == first->key;)
        n++;
      collect_candidates (first, n, candidates);
    }
  g_array_sort (candidates, compare_candidates_cb);
  return candidates;
}

static int
compare_pairs_cb (gconstpointer a, gconstpointer b)
{
  const DtlPair *left = a, *right = b;

  if (left->score != right->score)
    return left->score < right->score ? 1 : -1;
  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  return (left->b > right->b) - (left->b < right->b);
}

/**
 * dtl_pairing_visit:
 * @self: a pairing with its keys
 * @visit: called once for every two items that are worth a look, the lower number first
 * @data: for it
 */
void
dtl_pairing_visit (DtlPairing *self, DtlVisitFunc visit, gpointer data)
{
  g_autoptr (GArray) candidates = find_candidates (self);

  for (guint i = 0; i < candidates->len; i++)
    {
      guint64 candidate = g_array_index (candidates, guint64, i);

      if (i == 0 || candidate != g_array_index (candidates, guint64, i - 1))
        visit (candidate >> 32, candidate & G_MAXUINT32, data);
    }
}

typedef struct
{
  DtlScoreFunc score;
  gpointer data;
  GArray *pairs; /* DtlPair */
} Scoring;

static void
score_cb (guint a, guint b, gpointer data)
{
  Scoring *self = data;
  DtlPair pair = { a, b, 0 };

  if (self->score (a, b, &pair.score, self->data))
    g_array_append_val (self->pairs, pair);
}

static int
compare_items_cb (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

static void
move_group (GPtrArray *groups, GArray *into, GArray *from)
{
  g_autoptr (GArray) kept = g_array_ref (from);

  for (guint i = 0; i < kept->len; i++)
    {
      guint item = g_array_index (kept, guint, i);

      g_array_append_val (into, item);
      g_array_unref (groups->pdata[item]);
      groups->pdata[item] = g_array_ref (into);
    }
}

static GPtrArray *
create_groups (guint n_items)
{
  GPtrArray *groups = g_ptr_array_new_full (n_items, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_items; i++)
    {
      GArray *group = g_array_new (FALSE, FALSE, sizeof (guint));

      g_array_append_val (group, i);
      g_ptr_array_add (groups, group);
    }
  return groups;
}

/**
 * dtl_pairing_join:
 * @self: a pairing
 * @pairs: (element-type DtlPair): what belongs together; put in order, the best first
 * @join: whether two groups may become one
 * @data: for it
 *
 * Returns: (transfer full) (element-type GArray): groups of items (guint, in order), every item
 *   in one, in order of their first
 */
GPtrArray *
dtl_pairing_join (DtlPairing *self, GArray *pairs, DtlJoinFunc join, gpointer data)
{
  g_autoptr (GPtrArray) groups = create_groups (self->n_items);
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);
  GPtrArray *result = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  g_array_sort (pairs, compare_pairs_cb);
  for (guint i = 0; i < pairs->len; i++)
    {
      const DtlPair *pair = &g_array_index (pairs, DtlPair, i);
      GArray *a = groups->pdata[pair->a], *b = groups->pdata[pair->b];

      if (a != b && join (a, b, data))
        move_group (groups, a->len >= b->len ? a : b, a->len >= b->len ? b : a);
    }
  for (guint i = 0; i < self->n_items; i++)
    if (g_hash_table_add (listed, groups->pdata[i]))
      {
        g_array_sort (groups->pdata[i], compare_items_cb);
        g_ptr_array_add (result, g_array_ref (groups->pdata[i]));
      }
  return result;
}

/**
 * dtl_pairing_group:
 * @self: a pairing with its keys
 * @score: how well two items match
 * @join: whether two groups may become one
 * @data: for both
 *
 * Returns: (transfer full) (element-type GArray): what dtl_pairing_join() makes of the pairs that match
 */
GPtrArray *
dtl_pairing_group (DtlPairing *self, DtlScoreFunc score, DtlJoinFunc join, gpointer data)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (DtlPair));
  Scoring scoring = { score, data, pairs };

  dtl_pairing_visit (self, score_cb, &scoring);
  return dtl_pairing_join (self, pairs, join, data);
}
