/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A real pointer on the display of a test. Coordinates are the widget's. */
gboolean dtl_pointer_is_there (void);
void     dtl_pointer_move     (GtkWidget *widget, double x, double y);
void     dtl_pointer_press    (GtkWidget *widget, gboolean down); /* the first button, where the pointer is */

/* Presses, and moves until @began says so; then moves until @arrived, lets go, and waits until neither does. However slow
 * the machine is: each is waited for. FALSE if one of them never came. */
typedef gboolean (*DtlPointerState) (GtkWidget *widget);
gboolean dtl_pointer_drag     (GtkWidget *from, DtlPointerState began, GtkWidget *to, DtlPointerState arrived);

G_END_DECLS
