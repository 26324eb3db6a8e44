/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines, rows and headings name the figures that stand in them. */

#include "dtl-measure-line.h"
#include "fixture.h"

static const char *const cases[][2] = {
  { "Q3 revenue: [$3.4 billion]", "Q3 revenue" },
  { "Dead: [23]", "death toll" },
  { "Profit before tax [412]", "profit before tax" },
  { "Cash and cash equivalents | [412]", "cash and cash equivalents" },
  { "Net debt:\n* [412]\n", "net debt" },
  { "Rescuers said the toll was [412]", NULL },
  { "She said: [412] were there", NULL },
};

static void
test_line (gconstpointer data)
{
  const char *const *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlFigure figure = { .kind = DTL_FIGURE_NUMBER, .period_date = -1, .unit = "1" };
  DtlMeasureMaker maker = { 0 };
  g_autofree char *phrase = NULL;
  DtlNounSite site;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected[0]);
  site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
  maker.site = &site;
  phrase = dtl_measure_line_say (&maker);
  g_assert_cmpstr (phrase, ==, expected[1]);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure-line/%02u", i);

      g_test_add_data_func (path, cases[i], test_line);
    }
  return g_test_run ();
}
