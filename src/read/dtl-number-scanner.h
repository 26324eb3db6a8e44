/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-habits.h"
#include "dtl-passage.h"

G_BEGIN_DECLS

typedef enum
{
  DTL_NUMBER_SPELLED = 1 << 0, /* in words */
  DTL_NUMBER_VAGUE = 1 << 1,   /* "dozens", "millions": no less than its value */
  DTL_NUMBER_INTEGER = 1 << 2,
  DTL_NUMBER_SIGNED = 1 << 3,
  DTL_NUMBER_LETTER = 1 << 4,  /* scaled by a glued letter: "4k", "1.2m" */
  DTL_NUMBER_ARTICLE = 1 << 5, /* begins with "a": "a hundred" */
  DTL_NUMBER_GROUPED = 1 << 6, /* "1,200" */
  DTL_NUMBER_HALF = 1 << 7,    /* "half a": a unit may follow */
  DTL_NUMBER_OF = 1 << 8,      /* "of" may stand before its unit: "thousands of euros" */
} DtlNumberFlags;

/**
 * DtlNumber:
 * @first: its first token
 * @end: the token after its last
 * @value: with its scale
 * @bare: without the scale
 * @scale: power of ten of its scale words, 0 if it has none
 * @digits: significant digits as written
 * @flags: of #DtlNumberFlags
 */
typedef struct
{
  guint first;
  guint end;
  DtlDecimal value;
  DtlDecimal bare;
  int scale;
  guint digits;
  guint flags;
} DtlNumber;

gboolean dtl_number_scan    (const DtlPassage *passage, const DtlHabits *habits, guint index, DtlNumber *number);
void     dtl_number_rescale (DtlNumber *number, int scale);

G_END_DECLS
