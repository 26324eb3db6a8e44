/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a character is to the tokenizer, whatever stands around it: the one place that knows
 * which signs there are. Most bytes are ASCII, so for those all is a table. */

#include "dtl-characters.h"

#define O 0
#define L DTL_TRAIT_LETTER
#define U (DTL_TRAIT_LETTER | DTL_TRAIT_CAPITAL)
#define D DTL_TRAIT_DIGIT
#define S DTL_TRAIT_SPACE
#define N (DTL_TRAIT_SPACE | DTL_TRAIT_LINE)
#define X DTL_TRAIT_FOREIGN
#define M DTL_TRAIT_MARK
#define X8 X, X, X, X, X, X, X, X

const guint8 dtl_byte_traits[256] = {
  S, S, S, S, S, S, S, S, S, S, N, N, N, N, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
  S, O, O, O, O, O, O, O, O, O, O, O, M, O, M, O, D, D, D, D, D, D, D, D, D, D, O, O, O, O, O, O,
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
#undef X
#undef M
#undef X8

const guint8 dtl_byte_kinds[128] = {
  ['A' ... 'Z'] = DTL_TOKEN_WORD,
  ['a' ... 'z'] = DTL_TOKEN_WORD,
  ['0' ... '9'] = DTL_TOKEN_NUMBER,
  ['!'] = DTL_TOKEN_STOP,
  ['"'] = DTL_TOKEN_QUOTE_CLOSE,
  ['#' ... '&'] = DTL_TOKEN_SIGN,
  ['\''] = DTL_TOKEN_QUOTE_CLOSE,
  ['('] = DTL_TOKEN_OPEN,
  [')'] = DTL_TOKEN_CLOSE,
  ['*'] = DTL_TOKEN_OTHER,
  ['+'] = DTL_TOKEN_SIGN,
  [','] = DTL_TOKEN_COMMA,
  ['-'] = DTL_TOKEN_DASH,
  ['.'] = DTL_TOKEN_STOP,
  ['/'] = DTL_TOKEN_SLASH,
  [':'] = DTL_TOKEN_COLON,
  [';'] = DTL_TOKEN_SEMICOLON,
  ['<' ... '>'] = DTL_TOKEN_SIGN,
  ['?'] = DTL_TOKEN_STOP,
  ['@'] = DTL_TOKEN_OTHER,
  ['['] = DTL_TOKEN_OPEN,
  ['\\'] = DTL_TOKEN_OTHER,
  [']'] = DTL_TOKEN_CLOSE,
  ['^' ... '`'] = DTL_TOKEN_OTHER,
  ['{'] = DTL_TOKEN_OPEN,
  ['|'] = DTL_TOKEN_OTHER,
  ['}'] = DTL_TOKEN_CLOSE,
  ['~'] = DTL_TOKEN_SIGN,
};

/* Signs outside ASCII. Sorted. */
static const struct
{
  gunichar character;
  DtlSign sign;
} signs[] = {
  { 0x00AB, { DTL_TOKEN_QUOTE_OPEN, 0 } },
  { 0x00B0, { DTL_TOKEN_SIGN, 0 } },
  { 0x00B1, { DTL_TOKEN_SIGN, 0 } },
  { 0x00B7, { DTL_TOKEN_BULLET, 0 } },
  { 0x00BB, { DTL_TOKEN_QUOTE_CLOSE, 0 } },
  { 0x00BC, { DTL_TOKEN_SIGN, 0 } },
  { 0x00BD, { DTL_TOKEN_SIGN, 0 } },
  { 0x00BE, { DTL_TOKEN_SIGN, 0 } },
  { 0x2010, { DTL_TOKEN_DASH, 0 } },
  { 0x2011, { DTL_TOKEN_DASH, 0 } },
  { 0x2012, { DTL_TOKEN_DASH, DTL_TOKEN_LONG } },
  { 0x2013, { DTL_TOKEN_DASH, DTL_TOKEN_LONG } },
  { 0x2014, { DTL_TOKEN_DASH, DTL_TOKEN_LONG } },
  { 0x2015, { DTL_TOKEN_DASH, DTL_TOKEN_LONG } },
  { 0x2018, { DTL_TOKEN_QUOTE_OPEN, 0 } },
  { 0x2019, { DTL_TOKEN_QUOTE_CLOSE, 0 } },
  { 0x201A, { DTL_TOKEN_QUOTE_OPEN, 0 } },
  { 0x201C, { DTL_TOKEN_QUOTE_OPEN, 0 } },
  { 0x201D, { DTL_TOKEN_QUOTE_CLOSE, 0 } },
  { 0x201E, { DTL_TOKEN_QUOTE_OPEN, 0 } },
  { 0x2022, { DTL_TOKEN_BULLET, 0 } },
  { 0x2023, { DTL_TOKEN_BULLET, 0 } },
  { 0x2026, { DTL_TOKEN_STOP, 0 } },
  { 0x2030, { DTL_TOKEN_SIGN, 0 } },
  { 0x2039, { DTL_TOKEN_QUOTE_OPEN, 0 } },
  { 0x203A, { DTL_TOKEN_QUOTE_CLOSE, 0 } },
  { 0x2044, { DTL_TOKEN_SLASH, 0 } },
  { 0x2116, { DTL_TOKEN_SIGN, 0 } },
  { 0x2212, { DTL_TOKEN_DASH, 0 } },
  { 0x2248, { DTL_TOKEN_SIGN, 0 } },
  { 0x2264, { DTL_TOKEN_SIGN, 0 } },
  { 0x2265, { DTL_TOKEN_SIGN, 0 } },
  { 0x25A0, { DTL_TOKEN_BULLET, 0 } },
  { 0x25AA, { DTL_TOKEN_BULLET, 0 } },
  { 0x25BA, { DTL_TOKEN_BULLET, 0 } },
  { 0x25CF, { DTL_TOKEN_BULLET, 0 } },
  { 0x25E6, { DTL_TOKEN_BULLET, 0 } },
  { 0x3001, { DTL_TOKEN_COMMA, 0 } },
  { 0x3002, { DTL_TOKEN_STOP, 0 } },
  { 0xFF05, { DTL_TOKEN_SIGN, 0 } },
};

static gboolean
is_space (gunichar c)
{
  return c == 0xA0 || c == 0x202F || c == 0x2007 || (c >= 0x2000 && c <= 0x200B) || c == 0x2060 || c == 0xFEFF || c == 0x3000 || c == 0x0085
         || c == 0x1680 || c == 0x205F || c == 0x2028 || c == 0x2029;
}

static gboolean
is_word_mark (gunichar c)
{
  return c == 0xB2 || c == 0xB3 || c == 0xAD || (c >= 0x2080 && c <= 0x2089) || g_unichar_ismark (c);
}

/**
 * dtl_character_traits:
 * @character: any character
 *
 * Returns: bits of DTL_TRAIT_LETTER and so on, 0 for a sign
 */
guint8
dtl_character_traits (gunichar character)
{
  if (character < 0x80)
    return dtl_byte_traits[character];
  if (character >= 0xFF10 && character <= 0xFF19)
    return DTL_TRAIT_DIGIT;
  if (is_space (character))
    return character == 0x2028 || character == 0x2029 ? DTL_TRAIT_SPACE | DTL_TRAIT_LINE : DTL_TRAIT_SPACE;
  if (g_unichar_isalpha (character) || is_word_mark (character))
    return g_unichar_isupper (character) ? DTL_TRAIT_LETTER | DTL_TRAIT_CAPITAL : DTL_TRAIT_LETTER;
  return 0;
}

/**
 * dtl_character_is_joining_space:
 * @character: a character
 *
 * Returns: whether it is a no-break or thin space, which may stand inside a number
 */
gboolean
dtl_character_is_joining_space (gunichar character)
{
  return character == 0xA0 || character == 0x202F || character == 0x2009 || character == 0x2007 || character == 0x2006 || character == 0x2005;
}

/**
 * dtl_character_sign:
 * @character: one that is no letter, digit or space
 *
 * Returns: the token that it is where nothing around it makes it another
 */
DtlSign
dtl_character_sign (gunichar character)
{
  guint low = 0, high = G_N_ELEMENTS (signs);

  if (character < 0x80)
    return (DtlSign) { dtl_byte_kinds[character], 0 };
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (signs[middle].character == character)
        return signs[middle].sign;
      if (signs[middle].character < character)
        low = middle + 1;
      else
        high = middle;
    }
  if (g_unichar_type (character) == G_UNICODE_CURRENCY_SYMBOL || (character >= 0x2150 && character <= 0x215E))
    return (DtlSign) { DTL_TOKEN_SIGN, 0 };
  return (DtlSign) { DTL_TOKEN_OTHER, 0 };
}
