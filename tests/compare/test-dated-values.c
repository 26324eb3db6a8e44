/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a measure was at which time: from its history, or from what is told for one time; and which of it is at odds. */

#include "dtl-dated-values.h"
#include "dtl-reader.h"

static DtlComparison *
compare (const char *one, const char *two)
{
  const char *const texts[] = { one, two };
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  DtlComparison *comparison;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (texts[i]);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      g_assert_true (dtl_date_parse ("2024-03-02", &source->published));
      g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
      g_assert_no_error (error);
    }
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

static const DtlMeasure *
get_shown (const DtlComparison *comparison, GArray **measures)
{
  guint n_left;

  *measures = dtl_dated_values_measures (comparison, 10, &n_left);
  g_assert_cmpuint ((*measures)->len, >=, 1);
  g_assert_cmpuint (n_left, ==, 0);
  return g_ptr_array_index (comparison->measures, g_array_index (*measures, guint, 0));
}

/* Several days are points, each told once. */
static void
test_history (void)
{
  g_autoptr (DtlComparison) comparison = compare ("On 4 May 2023 the flood in Tarma had killed 312 people. By 6 May 2023 the flood in Tarma had killed 341 people.",
                                                  "By 6 May 2023 the flood in Tarma had killed 341 people.");
  g_autoptr (GArray) measures = NULL;
  const DtlMeasure *measure = get_shown (comparison, &measures);
  g_autoptr (GPtrArray) points = dtl_dated_values_collect (comparison, measure);

  g_assert_cmpuint (points->len, ==, 2);
  for (guint i = 0; i < points->len; i++)
    g_assert_false (dtl_dated_values_at_odds (measure, points, i));
}

/* One year told two ways is no history; both are shown, and both are at odds. */
static void
test_conflict (void)
{
  g_autoptr (DtlComparison) comparison = compare ("Inflation in Ruvania was 6.1 per cent in April 2023.",
                                                  "Inflation in Ruvania was 6.8 per cent in April 2023.");
  g_autoptr (GArray) measures = NULL;
  const DtlMeasure *measure = get_shown (comparison, &measures);
  g_autoptr (GPtrArray) points = dtl_dated_values_collect (comparison, measure);

  g_assert_cmpint (measure->verdict, ==, DTL_VERDICT_CONFLICT);
  g_assert_cmpuint (points->len, ==, 2);
  for (guint i = 0; i < points->len; i++)
    g_assert_true (dtl_dated_values_at_odds (measure, points, i));
}

/* What only one source tells once has no lane, and what has no time has none. */
static void
test_left_out (void)
{
  g_autoptr (DtlComparison) comparison = compare ("The harbour handled 480,000 tonnes of grain in 2022.", "The bridge is 210 metres long.");
  g_autoptr (GArray) measures = NULL;
  guint n_left;

  measures = dtl_dated_values_measures (comparison, 10, &n_left);
  g_assert_cmpuint (measures->len, ==, 0);
}

static void
test_most (void)
{
  g_autoptr (DtlComparison) comparison = compare ("The harbour handled 480,000 tonnes of grain in 2022.",
                                                  "In 2022 the harbour handled 480,000 tonnes of grain.");
  g_autoptr (GArray) measures = NULL;
  guint n_left;

  measures = dtl_dated_values_measures (comparison, 0, &n_left);
  g_assert_cmpuint (measures->len, ==, 0);
  g_assert_cmpuint (n_left, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dated-values/history", test_history);
  g_test_add_func ("/dated-values/conflict", test_conflict);
  g_test_add_func ("/dated-values/left-out", test_left_out);
  g_test_add_func ("/dated-values/most", test_most);
  return g_test_run ();
}
