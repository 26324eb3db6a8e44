/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before the timeline goes out as a picture, the user says how; what is said is what is drawn, and what is no size is not
 * taken for one. */

#include "config.h"

#include "dtl-picture-dialog.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dtl-picture.h"
#include "dtl-timeline-pane.h"
#include "dtl-window-fixture.h"

#define MILLIMETRE (72 / 25.4)

static DtlPictureDialog *
open_dialog (DtlWindowFixture *fixture, const char *form)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", "s", form);
  return DTL_PICTURE_DIALOG (dtl_window_fixture_dialog (fixture));
}

static gboolean
is_export_button (GtkWidget *button, gpointer data)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Export…") == 0;
}

static gboolean
can_go_on (DtlPictureDialog *dialog)
{
  return gtk_widget_get_sensitive (dtl_window_fixture_find_where (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, is_export_button, NULL));
}

/* What the window shows is what goes out, unless something else is asked for; a page is a page. */
static void
test_usual (DtlWindowFixture *fixture, gconstpointer width)
{
  DtlPictureStyle style, usual;
  DtlTime from, to;

  g_assert_true (dtl_timeline_pane_get_range (DTL_TIMELINE_PANE (fixture->window->timeline), &from, &to));
  g_assert_true (dtl_picture_dialog_get_style (open_dialog (fixture, "svg"), &style));
  g_assert_cmpint (style.from, ==, from);
  g_assert_cmpint (style.to, ==, to);
  g_assert_false (style.all || style.grey || style.page);
  dtl_picture_style_init (&usual, "svg");
  g_assert_cmpfloat (style.width, ==, usual.width);
  g_assert_cmpfloat (style.height, ==, 0);
  dtl_window_fixture_picture (fixture, width == GINT_TO_POINTER (360) ? "picture-dialog-360" : "picture-dialog-1400");
  adw_dialog_close (dtl_window_fixture_dialog (fixture));
  g_assert_true (dtl_picture_dialog_get_style (open_dialog (fixture, "pdf"), &style));
  g_assert_true (style.page);
  g_assert_cmpfloat_with_epsilon (style.width, 297 * MILLIMETRE, 0.1);
}

static void
test_chosen (DtlWindowFixture *fixture, gconstpointer width)
{
  DtlPictureDialog *dialog = open_dialog (fixture, "png");
  DtlPictureStyle style;

  dtl_picture_dialog_choose (dialog, DTL_PICTURE_ALL, "1920x1080px", TRUE);
  g_assert_true (dtl_picture_dialog_get_style (dialog, &style));
  g_assert_true (style.all && style.grey && style.pixels);
  g_assert_cmpfloat (style.width, ==, 1920);
  g_assert_cmpfloat (style.height, ==, 1080);
  dtl_picture_dialog_choose (dialog, DTL_PICTURE_FOCUS, "210x297mm", FALSE);
  g_assert_true (dtl_picture_dialog_get_style (dialog, &style));
  g_assert_false (style.all || style.grey || style.to > style.from);
  g_assert_cmpfloat_with_epsilon (style.height, 297 * MILLIMETRE, 0.1);
}

static void
test_own_size (DtlWindowFixture *fixture, gconstpointer width)
{
  DtlPictureDialog *dialog = open_dialog (fixture, "svg");
  DtlPictureStyle style;

  dtl_picture_dialog_choose (dialog, DTL_PICTURE_FOCUS, "800x400px", FALSE);
  g_assert_true (can_go_on (dialog));
  g_assert_true (dtl_picture_dialog_get_style (dialog, &style));
  g_assert_cmpfloat (style.width, ==, 800);
  dtl_picture_dialog_choose (dialog, DTL_PICTURE_FOCUS, "as wide as a house", FALSE);
  g_assert_false (can_go_on (dialog));
  g_assert_false (dtl_picture_dialog_get_style (dialog, &style));
  dtl_window_fixture_picture (fixture, "picture-dialog-no-size");
  dtl_picture_dialog_choose (dialog, DTL_PICTURE_FOCUS, NULL, FALSE);
  g_assert_true (can_go_on (dialog));
}

/* The file is drawn as it was asked for. */
static void
test_written (DtlWindowFixture *fixture, gconstpointer width)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "app", "picture-dialog-written.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  DtlPictureStyle style;

  g_remove (path);
  dtl_picture_style_init (&style, "svg");
  dtl_picture_style_set_size (&style, "640x400px");
  dtl_window_export_to (fixture->window, dtl_export_format_by_id ("svg"), &style, file);
  for (guint i = 0; i < 200 && content == NULL; i++)
    {
      dtl_picture_wait (20);
      if (g_file_get_contents (path, &content, NULL, NULL) && strstr (content, "</svg>") == NULL)
        g_clear_pointer (&content, g_free);
    }
  g_assert_nonnull (content);
  g_assert_nonnull (strstr (content, "width=\"640px\""));
  g_assert_nonnull (strstr (content, "height=\"400px\""));
}

int
main (int argc, char **argv)
{
  static const DtlWindowTest tests[] = {
    { "usual", 1400, test_usual },
    { "usual-narrow", 360, test_usual },
    { "chosen", 1400, test_chosen },
    { "own-size", 1400, test_own_size },
    { "written", 1400, test_written },
  };

  dtl_window_fixture_init (&argc, &argv, FALSE);
  dtl_window_fixture_add ("picture-dialog", tests, G_N_ELEMENTS (tests));
  return dtl_window_fixture_run ();
}
