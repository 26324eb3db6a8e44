/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as one of the three files that a lexicon is made of, which the first byte chooses: they make a lexicon
 * that can be used, or are refused with one sentence. The two other files are as small as they can be. */

#include "config.h"

#include "fuzz.h"

#include <glib/gstdio.h>
#include <string.h>

/* The names of the files in a data folder, and what stands in those that are not chosen. */
typedef struct
{
  const char *path;
  const char *content;
} DataFile;

static const DataFile files[] = {
  { "lexicon/en.json", "{}" },
  { "units.json", "{\"units\": []}" },
  { "measures/en.json", "{}" },
};

static void
write_file (const char *folder, const DataFile *file, const char *content, gssize length)
{
  g_autofree char *path = g_build_filename (folder, file->path, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents_full (path, content, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* A data folder for each file that can be chosen, so that an input writes one file alone. */
static const char *
get_folder (guint chosen)
{
  static char *folders[G_N_ELEMENTS (files)];
  g_autoptr (GError) error = NULL;

  if (folders[chosen])
    return folders[chosen];
  folders[chosen] = g_dir_make_tmp ("dateline-fuzz-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    write_file (folders[chosen], &files[i], files[i].content, -1);
  return folders[chosen];
}

/* A text that meets what the lexicon knows: @bytes themselves, which hold its phrases. */
static void
use_lexicon (const DtlLexicon *lexicon, const guint8 *bytes, gsize length)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) bytes, length);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));

  dtl_tokenizer_fill (tokens, text, (DtlSpan) { 0, strlen (text) });
  dtl_lexicon_annotate (lexicon, text, (DtlToken *) (gpointer) tokens->data, tokens->len);
  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);

      g_assert_cmpuint (i + MAX (token->phrase_length, 1), <=, tokens->len);
      for (guint class = 0; class < DTL_SENSE_LAST; class++)
        dtl_lexicon_sense (lexicon, token->phrase, class);
    }
}

void
fuzz_lexicon (const guint8 *bytes, gsize length)
{
  guint chosen = length > 0 ? bytes[0] % G_N_ELEMENTS (files) : 0;
  g_autoptr (DtlLexicon) lexicon = NULL;
  g_autoptr (GError) error = NULL;

  if (length == 0)
    return;
  write_file (get_folder (chosen), &files[chosen], (const char *) bytes + 1, length - 1);
  lexicon = dtl_lexicon_load (get_folder (chosen), "en", &error);
  g_assert_true ((lexicon == NULL) == (error != NULL));
  if (lexicon)
    use_lexicon (lexicon, bytes + 1, length - 1);
  else
    fuzz_check_utf8 (error->message);
}
