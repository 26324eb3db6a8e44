/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the things that a clause names a figure is of: by kind, by what stands between. */

#include "dtl-measure-concept.h"
#include "fixture.h"

typedef struct
{
  const char *text;
  DtlFigureKind kind;
  DtlChange change;
  const char *concept; /* NULL: none */
} Case;

static const Case cases[] = {
  { "At least [12] people were killed.", DTL_FIGURE_COUNT, DTL_CHANGE_NONE, "death-toll" },
  { "The state promised [Rs 5 lakh] for those killed.", DTL_FIGURE_MONEY, DTL_CHANGE_NONE, NULL },
  { "Profit rose by [12%].", DTL_FIGURE_PERCENT, DTL_CHANGE_INCREASE, "profit-change" },
  { "Profit rose to [$12m].", DTL_FIGURE_MONEY, DTL_CHANGE_TO, "profit" },
  { "Core inflation was [3.1%].", DTL_FIGURE_PERCENT, DTL_CHANGE_NONE, "core-inflation" },
  { "Inflation fell by [0.3 points].", DTL_FIGURE_PERCENTAGE_POINTS, DTL_CHANGE_DECREASE, "inflation-change" },
  { "The economy grew [2%].", DTL_FIGURE_PERCENT, DTL_CHANGE_INCREASE, "gdp-growth" },
  { "Employers cut [900] jobs.", DTL_FIGURE_COUNT, DTL_CHANGE_DECREASE, "job-cuts" },
  { "Employers added [900] jobs.", DTL_FIGURE_COUNT, DTL_CHANGE_INCREASE, "jobs-created" },
  { "Half of those asked said inflation was high: [49%] of pupils.", DTL_FIGURE_PERCENT, DTL_CHANGE_NONE, NULL },
};

static void
test_concept (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlFigure figure = { .kind = expected->kind, .change = expected->change, .unit = "1" };
  DtlMeasureConcept found;
  DtlNounSite site;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->text);
  site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
  found = dtl_measure_concept_find (&site, DTL_NO_TOKENS);
  g_assert_cmpstr (found.concept != NULL ? found.concept->id : NULL, ==, expected->concept);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure-concept/%02u", i);

      g_test_add_data_func (path, &cases[i], test_concept);
    }
  return g_test_run ();
}
