/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo without limit, also after restarting: each step keeps what its rows were before and after,
 * in the same transaction as the change itself. Rows are small (texts are kept apart and never
 * change), so keeping all of them costs next to nothing, and undoing is the same few lines for every
 * kind of step. */

#include "config.h"

#include "dtl-history.h"

#include <glib/gi18n-lib.h>

#include "dtl-database.h"
#include "dtl-error.h"

typedef struct
{
  const char *name;
  const char *const *columns; /* besides "id" */
} Target;

static const Target targets[] = {
  [DTL_HISTORY_SOURCE] = { "source",
                           (const char *const[]) { "content", "position", "path", "title", "publisher", "authors", "url", "language",
                                                   "locale", "published", "published_from", NULL } },
  [DTL_HISTORY_PROPERTY] = { "property", (const char *const[]) { "value", NULL } },
  [DTL_HISTORY_DECISION] = { "decision", (const char *const[]) { "source", "kind", "target", "value", "reason", "author", "made", NULL } },
};

typedef struct
{
  const char *id;
  const char *one;  /* label of a step; %u is how many */
  const char *many;
} Kind;

static const Kind kinds[] = {
  [DTL_STEP_ADD] = { "add", N_ ("Add %u source"), N_ ("Add %u sources") },
  [DTL_STEP_REMOVE] = { "remove", N_ ("Remove %u source"), N_ ("Remove %u sources") },
  [DTL_STEP_UPDATE] = { "update", N_ ("Update %u source"), N_ ("Update %u sources") },
  [DTL_STEP_BRING] = { "bring", N_ ("Bring in %u source"), N_ ("Bring in %u sources") },
  [DTL_STEP_EDIT] = { "edit", N_ ("Edit %u source"), N_ ("Edit %u sources") },
  [DTL_STEP_REORDER] = { "reorder", N_ ("Move %u source"), N_ ("Move %u sources") },
  [DTL_STEP_TITLE] = { "title", N_ ("Change the title"), N_ ("Change the title") },
  [DTL_STEP_CORRECT] = { "correct", N_ ("Correct %u passage"), N_ ("Correct %u passages") },
  [DTL_STEP_REVOKE] = { "revoke", N_ ("Take back %u correction"), N_ ("Take back %u corrections") },
};

/* A row as a JSON array of its columns, as SQL; ?3 is the row. */
static char *
build_image (const Target *target)
{
  g_autofree char *columns = g_strjoinv (", ", (char **) target->columns);

  return g_strdup_printf ("(SELECT json_array(%s) FROM %s WHERE id = ?3)", columns, target->name);
}

/**
 * dtl_step_begin:
 * @step: a step, on the stack
 * @database: a collection, inside a transaction
 * @kind: what it does
 * @count: to how many
 * @error: as dtl_database_fail()
 *
 * Begins a step. What was undone before can no longer be redone.
 */
gboolean
dtl_step_begin (DtlStep *step, sqlite3 *database, DtlStepKind kind, gint64 count, GError **error)
{
  gint64 undone = 0;

  *step = (DtlStep) { .database = database };
  if (!dtl_database_get_int (database, &undone, error, "SELECT count(*) FROM step WHERE undone", NULL))
    return FALSE;
  if (undone > 0
      && !dtl_database_execute (database,
                                "DELETE FROM step WHERE undone;"
                                "DELETE FROM content WHERE id NOT IN (SELECT content FROM source) AND id NOT IN"
                                " (SELECT json_extract(coalesce(before, after), '$[0]') FROM change WHERE target = 'source')",
                                error))
    return FALSE;
  if (!dtl_database_run (database, error, "INSERT INTO step (kind, count, made) VALUES (?, ?, ?)", "sii", kinds[kind].id, count,
                         g_get_real_time ()))
    return FALSE;
  step->id = sqlite3_last_insert_rowid (database);
  return TRUE;
}

/**
 * dtl_step_before:
 * @step: a step
 * @target: the table
 * @row: the id of a row that is about to change; there may be none yet
 * @error: as dtl_database_fail()
 */
gboolean
dtl_step_before (DtlStep *step, DtlHistoryTarget target, const char *row, GError **error)
{
  g_autofree char *image = build_image (&targets[target]);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO change (step, number, target, row, before) VALUES (?1, ?2, '%s', ?3, %s)",
                                          targets[target].name, image);

  step->n_changes++;
  return dtl_database_run (step->database, error, sql, "iis", step->id, step->n_changes, row);
}

/**
 * dtl_step_added:
 * @step: a step
 * @target: the table
 * @row: the id of a row that was not there before, and now is
 * @error: as dtl_database_fail()
 */
gboolean
dtl_step_added (DtlStep *step, DtlHistoryTarget target, const char *row, GError **error)
{
  g_autofree char *image = build_image (&targets[target]);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO change (step, number, target, row, after) VALUES (?1, ?2, '%s', ?3, %s)",
                                          targets[target].name, image);

  step->n_changes++;
  return dtl_database_run (step->database, error, sql, "iis", step->id, step->n_changes, row);
}

/**
 * dtl_step_after:
 * @step: a step
 * @target: the table
 * @row: the id of the row that dtl_step_before() was last called with, now that it is changed
 * @error: as dtl_database_fail()
 */
gboolean
dtl_step_after (DtlStep *step, DtlHistoryTarget target, const char *row, GError **error)
{
  g_autofree char *image = build_image (&targets[target]);
  g_autofree char *sql = g_strdup_printf ("UPDATE change SET after = %s WHERE step = ?1 AND number = ?2", image);

  return dtl_database_run (step->database, error, sql, "iis", step->id, step->n_changes, row);
}

/* The SQL that makes row ?1 what the image ?2 says. */
static char *
build_restore (const Target *target)
{
  g_autoptr (GString) columns = g_string_new ("id");
  g_autoptr (GString) values = g_string_new ("?1");
  g_autoptr (GString) updates = g_string_new (NULL);

  for (guint i = 0; target->columns[i]; i++)
    {
      g_string_append_printf (columns, ", %s", target->columns[i]);
      g_string_append_printf (values, ", json_extract(?2, '$[%u]')", i);
      g_string_append_printf (updates, "%s%s = excluded.%s", i > 0 ? ", " : "", target->columns[i], target->columns[i]);
    }
  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO UPDATE SET %s", target->name, columns->str,
                          values->str, updates->str);
}

static gboolean
restore_row (sqlite3 *database, const char *name, const char *row, const char *image, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (g_str_equal (targets[i].name, name))
      {
        g_autofree char *sql =
          image ? build_restore (&targets[i]) : g_strdup_printf ("DELETE FROM %s WHERE id = ?1", targets[i].name);

        return dtl_database_run (database, error, sql, image ? "ss" : "s", row, image);
      }
  g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("the history of the collection is damaged"));
  return FALSE;
}

/* Makes the rows of a step what the changes in @changes (target, row, image) say. */
static gboolean
restore_rows (sqlite3 *database, sqlite3_stmt *changes, GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!dtl_database_next (changes, &row, error))
        return FALSE;
      if (row
          && !restore_row (database, (const char *) sqlite3_column_text (changes, 0), (const char *) sqlite3_column_text (changes, 1),
                           (const char *) sqlite3_column_text (changes, 2), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
walk_step (sqlite3 *database, const char *find, const char *changes, gboolean undone, GError **error)
{
  g_autoptr (DtlQuery) query = NULL;
  gint64 step = 0;

  if (!dtl_database_get_int (database, &step, error, find, NULL))
    return FALSE;
  if (step == 0)
    {
      g_set_error_literal (error, DTL_ERROR, DTL_ERROR_NOT_FOUND, undone ? _("there is nothing to undo") : _("there is nothing to redo"));
      return FALSE;
    }
  query = dtl_database_query (database, error, changes, "i", step);
  return query && restore_rows (database, query, error)
         && dtl_database_run (database, error, "UPDATE step SET undone = ? WHERE id = ?", "ii", (gint64) undone, step);
}

/**
 * dtl_history_undo:
 * @database: a collection, inside a transaction
 * @error: %DTL_ERROR_NOT_FOUND if there is nothing to undo
 */
gboolean
dtl_history_undo (sqlite3 *database, GError **error)
{
  return walk_step (database, "SELECT max(id) FROM step WHERE NOT undone",
                    "SELECT target, row, before FROM change WHERE step = ? ORDER BY number DESC", TRUE, error);
}

/**
 * dtl_history_redo:
 * @database: a collection, inside a transaction
 * @error: %DTL_ERROR_NOT_FOUND if there is nothing to redo
 */
gboolean
dtl_history_redo (sqlite3 *database, GError **error)
{
  return walk_step (database, "SELECT min(id) FROM step WHERE undone",
                    "SELECT target, row, after FROM change WHERE step = ? ORDER BY number", FALSE, error);
}

static char *
build_label (sqlite3 *database, const char *find)
{
  g_autoptr (DtlQuery) query = dtl_database_query (database, NULL, find, NULL);
  gboolean row;

  if (!query || !dtl_database_next (query, &row, NULL) || !row)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].id, (const char *) sqlite3_column_text (query, 0)) == 0)
      {
        guint count = CLAMP (sqlite3_column_int64 (query, 1), 0, G_MAXINT);
        g_autofree char *number = g_strdup_printf ("%u", count);
        g_auto (GStrv) parts = g_strsplit (g_dngettext (GETTEXT_PACKAGE, kinds[i].one, kinds[i].many, count), "%u", 2);

        return g_strjoinv (number, parts);
      }
  return NULL;
}

/**
 * dtl_history_dup_undo_label:
 * @database: a collection
 *
 * Returns: (transfer full) (nullable): what undo would undo, translated; %NULL: nothing
 */
char *
dtl_history_dup_undo_label (sqlite3 *database)
{
  return build_label (database, "SELECT kind, count FROM step WHERE NOT undone ORDER BY id DESC LIMIT 1");
}

/**
 * dtl_history_dup_redo_label:
 * @database: a collection
 *
 * Returns: (transfer full) (nullable): what redo would redo, translated; %NULL: nothing
 */
char *
dtl_history_dup_redo_label (sqlite3 *database)
{
  return build_label (database, "SELECT kind, count FROM step WHERE undone ORDER BY id LIMIT 1");
}
