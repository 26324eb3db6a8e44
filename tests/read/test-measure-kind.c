/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures that are named after what they are themselves; NULL where the kind says nothing. */

#include "dtl-measure-kind.h"
#include "fixture.h"

typedef struct
{
  const char *text;
  DtlFigureKind kind;
  char *(*say) (DtlMeasureMaker *self);
  const char *phrase;
} Case;

static const Case cases[] = {
  { "Chad ranks [31st] in the index of rail safety.", DTL_FIGURE_RANK, dtl_measure_kind_say_rank, "rank in index of rail safety" },
  { "Chad came [31st].", DTL_FIGURE_RANK, dtl_measure_kind_say_rank, "rank" },
  { "Tane Rewi, [61], said so.", DTL_FIGURE_AGE, dtl_measure_kind_say_age, "Tane Rewi's age" },
  { "A man of [61] said so.", DTL_FIGURE_AGE, dtl_measure_kind_say_age, "age" },
  { "A [7.1] quake struck.", DTL_FIGURE_COUNT, dtl_measure_kind_say_magnitude, "magnitude" },
  { "It earned a profit of [$2.10] a share.", DTL_FIGURE_MONEY, dtl_measure_kind_say_per_share, "earnings per share" },
  { "It was [three times] its normal rainfall.", DTL_FIGURE_MULTIPLE, dtl_measure_kind_say_multiple_of, "multiple of normal rainfall" },
  { "They had [653 hours] of sunshine.", DTL_FIGURE_DURATION, dtl_measure_kind_say_duration, "sunshine" },
  { "It fell in [six months].", DTL_FIGURE_DURATION, dtl_measure_kind_say_duration, "period" },
  { "It paid [$2.10].", DTL_FIGURE_MONEY, dtl_measure_kind_say_rank, NULL },
  { "It paid [$2.10].", DTL_FIGURE_MONEY, dtl_measure_kind_say_duration, NULL },
  { "It paid [$2.10].", DTL_FIGURE_MONEY, dtl_measure_kind_say_per_share, NULL },
};

static void
test_kind (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  DtlFigure figure = { .kind = expected->kind, .digits = 2 };
  DtlMeasureMaker self = { 0 };
  g_autofree char *phrase = NULL;
  DtlNounSite site;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->text);
  site = dtl_noun_site_make (&fixture.passage, &figure, fixture.first, fixture.last);
  self.site = &site;
  phrase = expected->say (&self);
  g_assert_cmpstr (phrase, ==, expected->phrase);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/measure-kind/%02u", i);

      g_test_add_data_func (path, &cases[i], test_kind);
    }
  return g_test_run ();
}
