/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place that knows where each pane stands at each width of the window. */

#include "config.h"

#include "dtl-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-actions.h"
#include "dtl-data-directory.h"
#include "dtl-date-dialog.h"
#include "dtl-figures-pane.h"
#include "dtl-pane-size.h"
#include "dtl-recent.h"
#include "dtl-timeline-pane.h"
#include "dtl-window-private.h"
#include "dtl-words.h"
#include "dtl-workbench.h"

#define BUSY_DELAY_MS 600

G_DEFINE_FINAL_TYPE (DtlWindow, dtl_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- what the header says ------------------------------------------------------------------- */

static char *
say_counts (const DtlComparison *comparison)
{
  const guint n_sources = comparison->readings->len, n_origins = comparison->n_origins;
  g_autofree char *sources = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);
  g_autofree char *origins = g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);
  g_autofree char *time = dtl_words_months (&comparison->focus);

  if (time == NULL)
    return g_strjoin (" · ", sources, origins, NULL);
  return g_strjoin (" · ", sources, origins, time, NULL);
}

static void
update_title (DtlWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *counts = NULL;
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);

  g_object_get (self->session, "title", &name, NULL);
  if (comparison->readings->len > 0)
    counts = say_counts (comparison);
  adw_window_title_set_title (self->title, name != NULL ? name : _("Unnamed Collection"));
  adw_window_title_set_subtitle (self->title, counts != NULL ? counts : "");
  gtk_window_set_title (GTK_WINDOW (self), name != NULL ? name : _("Dateline"));
}

/* --- what the session does ------------------------------------------------------------------ */

static void
update_stack (DtlWindow *self)
{
  const gboolean empty = dtl_window_is_empty (self);

  if (empty)
    dtl_welcome_update (self->welcome);
  gtk_stack_set_visible_child_name (self->stack, empty ? "welcome" : "work");
}

static void
comparison_changed_cb (DtlWindow *self)
{
  update_title (self);
  update_stack (self);
  dtl_window_actions_update (self);
}

static void
file_changed_cb (DtlWindow *self)
{
  g_autoptr (GFile) file = NULL;

  g_object_get (self->session, "file", &file, NULL);
  if (file != NULL)
    dtl_recent_add (file);
}

static void
show_busy_cb (gpointer user_data)
{
  DtlWindow *self = user_data;

  self->busy_delay = 0;
  dtl_welcome_set_busy (self->welcome, TRUE);
}

/* The program does not end while something is on its way to the disk, even if the window is closed. */
static void
hold_application (DtlWindow *self, gboolean hold)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->holding == hold || application == NULL)
    return;
  self->holding = hold;
  if (hold)
    g_application_hold (G_APPLICATION (application));
  else
    g_application_release (G_APPLICATION (application));
}

static void
busy_changed_cb (DtlWindow *self)
{
  const gboolean busy = dtl_session_get_busy (self->session);

  g_clear_handle_id (&self->busy_delay, g_source_remove);
  if (busy)
    self->busy_delay = g_timeout_add_once (BUSY_DELAY_MS, show_busy_cb, self);
  else
    dtl_welcome_set_busy (self->welcome, FALSE);
  hold_application (self, busy);
}

static void
failed_cb (DtlWindow *self, const char *words)
{
  dtl_window_toast (self, words);
}

static void
connect_session (DtlWindow *self)
{
  g_autofree char *data_directory = dtl_data_directory ();

  self->session = dtl_session_new (data_directory);
  g_signal_connect_object (self->session, "notify::comparison", G_CALLBACK (comparison_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::file", G_CALLBACK (file_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::busy", G_CALLBACK (busy_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-undo", G_CALLBACK (dtl_window_actions_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::can-redo", G_CALLBACK (dtl_window_actions_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  dtl_window_arrivals_tell (self);
  dtl_source_list_set_session (self->sources, self->session);
  dtl_document_pane_set_session (self->document, self->session);
  g_object_set (self->figures, "session", self->session, NULL);
  g_object_set (self->timeline, "session", self->session, NULL);
}

/* --- what actions ask for ------------------------------------------------------------------- */

/**
 * dtl_window_toast:
 * @self: the window
 * @words: a plain sentence
 */
void
dtl_window_toast (DtlWindow *self, const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * dtl_window_ask_date:
 * @self: the window
 * @source: index of a source
 *
 * Asks the user when it was published.
 */
void
dtl_window_ask_date (DtlWindow *self, guint source)
{
  if (source < dtl_session_get_comparison (self->session)->readings->len)
    adw_dialog_present (dtl_date_dialog_new (self->session, source), GTK_WIDGET (self));
}

/**
 * dtl_window_show_pane:
 * @self: the window
 * @pane: "sources", "document", "figures" or "timeline"
 *
 * Brings a pane into view, wherever it is at this width, and the keyboard to it.
 */
void
dtl_window_show_pane (DtlWindow *self, const char *pane)
{
  const char *layout = adw_multi_layout_view_get_layout_name (self->layouts);
  const struct
  {
    const char *name;
    GtkWidget *widget;
  } panes[] = {
    { "sources", GTK_WIDGET (self->sources) },
    { "document", GTK_WIDGET (self->document) },
    { "figures", self->figures },
    { "timeline", self->timeline },
  };

  if (strcmp (pane, "sources") == 0)
    adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
  else if (strcmp (layout, "narrow") == 0)
    adw_view_stack_set_visible_child_name (self->views, pane);
  if (strcmp (layout, "medium") == 0)
    adw_overlay_split_view_set_show_sidebar (self->figures_split, strcmp (pane, "figures") == 0);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (strcmp (pane, panes[i].name) == 0 && !gtk_widget_grab_focus (panes[i].widget))
      gtk_widget_child_focus (panes[i].widget, GTK_DIR_TAB_FORWARD);
}

/* --- the object ----------------------------------------------------------------------------- */

static void
dtl_window_dispose (GObject *object)
{
  DtlWindow *self = DTL_WINDOW (object);

  g_clear_handle_id (&self->busy_delay, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_WINDOW);
  G_OBJECT_CLASS (dtl_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, figures_split);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, layouts);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, views);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, title);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, welcome_menu_button);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, figures_paned);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, timeline_paned);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, sources);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, document);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, figures);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, DtlWindow, drop_hint);
}

static void
dtl_window_class_init (DtlWindowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = dtl_window_dispose;
  g_type_ensure (DTL_TYPE_SOURCE_LIST);
  g_type_ensure (DTL_TYPE_DOCUMENT_PANE);
  g_type_ensure (DTL_TYPE_FIGURES_PANE);
  g_type_ensure (DTL_TYPE_TIMELINE_PANE);
  g_type_ensure (DTL_TYPE_WELCOME);
  bind_template (GTK_WIDGET_CLASS (class));
  dtl_window_actions_install (class);
}

static void
bind_settings (DtlWindow *self)
{
  self->settings = g_settings_new (DTL_APPLICATION_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sources-sorted-by", self->sources, "sort-by", G_SETTINGS_BIND_DEFAULT);
  dtl_pane_size_remember (self->figures_paned, self->settings, "figures-width");
  dtl_figures_pane_remember (DTL_FIGURES_PANE (self->figures), self->settings, "figures-columns");
  dtl_pane_size_remember (self->timeline_paned, self->settings, "timeline-height");
  dtl_timeline_pane_remember (DTL_TIMELINE_PANE (self->timeline), self->settings);
}

static void
dtl_window_init (DtlWindow *self)
{
  g_autoptr (GMenuModel) menu = dtl_actions_create_menu (DTL_MENU_MAIN);
  g_autoptr (GMenuModel) add_menu = dtl_actions_create_menu (DTL_MENU_ADD);
  g_autoptr (GMenuModel) export_menu = dtl_window_export_create_menu ();
  g_autoptr (GMenuModel) first = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_autoptr (GPropertyAction) sort = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_menu_append_submenu (G_MENU (first), _("_Export"), export_menu); /* beside saving */
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  gtk_menu_button_set_menu_model (self->welcome_menu_button, menu);
  gtk_menu_button_set_menu_model (self->add_button, add_menu);
  bind_settings (self);
  sort = g_property_action_new ("sort-by", self->sources, "sort-by");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sort));
  connect_session (self);
  g_settings_bind (self->settings, "author", self->session, "author", G_SETTINGS_BIND_GET);
  dtl_window_files_accept (self);
  comparison_changed_cb (self);
}

/**
 * dtl_window_new:
 * @application: (nullable): the application that it belongs to
 *
 * Returns: (transfer none): an empty window, not shown yet; GTK owns it until it is closed
 */
DtlWindow *
dtl_window_new (GtkApplication *application)
{
  return g_object_new (DTL_TYPE_WINDOW, "application", application, NULL);
}

/**
 * dtl_window_get_session:
 *
 * Returns: (transfer none): what is open in it
 */
DtlSession *
dtl_window_get_session (DtlWindow *self)
{
  return self->session;
}

/**
 * dtl_window_is_empty:
 *
 * Returns: whether there is neither a source nor a failure in it
 */
gboolean
dtl_window_is_empty (DtlWindow *self)
{
  return g_list_model_get_n_items (dtl_session_get_sources (self->session)) == 0;
}

static gboolean
has_collection (GListModel *files)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (dtl_workbench_is_collection (file))
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_window_open_files:
 * @self: the window
 * @files: (element-type GFile): reports or a collection
 *
 * Adds reports to what is open; a collection gets a window of its own unless this one is empty.
 */
void
dtl_window_open_files (DtlWindow *self, GListModel *files)
{
  DtlWindow *window = self;

  if (g_list_model_get_n_items (files) == 0)
    return;
  if (!dtl_window_is_empty (self) && has_collection (files))
    {
      window = dtl_window_new (gtk_window_get_application (GTK_WINDOW (self)));
      gtk_window_present (GTK_WINDOW (window));
    }
  dtl_session_open_files (window->session, files);
}

/**
 * dtl_window_open_sample:
 * @self: the window
 *
 * Opens the five reports that come with the program.
 */
void
dtl_window_open_sample (DtlWindow *self)
{
  static const char *const names[] = {
    "wire-report.txt", "explainer.txt", "tech-page.txt", "market-note.txt", "translated-page.txt",
  };
  g_autofree char *data_directory = dtl_data_directory ();
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (data_directory, "sample", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_list_store_append (files, file);
    }
  /* Translators: the name of the sample collection: what its five reports are about */
  if (dtl_window_is_empty (self))
    dtl_session_set_title (self->session, _("AI Alliance Network"));
  dtl_session_open_files (self->session, G_LIST_MODEL (files));
}
