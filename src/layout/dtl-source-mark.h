/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DTL_SOURCE_MARK_CORNERS 12 /* at most */

guint32 dtl_source_mark_colour  (guint index, gboolean dark);
guint   dtl_source_mark_corners (guint index, double radius, double corners[DTL_SOURCE_MARK_CORNERS][2]);
double  dtl_source_mark_lift    (guint index);

G_END_DECLS
