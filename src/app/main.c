/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: locale first, so that nothing is said in the wrong language, then the application. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "dtl-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (DtlApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, DTL_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = dtl_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
