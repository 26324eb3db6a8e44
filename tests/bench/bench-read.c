/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Times reading, or the first steps of it: files are in memory and the lexicon is loaded before the clock starts.
 * Usage: bench-read STEP REPEATS FILE…   prints the seconds of CPU time that each repeat took for all files, a
 * line each.
 */

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "dtl-data-directory.h"
#include "dtl-paragraphs.h"
#include "dtl-reader.h"
#include "dtl-sentences.h"

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

/* Paragraphs, tokens and what the lexicon knows of them; sentences too, if there is an array for them. */
static gboolean
prepare_source (const DtlLexicon *lexicon, DtlSource *source, GArray *sentences)
{
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  const char *bytes = dtl_text_bytes (source->text);

  dtl_paragraphs_split (source->text, paragraphs);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      dtl_tokenizer_fill (tokens, bytes, g_array_index (paragraphs, DtlSpan, i));
      dtl_lexicon_annotate (lexicon, bytes, (DtlToken *) (gpointer) tokens->data, tokens->len);
      if (sentences != NULL)
        dtl_sentences_split (lexicon, bytes, (DtlToken *) (gpointer) tokens->data, tokens->len, sentences);
    }
  return TRUE;
}

static gboolean
read_tokens (const DtlLexicon *lexicon, DtlSource *source, GError **error)
{
  return prepare_source (lexicon, source, NULL);
}

static gboolean
read_sentences (const DtlLexicon *lexicon, DtlSource *source, GError **error)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));

  return prepare_source (lexicon, source, sentences);
}

static gboolean
read_parts (const DtlLexicon *lexicon, DtlSource *source, DtlReadParts parts, GError **error)
{
  g_autoptr (DtlReading) reading = dtl_reader_read_parts (lexicon, source, parts, NULL, error);

  return reading != NULL;
}

static gboolean
read_dates (const DtlLexicon *lexicon, DtlSource *source, GError **error)
{
  return read_parts (lexicon, source, DTL_READ_DATES, error);
}

static gboolean
read_figures (const DtlLexicon *lexicon, DtlSource *source, GError **error)
{
  return read_parts (lexicon, source, DTL_READ_FIGURES, error);
}

static gboolean
read_names (const DtlLexicon *lexicon, DtlSource *source, GError **error)
{
  return read_parts (lexicon, source, DTL_READ_NAMES, error);
}

static gboolean
read_all (const DtlLexicon *lexicon, DtlSource *source, GError **error)
{
  return read_parts (lexicon, source, DTL_READ_ALL, error);
}

static double
get_cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

typedef gboolean (*StepFunc) (const DtlLexicon *lexicon, DtlSource *source, GError **error);

/* Each with all that it needs of the steps before it. */
static const struct
{
  const char *name;
  StepFunc run;
} steps[] = {
  { "tokens", read_tokens },
  { "sentences", read_sentences },
  { "dates", read_dates },
  { "figures", read_figures },
  { "names", read_names },
  { "all", read_all },
};

static StepFunc
find_step (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (strcmp (steps[i].name, name) == 0)
      return steps[i].run;
  return NULL;
}

static gboolean
run_step (StepFunc step, const DtlLexicon *lexicon, GPtrArray *sources, GError **error)
{
  for (guint i = 0; i < sources->len; i++)
    if (!step (lexicon, g_ptr_array_index (sources, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
run (StepFunc step, guint repeats, char **paths, GError **error)
{
  g_autofree char *data = dtl_data_directory ();
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (data, "en", error);
  g_autoptr (GPtrArray) sources = lexicon != NULL ? load_sources (paths, error) : NULL;

  if (sources == NULL)
    return FALSE;
  for (guint i = 0; i < repeats; i++)
    {
      double began = get_cpu_seconds ();

      if (!run_step (step, lexicon, sources, error))
        return FALSE;
      g_print ("%.6f\n", get_cpu_seconds () - began);
    }
  return TRUE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  StepFunc step = argc > 3 ? find_step (argv[1]) : NULL;

  if (step == NULL)
    {
      g_printerr ("Usage: %s STEP REPEATS FILE…\n", argv[0]);
      return 2;
    }
  if (!run (step, CLAMP (atoi (argv[2]), 1, 1000), argv + 3, &error))
    {
      g_printerr ("%s: %s\n", argv[0], error->message);
      return 1;
    }
  return 0;
}
