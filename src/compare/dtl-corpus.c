/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Matching asks the same few things of words over and over: do two clauses share any, and how
 * rare are they? So every text is cut into words once, and each word is a number with a weight. */

#include "dtl-corpus.h"

#include <string.h>

#include "dtl-sketch.h"
#include "dtl-tokenizer.h"
#include "dtl-word-counts.h"

#define MAX_NAMES 250 /* of a source that are looked at to know its story: the first */

typedef struct
{
  DtlReading *reading;
  guint given;
  guint before;   /* its number before this update; G_MAXUINT if it had none */
  guint64 key;    /* hash of the text */
  GArray *words;  /* DtlCorpusWord */
  GArray *bag;    /* its different words, and others that it is weighed by */
  GArray *topic;  /* sketch of its words */
  guint32 serial; /* no other source of the corpus ever had it */
  GArray *names;  /* bag of its names */
  double names_weight;
  GArray *names_before; /* (nullable): the same before the last update, if that renamed it */
  double weight_before;
  gboolean changed; /* in the last update: what some of its words weigh, or are */
  gboolean renamed; /* its names are others, or weigh otherwise */
} Source;

struct _DtlCorpus
{
  const DtlLexicon *lexicon;
  DtlVocabulary *vocabulary;
  GPtrArray *sources; /* Source, in an order that hangs on what they say alone */
  DtlWordCounts *counts;
  guint32 n_serials;
  DtlPairMemo *topics;  /* by serials: how alike their topics are */
  DtlPairMemo *stories; /* the same: how much they are of one story */
  DtlPairMemo *stories_before;
  guint n_updates;
};

/* --- sources -------------------------------------------------------------------------------- */

static void
add_once (DtlCorpus *self, guint32 word, GArray *bag)
{
  if (dtl_word_counts_meet (self->counts, word))
    g_array_append_val (bag, word);
}

static GArray *
collect_bag (DtlCorpus *self, const GArray *words)
{
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));

  self->counts->stamp++;
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
  self->counts->stamp++;
  for (guint i = 0; i < source->words->len && source->names->len < MAX_NAMES; i++)
    {
      guint32 id = g_array_index (source->words, DtlCorpusWord, i).word;

      if (dtl_word_counts_meet (self->counts, id) && dtl_word_counts_get (self->counts, id)->is_name)
        g_array_append_val (source->names, id);
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
  dtl_word_counts_extend (self->counts, dtl_vocabulary_size (self->vocabulary));
  source->bag = collect_bag (self, source->words);
  source->topic = collect_topic (self, source->words);
  source->serial = ++self->n_serials;
  dtl_word_counts_count (self->counts, self->vocabulary, reading->sentences, source->words, 1);
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
  g_clear_pointer (&source->names_before, g_array_unref);
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

static int
compare_kept_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_sources_cb (a, b);
}

/* --- updating ------------------------------------------------------------------------------- */

static gboolean
are_same (const GArray *a, const GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint32)) == 0);
}

/* Where a name weighs otherwise, or a word has become a name or is none any more. */
static void
rename_source (DtlCorpus *self, Source *source)
{
  gboolean all = self->counts->all_changed, reweighed = all || dtl_word_counts_hold_changed (self->counts, source->names);

  if (!reweighed && !dtl_word_counts_hold_turned (self->counts, source->bag))
    return;
  source->names_before = source->names;
  source->weight_before = source->names_weight;
  source->names = g_array_new (FALSE, FALSE, sizeof (guint32));
  collect_names (self, source);
  source->renamed = reweighed || !are_same (source->names, source->names_before);
  if (!source->renamed)
    g_clear_pointer (&source->names_before, g_array_unref);
}

static void
update_sources (DtlCorpus *self)
{
  gboolean all = self->counts->all_changed, any = all || self->counts->changed->len > 0;

  for (guint i = 0; i < self->sources->len; i++)
    {
      Source *source = g_ptr_array_index (self->sources, i);

      source->changed = any && (all || dtl_word_counts_hold_changed (self->counts, source->bag));
      source->renamed = FALSE;
      g_clear_pointer (&source->names_before, g_array_unref);
      if (source->before == G_MAXUINT)
        collect_names (self, source);
      else if (source->changed)
        rename_source (self, source);
    }
}

/* Sources that are still there, by their readings. Nearly all are given where they were, or as far from the end. */
typedef struct
{
  GPtrArray *sources;     /* Source (nullable), as they were given; not owned */
  GHashTable *by_reading; /* reading → its place there, one up; %NULL until it is asked */
  guint n_more;           /* readings than sources */
} Known;

static void
init_known (Known *self, GPtrArray *old, guint n_readings)
{
  self->sources = g_ptr_array_sized_new (old->len);
  self->by_reading = NULL;
  self->n_more = n_readings - old->len;
  g_ptr_array_set_size (self->sources, old->len);
  for (guint i = 0; i < old->len; i++)
    self->sources->pdata[((const Source *) g_ptr_array_index (old, i))->given] = g_ptr_array_index (old, i);
}

static void
clear_known (Known *self)
{
  g_ptr_array_unref (self->sources);
  g_clear_pointer (&self->by_reading, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, clear_known)

static Source *
take_at (Known *self, guint place, const DtlReading *reading)
{
  Source *source = place < self->sources->len ? g_ptr_array_index (self->sources, place) : NULL;

  if (source == NULL || source->reading != reading)
    return NULL;
  self->sources->pdata[place] = NULL;
  return source;
}

static Source *
seek_known (Known *self, const DtlReading *reading)
{
  guint place;

  if (self->by_reading == NULL)
    {
      self->by_reading = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->sources->len; i++)
        if (g_ptr_array_index (self->sources, i) != NULL)
          g_hash_table_insert (self->by_reading, ((Source *) g_ptr_array_index (self->sources, i))->reading, GUINT_TO_POINTER (i + 1));
    }
  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_reading, reading));
  return place > 0 ? take_at (self, place - 1, reading) : NULL;
}

static Source *
take_known (Known *self, guint given, const DtlReading *reading)
{
  Source *source = take_at (self, given, reading);

  if (source == NULL)
    source = take_at (self, given - self->n_more, reading);
  return source != NULL ? source : seek_known (self, reading);
}

/* The sources that are still there, by reading; those that are gone are counted off. */
static void
sort_out (DtlCorpus *self, GPtrArray *old, GPtrArray *readings, GPtrArray *found)
{
  g_auto (Known) known = { 0 };

  init_known (&known, old, readings->len);
  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (found, take_known (&known, i, g_ptr_array_index (readings, i)));
  for (guint i = 0; i < old->len; i++)
    {
      Source *source = g_ptr_array_index (known.sources, i);

      if (source == NULL)
        continue;
      dtl_word_counts_count (self->counts, self->vocabulary, source->reading->sentences, source->words, -1);
      free_source_cb (source);
    }
}

/* Whether sources that were there before are given in the order in which they were. */
static gboolean
is_order_kept (GPtrArray *sources)
{
  guint last = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = g_ptr_array_index (sources, i);

      if (source == NULL)
        continue;
      if (source->given < last)
        return FALSE;
      last = source->given;
    }
  return TRUE;
}

static guint
find_place (Source *const *sources, guint n, const Source *source)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_sources_cb (&sources[middle], &source) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Sources that were there before stand in order already, but for those of one text if they are given in another
 * order since. */
static void
sort_sources (GPtrArray *sources, guint n_before, gboolean order_kept)
{
  g_autofree Source **kept = g_new0 (Source *, n_before + 1);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  guint n = 0, at = 0;

  for (guint i = 0; i < sources->len; i++)
    {
      Source *source = g_ptr_array_index (sources, i);

      if (source->before < n_before)
        kept[source->before] = source;
      else
        g_ptr_array_add (fresh, source);
    }
  for (guint i = 0; i < n_before; i++)
    if (kept[i] != NULL)
      kept[n++] = kept[i];
  if (!order_kept)
    g_sort_array (kept, n, sizeof (gpointer), compare_kept_cb, NULL);
  g_ptr_array_sort (fresh, compare_sources_cb);
  g_ptr_array_set_free_func (sources, NULL);
  g_ptr_array_set_size (sources, 0);
  for (guint i = 0; i < fresh->len; i++)
    {
      guint place = find_place (kept, n, g_ptr_array_index (fresh, i));

      while (at < place)
        g_ptr_array_add (sources, kept[at++]);
      g_ptr_array_add (sources, g_ptr_array_index (fresh, i));
    }
  while (at < n)
    g_ptr_array_add (sources, kept[at++]);
  g_ptr_array_set_free_func (sources, free_source_cb);
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
  gboolean order_kept;

  for (guint i = 0; i < old->len; i++)
    ((Source *) g_ptr_array_index (old, i))->before = i;
  g_ptr_array_set_free_func (old, NULL);
  self->sources = g_ptr_array_new_with_free_func (free_source_cb);
  sort_out (self, old, readings, self->sources);
  order_kept = is_order_kept (self->sources);
  for (guint i = 0; i < readings->len; i++)
    {
      Source *source = g_ptr_array_index (self->sources, i);

      if (source == NULL)
        self->sources->pdata[i] = source = create_source (self, g_ptr_array_index (readings, i));
      source->given = i;
    }
  sort_sources (self->sources, old->len, order_kept);
  dtl_word_counts_update (self->counts);
  dtl_pair_memo_forget (self->stories);
  dtl_pair_memo_forget (self->stories_before);
  self->n_updates++;
  update_sources (self);
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
  self->topics = dtl_pair_memo_new ();
  self->stories = dtl_pair_memo_new ();
  self->stories_before = dtl_pair_memo_new ();
  self->vocabulary = dtl_vocabulary_new (lexicon);
  self->sources = g_ptr_array_new_with_free_func (free_source_cb);
  self->counts = dtl_word_counts_new ();
  before = dtl_corpus_update (self, readings);
  return self;
}

void
dtl_corpus_free (DtlCorpus *self)
{
  g_ptr_array_unref (self->sources);
  dtl_pair_memo_free (self->topics);
  dtl_pair_memo_free (self->stories);
  dtl_pair_memo_free (self->stories_before);
  dtl_word_counts_free (self->counts);
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
  return self->counts->all_changed || dtl_word_counts_get (self->counts, word)->changed;
}

/* The same of a bag. */
gboolean
dtl_corpus_holds_changed (const DtlCorpus *self, const GArray *bag)
{
  return self->counts->all_changed || dtl_word_counts_hold_changed (self->counts, bag);
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
dtl_corpus_names_before (const DtlCorpus *self, guint source)
{
  const Source *own = get_source (self, source);

  return own->names_before != NULL ? own->names_before : own->names;
}

static inline double
weigh_shared (const DtlCorpus *self, const GArray *a, const GArray *b, double (*weigh) (const DtlCorpus *, guint))
{
  double weight = 0;
  guint i = 0, j = 0;

  while (i < a->len && j < b->len)
    {
      guint32 left = g_array_index (a, guint32, i), right = g_array_index (b, guint32, j);

      if (left == right)
        weight += weigh (self, left);
      i += left <= right;
      j += right <= left;
    }
  return weight;
}

/* How alike the words of two sources are, 0 to 1; it hangs on no other source. */
double
dtl_corpus_topics_alike (const DtlCorpus *self, guint a, guint b)
{
  const Source *left = get_source (self, a), *right = get_source (self, b);
  double likeness;

  if (dtl_pair_memo_look_up (self->topics, left->serial, right->serial, &likeness))
    return likeness;
  likeness = (float) dtl_sketch_likeness (left->topic, right->topic);
  dtl_pair_memo_note (self->topics, left->serial, right->serial, likeness);
  return likeness;
}

/* (transfer none): what whoever asks for pairs of sources, by their serials, notes of them until the next update: how much
 * they are of one story. */
DtlPairMemo *
dtl_corpus_stories (const DtlCorpus *self)
{
  return self->stories;
}

/* The same of how much they were before the last update. */
DtlPairMemo *
dtl_corpus_stories_before (const DtlCorpus *self)
{
  return self->stories_before;
}

guint32
dtl_corpus_serial (const DtlCorpus *self, guint source)
{
  return get_source (self, source)->serial;
}

/* How often it was updated. */
guint
dtl_corpus_n_updates (const DtlCorpus *self)
{
  return self->n_updates;
}

/* How alike the names of two sources are, as dtl_corpus_likeness(). */
double
dtl_corpus_names_alike (const DtlCorpus *self, guint a, guint b)
{
  const Source *left = get_source (self, a), *right = get_source (self, b);

  return dtl_corpus_likeness (self, left->names, left->names_weight, right->names, right->names_weight);
}

static double
weigh_before (const DtlCorpus *self, guint word)
{
  const DtlCountedWord *counted = dtl_word_counts_get (self->counts, word);

  return counted->changed ? counted->before : counted->weight;
}

/* The same as it was before the last update. */
double
dtl_corpus_names_alike_before (const DtlCorpus *self, guint a, guint b)
{
  const Source *left = get_source (self, a), *right = get_source (self, b);
  const GArray *names = dtl_corpus_names_before (self, a), *others = dtl_corpus_names_before (self, b);

  return dtl_corpus_liken (weigh_shared (self, names, others, weigh_before), left->names_before != NULL ? left->weight_before : left->names_weight,
                           right->names_before != NULL ? right->weight_before : right->names_weight);
}

const DtlLexicon *
dtl_corpus_lexicon (const DtlCorpus *self)
{
  return self->lexicon;
}

guint
dtl_corpus_n_words (const DtlCorpus *self)
{
  return self->counts->words->len;
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

/* How much a word tells: 1 for one that a tenth of all sentences hold, more for rarer ones. */
double
dtl_corpus_weight (const DtlCorpus *self, guint word)
{
  return dtl_word_counts_get (self->counts, word)->weight;
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
  return weigh_shared (self, a, b, dtl_corpus_weight);
}

/* 0 for nothing in common to 1 for the same words, of two bags that weigh so much, and what they have in common. A short
 * clause within a long one is more alike than half of each: reports cut sentences down. */
double
dtl_corpus_liken (double shared, double a_weight, double b_weight)
{
  if (a_weight <= 0 || b_weight <= 0)
    return 0;
  return shared / (0.7 * MIN (a_weight, b_weight) + 0.3 * MAX (a_weight, b_weight));
}

/* The same of two bags. */
double
dtl_corpus_likeness (const DtlCorpus *self, const GArray *a, double a_weight, const GArray *b, double b_weight)
{
  return dtl_corpus_liken (dtl_corpus_shared (self, a, b), a_weight, b_weight);
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
  double left_weight = dtl_corpus_weight (self, left), right_weight = dtl_corpus_weight (self, right);

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

  dtl_word_counts_extend (self->counts, dtl_vocabulary_size (self->vocabulary));
  return words;
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
      dtl_bag_add (known, word);
      for (guint j = 0; j < n; j++)
        dtl_bag_add (known, kin[j]);
    }
  dtl_bag_sort (bag);
  return bag;
}
