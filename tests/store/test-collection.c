/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A collection from the first source to the published file and back, and everything that may not
 * go through on the way. */

#include <string.h>

#include "dtl-error.h"
#include "dtl-store-fixture.h"

static void
assert_titles (DtlCollection *collection, const char *expected)
{
  g_autofree char *titles = dtl_store_fixture_titles (collection);

  g_assert_cmpstr (titles, ==, expected);
}

static DtlCollection *
create (DtlStoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DtlCollection *collection = dtl_collection_new (fixture->working, &error);

  g_assert_no_error (error);
  return collection;
}

static DtlCollection *
open_file (DtlStoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  DtlCollection *collection = dtl_collection_open (fixture->working, fixture->file, NULL, &error);

  g_assert_no_error (error);
  return collection;
}

static guint
count_working (DtlStoreFixture *fixture)
{
  g_autoptr (GPtrArray) copies = dtl_collection_list_working (fixture->working, NULL);

  g_assert_nonnull (copies);
  return copies->len;
}

static void
publish_as (DtlStoreFixture *fixture, DtlCollection *collection)
{
  g_autoptr (GError) error = NULL;

  dtl_collection_publish_as (collection, fixture->file, FALSE, NULL, &error);
  g_assert_no_error (error);
}

static char *
load_file (DtlStoreFixture *fixture, gsize *length)
{
  char *bytes = NULL;

  g_assert_true (g_file_load_contents (fixture->file, NULL, &bytes, length, NULL, NULL));
  return bytes;
}

/* Everything that a source knows, there and back. */
static void
test_round_trip (DtlStoreFixture *fixture, gconstpointer data)
{
  static const char *const authors[] = { "Ann Lee", "Bo Ek", NULL };
  g_autoptr (DtlCollection) collection = create (fixture);
  g_autoptr (DtlSource) source = dtl_store_fixture_source ("Port “reopens”", "Ünïcode\n\ntext €5\n");
  g_autoptr (GBytes) original = g_bytes_new_static ("\xff\xfe\0raw", 6);
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autofree char *title = NULL;
  const DtlStoredSource *stored;

  source->path = g_strdup ("reports/port.txt");
  source->publisher = g_strdup ("Harbour Post");
  source->authors = g_strdupv ((char **) authors);
  source->url = g_strdup ("https://example.org/?a=1");
  source->language = g_strdup ("en");
  source->locale = g_strdup ("en-GB");
  source->published = (DtlDate) { 2024, 12, 12 };
  source->published_from = DTL_PUBLISHED_FROM_METADATA;
  g_assert_true (dtl_collection_add_source (collection, source, "markdown", original, NULL, NULL));
  g_assert_true (dtl_collection_set_title (collection, "The port", NULL));
  publish_as (fixture, collection);
  g_clear_pointer (&collection, dtl_collection_free);
  g_assert_cmpuint (count_working (fixture), ==, 0);

  collection = open_file (fixture);
  title = dtl_collection_dup_title (collection);
  g_assert_cmpstr (title, ==, "The port");
  g_assert_cmpuint (dtl_collection_get_schema_version (collection), ==, 3);
  sources = dtl_collection_load_sources (collection, NULL);
  g_assert_cmpuint (sources->len, ==, 1);
  stored = g_ptr_array_index (sources, 0);
  g_assert_cmpstr (stored->format, ==, "markdown");
  g_assert_cmpstr (dtl_text_bytes (stored->source->text), ==, "Ünïcode\n\ntext €5\n");
  g_assert_cmpstr (stored->source->title, ==, "Port “reopens”");
  g_assert_cmpstr (stored->source->path, ==, "reports/port.txt");
  g_assert_cmpstr (stored->source->publisher, ==, "Harbour Post");
  g_assert_cmpstrv (stored->source->authors, authors);
  g_assert_cmpstr (stored->source->url, ==, "https://example.org/?a=1");
  g_assert_cmpstr (stored->source->language, ==, "en");
  g_assert_cmpstr (stored->source->locale, ==, "en-GB");
  g_assert_cmpint (stored->source->published.day, ==, 12);
  g_assert_cmpint (stored->source->published_from, ==, DTL_PUBLISHED_FROM_METADATA);
  kept = dtl_collection_load_original (collection, stored->id, NULL);
  g_assert_true (g_bytes_equal (kept, original));
  g_assert_true (dtl_collection_check (collection, NULL));
}

/* Those that were loaded stay the objects that they are, whatever their order; one that comes again stands behind them. */
static void
test_load_behind (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = create (fixture);
  gint64 a = dtl_store_fixture_add (collection, "A");
  gint64 b = dtl_store_fixture_add (collection, "B");
  const gint64 order[] = { b, a };
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) anew = NULL;
  gpointer first;

  g_assert_true (dtl_collection_reorder (collection, order, G_N_ELEMENTS (order), NULL));
  sources = dtl_collection_load_sources (collection, NULL);
  first = g_ptr_array_index (sources, 0);
  g_assert_true (dtl_collection_load_behind (collection, sources, NULL));
  g_assert_cmpuint (sources->len, ==, 2);
  dtl_store_fixture_add (collection, "C");
  dtl_store_fixture_add (collection, "D");
  g_assert_true (dtl_collection_load_behind (collection, sources, NULL));
  anew = dtl_collection_load_sources (collection, NULL);
  g_assert_true (g_ptr_array_index (sources, 0) == first);
  g_assert_cmpuint (sources->len, ==, anew->len);
  for (guint i = 0; i < anew->len; i++)
    {
      const DtlStoredSource *left = g_ptr_array_index (sources, i), *right = g_ptr_array_index (anew, i);

      g_assert_cmpint (left->id, ==, right->id);
      g_assert_cmpstr (dtl_text_bytes (left->source->text), ==, dtl_text_bytes (right->source->text));
    }
}

static void
test_edits (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = create (fixture);
  g_autoptr (DtlSource) edited = dtl_store_fixture_source ("B2", "");
  g_autoptr (GError) error = NULL;
  gint64 a = dtl_store_fixture_add (collection, "A");
  gint64 b = dtl_store_fixture_add (collection, "B");
  gint64 c = dtl_store_fixture_add (collection, "C");
  const gint64 order[] = { c, a, b };
  const gint64 twice[] = { c, c, b };
  const gint64 gone[] = { a, 999 };

  g_assert_true (dtl_collection_edit_source (collection, b, edited, &error));
  assert_titles (collection, "A B2 C");
  g_assert_true (dtl_collection_reorder (collection, order, 3, &error));
  assert_titles (collection, "C A B2");
  g_assert_true (dtl_collection_remove_sources (collection, &a, 1, &error));
  assert_titles (collection, "C B2");
  g_assert_no_error (error);

  g_assert_false (dtl_collection_reorder (collection, twice, 3, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_false (dtl_collection_remove_sources (collection, gone, 2, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (dtl_collection_edit_source (collection, a, edited, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
  assert_titles (collection, "C B2");
}

/* Undo and redo of every kind of step, across a restart of a collection that was never published,
 * and across publishing. */
static void
test_undo_survives (DtlStoreFixture *fixture, gconstpointer data)
{
  static const char *const states[] = { "", "A", "A B", "B A", "B A2", "A2" };
  DtlCollection *collection = create (fixture);
  g_autofree char *id = g_strdup (dtl_collection_get_id (collection));
  g_autoptr (DtlSource) edited = dtl_store_fixture_source ("A2", "");
  gint64 a = dtl_store_fixture_add (collection, "A");
  gint64 b = dtl_store_fixture_add (collection, "B");
  const gint64 order[] = { b, a };

  g_assert_true (dtl_collection_reorder (collection, order, 2, NULL));
  g_assert_true (dtl_collection_edit_source (collection, a, edited, NULL));
  g_assert_true (dtl_collection_remove_sources (collection, &b, 1, NULL));
  for (int i = G_N_ELEMENTS (states) - 1; i > 0; i--)
    {
      assert_titles (collection, states[i]);
      dtl_collection_free (collection);
      collection = dtl_collection_open_working (fixture->working, id, NULL);
      g_assert_true (dtl_collection_undo (collection, NULL));
    }
  assert_titles (collection, states[0]);
  publish_as (fixture, collection);
  for (guint i = 1; i < G_N_ELEMENTS (states); i++)
    {
      dtl_collection_free (collection);
      collection = open_file (fixture);
      g_assert_true (dtl_collection_redo (collection, NULL));
      assert_titles (collection, states[i]);
      g_assert_true (dtl_collection_publish (collection, NULL, NULL));
    }
  g_assert_false (dtl_collection_redo (collection, NULL));
  dtl_collection_free (collection);
}

static GPtrArray *
decide (gint64 source, const char *content, DtlSpan span)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (content);
  GPtrArray *decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);

  g_ptr_array_add (decisions, dtl_decision_new (DTL_DECISION_MEASURE, source, dtl_anchor_new (text, span), "crew"));
  return decisions;
}

/* A decision outlives closing, publishing and opening; undo takes it back, and it outlives its source. */
static void
test_decisions (DtlStoreFixture *fixture, gconstpointer data)
{
  DtlCollection *collection = create (fixture);
  const gint64 a = dtl_store_fixture_add (collection, "A");
  g_autoptr (GPtrArray) decisions = decide (a, "The ship had 40 hands é.", (DtlSpan) { 13, 15 });
  g_autoptr (GPtrArray) nowhere = decide (99, "40", (DtlSpan) { 0, 2 });
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  const DtlDecision *read;
  g_autoptr (GError) error = NULL;

  g_assert_false (dtl_collection_decide (collection, nowhere, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
  g_assert_true (dtl_collection_decide (collection, decisions, NULL));
  publish_as (fixture, collection);
  dtl_collection_free (collection);
  collection = open_file (fixture);
  kept = dtl_collection_load_decisions (collection, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  read = g_ptr_array_index (kept, 0);
  g_assert_cmpint (read->id, ==, ((const DtlDecision *) g_ptr_array_index (decisions, 0))->id);
  g_assert_cmpint (read->source, ==, a);
  g_assert_cmpint (read->kind, ==, DTL_DECISION_MEASURE);
  g_assert_cmpstr (read->value, ==, "crew");
  g_assert_cmpstr (read->anchor->exact, ==, "40");
  g_assert_cmpstr (read->anchor->prefix, ==, "The ship had ");
  g_assert_cmpstr (read->anchor->suffix, ==, " hands é.");
  g_assert_cmpuint (read->anchor->start, ==, 13);
  g_assert_true (dtl_collection_undo (collection, NULL));
  undone = dtl_collection_load_decisions (collection, NULL);
  g_assert_cmpuint (undone->len, ==, 0);
  g_assert_true (dtl_collection_redo (collection, NULL));
  g_assert_true (dtl_collection_remove_sources (collection, &a, 1, NULL));
  removed = dtl_collection_load_decisions (collection, NULL);
  g_assert_cmpuint (removed->len, ==, 1);
  dtl_collection_free (collection);
}

static void
test_labels (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = create (fixture);
  g_autofree char *none = dtl_collection_dup_undo_label (collection);
  gint64 ids[] = { dtl_store_fixture_add (collection, "A"), dtl_store_fixture_add (collection, "B") };
  g_autofree char *add = dtl_collection_dup_undo_label (collection);
  g_autofree char *remove = NULL;
  g_autofree char *redo = NULL;

  g_assert_null (none);
  g_assert_cmpstr (add, ==, "Add 1 source");
  g_assert_true (dtl_collection_remove_sources (collection, ids, 2, NULL));
  remove = dtl_collection_dup_undo_label (collection);
  g_assert_cmpstr (remove, ==, "Remove 2 sources");
  g_assert_true (dtl_collection_undo (collection, NULL));
  redo = dtl_collection_dup_redo_label (collection);
  g_assert_cmpstr (redo, ==, "Remove 2 sources");
}

/* A change after undo ends what could be redone; the text of what is gone for good goes too. */
static void
test_new_branch (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = create (fixture);
  g_autofree char *redo = NULL;

  dtl_store_fixture_add (collection, "A");
  dtl_store_fixture_add (collection, "B");
  g_assert_true (dtl_collection_undo (collection, NULL));
  dtl_store_fixture_add (collection, "C");
  redo = dtl_collection_dup_redo_label (collection);
  g_assert_null (redo);
  assert_titles (collection, "A C");
  g_assert_true (dtl_collection_undo (collection, NULL));
  g_assert_true (dtl_collection_undo (collection, NULL));
  g_assert_true (dtl_collection_redo (collection, NULL));
  g_assert_true (dtl_collection_redo (collection, NULL));
  assert_titles (collection, "A C");
}

/* Two that have one file open: the second to publish is told, and nothing is lost on either side. */
static void
test_conflict (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) first = create (fixture);
  g_autoptr (DtlCollection) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "other.dateline", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);

  dtl_store_fixture_add (first, "A");
  publish_as (fixture, first);
  second = open_file (fixture);
  dtl_store_fixture_add (first, "First");
  dtl_store_fixture_add (second, "Second");
  g_assert_true (dtl_collection_publish (second, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (dtl_collection_publish (first, NULL, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (dtl_collection_is_published (first));
  assert_titles (first, "A First");
  g_assert_true (dtl_collection_publish_as (first, other, FALSE, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&second, dtl_collection_free);
  second = open_file (fixture);
  assert_titles (second, "A Second");
}

static void
test_publish_as_asks (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = create (fixture);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_false (dtl_collection_publish (collection, NULL, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_USAGE);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "something else", -1, NULL));
  g_assert_false (dtl_collection_publish_as (collection, fixture->file, FALSE, NULL, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_CONFLICT);
  bytes = load_file (fixture, &length);
  g_assert_cmpmem (bytes, length, "something else", 14);
  g_assert_true (dtl_collection_publish_as (collection, fixture->file, TRUE, NULL, NULL));
  g_assert_true (dtl_collection_is_published (collection));
}

/* Changes that were not published before the end are there when the file is opened again. */
static void
test_unpublished_stay (DtlStoreFixture *fixture, gconstpointer data)
{
  DtlCollection *collection = create (fixture);
  g_autoptr (GPtrArray) copies = NULL;
  const DtlWorkingCopy *copy;

  dtl_store_fixture_add (collection, "A");
  publish_as (fixture, collection);
  dtl_store_fixture_add (collection, "B");
  dtl_collection_free (collection);

  copies = dtl_collection_list_working (fixture->working, NULL);
  g_assert_cmpuint (copies->len, ==, 1);
  copy = g_ptr_array_index (copies, 0);
  g_assert_true (copy->unpublished);
  g_assert_false (copy->in_use);
  g_assert_cmpuint (copy->n_sources, ==, 2);
  g_assert_true (g_file_equal (copy->file, fixture->file));

  collection = open_file (fixture);
  assert_titles (collection, "A B");
  g_assert_false (dtl_collection_is_published (collection));
  g_assert_true (dtl_collection_publish (collection, NULL, NULL));
  dtl_collection_free (collection);
  g_assert_cmpuint (count_working (fixture), ==, 0);
}

static void
test_open_twice (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlCollection) collection = create (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_null (dtl_collection_open_working (fixture->working, dtl_collection_get_id (collection), &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_null (dtl_collection_open_working (fixture->working, "no-such", &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
}

/* Whatever is cut out of or written over a file, it is refused or read whole, and not touched. */
static void
test_damaged (DtlStoreFixture *fixture, gconstpointer data)
{
  DtlCollection *collection = create (fixture);
  g_autofree char *bytes = NULL;
  gsize length;

  for (guint i = 0; i < 40; i++)
    dtl_store_fixture_add (collection, "A source with a name that takes some room");
  publish_as (fixture, collection);
  dtl_collection_free (collection);
  bytes = load_file (fixture, &length);
  for (gsize at = 0; at < length; at += 1024)
    {
      g_autofree char *damaged = g_memdup2 (bytes, length);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gsize after_length;

      memset (damaged + at, 0xa5, MIN (200, length - at));
      g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), damaged, length, NULL));
      collection = dtl_collection_open (fixture->working, fixture->file, NULL, &error);
      if (!collection)
        g_assert_true (error->domain == DTL_ERROR && (error->code == DTL_ERROR_FORMAT || error->code == DTL_ERROR_UNSUPPORTED));
      g_clear_pointer (&collection, dtl_collection_free);
      after = load_file (fixture, &after_length);
      g_assert_cmpmem (after, after_length, damaged, length);
    }
  g_assert_cmpuint (count_working (fixture), ==, 0);
}

static void
test_foreign (DtlStoreFixture *fixture, gconstpointer data)
{
  static const char *const contents[] = { "", "Some text", "SQLite format 3" };
  g_autofree char *empty = g_build_filename (fixture->folder, "missing", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path (empty);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), contents[i], -1, NULL));
      g_assert_null (dtl_collection_open (fixture->working, fixture->file, NULL, &error));
      g_assert_error (error, DTL_ERROR, DTL_ERROR_FORMAT);
      g_clear_error (&error);
    }
  g_assert_null (dtl_collection_open (fixture->working, missing, NULL, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (dtl_collection_open (fixture->working, folder, NULL, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_FORMAT);
}

/* What was not published is gone, and what was is not. */
static void
test_discard (DtlStoreFixture *fixture, gconstpointer data)
{
  DtlCollection *collection = create (fixture);

  dtl_store_fixture_add (collection, "A");
  publish_as (fixture, collection);
  dtl_store_fixture_add (collection, "B");
  dtl_collection_discard (collection);
  g_assert_cmpuint (count_working (fixture), ==, 0);
  collection = open_file (fixture);
  assert_titles (collection, "A");
  dtl_collection_free (collection);
}

static void
test_nothing_left (DtlStoreFixture *fixture, gconstpointer data)
{
  DtlCollection *collection = create (fixture);

  g_assert_cmpuint (count_working (fixture), ==, 1);
  dtl_collection_free (collection);
  g_assert_cmpuint (count_working (fixture), ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (DtlStoreFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/collection/round-trip", test_round_trip },
    { "/collection/load-behind", test_load_behind },
    { "/collection/edits", test_edits },
    { "/collection/undo-survives", test_undo_survives },
    { "/collection/decisions", test_decisions },
    { "/collection/labels", test_labels },
    { "/collection/new-branch", test_new_branch },
    { "/collection/conflict", test_conflict },
    { "/collection/publish-as-asks", test_publish_as_asks },
    { "/collection/unpublished-stay", test_unpublished_stay },
    { "/collection/open-twice", test_open_twice },
    { "/collection/damaged", test_damaged },
    { "/collection/foreign", test_foreign },
    { "/collection/discard", test_discard },
    { "/collection/nothing-left", test_nothing_left },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, DtlStoreFixture, NULL, dtl_store_fixture_set_up, tests[i].test, dtl_store_fixture_tear_down);
  return g_test_run ();
}
