/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What outlives a window: the command line, and which window gets which files. */

#include "config.h"

#include "dtl-application.h"

#include <glib/gi18n-lib.h>

#include "dtl-window.h"

struct _DtlApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (DtlApplication, dtl_application, ADW_TYPE_APPLICATION)

static void
dtl_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (dtl_window_new (DTL_APPLICATION (application)));
  gtk_window_present (window);
}

static void
dtl_application_class_init (DtlApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  application_class->activate = dtl_application_activate;
}

static void
dtl_application_init (DtlApplication *self)
{
}

/**
 * dtl_application_new:
 *
 * Returns: (transfer full): the application, not registered yet
 */
DtlApplication *
dtl_application_new (void)
{
  return g_object_new (DTL_TYPE_APPLICATION,
                       "application-id", DTL_APPLICATION_ID,
                       "resource-base-path", DTL_APPLICATION_PATH,
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       NULL);
}
