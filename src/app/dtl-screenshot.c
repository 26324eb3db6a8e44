/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture of the window as it draws itself, for the README, for whoever has no display, and for
 * tests: nothing of the desktop around it, and the same everywhere. */

#include "config.h"

#include "dtl-screenshot.h"

#include <glib/gi18n-lib.h>

#include "dtl-error.h"

static void
append_popover (GtkSnapshot *snapshot, GtkWidget *popover, GtkWidget *content)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (popover);
  GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (popover)));
  graphene_point_t corner;
  double left, top, own_left, own_top;

  gtk_native_get_surface_transform (gtk_widget_get_native (content), &left, &top);
  gtk_native_get_surface_transform (GTK_NATIVE (popover), &own_left, &own_top);
  if (!gtk_widget_compute_point (content, GTK_WIDGET (gtk_widget_get_native (content)), &GRAPHENE_POINT_INIT (0, 0), &corner))
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gdk_popup_get_position_x (popup) + own_left - left - corner.x,
                                                          gdk_popup_get_position_y (popup) + own_top - top - corner.y));
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (popover), gtk_widget_get_height (popover));
  gtk_snapshot_restore (snapshot);
}

/* Popovers have surfaces of their own: each is drawn where it stands over the window. */
static void
append_popovers (GtkSnapshot *snapshot, GtkWidget *widget, GtkWidget *content)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        append_popover (snapshot, child, content);
      append_popovers (snapshot, child, content);
    }
}

/* The window's contents on its ground, without the frame that stands in for a shadow. */
static GskRenderNode *
render_content (GtkWidget *content, float width, float height)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (content);
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (content)));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA ground;

  gdk_rgba_parse (&ground, dark ? "#222226" : "#fafafb");
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  append_popovers (snapshot, content, content);
  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * dtl_screenshot_save:
 * @window: a window that is shown
 * @path: where to save the picture, as PNG
 * @error: %DTL_ERROR_FAILED if there is nothing to draw, %DTL_ERROR_IO if it cannot be saved
 *
 * Returns: %FALSE if it failed
 */
gboolean
dtl_screenshot_save (AdwApplicationWindow *window, const char *path, GError **error)
{
  GtkWidget *content = gtk_window_get_child (GTK_WINDOW (window)); /* with the dialogs that are over it */
  const float width = gtk_widget_get_width (content), height = gtk_widget_get_height (content);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  GskRenderNode *node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (renderer == NULL || width < 1 || height < 1)
    {
      g_set_error (error, DTL_ERROR, DTL_ERROR_FAILED, _("There is nothing to take a picture of"));
      return FALSE;
    }
  node = render_content (content, width, height);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  if (gdk_texture_save_to_png (texture, path))
    return TRUE;
  g_set_error (error, DTL_ERROR, DTL_ERROR_IO, _("%s could not be written"), path);
  return FALSE;
}
