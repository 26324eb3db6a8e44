/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

G_BEGIN_DECLS

/* An event of the story in a list to choose from. Keeps its comparison alive; read-only. */
#define DTL_TYPE_EVENT_CHOICE (dtl_event_choice_get_type ())
G_DECLARE_FINAL_TYPE (DtlEventChoice, dtl_event_choice, DTL, EVENT_CHOICE, GObject)

GListModel          *dtl_event_choices_new        (const DtlComparison *comparison, const DtlStoryEvent *but); /* DtlEventChoice */
guint                dtl_event_choice_get_index   (DtlEventChoice *self);
const DtlStoryEvent *dtl_event_choice_get_story   (DtlEventChoice *self);
guint                dtl_event_choice_rate        (DtlEventChoice *self, const DtlStoryEvent *other); /* how like it is: more is more */
char                *dtl_event_choice_say_details (DtlEventChoice *self);

G_END_DECLS
