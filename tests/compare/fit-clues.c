/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what each clue weighs: fits the odds to the pairs of figures that the visible stories say are, or are not,
 * about the same thing, and to pairs out of two stories, which never are; and writes them as the header that
 * dtl-affinity.c includes. The signs are given, since a clue that speaks for what it speaks against has only learned
 * the stories by heart; and the weights are drawn towards 0 for the same reason. What is printed is how well weights do
 * on stories that they were found without. How a pair stands beside its rivals hangs on the weights that are built in:
 * build and run again until they stay.
 *
 *   build-aux/dev env DATELINE_DATA_DIR=data _build/tests/compare/fit-clues tests/stories src/compare/dtl-clue-weights.h
 *
 * With the number of a fold, 0 to 4, behind it the weights are those found without its stories, for a trial of the
 * whole on them; their names are printed. */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "dtl-alignment.h"
#include "dtl-clue-weights.h"
#include "dtl-made-story.h"
#include "dtl-story.h"

#define STEPS 300     /* at most */
#define CLOSE 0.001   /* steps that are no longer worth taking */
#define PULL 2.0      /* towards 0 */
#define N_SIDES 4     /* values that meet, values that differ, and these and those without what they stand among */
#define ALONE 2       /* sides from here on are without it */
#define N_FOLDS 5     /* stories are left out by the fifth */
#define OF_EACH 2     /* reports of each of two stories whose figures are apart */
#define ENOUGH 0.5    /* evidence that puts two figures together */
#define FINISHED 1.5   /* what a pair of a story that is read and compared right counts */
#define MADE 0.15       /* what a pair of a made story counts */
#define N_MADE 100     /* made stories */
#define FIRST_MADE 1000000 /* seeds from here on are no test's */
#define UNNAMED 0.25    /* what a pair of a figure in a row and one in none counts */
#define CROSS 0.25    /* what a pair out of two stories counts */

typedef struct
{
  guint story;
  guint side;
  gboolean together;
  double counts;
  double amounts[DTL_N_CLUES];
} Example;

typedef struct
{
  double start[N_SIDES];
  double weights[N_SIDES][DTL_N_CLUES];
} Model;

/* Whether a clue speaks against; where equal figures are told beside both, one of the two more is one of them, unless they
 * are equal, too. */
static gboolean
speaks_against (guint clue, guint side)
{
  static const DtlClue against[] = { DTL_CLUE_NOTHING, DTL_CLUE_CONCEPT_OTHER, DTL_CLUE_NOUN_OTHER, DTL_CLUE_NAMES_OTHER, DTL_CLUE_OWNERS_OTHER, DTL_CLUE_STRANGERS,
                                     DTL_CLUE_LAND_OTHER, DTL_CLUE_LAND_UNHEARD, DTL_CLUE_SUBJECT_OTHER, DTL_CLUE_PERIOD_OTHER, DTL_CLUE_PERIOD_LONG_AGO,
                                     DTL_CLUE_CHANGE_FROM, DTL_CLUE_CHANGE_OTHER, DTL_CLUE_MODALITY_OTHER, DTL_CLUE_FORECAST_OTHER, DTL_CLUE_QUALIFIER_OTHER,
                                     DTL_CLUE_QUALIFIER_ONE, DTL_CLUE_LOCAL_OTHER, DTL_CLUE_PART_OTHER, DTL_CLUE_OTHER_OF_OTHER, DTL_CLUE_PLACE, DTL_CLUE_SHARE,
                                     DTL_CLUE_RATE, DTL_CLUE_RATE_OTHER, DTL_CLUE_UNSURE, DTL_CLUE_SHARE_DISTANCE, DTL_CLUE_DISTANCE, DTL_CLUE_RIVAL, DTL_CLUE_PRECISION_OTHER };

  for (guint i = 0; i < G_N_ELEMENTS (against); i++)
    if (against[i] == clue)
      return TRUE;
  return side == 1 && (clue == DTL_CLUE_COMPANIONS || clue == DTL_CLUE_BESIDE);
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
  double counts;
} Collector;

static void
add_example (Collector *self, const DtlFact *a, const DtlFact *b, gboolean together)
{
  Example example = { .story = self->index, .together = together, .counts = self->counts };
  DtlAffinity affinity = dtl_alignment_weigh (self->corpus, self->rates, self->facts, a, b);

  if (affinity.bar != NULL)
    return;
  example.side = dtl_affinity_is_apart (&affinity);
  memcpy (example.amounts, affinity.clues.amounts, sizeof example.amounts);
  g_array_append_val (self->examples, example);
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
        if (dtl_fact_meets_dimension (first, second))
          add_example (self, first, second, left == right);
      }
}

static void
enter_corpus (Collector *self, DtlCorpus *corpus, DtlRates *rates, GPtrArray *facts)
{
  for (guint i = 0; i < dtl_corpus_n_sources (corpus); i++)
    dtl_rates_learn (rates, dtl_corpus_reading (corpus, i));
  self->corpus = corpus;
  self->rates = rates;
  self->facts = facts;
}

static const DtlFact *
find_fact_at (const Collector *self, const DtlMadeTelling *telling)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const DtlFact *fact = g_ptr_array_index (self->facts, i);

      if (dtl_corpus_given (self->corpus, fact->source) == telling->report
          && dtl_span_has_offset (dtl_fact_figure (fact, self->corpus)->span, telling->start))
        return fact;
    }
  return NULL;
}

static void
collect_tellings (Collector *self, const DtlMadeStory *made)
{
  for (guint i = 0; i < made->tellings->len; i++)
    for (guint j = i + 1; j < made->tellings->len; j++)
      {
        const DtlMadeTelling *left = &g_array_index (made->tellings, DtlMadeTelling, i);
        const DtlMadeTelling *right = &g_array_index (made->tellings, DtlMadeTelling, j);
        const DtlFact *a = find_fact_at (self, left), *b = find_fact_at (self, right);

        if (left->report != right->report && a != NULL && b != NULL && dtl_fact_meets_dimension (a, b))
          add_example (self, a, b, left->fact == right->fact);
      }
}

/* Made stories are short, as stories that people collect may be, and worded more alike than ours. */
static void
collect_made (Collector *self, guint32 seed, const DtlLexicon *lexicon)
{
  g_autoptr (DtlMadeStory) made = dtl_made_story_new (lexicon, seed, DTL_FLAW_OTHER);
  g_autoptr (DtlCorpus) corpus = made != NULL ? dtl_corpus_new (made->comparison->readings, lexicon) : NULL;
  g_autoptr (DtlRates) rates = dtl_rates_new (lexicon);
  g_autoptr (GPtrArray) facts = corpus != NULL ? dtl_facts_collect (corpus, NULL) : NULL;

  if (made == NULL)
    return;
  enter_corpus (self, corpus, rates, facts);
  self->index = seed;
  self->counts = MADE;
  collect_tellings (self, made);
}

static gboolean
is_in_row (const Collector *self, const DtlFact *fact)
{
  for (guint i = 0; i < self->story->expected->len; i++)
    {
      const DtlExpected *expected = g_ptr_array_index (self->story->expected, i);

      for (guint j = 0; j < expected->texts->len && g_str_equal (expected->kind, "row"); j++)
        {
          DtlMentionRef ref;

          if (dtl_story_figure (self->story, expected, j, &ref) && find_fact (self->corpus, self->facts, ref) == fact)
            return TRUE;
        }
    }
  return FALSE;
}

/* A figure that no row names is about something else than one that a row names, or it would stand there. */
static void
collect_unnamed (Collector *self)
{
  g_autofree gboolean *named = g_new (gboolean, self->facts->len + 1);

  self->counts = UNNAMED;
  for (guint i = 0; i < self->facts->len; i++)
    named[i] = is_in_row (self, g_ptr_array_index (self->facts, i));
  for (guint i = 0; i < self->facts->len; i++)
    for (guint j = 0; j < self->facts->len; j++)
      {
        const DtlFact *a = g_ptr_array_index (self->facts, i), *b = g_ptr_array_index (self->facts, j);

        if (named[i] && !named[j] && a->source != b->source && dtl_fact_meets_dimension (a, b))
          add_example (self, a, b, FALSE);
      }
}

static void
collect_story (Collector *self, const DtlLexicon *lexicon)
{
  GPtrArray *expected = self->story->expected;
  g_autoptr (DtlCorpus) corpus = dtl_corpus_new (self->story->comparison->readings, lexicon);
  g_autoptr (DtlRates) rates = dtl_rates_new (lexicon);
  g_autoptr (GPtrArray) facts = dtl_facts_collect (corpus, NULL);

  enter_corpus (self, corpus, rates, facts);
  self->counts = self->story->open ? 1 : FINISHED;
  for (guint i = 0; i < expected->len; i++)
    for (guint j = i; j < expected->len; j++)
      if (g_str_equal (((DtlExpected *) g_ptr_array_index (expected, i))->kind, "row")
          && g_str_equal (((DtlExpected *) g_ptr_array_index (expected, j))->kind, "row"))
        collect_rows (self, g_ptr_array_index (expected, i), g_ptr_array_index (expected, j));
  collect_unnamed (self);
}

static void
add_reports (GPtrArray *readings, const DtlStory *story)
{
  GPtrArray *own = story->comparison->readings;

  for (guint i = 0; i < OF_EACH && i < own->len; i++)
    g_ptr_array_add (readings, dtl_reading_ref (g_ptr_array_index (own, i)));
}

/* What two stories tell is about two things, however alike it is worded. */
static void
collect_strangers (Collector *self, const DtlStory *other, const DtlLexicon *lexicon)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref), facts = NULL;
  g_autoptr (DtlCorpus) corpus = NULL;
  g_autoptr (DtlRates) rates = dtl_rates_new (lexicon);

  add_reports (readings, self->story);
  add_reports (readings, other);
  corpus = dtl_corpus_new (readings, lexicon);
  facts = dtl_facts_collect (corpus, NULL);
  enter_corpus (self, corpus, rates, facts);
  self->counts = CROSS;
  for (guint i = 0; i < facts->len; i++)
    for (guint j = 0; j < facts->len; j++)
      {
        const DtlFact *a = g_ptr_array_index (facts, i), *b = g_ptr_array_index (facts, j);

        if (dtl_corpus_given (corpus, a->source) < OF_EACH && dtl_corpus_given (corpus, b->source) >= OF_EACH
            && dtl_fact_meets_dimension (a, b))
          add_example (self, a, b, FALSE);
      }
}

static double
find_odds (const Model *model, const Example *example)
{
  double odds = model->start[example->side];

  for (guint i = 0; i < DTL_N_CLUES; i++)
    odds += model->weights[example->side][i] * example->amounts[i];
  return odds;
}

/* What is fitted at once: the pairs of one side, and their odds as the weights stand. */
typedef struct
{
  const GArray *examples;
  guint *at;    /* places of the pairs */
  double *odds;
  guint n;
  guint side;
} Fitting;

/* Where a weight is drawn to. Pairs within one report are not among the examples: what makes a series of them is given. */
static double
lean (int clue)
{
  return clue == DTL_CLUE_SERIES ? 2 : clue == DTL_CLUE_TWO_VOICES ? 2.4 : clue == DTL_CLUE_CAMPS || clue == DTL_CLUE_ALIKE ? 1 : clue == DTL_CLUE_LOCAL_OTHER ? -2 : 0;
}

/* Newton's step along one weight; -1 is the start, which nothing draws to 0. */
static double
find_step (const Fitting *self, int clue, double weight)
{
  double slope = clue < 0 ? 0 : PULL * (lean (clue) - weight), bend = clue < 0 ? 1e-6 : PULL;

  for (guint i = 0; i < self->n; i++)
    {
      const Example *example = &g_array_index (self->examples, Example, self->at[i]);
      double amount = clue < 0 ? 1 : example->amounts[clue], odds;

      if (amount == 0)
        continue;
      odds = 1 / (1 + exp (-self->odds[i]));
      slope += example->counts * amount * (example->together - odds);
      bend += example->counts * amount * amount * odds * (1 - odds);
    }
  return CLAMP (slope / bend, -1, 1);
}

/* A weight of the wrong sign is 0. */
static double
take_step (Fitting *self, int clue, double *weight)
{
  double wanted = *weight + find_step (self, clue, *weight), moved;

  if (clue >= 0 && (wanted < 0) != speaks_against (clue, self->side))
    wanted = 0;
  moved = wanted - *weight;
  for (guint i = 0; i < self->n && moved != 0; i++)
    self->odds[i] += moved * (clue < 0 ? 1 : g_array_index (self->examples, Example, self->at[i]).amounts[clue]);
  *weight = wanted;
  return fabs (moved);
}

/* What other figures tell of the two, and how exactly these are told: that says nothing of what they are about. */
static gboolean
is_standing (guint clue)
{
  return clue == DTL_CLUE_BEST || clue == DTL_CLUE_RIVAL || clue == DTL_CLUE_COMPANIONS || clue == DTL_CLUE_BESIDE || clue == DTL_CLUE_PRECISION_OTHER;
}

static gboolean
is_of_side (const Example *example, guint side)
{
  static const guint of[N_SIDES] = { 0, 1, 1, 0 };

  return example->side == of[side];
}

static void
fit_side (Fitting *self, Model *model)
{
  for (guint step = 0; step < STEPS; step++)
    {
      double moved = take_step (self, -1, &model->start[self->side]);

      for (guint i = 0; i < DTL_N_CLUES; i++)
        if (self->side < ALONE || !is_standing (i))
          moved = MAX (moved, take_step (self, i, &model->weights[self->side][i]));
      if (moved < CLOSE)
        return;
    }
}

/* @without: a fold that is left out, or G_MAXUINT. */
static Model
fit (const GArray *examples, guint without)
{
  g_autofree guint *at = g_new (guint, examples->len + 1);
  g_autofree double *odds = g_new (double, examples->len + 1);
  Model model = { 0 };

  for (guint side = 0; side < N_SIDES; side++)
    {
      Fitting fitting = { examples, at, odds, 0, side };

      for (guint i = 0; i < examples->len; i++)
        if (g_array_index (examples, Example, i).story % N_FOLDS != without && is_of_side (&g_array_index (examples, Example, i), side))
          {
            odds[fitting.n] = 0;
            at[fitting.n++] = i;
          }
      fit_side (&fitting, &model);
    }
  return model;
}

typedef struct
{
  guint right[N_SIDES], wrong[N_SIDES], missed[N_SIDES], strangers;
  double loss;
} Tally;

static void
count (const Model *model, const Example *example, double enough, Tally *tally)
{
  double odds = find_odds (model, example);

  if (example->counts < 1)
    {
      tally->strangers += odds >= enough;
      return;
    }
  tally->loss += log1p (exp (example->together ? -odds : odds));
  tally->right[example->side] += odds >= enough && example->together;
  tally->wrong[example->side] += odds >= enough && !example->together;
  tally->missed[example->side] += odds < enough && example->together;
}

static void
print_tally (const char *what, const Tally *tally, guint n)
{
  for (guint side = 0; side < 2; side++)
    g_print ("%s, %s: %u right, %u wrong, %u missed\n", what, side == 0 ? "meet" : "apart", tally->right[side], tally->wrong[side],
             tally->missed[side]);
  g_print ("%s: loss %.4f, %u strangers joined\n", what, tally->loss / n, tally->strangers);
}

static void
cross_check (const GArray *examples)
{
  Tally tally = { 0 };

  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      Model model = fit (examples, fold);

      for (guint i = 0; i < examples->len; i++)
        if (g_array_index (examples, Example, i).story % N_FOLDS == fold)
          count (&model, &g_array_index (examples, Example, i), ENOUGH, &tally);
    }
  print_tally ("stories left out", &tally, examples->len);
}

/* Goes half of the way from what is built in: standings hang on it, and would swing to and fro. */
static void
go_half_way (Model *model)
{
  for (guint side = 0; side < N_SIDES; side++)
    model->start[side] = (model->start[side] + starts[side]) / 2;
  for (guint i = 0; i < DTL_N_CLUES; i++)
    {
      const double built_in[N_SIDES] = { weights[i].meet, weights[i].apart, weights[i].apart_alone, weights[i].meet_alone };

      for (guint side = 0; side < N_SIDES; side++)
        model->weights[side][i] = (model->weights[side][i] + built_in[side]) / 2;
    }
}

/* Rounded, as more would be false precision. */
static void
write_numbers (FILE *file, const double numbers[N_SIDES])
{
  for (guint side = 0; side < N_SIDES; side++)
    fprintf (file, side == 0 ? "%.2f" : ", %.2f", numbers[side]);
}

static void
write_weights (FILE *file, const Model *model)
{
  for (guint i = 0; i < DTL_N_CLUES; i++)
    {
      double numbers[N_SIDES];

      for (guint side = 0; side < N_SIDES; side++)
        numbers[side] = model->weights[side][i];
      fputs ("  { ", file);
      write_numbers (file, numbers);
      fprintf (file, " }, /* %s */\n", dtl_clue_name (i));
    }
}

static void
write_header (const Model *model, const char *path)
{
  FILE *file = fopen (path, "w");

  fputs ("/* SPDX-License-Identifier: GPL-3.0-or-later */\n#pragma once\n\n#include \"dtl-clues.h\"\n\n"
         "/* What each clue weighs, where the values meet, where they differ, and where these and those are looked at without\n"
         " * what they stand among; and what a pair starts with, in the order of DtlClue.\n"
         " * Written by tests/compare/fit-clues, which finds the weights: nothing here is made by hand. */\n", file);
  fputs ("static const double starts[] = { ", file);
  write_numbers (file, model->start);
  fputs (" };\n\nstatic const struct\n{\n  double meet, apart, apart_alone, meet_alone;\n} weights[DTL_N_CLUES] = {\n", file);
  write_weights (file, model);
  fputs ("};\n", file);
  fclose (file);
}

static GPtrArray *
load_stories (const char *folder, const DtlLexicon *lexicon)
{
  g_autoptr (GPtrArray) names = dtl_story_list (folder);
  GPtrArray *stories = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_story_free);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      if (!dtl_story_is_sealed (g_ptr_array_index (names, i)) && g_file_test (path, G_FILE_TEST_IS_DIR))
        g_ptr_array_add (stories, dtl_story_load (lexicon, path, g_ptr_array_index (names, i)));
    }
  return stories;
}

int
main (int argc, char **argv)
{
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", NULL);
  g_autoptr (GPtrArray) stories = load_stories (argv[1], lexicon);
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (Example));
  Collector collector = { .examples = examples };
  guint fold = argc > 3 ? (guint) g_ascii_strtoull (argv[3], NULL, 10) : G_MAXUINT;
  Tally tally = { 0 };
  Model model;

  for (guint i = 0; i < stories->len; i++)
    {
      collector.story = g_ptr_array_index (stories, i);
      collector.index = i;
      collect_story (&collector, lexicon);
      collect_strangers (&collector, g_ptr_array_index (stories, (i + N_FOLDS) % stories->len), lexicon);
      if (i % N_FOLDS == fold)
        g_print ("left out: %s\n", collector.story->name);
    }
  for (guint i = 0; i < N_MADE; i++)
    collect_made (&collector, FIRST_MADE + i, lexicon);
  model = fit (examples, fold);
  if (fold < N_FOLDS)
    {
      write_header (&model, argv[2]);
      return 0;
    }
  for (guint i = 0; i < examples->len; i++)
    count (&model, &g_array_index (examples, Example, i), ENOUGH, &tally);
  print_tally ("all stories", &tally, examples->len);
  cross_check (examples);
  go_half_way (&model);
  write_header (&model, argv[2]);
  return 0;
}
