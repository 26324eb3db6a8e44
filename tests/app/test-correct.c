/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialogs of corrections as they look in the dark, in high contrast, with letters twice as large and from
 * right to left, at their narrowest. */

#include "config.h"

#include "dtl-correct-dialog.h"
#include "dtl-corrections-dialog.h"
#include "dtl-figures-pane-private.h"
#include "dtl-picture.h"
#include "dtl-window-fixture.h"

typedef struct
{
  const char *name;
  int width;
  gboolean dark;
  int dpi;
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
  { "dark-1400", 1400, TRUE, 96, GTK_TEXT_DIR_LTR },
  { "dark-360", 360, TRUE, 96, GTK_TEXT_DIR_LTR },
  { "large-900", 900, FALSE, 192, GTK_TEXT_DIR_LTR },
  { "large-360", 360, FALSE, 192, GTK_TEXT_DIR_LTR },
  { "right-to-left-900", 900, FALSE, 96, GTK_TEXT_DIR_RTL },
  { "right-to-left-360", 360, FALSE, 96, GTK_TEXT_DIR_RTL },
};

/* What each dialog is opened with, and how it is changed before its picture is taken. */
static const struct
{
  const char *name;
  const char *action;
  gboolean of_pane;
} dialogs[] = {
  { "figure", "win.correct-figure", FALSE },
  { "date", "win.correct-date", FALSE },
  { "corrections", "win.corrections", FALSE },
  { "merge", "figures.merge", TRUE },
  { "split", "figures.split", TRUE },
  { "verdict", "figures.set-verdict", TRUE },
};

static void
open_dialog (DtlWindowFixture *fixture, guint dialog)
{
  DtlFiguresPane *pane = DTL_FIGURES_PANE (fixture->window->figures);
  g_autoptr (DtlMeasureItem) row = g_list_model_get_item (dtl_session_get_measures (fixture->session), 0);
  GtkWidget *widget = dialogs[dialog].of_pane ? GTK_WIDGET (pane) : GTK_WIDGET (fixture->window);

  g_set_object (&pane->menu_item, row);
  if (g_str_has_prefix (dialogs[dialog].action, "win.correct-"))
    gtk_widget_activate_action (widget, dialogs[dialog].action, "(uu)", 0, 0);
  else
    gtk_widget_activate_action (widget, dialogs[dialog].action, NULL);
  dtl_picture_wait (300);
  if (DTL_IS_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture)))
    {
      DtlCorrectDialog *correct = DTL_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture));
      DtlCorrectRow *value = dtl_correct_dialog_get_row (correct, DTL_DECISION_VALUE);

      if (value != NULL)
        gtk_editable_set_text (GTK_EDITABLE (dtl_correct_row_get_field (value)), "about 5.4 million");
    }
}

static void
test_look (gconstpointer data)
{
  const Look *look = data;
  DtlWindowFixture fixture;

  gtk_widget_set_default_direction (look->direction);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", look->dpi * 1024, NULL);
  dtl_window_fixture_open (&fixture, look->width, look->width > 700 ? 900 : 720, look->dark);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.not-a-figure", "(uu)", 1, 0);
  dtl_window_fixture_wait (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *picture = g_strdup_printf ("looks-%s-%s", dialogs[i].name, look->name);

      open_dialog (&fixture, i);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (dtl_window_fixture_dialog (&fixture))), <=, look->width);
      dtl_window_fixture_picture (&fixture, picture);
      adw_dialog_force_close (dtl_window_fixture_dialog (&fixture));
      dtl_picture_wait (100);
    }
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, look->width);
  dtl_window_fixture_tear_down (&fixture, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("dateline-looks-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_disable_portals ();
  adw_init ();
  dtl_picture_style ();
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/correct/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_look);
    }
  return g_test_run ();
}
