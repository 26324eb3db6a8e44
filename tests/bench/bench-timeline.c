/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * CPU time of a frame of the timeline, laid out, recorded and drawn with the cairo renderer, 1200 pixels wide.
 * Usage: bench-timeline COUNT…   prints a line for each number of events: CPU time to read them,
 * the longest that the main loop was held up by it, then pan, zoom and hover in ms: what all threads need for a frame, and
 * in brackets what of it the main thread needs before it draws. Then the same for items that have values, in lanes that are
 * lines.
 */

#include <stdlib.h>
#include <time.h>

#include "dtl-chronicle.h"
#include "dtl-picture.h"
#include "dtl-timeline-view-private.h"

#define FRAMES 60

static double
get_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static double
get_cpu_ms (void)
{
  return get_ms (CLOCK_PROCESS_CPUTIME_ID);
}

static void
draw (DtlTimelineView *view, GskRenderer *renderer)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (view)), gtk_widget_get_height (GTK_WIDGET (view)));

  gtk_widget_allocate (GTK_WIDGET (view), bounds.size.width, bounds.size.height, -1, NULL);
  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
}

static void
pan (DtlTimelineView *view, guint frame)
{
  dtl_time_axis_pan (&view->axis, 7);
  dtl_timeline_view_moved (view);
}

static void
zoom (DtlTimelineView *view, guint frame)
{
  dtl_time_axis_zoom (&view->axis, frame < FRAMES / 2 ? 1.15 : 1 / 1.15, 400);
  dtl_timeline_view_moved (view);
}

static void
hover (DtlTimelineView *view, guint frame)
{
  dtl_timeline_view_mark_at (view, 300 + frame * 7, 120, &view->hover);
}

static void
measure (DtlTimelineView *view, GskRenderer *renderer, void (*step) (DtlTimelineView *, guint))
{
  double began, lay = 0;

  dtl_timeline_view_set_scale (view, DTL_TIMELINE_FOCUS);
  dtl_time_axis_zoom (&view->axis, 0.1, 600);
  dtl_timeline_view_moved (view);
  draw (view, renderer);
  began = get_cpu_ms ();
  for (guint i = 0; i < FRAMES; i++)
    {
      double before = get_ms (CLOCK_THREAD_CPUTIME_ID);

      step (view, i);
      /* What came from another thread meanwhile is part of the frame. */
      if (view->planning)
        g_main_context_iteration (NULL, FALSE);
      lay += get_ms (CLOCK_THREAD_CPUTIME_ID) - before;
      draw (view, renderer);
    }
  g_print (" %7.2f [%4.2f]", (get_cpu_ms () - began) / FRAMES, lay / FRAMES);
}

/* Takes the items in, one turn of the main loop after the other. */
static void
take_in (DtlTimelineView *view, double *all, double *longest)
{
  double began = get_cpu_ms ();

  *longest = 0;
  dtl_timeline_view_ensure (view);
  while (view->taking)
    {
      struct timespec before, after;

      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &before);
      g_main_context_iteration (NULL, TRUE);
      clock_gettime (CLOCK_THREAD_CPUTIME_ID, &after);
      *longest = MAX (*longest, (after.tv_sec - before.tv_sec) * 1e3 + (after.tv_nsec - before.tv_nsec) / 1e6);
    }
  *all = get_cpu_ms () - began;
}

static void
run (guint count, gboolean values)
{
  g_autoptr (GListStore) things = values ? dtl_chronicle_many_values (count) : dtl_chronicle_many (count);
  DtlTimelineView *view = DTL_TIMELINE_VIEW (dtl_timeline_view_new ());
  GtkWidget *window = NULL;
  double reading, stall;
  GskRenderer *renderer;

  dtl_chronicle_bind (view, things);
  take_in (view, &reading, &stall);
  window = dtl_picture_show (GTK_WIDGET (view), 1200, 420, FALSE);
  renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_print ("%8u %9.1f %8.1f", count, reading, stall);
  measure (view, renderer, pan);
  measure (view, renderer, zoom);
  measure (view, renderer, hover);
  g_print ("\n");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  if (!gtk_init_check ())
    {
      g_printerr ("There is no display.\n");
      return 1;
    }
  adw_init ();
  g_print ("  events   read/ms stall/ms  pan/ms         zoom/ms        hover/ms\n");
  for (int i = 1; i < argc; i++)
    run (strtoul (argv[i], NULL, 10), FALSE);
  g_print ("  values\n");
  for (int i = 1; i < argc; i++)
    run (strtoul (argv[i], NULL, 10), TRUE);
  return 0;
}
