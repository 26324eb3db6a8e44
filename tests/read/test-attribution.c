/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who says what a figure stands in: each construction of the language once, and the ones in
 * which nobody says it. */

#include "dtl-attribution.h"
#include "fixture.h"

typedef struct
{
  const char *text;
  const char *who; /* NULL: the report itself */
} Case;

static const Case cases[] = {
  /* according to */
  { "According to the World Bank, [712] million people are poor.", "World Bank" },
  { "The town has [9,000] wells, according to the Global Well Survey by UK-based Delve Media.", "Global Well Survey by UK-based Delve Media" },
  { "Data from Eurostat show that [9%] of homes are cold.", "Data from Eurostat" },
  /* in front */
  { "The UN estimates that [5.4] million children are out of school.", "The UN" },
  { "Chile expects exports to grow by [4%].", "Chile" },
  { "Chile has named copper a key area, projecting that exports could add [$4bn].", "Chile" },
  { "Maria Lund, head of the harbour board, said in a statement that [40] ships were waiting.", "Maria Lund, head of the harbour board" },
  { "Lund claimed that the port was late by [two] days.", "Lund" },
  { "Chile’s copper strategy also envisions hiring [9,000] miners, up from 5,000 today.", "Chile’s copper strategy" },
  { "Delft University’s mobility tool places Chile [9th] among nations.", "Delft University’s mobility tool" },
  { "A study by the University of Cape Town put the loss at [33] per cent.", "A study by the University of Cape Town" },
  { "Nikkei, citing people close to the talks, reported a price of [8] trillion yen.", "Nikkei, citing people close to the talks" },
  { "On Monday the ministry said [30] schools would open.", "the ministry" },
  /* behind */
  { "The blast wounded [21] civilians, the Red Cross said.", "the Red Cross" },
  { "The blast wounded [21] civilians, the Red Cross said on Monday.", "the Red Cross" },
  { "By then [80] percent should read, reports the Efe news agency, citing information from the palace.",
    "the Efe news agency, citing information from the palace" },
  { "“We lost [400] cattle,” farmer Paul Lekuton told a radio station.", "farmer Paul Lekuton" },
  { "“We lost [400] cattle. Nobody came,” said herder Ana Ruiz.", "herder Ana Ruiz" },
  /* colons */
  { "Police: [41] held after riots in Leeds", "Police" },
  { "Ferry sinks with [41] aboard: police", "police" },
  { "The rate was [4%] (Source: Eurostat)", "Eurostat" },
  /* two in one sentence */
  { "Hospital staff spoke of [14] dead; the army said two gunmen had been shot.", "Hospital staff" },
  { "Hospital staff spoke of 14 dead; the army said [two] gunmen had been shot.", "the army" },
  /* the sentence before */
  { "Ana Ruiz runs the farm, Lund said. She added that it has [40] cows.", "Lund" },
  /* nobody */
  { "Flames destroyed [16] cars.", NULL },
  { "Chile is among [ten] countries that mine it.", NULL },
  { "The report of [16] pages was lost.", NULL },
  { "Chile ranks [31st] in the world.", NULL },
  { "He is expected to pay [$5m].", NULL },
  { "Rescuers found [12] bodies.", NULL },
};

static void
test_attribution (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_auto (DtlAttributions) attributions = { 0 };
  g_autofree char *who = NULL;
  DtlSpan span;
  Fixture fixture;

  fixture_init (&fixture, lexicon, expected->text);
  dtl_attributions_init (&attributions);
  dtl_attributions_scan (&attributions, &fixture.passage);
  if (dtl_attributions_find (&attributions, fixture.first, &span))
    who = dtl_text_slice (fixture.reading->source->text, span);
  g_assert_cmpstr (who, ==, expected->who);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/attribution/%02u", i);

      g_test_add_data_func (path, &cases[i], test_attribution);
    }
  return g_test_run ();
}
