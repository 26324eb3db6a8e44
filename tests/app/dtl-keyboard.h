/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean dtl_keyboard_focus (GtkWindow *window); /* whether there is a keyboard to press */
void     dtl_keyboard_press (GtkWindow *window, guint key, GdkModifierType modifiers);
void     dtl_keyboard_type  (GtkWindow *window, const char *words); /* letters, digits and spaces */

G_END_DECLS
