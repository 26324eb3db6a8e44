/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures, events and quotations are matched in the same way: candidates from an index, the
 * best pair first, smaller groups into larger ones. It costs n log n, and it is here once. */

#include "dtl-pairing.h"

#include <string.h>

#include "dtl-pairing-items.h"

#define MANY_DIRTY 4 /* if one in so many items changed, lists are made anew as a whole */

/* A list as it was at the last update. */
typedef struct
{
  guint n;
  DtlPosting *items;
} OldList;

static void
free_old_list_cb (gpointer data)
{
  OldList *old = data;

  g_free (old->items);
  g_free (old);
}

void
dtl_pairing_free_group (DtlPairing *self, DtlGroup *group)
{
  if (group->result != NULL && self->free_result != NULL)
    self->free_result (group->result);
  g_free (group->items);
  g_free (group);
}

static DtlPairing *
create_pairing (DtlJoinFunc join, GDestroyNotify free_result)
{
  DtlPairing *self = g_new0 (DtlPairing, 1);

  self->join = join;
  self->n_asked = G_MAXUINT;
  self->free_result = free_result;
  self->items = g_array_new (FALSE, TRUE, sizeof (DtlPairingItem));
  self->order = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->before = g_hash_table_new_full (NULL, NULL, NULL, free_old_list_cb);
  self->sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unused = g_array_new (FALSE, FALSE, sizeof (guint));
  self->dirty = g_array_new (FALSE, FALSE, sizeof (guint));
  self->restless = g_array_new (FALSE, FALSE, sizeof (guint));
  self->looked = g_array_new (FALSE, FALSE, sizeof (guint));
  self->forced = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unordered = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unranked = g_array_new (FALSE, FALSE, sizeof (DtlSourcePair));
  self->postings = dtl_postings_new ();
  return self;
}

/**
 * dtl_pairing_new:
 * @score: how well two items match
 * @join: whether two groups may become one
 * @free_result: (nullable): frees the result of a group
 *
 * Returns: (transfer full): a pairing without items
 */
DtlPairing *
dtl_pairing_new (DtlScoreFunc score, DtlJoinFunc join, GDestroyNotify free_result)
{
  DtlPairing *self = create_pairing (join, free_result);

  self->score = score;
  return self;
}

/**
 * dtl_pairing_new_ranked:
 * @match: how two items match
 * @stand: what it adds how they stand among the others of their sources
 * @join: as for dtl_pairing_new()
 * @free_result: (nullable): as for dtl_pairing_new()
 *
 * Returns: (transfer full): a pairing without items, of items that have a place each
 */
DtlPairing *
dtl_pairing_new_ranked (DtlMatchFunc match, DtlStandFunc stand, DtlJoinFunc join, GDestroyNotify free_result)
{
  DtlPairing *self = create_pairing (join, free_result);

  self->match = match;
  self->stand = stand;
  return self;
}

void
dtl_pairing_free (DtlPairing *self)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      DtlPairingItem *item = dtl_pairing_item (self, i);

      if (item->group != NULL && item->group->items[0] == i)
        g_ptr_array_add (groups, item->group);
      g_free (item->keys);
      g_free (item->edges);
    }
  for (guint i = 0; i < groups->len; i++)
    dtl_pairing_free_group (self, g_ptr_array_index (groups, i));
  g_array_unref (self->items);
  g_array_unref (self->order);
  g_hash_table_unref (self->before);
  g_array_unref (self->sorted);
  g_array_unref (self->unused);
  g_array_unref (self->dirty);
  g_array_unref (self->restless);
  g_array_unref (self->looked);
  g_array_unref (self->forced);
  g_array_unref (self->unordered);
  g_array_unref (self->unranked);
  dtl_postings_free (self->postings);
  g_free (self);
}

void
dtl_pairing_mark_restless (DtlPairing *self, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  if (!item->restless)
    {
      g_array_append_val (self->restless, index);
      item->version++;
    }
  item->restless = TRUE;
}

static void
mark_dirty (DtlPairing *self, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  if (!item->dirty)
    g_array_append_val (self->dirty, index);
  item->dirty = TRUE;
  dtl_pairing_mark_restless (self, index);
}

/**
 * dtl_pairing_add_item:
 * @self: a pairing
 *
 * Returns: the number of a new item; numbers of dropped ones are used again
 */
guint
dtl_pairing_add_item (DtlPairing *self)
{
  guint index = self->items->len;

  if (self->unused->len > 0)
    {
      index = g_array_index (self->unused, guint, self->unused->len - 1);
      g_array_set_size (self->unused, self->unused->len - 1);
    }
  else
    {
      g_array_set_size (self->items, index + 1);
      g_array_set_size (self->order, index + 1);
    }
  dtl_pairing_item (self, index)->alive = TRUE;
  dtl_pairing_item (self, index)->ordered = TRUE;
  mark_dirty (self, index);
  return index;
}

/**
 * dtl_pairing_set_asked:
 * @self: a pairing
 * @n_asked: whether two groups may become one hangs on their first so many items alone; %G_MAXUINT for all
 *
 * Holds from the next update on. What was joined by asking more is not asked again by this alone.
 */
void
dtl_pairing_set_asked (DtlPairing *self, guint n_asked)
{
  self->n_asked = n_asked;
}

/* What number an item says, as a hash: said of new ones, where pairs are ranked. */
void
dtl_pairing_set_value (DtlPairing *self, guint item, guint32 value)
{
  dtl_pairing_item (self, item)->value = value;
}

/**
 * dtl_pairing_set_source:
 * @self: a pairing whose pairs are ranked
 * @item: one of its items
 * @source: where it is told. It may be another number than at the last update if it is so for all items of a source,
 *   and in the order of items all of one source follow each other
 */
void
dtl_pairing_set_source (DtlPairing *self, guint item, guint32 source)
{
  dtl_pairing_item (self, item)->source = source;
}

/* --- lists ---------------------------------------------------------------------------------- */

static const guint32 *
get_order (const DtlPairing *self)
{
  return (const guint32 *) (gconstpointer) self->order->data;
}

static void
keep_list (DtlPairing *self, guint32 key)
{
  const DtlPosting *list;
  OldList *old;

  if (g_hash_table_contains (self->before, GUINT_TO_POINTER (key)))
    return;
  old = g_new0 (OldList, 1);
  list = dtl_postings_look_up (self->postings, key, &old->n);
  old->items = g_memdup2 (list, old->n * sizeof *list);
  g_hash_table_insert (self->before, GUINT_TO_POINTER (key), old);
}

/* Takes an item out of the index; the keys that it has next are others. */
static void
take_out (DtlPairing *self, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  for (guint i = 0; i < item->n_keys && item->listed; i++)
    {
      keep_list (self, item->keys[i].key);
      dtl_postings_remove (self->postings, item->keys[i].key, (DtlPosting) { item->keys[i].rank, index }, get_order (self));
    }
  item->listed = FALSE;
  item->n_keys = 0;
}

/* From now on there is no such item. */
void
dtl_pairing_drop (DtlPairing *self, guint item)
{
  mark_dirty (self, item);
  take_out (self, item);
  dtl_pairing_item (self, item)->alive = FALSE;
}

/**
 * dtl_pairing_touch:
 * @self: a pairing
 * @item: one of its items
 *
 * Has the item matched anew. The keys that are added from here to the next update are those that it has.
 */
void
dtl_pairing_touch (DtlPairing *self, guint item)
{
  mark_dirty (self, item);
  take_out (self, item);
}

/* Has the pairing ask @changed, of pairs of an item that is to be looked through, which of them to match anew. */
void
dtl_pairing_set_changed (DtlPairing *self, DtlChangedFunc changed)
{
  self->changed = changed;
}

/**
 * dtl_pairing_look_through:
 * @self: a pairing that knows which pairs may have changed
 * @item: one of its items, that keeps its keys
 *
 * Has the item play again, without result, and those of its pairs matched anew that may match otherwise.
 */
void
dtl_pairing_look_through (DtlPairing *self, guint item)
{
  if (!dtl_pairing_item (self, item)->looked)
    g_array_append_val (self->looked, item);
  dtl_pairing_item (self, item)->looked = TRUE;
  dtl_pairing_mark_restless (self, item);
  dtl_pairing_forget (self, item);
}

/* The same for all items, without looking at what they were. */
void
dtl_pairing_touch_all (DtlPairing *self)
{
  dtl_postings_clear (self->postings);
  g_hash_table_remove_all (self->before);
  for (guint i = 0; i < self->items->len; i++)
    if (dtl_pairing_item (self, i)->alive)
      {
        dtl_pairing_item (self, i)->listed = FALSE;
        dtl_pairing_item (self, i)->n_keys = 0;
        mark_dirty (self, i);
      }
}

static guint32
fold_key (guint64 key)
{
  guint64 x = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  x ^= x >> 32;
  return MAX ((guint32) x, 1);
}

/**
 * dtl_pairing_add_key:
 * @self: a pairing
 * @key: what the item can be found by
 * @index: an item that is new or touched since the last update
 * @rank: items with near ranks are likelier a match
 */
void
dtl_pairing_add_key (DtlPairing *self, guint64 key, guint index, gint32 rank)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);
  guint32 folded = fold_key (key);

  for (guint i = 0; i < item->n_keys; i++)
    if (item->keys[i].key == folded)
      return;
  if ((item->n_keys & (item->n_keys - 1)) == 0)
    item->keys = g_renew (DtlPairingKey, item->keys, MAX (2 * item->n_keys, 1));
  item->keys[item->n_keys++] = (DtlPairingKey) { folded, rank };
}

static void
put_in (DtlPairing *self, guint index)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  for (guint i = 0; i < item->n_keys; i++)
    {
      keep_list (self, item->keys[i].key);
      dtl_postings_insert (self->postings, item->keys[i].key, (DtlPosting) { item->keys[i].rank, index }, get_order (self));
    }
  item->listed = TRUE;
}

/* Makes the index anew: then nothing of before counts, and every item is dirty. */
static void
put_in_all (DtlPairing *self)
{
  dtl_postings_clear (self->postings);
  g_hash_table_remove_all (self->before);
  self->all_unranked = TRUE;
  for (guint i = 0; i < self->sorted->len; i++)
    {
      guint index = g_array_index (self->sorted, guint, i);
      DtlPairingItem *item = dtl_pairing_item (self, index);

      mark_dirty (self, index);
      for (guint j = 0; j < item->n_keys; j++)
        dtl_postings_append (self->postings, item->keys[j].key, (DtlPosting) { item->keys[j].rank, index });
      item->listed = TRUE;
    }
  dtl_postings_sort (self->postings, get_order (self));
}

static void
update_index (DtlPairing *self)
{
  if (self->dirty->len > self->sorted->len / MANY_DIRTY)
    {
      put_in_all (self);
      return;
    }
  for (guint i = 0; i < self->dirty->len; i++)
    if (dtl_pairing_item (self, g_array_index (self->dirty, guint, i))->alive)
      put_in (self, g_array_index (self->dirty, guint, i));
}

/* --- pairs ---------------------------------------------------------------------------------- */

static gboolean
match_pair (const DtlPairing *self, guint a, guint b, DtlMatch *match, gpointer data)
{
  if (dtl_pairing_order (self, a) > dtl_pairing_order (self, b))
    return match_pair (self, b, a, match, data);
  return self->match != NULL ? self->match (a, b, match, data) : self->score (a, b, &match->score, data);
}

static DtlEdge
make_edge (const DtlMatch *match)
{
  const gint32 score = dtl_score_round (match->score);

  return (DtlEdge) { .score = score, .plain = score, .enough = dtl_score_round (match->enough), .matched = TRUE, .firm = match->firm,
                     .series = match->series, .fresh = TRUE };
}

static void
try_pair (DtlPairing *self, guint a, guint b, gpointer data)
{
  DtlMatch match = { .enough = -G_MAXFLOAT };

  if (!match_pair (self, a, b, &match, data))
    return;
  dtl_pairing_add_edges (self, a, b, make_edge (&match));
  dtl_pairing_note_unranked (self, a, b);
}

typedef void (*PairFunc) (DtlPairing *self, guint a, guint b, gpointer data);

/* Has @visit see each pair of an item, but for those with items that were through before. */
static void
visit_pairs (DtlPairing *self, guint index, PairFunc visit, gpointer data)
{
  DtlPairingItem *item = dtl_pairing_item (self, index);

  item->stamp = ++self->stamp;
  for (guint i = 0; i < item->n_keys; i++)
    {
      guint n, first, end;
      const DtlPosting *list = dtl_postings_look_up (self->postings, item->keys[i].key, &n);

      dtl_postings_window (n, n > DTL_POSTINGS_MANY ? dtl_postings_find (list, n, (DtlPosting) { item->keys[i].rank, index }, get_order (self)) : 0,
                           &first, &end);
      for (guint j = first; j < end; j++)
        {
          DtlPairingItem *other = dtl_pairing_item (self, list[j].item);

          if (other->stamp != self->stamp && !other->scored)
            visit (self, index, list[j].item, data);
          other->stamp = self->stamp;
        }
    }
  item->scored = TRUE;
}

static gboolean
is_same_match (const DtlEdge *a, const DtlEdge *b)
{
  return a->plain == b->plain && a->enough == b->enough && a->firm == b->firm && a->series == b->series;
}

/* A pair that may match otherwise than it did, of items that are not dirty. */
static void
match_again (DtlPairing *self, guint a, guint b, gpointer data)
{
  const DtlEdge *before;
  DtlMatch match = { .enough = -G_MAXFLOAT };
  gboolean matches;
  DtlEdge edge;

  if (!self->changed (a, b, data))
    return;
  before = dtl_pairing_find_edge (dtl_pairing_item (self, a), b);
  matches = match_pair (self, a, b, &match, data);
  edge = make_edge (&match);
  if (before == NULL ? !matches : matches && is_same_match (before, &edge))
    return;
  dtl_pairing_note_unranked (self, a, b);
  if (before == NULL)
    dtl_pairing_add_edges (self, a, b, edge);
  else if (matches)
    dtl_pairing_replace_edges (self, a, b, edge);
  else
    {
      dtl_pairing_drop_edge (self, a, b);
      dtl_pairing_drop_edge (self, b, a);
    }
}

/* Whether some list holds both, near enough. */
static gboolean
are_candidates (const DtlPairing *self, guint a, guint b)
{
  const DtlPairingItem *left = dtl_pairing_item (self, a), *right = dtl_pairing_item (self, b);

  for (guint i = 0; i < left->n_keys; i++)
    for (guint j = 0; j < right->n_keys; j++)
      {
        const DtlPosting *list;
        guint n, at, to;

        if (left->keys[i].key != right->keys[j].key)
          continue;
        list = dtl_postings_look_up (self->postings, left->keys[i].key, &n);
        if (n <= DTL_POSTINGS_MANY)
          return TRUE;
        at = dtl_postings_find (list, n, (DtlPosting) { left->keys[i].rank, a }, get_order (self));
        to = dtl_postings_find (list, n, (DtlPosting) { right->keys[j].rank, b }, get_order (self));
        if (MAX (at, to) - MIN (at, to) <= DTL_POSTINGS_REACH)
          return TRUE;
      }
  return FALSE;
}

/* The items of a list that were there before and still are, with their places then and now. */
typedef struct
{
  guint item;
  guint then;
  guint now;
} Survivor;

static GArray *
find_survivors (const DtlPairing *self, const OldList *old, const DtlPosting *list, guint n)
{
  GArray *survivors = g_array_sized_new (FALSE, FALSE, sizeof (Survivor), MIN (n, old->n));
  Survivor *next = (Survivor *) (gpointer) survivors->data;
  guint at = 0;

  for (guint i = 0; i < old->n; i++)
    {
      guint item = old->items[i].item;

      if (dtl_pairing_item (self, item)->dirty)
        continue;
      while (list[at].item != item)
        at++;
      *next++ = (Survivor) { item, i, at };
    }
  g_array_set_size (survivors, next - (Survivor *) (gpointer) survivors->data);
  return survivors;
}

static void
check_pair (DtlPairing *self, guint a, guint b, gboolean near, gpointer data)
{
  gboolean paired = dtl_pairing_find_edge (dtl_pairing_item (self, a), b) != NULL;

  if (near && !paired)
    try_pair (self, a, b, data);
  if (!near && paired && !are_candidates (self, a, b))
    {
      dtl_pairing_note_unranked (self, a, b);
      dtl_pairing_mark_restless (self, a);
      dtl_pairing_drop_edge (self, a, b);
      dtl_pairing_drop_edge (self, b, a);
    }
}

/* Whether an item of a long list stands to all within its reach as it did: nothing came between them, and nothing left. */
static gboolean
stands_as_before (const GArray *survivors, guint index)
{
  const Survivor *first = &g_array_index (survivors, Survivor, index), *last = first + DTL_POSTINGS_REACH;

  return index + DTL_POSTINGS_REACH < survivors->len && last->then - first->then == DTL_POSTINGS_REACH
         && last->now - first->now == DTL_POSTINGS_REACH;
}

/* Pairs of items that are none of them dirty, and yet came near each other in a list or were parted. */
static void
check_list (DtlPairing *self, guint32 key, const OldList *old, gpointer data)
{
  guint n;
  const DtlPosting *list = dtl_postings_look_up (self->postings, key, &n);
  guint reach_then = old->n > DTL_POSTINGS_MANY ? DTL_POSTINGS_REACH : old->n;
  guint reach_now = n > DTL_POSTINGS_MANY ? DTL_POSTINGS_REACH : n;
  g_autoptr (GArray) survivors = NULL;

  if (old->n <= DTL_POSTINGS_MANY && n <= DTL_POSTINGS_MANY)
    return;
  survivors = find_survivors (self, old, list, n);
  for (guint i = 0; i < survivors->len; i++)
    for (guint j = i + 1; j < survivors->len && !(reach_then == reach_now && stands_as_before (survivors, i)); j++)
      {
        const Survivor *a = &g_array_index (survivors, Survivor, i), *b = &g_array_index (survivors, Survivor, j);
        gboolean then = b->then - a->then <= reach_then, now = b->now - a->now <= reach_now;

        if (!then && !now)
          break;
        if (then != now)
          check_pair (self, a->item, b->item, now, data);
      }
}

static void
update_pairs (DtlPairing *self, gpointer data)
{
  GHashTableIter iter;
  gpointer key, old;

  for (guint i = 0; i < self->dirty->len; i++)
    dtl_pairing_drop_edges (self, g_array_index (self->dirty, guint, i));
  g_hash_table_iter_init (&iter, self->before);
  while (g_hash_table_iter_next (&iter, &key, &old))
    check_list (self, GPOINTER_TO_UINT (key), old, data);
  for (guint i = 0; i < self->dirty->len; i++)
    if (dtl_pairing_item (self, g_array_index (self->dirty, guint, i))->alive)
      visit_pairs (self, g_array_index (self->dirty, guint, i), try_pair, data);
  for (guint i = 0; i < self->looked->len; i++)
    if (!dtl_pairing_item (self, g_array_index (self->looked, guint, i))->dirty)
      visit_pairs (self, g_array_index (self->looked, guint, i), match_again, data);
}

/* --- all of it ------------------------------------------------------------------------------ */

static void
forget_changes (DtlPairing *self)
{
  for (guint i = 0; i < self->restless->len; i++)
    {
      DtlPairingItem *item = dtl_pairing_item (self, g_array_index (self->restless, guint, i));

      item->dirty = item->restless = item->scored = item->looked = FALSE;
    }
  for (guint i = 0; i < self->dirty->len; i++)
    {
      guint index = g_array_index (self->dirty, guint, i);
      DtlPairingItem *item = dtl_pairing_item (self, index);

      if (item->alive)
        continue;
      g_free (item->keys);
      g_free (item->edges);
      *item = (DtlPairingItem) { .version = item->version };
      g_array_append_val (self->unused, index);
    }
  g_array_set_size (self->dirty, 0);
  g_array_set_size (self->restless, 0);
  g_array_set_size (self->looked, 0);
  g_hash_table_remove_all (self->before);
}

/**
 * dtl_pairing_update:
 * @self: a pairing
 * @items: (array length=n_items): all items that there are, in their order; those that were there at the last update
 *   stand to each other as they did
 * @n_items: how many
 * @data: for the functions of the pairing
 *
 * Finds the groups of what there is now. Groups that are not what they were, or hold a touched item, have no result.
 */
void
dtl_pairing_update (DtlPairing *self, const guint *items, guint n_items, gpointer data)
{
  g_array_set_size (self->sorted, 0);
  g_array_append_vals (self->sorted, items, n_items);
  for (guint i = 0; i < n_items; i++)
    g_array_index (self->order, guint32, items[i]) = i;
  update_index (self);
  update_pairs (self, data);
  dtl_pairing_order_edges (self);
  dtl_pairing_rank (self);
  dtl_pairing_regroup (self, data);
  forget_changes (self);
}

DtlGroup *
dtl_pairing_group_of (const DtlPairing *self, guint item)
{
  return dtl_pairing_item (self, item)->group;
}

/* What was made of the group of an item is not to be kept. */
void
dtl_pairing_forget (DtlPairing *self, guint item)
{
  DtlGroup *group = dtl_pairing_group_of (self, item);

  if (group == NULL || group->result == NULL)
    return;
  if (self->free_result != NULL)
    self->free_result (group->result);
  group->result = NULL;
}

/**
 * dtl_pairing_groups:
 * @self: a pairing
 *
 * Returns: (transfer container) (element-type DtlGroup): every item is in one; in order of their first
 */
GPtrArray *
dtl_pairing_groups (const DtlPairing *self)
{
  GPtrArray *groups = g_ptr_array_new ();

  for (guint i = 0; i < self->sorted->len; i++)
    {
      guint index = g_array_index (self->sorted, guint, i);
      DtlGroup *group = dtl_pairing_group_of (self, index);

      if (group->items[0] == index)
        g_ptr_array_add (groups, group);
    }
  return groups;
}
