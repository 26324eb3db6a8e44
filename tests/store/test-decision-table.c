/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions in a collection: all that is known of one comes back, of collections made before there was
 * that much to know too. */

#include "dtl-decision-table.h"

#include <string.h>

#include "dtl-database.h"
#include "dtl-error.h"
#include "dtl-schema.h"
#include "dtl-store-fixture.h"

#define TEXT "The ship had 40 hands and 12 guns."

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
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (decisions, decision);
  g_assert_true (dtl_collection_decide (collection, decisions, &error));
  g_assert_no_error (error);
}

static GPtrArray *
load (DtlCollection *collection, guint n)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *decisions = dtl_collection_load_decisions (collection, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (decisions->len, ==, n);
  return decisions;
}

static void
assert_anchor (const DtlAnchor *a, const DtlAnchor *b)
{
  g_assert_cmpstr (a->exact, ==, b->exact);
  g_assert_cmpstr (a->prefix, ==, b->prefix);
  g_assert_cmpstr (a->suffix, ==, b->suffix);
  g_assert_cmpuint (a->start, ==, b->start);
}

static void
test_whole (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  const gint64 a = dtl_store_fixture_add (collection, "A"), b = dtl_store_fixture_add (collection, "B");
  DtlDecision *decision = dtl_decision_new (DTL_DECISION_VERDICT, a, anchor_words ("40"), "agree");
  g_autoptr (DtlDecision) kept = NULL;
  g_autoptr (GPtrArray) loaded = NULL;
  const DtlDecision *read;

  dtl_decision_add_other (decision, b, anchor_words ("12"));
  dtl_decision_add_other (decision, a, anchor_words ("12"));
  decision->reason = g_strdup ("they counted “boys” too");
  decision->author = g_strdup ("The desk");
  decision->made = 1700000000123456;
  kept = dtl_decision_copy (decision);
  decide (collection, dtl_decision_new (DTL_DECISION_NOT_A_FIGURE, b, anchor_words ("12"), NULL));
  decide (collection, decision);
  loaded = load (collection, 2);
  read = g_ptr_array_index (loaded, 0);
  g_assert_cmpuint (read->others->len, ==, 0);
  g_assert_null (read->reason);
  g_assert_null (read->author);
  read = g_ptr_array_index (loaded, 1);
  g_assert_cmpint (read->kind, ==, DTL_DECISION_VERDICT);
  g_assert_cmpstr (read->value, ==, "agree");
  g_assert_cmpstr (read->reason, ==, kept->reason);
  g_assert_cmpstr (read->author, ==, kept->author);
  g_assert_cmpint (read->made, ==, kept->made);
  assert_anchor (read->anchor, kept->anchor);
  g_assert_cmpuint (read->others->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const DtlDecisionTarget *found = g_ptr_array_index (read->others, i), *other = g_ptr_array_index (kept->others, i);

      g_assert_cmpint (found->source, ==, other->source);
      assert_anchor (found->anchor, other->anchor);
    }
}

/* The newest word about the same words holds; undo brings the older one back. */
static void
test_same (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  const gint64 a = dtl_store_fixture_add (collection, "A");
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, a, anchor_words ("40"), "crew"));
  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, a, anchor_words ("12"), "guns"));
  decide (collection, dtl_decision_new (DTL_DECISION_NOUN, a, anchor_words ("40"), "sailor"));
  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, a, anchor_words ("40"), "sailors"));
  two = load (collection, 3);
  g_assert_cmpstr (((DtlDecision *) g_ptr_array_index (two, 0))->value, ==, "guns");
  g_assert_cmpstr (((DtlDecision *) g_ptr_array_index (two, 2))->value, ==, "sailors");
  g_assert_true (dtl_collection_undo (collection, NULL));
  undone = load (collection, 3);
  g_assert_cmpstr (((DtlDecision *) g_ptr_array_index (undone, 0))->value, ==, "crew");
}

/* What is decided about a figure is the same whatever stood beside it; what is decided about a row is its figures. */
static void
test_same_beside (DtlStoreFixture *fixture, gconstpointer data)
{
  static const DtlDecisionKind kinds[] = { DTL_DECISION_VALUE, DTL_DECISION_VERDICT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
      const gint64 a = dtl_store_fixture_add (collection, "A"), b = dtl_store_fixture_add (collection, "B");
      DtlDecision *alone = dtl_decision_new (kinds[i], a, anchor_words ("40"), "41");
      DtlDecision *beside = dtl_decision_new (kinds[i], a, anchor_words ("40"), "42");
      g_autoptr (GPtrArray) left = NULL;

      dtl_decision_add_other (beside, b, anchor_words ("12"));
      decide (collection, alone);
      decide (collection, beside);
      left = load (collection, kinds[i] == DTL_DECISION_VALUE ? 1 : 2);
      g_assert_cmpstr (((DtlDecision *) g_ptr_array_index (left, left->len - 1))->value, ==, "42");
      dtl_collection_discard (g_steal_pointer (&collection));
    }
}

/* A decision outlasts the sources that it is about: it waits for them to come back. */
static void
test_other_removed (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  const gint64 a = dtl_store_fixture_add (collection, "A"), b = dtl_store_fixture_add (collection, "B");
  DtlDecision *decision = dtl_decision_new (DTL_DECISION_APART, a, anchor_words ("40"), NULL);
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) back = NULL;
  const gint64 both[] = { b, a };

  dtl_decision_add_other (decision, b, anchor_words ("12"));
  decide (collection, decision);
  g_assert_true (dtl_collection_remove_sources (collection, both, 2, NULL));
  waiting = load (collection, 1);
  g_assert_cmpint (((DtlDecision *) g_ptr_array_index (waiting, 0))->source, ==, a);
  g_assert_true (dtl_collection_undo (collection, NULL));
  back = load (collection, 1);
  g_assert_cmpuint (((DtlDecision *) g_ptr_array_index (back, 0))->others->len, ==, 1);
}

static void
test_revoke (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  const gint64 a = dtl_store_fixture_add (collection, "A");
  g_autoptr (GPtrArray) both = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  gint64 ids[2];

  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, a, anchor_words ("40"), "crew"));
  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, a, anchor_words ("12"), "guns"));
  both = load (collection, 2);
  ids[0] = ((DtlDecision *) g_ptr_array_index (both, 0))->id;
  ids[1] = 4711;
  g_assert_false (dtl_collection_revoke (collection, ids, 2, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
  g_assert_true (dtl_collection_revoke (collection, ids, 1, NULL));
  one = load (collection, 1);
  g_assert_cmpstr (((DtlDecision *) g_ptr_array_index (one, 0))->value, ==, "guns");
  label = dtl_collection_dup_undo_label (collection);
  g_assert_cmpstr (label, ==, "Take back 1 correction");
  g_assert_true (dtl_collection_undo (collection, NULL));
  undone = load (collection, 2);
}

/* One thing is taken back and another decided in one step, or nothing is. */
static void
test_amend (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
  const gint64 a = dtl_store_fixture_add (collection, "A");
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) failed = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id, gone;

  decide (collection, dtl_decision_new (DTL_DECISION_MEASURE, a, anchor_words ("40"), "crew"));
  before = load (collection, 1);
  gone = id = ((DtlDecision *) g_ptr_array_index (before, 0))->id;
  g_ptr_array_add (decisions, dtl_decision_new (DTL_DECISION_NOUN, a, anchor_words ("12"), "gun"));
  g_assert_true (dtl_collection_amend (collection, decisions, &id, 1, NULL));
  after = load (collection, 1);
  g_assert_cmpstr (((DtlDecision *) g_ptr_array_index (after, 0))->value, ==, "gun");
  g_assert_false (dtl_collection_amend (collection, decisions, &gone, 1, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
  failed = load (collection, 1);
  g_assert_true (dtl_collection_undo (collection, NULL));
  undone = load (collection, 1);
  g_assert_cmpstr (((DtlDecision *) g_ptr_array_index (undone, 0))->value, ==, "crew");
}

/* Whatever stands in a row of another program's: what cannot be understood is left out. */
static void
test_damaged (void)
{
  g_autoptr (DtlDatabase) database = dtl_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dtl_schema_migrate (database, &error));
  g_assert_true (dtl_database_execute (
    database,
    "PRAGMA foreign_keys = OFF; INSERT INTO decision (source, kind, target) VALUES"
    " (1, 'measure', 'no JSON'), (1, 'measure', '{\"exact\": 5}'), (1, 'of a later version', '{\"exact\": \"40\"}'),"
    " (1, 'apart', '{\"exact\": \"40\", \"others\": 7}'), (1, 'apart', '{\"exact\": \"40\", \"others\": [7, {\"exact\": [1]}]}'),"
    " (1, 'apart', '{\"exact\": \"40\", \"others\": [{\"source\": 2, \"exact\": \"12\"}]}');",
    &error));
  decisions = dtl_decision_table_load (database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (decisions->len, ==, 3);
  g_assert_cmpuint (((DtlDecision *) g_ptr_array_index (decisions, 1))->others->len, ==, 0);
  g_assert_cmpuint (((DtlDecision *) g_ptr_array_index (decisions, 2))->others->len, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (DtlStoreFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/decision-table/whole", test_whole },
    { "/decision-table/same", test_same },
    { "/decision-table/same-beside", test_same_beside },
    { "/decision-table/other-removed", test_other_removed },
    { "/decision-table/revoke", test_revoke },
    { "/decision-table/amend", test_amend },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, DtlStoreFixture, NULL, dtl_store_fixture_set_up, tests[i].test, dtl_store_fixture_tear_down);
  g_test_add_func ("/decision-table/damaged", test_damaged);
  return g_test_run ();
}
