/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what each clue weighs: fits the odds to the pairs of figures that the visible stories say are, or are not,
 * about the same thing, and prints the rows of the table in dtl-affinity.c. Every pair counts once; the signs are
 * given, since a clue that speaks for what it speaks against has only learned the stories by heart; and the weights
 * are drawn towards 0 for the same reason. What is printed last is how well weights found without a story do on it.
 * How a pair stands beside its rivals hangs on the weights that are built in: paste, build and run again until they
 * stay.
 *
 *   build-aux/dev env DATELINE_DATA_DIR=data _build/tests/compare/fit-clues tests/stories [PAIRS.tsv] */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "dtl-alignment.h"
#include "dtl-story.h"

#define STEPS 3000
#define RATE 0.5
#define PULL 0.02     /* towards 0, a pair */
#define N_SIDES 2     /* values that meet, values that differ */

typedef struct
{
  guint story;
  guint side;
  gboolean together;
  double amounts[DTL_N_CLUES];
} Example;

typedef struct
{
  double start[N_SIDES];
  double weights[N_SIDES][DTL_N_CLUES];
} Model;

/* Clues that speak against. */
static gboolean
speaks_against (guint clue)
{
  static const DtlClue against[] = { DTL_CLUE_CONCEPT_OTHER, DTL_CLUE_NOUN_OTHER, DTL_CLUE_NAMES_OTHER, DTL_CLUE_LAND_OTHER,
                                     DTL_CLUE_SUBJECT_OTHER,
                                     DTL_CLUE_PERIOD_OTHER, DTL_CLUE_PERIOD_LONG_AGO, DTL_CLUE_CHANGE_FROM, DTL_CLUE_CHANGE_OTHER, DTL_CLUE_MODALITY_OTHER,
                                     DTL_CLUE_QUALIFIER_OTHER, DTL_CLUE_QUALIFIER_ONE, DTL_CLUE_PLACE,
                                     DTL_CLUE_DISTANCE, DTL_CLUE_RIVAL };

  for (guint i = 0; i < G_N_ELEMENTS (against); i++)
    if (against[i] == clue)
      return TRUE;
  return FALSE;
}

static const DtlFact *
find_fact (const DtlCorpus *corpus, GPtrArray *facts, DtlMentionRef ref)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (facts, i);

      if (dtl_corpus_given (corpus, fact->source) != ref.source)
        continue;
      for (guint j = 0; j < fact->figures->len; j++)
        if (g_array_index (fact->figures, guint, j) == ref.index)
          return fact;
    }
  return NULL;
}

typedef struct
{
  const DtlStory *story;
  guint index;
  DtlCorpus *corpus;
  DtlRates *rates;
  GPtrArray *facts;
  GArray *examples;
  FILE *table; /* (nullable) */
} Collector;

static void
add_example (Collector *self, const DtlFact *a, const DtlFact *b, gboolean together)
{
  Example example = { .story = self->index, .together = together };
  DtlAffinity affinity = dtl_alignment_weigh (self->corpus, self->rates, self->facts, a, b);

  if (affinity.bar != NULL)
    return;
  example.side = dtl_affinity_is_apart (&affinity);
  memcpy (example.amounts, affinity.clues.amounts, sizeof example.amounts);
  g_array_append_val (self->examples, example);
  if (self->table == NULL)
    return;
  fprintf (self->table, "%s\t%u\t%u\t%.3f", self->story->name, example.side, together, affinity.score);
  for (guint i = 0; i < DTL_N_CLUES; i++)
    fprintf (self->table, "\t%.3g", example.amounts[i]);
  fputc ('\n', self->table);
}

static void
collect_rows (Collector *self, const DtlExpected *left, const DtlExpected *right)
{
  for (guint i = 0; i < left->texts->len; i++)
    for (guint j = left == right ? i + 1 : 0; j < right->texts->len; j++)
      {
        DtlMentionRef a, b;
        const DtlFact *first, *second;

        if (!dtl_story_figure (self->story, left, i, &a) || !dtl_story_figure (self->story, right, j, &b) || a.source == b.source)
          continue;
        first = find_fact (self->corpus, self->facts, a);
        second = find_fact (self->corpus, self->facts, b);
        if (dtl_fact_value (first)->dimension == dtl_fact_value (second)->dimension)
          add_example (self, first, second, left == right);
      }
}

static void
collect_story (Collector *self, const DtlLexicon *lexicon)
{
  GPtrArray *expected = self->story->expected;
  g_autoptr (DtlCorpus) corpus = dtl_corpus_new (self->story->comparison->readings, lexicon);
  g_autoptr (DtlRates) rates = dtl_rates_new (lexicon);
  g_autoptr (GPtrArray) facts = NULL;

  for (guint i = 0; i < dtl_corpus_n_sources (corpus); i++)
    dtl_rates_learn (rates, dtl_corpus_reading (corpus, i));
  facts = dtl_facts_collect (corpus, NULL);
  self->corpus = corpus;
  self->rates = rates;
  self->facts = facts;
  for (guint i = 0; i < expected->len; i++)
    for (guint j = i; j < expected->len; j++)
      if (g_str_equal (((DtlExpected *) g_ptr_array_index (expected, i))->kind, "row")
          && g_str_equal (((DtlExpected *) g_ptr_array_index (expected, j))->kind, "row"))
        collect_rows (self, g_ptr_array_index (expected, i), g_ptr_array_index (expected, j));
}

static double
find_odds (const Model *model, const Example *example)
{
  double odds = model->start[example->side];

  for (guint i = 0; i < DTL_N_CLUES; i++)
    odds += model->weights[example->side][i] * example->amounts[i];
  return odds;
}

static void
add_gradient (const Model *model, const Example *example, Model *gradient)
{
  double error = (example->together ? 1 : 0) - 1 / (1 + exp (-find_odds (model, example)));

  gradient->start[example->side] += error;
  for (guint i = 0; i < DTL_N_CLUES; i++)
    gradient->weights[example->side][i] += error * example->amounts[i];
}

/* Steps that shrink with what a weight has moved already (AdaGrad); a weight of the wrong sign is 0. */
static void
climb (Model *model, const Model *gradient, Model *moved, guint n)
{
  for (guint side = 0; side < N_SIDES; side++)
    {
      moved->start[side] += gradient->start[side] * gradient->start[side];
      model->start[side] += RATE * gradient->start[side] / sqrt (moved->start[side] + 1e-9);
      for (guint i = 0; i < DTL_N_CLUES; i++)
        {
          double slope = gradient->weights[side][i] - PULL * n / 100 * model->weights[side][i];
          double *weight = &model->weights[side][i];

          moved->weights[side][i] += slope * slope;
          *weight += RATE * slope / sqrt (moved->weights[side][i] + 1e-9);
          if ((*weight < 0) != speaks_against (i))
            *weight = 0;
        }
    }
}

/* @without: a story that is left out, or G_MAXUINT. */
static Model
fit (const GArray *examples, guint without)
{
  Model model = { 0 }, moved = { 0 };

  for (guint step = 0; step < STEPS; step++)
    {
      Model gradient = { 0 };
      guint n = 0;

      for (guint i = 0; i < examples->len; i++)
        if (g_array_index (examples, Example, i).story != without)
          {
            add_gradient (&model, &g_array_index (examples, Example, i), &gradient);
            n++;
          }
      climb (&model, &gradient, &moved, n);
    }
  return model;
}

typedef struct
{
  guint right[N_SIDES], wrong[N_SIDES], missed[N_SIDES];
  double loss;
} Tally;

static void
count (const Model *model, const Example *example, double enough, Tally *tally)
{
  double odds = find_odds (model, example);

  tally->loss += log1p (exp (example->together ? -odds : odds));
  tally->right[example->side] += odds >= enough && example->together;
  tally->wrong[example->side] += odds >= enough && !example->together;
  tally->missed[example->side] += odds < enough && example->together;
}

static void
print_tally (const char *what, const Tally *tally, guint n)
{
  for (guint side = 0; side < N_SIDES; side++)
    g_print ("%s, %s: %u right, %u wrong, %u missed\n", what, side == 0 ? "meet" : "apart", tally->right[side], tally->wrong[side],
             tally->missed[side]);
  g_print ("%s: loss %.4f\n", what, tally->loss / n);
}

static void
cross_check (const GArray *examples, guint n_stories)
{
  Tally tally = { 0 };

  for (guint story = 0; story < n_stories; story++)
    {
      Model model = fit (examples, story);

      for (guint i = 0; i < examples->len; i++)
        if (g_array_index (examples, Example, i).story == story)
          count (&model, &g_array_index (examples, Example, i), 0.5, &tally);
    }
  print_tally ("stories left out", &tally, examples->len);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = dtl_story_list (argv[1]);
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", NULL);
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (Example));
  Collector collector = { .examples = examples, .table = argc > 2 ? fopen (argv[2], "w") : NULL };
  Tally tally = { 0 };
  Model model;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (argv[1], g_ptr_array_index (names, i), NULL);
      g_autoptr (DtlStory) story = NULL;

      if (dtl_story_is_sealed (g_ptr_array_index (names, i)) || !g_file_test (path, G_FILE_TEST_IS_DIR))
        continue;
      story = dtl_story_load (lexicon, path, g_ptr_array_index (names, i));
      collector.story = story;
      collector.index = i;
      collect_story (&collector, lexicon);
    }
  if (collector.table != NULL)
    fclose (collector.table);
  model = fit (examples, G_MAXUINT);
  g_print ("starts: %.2f, %.2f\n", model.start[0], model.start[1]);
  for (guint i = 0; i < DTL_N_CLUES; i++)
    g_print ("  [%s] = { %.2f, %.2f },\n", dtl_clue_name (i), model.weights[0][i], model.weights[1][i]);
  for (guint i = 0; i < examples->len; i++)
    count (&model, &g_array_index (examples, Example, i), 0.5, &tally);
  print_tally ("all stories", &tally, examples->len);
  cross_check (examples, names->len);
  return 0;
}
