/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A mark of the timeline, for assistive technologies: it has a name, a place and a neighbour, and no ink. */
#define DTL_TYPE_TIMELINE_CHILD (dtl_timeline_child_get_type ())
G_DECLARE_FINAL_TYPE (DtlTimelineChild, dtl_timeline_child, DTL, TIMELINE_CHILD, GObject)

DtlTimelineChild *dtl_timeline_child_new_note (GtkWidget *parent, const char *words, const GdkRectangle *bounds);
DtlTimelineChild *dtl_timeline_child_new         (GtkWidget *parent, const char *name, const GdkRectangle *bounds, gboolean focused, gboolean selected);
void              dtl_timeline_child_set_sibling (DtlTimelineChild *self, GtkAccessible *sibling);

G_END_DECLS
