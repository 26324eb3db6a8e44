/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"
#include "dtl-decision-places.h"

G_BEGIN_DECLS

/* What is told of an event by hand: a reason beside those that were found, and the decision that it rests on. */

void     dtl_event_notes_add     (DtlStoryEvent *story, guint decision);
gboolean dtl_event_notes_rest_on (const DtlStoryEvent *story, DtlDecisionKind kind, const DtlComparison *comparison);
void     dtl_event_notes_summary (DtlComparison *comparison, DtlStoryEvent *story, guint decision);
void     dtl_event_notes_same    (DtlComparison *comparison, guint decision);
void     dtl_event_notes_other   (DtlComparison *comparison, guint decision);

G_END_DECLS
