/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader is told of the dialogs of corrections, and of a field that is refused. */

#include "config.h"

#include "dtl-correct-row.h"

#include "dtl-correct-dialog.h"
#include "dtl-figures-pane-private.h"
#include "dtl-picture.h"
#include "dtl-window-fixture.h"

/* What each dialog is opened with. */
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
}

static gboolean
is_named (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || gtk_widget_get_tooltip_text (widget) != NULL
         || (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL);
}

/* Whoever comes to a thing with the keyboard must be told what it is. */
static void
check_names (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || ADW_IS_HEADER_BAR (widget))
    return;
  if ((GTK_IS_ENTRY (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_CHECK_BUTTON (widget)
       || (GTK_IS_BUTTON (widget) && gtk_widget_get_focusable (widget)))
      && gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) == (GTK_IS_DROP_DOWN (widget) ? widget : NULL)
      && !is_named (widget))
    g_error ("%s has no name", G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

static void
test_names (DtlWindowFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      open_dialog (fixture, i);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (dtl_window_fixture_dialog (fixture)), GTK_ACCESSIBLE_ROLE_DIALOG);
      check_names (GTK_WIDGET (dtl_window_fixture_dialog (fixture)));
      adw_dialog_force_close (dtl_window_fixture_dialog (fixture));
      dtl_picture_wait (100);
    }
}

/* What is refused is told as invalid, with the reason as its description; mended, it is neither. */
static void
test_invalid (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlCorrectRow *value;
  GtkWidget *field;

  open_dialog (fixture, 0);
  value = dtl_correct_dialog_get_row (DTL_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture)), DTL_DECISION_VALUE);
  field = dtl_correct_row_get_field (value);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, "Value");
  gtk_editable_set_text (GTK_EDITABLE (field), "rather a lot");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  dtl_correct_row_take_back (value);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("dateline-names-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  /* GTK's test backend has nothing to announce with, and calls it all the same: no toast may appear beside it. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_disable_portals ();
  adw_init ();
  dtl_picture_style ();
  g_test_add ("/correct-row/names", DtlWindowFixture, GINT_TO_POINTER (1400), dtl_window_fixture_set_up, test_names, dtl_window_fixture_tear_down);
  g_test_add ("/correct-row/invalid", DtlWindowFixture, GINT_TO_POINTER (1400), dtl_window_fixture_set_up, test_invalid, dtl_window_fixture_tear_down);
  return g_test_run ();
}
