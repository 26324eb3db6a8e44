/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How firmly a clause says its figure, and where clauses end. */

#include "dtl-modality.h"
#include "fixture.h"

typedef struct
{
  const char *text;
  const char *modality;
  DtlChange change;
} Case;

static const Case cases[] = {
  { "The company sold [4,200] tractors.", "stated" },
  { "The company will sell [4,200] tractors.", "forecast" },
  { "Analysts expect [4,200] tractors to be sold.", "forecast" },
  { "A crop of [3m tonnes] is expected.", "forecast" },
  { "The port aims to handle [3m tonnes].", "target" },
  { "The port wants to handle [3m tonnes], which could cost $5m.", "target" },
  { "The port aims to grow, but it handled only [2m tonnes].", "stated" },
  { "Sales rose [5%], more than the 4% that had been expected.", "stated" },
  { "The plan envisions 80% of homes heated by 2030, up from [5%] today.", "stated", DTL_CHANGE_FROM },
  { "The strategy envisions 80% of homes heated, alongside an increase to [850] plants.", "target" },
  { "If the dam fails, [900] farms go under.", "conditional" },
  { "The army denied that [30] tanks were lost.", "denied" },
  { "The club has not paid [$5m].", "denied" },
  { "Not more than [50] people came.", "stated" },
  { "The fund raised not only [$5m] but hopes.", "stated" },
};

static void
test_modality (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->text);
  g_assert_cmpstr (dtl_modality_name (dtl_modality_find (&fixture.passage, fixture.first, fixture.last, expected->change)), ==, expected->modality);
  fixture_clear (&fixture);
}

static char *
get_clause (const char *text)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  Fixture fixture;
  DtlClause clause;
  DtlSpan span;
  char *words;

  fixture_init (&fixture, lexicon, text);
  clause = dtl_clause_find (&fixture.passage, fixture.first);
  span = dtl_passage_span (&fixture.passage, clause.first, clause.end - 1);
  words = dtl_text_slice (fixture.reading->source->text, span);
  fixture_clear (&fixture);
  return words;
}

static void
test_clause (void)
{
  static const char *const pairs[][2] = {
    { "Exports rose [3%] while imports fell 2%.", "Exports rose 3% " },
    { "Exports rose 3% while imports fell [2%].", "while imports fell 2%." },
    { "Exports rose 3%, and imports fell [2%].", "and imports fell 2%." },
    { "They sold 3, 5 and [9] boats.", "They sold 3, 5 and 9 boats." },
    { "The mayor said that [40] roads were closed.", "that 40 roads were closed." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *clause = get_clause (pairs[i][0]);
      g_autofree char *expected = g_strdup (pairs[i][1]);

      g_assert_cmpstr (clause, ==, g_strchomp (expected));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/modality/%02u", i);

      g_test_add_data_func (path, &cases[i], test_modality);
    }
  g_test_add_func ("/clause/borders", test_clause);
  return g_test_run ();
}
