/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The index that candidates come from. Most keys have a single item, and a large collection has millions
 * of them: so a list of one lives in the table itself. */

#include "dtl-postings.h"

#include <string.h>

#define MIN_ROOM 64

typedef struct
{
  guint32 key; /* 0: never used */
  guint32 n;
  union
  {
    DtlPosting one;   /* if @n is 1 */
    DtlPosting *many; /* if it is more; room for the next power of two */
  };
} List;

struct _DtlPostings
{
  List *lists; /* an open hash table */
  guint room;  /* a power of two */
  guint used;  /* keys in it, with items or without */
};

/**
 * dtl_postings_new:
 *
 * Returns: (transfer full): an index without keys
 */
DtlPostings *
dtl_postings_new (void)
{
  DtlPostings *self = g_new0 (DtlPostings, 1);

  self->room = MIN_ROOM;
  self->lists = g_new0 (List, self->room);
  return self;
}

void
dtl_postings_clear (DtlPostings *self)
{
  for (guint i = 0; i < self->room; i++)
    if (self->lists[i].n > 1)
      g_free (self->lists[i].many);
  g_free (self->lists);
  self->room = MIN_ROOM;
  self->used = 0;
  self->lists = g_new0 (List, self->room);
}

void
dtl_postings_free (DtlPostings *self)
{
  dtl_postings_clear (self);
  g_free (self->lists);
  g_free (self);
}

static List *
find_list (const DtlPostings *self, guint32 key)
{
  guint at = (key * 2654435769u) & (self->room - 1);

  while (self->lists[at].key != 0 && self->lists[at].key != key)
    at = (at + 1) & (self->room - 1);
  return &self->lists[at];
}

static void
grow (DtlPostings *self)
{
  List *old = self->lists;
  guint n = self->room;

  self->room *= 2;
  self->used = 0;
  self->lists = g_new0 (List, self->room);
  for (guint i = 0; i < n; i++)
    if (old[i].n > 0)
      {
        *find_list (self, old[i].key) = old[i];
        self->used++;
      }
  g_free (old);
}

static DtlPosting *
get_items (List *list)
{
  return list->n > 1 ? list->many : &list->one;
}

/* Makes room for one more, and says how many there were. */
static List *
open_list (DtlPostings *self, guint32 key)
{
  List *list = find_list (self, key);

  if (list->key == 0)
    {
      if (self->used * 3 > self->room * 2)
        {
          grow (self);
          list = find_list (self, key);
        }
      list->key = key;
      self->used++;
    }
  if (list->n == 1)
    {
      DtlPosting one = list->one;

      list->many = g_new (DtlPosting, 2);
      list->many[0] = one;
    }
  else if (list->n > 1 && (list->n & (list->n - 1)) == 0)
    list->many = g_renew (DtlPosting, list->many, 2 * list->n);
  return list;
}

/* Adds a posting at the end of its list; dtl_postings_sort() is due before anything is looked up. @key is not 0. */
void
dtl_postings_append (DtlPostings *self, guint32 key, DtlPosting posting)
{
  List *list = open_list (self, key);

  list->n++;
  get_items (list)[list->n - 1] = posting;
}

static int
compare_postings (const DtlPosting *a, const DtlPosting *b, const guint32 *order)
{
  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  return (order[a->item] > order[b->item]) - (order[a->item] < order[b->item]);
}

static int
compare_postings_cb (gconstpointer a, gconstpointer b, gpointer order)
{
  return compare_postings (a, b, order);
}

/**
 * dtl_postings_sort:
 * @self: the index
 * @order: the place of each item among all
 *
 * Sorts all lists.
 */
void
dtl_postings_sort (DtlPostings *self, const guint32 *order)
{
  for (guint i = 0; i < self->room; i++)
    if (self->lists[i].n > 1)
      g_sort_array (self->lists[i].many, self->lists[i].n, sizeof (DtlPosting), compare_postings_cb, (gpointer) order);
}

/* Where a posting stands in a sorted list, or would stand. */
guint
dtl_postings_find (const DtlPosting *list, guint n, DtlPosting posting, const guint32 *order)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_postings (&list[middle], &posting, order) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Adds a posting at its place. @key is not 0. */
void
dtl_postings_insert (DtlPostings *self, guint32 key, DtlPosting posting, const guint32 *order)
{
  List *list = open_list (self, key);
  DtlPosting *items = list->n > 0 ? list->many : &list->one;
  guint at = dtl_postings_find (items, list->n, posting, order);

  memmove (items + at + 1, items + at, (list->n - at) * sizeof *items);
  items[at] = posting;
  list->n++;
}

static void
remove_at (List *list, guint at)
{
  DtlPosting *items = get_items (list);

  memmove (items + at, items + at + 1, (list->n - at - 1) * sizeof *items);
  list->n--;
  if (list->n == 1)
    {
      list->one = items[0];
      g_free (items);
    }
  else if (list->n > 1 && (list->n & (list->n - 1)) == 0)
    list->many = g_renew (DtlPosting, list->many, list->n);
}

/* Takes a posting off its list, which was sorted by the same @order. */
void
dtl_postings_remove (DtlPostings *self, guint32 key, DtlPosting posting, const guint32 *order)
{
  List *list = find_list (self, key);
  guint at = dtl_postings_find (get_items (list), list->n, posting, order);

  if (at < list->n && get_items (list)[at].item == posting.item)
    remove_at (list, at);
}

/* Takes an item off a list that is in no order, once. */
void
dtl_postings_take (DtlPostings *self, guint32 key, guint32 item)
{
  List *list = find_list (self, key);

  for (guint i = 0; i < list->n; i++)
    if (get_items (list)[i].item == item)
      {
        remove_at (list, i);
        return;
      }
}

/* (nullable): the items of a key. */
const DtlPosting *
dtl_postings_look_up (const DtlPostings *self, guint32 key, guint *n)
{
  List *list = find_list (self, key);

  *n = list->n;
  return list->n > 0 ? get_items (list) : NULL;
}

void
dtl_postings_window (guint n, guint at, guint *first, guint *end)
{
  guint reach = n > DTL_POSTINGS_MANY ? DTL_POSTINGS_REACH : n;

  *first = at > reach ? at - reach : 0;
  *end = MIN (at + reach + 1, n);
}
