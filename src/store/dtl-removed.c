/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report that is removed and added again, as it was or edited meanwhile, is the same report: what the user
 * decided about it waits for it, by its number. Which number that was is in the history, and what it was called. */

#include "config.h"

#include "dtl-removed.h"

#include "dtl-database.h"

/* Columns of a source's image: its content first, its path third. */
#define WAS_TEXT "(SELECT text FROM content WHERE id = json_extract(change.before, '$[0]'))"
#define WAS_PATH "json_extract(change.before, '$[2]')"

static const char find_source[] =
  "SELECT CAST(change.row AS INTEGER) FROM change JOIN step ON step.id = change.step"
  " WHERE change.target = 'source' AND change.after IS NULL AND change.before IS NOT NULL AND NOT step.undone"
  " AND CAST(change.row AS INTEGER) NOT IN (SELECT id FROM source)"
  " AND (" WAS_PATH " = ?1 OR " WAS_TEXT " = ?2)"
  " ORDER BY 2 * (" WAS_TEXT " = ?2) + coalesce(" WAS_PATH " = ?1, 0) DESC, change.step DESC, change.number DESC LIMIT 1";

/* What a source was called when it was last here: its publisher is the fifth column, its title the fourth. */
static const char find_names[] =
  "SELECT DISTINCT decided.id, coalesce(json_extract(change.before, '$[4]'), json_extract(change.before, '$[3]')), " WAS_PATH
  " FROM (SELECT source AS id FROM decision UNION SELECT json_extract(other.value, '$.source') FROM decision,"
  " json_each(CASE WHEN json_valid(target) THEN target ELSE '{}' END, '$.others') AS other WHERE other.type = 'object') AS decided"
  " JOIN change ON change.target = 'source' AND change.row = CAST(decided.id AS TEXT) AND change.before IS NOT NULL"
  " WHERE decided.id NOT IN (SELECT id FROM source) AND json_valid(change.before)"
  " AND change.step = (SELECT max(step) FROM change AS later WHERE later.target = 'source' AND later.row = change.row AND later.before IS NOT NULL)";

/**
 * dtl_removed_find_source:
 * @database: a collection
 * @source: a report that is to be added
 * @id: (inout): the number that it had when it was here before; left alone if it never was
 * @error: as dtl_database_fail()
 *
 * It is the same if its text is, or if it comes from the same place.
 */
gboolean
dtl_removed_find_source (sqlite3 *database, const DtlSource *source, gint64 *id, GError **error)
{
  g_autoptr (GBytes) text = g_bytes_new_static (dtl_text_bytes (source->text), dtl_text_length (source->text));

  return dtl_database_get_int (database, id, error, find_source, "st", source->path, text);
}

/* As the window calls those that are there. */
static char *
read_name (sqlite3_stmt *row)
{
  const char *path = (const char *) sqlite3_column_text (row, 2);

  if (sqlite3_column_type (row, 1) == SQLITE_TEXT)
    return g_strdup ((const char *) sqlite3_column_text (row, 1));
  return path != NULL ? g_path_get_basename (path) : NULL;
}

/**
 * dtl_removed_load_names:
 * @database: a collection
 * @error: as dtl_database_fail()
 *
 * Returns: (transfer full) (nullable) (element-type gint64 utf8): what the sources are called that something was
 *   decided about and that are not here any more
 */
GHashTable *
dtl_removed_load_names (sqlite3 *database, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (DtlQuery) query = dtl_database_query (database, error, find_names, NULL);
  gboolean row = query != NULL;

  while (row)
    {
      g_autofree char *name = NULL;
      gint64 id;

      if (!dtl_database_next (query, &row, error))
        return NULL;
      id = row ? sqlite3_column_int64 (query, 0) : 0;
      name = row ? read_name (query) : NULL;
      if (name != NULL)
        g_hash_table_insert (names, g_memdup2 (&id, sizeof id), g_steal_pointer (&name));
    }
  return query != NULL ? g_steal_pointer (&names) : NULL;
}
