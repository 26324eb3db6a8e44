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
static const char find_name[] =
  "SELECT coalesce(json_extract(before, '$[4]'), json_extract(before, '$[3]'), json_extract(before, '$[2]')) FROM change"
  " WHERE target = 'source' AND row = CAST(?1 AS TEXT) AND CASE WHEN json_valid(before) THEN json_type(before) END = 'array'"
  " AND NOT EXISTS (SELECT 1 FROM source WHERE id = ?1) ORDER BY step DESC, number DESC LIMIT 1";

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

/**
 * dtl_removed_find_name:
 * @database: a collection
 * @id: number of a source
 * @name: (out) (transfer full) (nullable): what it was called, as the window calls those that are there; %NULL if it is
 *   there, or never was
 * @error: as dtl_database_fail()
 */
gboolean
dtl_removed_find_name (sqlite3 *database, gint64 id, char **name, GError **error)
{
  g_autofree char *found = NULL;

  *name = NULL;
  if (!dtl_database_get_text (database, &found, error, find_name, "i", id))
    return FALSE;
  if (found != NULL)
    *name = g_path_is_absolute (found) ? g_path_get_basename (found) : g_steal_pointer (&found);
  return TRUE;
}
