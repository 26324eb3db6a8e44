/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Presses real keys on the display of a test, so that focus, shortcuts and input take their whole way. The
 * server's test extension is looked up when it is needed: nothing but tests wants it. */

#include "config.h"

#include "dtl-keyboard.h"

#include <gdk/x11/gdkx.h>
#include <gmodule.h>

#include "dtl-picture.h"

typedef int (*FakeKey) (Display *display, unsigned int code, int is_press, unsigned long delay);

static FakeKey
find_fake_key (void)
{
  GModule *module = g_module_open ("libXtst.so.6", G_MODULE_BIND_LAZY);
  gpointer symbol = NULL;

  if (module == NULL || !g_module_symbol (module, "XTestFakeKeyEvent", &symbol))
    return NULL;
  return (FakeKey) symbol;
}

static Display *
get_display (GtkWindow *window)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_display_get_xdisplay (gtk_widget_get_display (GTK_WIDGET (window)));
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/**
 * dtl_keyboard_focus:
 * @window: a window on screen
 *
 * Gives it the keyboard, as a window manager would.
 *
 * Returns: whether keys can be pressed on its display
 */
gboolean
dtl_keyboard_focus (GtkWindow *window)
{
  Window id;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  id = gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window)));
  G_GNUC_END_IGNORE_DEPRECATIONS
  XSetInputFocus (get_display (window), id, RevertToParent, CurrentTime);
  dtl_picture_wait (100);
  return find_fake_key () != NULL;
}

static void
send (GtkWindow *window, guint key, gboolean is_press)
{
  Display *display = get_display (window);

  find_fake_key () (display, XKeysymToKeycode (display, key), is_press, 0);
  XSync (display, FALSE); /* then the events are on their way to us already */
}

/**
 * dtl_keyboard_press:
 * @window: the window that has the keyboard
 * @key: a key that needs no other on the keyboard
 * @modifiers: Control, Shift and Alt that are held with it
 */
void
dtl_keyboard_press (GtkWindow *window, guint key, GdkModifierType modifiers)
{
  static const struct
  {
    GdkModifierType modifier;
    guint key;
  } held[] = {
    { GDK_CONTROL_MASK, GDK_KEY_Control_L },
    { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
    { GDK_ALT_MASK, GDK_KEY_Alt_L },
  };

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    if (modifiers & held[i].modifier)
      send (window, held[i].key, TRUE);
  send (window, key, TRUE);
  send (window, key, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    if (modifiers & held[i].modifier)
      send (window, held[i].key, FALSE);
  dtl_picture_wait (80);
}

void
dtl_keyboard_type (GtkWindow *window, const char *words)
{
  for (const char *at = words; *at != '\0'; at++)
    dtl_keyboard_press (window, gdk_unicode_to_keyval ((guint32) g_ascii_tolower (*at)), g_ascii_isupper (*at) ? GDK_SHIFT_MASK : 0);
}
