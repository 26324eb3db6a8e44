/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matching asks the same few things of words over and over: do two clauses share any, and how
 * rare are they? So every text is cut into words once, and each word is a number with a weight.
 *
 * One report more changes how rare all words are, if only by a hair; and all that was computed with them
 * would have to be computed anew. So in large collections weights go in steps: the number of sentences, and
 * that of those which hold a word, are taken as powers of four. One report moves only the few of its words
 * that come to the next step. Weights are rounded such that sums of them are exact, in whatever order. */

#include "dtl-corpus.h"

#include <math.h>
#include <string.h>

#include "dtl-sketch.h"
#include "dtl-tokenizer.h"

#define MAX_NAMES 250 /* of a source that are looked at to know its story: the first */
#define MANY_SENTENCES 1024 /* from here on weights go in steps: a step, so that no number of fewer sentences is taken for one */
#define WEIGHT_UNIT 65536. /* weights are multiples of one by this */
#define NAME_SHARE 3 /* a word that stands as a name once in so many times is one at the beginning of a sentence too */

typedef struct
{
  DtlReading *reading;
  guint given;
  guint before;   /* its number before this update; G_MAXUINT if it had none */
  guint64 key;    /* hash of the text */
  GArray *words;  /* DtlCorpusWord */
  GArray *bag;    /* its different words, and others that it is weighed by */
  GArray *topic;  /* sketch of its words */
  GArray *names;  /* bag of its names */
  double names_weight;
  gboolean changed; /* in the last update: what some of its words weigh, or are */
  gboolean renamed; /* and some of them are among its names */
} Source;

typedef struct
{
  guint32 sentences; /* that hold the word */
  guint32 seen;
  guint32 named;     /* times that it was seen as a name */
  guint32 weighed;   /* @sentences when its weight was computed */
  float weight;
  guint32 stamp;     /* last counting that it was met in */
  gboolean is_name;
  gboolean changed;  /* in the last update: what it weighs, or whether it is a name */
  gboolean turned;   /* and that */
} Word;

struct _DtlCorpus
{
  const DtlLexicon *lexicon;
  DtlVocabulary *vocabulary;
  GPtrArray *sources; /* Source, in an order that hangs on what they say alone */
  GArray *words;      /* Word */
  guint n_sentences;
  guint step;         /* that the weights were made for */
  guint stamp;
  gboolean all_changed;
};

static Word *
get_word (const DtlCorpus *self, guint word)
{
  return &g_array_index (self->words, Word, word);
}

/* A number as a power of four, the nearest: 1 and 2 are 1, up to 8 are 4, up to 32 are 16. */
static guint
round_to_power (guint n)
{
  guint power = 1;

  while (n > 2 * power && power < G_MAXUINT / 8)
    power *= 4;
  return power;
}

static float
compute_weight (const DtlCorpus *self, guint frequency)
{
  guint n = self->n_sentences, holders = MAX (frequency, 1);

  if (n >= MANY_SENTENCES)
    {
      n = round_to_power (n);
      holders = round_to_power (holders);
    }
  return round (log (1 + (n + 1) / (double) holders) / log (11) * WEIGHT_UNIT) / WEIGHT_UNIT;
}

/* --- counting ------------------------------------------------------------------------------- */

/* Words of the vocabulary that are new since; nobody has met them yet. */
static void
extend_words (DtlCorpus *self)
{
  guint first = self->words->len;

  g_array_set_size (self->words, dtl_vocabulary_size (self->vocabulary));
  for (guint i = first; i < self->words->len; i++)
    *get_word (self, i) = (Word) { .weight = compute_weight (self, 1), .is_name = TRUE };
}

static void
count_word (DtlCorpus *self, guint word, int by)
{
  Word *counted = get_word (self, word);

  if (counted->stamp != self->stamp)
    counted->sentences += by;
  counted->stamp = self->stamp;
}

static void
count_entry (DtlCorpus *self, const DtlCorpusWord *entry, int by)
{
  guint n;
  const guint32 *kin = dtl_vocabulary_kin (self->vocabulary, entry->kin, &n);

  if (entry->flags & DTL_WORD_QUIET)
    return;
  count_word (self, entry->word, by);
  for (guint i = 0; i < n; i++)
    count_word (self, kin[i], by);
}

/* Adds to how many sentences hold each word, and words of each class: @by is 1, or −1 for a source that is gone. */
static void
count_sentences (DtlCorpus *self, const Source *source, int by)
{
  const GArray *sentences = source->reading->sentences, *words = source->words;
  guint at = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      DtlSpan span = g_array_index (sentences, DtlSpan, i);

      self->stamp++;
      while (at < words->len && g_array_index (words, DtlCorpusWord, at).start < span.start)
        at++;
      for (; at < words->len && g_array_index (words, DtlCorpusWord, at).start < span.end; at++)
        count_entry (self, &g_array_index (words, DtlCorpusWord, at), by);
    }
  self->n_sentences += by * (int) sentences->len;
}

static void
count_names (DtlCorpus *self, const Source *source, int by)
{
  for (guint i = 0; i < source->words->len; i++)
    {
      const DtlCorpusWord *entry = &g_array_index (source->words, DtlCorpusWord, i);
      Word *word = get_word (self, entry->word);

      word->seen += by;
      if ((entry->flags & DTL_WORD_NAME) && !(entry->flags & (DTL_WORD_QUIET | DTL_WORD_AGENCY)))
        word->named += by;
    }
}

static void
count_source (DtlCorpus *self, const Source *source, int by)
{
  count_sentences (self, source, by);
  count_names (self, source, by);
}

/* --- sources -------------------------------------------------------------------------------- */

static void
add_once (DtlCorpus *self, guint32 word, GArray *bag)
{
  if (get_word (self, word)->stamp != self->stamp)
    g_array_append_val (bag, word);
  get_word (self, word)->stamp = self->stamp;
}

static GArray *
collect_bag (DtlCorpus *self, const GArray *words)
{
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));

  self->stamp++;
  for (guint i = 0; i < words->len; i++)
    {
      const DtlCorpusWord *entry = &g_array_index (words, DtlCorpusWord, i);
      guint n;
      const guint32 *kin = dtl_vocabulary_kin (self->vocabulary, entry->kin, &n);

      add_once (self, entry->word, bag);
      for (guint j = 0; j < n; j++)
        add_once (self, kin[j], bag);
    }
  dtl_bag_sort (bag);
  return bag;
}

/* Without what words weigh: what a report is about does not change with the others. */
static GArray *
collect_topic (const DtlCorpus *self, const GArray *words)
{
  g_autoptr (GArray) hashes = g_array_sized_new (FALSE, FALSE, sizeof (guint32), words->len);

  for (guint i = 0; i < words->len; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);
      guint32 hash = (guint32) (dtl_corpus_word_hash (self, word->word) >> 32);

      if ((word->flags & (DTL_WORD_QUIET | DTL_WORD_SAY)) == 0)
        g_array_append_val (hashes, hash);
    }
  return dtl_sketch_new (hashes);
}

/* A word that stands as a name somewhere is one at the beginning of a sentence too. */
static void
collect_names (DtlCorpus *self, Source *source)
{
  g_array_set_size (source->names, 0);
  self->stamp++;
  for (guint i = 0; i < source->words->len && source->names->len < MAX_NAMES; i++)
    {
      guint32 id = g_array_index (source->words, DtlCorpusWord, i).word;
      Word *word = get_word (self, id);

      if (word->is_name && word->stamp != self->stamp)
        g_array_append_val (source->names, id);
      word->stamp = self->stamp;
    }
  dtl_bag_sort (source->names);
  source->names_weight = dtl_corpus_weigh (self, source->names);
}

static Source *
create_source (DtlCorpus *self, DtlReading *reading)
{
  const DtlText *text = reading->source->text;
  Source *source = g_new0 (Source, 1);

  source->reading = dtl_reading_ref (reading);
  source->before = G_MAXUINT;
  source->key = dtl_tokenizer_hash (dtl_text_bytes (text), dtl_text_length (text));
  source->words = dtl_vocabulary_cut (self->vocabulary, reading);
  source->names = g_array_new (FALSE, FALSE, sizeof (guint32));
  extend_words (self);
  source->bag = collect_bag (self, source->words);
  source->topic = collect_topic (self, source->words);
  count_source (self, source, 1);
  return source;
}

static void
free_source_cb (gpointer data)
{
  Source *source = data;

  dtl_reading_unref (source->reading);
  g_array_unref (source->words);
  g_array_unref (source->bag);
  g_array_unref (source->topic);
  g_array_unref (source->names);
  g_free (source);
}

static int
compare_sources_cb (gconstpointer a, gconstpointer b)
{
  const Source *left = *(const Source *const *) a, *right = *(const Source *const *) b;
  int order = dtl_date_compare (left->reading->published, right->reading->published);

  if (order == 0)
    order = (left->key > right->key) - (left->key < right->key);
  if (order == 0)
    order = strcmp (dtl_text_bytes (left->reading->source->text), dtl_text_bytes (right->reading->source->text));
  return order != 0 ? order : (left->given > right->given) - (left->given < right->given);
}

/* --- updating ------------------------------------------------------------------------------- */

/* What changes for words whose counts did, or for all if the number of sentences came to another step. */
static gboolean
update_words (DtlCorpus *self)
{
  guint step = self->n_sentences >= MANY_SENTENCES ? round_to_power (self->n_sentences) : self->n_sentences;
  gboolean any = FALSE;

  for (guint i = 0; i < self->words->len; i++)
    {
      Word *word = get_word (self, i);
      float weight = step == self->step && word->weighed == word->sentences ? word->weight : compute_weight (self, word->sentences);
      gboolean is_name = word->named * NAME_SHARE >= word->seen;

      word->turned = is_name != word->is_name;
      word->changed = weight != word->weight || is_name != word->is_name;
      word->weighed = word->sentences;
      word->weight = weight;
      word->is_name = is_name;
      any |= word->changed;
    }
  self->all_changed = step != self->step;
  self->step = step;
  return any || self->all_changed;
}

static gboolean
holds_changed (const DtlCorpus *self, const GArray *bag)
{
  const guint32 *words = (const guint32 *) (gconstpointer) bag->data;

  for (guint i = 0; i < bag->len; i++)
    if (get_word (self, words[i])->changed)
      return TRUE;
  return FALSE;
}

/* Whether one of its names weighs otherwise, or a word of it has become a name or is none any more. */
static gboolean
renames (const DtlCorpus *self, const Source *source)
{
  const guint32 *words = (const guint32 *) (gconstpointer) source->bag->data;

  for (guint i = 0; i < source->bag->len; i++)
    if (get_word (self, words[i])->turned)
      return TRUE;
  return holds_changed (self, source->names);
}

static void
update_sources (DtlCorpus *self, gboolean any)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      Source *source = g_ptr_array_index (self->sources, i);

      source->changed = any && (self->all_changed || holds_changed (self, source->bag));
      source->renamed = source->changed && (self->all_changed || renames (self, source));
      if (source->renamed || source->names->len == 0)
        collect_names (self, source);
    }
}

/* The sources that are still there, by reading; those that are gone are counted off. */
static void
sort_out (DtlCorpus *self, GPtrArray *old, GPtrArray *readings, GPtrArray *found)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < old->len; i++)
    g_hash_table_insert (kept, ((Source *) g_ptr_array_index (old, i))->reading, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < readings->len; i++)
    {
      gpointer reading = g_ptr_array_index (readings, i);
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (kept, reading));

      g_hash_table_remove (kept, reading);
      g_ptr_array_add (found, at > 0 ? g_steal_pointer (&g_ptr_array_index (old, at - 1)) : NULL);
    }
  for (guint i = 0; i < old->len; i++)
    if (g_ptr_array_index (old, i) != NULL)
      {
        count_source (self, g_ptr_array_index (old, i), -1);
        free_source_cb (g_steal_pointer (&g_ptr_array_index (old, i)));
      }
}

static void
add_if (GPtrArray *sources, Source *source)
{
  if (source != NULL)
    g_ptr_array_add (sources, source);
}

/* Sources that were there before stand in order already, but for those of one text, which may have been given in
 * another order since: so there is little to be sorted. */
static void
sort_sources (GPtrArray *sources, guint n_before)
{
  g_autofree Source **kept = g_new0 (Source *, n_before + 1);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  guint at = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      Source *source = g_ptr_array_index (sources, i);

      if (source->before < n_before)
        kept[source->before] = source;
      else
        g_ptr_array_add (fresh, source);
    }
  g_ptr_array_sort (fresh, compare_sources_cb);
  g_ptr_array_set_free_func (sources, NULL);
  g_ptr_array_set_size (sources, 0);
  for (guint i = 0; i < n_before; i++)
    {
      while (kept[i] != NULL && at < fresh->len && compare_sources_cb (&fresh->pdata[at], &kept[i]) < 0)
        g_ptr_array_add (sources, fresh->pdata[at++]);
      add_if (sources, kept[i]);
    }
  for (; at < fresh->len; at++)
    g_ptr_array_add (sources, fresh->pdata[at]);
  g_ptr_array_set_free_func (sources, free_source_cb);
  for (guint i = 1; i < sources->len; i++)
    if (compare_sources_cb (&sources->pdata[i - 1], &sources->pdata[i]) > 0)
      {
        g_ptr_array_sort (sources, compare_sources_cb);
        return;
      }
}

/**
 * dtl_corpus_update:
 * @self: the corpus
 * @readings: (element-type DtlReading): what was read; one that it had before is known by being the same
 *
 * Has the corpus hold these and no others. It is then in all but the numbers of words what dtl_corpus_new() makes
 * of them.
 *
 * Returns: (transfer full) (element-type guint): for each source as it is numbered now, what its number was;
 *   %G_MAXUINT if it is new
 */
GArray *
dtl_corpus_update (DtlCorpus *self, GPtrArray *readings)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->sources);
  GArray *before = g_array_sized_new (FALSE, FALSE, sizeof (guint), readings->len);

  for (guint i = 0; i < old->len; i++)
    ((Source *) g_ptr_array_index (old, i))->before = i;
  g_ptr_array_set_free_func (old, NULL);
  self->sources = g_ptr_array_new_with_free_func (free_source_cb);
  sort_out (self, old, readings, self->sources);
  for (guint i = 0; i < readings->len; i++)
    {
      Source *source = g_ptr_array_index (self->sources, i);

      if (source == NULL)
        self->sources->pdata[i] = source = create_source (self, g_ptr_array_index (readings, i));
      source->given = i;
    }
  sort_sources (self->sources, old->len);
  update_sources (self, update_words (self));
  for (guint i = 0; i < readings->len; i++)
    g_array_append_val (before, ((const Source *) g_ptr_array_index (self->sources, i))->before);
  return before;
}

/**
 * dtl_corpus_new:
 * @readings: (element-type DtlReading): what was read
 * @lexicon: words of the language; must outlive the corpus
 *
 * Returns: (transfer full): the words of all sources
 */
DtlCorpus *
dtl_corpus_new (GPtrArray *readings, const DtlLexicon *lexicon)
{
  DtlCorpus *self = g_new0 (DtlCorpus, 1);
  g_autoptr (GArray) before = NULL;

  self->lexicon = lexicon;
  self->vocabulary = dtl_vocabulary_new (lexicon);
  self->sources = g_ptr_array_new_with_free_func (free_source_cb);
  self->words = g_array_new (FALSE, TRUE, sizeof (Word));
  before = dtl_corpus_update (self, readings);
  return self;
}

void
dtl_corpus_free (DtlCorpus *self)
{
  g_ptr_array_unref (self->sources);
  g_array_unref (self->words);
  dtl_vocabulary_free (self->vocabulary);
  g_free (self);
}

static const Source *
get_source (const DtlCorpus *self, guint source)
{
  return g_ptr_array_index (self->sources, source);
}

/* Whether the last update changed what words weigh that stand in a source, or which of them are names. */
gboolean
dtl_corpus_is_changed (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->changed;
}

/* The same of its names. */
gboolean
dtl_corpus_is_renamed (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->renamed;
}

/* The same of a word. */
gboolean
dtl_corpus_is_word_changed (const DtlCorpus *self, guint word)
{
  return self->all_changed || get_word (self, word)->changed;
}

/* The same of a bag. */
gboolean
dtl_corpus_holds_changed (const DtlCorpus *self, const GArray *bag)
{
  return self->all_changed || holds_changed (self, bag);
}

guint
dtl_corpus_n_sources (const DtlCorpus *self)
{
  return self->sources->len;
}

const DtlReading *
dtl_corpus_reading (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->reading;
}

guint
dtl_corpus_given (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->given;
}

const GArray *
dtl_corpus_words (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->words;
}

const GArray *
dtl_corpus_names (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->names;
}

const GArray *
dtl_corpus_topic (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->topic;
}

double
dtl_corpus_names_weight (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->names_weight;
}

const DtlLexicon *
dtl_corpus_lexicon (const DtlCorpus *self)
{
  return self->lexicon;
}

guint
dtl_corpus_n_words (const DtlCorpus *self)
{
  return self->words->len;
}

const char *
dtl_corpus_text (const DtlCorpus *self, guint word)
{
  return dtl_vocabulary_text (self->vocabulary, word);
}

guint64
dtl_corpus_word_hash (const DtlCorpus *self, guint word)
{
  return dtl_vocabulary_hash (self->vocabulary, word);
}

static guint
find_word_at (const GArray *words, guint32 offset)
{
  guint low = 0, high = words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (words, DtlCorpusWord, middle).start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The words that begin in @span: those from @first on, before @end. */
void
dtl_corpus_slice (const DtlCorpus *self, guint source, DtlSpan span, guint *first, guint *end)
{
  const GArray *words = dtl_corpus_words (self, source);

  *first = find_word_at (words, span.start);
  *end = find_word_at (words, span.end);
}

/**
 * dtl_corpus_bag:
 * @self: a corpus
 * @source: one of its sources
 * @span: a part of its text
 * @mask: words with one of these #DtlWordFlags are left out
 *
 * Returns: (transfer full) (element-type guint32): the different words of it, in order of id
 */
GArray *
dtl_corpus_bag (const DtlCorpus *self, guint source, DtlSpan span, guint mask)
{
  const GArray *words = dtl_corpus_words (self, source);
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint first, end;

  dtl_corpus_slice (self, source, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if ((word->flags & mask) == 0)
        g_array_append_val (bag, word->word);
    }
  dtl_bag_sort (bag);
  return bag;
}

/* How much a word tells: 1 for one that a tenth of all sentences hold, more for rarer ones. */
double
dtl_corpus_weight (const DtlCorpus *self, guint word)
{
  return get_word (self, word)->weight;
}

double
dtl_corpus_weigh (const DtlCorpus *self, const GArray *bag)
{
  double weight = 0;

  for (guint i = 0; i < bag->len; i++)
    weight += dtl_corpus_weight (self, g_array_index (bag, guint32, i));
  return weight;
}

/* Weight of the words that are in both bags. */
double
dtl_corpus_shared (const DtlCorpus *self, const GArray *a, const GArray *b)
{
  double weight = 0;
  guint i = 0, j = 0;

  while (i < a->len && j < b->len)
    {
      guint32 left = g_array_index (a, guint32, i), right = g_array_index (b, guint32, j);

      if (left == right)
        weight += dtl_corpus_weight (self, left);
      i += left <= right;
      j += right <= left;
    }
  return weight;
}

/* 0 for nothing in common to 1 for the same words. A short clause within a long one is more
 * alike than half of each: reports cut sentences down. */
double
dtl_corpus_likeness (const DtlCorpus *self, const GArray *a, double a_weight, const GArray *b, double b_weight)
{
  if (a_weight <= 0 || b_weight <= 0)
    return 0;
  return dtl_corpus_shared (self, a, b) / (0.7 * MIN (a_weight, b_weight) + 0.3 * MAX (a_weight, b_weight));
}

/* The same of bags whose weights are not known yet. */
double
dtl_corpus_similarity (const DtlCorpus *self, const GArray *a, const GArray *b)
{
  return dtl_corpus_likeness (self, a, dtl_corpus_weigh (self, a), b, dtl_corpus_weigh (self, b));
}

static int
compare_weights_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const DtlCorpus *self = data;
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  float left_weight = get_word (self, left)->weight, right_weight = get_word (self, right)->weight;

  if (left_weight != right_weight)
    return left_weight < right_weight ? 1 : -1;
  return dtl_vocabulary_compare (self->vocabulary, left, right);
}

/* (transfer full) (element-type guint32): the words of a bag that tell most, at most @n, the rarest first. */
GArray *
dtl_corpus_rarest (const DtlCorpus *self, const GArray *bag, guint n)
{
  GArray *rarest = g_array_copy ((GArray *) bag);

  g_array_sort_with_data (rarest, compare_weights_cb, (gpointer) self);
  g_array_set_size (rarest, MIN (rarest->len, n));
  return rarest;
}

/* What could stand for a word: see dtl_vocabulary_kin(). */
const guint32 *
dtl_corpus_kin (const DtlCorpus *self, const DtlCorpusWord *word, guint *n)
{
  return dtl_vocabulary_kin (self->vocabulary, word->kin, n);
}

/* (transfer full) (element-type DtlCorpusWord): words from elsewhere. */
GArray *
dtl_corpus_cut_text (DtlCorpus *self, const char *text)
{
  GArray *words = dtl_vocabulary_cut_text (self->vocabulary, text);

  extend_words (self);
  return words;
}

static void
add_known (GArray *known, guint32 word)
{
  if (dtl_bag_holds (known, word))
    return;
  g_array_append_val (known, word);
  dtl_bag_sort (known);
}

/**
 * dtl_corpus_bag_of_text:
 * @self: a corpus
 * @source: the source that it is told of
 * @text: words from elsewhere, such as the name of a measure
 *
 * Returns: (transfer full) (element-type guint32): its words that say something of a subject
 */
GArray *
dtl_corpus_bag_of_text (DtlCorpus *self, guint source, const char *text)
{
  g_autoptr (GArray) words = dtl_corpus_cut_text (self, text);
  GArray *known = get_source (self, source)->bag;
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < words->len; i++)
    {
      guint32 word = g_array_index (words, DtlCorpusWord, i).word;
      guint n;
      const guint32 *kin = dtl_corpus_kin (self, &g_array_index (words, DtlCorpusWord, i), &n);

      g_array_append_val (bag, word);
      add_known (known, word);
      for (guint j = 0; j < n; j++)
        add_known (known, kin[j]);
    }
  dtl_bag_sort (bag);
  return bag;
}

/* The sentence that holds a byte; empty between sentences. */
DtlSpan
dtl_corpus_sentence (const DtlCorpus *self, guint source, guint32 offset)
{
  const GArray *sentences = dtl_corpus_reading (self, source)->sentences;
  guint low = 0, high = sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sentences, DtlSpan, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < sentences->len && dtl_span_has_offset (g_array_index (sentences, DtlSpan, low), offset))
    return g_array_index (sentences, DtlSpan, low);
  return (DtlSpan) { offset, offset };
}
