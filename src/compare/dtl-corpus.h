/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-lexicon.h"
#include "dtl-reading.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_WORD_NAME = 1 << 0,    /* a proper name, or a part of one */
  DTL_WORD_COUNTRY = 1 << 1, /* a country or its people */
  DTL_WORD_CONCEPT = 1 << 2, /* a wording of a measure; stands beside its own words */
  DTL_WORD_AGENCY = 1 << 3,  /* a news agency */
  DTL_WORD_SAY = 1 << 4,     /* a verb of saying */
  DTL_WORD_CITE = 1 << 6,    /* begins a citation: "according to" */
  DTL_WORD_QUIET = 1 << 5,   /* no evidence of a subject: stop words, numbers, words of time */
} DtlWordFlags;

/**
 * DtlCorpusWord:
 * @word: id of what it says, equal for all forms of a word and all wordings of a country
 * @start: first byte in its source
 * @end: the byte after the last
 * @flags: of #DtlWordFlags
 */
typedef struct
{
  guint32 word;
  guint32 start;
  guint32 end;
  guint32 flags;
} DtlCorpusWord;

/**
 * DtlCorpus:
 *
 * The words of all compared sources as numbers, and how much each tells: the fewer sentences
 * hold a word, the more it weighs. Sources are numbered from here on by what they say, not by
 * the order in which they were given, so that nothing computed hangs on that order.
 */
typedef struct _DtlCorpus DtlCorpus;

DtlCorpus *dtl_corpus_new  (GPtrArray *readings, const DtlLexicon *lexicon);
void       dtl_corpus_free (DtlCorpus *self);

guint             dtl_corpus_n_sources (const DtlCorpus *self);
const DtlReading *dtl_corpus_reading   (const DtlCorpus *self, guint source);
guint             dtl_corpus_given     (const DtlCorpus *self, guint source); /* its index among those given */
const GArray     *dtl_corpus_words     (const DtlCorpus *self, guint source); /* DtlCorpusWord */
const GArray     *dtl_corpus_names     (const DtlCorpus *self, guint source); /* bag of the names in it */
const DtlLexicon *dtl_corpus_lexicon   (const DtlCorpus *self);
guint             dtl_corpus_n_words   (const DtlCorpus *self);
const char       *dtl_corpus_text      (const DtlCorpus *self, guint word);

void     dtl_corpus_slice      (const DtlCorpus *self, guint source, DtlSpan span, guint *first, guint *end);
GArray  *dtl_corpus_bag        (const DtlCorpus *self, guint source, DtlSpan span, guint mask);
GArray  *dtl_corpus_bag_of_text (DtlCorpus *self, const char *text);
double   dtl_corpus_weight     (const DtlCorpus *self, guint word);
double   dtl_corpus_weigh      (const DtlCorpus *self, const GArray *bag);
double   dtl_corpus_shared     (const DtlCorpus *self, const GArray *a, const GArray *b);
double   dtl_corpus_names_weight (const DtlCorpus *self, guint source);
double   dtl_corpus_likeness   (const DtlCorpus *self, const GArray *a, double a_weight, const GArray *b, double b_weight);
double   dtl_corpus_similarity (const DtlCorpus *self, const GArray *a, const GArray *b);
GArray  *dtl_corpus_rarest     (const DtlCorpus *self, const GArray *bag, guint n);
DtlSpan  dtl_corpus_sentence   (const DtlCorpus *self, guint source, guint32 offset);

const char *dtl_corpus_synonym (const DtlLexicon *lexicon, const char *noun);

gboolean dtl_bag_meets (const GArray *a, const GArray *b);
gboolean dtl_bag_holds  (const GArray *bag, guint32 word);
guint    dtl_bag_common (const GArray *a, const GArray *b);
void     dtl_bag_sort  (GArray *bag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlCorpus, dtl_corpus_free)

G_END_DECLS
