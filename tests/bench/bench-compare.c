/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Times comparing alone: the reports are read before the clock starts.
 * Usage: bench-compare REPEATS FOLDER COUNT   takes the first COUNT files of FOLDER by name;
 * prints the seconds that each repeat took, a line each.
 */

#include <stdlib.h>

#include "dtl-comparison.h"
#include "dtl-data-directory.h"
#include "dtl-reader.h"

static DtlReading *
read_file (const DtlLexicon *lexicon, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DtlText) text = NULL;
  g_autoptr (DtlSource) source = NULL;
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, error))
    return NULL;
  bytes = g_bytes_new_take (content, length);
  text = dtl_text_new (bytes, error);
  if (text == NULL)
    return NULL;
  source = dtl_source_new (text);
  source->language = g_strdup ("en");
  source->locale = g_strdup ("en-GB");
  source->path = g_strdup (path);
  source->published = (DtlDate) { 2024, 12, 12 };
  return dtl_reader_read (lexicon, source, NULL, error);
}

static GPtrArray *
read_folder (const DtlLexicon *lexicon, const char *folder, guint count, GError **error)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/report-%05u.txt", folder, i);
      DtlReading *reading = read_file (lexicon, path, error);

      if (reading == NULL)
        return NULL;
      g_ptr_array_add (readings, reading);
    }
  return g_steal_pointer (&readings);
}

static gboolean
run (guint repeats, const char *folder, guint count, GError **error)
{
  g_autofree char *data = dtl_data_directory ();
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (data, "en", error);
  g_autoptr (GPtrArray) readings = lexicon != NULL ? read_folder (lexicon, folder, count, error) : NULL;

  if (readings == NULL)
    return FALSE;
  for (guint i = 0; i < repeats; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (DtlComparison) comparison = dtl_compare (readings, lexicon, NULL, error);

      if (comparison == NULL)
        return FALSE;
      g_print ("%.6f\n", (g_get_monotonic_time () - began) / (double) G_USEC_PER_SEC);
    }
  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    {
      g_printerr ("Usage: %s REPEATS FOLDER COUNT\n", argv[0]);
      return 2;
    }
  if (!run (CLAMP (atoi (argv[1]), 1, 1000), argv[2], MAX (atoi (argv[3]), 1), &error))
    {
      g_printerr ("%s: %s\n", argv[0], error->message);
      return 1;
    }
  return 0;
}
