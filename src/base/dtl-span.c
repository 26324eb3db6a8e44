/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans tie everything that is read to its bytes. They have one order, so that every list
 * of mentions in the project is sorted the same way. */

#include "dtl-span.h"

/**
 * dtl_span_compare:
 * @a: a span
 * @b: another
 *
 * Orders by start; of two that start together, the longer comes first (it encloses).
 *
 * Returns: negative, zero or positive, as for qsort()
 */
int
dtl_span_compare (DtlSpan a, DtlSpan b)
{
  if (a.start != b.start)
    return a.start < b.start ? -1 : 1;
  if (a.end != b.end)
    return a.end > b.end ? -1 : 1;
  return 0;
}
