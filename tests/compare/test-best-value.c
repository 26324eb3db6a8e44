/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one number of a row that a reader would quote, where nobody has decided anything. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"

#define MAX_REPORTS 3

typedef struct
{
  const char *published; /* NULL: unknown */
  const char *text;
} Report;

typedef struct
{
  Report reports[MAX_REPORTS];
  DtlVerdict verdict;
  int best;              /* report that holds it, or -1 */
} Case;

/* All reports tell one figure each, and all of them are one row. */
static void
check_case (const Case *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (DtlComparison) comparison = NULL;
  const DtlMeasure *measure;

  g_assert_no_error (error);
  for (guint i = 0; i < MAX_REPORTS && expected->reports[i].text != NULL; i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (expected->reports[i].text);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      if (expected->reports[i].published != NULL)
        g_assert_true (dtl_date_parse (expected->reports[i].published, &source->published));
      g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
      g_assert_no_error (error);
    }
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%s", expected->reports[0].text);
  g_assert_cmpuint (comparison->measures->len, ==, 1);
  measure = g_ptr_array_index (comparison->measures, 0);
  g_assert_cmpstr (dtl_verdict_name (measure->verdict), ==, dtl_verdict_name (expected->verdict));
  g_assert_cmpint (measure->has_best ? (int) measure->best.source : -1, ==, expected->best);
}

static void
test_best (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The flood in Tarma killed 312 people." } }, DTL_VERDICT_SINGLE, 0 },
    /* The more precise. */
    { { { "2023-03-04", "Norvik had revenue of 11.2 billion kronor in 2022." }, { "2023-03-05", "Norvik had revenue of 11.23 billion kronor in 2022." } },
      DTL_VERDICT_AGREE, 1 },
    /* A number rather than a bound of it. */
    { { { "2023-05-04", "The flood in Tarma killed more than 300 people." }, { "2023-05-04", "The flood in Tarma killed 312 people." } },
      DTL_VERDICT_COMPATIBLE, 1 },
    /* The last, and no old one. */
    { { { "2023-05-05", "The flood in Tarma killed 341 people." }, { "2023-05-04", "The flood in Tarma killed 312 people." },
        { "2023-05-06", "In Tarma the flood killed 312 people." } },
      DTL_VERDICT_REVISED, 0 },
    { { { "2023-03-04", "Norvik had revenue of 11.2 billion kronor in 2022." }, { "2024-03-05", "Norvik had revenue of 12.6 billion kronor in 2023." } },
      DTL_VERDICT_DIFFERENT_PERIOD, 1 },
    /* The one that its own euros do not prove wrong. */
    { { { "2023-05-04", "The bridge at Tarma will cost 11.2 billion rubles (106.4 billion euros)." },
        { "2023-05-04", "The bridge at Tarma will cost 11.2 trillion rubles." }, { "2023-05-04", "The bridge at Tarma will cost 11.2 trillion rubles." } },
      DTL_VERDICT_SCALE_SLIP, 1 },
    /* Nobody can tell. */
    { { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-04", "The flood in Tarma killed 341 people." } },
      DTL_VERDICT_CONFLICT, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/best-value/best", test_best);
  return g_test_run ();
}
