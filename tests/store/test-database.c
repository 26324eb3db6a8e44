/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values there and back, transactions, and what is said when SQLite refuses. */

#include "dtl-database.h"

#include "dtl-error.h"
#include "dtl-store-fixture.h"

static sqlite3 *
create_database (void)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *database = dtl_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (dtl_database_execute (database, "CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d TEXT)", &error));
  return database;
}

static void
test_values (void)
{
  g_autoptr (DtlDatabase) database = create_database ();
  g_autoptr (GBytes) blob = g_bytes_new_static ("\0\1", 2);
  g_autoptr (GBytes) text = g_bytes_new_static ("t", 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *b = g_strdup ("kept");
  gint64 a = 0;

  g_assert_true (dtl_database_run (database, &error, "INSERT INTO t VALUES (?, ?, ?, ?)", "isbt", G_MAXINT64, NULL, blob, text));
  g_assert_true (dtl_database_get_int (database, &a, &error, "SELECT a FROM t WHERE length (c) = 2 AND d = ?", "s", "t"));
  g_assert_cmpint (a, ==, G_MAXINT64);
  g_assert_true (dtl_database_get_text (database, &b, &error, "SELECT b FROM t", NULL));
  g_assert_cmpstr (b, ==, "kept");
  g_assert_no_error (error);
}

static void
test_transactions (void)
{
  g_autoptr (DtlDatabase) database = create_database ();
  g_autoptr (GError) error = NULL;
  gint64 count = -1;

  g_assert_true (dtl_database_begin (database, &error));
  g_assert_true (dtl_database_run (database, &error, "INSERT INTO t (a) VALUES (1)", NULL));
  g_assert_false (dtl_database_end (database, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (dtl_database_begin (database, &error));
  g_assert_true (dtl_database_run (database, &error, "INSERT INTO t (a) VALUES (2)", NULL));
  g_assert_true (dtl_database_end (database, TRUE, &error));
  g_assert_true (dtl_database_get_int (database, &count, &error, "SELECT sum(a) FROM t", NULL));
  g_assert_cmpint (count, ==, 2);
}

static void
test_failures (DtlStoreFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlDatabase) database = create_database ();
  g_autoptr (DtlDatabase) foreign = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (dtl_database_execute (database, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (dtl_database_open (fixture->folder, SQLITE_OPEN_READWRITE, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_IO);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "no database at all, but some text", -1, NULL));
  foreign = dtl_database_open (g_file_peek_path (fixture->file), SQLITE_OPEN_READWRITE, NULL);
  g_assert_nonnull (foreign); /* SQLite looks into a file only when it is asked something */
  g_assert_false (dtl_database_check (foreign, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_FORMAT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/database/values", test_values);
  g_test_add_func ("/database/transactions", test_transactions);
  g_test_add ("/database/failures", DtlStoreFixture, NULL, dtl_store_fixture_set_up, test_failures, dtl_store_fixture_tear_down);
  return g_test_run ();
}
