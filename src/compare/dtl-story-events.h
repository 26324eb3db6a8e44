/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-happening.h"
#include "dtl-update.h"

G_BEGIN_DECLS

/**
 * DtlStoryMatcher:
 *
 * Puts what several sources tell of one event together, and judges their dates. It is kept while sources come and go.
 */
typedef struct _DtlStoryMatcher DtlStoryMatcher;

DtlStoryMatcher *dtl_story_matcher_new    (DtlCorpus *corpus);
void             dtl_story_matcher_free   (DtlStoryMatcher *self);
void             dtl_story_matcher_update (DtlStoryMatcher *self, const DtlUpdate *update, GPtrArray *rows, DtlComparison *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlStoryMatcher, dtl_story_matcher_free)

/* In dtl-story-verdict.c: @happenings (element-type DtlHappening) are those of one event. */
void dtl_story_event_judge (const DtlCorpus *corpus, GPtrArray *happenings, DtlStoryEvent *story);

/* How far apart two dates may be and still be two tellings of one event. */
gboolean dtl_story_dates_near (const DtlInterval *a, const DtlInterval *b);

G_END_DECLS
