/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window can be asked to do, apart from how it looks. Names and keys are in the table of
 * dtl-actions.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-preferences-dialog.h"
#include "dtl-shortcuts-dialog.h"
#include "dtl-source-item.h"
#include "dtl-window-private.h"

/* A key that edits text is the text field's while one has the keyboard. */
static gboolean
pass_to_entry (DtlWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && GTK_IS_TEXT (focus) && gtk_widget_activate_action (focus, action, NULL);
}

static gboolean
is_in_entry (DtlWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && GTK_IS_TEXT (focus);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_files_open (DTL_WINDOW (widget));
}

static void
open_uri_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  g_list_store_append (files, file);
  dtl_window_open_files (DTL_WINDOW (widget), G_LIST_MODEL (files));
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!pass_to_entry (DTL_WINDOW (widget), "clipboard.paste"))
    dtl_window_files_paste (DTL_WINDOW (widget));
}

static void
sample_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_open_sample (DTL_WINDOW (widget));
}

static void
save_as_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_files_save_as (DTL_WINDOW (widget));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_export (DTL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_session_cancel (DTL_WINDOW (widget)->session);
}

/* What it offers would now be something else. */
static void
dismiss_undo_toast (DtlWindow *self)
{
  AdwToast *toast = self->undo_toast;

  g_clear_weak_pointer (&self->undo_toast);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dismiss_undo_toast (DTL_WINDOW (widget));
  if (!pass_to_entry (DTL_WINDOW (widget), "text.undo"))
    dtl_session_undo (DTL_WINDOW (widget)->session);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!pass_to_entry (DTL_WINDOW (widget), "text.redo"))
    dtl_session_redo (DTL_WINDOW (widget)->session);
}

static char *
say_removed (DtlWindow *self, GArray *places)
{
  g_autoptr (DtlSourceItem) item = NULL;

  if (places->len > 1)
    return g_strdup_printf (ngettext ("Removed %u source", "Removed %u sources", places->len), places->len);
  item = g_list_model_get_item (dtl_session_get_sources (self->session), g_array_index (places, guint, 0));
  return g_strdup_printf (_("Removed “%s”"), dtl_source_item_get_name (item));
}

/* What could not be read was never in the collection: there is nothing to bring back. */
static gboolean
has_source (DtlWindow *self, const GArray *places)
{
  const guint n_sources = dtl_session_get_comparison (self->session)->readings->len;

  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, guint, i) < n_sources)
      return TRUE;
  return FALSE;
}

/**
 * dtl_window_offer_undo:
 * @self: the window
 * @words: what was just done
 *
 * Says so in a toast, with a button to take it back.
 */
void
dtl_window_offer_undo (DtlWindow *self, const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  dismiss_undo_toast (self);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  g_autoptr (GArray) places = NULL;
  g_autofree char *words = NULL;
  gboolean undoable;

  if (pass_to_entry (self, "selection.delete") || is_in_entry (self))
    return;
  places = dtl_source_list_get_selected (self->sources);
  if (places->len == 0)
    return;
  words = say_removed (self, places);
  undoable = has_source (self, places);
  dtl_session_remove_sources (self->session, (const guint *) places->data, places->len);
  if (undoable)
    dtl_window_offer_undo (self, words);
  else
    dtl_window_toast (self, words);
}

static void
set_date_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);
  const int source = dtl_session_get_current_source (self->session);

  if (source >= 0)
    dtl_window_ask_date (self, source);
}

static void
set_date_of_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_ask_date (DTL_WINDOW (widget), g_variant_get_uint32 (parameter));
}

static void
previous_source_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_source_list_move (DTL_WINDOW (widget)->sources, -1);
}

static void
next_source_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_source_list_move (DTL_WINDOW (widget)->sources, 1);
}

static void
find_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_show_pane (DTL_WINDOW (widget), "document");
  dtl_document_pane_find (DTL_WINDOW (widget)->document);
}

static void
next_mark_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_document_pane_step (DTL_WINDOW (widget)->document, 1);
}

static void
previous_mark_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_document_pane_step (DTL_WINDOW (widget)->document, -1);
}

static void
explain_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_document_pane_explain (DTL_WINDOW (widget)->document);
}

static void
dismiss_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);

  if (dtl_document_pane_dismiss (self->document))
    return;
  adw_overlay_split_view_set_show_sidebar (self->figures_split, FALSE);
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

static void
show_pane_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dtl_window_show_pane (DTL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
new_window_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (dtl_window_new (gtk_window_get_application (GTK_WINDOW (widget)))));
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DtlWindow *self = DTL_WINDOW (widget);

  gtk_menu_button_popup (dtl_window_is_empty (self) ? self->welcome_menu_button : self->menu_button);
}

static void
shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (dtl_shortcuts_dialog_new (), widget);
}

static void
preferences_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) == NULL)
    adw_dialog_present (dtl_preferences_dialog_new (DTL_WINDOW (widget)->settings), widget);
}

static void
about_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-name", _("Dateline"),
                "application-icon", DTL_APPLICATION_ID,
                "version", DTL_VERSION,
                "developer-name", _("The Dateline Developers"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("Lays reports on one story side by side: what happened when, what the figures are, and where the reports cannot both be right. It works on this computer alone; nothing leaves it."),
                NULL);
  adw_dialog_present (dialog, widget);
}

static const struct
{
  const char *name;
  const char *parameter;
  void (*activate) (GtkWidget *widget, const char *name, GVariant *parameter);
} actions[] = {
  { "win.open", NULL, open_cb },
  { "win.open-uri", "s", open_uri_cb },
  { "win.paste", NULL, paste_cb },
  { "win.sample", NULL, sample_cb },
  { "win.save-as", NULL, save_as_cb },
  { "win.export", "s", export_cb },
  { "win.cancel", NULL, cancel_cb },
  { "win.undo", NULL, undo_cb },
  { "win.redo", NULL, redo_cb },
  { "win.remove-sources", NULL, remove_cb },
  { "win.set-date", NULL, set_date_cb },
  { "win.set-date-of", "u", set_date_of_cb },
  { "win.previous-source", NULL, previous_source_cb },
  { "win.next-source", NULL, next_source_cb },
  { "win.find", NULL, find_cb },
  { "win.next-mark", NULL, next_mark_cb },
  { "win.previous-mark", NULL, previous_mark_cb },
  { "win.explain", NULL, explain_cb },
  { "win.dismiss", NULL, dismiss_cb },
  { "win.show-pane", "s", show_pane_cb },
  { "win.new-window", NULL, new_window_cb },
  { "win.menu", NULL, menu_cb },
  { "win.preferences", NULL, preferences_cb },
  { "win.shortcuts", NULL, shortcuts_cb },
  { "win.about", NULL, about_cb },
};

/**
 * dtl_window_actions_install:
 * @class: the class of windows
 */
void
dtl_window_actions_install (DtlWindowClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), actions[i].name, actions[i].parameter, actions[i].activate);
  dtl_window_correct_install (class);
  dtl_window_arrivals_install (class);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (class), GDK_KEY_Escape, 0, "win.dismiss", NULL);
}

/**
 * dtl_window_actions_update:
 * @self: the window
 *
 * Only what can be done now can be asked for.
 */
void
dtl_window_actions_update (DtlWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean empty = dtl_window_is_empty (self);
  const gboolean has_text = dtl_session_get_current_source (self->session) >= 0;
  gboolean can_undo, can_redo;

  g_object_get (self->session, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", can_undo);
  gtk_widget_action_set_enabled (widget, "win.redo", can_redo);
  gtk_widget_action_set_enabled (widget, "win.save-as", !empty);
  gtk_widget_action_set_enabled (widget, "win.export", has_text);
  gtk_widget_action_set_enabled (widget, "win.bring-in", !empty);
  gtk_widget_action_set_enabled (widget, "win.add-copies", !empty);
  gtk_widget_action_set_enabled (widget, "win.remove-sources", !empty);
  gtk_widget_action_set_enabled (widget, "win.find", has_text);
  gtk_widget_action_set_enabled (widget, "win.set-date", has_text);
  gtk_widget_action_set_enabled (widget, "win.next-mark", has_text);
  gtk_widget_action_set_enabled (widget, "win.previous-mark", has_text);
  gtk_widget_action_set_enabled (widget, "win.explain", has_text);
  dtl_window_correct_update (self);
  gtk_widget_action_set_enabled (widget, "win.next-source", has_text);
  gtk_widget_action_set_enabled (widget, "win.previous-source", has_text);
  gtk_widget_action_set_enabled (widget, "win.show-pane", !empty);
}
