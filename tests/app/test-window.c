/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window on the sample, wide, medium and narrow: the panes hold what they must, and what is chosen in
 * one is shown in the others. Leaves pictures of every state to be looked at. */

#include "config.h"

#include <glib/gstdio.h>

#include "dtl-document-view.h"
#include "dtl-figures-pane-private.h"
#include "dtl-mark-popover.h"
#include "dtl-measure-card.h"
#include "dtl-picture.h"
#include "dtl-scratch.h"
#include "dtl-screenshot.h"
#include "dtl-source-item.h"
#include "dtl-timeline-pane.h"
#include "dtl-timeline-view.h"
#include "dtl-window-private.h"
#include "dtl-words.h"

typedef struct
{
  DtlWindow *window;
  DtlSession *session;
} Fixture;

static void
wait_until_read (DtlSession *session)
{
  while (dtl_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
  dtl_picture_wait (300);
}

static void
set_up_window (Fixture *fixture, int width, int height, gboolean dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Inter 11", NULL);
  fixture->window = dtl_window_new (NULL);
  fixture->session = dtl_window_get_session (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
  dtl_picture_wait (300);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const int width = GPOINTER_TO_INT (data);

  set_up_window (fixture, width, width > 700 ? 900 : 720, FALSE);
  dtl_window_open_sample (fixture->window);
  wait_until_read (fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  dtl_picture_wait (50);
}

static void
save_picture (DtlWindow *window, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "app", file, NULL);
  g_autoptr (GError) error = NULL;

  dtl_picture_wait (100);
  dtl_screenshot_save (ADW_APPLICATION_WINDOW (window), path, &error);
  g_assert_no_error (error);
}

/* The first widget of a type below another. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static DtlDocumentView *
get_view (Fixture *fixture)
{
  return DTL_DOCUMENT_VIEW (find_widget (GTK_WIDGET (fixture->window->document), DTL_TYPE_DOCUMENT_VIEW));
}

static char *
get_text (Fixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_view (fixture)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The first measure that is in doubt: the sample has one. */
static const DtlMeasure *
find_conflict (Fixture *fixture, guint *index)
{
  const DtlComparison *comparison = dtl_session_get_comparison (fixture->session);

  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      if (measure->verdict < DTL_VERDICT_SCALE_SLIP)
        continue;
      *index = i;
      return measure;
    }
  g_assert_not_reached ();
}

static void
test_panes (Fixture *fixture, gconstpointer data)
{
  static const char *const layouts[] = { "narrow", "medium", "wide" };
  const int width = GPOINTER_TO_INT (data);
  g_autofree char *text = get_text (fixture);
  g_autofree char *picture = g_strdup_printf ("window-%d", width);

  g_assert_cmpstr (adw_multi_layout_view_get_layout_name (fixture->window->layouts), ==,
                   layouts[(width > 700) + (width > 1100)]);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_sources (fixture->session)), ==, 5);
  g_assert_nonnull (strstr (text, "Moscow courts BRICS for a common front"));
  g_assert_cmpuint (dtl_document_view_get_marks (get_view (fixture))->len, >=, 5);
  g_assert_nonnull (find_widget (GTK_WIDGET (fixture->window), DTL_TYPE_TIMELINE_PANE));
  g_assert_nonnull (find_widget (GTK_WIDGET (fixture->window), DTL_TYPE_FIGURES_PANE));
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "AI Alliance Network");
  g_assert_true (g_str_has_prefix (adw_window_title_get_subtitle (fixture->window->title), "5 sources · "));
  save_picture (fixture->window, picture);
}

/* Lines are laid out in idle moments: the passage comes into view when they are, however slow the machine. */
static gboolean
comes_into_view (DtlDocumentView *view)
{
  GdkRectangle place;

  for (guint i = 0; i < 100; i++)
    {
      if (dtl_document_view_locate (view, dtl_document_view_get_chosen (view), &place))
        return TRUE;
      dtl_picture_wait (50);
    }
  return FALSE;
}

/* Choosing a row shows its passage; choosing a passage elsewhere changes the document. */
static void
test_selection_is_shared (Fixture *fixture, gconstpointer data)
{
  guint index;
  const DtlMeasure *measure = find_conflict (fixture, &index);
  const DtlCell *last = g_ptr_array_index (measure->cells, measure->cells->len - 1);
  DtlDocumentView *view = get_view (fixture);
  const DtlMark *mark;
  g_autofree char *text = NULL;

  dtl_session_select (fixture->session, DTL_SELECTION_MEASURE, 0, index);
  dtl_picture_wait (200);
  g_assert_cmpint (dtl_document_view_get_chosen (view), >=, 0);
  mark = &g_array_index (dtl_document_view_get_marks (view), DtlMark, dtl_document_view_get_chosen (view));
  g_assert_cmpint (mark->kind, ==, DTL_SELECTION_FIGURE);

  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, last->source, g_array_index (last->figures, guint, 0));
  dtl_picture_wait (200);
  text = get_text (fixture);
  g_assert_nonnull (strstr (text, "Putin forges AI league"));
  mark = &g_array_index (dtl_document_view_get_marks (view), DtlMark, dtl_document_view_get_chosen (view));
  g_assert_cmpuint (mark->index, ==, g_array_index (last->figures, guint, 0));
  g_assert_true (comes_into_view (view));
}

/* A figure is shown on the timeline where it was told: by the event of its sentence, else by its report's flag. */
static void
test_figure_moves_timeline (Fixture *fixture, gconstpointer data)
{
  guint index, position;
  const DtlMeasure *measure = find_conflict (fixture, &index);
  const DtlCell *last = g_ptr_array_index (measure->cells, measure->cells->len - 1);
  DtlTimelineView *timeline = DTL_TIMELINE_VIEW (find_widget (GTK_WIDGET (fixture->window), DTL_TYPE_TIMELINE_VIEW));
  guint n_events = g_list_model_get_n_items (dtl_session_get_events (fixture->session));

  g_assert_nonnull (timeline);
  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, last->source, g_array_index (last->figures, guint, 0));
  dtl_picture_wait (200);
  position = dtl_timeline_view_get_selected (timeline);
  g_assert_cmpuint (position, !=, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (position, >=, n_events); /* no event is told in that sentence: the flag of its report */

  dtl_session_select (fixture->session, DTL_SELECTION_EVENT, last->source, 0);
  dtl_picture_wait (200);
  g_assert_cmpuint (dtl_timeline_view_get_selected (timeline), <, n_events);
  g_assert_cmpint (dtl_session_get_current_source (fixture->session), ==, (int) last->source);
}

static void
test_steps_through_marks (Fixture *fixture, gconstpointer data)
{
  DtlDocumentView *view = get_view (fixture);
  const int n = dtl_document_view_get_marks (view)->len;
  GtkWidget *popover = find_widget (GTK_WIDGET (fixture->window->document), DTL_TYPE_MARK_POPOVER);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.next-mark", NULL);
  g_assert_cmpint (dtl_document_view_get_chosen (view), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.previous-mark", NULL);
  g_assert_cmpint (dtl_document_view_get_chosen (view), ==, n - 1);
  for (guint i = 0; i < 60 && !gtk_widget_get_visible (popover); i++)
    dtl_picture_wait (50);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.dismiss", NULL);
  g_assert_false (gtk_widget_get_visible (popover));
}

static void
test_explains (Fixture *fixture, gconstpointer data)
{
  guint index;
  const DtlMeasure *measure = find_conflict (fixture, &index);
  const DtlReason *reason = g_ptr_array_index (measure->reasons, 0);
  const DtlMentionRef suspect = g_array_index (reason->figures, DtlMentionRef, 0);

  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, suspect.source, suspect.index);
  dtl_picture_wait (300);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.explain", NULL);
  dtl_picture_wait (300);
  save_picture (fixture->window, "window-popover");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.dismiss", NULL);
}

static void
test_removes_and_undoes (Fixture *fixture, gconstpointer data)
{
  GListModel *sources = dtl_session_get_sources (fixture->session);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.remove-sources", NULL);
  wait_until_read (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (sources), ==, 4);
  save_picture (fixture->window, "window-removed");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_until_read (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (sources), ==, 5);
}

/* "Wednesday" is a day once the user says when the report was published. */
static void
test_sets_date (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DtlSourceItem) before = g_list_model_get_item (dtl_session_get_sources (fixture->session), 0);
  g_autoptr (DtlSourceItem) after = NULL;

  g_assert_false (dtl_source_item_get_has_date (before));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.set-date-of", "u", 0);
  dtl_picture_wait (300);
  save_picture (fixture->window, "window-date");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  dtl_session_set_published (fixture->session, 0, (DtlDate) { 2024, 12, 11 });
  wait_until_read (fixture->session);
  after = g_list_model_get_item (dtl_session_get_sources (fixture->session), 0);
  g_assert_true (dtl_source_item_get_has_date (after));
}

static void
test_empty (void)
{
  Fixture fixture;

  set_up_window (&fixture, 1400, 900, FALSE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture.window->stack), ==, "welcome");
  save_picture (fixture.window, "window-empty");
  tear_down (&fixture, NULL);
  set_up_window (&fixture, 360, 640, TRUE);
  save_picture (fixture.window, "window-empty-dark-360");
  tear_down (&fixture, NULL);
}

static void
test_failures (void)
{
  Fixture fixture;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/report.txt");
  g_autoptr (DtlSourceItem) first = NULL;

  set_up_window (&fixture, 1400, 900, FALSE);
  g_list_store_append (files, file);
  dtl_window_open_files (fixture.window, G_LIST_MODEL (files));
  wait_until_read (fixture.session);
  first = g_list_model_get_item (dtl_session_get_sources (fixture.session), 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture.window->stack), ==, "work");
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_sources (fixture.session)), ==, 1);
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (find_widget (GTK_WIDGET (fixture.window->document), ADW_TYPE_STATUS_PAGE))), ==,
                   dtl_source_item_get_failure (first));
  save_picture (fixture.window, "window-failure");
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.remove-sources", NULL);
  wait_until_read (fixture.session);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture.window->stack), ==, "welcome");
  tear_down (&fixture, NULL);
}

/* The status page in place of the text; NULL while the text is shown. */
static AdwStatusPage *
get_failure_page (Fixture *fixture)
{
  GtkWidget *page = find_widget (GTK_WIDGET (fixture->window->document), ADW_TYPE_STATUS_PAGE);

  return gtk_widget_get_mapped (page) ? ADW_STATUS_PAGE (page) : NULL;
}

static GtkSelectionModel *
get_rows (Fixture *fixture)
{
  GtkWidget *list = find_widget (GTK_WIDGET (fixture->window->sources), GTK_TYPE_LIST_VIEW);

  return gtk_list_view_get_model (GTK_LIST_VIEW (list));
}

/* What could not be read says why where its text would be, and goes away again. */
static void
test_shows_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/R&D.txt");

  g_assert_null (get_failure_page (fixture));
  g_list_store_append (files, file);
  dtl_window_open_files (fixture->window, G_LIST_MODEL (files));
  wait_until_read (fixture->session);
  g_assert_null (get_failure_page (fixture));
  gtk_selection_model_select_item (get_rows (fixture), 5, TRUE);
  dtl_picture_wait (50);
  g_assert_nonnull (get_failure_page (fixture));
  g_assert_cmpstr (adw_status_page_get_title (get_failure_page (fixture)), ==, "R&D.txt");
  save_picture (fixture->window, "window-failure-among-others");
  gtk_selection_model_select_item (get_rows (fixture), 0, TRUE);
  dtl_picture_wait (50);
  g_assert_null (get_failure_page (fixture));
  gtk_selection_model_select_item (get_rows (fixture), 5, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.remove-sources", NULL);
  wait_until_read (fixture->session);
  g_assert_null (get_failure_page (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_sources (fixture->session)), ==, 5);
}

/* The keyboard goes to what a pane shows. */
static void
test_focuses_panes (Fixture *fixture, gconstpointer data)
{
  static const char *const panes[] = { "document", "figures", "timeline", "sources" };
  GtkWidget *widgets[] = {
    GTK_WIDGET (fixture->window->document), fixture->window->figures, fixture->window->timeline,
    GTK_WIDGET (fixture->window->sources),
  };

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      GtkWidget *focus;

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-pane", "s", panes[i]);
      dtl_picture_wait (100);
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, widgets[i]));
      g_assert_false (GTK_IS_BUTTON (focus));
    }
}

static void
test_shortcuts (void)
{
  Fixture fixture;

  set_up_window (&fixture, 900, 800, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.shortcuts", NULL);
  dtl_picture_wait (300);
  g_assert_nonnull (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture.window)));
  save_picture (fixture.window, "window-shortcuts");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture.window)));
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.about", NULL);
  dtl_picture_wait (300);
  save_picture (fixture.window, "window-about");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture.window)));
  tear_down (&fixture, NULL);
}

static void
test_dark (gconstpointer data)
{
  const int width = GPOINTER_TO_INT (data);
  g_autofree char *picture = g_strdup_printf ("window-dark-%d", width);
  Fixture fixture;

  set_up_window (&fixture, width, width > 700 ? 900 : 720, TRUE);
  dtl_window_open_sample (fixture.window);
  wait_until_read (fixture.session);
  save_picture (fixture.window, picture);
  tear_down (&fixture, NULL);
}

/* Text twice as large, and then the window the other way round: it must fit still. */
static void
test_adapts (gconstpointer data)
{
  const int width = GPOINTER_TO_INT (data);
  g_autofree char *large = g_strdup_printf ("window-large-text-%d", width);
  g_autofree char *mirrored = g_strdup_printf ("window-right-to-left-%d", width);
  Fixture fixture;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  set_up_window (&fixture, width, width > 700 ? 900 : 720, FALSE);
  dtl_window_open_sample (fixture.window);
  wait_until_read (fixture.session);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, width);
  save_picture (fixture.window, large);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  tear_down (&fixture, NULL);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up_window (&fixture, width, width > 700 ? 900 : 720, FALSE);
  dtl_window_open_sample (fixture.window);
  wait_until_read (fixture.session);
  save_picture (fixture.window, mirrored);
  tear_down (&fixture, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static guint
count_widgets (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child, type);
  return n;
}

/* A report that says the same very often must not make a row of each. */
static void
test_repeats (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *card;
  Fixture fixture;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "In 2023 the company had revenue of 3.5 million euros.\n\n");
  set_up_window (&fixture, 1400, 900, FALSE);
  dtl_session_add_text (fixture.session, text->str);
  wait_until_read (fixture.session);
  card = find_widget (fixture.window->figures, DTL_TYPE_MEASURE_CARD);
  g_assert_cmpuint (dtl_session_get_comparison (fixture.session)->measures->len, >=, 1);
  g_assert_cmpuint (count_widgets (card, GTK_TYPE_BUTTON), >=, 2);
  g_assert_cmpuint (count_widgets (card, GTK_TYPE_BUTTON), <=, 20);
  save_picture (fixture.window, "window-repeats");
  tear_down (&fixture, NULL);
}

/* What hides rows is said, each in a chip that takes it away. */
static void
test_narrows (Fixture *fixture, gconstpointer data)
{
  DtlFiguresPane *pane = DTL_FIGURES_PANE (fixture->window->figures);
  GListModel *rows = G_LIST_MODEL (pane->sorted);
  g_autofree char *picture = g_strdup_printf ("window-narrowed-%d", GPOINTER_TO_INT (data));
  const guint n_all = g_list_model_get_n_items (rows);
  guint n_slips;

  gtk_widget_activate_action (GTK_WIDGET (pane), "figures.verdict", "i", DTL_VERDICT_SCALE_SLIP);
  n_slips = g_list_model_get_n_items (rows);
  g_assert_cmpuint (n_slips, >, 0);
  g_assert_cmpuint (n_slips, <, n_all);
  for (guint i = 0; i < n_slips; i++)
    {
      g_autoptr (DtlMeasureItem) item = g_list_model_get_item (rows, i);

      g_assert_cmpint (dtl_measure_item_get_measure (item)->verdict, ==, DTL_VERDICT_SCALE_SLIP);
    }
  gtk_widget_activate_action (GTK_WIDGET (pane), "figures.kind", "i", DTL_FIGURE_DURATION);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (pane), "figures.kind", "i", DTL_FIGURE_MONEY);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_slips);
  gtk_widget_activate_action (GTK_WIDGET (pane), "figures.open-report", NULL);
  g_assert_cmpuint (count_widgets (GTK_WIDGET (pane->filter_chips), GTK_TYPE_BUTTON), ==, 3);
  dtl_window_show_pane (fixture->window, "figures");
  save_picture (fixture->window, picture);
  for (guint i = 0; i < 3; i++)
    g_signal_emit_by_name (find_widget (GTK_WIDGET (pane->filter_chips), GTK_TYPE_BUTTON), "clicked");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (pane->filter_chips)));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_all);
}

/* Choosing a figure that the filter hides shows it all the same. */
static void
test_narrowed_yields (Fixture *fixture, gconstpointer data)
{
  DtlFiguresPane *pane = DTL_FIGURES_PANE (fixture->window->figures);
  guint conflict;

  find_conflict (fixture, &conflict);
  gtk_widget_activate_action (GTK_WIDGET (pane), "figures.kind", "i", DTL_FIGURE_RANK);
  dtl_session_select (fixture->session, DTL_SELECTION_MEASURE, 0, conflict);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (pane->filter_chips)));
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_assert_nonnull (*(char **) text);
}

static char *
read_clipboard (GtkWidget *widget)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, text_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

/* The table leaves as cells for a spreadsheet and as HTML for a letter, with a row for each in view. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  DtlFiguresPane *pane = DTL_FIGURES_PANE (fixture->window->figures);
  GdkContentFormats *formats;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  gtk_widget_activate_action (GTK_WIDGET (pane), "figures.copy-table", NULL);
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (pane)));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/tab-separated-values"));
  text = read_clipboard (GTK_WIDGET (pane));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, g_list_model_get_n_items (G_LIST_MODEL (pane->sorted)) + 2);
  g_assert_true (g_str_has_prefix (lines[0], "Measure\tVerdict\tPeriod\t"));
  g_assert_nonnull (strstr (lines[1], "\tScale slip\t2030\t"));
  g_assert_nonnull (strstr (lines[1], "11.2 billion rubles"));
}

/* Every form can be written from the window; a folder that takes no file is told of. */
static void
test_exports (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("dateline-export-XXXXXX", NULL);
  guint n_formats;
  const DtlExportFormat *formats = dtl_export_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s.%s", folder, formats[i].id, formats[i].extension);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *content = NULL;
      gsize length = 0;

      dtl_window_export_to (fixture->window, &formats[i], NULL, file);
      for (guint j = 0; j < 200 && length <= 100; j++)
        {
          dtl_picture_wait (20);
          g_clear_pointer (&content, g_free);
          if (!g_file_get_contents (path, &content, &length, NULL))
            length = 0;
        }
      g_assert_cmpuint (length, >, 100);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  save_picture (fixture->window, "window-exported");
}

/* What is no figure goes from the comparison, and one press brings it back. */
static void
test_leaves_out (Fixture *fixture, gconstpointer data)
{
  const guint before = dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0)->figures->len;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.not-a-figure", "(uu)", 0, 1);
  wait_until_read (fixture->session);
  g_assert_cmpuint (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0)->figures->len, ==, before - 1);
  g_assert_nonnull (fixture->window->undo_toast);
  save_picture (fixture->window, "window-left-out");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  wait_until_read (fixture->session);
  g_assert_cmpuint (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0)->figures->len, ==, before);
  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, 0, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-out", NULL);
  wait_until_read (fixture->session);
  g_assert_cmpuint (dtl_comparison_reading (dtl_session_get_comparison (fixture->session), 0)->figures->len, ==, before - 1);
}

/* A name that the user gives stays with all figures of the measure, and is one step. */
static void
test_renames (Fixture *fixture, gconstpointer data)
{
  DtlFiguresPane *pane = DTL_FIGURES_PANE (fixture->window->figures);
  g_autoptr (DtlMeasureItem) item = NULL;
  g_autoptr (DtlMeasureItem) renamed = NULL;
  g_autofree char *undo = NULL;
  guint conflict;

  find_conflict (fixture, &conflict);
  item = g_list_model_get_item (dtl_session_get_measures (fixture->session), conflict);
  pane->menu_item = g_object_ref (item);
  gtk_widget_activate_action (GTK_WIDGET (pane), "figures.rename", NULL);
  save_picture (fixture->window, "window-rename");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  dtl_figures_pane_rename (pane, item, "  AI’s share in growth ");
  wait_until_read (fixture->session);
  find_conflict (fixture, &conflict);
  renamed = g_list_model_get_item (dtl_session_get_measures (fixture->session), conflict);
  g_assert_cmpstr (dtl_measure_item_get_measure (renamed)->label, ==, "AI’s share in growth");
  g_assert_cmpuint (dtl_measure_item_get_measure (renamed)->cells->len, ==, dtl_measure_item_get_measure (item)->cells->len);
  g_object_get (fixture->session, "undo-label", &undo, NULL);
  g_assert_true (g_str_has_prefix (undo, "Correct "));
}

static void
add_sample_test (const char *name, int width, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/window/%s/%d", name, width);

  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down);
}

static void
add_tests (void)
{
  static const int widths[] = { 1400, 900, 360 };

  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/failures", test_failures);
  g_test_add_func ("/window/repeats", test_repeats);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *dark = g_strdup_printf ("/window/dark/%d", widths[i]);
      g_autofree char *adapts = g_strdup_printf ("/window/adapts/%d", widths[i]);

      add_sample_test ("panes", widths[i], test_panes);
      add_sample_test ("selection-is-shared", widths[i], test_selection_is_shared);
      add_sample_test ("timeline-follows", widths[i], test_figure_moves_timeline);
      g_test_add_data_func (dark, GINT_TO_POINTER (widths[i]), test_dark);
      g_test_add_data_func (adapts, GINT_TO_POINTER (widths[i]), test_adapts);
    }
  add_sample_test ("steps-through-marks", 1400, test_steps_through_marks);
  add_sample_test ("explains", 1400, test_explains);
  add_sample_test ("removes-and-undoes", 1400, test_removes_and_undoes);
  add_sample_test ("shows-failure", 1400, test_shows_failure);
  add_sample_test ("focuses-panes", 1400, test_focuses_panes);
  add_sample_test ("focuses-panes", 360, test_focuses_panes);
  add_sample_test ("sets-date", 1400, test_sets_date);
  add_sample_test ("narrows", 1400, test_narrows);
  add_sample_test ("narrows", 900, test_narrows);
  add_sample_test ("narrows", 360, test_narrows);
  add_sample_test ("narrowed-yields", 1400, test_narrowed_yields);
  add_sample_test ("copies", 1400, test_copies);
  add_sample_test ("renames", 1400, test_renames);
  add_sample_test ("leaves-out", 1400, test_leaves_out);
  add_sample_test ("exports", 1400, test_exports);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = dtl_scratch_new ("window");
  int result;

  /* Working copies of the tests are nobody's work. */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  /* GTK's test backend has nothing to announce with, and calls it all the same. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_test_init (&argc, &argv, NULL);
  gtk_disable_portals ();
  adw_init ();
  dtl_picture_style ();
  add_tests ();
  result = g_test_run ();
  dtl_scratch_remove (folder);
  return result;
}
