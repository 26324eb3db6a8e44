/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves a real pointer on the display of a test, so that gestures and dragging take their whole way. The server's test
 * extension is looked up when it is needed, as for keys. */

#include "config.h"

#include "dtl-pointer.h"

#include <gdk/x11/gdkx.h>
#include <gmodule.h>

#include "dtl-picture.h"

#define EDGE 6      /* within a widget, where nothing of what it holds is */
#define REACH 24    /* beyond what a drag begins with */
#define PATIENCE 400

typedef int (*FakeMotion) (Display *display, int screen, int x, int y, unsigned long delay);
typedef int (*FakeButton) (Display *display, unsigned int button, int is_press, unsigned long delay);

static gpointer
find_symbol (const char *name)
{
  GModule *module = g_module_open ("libXtst.so.6", G_MODULE_BIND_LAZY);
  gpointer symbol = NULL;

  return module != NULL && g_module_symbol (module, name, &symbol) ? symbol : NULL;
}

gboolean
dtl_pointer_is_there (void)
{
  return find_symbol ("XTestFakeMotionEvent") != NULL && find_symbol ("XTestFakeButtonEvent") != NULL;
}

static Display *
get_display (GtkWidget *widget)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_display_get_xdisplay (gtk_widget_get_display (widget));
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/* Where a point of a widget is on the screen. */
static void
find_on_screen (GtkWidget *widget, double x, double y, int *screen_x, int *screen_y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t point;
  double dx, dy;
  Window id, child;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (native, &dx, &dy);
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  id = gdk_x11_surface_get_xid (gtk_native_get_surface (native));
  G_GNUC_END_IGNORE_DEPRECATIONS
  XTranslateCoordinates (get_display (widget), id, DefaultRootWindow (get_display (widget)), (int) (point.x + dx), (int) (point.y + dy),
                         screen_x, screen_y, &child);
}

static void
send_motion (GtkWidget *widget, int x, int y)
{
  ((FakeMotion) find_symbol ("XTestFakeMotionEvent")) (get_display (widget), -1, x, y, 0);
  XSync (get_display (widget), FALSE);
  dtl_picture_wait (20);
}

void
dtl_pointer_move (GtkWidget *widget, double x, double y)
{
  int screen_x, screen_y;

  find_on_screen (widget, x, y, &screen_x, &screen_y);
  send_motion (widget, screen_x, screen_y);
}

void
dtl_pointer_press (GtkWidget *widget, gboolean down)
{
  ((FakeButton) find_symbol ("XTestFakeButtonEvent")) (get_display (widget), 1, down, 0);
  XSync (get_display (widget), FALSE);
  dtl_picture_wait (100);
}

/* A little to and fro: a drop is told of where the pointer is only while it moves. */
static gboolean
move_until (GtkWidget *widget, int x, int y, GtkWidget *asked, DtlPointerState state)
{
  for (int i = 0; i < PATIENCE; i++)
    {
      send_motion (widget, x + i % 2, y + i % 3);
      if (state (asked))
        return TRUE;
    }
  return FALSE;
}

static gboolean
wait_while (GtkWidget *widget, DtlPointerState state)
{
  for (int i = 0; i < PATIENCE && state (widget); i++)
    dtl_picture_wait (20);
  return !state (widget);
}

gboolean
dtl_pointer_drag (GtkWidget *from, DtlPointerState began, GtkWidget *to, DtlPointerState arrived)
{
  int x, y, end_x, end_y;
  gboolean well;

  find_on_screen (from, EDGE, EDGE, &x, &y);
  find_on_screen (to, 4 * EDGE, 4 * EDGE, &end_x, &end_y);
  send_motion (from, x, y);
  dtl_pointer_press (from, TRUE);
  well = move_until (from, x + REACH, y + REACH, from, began) && move_until (from, end_x, end_y, to, arrived);
  dtl_pointer_press (from, FALSE);
  return wait_while (from, began) && well;
}
