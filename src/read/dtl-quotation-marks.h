/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-phrase.h"

G_BEGIN_DECLS

/**
 * DtlQuotationMarks:
 * @words: what stands between them
 * @unclosed: it goes on in the next paragraph
 *
 * A pair of quotation marks in a passage.
 */
typedef struct
{
  DtlTokens words;
  gboolean unclosed;
} DtlQuotationMarks;

/* Appends the outermost pairs of a passage (element-type DtlQuotationMarks), in the order of the
 * text. Apostrophes and marks of other kinds inside are no ends. */
void dtl_quotation_marks_pair (const DtlPassage *passage, GArray *marks);

G_END_DECLS
