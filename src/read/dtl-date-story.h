/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-expression.h"

G_BEGIN_DECLS

/**
 * DtlDateStory:
 * @published: the day of the report; unset if it is not known
 * @last: the date that the text spoke of last; unresolved if it is too far back
 * @stretch: the last one that is a month or longer; unresolved if it is too far back
 * @mentioned: the last date of all, looked back to or not: what "that year" means
 * @told: the last day, month and quarter that were told, however far back
 * @last_stated: whether @last was said with its year
 * @running: whether @last is of the year of the story itself, and not of the report's
 * @distance: paragraphs since @last
 * @same_sentence: whether @last stands in the sentence that is being read
 *
 * What dates are counted from, carried through a text from its beginning to its end.
 */
typedef struct
{
  DtlDate published;
  DtlInterval last;
  DtlInterval stretch;
  DtlInterval mentioned;
  DtlInterval told[3];
  gboolean last_stated;
  gboolean running;
  guint distance;
  gboolean same_sentence;
} DtlDateStory;

void dtl_date_story_init      (DtlDateStory *self, DtlDate published);
void dtl_date_story_paragraph (DtlDateStory *self); /* a new paragraph begins */
void dtl_date_story_mention   (DtlDateStory *self, const DtlInterval *interval);
void dtl_date_story_tell      (DtlDateStory *self, const DtlDateMention *mention);

gboolean dtl_date_story_can_count (const DtlInterval *anchor, DtlDateUnit unit);

/* The last day, month or quarter that the text told, from which a @unit can be counted; NULL if it is none of the report's time. */
const DtlInterval *dtl_date_story_told (const DtlDateStory *self, DtlDateUnit unit);

G_END_DECLS
