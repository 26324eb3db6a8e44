/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lexicon is loaded at every start, and most of that time went into building trees of JSON
 * nodes of which every leaf was looked at once. This reads the same files without a tree. */

#include "dtl-json-scanner.h"

#include <string.h>

/**
 * dtl_json_scanner_init:
 * @self: uninitialised
 * @text: a NUL-terminated text of valid UTF-8, which must outlive @self and all strings that are
 *   taken from it; strings are decoded in it
 */
void
dtl_json_scanner_init (DtlJsonScanner *self, char *text)
{
  *self = (DtlJsonScanner) { .at = text };
}

static gboolean
fail (DtlJsonScanner *self)
{
  self->failed = TRUE;
  return FALSE;
}

static void
skip_space (DtlJsonScanner *self)
{
  while (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t')
    self->at++;
}

/**
 * dtl_json_scanner_peek:
 * @self: a scanner that stands before a value
 *
 * Returns: the value's first character, 0 at the end or after a mistake
 */
char
dtl_json_scanner_peek (DtlJsonScanner *self)
{
  if (self->failed)
    return '\0';
  skip_space (self);
  return *self->at;
}

static gboolean
take (DtlJsonScanner *self, char character)
{
  if (dtl_json_scanner_peek (self) != character)
    return FALSE;
  self->at++;
  return TRUE;
}

/**
 * dtl_json_scanner_enter:
 * @self: a scanner
 * @bracket: '{' or '['
 *
 * Returns: %FALSE, and the scanner has failed, if the value is none of that kind
 */
gboolean
dtl_json_scanner_enter (DtlJsonScanner *self, char bracket)
{
  self->first = TRUE;
  return take (self, bracket) || fail (self);
}

static gboolean
advance (DtlJsonScanner *self, char closing)
{
  const gboolean first = self->first;

  self->first = FALSE;
  if (take (self, closing))
    return FALSE;
  if (!first && !take (self, ','))
    return fail (self);
  return !self->failed;
}

gboolean
dtl_json_scanner_next (DtlJsonScanner *self)
{
  return advance (self, ']');
}

/**
 * dtl_json_scanner_member:
 * @self: a scanner inside an object
 * @name: (out) (transfer none): the member's name; its value comes next
 *
 * Returns: %FALSE behind the last member, or if the scanner has failed
 */
gboolean
dtl_json_scanner_member (DtlJsonScanner *self, const char **name)
{
  return advance (self, '}') && dtl_json_scanner_string (self, name) && (take (self, ':') || fail (self));
}

/* Four hexadecimal digits; -1 if they are none. */
static int
take_unit (DtlJsonScanner *self)
{
  int unit = 0;

  for (guint i = 0; i < 4; i++, self->at++)
    {
      int digit = g_ascii_xdigit_value (*self->at);

      if (digit < 0)
        return -1;
      unit = unit << 4 | digit;
    }
  return unit;
}

/* What stands behind "\u", maybe as two halves; writes it at @to and returns its length, 0 if it
 * is no character. */
static guint
decode_character (DtlJsonScanner *self, char *to)
{
  int unit = take_unit (self);

  if (unit >= 0xD800 && unit < 0xDC00 && self->at[0] == '\\' && self->at[1] == 'u')
    {
      int second;

      self->at += 2;
      second = take_unit (self);
      unit = second >= 0xDC00 && second < 0xE000 ? 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00) : -1;
    }
  return unit > 0 && g_unichar_validate (unit) ? g_unichar_to_utf8 (unit, to) : 0;
}

/* What stands behind a backslash. */
static guint
decode_escape (DtlJsonScanner *self, char *to)
{
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  const char escape = *self->at;

  if (escape == '\0')
    return 0;
  self->at++;
  if (escape == 'u')
    return decode_character (self, to);
  for (guint i = 0; i + 1 < sizeof escapes; i += 2)
    if (escapes[i] == escape)
      {
        *to = escapes[i + 1];
        return 1;
      }
  return 0;
}

static gboolean
is_plain (char character)
{
  return character != '"' && character != '\\' && (guint8) character >= 0x20;
}

/**
 * dtl_json_scanner_string:
 * @self: a scanner before a string
 * @string: (out) (transfer none): the decoded string, in the text
 *
 * Returns: %FALSE, and the scanner has failed, if no string stands there
 */
gboolean
dtl_json_scanner_string (DtlJsonScanner *self, const char **string)
{
  char *to;

  if (!take (self, '"'))
    return fail (self);
  *string = to = self->at;
  while (is_plain (*self->at))
    self->at++;
  to = self->at;
  while (*self->at == '\\' || is_plain (*self->at))
    if (*self->at != '\\')
      *to++ = *self->at++;
    else
      {
        char decoded[6];
        guint length;

        self->at++;
        length = decode_escape (self, decoded);
        if (length == 0)
          return fail (self);
        memcpy (to, decoded, length);
        to += length;
      }
  if (*self->at != '"')
    return fail (self);
  self->at++;
  *to = '\0';
  return TRUE;
}

/**
 * dtl_json_scanner_int:
 * @self: a scanner before a number
 * @number: (out): the number
 *
 * Returns: %FALSE, and the scanner has failed, if no whole number of at most nine digits stands there
 */
gboolean
dtl_json_scanner_int (DtlJsonScanner *self, int *number)
{
  const gboolean negative = take (self, '-');
  int value = 0;
  guint digits = 0;

  if (self->failed)
    return FALSE;
  for (; g_ascii_isdigit (*self->at) && digits < 9; digits++)
    value = value * 10 + (*self->at++ - '0');
  if (digits == 0 || g_ascii_isalnum (*self->at) || *self->at == '.')
    return fail (self);
  *number = negative ? -value : value;
  return TRUE;
}

/**
 * dtl_json_scanner_bool:
 * @self: a scanner before a truth value
 * @value: (out): it
 *
 * Returns: %FALSE, and the scanner has failed, if none stands there
 */
gboolean
dtl_json_scanner_bool (DtlJsonScanner *self, gboolean *value)
{
  const char first = dtl_json_scanner_peek (self);
  const char *const word = first == 't' ? "true" : "false";

  if (self->failed || strncmp (self->at, word, strlen (word)) != 0)
    return fail (self);
  self->at += strlen (word);
  *value = first == 't';
  return TRUE;
}

/* Passes over a string without decoding it. */
static gboolean
skip_string (DtlJsonScanner *self)
{
  for (self->at++; *self->at != '"'; self->at++)
    {
      if (*self->at == '\\' && self->at[1] != '\0')
        self->at++;
      else if (!is_plain (*self->at))
        return fail (self);
    }
  self->at++;
  return TRUE;
}

/**
 * dtl_json_scanner_skip:
 * @self: a scanner before a value
 *
 * Passes over a value and writes nothing. What is inside it is not looked at closely.
 *
 * Returns: %FALSE, and the scanner has failed, if the text ends in it
 */
gboolean
dtl_json_scanner_skip (DtlJsonScanner *self)
{
  guint depth = 0;

  do
    {
      const char first = dtl_json_scanner_peek (self);

      if (first == '\0')
        return fail (self);
      if (first == '"' && !skip_string (self))
        return FALSE;
      if (first == '"')
        continue;
      if (first == '{' || first == '[')
        depth++;
      else if (first == '}' || first == ']')
        {
          if (depth == 0)
            return fail (self);
          depth--;
        }
      self->at += first == '{' || first == '[' || first == '}' || first == ']' || first == ',' || first == ':' ? 1 : strcspn (self->at, ",:[]{}\" \n\r\t");
    }
  while (depth > 0);
  return TRUE;
}

/**
 * dtl_json_scanner_mark:
 * @self: a scanner before a value
 * @mark: (out): a scanner before it, for later
 *
 * Returns: as dtl_json_scanner_skip()
 */
gboolean
dtl_json_scanner_mark (DtlJsonScanner *self, DtlJsonScanner *mark)
{
  *mark = *self;
  return dtl_json_scanner_skip (self);
}

/**
 * dtl_json_scanner_ended:
 * @self: a scanner behind the outermost value
 *
 * Returns: whether nothing was wrong and nothing follows
 */
gboolean
dtl_json_scanner_ended (DtlJsonScanner *self)
{
  return !self->failed && dtl_json_scanner_peek (self) == '\0';
}
