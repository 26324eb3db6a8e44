/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place that knows where each pane stands at each width of the window. */

#include "config.h"

#include "dtl-window.h"

#include <glib/gi18n-lib.h>

struct _DtlWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (DtlWindow, dtl_window, ADW_TYPE_APPLICATION_WINDOW)

static void
dtl_window_dispose (GObject *object)
{
  DtlWindow *self = DTL_WINDOW (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_WINDOW);
  G_OBJECT_CLASS (dtl_window_parent_class)->dispose (object);
}

static void
dtl_window_class_init (DtlWindowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = dtl_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-window.ui");
}

static void
bind_settings (DtlWindow *self)
{
  self->settings = g_settings_new (DTL_APPLICATION_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
dtl_window_init (DtlWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_settings (self);
}

/**
 * dtl_window_new:
 * @application: the application that it belongs to
 *
 * Returns: (transfer none): an empty window, not shown yet; GTK owns it until it is closed
 */
DtlWindow *
dtl_window_new (DtlApplication *application)
{
  return g_object_new (DTL_TYPE_WINDOW, "application", application, NULL);
}
