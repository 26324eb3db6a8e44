/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "240 villas are put up", "the 310 to be erected": words that could stand for each other speak for two figures being about
 * one thing, if less than words in common do. A statement keeps what each of its words could be, in order, so that
 * a look along both lists is all it takes. */

#include "dtl-kin.h"

static void
add_word (GArray *kin, const DtlCorpus *corpus, const DtlCorpusWord *word, DtlKinPart part)
{
  guint n;
  const guint32 *words = dtl_corpus_kin (corpus, word, &n);

  for (guint i = 0; i < n; i++)
    {
      DtlKin entry = { words[i], word->word, part };

      g_array_append_val (kin, entry);
    }
}

static void
add_span (GArray *kin, const DtlCorpus *corpus, guint source, DtlSpan span, DtlSpan except, DtlKinPart part)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if ((word->flags & (DTL_WORD_QUIET | DTL_WORD_SAY)) == 0 && !dtl_span_has_offset (except, word->start))
        add_word (kin, corpus, word, part);
    }
}

static void
add_text (GArray *kin, DtlCorpus *corpus, const char *text, DtlKinPart part)
{
  g_autoptr (GArray) words = dtl_corpus_cut_text (corpus, text);

  for (guint i = 0; i < words->len; i++)
    add_word (kin, corpus, &g_array_index (words, DtlCorpusWord, i), part);
}

static int
compare_kin_cb (gconstpointer a, gconstpointer b)
{
  const DtlKin *left = a, *right = b;

  if (left->kin != right->kin)
    return left->kin > right->kin ? 1 : -1;
  return (left->word > right->word) - (left->word < right->word);
}

/* Each word once for each thing that it could be: one that stands in several parts, or often, has all of them. */
static void
sort_kin (GArray *kin)
{
  DtlKin *entries = (DtlKin *) (gpointer) kin->data;
  guint n = 0;

  g_array_sort (kin, compare_kin_cb);
  for (guint i = 0; i < kin->len; i++)
    if (n > 0 && compare_kin_cb (&entries[n - 1], &entries[i]) == 0)
      entries[n - 1].parts |= entries[i].parts;
    else
      entries[n++] = entries[i];
  g_array_set_size (kin, n);
}

/**
 * dtl_kin_collect:
 * @corpus: the sources
 * @source: one of them
 * @near: what stands around a figure
 * @clause: the clause that governs it
 * @except: whose words are left out: who says so
 * @measure: (nullable): what the reader takes it to measure
 *
 * Returns: (transfer full) (element-type DtlKin): what could stand for these words, in order
 */
GArray *
dtl_kin_collect (DtlCorpus *corpus, guint source, DtlSpan near, DtlSpan clause, DtlSpan except, const char *measure)
{
  GArray *kin = g_array_new (FALSE, FALSE, sizeof (DtlKin));

  add_span (kin, corpus, source, near, except, DTL_KIN_NEAR);
  add_span (kin, corpus, source, clause, except, DTL_KIN_CLAUSE);
  add_text (kin, corpus, measure != NULL ? measure : "", DTL_KIN_MEASURE);
  sort_kin (kin);
  return kin;
}

/* Whether the last update of the corpus changed what any of it weighs. */
gboolean
dtl_kin_is_changed (const GArray *kin, const DtlCorpus *corpus)
{
  for (guint i = 0; i < kin->len; i++)
    if (dtl_corpus_is_word_changed (corpus, g_array_index (kin, DtlKin, i).kin))
      return TRUE;
  return FALSE;
}

/* The entries of one class, and the words of the part that is looked at. */
typedef struct
{
  const DtlKin *entries;
  guint n;
  const GArray *words;
} Side;

/* The entries from @from on that could be the same. */
static Side
cut_class (const GArray *kin, guint from)
{
  Side side = { &g_array_index (kin, DtlKin, from), 1, NULL };

  while (from + side.n < kin->len && side.entries[side.n].kin == side.entries[0].kin)
    side.n++;
  return side;
}

/* Whether a word of one could stand for one of the other, and neither is in common anyhow. */
static gboolean
share_class (const Side *a, const Side *b, DtlKinPart part)
{
  for (guint i = 0; i < a->n; i++)
    for (guint j = 0; j < b->n; j++)
      if ((a->entries[i].parts & b->entries[j].parts & part) != 0 && a->entries[i].word != b->entries[j].word
          && !dtl_bag_holds (b->words, a->entries[i].word) && !dtl_bag_holds (a->words, b->entries[j].word))
        return TRUE;
  return FALSE;
}

/**
 * dtl_kin_compare:
 * @corpus: the sources
 * @a: (element-type DtlKin): what could stand for the words of a statement, sorted
 * @a_words: its words, by part
 * @b: the same of another
 * @b_words: its words
 * @shared: (out): by part, how much the words tell that could stand for each other
 */
void
dtl_kin_compare (const DtlCorpus *corpus, const GArray *a, const GArray *const a_words[DTL_KIN_PARTS], const GArray *b,
                 const GArray *const b_words[DTL_KIN_PARTS], double shared[DTL_KIN_PARTS])
{
  guint i = 0, j = 0;

  for (guint part = 0; part < DTL_KIN_PARTS; part++)
    shared[part] = 0;
  while (i < a->len && j < b->len)
    {
      const guint32 first = g_array_index (a, DtlKin, i).kin, second = g_array_index (b, DtlKin, j).kin;
      Side left, right;

      if (first != second)
        {
          i += first < second;
          j += second < first;
          continue;
        }
      left = cut_class (a, i);
      right = cut_class (b, j);
      for (guint part = 0; part < DTL_KIN_PARTS; part++)
        {
          left.words = a_words[part];
          right.words = b_words[part];
          if (share_class (&left, &right, 1 << part))
            shared[part] += dtl_corpus_weight (corpus, first);
        }
      i += left.n;
      j += right.n;
    }
}
