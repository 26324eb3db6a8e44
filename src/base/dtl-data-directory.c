/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lexicons, units and the sample are files. A program run from its build folder, and every
 * test, must find those of the source tree and not installed ones. */

#include "config.h"

#include "dtl-data-directory.h"

/**
 * dtl_data_directory:
 *
 * The folder with `units.json`, `lexicon/`, `measures/` and `sample/`: that of the environment
 * variable DATELINE_DATA_DIR, else the installed one. Whether it exists is found out by
 * whoever reads from it.
 *
 * Returns: (transfer full) (type filename): the folder
 */
char *
dtl_data_directory (void)
{
  const char *directory = g_getenv ("DATELINE_DATA_DIR");

  return g_strdup (directory && *directory ? directory : DTL_PKGDATADIR);
}
