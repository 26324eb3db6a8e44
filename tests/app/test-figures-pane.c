/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures panel on few and on many sources: what is out of view costs nothing, what is said by many is said
 * once, and all of it can be reached by keys. Leaves pictures of every state to be looked at. */

#include "config.h"

#include <string.h>

#include "dtl-data-directory.h"
#include "dtl-figure-cell.h"
#include "dtl-figures-pane-private.h"
#include "dtl-figures-table-private.h"
#include "dtl-keyboard.h"
#include "dtl-measure-card.h"
#include "dtl-picture.h"
#include "dtl-reports.h"
#include "dtl-scratch.h"
#include "dtl-series-view.h"
#include "dtl-session-decisions.h"
#include "dtl-table-head.h"
#include "dtl-table-row.h"
#include "dtl-verdict-pill.h"

typedef struct
{
  char *folder;
  DtlSession *session;
  DtlFiguresPane *pane;
  GtkWidget *window;
} Fixture;

typedef enum
{
  LOOK_DARK = 1 << 0,
  LOOK_LARGE_TEXT = 1 << 1,
  LOOK_RIGHT_TO_LEFT = 1 << 2,
} Look;

typedef struct
{
  guint n_sources;
  int width;
  guint look; /* Look */
  const char *picture;
} Case;

static void
wait_until_read (DtlSession *session)
{
  while (dtl_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
  dtl_picture_wait (200);
}

static void
open_reports (Fixture *fixture, guint n_sources, int width, gboolean dark)
{
  g_autofree char *data = dtl_data_directory ();
  g_autoptr (GListStore) files = NULL;

  fixture->folder = dtl_scratch_new ("figures");
  files = dtl_reports_write (fixture->folder, n_sources);
  fixture->session = dtl_session_new_in (data, fixture->folder);
  fixture->pane = g_object_new (DTL_TYPE_FIGURES_PANE, NULL);
  dtl_figures_pane_set_session (fixture->pane, fixture->session);
  fixture->window = dtl_picture_show (GTK_WIDGET (fixture->pane), width, 800, dark);
  dtl_session_open_files (fixture->session, G_LIST_MODEL (files));
  wait_until_read (fixture->session);
  g_assert_cmpuint (dtl_session_get_comparison (fixture->session)->readings->len, ==, n_sources);
}

static void
close_reports (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  dtl_picture_wait (50);
  g_clear_object (&fixture->session);
  dtl_picture_wait (50);
  dtl_scratch_remove (fixture->folder);
  g_free (fixture->folder);
}

static guint
count_widgets (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);
  return n;
}

static void
show_table (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "figures.form", "s", "table");
  dtl_picture_wait (200);
}

static void
set_look (guint look)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (look & LOOK_LARGE_TEXT ? 2 : 1) * 96 * 1024,
                NULL);
  gtk_widget_set_default_direction (look & LOOK_RIGHT_TO_LEFT ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

/* Whatever it looks like, it fits: nothing is wider than the window was asked to be. */
static void
test_looks (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *table = g_strconcat (test->picture, "-table", NULL);
  Fixture fixture;

  set_look (test->look);
  open_reports (&fixture, test->n_sources, test->width, (test->look & LOOK_DARK) != 0);
  dtl_picture_save (fixture.window, test->picture);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.pane)), <=, test->width);
  show_table (&fixture);
  dtl_picture_save (fixture.window, table);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.pane)), <=, test->width);
  close_reports (&fixture);
  set_look (0);
}

/* Without colours: whether shapes alone tell sources apart is for the eye to say. */
static void
test_greyscale (void)
{
  Fixture fixture;

  open_reports (&fixture, 5, 500, FALSE);
  dtl_picture_save_grey (fixture.window, "figures-5-grey");
  close_reports (&fixture);
  open_reports (&fixture, 60, 500, FALSE);
  dtl_picture_save_grey (fixture.window, "figures-60-grey");
  close_reports (&fixture);
}

/* Sixty columns hold no more cells than a few that fit; scrolled or not. */
static void
test_only_what_is_in_view (void)
{
  Fixture fixture;
  GtkAdjustment *adjustment;
  guint n_cells, n_heads;

  open_reports (&fixture, 60, 700, FALSE);
  show_table (&fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture.pane), "figures.fold", NULL);
  dtl_picture_wait (100);
  n_heads = count_widgets (GTK_WIDGET (fixture.pane->table), DTL_TYPE_TABLE_HEAD);
  n_cells = count_widgets (GTK_WIDGET (fixture.pane->table), DTL_TYPE_FIGURE_CELL);
  g_test_message ("%u heads, %u cells, %u widgets in the table", n_heads, n_cells, count_widgets (GTK_WIDGET (fixture.pane->table), GTK_TYPE_WIDGET));
  g_assert_cmpuint (n_heads, >=, 4);
  g_assert_cmpuint (n_heads, <=, 10);
  adjustment = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (gtk_widget_get_last_child (GTK_WIDGET (fixture.pane->table))));
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 60 * 100);
  for (double at = 0; at < gtk_adjustment_get_upper (adjustment); at += 333)
    {
      gtk_adjustment_set_value (adjustment, at);
      dtl_picture_wait (5);
      g_assert_cmpuint (count_widgets (GTK_WIDGET (fixture.pane->table), DTL_TYPE_TABLE_HEAD), <=, n_heads + 3);
      g_assert_cmpuint (count_widgets (GTK_WIDGET (fixture.pane->table), DTL_TYPE_FIGURE_CELL), <=, n_cells + n_cells / 2);
    }
  dtl_picture_save (fixture.window, "figures-60-table-scrolled");
  close_reports (&fixture);
}

/* Whatever of the cards is in view has all its words, and what is not has no widgets. */
static void
test_cards_in_view (void)
{
  Fixture fixture;
  GtkAdjustment *adjustment;
  GtkWidget *cards;
  graphene_rect_t card;
  guint n_rows, n_shown = 0;

  open_reports (&fixture, 12, 500, FALSE);
  cards = GTK_WIDGET (fixture.pane->cards);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_parent (cards)));
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (fixture.pane->sorted));
  for (double at = 0; at < gtk_adjustment_get_upper (adjustment); at += 300)
    {
      gtk_adjustment_set_value (adjustment, at);
      dtl_picture_wait (20);
      for (GtkWidget *row = gtk_widget_get_first_child (cards); row != NULL; row = gtk_widget_get_next_sibling (row))
        {
          GtkWidget *slot = gtk_widget_get_first_child (row);

          if (!gtk_widget_get_mapped (row))
            continue;
          g_assert_true (dtl_figures_pane_find_row (fixture.pane, row) == dtl_card_slot_get_item (DTL_CARD_SLOT (slot)));
          g_assert_true (DTL_IS_MEASURE_CARD (gtk_widget_get_first_child (slot)));
          g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (slot), slot, &card));
          g_assert_cmpfloat_with_epsilon (card.size.height, gtk_widget_get_height (slot), 0.5);
          n_shown++;
        }
    }
  g_test_message ("%u cards for %u rows", dtl_card_pool_n_cards (fixture.pane->pool), n_rows);
  g_assert_cmpuint (n_shown, >=, n_rows);
  g_assert_cmpuint (dtl_card_pool_n_cards (fixture.pane->pool), <=, 8);
  g_assert_cmpuint (n_rows, >, dtl_card_pool_n_cards (fixture.pane->pool));
  close_reports (&fixture);
}

static GtkWidget *
find_shown (GtkWidget *widget, GType type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whoever reads how a verdict came about finds there what to do about it; and a search for nothing has a way back. */
static void
test_ways_on (void)
{
  Fixture fixture;
  GtkWidget *card, *rename;

  open_reports (&fixture, 3, 500, FALSE);
  card = find_shown (GTK_WIDGET (fixture.pane), DTL_TYPE_MEASURE_CARD);
  g_assert_null (find_button (card, "_Rename…"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_shown (card, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  dtl_picture_wait (400);
  dtl_picture_save (fixture.window, "figures-3-open");
  rename = find_button (card, "_Rename…");
  g_assert_nonnull (rename);
  g_assert_true (gtk_widget_get_sensitive (rename));
  g_signal_emit_by_name (rename, "clicked");
  dtl_picture_wait (100);
  g_assert_true (fixture.pane->menu_item != NULL);
  g_assert_true (dtl_measure_item_get_index (fixture.pane->menu_item) == dtl_measure_item_get_index (dtl_figures_pane_find_row (fixture.pane, card)));
  dtl_picture_save (fixture.window, "figures-3-rename");
  close_reports (&fixture);

  open_reports (&fixture, 3, 500, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (fixture.pane->search_entry), "no figure has this");
  dtl_picture_wait (400);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.pane->sorted)), ==, 0);
  dtl_picture_save (fixture.window, "figures-3-nothing-found");
  g_signal_emit_by_name (fixture.pane->show_all, "clicked");
  dtl_picture_wait (400);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.pane->sorted)), >, 0);
  close_reports (&fixture);
}

/* Corrects the first figure of the first row to @value. */
static DtlMentionRef
correct_first (Fixture *fixture, const char *value)
{
  const DtlMeasure *measure = g_ptr_array_index (dtl_session_get_comparison (fixture->session)->measures, 0);
  const DtlCell *cell = g_ptr_array_index (measure->cells, 0);
  const DtlMentionRef figure = { cell->source, g_array_index (cell->figures, guint, 0) };
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);

  g_ptr_array_add (decisions, dtl_session_about_figure (fixture->session, DTL_DECISION_VALUE, figure.source, figure.index, value));
  dtl_session_decide (fixture->session, decisions);
  wait_until_read (fixture->session);
  return figure;
}

/* The cells that show a pencil. */
static void
list_corrected (GtkWidget *widget, GPtrArray *cells)
{
  if (GTK_IS_IMAGE (widget) && gtk_widget_has_css_class (widget, "corrected") && gtk_widget_get_mapped (widget))
    g_ptr_array_add (cells, gtk_widget_get_parent (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_corrected (child, cells);
}

/* A value that the user put in the place of what is written is told from others: see test-correct-row for what is said
 * aloud. */
static void
test_corrected (gconstpointer data)
{
  const gboolean dark = GPOINTER_TO_INT (data);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autofree char *written = NULL;
  DtlMentionRef figure;
  const DtlReading *reading;
  Fixture fixture;

  open_reports (&fixture, 3, 900, dark);
  show_table (&fixture);
  list_corrected (GTK_WIDGET (fixture.pane->table), cells);
  g_assert_cmpuint (cells->len, ==, 0);
  figure = correct_first (&fixture, "77");
  reading = dtl_comparison_reading (dtl_session_get_comparison (fixture.session), figure.source);
  written = dtl_text_slice (reading->source->text, dtl_reading_figure (reading, figure.index)->span);
  dtl_picture_save (fixture.window, dark ? "figures-3-table-corrected-dark" : "figures-3-table-corrected");
  list_corrected (GTK_WIDGET (fixture.pane->table), cells);
  g_assert_cmpuint (cells->len, ==, 1);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (g_ptr_array_index (cells, 0)), written));
  close_reports (&fixture);
}

static int
measure_cell (Fixture *fixture, int column)
{
  GtkWidget *row = find_shown (GTK_WIDGET (fixture->pane->table), DTL_TYPE_TABLE_ROW);
  GtkWidget *cell = dtl_table_row_get_cell (DTL_TABLE_ROW (row), column);
  graphene_rect_t place;

  g_assert_nonnull (cell);
  g_assert_true (gtk_widget_compute_bounds (cell, row, &place));
  return (int) place.size.width;
}

/* As a pointer would: taken hold of at @x in the head, moved by @by. */
static void
drag_edge (Fixture *fixture, int x, int by)
{
  GtkWidget *head = find_shown (GTK_WIDGET (fixture->pane->table), DTL_TYPE_TABLE_ROW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (head);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) drag = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_DRAG (drag))
        continue;
      g_signal_emit_by_name (drag, "drag-begin", (double) x, 10.0);
      g_signal_emit_by_name (drag, "drag-update", (double) by / 2, 0.0);
      g_signal_emit_by_name (drag, "drag-update", (double) by, 0.0);
      g_signal_emit_by_name (drag, "drag-end", (double) by, 0.0);
    }
  dtl_picture_wait (50);
}

static void
step_column (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane->table), action, NULL);
  dtl_picture_wait (50);
}

/* By pointer and by key; what is beside it keeps its width, and a word comes where there is room for it. */
static void
test_column_widths (void)
{
  Fixture fixture;
  GtkWidget *pill;
  int measure, verdict, period;

  open_reports (&fixture, 3, 900, FALSE);
  show_table (&fixture);
  measure = measure_cell (&fixture, DTL_TABLE_PINNED);
  verdict = measure_cell (&fixture, 0);
  period = measure_cell (&fixture, 1);
  drag_edge (&fixture, measure + verdict / 2, 50); /* not an edge */
  g_assert_cmpint (measure_cell (&fixture, 0), ==, verdict);
  drag_edge (&fixture, measure + verdict - 2, 50);
  g_assert_cmpint (measure_cell (&fixture, 0), ==, verdict + 50);
  g_assert_cmpint (measure_cell (&fixture, 1), ==, period);
  drag_edge (&fixture, measure + 1, 160); /* of the first column: it may take most of the room */
  g_assert_cmpint (measure_cell (&fixture, DTL_TABLE_PINNED), ==, measure + 160);
  step_column (&fixture, "column.narrow"); /* the keyboard is in the first column */
  g_assert_cmpint (measure_cell (&fixture, DTL_TABLE_PINNED), <, measure + 160);
  step_column (&fixture, "column.reset");
  g_assert_cmpint (measure_cell (&fixture, DTL_TABLE_PINNED), ==, measure);
  drag_edge (&fixture, measure + verdict + 50, -600);
  g_assert_cmpint (measure_cell (&fixture, 0), >=, 40);
  pill = find_shown (GTK_WIDGET (fixture.pane->table), DTL_TYPE_VERDICT_PILL);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (pill), ": ")); /* the word that has no room, and what it means */
  dtl_picture_save (fixture.window, "figures-3-table-narrowed");
  close_reports (&fixture);
}

/* In a cell or in the head: the column that the keyboard is in; and the head has a menu of it. */
static void
test_column_keys (void)
{
  Fixture fixture;
  GtkWindow *window;
  DtlFiguresTable *table;
  int verdict;

  open_reports (&fixture, 3, 900, FALSE);
  window = GTK_WINDOW (fixture.window);
  table = fixture.pane->table;
  show_table (&fixture);
  if (!dtl_keyboard_focus (window))
    {
      g_test_skip ("no keys can be pressed on this display");
      close_reports (&fixture);
      return;
    }
  verdict = measure_cell (&fixture, 0);
  gtk_widget_grab_focus (GTK_WIDGET (table));
  dtl_keyboard_press (window, GDK_KEY_Right, 0);
  dtl_keyboard_press (window, GDK_KEY_Right, GDK_ALT_MASK);
  dtl_picture_wait (100);
  g_assert_cmpint (measure_cell (&fixture, 0), >, verdict);
  dtl_keyboard_press (window, GDK_KEY_Home, GDK_ALT_MASK);
  dtl_picture_wait (100);
  g_assert_cmpint (measure_cell (&fixture, 0), ==, verdict);
  gtk_widget_grab_focus (GTK_WIDGET (table->head));
  dtl_keyboard_press (window, GDK_KEY_Menu, 0);
  dtl_picture_wait (300);
  g_assert_true (gtk_widget_get_mapped (table->head_menu));
  dtl_picture_save (fixture.window, "figures-3-table-head-menu");
  dtl_keyboard_press (window, GDK_KEY_Return, 0); /* "Wider" */
  dtl_picture_wait (300);
  g_assert_cmpint (measure_cell (&fixture, 0), >, verdict);
  close_reports (&fixture);
}

/* The columns that every table has are as wide next time; of a source's column only how wide it was, not whose. */
static void
test_widths_are_kept (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DTL_APPLICATION_ID);
  g_autoptr (GVariant) kept = NULL;
  g_autofree char *words = NULL;
  int measure = 0, source = 0;

  for (guint time = 0; time < 2; time++)
    {
      Fixture fixture;

      open_reports (&fixture, 3, 900, FALSE);
      dtl_figures_pane_remember (fixture.pane, settings, "figures-columns");
      show_table (&fixture);
      if (time == 1)
        {
          g_assert_cmpint (measure_cell (&fixture, DTL_TABLE_PINNED), ==, measure);
          g_assert_cmpint (measure_cell (&fixture, 2), ==, source);
          g_assert_cmpint (measure_cell (&fixture, 3), ==, source);
        }
      measure = measure_cell (&fixture, DTL_TABLE_PINNED) - 30;
      drag_edge (&fixture, measure + 30, -30);
      source = measure_cell (&fixture, 2) + 40;
      drag_edge (&fixture, measure + measure_cell (&fixture, 0) + measure_cell (&fixture, 1) + source - 40, 40);
      g_assert_cmpint (measure_cell (&fixture, 2), ==, source);
      g_assert_cmpint (measure_cell (&fixture, 3), <, source);
      close_reports (&fixture);
    }
  kept = g_settings_get_value (settings, "figures-columns");
  words = g_variant_print (kept, FALSE);
  g_assert_null (strstr (words, "Courier"));
  g_settings_reset (settings, "figures-columns");
}

/* A toll that rises from day to day has its history, and each of its points leads to who said so. */
static void
test_history (void)
{
  Fixture fixture;
  GtkWidget *history;

  open_reports (&fixture, 3, 500, FALSE);
  history = find_shown (GTK_WIDGET (fixture.pane), DTL_TYPE_SERIES_VIEW);
  g_assert_nonnull (history);
  for (guint i = 0; i < 3; i++)
    {
      g_signal_emit_by_name (history, "activated", i);
      g_assert_cmpint (dtl_session_get_selection (fixture.session)->kind, ==, DTL_SELECTION_FIGURE);
      g_assert_cmpuint (dtl_session_get_selection (fixture.session)->source, ==, i);
    }
  close_reports (&fixture);
}

/* Late repeats, ranges, long times and one that has no room for its label; forwards and backwards. */
static void
test_history_looks (void)
{
  static const DtlSeriesItem items[] = {
    { { 0, 364, 10, 12 }, "2020", "2020: 10 to 12", 0 },
    { { 366, 730, 15, 15 }, "2021", "2021: 15", -1 },
    { { 731, 820, 22, 22 }, "first quarter of 2022", "first quarter of 2022: 22", 2 },
    { { 825, 825, 15, 15, TRUE }, "5 Apr 2022", "5 Apr 2022: 15, an old number", 1 },
    { { 1095, 1460, 30, 30 }, "2023", "2023: 30", 3 },
  };

  for (guint rtl = 0; rtl < 2; rtl++)
    {
      GtkWidget *view, *window;

      set_look (rtl ? LOOK_RIGHT_TO_LEFT : 0);
      view = dtl_series_view_new ();
      gtk_widget_set_valign (view, GTK_ALIGN_CENTER);
      dtl_series_view_set_items (DTL_SERIES_VIEW (view), items, G_N_ELEMENTS (items));
      window = dtl_picture_show (view, 360, 140, rtl != 0);
      dtl_picture_save (window, rtl ? "series-right-to-left-dark" : "series");
      gtk_window_destroy (GTK_WINDOW (window));
    }
  set_look (0);
}

static void
add_look (const Case *test)
{
  g_autofree char *path = g_strdup_printf ("/figures-pane/looks/%s", test->picture);

  g_test_add_data_func (path, test, test_looks);
}

static const Case looks[] = {
  { 3, 500, 0, "figures-3" },
  { 5, 500, LOOK_DARK, "figures-5-dark" },
  { 60, 500, 0, "figures-60" },
  { 60, 900, LOOK_DARK, "figures-60-dark-900" },
  { 60, 360, 0, "figures-60-360" },
  { 5, 360, LOOK_LARGE_TEXT, "figures-5-large-text-360" },
  { 60, 360, LOOK_LARGE_TEXT, "figures-60-large-text-360" },
  { 60, 500, LOOK_RIGHT_TO_LEFT, "figures-60-right-to-left" },
};

int
main (int argc, char *argv[])
{
  /* GTK's test backend has nothing to announce with, and calls it all the same. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_disable_portals ();
  adw_init ();
  dtl_picture_style ();
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    add_look (&looks[i]);
  g_test_add_func ("/figures-pane/greyscale", test_greyscale);
  g_test_add_func ("/figures-pane/history", test_history);
  g_test_add_func ("/figures-pane/history-looks", test_history_looks);
  g_test_add_func ("/figures-pane/cards-in-view", test_cards_in_view);
  g_test_add_func ("/figures-pane/ways-on", test_ways_on);
  g_test_add_data_func ("/figures-pane/corrected", GINT_TO_POINTER (FALSE), test_corrected);
  g_test_add_data_func ("/figures-pane/corrected-dark", GINT_TO_POINTER (TRUE), test_corrected);
  g_test_add_func ("/figures-pane/column-widths", test_column_widths);
  g_test_add_func ("/figures-pane/column-keys", test_column_keys);
  g_test_add_func ("/figures-pane/widths-are-kept", test_widths_are_kept);
  g_test_add_func ("/figures-pane/only-what-is-in-view", test_only_what_is_in_view);
  return g_test_run ();
}
