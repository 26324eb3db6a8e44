/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-application.h"
#include "dtl-session.h"

G_BEGIN_DECLS

/**
 * DtlWindow:
 *
 * The window on one collection. It arranges the panes for its width and gives each of them the
 * session; the panes never know each other.
 */
#define DTL_TYPE_WINDOW (dtl_window_get_type ())
G_DECLARE_FINAL_TYPE (DtlWindow, dtl_window, DTL, WINDOW, AdwApplicationWindow)

DtlWindow  *dtl_window_new         (GtkApplication *application);
DtlSession *dtl_window_get_session (DtlWindow *self);
gboolean    dtl_window_is_empty    (DtlWindow *self);
void        dtl_window_open_files  (DtlWindow *self, GListModel *files);
void        dtl_window_open_sample (DtlWindow *self);

G_END_DECLS
