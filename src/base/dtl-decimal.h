/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlDecimal:
 * @coefficient: signed digits, at most 18 of them
 * @exponent: power of ten that they are multiplied by
 * @digits: significant digits as they were written (0: not written, computed)
 *
 * An exact decimal, @coefficient × 10^@exponent. "11.2 trillion" is 112 × 10^11 with three
 * digits written: half a unit of the last written digit is its rounding (dtl_decimal_ulp()).
 * Not normalised: 5.0 and 5 are equal in value and differ in digits.
 */
typedef struct
{
  gint64 coefficient;
  gint16 exponent;
  guint8 digits;
} DtlDecimal;

#define DTL_DECIMAL_ZERO ((DtlDecimal) { 0, 0, 1 })

DtlDecimal dtl_decimal_from_int      (gint64 value);
gboolean   dtl_decimal_parse         (const char *text, gssize length, DtlDecimal *decimal);
char      *dtl_decimal_to_string     (const DtlDecimal *decimal);
char      *dtl_decimal_to_written    (const DtlDecimal *decimal); /* "5.20" where that was written */
gboolean   dtl_decimal_scale         (const DtlDecimal *decimal, int power_of_ten, DtlDecimal *result);
int        dtl_decimal_compare       (const DtlDecimal *a, const DtlDecimal *b);
gboolean   dtl_decimal_equal         (const DtlDecimal *a, const DtlDecimal *b);
gboolean   dtl_decimal_add           (const DtlDecimal *a, const DtlDecimal *b, DtlDecimal *result);
gboolean   dtl_decimal_subtract      (const DtlDecimal *a, const DtlDecimal *b, DtlDecimal *result);
gboolean   dtl_decimal_multiply      (const DtlDecimal *a, const DtlDecimal *b, DtlDecimal *result);
gboolean   dtl_decimal_divide        (const DtlDecimal *a, const DtlDecimal *b, guint digits, DtlDecimal *result);
DtlDecimal dtl_decimal_round         (const DtlDecimal *decimal, guint digits);
DtlDecimal dtl_decimal_negate        (const DtlDecimal *decimal);
DtlDecimal dtl_decimal_abs           (const DtlDecimal *decimal);
gboolean   dtl_decimal_is_zero       (const DtlDecimal *decimal);
gboolean   dtl_decimal_same_digits   (const DtlDecimal *a, const DtlDecimal *b);
int        dtl_decimal_magnitude     (const DtlDecimal *decimal);
DtlDecimal dtl_decimal_ulp           (const DtlDecimal *decimal);
double     dtl_decimal_to_double     (const DtlDecimal *decimal); /* for drawing only, never for comparing */

G_END_DECLS
