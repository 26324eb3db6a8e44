/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"

G_BEGIN_DECLS

/* The values of class "furniture" of the lexicon. */
typedef enum
{
  DTL_FURNITURE_LINE = 1,   /* a line of its own: "See more" */
  DTL_FURNITURE_END = 2,    /* what follows is no part of the report: "You may also like" */
  DTL_FURNITURE_CREDIT = 3, /* before a colon: "Photo" */
  DTL_FURNITURE_NOTICE = 4, /* somewhere in a short line: "newsletter" */
  DTL_FURNITURE_AUTHOR = 5, /* what authors are said to be in the lines about them: "reporter" */
} DtlFurnitureKind;

/* Marks what belongs to the page and not to the report: sets the spans in @reading->furniture, in
 * order, from its paragraphs. When in doubt, a line is the report's. */
void     dtl_furniture_mark (const DtlLexicon *lexicon, DtlReading *reading);

/* Takes furniture at the ends off @span, a paragraph; FALSE if nothing is left to read. */
gboolean dtl_furniture_trim (const DtlReading *reading, DtlSpan *span);

G_END_DECLS
