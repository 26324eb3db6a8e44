/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of two or three short reports of one thing: the verdict, the rule behind it and a
 * part of its working. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"

typedef struct
{
  const char *published; /* NULL: unknown */
  const char *text;
} Report;

typedef struct
{
  Report reports[3];
  const char *figure;   /* in the first report */
  DtlVerdict verdict;
  const char *rule;
  const char *working;  /* a part of it, or NULL */
} Case;

static DtlComparison *
compare (const Report *reports)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  DtlComparison *comparison;

  g_assert_no_error (error);
  for (guint i = 0; i < 3 && reports[i].text != NULL; i++)
    {
      g_autoptr (DtlText) text = dtl_text_new_from_string (reports[i].text);
      g_autoptr (DtlSource) source = dtl_source_new (text);

      if (reports[i].published != NULL)
        g_assert_true (dtl_date_parse (reports[i].published, &source->published));
      g_ptr_array_add (readings, dtl_reader_read (lexicon, source, NULL, &error));
      g_assert_no_error (error);
    }
  comparison = dtl_compare (readings, lexicon, NULL, &error);
  g_assert_no_error (error);
  return comparison;
}

static const DtlMeasure *
find_measure (const DtlComparison *comparison, const char *text)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, 0);
  const char *at = strstr (dtl_text_bytes (reading->source->text), text);

  g_assert_nonnull (at);
  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_span_has_offset (dtl_reading_figure (reading, i)->span, at - dtl_text_bytes (reading->source->text)))
      return g_ptr_array_index (comparison->measures, dtl_comparison_measure_of (comparison, 0, i));
  return NULL;
}

static gboolean
is_reason (const DtlReason *reason, const Case *expected)
{
  return g_str_equal (reason->rule, expected->rule) && (expected->working == NULL || strstr (reason->working, expected->working) != NULL);
}

static void
check_case (const Case *expected)
{
  g_autoptr (DtlComparison) comparison = compare (expected->reports);
  const DtlMeasure *measure = find_measure (comparison, expected->figure);
  gboolean found = FALSE;

  g_assert_nonnull (measure);
  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (measure->reasons, i);

      g_test_message ("%s %s: %s", dtl_verdict_name (measure->verdict), reason->rule, reason->working);
      found |= is_reason (reason, expected);
    }
  g_assert_cmpstr (dtl_verdict_name (measure->verdict), ==, dtl_verdict_name (expected->verdict));
  g_assert_true (found);
}

static void
test_digit_slips (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Norvik will pay a dividend of 6.25 kronor a share for 2022." },
        { "2023-05-04", "Norvik will pay a dividend of 6.52 kronor a share for 2022." } },
      "6.25", DTL_VERDICT_CONFLICT, "digit-slip", "changed round" },
    { { { "2023-05-04", "Inflation in Ruvania was 1.2 per cent in April 2023." },
        { "2023-05-04", "Inflation in Ruvania was 12 per cent in April 2023." } },
      "1.2", DTL_VERDICT_CONFLICT, "digit-slip", "the point elsewhere" },
    { { { "2023-05-04", "Inflation in Ruvania was 6.1 per cent in April 2023." },
        { "2023-05-04", "Inflation in Ruvania was 6.8 per cent in April 2023." } },
      "6.1", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The health ministry of Ruvania receives a budget of 183 million marks for 2024." },
        { "2023-05-05", "The health ministry of Ruvania receives a budget of 138 million marks for 2024." } },
      "183", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    /* A toll that rose. */
    { { { "2023-05-04", "The flood in Tarma killed 123 people." }, { "2023-05-05", "The death toll of the flood in Tarma rose to 132." } },
      "123", DTL_VERDICT_REVISED, "revised", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

static void
test_days (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The earthquake in Tarma killed 312 people." }, { NULL, "The earthquake in Tarma killed 127 people." } },
      "312", DTL_VERDICT_REVISED, "undated", "has no date" },
    { { { "2023-05-04", "The earthquake in Tarma killed 312 people." }, { "2023-05-04", "The earthquake in Tarma killed 127 people." } },
      "312", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* A late report with an old number. */
    { { { "2023-05-04", "The earthquake in Tarma killed 127 people." }, { "2023-05-05", "The earthquake in Tarma killed 312 people." },
        { "2023-05-06", "The earthquake in Tarma killed 127 people." } },
      "127", DTL_VERDICT_REVISED, "revised", "an old number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

static void
test_currencies (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Norvik had revenue of 11.2 billion kronor in 2022." },
        { "2023-05-04", "Revenue of Norvik was 11.2 billion kronor in 2022. In US money, its revenue was $1.02 billion in 2022." } },
      "11.2", DTL_VERDICT_AGREE, "agree", NULL },
    { { { "2023-05-04", "Norvik had revenue of 11.2 billion kronor in 2022." },
        { "2023-05-04", "Norvik had revenue of $1.02 billion in 2022." } },
      "11.2", DTL_VERDICT_COMPATIBLE, "implied-rate", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* What was built, paid or measured stays what it was for days, unless somebody says that it was changed. */
static void
test_steady (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The new bridge over the Oss is 254 metres tall." }, { "2023-05-05", "The new bridge over the Oss is 261 metres tall." } },
      "254", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "Norvik will pay 7.4 billion dollars for its rival Telmar." },
        { "2023-05-05", "Norvik now pays 7.9 billion dollars for its rival Telmar." } },
      "7.4", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "Norvik will pay 7.4 billion dollars for its rival Telmar." },
        { "2023-07-05", "Norvik will pay 7.9 billion dollars for its rival Telmar." } },
      "7.4", DTL_VERDICT_REVISED, "revised", NULL },
    /* A price moves from day to day. */
    { { { "2023-05-04", "The share price of Norvik was 84 kronor." }, { "2023-05-05", "The share price of Norvik was 91 kronor." } },
      "84", DTL_VERDICT_REVISED, "revised", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

static void
test_carbon (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The forest of Tarma holds 120 million tonnes of carbon." },
        { "2023-05-04", "The forest of Tarma holds 440 million tonnes of carbon dioxide." } },
      "120", DTL_VERDICT_COMPATIBLE, "carbon", "44 tonnes" },
    { { { "2023-05-04", "The forest of Tarma holds 120 million tonnes of carbon dioxide." },
        { "2023-05-04", "The forest of Tarma holds 130 million tonnes of carbon dioxide." } },
      "120", DTL_VERDICT_CONFLICT, "conflict", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdicts/digit-slips", test_digit_slips);
  g_test_add_func ("/verdicts/days", test_days);
  g_test_add_func ("/verdicts/currencies", test_currencies);
  g_test_add_func ("/verdicts/steady", test_steady);
  g_test_add_func ("/verdicts/carbon", test_carbon);
  return g_test_run ();
}
