/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which quotations in two reports are one, and whether it is worded alike. */

#include "dtl-comparison.h"
#include "dtl-reader.h"

typedef struct
{
  const char *reports[2];
  const char *expected; /* "same", "reworded"; NULL: two quotations */
} Case;

static DtlComparison *
compare (const DtlLexicon *lexicon, const Case *example)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (GError) error = NULL;
  DtlComparison *comparison;

  for (guint i = 0; i < G_N_ELEMENTS (example->reports); i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (example->reports[i]);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
      g_assert_no_error (error);
    }
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

static const char *
name_match (const DtlComparison *comparison)
{
  const char *name = NULL;

  for (guint i = 0; i < comparison->quotations->len; i++)
    name = ((DtlQuotationMatch *) g_ptr_array_index (comparison->quotations, i))->reworded ? "reworded" : "same";
  return name;
}

static void
check_cases (const Case *cases, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DtlComparison) comparison = compare (lexicon, &cases[i]);

      g_test_message ("%s / %s", cases[i].reports[0], cases[i].reports[1]);
      g_assert_cmpstr (name_match (comparison), ==, cases[i].expected);
    }
}

static void
test_same (void)
{
  static const Case cases[] = {
    { { "\"The harbour will open again in spring,\" said Mayor Ida Brandt.", "Mayor Ida Brandt said: \"The harbour will open again in spring.\"" }, "same" },
    /* Hardly a word of it tells anything. */
    { { "\"You can't run a ferry that has no crew,\" said Ida Brandt of the union.", "Ida Brandt put it so: \"You can't run a ferry that has no crew!\"" }, "same" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_reworded (void)
{
  static const Case cases[] = {
    { { "\"The harbour will open again in spring,\" said Mayor Ida Brandt.", "\"Our harbour will be open again by spring,\" Ida Brandt said." }, "reworded" },
    /* Nearly all words are the same, though few of them are rare. */
    { { "\"The only thing that I fear is the ice in May,\" Ida Brandt said.", "\"The only thing I worry about is the ice in May,\" said Ida Brandt." }, "reworded" },
    /* The words of one, told of another. */
    { { "\"He emptied the warehouse and left the lights on all night,\" said judge Paul Kern.",
        "\"He emptied the store and left the lights on all night,\" said Ida Brandt." }, "reworded" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What one and the same person says of other things. */
static void
test_apart (void)
{
  static const Case cases[] = {
    { { "\"We will do what we can for the fishermen,\" said Mayor Ida Brandt.", "\"We will do what it takes for the schools,\" said Mayor Ida Brandt." }, NULL },
    { { "\"The harbour will open again in spring,\" said Mayor Ida Brandt.", "\"Nobody has seen the plans of the harbour,\" said Mayor Ida Brandt." }, NULL },
    { { "\"It is not going to be easy for any of us,\" said Ida Brandt.", "\"It is not easy to be a goalkeeper,\" said Paul Kern." }, NULL },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotation-matches/same", test_same);
  g_test_add_func ("/quotation-matches/reworded", test_reworded);
  g_test_add_func ("/quotation-matches/apart", test_apart);
  return g_test_run ();
}
