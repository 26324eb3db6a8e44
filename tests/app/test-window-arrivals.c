/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says of reports that are brought in again, and of corrections: each toast with what it offers, and
 * that the offer is kept. And the name that corrections are signed with. */

#include "config.h"

#include <string.h>

#include "dtl-correct.h"
#include "dtl-corrections-dialog.h"
#include "dtl-decision-item.h"
#include "dtl-figures-pane-private.h"
#include "dtl-picture.h"
#include "dtl-preferences-dialog.h"
#include "dtl-row-corrections.h"
#include "dtl-scratch.h"
#include "dtl-session-decisions.h"
#include "dtl-window-fixture.h"

#define REPORT "The harbour of Tarma is 14 metres deep. Its cranes moved 52,000 containers in 2023, the port said on Monday, and 310 men work there."
#define EDITED "The harbour of Tarma is 14 metres deep. Its cranes moved 54,000 containers in 2023, the port said on Monday, and 310 men work there."

static guint
count_sources (DtlWindowFixture *fixture)
{
  return dtl_session_get_comparison (fixture->session)->readings->len;
}

/* A file of the test's folder, opened as by dropping it on the window. */
static void
open_report (DtlWindowFixture *fixture, const char *name, const char *words)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_assert_true (g_file_set_contents (path, words, -1, NULL));
  g_list_store_append (files, file);
  dtl_window_open_files (fixture->window, G_LIST_MODEL (files));
  dtl_window_fixture_wait (fixture);
}

static gboolean
says (GtkWidget *label, gpointer words)
{
  return gtk_widget_get_mapped (label) && strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL;
}

static gboolean
is_said (DtlWindowFixture *fixture, const char *words)
{
  return dtl_window_fixture_find_where (GTK_WIDGET (fixture->window->toasts), GTK_TYPE_LABEL, says, (gpointer) words) != NULL;
}

static gboolean
offers (GtkWidget *button, gpointer words)
{
  return gtk_widget_get_mapped (button) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), words) == 0;
}

static void
take_offer (DtlWindowFixture *fixture, const char *words)
{
  GtkWidget *button = dtl_window_fixture_find_where (GTK_WIDGET (fixture->window->toasts), GTK_TYPE_BUTTON, offers, (gpointer) words);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  dtl_window_fixture_wait (fixture);
}

/* As it was: it is chosen, and said to be there; a copy is made of it only if that is wanted. */
static void
test_here (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("arrivals-here-%d", GPOINTER_TO_INT (data));
  const guint n = count_sources (fixture);

  open_report (fixture, "harbour.txt", REPORT);
  g_assert_cmpuint (count_sources (fixture), ==, n + 1);
  g_assert_false (is_said (fixture, "is here already"));
  dtl_session_select (fixture->session, DTL_SELECTION_SOURCE, 0, 0);
  open_report (fixture, "harbour.txt", REPORT);
  dtl_window_fixture_picture (fixture, picture);
  g_assert_cmpuint (count_sources (fixture), ==, n + 1);
  g_assert_cmpint (dtl_session_get_current_source (fixture->session), ==, (int) n);
  g_assert_true (is_said (fixture, "is here already"));
  take_offer (fixture, "_Add a Copy");
  g_assert_cmpuint (count_sources (fixture), ==, n + 2);
}

/* Edited: it stands where it stood; the toast takes all of it back, and a correction that lost its words is told of. */
static void
test_updated (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("arrivals-updated-%d", GPOINTER_TO_INT (data));
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  guint n;

  open_report (fixture, "harbour.txt", REPORT);
  n = count_sources (fixture);
  for (guint i = 0; i < dtl_comparison_reading (dtl_session_get_comparison (fixture->session), n - 1)->figures->len; i++)
    g_ptr_array_add (decisions, dtl_session_about_figure (fixture->session, DTL_DECISION_MEASURE, n - 1, i, "the harbour"));
  g_assert_cmpuint (decisions->len, >, 2);
  dtl_session_decide (fixture->session, decisions);
  dtl_window_fixture_wait (fixture);
  open_report (fixture, "harbour.txt", EDITED);
  dtl_window_fixture_picture (fixture, picture);
  g_assert_cmpuint (count_sources (fixture), ==, n);
  g_assert_true (is_said (fixture, "is updated"));
  g_assert_nonnull (strstr (dtl_text_bytes (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), n - 1)->source->text), "54,000"));
  take_offer (fixture, "_Undo");
  g_assert_nonnull (strstr (dtl_text_bytes (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), n - 1)->source->text), "52,000"));
  g_assert_true (is_said (fixture, "1 correction without a place"));
  take_offer (fixture, "_Show");
  g_assert_true (DTL_IS_CORRECTIONS_DIALOG (dtl_window_fixture_dialog (fixture)));
}

/* Each correction says what it did, and its toast takes it back. */
static void
test_correction_toasts (DtlWindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    const char *words;
  } cases[] = {
    { "win.not-a-figure", "is left out" },
    { "win.not-a-date", "is no date" },
  };
  GListModel *decisions = dtl_session_get_decisions (fixture->session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), cases[i].action, "(uu)", 0, 0);
      dtl_window_fixture_wait (fixture);
      g_assert_cmpuint (g_list_model_get_n_items (decisions), ==, 1);
      g_assert_true (is_said (fixture, cases[i].words));
      take_offer (fixture, "_Undo");
      g_assert_cmpuint (g_list_model_get_n_items (decisions), ==, 0);
      g_assert_null (fixture->window->undo_toast);
    }
}

typedef void (*Correct) (DtlWindowFixture *fixture, DtlMeasureItem *row, DtlMeasureItem *other);

static void
rename_row (DtlWindowFixture *fixture, DtlMeasureItem *row, DtlMeasureItem *other)
{
  dtl_correct_rename (fixture->window->figures, fixture->session, row, "something else");
}

static void
merge_rows (DtlWindowFixture *fixture, DtlMeasureItem *row, DtlMeasureItem *other)
{
  dtl_correct_merge (fixture->window->figures, fixture->session, row, other);
}

static void
judge_row (DtlWindowFixture *fixture, DtlMeasureItem *row, DtlMeasureItem *other)
{
  dtl_correct_set_verdict (fixture->window->figures, fixture->session, row, DTL_VERDICT_AGREE, NULL);
}

static void
distrust_source (DtlWindowFixture *fixture, DtlMeasureItem *row, DtlMeasureItem *other)
{
  g_autoptr (GArray) figures = dtl_row_corrections_list_figures (row);

  dtl_correct_set_trust (fixture->window->figures, fixture->session, row, g_array_index (figures, DtlMentionRef, 0).source, -1);
}

/* And so for rows. */
static void
test_row_toasts (DtlWindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    Correct correct;
    const char *words;
  } cases[] = {
    { rename_row, "The row is called “something else”" },
    { merge_rows, "are one row" },
    { judge_row, ": Agree" },
    { distrust_source, "is not trusted in this" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlMeasureItem) row = g_list_model_get_item (dtl_session_get_measures (fixture->session), 0);
      g_autoptr (DtlMeasureItem) other = g_list_model_get_item (dtl_session_get_measures (fixture->session), 1);

      cases[i].correct (fixture, row, other);
      dtl_window_fixture_wait (fixture);
      g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_decisions (fixture->session)), >, 0);
      g_assert_true (is_said (fixture, cases[i].words));
      take_offer (fixture, "_Undo");
      g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_decisions (fixture->session)), ==, 0);
    }
}

/* A name is given, and signs what is decided from then on; before, nobody is named. */
static void
test_signed (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("preferences-%d", GPOINTER_TO_INT (data));
  AdwDialog *dialog;
  GtkWidget *row;
  g_autoptr (DtlDecisionItem) item = NULL;
  g_autofree char *who = NULL;

  g_settings_reset (fixture->window->settings, "author");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  dtl_picture_wait (300);
  dialog = dtl_window_fixture_dialog (fixture);
  row = dtl_window_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (row), "Dana Hill");
  dtl_window_fixture_picture (fixture, picture);
  adw_dialog_close (dialog);
  dtl_picture_wait (300);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.not-a-figure", "(uu)", 0, 0);
  dtl_window_fixture_wait (fixture);
  item = g_list_model_get_item (dtl_session_get_decisions (fixture->session), 0);
  g_object_get (item, "who", &who, NULL);
  g_assert_cmpstr (who, ==, "Dana Hill");
  g_settings_reset (fixture->window->settings, "author");
}

/* A report is taken out: what was corrected in it is listed with its name. */
static void
test_removed (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("corrections-removed-%d", GPOINTER_TO_INT (data));
  g_autoptr (DtlDecisionItem) item = NULL;
  g_autofree char *where = NULL, *absence = NULL;
  const guint first = 0;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.not-a-figure", "(uu)", 0, 0);
  dtl_window_fixture_wait (fixture);
  dtl_session_remove_sources (fixture->session, &first, 1);
  dtl_window_fixture_wait (fixture);
  item = g_list_model_get_item (dtl_session_get_decisions (fixture->session), 0);
  g_object_get (item, "where", &where, "absence", &absence, NULL);
  g_assert_nonnull (where);
  g_assert_nonnull (strstr (absence, where));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.corrections", NULL);
  dtl_picture_wait (300);
  dtl_window_fixture_picture (fixture, picture);
}

int
main (int argc, char *argv[])
{
  static const DtlWindowTest tests[] = {
    { "here", 1400, test_here },
    { "here", 360, test_here },
    { "updated", 1400, test_updated },
    { "updated", 360, test_updated },
    { "correction-toasts", 1400, test_correction_toasts },
    { "row-toasts", 1400, test_row_toasts },
    { "signed", 1400, test_signed },
    { "signed", 360, test_signed },
    { "removed", 1400, test_removed },
    { "removed", 360, test_removed },
  };

  dtl_window_fixture_init (&argc, &argv, FALSE);
  dtl_window_fixture_add ("window-arrivals", tests, G_N_ELEMENTS (tests));
  return dtl_window_fixture_run ();
}
