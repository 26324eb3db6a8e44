/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure that is said in relation to the one before it has its name. */

#include <string.h>

#include "dtl-measure-before.h"
#include "fixture.h"

typedef struct
{
  const char *text;
  const char *before; /* the figure before */
  const char *measure;
  DtlFigureKind kind;
  DtlChange change;
  const char *phrase;
} Case;

static const Case cases[] = {
  { "Turnover was $5m, up [9%].", "$5m", "turnover", DTL_FIGURE_PERCENT, DTL_CHANGE_INCREASE, "change in turnover" },
  { "Turnover was $5m against [$4m].", "$5m", "turnover", DTL_FIGURE_MONEY, DTL_CHANGE_NONE, "turnover" },
  { "Turnover was $5m, above the [$4m] that was forecast.", "$5m", "turnover", DTL_FIGURE_MONEY, DTL_CHANGE_NONE, "turnover" },
  { "Turnover was $5m and profit was [$4m].", "$5m", "turnover", DTL_FIGURE_MONEY, DTL_CHANGE_NONE, NULL },
};

static void
test_before (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlFigure other = { .kind = DTL_FIGURE_MONEY, .unit = "USD", .measure = expected->measure };
  DtlFigure figure = { .kind = expected->kind, .unit = "USD", .change = expected->change, .period_date = -1 };
  DtlMeasureMaker maker = { 0 };
  g_autofree char *phrase = NULL;
  const DtlSentence *sentence;
  DtlNounSite site;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->text);
  sentence = &fixture.passage.sentences[0];
  figure.span = dtl_passage_span (&fixture.passage, fixture.first, fixture.last);
  figure.sentence = other.sentence = dtl_passage_span (&fixture.passage, sentence->first, sentence->end - 1);
  other.span.start = strstr (expected->text, expected->before) - expected->text;
  other.span.end = other.span.start + strlen (expected->before);
  fixture_add_figure (&fixture, &other);
  fixture_add_figure (&fixture, &figure);
  site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
  maker.site = &site;
  phrase = dtl_measure_before_say (&maker);
  g_assert_cmpstr (phrase, ==, expected->phrase);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure-before/%02u", i);

      g_test_add_data_func (path, &cases[i], test_before);
    }
  return g_test_run ();
}
