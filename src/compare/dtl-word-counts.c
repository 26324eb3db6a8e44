/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One report more changes how rare all words are, if only by a hair; and all that was computed with them
 * would have to be computed anew. So in large collections weights go in steps: the number of sentences, and
 * that of those which hold a word, are taken as powers of four. One report moves only the few of its words
 * that come to the next step. Weights are rounded such that sums of them are exact, in whatever order. */

#include "dtl-word-counts.h"

#include <math.h>

#define MANY_SENTENCES 1024 /* from here on weights go in steps: a step, so that no number of fewer sentences is taken for one */
#define WEIGHT_UNIT 65536.  /* weights are multiples of one by this */
#define SEEK 8              /* to seek a word in a bag takes as long as to look at so many of it */
#define NAME_SHARE 3        /* a word that stands as a name once in so many times is one at the beginning of a sentence too */

DtlWordCounts *
dtl_word_counts_new (void)
{
  DtlWordCounts *self = g_new0 (DtlWordCounts, 1);

  self->words = g_array_new (FALSE, TRUE, sizeof (DtlCountedWord));
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->changed = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

void
dtl_word_counts_free (DtlWordCounts *self)
{
  g_array_unref (self->words);
  g_array_unref (self->touched);
  g_array_unref (self->changed);
  g_free (self);
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
compute_weight (const DtlWordCounts *self, guint frequency)
{
  guint n = self->n_sentences, holders = MAX (frequency, 1);

  if (n >= MANY_SENTENCES)
    {
      n = round_to_power (n);
      holders = round_to_power (holders);
    }
  return round (log (1 + (n + 1) / (double) holders) / log (11) * WEIGHT_UNIT) / WEIGHT_UNIT;
}

static int
compare_ids_cb (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return (left > right) - (left < right);
}

/* --- counting ------------------------------------------------------------------------------- */

/* Words of the vocabulary that are new since; nobody has met them yet. */
void
dtl_word_counts_extend (DtlWordCounts *self, guint n_words)
{
  guint first = self->words->len;

  g_array_set_size (self->words, n_words);
  for (guint i = first; i < n_words; i++)
    *dtl_word_counts_get (self, i) = (DtlCountedWord) { .weight = compute_weight (self, 1), .is_name = TRUE };
}

static void
touch (DtlWordCounts *self, guint32 id)
{
  DtlCountedWord *word = dtl_word_counts_get (self, id);

  if (!word->touched)
    g_array_append_val (self->touched, id);
  word->touched = TRUE;
}

static void
count_word (DtlWordCounts *self, guint word, int by)
{
  if (!dtl_word_counts_meet (self, word))
    return;
  touch (self, word);
  dtl_word_counts_get (self, word)->sentences += by;
}

static void
count_entry (DtlWordCounts *self, const DtlVocabulary *vocabulary, const DtlCorpusWord *entry, int by)
{
  guint n;
  const guint32 *kin = dtl_vocabulary_kin (vocabulary, entry->kin, &n);

  if (entry->flags & DTL_WORD_QUIET)
    return;
  count_word (self, entry->word, by);
  for (guint i = 0; i < n; i++)
    count_word (self, kin[i], by);
}

static void
count_sentences (DtlWordCounts *self, const DtlVocabulary *vocabulary, const GArray *sentences, const GArray *words, int by)
{
  guint at = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      DtlSpan span = g_array_index (sentences, DtlSpan, i);

      self->stamp++;
      while (at < words->len && g_array_index (words, DtlCorpusWord, at).start < span.start)
        at++;
      for (; at < words->len && g_array_index (words, DtlCorpusWord, at).start < span.end; at++)
        count_entry (self, vocabulary, &g_array_index (words, DtlCorpusWord, at), by);
    }
  self->n_sentences += by * (int) sentences->len;
}

static void
count_names (DtlWordCounts *self, const GArray *words, int by)
{
  for (guint i = 0; i < words->len; i++)
    {
      const DtlCorpusWord *entry = &g_array_index (words, DtlCorpusWord, i);
      DtlCountedWord *word = dtl_word_counts_get (self, entry->word);

      touch (self, entry->word);
      word->seen += by;
      if ((entry->flags & DTL_WORD_NAME) && !(entry->flags & (DTL_WORD_QUIET | DTL_WORD_AGENCY)))
        word->named += by;
    }
}

/**
 * dtl_word_counts_count:
 * @self: counts
 * @vocabulary: what could stand for a word
 * @sentences: (element-type DtlSpan): of a source
 * @words: (element-type DtlCorpusWord): of the same
 * @by: 1, or −1 if it is gone
 *
 * Adds to how many sentences hold each word, and words of each class.
 */
void
dtl_word_counts_count (DtlWordCounts *self, const DtlVocabulary *vocabulary, const GArray *sentences, const GArray *words, int by)
{
  count_sentences (self, vocabulary, sentences, words, by);
  count_names (self, words, by);
}

/* --- updating ------------------------------------------------------------------------------- */

static void
update_word (DtlWordCounts *self, guint32 id, gboolean other_step)
{
  DtlCountedWord *word = dtl_word_counts_get (self, id);
  float weight = !other_step && word->weighed == word->sentences ? word->weight : compute_weight (self, word->sentences);
  gboolean is_name = word->named * NAME_SHARE >= word->seen;

  word->turned = is_name != word->is_name;
  word->changed = weight != word->weight || is_name != word->is_name;
  word->weighed = word->sentences;
  word->before = word->weight;
  word->weight = weight;
  word->is_name = is_name;
  word->touched = FALSE;
  if (word->changed)
    g_array_append_val (self->changed, id);
}

static void
forget_changed (DtlWordCounts *self)
{
  for (guint i = 0; i < self->changed->len; i++)
    {
      DtlCountedWord *word = dtl_word_counts_get (self, g_array_index (self->changed, guint32, i));

      word->changed = word->turned = FALSE;
    }
  g_array_set_size (self->changed, 0);
}

/* What changes for words whose counts did, or for all if the number of sentences came to another step. */
void
dtl_word_counts_update (DtlWordCounts *self)
{
  guint step = self->n_sentences >= MANY_SENTENCES ? round_to_power (self->n_sentences) : self->n_sentences;

  forget_changed (self);
  self->all_changed = step != self->step;
  self->step = step;
  for (guint32 i = 0; self->all_changed && i < self->words->len; i++)
    update_word (self, i, TRUE);
  for (guint i = 0; !self->all_changed && i < self->touched->len; i++)
    update_word (self, g_array_index (self->touched, guint32, i), FALSE);
  g_array_set_size (self->touched, 0);
  g_array_sort (self->changed, compare_ids_cb);
}

/* Whether a bag holds a word that the last update changed. Both are in order: of a few words each is sought in the bag. */
gboolean
dtl_word_counts_hold_changed (const DtlWordCounts *self, const GArray *bag)
{
  const guint32 *words = (const guint32 *) (gconstpointer) bag->data;

  if (self->changed->len * SEEK < bag->len)
    {
      for (guint i = 0; i < self->changed->len; i++)
        if (g_array_binary_search ((GArray *) bag, &g_array_index (self->changed, guint32, i), compare_ids_cb, NULL))
          return TRUE;
      return FALSE;
    }
  for (guint i = 0; i < bag->len; i++)
    if (dtl_word_counts_get (self, words[i])->changed)
      return TRUE;
  return FALSE;
}

/* Whether it holds one that came to be a name, or is none any more. */
gboolean
dtl_word_counts_hold_turned (const DtlWordCounts *self, const GArray *bag)
{
  const guint32 *words = (const guint32 *) (gconstpointer) bag->data;

  for (guint i = 0; i < bag->len; i++)
    if (dtl_word_counts_get (self, words[i])->turned)
      return TRUE;
  return FALSE;
}
