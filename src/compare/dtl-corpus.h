/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-pair-memo.h"
#include "dtl-vocabulary.h"

G_BEGIN_DECLS

/**
 * DtlCorpus:
 *
 * The words of all compared sources as numbers, and how much each tells: the fewer sentences
 * hold a word, the more it weighs. Sources are numbered from here on by what they say, not by
 * the order in which they were given, so that nothing computed hangs on that order.
 */
typedef struct _DtlCorpus DtlCorpus;

DtlCorpus *dtl_corpus_new    (GPtrArray *readings, const DtlLexicon *lexicon);
void       dtl_corpus_free   (DtlCorpus *self);
GArray    *dtl_corpus_update (DtlCorpus *self, GPtrArray *readings);
gboolean   dtl_corpus_is_changed    (const DtlCorpus *self, guint source);
gboolean   dtl_corpus_is_renamed    (const DtlCorpus *self, guint source);
gboolean   dtl_corpus_is_word_changed (const DtlCorpus *self, guint word);
gboolean   dtl_corpus_holds_changed (const DtlCorpus *self, const GArray *bag);

guint             dtl_corpus_n_sources (const DtlCorpus *self);
const DtlReading *dtl_corpus_reading   (const DtlCorpus *self, guint source);
guint             dtl_corpus_given     (const DtlCorpus *self, guint source); /* its index among those given */
const GArray     *dtl_corpus_words     (const DtlCorpus *self, guint source); /* DtlCorpusWord */
const GArray     *dtl_corpus_names     (const DtlCorpus *self, guint source); /* bag of the names in it */
const GArray     *dtl_corpus_names_before (const DtlCorpus *self, guint source); /* the same before the last update */
guint             dtl_corpus_n_updates (const DtlCorpus *self);
double            dtl_corpus_topics_alike (const DtlCorpus *self, guint a, guint b);
DtlPairMemo      *dtl_corpus_stories   (const DtlCorpus *self);
DtlPairMemo      *dtl_corpus_stories_before (const DtlCorpus *self);
guint32           dtl_corpus_serial    (const DtlCorpus *self, guint source); /* a number that no other source ever had */
const DtlLexicon *dtl_corpus_lexicon   (const DtlCorpus *self);
guint             dtl_corpus_n_words   (const DtlCorpus *self);
const char       *dtl_corpus_text      (const DtlCorpus *self, guint word);
guint64           dtl_corpus_word_hash (const DtlCorpus *self, guint word); /* the same wherever it is computed, as numbers of words are not */

void     dtl_corpus_slice      (const DtlCorpus *self, guint source, DtlSpan span, guint *first, guint *end);
GArray  *dtl_corpus_bag        (const DtlCorpus *self, guint source, DtlSpan span, guint mask);
GArray  *dtl_corpus_bag_of_text (DtlCorpus *self, guint source, const char *text);
GArray  *dtl_corpus_cut_text   (DtlCorpus *self, const char *text);
const guint32 *dtl_corpus_kin  (const DtlCorpus *self, const DtlCorpusWord *word, guint *n);
double   dtl_corpus_weight     (const DtlCorpus *self, guint word);
double   dtl_corpus_weigh      (const DtlCorpus *self, const GArray *bag);
double   dtl_corpus_shared     (const DtlCorpus *self, const GArray *a, const GArray *b);
double   dtl_corpus_names_alike  (const DtlCorpus *self, guint a, guint b);
double   dtl_corpus_names_alike_before (const DtlCorpus *self, guint a, guint b);
double   dtl_corpus_liken      (double shared, double a_weight, double b_weight);
double   dtl_corpus_likeness   (const DtlCorpus *self, const GArray *a, double a_weight, const GArray *b, double b_weight);
double   dtl_corpus_similarity (const DtlCorpus *self, const GArray *a, const GArray *b);
GArray  *dtl_corpus_rarest     (const DtlCorpus *self, const GArray *bag, guint n);
DtlSpan  dtl_corpus_sentence   (const DtlCorpus *self, guint source, guint32 offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlCorpus, dtl_corpus_free)

G_END_DECLS
