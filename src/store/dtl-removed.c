/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report that is removed and added again, as it was or edited meanwhile, is the same report: what the user
 * decided about it must not be lost on the way. All of it is in the history; it is found again here. */

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

/* Columns of a decision's image: its source first, its target third. */
#define WAS_SOURCE "json_extract(change.before, '$[0]')"
#define WAS_TARGET "json_extract(change.before, '$[2]')"
#define OTHERS "json_each(CASE WHEN json_valid(" WAS_TARGET ") THEN " WAS_TARGET " ELSE '{}' END, '$.others') AS other WHERE other.type = 'object'"

/* Those that went with a source, and not by the user's will; all of their sources are here now. */
static const char find_decisions[] =
  "SELECT change.row, change.before FROM change JOIN step ON step.id = change.step"
  " WHERE change.target = 'decision' AND change.after IS NULL AND change.before IS NOT NULL AND NOT step.undone AND step.kind = 'remove'"
  " AND CAST(change.row AS INTEGER) NOT IN (SELECT id FROM decision)"
  " AND change.step = (SELECT max(later.step) FROM change AS later WHERE later.target = 'decision' AND later.row = change.row)"
  " AND " WAS_SOURCE " IN (SELECT id FROM source)"
  " AND (" WAS_SOURCE " = ?1 OR EXISTS (SELECT 1 FROM " OTHERS " AND json_extract(other.value, '$.source') = ?1))"
  " AND NOT EXISTS (SELECT 1 FROM " OTHERS " AND json_extract(other.value, '$.source') NOT IN (SELECT id FROM source))"
  " ORDER BY change.step, CAST(change.row AS INTEGER)";

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

static gboolean
collect_images (sqlite3_stmt *query, GPtrArray *rows, GPtrArray *images, GError **error)
{
  gboolean row = query != NULL;

  while (row)
    {
      if (!dtl_database_next (query, &row, error))
        return FALSE;
      if (!row)
        break;
      g_ptr_array_add (rows, g_strdup ((const char *) sqlite3_column_text (query, 0)));
      g_ptr_array_add (images, g_strdup ((const char *) sqlite3_column_text (query, 1)));
    }
  return query != NULL;
}

/**
 * dtl_removed_restore_decisions:
 * @step: a step that has added a source
 * @source: its number
 * @error: as dtl_database_fail()
 *
 * Decides again what was decided about it when it was removed.
 */
gboolean
dtl_removed_restore_decisions (DtlStep *step, gint64 source, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) images = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DtlQuery) query = dtl_database_query (step->database, error, find_decisions, "i", source);

  if (!collect_images (query, rows, images, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!dtl_step_restore (step, DTL_HISTORY_DECISION, g_ptr_array_index (rows, i), g_ptr_array_index (images, i), error))
      return FALSE;
  return TRUE;
}
