/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dtl-event-corrections.h"

G_BEGIN_DECLS

AdwDialog *dtl_event_merge_dialog_new (DtlSession *session, const DtlEventSubject *subject);

G_END_DECLS
