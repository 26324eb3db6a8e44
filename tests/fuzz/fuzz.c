/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of fuzzing targets, and the two functions by which libFuzzer calls the one that the environment
 * variable FUZZ_TARGET names. Without libFuzzer, replay.c calls them. */

#include "config.h"

#include "fuzz.h"

static const FuzzTarget targets[] = {
  { "text", fuzz_text },
  { "reader", fuzz_reader },
  { "lexicon", fuzz_lexicon },
  { "import", fuzz_import },
};

static const FuzzTarget *chosen;

const FuzzTarget *
fuzz_targets (guint *n_targets)
{
  *n_targets = G_N_ELEMENTS (targets);
  return targets;
}

const FuzzTarget *
fuzz_target_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (g_strcmp0 (targets[i].name, name) == 0)
      return &targets[i];
  return NULL;
}

/**
 * fuzz_lexicon_english:
 *
 * Returns: (transfer none): the lexicon of the data folder, kept until the program ends
 */
const DtlLexicon *
fuzz_lexicon_english (void)
{
  static DtlLexicon *lexicon;
  g_autoptr (GError) error = NULL;

  if (!lexicon)
    lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  if (!lexicon)
    g_error ("%s", error->message);
  return lexicon;
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  const char *name = g_getenv ("FUZZ_TARGET");

  chosen = fuzz_target_find (name);
  if (!chosen)
    g_error ("FUZZ_TARGET names no target: %s", name ? name : "it is not set");
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  chosen->run (bytes, length);
  return 0;
}
