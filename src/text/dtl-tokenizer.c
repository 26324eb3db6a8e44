/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of what a token is, written so that they can be read: one character after the other,
 * with what stands around it. Nothing is allocated. Most tokens of a text are found faster by
 * dtl-tokenizer-fill.c, which comes here for those that need a rule. */

#include "dtl-tokenizer.h"

#include <string.h>

#include "dtl-characters.h"
#include "dtl-token-hash.h"

/* A token while it is scanned. */
typedef struct
{
  DtlTokenHash hash;
  guint letters;
  guint capitals;
  guint16 flags;
  guint8 kind;
} Draft;

static inline void
hash_byte (Draft *draft, guint8 byte)
{
  dtl_token_hash_add (&draft->hash, byte);
}

static void
hash_character (Draft *draft, gunichar character)
{
  char buffer[6];
  int length = g_unichar_to_utf8 (character, buffer);

  for (int i = 0; i < length; i++)
    hash_byte (draft, buffer[i]);
}

/* A character of the text, decoded; 0 behind its end. */
typedef struct
{
  gunichar character;
  guint length;
  guint8 traits;
} Peek;

static inline Peek
peek_at (const DtlTokenizer *self, guint32 position)
{
  guint8 byte;

  if (position >= self->end)
    return (Peek) { 0, 0, DTL_TRAIT_SPACE };
  byte = self->bytes[position];
  if (byte < 0x80)
    return (Peek) { byte, 1, dtl_byte_traits[byte] };

  const char *at = self->bytes + position;
  gunichar c = g_utf8_get_char (at);

  return (Peek) { c, g_utf8_next_char (at) - at, dtl_character_traits (c) };
}

static inline gboolean
is_letter (Peek peek)
{
  return (peek.traits & DTL_TRAIT_LETTER) != 0;
}

static inline gboolean
is_small (Peek peek)
{
  return (peek.traits & (DTL_TRAIT_LETTER | DTL_TRAIT_CAPITAL)) == DTL_TRAIT_LETTER;
}

static inline gboolean
is_space (Peek peek)
{
  return (peek.traits & DTL_TRAIT_SPACE) != 0;
}

static inline gboolean
is_digit (Peek peek)
{
  return (peek.traits & DTL_TRAIT_DIGIT) != 0;
}

static gboolean
is_letter_at (const DtlTokenizer *self, guint32 position)
{
  return is_letter (peek_at (self, position));
}

/**
 * dtl_tokenizer_init:
 * @self: uninitialised
 * @bytes: a text of valid UTF-8, which must outlive @self
 * @span: the part to walk over
 *
 * Offsets of tokens count from @bytes, not from @span.
 */
void
dtl_tokenizer_init (DtlTokenizer *self, const char *bytes, DtlSpan span)
{
  *self = (DtlTokenizer) { .bytes = bytes, .begin = span.start, .position = span.start, .end = span.end };
}

static guint16
skip_space (DtlTokenizer *self)
{
  guint16 flags = self->position == self->begin ? DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LINE_BEFORE : 0;
  guint spaces = 0;
  gunichar last = 0;

  while (self->position < self->end)
    {
      Peek peek = peek_at (self, self->position);

      if (!is_space (peek))
        break;
      flags |= DTL_TOKEN_SPACE_BEFORE;
      if ((peek.traits & DTL_TRAIT_LINE) != 0)
        flags |= DTL_TOKEN_LINE_BEFORE;
      spaces++;
      last = peek.character;
      self->position += peek.length;
    }
  if (spaces == 1 && dtl_character_is_joining_space (last))
    flags |= DTL_TOKEN_JOINT_BEFORE;
  return flags;
}

/* Walks over letters and adds them to the hash; counts them and the capitals among them. */
static void
scan_letters (DtlTokenizer *self, Draft *draft)
{
  while (self->position < self->end)
    {
      guint8 byte = self->bytes[self->position];
      guint8 traits = dtl_byte_traits[byte];
      guint length = 1;

      if (G_LIKELY ((traits & DTL_TRAIT_LETTER) != 0))
        hash_byte (draft, byte | 0x20);
      else if ((traits & DTL_TRAIT_FOREIGN) == 0)
        return;
      else
        {
          Peek peek = peek_at (self, self->position);

          if (!is_letter (peek))
            return;
          traits = peek.traits;
          length = peek.length;
          hash_character (draft, g_unichar_tolower (peek.character));
          draft->flags |= DTL_TOKEN_FOREIGN;
        }
      draft->letters++;
      draft->capitals += (traits & DTL_TRAIT_CAPITAL) != 0;
      self->position += length;
    }
}

/* Length of "’s" at @position if a word ends there, else 0. */
static guint
measure_clitic (const DtlTokenizer *self, guint32 position)
{
  Peek mark = peek_at (self, position);
  Peek letter = peek_at (self, position + mark.length);

  if (!dtl_character_is_apostrophe (mark.character) || (letter.character != 's' && letter.character != 'S'))
    return 0;
  if (is_letter_at (self, position + mark.length + 1))
    return 0;
  return mark.length + 1;
}

/* Whether the letter before @position goes on in a longer word. Where pages were glued together,
 * "p.mDec" is "p.m" and a new word. */
static gboolean
continues_word (const DtlTokenizer *self, Peek letter, guint32 position)
{
  Peek next = peek_at (self, position);

  return is_letter (next) && !(is_small (letter) && !is_small (next));
}

/* "U.S.", "p.m.", "e.g.": single letters with dots between them. */
static gboolean
scan_dotted (DtlTokenizer *self, Draft *draft)
{
  gboolean found = FALSE;

  while (self->position + 1 < self->end && self->bytes[self->position] == '.' && is_letter_at (self, self->position + 1))
    {
      Peek letter = peek_at (self, self->position + 1);

      if (continues_word (self, letter, self->position + 1 + letter.length))
        break;
      hash_byte (draft, '.');
      hash_character (draft, g_unichar_tolower (letter.character));
      draft->letters++;
      draft->capitals += !is_small (letter);
      self->position += 1 + letter.length;
      found = TRUE;
    }
  if (found && self->position < self->end && self->bytes[self->position] == '.')
    self->position++;
  return found;
}

static gboolean
is_top_domain (const char *word, guint length)
{
  static const char *const domains[] = { "com", "org", "net", "gov", "edu", "co", "uk", "io", "info", "int", "mil", "eu", "de", "fr", "in", "au", "ru", "tv", "news" };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    if (strlen (domains[i]) == length && memcmp (domains[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the word from @start to the position begins a URL, an address or a domain. */
static gboolean
begins_link (const DtlTokenizer *self, guint32 start)
{
  const char *word = self->bytes + start;
  const char *rest = self->bytes + self->position;
  guint length = self->position - start;
  guint left = self->end - self->position;
  guint letters = 0;

  if (left < 2)
    return FALSE;
  if (left > 3 && memcmp (rest, "://", 3) == 0)
    return TRUE;
  if (rest[0] == '@' && is_letter_at (self, self->position + 1))
    return TRUE;
  if (rest[0] != '.')
    return FALSE;
  if (length == 3 && g_ascii_strncasecmp (word, "www", 3) == 0)
    return TRUE;
  while (letters + 1 < left && g_ascii_islower (rest[letters + 1]))
    letters++;
  return length > 1 && is_top_domain (rest + 1, letters)
         && (letters + 1 >= left || !g_ascii_isupper (rest[letters + 1]));
}

static void
scan_link (DtlTokenizer *self, guint32 start, Draft *draft)
{
  while (self->position < self->end)
    {
      Peek peek = peek_at (self, self->position);

      if (is_space (peek) || strchr ("<>\"()[]", (int) MIN (peek.character, 0x7F)) != NULL)
        break;
      hash_character (draft, peek.character);
      self->position += peek.length;
    }
  while (self->position > start + 1 && strchr (".,;:!?'", self->bytes[self->position - 1]) != NULL)
    self->position--;
  draft->kind = DTL_TOKEN_LINK;
}

static void
scan_word (DtlTokenizer *self, guint32 start, Draft *draft, gboolean begins_upper)
{
  draft->kind = DTL_TOKEN_WORD;
  scan_letters (self, draft);
  if (draft->letters == 1 && scan_dotted (self, draft))
    draft->flags |= DTL_TOKEN_DOTTED;
  else
    while (self->position < self->end)
      {
        Peek mark = peek_at (self, self->position);

        if (!dtl_character_is_apostrophe (mark.character) || !is_letter_at (self, self->position + mark.length)
            || measure_clitic (self, self->position) > 0)
          break;
        hash_byte (draft, '\'');
        self->position += mark.length;
        scan_letters (self, draft);
      }
  if (begins_upper)
    draft->flags |= DTL_TOKEN_CAPITAL;
  if (draft->letters > 1 && draft->capitals == draft->letters)
    draft->flags |= DTL_TOKEN_UPPER;
  if (begins_link (self, start))
    scan_link (self, start, draft);
}

/* Whether @peek may stand between two digits of one number. */
static gboolean
is_digit_mark (Peek peek)
{
  return peek.character == '.' || peek.character == ',' || peek.character == 0xB7 || peek.character == 0xFF0C || peek.character == 0xFF0E;
}

static void
scan_digits (DtlTokenizer *self, Draft *draft)
{
  draft->kind = DTL_TOKEN_NUMBER;
  while (self->position < self->end)
    {
      Peek peek = peek_at (self, self->position);

      if (is_digit (peek))
        {
          hash_byte (draft, peek.length == 1 ? peek.character : '0' + (peek.character - 0xFF10));
          if (peek.length > 1)
            draft->flags |= DTL_TOKEN_FOREIGN;
        }
      else if (is_digit_mark (peek) && is_digit (peek_at (self, self->position + peek.length)))
        hash_character (draft, peek.character);
      else
        return;
      self->position += peek.length;
    }
}

/* A straight quotation mark opens if something follows it that nothing precedes. */
static guint8
judge_quote (const DtlTokenizer *self, guint32 start, guint16 flags, gunichar character)
{
  Peek next = peek_at (self, self->position);
  gboolean before = (flags & DTL_TOKEN_SPACE_BEFORE) != 0 || (start > self->begin && strchr ("([{-/\"'", self->bytes[start - 1]) != NULL);

  if (dtl_character_is_apostrophe (character) && is_digit (next))
    return DTL_TOKEN_OTHER;
  if (character == 0x2019 || !before || is_space (next))
    return DTL_TOKEN_QUOTE_CLOSE;
  return DTL_TOKEN_QUOTE_OPEN;
}

static gboolean
begins_line_item (const DtlTokenizer *self, guint16 flags, gunichar character)
{
  Peek next = peek_at (self, self->position);

  return (character == '-' || character == '*' || character == 0x2013 || character == 0x2014) && (flags & DTL_TOKEN_LINE_BEFORE) != 0 && is_space (next)
         && (next.traits & DTL_TRAIT_LINE) == 0;
}

static void
scan_sign (DtlTokenizer *self, Draft *draft, Peek peek)
{
  const DtlSign sign = dtl_character_sign (peek.character);
  const guint32 start = self->position;

  self->position += peek.length;
  hash_character (draft, peek.character);
  draft->kind = sign.kind;
  draft->flags |= sign.flags;
  if (peek.character == '"' || dtl_character_is_apostrophe (peek.character))
    draft->kind = judge_quote (self, start, draft->flags, peek.character);
  else if (begins_line_item (self, draft->flags, peek.character))
    draft->kind = DTL_TOKEN_BULLET;
  else if (peek.character == '-' && self->position < self->end && self->bytes[self->position] == '-')
    {
      self->position++;
      draft->flags |= DTL_TOKEN_LONG;
    }
  else if ((peek.character == '@' || peek.character == '#') && is_letter_at (self, self->position))
    scan_link (self, start, draft);
}

/* "’s", or the bare apostrophe of a plural owner ("workers’ rights"). */
static gboolean
scan_clitic (DtlTokenizer *self, Draft *draft)
{
  Peek mark = peek_at (self, self->position);
  guint length = measure_clitic (self, self->position);

  if (length == 0)
    {
      guint8 before = self->bytes[self->position - 1];
      Peek next = peek_at (self, self->position + mark.length);

      if (!dtl_character_is_apostrophe (mark.character) || (before != 's' && before != 'S') || !is_space (next) || (next.traits & DTL_TRAIT_LINE) != 0)
        return FALSE;
      length = mark.length;
    }
  draft->kind = DTL_TOKEN_CLITIC;
  hash_byte (draft, '\'');
  if (length > mark.length)
    hash_byte (draft, 's');
  self->position += length;
  return TRUE;
}

/**
 * dtl_tokenizer_next:
 * @self: a tokenizer
 * @token: filled with the next token; its lexicon fields are 0
 *
 * Returns: %FALSE at the end of the span
 */
gboolean
dtl_tokenizer_next (DtlTokenizer *self, DtlToken *token)
{
  Draft draft = { .hash.state = DTL_TOKEN_HASH_SEED, .flags = skip_space (self) };
  const gboolean after_word = self->after_word && draft.flags == 0;
  const guint32 start = self->position;
  Peek peek;

  if (start >= self->end)
    return FALSE;
  peek = peek_at (self, start);
  if (is_letter (peek))
    scan_word (self, start, &draft, !is_small (peek));
  else if (is_digit (peek))
    scan_digits (self, &draft);
  else if (!after_word || !scan_clitic (self, &draft))
    scan_sign (self, &draft, peek);
  *token = (DtlToken) { .hash = dtl_token_hash_end (&draft.hash), .start = start, .end = self->position, .kind = draft.kind, .flags = draft.flags };
  self->after_word = draft.kind == DTL_TOKEN_WORD;
  return TRUE;
}

/**
 * dtl_tokenizer_hash:
 * @word: the bytes of one token
 * @length: how many
 *
 * Returns: the hash that the token has in a text
 */
guint64
dtl_tokenizer_hash (const char *word, gsize length)
{
  DtlTokenizer tokenizer;
  DtlToken token = { .hash = DTL_TOKEN_HASH_SEED };

  dtl_tokenizer_init (&tokenizer, word, (DtlSpan) { 0, length });
  dtl_tokenizer_next (&tokenizer, &token);
  return token.hash;
}

/**
 * dtl_tokenizer_chain:
 * @phrase: hash of a phrase; that of its first token for a phrase of one
 * @token: hash of the token that follows
 *
 * Returns: the hash of the phrase with that token
 */
guint64
dtl_tokenizer_chain (guint64 phrase, guint64 token)
{
  guint64 mixed = (phrase ^ (phrase >> 29)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9) + token;

  return (mixed ^ (mixed >> 32)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
}
