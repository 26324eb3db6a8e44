/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paragraph may begin and end anywhere: a headline, a cell of a table, what a page cut off. Every rule that looks at
 * the words around a word meets both ends here, in short pieces of the passages; each is a text of its own. */

#include "config.h"

#include "dtl-reader.h"

#include "../fuzz/fuzz.h"
#include "culprit.h"
#include "fixture.h"
#include "passage.h"

/* Words of a window; the first words of windows that follow each other are so far apart that a plain run is quick. */
static const guint lengths[] = { 1, 2, 3, 4, 5, 7, 11, 17 };
#define QUICK_STEP 11

typedef struct
{
  DtlLexicon *lexicon;
  GPtrArray *passages;
  guint n_windows;
} Windows;

static void
read_window (Windows *self, const Passage *passage, const char *string)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (string);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (DtlReading) reading = NULL;
  const char *published = g_hash_table_lookup (passage->headers, "published");

  culprit_set (string);
  source->locale = g_strdup (g_hash_table_lookup (passage->headers, "locale"));
  if (published != NULL && dtl_date_parse (published, &source->published))
    source->published_from = DTL_PUBLISHED_FROM_METADATA;
  reading = dtl_reader_read (self->lexicon, source, NULL, NULL);
  fuzz_check_reading (reading);
  self->n_windows++;
}

/* Where each word of the text begins, and its end. */
static GArray *
find_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (DtlSpan));

  for (guint32 at = 0; text[at] != '\0';)
    {
      DtlSpan word = { at + strspn (text + at, " \n\t|"), 0 };

      word.end = word.start + strcspn (text + word.start, " \n\t|");
      if (!dtl_span_is_empty (word))
        g_array_append_val (words, word);
      at = word.end;
    }
  return words;
}

typedef char *(*Change) (const char *window);

static char *
keep (const char *window)
{
  return g_strdup (window);
}

static char *
lower (const char *window)
{
  return g_utf8_strdown (window, -1);
}

static char *
upper (const char *window)
{
  return g_utf8_strup (window, -1);
}

static char *
list (const char *window)
{
  return g_strconcat ("- ", window, NULL);
}

static char *
quote (const char *window)
{
  return g_strconcat ("“", window, "”", NULL);
}

static char *
split_lines (const char *window)
{
  return g_strdelimit (g_strdup (window), " ", '\n');
}

static void
read_windows (Windows *self, Change change)
{
  const guint step = g_test_thorough () ? 1 : QUICK_STEP;
  guint turn = 0, start = 0;

  self->n_windows = 0;
  for (guint i = 0; i < self->passages->len; i++)
    {
      const Passage *passage = g_ptr_array_index (self->passages, i);
      g_autoptr (GArray) words = find_words (passage->text);

      for (; start < words->len; start += step, turn++)
        {
          const guint last = MIN (start + lengths[turn % G_N_ELEMENTS (lengths)], words->len) - 1;
          const DtlSpan first = g_array_index (words, DtlSpan, start);
          g_autofree char *window = g_strndup (passage->text + first.start, g_array_index (words, DtlSpan, last).end - first.start);
          g_autofree char *changed = change (window);

          read_window (self, passage, changed);
        }
      start -= words->len;
    }
  g_test_message ("%u windows", self->n_windows);
  g_assert_cmpuint (self->n_windows, >, 1000);
}

static void
test_windows (gconstpointer data)
{
  static const struct
  {
    const char *name;
    Change change;
  } changes[] = {
    { "as they are", keep }, { "lower case", lower }, { "capitals", upper }, { "list", list }, { "quoted", quote }, { "lines", split_lines },
  };
  Windows self = *(const Windows *) data;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i].name);
      read_windows (&self, changes[i].change);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  Windows self = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "cases", "en", NULL);
  self.passages = passage_read_folder (folder, &error);
  g_assert_no_error (error);
  self.lexicon = fixture_load_lexicon ();
  g_test_add_data_func ("/windows/passages", &self, test_windows);
  status = g_test_run ();
  g_ptr_array_unref (self.passages);
  dtl_lexicon_unref (self.lexicon);
  return status;
}
