/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-event-corrections.h"

G_BEGIN_DECLS

/* Asks which other event an event is the same as. */
#define DTL_TYPE_EVENT_MERGE_DIALOG (dtl_event_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlEventMergeDialog, dtl_event_merge_dialog, DTL, EVENT_MERGE_DIALOG, AdwDialog)

AdwDialog *dtl_event_merge_dialog_new (DtlSession *session, const DtlEventSubject *subject);

G_END_DECLS
