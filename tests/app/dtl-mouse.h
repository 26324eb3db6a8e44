/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Places are pixels of a widget. */
gboolean dtl_mouse_exists (GtkWidget *widget); /* whether there is one that can be moved */
void     dtl_mouse_move   (GtkWidget *widget, double x, double y);
void     dtl_mouse_press  (GtkWidget *widget, guint button, gboolean down);
void     dtl_mouse_click  (GtkWidget *widget, double x, double y, guint times);
void     dtl_mouse_hold   (GtkWidget *widget, guint key, gboolean down);
void     dtl_mouse_drag   (GtkWidget *widget, double x0, double y0, double x1, double y1);

G_END_DECLS
