/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with an event is the business of who uses the timeline; the timeline only knows where its menu goes. */

#include "config.h"

#include "dtl-timeline-view-private.h"

static void
show_menu (DtlTimelineView *self, const GdkRectangle *place)
{
  if (!self->menu || !self->events || dtl_timeline_view_get_current (self) == GTK_INVALID_LIST_POSITION)
    return;
  if (!self->popover)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (DtlTimelineView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  DtlTimelineSpot spot;

  if (!dtl_timeline_view_mark_at (self, x, y, &spot))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  dtl_timeline_view_choose (self, spot);
  show_menu (self, &(GdkRectangle) { x, y, 1, 1 });
}

static void
held_cb (DtlTimelineView *self, double x, double y, GtkGesture *gesture)
{
  pressed_cb (self, 1, x, y, gesture);
}

/**
 * dtl_timeline_view_menu_cb:
 * @widget: the timeline
 *
 * The keyboard asks for the menu.
 */
gboolean
dtl_timeline_view_menu_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);
  const DtlMark *mark;
  GdkRectangle place;

  if (self->cursor.lane < 0 || !self->stack)
    return GDK_EVENT_PROPAGATE;
  mark = dtl_lane_stack_find (self->stack, self->cursor.lane, self->cursor.id);
  if (!mark)
    return GDK_EVENT_PROPAGATE;
  place.x = dtl_timeline_view_axis_left (self) + CLAMP (mark->x0, 0, self->axis.width);
  place.y = dtl_timeline_view_mark_middle (self, self->cursor.lane, mark);
  place.width = place.height = 1;
  show_menu (self, &place);
  return GDK_EVENT_STOP;
}

/**
 * dtl_timeline_view_attach_menu:
 * @self: a new timeline
 *
 * Lets the secondary button and touch ask for the menu.
 */
void
dtl_timeline_view_attach_menu (DtlTimelineView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (held_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

/**
 * dtl_timeline_view_set_menu:
 * @menu: (nullable): what can be done with what is chosen
 *
 * Sets the menu of the secondary button, of a long press, and of the menu key.
 */
void
dtl_timeline_view_set_menu (DtlTimelineView *self, GMenuModel *menu)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_set_object (&self->menu, menu);
}

/**
 * dtl_timeline_view_get_current:
 *
 * Returns: the item that the keyboard is on; of several that are merged, the one that says what most say;
 *   %GTK_INVALID_LIST_POSITION for none
 */
guint
dtl_timeline_view_get_current (DtlTimelineView *self)
{
  return self->cursor.lane < 0 || !self->events ? GTK_INVALID_LIST_POSITION : dtl_timeline_view_position_of (self, self->cursor);
}
