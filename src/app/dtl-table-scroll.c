/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list under a wide table scrolls up and down by itself; what goes sideways is the table's. */

#include "dtl-table-scroll.h"

#define LAYOUT_KEY "dtl-table-layout"
#define LAST_KEY "dtl-last"
#define WHEEL_STEP 60 /* pixels */

static void
scroll_by (GtkWidget *widget, double by)
{
  DtlTableLayout *layout = g_object_get_data (G_OBJECT (widget), LAYOUT_KEY);
  GtkAdjustment *adjustment = dtl_table_layout_get_adjustment (layout);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    by = -by;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}

/* A wheel with Shift, or a finger that goes sideways. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, GtkWidget *widget)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const gboolean by_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    dx = dy;
  else if (ABS (dx) <= ABS (dy))
    return GDK_EVENT_PROPAGATE;
  scroll_by (widget, dx * (by_wheel ? WHEEL_STEP : 1));
  return GDK_EVENT_STOP;
}

static void
pan_cb (GtkGesturePan *pan, GtkPanDirection direction, double offset, GtkWidget *widget)
{
  double *last = g_object_get_data (G_OBJECT (pan), LAST_KEY);
  const double now = direction == GTK_PAN_DIRECTION_LEFT ? offset : -offset;

  scroll_by (widget, now - *last);
  *last = now;
  gtk_gesture_set_state (GTK_GESTURE (pan), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pan_begun_cb (GtkGesturePan *pan, double x, double y, GtkWidget *widget)
{
  *(double *) g_object_get_data (G_OBJECT (pan), LAST_KEY) = 0;
}

/**
 * dtl_table_scroll_attach:
 * @widget: a table
 * @layout: (transfer none): its layout
 *
 * Lets wheel, touchpad and finger scroll it sideways.
 */
void
dtl_table_scroll_attach (GtkWidget *widget, DtlTableLayout *layout)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pan = gtk_gesture_pan_new (GTK_ORIENTATION_HORIZONTAL);

  g_object_set_data_full (G_OBJECT (widget), LAYOUT_KEY, g_object_ref (layout), g_object_unref);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), widget);
  gtk_widget_add_controller (widget, scroll);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (pan), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pan), GTK_PHASE_CAPTURE);
  g_object_set_data_full (G_OBJECT (pan), LAST_KEY, g_new0 (double, 1), g_free);
  g_signal_connect (pan, "drag-begin", G_CALLBACK (pan_begun_cb), widget);
  g_signal_connect (pan, "pan", G_CALLBACK (pan_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pan));
}
