/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is accepted as a collection: what we make, of this version, and not a letter else. */

#include "dtl-schema.h"

#include "dtl-database.h"
#include "dtl-error.h"
#include "dtl-history.h"
#include "dtl-store-fixture.h"

static sqlite3 *
create_database (void)
{
  sqlite3 *database = dtl_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  g_assert_true (dtl_schema_migrate (database, NULL));
  return database;
}

static void
test_ours (void)
{
  g_autoptr (DtlDatabase) database = create_database ();
  g_autoptr (GError) error = NULL;
  gint64 version;

  g_assert_true (dtl_schema_verify (database, &error));
  g_assert_no_error (error);
  g_assert_true (dtl_schema_version (database, &version, &error));
  g_assert_cmpint (version, ==, dtl_schema_newest ());
  g_assert_true (dtl_schema_migrate (database, &error));
  g_assert_true (dtl_schema_verify (database, &error));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *sql;
    DtlError code;
  } cases[] = {
    { "PRAGMA application_id = 1", DTL_ERROR_FORMAT },
    { "PRAGMA user_version = 0", DTL_ERROR_FORMAT },
    { "PRAGMA user_version = -3", DTL_ERROR_FORMAT },
    { "PRAGMA user_version = 1000", DTL_ERROR_UNSUPPORTED },
    { "CREATE TRIGGER t AFTER INSERT ON source BEGIN DELETE FROM content; END", DTL_ERROR_FORMAT },
    { "CREATE VIEW v AS SELECT 1", DTL_ERROR_FORMAT },
    { "CREATE TABLE extra (a)", DTL_ERROR_FORMAT },
    { "DROP TABLE decision", DTL_ERROR_FORMAT },
    { "CREATE INDEX i ON source (title)", DTL_ERROR_FORMAT },
    { "ALTER TABLE source ADD COLUMN more TEXT", DTL_ERROR_FORMAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlDatabase) database = create_database ();
      g_autoptr (GError) error = NULL;

      g_assert_true (dtl_database_execute (database, cases[i].sql, NULL));
      g_assert_false (dtl_schema_verify (database, &error));
      g_assert_error (error, DTL_ERROR, (int) cases[i].code);
    }
}

/* A collection as version 1 made it: the tables of then, word for word, and what can be told of its decisions now. */
static void
test_from_first (void)
{
  static const char first[] =
    "CREATE TABLE property (id TEXT PRIMARY KEY NOT NULL, value TEXT) STRICT, WITHOUT ROWID;"
    "CREATE TABLE content (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, format TEXT, original BLOB NOT NULL) STRICT;"
    "CREATE TABLE source (id INTEGER PRIMARY KEY AUTOINCREMENT, content INTEGER NOT NULL REFERENCES content (id) DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, path TEXT, title TEXT, publisher TEXT, authors TEXT, url TEXT, language TEXT, locale TEXT,"
    " published TEXT, published_from TEXT NOT NULL) STRICT;"
    "CREATE INDEX source_by_position ON source (position);"
    "CREATE TABLE decision (id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,"
    " kind TEXT NOT NULL, target TEXT NOT NULL, value TEXT) STRICT;"
    "CREATE TABLE step (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, count INTEGER NOT NULL, made INTEGER NOT NULL,"
    " undone INTEGER NOT NULL DEFAULT 0) STRICT;"
    "CREATE TABLE change (step INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE, number INTEGER NOT NULL, target TEXT NOT NULL,"
    " row TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (step, number)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE working (id TEXT PRIMARY KEY NOT NULL, value TEXT) STRICT, WITHOUT ROWID;"
    "INSERT INTO content VALUES (1, 'The ship had 40 hands.', NULL, x'');"
    "INSERT INTO source (id, content, position, published_from) VALUES (1, 1, 1, 'none');"
    "INSERT INTO decision VALUES (1, 1, 'measure', '{\"exact\":\"40\"}', 'crew');"
    "INSERT INTO step VALUES (7, 'correct', 1, 1234567, 0);"
    "INSERT INTO change VALUES (7, 1, 'decision', '1', NULL, '[1,\"measure\",\"{\\\"exact\\\":\\\"40\\\"}\",\"crew\"]');";
  g_autoptr (DtlDatabase) database = dtl_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = 1", DTL_SCHEMA_APPLICATION_ID);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  gint64 made = 0, version;

  g_assert_true (dtl_database_execute (database, first, &error));
  g_assert_true (dtl_database_execute (database, mark, &error));
  g_assert_true (dtl_schema_verify (database, &error));
  g_assert_true (dtl_schema_migrate (database, &error));
  g_assert_true (dtl_schema_version (database, &version, &error));
  g_assert_cmpint (version, ==, dtl_schema_newest ());
  g_assert_true (dtl_schema_verify (database, &error));
  g_assert_true (dtl_database_get_int (database, &made, &error, "SELECT made FROM decision", NULL));
  g_assert_cmpint (made, ==, 1234567);
  /* Steps that it made before can still be taken back, and done again. */
  g_assert_true (dtl_history_undo (database, &error));
  g_assert_true (dtl_history_redo (database, &error));
  g_assert_true (dtl_database_get_text (database, &value, &error, "SELECT value FROM decision WHERE reason IS NULL", NULL));
  g_assert_cmpstr (value, ==, "crew");
  g_assert_no_error (error);
}

/* In version 2 a decision went with its source: one that is gone waits again, and what was undone or taken back is left. */
static void
test_from_second (void)
{
  static const char second[] =
    "CREATE TABLE property (id TEXT PRIMARY KEY NOT NULL, value TEXT) STRICT, WITHOUT ROWID;"
    "CREATE TABLE content (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL, format TEXT, original BLOB NOT NULL) STRICT;"
    "CREATE TABLE source (id INTEGER PRIMARY KEY AUTOINCREMENT, content INTEGER NOT NULL REFERENCES content (id) DEFERRABLE INITIALLY DEFERRED,"
    " position INTEGER NOT NULL, path TEXT, title TEXT, publisher TEXT, authors TEXT, url TEXT, language TEXT, locale TEXT,"
    " published TEXT, published_from TEXT NOT NULL) STRICT;"
    "CREATE INDEX source_by_position ON source (position);"
    "CREATE TABLE decision (id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,"
    " kind TEXT NOT NULL, target TEXT NOT NULL, value TEXT) STRICT;"
    "ALTER TABLE decision ADD COLUMN reason TEXT; ALTER TABLE decision ADD COLUMN author TEXT; ALTER TABLE decision ADD COLUMN made INTEGER;"
    "CREATE TABLE step (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, count INTEGER NOT NULL, made INTEGER NOT NULL,"
    " undone INTEGER NOT NULL DEFAULT 0) STRICT;"
    "CREATE TABLE change (step INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE, number INTEGER NOT NULL, target TEXT NOT NULL,"
    " row TEXT NOT NULL, before TEXT, after TEXT, PRIMARY KEY (step, number)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE working (id TEXT PRIMARY KEY NOT NULL, value TEXT) STRICT, WITHOUT ROWID;"
    "INSERT INTO content VALUES (1, 'The ship had 40 hands.', NULL, x'');"
    "INSERT INTO decision VALUES (9, NULL, 'measure', '{}', 'last', NULL, NULL, 1); DELETE FROM decision;"
    "INSERT INTO step VALUES (1, 'revoke', 1, 1, 0), (2, 'remove', 1, 2, 0);"
    "INSERT INTO change VALUES (1, 1, 'decision', '4', '[1,\"noun\",\"{\\\"exact\\\":\\\"40\\\"}\",\"man\",null,null,3]', NULL),"
    " (2, 1, 'decision', '5', '[1,\"measure\",\"{\\\"exact\\\":\\\"40\\\"}\",\"crew\",\"they said so\",\"The desk\",7]', NULL),"
    " (2, 2, 'source', '1', '[1,1,null,\"The Ship\",null,null,null,null,null,null,\"none\"]', NULL);";
  g_autoptr (DtlDatabase) database = dtl_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = 2", DTL_SCHEMA_APPLICATION_ID);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  static const char all[] = "SELECT group_concat(concat_ws(' ', id, source, kind, value, reason, author, made)) FROM decision";

  g_assert_true (dtl_database_execute (database, second, &error));
  g_assert_true (dtl_database_execute (database, mark, &error));
  g_assert_true (dtl_schema_verify (database, &error));
  g_assert_true (dtl_schema_migrate (database, &error));
  g_assert_no_error (error);
  g_assert_true (dtl_schema_verify (database, &error));
  g_assert_true (dtl_database_get_text (database, &kept, &error, all, NULL));
  g_assert_cmpstr (kept, ==, "5 1 measure crew they said so The desk 7");
  /* The removal is undone and done again: the decision does not come or go with it. */
  g_assert_true (dtl_history_undo (database, &error));
  g_assert_true (dtl_history_redo (database, &error));
  g_clear_pointer (&kept, g_free);
  g_assert_true (dtl_database_get_text (database, &kept, &error, all, NULL));
  g_assert_cmpstr (kept, ==, "5 1 measure crew they said so The desk 7");
  /* Numbers that were used are never used again. */
  g_assert_true (dtl_database_execute (database, "INSERT INTO decision (source, kind, target) VALUES (1, 'unit', '{}')", &error));
  g_assert_cmpint (sqlite3_last_insert_rowid (database), ==, 10);
}

/* A file of a newer version or with a foreign trigger stays as it is, to the byte. */
static void
test_file_untouched (DtlStoreFixture *fixture, gconstpointer data)
{
  static const char *const changes[] = {
    "PRAGMA user_version = 1000",
    "CREATE TRIGGER t AFTER INSERT ON working BEGIN DELETE FROM content; END",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      const char *path = g_file_peek_path (fixture->file);
      g_autoptr (DtlCollection) collection = dtl_collection_new (fixture->working, NULL);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize before_length, after_length;
      sqlite3 *database;

      g_assert_true (dtl_collection_publish_as (collection, fixture->file, TRUE, NULL, NULL));
      database = dtl_database_open (path, SQLITE_OPEN_READWRITE, NULL);
      g_assert_true (dtl_database_execute (database, changes[i], NULL));
      dtl_database_close (database);
      g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
      g_assert_null (dtl_collection_open (fixture->working, fixture->file, NULL, NULL));
      g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
      g_assert_cmpmem (before, before_length, after, after_length);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/ours", test_ours);
  g_test_add_func ("/schema/from-first", test_from_first);
  g_test_add_func ("/schema/from-second", test_from_second);
  g_test_add_func ("/schema/refused", test_refused);
  g_test_add ("/schema/file-untouched", DtlStoreFixture, NULL, dtl_store_fixture_set_up, test_file_untouched, dtl_store_fixture_tear_down);
  return g_test_run ();
}
