/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every byte of every report becomes part of a token, so this is the loop that must be quick.
 * It looks at 64 bytes at once: masks say where letters, digits and spaces are, counting zeros
 * finds where a token begins and ends, and the hash is made from two masked loads. What a token
 * is then depends on no branch; only those that need a rule of dtl-tokenizer.c (a mark inside a
 * word, a quotation mark, anything outside ASCII) leave this path, for that one token. */

#include "dtl-tokenizer.h"

#include <string.h>

#include "dtl-byte-masks.h"
#include "dtl-token-hash.h"

#define BLOCK DTL_BYTE_MASKS_LENGTH
/* The longest token that is hashed here. */
#define LONGEST 16
/* A token that ends behind this is looked at again in the next block: it may go on, and two bytes
 * behind it must be known. */
#define LAST (BLOCK - 1)

/* What the byte behind a token must not be, for the tokens that a byte begins; and what a byte
 * behind a token is. Where both have a bit, a rule is needed. */
enum
{
  CARE_ANY = 1 << 0,    /* of a first byte: whatever follows */
  CARE_WORD = 1 << 1,   /* may go on in a word: ' @ : and what is not ASCII */
  CARE_DOT = 1 << 2,    /* may go on in a word or number if no space follows */
  CARE_LINK = 1 << 3,   /* "www." */
  CARE_NUMBER = 1 << 4, /* may go on in a number */
  CARE_COMMA = 1 << 5,  /* the same if no space follows */
  CARE_DASH = 1 << 6,   /* makes a hyphen something else */
};

#define W (CARE_WORD | CARE_DOT)
#define L (CARE_WORD | CARE_DOT | CARE_LINK)
#define D (CARE_NUMBER | CARE_DOT | CARE_COMMA)
#define H CARE_DASH
#define A CARE_ANY
#define A8 A, A, A, A, A, A, A, A

static const guint8 first_cares[256] = {
  A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A,
  A, 0, A, A, 0, 0, 0, A, 0, 0, A, 0, 0, H, 0, 0, D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, 0,
  A, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, L, W, W, W, 0, 0, 0, 0, 0,
  0, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W, L, W, W, W, 0, 0, 0, 0, A,
  A8, A8, A8, A8, A8, A8, A8, A8, A8, A8, A8, A8, A8, A8, A8, A8,
};

#undef W
#undef L
#undef D
#undef H
#undef A
#undef A8

#define A CARE_ANY
#define S (CARE_ANY | CARE_DASH)
#define W (CARE_ANY | CARE_WORD)
#define D (CARE_ANY | CARE_DOT | CARE_LINK)
#define C (CARE_ANY | CARE_COMMA)
#define X (CARE_ANY | CARE_WORD | CARE_NUMBER | CARE_DASH)
#define X8 X, X, X, X, X, X, X, X

static const guint8 next_cares[256] = {
  S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
  S, A, A, A, A, A, A, W, A, A, A, A, C, S, D, A, A, A, A, A, A, A, A, A, A, A, W, A, A, A, A, A,
  W, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A,
  A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, S,
  X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8, X8,
};

#undef A
#undef S
#undef W
#undef D
#undef C
#undef X
#undef X8

/* The bytes of a token of so many, in the two words that are hashed. */
static const guint64 length_masks[LONGEST + 1][2] = {
#define M(n) (G_MAXUINT64 >> (64 - 8 * (n)))
  { 0, 0 },           { M (1), 0 },     { M (2), 0 },     { M (3), 0 },     { M (4), 0 },     { M (5), 0 },
  { M (6), 0 },       { M (7), 0 },     { M (8), 0 },     { M (8), M (1) }, { M (8), M (2) }, { M (8), M (3) },
  { M (8), M (4) },   { M (8), M (5) }, { M (8), M (6) }, { M (8), M (7) }, { M (8), M (8) },
#undef M
};

typedef struct
{
  DtlTokenizer rules;
  GArray *tokens;
  guint n;
  guint16 flags; /* of the first token of all; 0 behind it */
} Filler;

/* The rest of the text, with spaces behind it, so that all of a block may be read. */
static const char *
copy_tail (const Filler *self, char tail[BLOCK + LONGEST])
{
  memset (tail, ' ', BLOCK + LONGEST);
  memcpy (tail, self->rules.bytes + self->rules.position, self->rules.end - self->rules.position);
  return tail;
}

/* Fills @token, behind the last one, as the rules say; returns how many there were, 0 or 1. */
static guint
take_by_rule (Filler *self, DtlToken *token)
{
  self->rules.after_word = token > &g_array_index (self->tokens, DtlToken, 0) && token[-1].kind == DTL_TOKEN_WORD;
  return dtl_tokenizer_next (&self->rules, token) ? 1 : 0;
}

/* A block of the text from where the rules stand; bit n of a mask is for byte n. */
typedef struct
{
  const char *at;
  guint64 letters;
  guint64 capitals;
  guint64 spaces;
  guint64 lines;
  guint64 starts; /* of tokens, each sign and each byte outside ASCII for itself */
  guint64 ends;   /* bytes behind one; the last byte of all, so that there always is one */
} Block;

static inline void
look_at_block (const Filler *self, Block *block, char tail[BLOCK + LONGEST])
{
  const guint32 left = self->rules.end - self->rules.position;
  const char *at = left < BLOCK + LONGEST ? copy_tail (self, tail) : self->rules.bytes + self->rules.position;
  const DtlByteMasks is = dtl_byte_masks_make (at);
  const guint64 numbers = is.digits | (is.marks & is.digits << 1 & is.digits >> 1);

  block->at = at;
  block->letters = is.letters;
  block->capitals = is.capitals;
  block->spaces = is.spaces;
  block->lines = is.lines;
  block->starts = ~(is.spaces | (is.letters & is.letters << 1) | (numbers & numbers << 1));
  block->ends = block->starts | is.spaces | G_GUINT64_CONSTANT (1) << LAST;
}

static inline gboolean
has_bit (guint64 mask, guint bit)
{
  return mask >> bit & 1;
}

/* Number of bits from @bit on that are set. */
static inline guint
measure_run (guint64 mask, guint bit)
{
  const guint64 unset = ~(mask >> bit);

  return unset != 0 ? __builtin_ctzll (unset) : BLOCK;
}

/* Starts of tokens from @offset on, where a rule has ended one: it may end one inside of letters. */
static inline guint64
find_starts (const Block *block, guint offset)
{
  if (offset >= BLOCK)
    return 0;
  return (block->starts | (~block->spaces & G_GUINT64_CONSTANT (1) << offset)) & G_MAXUINT64 << offset;
}

static inline gboolean
needs_rule (const Block *block, guint start, guint end)
{
  const guint8 care = first_cares[(guint8) block->at[start]] & next_cares[(guint8) block->at[end]];

  return (care & ~(has_bit (block->spaces, end + 1) * (CARE_DOT | CARE_COMMA))) != 0 || end - start > LONGEST;
}

/* Flags of the white space before @start; there are few line breaks in a paragraph. */
static inline guint16
judge_space (const Block *block, guint start)
{
  guint16 flags = has_bit (block->spaces << 1, start) * DTL_TOKEN_SPACE_BEFORE;

  if (G_UNLIKELY (block->lines != 0))
    for (guint at = start; at > 0 && has_bit (block->spaces, at - 1); at--)
      flags |= has_bit (block->lines, at - 1) * DTL_TOKEN_LINE_BEFORE;
  return flags;
}

static inline guint16
judge_letters (const Block *block, guint start, guint end)
{
  const guint capitals = measure_run (block->capitals, start);

  return (capitals > 0) * DTL_TOKEN_CAPITAL | (end - start > 1 && capitals >= end - start) * DTL_TOKEN_UPPER;
}

static inline guint64
hash_token (const Block *block, guint start, guint end)
{
  const guint64 fold = has_bit (block->letters, start) * G_GUINT64_CONSTANT (0x2020202020202020);
  const guint64 *masks = length_masks[end - start];

  return dtl_token_hash_pair (DTL_TOKEN_HASH_SEED, (dtl_token_hash_load (block->at + start) | fold) & masks[0],
                              (dtl_token_hash_load (block->at + start + 8) | fold) & masks[1]);
}

/* Takes the tokens that end in the next 64 bytes, or one token if none does. */
static void
fill_block (Filler *self)
{
  char tail[BLOCK + LONGEST];
  Block block;
  const guint32 begin = self->rules.position;
  DtlToken *token = &g_array_index (self->tokens, DtlToken, self->n);
  guint16 flags = self->flags;
  guint64 starts;
  guint offset = 0; /* where the last token ended */

  look_at_block (self, &block, tail);
  starts = block.starts;
  while (starts != 0)
    {
      const guint start = __builtin_ctzll (starts);
      const guint end = start < LAST ? start + 1 + __builtin_ctzll (block.ends >> (start + 1)) : BLOCK;

      if (G_UNLIKELY (end >= LAST || needs_rule (&block, start, end)))
        {
          if (end >= LAST && offset > 0)
            break;
          self->rules.position = begin + offset;
          token += take_by_rule (self, token);
          flags = 0;
          offset = self->rules.position - begin;
          starts = find_starts (&block, offset);
          continue;
        }
      *token++ = (DtlToken) {
        .hash = hash_token (&block, start, end),
        .start = begin + start,
        .end = begin + end,
        .kind = dtl_byte_kinds[(guint8) block.at[start]],
        .flags = judge_space (&block, start) | judge_letters (&block, start, end) | flags,
      };
      flags = 0;
      offset = end;
      starts &= starts - 1;
    }
  self->rules.position = begin + offset;
  if (offset == 0)
    token += take_by_rule (self, token);
  self->flags = offset == 0 ? 0 : flags;
  self->n = token - &g_array_index (self->tokens, DtlToken, 0);
}

/**
 * dtl_tokenizer_fill:
 * @tokens: (element-type DtlToken): its contents are replaced; its memory is used again
 * @bytes: a text of valid UTF-8
 * @span: the part to walk over; nothing outside it is read
 *
 * The tokens are those that dtl_tokenizer_next() finds one by one.
 */
void
dtl_tokenizer_fill (GArray *tokens, const char *bytes, DtlSpan span)
{
  Filler self = { .tokens = tokens, .flags = DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LINE_BEFORE };

  dtl_tokenizer_init (&self.rules, bytes, span);
  while (self.rules.position < span.end)
    {
      if (self.n + BLOCK >= tokens->len)
        g_array_set_size (tokens, MAX (4 * BLOCK, 2 * tokens->len));
      fill_block (&self);
    }
  g_array_set_size (tokens, self.n);
}
