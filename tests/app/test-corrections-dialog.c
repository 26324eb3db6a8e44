/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of corrections over a window on the sample: what was decided is in it in plain words, leads to its
 * passage, and is taken back from it. */

#include "config.h"

#include "dtl-corrections-dialog.h"

#include "dtl-correction-step.h"
#include "dtl-document-view.h"
#include "dtl-figures-pane-private.h"
#include "dtl-keyboard.h"
#include "dtl-picture.h"
#include "dtl-session-decisions.h"
#include "dtl-window-fixture.h"

static DtlCorrectionsDialog *
open_list (DtlWindowFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.corrections", NULL);
  dtl_picture_wait (300);
  return DTL_CORRECTIONS_DIALOG (dtl_window_fixture_dialog (fixture));
}

static guint
count (DtlCorrectionsDialog *dialog)
{
  return g_list_model_get_n_items (dtl_corrections_dialog_get_list (dialog));
}

static char *
say_what (DtlCorrectionsDialog *dialog, guint position)
{
  g_autoptr (DtlCorrectionStep) step = g_list_model_get_item (dtl_corrections_dialog_get_list (dialog), position);

  return dtl_correction_step_say_what (step);
}

static void
reject_figure (DtlWindowFixture *fixture, guint source, guint figure)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.not-a-figure", "(uu)", source, figure);
  dtl_window_fixture_wait (fixture);
}

static void
rename_first_row (DtlWindowFixture *fixture, const char *name)
{
  g_autoptr (DtlMeasureItem) row = g_list_model_get_item (dtl_session_get_measures (fixture->session), 0);

  dtl_figures_pane_rename (DTL_FIGURES_PANE (fixture->window->figures), row, name);
  dtl_window_fixture_wait (fixture);
}

static void
test_empty (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlCorrectionsDialog *dialog = open_list (fixture);

  g_assert_cmpuint (count (dialog), ==, 0);
  g_assert_true (gtk_widget_get_mapped (dtl_window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_STATUS_PAGE)));
  dtl_window_fixture_picture (fixture, "corrections-none");
}

/* The last first; a row that was renamed is one thing, of however many figures. */
static void
test_lists (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("corrections-%d", GPOINTER_TO_INT (data));
  DtlCorrectionsDialog *dialog;
  g_autofree char *last = NULL;
  g_autofree char *first = NULL;

  reject_figure (fixture, 0, 1);
  rename_first_row (fixture, "AI’s share in growth");
  dialog = open_list (fixture);
  dtl_window_fixture_picture (fixture, picture);
  g_assert_cmpuint (count (dialog), ==, 2);
  last = say_what (dialog, 0);
  g_assert_true (g_str_has_prefix (last, "Measure: "));
  g_assert_nonnull (strstr (last, "AI’s share in growth ("));
  first = say_what (dialog, 1);
  g_assert_cmpstr (first, ==, "Not a figure");
}

static void
test_searches (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlCorrectionsDialog *dialog;
  GtkWidget *entry;
  g_autofree char *found = NULL;

  reject_figure (fixture, 0, 1);
  rename_first_row (fixture, "AI’s share in growth");
  dialog = open_list (fixture);
  entry = dtl_window_fixture_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "NOT A FIG");
  dtl_picture_wait (300);
  g_assert_cmpuint (count (dialog), ==, 1);
  found = say_what (dialog, 0);
  g_assert_cmpstr (found, ==, "Not a figure");
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such words");
  dtl_picture_wait (300);
  g_assert_cmpuint (count (dialog), ==, 0);
  dtl_window_fixture_picture (fixture, "corrections-not-found");
}

static GtkWidget *
find_button (GtkWidget *widget, const char *icon)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, icon);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
decide (DtlWindowFixture *fixture, DtlDecisionKind kind, guint source, guint figure, const char *value)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);

  g_ptr_array_add (decisions, dtl_session_about_figure (fixture->session, kind, source, figure, value));
  dtl_session_decide (fixture->session, decisions);
  dtl_window_fixture_wait (fixture);
}

/* What was read stands beside what it is now, each in words. */
static void
test_says_change (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlCorrectionsDialog *dialog;
  g_autofree char *last = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *first = NULL;

  decide (fixture, DTL_DECISION_VALUE, 0, 0, "1.2e13");
  decide (fixture, DTL_DECISION_PERIOD, 0, 0, "2023-35");
  decide (fixture, DTL_DECISION_HEDGE, 0, 0, "about");
  dialog = open_list (fixture);
  dtl_window_fixture_picture (fixture, "corrections-changes");
  last = say_what (dialog, 0);
  g_assert_cmpstr (last, ==, "Hedge: none → about");
  middle = say_what (dialog, 1);
  g_assert_cmpstr (middle, ==, "Period: 2030 → Q3 2023");
  first = say_what (dialog, 2);
  g_assert_cmpstr (first, ==, "Value: 11\u202f200\u202f000\u202f000\u202f000 → 12\u202f000\u202f000\u202f000\u202f000");
}

/* A measure of what is no figure any more has no place; it is kept, below the others, and said so. */
static void
test_orphans (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("corrections-orphans-%d", GPOINTER_TO_INT (data));
  DtlCorrectionsDialog *dialog;
  g_autoptr (DtlCorrectionStep) step = NULL;

  decide (fixture, DTL_DECISION_MEASURE, 0, 1, "dollars");
  reject_figure (fixture, 0, 1);
  dialog = open_list (fixture);
  dtl_window_fixture_picture (fixture, picture);
  g_assert_cmpuint (count (dialog), ==, 2);
  step = g_list_model_get_item (dtl_corrections_dialog_get_list (dialog), 1);
  g_assert_false (dtl_correction_step_get_placed (step));
}

/* Taken back, the figure is read again; undone, it is not. */
static void
test_takes_back (DtlWindowFixture *fixture, gconstpointer data)
{
  const guint before = dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0)->figures->len;
  DtlCorrectionsDialog *dialog;

  reject_figure (fixture, 0, 1);
  dialog = open_list (fixture);
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "edit-undo-symbolic"), "clicked");
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (count (dialog), ==, 0);
  g_assert_cmpuint (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0)->figures->len, ==, before);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (count (dialog), ==, 1);
  g_assert_cmpuint (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0)->figures->len, ==, before - 1);
}

/* By key alone: open, down, take back, and to the passage of the other. */
static void
test_by_key (DtlWindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  DtlCorrectionsDialog *dialog;
  g_autofree char *left = NULL;

  reject_figure (fixture, 1, 0);
  reject_figure (fixture, 0, 1);
  if (!dtl_keyboard_focus (window))
    {
      g_test_skip ("no keys can be pressed on this display");
      return;
    }
  dialog = open_list (fixture);
  g_assert_cmpuint (count (dialog), ==, 2);
  dtl_keyboard_press (window, GDK_KEY_Delete, 0);
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (count (dialog), ==, 1);
  dtl_keyboard_press (window, GDK_KEY_Return, 0);
  dtl_picture_wait (500);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_cmpint (dtl_session_get_current_source (fixture->session), ==, 1);
}

int
main (int argc, char *argv[])
{
  static const DtlWindowTest tests[] = {
    { "empty", 1400, test_empty },
    { "lists", 1400, test_lists },
    { "lists", 360, test_lists },
    { "says-change", 900, test_says_change },
    { "orphans", 1400, test_orphans },
    { "orphans", 360, test_orphans },
    { "searches", 900, test_searches },
    { "takes-back", 1400, test_takes_back },
    { "by-key", 1400, test_by_key },
  };

  dtl_window_fixture_init (&argc, &argv, FALSE);
  dtl_window_fixture_add ("corrections-dialog", tests, G_N_ELEMENTS (tests));
  return dtl_window_fixture_run ();
}
