/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DtlLateResize:
 *
 * Widgets that got another size while their parent was giving them room. Asked for then, it would be forgotten; here it
 * is asked for as soon as the room is given, before anything is drawn.
 */
typedef struct _DtlLateResize DtlLateResize;

DtlLateResize *dtl_late_resize_new   (void);
void           dtl_late_resize_free  (DtlLateResize *self);
void           dtl_late_resize_queue (DtlLateResize *self, GtkWidget *widget);

G_END_DECLS
