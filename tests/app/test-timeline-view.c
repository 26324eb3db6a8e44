/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline on a list that has nothing to do with reports: what it shows, what can be chosen, and pictures of it. */

#include <string.h>

#include "dtl-chronicle.h"
#include "dtl-keyboard.h"
#include "dtl-picture.h"
#include "dtl-timeline-view-private.h"

static GtkWidget *
show_chronicle (int width, int height, gboolean dark, DtlTimelineView **view)
{
  g_autoptr (GListStore) things = dtl_chronicle_new ();

  *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  gtk_widget_add_css_class (GTK_WIDGET (*view), "view");
  dtl_chronicle_bind (*view, things);
  return dtl_picture_show (GTK_WIDGET (*view), width, height, dark);
}

static void
test_shows_focus (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 290, FALSE, &view);
  double from, to;

  dtl_timeline_view_get_range (view, &from, &to);
  g_assert_cmpint (dtl_time_date (from).month, ==, 11);
  g_assert_cmpint (dtl_time_date (to).year, ==, 1825);
  g_assert_true (gtk_widget_get_visible (view->back));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (view->ahead)), ==, "1830 ▸");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_selection (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 290, FALSE, &view);
  guint items = 0, groups = 0;

  g_signal_connect_swapped (view, "notify::selected", G_CALLBACK (count_cb), &items);
  g_signal_connect_swapped (view, "notify::selected-group", G_CALLBACK (count_cb), &groups);
  dtl_timeline_view_set_selected (view, 0);
  dtl_timeline_view_set_selected (view, 0);
  g_assert_cmpuint (items, ==, 1);
  g_assert_cmpint (dtl_timeline_view_get_selected_group (view), ==, 1);
  dtl_timeline_view_set_selected_group (view, 3);
  g_assert_cmpuint (dtl_timeline_view_get_selected (view), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (groups, ==, 2);
  dtl_timeline_view_set_selected (view, 4);
  g_assert_cmpuint (dtl_timeline_view_get_selected (view), ==, 4);
  dtl_timeline_view_set_selected (view, 4711);
  g_assert_cmpuint (dtl_timeline_view_get_selected (view), ==, GTK_INVALID_LIST_POSITION);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is pointed at where a mark is drawn is that mark. */
static void
test_pointing (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 290, FALSE, &view);

  for (guint lane = 0; lane < view->stack->lanes->len; lane++)
    {
      const DtlLaneLayout *layout = dtl_lane_stack_get (view->stack, lane)->layout;

      for (guint i = 0; i < layout->marks->len; i++)
        {
          const DtlMark *mark = &g_array_index (layout->marks, DtlMark, i);
          double x = (MAX (mark->x0, 0) + MIN (mark->x1, view->axis.width)) / 2;
          DtlTimelineSpot spot;

          if (mark->x1 < 8 || mark->x0 > view->axis.width - 8)
            continue;
          dtl_timeline_view_mark_at (view, x + dtl_timeline_view_axis_left (view),
                                     dtl_timeline_view_row_middle (view, lane, mark->row), &spot);
          g_assert_cmpint (spot.lane, ==, lane);
          g_assert_cmpuint (spot.id, ==, mark->id);
        }
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_scales (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 290, FALSE, &view);
  double from, to;

  dtl_timeline_view_set_scale (view, DTL_TIMELINE_WEEK);
  dtl_timeline_view_get_range (view, &from, &to);
  g_assert_cmpfloat_with_epsilon (to - from, 7 * DTL_SECONDS_A_DAY, 1);
  dtl_timeline_view_set_scale (view, DTL_TIMELINE_FIT);
  dtl_picture_wait (50);
  g_assert_false (gtk_widget_get_visible (view->back));
  g_assert_false (gtk_widget_get_visible (view->ahead));
  dtl_timeline_view_set_scale (view, DTL_TIMELINE_FOCUS);
  dtl_timeline_view_step_out (view, TRUE);
  dtl_timeline_view_get_range (view, &from, &to);
  g_assert_cmpint (dtl_time_date ((from + to) / 2).year, ==, 1830);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where there is no room for all lanes the merged one stays on top, and what is under it cannot be pointed at. */
static void
test_pinned (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 190, FALSE, &view);
  double before = dtl_timeline_view_row_middle (view, DTL_TIMELINE_MERGED, 0);
  double pinned = dtl_timeline_view_pinned (view);
  const DtlMark *merged = dtl_lane_stack_find (view->stack, DTL_TIMELINE_MERGED, 0);
  double x = dtl_timeline_view_axis_left (view) + (merged->x0 + merged->x1) / 2;
  DtlTimelineSpot spot;

  g_assert_cmpfloat (pinned, >, 0);
  gtk_adjustment_set_value (view->vertical, 60);
  g_assert_cmpfloat (gtk_adjustment_get_value (view->vertical), ==, 60);
  g_assert_cmpfloat (dtl_timeline_view_row_middle (view, DTL_TIMELINE_MERGED, 0), ==, before);
  dtl_timeline_view_mark_at (view, x, before, &spot);
  g_assert_cmpint (spot.lane, ==, DTL_TIMELINE_MERGED);
  dtl_picture_wait (50);
  dtl_picture_save (window, "timeline-pinned");
  for (guint i = 0; i < 17; i++)
    {
      dtl_timeline_view_set_selected (view, i);
      dtl_picture_wait (i == 4 ? 0 : 350);
      if (i != 4)
        g_assert_cmpfloat (dtl_timeline_view_row_middle (view, view->cursor.lane, 0), >=, view->header + dtl_timeline_view_pinned (view));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Only the lane with something that has no date says so. */
static void
test_note (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 290, FALSE, &view);
  double x = dtl_timeline_view_axis_left (view) + 2 * DTL_TIMELINE_NOTE_INSET;

  for (guint lane = 1; lane <= 5; lane++)
    {
      g_autofree char *note = dtl_timeline_view_dup_note (view, lane);
      double middle = dtl_timeline_view_row_middle (view, lane, 0);

      g_assert_true (!note == (lane != 2));
      g_assert_cmpint (dtl_timeline_view_note_at (view, x, middle), ==, lane == 2 ? 2 : -1);
      g_assert_cmpint (dtl_timeline_view_note_at (view, x + 800, middle), ==, -1);
    }
  g_assert_cmpint (dtl_timeline_view_note_at (view, x, 10), ==, -1);
  g_assert_cmpint (dtl_timeline_view_note_at (view, x, 289), ==, -1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A folded lane is a thin strip that has all it had. */
static void
test_folding (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 290, FALSE, &view);
  double before = dtl_lane_stack_get (view->stack, 5)->height;
  guint counted = 0;

  dtl_timeline_view_set_folded (view, "Chronicle", TRUE);
  dtl_timeline_view_set_folded (view, "Gazette", TRUE);
  dtl_picture_wait (50);
  g_assert_cmpfloat (dtl_lane_stack_get (view->stack, 5)->height, <, before);
  for (guint i = 0; i < dtl_lane_stack_get (view->stack, 5)->layout->marks->len; i++)
    counted += g_array_index (dtl_lane_stack_get (view->stack, 5)->layout->marks, DtlMark, i).count;
  dtl_timeline_view_set_selected (view, 0);
  dtl_picture_save (window, "timeline-folded");
  dtl_timeline_view_set_folded (view, "Chronicle", FALSE);
  dtl_picture_wait (50);
  for (guint i = 0; i < dtl_lane_stack_get (view->stack, 5)->layout->marks->len; i++)
    counted -= g_array_index (dtl_lane_stack_get (view->stack, 5)->layout->marks, DtlMark, i).count;
  g_assert_cmpuint (counted, ==, 0);
  g_assert_cmpfloat (dtl_lane_stack_get (view->stack, 5)->height, ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
signal_cb (guint *count)
{
  (*count)++;
}

/* A band over time is marked in whole days, or comes closer. */
static void
test_span (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 320, FALSE, &view);
  DtlTime begin, end;
  guint changes = 0;
  double from, to;

  g_signal_connect_swapped (view, "span-changed", G_CALLBACK (signal_cb), &changes);
  g_assert_false (dtl_timeline_view_get_span (view, &begin, &end));
  dtl_timeline_view_band (view, 400, 260);
  dtl_timeline_view_end_band (view, FALSE);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_true (dtl_timeline_view_get_span (view, &begin, &end));
  g_assert_cmpint (begin % DTL_SECONDS_A_DAY, ==, 0);
  g_assert_cmpint (end % DTL_SECONDS_A_DAY, ==, 0);
  g_assert_cmpfloat (dtl_time_axis_x (&view->axis, begin), <=, 260);
  g_assert_cmpfloat (dtl_time_axis_x (&view->axis, end), >=, 400);
  dtl_picture_wait (50);
  dtl_picture_save (window, "timeline-span");
  dtl_timeline_view_band (view, 300, 500);
  dtl_timeline_view_end_band (view, TRUE);
  dtl_picture_wait (400);
  dtl_timeline_view_get_range (view, &from, &to);
  g_assert_cmpfloat (to - from, <, 12 * DTL_SECONDS_A_DAY);
  dtl_timeline_view_set_span (view, 0, 0);
  g_assert_cmpuint (changes, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static double
get_span (DtlTimelineView *view)
{
  dtl_picture_wait (350); /* until a flight has arrived */
  return view->axis.to - view->axis.from;
}

/* How wide the window is, and which way its words run. */
typedef struct
{
  const char *path;
  int width;
  int height;
  GtkTextDirection direction;
} Room;

static const Room rooms[] = {
  { "/timeline-view/keyboard", 1100, 320, GTK_TEXT_DIR_LTR },
  { "/timeline-view/keyboard-narrow", 360, 560, GTK_TEXT_DIR_LTR },
  { "/timeline-view/keyboard-right-to-left", 1100, 320, GTK_TEXT_DIR_RTL },
  { "/timeline-view/keyboard-narrow-right-to-left", 360, 560, GTK_TEXT_DIR_RTL },
};

/* Time runs from left to right whichever way the words do, and so do the keys. */
static GtkWindow *
open_room (const Room *room, DtlTimelineView **view)
{
  GtkWidget *window;

  gtk_widget_set_default_direction (room->direction);
  window = show_chronicle (room->width, room->height, FALSE, view);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (*view)), ==, room->direction);
  return GTK_WINDOW (window);
}

static void
close_room (GtkWindow *window)
{
  gtk_window_destroy (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* All of it without a pointer, with keys as they are pressed. */
static void
test_keyboard (gconstpointer data)
{
  DtlTimelineView *view;
  GtkWindow *window = open_room (data, &view);
  guint activated = 0, moved = 0, walked = 1;
  const DtlTimeIndex *index;
  DtlTime begin, end;
  double span;

  if (!dtl_keyboard_focus (window))
    {
      g_test_skip ("no keys can be pressed here");
      close_room (window);
      return;
    }
  g_signal_connect_swapped (view, "activate", G_CALLBACK (signal_cb), &activated);
  g_signal_connect_swapped (view, "move-lane", G_CALLBACK (signal_cb), &moved);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  dtl_keyboard_press (window, GDK_KEY_Right, 0);
  g_assert_cmpint (view->cursor.lane, >=, 1);
  index = dtl_timeline_events_index (view->events, view->cursor.lane);
  dtl_keyboard_press (window, GDK_KEY_Home, 0);
  g_assert_cmpuint (view->cursor.id, ==, dtl_time_index_get (index, 0)->id);
  while (view->cursor.id != dtl_time_index_get (index, dtl_time_index_size (index) - 1)->id && walked < 100)
    {
      dtl_keyboard_press (window, GDK_KEY_Right, 0);
      walked++;
    }
  g_assert_cmpuint (walked, ==, dtl_time_index_size (index));
  dtl_keyboard_press (window, GDK_KEY_Return, 0);
  g_assert_cmpuint (activated, ==, 1);
  dtl_keyboard_press (window, GDK_KEY_Home, 0);
  span = get_span (view);
  dtl_keyboard_press (window, GDK_KEY_minus, 0);
  g_assert_cmpfloat (get_span (view), >, span);
  dtl_keyboard_press (window, GDK_KEY_w, 0);
  g_assert_cmpfloat_with_epsilon (get_span (view), 7 * DTL_SECONDS_A_DAY, 1);
  dtl_keyboard_press (window, GDK_KEY_f, 0);
  g_assert_cmpfloat_with_epsilon (get_span (view), span, span / 100);
  dtl_keyboard_press (window, GDK_KEY_space, 0);
  g_assert_true (dtl_timeline_view_get_folded (view, dtl_timeline_view_lane_name (view, view->cursor.lane)));
  dtl_keyboard_press (window, GDK_KEY_space, 0);
  g_assert_false (dtl_timeline_view_get_folded (view, dtl_timeline_view_lane_name (view, view->cursor.lane)));
  dtl_keyboard_press (window, GDK_KEY_s, 0);
  g_assert_true (dtl_timeline_view_get_span (view, &begin, &end));
  dtl_keyboard_press (window, GDK_KEY_Escape, 0);
  g_assert_false (dtl_timeline_view_get_span (view, &begin, &end));
  dtl_keyboard_press (window, GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpuint (moved, ==, 1);
  dtl_keyboard_press (window, GDK_KEY_Down, 0);
  for (guint i = 0; i < 6 && view->cursor.lane != DTL_TIMELINE_MERGED; i++)
    dtl_keyboard_press (window, GDK_KEY_Up, 0);
  g_assert_cmpint (view->cursor.lane, ==, DTL_TIMELINE_MERGED);
  close_room (window);
}

/* What can be pressed is told, each once. */
static void
test_keys_are_told (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  const DtlTimelineKey *key;

  for (guint i = 0; (key = dtl_timeline_view_get_key (i)) != NULL; i++)
    if (key->title)
      g_assert_true (g_hash_table_add (titles, (gpointer) key->title));
  g_assert_cmpuint (g_hash_table_size (titles), >=, 20);
}

/* GTK asks for a tooltip in the midst of laying out, when another tooltip changes: that must not lay out again. */
static void
test_tooltip (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 290, FALSE, &view);
  const DtlMark *mark = dtl_lane_stack_find (view->stack, 1, 0);
  int x = dtl_timeline_view_axis_left (view) + mark->x0 + DTL_TIMELINE_RADIUS;
  int y = dtl_timeline_view_row_middle (view, 1, mark->row);
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (view, "query-tooltip", x, y, FALSE, tooltip, &shown);
  g_assert_true (shown);
  dtl_timeline_view_forget (view);
  g_signal_emit_by_name (view, "query-tooltip", x, y, FALSE, tooltip, &shown);
  g_assert_false (shown);
  g_assert_null (view->stack);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The list may change under it, and it may be gone before its list. */
static void
test_model_changes (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_new ();
  DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  GtkWidget *window;

  dtl_chronicle_bind (view, things);
  window = dtl_picture_show (GTK_WIDGET (view), 900, 290, FALSE);
  dtl_timeline_view_set_selected (view, 14);
  g_list_store_splice (things, 3, 12, NULL, 0);
  dtl_picture_wait (50);
  g_assert_cmpuint (dtl_timeline_view_get_selected (view), ==, GTK_INVALID_LIST_POSITION);
  g_list_store_remove_all (things);
  dtl_picture_wait (50);
  gtk_window_destroy (GTK_WINDOW (window));
  g_list_store_remove_all (things);
}

/* Every mark in view is there for a screen reader, with a name, and after them the buttons. */
static void
test_accessible (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1100, 400, FALSE, &view);
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (view));
  guint marks = 0, buttons = 0, notes = 0;

  while (child)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);
      g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (child);
      int x, y, width, height;

      g_assert_true (parent == GTK_ACCESSIBLE (view));
      if (gtk_accessible_get_accessible_role (child) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
        {
          marks++;
          g_assert_true (gtk_accessible_get_bounds (child, &x, &y, &width, &height));
          g_assert_cmpint (x + width, <=, 1100);
          g_assert_cmpint (width, >, 0);
        }
      notes += gtk_accessible_get_accessible_role (child) == GTK_ACCESSIBLE_ROLE_NOTE;
      buttons += GTK_IS_BUTTON (child);
      g_object_unref (child);
      child = next;
    }
  g_assert_cmpuint (marks, >=, 12);
  g_assert_cmpuint (buttons, ==, 2);
  g_assert_cmpuint (notes, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A list with values: a lane that is a line, whose points can be pointed at, walked and told like all else. */
static void
test_values (void)
{
  static const struct
  {
    const char *name;
    int width, height;
    gboolean dark;
    GtkTextDirection direction;
  } pictures[] = {
    { "timeline-values", 1154, 400, FALSE, GTK_TEXT_DIR_LTR },
    { "timeline-values-dark", 1154, 400, TRUE, GTK_TEXT_DIR_LTR },
    { "timeline-values-narrow", 360, 560, FALSE, GTK_TEXT_DIR_RTL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GListStore) things = dtl_chronicle_measured ();
      DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
      const DtlLaneLayout *layout;
      const DtlMark *mark;
      GtkWidget *window;
      DtlTimelineSpot spot;
      g_autofree char *name = NULL;
      g_autofree char *note = NULL;

      gtk_widget_add_css_class (GTK_WIDGET (view), "view");
      gtk_widget_set_direction (GTK_WIDGET (view), pictures[i].direction);
      dtl_chronicle_bind (view, things);
      dtl_timeline_view_add_lane (view, "Height of the river at the mill", G_MAXUINT, NULL);
      window = dtl_picture_show (GTK_WIDGET (view), pictures[i].width, pictures[i].height, pictures[i].dark);
      dtl_timeline_view_ensure (view); /* labels may just have been measured */
      layout = dtl_lane_stack_get (view->stack, 6)->layout;
      g_assert_nonnull (layout->line);
      g_assert_cmpuint (layout->marks->len, ==, 8);
      mark = dtl_lane_stack_find (view->stack, 6, 20); /* 15 ft: below the other of that day */
      dtl_timeline_view_uncover (view, 6);
      dtl_timeline_view_mark_at (view, dtl_timeline_view_axis_left (view) + (mark->x0 + mark->x1) / 2, dtl_timeline_view_mark_middle (view, 6, mark), &spot);
      g_assert_cmpint (spot.lane, ==, 6);
      g_assert_cmpuint (spot.id, ==, 20);
      name = dtl_timeline_view_dup_name (view, spot, 1);
      g_assert_true (g_str_has_prefix (name, "15 ft\nHeight of the river at the mill · 14 December 1824"));
      /* Where none is in view the lane says where one is, and goes there. */
      dtl_timeline_view_show_range (view, DTL_TIME_FROM_DAY (-52000), DTL_TIME_FROM_DAY (-51900));
      dtl_timeline_view_ensure (view);
      note = dtl_timeline_view_dup_note (view, 6);
      g_assert_cmpstr (note, ==, "◂ Mar 1825: 11 ft");
      dtl_timeline_view_follow_note (view, 6);
      g_assert_cmpuint (dtl_timeline_view_get_selected (view), ==, 24);
      dtl_timeline_view_set_scale (view, DTL_TIMELINE_FOCUS);
      dtl_timeline_view_set_selected (view, 22);
      dtl_picture_wait (400);
      dtl_picture_save (window, pictures[i].name);
      dtl_timeline_view_set_folded (view, "Height of the river at the mill", TRUE);
      dtl_timeline_view_ensure (view);
      g_assert_null (dtl_lane_stack_get (view->stack, 6)->layout->line);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_pictures (void)
{
  static const struct
  {
    const char *name;
    int width, height;
    gboolean dark;
    DtlTimelineScale scale;
    GtkTextDirection direction;
    int percent; /* of the text's size; 0: 100 */
  } pictures[] = {
    { "timeline-large-text", 1154, 420, FALSE, DTL_TIMELINE_FOCUS, GTK_TEXT_DIR_LTR, 200 },
    { "timeline-large-text-narrow", 360, 560, FALSE, DTL_TIMELINE_FOCUS, GTK_TEXT_DIR_LTR, 200 },
    { "timeline-wide-light", 1154, 291, FALSE, DTL_TIMELINE_FOCUS, GTK_TEXT_DIR_LTR },
    { "timeline-wide-dark", 1154, 291, TRUE, DTL_TIMELINE_FOCUS, GTK_TEXT_DIR_LTR },
    { "timeline-medium-light", 900, 291, FALSE, DTL_TIMELINE_FOCUS, GTK_TEXT_DIR_LTR },
    { "timeline-narrow-light", 360, 520, FALSE, DTL_TIMELINE_FOCUS, GTK_TEXT_DIR_LTR },
    { "timeline-narrow-dark", 360, 520, TRUE, DTL_TIMELINE_FOCUS, GTK_TEXT_DIR_LTR },
    { "timeline-rtl", 900, 291, FALSE, DTL_TIMELINE_FOCUS, GTK_TEXT_DIR_RTL },
    { "timeline-fit", 1154, 291, FALSE, DTL_TIMELINE_FIT, GTK_TEXT_DIR_LTR },
    { "timeline-week", 1154, 291, FALSE, DTL_TIMELINE_WEEK, GTK_TEXT_DIR_LTR },
    { "timeline-day", 1154, 291, FALSE, DTL_TIMELINE_DAY, GTK_TEXT_DIR_LTR },
    { "timeline-fit-narrow", 360, 520, FALSE, DTL_TIMELINE_FIT, GTK_TEXT_DIR_RTL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      DtlTimelineView *view;
      GtkWidget *window = show_chronicle (pictures[i].width, pictures[i].height, pictures[i].dark, &view);

      gtk_widget_set_direction (GTK_WIDGET (view), pictures[i].direction);
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", MAX (pictures[i].percent, 100) * 96 * 1024 / 100, NULL);
      dtl_timeline_view_set_selected (view, 0);
      dtl_timeline_view_set_today (view, DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { 1824, 12, 14 })));
      dtl_timeline_view_set_scale (view, pictures[i].scale);
      dtl_picture_wait (150);
      dtl_picture_save (window, pictures[i].name);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* What is not known of a date has room of its own beside its mark, and no label is written over it. */
static void
test_hazy (void)
{
  static const struct
  {
    const char *name;
    gboolean dark;
    DtlTimelineScale scale;
  } pictures[] = {
    { "timeline-hazy", FALSE, DTL_TIMELINE_FOCUS },
    { "timeline-hazy-dark", TRUE, DTL_TIMELINE_FOCUS },
    { "timeline-hazy-week", FALSE, DTL_TIMELINE_WEEK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GListStore) things = dtl_chronicle_hazy ();
      DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
      const DtlMark *about, *since;
      GtkWidget *window;

      gtk_widget_add_css_class (GTK_WIDGET (view), "view");
      dtl_timeline_view_set_today (view, DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { 1824, 12, 14 })));
      dtl_chronicle_bind (view, things);
      window = dtl_picture_show (GTK_WIDGET (view), 1154, 300, pictures[i].dark);
      dtl_timeline_view_ensure (view);
      about = dtl_lane_stack_find (view->stack, 1, 0);
      since = dtl_lane_stack_find (view->stack, 3, 2);
      g_assert_cmpfloat (about->before, ==, DTL_TIMELINE_ABOUT_REACH);
      g_assert_cmpfloat (about->after, ==, DTL_TIMELINE_ABOUT_REACH);
      g_assert_cmpfloat (since->before, ==, 0);
      g_assert_cmpfloat (since->after, ==, DTL_TIMELINE_TAIL);
      g_assert_true (since->place == DTL_LABEL_BEFORE || since->label_x >= since->x1 + since->after);
      dtl_timeline_view_set_scale (view, pictures[i].scale);
      dtl_picture_wait (400);
      dtl_picture_save (window, pictures[i].name);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* What has not happened yet says so. */
static void
test_ahead (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_hazy ();
  DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  GtkWidget *window;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  dtl_chronicle_bind (view, things);
  window = dtl_picture_show (GTK_WIDGET (view), 1154, 300, FALSE);
  dtl_timeline_view_set_today (view, DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { 1824, 12, 14 })));
  dtl_timeline_view_ensure (view);
  before = dtl_timeline_view_dup_name (view, (DtlTimelineSpot) { 1, 0 }, 1);
  after = dtl_timeline_view_dup_name (view, (DtlTimelineSpot) { 5, 5 }, 1);
  g_assert_null (strstr (before, "ahead"));
  g_assert_nonnull (strstr (after, "ahead"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Without colours: whether all is still to be told apart is for the eye to say. */
static void
test_grey (void)
{
  DtlTimelineView *view;
  GtkWidget *window = show_chronicle (1154, 330, FALSE, &view);

  dtl_picture_save_grey (window, "timeline-grey");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
show_contrast (void)
{
  g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
  for (guint dark = 0; dark < 2; dark++)
    {
      DtlTimelineView *view;
      GtkWidget *window = show_chronicle (1154, 330, dark, &view);

      dtl_timeline_view_set_selected (view, 0);
      dtl_picture_wait (100);
      dtl_picture_save (window, dark ? "timeline-contrast-dark" : "timeline-contrast");
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* With as much contrast as can be had, which is asked for before anything is shown: so in a process of its own. */
static void
test_contrast (void)
{
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);

  if (g_test_subprocess ())
    {
      show_contrast ();
      return;
    }
  g_test_trap_subprocess_with_envp (NULL, (const char *const *) environment, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
wait_taken (DtlTimelineView *view)
{
  for (guint i = 0; i < 500 && (view->taking || !view->events); i++)
    dtl_picture_wait (10);
  g_assert_false (view->taking);
}

static void
wait_planned (DtlTimelineView *view)
{
  for (guint i = 0; i < 500 && view->planning; i++)
    dtl_picture_wait (10);
  g_assert_false (view->planning);
}

/* A scale is come to in steps, and on a slow machine late: only where it ends counts. */
static void
wait_dense (DtlTimelineView *view, gboolean dense)
{
  for (guint i = 0; i < 500; i++)
    {
      wait_planned (view);
      dtl_timeline_view_ensure (view);
      if (dtl_lane_stack_get (view->stack, 1)->layout->dense == dense)
        return;
      dtl_picture_wait (10);
    }
  g_assert_not_reached ();
}

/* Many items are taken in without holding up the window: it shows what it showed, and what is chosen meanwhile is
 * chosen when they are there. */
static void
test_taking_in (void)
{
  g_autoptr (GListStore) few = dtl_chronicle_new ();
  g_autoptr (GListStore) many = dtl_chronicle_many (20000);
  DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  g_autofree char *note = NULL;
  GskRenderNode *before;
  GtkWidget *window;

  dtl_chronicle_bind (view, few);
  window = dtl_picture_show (GTK_WIDGET (view), 1154, 300, FALSE);
  g_assert_false (view->taking);
  before = view->picture;
  g_assert_nonnull (before);
  dtl_timeline_view_set_model (view, G_LIST_MODEL (many));
  dtl_timeline_view_set_selected (view, 19999);
  g_assert_true (view->taking);
  g_assert_true (view->picture == before);
  /* Another change while the first is under way. */
  g_list_store_remove (many, 0);
  dtl_timeline_view_set_selected (view, 19998);
  wait_taken (view);
  dtl_picture_wait (50);
  g_assert_cmpuint (view->events->records->len, ==, 19999);
  g_assert_cmpuint (dtl_timeline_view_get_selected (view), ==, 19998);
  g_assert_cmpuint (view->cursor.id, ==, 19998);
  dtl_timeline_view_set_model (view, G_LIST_MODEL (many));
  dtl_timeline_view_ensure (view);
  g_assert_true (view->taking);
  note = dtl_timeline_view_dup_note (view, 1);
  g_assert_cmpstr (note, ==, "reading…"); /* and not that there is nothing */
  gtk_window_destroy (GTK_WINDOW (window)); /* in the midst of it */
  dtl_picture_wait (50);
}

/* More than can be told apart: counted, and still drawn with a bounded number of marks. */
static void
test_many (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_many (20000);
  DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  GtkWidget *window;
  guint counted = 0;

  dtl_chronicle_bind (view, things);
  window = dtl_picture_show (GTK_WIDGET (view), 1154, 500, FALSE);
  wait_taken (view);
  dtl_timeline_view_set_scale (view, DTL_TIMELINE_FIT);
  dtl_picture_wait (100);
  wait_planned (view);
  dtl_timeline_view_ensure (view);
  for (guint lane = 1; lane < view->stack->lanes->len; lane++)
    {
      const DtlLaneLayout *layout = dtl_lane_stack_get (view->stack, lane)->layout;

      g_assert_cmpuint (layout->marks->len, <, 2000);
      for (guint i = 0; i < layout->marks->len; i++)
        counted += g_array_index (layout->marks, DtlMark, i).count;
    }
  g_assert_cmpuint (counted, ==, 20000);
  dtl_picture_save (window, "timeline-many");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The same with values: a lane of each is a band from the lowest to the highest. */
static void
test_many_values (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_many_values (20000);
  DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  GtkWidget *window;

  gtk_widget_add_css_class (GTK_WIDGET (view), "view");
  dtl_chronicle_bind (view, things);
  window = dtl_picture_show (GTK_WIDGET (view), 1154, 500, FALSE);
  wait_taken (view);
  dtl_timeline_view_set_scale (view, DTL_TIMELINE_YEAR);
  dtl_picture_wait (200);
  wait_dense (view, TRUE);
  dtl_picture_save (window, "timeline-many-values");
  dtl_timeline_view_set_scale (view, DTL_TIMELINE_MONTH);
  dtl_picture_wait (200);
  wait_dense (view, FALSE);
  dtl_picture_save (window, "timeline-many-values-month");
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint64
get_lane_cb (gpointer item, gpointer user_data)
{
  return g_direct_hash (item) / 64 % 2000;
}

/* Two thousand lanes: laid out on another thread, and few objects for a screen reader. */
static void
test_many_lanes (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_many (4000);
  DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  GtkWidget *window;

  dtl_chronicle_bind (view, things);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Paper %u", i);

      dtl_timeline_view_add_lane (view, name, i, NULL);
    }
  dtl_timeline_view_set_expression (view, DTL_TIMELINE_LANE, gtk_cclosure_expression_new (G_TYPE_UINT64, NULL, 0, NULL, G_CALLBACK (get_lane_cb), NULL, NULL));
  window = dtl_picture_show (GTK_WIDGET (view), 1154, 400, FALSE);
  for (guint i = 0; i < 500 && (view->taking || !view->events); i++)
    dtl_picture_wait (10);
  dtl_timeline_view_set_scale (view, DTL_TIMELINE_FIT);
  dtl_timeline_view_ensure (view);
  g_assert_cmpuint (view->stack->lanes->len, ==, 2006);
  dtl_time_axis_pan (&view->axis, 20);
  dtl_timeline_view_moved (view);
  g_assert_true (view->planning);
  g_assert_cmpuint (dtl_timeline_view_list_children (view, NULL)->len, <=, 600);
  dtl_picture_wait (100);
  dtl_picture_save (window, "timeline-many-lanes");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where every mark of a lane stands is where its moment is. */
static void
assert_placed (DtlTimelineView *view, guint lane)
{
  const DtlLaneLayout *layout = dtl_lane_stack_get (view->stack, lane)->layout;

  g_assert_cmpuint (layout->marks->len, >, 0);
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (layout->marks, DtlMark, i);
      const double x = mark->shape == DTL_MARK_BAR ? mark->x0 : mark->x0 + DTL_TIMELINE_RADIUS;

      if (mark->shape != DTL_MARK_PILL)
        g_assert_cmpfloat_with_epsilon (x, dtl_time_axis_x (&view->axis, mark->begin), 0.5);
    }
}

/* A large timeline that is dragged shows its marks where they belong at once, and finds room for them on another thread. */
static void
test_planning (void)
{
  g_autoptr (GListStore) things = dtl_chronicle_many (25000);
  DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  const DtlLaneStack *before;
  GtkWidget *window;

  dtl_chronicle_bind (view, things);
  window = dtl_picture_show (GTK_WIDGET (view), 1154, 500, FALSE);
  wait_taken (view);
  dtl_picture_wait (100);
  wait_planned (view);
  dtl_timeline_view_ensure (view);
  before = view->stack;
  dtl_time_axis_zoom (&view->axis, 1.5, 400);
  dtl_timeline_view_moved (view);
  g_assert_true (view->planning);
  g_assert_true (view->stack == before);
  assert_placed (view, 1);
  /* It goes on while that is under way. */
  dtl_time_axis_pan (&view->axis, 40);
  dtl_timeline_view_moved (view);
  g_assert_true (view->plan_again);
  assert_placed (view, 1);
  wait_planned (view);
  g_assert_true (view->stack != before);
  assert_placed (view, 1);
  /* What was laid out for lanes that are others by now is not shown. */
  dtl_time_axis_pan (&view->axis, 40);
  dtl_timeline_view_moved (view);
  dtl_timeline_view_set_folded (view, "Gazette", TRUE);
  dtl_timeline_view_ensure (view);
  while (view->planning)
    {
      g_assert_cmpfloat (dtl_lane_stack_get (view->stack, 1)->row_height, ==, DTL_TIMELINE_FOLDED);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpfloat (dtl_lane_stack_get (view->stack, 1)->row_height, ==, DTL_TIMELINE_FOLDED);
  dtl_time_axis_pan (&view->axis, 40);
  dtl_timeline_view_moved (view);
  gtk_window_destroy (GTK_WINDOW (window)); /* in the midst of it */
  dtl_picture_wait (50);
}

int
main (int argc, char **argv)
{
  /* GTK's own stand-in for a screen reader cannot be told anything out loud. */
  g_setenv ("GTK_A11Y", "none", TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
  g_test_add_func ("/timeline-view/shows-focus", test_shows_focus);
  g_test_add_func ("/timeline-view/selection", test_selection);
  g_test_add_func ("/timeline-view/pointing", test_pointing);
  g_test_add_func ("/timeline-view/scales", test_scales);
  g_test_add_func ("/timeline-view/pinned", test_pinned);
  g_test_add_func ("/timeline-view/note", test_note);
  g_test_add_func ("/timeline-view/folding", test_folding);
  g_test_add_func ("/timeline-view/span", test_span);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    g_test_add_data_func (rooms[i].path, &rooms[i], test_keyboard);
  g_test_add_func ("/timeline-view/keys-are-told", test_keys_are_told);
  g_test_add_func ("/timeline-view/tooltip", test_tooltip);
  g_test_add_func ("/timeline-view/model-changes", test_model_changes);
  g_test_add_func ("/timeline-view/accessible", test_accessible);
  g_test_add_func ("/timeline-view/values", test_values);
  g_test_add_func ("/timeline-view/hazy", test_hazy);
  g_test_add_func ("/timeline-view/ahead", test_ahead);
  g_test_add_func ("/timeline-view/pictures", test_pictures);
  g_test_add_func ("/timeline-view/grey", test_grey);
  g_test_add_func ("/timeline-view/contrast", test_contrast);
  g_test_add_func ("/timeline-view/taking-in", test_taking_in);
  g_test_add_func ("/timeline-view/many", test_many);
  g_test_add_func ("/timeline-view/many-values", test_many_values);
  g_test_add_func ("/timeline-view/many-lanes", test_many_lanes);
  g_test_add_func ("/timeline-view/planning", test_planning);
  return g_test_run ();
}
