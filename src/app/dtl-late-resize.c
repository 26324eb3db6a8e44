/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK takes whatever is asked for during an allocation as answered by it. But a list says only by allocating a row that
 * it is in view, and a row that is filled then is seldom as high as was guessed. */

#include "config.h"

#include "dtl-late-resize.h"

struct _DtlLateResize
{
  GPtrArray *widgets;
  GdkFrameClock *clock; /* weak */
  gulong layout, painted;
  gint64 frame;   /* number of the last one in which anything was asked for */
  guint n_rounds; /* how often in that frame */
};

/* In a frame: the clock lays out four times at most, and complains of more; a menu that closes and a pane that takes its
 * measures anew need theirs. */
#define MOST_ROUNDS 1

static void
ask (DtlLateResize *self)
{
  g_autoptr (GPtrArray) widgets = NULL;

  if (self->widgets->len == 0)
    return;
  widgets = g_steal_pointer (&self->widgets);
  self->widgets = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < widgets->len; i++)
    gtk_widget_queue_resize (g_ptr_array_index (widgets, i));
}

static void
layout_cb (DtlLateResize *self)
{
  const gint64 frame = gdk_frame_clock_get_frame_counter (self->clock);

  if (frame != self->frame)
    self->n_rounds = 0;
  self->frame = frame;
  if (self->widgets->len > 0 && ++self->n_rounds <= MOST_ROUNDS)
    ask (self);
}

static void
follow (DtlLateResize *self, GdkFrameClock *clock)
{
  if (self->clock != NULL)
    {
      g_signal_handler_disconnect (self->clock, self->layout);
      g_signal_handler_disconnect (self->clock, self->painted);
    }
  g_set_weak_pointer (&self->clock, clock);
  if (clock == NULL)
    return;
  /* GTK's own handler was there first: this one runs when it is done, and makes the clock begin again */
  self->layout = g_signal_connect_swapped (clock, "layout", G_CALLBACK (layout_cb), self);
  self->painted = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (ask), self); /* what is left: in the next frame */
}

DtlLateResize *
dtl_late_resize_new (void)
{
  DtlLateResize *self = g_new0 (DtlLateResize, 1);

  self->widgets = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
dtl_late_resize_free (DtlLateResize *self)
{
  follow (self, NULL);
  g_ptr_array_unref (self->widgets);
  g_free (self);
}

/**
 * dtl_late_resize_queue:
 * @self: widgets of one window
 * @widget: (transfer none): one that is given room just now, and wants more or less of it
 */
void
dtl_late_resize_queue (DtlLateResize *self, GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  g_ptr_array_add (self->widgets, g_object_ref (widget));
  if (clock == self->clock)
    return;
  follow (self, clock);
  if (clock != NULL) /* its signal is under way, and this handler was not there when it began */
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}
