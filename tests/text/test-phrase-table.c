/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was put into a table is found in it, and nothing else is, whatever the number. */

#include "dtl-phrase-table.h"

static guint64
make_hash (guint64 n)
{
  n = (n + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  n = (n ^ n >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return n ^ n >> 31;
}

static void
check_table (guint n)
{
  DtlPhraseTable table;

  dtl_phrase_table_init (&table);
  for (guint i = 0; i < n; i++)
    dtl_phrase_table_insert (&table, make_hash (i))->classes = i;
  for (guint i = 0; i < n; i++)
    dtl_phrase_table_insert (&table, make_hash (i))->followers = i;
  g_assert_cmpuint (table.drafts->len, ==, n);
  g_assert_true (dtl_phrase_table_settle (&table));
  for (guint i = 0; i < 2 * n + 100; i++)
    {
      const DtlPhraseSlot *slot = dtl_phrase_table_probe (&table, make_hash (i));

      g_assert_true ((slot->hash == make_hash (i)) == (i < n));
      if (i < n)
        {
          g_assert_cmpuint (slot->classes, ==, i);
          g_assert_cmpuint (slot->followers, ==, i);
        }
    }
  dtl_phrase_table_clear (&table);
}

static void
test_sizes (void)
{
  static const guint sizes[] = { 0, 1, 2, 3, 15, 16, 17, 1000, 9000, 15360, 15361, 40000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    check_table (sizes[i]);
}

static guint64
make_alike (guint n)
{
  return make_hash (n) & ~(guint64) 0xFFFF;
}

/* Hashes with the same low bits share a factor and must still part. */
static void
test_alike (void)
{
  DtlPhraseTable table;

  dtl_phrase_table_init (&table);
  for (guint i = 1; i <= 9; i++)
    dtl_phrase_table_insert (&table, make_alike (i))->entry = i;
  g_assert_true (dtl_phrase_table_settle (&table));
  for (guint i = 1; i <= 9; i++)
    g_assert_cmpuint (dtl_phrase_table_probe (&table, make_alike (i))->entry, ==, i);
  dtl_phrase_table_clear (&table);
}

static void
test_unsettled (void)
{
  DtlPhraseTable table;

  dtl_phrase_table_init (&table);
  dtl_phrase_table_insert (&table, 1);
  dtl_phrase_table_clear (&table);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase-table/sizes", test_sizes);
  g_test_add_func ("/phrase-table/alike", test_alike);
  g_test_add_func ("/phrase-table/unsettled", test_unsettled);
  return g_test_run ();
}
