/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dtl-dialogs.h"

#include "dtl-figures-pane-private.h"
#include "dtl-picture.h"

/* What each dialog is opened with. */
static const struct
{
  const char *name;
  const char *action;
  gboolean of_mention;
  gboolean of_pane;
} dialogs[] = {
  { "figure", "win.correct-figure", TRUE, FALSE },
  { "date", "win.correct-date", TRUE, FALSE },
  { "quotation", "win.correct-quotation", TRUE, FALSE },
  { "corrections", "win.corrections", FALSE, FALSE },
  { "preferences", "win.preferences", FALSE, FALSE },
  { "merge", "figures.merge", FALSE, TRUE },
  { "split", "figures.split", FALSE, TRUE },
  { "verdict", "figures.set-verdict", FALSE, TRUE },
};

guint
dtl_dialogs_count (void)
{
  return G_N_ELEMENTS (dialogs);
}

const char *
dtl_dialogs_name (guint dialog)
{
  return dialogs[dialog].name;
}

void
dtl_dialogs_open (DtlWindowFixture *fixture, guint dialog)
{
  DtlFiguresPane *pane = DTL_FIGURES_PANE (fixture->window->figures);
  g_autoptr (DtlMeasureItem) row = g_list_model_get_item (dtl_session_get_measures (fixture->session), 0);
  GtkWidget *widget = dialogs[dialog].of_pane ? GTK_WIDGET (pane) : GTK_WIDGET (fixture->window);

  g_set_object (&pane->menu_item, row);
  if (dialogs[dialog].of_mention)
    gtk_widget_activate_action (widget, dialogs[dialog].action, "(uu)", 0, 0);
  else
    gtk_widget_activate_action (widget, dialogs[dialog].action, NULL);
  dtl_picture_wait (300);
}
