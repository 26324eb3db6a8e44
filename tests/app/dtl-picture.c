/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows a widget in a window of a size, and keeps a picture of it, to be looked at. */

#include "config.h"

#include "dtl-picture.h"

static gboolean
quit_cb (gpointer user_data)
{
  gboolean *done = user_data;

  *done = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * dtl_picture_wait:
 * @milliseconds: how long the main loop is to run
 */
void
dtl_picture_wait (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, quit_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * dtl_picture_style:
 *
 * Loads the rules that the application would load.
 */
void
dtl_picture_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, DTL_APPLICATION_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    DTL_APPLICATION_PATH "/icons");
}

/**
 * dtl_picture_show:
 * @content: what to show
 * @width: of the window
 * @height: of the window
 * @dark: in the dark style
 *
 * Returns: (transfer none): the window, shown; destroy it when done
 */
GtkWidget *
dtl_picture_show (GtkWidget *content, int width, int height, gboolean dark)
{
  GtkWidget *window = adw_window_new ();
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_css_provider_load_from_resource (provider, DTL_APPLICATION_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  dtl_picture_wait (200);
  return window;
}

static char *
make_path (const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s.png", name);

  return g_test_build_filename (G_TEST_BUILT, "app", file, NULL);
}

static GdkTexture *
take_picture (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (window), gtk_widget_get_height (window));

  /* What has just changed has no size until the next frame. */
  dtl_picture_wait (100);
  paintable = gtk_widget_paintable_new (window);
  gdk_paintable_snapshot (paintable, snapshot, bounds.size.width, bounds.size.height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
}

/**
 * dtl_picture_save:
 * @window: a window on screen
 * @name: of the picture, without ending; it is put into the build folder of the tests
 */
void
dtl_picture_save (GtkWidget *window, const char *name)
{
  g_autoptr (GdkTexture) texture = take_picture (window);
  g_autofree char *path = make_path (name);

  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* As bright as it looks: the weights of ITU-R BT.709, in 1/256. */
static guchar
weigh (const guchar *pixel)
{
  return (guchar) ((pixel[0] * 18 + pixel[1] * 183 + pixel[2] * 54) / 256);
}

/**
 * dtl_picture_save_grey:
 * @window: a window on screen
 * @name: of the picture, without ending
 *
 * The same without colours, as a printer or an eye may have it.
 */
void
dtl_picture_save_grey (GtkWidget *window, const char *name)
{
  g_autoptr (GdkTexture) texture = take_picture (window);
  g_autoptr (GdkTextureDownloader) downloader = gdk_texture_downloader_new (texture);
  g_autoptr (GdkTexture) grey = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = make_path (name);
  gsize stride, length;
  guchar *pixels;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  pixels = g_bytes_unref_to_data (g_steal_pointer (&bytes), &length);
  for (gsize i = 0; i + 3 < length; i += 4)
    pixels[i] = pixels[i + 1] = pixels[i + 2] = weigh (pixels + i);
  bytes = g_bytes_new_take (pixels, length);
  grey = gdk_memory_texture_new (gdk_texture_get_width (texture), gdk_texture_get_height (texture), GDK_MEMORY_R8G8B8A8, bytes, stride);
  g_assert_true (gdk_texture_save_to_png (grey, path));
}
