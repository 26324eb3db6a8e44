/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which dates make an event, and how it is summed up. Each event of a text is a line: its date,
 * its summary. */

#include "dtl-reader.h"
#include "fixture.h"

typedef struct
{
  const char *text;
  const char *events;
} Case;

static const Case cases[] = {
  { "On 3 May 2024, Chad and Mali signed a border accord in Accra.", "2024-05-03 Chad and Mali signed a border accord in Accra" },
  { "Chad's president, Ali Ruto, met farmers in Accra on Tuesday.", "2024-12-10 Ali Ruto met farmers in Accra" },
  { "Ana Ruiz, the former mayor, died at her home on Sunday.", "2024-12-08 Ana Ruiz died at her home" },
  { "But speaking in Oslo on Monday, Ruiz unveiled a plan for the coast, a list of dams.", "2024-12-09 Ruiz unveiled a plan for the coast" },
  { "The court will hear the appeal on 2 June.", "2025-06-02 The court will hear the appeal" },
  { "In November, it was reported that Delve plans to invest in Chad.", "2024-11 Delve plans to invest in Chad" },
  { "A ferry sank off Accra on Monday, according to the coastguard.", "2024-12-09 A ferry sank off Accra" },
  { "He joined the navy in 1994 and left it in 2006.", "1994 He joined the navy|2006 He left it" },
  { "Ruiz met both sides for talks, which collapsed in Oslo in December 2023.", "2023-12 Talks collapsed in Oslo" },
  { "The war, which began in April 2023, has displaced 12 million people.", "2023-04 The war began" },
  { "Last week the army retook the town, and on 26 November it broke the siege.", "2024-12-02/2024-12-08 The army retook the town|2024-11-26 It broke the siege" },
  { "ACCRA, Dec 12 (AFP) - A ferry sank off Accra on Monday.", "2024-12-09 A ferry sank off Accra" },
  { "GOMA, Congo — A strong quake struck the coast on Monday.", "2024-12-09 A strong quake struck the coast" },
  { "New Delhi: The minister opened a bridge on Monday.", "2024-12-09 The minister opened a bridge" },
  { "The plant is to close, unions said on Friday.", "2024-12-06 The plant is to close" },
  { "Two days after the vote, Ruiz resigned on Monday.", "2024-12-09 Ruiz resigned" },
  { "Six people died in Saturday's quake.", "2024-12-07 Six people died in Saturday's quake" },
  { "There were 58 swaps since Chad invaded Mali in February 2022.", "2022-02 Chad invaded Mali" },
  { "When Ruiz opened her door last Sunday, mud poured in.", "2024-12-08 Ruiz opened her door" },
  { "Delve, founded in 1921, employs 41 people.", "1921 Delve founded" },
  { "He urged both sides to resume talks, which collapsed in Oslo in December 2023.", "2023-12 Talks collapsed in Oslo" },
  { "The firm, hit by floods, made a loss in the year to 30 June.", "" },
  { "“We buried 16 people on Monday,” Ana Ruiz said.", "" },
  { "Wheat output fell to 21 million tonnes in 2023.", "" },
  { "The firm must repay the loan by 30 May.", "" },
  { "Published on 4 May 2024", "" },
  { "“The dam is safe,” Ana Ruiz said on Monday.", "" },
};

static void
test_events (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlText) text = dtl_text_new_from_string (expected->text);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (DtlReading) reading = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  source->published = (DtlDate) { 2024, 12, 12 };
  reading = dtl_reader_read (lexicon, source, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < reading->events->len; i++)
    {
      const DtlEvent *event = dtl_reading_event (reading, i);
      g_autofree char *edtf = dtl_interval_to_edtf (&dtl_reading_date (reading, event->date)->interval);

      g_string_append_printf (lines, "%s%s %s", i > 0 ? "|" : "", edtf, event->summary);
      g_assert_nonnull (event->names);
      g_assert_true (dtl_span_contains (event->sentence, event->span));
    }
  g_assert_cmpstr (lines->str, ==, expected->events);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/events/%02u", i);

      g_test_add_data_func (path, &cases[i], test_events);
    }
  return g_test_run ();
}
