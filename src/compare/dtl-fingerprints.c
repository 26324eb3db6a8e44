/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of one wire story are one origin, however many carry it. Of every few runs of words
 * the least hash is kept (winnowing): two texts that share a passage share such hashes wherever
 * the passage stands, and small edits cost only the runs that they touch. Those of a source are made once; and of two sources only
 * those are compared anew of which one is, or that share a run which came to be a phrase of the trade, or is none any more. */

#include "dtl-fingerprints.h"

#include "dtl-postings.h"

#define RUN_WORDS 6      /* words hashed together */
#define WINDOW 5         /* of so many runs the least is kept */
#define MAX_HOLDERS 64   /* a run that is in more places is a phrase of the trade */
#define MIN_PASSAGE 12   /* words of a passage worth showing */

typedef struct
{
  guint64 hash;
  guint32 at; /* index into the source's voice */
} Print;

/* What there is to know of a source. */
typedef struct
{
  guint number;  /* of its own, while it is there */
  guint source;  /* as the corpus counts */
  gboolean fresh;
  GArray *voice; /* guint, indices into its words: those that are its own */
  GArray *prints; /* Print, by hash */
} Voice;

struct _DtlFingerprints
{
  const DtlCorpus *corpus;
  GPtrArray *voices;     /* Voice, of each source as the corpus counts */
  GPtrArray *by_number;  /* Voice; not owned */
  GArray *unused;        /* guint, numbers */
  DtlPostings *holders;  /* run → who has it */
  GHashTable *shared;    /* two numbers → DtlSharedText */
  GHashTable *changed;   /* run → how many had it before, one up */
  GHashTable *dirty;     /* two numbers, to be compared anew */
};

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
collect_words (const DtlCorpus *corpus, guint source)
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
get_word (const DtlFingerprints *self, const Voice *voice, guint at)
{
  return g_array_index (dtl_corpus_words (self->corpus, voice->source), DtlCorpusWord, g_array_index (voice->voice, guint, at)).word;
}

static guint64
hash_run (const DtlFingerprints *self, const Voice *voice, guint at)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < RUN_WORDS; i++)
    {
      hash ^= dtl_corpus_word_hash (self->corpus, get_word (self, voice, at + i));
      hash *= G_GUINT64_CONSTANT (0x100000001b3);
      hash ^= hash >> 29;
    }
  return hash;
}

static int
compare_prints_cb (gconstpointer a, gconstpointer b)
{
  const Print *left = a, *right = b;

  if (left->hash != right->hash)
    return left->hash < right->hash ? -1 : 1;
  return (left->at > right->at) - (left->at < right->at);
}

static void
print_voice (const DtlFingerprints *self, Voice *voice)
{
  guint n_runs = voice->voice->len >= RUN_WORDS ? voice->voice->len - RUN_WORDS + 1 : 0;
  g_autofree guint64 *hashes = g_new (guint64, n_runs + 1);
  guint last = G_MAXUINT;

  for (guint i = 0; i < n_runs; i++)
    hashes[i] = hash_run (self, voice, i);
  for (guint i = 0; i + WINDOW <= n_runs; i++)
    {
      guint least = i;

      for (guint j = i + 1; j < i + WINDOW; j++)
        if (hashes[j] <= hashes[least])
          least = j;
      if (least != last)
        {
          Print print = { hashes[least], least };

          g_array_append_val (voice->prints, print);
          last = least;
        }
    }
  g_array_sort (voice->prints, compare_prints_cb);
}

/* --- two sources ---------------------------------------------------------------------------- */

/* Two places with the same run. */
typedef struct
{
  guint32 at;
  guint32 other;
} Hit;

static int
compare_hits_cb (gconstpointer a, gconstpointer b)
{
  const Hit *left = a, *right = b;

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;
  return (left->other > right->other) - (left->other < right->other);
}

static guint32
fold_hash (guint64 hash)
{
  return MAX ((guint32) (hash ^ hash >> 32), 1);
}

static guint
count_holders (const DtlFingerprints *self, guint32 run)
{
  guint n;

  dtl_postings_look_up (self->holders, run, &n);
  return n;
}

static const Print *
get_print (const Voice *voice, guint index)
{
  return &g_array_index (voice->prints, Print, index);
}

static GArray *
find_hits (const DtlFingerprints *self, const Voice *a, const Voice *b)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  for (guint i = 0, first = 0; i < a->prints->len; i++)
    {
      guint64 hash = get_print (a, i)->hash;

      while (first < b->prints->len && get_print (b, first)->hash < hash)
        first++;
      for (guint j = first; j < b->prints->len && get_print (b, j)->hash == hash; j++)
        {
          Hit hit = { get_print (a, i)->at, get_print (b, j)->at };

          if (count_holders (self, fold_hash (hash)) <= MAX_HOLDERS)
            g_array_append_val (hits, hit);
        }
    }
  g_array_sort (hits, compare_hits_cb);
  return hits;
}

static DtlSpan
get_span (const DtlFingerprints *self, const Voice *voice, guint first, guint end)
{
  const GArray *words = dtl_corpus_words (self->corpus, voice->source);

  return (DtlSpan) { g_array_index (words, DtlCorpusWord, g_array_index (voice->voice, guint, first)).start,
                     g_array_index (words, DtlCorpusWord, g_array_index (voice->voice, guint, end - 1)).end };
}

/* Follows a run to both sides as far as the words agree; says where it ends in @a. */
static guint
follow_run (const DtlFingerprints *self, const Voice *a, const Voice *b, const Hit *hit, DtlSharedText *shared)
{
  guint back = 0, length = 0;
  DtlSpan left, right;

  while (back < hit->at && back < hit->other && get_word (self, a, hit->at - back - 1) == get_word (self, b, hit->other - back - 1))
    back++;
  while (hit->at + length < a->voice->len && hit->other + length < b->voice->len
         && get_word (self, a, hit->at + length) == get_word (self, b, hit->other + length))
    length++;
  if (back + length < MIN_PASSAGE)
    return hit->at;
  left = get_span (self, a, hit->at - back, hit->at + length);
  right = get_span (self, b, hit->other - back, hit->other + length);
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
compare_texts (const DtlFingerprints *self, const Voice *a, const Voice *b, const GArray *hits)
{
  DtlSharedText *shared = g_new0 (DtlSharedText, 1);
  guint done = 0;

  shared->left = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  shared->right = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, Hit, i).at >= done)
      done = follow_run (self, a, b, &g_array_index (hits, Hit, i), shared);
  shared->share = (double) shared->n_words / MAX (MIN (a->voice->len, b->voice->len), 1);
  return shared;
}

/* --- what changed --------------------------------------------------------------------------- */

/* Both numbers count, and not only what they differ by. */
static guint
hash_pair_cb (gconstpointer pair)
{
  return (guint) ((*(const guint64 *) pair * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

static gint64 *
name_pair (guint a, guint b)
{
  gint64 pair = (gint64) MIN (a, b) << 32 | MAX (a, b);

  return g_memdup2 (&pair, sizeof pair);
}

static void
note_run (DtlFingerprints *self, guint32 run)
{
  if (!g_hash_table_contains (self->changed, GUINT_TO_POINTER (run)))
    g_hash_table_insert (self->changed, GUINT_TO_POINTER (run), GUINT_TO_POINTER (count_holders (self, run) + 1));
}

static void
add_voice (DtlFingerprints *self, guint source)
{
  Voice *voice = g_new0 (Voice, 1);

  voice->source = source;
  voice->fresh = TRUE;
  voice->number = self->by_number->len;
  if (self->unused->len > 0)
    {
      voice->number = g_array_index (self->unused, guint, self->unused->len - 1);
      g_array_set_size (self->unused, self->unused->len - 1);
      self->by_number->pdata[voice->number] = voice;
    }
  else
    g_ptr_array_add (self->by_number, voice);
  voice->voice = collect_words (self->corpus, source);
  voice->prints = g_array_new (FALSE, FALSE, sizeof (Print));
  print_voice (self, voice);
  for (guint i = 0; i < voice->prints->len; i++)
    {
      guint32 run = fold_hash (get_print (voice, i)->hash);

      note_run (self, run);
      dtl_postings_append (self->holders, run, (DtlPosting) { 0, voice->number });
    }
  self->voices->pdata[source] = voice;
}

static void
drop_pairs_of (DtlFingerprints *self, const Voice *voice, guint32 run)
{
  guint n;
  const DtlPosting *list = dtl_postings_look_up (self->holders, run, &n);

  for (guint i = 0; i < n && n <= MAX_HOLDERS; i++)
    {
      g_autofree gint64 *pair = name_pair (voice->number, list[i].item);

      g_hash_table_remove (self->shared, pair);
    }
}

static void
drop_voice_cb (gpointer data, gpointer fingerprints)
{
  DtlFingerprints *self = fingerprints;
  const Voice *voice = data;

  for (guint i = 0; i < voice->prints->len; i++)
    drop_pairs_of (self, voice, fold_hash (get_print (voice, i)->hash));
  for (guint i = 0; i < voice->prints->len; i++)
    {
      guint32 run = fold_hash (get_print (voice, i)->hash);

      note_run (self, run);
      dtl_postings_take (self->holders, run, voice->number);
    }
  self->by_number->pdata[voice->number] = NULL;
  g_array_append_val (self->unused, voice->number);
}

static void
free_voice_cb (gpointer data)
{
  Voice *voice = data;

  g_array_unref (voice->voice);
  g_array_unref (voice->prints);
  g_free (voice);
}

/* Which pairs a run makes doubtful: those of a new source; all, if the run was none to go by; and if it is none any
 * more, those of sources that were there before. */
static void
doubt_pairs (DtlFingerprints *self, guint32 run, guint before)
{
  guint n;
  const DtlPosting *list = dtl_postings_look_up (self->holders, run, &n);
  gboolean is_phrase = n > MAX_HOLDERS, was_phrase = before > MAX_HOLDERS;
  g_autoptr (GPtrArray) holders = g_ptr_array_new ();

  for (guint i = 0; i < n && !(is_phrase && was_phrase); i++)
    {
      Voice *voice = g_ptr_array_index (self->by_number, list[i].item);

      if (!is_phrase || !voice->fresh)
        g_ptr_array_add (holders, voice);
    }
  for (guint i = 0; i < holders->len; i++)
    for (guint j = i + 1; j < holders->len; j++)
      {
        const Voice *a = g_ptr_array_index (holders, i), *b = g_ptr_array_index (holders, j);

        if (a != b && (is_phrase || was_phrase || a->fresh || b->fresh))
          g_hash_table_add (self->dirty, name_pair (a->number, b->number));
      }
}

static void
compare_pair (DtlFingerprints *self, gint64 pair)
{
  const Voice *a = g_ptr_array_index (self->by_number, (guint) (pair >> 32)), *b = g_ptr_array_index (self->by_number, (guint) (pair & G_MAXUINT32));
  g_autoptr (GArray) hits = NULL;
  DtlSharedText *shared;

  if (a->source > b->source)
    {
      const Voice *later = a;

      a = b;
      b = later;
    }
  hits = find_hits (self, a, b);
  shared = compare_texts (self, a, b, hits);
  shared->first = a->number;
  shared->second = b->number;
  if (shared->left->len > 0)
    g_hash_table_insert (self->shared, name_pair (a->number, b->number), shared);
  else
    {
      g_hash_table_remove (self->shared, &pair);
      free_shared_cb (shared);
    }
}

static void
compare_doubtful (DtlFingerprints *self)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->changed);
  while (g_hash_table_iter_next (&iter, &key, &value))
    doubt_pairs (self, GPOINTER_TO_UINT (key), GPOINTER_TO_UINT (value) - 1);
  g_hash_table_iter_init (&iter, self->dirty);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    compare_pair (self, *(gint64 *) key);
  g_hash_table_remove_all (self->changed);
  g_hash_table_remove_all (self->dirty);
}

/* --- all of it ------------------------------------------------------------------------------ */

/**
 * dtl_fingerprints_new:
 * @corpus: the sources; must outlive it
 *
 * Returns: (transfer full): the fingerprints of no source
 */
DtlFingerprints *
dtl_fingerprints_new (const DtlCorpus *corpus)
{
  DtlFingerprints *self = g_new0 (DtlFingerprints, 1);

  self->corpus = corpus;
  self->voices = g_ptr_array_new_with_free_func (free_voice_cb);
  self->by_number = g_ptr_array_new ();
  self->unused = g_array_new (FALSE, FALSE, sizeof (guint));
  self->holders = dtl_postings_new ();
  self->shared = g_hash_table_new_full (hash_pair_cb, g_int64_equal, g_free, free_shared_cb);
  self->changed = g_hash_table_new (NULL, NULL);
  self->dirty = g_hash_table_new_full (hash_pair_cb, g_int64_equal, g_free, NULL);
  return self;
}

void
dtl_fingerprints_free (DtlFingerprints *self)
{
  g_ptr_array_unref (self->voices);
  g_ptr_array_unref (self->by_number);
  g_array_unref (self->unused);
  dtl_postings_free (self->holders);
  g_hash_table_unref (self->shared);
  g_hash_table_unref (self->changed);
  g_hash_table_unref (self->dirty);
  g_free (self);
}

static int
compare_shared_cb (gconstpointer a, gconstpointer b)
{
  const DtlSharedText *left = *(const DtlSharedText *const *) a, *right = *(const DtlSharedText *const *) b;

  if (left->a != right->a)
    return left->a < right->a ? -1 : 1;
  return (left->b > right->b) - (left->b < right->b);
}

/**
 * dtl_fingerprints_update:
 * @self: fingerprints
 * @update: what changed in the sources
 *
 * Returns: (transfer container) (element-type DtlSharedText): what any two sources share, by source
 */
GPtrArray *
dtl_fingerprints_update (DtlFingerprints *self, const DtlUpdate *update)
{
  GPtrArray *found = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  self->voices = dtl_update_carry (update, self->voices, TRUE, free_voice_cb, drop_voice_cb, self);
  for (guint i = 0; i < self->voices->len; i++)
    if (g_ptr_array_index (self->voices, i) != NULL)
      ((Voice *) g_ptr_array_index (self->voices, i))->source = i;
    else
      add_voice (self, i);
  compare_doubtful (self);
  g_hash_table_iter_init (&iter, self->shared);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      DtlSharedText *shared = value;

      shared->a = ((const Voice *) g_ptr_array_index (self->by_number, shared->first))->source;
      shared->b = ((const Voice *) g_ptr_array_index (self->by_number, shared->second))->source;
      g_ptr_array_add (found, shared);
    }
  g_ptr_array_sort (found, compare_shared_cb);
  for (guint i = 0; i < self->voices->len; i++)
    ((Voice *) g_ptr_array_index (self->voices, i))->fresh = FALSE;
  return found;
}
