/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Times comparing alone: the reports are read before the clock starts, which is CPU time.
 * Usage: bench-compare all REPEATS FILE   compares the reports of FILE, which stand between form feeds;
 * prints the seconds that each repeat took, a line each, and then, in MB, what the readings and what the
 * comparison take.
 * Usage: bench-compare increment REPEATS FILE   compares all but the last REPEATS reports, and goes on from there:
 * prints for each of those the seconds that it takes to add it, to leave out one of its figures, and to remove a report
 * from the middle; and then what is kept in between, in MB.
 */

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "dtl-comparer.h"
#include "dtl-data-directory.h"
#include "dtl-reader.h"
#include "dtl-reading-edit.h"

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

/* Takes the reports that may be compared from those that were read. */
static GPtrArray *
take_readings (GPtrArray *readings, guint n)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (taken, dtl_reading_ref (g_ptr_array_index (readings, i)));
  return taken;
}

static double
time_comparer (DtlComparer *comparer, GPtrArray *readings, DtlComparison **shown)
{
  double began = get_cpu_seconds (), took;
  DtlComparison *comparison = dtl_comparer_compare (comparer, readings, NULL, NULL, NULL);

  took = get_cpu_seconds () - began;
  g_clear_pointer (shown, dtl_comparison_unref);
  *shown = comparison;
  return took;
}

/* The reading of the same report, and one figure less. */
static DtlReading *
correct (const DtlLexicon *lexicon, const DtlReading *reading, GError **error)
{
  DtlReading *corrected = dtl_reader_read (lexicon, reading->source, NULL, error);

  if (corrected != NULL && corrected->figures->len > 0)
    dtl_reading_drop_figure (corrected, corrected->figures->len / 2);
  return corrected;
}

static gboolean
increment (guint repeats, const DtlLexicon *lexicon, GPtrArray *readings, GError **error)
{
  guint n = readings->len - MIN (repeats, readings->len - 1);
  g_autoptr (DtlComparer) comparer = dtl_comparer_new (lexicon);
  g_autoptr (GPtrArray) taken = take_readings (readings, n);
  g_autoptr (DtlComparison) shown = NULL;
  double held = get_megabytes ();

  time_comparer (comparer, taken, &shown);
  for (guint i = n; i < readings->len; i++)
    {
      DtlReading *corrected = correct (lexicon, g_ptr_array_index (readings, i), error);
      double more, less, other;

      if (corrected == NULL)
        return FALSE;
      g_ptr_array_add (taken, dtl_reading_ref (g_ptr_array_index (readings, i)));
      more = time_comparer (comparer, taken, &shown);
      dtl_reading_unref (taken->pdata[taken->len - 1]);
      taken->pdata[taken->len - 1] = corrected;
      other = time_comparer (comparer, taken, &shown);
      g_ptr_array_remove_index (taken, taken->len / 2);
      less = time_comparer (comparer, taken, &shown);
      g_print ("%.6f %.6f %.6f\n", more, other, less);
    }
  g_print ("%.1f\n", get_megabytes () - held);
  return TRUE;
}

static gboolean
compare_all (guint repeats, const DtlLexicon *lexicon, GPtrArray *readings, double before, GError **error)
{
  for (guint i = 0; i < repeats; i++)
    if (!compare_once (readings, lexicon, i + 1 == repeats, before, error))
      return FALSE;
  return TRUE;
}

static gboolean
run (const char *what, guint repeats, const char *path, GError **error)
{
  g_autofree char *data = dtl_data_directory ();
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (data, "en", error);
  double before = get_megabytes ();
  g_autoptr (GPtrArray) readings = lexicon != NULL ? read_reports (lexicon, path, error) : NULL;

  if (readings == NULL || readings->len < 2)
    return FALSE;
  if (g_str_equal (what, "increment"))
    return increment (repeats, lexicon, readings, error);
  return compare_all (repeats, lexicon, readings, before, error);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    {
      g_printerr ("Usage: %s all|increment REPEATS FILE\n", argv[0]);
      return 2;
    }
  if (!run (argv[1], CLAMP (atoi (argv[2]), 1, 1000), argv[3], &error))
    {
      g_printerr ("%s: %s\n", argv[0], error != NULL ? error->message : "too few reports");
      return 1;
    }
  return 0;
}
