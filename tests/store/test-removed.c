/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report that comes back finds what was decided about it; another one does not. */

#include <string.h>

#include "dtl-store-fixture.h"

#define TEXT "The ship had 40 hands and 12 guns."

static gint64
add (DtlCollection *collection, const char *path, const char *words)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (words);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  source->path = g_strdup (path);
  g_assert_true (dtl_collection_add_source (collection, source, "text", NULL, &id, &error));
  g_assert_no_error (error);
  return id;
}

static DtlAnchor *
anchor_words (const char *words)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (TEXT);
  const guint32 start = (guint32) (strstr (TEXT, words) - TEXT);

  return dtl_anchor_new (text, (DtlSpan) { start, start + (guint32) strlen (words) });
}

static void
decide (DtlCollection *collection, DtlDecision *decision)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);

  g_ptr_array_add (decisions, decision);
  g_assert_true (dtl_collection_decide (collection, decisions, NULL));
}

static void
remove_source (DtlCollection *collection, gint64 id)
{
  g_assert_true (dtl_collection_remove_sources (collection, &id, 1, NULL));
}

static void
assert_decisions (DtlCollection *collection, guint n)
{
  g_autoptr (GPtrArray) decisions = dtl_collection_load_decisions (collection, NULL);

  g_assert_cmpuint (decisions->len, ==, n);
}

static void
test_same (DtlStoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *path, *text;
    gboolean same;
  } again[] = {
    { "/a.txt", TEXT, TRUE },
    { "/moved.txt", TEXT, TRUE },
    { NULL, TEXT, TRUE },
    { "/a.txt", "The ship had 41 hands.", TRUE },
    { "/b.txt", "The ship had 41 hands.", FALSE },
    { NULL, "The ship had 41 hands.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (again); i++)
    {
      g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
      const gint64 first = add (collection, "/a.txt", TEXT), other = add (collection, "/c.txt", "Nothing.");
      gint64 second;

      decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, first, anchor_words ("40"), "crew"));
      remove_source (collection, first);
      assert_decisions (collection, 1);
      second = add (collection, again[i].path, again[i].text);
      g_assert_cmpint (second == first, ==, again[i].same);
      g_assert_cmpint (second, !=, other);
      /* Whatever happens to its source, it is there. */
      for (guint j = 0; j < 2; j++)
        {
          g_assert_true (dtl_collection_undo (collection, NULL));
          assert_decisions (collection, 1);
        }
      for (guint j = 0; j < 2; j++)
        {
          g_assert_true (dtl_collection_redo (collection, NULL));
          assert_decisions (collection, 1);
        }
      g_assert_true (dtl_collection_check (collection, NULL));
      dtl_collection_discard (g_steal_pointer (&collection));
    }
}

/* What is still there is not the same as what was removed: a second copy is one. */
static void
test_copy (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  const gint64 first = add (collection, "/a.txt", TEXT);

  g_assert_cmpint (add (collection, "/a.txt", TEXT), !=, first);
}

/* What the user took back stays taken back. */
static void
test_revoked (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  const gint64 first = add (collection, "/a.txt", TEXT);
  g_autoptr (GPtrArray) decisions = NULL;

  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, first, anchor_words ("40"), "crew"));
  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, first, anchor_words ("40"), "hands"));
  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, first, anchor_words ("12"), "guns"));
  decisions = dtl_collection_load_decisions (collection, NULL);
  g_assert_cmpuint (decisions->len, ==, 2);
  g_assert_true (dtl_collection_revoke (collection, &((DtlDecision *) g_ptr_array_index (decisions, 1))->id, 1, NULL));
  remove_source (collection, first);
  add (collection, "/a.txt", TEXT);
  assert_decisions (collection, 1);
}

static void
assert_name (DtlCollection *collection, gint64 id, const char *name)
{
  g_autofree char *was = dtl_collection_dup_removed_name (collection, id);

  g_assert_cmpstr (was, ==, name);
}

/* A decision about two reports waits for both, and knows what they were called. */
static void
test_both (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  const gint64 a = add (collection, "/a.txt", TEXT), b = add (collection, "/b.txt", TEXT " And more.");
  DtlDecision *decision = dtl_decision_new (DTL_DECISION_TOGETHER, a, anchor_words ("40"), NULL);

  dtl_decision_add_other (decision, b, anchor_words ("40"));
  decide (collection, decision);
  assert_name (collection, a, NULL);
  remove_source (collection, a);
  remove_source (collection, b);
  assert_name (collection, a, "a.txt");
  assert_name (collection, b, "b.txt");
  g_assert_cmpint (add (collection, "/a.txt", TEXT), ==, a);
  assert_name (collection, a, NULL);
  assert_name (collection, b, "b.txt");
  g_assert_cmpint (add (collection, "/b.txt", TEXT " And more."), ==, b);
  assert_name (collection, b, NULL);
  assert_decisions (collection, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (DtlStoreFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/removed/same", test_same },
    { "/removed/copy", test_copy },
    { "/removed/revoked", test_revoked },
    { "/removed/both", test_both },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, DtlStoreFixture, NULL, dtl_store_fixture_set_up, tests[i].test, dtl_store_fixture_tear_down);
  return g_test_run ();
}
