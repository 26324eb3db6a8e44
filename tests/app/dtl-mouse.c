/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves the real pointer on the display of a test and presses its buttons, so that gestures, their thresholds and who
 * wins among them take their whole way. As with keys, the server's test extension is looked up when it is needed. */

#include "config.h"

#include "dtl-mouse.h"

#include <gdk/x11/gdkx.h>
#include <gmodule.h>

#include "dtl-picture.h"

typedef int (*FakeMotion) (Display *display, int screen, int x, int y, unsigned long delay);
typedef int (*FakePress) (Display *display, unsigned int what, int is_press, unsigned long delay);

static gpointer
find_symbol (const char *name)
{
  GModule *module = g_module_open ("libXtst.so.6", G_MODULE_BIND_LAZY);
  gpointer symbol = NULL;

  return module != NULL && g_module_symbol (module, name, &symbol) ? symbol : NULL;
}

static Display *
get_display (GtkWidget *widget)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_display_get_xdisplay (gtk_widget_get_display (widget));
  G_GNUC_END_IGNORE_DEPRECATIONS
}

gboolean
dtl_mouse_exists (GtkWidget *widget)
{
  return GDK_IS_X11_DISPLAY (gtk_widget_get_display (widget)) && find_symbol ("XTestFakeMotionEvent") != NULL;
}

/**
 * dtl_mouse_move:
 * @widget: a widget on screen
 * @x: pixels of it
 * @y: pixels of it
 *
 * Moves the pointer there, at once.
 */
void
dtl_mouse_move (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  Display *display = get_display (widget);
  graphene_point_t place;
  double dx, dy;
  int left, top;
  Window child, id;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  id = gdk_x11_surface_get_xid (gtk_native_get_surface (native));
  G_GNUC_END_IGNORE_DEPRECATIONS
  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT ((float) x, (float) y), &place));
  gtk_native_get_surface_transform (native, &dx, &dy);
  XTranslateCoordinates (display, id, DefaultRootWindow (display), 0, 0, &left, &top, &child);
  ((FakeMotion) find_symbol ("XTestFakeMotionEvent")) (display, -1, left + (int) (place.x + dx), top + (int) (place.y + dy), 0);
  XSync (display, FALSE);
  dtl_picture_wait (30);
}

void
dtl_mouse_press (GtkWidget *widget, guint button, gboolean down)
{
  Display *display = get_display (widget);

  ((FakePress) find_symbol ("XTestFakeButtonEvent")) (display, button, down, 0);
  XSync (display, FALSE);
  dtl_picture_wait (30);
}

void
dtl_mouse_click (GtkWidget *widget, double x, double y, guint times)
{
  dtl_mouse_move (widget, x, y);
  for (guint i = 0; i < times; i++)
    {
      dtl_mouse_press (widget, 1, TRUE);
      dtl_mouse_press (widget, 1, FALSE);
    }
}

/**
 * dtl_mouse_hold:
 * @widget: a widget on screen
 * @key: Shift, Control or Alt
 * @down: whether it is held from now on
 */
void
dtl_mouse_hold (GtkWidget *widget, guint key, gboolean down)
{
  Display *display = get_display (widget);

  ((FakePress) find_symbol ("XTestFakeKeyEvent")) (display, XKeysymToKeycode (display, key), down, 0);
  XSync (display, FALSE);
  dtl_picture_wait (30);
}

/**
 * dtl_mouse_drag:
 * @widget: a widget on screen
 * @x0: where the button is pressed
 * @y0: where the button is pressed
 * @x1: where the pointer is at last; the button is held still
 * @y1: where the pointer is at last
 */
void
dtl_mouse_drag (GtkWidget *widget, double x0, double y0, double x1, double y1)
{
  dtl_mouse_move (widget, x0, y0);
  dtl_mouse_press (widget, 1, TRUE);
  for (guint i = 1; i <= 4; i++)
    dtl_mouse_move (widget, x0 + (x1 - x0) * i / 4, y0 + (y1 - y0) * i / 4);
}
