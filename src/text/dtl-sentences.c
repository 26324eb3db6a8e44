/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Context is sought within the sentence first, so a full stop that ends none ("U.S.", "Dec. 11",
 * "J. Smith", "No. 5") must not cut one, and one that does must, even where the space behind it
 * was lost. */

#include "dtl-sentences.h"

#include <string.h>

typedef struct
{
  const DtlLexicon *lexicon;
  const char *bytes;
  const DtlToken *tokens;
  guint n_tokens;
} Splitter;

static guint
skip_closers (const Splitter *self, guint index)
{
  while (index < self->n_tokens)
    {
      guint8 kind = self->tokens[index].kind;

      if (kind != DTL_TOKEN_QUOTE_CLOSE && kind != DTL_TOKEN_CLOSE && kind != DTL_TOKEN_STOP)
        break;
      if ((self->tokens[index].flags & DTL_TOKEN_SPACE_BEFORE) != 0)
        break;
      index++;
    }
  return index;
}

/* A word that begins sentences, and hardly ever follows an abbreviation as part of a name. */
static gboolean
is_opener (const Splitter *self, const DtlToken *token)
{
  const guint64 openers = DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_PREPOSITION)
                          | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION) | DTL_SENSE_BIT (DTL_SENSE_ADVERB);

  return token->kind == DTL_TOKEN_WORD && (token->flags & DTL_TOKEN_CAPITAL) != 0
         && (token->classes & openers) != 0;
}

static gboolean
can_begin (const DtlToken *token)
{
  switch (token->kind)
    {
    case DTL_TOKEN_WORD:
      return (token->flags & DTL_TOKEN_CAPITAL) != 0;
    case DTL_TOKEN_NUMBER:
    case DTL_TOKEN_SIGN:
    case DTL_TOKEN_OPEN:
    case DTL_TOKEN_QUOTE_OPEN:
    case DTL_TOKEN_BULLET:
    case DTL_TOKEN_DASH:
    case DTL_TOKEN_LINK:
      return TRUE;
    default:
      return FALSE;
    }
}

/* 0: no abbreviation; 1: its stop ends no sentence; 2: it may. */
static int
judge_abbreviation (const Splitter *self, const DtlToken *word)
{
  const DtlSense *sense;

  if (word->kind != DTL_TOKEN_WORD)
    return 0;
  if ((word->flags & DTL_TOKEN_DOTTED) != 0)
    return 2;
  sense = dtl_lexicon_sense (self->lexicon, word->word, DTL_SENSE_ABBREVIATION);
  if (sense != NULL)
    return sense->value != 0 ? sense->value : 2;
  return dtl_token_length (word) == 1 && (word->flags & DTL_TOKEN_CAPITAL) != 0 ? 2 : 0;
}

/* "1. Growth": the number of a list item, not a sentence. */
static gboolean
is_item_number (const Splitter *self, guint index, guint first)
{
  return index == first + 1 && self->tokens[first].kind == DTL_TOKEN_NUMBER && dtl_token_length (&self->tokens[first]) < 3;
}

static gboolean
ends_glued (const Splitter *self, guint stop, guint next)
{
  const DtlToken *before = &self->tokens[stop - 1];
  const DtlToken *after = &self->tokens[next];

  return self->bytes[self->tokens[stop].start] == '.' && after->kind == DTL_TOKEN_WORD && (after->flags & DTL_TOKEN_CAPITAL) != 0
         && (before->kind == DTL_TOKEN_CLOSE || before->kind == DTL_TOKEN_QUOTE_CLOSE || next > stop + 1
             || (before->kind == DTL_TOKEN_WORD && (before->flags & DTL_TOKEN_CAPITAL) == 0 && dtl_token_length (before) > 1));
}

static gboolean
ends_sentence (const Splitter *self, guint stop, guint first, guint *end)
{
  guint next = skip_closers (self, stop + 1);
  const DtlToken *after;

  *end = next;
  if (next >= self->n_tokens || stop == first)
    return next >= self->n_tokens;
  after = &self->tokens[next];
  if ((after->flags & DTL_TOKEN_SPACE_BEFORE) == 0)
    return ends_glued (self, stop, next);
  if (!can_begin (after) || is_item_number (self, stop, first))
    return FALSE;
  if (self->bytes[self->tokens[stop].start] != '.' || next > stop + 1)
    return TRUE;
  switch (judge_abbreviation (self, &self->tokens[stop - 1]))
    {
    case 1:
      return FALSE;
    case 2:
      return is_opener (self, after) || after->kind == DTL_TOKEN_QUOTE_OPEN;
    default:
      return TRUE;
    }
}

/* "U.S. The": the stop is part of the word. */
static gboolean
ends_at_dotted_word (const Splitter *self, guint index)
{
  const DtlToken *word = &self->tokens[index];

  return (word->flags & DTL_TOKEN_DOTTED) != 0 && self->bytes[word->end - 1] == '.' && index + 1 < self->n_tokens
         && (word[1].flags & DTL_TOKEN_SPACE_BEFORE) != 0 && is_opener (self, &word[1]);
}

/* “… over.” She left: the stop stands inside the quotation marks, which skip_closers() passes;
 * (With thanks)Key Points: a bracket glued to a capital ends what it closes. */
static gboolean
ends_glued_bracket (const Splitter *self, guint index)
{
  const DtlToken *token = &self->tokens[index];

  return token->kind == DTL_TOKEN_CLOSE && index + 1 < self->n_tokens && token[1].kind == DTL_TOKEN_WORD
         && (token[1].flags & (DTL_TOKEN_CAPITAL | DTL_TOKEN_SPACE_BEFORE)) == DTL_TOKEN_CAPITAL;
}

/* Nobody writes a sentence of so many tokens; a table or a list without a stop is as long as it
 * likes. Cut at a comma, or anywhere, it cannot make readers that look around in it slow. */
#define LONG_SENTENCE 250
#define LONGEST_SENTENCE 400

static gboolean
is_too_long (const DtlToken *tokens, guint first, guint index)
{
  if (index - first < LONG_SENTENCE)
    return FALSE;
  return index - first >= LONGEST_SENTENCE || tokens[index].kind == DTL_TOKEN_COMMA || tokens[index].kind == DTL_TOKEN_SEMICOLON;
}

/**
 * dtl_sentences_split:
 * @lexicon: tells abbreviations and words that begin sentences
 * @bytes: the text
 * @tokens: (array length=n_tokens): the annotated tokens of one paragraph
 * @n_tokens: how many
 * @sentences: (element-type DtlSentence): its contents are replaced
 */
void
dtl_sentences_split (const DtlLexicon *lexicon, const char *bytes, const DtlToken *tokens, guint n_tokens, GArray *sentences)
{
  const Splitter self = { lexicon, bytes, tokens, n_tokens };
  guint first = 0;

  g_array_set_size (sentences, 0);
  for (guint i = 0; i < n_tokens;)
    {
      guint end = i + 1;
      gboolean ends = tokens[i].kind == DTL_TOKEN_STOP   ? ends_sentence (&self, i, first, &end)
                      : tokens[i].kind == DTL_TOKEN_WORD ? ends_at_dotted_word (&self, i)
                      : tokens[i].kind == DTL_TOKEN_CLOSE && ends_glued_bracket (&self, i);

      if (ends || is_too_long (tokens, first, i))
        {
          DtlSentence sentence = { first, end };

          g_array_append_val (sentences, sentence);
          first = end;
        }
      i = end;
    }
  if (first < n_tokens)
    {
      DtlSentence sentence = { first, n_tokens };

      g_array_append_val (sentences, sentence);
    }
}
