/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report without a date gets one proposed from what dated reports say of the same day – and only proposed. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"

typedef struct
{
  const char *published; /* NULL: none */
  const char *text;
} Report;

static DtlReading *
read_report (const DtlLexicon *lexicon, const Report *report)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (report->text);
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (GError) error = NULL;
  DtlReading *reading;

  if (report->published)
    {
      g_assert_true (dtl_date_parse (report->published, &source->published));
      source->published_from = DTL_PUBLISHED_FROM_METADATA;
    }
  reading = dtl_reader_read (lexicon, source, NULL, &error);
  g_assert_no_error (error);
  return reading;
}

static DtlComparison *
compare_pair (const Report *undated, const Report *dated)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  DtlComparison *comparison;

  g_assert_no_error (error);
  g_ptr_array_add (readings, read_report (lexicon, undated));
  g_ptr_array_add (readings, read_report (lexicon, dated));
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

static const Report dated = { "2023-05-11", "The Harbour Board of Lisbon, the Port of Porto and Mayor Ana Reis signed the Atlantic Ferry Pact in Lisbon on Tuesday." };

typedef struct
{
  const char *name;
  const char *text;
  const char *date; /* NULL: nothing may be suggested */
} Case;

static const Case cases[] = {
  { "weekday", "Mayor Ana Reis, the Harbour Board of Lisbon and the Port of Porto signed the Atlantic Ferry Pact in Lisbon on Tuesday.", "2023-05-09" },
  { "month-day", "Ana Reis signed the Atlantic Ferry Pact with the Port of Porto in Lisbon on Tuesday, May 9.", "2023-05-09" },
  { "other-weekday", "Mayor Ana Reis, the Harbour Board of Lisbon and the Port of Porto discussed the Atlantic Ferry Pact in Lisbon on Friday.", NULL },
  { "other-month-day", "Mayor Ana Reis and the Port of Porto signed the Atlantic Ferry Pact in Lisbon on Tuesday, June 6.", NULL },
  { "other-story", "Striking bakers marched through Cardiff on Tuesday, the Welsh Bakers' Guild said.", NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  const Report undated = { NULL, expected->text };
  g_autoptr (DtlComparison) comparison = compare_pair (&undated, &dated);
  const DtlDateSuggestion *suggestion;
  g_autofree char *date = NULL;

  if (expected->date == NULL)
    {
      g_assert_cmpuint (comparison->suggestions->len, ==, 0);
      return;
    }
  g_assert_cmpuint (comparison->suggestions->len, ==, 1);
  suggestion = g_ptr_array_index (comparison->suggestions, 0);
  date = dtl_date_to_string (suggestion->date);
  g_assert_cmpuint (suggestion->source, ==, 0);
  g_assert_cmpstr (date, ==, expected->date);
  g_assert_nonnull (strstr (suggestion->reason, "Tuesday"));
  /* It is a proposal: the reading keeps its gap. */
  g_assert_false (dtl_date_is_set (dtl_comparison_reading (comparison, 0)->published));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date-suggestions/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
