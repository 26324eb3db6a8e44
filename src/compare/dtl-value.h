/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-reading.h"

G_BEGIN_DECLS

/**
 * DtlValue:
 * @dimension: interned: values of different dimensions are never about the same thing
 * @unit: interned: the unit of the ranges; values of one unit are compared as they are
 * @said: as read, in @unit
 * @written: what may have been rounded to it; hedges not counted
 * @likely: what the writer may mean: hedges counted, and round numbers taken as rounded
 * @indian: it is told in lakh or crore, so that scale words of 10^5 and 10^7 are about
 * @mark: what a currency is marked with that it leaves open, as of dtl_currency_mark_of(); else 0
 * @digits: significant digits that were written, without zeros at the end
 *
 * A figure's value made comparable: shares in percent, lengths in metres.
 */
typedef struct
{
  const char *dimension;
  const char *unit;
  DtlRange said;
  DtlRange written;
  DtlRange likely;
  gboolean indian;
  guint mark;
  guint digits;
} DtlValue;

typedef enum
{
  DTL_LIKENESS_FAR,    /* over ten times each other */
  DTL_LIKENESS_APART,
  DTL_LIKENESS_NEAR,   /* within a tenth of each other */
  DTL_LIKENESS_SLIP,   /* the same digits, of another scale */
  DTL_LIKENESS_LIKELY, /* meet by a hedge, a range or as round numbers */
  DTL_LIKENESS_WRITTEN, /* meet at the precision written */
} DtlLikeness;

gboolean    dtl_value_may_be_currency (const char *noun, const char *unit);
gboolean    dtl_value_lacks_currency (const DtlFigure *figure, const DtlText *text);
void        dtl_value_take_currency  (DtlValue *value, const char *unit);
DtlValue    dtl_value_of_figure   (const DtlReading *reading, guint figure);
gboolean    dtl_value_about_months (const DtlValue *value, DtlValue *months);
gboolean    dtl_value_is_one_sum  (const DtlValue *a, const DtlValue *b);
gboolean    dtl_values_find_one_sum (const GArray *a, const GArray *b, const DtlValue **left, const DtlValue **right);
DtlLikeness dtl_value_likeness    (const DtlValue *a, const DtlValue *b);
gboolean    dtl_value_is_written_alike (const DtlValue *a, const DtlValue *b);
gboolean    dtl_value_is_stretched (const DtlValue *a, const DtlValue *b);
gboolean    dtl_value_is_rounded_bound (const DtlValue *a, const DtlValue *b);
gboolean    dtl_value_slip        (const DtlValue *a, const DtlValue *b, int *power);
gboolean    dtl_value_middle      (const DtlValue *value, DtlDecimal *middle);
gboolean    dtl_ranges_scaled_by  (const DtlRange *a, const DtlRange *b, gboolean indian, int *power);

G_END_DECLS
