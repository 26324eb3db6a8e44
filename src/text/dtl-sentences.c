/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Context is sought within the sentence first, so a full stop that ends none ("U.S.", "Dec. 11",
 * "J. Smith", "No. 5") must not cut one, and one that does must, even where the space behind it
 * was lost. */

#include "dtl-sentences.h"

#include <string.h>

#include "dtl-token-hash.h"

/* Of a literal: a constant. */
#define HASH(word) dtl_token_hash_literal (word, sizeof word - 1)

/* The value of verbs like "said" in class "say" of the lexicon. */
#define SAY_SPEECH 1

/* Words of a name with its title; tokens before a stop that are looked at for a verb. */
#define SPEAKER_MOST 6
#define LOOK_BACK_MOST 60

typedef struct
{
  const DtlLexicon *lexicon;
  const char *bytes;
  const DtlToken *tokens;
  guint n_tokens;
} Splitter;

/* "[1]", "[citation]": the mark of a note, glued to a stop. */
static gboolean
is_note (const Splitter *self, guint index)
{
  const DtlToken *token = &self->tokens[index];

  return token->kind == DTL_TOKEN_OPEN && self->bytes[token->start] == '[' && index + 2 < self->n_tokens
         && (token[1].kind == DTL_TOKEN_NUMBER || token[1].kind == DTL_TOKEN_WORD) && token[2].kind == DTL_TOKEN_CLOSE;
}

static guint
skip_closers (const Splitter *self, guint index)
{
  while (index < self->n_tokens)
    {
      guint8 kind = self->tokens[index].kind;

      if ((self->tokens[index].flags & DTL_TOKEN_SPACE_BEFORE) != 0)
        break;
      if (kind == DTL_TOKEN_QUOTE_CLOSE || kind == DTL_TOKEN_CLOSE || kind == DTL_TOKEN_STOP)
        index++;
      else if (is_note (self, index))
        index += 3;
      else
        break;
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

/* What the stop behind a word says, by "abbreviation" in the lexicon. */
typedef enum
{
  STOP_ENDS,  /* the word is no abbreviation */
  STOP_NEVER, /* "Mr.", "vs." */
  STOP_MAY,   /* "Inc.", "No. 5": ends if a word follows that begins sentences */
} StopKind;

/* Most abbreviations that may end a sentence are words too, or units: in small letters before a
 * capital they do end it, "he said no. They left", "it ran 5 km. Nobody knew". */
static StopKind
judge_abbreviation (const Splitter *self, const DtlToken *word, const DtlToken *after)
{
  const gboolean capital = (word->flags & DTL_TOKEN_CAPITAL) != 0;
  const DtlSense *sense;

  if (word->kind != DTL_TOKEN_WORD)
    return STOP_ENDS;
  if ((word->flags & DTL_TOKEN_DOTTED) != 0)
    return STOP_MAY;
  sense = dtl_lexicon_sense (self->lexicon, word->word, DTL_SENSE_ABBREVIATION);
  if (sense == NULL)
    return dtl_token_length (word) == 1 && capital ? STOP_MAY : STOP_ENDS;
  if (sense->value == STOP_NEVER)
    return STOP_NEVER;
  return after->kind == DTL_TOKEN_WORD && !capital ? STOP_ENDS : STOP_MAY;
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
is_say_verb (const Splitter *self, const DtlToken *token)
{
  return token->kind == DTL_TOKEN_WORD && (token->flags & DTL_TOKEN_CAPITAL) == 0 && (token->classes & DTL_SENSE_BIT (DTL_SENSE_SAY)) != 0
         && dtl_lexicon_sense (self->lexicon, token->word, DTL_SENSE_SAY)->value == SAY_SPEECH;
}

/* A word with which what is said begins. */
static gboolean
says_new (const DtlToken *token)
{
  const guint64 classes = DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_CARDINAL);

  return token->kind == DTL_TOKEN_WORD && (token->classes & classes) != 0;
}

/* “Never!” Jane Doe said. “Who?” Prime Minister Ruiz asked reporters: the sentence goes on with who asked. */
static gboolean
goes_on_with_speaker (const Splitter *self, guint stop, guint next)
{
  guint verb = next;

  if (self->bytes[self->tokens[stop].start] == '.' || next == stop + 1 || self->tokens[next - 1].kind != DTL_TOKEN_QUOTE_CLOSE)
    return FALSE;
  while (verb < self->n_tokens && verb - next < SPEAKER_MOST && self->tokens[verb].kind == DTL_TOKEN_WORD && (self->tokens[verb].flags & DTL_TOKEN_CAPITAL) != 0)
    verb++;
  if (verb == next || verb >= self->n_tokens || !is_say_verb (self, &self->tokens[verb]))
    return FALSE;
  /* "“Stop!” Police said the men fled." begins anew, "Ruiz told the court." does not */
  if (self->tokens[verb].hash == HASH ("told") || self->tokens[verb].hash == HASH ("asked") || ++verb == self->n_tokens)
    return TRUE;
  return self->tokens[verb].kind != DTL_TOKEN_NUMBER && !says_new (&self->tokens[verb]);
}

static gboolean
is_body_form (const DtlToken *token)
{
  return token->kind == DTL_TOKEN_WORD
         && (token->hash == HASH ("inc") || token->hash == HASH ("corp") || token->hash == HASH ("co") || token->hash == HASH ("ltd")
             || token->hash == HASH ("plc") || token->hash == HASH ("llc"));
}

static gboolean
is_predicate (const DtlToken *token)
{
  const guint64 verbs = DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_SAY) | DTL_SENSE_BIT (DTL_SENSE_RISE)
                        | DTL_SENSE_BIT (DTL_SENSE_FALL) | DTL_SENSE_BIT (DTL_SENSE_VERB) | DTL_SENSE_BIT (DTL_SENSE_IRREGULAR_VERB);

  return token->kind == DTL_TOKEN_WORD && (token->flags & DTL_TOKEN_CAPITAL) == 0 && (token->classes & verbs) != 0;
}

/* "It was bought by Acme Inc. Shares fell 5%": a sentence that has its verb, and behind the stop a subject with
 * another; but "Sales of Acme Inc. Shares fell 5%" would be one, and "Acme Inc. Chairman Doe said" is. */
static gboolean
begins_anew_behind_body (const Splitter *self, guint stop, guint first)
{
  const guint64 parts = DTL_SENSE_BIT (DTL_SENSE_TITLE) | DTL_SENSE_BIT (DTL_SENSE_WEEKDAY) | DTL_SENSE_BIT (DTL_SENSE_MONTH)
                        | DTL_SENSE_BIT (DTL_SENSE_COUNTRY);
  const DtlToken *after = &self->tokens[stop + 1];

  if (!is_body_form (&self->tokens[stop - 1]) || stop + 2 >= self->n_tokens || after->kind != DTL_TOKEN_WORD || (after->classes & parts) != 0
      || after->word == 0 || (!is_predicate (&after[1]) && (after[1].classes & DTL_SENSE_BIT (DTL_SENSE_PREPOSITION)) == 0))
    return FALSE;
  for (guint i = stop; i > first && stop - i < LOOK_BACK_MOST; i--)
    if (is_predicate (&self->tokens[i - 1]))
      return TRUE;
  return FALSE;
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
    return !goes_on_with_speaker (self, stop, next);
  switch (judge_abbreviation (self, &self->tokens[stop - 1], after))
    {
    case STOP_NEVER:
      return FALSE;
    case STOP_MAY:
      return is_opener (self, after) || after->kind == DTL_TOKEN_QUOTE_OPEN || begins_anew_behind_body (self, stop, first);
    default:
      return TRUE;
    }
}

static gboolean
says (const DtlToken *token, guint64 hash)
{
  return token->kind == DTL_TOKEN_WORD && token->hash == hash;
}

/* "5 p.m. Monday", "8 a.m. ET", "9 p.m. Eastern", "noon Hong Kong time": what says more of a time. */
static gboolean
continues_time (const Splitter *self, guint index)
{
  const DtlToken *token = &self->tokens[index];

  if ((token->classes & (DTL_SENSE_BIT (DTL_SENSE_WEEKDAY) | DTL_SENSE_BIT (DTL_SENSE_MONTH))) != 0 || (token->flags & DTL_TOKEN_UPPER) != 0)
    return TRUE;
  if (says (token, HASH ("eastern")) || says (token, HASH ("central")) || says (token, HASH ("pacific")) || says (token, HASH ("mountain")))
    return TRUE;
  for (guint i = index + 1; i < MIN (self->n_tokens, index + 4) && self->tokens[i].kind == DTL_TOKEN_WORD; i++)
    if (says (&self->tokens[i], HASH ("time")))
      return TRUE;
  return FALSE;
}

/* Whether a word of small letters with dots in it ends a sentence: "at 5 p.m. Police came", but
 * not "e.g. Germany". */
static gboolean
ends_at_small_word (const Splitter *self, guint index)
{
  const char *word = self->bytes + self->tokens[index].start;
  const DtlToken *next = &self->tokens[index + 1];

  if (g_ascii_strncasecmp (word, "e.g", 3) == 0 || g_ascii_strncasecmp (word, "i.e", 3) == 0)
    return FALSE;
  if (next->kind == DTL_TOKEN_QUOTE_OPEN)
    return TRUE;
  return next->kind == DTL_TOKEN_WORD && (next->flags & DTL_TOKEN_CAPITAL) != 0 && !continues_time (self, index + 1);
}

/* "U.S. The": the stop is part of the word. */
static gboolean
ends_at_dotted_word (const Splitter *self, guint index)
{
  const DtlToken *word = &self->tokens[index];

  if ((word->flags & DTL_TOKEN_DOTTED) == 0 || self->bytes[word->end - 1] != '.' || index + 1 >= self->n_tokens
      || (word[1].flags & DTL_TOKEN_SPACE_BEFORE) == 0)
    return FALSE;
  return is_opener (self, &word[1]) || ((word->flags & DTL_TOKEN_CAPITAL) == 0 && ends_at_small_word (self, index));
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

/* Hardly any token can end a sentence, so that is asked first, with no call. */
static inline gboolean
may_end (const DtlToken *token)
{
  return token->kind == DTL_TOKEN_STOP || token->kind == DTL_TOKEN_CLOSE || (token->flags & DTL_TOKEN_DOTTED) != 0;
}

/* Whether a sentence from @first on ends with the token at @index; @end is set behind what belongs
 * to it. */
static gboolean
ends_at (const Splitter *self, guint index, guint first, guint *end)
{
  switch (self->tokens[index].kind)
    {
    case DTL_TOKEN_STOP:
      return ends_sentence (self, index, first, end);
    case DTL_TOKEN_WORD:
      return ends_at_dotted_word (self, index);
    default:
      return ends_glued_bracket (self, index);
    }
}

static void
append_sentence (GArray *sentences, guint first, guint end)
{
  const DtlSentence sentence = { first, end };

  g_array_append_val (sentences, sentence);
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
  guint first = 0, end;

  g_array_set_size (sentences, 0);
  for (guint i = 0; i < n_tokens; i = end)
    {
      end = i + 1;
      if ((may_end (&tokens[i]) && ends_at (&self, i, first, &end)) || is_too_long (tokens, first, i))
        {
          append_sentence (sentences, first, end);
          first = end;
        }
    }
  if (first < n_tokens)
    append_sentence (sentences, first, n_tokens);
}
