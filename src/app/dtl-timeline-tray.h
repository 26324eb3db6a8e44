/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * DtlTimelineTray:
 *
 * A button that counts the events which have no place on the timeline, and lists them with the reason and a way to
 * give them one. Hidden when there are none.
 *
 * Property: "compact" (boolean): only the number is shown.
 * Signal: "choose" (object: a #DtlEventItem): the user wants to resolve its date.
 */
#define DTL_TYPE_TIMELINE_TRAY (dtl_timeline_tray_get_type ())
G_DECLARE_FINAL_TYPE (DtlTimelineTray, dtl_timeline_tray, DTL, TIMELINE_TRAY, AdwBin)

void dtl_timeline_tray_set_events (DtlTimelineTray *self, GListModel *events);

G_END_DECLS
