/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every way for reports to come in and for a collection to go out: dialogs, dropping, pasting. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-format.h"
#include "dtl-window-private.h"

#define COLLECTION_ENDING "dateline"
#define PASTE_AT_MOST (64 * 1024 * 1024)

/* --- dialogs -------------------------------------------------------------------------------- */

static void
add_formats (GtkFileFilter *filter)
{
  guint n;
  const DtlFormat *formats = dtl_formats (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; formats[i].extensions[j] != NULL; j++)
      gtk_file_filter_add_suffix (filter, formats[i].extensions[j]);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) both = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) collections = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (both, _("Reports and Collections"));
  add_formats (both);
  gtk_file_filter_add_suffix (both, COLLECTION_ENDING);
  gtk_file_filter_set_name (collections, _("Collections"));
  gtk_file_filter_add_suffix (collections, COLLECTION_ENDING);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, both);
  g_list_store_append (filters, collections);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

/**
 * dtl_window_files_report:
 * @self: the window
 * @error: what a file dialog failed with
 *
 * Says so in a toast; sending the dialog away is no failure.
 */
void
dtl_window_files_report (DtlWindow *self, const GError *error)
{
  if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    dtl_window_toast (self, error->message);
}

/* A file dialog asks once; what is done with the files is another matter. */
static GListModel *
finish_choosing (DtlWindow *self, GObject *dialog, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GListModel *files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (files == NULL)
    dtl_window_files_report (self, error);
  return files;
}

static void
opened_cb (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DtlWindow) self = user_data;
  g_autoptr (GListModel) files = finish_choosing (self, dialog, result);

  if (files != NULL)
    dtl_window_open_files (self, files);
}

/**
 * dtl_window_files_open:
 * @self: the window
 *
 * Asks for reports or a collection, and opens them.
 */
void
dtl_window_files_open (DtlWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();

  gtk_file_dialog_set_title (dialog, _("Open Reports"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (self), NULL, opened_cb, g_object_ref (self));
}

static void
chosen_to_add_cb (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DtlWindow) self = user_data;
  g_autoptr (GListModel) files = finish_choosing (self, dialog, result);

  if (files != NULL)
    dtl_session_bring_in (self->session, files, FALSE);
}

static void
chosen_to_copy_cb (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DtlWindow) self = user_data;
  g_autoptr (GListModel) files = finish_choosing (self, dialog, result);

  if (files != NULL)
    dtl_session_bring_in (self->session, files, TRUE);
}

/**
 * dtl_window_files_bring_in:
 * @self: the window
 * @copies: also of reports that are here already
 *
 * Asks for reports, or for a collection, and adds them to the one that is open; a collection with what was corrected
 * in it.
 */
void
dtl_window_files_bring_in (DtlWindow *self, gboolean copies)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();
  g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, copies ? 0 : 1);

  gtk_file_dialog_set_title (dialog, copies ? _("Add Copies of Reports") : _("Add From Collection"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (self), NULL, copies ? chosen_to_copy_cb : chosen_to_add_cb, g_object_ref (self));
}

static GFile *
add_ending (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *ended = NULL;

  if (g_str_has_suffix (uri, "." COLLECTION_ENDING))
    return g_object_ref (file);
  ended = g_strconcat (uri, "." COLLECTION_ENDING, NULL);
  return g_file_new_for_uri (ended);
}

static void
saved_cb (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DtlWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);
  g_autoptr (GFile) named = NULL;

  if (file == NULL)
    {
      dtl_window_files_report (self, error);
      return;
    }
  named = add_ending (file);
  dtl_session_save_as (self->session, named);
}

/**
 * dtl_window_files_save_as:
 * @self: the window
 *
 * Asks where to keep the collection, and keeps it there from then on.
 */
void
dtl_window_files_save_as (DtlWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_object_get (self->session, "title", &title, NULL);
  name = g_strconcat (title != NULL ? title : _("Collection"), "." COLLECTION_ENDING, NULL);
  gtk_file_dialog_set_title (dialog, _("Save Collection"));
  gtk_file_dialog_set_initial_name (dialog, g_strdelimit (name, "/", '-'));
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, saved_cb, g_object_ref (self));
}

/* --- pasting -------------------------------------------------------------------------------- */

static void
add_text (DtlWindow *self, const char *text)
{
  g_autofree char *words = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (words == NULL || *words == '\0')
    dtl_window_toast (self, _("There is no text on the clipboard"));
  else if (strlen (text) > PASTE_AT_MOST)
    dtl_window_toast (self, _("The text on the clipboard is too large"));
  else
    dtl_session_add_text (self->session, text);
}

static void
text_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DtlWindow) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  add_text (self, text);
}

static GListModel *
list_files (const GValue *value)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  GSList *list = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *at = list; at != NULL; at = at->next)
    g_list_store_append (files, at->data);
  g_slist_free (list);
  return G_LIST_MODEL (files);
}

static void
files_pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DtlWindow) self = user_data;
  g_autoptr (GListModel) files = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (value == NULL)
    return;
  files = list_files (value);
  dtl_window_open_files (self, files);
}

/**
 * dtl_window_files_paste:
 * @self: the window
 *
 * Adds what is on the clipboard: files that were copied, or a report's text.
 */
void
dtl_window_files_paste (DtlWindow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                    files_pasted_cb, g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_pasted_cb, g_object_ref (self));
}

/* --- dropping ------------------------------------------------------------------------------- */

static GdkDragAction
drag_entered_cb (GtkDropTarget *target, double x, double y, gpointer user_data)
{
  gtk_revealer_set_reveal_child (DTL_WINDOW (user_data)->drop_hint, TRUE);
  return GDK_ACTION_COPY;
}

static void
drag_left_cb (GtkDropTarget *target, gpointer user_data)
{
  gtk_revealer_set_reveal_child (DTL_WINDOW (user_data)->drop_hint, FALSE);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  DtlWindow *self = user_data;
  g_autoptr (GListModel) files = NULL;

  gtk_revealer_set_reveal_child (self->drop_hint, FALSE);
  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    {
      add_text (self, g_value_get_string (value));
      return TRUE;
    }
  files = list_files (value);
  dtl_window_open_files (self, files);
  return TRUE;
}

/**
 * dtl_window_files_accept:
 * @self: the window
 *
 * Makes the whole window a place where reports can be dropped.
 */
void
dtl_window_files_accept (DtlWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "enter", G_CALLBACK (drag_entered_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drag_left_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
