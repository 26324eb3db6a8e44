/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Grouping of items by pairs: the best first, bars for whole groups, whatever the order. */

#include "dtl-pairing.h"

typedef struct
{
  const int *values;
  guint n_scored;
  int widest; /* most that members of a group may differ by */
} Items;

static gboolean
score_cb (guint a, guint b, double *score, gpointer data)
{
  Items *items = data;

  items->n_scored++;
  *score = -ABS (items->values[a] - items->values[b]);
  return ABS (items->values[a] - items->values[b]) <= 3;
}

static gboolean
may_join_cb (const GArray *a, const GArray *b, gpointer data)
{
  const Items *items = data;

  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      if (ABS (items->values[g_array_index (a, guint, i)] - items->values[g_array_index (b, guint, j)]) > items->widest)
        return FALSE;
  return TRUE;
}

static GPtrArray *
group (Items *items, guint n, guint64 (*make_key) (int))
{
  g_autoptr (DtlPairing) pairing = dtl_pairing_new (n);

  for (guint i = 0; i < n; i++)
    dtl_pairing_add (pairing, make_key (items->values[i]), i, items->values[i]);
  return dtl_pairing_group (pairing, score_cb, may_join_cb, items);
}

static guint64
give_one_key (int value)
{
  return 1;
}

static guint64
give_parity (int value)
{
  return value % 2;
}

/* 1 2 | 10 11 | 12 is nearer to 11, but 10 and 12 are too far apart for one group. */
static void
test_best_first (void)
{
  const int values[] = { 10, 1, 12, 2, 11 };
  Items items = { values, 0, 1 };
  g_autoptr (GPtrArray) groups = group (&items, G_N_ELEMENTS (values), give_one_key);
  const GArray *first = g_ptr_array_index (groups, 0), *second = g_ptr_array_index (groups, 1);

  g_assert_cmpuint (groups->len, ==, 3);
  g_assert_cmpuint (first->len, ==, 2);
  g_assert_cmpuint (g_array_index (first, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (first, guint, 1), ==, 4);
  g_assert_cmpuint (second->len, ==, 2);
  g_assert_cmpuint (g_array_index (second, guint, 1), ==, 3);
}

static void
test_no_common_key (void)
{
  const int values[] = { 1, 2, 3, 4 };
  Items items = { values, 0, 9 };
  g_autoptr (GPtrArray) groups = group (&items, G_N_ELEMENTS (values), give_parity);

  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_cmpuint (items.n_scored, ==, 2);
}

/* Of very many with one key only neighbours are looked at, and they still find each other. */
static void
test_many (void)
{
  enum { N = 3000 };
  g_autofree int *values = g_new (int, N);
  Items items = { values, 0, G_MAXINT };
  g_autoptr (GPtrArray) groups = NULL;

  for (int i = 0; i < N; i++)
    values[i] = (i * 7) % N;
  groups = group (&items, N, give_one_key);
  g_assert_cmpuint (groups->len, ==, 1);
  g_assert_cmpuint (items.n_scored, <, N * 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairing/best-first", test_best_first);
  g_test_add_func ("/pairing/no-common-key", test_no_common_key);
  g_test_add_func ("/pairing/many", test_many);
  return g_test_run ();
}
