/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a collection looks like inside, and how an older one becomes a newer one. The same
 * functions that migrate also tell what a file of any version must look like: a file whose
 * tables differ by one letter, or that brings a trigger along, was not made by us. */

#include "config.h"

#include "dtl-schema.h"

#include <glib/gi18n-lib.h>

#include "dtl-database.h"
#include "dtl-error.h"

/* Text and original of a source are in "content", which never changes, so that a step in the
 * history costs its metadata only, and a removed source can come back. "step" and "change" are
 * that history: what each row was before and after. "working" belongs to the working copy and is empty
 * in a published file. */
static gboolean
create_first (sqlite3 *database, GError **error)
{
  return dtl_database_execute (
    database,
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
    "CREATE TABLE working (id TEXT PRIMARY KEY NOT NULL, value TEXT) STRICT, WITHOUT ROWID;",
    error);
}

/* Who decided, when and why. What was decided before is as old as the step that did it. */
static gboolean
tell_decisions (sqlite3 *database, GError **error)
{
  return dtl_database_execute (
    database,
    "ALTER TABLE decision ADD COLUMN reason TEXT;"
    "ALTER TABLE decision ADD COLUMN author TEXT;"
    "ALTER TABLE decision ADD COLUMN made INTEGER;"
    "UPDATE decision SET made = (SELECT max(step.made) FROM change JOIN step ON step.id = change.step"
    " WHERE change.target = 'decision' AND change.row = CAST(decision.id AS TEXT) AND change.after IS NOT NULL AND NOT step.undone);",
    error);
}

/* A decision outlasts its source: it waits for it to come back, and is listed meanwhile. Those that went with a source
 * before are brought back, and the steps that took them or brought them back are about sources only. */
static gboolean
keep_decisions (sqlite3 *database, GError **error)
{
  return dtl_database_execute (
    database,
    "CREATE TABLE kept (id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER, kind TEXT NOT NULL, target TEXT NOT NULL, value TEXT,"
    " reason TEXT, author TEXT, made INTEGER) STRICT;"
    "INSERT INTO kept SELECT id, source, kind, target, value, reason, author, made FROM decision;"
    "INSERT INTO kept SELECT CAST(change.row AS INTEGER), json_extract(before, '$[0]'), json_extract(before, '$[1]'),"
    " json_extract(before, '$[2]'), json_extract(before, '$[3]'), json_extract(before, '$[4]'), json_extract(before, '$[5]'),"
    " json_extract(before, '$[6]') FROM change JOIN step ON step.id = change.step"
    " WHERE change.target = 'decision' AND change.after IS NULL AND CASE WHEN json_valid(change.before) THEN json_type(change.before, '$[2]') END = 'text' AND step.kind = 'remove'"
    " AND NOT step.undone AND CAST(change.row AS INTEGER) NOT IN (SELECT id FROM decision)"
    " AND change.step = (SELECT max(later.step) FROM change AS later JOIN step AS last ON last.id = later.step"
    " WHERE later.target = 'decision' AND later.row = change.row AND NOT last.undone);"
    "DELETE FROM change WHERE target = 'decision' AND step IN (SELECT id FROM step WHERE kind IN ('remove', 'add'));"
    "DELETE FROM sqlite_sequence WHERE name = 'kept';"
    "INSERT INTO sqlite_sequence (name, seq) SELECT 'kept', seq FROM sqlite_sequence WHERE name = 'decision';"
    "DROP TABLE decision;"
    "ALTER TABLE kept RENAME TO decision;",
    error);
}

/* From version n to n + 1 is row n. A row is never changed once it was in a release. */
static gboolean (*const migrations[]) (sqlite3 *database, GError **error) = {
  create_first,
  tell_decisions,
  keep_decisions,
};

/**
 * dtl_schema_newest:
 *
 * Returns: the version that this build makes and reads
 */
gint64
dtl_schema_newest (void)
{
  return G_N_ELEMENTS (migrations);
}

/**
 * dtl_schema_version:
 * @database: a database
 * @version: (out): its version; 0 for an empty one
 * @error: as dtl_database_fail()
 */
gboolean
dtl_schema_version (sqlite3 *database, gint64 *version, GError **error)
{
  *version = 0;
  return dtl_database_get_int (database, version, error, "PRAGMA user_version", NULL);
}

static gboolean
migrate_to (sqlite3 *database, gint64 from, gint64 to, GError **error)
{
  for (gint64 version = from; version < to; version++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, version + 1);

      if (!migrations[version] (database, error) || !dtl_database_execute (database, sql, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dtl_schema_migrate:
 * @database: an empty database, or one that dtl_schema_verify() has accepted
 * @error: as dtl_database_fail(); then it is as it was
 *
 * Makes it one of the newest version, in one transaction.
 */
gboolean
dtl_schema_migrate (sqlite3 *database, GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", DTL_SCHEMA_APPLICATION_ID);
  gint64 version;
  gboolean well;

  if (!dtl_database_begin (database, error))
    return FALSE;
  well = dtl_schema_version (database, &version, error)
         && migrate_to (database, version, dtl_schema_newest (), error)
         && dtl_database_execute (database, mark, error);
  return dtl_database_end (database, well, error);
}

/* Every table and index with its SQL, as one text. */
static char *
describe_schema (sqlite3 *database, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DtlQuery) query =
    dtl_database_query (database, error, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", NULL);
  gboolean row = query != NULL;

  while (row)
    {
      if (!dtl_database_next (query, &row, error))
        return NULL;
      for (int i = 0; row && i < 4; i++)
        g_string_append_printf (text, "%s\n", sqlite3_column_type (query, i) == SQLITE_NULL ? "" : (const char *) sqlite3_column_text (query, i));
    }
  return query ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
describe_version (gint64 version, GError **error)
{
  g_autoptr (DtlDatabase) model = dtl_database_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  if (!model || !migrate_to (model, 0, version, error))
    return NULL;
  return describe_schema (model, error);
}

static gboolean
refuse (GError **error, DtlError code, const char *message)
{
  g_set_error_literal (error, DTL_ERROR, code, message);
  return FALSE;
}

/**
 * dtl_schema_verify:
 * @database: a copy of a file from anywhere
 * @error: %DTL_ERROR_FORMAT if it is no collection, or is not built as one; %DTL_ERROR_UNSUPPORTED if it
 *   was made by a newer version
 *
 * Looks only; changes nothing.
 */
gboolean
dtl_schema_verify (sqlite3 *database, GError **error)
{
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  gint64 application = 0;
  gint64 version;

  if (!dtl_database_get_int (database, &application, error, "PRAGMA application_id", NULL)
      || !dtl_schema_version (database, &version, error))
    return FALSE;
  if (application != DTL_SCHEMA_APPLICATION_ID)
    return refuse (error, DTL_ERROR_FORMAT, _("this is no Dateline collection"));
  if (version > dtl_schema_newest ())
    return refuse (error, DTL_ERROR_UNSUPPORTED, _("this collection was made by a newer version of Dateline"));
  if (version < 1)
    return refuse (error, DTL_ERROR_FORMAT, _("the collection is damaged"));
  found = describe_schema (database, error);
  expected = found ? describe_version (version, error) : NULL;
  if (!expected)
    return FALSE;
  return g_str_equal (found, expected) || refuse (error, DTL_ERROR_FORMAT, _("the collection is not built as Dateline builds one"));
}
