/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of one wire story are one origin, however many carry it. Of every few runs of words
 * the least hash is kept (winnowing): two texts that share a passage share such hashes wherever
 * the passage stands, and small edits cost only the runs that they touch. Two sources are looked at beside each other
 * only if they share as many hashes as a copy does: to count these takes a source no more than its hashes, times how
 * many sources may have one. What is found is kept, and found anew only for new sources, and for those with a run
 * that came to be a phrase of the trade or is none any more. */

#include "dtl-fingerprints.h"

#include "dtl-postings.h"

#define RUN_WORDS 6      /* words hashed together */
#define WINDOW 5         /* of so many runs the least is kept */
#define MAX_HOLDERS 64   /* a run that is in more places is a phrase of the trade */
#define MIN_PASSAGE 12   /* words of a passage worth showing */
#define SHARED_SHARE 0.2 /* of the shorter source, in passages: it is a copy */
#define SHARED_RUN 35    /* words in a row that nobody writes twice */

/* A passage of so many words, and one more, has more than @prints hashes, wherever its windows begin. */
#define MAX_WORDS(prints) ((prints) * WINDOW + RUN_WORDS + WINDOW - 2)
/* The fewest hashes of a passage that long. */
#define MIN_PRINTS(words) (((words) - RUN_WORDS - WINDOW + 1 + WINDOW) / WINDOW)

typedef struct
{
  guint32 run; /* hash of its words, never 0 */
  guint32 at;  /* index into the source's voice */
} Print;

/* What there is to know of a source. */
typedef struct
{
  guint number;  /* of its own, while it is there */
  guint source;  /* as the corpus counts */
  gboolean doubtful; /* it is to be compared with all others */
  gboolean fresh;
  GArray *voice; /* guint, indices into its words: those that are its own */
  GArray *prints; /* Print, by run */
  GPtrArray *shared; /* DtlSharedText, what it shares with others */
  double share;      /* the most of that */
} Voice;

struct _DtlFingerprints
{
  const DtlCorpus *corpus;
  GPtrArray *voices;     /* Voice, of each source as the corpus counts */
  GPtrArray *by_number;  /* Voice; not owned */
  GArray *unused;        /* guint, numbers */
  DtlPostings *holders;  /* run → numbers of who has it */
  GHashTable *runs;      /* that changed: run → how many had it before, one up; %NULL if everything is new */
  GPtrArray *doubtful;   /* Voice; not owned */
  GArray *changed;       /* guint, numbers, more than once perhaps: what they share was changed by the last update */
  GArray *gone;          /* guint, numbers of those who were not there any more; others may have them since */
  GArray *counts;        /* guint32, by number: runs in common with the source at hand */
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

static guint32
hash_run (const DtlFingerprints *self, const Voice *voice, guint at)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < RUN_WORDS; i++)
    {
      hash ^= dtl_corpus_word_hash (self->corpus, get_word (self, voice, at + i));
      hash *= G_GUINT64_CONSTANT (0x100000001b3);
      hash ^= hash >> 29;
    }
  return MAX ((guint32) (hash ^ hash >> 32), 1);
}

static int
compare_prints_cb (gconstpointer a, gconstpointer b)
{
  const Print *left = a, *right = b;

  if (left->run != right->run)
    return left->run < right->run ? -1 : 1;
  return (left->at > right->at) - (left->at < right->at);
}

static void
print_voice (const DtlFingerprints *self, Voice *voice)
{
  guint n_runs = voice->voice->len >= RUN_WORDS ? voice->voice->len - RUN_WORDS + 1 : 0;
  g_autofree guint32 *runs = g_new (guint32, n_runs + 1);
  guint last = G_MAXUINT;

  for (guint i = 0; i < n_runs; i++)
    runs[i] = hash_run (self, voice, i);
  for (guint i = 0; i + WINDOW <= n_runs; i++)
    {
      guint least = i;

      for (guint j = i + 1; j < i + WINDOW; j++)
        if (runs[j] <= runs[least])
          least = j;
      if (least != last)
        {
          Print print = { runs[least], least };

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
      guint32 run = get_print (a, i)->run;

      while (first < b->prints->len && get_print (b, first)->run < run)
        first++;
      for (guint j = first; j < b->prints->len && get_print (b, j)->run == run; j++)
        {
          Hit hit = { get_print (a, i)->at, get_print (b, j)->at };

          if (count_holders (self, run) <= MAX_HOLDERS)
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

static gboolean
is_copy (const DtlSharedText *shared)
{
  return shared->share >= SHARED_SHARE || shared->longest >= SHARED_RUN;
}

/* (nullable): what one has of the other, if it is as much as a copy has. */
static DtlSharedText *
compare_texts (const DtlFingerprints *self, const Voice *a, const Voice *b)
{
  g_autoptr (GArray) hits = find_hits (self, a, b);
  DtlSharedText *shared = g_new0 (DtlSharedText, 1);
  guint done = 0;

  shared->left = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  shared->right = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  shared->first = a->number;
  shared->second = b->number;
  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, Hit, i).at >= done)
      done = follow_run (self, a, b, &g_array_index (hits, Hit, i), shared);
  shared->share = (double) shared->n_words / MAX (MIN (a->voice->len, b->voice->len), 1);
  if (is_copy (shared))
    return shared;
  free_shared_cb (shared);
  return NULL;
}

/* A copy has a long passage, or of short ones so many that together they are long; none of more words than that has
 * one hash only. */
static guint
count_needed (const Voice *a, const Voice *b)
{
  guint n_words = MIN (a->voice->len, b->voice->len);
  guint of_share = (guint) (SHARED_SHARE * n_words / MAX_WORDS (1));

  return CLAMP (of_share, 1, MIN_PRINTS (SHARED_RUN));
}

/* --- what changed --------------------------------------------------------------------------- */

static Voice *
get_voice (const DtlFingerprints *self, guint number)
{
  return g_ptr_array_index (self->by_number, number);
}

static void
note_run (DtlFingerprints *self, guint32 run)
{
  if (self->runs != NULL && !g_hash_table_contains (self->runs, GUINT_TO_POINTER (run)))
    g_hash_table_insert (self->runs, GUINT_TO_POINTER (run), GUINT_TO_POINTER (count_holders (self, run) + 1));
}

static guint
number_voice (DtlFingerprints *self, Voice *voice)
{
  guint number = self->by_number->len;

  if (self->unused->len == 0)
    {
      g_ptr_array_add (self->by_number, voice);
      g_array_set_size (self->counts, number + 1);
      return number;
    }
  number = g_array_index (self->unused, guint, self->unused->len - 1);
  g_array_set_size (self->unused, self->unused->len - 1);
  self->by_number->pdata[number] = voice;
  return number;
}

static void
doubt (DtlFingerprints *self, Voice *voice)
{
  if (!voice->doubtful)
    g_ptr_array_add (self->doubtful, voice);
  voice->doubtful = TRUE;
}

static void
add_voice (DtlFingerprints *self, guint source)
{
  Voice *voice = g_new0 (Voice, 1);

  voice->source = source;
  voice->fresh = TRUE;
  doubt (self, voice);
  voice->number = number_voice (self, voice);
  voice->voice = collect_words (self->corpus, source);
  voice->prints = g_array_new (FALSE, FALSE, sizeof (Print));
  voice->shared = g_ptr_array_new ();
  print_voice (self, voice);
  for (guint i = 0; i < voice->prints->len; i++)
    {
      note_run (self, get_print (voice, i)->run);
      dtl_postings_append (self->holders, get_print (voice, i)->run, (DtlPosting) { 0, voice->number });
    }
  self->voices->pdata[source] = voice;
}

static void
forget_shared (DtlFingerprints *self, Voice *voice)
{
  for (guint i = 0; i < voice->shared->len; i++)
    {
      DtlSharedText *shared = g_ptr_array_index (voice->shared, i);
      Voice *other = get_voice (self, shared->first == voice->number ? shared->second : shared->first);

      g_ptr_array_remove_fast (other->shared, shared);
      g_array_append_val (self->changed, other->number);
      free_shared_cb (shared);
    }
  if (voice->shared->len > 0)
    g_array_append_val (self->changed, voice->number);
  g_ptr_array_set_size (voice->shared, 0);
}

static void
drop_voice_cb (gpointer data, gpointer fingerprints)
{
  DtlFingerprints *self = fingerprints;
  Voice *voice = data;

  forget_shared (self, voice);
  for (guint i = 0; i < voice->prints->len; i++)
    {
      note_run (self, get_print (voice, i)->run);
      dtl_postings_take (self->holders, get_print (voice, i)->run, voice->number);
    }
  self->by_number->pdata[voice->number] = NULL;
  g_array_append_val (self->unused, voice->number);
  g_array_append_val (self->gone, voice->number);
}

static void
free_voice_cb (gpointer data)
{
  Voice *voice = data;

  g_array_unref (voice->voice);
  g_array_unref (voice->prints);
  g_ptr_array_unref (voice->shared);
  g_free (voice);
}

/* A run that came to be a phrase, or is none any more, says other things of all that have it. */
static void
doubt_holders (DtlFingerprints *self)
{
  GHashTableIter iter;
  gpointer run, before;

  g_hash_table_iter_init (&iter, self->runs);
  while (g_hash_table_iter_next (&iter, &run, &before))
    {
      guint n;
      const DtlPosting *list = dtl_postings_look_up (self->holders, GPOINTER_TO_UINT (run), &n);

      for (guint i = 0; i < n && (n > MAX_HOLDERS) != (GPOINTER_TO_UINT (before) - 1 > MAX_HOLDERS); i++)
        doubt (self, get_voice (self, list[i].item));
    }
}

/* (element-type guint): gets those that have a run in common with it, and count of how many each. */
static void
count_common (DtlFingerprints *self, const Voice *voice, GArray *others)
{
  guint32 *counts = (guint32 *) (gpointer) self->counts->data;

  for (guint i = 0; i < voice->prints->len; i++)
    {
      guint n;
      const DtlPosting *list = dtl_postings_look_up (self->holders, get_print (voice, i)->run, &n);

      for (guint j = 0; j < n && n <= MAX_HOLDERS; j++)
        if (counts[list[j].item]++ == 0)
          g_array_append_val (others, list[j].item);
    }
}

static void
share (DtlFingerprints *self, Voice *voice, Voice *other)
{
  DtlSharedText *shared = voice->source < other->source ? compare_texts (self, voice, other) : compare_texts (self, other, voice);

  if (shared == NULL)
    return;
  g_ptr_array_add (voice->shared, shared);
  g_ptr_array_add (other->shared, shared);
  g_array_append_val (self->changed, voice->number);
  g_array_append_val (self->changed, other->number);
}

/* Of two that are both in doubt the first is compared with the second. */
static void
compare_voice (DtlFingerprints *self, Voice *voice, GArray *others)
{
  g_array_set_size (others, 0);
  count_common (self, voice, others);
  for (guint i = 0; i < others->len; i++)
    {
      Voice *other = get_voice (self, g_array_index (others, guint, i));
      guint32 *count = &g_array_index (self->counts, guint32, other->number);

      if (other != voice && *count >= count_needed (voice, other) && (!other->doubtful || voice->source < other->source))
        share (self, voice, other);
      *count = 0;
    }
}

static void
find_most (Voice *voice)
{
  voice->share = 0;
  for (guint i = 0; i < voice->shared->len; i++)
    voice->share = MAX (voice->share, ((const DtlSharedText *) g_ptr_array_index (voice->shared, i))->share);
}

static void
compare_doubtful (DtlFingerprints *self)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint));

  if (self->runs != NULL)
    doubt_holders (self);
  for (guint i = 0; i < self->doubtful->len; i++)
    if (!((const Voice *) g_ptr_array_index (self->doubtful, i))->fresh)
      forget_shared (self, g_ptr_array_index (self->doubtful, i));
  for (guint i = 0; i < self->doubtful->len; i++)
    compare_voice (self, g_ptr_array_index (self->doubtful, i), others);
  for (guint i = 0; i < self->doubtful->len; i++)
    ((Voice *) g_ptr_array_index (self->doubtful, i))->doubtful = ((Voice *) g_ptr_array_index (self->doubtful, i))->fresh = FALSE;
  g_ptr_array_set_size (self->doubtful, 0);
  if (self->runs == NULL)
    self->runs = g_hash_table_new (NULL, NULL);
  g_hash_table_remove_all (self->runs);
}

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
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->holders = dtl_postings_new ();
  self->doubtful = g_ptr_array_new ();
  self->changed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->gone = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
dtl_fingerprints_free (DtlFingerprints *self)
{
  for (guint i = 0; i < self->voices->len; i++)
    forget_shared (self, g_ptr_array_index (self->voices, i));
  g_ptr_array_unref (self->voices);
  g_ptr_array_unref (self->by_number);
  g_array_unref (self->unused);
  g_array_unref (self->counts);
  dtl_postings_free (self->holders);
  g_clear_pointer (&self->runs, g_hash_table_unref);
  g_ptr_array_unref (self->doubtful);
  g_array_unref (self->changed);
  g_array_unref (self->gone);
  g_free (self);
}

static int
compare_shared_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const DtlSharedText *left = *(const DtlSharedText *const *) a, *right = *(const DtlSharedText *const *) b;

  return (left->b > right->b) - (left->b < right->b);
}

/**
 * dtl_fingerprints_list:
 * @self: fingerprints
 * @source: a source, as the corpus counts
 * @found: (element-type DtlSharedText): gets what it shares with later ones, if as much as copies do, in their order
 */
void
dtl_fingerprints_list (const DtlFingerprints *self, guint source, GPtrArray *found)
{
  const Voice *voice = g_ptr_array_index (self->voices, source);
  guint first = found->len;

  for (guint i = 0; i < voice->shared->len; i++)
    {
      DtlSharedText *shared = g_ptr_array_index (voice->shared, i);

      if (shared->first != voice->number)
        continue;
      shared->a = voice->source;
      shared->b = get_voice (self, shared->second)->source;
      g_ptr_array_add (found, shared);
    }
  if (found->len > first + 1)
    g_sort_array (&found->pdata[first], found->len - first, sizeof (gpointer), compare_shared_cb, NULL);
}

/**
 * dtl_fingerprints_update:
 * @self: fingerprints
 * @update: what changed in the sources
 *
 * Finds what any two sources share, as they are now.
 */
void
dtl_fingerprints_update (DtlFingerprints *self, const DtlUpdate *update)
{
  g_array_set_size (self->changed, 0);
  g_array_set_size (self->gone, 0);
  self->voices = dtl_update_carry (update, self->voices, NULL, free_voice_cb, drop_voice_cb, self);
  for (guint i = 0; i < self->voices->len; i++)
    if (g_ptr_array_index (self->voices, i) != NULL)
      ((Voice *) g_ptr_array_index (self->voices, i))->source = i;
    else
      add_voice (self, i);
  compare_doubtful (self);
  for (guint i = 0; i < self->changed->len; i++)
    if (get_voice (self, g_array_index (self->changed, guint, i)) != NULL)
      find_most (get_voice (self, g_array_index (self->changed, guint, i)));
}

/* (element-type guint): numbers of sources that share something else since the last update, more than once perhaps. */
const GArray *
dtl_fingerprints_changed (const DtlFingerprints *self)
{
  return self->changed;
}

/* (element-type guint): numbers of sources that are not there any more since then; a new one may have got one of them. */
const GArray *
dtl_fingerprints_gone (const DtlFingerprints *self)
{
  return self->gone;
}

guint
dtl_fingerprints_n_sources (const DtlFingerprints *self)
{
  return self->voices->len;
}

guint
dtl_fingerprints_number_of (const DtlFingerprints *self, guint source)
{
  return ((const Voice *) g_ptr_array_index (self->voices, source))->number;
}

/* Which source, as the corpus counts, has a number; %G_MAXUINT if it is gone. */
guint
dtl_fingerprints_source_of (const DtlFingerprints *self, guint number)
{
  const Voice *voice = number < self->by_number->len ? get_voice (self, number) : NULL;

  return voice != NULL ? voice->source : G_MAXUINT;
}

/* (element-type DtlSharedText): what the source of a number shares with others, in no order. */
const GPtrArray *
dtl_fingerprints_shared_of (const DtlFingerprints *self, guint number)
{
  return get_voice (self, number)->shared;
}

/* The most that it shares with any. */
double
dtl_fingerprints_share_of (const DtlFingerprints *self, guint number)
{
  return get_voice (self, number)->share;
}
