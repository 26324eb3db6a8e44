/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-corpus.h"

G_BEGIN_DECLS

/**
 * DtlHappening:
 * @source: its source, as the corpus counts
 * @index: which event of it
 * @mention: its date
 * @event: the event
 * @words: words of the clause that tells it
 * @head: words that it begins with: who, where
 * @subject: those of them before the first verb of saying
 * @actors: names among these, but of no country: in two tellings of one event they meet
 * @names: names in it
 *
 * An event as one source tells it.
 */
typedef struct
{
  guint source;
  guint index;
  const DtlDateMention *mention;
  const DtlEvent *event;
  GArray *words;
  GArray *head;
  GArray *subject;
  GArray *actors;
  GArray *names;
} DtlHappening;

/* Puts what several sources tell of one event together, and judges their dates. */
void dtl_story_events_find (DtlCorpus *corpus, DtlComparison *comparison);

/* In dtl-story-verdict.c: @happenings (element-type DtlHappening) are those of one event. */
void dtl_story_event_judge (const DtlCorpus *corpus, GPtrArray *happenings, DtlStoryEvent *story);

/* How far apart two dates may be and still be two tellings of one event. */
gboolean dtl_story_dates_near (const DtlInterval *a, const DtlInterval *b);

G_END_DECLS
