/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-quantity.h"

/* A text in which the words in question stand in square brackets, and what is found there. */
typedef struct
{
  const char *text;
  const char *found; /* NULL: nothing of the kind */
} FigureRow;

/* What a scanner finds from the token @first on: (transfer full) in words, or NULL. @end comes in
 * as the token after the brackets and is set by scanners that know where they end. */
typedef char *(*FigureReadFunc) (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end);

void  figure_table_check    (const FigureRow *rows, guint n_rows, FigureReadFunc read);
char *figure_table_describe (const DtlQuantity *quantity); /* "USD 5..5", "1 1..1/3" with a total */
char *figure_table_number   (const DtlNumber *number);

/* Of all numbers of the text, once @settle has been over them, the one at @first: for a #FigureReadFunc. */
typedef void (*FigureSettle) (const DtlPassage *passage, GArray *quantities);
char *figure_table_describe_settled (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end, FigureSettle settle);
