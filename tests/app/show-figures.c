/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Shows the figures panel on made reports until its window is closed: to look at, and for tests that come from outside
 * as a screen reader and a keyboard do.
 * Usage: show-figures N_REPORTS cards|table
 */

#include "config.h"

#include <stdlib.h>

#include "dtl-data-directory.h"
#include "dtl-figures-pane.h"
#include "dtl-picture.h"
#include "dtl-reports.h"

static void
read_cb (DtlSession *session, GParamSpec *pspec, GtkWidget *pane)
{
  if (!dtl_session_get_busy (session))
    gtk_widget_grab_focus (pane);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("dateline-show-XXXXXX", NULL);
  g_autofree char *data = dtl_data_directory ();
  g_autoptr (GListStore) files = NULL;
  DtlSession *session;
  GtkWidget *pane, *window;

  if (argc != 3)
    {
      g_printerr ("Usage: %s N_REPORTS cards|table\n", argv[0]);
      return 2;
    }
  adw_init ();
  dtl_picture_style ();
  files = dtl_reports_write (folder, (guint) CLAMP (atoi (argv[1]), 1, DTL_REPORTS_MOST));
  session = dtl_session_new_in (data, folder);
  pane = g_object_new (DTL_TYPE_FIGURES_PANE, "session", session, NULL);
  window = dtl_picture_show (pane, 700, 900, FALSE);
  gtk_window_set_title (GTK_WINDOW (window), "Figures");
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (read_cb), pane, 0);
  gtk_widget_activate_action (pane, "figures.form", "s", argv[2]);
  dtl_session_open_files (session, G_LIST_MODEL (files));
  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
