/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers in digits as the world groups them: 1,234.5 and 1.234,5, 1 234 567, 1'234, the Indian
 * 12,34,567; with a sign, with a fraction behind, without a zero before the point. */

#include "dtl-digits.h"

#include <string.h>

#include "dtl-evidence.h"

#define BUFFER_SIZE 48

/* Digits with at most one point, made while tokens are walked over. */
typedef struct
{
  char bytes[BUFFER_SIZE];
  guint length;
  gboolean grouped;
} Buffer;

static gboolean
append_byte (Buffer *buffer, char byte)
{
  if (buffer->length + 1 >= BUFFER_SIZE)
    return FALSE;
  buffer->bytes[buffer->length++] = byte;
  buffer->bytes[buffer->length] = '\0';
  return TRUE;
}

/* The token's bytes in ASCII: digits and the separators . and , alone. */
static gboolean
fold_token (const DtlPassage *passage, guint index, char folded[BUFFER_SIZE])
{
  const DtlToken *token = dtl_passage_at (passage, index);
  const char *end = passage->bytes + token->end;
  guint length = 0;

  for (const char *at = passage->bytes + token->start; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = (guchar) *at < 0x80 ? (gunichar) *at : g_utf8_get_char (at);

      if (length + 1 >= BUFFER_SIZE)
        return FALSE;
      folded[length++] = c >= 0xFF10 && c <= 0xFF19 ? (char) ('0' + (c - 0xFF10)) : c == 0xB7 || c == 0xFF0E ? '.' : c == 0xFF0C ? ',' : (char) c;
    }
  folded[length] = '\0';
  return TRUE;
}

/* Lengths of the groups between separators @mark in @text up to @end. */
static guint
measure_groups (const char *text, const char *end, char mark, guint *groups, guint most)
{
  guint n_groups = 0;

  groups[0] = 0;
  for (; text < end; text++)
    {
      if (*text != mark)
        groups[n_groups]++;
      else if (++n_groups >= most)
        return 0;
      else
        groups[n_groups] = 0;
    }
  return n_groups + 1;
}

/* 1,234,567 or the Indian 12,34,567. */
static gboolean
is_grouped (const char *text, const char *end, char mark)
{
  guint groups[16];
  guint n_groups = measure_groups (text, end, mark, groups, G_N_ELEMENTS (groups));
  gboolean western = n_groups > 1 && groups[0] >= 1 && groups[0] <= 3;
  gboolean indian = n_groups > 2 && groups[0] >= 1 && groups[0] <= 2 && groups[n_groups - 1] == 3;

  for (guint i = 1; i < n_groups; i++)
    western = western && groups[i] == 3;
  for (guint i = 1; i + 1 < n_groups; i++)
    indian = indian && groups[i] == 2;
  return western || indian;
}

/* Copies @text up to @end without @mark. */
static gboolean
append_without (Buffer *buffer, const char *text, const char *end, char mark)
{
  for (; text < end; text++)
    if (*text != mark && !append_byte (buffer, *text))
      return FALSE;
  return TRUE;
}

/* Digits, grouped by @mark where they are grouped, then a point written @point and digits. */
static gboolean
append_token (Buffer *buffer, const char *text, char mark, char point)
{
  const char *end = text + strlen (text);
  const char *comma = memchr (text, mark, end - text);
  const char *dot = memchr (text, point, end - text);

  if (dot != NULL && (strchr (dot + 1, point) != NULL || strchr (dot, mark) != NULL))
    return FALSE;
  if (comma != NULL && !is_grouped (text, dot != NULL ? dot : end, mark))
    return FALSE;
  buffer->grouped = buffer->grouped || comma != NULL;
  if (!append_without (buffer, text, dot != NULL ? dot : end, mark))
    return FALSE;
  return dot == NULL || (append_byte (buffer, '.') && append_without (buffer, dot + 1, end, mark));
}

/* "1,250" and "34.500": one mark, and three digits behind it, can be read in two ways. */
static gboolean
is_doubtful (const char *text)
{
  const char *mark = strpbrk (text, ".,");

  return mark != NULL && strlen (mark) == 4 && strpbrk (mark + 1, ".,") == NULL && mark - text <= 3 && text[0] != '0';
}

static gboolean
precedes_scale (const DtlPassage *passage, guint index)
{
  guint length;
  const DtlSense *unit = dtl_passage_phrase (passage, index, DTL_SENSE_UNIT, &length);

  return dtl_passage_phrase (passage, index, DTL_SENSE_SCALE, &length) != NULL || (unit != NULL && unit->value == DTL_UNIT_PERCENT);
}

/* By what a locale says, except of "$77,000" and "1,250 people", which English texts write everywhere; else the text must show it, and then "2,135 billion" is hardly more than
 * two, while "1,250 people" are still as many: translators change the marks of counts first. */
static gboolean
has_decimal_comma (const DtlPassage *passage, const DtlHabits *habits, guint index, const char *text)
{
  if (habits->stated || !is_doubtful (text))
    return habits->stated && habits->decimal_comma && (!is_doubtful (text) || strchr (text, ',') == NULL || precedes_scale (passage, index + 1));
  dtl_evidence_weigh_commas (passage);
  return habits->decimal_comma && precedes_scale (passage, index + 1) == (strchr (text, ',') != NULL);
}

/* A comma before one or two digits can only be a decimal one, dots between threes only groups. */
static gboolean
read_token (gboolean decimal_comma, const char *text, Buffer *buffer)
{
  Buffer start = *buffer;
  const char *comma = strchr (text, ',');

  if (decimal_comma ? append_token (buffer, text, '.', ',') : append_token (buffer, text, ',', '.'))
    return TRUE;
  *buffer = start;
  if (decimal_comma)
    return append_token (buffer, text, ',', '.');
  if (comma != NULL && strlen (comma + 1) > 2)
    return FALSE;
  return append_token (buffer, text, '.', ',');
}

static gboolean
is_three_digits (const char *text)
{
  return strlen (text) == 3 && strspn (text, "0123456789") == 3;
}

/* Whether the token at @index goes on the number before it as a group of three. */
static gboolean
joins_group (const DtlPassage *passage, guint index, const char *first, char folded[BUFFER_SIZE])
{
  const DtlToken *token = dtl_passage_at (passage, index);
  gsize length = strcspn (folded, ".,");

  if (token->kind != DTL_TOKEN_NUMBER || length != 3 || strspn (first, "0123456789") != strlen (first) || strlen (first) > 3 || first[0] == '0')
    return FALSE;
  if ((token->flags & DTL_TOKEN_JOINT_BEFORE) != 0)
    return TRUE;
  return (token->flags & DTL_TOKEN_LINE_BEFORE) == 0 && token->start - dtl_passage_at (passage, index - 1)->end == 1
         && (folded[length] == '\0' || strcmp (folded + length, ".00") == 0);
}

/* Goes on over groups set off by spaces or apostrophes; returns the token after the last. */
static guint
append_groups (const DtlPassage *passage, guint index, const char *first, Buffer *buffer)
{
  char folded[BUFFER_SIZE];

  while (index < passage->n_tokens)
    {
      const DtlToken *token = dtl_passage_at (passage, index);
      gboolean apostrophe = token->kind == DTL_TOKEN_OTHER && (token->flags & DTL_TOKEN_SPACE_BEFORE) == 0 && index + 1 < passage->n_tokens
                            && (passage->bytes[token->start] == '\'' || (guint8) passage->bytes[token->start] == 0xE2);
      guint next = apostrophe ? index + 1 : index;

      if (!dtl_passage_is (passage, next, DTL_TOKEN_NUMBER) || !fold_token (passage, next, folded))
        break;
      if (apostrophe ? !is_three_digits (folded) || (dtl_passage_at (passage, next)->flags & DTL_TOKEN_SPACE_BEFORE) != 0
                     : !joins_group (passage, next, first, folded))
        break;
      if (!append_token (buffer, folded, ',', '.'))
        break;
      buffer->grouped = TRUE;
      index = next + 1;
    }
  return index;
}

static gboolean
is_glued (const DtlPassage *passage, guint index)
{
  return index < passage->n_tokens && (dtl_passage_at (passage, index)->flags & DTL_TOKEN_SPACE_BEFORE) == 0;
}

static gboolean
parse_small (const DtlPassage *passage, guint index, int *value)
{
  const DtlToken *token = dtl_passage_at (passage, index);

  if (index >= passage->n_tokens || token->kind != DTL_TOKEN_NUMBER || dtl_token_length (token) > 3)
    return FALSE;
  *value = 0;
  for (guint32 at = token->start; at < token->end; at++)
    if (g_ascii_isdigit (passage->bytes[at]))
      *value = *value * 10 + (passage->bytes[at] - '0');
    else
      return FALSE;
  return TRUE;
}

static gboolean
add_fraction (DtlNumber *number, int numerator, int denominator)
{
  DtlDecimal top = dtl_decimal_from_int (numerator), bottom = dtl_decimal_from_int (denominator);
  DtlDecimal quotient, sum;

  if (denominator == 0 || numerator >= denominator || !dtl_decimal_divide (&top, &bottom, 4, &quotient)
      || !dtl_decimal_add (&number->value, &quotient, &sum))
    return FALSE;
  sum.digits = number->digits + 1;
  number->value = sum;
  number->digits = sum.digits;
  number->flags &= ~DTL_NUMBER_INTEGER;
  return TRUE;
}

/* "2½", "3 1/2", "3-1/2". */
static void
scan_fraction (const DtlPassage *passage, DtlNumber *number)
{
  const DtlSense *sense = dtl_passage_word (passage, number->end, DTL_SENSE_VULGAR);
  guint at = number->end;
  int top, bottom;

  if (sense != NULL && (number->flags & DTL_NUMBER_INTEGER) != 0)
    {
      if (add_fraction (number, sense->text[0] - '0', atoi (sense->text + 2)))
        number->end++;
      return;
    }
  if ((number->flags & DTL_NUMBER_INTEGER) == 0 || number->value.coefficient > 999)
    return;
  if (dtl_passage_is (passage, at, DTL_TOKEN_DASH) && is_glued (passage, at) && is_glued (passage, at + 1))
    at++;
  if (parse_small (passage, at, &top) && dtl_passage_is (passage, at + 1, DTL_TOKEN_SLASH) && is_glued (passage, at + 1) && is_glued (passage, at + 2)
      && parse_small (passage, at + 2, &bottom) && bottom <= 16 && add_fraction (number, top, bottom))
    number->end = at + 3;
}

/* A sign stands free on its left and touches the digits: "−17.4", "+2.1%". */
static gboolean
scan_sign (const DtlPassage *passage, guint index, gboolean *negative)
{
  const DtlToken *token = dtl_passage_at (passage, index);
  gunichar c = g_utf8_get_char (passage->bytes + token->start);

  if (!is_glued (passage, index + 1) || (c != '-' && c != 0x2212 && c != '+' && c != 0x2013))
    return FALSE;
  if (index > 0 && (token->flags & DTL_TOKEN_SPACE_BEFORE) == 0 && !dtl_passage_is (passage, index - 1, DTL_TOKEN_OPEN)
      && !dtl_passage_is (passage, index - 1, DTL_TOKEN_SIGN))
    return FALSE; /* "€-45 million" */
  *negative = c != '+';
  return TRUE;
}

/* "9. 9 million", "3. 5 percent": pages lose the joint of a decimal. A sentence may end there
 * instead ("stood at 9. 4 million were sold"), so there must be a scale or percent behind it and
 * no preposition before. */
static guint
append_torn_decimals (const DtlPassage *passage, guint first, guint end, Buffer *buffer)
{
  char folded[BUFFER_SIZE];

  if (end != first + 1 || strchr (buffer->bytes, '.') != NULL || buffer->grouped || buffer->length > 3 || !dtl_passage_says (passage, end, ".") || !is_glued (passage, end)
      || !dtl_passage_is (passage, end + 1, DTL_TOKEN_NUMBER) || dtl_token_length (dtl_passage_at (passage, end + 1)) > 2
      || dtl_passage_at (passage, end + 1)->start != dtl_passage_at (passage, end)->end + 1 || dtl_passage_has_flag (passage, end + 1, DTL_TOKEN_LINE_BEFORE)
      || !precedes_scale (passage, end + 2) || !fold_token (passage, end + 1, folded))
    return end;
  if (first == 0 || dtl_passage_has_flag (passage, first, DTL_TOKEN_LINE_BEFORE) || dtl_passage_word (passage, first - 1, DTL_SENSE_PREPOSITION) != NULL
      || dtl_passage_word (passage, first - 1, DTL_SENSE_MONTH) != NULL)
    return end;
  if (!append_byte (buffer, '.') || !append_without (buffer, folded, folded + strlen (folded), ','))
    return end;
  return end + 2;
}

static gboolean
finish_number (DtlNumber *number, const Buffer *buffer, gboolean negative)
{
  DtlDecimal value;

  if (!dtl_decimal_parse (buffer->bytes, buffer->length, &value))
    return FALSE;
  number->digits = value.digits;
  number->value = negative ? dtl_decimal_negate (&value) : value;
  number->value.digits = number->digits;
  if (strchr (buffer->bytes, '.') == NULL)
    number->flags |= DTL_NUMBER_INTEGER;
  if (buffer->grouped)
    number->flags |= DTL_NUMBER_GROUPED;
  return TRUE;
}

/**
 * dtl_digits_scan:
 * @passage: a paragraph
 * @habits: of its place
 * @index: where the number would begin: at its sign, at a leading point or at its digits
 * @number: (out): the number without any scale word
 *
 * Returns: %FALSE if no number in digits begins there, or the digits are those of a date, a
 *   version or some other code
 */
gboolean
dtl_digits_scan (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlNumber *number)
{
  Buffer buffer = { .length = 0 };
  char folded[BUFFER_SIZE];
  guint at = index;
  gboolean negative = FALSE;

  *number = (DtlNumber) { .first = index };
  if (dtl_passage_is (passage, at, DTL_TOKEN_WORD) && !dtl_passage_says (passage, at, "minus"))
    return FALSE;
  if (dtl_passage_is (passage, at, DTL_TOKEN_DASH) || dtl_passage_is (passage, at, DTL_TOKEN_SIGN))
    {
      if (!scan_sign (passage, at++, &negative))
        return FALSE;
      number->flags |= DTL_NUMBER_SIGNED;
    }
  else if (dtl_passage_says (passage, at, "minus") && !(at > 0 && dtl_passage_says (passage, at - 1, "or")) && dtl_passage_is (passage, at + 1, DTL_TOKEN_NUMBER))
    {
      negative = TRUE;
      number->flags |= DTL_NUMBER_SIGNED;
      at++;
    }
  if (dtl_passage_is (passage, at, DTL_TOKEN_STOP) && dtl_passage_says (passage, at, ".") && is_glued (passage, at + 1)
      && (at == 0 || at > index || !is_glued (passage, at)))
    {
      append_byte (&buffer, '0');
      append_byte (&buffer, '.');
      at++;
    }
  if (!dtl_passage_is (passage, at, DTL_TOKEN_NUMBER) || !fold_token (passage, at, folded))
    return FALSE;
  if (buffer.length > 0 ? strpbrk (folded, ".,") != NULL || !append_without (&buffer, folded, folded + strlen (folded), ',')
                        : !read_token (has_decimal_comma (passage, habits, at, folded), folded, &buffer))
    return FALSE;
  number->end = append_groups (passage, at + 1, folded, &buffer);
  number->end = append_torn_decimals (passage, at, number->end, &buffer);
  if (!finish_number (number, &buffer, negative))
    return FALSE;
  scan_fraction (passage, number);
  number->bare = number->value;
  return TRUE;
}
