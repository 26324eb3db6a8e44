/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "dtl-lexicon.h"
#include "dtl-reading.h"
#include "dtl-sentences.h"
#include "dtl-token-hash.h"

G_BEGIN_DECLS

/* What a scanner looks for among the tokens of a passage. */
typedef enum
{
  DTL_SPOT_DATE,   /* no date is without one of these; it may begin a few tokens before */
  DTL_SPOT_FIGURE, /* with what a figure may begin */
  DTL_SPOT_NAME,   /* words with a capital, and what else a name or its abbreviation may begin with */
  DTL_SPOT_SPEECH, /* verbs of saying, "according to", colons */
  DTL_SPOT_QUOTE,  /* quotation marks */
  DTL_SPOT_LINE,   /* what begins a line */
  DTL_SPOT_LAST
} DtlSpotKind;

/**
 * DtlSpots:
 * @at: for each kind the indices of its tokens, in order
 * @n: how many
 * @classes: of all tokens and phrases together
 * @facts: for each token what was found out of it; two bits for each #DtlFact
 * @clause: first token of the clause that was found last, and the token behind it; see dtl_clause_find()
 *
 * Where scanners have to look; see dtl_spots_find().
 */
typedef struct
{
  guint *at[DTL_SPOT_LAST];
  guint n[DTL_SPOT_LAST];
  guint64 classes;
  guint16 *facts;
  guint *clause;
  guint room;
} DtlSpots;

/* What is asked of a token for every figure and every date near it, and found out once. */
typedef enum
{
  DTL_FACT_OPENS_CLAUSE,
  DTL_FACT_FINITE,       /* a finite verb, for clauses */
  DTL_FACT_VERB,         /* the same, for phrases */
  DTL_FACT_DATE,         /* a date was read here; it may have been given up */
  DTL_FACT_FIGURE,       /* a figure was read here */
} DtlFact;

/**
 * DtlPassage:
 * @lexicon: what is known of the language
 * @reading: what was read so far, and where scanners put what they find
 * @bytes: the whole text; token offsets point into it
 * @span: the paragraph
 * @tokens: its tokens, annotated
 * @sentences: its sentences
 * @spots: where scanners look
 * @first_figure: index in the reading of the paragraph's first figure
 * @first_date: the same for dates
 *
 * One paragraph as all scanners see it. Tokens and sentences are only valid while the
 * paragraph is read: keep spans, not pointers.
 */
typedef struct
{
  const DtlLexicon *lexicon;
  DtlReading *reading;
  const char *bytes;
  DtlSpan span;
  const DtlToken *tokens;
  guint n_tokens;
  const DtlSentence *sentences;
  guint n_sentences;
  const DtlSpots *spots;
  guint first_figure;
  guint first_date;
} DtlPassage;

/* What stands before the first token and behind the last: a token of no kind that rules ask for, without bytes. */
extern const DtlToken dtl_passage_nothing;

/* The token at @index. Rules look at the words around a word, and a paragraph may begin or end anywhere: an index
 * beyond its ends, also one below 0, gives #dtl_passage_nothing. */
G_ALWAYS_INLINE static inline const DtlToken *
dtl_passage_at (const DtlPassage *self, guint index)
{
  return G_LIKELY (index < self->n_tokens) ? &self->tokens[index] : &dtl_passage_nothing;
}

/* The sense of the one token at @index, or NULL; also for an index beyond the ends. */
G_ALWAYS_INLINE static inline const DtlSense *
dtl_passage_word (const DtlPassage *self, guint index, DtlSenseClass class)
{
  const DtlToken *token = dtl_passage_at (self, index);

  if (!dtl_token_may_be (token, class))
    return NULL;
  if (class < 64 && (token->flags & DTL_TOKEN_CASED) == 0)
    return dtl_lexicon_sure (self->lexicon, token->word, class);
  return dtl_lexicon_cased (self->lexicon, token->word, class, self->bytes + token->start, dtl_token_length (token));
}

/* The sense of the longest phrase that begins at @index, or of the word alone; @length is the
 * number of its tokens (0 if none). */
static inline const DtlSense *
dtl_passage_phrase (const DtlPassage *self, guint index, DtlSenseClass class, guint *length)
{
  const DtlToken *token = dtl_passage_at (self, index);
  const DtlSense *sense = NULL;

  *length = 0;
  if (token->phrase != 0 && token->phrase_length > 1)
    sense = dtl_lexicon_cased (self->lexicon, token->phrase, class, self->bytes + token->start,
                               dtl_passage_at (self, index + token->phrase_length - 1)->end - token->start);
  if (sense != NULL)
    *length = token->phrase_length;
  else if ((sense = dtl_passage_word (self, index, class)) != NULL)
    *length = 1;
  return sense;
}

/* Whether the token at @index has a sense of any of @classes, which are bits of DTL_SENSE_BIT(). */
static inline gboolean
dtl_passage_word_any (const DtlPassage *self, guint index, guint64 classes)
{
  guint64 left = dtl_passage_at (self, index)->classes & classes;

  for (; left != 0; left &= left - 1)
    if (dtl_passage_word (self, index, (DtlSenseClass) __builtin_ctzll (left)) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the token at @index is of @kind; FALSE beyond the ends. */
static inline gboolean
dtl_passage_is (const DtlPassage *self, guint index, DtlTokenKind kind)
{
  return index < self->n_tokens && self->tokens[index].kind == kind;
}

static inline gboolean
dtl_passage_has_flag (const DtlPassage *self, guint index, DtlTokenFlags flag)
{
  return index < self->n_tokens && (self->tokens[index].flags & flag) != 0;
}

gboolean dtl_passage_equals   (const DtlPassage *passage, const DtlToken *token, const char *word);
gboolean dtl_passage_says_any (const DtlPassage *passage, guint index, const char *const *words); /* ends with NULL */
guint    dtl_passage_line_first (const DtlPassage *passage, guint index);
guint    dtl_passage_line_end (const DtlPassage *passage, guint index);

/* Whether @fact is known of the token at @index; then @holds is set. */
static inline gboolean
dtl_passage_recall (const DtlPassage *self, DtlFact fact, guint index, gboolean *holds)
{
  guint16 bits = self->spots != NULL && index < self->n_tokens ? self->spots->facts[index] >> (2 * fact) : 0;

  *holds = (bits & 2) != 0;
  return (bits & 1) != 0;
}

/* Keeps whether @fact holds; returns @holds. */
static inline gboolean
dtl_passage_note (const DtlPassage *self, DtlFact fact, guint index, gboolean holds)
{
  if (self->spots != NULL && index < self->n_tokens)
    self->spots->facts[index] |= (holds ? 3 : 1) << (2 * fact);
  return holds;
}

/* Keeps that @fact holds for the tokens from @first up to @end. */
static inline void
dtl_passage_note_all (const DtlPassage *self, DtlFact fact, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    dtl_passage_note (self, fact, i, TRUE);
}

/* Whether a token of the passage, or a phrase, can be of @class; TRUE if nobody looked yet. */
static inline gboolean
dtl_passage_may_hold (const DtlPassage *self, DtlSenseClass class)
{
  return self->spots == NULL || class >= 64 || (self->spots->classes & DTL_SENSE_BIT (class)) != 0;
}

/* Whether the token at @index is @word, which is lower case; capitals in the text do not matter.
 * It is asked of every word with many words: for a literal it is one comparison of a hash that the
 * compiler has made. */
G_ALWAYS_INLINE static inline gboolean
dtl_passage_says (const DtlPassage *self, guint index, const char *word)
{
  if (index >= self->n_tokens)
    return FALSE;
  if (__builtin_constant_p (strlen (word)) && dtl_token_hash_is_plain (word, strlen (word)))
    return self->tokens[index].hash == dtl_token_hash_literal (word, strlen (word));
  return ((self->bytes[self->tokens[index].start] ^ word[0]) & ~0x20) == 0 && dtl_passage_equals (self, &self->tokens[index], word);
}

/* dtl_passage_is_one_of (passage, index, words): dtl_passage_says_any() for literals in a constant
 * array @words (not a pointer to one; a NULL at its end is passed over): a chain of comparisons
 * with constants. */
#define dtl_passage_is_one_of(passage, index, words) \
  (G_STATIC_ASSERT_EXPR (!__builtin_types_compatible_p (typeof (words), typeof (&(words)[0]))), \
   dtl_passage_says_list ((passage), (index), (words), G_N_ELEMENTS (words)))

G_ALWAYS_INLINE static inline gboolean
dtl_passage_says_list (const DtlPassage *self, guint index, const char *const *words, guint n_words)
{
#pragma GCC unroll 64
  for (guint i = 0; i < n_words; i++)
    if (words[i] != NULL && dtl_passage_says (self, index, words[i]))
      return TRUE;
  return FALSE;
}

guint dtl_passage_find_token (const DtlPassage *passage, guint32 offset); /* the first token at or behind @offset */

/* Whether the word at @index ends in @ending, which is lower case, behind @stem letters at least; capitals do not matter. */
G_ALWAYS_INLINE static inline gboolean
dtl_passage_ends_in (const DtlPassage *self, guint index, const char *ending, guint stem)
{
  const DtlToken *token = dtl_passage_at (self, index);
  const gsize length = strlen (ending);

  if (dtl_token_length (token) < length + stem)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if ((self->bytes[token->end - length + i] | 0x20) != ending[i])
      return FALSE;
  return TRUE;
}

/* The last byte of the token at @index; NUL beyond the ends. */
static inline char
dtl_passage_last_byte (const DtlPassage *self, guint index)
{
  const DtlToken *token = dtl_passage_at (self, index);

  return dtl_token_length (token) > 0 ? self->bytes[token->end - 1] : '\0';
}

/* The sentence that holds the token at @index. */
static inline const DtlSentence *
dtl_passage_sentence (const DtlPassage *self, guint index)
{
  guint low = 0, high = self->n_sentences;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->sentences[middle].first <= index)
        low = middle;
      else
        high = middle;
    }
  return &self->sentences[low];
}

/* From the first byte of @first to the last of @last. */
static inline DtlSpan
dtl_passage_span (const DtlPassage *self, guint first, guint last)
{
  return (DtlSpan) { dtl_passage_at (self, first)->start, dtl_passage_at (self, last)->end };
}

/* The sentence of what is told from @first to before @end. One that never ends is cut somewhere (see
 * dtl_sentences_split()), maybe in the middle of it: then it reaches to its end. */
static inline DtlSpan
dtl_passage_sentence_span (const DtlPassage *self, guint first, guint end)
{
  const DtlSentence *sentence = dtl_passage_sentence (self, first);

  return dtl_passage_span (self, sentence->first, MAX (sentence->end, end) - 1);
}

G_END_DECLS
