/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report that is brought in again must not stand there twice, and one that was edited must find what was decided
 * about it. It is the same if its bytes are, or its words and nobody else published them; it is the same, edited, if it
 * stands in the same file and still has something in common with what stood there. What two papers print word for word
 * alike stays two reports: that is for the comparison to tell. */

#include "dtl-recognition.h"

#include <string.h>

#include "dtl-collection-private.h"
#include "dtl-source-table.h"

#define RUN 3         /* words in a row that are looked for again */
#define FEW_RUNS 32   /* of so few nothing can be told: a few edits touch them all */
#define RELATED 0.1   /* the part of the runs of the shorter text that an edited one has kept at least */

typedef struct
{
  gint64 id;                 /* 0 of one that is only arriving */
  const DtlSource *source;
  const DtlArrival *arrival; /* of one that is only arriving */
} Candidate;

struct _DtlRecognition
{
  DtlCollection *collection;
  GPtrArray *stored;         /* DtlStoredSource */
  GArray *candidates;        /* Candidate */
  GHashTable *by_path;       /* path → GArray of guint */
  GHashTable *by_length;     /* bytes of the text → GArray of guint */
};

static void
add_to_index (GHashTable *index, gpointer key, guint candidate)
{
  GArray *list = g_hash_table_lookup (index, key);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (index, key, list);
    }
  g_array_append_val (list, candidate);
}

static void
add_candidate (DtlRecognition *self, const Candidate *candidate)
{
  const guint index = self->candidates->len;

  g_array_append_val (self->candidates, *candidate);
  if (candidate->source->path != NULL)
    add_to_index (self->by_path, candidate->source->path, index);
  add_to_index (self->by_length, GSIZE_TO_POINTER (dtl_text_length (candidate->source->text)), index);
}

/**
 * dtl_recognition_new:
 * @collection: a collection; must outlive it
 * @error: as for all of #DtlCollection
 *
 * Returns: (transfer full) (nullable): what knows the sources that are there now
 */
DtlRecognition *
dtl_recognition_new (DtlCollection *collection, GError **error)
{
  g_autoptr (GPtrArray) stored = dtl_collection_load_sources (collection, error);
  DtlRecognition *self;

  if (stored == NULL)
    return NULL;
  self = g_new0 (DtlRecognition, 1);
  self->collection = collection;
  self->stored = g_steal_pointer (&stored);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  self->by_path = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  self->by_length = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->stored->len; i++)
    {
      const DtlStoredSource *entry = g_ptr_array_index (self->stored, i);

      add_candidate (self, &(Candidate) { entry->id, entry->source, NULL });
    }
  return self;
}

void
dtl_recognition_free (DtlRecognition *self)
{
  g_hash_table_unref (self->by_path);
  g_hash_table_unref (self->by_length);
  g_array_unref (self->candidates);
  g_ptr_array_unref (self->stored);
  g_free (self);
}

/* --- Texts ----------------------------------------------------------------------------------------- */

static gboolean
has_same_text (const DtlSource *a, const DtlSource *b)
{
  const gsize length = dtl_text_length (a->text);

  return length == dtl_text_length (b->text) && memcmp (dtl_text_bytes (a->text), dtl_text_bytes (b->text), length) == 0;
}

static gboolean
is_in_word (char c)
{
  return g_ascii_isalnum (c) || ((guchar) c & 0x80) != 0;
}

/* Each run of words as a number, by which it is found again. */
static GHashTable *
collect_runs (DtlText *text)
{
  const char *bytes = dtl_text_bytes (text);
  const gsize length = dtl_text_length (text);
  GHashTable *runs = g_hash_table_new (NULL, NULL);
  guint words[RUN] = { 0 }, n = 0;

  for (gsize i = 0; i < length; n++)
    {
      guint word = 5381;

      while (i < length && !is_in_word (bytes[i]))
        i++;
      for (; i < length && is_in_word (bytes[i]); i++)
        word = word * 33 + (guchar) g_ascii_tolower (bytes[i]);
      words[n % RUN] = word;
      if (n + 1 >= RUN)
        g_hash_table_add (runs, GUINT_TO_POINTER (words[(n + 1) % RUN] * 961 + words[(n + 2) % RUN] * 31 + words[n % RUN]));
    }
  return runs;
}

/* "latest.html" may hold another report every day. */
static gboolean
is_related (DtlText *a, DtlText *b)
{
  g_autoptr (GHashTable) left = collect_runs (a);
  g_autoptr (GHashTable) right = collect_runs (b);
  const guint fewer = MIN (g_hash_table_size (left), g_hash_table_size (right));
  GHashTableIter iter;
  gpointer run;
  guint n = 0;

  if (fewer < FEW_RUNS)
    return TRUE;
  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &run, NULL))
    n += g_hash_table_contains (right, run);
  return n >= RELATED * fewer;
}

/* --- What is known of them ------------------------------------------------------------------------- */

static gboolean
contradict (const char *a, const char *b)
{
  return a != NULL && b != NULL && strcmp (a, b) != 0;
}

/* The same words, printed by somebody else or again another day. */
static gboolean
is_other_publication (const DtlSource *a, const DtlSource *b)
{
  return contradict (a->publisher, b->publisher) || contradict (a->url, b->url)
         || (dtl_date_is_set (a->published) && dtl_date_is_set (b->published) && dtl_date_compare (a->published, b->published) != 0);
}

static gboolean
has_same_authors (const DtlSource *a, const DtlSource *b)
{
  static const char *const nobody[] = { NULL };

  return g_strv_equal (a->authors != NULL ? (const char *const *) a->authors : nobody,
                       b->authors != NULL ? (const char *const *) b->authors : nobody);
}

static gboolean
says_the_same (const DtlSource *a, const DtlSource *b)
{
  return g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->publisher, b->publisher) == 0 && g_strcmp0 (a->url, b->url) == 0
         && g_strcmp0 (a->language, b->language) == 0 && g_strcmp0 (a->locale, b->locale) == 0 && has_same_authors (a, b)
         && dtl_date_compare (a->published, b->published) == 0;
}

static void
keep_string (char **string, const char *before, guint edited, DtlSourceColumn column)
{
  if ((edited & (1u << column)) == 0)
    return;
  g_free (*string);
  *string = g_strdup (before);
}

/**
 * dtl_recognition_merge:
 * @source: a report as its file says it is now
 * @before: the same as it is in the collection
 * @edited: a bit for each #DtlSourceColumn that the user has edited
 *
 * Returns: (transfer full): what is to be known of it: what the user has edited stays
 */
DtlSource *
dtl_recognition_merge (const DtlSource *source, const DtlSource *before, guint edited)
{
  DtlSource *merged = dtl_source_copy (source);

  keep_string (&merged->title, before->title, edited, DTL_SOURCE_COLUMN_TITLE);
  keep_string (&merged->publisher, before->publisher, edited, DTL_SOURCE_COLUMN_PUBLISHER);
  keep_string (&merged->url, before->url, edited, DTL_SOURCE_COLUMN_URL);
  keep_string (&merged->language, before->language, edited, DTL_SOURCE_COLUMN_LANGUAGE);
  keep_string (&merged->locale, before->locale, edited, DTL_SOURCE_COLUMN_LOCALE);
  if ((edited & (1u << DTL_SOURCE_COLUMN_AUTHORS)) != 0)
    {
      g_strfreev (merged->authors);
      merged->authors = g_strdupv (before->authors);
    }
  if ((edited & (1u << DTL_SOURCE_COLUMN_PUBLISHED)) != 0)
    {
      merged->published = before->published;
      merged->published_from = before->published_from;
    }
  return merged;
}

/* --- Recognising ----------------------------------------------------------------------------------- */

static const Candidate *
get_candidate (const DtlRecognition *self, const GArray *list, guint index)
{
  return &g_array_index (self->candidates, Candidate, g_array_index (list, guint, index));
}

static gboolean
load_original (DtlRecognition *self, const Candidate *candidate, GBytes **original, GError **error)
{
  if (candidate->arrival != NULL)
    *original = candidate->arrival->original != NULL ? g_bytes_ref (candidate->arrival->original) : NULL;
  else
    *original = dtl_collection_load_original (self->collection, candidate->id, error);
  return candidate->arrival != NULL || *original != NULL;
}

/* To the byte; what has no file is not. */
static gboolean
check_bytes (DtlRecognition *self, const DtlArrival *arrival, const Candidate *candidate, gboolean *same, GError **error)
{
  g_autoptr (GBytes) original = NULL;

  *same = FALSE;
  if (arrival->original == NULL || g_bytes_get_size (arrival->original) == 0)
    return TRUE;
  if (!load_original (self, candidate, &original, error))
    return FALSE;
  *same = original != NULL && g_bytes_equal (original, arrival->original);
  return TRUE;
}

/* Whether its file says something that the collection does not know. */
static gboolean
check_news (DtlRecognition *self, const DtlArrival *arrival, const Candidate *candidate, gboolean *news, GError **error)
{
  guint edited = 0;
  g_autoptr (DtlSource) merged = NULL;

  if (!dtl_source_table_find_edited (self->collection->database, candidate->id, &edited, error))
    return FALSE;
  merged = dtl_recognition_merge (arrival->stored->source, candidate->source, edited);
  *news = !has_same_text (merged, candidate->source) || !says_the_same (merged, candidate->source);
  return TRUE;
}

static void
settle (DtlArrival *arrival, DtlArrivalKind kind, const Candidate *candidate, const DtlArrival **twin)
{
  arrival->kind = kind;
  arrival->stored->id = candidate->id;
  *twin = candidate->arrival;
}

/* Those with the same words, wherever they come from. */
static gboolean
look_at_words (DtlRecognition *self, DtlArrival *arrival, const DtlArrival **twin, GError **error)
{
  const DtlSource *source = arrival->stored->source;
  const GArray *list = g_hash_table_lookup (self->by_length, GSIZE_TO_POINTER (dtl_text_length (source->text)));

  for (guint i = 0; list != NULL && arrival->kind == DTL_ARRIVAL_NEW && i < list->len; i++)
    {
      const Candidate *candidate = get_candidate (self, list, i);
      gboolean same_bytes;

      if (!has_same_text (source, candidate->source))
        continue;
      if (!check_bytes (self, arrival, candidate, &same_bytes, error))
        return FALSE;
      if (same_bytes || !is_other_publication (source, candidate->source))
        settle (arrival, DTL_ARRIVAL_HERE, candidate, twin);
    }
  return TRUE;
}

/* Those that came from the same file: it is as it was, or was edited; of several copies the one that was added last. */
static gboolean
look_at_file (DtlRecognition *self, DtlArrival *arrival, const DtlArrival **twin, GError **error)
{
  const DtlSource *source = arrival->stored->source;
  const GArray *list = arrival->has_file ? g_hash_table_lookup (self->by_path, source->path) : NULL;
  const Candidate *edited = NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Candidate *candidate = get_candidate (self, list, i);
      gboolean same_bytes, news = TRUE;

      if (!check_bytes (self, arrival, candidate, &same_bytes, error))
        return FALSE;
      if (!same_bytes && candidate->arrival == NULL && !check_news (self, arrival, candidate, &news, error))
        return FALSE;
      if (same_bytes || !news)
        {
          settle (arrival, DTL_ARRIVAL_HERE, candidate, twin);
          return TRUE;
        }
      if (candidate->arrival == NULL && is_related (source->text, candidate->source->text))
        edited = candidate;
    }
  if (edited != NULL)
    settle (arrival, DTL_ARRIVAL_EDITED, edited, twin);
  return TRUE;
}

/**
 * dtl_recognition_look_at:
 * @self: what knows the sources that are there
 * @arrival: a report; its kind is set, and its number where it is one of those that are there
 * @twin: (out) (nullable): where it is one of those that were looked at before and are new: that one
 * @error: as for all of #DtlCollection
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_recognition_look_at (DtlRecognition *self, DtlArrival *arrival, const DtlArrival **twin, GError **error)
{
  arrival->kind = DTL_ARRIVAL_NEW;
  arrival->stored->id = 0;
  *twin = NULL;
  if (!look_at_file (self, arrival, twin, error) || (arrival->kind == DTL_ARRIVAL_NEW && !look_at_words (self, arrival, twin, error)))
    return FALSE;
  if (arrival->kind == DTL_ARRIVAL_NEW)
    add_candidate (self, &(Candidate) { 0, arrival->stored->source, arrival });
  return TRUE;
}
