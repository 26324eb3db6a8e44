/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline tied to a session: what is chosen there is chosen here, and the other way round; the list holds the same. */

#include "config.h"

#include <stdlib.h>

#include "dtl-event-item.h"
#include "dtl-picture.h"
#include "dtl-scratch.h"
#include "dtl-timeline-binding.h"
#include "dtl-timeline-pane.h"
#include "dtl-timeline-tray.h"
#include "dtl-time-limit.h"
#include "dtl-time-limited.h"
#include "dtl-value-item.h"
#include "story.h"

typedef struct
{
  DtlSession *session;
  DtlTimelinePane *pane;
  DtlTimelineView *view;
  GtkWidget *window;
} Fixture;

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  const char *folder = dtl_scratch_borrow ("timeline");
  int width = GPOINTER_TO_INT (data);

  fixture->session = dtl_session_new_in (g_getenv ("DATELINE_DATA_DIR"), folder);
  fixture->pane = g_object_new (DTL_TYPE_TIMELINE_PANE, NULL);
  dtl_timeline_pane_set_session (fixture->pane, fixture->session);
  fixture->window = dtl_picture_show (GTK_WIDGET (fixture->pane), width ? width : 1154, 300, FALSE);
  dtl_session_show_comparison (fixture->session, comparison);
  dtl_picture_wait (100);
  fixture->view = DTL_TIMELINE_VIEW (find_child (GTK_WIDGET (fixture->pane), DTL_TYPE_TIMELINE_VIEW));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
}

static void
test_session_selects (Fixture *fixture, gconstpointer data)
{
  dtl_session_select (fixture->session, DTL_SELECTION_EVENT, STORY_COURIER, 0);
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, dtl_timeline_binding_find (fixture->session, STORY_COURIER, 0));
  g_assert_cmpint (dtl_timeline_view_get_selected_group (fixture->view), ==, 0);
  dtl_session_select (fixture->session, DTL_SELECTION_STORY_EVENT, 0, 0);
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpint (dtl_timeline_view_get_selected_group (fixture->view), ==, 0);
  dtl_session_select (fixture->session, DTL_SELECTION_NONE, 0, 0);
  g_assert_cmpint (dtl_timeline_view_get_selected_group (fixture->view), ==, -1);
}

static void
test_view_selects (Fixture *fixture, gconstpointer data)
{
  const DtlSelection *selection = dtl_session_get_selection (fixture->session);

  dtl_timeline_view_set_selected (fixture->view, dtl_timeline_binding_find (fixture->session, STORY_HERALD, 0));
  g_assert_cmpint (selection->kind, ==, DTL_SELECTION_EVENT);
  g_assert_cmpuint (selection->source, ==, STORY_HERALD);
  dtl_timeline_view_set_selected_group (fixture->view, 0);
  selection = dtl_session_get_selection (fixture->session);
  g_assert_cmpint (selection->kind, ==, DTL_SELECTION_STORY_EVENT);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *list = GTK_COLUMN_VIEW (find_child (GTK_WIDGET (fixture->pane), GTK_TYPE_COLUMN_VIEW));
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (list));
  GObject *button = gtk_widget_get_template_child (GTK_WIDGET (fixture->pane), DTL_TYPE_TIMELINE_PANE, "list_button");
  gint64 before = G_MININT64;

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, g_list_model_get_n_items (dtl_session_get_events (fixture->session)));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DtlEventItem) item = g_list_model_get_item (rows, i);

      if (!dtl_event_item_get_resolved (item))
        {
          g_assert_cmpuint (i, ==, g_list_model_get_n_items (rows) - 1);
          continue;
        }
      g_assert_cmpint (dtl_event_item_get_begin (item), >=, before);
      before = dtl_event_item_get_begin (item);
    }
  g_object_set (button, "active", TRUE, NULL);
  dtl_picture_wait (100);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (list)), 1);
  g_assert_cmpint (dtl_session_get_selection (fixture->session)->kind, ==, DTL_SELECTION_EVENT);
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), !=, GTK_INVALID_LIST_POSITION);
  dtl_picture_save (fixture->window, "timeline-pane-list");
}

/* What has no date is counted, and listed with what the report wrote. */
static void
test_tray (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DtlComparison) empty = dtl_comparison_new ();
  GtkWidget *tray = find_child (GTK_WIDGET (fixture->pane), DTL_TYPE_TIMELINE_TRAY);
  GListModel *events = dtl_session_get_events (fixture->session);
  GtkWidget *button = find_child (tray, GTK_TYPE_MENU_BUTTON);
  guint undated = 0;

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (DtlEventItem) item = g_list_model_get_item (events, i);

      undated += !dtl_event_item_get_resolved (item);
    }
  g_assert_cmpuint (undated, >, 0);
  g_assert_true (gtk_widget_get_visible (tray));
  g_assert_cmpint (atoi (gtk_label_get_label (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (button))))), ==, undated);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  dtl_picture_wait (200);
  dtl_picture_save (fixture->window, "timeline-pane-tray");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  dtl_session_show_comparison (fixture->session, empty);
  dtl_picture_wait (50);
  g_assert_false (gtk_widget_get_visible (tray));
}

/* Lanes of another kind hold the same events; what was chosen stays chosen. */
static void
test_lanes (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "person", "organisation", "place", "origin", "source" };
  guint selected;

  dtl_session_select (fixture->session, DTL_SELECTION_EVENT, STORY_COURIER, 0);
  selected = dtl_timeline_view_get_selected (fixture->view);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *name = g_strdup_printf ("timeline-pane-by-%s", kinds[i]);

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "timeline.lanes", "s", kinds[i]));
      dtl_picture_wait (100);
      g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, selected);
      g_assert_cmpint (dtl_session_get_selection (fixture->session)->kind, ==, DTL_SELECTION_EVENT);
      dtl_picture_save (fixture->window, name);
    }
  g_signal_emit_by_name (fixture->view, "move-lane", 0, 2);
  dtl_picture_wait (100);
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, selected);
  dtl_picture_save (fixture->window, "timeline-pane-moved");
}

/* The next pane has the lanes as this one left them. */
static void
test_remembers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DTL_APPLICATION_ID);
  DtlTimelinePane *next = g_object_new (DTL_TYPE_TIMELINE_PANE, NULL);
  DtlTimelineView *view = DTL_TIMELINE_VIEW (find_child (GTK_WIDGET (next), DTL_TYPE_TIMELINE_VIEW));

  g_object_ref_sink (next);
  dtl_timeline_pane_remember (fixture->pane, settings);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "timeline.lanes", "s", "measure");
  dtl_timeline_view_set_folded (fixture->view, "Events", TRUE);
  g_signal_emit_by_name (fixture->view, "move-lane", 0, 1);
  dtl_timeline_pane_remember (next, settings);
  dtl_timeline_pane_set_session (next, fixture->session);
  g_assert_true (dtl_timeline_view_get_folded (view, "Events"));
  g_assert_cmpstr (dtl_timeline_view_get_lane_name (view, 0), ==, "Events");
  g_assert_cmpstr (dtl_timeline_view_get_lane_name (view, 1), ==, "Cost of the bridge");
  dtl_timeline_pane_set_session (next, NULL);
  g_object_unref (next);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "timeline.lanes", "s", "source");
  dtl_timeline_view_set_folded (fixture->view, "Events", FALSE);
}

static guint
count_values (GListModel *rows)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);

      count += DTL_IS_VALUE_ITEM (item);
    }
  return count;
}

/* A figure chosen anywhere is a point of its lane, and a point chosen here is a figure; the list holds both. */
static void
test_measures (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *list = GTK_COLUMN_VIEW (find_child (GTK_WIDGET (fixture->pane), GTK_TYPE_COLUMN_VIEW));
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (list));
  const DtlSelection *selection = dtl_session_get_selection (fixture->session);
  guint n_events = g_list_model_get_n_items (rows), herald, courier;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "timeline.lanes", "s", "measure"));
  dtl_picture_wait (100);
  g_assert_cmpuint (count_values (rows), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_events + 2);
  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, STORY_HERALD, 0);
  herald = dtl_timeline_view_get_selected (fixture->view);
  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, STORY_NOTE, 0); /* says the same */
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, herald);
  dtl_session_select (fixture->session, DTL_SELECTION_FIGURE, STORY_COURIER, 0);
  courier = dtl_timeline_view_get_selected (fixture->view);
  g_assert_cmpuint (courier, !=, herald);
  dtl_timeline_view_set_selected (fixture->view, herald);
  selection = dtl_session_get_selection (fixture->session);
  g_assert_cmpint (selection->kind, ==, DTL_SELECTION_FIGURE);
  g_assert_cmpuint (selection->source, ==, STORY_HERALD);
  dtl_timeline_view_set_scale (fixture->view, DTL_TIMELINE_FIT);
  dtl_picture_wait (400);
  dtl_picture_save (fixture->window, "timeline-pane-by-measure");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "timeline.list", NULL));
  dtl_picture_wait (100);
  dtl_picture_save (fixture->window, "timeline-pane-by-measure-list");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "timeline.lanes", "s", "source"));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_events);
}

/* What is marked limits the session; a click, or the other lanes, and all is there again. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  DtlTimeLimit *limit = dtl_time_limit_of (fixture->session);
  GObject *button = gtk_widget_get_template_child (GTK_WIDGET (fixture->pane), DTL_TYPE_TIMELINE_PANE, "limit_button");
  g_autoptr (GListModel) sources = dtl_time_limited_new (fixture->session, dtl_session_get_sources (fixture->session));
  g_autoptr (GListModel) measures = dtl_time_limited_new (fixture->session, dtl_session_get_measures (fixture->session));
  guint n_measures = g_list_model_get_n_items (measures);
  const DtlTime day = DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { 1900, 1, 1 }));

  g_assert_cmpuint (n_measures, >, 0);
  dtl_timeline_view_set_span (fixture->view, day, day + 2 * DTL_SECONDS_A_DAY);
  g_assert_true (dtl_time_limit_is_set (limit));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (sources), <, g_list_model_get_n_items (dtl_session_get_sources (fixture->session)) + 1);
  dtl_picture_wait (50);
  dtl_picture_save (fixture->window, "timeline-pane-limit");
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (dtl_time_limit_is_set (limit));
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, n_measures);
}

static guint
count_rows (Fixture *fixture)
{
  GtkColumnView *list = GTK_COLUMN_VIEW (find_child (GTK_WIDGET (fixture->pane), GTK_TYPE_COLUMN_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (list)));
}

static GObject *
get_part (Fixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->pane), DTL_TYPE_TIMELINE_PANE, name);
}

/* What is looked for is all that both forms show; what is chosen stays chosen, at its new place, or nothing is. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("timeline-pane-search-%d", GPOINTER_TO_INT (data));
  const guint all = count_rows (fixture);
  GtkEditable *entry = GTK_EDITABLE (get_part (fixture, "search_entry"));
  GtkDropDown *choice = GTK_DROP_DOWN (get_part (fixture, "shown_choice"));
  guint found;

  dtl_session_select (fixture->session, DTL_SELECTION_EVENT, STORY_COURIER, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "timeline.search", NULL);
  gtk_editable_set_text (entry, "1 MAY 2021");
  dtl_picture_wait (400);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, 0);
  dtl_picture_save (fixture->window, name);
  dtl_session_select (fixture->session, DTL_SELECTION_EVENT, STORY_HERALD, 0);
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, GTK_INVALID_LIST_POSITION);
  dtl_session_select (fixture->session, DTL_SELECTION_SOURCE, STORY_HERALD, 0);
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, 1);
  gtk_editable_set_text (entry, "no such thing");
  dtl_picture_wait (400);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  gtk_editable_set_text (entry, "");
  gtk_drop_down_set_selected (choice, 2);
  dtl_picture_wait (400);
  found = count_rows (fixture);
  g_assert_cmpuint (found, >, 1);
  gtk_drop_down_set_selected (choice, 3);
  dtl_picture_wait (400);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_object_set (get_part (fixture, "search_bar"), "search-mode-enabled", FALSE, NULL);
  dtl_picture_wait (400);
  g_assert_cmpuint (count_rows (fixture), ==, all);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
}

static void
test_scales (Fixture *fixture, gconstpointer data)
{
  AdwToggleGroup *scales = ADW_TOGGLE_GROUP (find_child (GTK_WIDGET (fixture->pane), ADW_TYPE_TOGGLE_GROUP));

  g_assert_cmpstr (adw_toggle_group_get_active_name (scales), ==, "focus");
  adw_toggle_group_set_active_name (scales, "week");
  g_assert_cmpint (dtl_timeline_view_get_scale (fixture->view), ==, DTL_TIMELINE_WEEK);
  dtl_timeline_view_set_scale (fixture->view, DTL_TIMELINE_FREE);
  g_assert_cmpuint (adw_toggle_group_get_active (scales), ==, GTK_INVALID_LIST_POSITION);
  dtl_timeline_view_set_scale (fixture->view, DTL_TIMELINE_FIT);
  g_assert_cmpstr (adw_toggle_group_get_active_name (scales), ==, "fit");
}

/* The session comes to hold nothing, and something again. */
static void
test_new_comparison (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DtlComparison) empty = dtl_comparison_new ();
  g_autoptr (DtlComparison) again = story_new ();

  dtl_session_select (fixture->session, DTL_SELECTION_EVENT, STORY_HERALD, 0);
  dtl_session_show_comparison (fixture->session, empty);
  dtl_picture_wait (50);
  g_assert_cmpuint (dtl_timeline_view_get_selected (fixture->view), ==, GTK_INVALID_LIST_POSITION);
  dtl_session_show_comparison (fixture->session, again);
  dtl_picture_wait (50);
  dtl_timeline_pane_set_session (fixture->pane, NULL);
  dtl_picture_wait (50);
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("timeline-pane-%d", data ? GPOINTER_TO_INT (data) : 1154);

  dtl_session_select (fixture->session, DTL_SELECTION_EVENT, STORY_HERALD, 0);
  dtl_picture_wait (100);
  dtl_picture_save (fixture->window, name);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
#define ADD(path, width, test) g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down)
  ADD ("/timeline-pane/session-selects", 0, test_session_selects);
  ADD ("/timeline-pane/view-selects", 0, test_view_selects);
  ADD ("/timeline-pane/list", 0, test_list);
  ADD ("/timeline-pane/tray", 0, test_tray);
  ADD ("/timeline-pane/lanes", 0, test_lanes);
  ADD ("/timeline-pane/measures", 0, test_measures);
  ADD ("/timeline-pane/remembers", 0, test_remembers);
  ADD ("/timeline-pane/limit", 0, test_limit);
  ADD ("/timeline-pane/search", 0, test_search);
  ADD ("/timeline-pane/search-narrow", 360, test_search);
  ADD ("/timeline-pane/scales", 0, test_scales);
  ADD ("/timeline-pane/new-comparison", 0, test_new_comparison);
  ADD ("/timeline-pane/picture", 0, test_pictures);
  ADD ("/timeline-pane/picture-narrow", 360, test_pictures);
#undef ADD
  return g_test_run ();
}
