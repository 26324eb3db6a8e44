/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-corpus.h"

G_BEGIN_DECLS

/* What it is that happened on the day: the deed itself, that it was announced, or that somebody told of it. */
typedef enum
{
  DTL_TELLING_DEED,
  DTL_TELLING_ANNOUNCED,
  DTL_TELLING_SAID,
} DtlTelling;

/**
 * DtlHappeningMemo:
 * @deed: (nullable): who did what, as dtl-one-deed.c puts it
 * @free_deed: frees it
 */
typedef struct
{
  gpointer deed;
  GDestroyNotify free_deed;
} DtlHappeningMemo;

/**
 * DtlHappening:
 * @source: its source, as the corpus counts
 * @item: its number in the pairing
 * @index: which event of it
 * @mention: its date
 * @event: the event
 * @words: words of the clause that tells it
 * @context: words of its sentence
 * @head: words that it begins with: who, where
 * @subject: those of them before the first verb of saying
 * @actors: names among these, but of no country: in two tellings of one event they meet
 * @names: names in it
 * @deeds: (element-type guint32): kinds of events that its clause names
 * @dated: (element-type guint32): those of them that the date dates: not "visited the scene of the crash on Tuesday"
 * @when: the day that it is told of: that of its mention, or the one on which begins or ends what lasts "since Monday", "until 23 May"
 * @measures: (element-type guint32): rows whose figures stand in its sentence
 * @numbers: bag of all telling numbers of its source, as hashes; one for all that the source tells
 * @telling: what the date dates
 * @befell: whether it is nobody's act: a flood, a crash
 * @goes_on: whether it had begun before: "still", "for the fourth day"
 * @mishap: whether it is called an accident or a disaster, of whatever kind
 * @memo: what is read in it when it is first asked for
 *
 * An event as one source tells it.
 */
typedef struct
{
  guint source;
  guint item;
  guint index;
  const DtlDateMention *mention;
  DtlInterval when;
  const DtlEvent *event;
  GArray *words;
  GArray *context;
  GArray *head;
  GArray *subject;
  GArray *actors;
  GArray *names;
  GArray *deeds;
  GArray *dated;
  GArray *measures;
  GArray *numbers;
  DtlTelling telling;
  gboolean befell;
  gboolean mishap;
  gboolean goes_on;
  DtlHappeningMemo *memo;
} DtlHappening;

/**
 * DtlHappeningMaker:
 *
 * Makes happenings of events.
 */
typedef struct _DtlHappeningMaker DtlHappeningMaker;

DtlHappeningMaker *dtl_happening_maker_new     (DtlCorpus *corpus);
void               dtl_happening_maker_free    (DtlHappeningMaker *self);
GPtrArray         *dtl_happening_maker_collect (const DtlHappeningMaker *self, guint source);

void     dtl_happening_free    (DtlHappening *happening);
gboolean dtl_happening_measure (DtlHappening *self, const DtlCorpus *corpus, const GArray *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlHappeningMaker, dtl_happening_maker_free)

G_END_DECLS
