/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One source more must cost one reading more, and one decision more no reading at all: what was read of each
 * source is kept, and so is that with the user's decisions laid over it, until one of the two changes. */

#include "config.h"

#include "dtl-kept-readings.h"

#include <string.h>

#include "dtl-collection.h"
#include "dtl-decision-laying.h"
#include "dtl-decision-places.h"
#include "dtl-read-pool.h"

struct _DtlKeptReadings
{
  DtlReadPool *pool;
  GHashTable *readings; /* id of a source: DtlReading, as it was read */
  GHashTable *laid;     /* id of a source: Laid */
  GHashTable *placed;   /* ids of the decisions that found their place in a reading */
};

/* A reading with the user's decisions laid over it. */
typedef struct
{
  char *names;         /* which decisions */
  DtlReading *raw;     /* what they were laid over */
  DtlReading *reading;
} Laid;

static void
free_laid (Laid *laid)
{
  g_free (laid->names);
  dtl_reading_unref (laid->raw);
  dtl_reading_unref (laid->reading);
  g_free (laid);
}

/**
 * dtl_kept_readings_new:
 * @data_directory: where lexicons are
 *
 * Returns: (transfer full): nothing read yet
 */
DtlKeptReadings *
dtl_kept_readings_new (const char *data_directory)
{
  DtlKeptReadings *kept = g_new0 (DtlKeptReadings, 1);

  kept->pool = dtl_read_pool_new (data_directory);
  kept->readings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) dtl_reading_unref);
  kept->laid = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) free_laid);
  kept->placed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return kept;
}

void
dtl_kept_readings_free (DtlKeptReadings *kept)
{
  g_hash_table_unref (kept->readings);
  g_hash_table_unref (kept->laid);
  g_hash_table_unref (kept->placed);
  dtl_read_pool_free (kept->pool);
  g_free (kept);
}

/**
 * dtl_kept_readings_clear:
 * @kept: what was read
 *
 * Forgets it: the numbers of another collection are other sources. Lexicons stay.
 */
void
dtl_kept_readings_clear (DtlKeptReadings *kept)
{
  g_hash_table_remove_all (kept->readings);
  g_hash_table_remove_all (kept->laid);
  g_hash_table_remove_all (kept->placed);
}

/**
 * dtl_kept_readings_get_lexicon:
 * @kept: what was read
 * @language: (nullable): a tag; %NULL for the usual one
 * @error: as dtl_read_pool_get_lexicon()
 *
 * Returns: (transfer none) (nullable): its lexicon
 */
DtlLexicon *
dtl_kept_readings_get_lexicon (DtlKeptReadings *kept, const char *language, GError **error)
{
  return dtl_read_pool_get_lexicon (kept->pool, language, error);
}

/**
 * dtl_kept_readings_find:
 * @kept: what was read
 * @source: number of a source
 *
 * Returns: (transfer none) (nullable): the source as it was read, no decision laid over it
 */
const DtlReading *
dtl_kept_readings_find (DtlKeptReadings *kept, gint64 source)
{
  return g_hash_table_lookup (kept->readings, &source);
}

static gboolean
same_text (const DtlText *a, const DtlText *b)
{
  return a == b
         || (dtl_text_length (a) == dtl_text_length (b)
             && memcmp (dtl_text_bytes (a), dtl_text_bytes (b), dtl_text_length (a)) == 0);
}

/* Whether reading it again would give the same. */
static gboolean
same_source (const DtlSource *a, const DtlSource *b)
{
  return same_text (a->text, b->text)
         && dtl_date_compare (a->published, b->published) == 0
         && a->published_from == b->published_from
         && g_strcmp0 (a->title, b->title) == 0
         && g_strcmp0 (a->publisher, b->publisher) == 0
         && g_strcmp0 (a->language, b->language) == 0
         && g_strcmp0 (a->locale, b->locale) == 0;
}

/* The same text stays the same object: what is chosen in it is found again by that. */
static DtlSource *
keep_text (const DtlReading *reading, DtlSource *source)
{
  DtlSource *copy;

  if (reading == NULL || !same_text (reading->source->text, source->text))
    return dtl_source_ref (source);
  copy = dtl_source_copy (source);
  dtl_text_unref (copy->text);
  copy->text = dtl_text_ref (reading->source->text);
  return copy;
}

/* Which of them are about a source, in order: what is laid over its reading depends on nothing else. */
static char *
name_decisions (const GPtrArray *decisions, gint64 source)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < decisions->len; i++)
    {
      const DtlDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->source == source)
        g_string_append_printf (names, "%" G_GINT64_FORMAT " ", decision->id);
    }
  return g_string_free_and_steal (names);
}

/* What is right of a source: its reading, until somebody has decided something about it. What was laid over it
 * once is kept until that changes, so that a correction costs one source and no reading. */
static gboolean
lay_over (DtlKeptReadings *kept, gint64 source, const GPtrArray *decisions, GError **error)
{
  DtlReading *raw = g_hash_table_lookup (kept->readings, &source);
  const Laid *laid = g_hash_table_lookup (kept->laid, &source);
  g_autofree char *names = name_decisions (decisions, source);
  DtlLexicon *lexicon;
  Laid *fresh;

  if (laid != NULL && laid->raw == raw && strcmp (laid->names, names) == 0)
    return TRUE;
  lexicon = dtl_read_pool_get_lexicon (kept->pool, raw->source->language, error);
  if (lexicon == NULL)
    return FALSE;
  for (guint i = 0; i < decisions->len; i++)
    {
      const DtlDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->source == source)
        g_hash_table_remove (kept->placed, &decision->id);
    }
  fresh = g_new (Laid, 1);
  fresh->names = g_steal_pointer (&names);
  fresh->raw = dtl_reading_ref (raw);
  fresh->reading = dtl_decision_lay_over (decisions, source, lexicon, raw, kept->placed);
  g_hash_table_insert (kept->laid, g_memdup2 (&source, sizeof source), fresh);
  return TRUE;
}

static gboolean
lay_over_all (DtlKeptReadings *kept, GPtrArray *stored, const GPtrArray *decisions, GError **error)
{
  for (guint i = 0; i < stored->len; i++)
    if (!lay_over (kept, ((const DtlStoredSource *) g_ptr_array_index (stored, i))->id, decisions, error))
      return FALSE;
  return TRUE;
}

/* What is stored of a source and what was read of it need the same text only once. */
static void
share_source (DtlStoredSource *entry, const DtlReading *reading)
{
  DtlSource *own = entry->source;

  entry->source = dtl_source_ref (reading->source);
  dtl_source_unref (own);
}

/* Sources that are to be read: new ones and changed ones; and which ids they have. */
static void
find_unread (DtlKeptReadings *kept, GPtrArray *stored, GPtrArray *unread, GArray *ids)
{
  for (guint i = 0; i < stored->len; i++)
    {
      DtlStoredSource *entry = g_ptr_array_index (stored, i);
      const DtlReading *reading = g_hash_table_lookup (kept->readings, &entry->id);

      if (reading != NULL && (reading->source == entry->source || same_source (reading->source, entry->source)))
        {
          share_source (entry, reading);
          continue;
        }
      g_ptr_array_add (unread, keep_text (reading, entry->source));
      g_array_append_val (ids, entry->id);
    }
}

static gboolean
read_new (DtlKeptReadings *kept, GPtrArray *stored, DtlProgress *progress, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_source_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) readings = NULL;

  find_unread (kept, stored, unread, ids);
  dtl_progress_start (progress, unread->len);
  readings = dtl_read_pool_read (kept->pool, unread, progress, cancellable, error);
  if (readings == NULL)
    return FALSE;
  for (guint i = 0; i < readings->len; i++)
    {
      const gint64 id = g_array_index (ids, gint64, i);

      g_hash_table_insert (kept->readings, g_memdup2 (&id, sizeof id), dtl_reading_ref (g_ptr_array_index (readings, i)));
    }
  return TRUE;
}

static GPtrArray *
list_readings (DtlKeptReadings *kept, GPtrArray *stored)
{
  GPtrArray *readings = g_ptr_array_new_full (stored->len, (GDestroyNotify) dtl_reading_unref);

  for (guint i = 0; i < stored->len; i++)
    {
      const DtlStoredSource *entry = g_ptr_array_index (stored, i);

      g_ptr_array_add (readings, dtl_reading_ref (((const Laid *) g_hash_table_lookup (kept->laid, &entry->id))->reading));
    }
  return readings;
}

/**
 * dtl_kept_readings_update:
 * @kept: what was read
 * @stored: (element-type DtlStoredSource): all sources of the collection, in order
 * @decisions: (element-type DtlDecision): all that was decided
 * @progress: told how far it is
 * @cancellable: (nullable): stops it
 * @error: why something could not be read
 *
 * Reads what is new or was changed, and lays over each reading what was decided about its source.
 *
 * Returns: (transfer full) (element-type DtlReading) (nullable): in the order of @stored
 */
GPtrArray *
dtl_kept_readings_update (DtlKeptReadings *kept, GPtrArray *stored, const GPtrArray *decisions, DtlProgress *progress, GCancellable *cancellable,
                          GError **error)
{
  if (!read_new (kept, stored, progress, cancellable, error) || !lay_over_all (kept, stored, decisions, error))
    return NULL;
  return list_readings (kept, stored);
}

/**
 * dtl_kept_readings_place:
 * @kept: what was read
 * @stored: (element-type DtlStoredSource): all sources of the collection, in order
 * @decisions: (element-type DtlDecision): all that was decided
 * @readings: (element-type DtlReading): from dtl_kept_readings_update()
 *
 * Returns: (transfer full) (element-type DtlDecisionPlace): where each decision found what it is about
 */
GPtrArray *
dtl_kept_readings_place (DtlKeptReadings *kept, GPtrArray *stored, GPtrArray *decisions, GPtrArray *readings)
{
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), stored->len);

  for (guint i = 0; i < stored->len; i++)
    g_array_append_val (ids, ((const DtlStoredSource *) g_ptr_array_index (stored, i))->id);
  return dtl_decision_place (decisions, ids, readings, kept->placed);
}
