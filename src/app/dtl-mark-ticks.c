/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A conflict on page nine should be seen from page one. */

#include "dtl-mark-ticks.h"

#include <adwaita.h>

#include "dtl-mark-painter.h"

#define WIDTH 10
#define TICK_WIDTH 8
#define TICK_HEIGHT 3
#define MANY 4000 /* from here on only what is worth going to is shown */

struct _DtlMarkTicks
{
  GtkWidget parent_instance;

  DtlDocumentView *view;
  GArray *worst; /* guint8 by pixel: one more than the worst standing there, 0 for nothing */
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (DtlMarkTicks, dtl_mark_ticks, GTK_TYPE_WIDGET)

static void
fill_pixels (DtlMarkTicks *self, int height)
{
  GArray *marks = dtl_document_view_get_marks (self->view);
  const gboolean only_worse = marks->len > MANY;

  g_array_set_size (self->worst, 0);
  g_array_set_size (self->worst, height);
  for (guint i = 0; i < marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (marks, DtlMark, i);
      guint8 *pixel;

      if (only_worse && mark->standing < DTL_STANDING_DIFFERS)
        continue;
      pixel = &g_array_index (self->worst, guint8,
                              MIN ((int) (dtl_document_view_get_fraction (self->view, i) * height), height - 1));
      *pixel = MAX (*pixel, mark->standing + 1);
    }
  self->stale = FALSE;
}

static void
draw_tick (GtkSnapshot *snapshot, DtlStanding standing, gboolean dark, float y)
{
  const float width = standing == DTL_STANDING_ALONE ? TICK_WIDTH * 0.6f : TICK_WIDTH;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (WIDTH - 1 - width, y - TICK_HEIGHT / 2.0f, width, TICK_HEIGHT);
  GskRoundedRect shape;
  GdkRGBA colour;

  dtl_mark_painter_colour (standing, dark, &colour);
  if (standing == DTL_STANDING_ALONE)
    colour.alpha = 0.5f;
  gsk_rounded_rect_init_from_rect (&shape, &bounds, TICK_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
dtl_mark_ticks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DtlMarkTicks *self = DTL_MARK_TICKS (widget);
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  const int height = gtk_widget_get_height (widget);

  if (self->view == NULL || height <= 0)
    return;
  if (self->stale || (int) self->worst->len != height)
    fill_pixels (self, height);
  for (int y = 0; y < height; y++)
    {
      const guint8 worst = g_array_index (self->worst, guint8, y);

      if (worst > 0)
        draw_tick (snapshot, worst - 1, dark, y + 0.5f);
    }
}

static void
dtl_mark_ticks_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  DtlMarkTicks *self = user_data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  const double fraction = y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);
  const double upper = gtk_adjustment_get_upper (adjustment);

  gtk_adjustment_set_value (adjustment, fraction * upper - gtk_adjustment_get_page_size (adjustment) / 2);
}

static void
dtl_mark_ticks_dispose (GObject *object)
{
  DtlMarkTicks *self = DTL_MARK_TICKS (object);

  g_clear_object (&self->view);
  g_clear_pointer (&self->worst, g_array_unref);
  G_OBJECT_CLASS (dtl_mark_ticks_parent_class)->dispose (object);
}

static void
dtl_mark_ticks_class_init (DtlMarkTicksClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_mark_ticks_dispose;
  widget_class->snapshot = dtl_mark_ticks_snapshot;
  widget_class->measure = dtl_mark_ticks_measure;
  gtk_widget_class_set_css_name (widget_class, "ticks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dtl_mark_ticks_init (DtlMarkTicks *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->worst = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * dtl_mark_ticks_update:
 * @self: the ticks
 *
 * Marks or their places changed.
 */
void
dtl_mark_ticks_update (DtlMarkTicks *self)
{
  self->stale = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dtl_mark_ticks_set_view:
 * @self: the ticks
 * @view: whose marks they show; it must be in a scrolled window already
 */
void
dtl_mark_ticks_set_view (DtlMarkTicks *self, DtlDocumentView *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  g_set_object (&self->view, view);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (dtl_mark_ticks_update), self, G_CONNECT_SWAPPED);
}
