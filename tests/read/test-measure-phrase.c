/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a table's first column would say of a figure, construction by construction. */

#include "dtl-measure-phrase.h"
#include "fixture.h"

typedef struct
{
  const char *text;
  DtlFigureKind kind;
  const char *phrase;
  const char *concept;
} Case;

static const Case cases[] = {
  { "The plan would train [80%] of the workforce.", DTL_FIGURE_PERCENT, "share of workforce", NULL },
  { "[80 percent] of all miners should have radio sets by 2030.", DTL_FIGURE_PERCENT, "share of miners with radio sets", NULL },
  { "A third quarter net profit of [$4m] was reported.", DTL_FIGURE_MONEY, "third quarter net profit", "net-profit" },
  { "She presented a budget of about [Rs 40 crore].", DTL_FIGURE_MONEY, "budget", "budget" },
  { "Revenue rose 14 per cent to [€3.1bn] in the third quarter.", DTL_FIGURE_MONEY, "revenue", "revenue" },
  { "The backlog stood at [18.4 gigawatts].", DTL_FIGURE_QUANTITY, "backlog", NULL },
  { "An increase in rail investment to [850 million roubles] is planned.", DTL_FIGURE_MONEY, "rail investment", "investment" },
  { "A [seven-fold] increase in rail investment is planned.", DTL_FIGURE_MULTIPLE, "change in rail investment", "investment-change" },
  { "The scheme could contribute [11 trillion roubles] to the country's output.", DTL_FIGURE_MONEY, "contribution to country's output", "gdp-contribution" },
  { "More than [4,700] people were injured.", DTL_FIGURE_COUNT, "people injured", "injured" },
  { "The storm destroyed [1,190] homes.", DTL_FIGURE_COUNT, "homes destroyed", NULL },
  { "[Twelve] people are missing.", DTL_FIGURE_COUNT, "people missing", "missing" },
  { "The bank offered a further [$80 million] loan.", DTL_FIGURE_MONEY, "loan", "loan" },
  { "- Q3 revenue: [$3.4 billion]", DTL_FIGURE_MONEY, "Q3 revenue", NULL },
  { "The state set aside [1.5 trillion rupees] for agriculture.", DTL_FIGURE_MONEY, "allocation for agriculture", NULL },
  { "The guidance was raised on Thursday after net profit doubled to [$4m].", DTL_FIGURE_MONEY, "net profit", "net-profit" },
  { "They were trailing the leaders by [six to nine months] in radio.", DTL_FIGURE_DURATION, "lag behind others", "lag" },
  { "Chad ranks [31st] in the index of rail safety.", DTL_FIGURE_RANK, "rank in index of rail safety", "rank" },
};

static void
test_phrase (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlFigure figure = { .kind = expected->kind };
  Fixture fixture;
  DtlMeasurePhrase measure;

  fixture_init (&fixture, lexicon, expected->text);
  measure = dtl_measure_phrase_find (&fixture.passage, fixture.first, fixture.last, &figure);
  g_assert_cmpstr (measure.phrase, ==, expected->phrase);
  if (expected->concept)
    g_assert_cmpstr (measure.concept, ==, expected->concept);
  g_free (measure.phrase);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure-phrase/%02u", i);

      g_test_add_data_func (path, &cases[i], test_phrase);
    }
  return g_test_run ();
}
