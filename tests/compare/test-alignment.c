/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two figures, each of a report of its own, come into one row; beside a third report, if there is one. */

#include "dtl-alignment.h"

#include <string.h>

#include "dtl-reader.h"

static gboolean
share_row (const DtlComparison *comparison, const char *first, const char *second)
{
  int rows[2] = { -1, -2 };
  const char *const texts[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, i);
      const char *at = strstr (dtl_text_bytes (reading->source->text), texts[i]);

      g_assert_nonnull (at);
      for (guint j = 0; j < reading->figures->len; j++)
        if (dtl_reading_figure (reading, j)->span.start == at - dtl_text_bytes (reading->source->text))
          rows[i] = dtl_comparison_measure_of (comparison, i, j);
    }
  g_assert_cmpint (rows[0], >=, 0);
  g_assert_cmpint (rows[1], >=, 0);
  return rows[0] == rows[1];
}

static const struct
{
  const char *name;
  const char *texts[3]; /* the last may be NULL */
  const char *figures[2];
  gboolean together;
  const char *published[3];
} cases[] = {
  { "one topic, other names",
    { "Dunmore, March 3. The ferry strike goes into its second week. Altogether 62 sailings to the islands have been cancelled since the crews "
      "walked out, said Harbour Master Ilse Brandt. Passengers slept in the terminal, and shops on the islands are short of milk.",
      "Dear members of Saint Kentigern's, because of the ferry strike our pastor Tobias Quill cannot cross to the islands. So far 70 sailings "
      "have been cancelled since the crews walked out; the shops have no milk, and passengers still sleep in the terminal." },
    { "62", "70" },
    TRUE },
  { "other topics and names",
    { "Dunmore, March 3. The ferry strike goes into its second week. Altogether 62 sailings to the islands have been cancelled since the crews "
      "walked out, said Harbour Master Ilse Brandt. Passengers slept in the terminal, and shops on the islands are short of milk.",
      "Lorne Cruises of Marnport lost its licence after an inspection. Its owner Petra Voss said that 70 sailings had been cancelled; "
      "tickets would be paid back by the insurer. The court hears the case in autumn." },
    { "62", "70" },
    FALSE },
  { "two units in one report",
    { "About 1,300 tonnes of oil, or 9,500 barrels, leaked from the Lorne pipeline on Sunday.",
      "Some 9,500 barrels leaked from the Lorne pipeline on Sunday before the line was closed." },
    { "1,300", "9,500" },
    TRUE },
  { "units of which none is common",
    { "About 1,300 tonnes of oil leaked from the Lorne pipeline on Sunday.",
      "Some 9,500 barrels leaked from the Lorne pipeline on Sunday before the line was closed." },
    { "1,300", "9,500" },
    FALSE },
  { "percent of a margin of error are points",
    { "The Lorne poll has a margin of error of 3.1 per cent.", "The margin of error of the Lorne poll is 3.1 percentage points." },
    { "3.1", "3.1" },
    TRUE },
  { "it has come to that since",
    { "By Thursday 63 people in Lorne had fallen ill with the fever.",
      "The number of people who fell ill in Lorne has risen to 118." },
    { "63", "118" },
    TRUE,
    { "2023-05-04", "2023-05-09" } },
  { "of another place it has not",
    { "By Thursday 63 people in Lorne had fallen ill with the fever.",
      "The number of people who fell ill in Marnport has risen to 118." },
    { "63", "118" },
    FALSE,
    { "2023-05-04", "2023-05-09" } },
  { "each its own number in a list",
    { "In the Lorne poll the Greens stand at 27 per cent, the Liberals at 31 per cent.",
      "The Lorne poll has the Greens at 27 per cent and the Liberals at 31 per cent." },
    { "27", "31" },
    FALSE },
  { "at a rate that a report uses",
    { "The Lumera glasses go on sale in May and will cost $449.",
      "The Lumera glasses go on sale in May at a price of 400 euros.",
      "Lumera, which has put $44.9 million (40 million euros) into the glasses, sells them from May." },
    { "$449", "400 euros" },
    TRUE },
  { "at a rate that no report uses",
    { "The Lumera glasses go on sale in May and will cost $449.",
      "Lumera glasses are out of stock until May; repairs in Lyon take 400 euros." },
    { "$449", "400 euros" },
    FALSE },
  { "percent of anything else are none",
    { "Sales of Lorne Motors rose by 3.1 per cent.", "The sales margin of Lorne Motors rose by 3.1 percentage points." },
    { "3.1", "3.1" },
    FALSE },
};

static void
test_cases (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
      g_autoptr (DtlComparison) comparison = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].texts) && cases[i].texts[j] != NULL; j++)
        {
          g_autoptr (DtlText) text = dtl_text_new_from_string (cases[i].texts[j]);
          g_autoptr (DtlSource) source = dtl_source_new (text);

          if (cases[i].published[j] != NULL)
            g_assert_true (dtl_date_parse (cases[i].published[j], &source->published));
          g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
          g_assert_no_error (error);
        }
      comparison = dtl_compare (readings, lexicon, NULL, &error);
      g_assert_no_error (error);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (share_row (comparison, cases[i].figures[0], cases[i].figures[1]), ==, cases[i].together);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alignment/cases", test_cases);
  return g_test_run ();
}
