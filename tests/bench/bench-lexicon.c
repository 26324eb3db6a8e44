/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Times how long it takes until there is a lexicon: parsing its data files and compiling them.
 * Usage: bench-lexicon REPEATS   prints the seconds of CPU time that each repeat took, a line each.
 */

#include <stdlib.h>
#include <time.h>

#include "dtl-data-directory.h"
#include "dtl-lexicon.h"

static double
get_cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = dtl_data_directory ();
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      g_printerr ("Usage: %s REPEATS\n", argv[0]);
      return 2;
    }
  for (int i = CLAMP (atoi (argv[1]), 1, 1000); i > 0; i--)
    {
      double began = get_cpu_seconds ();
      g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (data, "en", &error);

      if (lexicon == NULL)
        {
          g_printerr ("%s: %s\n", argv[0], error->message);
          return 1;
        }
      g_print ("%.6f\n", get_cpu_seconds () - began);
    }
  return 0;
}
