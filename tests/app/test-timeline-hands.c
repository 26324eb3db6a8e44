/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands on the timeline: a real pointer presses, drags and scrolls over a list that has nothing to do with reports. What
 * no pointer of a test can do, two fingers and a throw, is told to the gestures themselves. */

#include "dtl-chronicle.h"
#include "dtl-keyboard.h"
#include "dtl-picture.h"
#include "dtl-mouse.h"
#include "dtl-timeline-view-move.h"

#define FIRST_TOLL 1  /* on 16 December 1824, alone */
#define MASONS 5      /* on 11 December 1824 */
#define SECOND_BRIDGE 9 /* in November 1824 */

typedef struct
{
  DtlTimelineView *view;
  GtkWidget *window;
  guint n_moved;
  guint n_dropped;
  guint position;
  gboolean whole;
  gint64 begin;
  gint64 end;
  guint target;
  int lane;
  int step;
} Fixture;

static void
moved_cb (DtlTimelineView *view, guint position, gboolean whole, gint64 begin, gint64 end, Fixture *fixture)
{
  fixture->n_moved++;
  fixture->position = position;
  fixture->whole = whole;
  fixture->begin = begin;
  fixture->end = end;
}

static void
dropped_cb (DtlTimelineView *view, guint position, gboolean whole, guint target, Fixture *fixture)
{
  fixture->n_dropped++;
  fixture->position = position;
  fixture->target = target;
}

static void
lane_cb (DtlTimelineView *view, guint lane, int step, Fixture *fixture)
{
  fixture->lane = (int) lane;
  fixture->step = step;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) things = dtl_chronicle_new ();
  const int width = GPOINTER_TO_INT (data);

  gtk_widget_set_default_direction (width < 0 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  fixture->lane = -1;
  fixture->view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  gtk_widget_add_css_class (GTK_WIDGET (fixture->view), "view");
  dtl_chronicle_bind (fixture->view, things);
  fixture->window = dtl_picture_show (GTK_WIDGET (fixture->view), ABS (width), 330, FALSE);
  g_signal_connect (fixture->view, "move-lane", G_CALLBACK (lane_cb), fixture);
  dtl_timeline_view_set_scale (fixture->view, DTL_TIMELINE_MONTH);
  dtl_timeline_view_show_range (fixture->view, DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { 1824, 12, 1 })),
                                DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { 1825, 1, 1 })));
  dtl_picture_wait (200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  dtl_picture_wait (50);
}

static void
listen (Fixture *fixture)
{
  g_signal_connect (fixture->view, "event-moved", G_CALLBACK (moved_cb), fixture);
  g_signal_connect (fixture->view, "event-dropped", G_CALLBACK (dropped_cb), fixture);
}

static gboolean
has_pointer (Fixture *fixture)
{
  if (dtl_mouse_exists (fixture->window) && dtl_keyboard_focus (GTK_WINDOW (fixture->window)))
    return TRUE;
  g_test_skip ("there is no pointer to move");
  return FALSE;
}

/* Where an item's mark is in the lane of its teller. */
static void
find_mark (Fixture *fixture, guint position, double *x, double *y)
{
  DtlTimelineView *view = fixture->view;
  const DtlTimelineRecord *record = dtl_timeline_events_get (view->events, position);
  const DtlMark *mark = dtl_lane_stack_find (view->stack, record->lane + 1, position);

  g_assert_nonnull (mark);
  g_assert_cmpuint (mark->count, ==, 1);
  *x = dtl_timeline_view_axis_left (view) + dtl_time_axis_x (&view->axis, (record->begin + record->end) / 2);
  *y = dtl_timeline_view_row_middle (view, record->lane + 1, mark->row);
}

static double
get_span (DtlTimelineView *view)
{
  double from, to;

  dtl_timeline_view_get_range (view, &from, &to);
  return to - from;
}

static GObject *
find_gesture (DtlTimelineView *view, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static double
pixels_of_a_day (DtlTimelineView *view)
{
  return dtl_time_axis_scale (&view->axis) * DTL_SECONDS_A_DAY;
}

/* The height of a lane in which nothing stands but a note at its begin. */
static double
find_empty (DtlTimelineView *view)
{
  return dtl_timeline_view_row_middle (view, 2, 0);
}

/* --- Looking ------------------------------------------------------------------------------ */

/* What the fingers are on stays under them. */
static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  GObject *zoom = find_gesture (view, GTK_TYPE_GESTURE_ZOOM);
  double x, before, span = get_span (view);

  view->pointer_x = dtl_timeline_view_axis_left (view) + view->axis.width / 4;
  x = view->axis.width / 4;
  before = dtl_time_axis_time (&view->axis, x);
  view->gesture_start = view->axis; /* two fingers came down */
  g_signal_emit_by_name (zoom, "scale-changed", 1.5);
  g_signal_emit_by_name (zoom, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (get_span (view), span / 2, 1);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_time (&view->axis, x), before, 1);
  g_assert_cmpint (dtl_timeline_view_get_scale (view), ==, DTL_TIMELINE_FREE);
}

static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  double x = dtl_timeline_view_axis_left (view) + view->axis.width / 3, before, span = get_span (view), from, to;

  if (!has_pointer (fixture))
    return;
  before = dtl_time_axis_time (&view->axis, view->axis.width / 3);
  dtl_mouse_move (GTK_WIDGET (view), x, 100);
  dtl_mouse_hold (GTK_WIDGET (view), GDK_KEY_Control_L, TRUE);
  dtl_mouse_press (GTK_WIDGET (view), 4, TRUE);
  dtl_mouse_press (GTK_WIDGET (view), 4, FALSE);
  dtl_mouse_hold (GTK_WIDGET (view), GDK_KEY_Control_L, FALSE);
  g_assert_cmpfloat_with_epsilon (get_span (view), span / 1.25, span / 100);
  g_assert_cmpfloat_with_epsilon (dtl_time_axis_time (&view->axis, view->axis.width / 3), before, DTL_SECONDS_A_DAY / 4);
  dtl_timeline_view_get_range (view, &from, &to);
  dtl_mouse_hold (GTK_WIDGET (view), GDK_KEY_Shift_L, TRUE);
  dtl_mouse_press (GTK_WIDGET (view), 5, TRUE);
  dtl_mouse_press (GTK_WIDGET (view), 5, FALSE);
  dtl_mouse_hold (GTK_WIDGET (view), GDK_KEY_Shift_L, FALSE);
  g_assert_cmpfloat (view->axis.from, >, from);
}

/* Thrown, it slides on; where nothing is to move by itself, it stays. */
static void
test_throw (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  GObject *swipe = find_gesture (view, GTK_TYPE_GESTURE_SWIPE);
  double from = view->axis.from;

  g_signal_emit_by_name (swipe, "swipe", -900.0, 0.0);
  dtl_picture_wait (200);
  g_assert_null (view->animation);
  g_assert_cmpfloat (view->axis.from, ==, from);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_signal_emit_by_name (swipe, "swipe", -900.0, 0.0);
  g_assert_nonnull (view->animation);
  dtl_picture_wait (500);
  g_assert_cmpfloat (view->axis.from, >, from);
  dtl_timeline_view_halt (view);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
test_pan (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  const double day = pixels_of_a_day (view), from = view->axis.from;

  if (!has_pointer (fixture))
    return;
  dtl_mouse_drag (GTK_WIDGET (view), dtl_timeline_view_axis_left (view) + 25.5 * day, find_empty (view),
                    dtl_timeline_view_axis_left (view) + 22.5 * day, find_empty (view));
  dtl_picture_wait (200); /* at rest: not thrown */
  dtl_mouse_press (GTK_WIDGET (view), 1, FALSE);
  g_assert_cmpfloat_with_epsilon (view->axis.from, from + 3 * DTL_SECONDS_A_DAY, DTL_SECONDS_A_DAY / 8);
}

static void
test_double_click (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  double x, y, after, span = get_span (view);

  if (!has_pointer (fixture))
    return;
  find_mark (fixture, FIRST_TOLL, &x, &y);
  dtl_mouse_click (GTK_WIDGET (view), x, y, 2);
  dtl_picture_wait (100);
  g_assert_cmpfloat_with_epsilon (get_span (view), span / 4, span / 100);
  after = dtl_time_axis_x (&view->axis, dtl_timeline_events_get (view->events, FIRST_TOLL)->begin);
  g_assert_cmpfloat (after, >, 0);
  g_assert_cmpfloat (after, <, view->axis.width);
}

/* On the scale a span is marked; with Shift, anywhere, it is what is shown. */
static void
test_rubber_band (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  const double left = dtl_timeline_view_axis_left (view), day = pixels_of_a_day (view);
  DtlTime begin, end;
  double from, to;

  if (!has_pointer (fixture))
    return;
  dtl_mouse_drag (GTK_WIDGET (view), left + 9.5 * day, 20, left + 14.5 * day, 20);
  dtl_mouse_press (GTK_WIDGET (view), 1, FALSE);
  g_assert_true (dtl_timeline_view_get_span (view, &begin, &end));
  g_assert_cmpint (dtl_time_date (begin).day, ==, 10);
  g_assert_cmpint (dtl_time_date (end - 1).day, ==, 15);
  dtl_picture_save (fixture->window, "timeline-hands-span");
  dtl_mouse_hold (GTK_WIDGET (view), GDK_KEY_Shift_L, TRUE);
  dtl_mouse_drag (GTK_WIDGET (view), left + 9.5 * day, find_empty (view), left + 14.5 * day, find_empty (view));
  dtl_mouse_press (GTK_WIDGET (view), 1, FALSE);
  dtl_mouse_hold (GTK_WIDGET (view), GDK_KEY_Shift_L, FALSE);
  dtl_picture_wait (100);
  dtl_timeline_view_get_range (view, &from, &to);
  g_assert_cmpint (dtl_time_date ((DtlTime) from + 60).day, ==, 10);
  g_assert_cmpfloat (to - from, <, 7 * DTL_SECONDS_A_DAY);
}

/* A lane's name is dragged below the next but one. */
static void
test_lanes (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;
  const double x = rtl ? gtk_widget_get_width (GTK_WIDGET (view)) - 40 : 40;

  if (!has_pointer (fixture))
    return;
  dtl_mouse_drag (GTK_WIDGET (view), x, dtl_timeline_view_row_middle (view, 1, 0), x, dtl_timeline_view_row_middle (view, 3, 0));
  dtl_mouse_press (GTK_WIDGET (view), 1, FALSE);
  g_assert_cmpint (fixture->lane, ==, 0);
  g_assert_cmpint (fixture->step, ==, 2);
}

/* --- Moving ------------------------------------------------------------------------------- */

/* Only what is chosen is taken along; a ghost says where it would be. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  g_autofree char *picture = g_strdup_printf ("timeline-hands-move-%d", GPOINTER_TO_INT (data));
  const double day = pixels_of_a_day (view), from = view->axis.from;
  double x, y;

  if (!has_pointer (fixture))
    return;
  listen (fixture);
  find_mark (fixture, FIRST_TOLL, &x, &y);
  dtl_mouse_click (GTK_WIDGET (view), x, y, 1);
  g_assert_cmpuint (dtl_timeline_view_get_selected (view), ==, FIRST_TOLL);
  dtl_picture_wait (600); /* no double click */
  find_mark (fixture, FIRST_TOLL, &x, &y);
  dtl_mouse_drag (GTK_WIDGET (view), x, y, x + 6 * day, y);
  g_assert_true (dtl_timeline_view_is_moving (view));
  dtl_picture_save (fixture->window, picture);
  dtl_mouse_press (GTK_WIDGET (view), 1, FALSE);
  g_assert_cmpuint (fixture->n_moved, ==, 1);
  g_assert_cmpuint (fixture->n_dropped, ==, 0);
  g_assert_cmpuint (fixture->position, ==, FIRST_TOLL);
  g_assert_cmpint (dtl_time_date (fixture->begin).day, ==, 22);
  g_assert_cmpint (fixture->end - fixture->begin, ==, DTL_SECONDS_A_DAY);
  g_assert_cmpfloat (view->axis.from, ==, from);
}

static void
test_move_escape (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  const double day = pixels_of_a_day (view), from = view->axis.from;
  double x, y;

  if (!has_pointer (fixture))
    return;
  listen (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  dtl_timeline_view_set_selected (view, FIRST_TOLL);
  dtl_picture_wait (200);
  find_mark (fixture, FIRST_TOLL, &x, &y);
  dtl_mouse_drag (GTK_WIDGET (view), x, y, x + 3 * day, y);
  dtl_keyboard_press (GTK_WINDOW (fixture->window), GDK_KEY_Escape, 0);
  g_assert_false (dtl_timeline_view_is_moving (view));
  dtl_mouse_move (GTK_WIDGET (view), x + 5 * day, y);
  dtl_mouse_press (GTK_WIDGET (view), 1, FALSE);
  g_assert_cmpuint (fixture->n_moved, ==, 0);
  g_assert_cmpfloat (view->axis.from, ==, from);
}

/* Dropped on another event it is the same; where nobody listens nothing can be taken. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;
  double x, y, x1, y1;

  if (!has_pointer (fixture))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (view));
  dtl_timeline_view_set_selected (view, FIRST_TOLL);
  dtl_picture_wait (200);
  g_assert_false (dtl_timeline_view_can_move (view, (DtlTimelineSpot) { 1, FIRST_TOLL }));
  listen (fixture);
  g_assert_true (dtl_timeline_view_can_move (view, (DtlTimelineSpot) { 1, FIRST_TOLL }));
  find_mark (fixture, FIRST_TOLL, &x, &y);
  find_mark (fixture, MASONS, &x1, &y1);
  dtl_mouse_drag (GTK_WIDGET (view), x, y, x1, y1);
  dtl_picture_save (fixture->window, "timeline-hands-drop");
  dtl_mouse_press (GTK_WIDGET (view), 1, FALSE);
  g_assert_cmpuint (fixture->n_dropped, ==, 1);
  g_assert_cmpuint (fixture->n_moved, ==, 0);
  g_assert_cmpuint (fixture->position, ==, FIRST_TOLL);
  g_assert_cmpuint (fixture->target, ==, MASONS);
}

/* The same with keys: Control and an arrow takes it, arrows carry it, Enter lets it go there, Escape where it was. */
static void
test_move_keys (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  DtlTimelineView *view = fixture->view;

  if (!has_pointer (fixture))
    return;
  listen (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  dtl_timeline_view_set_selected (view, FIRST_TOLL);
  dtl_picture_wait (200);
  dtl_keyboard_press (window, GDK_KEY_Right, GDK_CONTROL_MASK);
  dtl_keyboard_press (window, GDK_KEY_Right, GDK_CONTROL_MASK);
  dtl_keyboard_press (window, GDK_KEY_Left, 0);
  dtl_keyboard_press (window, GDK_KEY_Right, 0);
  g_assert_true (dtl_timeline_view_is_moving (view));
  g_assert_cmpuint (dtl_timeline_view_get_selected (view), ==, FIRST_TOLL);
  dtl_keyboard_press (window, GDK_KEY_Return, 0);
  g_assert_cmpuint (fixture->n_moved, ==, 1);
  g_assert_cmpint (dtl_time_date (fixture->begin).day, ==, 18);
  dtl_keyboard_press (window, GDK_KEY_Left, GDK_CONTROL_MASK);
  dtl_keyboard_press (window, GDK_KEY_Escape, 0);
  g_assert_false (dtl_timeline_view_is_moving (view));
  dtl_keyboard_press (window, GDK_KEY_Left, GDK_CONTROL_MASK);
  dtl_keyboard_press (window, GDK_KEY_Tab, 0);
  g_assert_cmpuint (fixture->n_moved, ==, 1);
}

/* Far away only months can be aimed at, and a month stays one however near it is seen. */
static void
test_move_by_months (Fixture *fixture, gconstpointer data)
{
  DtlTimelineView *view = fixture->view;

  listen (fixture);
  dtl_timeline_view_set_selected (view, SECOND_BRIDGE);
  dtl_picture_wait (100);
  g_assert_true (dtl_timeline_view_nudge (view, 2));
  dtl_timeline_view_drop (view, TRUE);
  g_assert_cmpint (dtl_time_date (fixture->begin).month, ==, 1);
  g_assert_cmpint (dtl_time_date (fixture->begin).day, ==, 1);
  g_assert_cmpint (fixture->end - fixture->begin, ==, 31 * DTL_SECONDS_A_DAY);
  dtl_timeline_view_show_range (view, DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { 1824, 6, 1 })),
                                DTL_TIME_FROM_DAY (dtl_date_to_day ((DtlDate) { 1825, 12, 1 })));
  dtl_timeline_view_set_selected (view, FIRST_TOLL);
  dtl_picture_wait (200);
  g_assert_true (dtl_timeline_view_nudge (view, -1));
  dtl_timeline_view_drop (view, TRUE);
  g_assert_cmpint (dtl_time_date (fixture->begin).month, ==, 11);
  g_assert_cmpint (fixture->end - fixture->begin, ==, 30 * DTL_SECONDS_A_DAY);
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
  ADD ("/timeline-hands/pinch", 1100, test_pinch);
  ADD ("/timeline-hands/pinch-rtl", -1100, test_pinch);
  ADD ("/timeline-hands/scroll", 1100, test_scroll);
  ADD ("/timeline-hands/throw", 1100, test_throw);
  ADD ("/timeline-hands/pan", 1100, test_pan);
  ADD ("/timeline-hands/double-click", 1100, test_double_click);
  ADD ("/timeline-hands/rubber-band", 1100, test_rubber_band);
  ADD ("/timeline-hands/lanes", 1100, test_lanes);
  ADD ("/timeline-hands/lanes-rtl", -1100, test_lanes);
  ADD ("/timeline-hands/move", 1100, test_move);
  ADD ("/timeline-hands/move-rtl", -1100, test_move);
  ADD ("/timeline-hands/move-narrow", 360, test_move);
  ADD ("/timeline-hands/move-escape", 1100, test_move_escape);
  ADD ("/timeline-hands/drop", 1100, test_drop);
  ADD ("/timeline-hands/move-keys", 1100, test_move_keys);
  ADD ("/timeline-hands/move-by-months", 1100, test_move_by_months);
#undef ADD
  return g_test_run ();
}
