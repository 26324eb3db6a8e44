/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The environment wins over the installed folder, and is looked at each time. */

#include "config.h"

#include "dtl-data-directory.h"

static void
assert_directory (const char *expected)
{
  g_autofree char *directory = dtl_data_directory ();

  g_assert_cmpstr (directory, ==, expected);
}

static void
test_environment (void)
{
  g_setenv ("DATELINE_DATA_DIR", "/somewhere/data", TRUE);
  assert_directory ("/somewhere/data");
  g_setenv ("DATELINE_DATA_DIR", "", TRUE);
  assert_directory (DTL_PKGDATADIR);
  g_unsetenv ("DATELINE_DATA_DIR");
  assert_directory (DTL_PKGDATADIR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-directory/environment", test_environment);
  return g_test_run ();
}
