/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Things counted are named with what befell them. */

#include "dtl-measure-count.h"
#include "fixture.h"

typedef struct
{
  const char *text;
  const char *phrase;
  const char *concept;
} Case;

static const Case cases[] = {
  { "A slide killed [12] hikers.", "hikers killed", "death-toll" },
  { "A slide struck the road, killing [12] people.", "people killed", "death-toll" },
  { "The flood left [19] dead.", "death toll", "death-toll" },
  { "[Four] sailors were injured.", "sailors injured", "injured" },
  { "[Four] children died.", "children who died", "death-toll" },
  { "The storm claimed the lives of [four] sailors.", "death toll", "death-toll" },
  { "The ferry was carrying [87] people.", "people on board", "on-board" },
  { "The firm employs [87] people.", "employees", "workforce" },
  { "Rescuers pulled out [14] survivors.", "survivors", NULL },
  { "It is at work in [14] countries.", "countries", NULL },
};

static void
test_count (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlFigure figure = { .kind = DTL_FIGURE_COUNT, .noun = "person", .unit = "1" };
  DtlMeasureConcept concept = { 0 };
  g_autofree char *phrase = NULL;
  DtlNounSite site;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->text);
  site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
  phrase = dtl_measure_count_say (&site, &concept);
  g_assert_cmpstr (phrase, ==, expected->phrase);
  g_assert_cmpstr (concept.concept != NULL ? concept.concept->id : NULL, ==, expected->concept);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure-count/%02u", i);

      g_test_add_data_func (path, &cases[i], test_count);
    }
  return g_test_run ();
}
