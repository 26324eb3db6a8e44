/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In a narrow window a dialog is a sheet, and a sheet begins on its first button whatever is asked for: who has
 * pressed a key to type a date would press Cancel. */

#include "dtl-dialog-focus.h"

/* The first time that anything of the dialog has the keyboard. */
static void
focus_changed_cb (GtkWindow *window, GParamSpec *pspec, AdwDialog *dialog)
{
  GtkWidget *first = g_object_get_data (G_OBJECT (dialog), "first-focus");
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog)))
    return;
  g_signal_handlers_disconnect_by_func (window, focus_changed_cb, dialog);
  if (!gtk_widget_is_ancestor (focus, first))
    gtk_widget_grab_focus (first);
}

static void
map_cb (AdwDialog *dialog)
{
  g_signal_handlers_disconnect_by_func (dialog, map_cb, NULL);
  g_signal_connect_object (gtk_widget_get_root (GTK_WIDGET (dialog)), "notify::focus-widget", G_CALLBACK (focus_changed_cb), dialog, 0);
}

/**
 * dtl_dialog_focus:
 * @dialog: a dialog that is not shown yet
 * @first: a widget in it
 *
 * Lets the keyboard begin there, however the dialog is shown.
 */
void
dtl_dialog_focus (AdwDialog *dialog, GtkWidget *first)
{
  g_object_set_data (G_OBJECT (dialog), "first-focus", first);
  g_signal_connect (dialog, "map", G_CALLBACK (map_cb), NULL);
}
