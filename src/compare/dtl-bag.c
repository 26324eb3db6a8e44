/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two statements have in common is asked a hundred times for each pair that is found alike, so words
 * are numbers in order, and a look along both is all it takes. */

#include "dtl-bag.h"

#define FEW 24 /* of so many each is put among those before it sooner than all are sorted */

static int
compare_ids_cb (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return (left > right) - (left < right);
}

/* Nearly all are of a clause. */
static void
sort_few (guint32 *ids, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      const guint32 id = ids[i];
      guint at = i;

      for (; at > 0 && ids[at - 1] > id; at--)
        ids[at] = ids[at - 1];
      ids[at] = id;
    }
}

/* Sorts an array of word ids and drops repeats: what makes it a bag. */
void
dtl_bag_sort (GArray *bag)
{
  guint n = 0;

  if (bag->len <= FEW)
    sort_few ((guint32 *) (gpointer) bag->data, bag->len);
  else
    g_array_sort (bag, compare_ids_cb);
  for (guint i = 0; i < bag->len; i++)
    if (n == 0 || g_array_index (bag, guint32, n - 1) != g_array_index (bag, guint32, i))
      g_array_index (bag, guint32, n++) = g_array_index (bag, guint32, i);
  g_array_set_size (bag, n);
}

guint
dtl_bag_common (const GArray *a, const GArray *b)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      guint32 left = g_array_index (a, guint32, i), right = g_array_index (b, guint32, j);

      n += left == right;
      i += left <= right;
      j += right <= left;
    }
  return n;
}

gboolean
dtl_bag_meets (const GArray *a, const GArray *b)
{
  return dtl_bag_common (a, b) > 0;
}

/* Where a word stands in a bag, or would stand. */
static guint
find_place (const GArray *bag, guint32 word)
{
  const guint32 *ids = (const guint32 *) (gconstpointer) bag->data;
  guint low = 0, high = bag->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ids[middle] < word)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Puts a word into a bag, if it is not in it. */
void
dtl_bag_add (GArray *bag, guint32 word)
{
  guint place = find_place (bag, word);

  if (place == bag->len || g_array_index (bag, guint32, place) != word)
    g_array_insert_val (bag, place, word);
}

/* Where a word stands in a bag; FALSE if it is not in it. */
gboolean
dtl_bag_find (const GArray *bag, guint32 word, guint *at)
{
  guint place = find_place (bag, word);

  if (place == bag->len || g_array_index (bag, guint32, place) != word)
    return FALSE;
  if (at != NULL)
    *at = place;
  return TRUE;
}

gboolean
dtl_bag_holds (const GArray *bag, guint32 word)
{
  return dtl_bag_find (bag, word, NULL);
}

