/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's decisions as rows. SQLite itself writes and reads the JSON of their anchors, so that other
 * programs find them as formats.md has it. */

#include "config.h"

#include "dtl-database.h"
#include "dtl-decision-table.h"

#define ANCHOR "'exact', ?, 'prefix', ?, 'suffix', ?, 'start', ?"
#define ANCHOR_TYPES "sssi"
#define EXTRACT_ANCHOR(json) \
  "json_extract(" json ", '$.exact'), json_extract(" json ", '$.prefix'), json_extract(" json ", '$.suffix'), json_extract(" json ", '$.start')"
/* The words that a decision is about, without what it was taken beside. */
#define WORDS(row) "CASE WHEN json_valid(" row ".target) THEN json_remove(" row ".target, '$.others') ELSE " row ".target END"
/* Whatever stands in a row, reading it must not fail. */
#define VALID_TARGET "CASE WHEN json_valid(target) THEN target ELSE '{}' END"

enum
{
  COLUMN_ID,
  COLUMN_SOURCE,
  COLUMN_ANCHOR, /* and three more */
  COLUMN_KIND = COLUMN_ANCHOR + 4,
  COLUMN_VALUE,
  COLUMN_REASON,
  COLUMN_AUTHOR,
  COLUMN_MADE,
};

static const char select_decisions[] =
  "SELECT id, source, " EXTRACT_ANCHOR ("target") ", kind, value, reason, author, made FROM decision"
  " WHERE source IS NOT NULL AND json_valid(target) AND json_type(target, '$.exact') = 'text' ORDER BY id";

static const char select_others[] =
  "SELECT decision.id, json_extract(other.value, '$.source'), " EXTRACT_ANCHOR ("other.value")
  " FROM decision, json_each(" VALID_TARGET ", '$.others') AS other"
  " WHERE other.type = 'object' AND json_type(other.value, '$.exact') = 'text' ORDER BY decision.id, other.key";

static gboolean
insert_other (sqlite3 *database, gint64 id, const DtlDecisionTarget *other, GError **error)
{
  const DtlAnchor *anchor = other->anchor;

  return dtl_database_run (database, error,
                           "UPDATE decision SET target = json_insert(target, '$.others[#]', json_object('source', ?, " ANCHOR ")) WHERE id = ?",
                           "i" ANCHOR_TYPES "i", other->source, anchor->exact, anchor->prefix, anchor->suffix, (gint64) anchor->start, id);
}

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
                         "INSERT INTO decision (source, kind, target, value, reason, author, made)"
                         " VALUES (?, ?, json_object(" ANCHOR "), ?, ?, ?, ?)",
                         "is" ANCHOR_TYPES "sssi", decision->source, dtl_decision_kind_name (decision->kind), anchor->exact,
                         anchor->prefix, anchor->suffix, (gint64) anchor->start, decision->value, decision->reason, decision->author,
                         decision->made))
    return FALSE;
  decision->id = sqlite3_last_insert_rowid (database);
  if (decision->others->len > 0
      && !dtl_database_run (database, error, "UPDATE decision SET target = json_insert(target, '$.others', json_array()) WHERE id = ?",
                            "i", decision->id))
    return FALSE;
  for (guint i = 0; i < decision->others->len; i++)
    if (!insert_other (database, decision->id, g_ptr_array_index (decision->others, i), error))
      return FALSE;
  return TRUE;
}

static char *
dup_column (sqlite3_stmt *query, int column)
{
  const char *words = (const char *) sqlite3_column_text (query, column);

  return g_strdup (words ? words : "");
}

static DtlAnchor *
read_anchor (sqlite3_stmt *query)
{
  DtlAnchor *anchor = g_new0 (DtlAnchor, 1);

  anchor->exact = dup_column (query, COLUMN_ANCHOR);
  anchor->prefix = dup_column (query, COLUMN_ANCHOR + 1);
  anchor->suffix = dup_column (query, COLUMN_ANCHOR + 2);
  anchor->start = (guint) CLAMP (sqlite3_column_int64 (query, COLUMN_ANCHOR + 3), 0, G_MAXUINT32);
  return anchor;
}

/* NULL for a kind that only a newer version knows: it stays in the collection, and is not laid over anything. */
static DtlDecision *
read_decision (sqlite3_stmt *query)
{
  DtlDecisionKind kind;
  DtlDecision *decision;

  if (!dtl_decision_kind_by_name ((const char *) sqlite3_column_text (query, COLUMN_KIND), &kind))
    return NULL;
  decision = dtl_decision_new (kind, sqlite3_column_int64 (query, COLUMN_SOURCE), read_anchor (query),
                               (const char *) sqlite3_column_text (query, COLUMN_VALUE));
  decision->id = sqlite3_column_int64 (query, COLUMN_ID);
  decision->reason = g_strdup ((const char *) sqlite3_column_text (query, COLUMN_REASON));
  decision->author = g_strdup ((const char *) sqlite3_column_text (query, COLUMN_AUTHOR));
  decision->made = sqlite3_column_int64 (query, COLUMN_MADE);
  return decision;
}

/* Both are in the order of ids: the decision that row belongs to stands at @at or behind it. */
static void
read_other (sqlite3_stmt *query, GPtrArray *decisions, guint *at)
{
  const gint64 id = sqlite3_column_int64 (query, COLUMN_ID);

  while (*at < decisions->len && ((const DtlDecision *) g_ptr_array_index (decisions, *at))->id < id)
    (*at)++;
  if (*at < decisions->len && ((const DtlDecision *) g_ptr_array_index (decisions, *at))->id == id)
    dtl_decision_add_other (g_ptr_array_index (decisions, *at), sqlite3_column_int64 (query, COLUMN_SOURCE), read_anchor (query));
}

static gboolean
load_others (sqlite3 *database, GPtrArray *decisions, GError **error)
{
  g_autoptr (DtlQuery) query = dtl_database_query (database, error, select_others, NULL);
  gboolean row = query != NULL;
  guint at = 0;

  while (row)
    {
      if (!dtl_database_next (query, &row, error))
        return FALSE;
      if (row)
        read_other (query, decisions, &at);
    }
  return query != NULL;
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
  return load_others (database, decisions, error) ? g_steal_pointer (&decisions) : NULL;
}

static GPtrArray *
list_ids (sqlite3_stmt *query, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean row = query != NULL;

  while (row)
    {
      if (!dtl_database_next (query, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (query, 0)));
    }
  return query ? g_steal_pointer (&ids) : NULL;
}

/**
 * dtl_decision_table_find_same:
 * @database: a collection
 * @id: number of a decision
 * @about_row: it is about a row, which is all of its figures; else only its own words count
 * @error: as dtl_database_fail()
 *
 * Returns: (transfer full) (nullable) (element-type utf8): ids of the decisions of the same kind about the same
 *   words: those that it takes the place of
 */
GPtrArray *
dtl_decision_table_find_same (sqlite3 *database, gint64 id, gboolean about_row, GError **error)
{
  g_autoptr (DtlQuery) query =
    dtl_database_query (database, error,
                        "SELECT old.id FROM decision AS new JOIN decision AS old ON old.source = new.source AND old.kind = new.kind"
                        " AND (CASE WHEN ?2 THEN old.target = new.target ELSE " WORDS ("old") " = " WORDS ("new") " END)"
                        " AND old.id <> new.id WHERE new.id = ?1 ORDER BY old.id",
                        "ii", id, (gint64) about_row);

  return list_ids (query, error);
}
