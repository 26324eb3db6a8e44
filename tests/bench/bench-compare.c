/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Times comparing alone: the reports are read before the clock starts, which is CPU time.
 * Usage: bench-compare REPEATS FILE   compares the reports of FILE, which stand between form feeds;
 * prints the seconds that each repeat took, a line each, and then, in MB, what the readings and what the
 * comparison take.
 */

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "dtl-comparison.h"
#include "dtl-data-directory.h"
#include "dtl-reader.h"

static DtlReading *
read_report (const DtlLexicon *lexicon, const char *report, guint number, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (report, strlen (report));
  g_autoptr (DtlText) text = dtl_text_new (bytes, error);
  g_autoptr (DtlSource) source = NULL;

  if (text == NULL)
    return NULL;
  source = dtl_source_new (text);
  source->language = g_strdup ("en");
  source->locale = g_strdup ("en-GB");
  source->path = g_strdup_printf ("report-%u.txt", number);
  source->published = (DtlDate) { 2024, 12, 12 };
  return dtl_reader_read (lexicon, source, NULL, error);
}

static GPtrArray *
read_reports (const DtlLexicon *lexicon, const char *path, GError **error)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autofree char *content = NULL;
  char *rest;

  if (!g_file_get_contents (path, &content, NULL, error))
    return NULL;
  rest = content;
  for (char *report = strsep (&rest, "\f"); rest != NULL; report = strsep (&rest, "\f"))
    {
      DtlReading *reading = read_report (lexicon, report, readings->len, error);

      if (reading == NULL)
        return NULL;
      g_ptr_array_add (readings, reading);
    }
  return g_steal_pointer (&readings);
}

static double
get_cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static double
get_megabytes (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (info.uordblks + info.hblkhd) / 1048576.;
}

static gboolean
compare_once (GPtrArray *readings, const DtlLexicon *lexicon, gboolean last, double before, GError **error)
{
  double held = get_megabytes (), began = get_cpu_seconds ();
  g_autoptr (DtlComparison) comparison = dtl_compare (readings, lexicon, NULL, error);

  if (comparison == NULL)
    return FALSE;
  g_print ("%.6f\n", get_cpu_seconds () - began);
  if (last)
    g_print ("%.1f %.1f\n", held - before, get_megabytes () - held);
  return TRUE;
}

static gboolean
run (guint repeats, const char *path, GError **error)
{
  g_autofree char *data = dtl_data_directory ();
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (data, "en", error);
  double before = get_megabytes ();
  g_autoptr (GPtrArray) readings = lexicon != NULL ? read_reports (lexicon, path, error) : NULL;

  if (readings == NULL)
    return FALSE;
  for (guint i = 0; i < repeats; i++)
    if (!compare_once (readings, lexicon, i + 1 == repeats, before, error))
      return FALSE;
  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: %s REPEATS FILE\n", argv[0]);
      return 2;
    }
  if (!run (CLAMP (atoi (argv[1]), 1, 1000), argv[2], &error))
    {
      g_printerr ("%s: %s\n", argv[0], error->message);
      return 1;
    }
  return 0;
}
