/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog that corrects what was read, over a window on the sample: what is typed is understood or refused
 * at once, applying is one step, and place and selection stay where they are. */

#include "config.h"

#include "dtl-correct-dialog.h"

#include "dtl-completion.h"
#include "dtl-document-pane-private.h"
#include "dtl-keyboard.h"
#include "dtl-picture.h"
#include "dtl-window-fixture.h"
#include "dtl-words.h"

/* --- helpers ------------------------------------------------------------------------------------------------ */

static DtlCorrectDialog *
open_dialog (DtlWindowFixture *fixture, const char *action, guint source, guint index)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "(uu)", source, index);
  dtl_picture_wait (300);
  return DTL_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture));
}

static void
set_text (DtlCorrectDialog *dialog, DtlDecisionKind kind, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (dtl_correct_row_get_field (dtl_correct_dialog_get_row (dialog, kind))), words);
}

static const DtlReading *
get_reading (DtlWindowFixture *fixture, guint source)
{
  return dtl_comparison_reading (dtl_session_get_comparison (fixture->session), source);
}

static int
find_figure (DtlWindowFixture *fixture, guint source, const char *words)
{
  const DtlReading *reading = get_reading (fixture, source);

  for (guint i = 0; i < reading->figures->len; i++)
    {
      g_autofree char *text = dtl_text_slice (reading->source->text, dtl_reading_figure (reading, i)->span);

      if (g_str_equal (text, words))
        return (int) i;
    }
  return -1;
}

static char *
say_figure (DtlWindowFixture *fixture, guint source, guint figure)
{
  return dtl_words_value (dtl_reading_figure (get_reading (fixture, source), figure));
}

static void
apply (DtlWindowFixture *fixture, DtlCorrectDialog *dialog)
{
  g_assert_true (gtk_widget_get_sensitive (dtl_correct_dialog_get_apply (dialog)));
  g_signal_emit_by_name (dtl_correct_dialog_get_apply (dialog), "clicked");
  dtl_window_fixture_wait (fixture);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static void
undo (DtlWindowFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  dtl_window_fixture_wait (fixture);
}

static DtlDocumentView *
get_view (DtlWindowFixture *fixture)
{
  return DTL_DOCUMENT_VIEW (dtl_window_fixture_find (GTK_WIDGET (fixture->window->document), DTL_TYPE_DOCUMENT_VIEW));
}

static GtkAdjustment *
get_scroll (DtlWindowFixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_view (fixture)));
}

/* --- figures ------------------------------------------------------------------------------------------------- */

/* The figure of the sample that is wrong by a thousand. */
#define SLIP_SOURCE 4

static guint
get_slip (DtlWindowFixture *fixture)
{
  const int figure = find_figure (fixture, SLIP_SOURCE, "11.2 billion rubles");

  g_assert_cmpint (figure, >=, 0);
  return (guint) figure;
}

static void
test_figure (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("correct-figure-%d", GPOINTER_TO_INT (data));
  g_autofree char *changed_picture = g_strdup_printf ("correct-figure-changed-%d", GPOINTER_TO_INT (data));
  g_autofree char *before = say_figure (fixture, SLIP_SOURCE, get_slip (fixture));
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  DtlCorrectDialog *dialog = open_dialog (fixture, "win.correct-figure", SLIP_SOURCE, get_slip (fixture));

  g_assert_cmpstr (before, ==, "11\u202f200\u202f000\u202f000\u00a0RUB");
  dtl_window_fixture_picture (fixture, picture);
  g_assert_false (gtk_widget_get_sensitive (dtl_correct_dialog_get_apply (dialog)));
  set_text (dialog, DTL_DECISION_VALUE, "11.2 trillion");
  g_assert_true (dtl_correct_row_get_changed (dtl_correct_dialog_get_row (dialog, DTL_DECISION_VALUE)));
  set_text (dialog, DTL_DECISION_PERIOD, "2031");
  dtl_window_fixture_picture (fixture, changed_picture);
  apply (fixture, dialog);
  g_assert_nonnull (fixture->window->undo_toast);
  after = say_figure (fixture, SLIP_SOURCE, get_slip (fixture));
  g_assert_cmpstr (after, ==, "11\u202f200\u202f000\u202f000\u202f000\u00a0RUB");
  undo (fixture);
  undone = say_figure (fixture, SLIP_SOURCE, get_slip (fixture));
  g_assert_cmpstr (undone, ==, before);
}

/* A unit that is typed with the value is meant. */
static void
test_unit (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlCorrectDialog *dialog = open_dialog (fixture, "win.correct-figure", SLIP_SOURCE, get_slip (fixture));
  DtlCorrectRow *unit = dtl_correct_dialog_get_row (dialog, DTL_DECISION_UNIT);
  g_autofree char *after = NULL;

  set_text (dialog, DTL_DECISION_VALUE, "106.4 billion euros");
  g_assert_cmpstr (dtl_correct_row_get_value (unit), ==, "EUR");
  g_assert_true (dtl_correct_row_get_changed (unit));
  apply (fixture, dialog);
  after = say_figure (fixture, SLIP_SOURCE, get_slip (fixture));
  g_assert_cmpstr (after, ==, "106\u202f400\u202f000\u202f000\u00a0EUR");
}

/* What cannot be understood says so, cannot be applied, and is taken back with one press. */
static void
test_refuses (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlCorrectDialog *dialog = open_dialog (fixture, "win.correct-figure", SLIP_SOURCE, get_slip (fixture));
  DtlCorrectRow *value = dtl_correct_dialog_get_row (dialog, DTL_DECISION_VALUE);

  set_text (dialog, DTL_DECISION_VALUE, "rather a lot");
  g_assert_true (dtl_correct_row_get_refused (value));
  g_assert_false (gtk_widget_get_sensitive (dtl_correct_dialog_get_apply (dialog)));
  dtl_window_fixture_picture (fixture, "correct-refused");
  dtl_correct_row_take_back (value);
  g_assert_false (dtl_correct_row_get_refused (value));
  g_assert_false (dtl_correct_row_get_changed (value));
  set_text (dialog, DTL_DECISION_MEASURE, "");
  g_assert_true (dtl_correct_row_get_refused (dtl_correct_dialog_get_row (dialog, DTL_DECISION_MEASURE)));
}

static guint
count_decisions (DtlWindowFixture *fixture)
{
  return g_list_model_get_n_items (dtl_session_get_decisions (fixture->session));
}

/* Corrected once, the dialog still knows what was read; taken back to that, no decision is left. */
static void
test_takes_back_field (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *before = say_figure (fixture, SLIP_SOURCE, get_slip (fixture));
  g_autofree char *after = NULL;
  DtlCorrectDialog *dialog = open_dialog (fixture, "win.correct-figure", SLIP_SOURCE, get_slip (fixture));
  DtlCorrectRow *value;

  set_text (dialog, DTL_DECISION_VALUE, "11.2 trillion");
  apply (fixture, dialog);
  g_assert_cmpuint (count_decisions (fixture), ==, 1);
  dialog = open_dialog (fixture, "win.correct-figure", SLIP_SOURCE, get_slip (fixture));
  value = dtl_correct_dialog_get_row (dialog, DTL_DECISION_VALUE);
  g_assert_true (dtl_correct_row_get_changed (value));
  g_assert_false (dtl_correct_row_get_refused (value));
  g_assert_false (gtk_widget_get_sensitive (dtl_correct_dialog_get_apply (dialog)));
  dtl_correct_row_take_back (value);
  apply (fixture, dialog);
  g_assert_cmpuint (count_decisions (fixture), ==, 0);
  after = say_figure (fixture, SLIP_SOURCE, get_slip (fixture));
  g_assert_cmpstr (after, ==, before);
}

/* The reader's place in the text, the chosen figure and its card stay. */
static void
test_keeps_place (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlCorrectDialog *dialog;
  const DtlSelection *chosen;
  double place;

  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, SLIP_SOURCE, get_slip (fixture));
  dtl_picture_wait (400);
  gtk_adjustment_set_value (get_scroll (fixture), 60);
  dtl_picture_wait (200);
  place = gtk_adjustment_get_value (get_scroll (fixture));
  g_assert_cmpfloat (place, >, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.correct", NULL);
  dtl_picture_wait (300);
  dialog = DTL_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture));
  set_text (dialog, DTL_DECISION_VALUE, "11.2 trillion");
  apply (fixture, dialog);
  chosen = dtl_session_get_selection (fixture->session);
  g_assert_cmpint (chosen->kind, ==, DTL_SELECTION_FIGURE);
  g_assert_cmpuint (chosen->source, ==, SLIP_SOURCE);
  g_assert_cmpuint (chosen->index, ==, get_slip (fixture));
  g_assert_cmpint (dtl_document_view_get_chosen (get_view (fixture)), >=, 0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_scroll (fixture)), place, 1);
  dtl_window_fixture_picture (fixture, "correct-keeps-place");
  undo (fixture);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_scroll (fixture)), place, 1);
}

/* --- dates and quotations -------------------------------------------------------------------------------------- */

static void
test_date (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("correct-date-%d", GPOINTER_TO_INT (data));
  const DtlReading *reading = get_reading (fixture, SLIP_SOURCE);
  DtlCorrectDialog *dialog;
  const DtlDateMention *date;
  g_autofree char *edtf = NULL;

  g_assert_cmpuint (reading->dates->len, >, 0);
  dialog = open_dialog (fixture, "win.correct-date", SLIP_SOURCE, 0);
  set_text (dialog, DTL_DECISION_DATE, "May 2024");
  g_assert_cmpstr (dtl_correct_row_get_value (dtl_correct_dialog_get_row (dialog, DTL_DECISION_DATE)), ==, "2024-05");
  dtl_window_fixture_picture (fixture, picture);
  apply (fixture, dialog);
  date = dtl_reading_date (get_reading (fixture, SLIP_SOURCE), 0);
  edtf = dtl_interval_to_edtf (&date->interval);
  g_assert_cmpstr (edtf, ==, "2024-05");
  g_assert_cmpint (date->basis, ==, DTL_BASIS_USER);
}

static int
find_quotation (DtlWindowFixture *fixture, guint *source)
{
  const DtlComparison *comparison = dtl_session_get_comparison (fixture->session);

  for (*source = 0; *source < comparison->readings->len; (*source)++)
    if (dtl_comparison_reading (comparison, *source)->quotations->len > 0)
      return 0;
  return -1;
}

static void
test_quotation (DtlWindowFixture *fixture, gconstpointer data)
{
  guint source;
  const int quotation = find_quotation (fixture, &source);
  DtlCorrectDialog *dialog;
  guint n;

  g_assert_cmpint (quotation, ==, 0);
  n = get_reading (fixture, source)->quotations->len;
  dialog = open_dialog (fixture, "win.correct-quotation", source, 0);
  set_text (dialog, DTL_DECISION_MARK_QUOTATION, "A Spokesman");
  dtl_window_fixture_picture (fixture, "correct-quotation");
  apply (fixture, dialog);
  g_assert_cmpuint (get_reading (fixture, source)->quotations->len, ==, n);
  g_assert_cmpstr (dtl_reading_quotation (get_reading (fixture, source), 0)->speaker, ==, "A Spokesman");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.not-a-quotation", "(uu)", source, 0);
  dtl_window_fixture_wait (fixture);
  g_assert_cmpuint (get_reading (fixture, source)->quotations->len, ==, n - 1);
}

static GtkWidget *
find_step (GtkWidget *widget, const char *tooltip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_step (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static char *
say_quotation (DtlWindowFixture *fixture, guint source)
{
  const DtlReading *reading = get_reading (fixture, source);

  return dtl_text_slice (reading->source->text, dtl_reading_quotation (reading, 0)->span);
}

/* Where it begins and ends is put right word by word; who says it stays, and so does the rest of what was read. */
static void
test_quotation_ends (DtlWindowFixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_strdup_printf ("correct-quotation-ends-%d", GPOINTER_TO_INT (data));
  guint source;
  const int quotation = find_quotation (fixture, &source);
  g_autofree char *speaker = g_strdup (dtl_reading_quotation (get_reading (fixture, source), (guint) quotation)->speaker);
  g_autofree char *verb = g_strdup (dtl_reading_quotation (get_reading (fixture, source), (guint) quotation)->verb);
  g_autofree char *words = say_quotation (fixture, source);
  g_autofree char *moved = NULL, *again = NULL, *undone = NULL;
  const guint n = get_reading (fixture, source)->quotations->len;
  DtlCorrectDialog *dialog = open_dialog (fixture, "win.correct-quotation", source, 0);

  g_assert_false (gtk_widget_get_sensitive (dtl_correct_dialog_get_apply (dialog)));
  g_signal_emit_by_name (find_step (GTK_WIDGET (dialog), "Begin a Word Later"), "clicked");
  g_signal_emit_by_name (find_step (GTK_WIDGET (dialog), "End a Word Earlier"), "clicked");
  dtl_window_fixture_picture (fixture, picture);
  apply (fixture, dialog);
  moved = say_quotation (fixture, source);
  g_assert_cmpstr (moved, !=, words);
  g_assert_nonnull (strstr (words, moved));
  g_assert_cmpuint (get_reading (fixture, source)->quotations->len, ==, n);
  g_assert_cmpstr (dtl_reading_quotation (get_reading (fixture, source), 0)->speaker, ==, speaker);
  g_assert_cmpstr (dtl_reading_quotation (get_reading (fixture, source), 0)->verb, ==, verb);

  dialog = open_dialog (fixture, "win.correct-quotation", source, 0);
  g_signal_emit_by_name (find_step (GTK_WIDGET (dialog), "Begin a Word Earlier"), "clicked");
  apply (fixture, dialog);
  again = say_quotation (fixture, source);
  g_assert_true (g_str_has_prefix (words, again));
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_decisions (fixture->session)), ==, 1);
  undo (fixture);
  undo (fixture);
  undone = say_quotation (fixture, source);
  g_assert_cmpstr (undone, ==, words);
}

/* --- marking ----------------------------------------------------------------------------------------------------- */

static void
select_words (DtlWindowFixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_view (fixture)));
  GtkTextIter from, start, end;

  gtk_text_buffer_get_start_iter (buffer, &from);
  g_assert_true (gtk_text_iter_forward_search (&from, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &start, &end);
  dtl_picture_wait (200);
}

/* Words that say no number get one from the user; words that say one have it already. */
static void
test_marks_figure (DtlWindowFixture *fixture, gconstpointer data)
{
  DtlCorrectDialog *dialog;
  g_autofree char *words = NULL;
  int figure;

  select_words (fixture, "Indonesia");
  dtl_window_fixture_picture (fixture, "correct-selected");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.mark-figure", NULL);
  dtl_picture_wait (300);
  dialog = DTL_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture));
  g_assert_false (gtk_widget_get_sensitive (dtl_correct_dialog_get_apply (dialog)));
  dtl_window_fixture_picture (fixture, "correct-marks");
  set_text (dialog, DTL_DECISION_VALUE, "12");
  set_text (dialog, DTL_DECISION_MEASURE, "towns");
  apply (fixture, dialog);
  figure = find_figure (fixture, 0, "Indonesia");
  g_assert_cmpint (figure, >=, 0);
  g_assert_cmpstr (dtl_reading_figure (get_reading (fixture, 0), (guint) figure)->measure, ==, "towns");
  words = say_figure (fixture, 0, (guint) figure);
  g_assert_true (g_str_has_prefix (words, "12"));
  undo (fixture);
  g_assert_cmpint (find_figure (fixture, 0, "Indonesia"), <, 0);
}

static void
test_marks_quotation (DtlWindowFixture *fixture, gconstpointer data)
{
  const guint n = get_reading (fixture, 0)->quotations->len;
  DtlCorrectDialog *dialog;

  select_words (fixture, "Serbia");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.mark-quotation", NULL);
  dtl_picture_wait (300);
  dialog = DTL_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture));
  apply (fixture, dialog);
  g_assert_cmpuint (get_reading (fixture, 0)->quotations->len, ==, n + 1);
}

/* --- by key alone -------------------------------------------------------------------------------------------------- */

static void
test_by_key (DtlWindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  DtlCorrectDialog *dialog;
  DtlSpan words;
  g_autofree char *after = NULL;

  if (!dtl_keyboard_focus (window))
    {
      g_test_skip ("no keys can be pressed on this display");
      return;
    }
  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, SLIP_SOURCE, get_slip (fixture));
  dtl_picture_wait (300);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.correct", NULL);
  dtl_picture_wait (400);
  dialog = DTL_CORRECT_DIALOG (dtl_window_fixture_dialog (fixture));
  dtl_keyboard_press (window, GDK_KEY_a, GDK_CONTROL_MASK);
  dtl_keyboard_type (window, "12 trillion");
  g_assert_cmpstr (dtl_correct_row_get_value (dtl_correct_dialog_get_row (dialog, DTL_DECISION_VALUE)), ==, "1.2e13");
  dtl_keyboard_press (window, GDK_KEY_Return, 0);
  dtl_window_fixture_wait (fixture);
  after = say_figure (fixture, SLIP_SOURCE, get_slip (fixture));
  g_assert_cmpstr (after, ==, "12\u202f000\u202f000\u202f000\u202f000\u00a0RUB");
  /* Without a caret, Shift and an arrow bring one, and select. */
  dtl_picture_wait (300);
  gtk_widget_grab_focus (GTK_WIDGET (get_view (fixture)));
  g_assert_false (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (get_view (fixture))));
  dtl_keyboard_press (window, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_true (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (get_view (fixture))));
  g_assert_true (dtl_document_pane_get_selected (fixture->window->document, &words));
  dtl_window_fixture_picture (fixture, "correct-by-key");
}

/* F7 brings the caret, the menu key what can be done at it, and Escape sends both away. */
static void
test_menu_by_key (DtlWindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWidget *view = GTK_WIDGET (get_view (fixture));

  if (!dtl_keyboard_focus (window))
    {
      g_test_skip ("no keys can be pressed on this display");
      return;
    }
  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, SLIP_SOURCE, get_slip (fixture));
  dtl_picture_wait (400);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.caret", NULL);
  g_assert_true (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (view)));
  dtl_keyboard_press (window, GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  dtl_keyboard_press (window, GDK_KEY_F10, GDK_SHIFT_MASK);
  dtl_picture_wait (200);
  g_assert_nonnull (fixture->window->document->menu);
  g_assert_true (gtk_widget_get_mapped (fixture->window->document->menu));
  dtl_window_fixture_picture (fixture, "correct-menu");
  dtl_keyboard_press (window, GDK_KEY_Escape, 0);
  dtl_picture_wait (200);
  g_assert_false (gtk_widget_get_mapped (fixture->window->document->menu));
  dtl_keyboard_press (window, GDK_KEY_Escape, 0);
  g_assert_false (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (view)));
}

/* What is in use is offered below, and taken by key. */
static void
test_completes (DtlWindowFixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  DtlCorrectDialog *dialog;
  DtlCorrectRow *measure;
  GtkWidget *entry;

  if (!dtl_keyboard_focus (window))
    {
      g_test_skip ("no keys can be pressed on this display");
      return;
    }
  dialog = open_dialog (fixture, "win.correct-figure", 0, 1);
  measure = dtl_correct_dialog_get_row (dialog, DTL_DECISION_MEASURE);
  entry = dtl_correct_row_get_field (measure);
  gtk_widget_grab_focus (entry);
  dtl_keyboard_press (window, GDK_KEY_a, GDK_CONTROL_MASK);
  dtl_keyboard_type (window, "skills");
  g_assert_true (gtk_widget_get_visible (dtl_completion_get_popover (GTK_ENTRY (entry))));
  dtl_window_fixture_picture (fixture, "correct-completes");
  dtl_keyboard_press (window, GDK_KEY_Down, 0);
  dtl_keyboard_press (window, GDK_KEY_Return, 0);
  g_assert_false (gtk_widget_get_visible (dtl_completion_get_popover (GTK_ENTRY (entry))));
  g_assert_nonnull (strstr (dtl_correct_row_get_value (measure), "skills"));
  g_assert_cmpstr (dtl_correct_row_get_value (measure), !=, "skills");
  g_assert_true (dtl_window_fixture_dialog (fixture) == ADW_DIALOG (dialog));
}

int
main (int argc, char *argv[])
{
  static const DtlWindowTest tests[] = {
    { "figure", 1400, test_figure },
    { "figure", 360, test_figure },
    { "unit", 1400, test_unit },
    { "refuses", 900, test_refuses },
    { "takes-back-field", 1400, test_takes_back_field },
    { "keeps-place", 1400, test_keeps_place },
    { "date", 1400, test_date },
    { "date", 360, test_date },
    { "quotation", 1400, test_quotation },
    { "quotation-ends", 1400, test_quotation_ends },
    { "quotation-ends", 360, test_quotation_ends },
    { "marks-figure", 1400, test_marks_figure },
    { "marks-quotation", 1400, test_marks_quotation },
    { "by-key", 1400, test_by_key },
    { "menu-by-key", 1400, test_menu_by_key },
    { "completes", 1400, test_completes },
  };

  dtl_window_fixture_init (&argc, &argv, FALSE);
  dtl_window_fixture_add ("correct-dialog", tests, G_N_ELEMENTS (tests));
  return dtl_window_fixture_run ();
}
