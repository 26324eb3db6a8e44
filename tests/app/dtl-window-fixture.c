/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dtl-window-fixture.h"

#include "dtl-picture.h"
#include "dtl-scratch.h"
#include "dtl-screenshot.h"

void
dtl_window_fixture_wait (DtlWindowFixture *fixture)
{
  while (dtl_session_get_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  dtl_picture_wait (300);
}

void
dtl_window_fixture_open (DtlWindowFixture *fixture, int width, int height, gboolean dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Inter 11", NULL);
  fixture->window = dtl_window_new (NULL);
  fixture->session = dtl_window_get_session (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  dtl_picture_wait (300);
  dtl_window_open_sample (fixture->window);
  dtl_window_fixture_wait (fixture);
}

void
dtl_window_fixture_set_up (DtlWindowFixture *fixture, gconstpointer width)
{
  const int pixels = GPOINTER_TO_INT (width);

  dtl_window_fixture_open (fixture, pixels, pixels > 700 ? 900 : 720, FALSE);
}

void
dtl_window_fixture_tear_down (DtlWindowFixture *fixture, gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  dtl_picture_wait (50);
}

void
dtl_window_fixture_picture (DtlWindowFixture *fixture, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "app", file, NULL);
  g_autoptr (GError) error = NULL;

  dtl_picture_wait (150);
  dtl_screenshot_save (ADW_APPLICATION_WINDOW (fixture->window), path, &error);
  g_assert_no_error (error);
}

AdwDialog *
dtl_window_fixture_dialog (DtlWindowFixture *fixture)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));

  g_assert_nonnull (dialog);
  return dialog;
}

GtkWidget *
dtl_window_fixture_find_where (GtkWidget *widget, GType type, gboolean (*is_meant) (GtkWidget *widget, gpointer data), gpointer data)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (is_meant == NULL || is_meant (widget, data)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = dtl_window_fixture_find_where (child, type, is_meant, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
dtl_window_fixture_find (GtkWidget *widget, GType type)
{
  return dtl_window_fixture_find_where (widget, type, NULL, NULL);
}

void
dtl_window_fixture_init (int *argc, char ***argv, gboolean tells)
{
  g_autofree char *folder = dtl_scratch_new ("window");

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("GTK_A11Y", tells ? "test" : "none", TRUE);
  g_test_init (argc, argv, NULL);
  gtk_disable_portals ();
  adw_init ();
  dtl_picture_style ();
}

void
dtl_window_fixture_add (const char *suite, const DtlWindowTest *tests, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s/%d", suite, tests[i].name, tests[i].width);

      g_test_add (path, DtlWindowFixture, GINT_TO_POINTER (tests[i].width), dtl_window_fixture_set_up, tests[i].test, dtl_window_fixture_tear_down);
    }
}

int
dtl_window_fixture_run (void)
{
  const int result = g_test_run ();

  dtl_scratch_remove (g_getenv ("XDG_DATA_HOME"));
  return result;
}
