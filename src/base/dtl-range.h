/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-decimal.h"

G_BEGIN_DECLS

/**
 * DtlRange:
 * @low: lower bound, meaningful if @has_low
 * @high: upper bound, meaningful if @has_high
 *
 * A value as an interval of exact decimals, bounds included. An open end is a missing
 * bound: "more than 2,000" has @low 2000 and no high.
 */
typedef struct
{
  DtlDecimal low;
  DtlDecimal high;
  guint has_low : 1;
  guint has_high : 1;
} DtlRange;

DtlRange dtl_range_point        (const DtlDecimal *value);
DtlRange dtl_range_between      (const DtlDecimal *low, const DtlDecimal *high);
DtlRange dtl_range_from         (const DtlDecimal *low);
DtlRange dtl_range_up_to        (const DtlDecimal *high);
gboolean dtl_range_is_point     (const DtlRange *range);
gboolean dtl_range_equal        (const DtlRange *a, const DtlRange *b);
gboolean dtl_range_meet         (const DtlRange *a, const DtlRange *b);
gboolean dtl_range_intersect    (const DtlRange *a, const DtlRange *b, DtlRange *result);
DtlRange dtl_range_as_written   (const DtlRange *range);
gboolean dtl_range_multiply     (const DtlRange *a, const DtlRange *b, DtlRange *result);
gboolean dtl_range_divide       (const DtlRange *a, const DtlRange *b, guint digits, DtlRange *result);
gboolean dtl_range_add          (const DtlRange *a, const DtlRange *b, DtlRange *result);
gboolean dtl_range_scale        (const DtlRange *range, int power_of_ten, DtlRange *result);

G_END_DECLS
