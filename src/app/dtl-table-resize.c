/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column is made wider or narrower where it ends, in the head of its table: dragged, or clicked twice. */

#include "dtl-table-resize.h"

#define SLACK 5.0 /* pixels beside an edge that still take hold of it */

typedef struct
{
  GtkWidget *head; /* not owned: it owns this */
  DtlTableLayout *layout;
  const DtlTableResizing *resizing;
  gpointer owner;
  int column; /* that is dragged, or DTL_TABLE_NO_EDGE */
  int width;  /* that it had before, pixels */
} Hold;

static void
free_hold (gpointer data, GClosure *closure)
{
  Hold *hold = data;

  g_object_unref (hold->layout);
  g_free (hold);
}

static int
find_edge (Hold *hold, double x)
{
  if (gtk_widget_get_direction (hold->head) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (hold->head) - x;
  return dtl_table_layout_edge_at (hold->layout, x, SLACK);
}

static void
show_cursor (Hold *hold, gboolean at_edge)
{
  gtk_widget_set_cursor_from_name (hold->head, at_edge ? "col-resize" : NULL);
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, Hold *hold)
{
  show_cursor (hold, hold->column != DTL_TABLE_NO_EDGE || find_edge (hold, x) != DTL_TABLE_NO_EDGE);
}

/* --- dragging ------------------------------------------------------------------------------------------ */

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, Hold *hold)
{
  hold->column = find_edge (hold, x);
  if (hold->column == DTL_TABLE_NO_EDGE)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  hold->width = dtl_table_layout_get_width_of (hold->layout, hold->column);
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, Hold *hold)
{
  if (hold->column == DTL_TABLE_NO_EDGE)
    return;
  if (gtk_widget_get_direction (hold->head) == GTK_TEXT_DIR_RTL)
    dx = -dx;
  hold->resizing->resize (hold->owner, hold->column, MAX (hold->width + (int) dx, 1));
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, Hold *hold)
{
  hold->column = DTL_TABLE_NO_EDGE;
  show_cursor (hold, FALSE);
}

static void
pressed_cb (GtkGestureClick *click, int n_presses, double x, double y, Hold *hold)
{
  const int column = find_edge (hold, x);

  if (n_presses == 2 && column != DTL_TABLE_NO_EDGE)
    hold->resizing->reset (hold->owner, column);
}

/**
 * dtl_table_resize_attach:
 * @head: the head of a table
 * @layout: (transfer none): its layout
 * @resizing: what becomes of it; not copied
 * @owner: what @resizing is called with; must outlive the head
 *
 * Lets the pointer move the ends of columns.
 */
void
dtl_table_resize_attach (GtkWidget *head, DtlTableLayout *layout, const DtlTableResizing *resizing, gpointer owner)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new (), *click = gtk_gesture_click_new ();
  Hold *hold = g_new0 (Hold, 1);

  *hold = (Hold) { head, g_object_ref (layout), resizing, owner, DTL_TABLE_NO_EDGE, 0 };
  g_signal_connect_data (motion, "motion", G_CALLBACK (motion_cb), hold, free_hold, 0);
  gtk_widget_add_controller (head, motion);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), hold);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (head, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), hold);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), hold);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), hold);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (head, GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);
}
