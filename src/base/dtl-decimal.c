/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values are compared and computed with exactly, because a verdict such as "cannot both be
 * right" must never hang on a binary fraction. 128 bits hold every intermediate result of
 * 18-digit operands; what does not fit afterwards is refused, not rounded. */

#include "dtl-decimal.h"

#include <math.h>
#include <string.h>

#define MAX_DIGITS 18

typedef __int128 Wide;

/* What one machine word holds, with its sign. */
static const gint64 powers[] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, G_GINT64_CONSTANT (10000000000), G_GINT64_CONSTANT (100000000000),
  G_GINT64_CONSTANT (1000000000000), G_GINT64_CONSTANT (10000000000000), G_GINT64_CONSTANT (100000000000000),
  G_GINT64_CONSTANT (1000000000000000), G_GINT64_CONSTANT (10000000000000000), G_GINT64_CONSTANT (100000000000000000),
  G_GINT64_CONSTANT (1000000000000000000),
};

static Wide
raise_ten (guint power)
{
  Wide result = 1;

  for (; power >= G_N_ELEMENTS (powers); power--)
    result *= 10;
  return result * powers[power];
}

static Wide
take_absolute (Wide value)
{
  return value < 0 ? -value : value;
}

/* Nearly all values have one machine word, in which they are counted many times faster. */
static guint
count_digits (Wide value)
{
  guint n = 1, digits = 1;
  gint64 rest;

  for (value = take_absolute (value); value >= powers[MAX_DIGITS]; value /= 10)
    n++;
  for (rest = (gint64) value; digits < MAX_DIGITS && rest >= powers[digits]; digits++)
    n++;
  return n;
}

static void
strip_zeros (Wide *coefficient, int *exponent)
{
  gint64 rest = (gint64) *coefficient;

  if (*coefficient == 0)
    *exponent = 0;
  if (rest == *coefficient)
    {
      for (; rest != 0 && rest % 10 == 0; rest /= 10)
        *exponent += 1;
      *coefficient = rest;
      return;
    }
  while (*coefficient != 0 && *coefficient % 10 == 0)
    {
      *coefficient /= 10;
      *exponent += 1;
    }
}

/* Stores a value if its digits and its exponent fit. Zeros at the end are given up only where
 * they would not fit: a caller sees the scale that it computed with. */
static gboolean
store_value (Wide coefficient, int exponent, DtlDecimal *result)
{
  if (take_absolute (coefficient) >= powers[MAX_DIGITS])
    strip_zeros (&coefficient, &exponent);
  if (take_absolute (coefficient) >= powers[MAX_DIGITS] || exponent < G_MININT16 || exponent > G_MAXINT16)
    return FALSE;
  *result = (DtlDecimal) { (gint64) coefficient, (gint16) exponent, 0 };
  return TRUE;
}

/**
 * dtl_decimal_from_int:
 * @value: an integer of at most 18 digits
 *
 * Returns: it, with all its digits written
 */
DtlDecimal
dtl_decimal_from_int (gint64 value)
{
  guint digits = count_digits (value);

  g_return_val_if_fail (digits <= MAX_DIGITS, DTL_DECIMAL_ZERO);
  return (DtlDecimal) { value, 0, digits };
}

typedef struct
{
  Wide coefficient;
  int exponent;
  guint digits;     /* significant ones */
  guint n_zeros;    /* pending zeros, counted in digits, not yet in the coefficient */
  gboolean any;
  gboolean fraction;
} ParseState;

static gboolean
take_digit (ParseState *state, int digit)
{
  state->any = TRUE;
  if (state->fraction)
    state->exponent--;
  if (state->digits > 0 || digit != 0)
    state->digits++;
  if (digit == 0)
    {
      state->n_zeros += state->digits > 0;
      return TRUE;
    }
  if (state->coefficient != 0 && count_digits (state->coefficient) + state->n_zeros >= MAX_DIGITS)
    return FALSE;
  state->coefficient = state->coefficient * raise_ten (state->n_zeros + 1) + digit;
  state->n_zeros = 0;
  return TRUE;
}

static gboolean
finish_parse (ParseState *state, gboolean negative, DtlDecimal *decimal)
{
  int exponent = state->exponent;

  if (!state->any)
    return FALSE;
  if (state->coefficient != 0 && count_digits (state->coefficient) + state->n_zeros <= MAX_DIGITS)
    state->coefficient *= raise_ten (state->n_zeros);
  else
    exponent += state->n_zeros;
  if (!store_value (negative ? -state->coefficient : state->coefficient, exponent, decimal))
    return FALSE;
  decimal->digits = CLAMP (state->digits, 1, G_MAXUINT8);
  return TRUE;
}

/* Digits that one machine word holds, which nearly all are; FALSE leaves the rest to the long way. */
static gboolean
parse_short (const char *text, const char *end, gboolean negative, DtlDecimal *decimal)
{
  gint64 coefficient = 0;
  const char *point = NULL;
  guint digits = 0;

  if (end - text > MAX_DIGITS || end == text)
    return FALSE;
  for (const char *at = text; at < end; at++)
    {
      if (*at == '.' && point == NULL)
        {
          point = at;
          continue;
        }
      if (!g_ascii_isdigit (*at))
        return FALSE;
      coefficient = coefficient * 10 + (*at - '0');
      digits += coefficient != 0;
    }
  if (point != NULL && end - text == 1)
    return FALSE;
  *decimal = (DtlDecimal) { negative ? -coefficient : coefficient, point != NULL ? (gint16) (point + 1 - end) : 0, MAX (digits, 1) };
  return TRUE;
}

/**
 * dtl_decimal_parse:
 * @text: digits with at most one point among them, after an optional sign; no grouping
 * @length: its bytes, or -1 if it ends with NUL
 * @decimal: (out): its value and written digits ("0.20" has two: leading zeros say nothing)
 *
 * Returns: %FALSE, with @decimal untouched, if it is something else or has over 18 digits
 */
gboolean
dtl_decimal_parse (const char *text, gssize length, DtlDecimal *decimal)
{
  ParseState state = { 0 };
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  gboolean negative = text < end && *text == '-';

  if (text < end && (*text == '-' || *text == '+'))
    text++;
  if (parse_short (text, end, negative, decimal))
    return TRUE;
  for (; text < end; text++)
    {
      if (*text == '.' && !state.fraction)
        state.fraction = TRUE;
      else if (!g_ascii_isdigit (*text) || !take_digit (&state, *text - '0'))
        return FALSE;
    }
  return finish_parse (&state, negative, decimal);
}

/**
 * dtl_decimal_to_string:
 * @decimal: a value
 *
 * Returns: (transfer full): it in plain digits without exponent, a point before a fraction,
 *   no zeros at a fraction's end: "11200000000", "0.2", "-3.5"
 */
char *
dtl_decimal_to_string (const DtlDecimal *decimal)
{
  Wide coefficient = decimal->coefficient;
  int exponent = decimal->exponent;
  g_autoptr (GString) text = NULL;
  g_autofree char *digits = NULL;

  strip_zeros (&coefficient, &exponent);
  digits = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) take_absolute (coefficient));
  text = g_string_new (digits);
  for (int i = 0; i < exponent; i++)
    g_string_append_c (text, '0');
  if (exponent < 0)
    {
      while ((gssize) text->len <= -exponent)
        g_string_prepend_c (text, '0');
      g_string_insert_c (text, text->len + exponent, '.');
    }
  if (coefficient < 0)
    g_string_prepend_c (text, '-');
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Digits from the first that is not zero on. */
static guint
count_significant (const char *plain)
{
  guint n = 0;

  for (; *plain != '\0'; plain++)
    n += g_ascii_isdigit (*plain) && (n > 0 || *plain != '0');
  return n;
}

/**
 * dtl_decimal_to_written:
 * @decimal: a value
 *
 * Returns: (transfer full): as dtl_decimal_to_string(), with the zeros at the end of a fraction that were written: they say
 *   how precise it is
 */
char *
dtl_decimal_to_written (const DtlDecimal *decimal)
{
  g_autofree char *plain = dtl_decimal_to_string (decimal);
  const guint n = count_significant (plain);
  GString *text = g_string_new (plain);

  if (decimal->coefficient != 0 && decimal->digits > n && strchr (plain, '.') == NULL)
    g_string_append_c (text, '.');
  for (guint i = n; decimal->coefficient != 0 && i < decimal->digits; i++)
    g_string_append_c (text, '0');
  return g_string_free_and_steal (text);
}

/**
 * dtl_decimal_scale:
 * @decimal: a value
 * @power_of_ten: what to multiply it by, as a power of ten
 * @result: (out): the product; its digits stay written ones
 *
 * Returns: %FALSE if the exponent does not fit
 */
gboolean
dtl_decimal_scale (const DtlDecimal *decimal, int power_of_ten, DtlDecimal *result)
{
  gint64 exponent = (gint64) decimal->exponent + power_of_ten;

  if (exponent < G_MININT16 || exponent > G_MAXINT16)
    return FALSE;
  *result = *decimal;
  result->exponent = (gint16) exponent;
  return TRUE;
}

static int
compare_wide (Wide a, Wide b)
{
  return (a > b) - (a < b);
}

/* The sign of a - b; of values whose powers differ by more than the digits that there are,
 * the leading digit decides. */
int
dtl_decimal_compare (const DtlDecimal *a, const DtlDecimal *b)
{
  Wide left = a->coefficient, right = b->coefficient;
  int gap = (int) a->exponent - b->exponent;

  if (gap == 0)
    return (a->coefficient > b->coefficient) - (a->coefficient < b->coefficient);
  if (left == 0 || right == 0 || (left < 0) != (right < 0))
    return compare_wide (left, right);
  if (ABS (gap) > MAX_DIGITS)
    return (gap > 0) == (left > 0) ? 1 : -1;
  if (gap > 0)
    left *= raise_ten (gap);
  else
    right *= raise_ten (-gap);
  return compare_wide (left, right);
}

gboolean
dtl_decimal_equal (const DtlDecimal *a, const DtlDecimal *b)
{
  return dtl_decimal_compare (a, b) == 0;
}

/**
 * dtl_decimal_add:
 * @a: a value
 * @b: another
 * @result: (out): the exact sum
 *
 * Returns: %FALSE if it has more than 18 digits
 */
gboolean
dtl_decimal_add (const DtlDecimal *a, const DtlDecimal *b, DtlDecimal *result)
{
  Wide left = a->coefficient, right = b->coefficient;
  int left_exponent = a->exponent, right_exponent = b->exponent;
  int exponent;

  if (left == 0)
    return store_value (right, right_exponent, result);
  if (right == 0)
    return store_value (left, left_exponent, result);
  if (ABS (left_exponent - right_exponent) > MAX_DIGITS)
    {
      strip_zeros (&left, &left_exponent);
      strip_zeros (&right, &right_exponent);
    }
  if (ABS (left_exponent - right_exponent) > MAX_DIGITS)
    return FALSE;
  exponent = MIN (left_exponent, right_exponent);
  left *= raise_ten (left_exponent - exponent);
  right *= raise_ten (right_exponent - exponent);
  return store_value (left + right, exponent, result);
}

gboolean
dtl_decimal_subtract (const DtlDecimal *a, const DtlDecimal *b, DtlDecimal *result)
{
  DtlDecimal negated = dtl_decimal_negate (b);

  return dtl_decimal_add (a, &negated, result);
}

/* %FALSE if the exact product has more than 18 digits. */
gboolean
dtl_decimal_multiply (const DtlDecimal *a, const DtlDecimal *b, DtlDecimal *result)
{
  return store_value ((Wide) a->coefficient * b->coefficient, (int) a->exponent + b->exponent, result);
}

static Wide
round_away (Wide value, guint n_dropped)
{
  Wide unit = raise_ten (n_dropped);
  Wide half = n_dropped > 0 ? unit / 2 : 0;

  return (value < 0 ? value - half : value + half) / unit;
}

static gboolean
store_rounded (Wide coefficient, int exponent, guint digits, DtlDecimal *result)
{
  guint n = count_digits (coefficient);

  if (n > digits)
    {
      coefficient = round_away (coefficient, n - digits);
      exponent += n - digits;
    }
  strip_zeros (&coefficient, &exponent);
  return store_value (coefficient, exponent, result);
}

/**
 * dtl_decimal_divide:
 * @a: what is divided
 * @b: by what
 * @digits: significant digits of the quotient, 1 to 17
 * @result: (out): the quotient, rounded half away from zero if it is not exact
 *
 * Returns: %FALSE if @b is zero or the exponent does not fit
 */
gboolean
dtl_decimal_divide (const DtlDecimal *a, const DtlDecimal *b, guint digits, DtlDecimal *result)
{
  Wide divisor = take_absolute (b->coefficient), rest = take_absolute (a->coefficient), quotient;
  int exponent = (int) a->exponent - b->exponent;
  gboolean negative = (a->coefficient < 0) != (b->coefficient < 0);

  g_return_val_if_fail (digits >= 1 && digits < MAX_DIGITS, FALSE);
  if (divisor == 0)
    return FALSE;
  quotient = rest / divisor;
  rest %= divisor;
  while (rest != 0 && (quotient == 0 || count_digits (quotient) <= digits))
    {
      rest *= 10;
      quotient = quotient * 10 + rest / divisor;
      rest %= divisor;
      exponent--;
    }
  return store_rounded (negative ? -quotient : quotient, exponent, digits, result);
}

/**
 * dtl_decimal_round:
 * @decimal: a value
 * @digits: how many significant digits to keep, 1 to 18
 *
 * Returns: it rounded half away from zero, with so many digits written; itself if it has fewer
 */
DtlDecimal
dtl_decimal_round (const DtlDecimal *decimal, guint digits)
{
  DtlDecimal result = *decimal;
  guint n = count_digits (decimal->coefficient);

  g_return_val_if_fail (digits >= 1 && digits <= MAX_DIGITS, result);
  if (n <= digits)
    return result;
  result.coefficient = (gint64) round_away (decimal->coefficient, n - digits);
  result.exponent += n - digits;
  result.digits = digits;
  return result;
}

DtlDecimal
dtl_decimal_negate (const DtlDecimal *decimal)
{
  return (DtlDecimal) { -decimal->coefficient, decimal->exponent, decimal->digits };
}

DtlDecimal
dtl_decimal_abs (const DtlDecimal *decimal)
{
  return decimal->coefficient < 0 ? dtl_decimal_negate (decimal) : *decimal;
}

gboolean
dtl_decimal_is_zero (const DtlDecimal *decimal)
{
  return decimal->coefficient == 0;
}

/* Whether two values other than zero are the same but for a power of ten: 11.2 trillion and
 * 11.2 billion. */
gboolean
dtl_decimal_same_digits (const DtlDecimal *a, const DtlDecimal *b)
{
  Wide left = a->coefficient, right = b->coefficient;
  int unused = 0;

  strip_zeros (&left, &unused);
  strip_zeros (&right, &unused);
  return left != 0 && left == right;
}

/* The power of ten of the leading digit: 2 for 109, -1 for 0.2; 0 for zero. */
int
dtl_decimal_magnitude (const DtlDecimal *decimal)
{
  if (decimal->coefficient == 0)
    return 0;
  return (int) count_digits (decimal->coefficient) - 1 + decimal->exponent;
}

/**
 * dtl_decimal_ulp:
 * @decimal: a value
 *
 * Returns: one unit of its last written digit: 0.1 for 0.2, 10^11 for 11.2 trillion; zero for
 *   a computed value, which is exact
 */
DtlDecimal
dtl_decimal_ulp (const DtlDecimal *decimal)
{
  int power = decimal->exponent;

  if (decimal->digits == 0)
    return (DtlDecimal) { 0, 0, 0 };
  if (decimal->coefficient != 0)
    power = dtl_decimal_magnitude (decimal) - decimal->digits + 1;
  return (DtlDecimal) { 1, (gint16) CLAMP (power, G_MININT16, G_MAXINT16), 0 };
}

/* Those that a double holds exactly, and the nearest to what they are the divisors of. */
static const double scales[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
static const double fractions[] = { 1e-0,  1e-1,  1e-2,  1e-3,  1e-4,  1e-5,  1e-6,  1e-7,  1e-8,  1e-9,  1e-10, 1e-11,
                                    1e-12, 1e-13, 1e-14, 1e-15, 1e-16, 1e-17, 1e-18, 1e-19, 1e-20, 1e-21, 1e-22 };

double
dtl_decimal_to_double (const DtlDecimal *decimal)
{
  const int exponent = decimal->exponent;

  if (ABS (exponent) >= (int) G_N_ELEMENTS (scales))
    return (double) decimal->coefficient * pow (10, exponent);
  return (double) decimal->coefficient * (exponent < 0 ? fractions[-exponent] : scales[exponent]);
}
