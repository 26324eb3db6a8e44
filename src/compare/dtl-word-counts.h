/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-vocabulary.h"

G_BEGIN_DECLS

/* What is known of a word, for who asks it of thousands. */
typedef struct
{
  guint32 sentences; /* that hold it */
  guint32 seen;
  guint32 named;     /* times that it was seen as a name */
  guint32 weighed;   /* @sentences when its weight was computed */
  float weight;
  float before;      /* what it weighed before the last update, if that changed anything about it */
  guint32 stamp;     /* last counting that it was met in */
  gboolean is_name;
  gboolean touched;  /* since the last update: it was counted */
  gboolean changed;  /* in the last update: what it weighs, or whether it is a name */
  gboolean turned;   /* and that */
} DtlCountedWord;

/**
 * DtlWordCounts:
 * @words: (element-type DtlCountedWord): each by its number in the vocabulary
 * @touched: (element-type guint32): words that were counted since the last update
 * @changed: (element-type guint32): words that the last update changed, in order
 * @n_sentences: how many there are
 * @step: what of that the weights were made for
 * @stamp: of the counting at hand
 * @all_changed: the last update changed what any word weighs
 *
 * How many sentences hold each word, what it weighs for that, and whether it is a name.
 */
typedef struct
{
  GArray *words;
  GArray *touched;
  GArray *changed;
  guint n_sentences;
  guint step;
  guint stamp;
  gboolean all_changed;
} DtlWordCounts;

DtlWordCounts *dtl_word_counts_new           (void);
void           dtl_word_counts_free          (DtlWordCounts *self);
void           dtl_word_counts_extend        (DtlWordCounts *self, guint n_words);
void           dtl_word_counts_count         (DtlWordCounts *self, const DtlVocabulary *vocabulary, const GArray *sentences, const GArray *words, int by);
void           dtl_word_counts_update        (DtlWordCounts *self);
gboolean       dtl_word_counts_hold_changed  (const DtlWordCounts *self, const GArray *bag);
gboolean       dtl_word_counts_hold_turned   (const DtlWordCounts *self, const GArray *bag);

static inline DtlCountedWord *
dtl_word_counts_get (const DtlWordCounts *self, guint word)
{
  return &g_array_index (self->words, DtlCountedWord, word);
}

/* Whether a word is met for the first time since @stamp was raised. */
static inline gboolean
dtl_word_counts_meet (DtlWordCounts *self, guint word)
{
  DtlCountedWord *counted = dtl_word_counts_get (self, word);
  gboolean first = counted->stamp != self->stamp;

  counted->stamp = self->stamp;
  return first;
}

G_END_DECLS
