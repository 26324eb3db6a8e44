/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of every table that has a history, changed at random, undone to the beginning and redone to
 * the end: each state must come back to the byte. */

#include "dtl-history.h"

#include "dtl-database.h"
#include "dtl-error.h"
#include "dtl-schema.h"
#include "dtl-store-fixture.h"

#define N_STEPS 60

static char *
describe_rows (sqlite3 *database)
{
  char *text = NULL;

  g_assert_true (dtl_database_get_text (
    database, &text, NULL,
    "SELECT json_array((SELECT json_group_array(json_array(id, content, position, title)) FROM (SELECT * FROM source ORDER BY id)),"
    " (SELECT json_group_array(json_array(id, value)) FROM (SELECT * FROM property ORDER BY id)),"
    " (SELECT json_group_array(json_array(id, source, kind, value)) FROM (SELECT * FROM decision ORDER BY id)))",
    NULL));
  return text;
}

static void
change_row (sqlite3 *database, DtlStep *step, DtlHistoryTarget target, const char *row, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (dtl_step_before (step, target, row, &error));
  g_assert_true (dtl_database_execute (database, sql, &error));
  g_assert_true (dtl_step_after (step, target, row, &error));
  g_assert_no_error (error);
}

static void
make_step (sqlite3 *database)
{
  DtlStep step;
  guint n = g_test_rand_int_range (1, 5);
  g_autofree char *row = g_strdup_printf ("%u", n);
  g_autofree char *insert = g_strdup_printf ("INSERT OR REPLACE INTO source (id, content, position, title, published_from)"
                                             " VALUES (%u, 1, %d, 'it''s “%d”', 'none')", n, g_test_rand_int_range (0, 99), g_test_rand_int ());
  g_autofree char *remove = g_strdup_printf ("DELETE FROM source WHERE id = %u", n);
  g_autofree char *property = g_strdup_printf ("INSERT OR REPLACE INTO property VALUES ('title', '%d')", g_test_rand_int ());
  g_autofree char *decision = g_strdup_printf ("INSERT OR REPLACE INTO decision (id, source, kind, target, value) VALUES (%u, NULL, 'k', 't', '[%d]')", n, g_test_rand_int ());

  g_assert_true (dtl_database_begin (database, NULL));
  g_assert_true (dtl_step_begin (&step, database, DTL_STEP_EDIT, 1, NULL));
  change_row (database, &step, DTL_HISTORY_SOURCE, row, g_test_rand_bit () ? insert : remove);
  change_row (database, &step, DTL_HISTORY_PROPERTY, "title", property);
  change_row (database, &step, DTL_HISTORY_DECISION, row, decision);
  g_assert_true (dtl_database_end (database, TRUE, NULL));
}

static void
assert_rows (sqlite3 *database, const char *expected)
{
  g_autofree char *rows = describe_rows (database);

  g_assert_cmpstr (rows, ==, expected);
}

static void
test_random_walk (void)
{
  g_autoptr (DtlDatabase) database = dtl_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (dtl_schema_migrate (database, &error));
  g_assert_true (dtl_database_execute (database, "INSERT INTO content (id, text, original) VALUES (1, 't', x'')", &error));
  g_assert_no_error (error);
  g_ptr_array_add (states, describe_rows (database));
  for (guint i = 0; i < N_STEPS; i++)
    {
      make_step (database);
      g_ptr_array_add (states, describe_rows (database));
    }
  for (guint i = N_STEPS; i > 0; i--)
    {
      g_assert_true (dtl_history_undo (database, &error));
      assert_rows (database, g_ptr_array_index (states, i - 1));
    }
  g_assert_false (dtl_history_undo (database, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_assert_true (dtl_history_redo (database, &error));
      assert_rows (database, g_ptr_array_index (states, i + 1));
    }
  g_assert_false (dtl_history_redo (database, &error));
  g_assert_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/random-walk", test_random_walk);
  return g_test_run ();
}
