/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's decisions as rows. SQLite itself writes and reads the JSON of their anchors, so that other
 * programs find them as formats.md has it. */

#include "config.h"

#include "dtl-database.h"
#include "dtl-decision-table.h"

enum
{
  COLUMN_ID,
  COLUMN_SOURCE,
  COLUMN_KIND,
  COLUMN_EXACT,
  COLUMN_PREFIX,
  COLUMN_SUFFIX,
  COLUMN_START,
  COLUMN_VALUE,
};

static const char select_decisions[] =
  "SELECT id, source, kind, json_extract(target, '$.exact'), json_extract(target, '$.prefix'), json_extract(target, '$.suffix'),"
  " json_extract(target, '$.start'), value FROM decision"
  " WHERE source IS NOT NULL AND json_valid(target) AND json_type(target, '$.exact') = 'text' ORDER BY id";

/**
 * dtl_decision_table_insert:
 * @database: a collection, inside a transaction
 * @decision: a new decision; its id is set
 * @error: as dtl_database_fail()
 */
gboolean
dtl_decision_table_insert (sqlite3 *database, DtlDecision *decision, GError **error)
{
  const DtlAnchor *anchor = decision->anchor;

  if (!dtl_database_run (database, error,
                         "INSERT INTO decision (source, kind, target, value)"
                         " VALUES (?, ?, json_object('exact', ?, 'prefix', ?, 'suffix', ?, 'start', ?), ?)",
                         "issssis", decision->source, dtl_decision_kind_name (decision->kind), anchor->exact, anchor->prefix,
                         anchor->suffix, (gint64) anchor->start, decision->value))
    return FALSE;
  decision->id = sqlite3_last_insert_rowid (database);
  return TRUE;
}

static char *
dup_column (sqlite3_stmt *query, int column)
{
  const char *words = (const char *) sqlite3_column_text (query, column);

  return g_strdup (words ? words : "");
}

/* NULL for a kind that only a newer version knows: it stays in the collection, and is not laid over anything. */
static DtlDecision *
read_decision (sqlite3_stmt *query)
{
  DtlDecisionKind kind;
  DtlAnchor *anchor;
  DtlDecision *decision;

  if (!dtl_decision_kind_by_name ((const char *) sqlite3_column_text (query, COLUMN_KIND), &kind))
    return NULL;
  anchor = g_new0 (DtlAnchor, 1);
  anchor->exact = dup_column (query, COLUMN_EXACT);
  anchor->prefix = dup_column (query, COLUMN_PREFIX);
  anchor->suffix = dup_column (query, COLUMN_SUFFIX);
  anchor->start = (guint) CLAMP (sqlite3_column_int64 (query, COLUMN_START), 0, G_MAXUINT32);
  decision = dtl_decision_new (kind, sqlite3_column_int64 (query, COLUMN_SOURCE), anchor,
                               (const char *) sqlite3_column_text (query, COLUMN_VALUE));
  decision->id = sqlite3_column_int64 (query, COLUMN_ID);
  return decision;
}

/**
 * dtl_decision_table_load:
 * @database: a collection
 * @error: as dtl_database_fail()
 *
 * Returns: (transfer full) (nullable) (element-type DtlDecision): all that can be understood, in the order
 *   they were made
 */
GPtrArray *
dtl_decision_table_load (sqlite3 *database, GError **error)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autoptr (DtlQuery) query = dtl_database_query (database, error, select_decisions, NULL);
  gboolean row = TRUE;

  if (!query)
    return NULL;
  while (row)
    {
      DtlDecision *decision;

      if (!dtl_database_next (query, &row, error))
        return NULL;
      decision = row ? read_decision (query) : NULL;
      if (decision != NULL)
        g_ptr_array_add (decisions, decision);
    }
  return g_steal_pointer (&decisions);
}
