/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite speaks in numbers; the user needs to know whether the disk is full, the file is damaged
 * or somebody else has it. It is asked here alone, with its defences against hostile files up. */

#include "config.h"

#include "dtl-database.h"

#include <glib/gi18n-lib.h>

#include "dtl-error.h"

#define BUSY_MILLISECONDS 5000

typedef struct
{
  int result; /* primary result code of SQLite */
  DtlError code;
  const char *message;
} Failure;

static const Failure failures[] = {
  { SQLITE_FULL, DTL_ERROR_IO, N_ ("there is no space left for the collection") },
  { SQLITE_IOERR, DTL_ERROR_IO, N_ ("the collection could not be read or written") },
  { SQLITE_READONLY, DTL_ERROR_IO, N_ ("the collection may not be written") },
  { SQLITE_CANTOPEN, DTL_ERROR_IO, N_ ("the collection could not be opened") },
  { SQLITE_PERM, DTL_ERROR_IO, N_ ("the collection may not be opened") },
  { SQLITE_CORRUPT, DTL_ERROR_FORMAT, N_ ("the collection is damaged") },
  { SQLITE_NOTADB, DTL_ERROR_FORMAT, N_ ("this is no Dateline collection, or it is damaged") },
  { SQLITE_BUSY, DTL_ERROR_CONFLICT, N_ ("the collection is being changed by another program") },
  { SQLITE_LOCKED, DTL_ERROR_CONFLICT, N_ ("the collection is being changed by another program") },
};

/**
 * dtl_database_fail:
 * @database: where something has just failed
 * @error: is set to what it was
 *
 * Returns: %FALSE, to be returned further
 */
gboolean
dtl_database_fail (sqlite3 *database, GError **error)
{
  int result = sqlite3_errcode (database) & 0xff;

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if (failures[i].result == result)
      {
        g_set_error (error, DTL_ERROR, failures[i].code, "%s (%s)", _(failures[i].message), sqlite3_errmsg (database));
        return FALSE;
      }
  g_set_error (error, DTL_ERROR, DTL_ERROR_FAILED, _("the collection failed (%s)"), sqlite3_errmsg (database));
  return FALSE;
}

/* A collection comes from anywhere: its schema may run no code, and nothing may write to
 * SQLite's own tables. */
static gboolean
raise_defences (sqlite3 *database, GError **error)
{
  sqlite3_db_config (database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit (database, SQLITE_LIMIT_ATTACHED, 1); /* VACUUM INTO attaches its target */
  return dtl_database_execute (database, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;", error);
}

/**
 * dtl_database_open:
 * @path: (type filename): a file of ours, or ":memory:"
 * @flags: SQLITE_OPEN_…
 * @error: as dtl_database_fail()
 *
 * Returns: (transfer full) (nullable): the database; dtl_database_close() when done
 */
sqlite3 *
dtl_database_open (const char *path, int flags, GError **error)
{
  g_autoptr (DtlDatabase) database = NULL;

  if (sqlite3_open_v2 (path, &database, flags | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    {
      dtl_database_fail (database, error);
      return NULL;
    }
  sqlite3_busy_timeout (database, BUSY_MILLISECONDS);
  if (!raise_defences (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

void
dtl_database_close (sqlite3 *database)
{
  sqlite3_close_v2 (database);
}

/**
 * dtl_database_execute:
 * @database: a database
 * @sql: statements without values; rows they give are passed over
 * @error: as dtl_database_fail()
 */
gboolean
dtl_database_execute (sqlite3 *database, const char *sql, GError **error)
{
  return sqlite3_exec (database, sql, NULL, NULL, NULL) == SQLITE_OK || dtl_database_fail (database, error);
}

static int
bind_bytes (sqlite3_stmt *statement, int index, GBytes *bytes, gboolean as_text)
{
  gsize length;
  const char *data;

  if (!bytes)
    return sqlite3_bind_null (statement, index);
  data = g_bytes_get_data (bytes, &length);
  if (length == 0)
    data = ""; /* a null pointer would bind null */
  return as_text ? sqlite3_bind_text64 (statement, index, data, length, SQLITE_TRANSIENT, SQLITE_UTF8)
                 : sqlite3_bind_blob64 (statement, index, data, length, SQLITE_TRANSIENT);
}

static gboolean
bind_values (sqlite3_stmt *statement, const char *types, va_list *values)
{
  int result = SQLITE_OK;

  for (int i = 1; types && *types && result == SQLITE_OK; types++, i++)
    switch (*types)
      {
      case 'i':
        result = sqlite3_bind_int64 (statement, i, va_arg (*values, gint64));
        break;
      case 's':
        result = sqlite3_bind_text (statement, i, va_arg (*values, const char *), -1, SQLITE_TRANSIENT);
        break;
      case 'b':
        result = bind_bytes (statement, i, va_arg (*values, GBytes *), FALSE);
        break;
      case 't':
        result = bind_bytes (statement, i, va_arg (*values, GBytes *), TRUE);
        break;
      default:
        g_return_val_if_reached (FALSE);
      }
  return result == SQLITE_OK;
}

static sqlite3_stmt *
prepare_values (sqlite3 *database, GError **error, const char *sql, const char *types, va_list *values)
{
  g_autoptr (DtlQuery) statement = NULL;

  if (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL) == SQLITE_OK && bind_values (statement, types, values))
    return g_steal_pointer (&statement);
  dtl_database_fail (database, error);
  return NULL;
}

/**
 * dtl_database_query:
 * @database: a database
 * @error: as dtl_database_fail()
 * @sql: one statement
 * @types: (nullable): a letter for each of its values, which follow
 *
 * Returns: (transfer full) (nullable): the rows, for dtl_database_next(); sqlite3_finalize() when done
 */
sqlite3_stmt *
dtl_database_query (sqlite3 *database, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *query;
  va_list values;

  va_start (values, types);
  query = prepare_values (database, error, sql, types, &values);
  va_end (values);
  return query;
}

/**
 * dtl_database_next:
 * @query: rows
 * @row: (out): whether there is another row; its columns can be read until the next call
 * @error: as dtl_database_fail()
 */
gboolean
dtl_database_next (sqlite3_stmt *query, gboolean *row, GError **error)
{
  int result = sqlite3_step (query);

  *row = result == SQLITE_ROW;
  return result == SQLITE_ROW || result == SQLITE_DONE || dtl_database_fail (sqlite3_db_handle (query), error);
}

/* As dtl_database_query(), for a statement that gives no rows; it is done on return. */
gboolean
dtl_database_run (sqlite3 *database, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (DtlQuery) query = NULL;
  gboolean row;
  va_list values;

  va_start (values, types);
  query = prepare_values (database, error, sql, types, &values);
  va_end (values);
  return query && dtl_database_next (query, &row, error);
}

/* As dtl_database_query(), for the whole number in the first column of the first row; @number keeps
 * what it had if there is no row or it is null. */
gboolean
dtl_database_get_int (sqlite3 *database, gint64 *number, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (DtlQuery) query = NULL;
  gboolean row;
  va_list values;

  va_start (values, types);
  query = prepare_values (database, error, sql, types, &values);
  va_end (values);
  if (!query || !dtl_database_next (query, &row, error))
    return FALSE;
  if (row && sqlite3_column_type (query, 0) != SQLITE_NULL)
    *number = sqlite3_column_int64 (query, 0);
  return TRUE;
}

/* As dtl_database_get_int(), for text, which is then owned by the caller. */
gboolean
dtl_database_get_text (sqlite3 *database, char **text, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (DtlQuery) query = NULL;
  gboolean row;
  va_list values;

  va_start (values, types);
  query = prepare_values (database, error, sql, types, &values);
  va_end (values);
  if (!query || !dtl_database_next (query, &row, error))
    return FALSE;
  if (row && sqlite3_column_type (query, 0) != SQLITE_NULL)
    *text = g_strdup ((const char *) sqlite3_column_text (query, 0));
  return TRUE;
}

static gboolean
check_pages (sqlite3 *database, GError **error)
{
  g_autofree char *found = NULL;

  if (!dtl_database_get_text (database, &found, error, "PRAGMA integrity_check(1)", NULL))
    return FALSE;
  if (g_strcmp0 (found, "ok") == 0)
    return TRUE;
  g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("the collection is damaged (%s)"), found ? found : "");
  return FALSE;
}

static gboolean
check_references (sqlite3 *database, GError **error)
{
  g_autoptr (DtlQuery) query = dtl_database_query (database, error, "PRAGMA foreign_key_check", NULL);
  gboolean row;

  if (!query || !dtl_database_next (query, &row, error))
    return FALSE;
  if (row)
    g_set_error (error, DTL_ERROR, DTL_ERROR_FORMAT, _("the collection is damaged (something in “%s” is missing)"),
                 (const char *) sqlite3_column_text (query, 2));
  return !row;
}

/**
 * dtl_database_check:
 * @database: a database
 * @error: %DTL_ERROR_FORMAT, with the first thing that is wrong
 *
 * Looks at every page, every index, every reference between tables.
 */
gboolean
dtl_database_check (sqlite3 *database, GError **error)
{
  return check_pages (database, error) && check_references (database, error);
}

/**
 * dtl_database_begin:
 * @database: a database
 * @error: as dtl_database_fail()
 *
 * Begins a transaction that writes. dtl_database_end() must follow.
 */
gboolean
dtl_database_begin (sqlite3 *database, GError **error)
{
  return dtl_database_execute (database, "BEGIN IMMEDIATE", error);
}

/**
 * dtl_database_end:
 * @database: a database, after dtl_database_begin()
 * @well: whether all went well; otherwise everything since the beginning is taken back, and @error is left alone
 * @error: as dtl_database_fail(); then everything is taken back, too
 *
 * Returns: whether all of it is on disk
 */
gboolean
dtl_database_end (sqlite3 *database, gboolean well, GError **error)
{
  if (well && dtl_database_execute (database, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (database))
    sqlite3_exec (database, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}
