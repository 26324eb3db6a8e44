/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-application.h"

G_BEGIN_DECLS

/**
 * DtlWindow:
 *
 * The window on one collection. It arranges the panes for its width and gives each of them the
 * session; the panes never know each other.
 */
#define DTL_TYPE_WINDOW (dtl_window_get_type ())
G_DECLARE_FINAL_TYPE (DtlWindow, dtl_window, DTL, WINDOW, AdwApplicationWindow)

DtlWindow *dtl_window_new (DtlApplication *application);

G_END_DECLS
