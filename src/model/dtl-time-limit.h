/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlTimeLimit:
 *
 * The part of time that the user wants to look at; each session has one, and at first it is all of time.
 * Signal: "changed".
 */
#define DTL_TYPE_TIME_LIMIT (dtl_time_limit_get_type ())
G_DECLARE_FINAL_TYPE (DtlTimeLimit, dtl_time_limit, DTL, TIME_LIMIT, GObject)

DtlTimeLimit *dtl_time_limit_of          (DtlSession *session);
void          dtl_time_limit_set         (DtlTimeLimit *self, DtlDay first, DtlDay last);
void          dtl_time_limit_clear       (DtlTimeLimit *self);
gboolean      dtl_time_limit_is_set      (DtlTimeLimit *self);
gboolean      dtl_time_limit_has_source  (DtlTimeLimit *self, const DtlReading *reading);
gboolean      dtl_time_limit_has_measure (DtlTimeLimit *self, const DtlComparison *comparison, guint measure);

G_END_DECLS
