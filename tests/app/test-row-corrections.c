/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decides about rows, over a window on the sample: merged, split, given a verdict, a source
 * trusted; each one step, said on the card, and taken back. */

#include "config.h"

#include "dtl-row-corrections.h"

#include "dtl-choice-dialog.h"
#include "dtl-correct.h"
#include "dtl-figures-pane-private.h"
#include "dtl-keyboard.h"
#include "dtl-measure-card.h"
#include "dtl-picture.h"
#include "dtl-pointer.h"
#include "dtl-split-dialog.h"
#include "dtl-verdict-dialog.h"
#include "dtl-window-fixture.h"

static DtlFiguresPane *
get_pane (DtlWindowFixture *fixture)
{
  return DTL_FIGURES_PANE (fixture->window->figures);
}

static DtlMeasureItem *
get_row (DtlWindowFixture *fixture, guint index)
{
  return g_list_model_get_item (dtl_session_get_measures (fixture->session), index);
}

static guint
count_rows (DtlWindowFixture *fixture)
{
  return g_list_model_get_n_items (dtl_session_get_measures (fixture->session));
}

static guint
count_figures (DtlMeasureItem *row)
{
  g_autoptr (GArray) figures = dtl_row_corrections_list_figures (row);

  return figures->len;
}

static void
activate (DtlWindowFixture *fixture, const char *action, DtlMeasureItem *row)
{
  g_set_object (&get_pane (fixture)->menu_item, row);
  gtk_widget_activate_action (GTK_WIDGET (get_pane (fixture)), action, NULL);
  dtl_picture_wait (300);
}

static void
undo (DtlWindowFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  dtl_window_fixture_wait (fixture);
}

/* The row in which a figure stands now. */
static DtlMeasureItem *
find_row (DtlWindowFixture *fixture, DtlMentionRef figure)
{
  const int row = dtl_comparison_measure_of (dtl_session_get_comparison (fixture->session), figure.source, figure.index);

  g_assert_cmpint (row, >=, 0);
  return get_row (fixture, (guint) row);
}

static void
test_merges (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("rows-merge-%d", GPOINTER_TO_INT (data));
  const guint n = count_rows (fixture);
  g_autoptr (DtlMeasureItem) row = get_row (fixture, 0);
  g_autoptr (DtlMeasureItem) other = get_row (fixture, n - 1);
  g_autoptr (GArray) figures = dtl_row_corrections_list_figures (other);
  const guint n_figures = count_figures (row) + figures->len;
  g_autoptr (DtlMeasureItem) merged = NULL;
  g_autofree char *words = NULL;

  activate (fixture, "figures.merge", row);
  g_assert_true (DTL_IS_CHOICE_DIALOG (dtl_window_fixture_dialog (fixture)));
  dtl_window_fixture_picture (fixture, picture);
  adw_dialog_force_close (dtl_window_fixture_dialog (fixture));
  dtl_correct_merge (GTK_WIDGET (get_pane (fixture)), fixture->session, row, other);
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, n - 1);
  merged = find_row (fixture, g_array_index (figures, DtlMentionRef, 0));
  g_assert_cmpuint (count_figures (merged), ==, n_figures);
  words = dtl_row_corrections_say (merged);
  g_assert_nonnull (words);
  g_assert_nonnull (fixture->window->undo_toast);
  dtl_session_select (fixture->session, DTL_SELECTION_MEASURE, 0, dtl_measure_item_get_index (merged));
  dtl_window_fixture_picture (fixture, "rows-merged");
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, n);
}

static gboolean
is_of_row (GtkWidget *card, gpointer index)
{
  DtlFiguresPane *pane = DTL_FIGURES_PANE (gtk_widget_get_ancestor (card, DTL_TYPE_FIGURES_PANE));
  DtlMeasureItem *row = dtl_figures_pane_find_row (pane, card);

  return row != NULL && dtl_measure_item_get_index (row) == GPOINTER_TO_UINT (index);
}

static GtkEventController *
find_drop_target (GtkWidget *card)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (card);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }
  return NULL;
}

static gboolean
drop (GtkWidget *card, DtlMeasureItem *row)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, DTL_TYPE_MEASURE_ITEM);
  g_value_set_object (&value, row);
  g_signal_emit_by_name (find_drop_target (card), "drop", &value, 10.0, 10.0, &taken);
  return taken;
}

/* A card that is dropped on another becomes one row with it; on itself it says nothing. */
static void
test_drops (DtlWindowFixture *fixture, gconstpointer data)
{
  const guint n = count_rows (fixture);
  g_autoptr (DtlMeasureItem) row = get_row (fixture, 0);
  g_autoptr (DtlMeasureItem) dragged = get_row (fixture, n - 1);
  GtkWidget *card = dtl_window_fixture_find_where (fixture->window->figures, DTL_TYPE_MEASURE_CARD, is_of_row, GUINT_TO_POINTER (0));

  g_assert_nonnull (card);
  g_assert_false (drop (card, row));
  g_assert_false (dtl_session_get_busy (fixture->session));
  g_assert_true (drop (card, dragged));
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, n - 1);
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, n);
}

static gboolean
is_dragged (GtkWidget *card)
{
  return gtk_widget_has_css_class (card, "dragged");
}

static gboolean
is_dropped_on (GtkWidget *card)
{
  return gtk_drop_target_get_current_drop (GTK_DROP_TARGET (find_drop_target (card))) != NULL;
}

static void
wait_for_rows (DtlWindowFixture *fixture, guint n)
{
  for (guint i = 0; i < 200 && count_rows (fixture) != n; i++)
    dtl_picture_wait (20);
  dtl_window_fixture_wait (fixture);
}

/* Both cards must be in view, whole, and where they will be. */
static void
make_room (DtlWindowFixture *fixture)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1400, 1180);
  for (guint i = 0; i < 200 && gtk_widget_get_height (GTK_WIDGET (fixture->window)) < 1100; i++)
    dtl_picture_wait (20);
  dtl_picture_wait (500);
}

/* With a real pointer: pressed on one card, drawn over another, let go. */
static void
test_drags (DtlWindowFixture *fixture, gconstpointer data)
{
  const guint n = count_rows (fixture);
  GtkWidget *from, *to;

  if (!dtl_pointer_is_there ())
    {
      g_test_skip ("no pointer can be moved on this display");
      return;
    }
  make_room (fixture);
  from = dtl_window_fixture_find_where (fixture->window->figures, DTL_TYPE_MEASURE_CARD, is_of_row, GUINT_TO_POINTER (1));
  to = dtl_window_fixture_find_where (fixture->window->figures, DTL_TYPE_MEASURE_CARD, is_of_row, GUINT_TO_POINTER (0));
  g_assert_nonnull (from);
  g_assert_nonnull (to);
  g_assert_true (dtl_pointer_drag (from, is_dragged, to, is_dropped_on));
  wait_for_rows (fixture, n - 1);
  g_assert_cmpuint (count_rows (fixture), ==, n - 1);
  g_assert_nonnull (fixture->window->undo_toast);
  dtl_window_fixture_picture (fixture, "rows-dragged");
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, n);
}

/* By key: search, down to the row, Enter. */
static void
test_merges_by_key (DtlWindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  const guint n = count_rows (fixture);
  g_autoptr (DtlMeasureItem) row = get_row (fixture, n - 1);

  if (!dtl_keyboard_focus (window))
    {
      g_test_skip ("no keys can be pressed on this display");
      return;
    }
  activate (fixture, "figures.merge", row);
  dtl_keyboard_type (window, "skills");
  dtl_picture_wait (300);
  dtl_keyboard_press (window, GDK_KEY_Down, 0);
  dtl_keyboard_press (window, GDK_KEY_Return, 0);
  dtl_window_fixture_wait (fixture);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_cmpuint (count_rows (fixture), ==, n - 1);
}

static void
test_splits (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("rows-split-%d", GPOINTER_TO_INT (data));
  const guint n = count_rows (fixture);
  g_autoptr (DtlMeasureItem) row = get_row (fixture, 0);
  g_autoptr (GArray) figures = dtl_row_corrections_list_figures (row);
  g_autoptr (GArray) leaving = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  const DtlMentionRef last = g_array_index (figures, DtlMentionRef, figures->len - 1);
  g_autoptr (DtlMeasureItem) left = NULL;
  AdwDialog *dialog;

  activate (fixture, "figures.split", row);
  dialog = dtl_window_fixture_dialog (fixture);
  dtl_split_dialog_choose (DTL_SPLIT_DIALOG (dialog), g_array_index (figures, DtlMentionRef, 0));
  dtl_window_fixture_picture (fixture, picture);
  adw_dialog_force_close (dialog);
  for (guint i = 0; i < figures->len; i++)
    if (g_array_index (figures, DtlMentionRef, i).source == last.source)
      g_array_append_val (leaving, g_array_index (figures, DtlMentionRef, i));
  dtl_correct_split (GTK_WIDGET (get_pane (fixture)), fixture->session, row, leaving, "something else", "it is");
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, n + 1);
  left = find_row (fixture, last);
  g_assert_cmpuint (count_figures (left), ==, leaving->len);
  g_assert_cmpstr (dtl_measure_item_get_measure (left)->label, ==, "something else");
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, n);
}

static void
test_verdict (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("rows-verdict-%d", GPOINTER_TO_INT (data));
  g_autofree char *decided = g_strdup_printf ("rows-decided-%d", GPOINTER_TO_INT (data));
  g_autoptr (DtlMeasureItem) row = get_row (fixture, 0);
  g_autoptr (GArray) figures = dtl_row_corrections_list_figures (row);
  const DtlMentionRef first = g_array_index (figures, DtlMentionRef, 0);
  const DtlVerdict before = dtl_measure_item_get_measure (row)->verdict;
  g_autoptr (DtlMeasureItem) after = NULL;
  g_autoptr (DtlMeasureItem) again = NULL;
  g_autofree char *words = NULL;

  activate (fixture, "figures.set-verdict", row);
  dtl_verdict_dialog_choose (DTL_VERDICT_DIALOG (dtl_window_fixture_dialog (fixture)), DTL_VERDICT_AGREE);
  dtl_window_fixture_picture (fixture, picture);
  adw_dialog_force_close (dtl_window_fixture_dialog (fixture));
  dtl_correct_set_verdict (GTK_WIDGET (get_pane (fixture)), fixture->session, row, DTL_VERDICT_AGREE, "checked by telephone");
  dtl_window_fixture_wait (fixture);
  after = find_row (fixture, first);
  g_assert_cmpint (dtl_measure_item_get_measure (after)->verdict, ==, DTL_VERDICT_AGREE);
  words = dtl_row_corrections_say (after);
  g_assert_nonnull (strstr (words, "checked by telephone"));
  dtl_session_select (fixture->session, DTL_SELECTION_MEASURE, 0, dtl_measure_item_get_index (after));
  dtl_window_show_pane (fixture->window, "figures");
  dtl_picture_wait (300);
  dtl_window_fixture_picture (fixture, decided);
  dtl_correct_set_verdict (GTK_WIDGET (get_pane (fixture)), fixture->session, after, -1, NULL);
  dtl_window_fixture_wait (fixture);
  again = find_row (fixture, first);
  g_assert_cmpint (dtl_measure_item_get_measure (again)->verdict, ==, before);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_decisions (fixture->session)), ==, 0);
}

static DtlTrust
get_trust (DtlMeasureItem *row, guint source)
{
  const DtlMeasure *measure = dtl_measure_item_get_measure (row);

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      if (cell->source == source)
        return cell->trust;
    }
  g_assert_not_reached ();
}

/* Trusted, then not trusted, then neither: one decision at most. */
static void
test_trust (DtlWindowFixture *fixture, gconstpointer data)
{
  static const struct
  {
    int trust;
    DtlTrust expected;
    guint n_decisions;
  } steps[] = { { 1, DTL_TRUST_TRUSTED, 1 }, { -1, DTL_TRUST_DISTRUSTED, 1 }, { 0, DTL_TRUST_NONE, 0 } };
  g_autoptr (DtlMeasureItem) row = get_row (fixture, 0);
  g_autoptr (GArray) figures = dtl_row_corrections_list_figures (row);
  const DtlMentionRef first = g_array_index (figures, DtlMentionRef, 0);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (DtlMeasureItem) now = find_row (fixture, first);
      g_autoptr (DtlMeasureItem) after = NULL;

      dtl_correct_set_trust (GTK_WIDGET (get_pane (fixture)), fixture->session, now, first.source, steps[i].trust);
      dtl_window_fixture_wait (fixture);
      after = find_row (fixture, first);
      g_assert_cmpint (get_trust (after, first.source), ==, steps[i].expected);
      g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_decisions (fixture->session)), ==, steps[i].n_decisions);
    }
}

/* The menu has what can be decided about the row, and about the value that it is opened on. */
static void
test_menu (DtlWindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWidget *card, *value;

  if (!dtl_keyboard_focus (window))
    {
      g_test_skip ("no keys can be pressed on this display");
      return;
    }
  card = dtl_window_fixture_find (fixture->window->figures, DTL_TYPE_MEASURE_CARD);
  value = dtl_window_fixture_find (card, GTK_TYPE_BUTTON);
  g_assert_nonnull (value);
  gtk_widget_grab_focus (value);
  dtl_keyboard_press (window, GDK_KEY_F10, GDK_SHIFT_MASK);
  dtl_picture_wait (300);
  g_assert_true (gtk_widget_get_visible (get_pane (fixture)->card_popover));
  dtl_window_fixture_picture (fixture, "rows-menu");
  g_assert_true (get_pane (fixture)->has_menu_figure);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (get_pane (fixture)->value_section)), ==, 3);
}

static gboolean
is_value_of_row (GtkWidget *widget, gpointer row)
{
  DtlMentionRef figure;

  return dtl_measure_card_find_mention (widget, &figure)
         && dtl_comparison_measure_of (dtl_measure_item_get_comparison (row), figure.source, figure.index) == (int) dtl_measure_item_get_index (row);
}

static GtkAdjustment *
get_scroll (DtlWindowFixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_pane (fixture)->cards));
}

/* A value that is corrected from its card keeps the keyboard, and the cards stay where they are. */
static void
test_keeps_place (DtlWindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  g_autoptr (DtlMeasureItem) row = get_row (fixture, 1);
  const guint index = dtl_measure_item_get_index (row);
  DtlMentionRef figure, after;
  GtkWidget *value;
  double place;

  gtk_adjustment_set_value (get_scroll (fixture), 330);
  dtl_picture_wait (300);
  place = gtk_adjustment_get_value (get_scroll (fixture));
  g_assert_cmpfloat (place, >, 50);
  dtl_session_select (fixture->session, DTL_SELECTION_MEASURE, 0, index);
  value = dtl_window_fixture_find_where (fixture->window->figures, GTK_TYPE_BUTTON, is_value_of_row, row);
  g_assert_nonnull (value);
  g_assert_true (dtl_measure_card_find_mention (value, &figure));
  gtk_widget_grab_focus (value);
  dtl_picture_wait (300);
  place = gtk_adjustment_get_value (get_scroll (fixture));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.not-a-date", "(uu)", 0, 0);
  dtl_window_fixture_wait (fixture);
  dtl_picture_wait (300);
  dtl_window_fixture_picture (fixture, "rows-keeps-place");
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_scroll (fixture)), place, 2);
  g_assert_cmpint (dtl_session_get_selection (fixture->session)->kind, ==, DTL_SELECTION_MEASURE);
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_true (dtl_measure_card_find_mention (gtk_window_get_focus (window), &after));
  g_assert_cmpuint (after.source, ==, figure.source);
  g_assert_cmpuint (after.index, ==, figure.index);
  undo (fixture);
  dtl_picture_wait (300);
  g_assert_true (dtl_measure_card_find_mention (gtk_window_get_focus (window), &after));
  g_assert_cmpuint (after.index, ==, figure.index);
}

/* Rows of what was shown before cannot be decided about. */
static void
test_stale (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autoptr (DtlMeasureItem) row = get_row (fixture, 0);
  g_autoptr (DtlMeasureItem) other = get_row (fixture, 1);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) itself = dtl_row_corrections_merge (fixture->session, row, row);

  g_assert_cmpuint (itself->len, ==, 0);
  dtl_correct_rename (GTK_WIDGET (get_pane (fixture)), fixture->session, row, "another name");
  dtl_window_fixture_wait (fixture);
  none = dtl_row_corrections_merge (fixture->session, row, other);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  static const DtlWindowTest tests[] = {
    { "merges", 1400, test_merges },
    { "merges", 360, test_merges },
    { "merges-by-key", 1400, test_merges_by_key },
    { "drops", 1400, test_drops },
    { "drags", 1400, test_drags },
    { "splits", 1400, test_splits },
    { "verdict", 1400, test_verdict },
    { "verdict", 360, test_verdict },
    { "trust", 1400, test_trust },
    { "menu", 1400, test_menu },
    { "keeps-place", 1400, test_keeps_place },
    { "stale", 1400, test_stale },
  };

  dtl_window_fixture_init (&argc, &argv, FALSE);
  dtl_window_fixture_add ("row-corrections", tests, G_N_ELEMENTS (tests));
  return dtl_window_fixture_run ();
}
