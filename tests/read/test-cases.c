/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the reader over the passages of tests/cases: one test for each passage that rules are
 * written for, and one for all that they are not (held-out), which must reach a floor and
 * never prints its passages, so that nobody comes to write rules for them. */

#include "config.h"

#include "dtl-reader.h"
#include "passage-score.h"

typedef struct
{
  DtlLexicon *lexicon;
  PassageScore visible;
  PassageScore held_out;
} Runner;

typedef struct
{
  Runner *runner;
  const Passage *passage;
} Run;

/* Shares below which the suite fails, in the order that they are printed. */
typedef struct
{
  const char *name;
  double floor;
} Floor;

static const Floor held_out_floors[] = {
  { "figures (span, value, unit)", 0.97 },
  { "figure attributes", 0.95 },
  { "dates (span)", 0.98 },
  { "dates (span, value)", 0.96 },
  { "traps left alone", 0.98 },
  { "quotations", 0.92 },
  { "names", 0.95 },
  { "page", 0.92 },
};

static DtlSource *
make_source (const Passage *passage)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (passage->text);
  DtlSource *source = dtl_source_new (text);
  const char *published = g_hash_table_lookup (passage->headers, "published");
  const char *language = g_hash_table_lookup (passage->headers, "language");

  source->title = g_strdup (g_hash_table_lookup (passage->headers, "title"));
  source->publisher = g_strdup (g_hash_table_lookup (passage->headers, "publisher"));
  source->locale = g_strdup (g_hash_table_lookup (passage->headers, "locale"));
  source->language = g_strdup (language ? language : "en");
  if (published)
    {
      g_assert_true (dtl_date_parse (published, &source->published));
      source->published_from = DTL_PUBLISHED_FROM_METADATA;
    }
  return source;
}

static void
read_passage (Runner *runner, const Passage *passage, PassageScore *score, GString *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSource) source = make_source (passage);
  g_autoptr (DtlReading) reading = dtl_reader_read (runner->lexicon, source, NULL, &error);

  g_assert_no_error (error);
  passage_score_add (score, passage, reading, report);
}

static void
test_passage (gconstpointer data)
{
  const Run *run = data;
  const char *open = g_hash_table_lookup (run->passage->headers, "open");
  g_autoptr (GString) report = g_string_new (NULL);

  read_passage (run->runner, run->passage, &run->runner->visible, report);
  if (report->len == 0 && open)
    {
      g_test_message ("%s.txt:%u: %s: is read as expected now: take its line 'open' away", run->passage->file,
                      run->passage->line, run->passage->name);
      g_test_fail ();
    }
  if (report->len == 0)
    return;
  g_test_message ("%s.txt:%u: %s\n%s\n%s", run->passage->file, run->passage->line, run->passage->name,
                  run->passage->text, report->str);
  if (open)
    g_test_incomplete (open);
  else
    g_test_fail ();
}

static void
print_share (const char *set, const char *name, guint expected, guint read, guint right)
{
  g_test_message ("%s: %-28s precision %.3f recall %.3f F1 %.3f (%u expected, %u read, %u right)", set, name,
                  read ? (double) right / read : 1.0, expected ? (double) right / expected : 1.0,
                  passage_score_f1 (expected, read, right), expected, read, right);
}

/* A key is scored where a line asks for it: over all of these, and over those with a value. */
static void
print_keys (const char *set, const char *what, const KeyScore *scores)
{
  for (guint i = 0; i < PASSAGE_KEYS_MAX && scores[i].name; i++)
    {
      const KeyScore *key = &scores[i];

      g_test_message ("%s: %s %-12s accuracy %.3f (%u of %u) precision %.3f recall %.3f F1 %.3f (%u expected, %u read, %u right)",
                      set, what, key->name, (double) key->right / key->asked, key->right, key->asked,
                      key->read ? (double) key->hit / key->read : 1.0,
                      key->expected ? (double) key->hit / key->expected : 1.0,
                      passage_score_f1 (key->expected, key->read, key->hit), key->expected, key->read, key->hit);
    }
}

static void
print_score (const char *set, const PassageScore *score)
{
  print_share (set, "figures (span, value, unit)", score->figures_expected, score->figures_read, score->figures_right);
  print_share (set, "figure attributes", score->attributes_expected, score->attributes_expected,
               score->attributes_right);
  print_keys (set, "figure", score->figure_keys);
  print_share (set, "dates (span)", score->dates_expected, score->dates_read, score->date_spans_right);
  print_share (set, "dates (span, value)", score->dates_expected, score->dates_read, score->dates_right);
  print_keys (set, "date", score->date_keys);
  g_test_message ("%s: traps read: %u of %u", set, score->traps_read, score->traps);
  g_test_message ("%s: quotations %u of %u, names %u of %u, page %u of %u", set, score->quotations_right, score->quotations, score->names_right,
                  score->names, score->page_right, score->page);
}

static double
get_share (guint right, guint all)
{
  return all > 0 ? (double) right / all : 1.0;
}

static void
check_floors (const PassageScore *score)
{
  const double shares[] = {
    passage_score_f1 (score->figures_expected, score->figures_read, score->figures_right),
    passage_score_f1 (score->attributes_expected, score->attributes_expected, score->attributes_right),
    passage_score_f1 (score->dates_expected, score->dates_read, score->date_spans_right),
    passage_score_f1 (score->dates_expected, score->dates_read, score->dates_right),
    1.0 - (score->traps > 0 ? get_share (score->traps_read, score->traps) : 0.0),
    get_share (score->quotations_right, score->quotations),
    get_share (score->names_right, score->names),
    get_share (score->page_right, score->page),
  };

  for (guint i = 0; i < G_N_ELEMENTS (held_out_floors); i++)
    if (shares[i] < held_out_floors[i].floor)
      {
        g_test_message ("%s: %.3f, and must be at least %.3f", held_out_floors[i].name, shares[i],
                        held_out_floors[i].floor);
        g_test_fail ();
      }
}

static void
test_scores (gconstpointer data)
{
  const Runner *runner = data;

  print_score ("visible", &runner->visible);
}

static void
test_held_out (gconstpointer data)
{
  Runner *runner = (Runner *) data;
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "cases", "en", "held-out", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) passages = passage_read_folder (folder, &error);
  g_autoptr (GString) unseen = g_string_new (NULL);

  g_assert_no_error (error);
  if (passages->len == 0)
    {
      g_test_skip ("no held-out passages");
      return;
    }
  for (guint i = 0; i < passages->len; i++)
    read_passage (runner, g_ptr_array_index (passages, i), &runner->held_out, unseen);
  print_score ("held-out", &runner->held_out);
  check_floors (&runner->held_out);
}

static void
add_passages (Runner *runner, GPtrArray *passages, GArray *runs)
{
  for (guint i = 0; i < passages->len; i++)
    g_array_append_val (runs, ((Run) { runner, g_ptr_array_index (passages, i) }));
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      g_autofree char *name = g_strdelimit (g_strdup (run->passage->name), "/", '-');
      g_autofree char *path = g_strdup_printf ("/cases/%s/%s", run->passage->file, name);

      g_test_add_data_func (path, run, test_passage);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_autofree char *folder = NULL;
  Runner runner = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "cases", "en", NULL);
  passages = passage_read_folder (folder, &error);
  if (!passages)
    g_error ("%s", error->message);
  runner.lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  if (!runner.lexicon)
    g_error ("%s", error->message);
  add_passages (&runner, passages, runs);
  g_test_add_data_func ("/cases-scores/visible", &runner, test_scores);
  g_test_add_data_func ("/cases-scores/held-out", &runner, test_held_out);
  status = g_test_run ();
  dtl_lexicon_unref (runner.lexicon);
  return status;
}
