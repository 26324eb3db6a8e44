/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole sentences through the reader: what stands around a figure, as the figure has it. */

#include "dtl-reader.h"

#include "fixture.h"

typedef struct
{
  const char *text;
  guint index;
  const char *noun;
  const char *change;
  const char *period;
  int equivalent;
} Case;

static const Case cases[] = {
  { "Turnover rose 3.2 per cent to $4bn.", 0, NULL, "increase", NULL, -1 },
  { "Turnover rose 3.2 per cent to $4bn.", 1, NULL, "to", NULL, -1 },
  { "Women hold 34% in 2024, up from 21% in 2014.", 0, NULL, "to", "2024", -1 },
  { "Women hold 34% in 2024, up from 21% in 2014.", 1, NULL, "from", "2014", -1 },
  { "It had 1.1 million visitors in 2019 and 640,000 in 2020.", 0, "visitor", NULL, "2019", -1 },
  { "It had 1.1 million visitors in 2019 and 640,000 in 2020.", 1, "visitor", NULL, "2020", -1 },
  { "It will cost 850 billion roubles ($8 billion) by 2030.", 0, NULL, NULL, "2030", 1 },
  { "It will cost 850 billion roubles ($8 billion) by 2030.", 1, NULL, NULL, "2030", 0 },
  { "A loss of $3m (2023: profit of $1m) was made.", 0, NULL, NULL, NULL, -1 },
  { "Dozens of flights were cancelled.", 0, "flight", NULL, NULL, -1 },
  { "The airline lost $80m.", 0, NULL, NULL, NULL, -1 },
  { "The party won 200 MPs.", 0, "MP", NULL, NULL, -1 },
};

static void
test_context (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (cases[i].text);
      g_autoptr (DtlSource) source = dtl_source_new (text);
      g_autoptr (DtlReading) reading = dtl_reader_read (lexicon, source, NULL, NULL);
      const DtlFigure *figure;
      g_autofree char *period = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (reading->figures->len, >, cases[i].index);
      figure = dtl_reading_figure (reading, cases[i].index);
      period = dtl_interval_is_resolved (&figure->period) ? dtl_interval_to_edtf (&figure->period) : NULL;
      g_assert_cmpstr (figure->noun, ==, cases[i].noun);
      g_assert_cmpstr (dtl_change_name (figure->change), ==, cases[i].change);
      g_assert_cmpstr (period, ==, cases[i].period);
      g_assert_cmpint (figure->equivalent, ==, cases[i].equivalent);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-context/all", test_context);
  return g_test_run ();
}
