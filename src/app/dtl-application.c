/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What outlives a window: the command line, and which window gets which files. */

#include "config.h"

#include "dtl-application.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "dtl-actions.h"
#include "dtl-screenshot.h"
#include "dtl-window.h"

#define PICTURE_STEP_MS 100
#define ACTION_MS 500
#define SETTLE_MS 1400 /* after the last work is done: animations have ended, everything is drawn */

struct _DtlApplication
{
  AdwApplication parent_instance;

  char *picture; /* where to save a picture of the window, and then end; NULL: do not */
};

G_DEFINE_FINAL_TYPE (DtlApplication, dtl_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the sample"), NULL },
  { "screenshot", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL, N_("Save a picture of the window, and end"), N_("FILE") },
  { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, N_("Size of the window"), N_("WIDTHxHEIGHT") },
  { "dark", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, N_("Use dark colours"), NULL },
  { "activate", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING_ARRAY, NULL, N_("What to do before that"), N_("ACTION") },
  { "select", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, N_("What to choose"), N_("KIND:SOURCE:INDEX") },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE…]") },
  { NULL },
};

/* --- the picture ---------------------------------------------------------------------------- */

typedef struct
{
  DtlApplication *application;
  DtlWindow *window;
  char **actions;
  DtlSelection selection;
  guint quiet_ms; /* for how long nothing has been done */
} Picture;

static void
free_picture (gpointer data)
{
  Picture *picture = data;

  g_strfreev (picture->actions);
  g_free (picture);
}

static void
activate_actions (Picture *picture)
{
  for (char **action = picture->actions; action != NULL && *action != NULL; action++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (g_action_parse_detailed_name (*action, &name, &target, NULL))
        gtk_widget_activate_action_variant (GTK_WIDGET (picture->window), name, target);
    }
}

static gboolean
take_picture_cb (gpointer user_data)
{
  Picture *picture = user_data;
  DtlSession *session = dtl_window_get_session (picture->window);
  const gboolean busy = dtl_session_get_busy (session);
  g_autoptr (GError) error = NULL;

  picture->quiet_ms = busy ? 0 : picture->quiet_ms + PICTURE_STEP_MS;
  if (picture->quiet_ms == PICTURE_STEP_MS)
    dtl_session_select (session, picture->selection.kind, picture->selection.source, picture->selection.index);
  if (picture->quiet_ms == ACTION_MS)
    activate_actions (picture);
  if (picture->quiet_ms < SETTLE_MS)
    return G_SOURCE_CONTINUE;
  if (!dtl_screenshot_save (ADW_APPLICATION_WINDOW (picture->window), picture->application->picture, &error))
    g_printerr ("%s\n", error->message);
  g_application_quit (G_APPLICATION (picture->application));
  return G_SOURCE_REMOVE;
}

static DtlSelection
parse_selection (const char *words)
{
  static const struct
  {
    const char *name;
    DtlSelectionKind kind;
  } kinds[] = {
    { "source", DTL_SELECTION_SOURCE },
    { "figure", DTL_SELECTION_FIGURE },
    { "date", DTL_SELECTION_DATE },
    { "event", DTL_SELECTION_EVENT },
    { "measure", DTL_SELECTION_MEASURE },
    { "story-event", DTL_SELECTION_STORY_EVENT },
  };
  g_auto (GStrv) parts = g_strsplit (words, ":", 3);
  DtlSelection selection = { DTL_SELECTION_NONE, 0, 0 };

  if (g_strv_length (parts) != 3)
    return selection;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (parts[0], kinds[i].name))
      selection.kind = kinds[i].kind;
  selection.source = (guint) g_ascii_strtoull (parts[1], NULL, 10);
  selection.index = (guint) g_ascii_strtoull (parts[2], NULL, 10);
  return selection;
}

/* Where no desktop says which font to use, the one that GNOME uses, or the next best there is. */
static void
choose_font (GtkWidget *widget)
{
  static const char *const families[] = { "Adwaita Sans", "Cantarell", "Inter" };
  PangoFontMap *map = pango_context_get_font_map (gtk_widget_get_pango_context (widget));

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (pango_font_map_get_family (map, families[i]) != NULL)
      {
        g_autofree char *name = g_strconcat (families[i], " 11", NULL);

        g_object_set (gtk_widget_get_settings (widget), "gtk-font-name", name, NULL);
        return;
      }
}

static void
plan_picture (DtlApplication *self, DtlWindow *window, GVariantDict *dict)
{
  Picture *picture = g_new0 (Picture, 1);
  const char *words;
  int width, height;

  g_variant_dict_lookup (dict, "screenshot", "^ay", &self->picture);
  g_variant_dict_lookup (dict, "activate", "^as", &picture->actions);
  if (g_variant_dict_lookup (dict, "select", "&s", &words))
    picture->selection = parse_selection (words);
  if (g_variant_dict_lookup (dict, "size", "&s", &words) && sscanf (words, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  choose_font (GTK_WIDGET (window));
  picture->application = self;
  picture->window = window;
  g_timeout_add_full (G_PRIORITY_DEFAULT, PICTURE_STEP_MS, take_picture_cb, picture, free_picture);
}

/* --- windows -------------------------------------------------------------------------------- */

/* A window that has nothing in it yet, else a new one. */
static DtlWindow *
find_window (DtlApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (active != NULL && DTL_IS_WINDOW (active) && dtl_window_is_empty (DTL_WINDOW (active)))
    return DTL_WINDOW (active);
  return dtl_window_new (GTK_APPLICATION (self));
}

static void
dtl_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (dtl_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
dtl_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  DtlWindow *window = find_window (DTL_APPLICATION (application));
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);
  gtk_window_present (GTK_WINDOW (window));
  dtl_window_open_files (window, G_LIST_MODEL (list));
}

static GListModel *
list_arguments (GApplicationCommandLine *line, GVariantDict *dict)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  g_autofree const char **names = NULL;

  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &names);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, names[i]);

      g_list_store_append (files, file);
    }
  return G_LIST_MODEL (files);
}

static int
dtl_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  DtlApplication *self = DTL_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (line);
  g_autoptr (GListModel) files = list_arguments (line, dict);
  const gboolean sample = g_variant_dict_contains (dict, "sample");
  const gboolean picture = g_variant_dict_contains (dict, "screenshot");
  DtlWindow *window;

  if (g_variant_dict_contains (dict, "dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  if (!sample && !picture && g_list_model_get_n_items (files) == 0)
    {
      g_application_activate (application);
      return 0;
    }
  window = find_window (self);
  if (picture)
    plan_picture (self, window, dict);
  gtk_window_present (GTK_WINDOW (window));
  if (sample)
    dtl_window_open_sample (window);
  dtl_window_open_files (window, files);
  return 0;
}

/* A picture is taken by a program of its own, whatever else is running. */
static int
dtl_application_handle_local_options (GApplication *application, GVariantDict *dict)
{
  if (g_variant_dict_contains (dict, "screenshot"))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

/* --- the object ----------------------------------------------------------------------------- */

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Closing them lets what is on its way to the disk arrive. */
  for (GList *at = windows; at != NULL; at = at->next)
    gtk_window_close (GTK_WINDOW (at->data));
  g_list_free (windows);
}

static void
dtl_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "quit", quit_cb, NULL, NULL, NULL, { 0 } },
  };

  G_APPLICATION_CLASS (dtl_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  dtl_actions_set_accels (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (DTL_APPLICATION_ID);
}

static void
dtl_application_finalize (GObject *object)
{
  g_free (DTL_APPLICATION (object)->picture);
  G_OBJECT_CLASS (dtl_application_parent_class)->finalize (object);
}

static void
dtl_application_class_init (DtlApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = dtl_application_finalize;
  application_class->startup = dtl_application_startup;
  application_class->activate = dtl_application_activate;
  application_class->open = dtl_application_open;
  application_class->command_line = dtl_application_command_line;
  application_class->handle_local_options = dtl_application_handle_local_options;
}

static void
dtl_application_init (DtlApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * dtl_application_new:
 *
 * Returns: (transfer full): the application, not registered yet
 */
DtlApplication *
dtl_application_new (void)
{
  return g_object_new (DTL_TYPE_APPLICATION,
                       "application-id", DTL_APPLICATION_ID,
                       "resource-base-path", DTL_APPLICATION_PATH,
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}
