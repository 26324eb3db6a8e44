/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that is read is read from tokens, so this loop runs over every byte of every
 * report: it classifies bytes by table, folds and hashes words while it walks over them, and
 * allocates nothing. Only bytes outside ASCII are decoded. */

#include "dtl-tokenizer.h"

#include <string.h>

enum
{
  BYTE_OTHER,
  BYTE_SPACE,
  BYTE_LINE,
  BYTE_LOWER,
  BYTE_UPPER,
  BYTE_DIGIT,
  BYTE_UTF8,
};

#define O BYTE_OTHER
#define L BYTE_LOWER
#define U BYTE_UPPER
#define D BYTE_DIGIT
#define S BYTE_SPACE
#define N BYTE_LINE
#define X8 BYTE_UTF8, BYTE_UTF8, BYTE_UTF8, BYTE_UTF8, BYTE_UTF8, BYTE_UTF8, BYTE_UTF8, BYTE_UTF8

static const guint8 byte_classes[256] = {
  S, S, S, S, S, S, S, S, S, S, N, N, N, N, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
  S, O, O, O, O, O, O, O, O, O, O, O, O, O, O, O, D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
  O, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, O, O, O, O, O,
  O, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, O, O, O, O, S,
  X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8,
};

#undef O
#undef L
#undef U
#undef D
#undef S
#undef N
#undef X8

/* Characters that are no letters, digits or white space, and what they are. Sorted. */
static const struct
{
  gunichar character;
  guint8 kind;
  guint8 flags;
} signs[] = {
  { '!', DTL_TOKEN_STOP, 0 },
  { '"', DTL_TOKEN_QUOTE_CLOSE, 0 },
  { '#', DTL_TOKEN_SIGN, 0 },
  { '$', DTL_TOKEN_SIGN, 0 },
  { '%', DTL_TOKEN_SIGN, 0 },
  { '&', DTL_TOKEN_SIGN, 0 },
  { '\'', DTL_TOKEN_QUOTE_CLOSE, 0 },
  { '(', DTL_TOKEN_OPEN, 0 },
  { ')', DTL_TOKEN_CLOSE, 0 },
  { '*', DTL_TOKEN_OTHER, 0 },
  { '+', DTL_TOKEN_SIGN, 0 },
  { ',', DTL_TOKEN_COMMA, 0 },
  { '-', DTL_TOKEN_DASH, 0 },
  { '.', DTL_TOKEN_STOP, 0 },
  { '/', DTL_TOKEN_SLASH, 0 },
  { ':', DTL_TOKEN_COLON, 0 },
  { ';', DTL_TOKEN_SEMICOLON, 0 },
  { '<', DTL_TOKEN_SIGN, 0 },
  { '=', DTL_TOKEN_SIGN, 0 },
  { '>', DTL_TOKEN_SIGN, 0 },
  { '?', DTL_TOKEN_STOP, 0 },
  { '[', DTL_TOKEN_OPEN, 0 },
  { ']', DTL_TOKEN_CLOSE, 0 },
  { '{', DTL_TOKEN_OPEN, 0 },
  { '}', DTL_TOKEN_CLOSE, 0 },
  { '~', DTL_TOKEN_SIGN, 0 },
  { 0x00AB, DTL_TOKEN_QUOTE_OPEN, 0 },
  { 0x00B0, DTL_TOKEN_SIGN, 0 },
  { 0x00B1, DTL_TOKEN_SIGN, 0 },
  { 0x00B7, DTL_TOKEN_BULLET, 0 },
  { 0x00BB, DTL_TOKEN_QUOTE_CLOSE, 0 },
  { 0x00BC, DTL_TOKEN_SIGN, 0 },
  { 0x00BD, DTL_TOKEN_SIGN, 0 },
  { 0x00BE, DTL_TOKEN_SIGN, 0 },
  { 0x2010, DTL_TOKEN_DASH, 0 },
  { 0x2011, DTL_TOKEN_DASH, 0 },
  { 0x2012, DTL_TOKEN_DASH, DTL_TOKEN_LONG },
  { 0x2013, DTL_TOKEN_DASH, DTL_TOKEN_LONG },
  { 0x2014, DTL_TOKEN_DASH, DTL_TOKEN_LONG },
  { 0x2015, DTL_TOKEN_DASH, DTL_TOKEN_LONG },
  { 0x2018, DTL_TOKEN_QUOTE_OPEN, 0 },
  { 0x2019, DTL_TOKEN_QUOTE_CLOSE, 0 },
  { 0x201A, DTL_TOKEN_QUOTE_OPEN, 0 },
  { 0x201C, DTL_TOKEN_QUOTE_OPEN, 0 },
  { 0x201D, DTL_TOKEN_QUOTE_CLOSE, 0 },
  { 0x201E, DTL_TOKEN_QUOTE_OPEN, 0 },
  { 0x2022, DTL_TOKEN_BULLET, 0 },
  { 0x2023, DTL_TOKEN_BULLET, 0 },
  { 0x2026, DTL_TOKEN_STOP, 0 },
  { 0x2030, DTL_TOKEN_SIGN, 0 },
  { 0x2039, DTL_TOKEN_QUOTE_OPEN, 0 },
  { 0x203A, DTL_TOKEN_QUOTE_CLOSE, 0 },
  { 0x2044, DTL_TOKEN_SLASH, 0 },
  { 0x2116, DTL_TOKEN_SIGN, 0 },
  { 0x2212, DTL_TOKEN_DASH, 0 },
  { 0x2248, DTL_TOKEN_SIGN, 0 },
  { 0x2264, DTL_TOKEN_SIGN, 0 },
  { 0x2265, DTL_TOKEN_SIGN, 0 },
  { 0x25A0, DTL_TOKEN_BULLET, 0 },
  { 0x25AA, DTL_TOKEN_BULLET, 0 },
  { 0x25BA, DTL_TOKEN_BULLET, 0 },
  { 0x25CF, DTL_TOKEN_BULLET, 0 },
  { 0x25E6, DTL_TOKEN_BULLET, 0 },
  { 0x3001, DTL_TOKEN_COMMA, 0 },
  { 0x3002, DTL_TOKEN_STOP, 0 },
  { 0xFF05, DTL_TOKEN_SIGN, 0 },
};

#define HASH_SEED G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define HASH_PRIME G_GUINT64_CONSTANT (0x100000001b3)

static inline guint64
hash_byte (guint64 hash, guint8 byte)
{
  return (hash ^ byte) * HASH_PRIME;
}

static guint64
hash_character (guint64 hash, gunichar character)
{
  char buffer[6];
  int length = g_unichar_to_utf8 (character, buffer);

  for (int i = 0; i < length; i++)
    hash = hash_byte (hash, buffer[i]);
  return hash;
}

/* A character of the text, decoded; 0 behind its end. */
typedef struct
{
  gunichar character;
  guint length;
  guint8 class;
} Peek;

static gboolean
is_space_character (gunichar c)
{
  return c == 0xA0 || c == 0x202F || c == 0x2007 || (c >= 0x2000 && c <= 0x200B) || c == 0x2060 || c == 0xFEFF || c == 0x3000 || c == 0x0085
         || c == 0x1680 || c == 0x205F || c == 0x2028 || c == 0x2029;
}

static gboolean
is_joining_space (gunichar c)
{
  return c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x2007 || c == 0x2006 || c == 0x2005;
}

static gboolean
is_word_mark (gunichar c)
{
  return c == 0xB2 || c == 0xB3 || c == 0xAD || (c >= 0x2080 && c <= 0x2089) || g_unichar_ismark (c);
}

static guint8
classify_character (gunichar c)
{
  if (c >= 0xFF10 && c <= 0xFF19)
    return BYTE_DIGIT;
  if (is_space_character (c))
    return c == 0x2028 || c == 0x2029 ? BYTE_LINE : BYTE_SPACE;
  if (g_unichar_isalpha (c) || is_word_mark (c))
    return g_unichar_isupper (c) ? BYTE_UPPER : BYTE_LOWER;
  return BYTE_OTHER;
}

static inline Peek
peek_at (const DtlTokenizer *self, guint32 position)
{
  guint8 byte;

  if (position >= self->end)
    return (Peek) { 0, 0, BYTE_SPACE };
  byte = self->bytes[position];
  if (byte < 0x80)
    return (Peek) { byte, 1, byte_classes[byte] };

  const char *at = self->bytes + position;
  gunichar c = g_utf8_get_char (at);

  return (Peek) { c, g_utf8_next_char (at) - at, classify_character (c) };
}

static inline gboolean
is_letter_class (guint8 class)
{
  return class == BYTE_LOWER || class == BYTE_UPPER;
}

static gboolean
is_letter_at (const DtlTokenizer *self, guint32 position)
{
  return is_letter_class (peek_at (self, position).class);
}

static gboolean
is_digit_at (const DtlTokenizer *self, guint32 position)
{
  return peek_at (self, position).class == BYTE_DIGIT;
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

      if (peek.class != BYTE_SPACE && peek.class != BYTE_LINE)
        break;
      flags |= DTL_TOKEN_SPACE_BEFORE;
      if (peek.class == BYTE_LINE)
        flags |= DTL_TOKEN_LINE_BEFORE;
      spaces++;
      last = peek.character;
      self->position += peek.length;
    }
  if (spaces == 1 && is_joining_space (last))
    flags |= DTL_TOKEN_JOINT_BEFORE;
  return flags;
}

/* Walks over letters and adds them to the hash; counts them and the capitals among them. */
static void
scan_letters (DtlTokenizer *self, DtlToken *token, guint *letters, guint *capitals)
{
  while (self->position < self->end)
    {
      guint8 byte = self->bytes[self->position];
      guint8 class = byte_classes[byte];

      if (G_LIKELY (class == BYTE_LOWER || class == BYTE_UPPER))
        {
          token->hash = hash_byte (token->hash, byte | 0x20);
          *capitals += class == BYTE_UPPER;
          self->position++;
        }
      else if (class == BYTE_UTF8)
        {
          Peek peek = peek_at (self, self->position);

          if (!is_letter_class (peek.class))
            return;
          token->hash = hash_character (token->hash, g_unichar_tolower (peek.character));
          token->flags |= DTL_TOKEN_FOREIGN;
          *capitals += peek.class == BYTE_UPPER;
          self->position += peek.length;
        }
      else
        return;
      *letters += 1;
    }
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* Length of "’s" at @position if a word ends there, else 0. */
static guint
measure_clitic (const DtlTokenizer *self, guint32 position)
{
  Peek mark = peek_at (self, position);
  Peek letter = peek_at (self, position + mark.length);

  if (!is_apostrophe (mark.character) || (letter.character != 's' && letter.character != 'S'))
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

  return is_letter_class (next.class) && !(letter.class == BYTE_LOWER && next.class == BYTE_UPPER);
}

/* "U.S.", "p.m.", "e.g.": single letters with dots between them. */
static gboolean
scan_dotted (DtlTokenizer *self, DtlToken *token, guint *letters, guint *capitals)
{
  gboolean found = FALSE;

  while (self->position + 1 < self->end && self->bytes[self->position] == '.' && is_letter_at (self, self->position + 1))
    {
      Peek letter = peek_at (self, self->position + 1);

      if (continues_word (self, letter, self->position + 1 + letter.length))
        break;
      token->hash = hash_character (hash_byte (token->hash, '.'), g_unichar_tolower (letter.character));
      *letters += 1;
      *capitals += letter.class == BYTE_UPPER;
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
  while (letters + 1 < left && byte_classes[(guint8) rest[letters + 1]] == BYTE_LOWER)
    letters++;
  return length > 1 && is_top_domain (rest + 1, letters)
         && (letters + 1 >= left || byte_classes[(guint8) rest[letters + 1]] != BYTE_UPPER);
}

static void
scan_link (DtlTokenizer *self, DtlToken *token)
{
  while (self->position < self->end)
    {
      Peek peek = peek_at (self, self->position);

      if (peek.class == BYTE_SPACE || peek.class == BYTE_LINE || strchr ("<>\"()[]", (int) MIN (peek.character, 0x7F)) != NULL)
        break;
      token->hash = hash_character (token->hash, peek.character);
      self->position += peek.length;
    }
  while (self->position > token->start + 1 && strchr (".,;:!?'", self->bytes[self->position - 1]) != NULL)
    self->position--;
  token->kind = DTL_TOKEN_LINK;
}

static void
scan_word (DtlTokenizer *self, DtlToken *token, gboolean begins_upper)
{
  guint letters = 0, capitals = 0;

  token->kind = DTL_TOKEN_WORD;
  scan_letters (self, token, &letters, &capitals);
  if (letters == 1 && scan_dotted (self, token, &letters, &capitals))
    token->flags |= DTL_TOKEN_DOTTED;
  else
    while (self->position < self->end)
      {
        Peek mark = peek_at (self, self->position);

        if (!is_apostrophe (mark.character) || !is_letter_at (self, self->position + mark.length)
            || measure_clitic (self, self->position) > 0)
          break;
        token->hash = hash_byte (token->hash, '\'');
        self->position += mark.length;
        scan_letters (self, token, &letters, &capitals);
      }
  if (begins_upper)
    token->flags |= DTL_TOKEN_CAPITAL;
  if (letters > 1 && capitals == letters)
    token->flags |= DTL_TOKEN_UPPER;
  if (begins_link (self, token->start))
    scan_link (self, token);
}

static void
scan_digits (DtlTokenizer *self, DtlToken *token)
{
  token->kind = DTL_TOKEN_NUMBER;
  while (self->position < self->end)
    {
      Peek peek = peek_at (self, self->position);

      if (peek.class == BYTE_DIGIT)
        {
          token->hash = hash_byte (token->hash, peek.length == 1 ? peek.character : '0' + (peek.character - 0xFF10));
          if (peek.length > 1)
            token->flags |= DTL_TOKEN_FOREIGN;
        }
      else if ((peek.character == '.' || peek.character == ',' || peek.character == 0xB7 || peek.character == 0xFF0C || peek.character == 0xFF0E)
               && is_digit_at (self, self->position + peek.length))
        token->hash = hash_character (token->hash, peek.character);
      else
        return;
      self->position += peek.length;
    }
}

static int
find_sign (gunichar character)
{
  guint low = 0, high = G_N_ELEMENTS (signs);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (signs[middle].character == character)
        return middle;
      if (signs[middle].character < character)
        low = middle + 1;
      else
        high = middle;
    }
  return -1;
}

/* A straight quotation mark opens if something follows it that nothing precedes. */
static guint8
judge_quote (const DtlTokenizer *self, const DtlToken *token, gunichar character)
{
  Peek next = peek_at (self, self->position);
  gboolean before = (token->flags & DTL_TOKEN_SPACE_BEFORE) != 0
                    || (token->start > self->begin && strchr ("([{-/\"'", self->bytes[token->start - 1]) != NULL);

  if (is_apostrophe (character) && next.class == BYTE_DIGIT)
    return DTL_TOKEN_OTHER;
  if (character == 0x2019 || !before || next.class == BYTE_SPACE || next.class == BYTE_LINE)
    return DTL_TOKEN_QUOTE_CLOSE;
  return DTL_TOKEN_QUOTE_OPEN;
}

static gboolean
begins_line_item (const DtlTokenizer *self, const DtlToken *token, gunichar character)
{
  return (character == '-' || character == '*' || character == 0x2013 || character == 0x2014) && (token->flags & DTL_TOKEN_LINE_BEFORE) != 0
         && peek_at (self, self->position).class == BYTE_SPACE;
}

static void
scan_sign (DtlTokenizer *self, DtlToken *token, Peek peek)
{
  int sign = find_sign (peek.character);

  self->position += peek.length;
  token->hash = hash_character (token->hash, peek.character);
  if (sign >= 0)
    {
      token->kind = signs[sign].kind;
      token->flags |= signs[sign].flags;
    }
  else
    token->kind = g_unichar_type (peek.character) == G_UNICODE_CURRENCY_SYMBOL || (peek.character >= 0x2150 && peek.character <= 0x215E)
                    ? DTL_TOKEN_SIGN
                    : DTL_TOKEN_OTHER;
  if (peek.character == '"' || is_apostrophe (peek.character))
    token->kind = judge_quote (self, token, peek.character);
  else if (begins_line_item (self, token, peek.character))
    token->kind = DTL_TOKEN_BULLET;
  else if (peek.character == '-' && self->position < self->end && self->bytes[self->position] == '-')
    {
      self->position++;
      token->flags |= DTL_TOKEN_LONG;
    }
  else if ((peek.character == '@' || peek.character == '#') && is_letter_at (self, self->position))
    scan_link (self, token);
}

/* "’s", or the bare apostrophe of a plural owner ("workers’ rights"). */
static gboolean
scan_clitic (DtlTokenizer *self, DtlToken *token)
{
  Peek mark = peek_at (self, self->position);
  guint length = measure_clitic (self, self->position);

  if (length == 0)
    {
      guint8 before = self->bytes[token->start - 1];

      if (!is_apostrophe (mark.character) || (before != 's' && before != 'S') || peek_at (self, self->position + mark.length).class != BYTE_SPACE)
        return FALSE;
      length = mark.length;
    }
  token->kind = DTL_TOKEN_CLITIC;
  token->hash = hash_byte (token->hash, '\'');
  if (length > mark.length)
    token->hash = hash_byte (token->hash, 's');
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
  guint16 flags = skip_space (self);
  gboolean after_word = self->after_word && flags == 0;
  Peek peek;

  if (self->position >= self->end)
    return FALSE;
  peek = peek_at (self, self->position);
  *token = (DtlToken) { .hash = HASH_SEED, .start = self->position, .flags = flags };
  if (is_letter_class (peek.class))
    scan_word (self, token, peek.class == BYTE_UPPER);
  else if (peek.class == BYTE_DIGIT)
    scan_digits (self, token);
  else if (!after_word || !scan_clitic (self, token))
    scan_sign (self, token, peek);
  token->end = self->position;
  self->after_word = token->kind == DTL_TOKEN_WORD;
  return TRUE;
}

/**
 * dtl_tokenizer_fill:
 * @tokens: (element-type DtlToken): its contents are replaced; its memory is used again
 * @bytes: a text
 * @span: the part to walk over
 */
void
dtl_tokenizer_fill (GArray *tokens, const char *bytes, DtlSpan span)
{
  DtlTokenizer tokenizer;
  guint n = 0;

  g_array_set_size (tokens, 64);
  dtl_tokenizer_init (&tokenizer, bytes, span);
  while (dtl_tokenizer_next (&tokenizer, &g_array_index (tokens, DtlToken, n)))
    if (++n == tokens->len)
      g_array_set_size (tokens, 2 * n);
  g_array_set_size (tokens, n);
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
  DtlToken token = { .hash = HASH_SEED };

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
