/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One measure at several times: a few short reports, and the history that their row must tell, a line for
 * each point: time, value, the reports that say so, "old" for a late repeat. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"

#define MAX_REPORTS 4

typedef struct
{
  const char *published; /* NULL: unknown */
  const char *text;
} Report;

typedef struct
{
  const char *name;
  Report reports[MAX_REPORTS];
  const char *figure;    /* in the first report: of the row that is meant */
  DtlVerdict verdict;
  const char *series;    /* "" for none */
} Case;

static guint
count_reports (const Case *expected)
{
  guint n = 0;

  while (n < MAX_REPORTS && expected->reports[n].text != NULL)
    n++;
  return n;
}

/* The reports in an order of their own: @rotation is the place of the first. */
static DtlComparison *
compare (const Case *expected, guint rotation)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  const guint n = count_reports (expected);
  DtlComparison *comparison;

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      const Report *report = &expected->reports[(i + rotation) % n];
      g_autoptr (DtlText) text = dtl_text_new_from_string (report->text);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      if (report->published != NULL)
        g_assert_true (dtl_date_parse (report->published, &source->published));
      g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
      g_assert_no_error (error);
    }
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

static const DtlMeasure *
find_measure (const DtlComparison *comparison, guint source, const char *text)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, source);
  const char *bytes = dtl_text_bytes (reading->source->text), *at = strstr (bytes, text);

  g_assert_nonnull (at);
  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_has_offset (dtl_reading_figure (reading, i)->span, (guint32) (at - bytes)))
      return g_ptr_array_index (comparison->measures, dtl_comparison_measure_of (comparison, source, i));
  g_assert_not_reached ();
}

/* Letters of the reports as the case has them, in its order. */
static void
describe_sources (const DtlSeriesPoint *point, guint rotation, guint n, GString *text)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < point->figures->len; j++)
      if ((g_array_index (point->figures, DtlMentionRef, j).source + rotation) % n == i)
        {
          g_string_append_c (text, 'A' + (char) i);
          break;
        }
}

static char *
describe (const DtlMeasure *measure, guint rotation, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; measure->series != NULL && i < measure->series->len; i++)
    {
      const DtlSeriesPoint *point = g_ptr_array_index (measure->series, i);
      g_autofree char *period = dtl_interval_to_edtf (&point->period);
      g_autofree char *low = point->value.has_low ? dtl_decimal_to_string (&point->value.low) : g_strdup ("..");

      g_string_append_printf (text, "%s %s ", period, low);
      describe_sources (point, rotation, n, text);
      g_string_append (text, point->stale ? " old\n" : "\n");
    }
  return g_string_free_and_steal (text);
}

static void
check_case (const Case *expected)
{
  const guint n = count_reports (expected);

  for (guint rotation = 0; rotation < n; rotation++)
    {
      g_autoptr (DtlComparison) comparison = compare (expected, rotation);
      const DtlMeasure *measure = find_measure (comparison, (n - rotation) % n, expected->figure);
      g_autofree char *series = describe (measure, rotation, n);

      g_test_message ("%s: %s", expected->name, dtl_verdict_name (measure->verdict));
      g_assert_cmpstr (series, ==, expected->series);
      g_assert_cmpstr (dtl_verdict_name (measure->verdict), ==, dtl_verdict_name (expected->verdict));
    }
}

static void
test_tolls (void)
{
  static const Case cases[] = {
    { "a toll rises",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-05", "The flood in Tarma killed 341 people." },
        { "2023-05-07", "The flood in Tarma killed 355 people." } },
      "312", DTL_VERDICT_REVISED, "2023-05-04 312 A\n2023-05-05 341 B\n2023-05-07 355 C\n" },
    { "a late report has the old number",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-05", "The flood in Tarma killed 341 people." },
        { "2023-05-06", "In Tarma the flood killed 312 people." } },
      "312", DTL_VERDICT_REVISED, "2023-05-04 312 A\n2023-05-05 341 B\n2023-05-06 312 C old\n" },
    { "on the day on which others have the new one",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-05", "The flood in Tarma killed 341 people." },
        { "2023-05-05", "In Tarma the flood killed 312 people." } },
      "312", DTL_VERDICT_REVISED, "2023-05-04 312 A\n2023-05-05 312 C old\n2023-05-05 341 B\n" },
    { "a report repeats what is still the last number",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-05", "In Tarma the flood killed 312 people." },
        { "2023-05-06", "The flood in Tarma killed 341 people." } },
      "312", DTL_VERDICT_REVISED, "2023-05-04 312 A\n2023-05-05 312 B\n2023-05-06 341 C\n" },
    { "two numbers from the first day on",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-04", "The flood in Tarma killed 341 people." },
        { "2023-05-05", "In Tarma the flood killed 312 people." } },
      "312", DTL_VERDICT_CONFLICT, "" },
    { "more than what was told before",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-05", "The flood in Tarma killed 341 people." },
        { "2023-05-06", "In Tarma the flood killed more than 300 people." } },
      "312", DTL_VERDICT_REVISED, "2023-05-04 312 A\n2023-05-05 341 B\n2023-05-06 300 C\n" },
    { "a number that is corrected to what it was",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-05", "The flood in Tarma killed 341 people." },
        { "2023-05-06", "The death toll of the flood in Tarma was lowered to 312." } },
      "312", DTL_VERDICT_REVISED, "2023-05-04 312 A\n2023-05-05 341 B\n2023-05-06 312 C\n" },
    { "days told in one report",
      { { "2023-05-07", "On 4 May 2023 the flood in Tarma had killed 312 people. By 6 May 2023 the flood in Tarma had killed 341 people." },
        { "2023-05-06", "The flood in Tarma killed 341 people." } },
      "312", DTL_VERDICT_REVISED, "2023-05-04 312 A\n2023-05-06 341 AB\n" },
    { "nothing new",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { "2023-05-06", "In Tarma the flood killed 312 people." } },
      "312", DTL_VERDICT_AGREE, "" },
    { "nobody knows when",
      { { "2023-05-04", "The flood in Tarma killed 312 people." }, { NULL, "The flood in Tarma killed 341 people." },
        { "2023-05-06", "The flood in Tarma killed 355 people." } },
      "312", DTL_VERDICT_REVISED, "2023-05-04 312 A\n2023-05-06 355 C\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

static void
test_periods (void)
{
  static const Case cases[] = {
    { "a rate by the month",
      { { "2023-07-04", "Inflation in Ruvania was 4.1 per cent in May 2023 and 4.6 per cent in June 2023." },
        { "2023-07-05", "Inflation in Ruvania was 4.6 per cent in June 2023." } },
      "4.6", DTL_VERDICT_AGREE, "2023-05 4.1 A\n2023-06 4.6 AB\n" },
    { "a year and the next",
      { { "2023-03-04", "Norvik had revenue of 11.2 billion kronor in 2022." },
        { "2022-03-04", "Norvik had revenue of 9.8 billion kronor in 2021." } },
      "11.2", DTL_VERDICT_DIFFERENT_PERIOD, "2021 9800000000 B\n2022 11200000000 A\n" },
    { "a year and a part of it",
      { { "2023-03-04", "Norvik sold 310 ferries in 2022." }, { "2023-03-04", "Norvik sold 310 ferries in the first half of 2022." } },
      "310", DTL_VERDICT_AGREE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/tolls", test_tolls);
  g_test_add_func ("/series/periods", test_periods);
  return g_test_run ();
}
