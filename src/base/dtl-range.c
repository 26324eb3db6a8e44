/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report says is an interval: rounded to the digits it writes, open where it says "more
 * than". Whether two reports can both be right is whether two such intervals meet. */

#include "dtl-range.h"

DtlRange
dtl_range_point (const DtlDecimal *value)
{
  return dtl_range_between (value, value);
}

/* Takes the bounds in either order. */
DtlRange
dtl_range_between (const DtlDecimal *low, const DtlDecimal *high)
{
  gboolean swap = dtl_decimal_compare (low, high) > 0;

  return (DtlRange) { swap ? *high : *low, swap ? *low : *high, TRUE, TRUE };
}

DtlRange
dtl_range_from (const DtlDecimal *low)
{
  return (DtlRange) { *low, DTL_DECIMAL_ZERO, TRUE, FALSE };
}

DtlRange
dtl_range_up_to (const DtlDecimal *high)
{
  return (DtlRange) { DTL_DECIMAL_ZERO, *high, FALSE, TRUE };
}

gboolean
dtl_range_is_point (const DtlRange *range)
{
  return range->has_low && range->has_high && dtl_decimal_equal (&range->low, &range->high);
}

gboolean
dtl_range_equal (const DtlRange *a, const DtlRange *b)
{
  return a->has_low == b->has_low && a->has_high == b->has_high
         && (!a->has_low || dtl_decimal_equal (&a->low, &b->low))
         && (!a->has_high || dtl_decimal_equal (&a->high, &b->high));
}

static gboolean
ends_before (const DtlRange *a, const DtlRange *b)
{
  return a->has_high && b->has_low && dtl_decimal_compare (&a->high, &b->low) < 0;
}

/* Whether some value lies in both. */
gboolean
dtl_range_meet (const DtlRange *a, const DtlRange *b)
{
  return !ends_before (a, b) && !ends_before (b, a);
}

/* %FALSE, with @result untouched, if no value lies in both. */
gboolean
dtl_range_intersect (const DtlRange *a, const DtlRange *b, DtlRange *result)
{
  DtlRange common = *a;

  if (!dtl_range_meet (a, b))
    return FALSE;
  if (b->has_low && (!a->has_low || dtl_decimal_compare (&b->low, &a->low) > 0))
    common.low = b->low;
  if (b->has_high && (!a->has_high || dtl_decimal_compare (&b->high, &a->high) < 0))
    common.high = b->high;
  common.has_low = a->has_low || b->has_low;
  common.has_high = a->has_high || b->has_high;
  *result = common;
  return TRUE;
}

static DtlDecimal
shift_bound (const DtlDecimal *bound, int direction)
{
  DtlDecimal ulp = dtl_decimal_ulp (bound);
  DtlDecimal half = { 5 * direction, ulp.exponent - 1, 0 };
  DtlDecimal shifted;

  if (dtl_decimal_is_zero (&ulp) || ulp.exponent == G_MININT16 || !dtl_decimal_add (bound, &half, &shifted))
    return *bound;
  return shifted;
}

/**
 * dtl_range_as_written:
 * @range: a range of written values
 *
 * Returns: all that the writer may have rounded to it: each bound moved out by half a unit of
 *   its last written digit. Bounds that were computed stay where they are.
 */
DtlRange
dtl_range_as_written (const DtlRange *range)
{
  DtlRange wide = *range;

  if (range->has_low)
    wide.low = shift_bound (&range->low, -1);
  if (range->has_high)
    wide.high = shift_bound (&range->high, 1);
  return wide;
}

static gboolean
is_bounded (const DtlRange *range)
{
  return range->has_low && range->has_high;
}

static gboolean
is_from_zero (const DtlRange *range)
{
  return range->has_low && range->low.coefficient >= 0;
}

static DtlRange
span_all (const DtlDecimal values[4])
{
  DtlRange range = dtl_range_point (&values[0]);

  for (int i = 1; i < 4; i++)
    {
      if (dtl_decimal_compare (&values[i], &range.low) < 0)
        range.low = values[i];
      if (dtl_decimal_compare (&values[i], &range.high) > 0)
        range.high = values[i];
    }
  return range;
}

static gboolean
multiply_bounded (const DtlRange *a, const DtlRange *b, DtlRange *result)
{
  DtlDecimal products[4];

  if (!dtl_decimal_multiply (&a->low, &b->low, &products[0])
      || !dtl_decimal_multiply (&a->low, &b->high, &products[1])
      || !dtl_decimal_multiply (&a->high, &b->low, &products[2])
      || !dtl_decimal_multiply (&a->high, &b->high, &products[3]))
    return FALSE;
  *result = span_all (products);
  return TRUE;
}

/**
 * dtl_range_multiply:
 * @a: a range
 * @b: another
 * @result: (out): every product of a value of each. Open on both sides where an open end meets
 *   negative values.
 *
 * Returns: %FALSE if a bound does not fit
 */
gboolean
dtl_range_multiply (const DtlRange *a, const DtlRange *b, DtlRange *result)
{
  DtlRange product = { 0 };

  if (is_bounded (a) && is_bounded (b))
    return multiply_bounded (a, b, result);
  if (is_from_zero (a) && is_from_zero (b))
    {
      product.has_low = TRUE;
      if (!dtl_decimal_multiply (&a->low, &b->low, &product.low))
        return FALSE;
    }
  *result = product;
  return TRUE;
}

static gboolean
holds_zero (const DtlRange *range)
{
  return (!range->has_low || range->low.coefficient <= 0) && (!range->has_high || range->high.coefficient >= 0);
}

static gboolean
divide_bounded (const DtlRange *a, const DtlRange *b, guint digits, DtlRange *result)
{
  DtlDecimal quotients[4];

  if (!dtl_decimal_divide (&a->low, &b->low, digits, &quotients[0])
      || !dtl_decimal_divide (&a->low, &b->high, digits, &quotients[1])
      || !dtl_decimal_divide (&a->high, &b->low, digits, &quotients[2])
      || !dtl_decimal_divide (&a->high, &b->high, digits, &quotients[3]))
    return FALSE;
  *result = span_all (quotients);
  return TRUE;
}

/**
 * dtl_range_divide:
 * @a: a range
 * @b: a range without zero
 * @digits: significant digits of the bounds, 1 to 17
 * @result: (out): every quotient of a value of each; see dtl_range_multiply() for open ends
 *
 * Returns: %FALSE if @b holds zero or a bound does not fit
 */
gboolean
dtl_range_divide (const DtlRange *a, const DtlRange *b, guint digits, DtlRange *result)
{
  DtlRange quotient = { 0 };

  if (holds_zero (b))
    return FALSE;
  if (is_bounded (a) && is_bounded (b))
    return divide_bounded (a, b, digits, result);
  if (is_from_zero (a) && is_from_zero (b))
    {
      quotient.has_low = TRUE;
      quotient.low = DTL_DECIMAL_ZERO;
      quotient.low.digits = 0;
      quotient.has_high = a->has_high;
      if ((b->has_high && !dtl_decimal_divide (&a->low, &b->high, digits, &quotient.low))
          || (a->has_high && !dtl_decimal_divide (&a->high, &b->low, digits, &quotient.high)))
        return FALSE;
    }
  *result = quotient;
  return TRUE;
}

/* Every sum of a value of each; %FALSE if a bound does not fit. */
gboolean
dtl_range_add (const DtlRange *a, const DtlRange *b, DtlRange *result)
{
  DtlRange sum = { .has_low = a->has_low && b->has_low, .has_high = a->has_high && b->has_high };

  if ((sum.has_low && !dtl_decimal_add (&a->low, &b->low, &sum.low))
      || (sum.has_high && !dtl_decimal_add (&a->high, &b->high, &sum.high)))
    return FALSE;
  *result = sum;
  return TRUE;
}

/* Times a power of ten; written digits stay so. %FALSE if an exponent does not fit. */
gboolean
dtl_range_scale (const DtlRange *range, int power_of_ten, DtlRange *result)
{
  DtlRange scaled = *range;

  if ((range->has_low && !dtl_decimal_scale (&range->low, power_of_ten, &scaled.low))
      || (range->has_high && !dtl_decimal_scale (&range->high, power_of_ten, &scaled.high)))
    return FALSE;
  *result = scaled;
  return TRUE;
}
