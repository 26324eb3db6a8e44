/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hands on the timeline: pointer and touch. Each gesture ends in arithmetic on the axis or in a
 * choice of an entry; none of them knows how either is drawn. */

#include "config.h"

#include "dtl-timeline-view-move.h"

#include <math.h>

#define WHEEL_PIXELS 60.0 /* that a notch of the wheel pans */
#define ZOOM_STEP 1.25
#define FRICTION 0.0045 /* share of its speed that a thrown timeline loses each millisecond */

/* Whoever moves the axis takes it from what moved it before. @zoomed: not only along */
void
dtl_timeline_input_let_go (DtlTimelineView *self, gboolean zoomed)
{
  DtlTimelineScale scale = dtl_timeline_view_get_scale (self);

  dtl_timeline_view_halt (self);
  if (scale != DTL_TIMELINE_FREE && (zoomed || scale <= DTL_TIMELINE_FOCUS))
    dtl_timeline_view_set_scale (self, DTL_TIMELINE_FREE);
}

static void
zoom_about (DtlTimelineView *self, double factor, double x)
{
  dtl_timeline_input_let_go (self, TRUE);
  dtl_time_axis_zoom (&self->axis, factor, CLAMP (x - dtl_timeline_view_axis_left (self), 0, self->axis.width));
  dtl_timeline_view_moved (self);
}

static void
pan_by (DtlTimelineView *self, double pixels)
{
  dtl_timeline_input_let_go (self, FALSE);
  dtl_time_axis_pan (&self->axis, pixels);
  dtl_timeline_view_moved (self);
}

/* --- Pointer ------------------------------------------------------------------------------ */

static gboolean
scroll_cb (DtlTimelineView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double unit = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? WHEEL_PIXELS : 1;
  gboolean overflows = gtk_widget_get_visible (self->scrollbar);

  if (modifiers & GDK_CONTROL_MASK)
    {
      zoom_about (self, pow (ZOOM_STEP, -dy * unit / WHEEL_PIXELS), self->pointer_x);
      return GDK_EVENT_STOP;
    }
  if ((modifiers & GDK_SHIFT_MASK) && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  if (dx != 0)
    pan_by (self, dx * unit);
  if (dy != 0 && overflows)
    gtk_adjustment_set_value (self->vertical, gtk_adjustment_get_value (self->vertical) + dy * unit);
  else if (dy != 0)
    pan_by (self, dy * unit);
  return GDK_EVENT_STOP;
}

static void
fling_cb (double pixels, gpointer user_data)
{
  DtlTimelineView *self = user_data;

  self->axis = self->flight_start;
  dtl_time_axis_pan (&self->axis, pixels);
  dtl_timeline_view_moved (self);
}

/* Slides on after it was thrown: the way that friction leaves it. */
static void
fling (DtlTimelineView *self, double velocity)
{
  double distance = -velocity / 1000 / FRICTION;

  dtl_timeline_view_halt (self);
  if (fabs (distance) < 12 || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  self->flight_start = self->axis;
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, distance, 3 / FRICTION,
                                             adw_callback_animation_target_new (fling_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_EXPO);
  adw_animation_play (self->animation);
}

static void
decelerate_cb (DtlTimelineView *self, double velocity_x, double velocity_y)
{
  if (velocity_x != 0)
    fling (self, -velocity_x);
}

static void
drag_begin_cb (DtlTimelineView *self, double x, double y, GtkGesture *gesture)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double axis_x = x - dtl_timeline_view_axis_left (self);
  gboolean on_axis = axis_x >= 0 && axis_x < self->axis.width;
  DtlTimelineSpot spot;

  dtl_timeline_view_halt (self);
  dtl_timeline_view_drop (self, FALSE);
  dtl_timeline_view_mark_at (self, x, y, &spot);
  self->dragged = !modifiers && dtl_timeline_view_can_move (self, spot) ? spot : (DtlTimelineSpot) { -1, 0 };
  self->gesture_start = self->axis;
  self->band_zooms = (modifiers & GDK_SHIFT_MASK) != 0;
  self->banding = on_axis && (self->band_zooms || y < self->header);
  if (!on_axis)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

/* On the scale a band is drawn over time; with Shift anywhere. */
static void
update_band (DtlTimelineView *self, double dx, GtkGesture *gesture)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    return;
  x -= dtl_timeline_view_axis_left (self);
  dtl_timeline_view_band (self, x, x + dx);
}

/* What is chosen is taken along; all else is panned over. */
static void
update_taken (DtlTimelineView *self, double dx, double dy, GtkGesture *gesture)
{
  double x, y;

  if (self->banding)
    {
      update_band (self, dx, gesture);
      return;
    }
  if (!gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    return;
  if (!self->move)
    dtl_timeline_view_take (self, self->dragged, x);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  dtl_timeline_view_carry (self, x + dx, y + dy);
}

/* A lane's name is dragged to where the lane is to be. */
static void
lane_begin_cb (DtlTimelineView *self, double x, double y, GtkGesture *gesture)
{
  self->dragged_lane = dtl_timeline_view_lane_at (self, x, y);
  if (self->dragged_lane <= DTL_TIMELINE_MERGED)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
lane_update_cb (DtlTimelineView *self, double dx, double dy, GtkGesture *gesture)
{
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, 0, dy))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static void
lane_end_cb (DtlTimelineView *self, double dx, double dy, GtkGesture *gesture)
{
  double x, y;
  int lane = -1;

  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    lane = dtl_timeline_view_lane_at (self, x, y + dy);
  if (self->dragged_lane > DTL_TIMELINE_MERGED && lane > DTL_TIMELINE_MERGED && lane != self->dragged_lane)
    g_signal_emit_by_name (self, "move-lane", self->dragged_lane - 1, lane - self->dragged_lane);
}

static void
drag_update_cb (DtlTimelineView *self, double dx, double dy, GtkGesture *gesture)
{
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, dx, dy)
      && gtk_gesture_get_sequence_state (gesture, gtk_gesture_get_last_updated_sequence (gesture)) != GTK_EVENT_SEQUENCE_CLAIMED)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->banding || self->dragged.lane >= 0)
    {
      update_taken (self, dx, dy, gesture);
      return;
    }
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  dtl_timeline_input_let_go (self, FALSE);
  self->axis = self->gesture_start;
  dtl_time_axis_pan (&self->axis, -dx);
  dtl_timeline_view_moved (self);
}

static void
drag_end_cb (DtlTimelineView *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (self->dragged.lane >= 0)
    dtl_timeline_view_drop (self, TRUE);
  else if (self->banding)
    dtl_timeline_view_end_band (self, self->band_zooms);
}

static void
swipe_cb (DtlTimelineView *self, double velocity_x, double velocity_y)
{
  if (!self->banding && self->dragged.lane < 0)
    fling (self, velocity_x);
}

static void
zoom_begin_cb (DtlTimelineView *self)
{
  dtl_timeline_view_halt (self);
  self->gesture_start = self->axis;
}

static void
zoom_scale_cb (DtlTimelineView *self, double scale, GtkGesture *gesture)
{
  double x = self->pointer_x, y;

  if (gtk_gesture_is_active (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  dtl_timeline_input_let_go (self, TRUE);
  self->axis = self->gesture_start;
  dtl_time_axis_zoom (&self->axis, scale, CLAMP (x - dtl_timeline_view_axis_left (self), 0, self->axis.width));
  dtl_timeline_view_moved (self);
}

static void
pressed_cb (DtlTimelineView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  DtlTimelineSpot spot;
  const DtlMark *mark = dtl_timeline_view_mark_at (self, x, y, &spot);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2 && mark)
    dtl_timeline_view_zoom_to (self, spot);
  else if (n_press == 2)
    zoom_about (self, 2, x);
}

void
dtl_timeline_input_fold (DtlTimelineView *self, guint lane)
{
  const char *name = dtl_timeline_view_lane_name (self, lane);

  dtl_timeline_view_set_folded (self, name, !dtl_timeline_view_get_folded (self, name));
}

static void
released_cb (DtlTimelineView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  DtlTimelineSpot spot;

  if (n_press != 1)
    return;
  if (dtl_timeline_view_mark_at (self, x, y, &spot))
    dtl_timeline_view_choose (self, spot);
  else if (dtl_timeline_view_note_at (self, x, y) > 0)
    dtl_timeline_view_follow_note (self, dtl_timeline_view_note_at (self, x, y));
  else if (dtl_timeline_view_lane_at (self, x, y) >= 0)
    dtl_timeline_input_fold (self, dtl_timeline_view_lane_at (self, x, y));
  else if (x - dtl_timeline_view_axis_left (self) >= 0)
    dtl_timeline_view_set_selected (self, GTK_INVALID_LIST_POSITION);
}

static void
motion_cb (DtlTimelineView *self, double x, double y)
{
  DtlTimelineSpot spot;
  int note = -1;

  self->pointer_x = x;
  self->pointer_y = y;
  if (!dtl_timeline_view_mark_at (self, x, y, &spot))
    note = dtl_timeline_view_note_at (self, x, y);
  if (spot.lane == self->hover.lane && spot.id == self->hover.id && note == self->hover_note)
    return;
  self->hover = spot;
  self->hover_note = note;
  if (dtl_timeline_view_can_move (self, spot))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  else
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), spot.lane >= 0 || note >= 0 ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (DtlTimelineView *self)
{
  self->hover.lane = self->hover_note = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
query_tooltip_cb (DtlTimelineView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  DtlTimelineSpot spot = self->cursor;
  const DtlMark *mark = keyboard && self->stack && spot.lane >= 0 ? dtl_lane_stack_find (self->stack, spot.lane, spot.id) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *markup = NULL;
  g_auto (GStrv) lines = NULL;
  GdkRectangle area;

  if (!keyboard)
    mark = dtl_timeline_view_mark_at (self, x, y, &spot);
  if (!mark)
    return FALSE;
  name = dtl_timeline_view_dup_name (self, spot, mark->count);
  lines = g_strsplit (name, "\n", 2);
  markup = g_markup_printf_escaped (lines[1] ? "<b>%s</b>\n%s" : "<b>%s</b>", lines[0], lines[1]);
  gtk_tooltip_set_markup (tooltip, markup);
  area.x = MAX (mark->x0, 0) + dtl_timeline_view_axis_left (self);
  area.width = MAX (MIN (mark->x1, self->axis.width) - MAX (mark->x0, 0), 1);
  area.y = dtl_timeline_view_mark_middle (self, spot.lane, mark) - 12;
  area.height = 24;
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

/* --- Attaching -------------------------------------------------------------------------------- */

/* Who goes elsewhere has let go. */
static void
focus_changed_cb (DtlTimelineView *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) && self->dragged.lane < 0)
    dtl_timeline_view_drop (self, FALSE);
}

static void
attach_scroll (DtlTimelineView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES
                                                                | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * dtl_timeline_input_attach:
 * @self: a new timeline
 *
 * Gives it its gestures.
 */
void
dtl_timeline_input_attach (DtlTimelineView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *lane = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *zoom = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  attach_scroll (self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (lane, "drag-begin", G_CALLBACK (lane_begin_cb), self);
  g_signal_connect_swapped (lane, "drag-update", G_CALLBACK (lane_update_cb), self);
  g_signal_connect_swapped (lane, "drag-end", G_CALLBACK (lane_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (lane));
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (swipe, drag);
  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (zoom_scale_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (zoom));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
