/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Times the reader alone: files are in memory and the lexicon is loaded before the clock starts.
 * Usage: bench-read REPEATS FILE…   prints the seconds that each repeat took for all files, a line each.
 */

#include <stdlib.h>

#include "dtl-data-directory.h"
#include "dtl-reader.h"

static GPtrArray *
load_sources (char **paths, GError **error)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_source_unref);

  for (char **path = paths; *path != NULL; path++)
    {
      g_autofree char *content = NULL;
      gsize length;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (DtlText) text = NULL;
      DtlSource *source;

      if (!g_file_get_contents (*path, &content, &length, error))
        return NULL;
      bytes = g_bytes_new_take (g_steal_pointer (&content), length);
      text = dtl_text_new (bytes, error);
      if (text == NULL)
        return NULL;
      source = dtl_source_new (text);
      source->language = g_strdup ("en");
      source->locale = g_strdup ("en-GB");
      source->published = (DtlDate) { 2024, 12, 12 };
      g_ptr_array_add (sources, source);
    }
  return g_steal_pointer (&sources);
}

static gboolean
read_all (const DtlLexicon *lexicon, GPtrArray *sources, GError **error)
{
  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (DtlReading) reading = dtl_reader_read (lexicon, g_ptr_array_index (sources, i), NULL, error);

      if (reading == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
run (guint repeats, char **paths, GError **error)
{
  g_autofree char *data = dtl_data_directory ();
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (data, "en", error);
  g_autoptr (GPtrArray) sources = lexicon != NULL ? load_sources (paths, error) : NULL;

  if (sources == NULL)
    return FALSE;
  for (guint i = 0; i < repeats; i++)
    {
      gint64 began = g_get_monotonic_time ();

      if (!read_all (lexicon, sources, error))
        return FALSE;
      g_print ("%.6f\n", (g_get_monotonic_time () - began) / (double) G_USEC_PER_SEC);
    }
  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc < 3)
    {
      g_printerr ("Usage: %s REPEATS FILE…\n", argv[0]);
      return 2;
    }
  if (!run (CLAMP (atoi (argv[1]), 1, 1000), argv + 2, &error))
    {
      g_printerr ("%s: %s\n", argv[0], error->message);
      return 1;
    }
  return 0;
}
