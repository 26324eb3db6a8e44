/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-happening.h"

G_BEGIN_DECLS

/* Puts what several sources tell of one event together, and judges their dates. */
void dtl_story_events_find (DtlCorpus *corpus, DtlComparison *comparison);

/* In dtl-story-verdict.c: @happenings (element-type DtlHappening) are those of one event. */
void dtl_story_event_judge (const DtlCorpus *corpus, GPtrArray *happenings, DtlStoryEvent *story);

/* How far apart two dates may be and still be two tellings of one event. */
gboolean dtl_story_dates_near (const DtlInterval *a, const DtlInterval *b);

G_END_DECLS
