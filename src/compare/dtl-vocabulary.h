/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-bag.h"
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
 * @kin: what could stand for it: see dtl_vocabulary_kin(); 0 for nothing
 */
typedef struct
{
  guint32 word;
  guint32 start;
  guint32 end;
  guint32 flags : 8;
  guint32 kin : 24;
} DtlCorpusWord;

/**
 * DtlVocabulary:
 *
 * The words that were met, as numbers. Grows only.
 */
typedef struct _DtlVocabulary DtlVocabulary;

DtlVocabulary *dtl_vocabulary_new  (const DtlLexicon *lexicon);
void           dtl_vocabulary_free (DtlVocabulary *self);

GArray     *dtl_vocabulary_cut     (DtlVocabulary *self, const DtlReading *reading);
GArray     *dtl_vocabulary_cut_text (DtlVocabulary *self, const char *text);
const guint32 *dtl_vocabulary_kin  (const DtlVocabulary *self, guint kin, guint *n);
guint       dtl_vocabulary_size    (const DtlVocabulary *self); /* words are numbered below this */
const char *dtl_vocabulary_text    (const DtlVocabulary *self, guint word);
guint64     dtl_vocabulary_hash    (const DtlVocabulary *self, guint word);
int         dtl_vocabulary_compare (const DtlVocabulary *self, guint a, guint b);

const char *dtl_vocabulary_synonym (const DtlLexicon *lexicon, const char *noun);
gboolean    dtl_vocabulary_alike   (const DtlLexicon *lexicon, const char *a, const char *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlVocabulary, dtl_vocabulary_free)

G_END_DECLS
