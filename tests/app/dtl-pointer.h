/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A real pointer on the display of a test. Coordinates are the widget's. */
gboolean dtl_pointer_is_there (void);
void     dtl_pointer_move     (GtkWidget *widget, double x, double y);
void     dtl_pointer_press    (GtkWidget *widget, gboolean down); /* the first button, where the pointer is */
void     dtl_pointer_drag     (GtkWidget *from, double from_x, double from_y, GtkWidget *to, double to_x, double to_y);

G_END_DECLS
