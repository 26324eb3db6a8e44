/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was compared goes out in every form of the table of formats: a menu is made from it, a file is
 * asked for, and another thread writes. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-picture-dialog.h"
#include "dtl-timeline-pane.h"
#include "dtl-window-private.h"

typedef struct
{
  const DtlExportFormat *format;
  DtlPictureStyle *style; /* of a picture; NULL: as the format has it */
  DtlComparison *comparison;
  char *title;
  GFile *file;
} Export;

static void
free_export (gpointer data)
{
  Export *export = data;

  dtl_comparison_unref (export->comparison);
  g_clear_object (&export->file);
  g_free (export->style);
  g_free (export->title);
  g_free (export);
}

static void
write_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (export->style == NULL || !dtl_export_timeline_picture (text, export->format->id, export->comparison, export->title, export->style))
    export->format->export (text, export->comparison, export->title);
  if (g_file_replace_contents (export->file, text->str, text->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
written_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  Export *export = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    words = g_strdup_printf (_("Exported to “%s”"), name);
  else
    /* Translators: a file's name, and what went wrong */
    words = g_strdup_printf (_("“%s” could not be written: %s"), name, error->message);
  dtl_window_toast (DTL_WINDOW (window), words);
}

/**
 * dtl_window_export_to:
 * @self: the window
 * @format: what to write
 * @style: (nullable): how, if it is a picture
 * @file: (transfer none): where
 *
 * Writes what is compared now on another thread, and says in a toast when it is done or why it failed.
 */
void
dtl_window_export_to (DtlWindow *self, const DtlExportFormat *format, const DtlPictureStyle *style, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);
  Export *export = g_new0 (Export, 1);

  export->format = format;
  export->style = g_memdup2 (style, sizeof *style);
  export->comparison = dtl_comparison_ref ((DtlComparison *) dtl_session_get_comparison (self->session));
  export->file = g_object_ref (file);
  g_object_get (self->session, "title", &export->title, NULL);
  g_task_set_task_data (task, export, free_export);
  g_task_run_in_thread (task, write_cb);
}

/* --- Asking for a file --------------------------------------------------------------------------- */

typedef struct
{
  DtlWindow *window;
  const DtlExportFormat *format;
  DtlPictureStyle *style; /* nullable */
} Question;

static void
answered_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (DtlWindow) self = question->window;
  g_autofree DtlPictureStyle *style = question->style;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, &error);

  if (file != NULL)
    dtl_window_export_to (self, question->format, style, file);
  else
    dtl_window_files_report (self, error);
}

static void
ask_file (DtlWindow *self, const DtlExportFormat *format, const DtlPictureStyle *style)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  Question *question;

  g_object_get (self->session, "title", &title, NULL);
  name = g_strdup_printf ("%s.%s", title != NULL ? title : _("Collection"), format->extension);
  gtk_file_dialog_set_title (dialog, dtl_export_format_display_name (format));
  gtk_file_dialog_set_accept_label (dialog, _("_Export"));
  gtk_file_dialog_set_initial_name (dialog, g_strdelimit (name, "/", '-'));
  question = g_new (Question, 1);
  *question = (Question) { g_object_ref (self), format, g_memdup2 (style, sizeof *style) };
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, answered_cb, question);
}

#define FORMAT_KEY "dtl-format"

static void
chosen_cb (DtlPictureDialog *dialog, DtlWindow *self)
{
  DtlPictureStyle style;

  if (!dtl_picture_dialog_get_style (dialog, &style))
    return;
  style.lanes = dtl_timeline_pane_get_lanes (DTL_TIMELINE_PANE (self->timeline));
  ask_file (self, g_object_get_data (G_OBJECT (dialog), FORMAT_KEY), &style);
}

static void
ask_picture (DtlWindow *self, const DtlExportFormat *format)
{
  DtlTime from, to;
  AdwDialog *dialog;

  if (!dtl_timeline_pane_get_range (DTL_TIMELINE_PANE (self->timeline), &from, &to))
    from = to = 0;
  dialog = dtl_picture_dialog_new (format->id, from, to);
  g_object_set_data (G_OBJECT (dialog), FORMAT_KEY, (gpointer) format);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/**
 * dtl_window_export:
 * @self: the window
 * @id: of a format
 *
 * Asks for a file, of a picture first how it is to be drawn, and writes what is compared to it.
 */
void
dtl_window_export (DtlWindow *self, const char *id)
{
  const DtlExportFormat *format = dtl_export_format_by_id (id);
  DtlPictureStyle style;

  g_return_if_fail (format != NULL);
  if (dtl_picture_style_init (&style, id))
    ask_picture (self, format);
  else
    ask_file (self, format, NULL);
}

/**
 * dtl_window_export_create_menu:
 *
 * Returns: (transfer full): an item for each format that can be written
 */
GMenuModel *
dtl_window_export_create_menu (void)
{
  GMenu *menu = g_menu_new ();
  guint n_formats;
  const DtlExportFormat *formats = dtl_export_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (dtl_export_format_display_name (&formats[i]), NULL);

      g_menu_item_set_action_and_target (item, "win.export", "s", formats[i].id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
