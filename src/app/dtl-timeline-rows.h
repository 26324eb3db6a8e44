/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-selection.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/* What the rows of the timeline's list say, whatever they are: a #DtlEventItem or a #DtlValueItem. */

char       *dtl_timeline_row_date     (gpointer item);
char       *dtl_timeline_row_label    (gpointer item);
char       *dtl_timeline_row_tellers  (gpointer item);
guint       dtl_timeline_row_source   (gpointer item);
DtlVerdict  dtl_timeline_row_verdict  (gpointer item);
gboolean    dtl_timeline_row_is_dated (gpointer item);
gint64      dtl_timeline_row_begin    (gpointer item);
gint64      dtl_timeline_row_end      (gpointer item);
void        dtl_timeline_row_choose   (gpointer item, DtlSession *session);

G_END_DECLS
