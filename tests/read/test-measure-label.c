/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A phrase becomes a name: whose it is, and without a capital that only opens a sentence. */

#include "dtl-measure-phrase.h"
#include "fixture.h"

static const char *const cases[][2] = {
  { "Brindle Foods reported a pre-tax profit of [$5m].", "Brindle Foods' pre-tax profit" },
  { "Norway recorded a trade surplus of [$5m].", "Norway's trade surplus" },
  { "Norway's trade surplus was [$5m].", "Norway's trade surplus" },
  { "The company reported a pre-tax profit of [$5m].", "pre-tax profit" },
  { "Analysts reported a pre-tax profit of [$5m].", "pre-tax profit" },
  { "Revenue came to [$5m].", "revenue" },
  { "EBITDA came to [$5m].", "EBITDA" },
  { "Exports rose to [$5m] in Germany.", "exports in Germany" },
};

static void
test_label (gconstpointer data)
{
  const char *const *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlFigure figure = { .kind = DTL_FIGURE_MONEY, .period_date = -1, .unit = "USD" };
  DtlMeasurePhrase measure;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected[0]);
  measure = dtl_measure_phrase_find (&fixture.passage, fixture.first, fixture.last, &figure);
  g_assert_cmpstr (measure.phrase, ==, expected[1]);
  g_free (measure.phrase);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure-label/%02u", i);

      g_test_add_data_func (path, cases[i], test_label);
    }
  return g_test_run ();
}
