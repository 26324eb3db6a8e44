/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands where in a source: words and sentences are sought by their places, of which there are thousands. */

#include "dtl-corpus.h"

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
