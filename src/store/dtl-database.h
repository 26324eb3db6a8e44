/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* SQLite with GError. Values are given by a string of types behind the SQL, one letter a value:
 * i gint64, s const char * (NULL is null), b GBytes * as a blob, t GBytes * as text. Rows are read with
 * sqlite3_column_…() itself. */

sqlite3      *dtl_database_open     (const char *path, int flags, GError **error);
void          dtl_database_close    (sqlite3 *database);
gboolean      dtl_database_fail     (sqlite3 *database, GError **error);
gboolean      dtl_database_execute  (sqlite3 *database, const char *sql, GError **error);
gboolean      dtl_database_run      (sqlite3 *database, GError **error, const char *sql, const char *types, ...);
sqlite3_stmt *dtl_database_query    (sqlite3 *database, GError **error, const char *sql, const char *types, ...);
gboolean      dtl_database_next     (sqlite3_stmt *query, gboolean *row, GError **error);
gboolean      dtl_database_get_int  (sqlite3 *database, gint64 *number, GError **error, const char *sql, const char *types, ...);
gboolean      dtl_database_get_text (sqlite3 *database, char **text, GError **error, const char *sql, const char *types, ...);
gboolean      dtl_database_check    (sqlite3 *database, GError **error);

/* A transaction: begun, then either ended well or taken back. */
gboolean      dtl_database_begin    (sqlite3 *database, GError **error);
gboolean      dtl_database_end      (sqlite3 *database, gboolean well, GError **error);

typedef sqlite3 DtlDatabase;
typedef sqlite3_stmt DtlQuery;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlDatabase, dtl_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlQuery, sqlite3_finalize)

G_END_DECLS
