/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialogs of corrections as they look in the dark, in high contrast, with letters twice as large and from
 * right to left, at their narrowest. */

#include "config.h"

#include "dtl-correct-dialog.h"
#include "dtl-dialogs.h"
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

/* Changed before its picture is taken, where something can be typed. */
static void
type_something (DtlWindowFixture *fixture)
{
  AdwDialog *dialog = dtl_window_fixture_dialog (fixture);
  DtlCorrectRow *value = DTL_IS_CORRECT_DIALOG (dialog) ? dtl_correct_dialog_get_row (DTL_CORRECT_DIALOG (dialog), DTL_DECISION_VALUE) : NULL;

  if (value != NULL)
    gtk_editable_set_text (GTK_EDITABLE (dtl_correct_row_get_field (value)), "about 5.4 million");
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
  for (guint i = 0; i < dtl_dialogs_count (); i++)
    {
      g_autofree char *picture = g_strdup_printf ("looks-%s-%s", dtl_dialogs_name (i), look->name);

      dtl_dialogs_open (&fixture, i);
      type_something (&fixture);
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
  dtl_window_fixture_init (&argc, &argv, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/correct/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_look);
    }
  return dtl_window_fixture_run ();
}
