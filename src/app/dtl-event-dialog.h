/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-event-corrections.h"

G_BEGIN_DECLS

/* Asks when an event was, what happened and which reports tell of it; what is answered is one undoable step. */
#define DTL_TYPE_EVENT_DIALOG (dtl_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DtlEventDialog, dtl_event_dialog, DTL, EVENT_DIALOG, AdwDialog)

AdwDialog *dtl_event_dialog_new (DtlSession *session, const DtlEventSubject *subject);

G_END_DECLS
