/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-passage.h"
#include "dtl-token-store.h"

G_BEGIN_DECLS

/* The values of class "furniture" of the lexicon. */
typedef enum
{
  DTL_FURNITURE_LINE = 1,     /* a line of its own, or before a colon and a teaser: "See more", "Read more: …" */
  DTL_FURNITURE_END = 2,      /* heads what is no part of the report: "You may also like" */
  DTL_FURNITURE_CREDIT = 3,   /* before a colon or a name: "Photo", "Editing by" */
  DTL_FURNITURE_NOTICE = 4,   /* of a notice that also begins like one: "cookies", "first published" */
  DTL_FURNITURE_AUTHOR = 5,   /* what authors are said to be in the lines about them: "reporter" */
  DTL_FURNITURE_TEASER = 6,   /* before a colon, once the report has begun: "Explained" */
  DTL_FURNITURE_START = 7,    /* how a line begins that speaks to the reader: "Click here" */
  DTL_FURNITURE_OPENING = 8,  /* how a notice begins: "This story" */
  DTL_FURNITURE_WORD = 9,     /* a button that also heads news: "Live", "Published" */
  DTL_FURNITURE_SECTION = 10, /* of a menu: "Politics", "Deutsch" */
  DTL_FURNITURE_CLOCK = 11,   /* beside a time of day: "GMT" */
  DTL_FURNITURE_TICKER = 12,  /* before a level: "FTSE 100" */
  DTL_FURNITURE_COUNT = 13,   /* behind or before a number: "comments" */
  DTL_FURNITURE_NETWORK = 14, /* "Facebook" */
  DTL_FURNITURE_BYLINE = 15,  /* before authors: "Words by" */
  DTL_FURNITURE_SURE = 16,    /* what only a page says, anywhere in a short line: "our newsletter" */
} DtlFurnitureKind;

/* The DtlFurnitureKind of the phrase at @at, 0 if it is none; @length is the number of its tokens. */
static inline int
dtl_furniture_kind (const DtlPassage *line, guint at, guint *length)
{
  const DtlSense *sense = dtl_passage_phrase (line, at, DTL_SENSE_FURNITURE, length);

  return sense ? sense->value : 0;
}

/* Marks what belongs to the page and not to the report: sets the spans in @reading->furniture, in
 * order, from its paragraphs, of which @tokens has the tokens. When in doubt, a line is the report's. */
void     dtl_furniture_mark (DtlTokenStore *tokens, DtlReading *reading);

/* Takes furniture at the ends off @span, a paragraph; FALSE if nothing is left to read. */
gboolean dtl_furniture_trim (const DtlReading *reading, DtlSpan *span);

G_END_DECLS
