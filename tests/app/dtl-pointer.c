/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves a real pointer on the display of a test, so that gestures and dragging take their whole way. The server's test
 * extension is looked up when it is needed, as for keys. */

#include "config.h"

#include "dtl-pointer.h"

#include <gdk/x11/gdkx.h>
#include <gmodule.h>

#include "dtl-picture.h"

#define STEPS 12 /* of a way: a drag begins with the first few */

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

void
dtl_pointer_drag (GtkWidget *from, double from_x, double from_y, GtkWidget *to, double to_x, double to_y)
{
  int x, y, end_x, end_y;

  find_on_screen (from, from_x, from_y, &x, &y);
  find_on_screen (to, to_x, to_y, &end_x, &end_y);
  send_motion (from, x, y);
  dtl_pointer_press (from, TRUE);
  for (int i = 1; i <= STEPS; i++)
    send_motion (from, x + (end_x - x) * i / STEPS, y + (end_y - y) * i / STEPS);
  dtl_picture_wait (200);
  dtl_pointer_press (from, FALSE);
}
