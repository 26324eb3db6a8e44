/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader is told of the dialogs of corrections, and of a field that is refused. */

#include "config.h"

#include "dtl-correct-row.h"

#include "dtl-correct-dialog.h"
#include "dtl-dialogs.h"
#include "dtl-figures-table.h"
#include "dtl-measure-words.h"
#include "dtl-picture.h"
#include "dtl-session-decisions.h"
#include "dtl-window-fixture.h"
#include "dtl-wording.h"

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
  for (guint i = 0; i < dtl_dialogs_count (); i++)
    {
      dtl_dialogs_open (fixture, i);
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

  dtl_dialogs_open (fixture, 0);
  value = dtl_correct_dialog_get_row (DTL_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture)), DTL_DECISION_VALUE);
  field = dtl_correct_row_get_field (value);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, "Value");
  gtk_editable_set_text (GTK_EDITABLE (field), "rather a lot");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  dtl_correct_row_take_back (value);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
}

static gboolean
shows_pencil (GtkWidget *widget, gpointer data)
{
  return gtk_widget_has_css_class (widget, "corrected") && gtk_widget_get_mapped (widget);
}

/* In the table of figures there is only a pencil to be seen of it. */
static void
test_corrected_cell (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  const DtlReading *reading = dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0);
  g_autofree char *written = dtl_text_slice (reading->source->text, dtl_reading_figure (reading, 0)->span);
  GtkWidget *table, *pencil;
  g_autofree char *source = dtl_measure_words_source (fixture->session, 0);
  g_autofree char *value = NULL, *name = NULL;

  g_ptr_array_add (decisions, dtl_session_about_figure (fixture->session, DTL_DECISION_VALUE, 0, 0, "1.2e13"));
  dtl_session_decide (fixture->session, decisions);
  dtl_window_fixture_wait (fixture);
  table = dtl_window_fixture_find (GTK_WIDGET (fixture->window), DTL_TYPE_FIGURES_TABLE);
  gtk_widget_activate_action (table, "figures.form", "s", "table");
  dtl_picture_wait (300);
  pencil = dtl_window_fixture_find_where (table, GTK_TYPE_IMAGE, shows_pencil, NULL);
  dtl_window_fixture_picture (fixture, "correct-row-table");
  g_assert_nonnull (pencil);
  value = dtl_wording_amount (dtl_reading_figure (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0), 0));
  name = g_strdup_printf ("%s: %s, corrected from “%s”", source, value, written);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (pencil)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

int
main (int argc, char *argv[])
{
  static const DtlWindowTest tests[] = {
    { "names", 1400, test_names },
    { "invalid", 1400, test_invalid },
    { "corrected-cell", 1400, test_corrected_cell },
  };

  dtl_window_fixture_init (&argc, &argv, TRUE);
  dtl_window_fixture_add ("correct-row", tests, G_N_ELEMENTS (tests));
  return dtl_window_fixture_run ();
}
