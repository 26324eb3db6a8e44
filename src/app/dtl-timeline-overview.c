/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in all of it is what I see? The strip answers with as many bars as there is room for, whatever the number of
 * events; counts are found by bisection. */

#include "config.h"

#include "dtl-timeline-overview.h"

#include <math.h>

#include "dtl-time-brush.h"
#include "dtl-timeline-view-private.h"

#define HEIGHT ((int) DTL_TIMELINE_STRIP)
#define BASE 5.0  /* kept free below the bars */
#define LEAST 5.0 /* height of a bar of one */
#define STEP 3.0  /* pixels of a bar with its gap */
#define SLACK 6.0 /* beside an edge of the window */

struct _DtlTimelineOverview
{
  GtkWidget parent_instance;

  DtlTimelineView *view; /* not owned: it owns this */
  DtlTimeAxis start;
  DtlBrushPart part;
};

G_DEFINE_FINAL_TYPE (DtlTimelineOverview, dtl_timeline_overview, GTK_TYPE_WIDGET)

static DtlTimeBrush
get_brush (DtlTimelineOverview *self)
{
  return dtl_time_brush_new (&self->view->axis, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* --- Ink ---------------------------------------------------------------------------------- */

static void
fill (GtkSnapshot *snapshot, double x, double y, double width, double height, GdkRGBA colour, double alpha)
{
  colour.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* A single event must be seen beside a hundred, and a hundred beside a thousand. */
static void
draw_bars (DtlTimelineOverview *self, GtkSnapshot *snapshot, const DtlTimeBrush *brush, GdkRGBA ink)
{
  guint n_bars = MAX (floor (brush->width / STEP), 1);
  g_autofree guint *counts = g_new (guint, n_bars);
  guint most = 1;

  dtl_time_brush_density (brush, self->view->events->all, counts, n_bars);
  for (guint i = 0; i < n_bars; i++)
    most = MAX (most, counts[i]);
  for (guint i = 0; i < n_bars; i++)
    if (counts[i] > 0)
      {
        double height = LEAST + (HEIGHT - BASE - LEAST - 5) * log (counts[i]) / MAX (log (most), 1);

        fill (snapshot, floor (i * brush->width / n_bars), HEIGHT - BASE - height, STEP - 1, height, ink, 0.5);
      }
}

/* What is shown of it, with a handle at either end. */
static void
frame (GtkSnapshot *snapshot, double x0, double x1, GdkRGBA accent)
{
  const float line = 1.5f;
  const float widths[] = { line, line, line, line };
  GdkRGBA edge = accent;
  GskRoundedRect outline;

  edge.alpha *= 0.85f;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x0, 2, x1 - x0, HEIGHT - 4), 5);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  fill (snapshot, x0, 2, x1 - x0, HEIGHT - 4, accent, 0.12);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, (const GdkRGBA[]) { edge, edge, edge, edge });
  fill (snapshot, x0, HEIGHT / 2.0 - 5, 3, 10, accent, 0.85);
  fill (snapshot, x1 - 3, HEIGHT / 2.0 - 5, 3, 10, accent, 0.85);
}

static void
draw_window (DtlTimelineOverview *self, GtkSnapshot *snapshot, const DtlTimeBrush *brush)
{
  GdkRGBA accent;
  double x0, x1;

  gtk_widget_get_color (self->view->probes[DTL_PROBE_ACCENT], &accent);
  dtl_time_brush_window (brush, &self->view->axis, &x0, &x1);
  frame (snapshot, x0, x1, accent);
}

static void
dtl_timeline_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DtlTimelineOverview *self = DTL_TIMELINE_OVERVIEW (widget);
  DtlTimeBrush brush = get_brush (self);
  GdkRGBA ink;

  if (!self->view->events || !self->view->placed)
    return;
  gtk_widget_get_color (widget, &ink);
  fill (snapshot, 0, 0, brush.width, 1, ink, 0.14);
  draw_bars (self, snapshot, &brush, ink);
  draw_window (self, snapshot, &brush);
}

static void
dtl_timeline_overview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
}

/* --- Hands -------------------------------------------------------------------------------- */

static void
show_axis (DtlTimelineOverview *self, const DtlTimeAxis *axis)
{
  if (dtl_timeline_view_get_scale (self->view) != DTL_TIMELINE_FREE)
    dtl_timeline_view_set_scale (self->view, DTL_TIMELINE_FREE);
  self->view->axis = *axis;
  dtl_timeline_view_moved (self->view);
}

static void
drag_begin_cb (DtlTimelineOverview *self, double x, double y)
{
  DtlTimeBrush brush = get_brush (self);
  DtlTimeAxis axis = self->view->axis;
  double x0, x1;

  dtl_timeline_view_halt (self->view);
  self->part = dtl_time_brush_part (&brush, &axis, x, SLACK);
  /* Beside the window: it comes here, and can be dragged on. */
  if (self->part == DTL_BRUSH_NONE)
    {
      self->part = DTL_BRUSH_WHOLE;
      dtl_time_brush_window (&brush, &axis, &x0, &x1);
      dtl_time_brush_drag (&brush, &axis, self->part, x - (x0 + x1) / 2);
      show_axis (self, &axis);
    }
  self->start = self->view->axis;
}

static void
drag_update_cb (DtlTimelineOverview *self, double dx, double dy, GtkGesture *gesture)
{
  DtlTimeBrush brush = get_brush (self);
  DtlTimeAxis axis = self->start;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  dtl_time_brush_drag (&brush, &axis, self->part, dx);
  show_axis (self, &axis);
}

static void
motion_cb (DtlTimelineOverview *self, double x, double y)
{
  static const char *const cursors[] = {
    [DTL_BRUSH_NONE] = NULL, [DTL_BRUSH_BEGIN] = "ew-resize", [DTL_BRUSH_END] = "ew-resize", [DTL_BRUSH_WHOLE] = "grab",
  };
  DtlTimeBrush brush = get_brush (self);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursors[dtl_time_brush_part (&brush, &self->view->axis, x, SLACK)]);
}

static void
dtl_timeline_overview_class_init (DtlTimelineOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = dtl_timeline_overview_snapshot;
  widget_class->measure = dtl_timeline_overview_measure;
  gtk_widget_class_set_css_name (widget_class, "timelineoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dtl_timeline_overview_init (DtlTimelineOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * dtl_timeline_overview_new:
 * @view: (transfer none): the timeline that it is part of
 *
 * Returns: the strip
 */
GtkWidget *
dtl_timeline_overview_new (DtlTimelineView *view)
{
  DtlTimelineOverview *self = g_object_new (DTL_TYPE_TIMELINE_OVERVIEW, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
