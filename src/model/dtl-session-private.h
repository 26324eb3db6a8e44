/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-job-queue.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* For what the session is made of: what is shown, and asking for changes to it. */
const DtlSnapshot *dtl_session_get_snapshot (DtlSession *self); /* what is shown; never NULL */
DtlJobQueue       *dtl_session_get_jobs     (DtlSession *self);

G_END_DECLS
