/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of one wire story are one origin, however many carry it. Of every few runs of words
 * the least hash is kept (winnowing): two texts that share a passage share such hashes wherever
 * the passage stands, and small edits cost only the runs that they touch. */

#include "dtl-fingerprints.h"

#define RUN_WORDS 6      /* words hashed together */
#define WINDOW 5         /* of so many runs the least is kept */
#define MAX_HOLDERS 64   /* a run that more sources have is a phrase of the trade */
#define MIN_PASSAGE 12   /* words of a passage worth showing */

typedef struct
{
  guint64 hash;
  guint32 source;
  guint32 at; /* index into the source's voice */
} Print;


typedef struct
{
  const DtlCorpus *corpus;
  GPtrArray *voices; /* GArray of guint */
  GArray *prints;    /* Print */
} Finder;

static gboolean
is_quoted (const DtlReading *reading, guint32 offset, guint *cursor)
{
  const GArray *quotations = reading->quotations;

  while (*cursor < quotations->len && g_array_index (quotations, DtlQuotation, *cursor).span.end <= offset)
    ++*cursor;
  return *cursor < quotations->len && g_array_index (quotations, DtlQuotation, *cursor).span.start <= offset;
}

static gboolean
is_furniture (const DtlReading *reading, guint32 offset, guint *cursor)
{
  const GArray *furniture = reading->furniture;

  while (*cursor < furniture->len && g_array_index (furniture, DtlSpan, *cursor).end <= offset)
    ++*cursor;
  return *cursor < furniture->len && g_array_index (furniture, DtlSpan, *cursor).start <= offset;
}

static GArray *
collect_voice (const DtlCorpus *corpus, guint source)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  const GArray *words = dtl_corpus_words (corpus, source);
  GArray *voice = g_array_new (FALSE, FALSE, sizeof (guint));
  guint quotation = 0, furniture = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if (!(word->flags & DTL_WORD_CONCEPT) && !is_quoted (reading, word->start, &quotation)
          && !is_furniture (reading, word->start, &furniture))
        g_array_append_val (voice, i);
    }
  return voice;
}

static guint32
get_word (const Finder *self, guint source, guint at)
{
  const GArray *voice = g_ptr_array_index (self->voices, source);

  return g_array_index (dtl_corpus_words (self->corpus, source), DtlCorpusWord, g_array_index (voice, guint, at)).word;
}

static guint64
hash_run (const Finder *self, guint source, guint at)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < RUN_WORDS; i++)
    {
      hash ^= dtl_corpus_word_hash (self->corpus, get_word (self, source, at + i));
      hash *= G_GUINT64_CONSTANT (0x100000001b3);
      hash ^= hash >> 29;
    }
  return hash;
}

static void
print_source (Finder *self, guint source)
{
  const GArray *voice = g_ptr_array_index (self->voices, source);
  guint n_runs = voice->len >= RUN_WORDS ? voice->len - RUN_WORDS + 1 : 0;
  g_autofree guint64 *hashes = g_new (guint64, n_runs + 1);
  guint last = G_MAXUINT;

  for (guint i = 0; i < n_runs; i++)
    hashes[i] = hash_run (self, source, i);
  for (guint i = 0; i + WINDOW <= n_runs; i++)
    {
      guint least = i;

      for (guint j = i + 1; j < i + WINDOW; j++)
        if (hashes[j] <= hashes[least])
          least = j;
      if (least != last)
        {
          Print print = { hashes[least], source, least };

          g_array_append_val (self->prints, print);
          last = least;
        }
    }
}

static int
compare_prints_cb (gconstpointer a, gconstpointer b)
{
  const Print *left = a, *right = b;

  if (left->hash != right->hash)
    return left->hash < right->hash ? -1 : 1;
  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;
  return (left->at > right->at) - (left->at < right->at);
}

/* Two places with the same run. */
typedef struct
{
  guint32 a;
  guint32 b;
  guint32 at;
  guint32 other;
} Hit;

static int
compare_hits_cb (gconstpointer a, gconstpointer b)
{
  const Hit *left = a, *right = b;

  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  if (left->b != right->b)
    return left->b < right->b ? -1 : 1;
  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;
  return (left->other > right->other) - (left->other < right->other);
}

static void
add_hits (const Print *prints, guint n, GArray *hits)
{
  for (guint i = 0; i < n && n <= MAX_HOLDERS; i++)
    for (guint j = i + 1; j < n; j++)
      {
        Hit hit = { prints[i].source, prints[j].source, prints[i].at, prints[j].at };

        if (hit.a != hit.b)
          g_array_append_val (hits, hit);
      }
}

static GArray *
find_hits (Finder *self)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  g_array_sort (self->prints, compare_prints_cb);
  for (guint i = 0, n; i < self->prints->len; i += n)
    {
      const Print *first = &g_array_index (self->prints, Print, i);

      for (n = 1; i + n < self->prints->len && first[n].hash == first->hash;)
        n++;
      add_hits (first, n, hits);
    }
  g_array_sort (hits, compare_hits_cb);
  return hits;
}

static DtlSpan
get_span (const Finder *self, guint source, guint first, guint end)
{
  const GArray *voice = g_ptr_array_index (self->voices, source), *words = dtl_corpus_words (self->corpus, source);

  return (DtlSpan) { g_array_index (words, DtlCorpusWord, g_array_index (voice, guint, first)).start,
                     g_array_index (words, DtlCorpusWord, g_array_index (voice, guint, end - 1)).end };
}

/* Follows a run to both sides as far as the words agree; says where it ends in @a. */
static guint
follow_run (const Finder *self, const Hit *hit, DtlSharedText *shared)
{
  guint n_left = ((GArray *) g_ptr_array_index (self->voices, hit->a))->len;
  guint n_right = ((GArray *) g_ptr_array_index (self->voices, hit->b))->len;
  guint back = 0, length = 0;
  DtlSpan left, right;

  while (back < hit->at && back < hit->other && get_word (self, hit->a, hit->at - back - 1) == get_word (self, hit->b, hit->other - back - 1))
    back++;
  while (hit->at + length < n_left && hit->other + length < n_right
         && get_word (self, hit->a, hit->at + length) == get_word (self, hit->b, hit->other + length))
    length++;
  if (back + length < MIN_PASSAGE)
    return hit->at;
  left = get_span (self, hit->a, hit->at - back, hit->at + length);
  right = get_span (self, hit->b, hit->other - back, hit->other + length);
  g_array_append_val (shared->left, left);
  g_array_append_val (shared->right, right);
  shared->n_words += back + length;
  shared->longest = MAX (shared->longest, back + length);
  return hit->at + length;
}

static void
free_shared_cb (gpointer data)
{
  DtlSharedText *shared = data;

  g_array_unref (shared->left);
  g_array_unref (shared->right);
  g_free (shared);
}

static DtlSharedText *
compare_texts (const Finder *self, const Hit *hits, guint n)
{
  DtlSharedText *shared = g_new0 (DtlSharedText, 1);
  guint n_left = ((GArray *) g_ptr_array_index (self->voices, hits->a))->len;
  guint n_right = ((GArray *) g_ptr_array_index (self->voices, hits->b))->len;
  guint done = 0;

  shared->a = hits->a;
  shared->b = hits->b;
  shared->left = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  shared->right = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  for (guint i = 0; i < n; i++)
    if (hits[i].at >= done)
      done = follow_run (self, &hits[i], shared);
  shared->share = (double) shared->n_words / MAX (MIN (n_left, n_right), 1);
  return shared;
}

GPtrArray *
dtl_fingerprints_find (const DtlCorpus *corpus)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (free_shared_cb);
  g_autoptr (GPtrArray) voices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) prints = g_array_new (FALSE, FALSE, sizeof (Print));
  g_autoptr (GArray) hits = NULL;
  Finder self = { corpus, voices, prints };

  for (guint i = 0; i < dtl_corpus_n_sources (corpus); i++)
    g_ptr_array_add (voices, collect_voice (corpus, i));
  for (guint i = 0; i < voices->len; i++)
    print_source (&self, i);
  hits = find_hits (&self);
  for (guint i = 0, n; i < hits->len; i += n)
    {
      const Hit *first = &g_array_index (hits, Hit, i);

      for (n = 1; i + n < hits->len && first[n].a == first->a && first[n].b == first->b;)
        n++;
      g_ptr_array_add (found, compare_texts (&self, first, n));
    }
  return found;
}
