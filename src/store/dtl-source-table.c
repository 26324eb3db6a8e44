/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source as rows, and back. */

#include "config.h"

#include "dtl-source-table.h"

#include <glib/gi18n-lib.h>

#include "dtl-database.h"
#include "dtl-error.h"

/* What the columns of the query below are. */
enum
{
  COLUMN_ID,
  COLUMN_FORMAT,
  COLUMN_TEXT,
  COLUMN_PATH,
  COLUMN_TITLE,
  COLUMN_PUBLISHER,
  COLUMN_AUTHORS,
  COLUMN_URL,
  COLUMN_LANGUAGE,
  COLUMN_LOCALE,
  COLUMN_PUBLISHED,
  COLUMN_PUBLISHED_FROM,
};

#define SELECT_SOURCES \
  "SELECT source.id, format, text, path, title, publisher, authors, url, language, locale, published, published_from" \
  " FROM source JOIN content ON content.id = source.content"
#define IN_ORDER " ORDER BY position, source.id"

static const DtlPublishedFrom published_froms[] = {
  DTL_PUBLISHED_FROM_NONE, DTL_PUBLISHED_FROM_METADATA, DTL_PUBLISHED_FROM_TEXT, DTL_PUBLISHED_FROM_OPTION,
};

static char *
dup_column (sqlite3_stmt *row, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (row, column));
}

static void
read_published (sqlite3_stmt *row, DtlSource *source)
{
  const char *published = (const char *) sqlite3_column_text (row, COLUMN_PUBLISHED);
  const char *from = (const char *) sqlite3_column_text (row, COLUMN_PUBLISHED_FROM);

  if (!published || !dtl_date_parse (published, &source->published))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (published_froms); i++)
    if (g_strcmp0 (from, dtl_published_from_name (published_froms[i])) == 0)
      source->published_from = published_froms[i];
}

static DtlSource *
read_source (sqlite3_stmt *row, GError **error)
{
  const char *data = (const char *) sqlite3_column_text (row, COLUMN_TEXT);
  g_autoptr (GBytes) bytes = g_bytes_new (data ? data : "", sqlite3_column_bytes (row, COLUMN_TEXT));
  g_autoptr (DtlText) text = dtl_text_new (bytes, error);
  const char *authors = (const char *) sqlite3_column_text (row, COLUMN_AUTHORS);
  DtlSource *source;

  if (!text)
    return NULL;
  source = dtl_source_new (text);
  source->path = dup_column (row, COLUMN_PATH);
  source->title = dup_column (row, COLUMN_TITLE);
  source->publisher = dup_column (row, COLUMN_PUBLISHER);
  source->authors = authors ? g_strsplit (authors, "\n", -1) : NULL;
  source->url = dup_column (row, COLUMN_URL);
  source->language = dup_column (row, COLUMN_LANGUAGE);
  source->locale = dup_column (row, COLUMN_LOCALE);
  read_published (row, source);
  return source;
}

static gboolean
append_sources (DtlQuery *query, GPtrArray *sources, GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      g_autoptr (DtlSource) source = NULL;

      if (!dtl_database_next (query, &row, error))
        return FALSE;
      if (!row)
        break;
      source = read_source (query, error);
      if (!source)
        return FALSE;
      g_ptr_array_add (sources, dtl_stored_source_new (sqlite3_column_int64 (query, COLUMN_ID),
                                                       (const char *) sqlite3_column_text (query, COLUMN_FORMAT), source));
    }
  return TRUE;
}

/**
 * dtl_source_table_load:
 * @database: a collection
 * @error: %DTL_ERROR_FORMAT if a text is damaged, or as dtl_database_fail()
 *
 * Returns: (transfer full) (element-type DtlStoredSource) (nullable): all sources, in order
 */
GPtrArray *
dtl_source_table_load (sqlite3 *database, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_stored_source_free);
  g_autoptr (DtlQuery) query = dtl_database_query (database, error, SELECT_SOURCES IN_ORDER, NULL);

  return query && append_sources (query, sources, error) ? g_steal_pointer (&sources) : NULL;
}

/**
 * dtl_source_table_load_behind:
 * @database: a collection
 * @sources: (element-type DtlStoredSource): its first sources, in order; not empty. Gets the others
 * @error: as dtl_source_table_load()
 *
 * Returns: %FALSE if it failed; then some may have been added
 */
gboolean
dtl_source_table_load_behind (sqlite3 *database, GPtrArray *sources, GError **error)
{
  const DtlStoredSource *last = g_ptr_array_index (sources, sources->len - 1);
  g_autoptr (DtlQuery) query = dtl_database_query (database, error, SELECT_SOURCES " WHERE position > (SELECT position FROM source WHERE id = ?)" IN_ORDER,
                                                   "i", last->id);

  return query && append_sources (query, sources, error);
}

static char *
join_authors (const DtlSource *source)
{
  return source->authors && source->authors[0] ? g_strjoinv ("\n", source->authors) : NULL;
}

static char *
write_published (const DtlSource *source)
{
  return dtl_date_is_set (source->published) ? dtl_date_to_string (source->published) : NULL;
}

/* The newest content is that of the source that it was inserted for. */
static gboolean
insert_content (sqlite3 *database, const DtlStoredSource *stored, GBytes *original, GError **error)
{
  DtlText *text = stored->source->text;
  g_autoptr (GBytes) words = g_bytes_new_static (dtl_text_bytes (text), dtl_text_length (text));
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  return dtl_database_run (database, error, "INSERT INTO content (text, format, original) VALUES (?, ?, ?)", "tsb", words, stored->format,
                           original ? original : nothing);
}

/**
 * dtl_source_table_insert:
 * @database: a collection, inside a transaction
 * @stored: a source; its id is 0, or the number that it had when it was here before
 * @original: (nullable): the file that it was read from
 * @id: (out): its number
 * @error: as dtl_database_fail()
 *
 * Adds a source behind the others.
 */
gboolean
dtl_source_table_insert (sqlite3 *database, const DtlStoredSource *stored, GBytes *original, gint64 *id, GError **error)
{
  if (!insert_content (database, stored, original, error))
    return FALSE;
  if (!dtl_database_run (database, error,
                         "INSERT INTO source (id, content, position, published_from)"
                         " VALUES (nullif(?, 0), ?, (SELECT coalesce(max(position), 0) + 1 FROM source), 'none')",
                         "ii", stored->id, (gint64) sqlite3_last_insert_rowid (database)))
    return FALSE;
  *id = sqlite3_last_insert_rowid (database);
  return dtl_source_table_update (database, *id, stored->source, error);
}

/**
 * dtl_source_table_replace:
 * @database: a collection, inside a transaction
 * @stored: a source that is there, with another text
 * @original: (nullable): the file that it was read from
 * @error: as dtl_database_fail()
 *
 * Gives it that text and that file. What it had stays for undo.
 */
gboolean
dtl_source_table_replace (sqlite3 *database, const DtlStoredSource *stored, GBytes *original, GError **error)
{
  return insert_content (database, stored, original, error)
         && dtl_database_run (database, error, "UPDATE source SET content = ? WHERE id = ?", "ii", (gint64) sqlite3_last_insert_rowid (database), stored->id);
}

/**
 * dtl_source_table_find_edited:
 * @database: a collection
 * @id: number of a source
 * @edited: (out): a bit for each #DtlSourceColumn that the user has ever edited
 * @error: as dtl_database_fail()
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_source_table_find_edited (sqlite3 *database, gint64 id, guint *edited, GError **error)
{
  gint64 bits = 0;

  if (!dtl_database_get_int (database, &bits, error,
                             "SELECT coalesce(sum(DISTINCT 1 << was.key), 0) FROM change JOIN step ON step.id = change.step,"
                             " json_each(CASE WHEN json_valid(change.before) THEN change.before ELSE '[]' END) AS was,"
                             " json_each(CASE WHEN json_valid(change.after) THEN change.after ELSE '[]' END) AS now"
                             " WHERE change.target = 'source' AND change.row = CAST(?1 AS TEXT) AND step.kind = 'edit' AND NOT step.undone"
                             " AND now.key = was.key AND now.value IS NOT was.value",
                             "i", id))
    return FALSE;
  *edited = (guint) bits;
  return TRUE;
}

/**
 * dtl_source_table_update:
 * @database: a collection, inside a transaction
 * @id: number of a source that is there
 * @source: what to write; its text is not looked at
 * @error: as dtl_database_fail()
 */
gboolean
dtl_source_table_update (sqlite3 *database, gint64 id, const DtlSource *source, GError **error)
{
  g_autofree char *authors = join_authors (source);
  g_autofree char *published = write_published (source);

  return dtl_database_run (database, error,
                           "UPDATE source SET path = ?, title = ?, publisher = ?, authors = ?, url = ?, language = ?, locale = ?,"
                           " published = ?, published_from = ? WHERE id = ?",
                           "sssssssssi", source->path, source->title, source->publisher, authors, source->url, source->language,
                           source->locale, published, dtl_published_from_name (source->published_from), id);
}

/**
 * dtl_source_table_has:
 * @database: a collection
 * @id: a number
 * @error: %DTL_ERROR_NOT_FOUND if there is no source of that number, or as dtl_database_fail()
 */
gboolean
dtl_source_table_has (sqlite3 *database, gint64 id, GError **error)
{
  gint64 found = 0;

  if (!dtl_database_get_int (database, &found, error, "SELECT count(*) FROM source WHERE id = ?", "i", id))
    return FALSE;
  if (found == 0)
    g_set_error (error, DTL_ERROR, DTL_ERROR_NOT_FOUND, _("the source is not in the collection any more"));
  return found > 0;
}
