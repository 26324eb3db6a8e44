/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of two or three short reports of one thing: the verdict, the rule behind it and a
 * part of its working. */

#include <string.h>

#include "dtl-comparison.h"
#include "dtl-reader.h"
#include "dtl-verdict.h"

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
  const char *rule;     /* NULL: any */
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
  return (expected->rule == NULL || g_str_equal (reason->rule, expected->rule)) && (expected->working == NULL || strstr (reason->working, expected->working) != NULL);
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
      "1.2", DTL_VERDICT_CONFLICT, "point-slip", "the point elsewhere" },
    /* A year ago is not the peak. */
    { { { "2023-05-04", "Homes in Ruvania are worth 1.4 per cent less than a year ago, the bank said." },
        { "2023-05-04", "The average home in Ruvania was valued at 912,400 marks, about 14 per cent below its peak." } },
      "1.4", DTL_VERDICT_SINGLE, NULL, NULL },
    { { { "2023-05-04", "Inflation in Ruvania was 6.1 per cent in April 2023." },
        { "2023-05-04", "Inflation in Ruvania was 6.8 per cent in April 2023." } },
      "6.1", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The health ministry of Ruvania receives a budget of 183 million marks for 2024." },
        { "2023-05-05", "The health ministry of Ruvania receives a budget of 138 million marks for 2024." } },
      "183", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    /* A nought lost: of money one digit is enough; what is counted grows tenfold by chance. */
    { { { "2023-05-04", "The court fined the shipyard Norvik 500,000 euros for the spill in Tarma." },
        { "2023-05-05", "A court fined the shipyard Norvik 50,000 euros for the spill in Tarma." } },
      "500,000", DTL_VERDICT_CONFLICT, "point-slip", NULL },
    { { { "2023-05-04", "The flood in Tarma killed 5 people." }, { "2023-05-05", "The flood in Tarma killed 50 people." } },
      "5", DTL_VERDICT_REVISED, "revised", NULL },
    /* What has changed since, and a reason. */
    { { { "2023-05-04", "The court fined the shipyard Norvik 5.2 million euros for the spill in Tarma." },
        { "2023-05-06", "A court fined the shipyard Norvik 4.1 million euros for the spill in Tarma, since it told nobody." } },
      "5.2", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The court fined the shipyard Norvik 5.2 million euros for the spill in Tarma." },
        { "2023-05-06", "The fine for the spill in Tarma has since been cut to 4.1 million euros for the shipyard Norvik." } },
      "5.2", DTL_VERDICT_REVISED, "revised", NULL },
    /* A toll that rose. */
    { { { "2023-05-04", "The flood in Tarma killed 123 people." }, { "2023-05-05", "The death toll of the flood in Tarma rose to 132." } },
      "123", DTL_VERDICT_REVISED, "revised", NULL },
    /* A bound has its digits too, and whoever is among the passengers narrows them to no group. */
    { { { "2023-05-04", "The bus to Tarma had 57 passengers, among them eight children." },
        { "2023-05-04", "Survivors said that no fewer than 75 passengers were in the bus to Tarma." } },
      "57", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-04", "The bus to Tarma had 75 passengers." }, { "2023-05-04", "The bus to Tarma had no fewer than 57 passengers." } },
      "75", DTL_VERDICT_COMPATIBLE, NULL, NULL },
    /* Two bounds of one end meet in any case. */
    { { { "2023-05-04", "Ruvania puts a duty of up to 33.4 per cent on bicycles from Karvel." },
        { "2023-05-04", "Ruvania puts a duty of up to 34.3 per cent on bicycles from Karvel." } },
      "33.4", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-04", "Ruvania puts a duty of up to 33.4 per cent on bicycles from Karvel." },
        { "2023-05-04", "Ruvania puts a duty of up to 35 per cent on bicycles from Karvel." } },
      "33.4", DTL_VERDICT_COMPATIBLE, "compatible", NULL },
    /* What something measures is no news for months. */
    { { { "2023-05-04", "The Oss reservoir holds 490 million cubic metres." }, { "2023-07-20", "The Oss reservoir holds 940 million cubic metres." } },
      "490", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-04", "The Oss reservoir will hold 490 million cubic metres." }, { "2023-05-16", "The Oss reservoir will hold 940 million cubic metres." } },
      "490", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    /* Nor are such digits in another order. */
    { { { "2023-05-04", "The satellite Norvik-3 weighs 2.74 tonnes." }, { "2023-07-04", "The satellite Norvik-3 weighs 7.42 tonnes." } },
      "2.74", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-04", "The flood in Tarma killed 34 people." }, { "2023-05-05", "The death toll of the flood in Tarma rose to 43." } },
      "34", DTL_VERDICT_REVISED, "revised", NULL },
    /* Who asks for a sum and gets one of the same digits asked for that one; the day of telling is not that of a plan. */
    { { { "2023-05-05", "The Tarma tunnel will cost 948 million euros, the mayor said." },
        { "2023-05-05", "Today Karvel was asked for 984 million euros for the Tarma tunnel." } },
      "948", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-05", "The Tarma tunnel will cost 948 million euros, the mayor said." },
        { "2023-05-05", "Today Karvel was asked for 970 million euros for the Tarma tunnel." } },
      "948", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    /* By how many there are more is no slip of how many there are. */
    { { { "2023-05-04", "Tarma has 920,000 inhabitants." }, { "2023-05-04", "Tarma has 290,000 more inhabitants than in 2010." } },
      "920,000", DTL_VERDICT_DIFFERENT_SCOPE, "different-scope", NULL },
    { { { "2023-05-04", "Tarma has 920,000 inhabitants." }, { "2023-05-04", "Tarma has 290,000 inhabitants." } },
      "920,000", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    /* A nought at the end is a digit too. */
    { { { "2023-05-04", "The boat Norvik was licensed for 120 passengers." }, { "2023-05-06", "The boat Norvik was licensed for 102 passengers." } },
      "120", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    /* A toll that is told in its old sentence has grown; one that is less a day later has not, nor one that was told before and after. */
    { { { "2023-05-04", "The flood in Tarma killed 14 people." }, { "2023-05-05", "The flood in Tarma killed 41 people." } },
      "14", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "The flood in Tarma killed 41 people." }, { "2023-05-05", "The flood in Tarma killed 14 people." } },
      "41", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-04", "In the flood of Tarma 41 people are missing." }, { "2023-05-05", "By now 14 people are missing, the mayor of Tarma told the radio after the flood." } },
      "41", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "The flood in Tarma killed 26 people." }, { "2023-05-05", "The flood in Tarma killed 62 people." },
        { "2023-05-09", "The flood in Tarma killed 26 people." } },
      "26", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-04", "The flood in Tarma killed 26 people." }, { "2023-05-05", "The flood in Tarma killed 31 people." },
        { "2023-05-09", "The flood in Tarma killed 26 people." } },
      "26", DTL_VERDICT_REVISED, "revised", NULL },
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
    /* One mark, taken for two dollars. */
    { { { "2023-05-04", "New Zealand and its capital Wellington pay. In Auckland, New Zealand, the road to Tarma costs $280 million." },
        { "2023-05-04", "The road to Tarma costs $280 million." } },
      "280", DTL_VERDICT_AGREE, "same-mark", "more than one currency" },
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
    /* What something measures lasts longer than a week. */
    { { { "2023-05-04", "The site of the Norvik plant covers 62 hectares." }, { "2023-05-19", "The Norvik plant has a 48-hectare site." } },
      "62", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The site of the Norvik plant covers 62 hectares." }, { "2023-05-19", "The site of the Norvik plant now covers 68 hectares." } },
      "62", DTL_VERDICT_REVISED, "revised", NULL },
    /* A plan is no price: within days swapped digits are no news. */
    { { { "2023-05-04", "The Norvik plant will employ 6,700 people." }, { "2023-05-06", "The Norvik plant will employ 7,600 people." } },
      "6,700", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    /* What was before is no conflict with what is. */
    { { { "2023-05-04", "Norvik pays its drivers 24 kronor an hour." }, { "2023-05-04", "Norvik had paid its drivers 21 kronor an hour." } },
      "24", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    /* Each counts such things once: it is the same that is counted. */
    { { { "2023-05-04", "In the Tarma valley 18 bridges were swept away." }, { "2023-05-04", "The flood carried off 13 bridges along the Tarma." } },
      "18", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* Ten days are ten, though a single digit of them is written. */
    { { { "2023-05-04", "The journey to Tarma took ten days." }, { "2023-05-04", "The journey to Tarma took eight days." } },
      "ten", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* Of the days just gone, though only one of them says so. */
    { { { "2023-05-09", "In the first week of May 2023 turnout in Ruvania fell to 61.3 per cent." }, { "2023-05-09", "Turnout in Ruvania was 64.3 per cent." } },
      "61.3", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* A plan stands for days, and is no forecast of somebody else. */
    { { { "2023-05-04", "Telmar Bank will close 38 branches in Ruvania." }, { "2023-05-05", "Telmar Bank will close 47 branches in Ruvania." } },
      "38", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The economy of Ruvania will grow 1.7 per cent in 2024, the central bank says." },
        { "2023-05-05", "The economy of Ruvania will grow 1.4 per cent in 2024, the ministry of finance says." } },
      "1.7", DTL_VERDICT_REVISED, "revised", NULL },
    /* An assembly counts its votes once, a people for a night or more. */
    { { { "2023-05-04", "In the Ruvanian parliament 71 members voted against the dam." },
        { "2023-05-05", "In the Ruvanian parliament 73 members voted against the dam." } },
      "71", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "In the Ruvanian referendum 710,400 people voted against the dam." },
        { "2023-05-05", "In the Ruvanian referendum 734,900 people voted against the dam." } },
      "710", DTL_VERDICT_REVISED, "revised", NULL },
    /* What is built in a year is no running count. */
    { { { "2023-05-04", "The Norvik plant in Tarma builds 6,100 vans a year." }, { "2023-05-05", "The Norvik plant in Tarma builds 6,800 vans a year." } },
      "6,100", DTL_VERDICT_CONFLICT, "conflict", NULL },
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

/* Two polls may find two numbers; two reports of one poll may not. */
static void
test_surveys (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The Harrow poll puts the Liberals of Ruvania on 37 per cent." },
        { "2023-05-05", "A survey by Kestrel puts the Liberals of Ruvania on 39 per cent." } },
      "37", DTL_VERDICT_DIFFERENT_SCOPE, "other-survey", "two surveys" },
    { { { "2023-05-04", "The Harrow poll puts the Liberals of Ruvania on 37 per cent." },
        { "2023-05-04", "A poll by Harrow puts the Liberals of Ruvania on 39 per cent." } },
      "37", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The Liberals of Ruvania stand at 37 per cent, pollster Kestrel found." },
        { "2023-05-04", "The Liberals of Ruvania are at 39 per cent in the latest opinion poll for the Courier by Kestrel." } },
      "37", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* Named in the first sentence, and meant by all that follow. */
    { { { "2023-05-04", "The institute Kestrel interviewed 1,026 voters in Ruvania. The Liberals lead. Their margin is small. The margin of error of the survey is 3.1 per cent." },
        { "2023-05-04", "The institute Harrow questioned 1,812 voters in Ruvania. The margin of error of the poll is 2.4 per cent." } },
      "3.1", DTL_VERDICT_DIFFERENT_SCOPE, "other-survey", NULL },
    /* One poll asks once. */
    { { { "2023-05-04", "The Harrow poll puts the Liberals of Ruvania on 37 per cent." },
        { "2023-05-05", "The Harrow poll puts the Liberals of Ruvania on 34 per cent." } },
      "37", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The Harrow poll puts the Liberals of Ruvania on 37 per cent." },
        { "2023-06-05", "The new Harrow poll puts the Liberals of Ruvania on 34 per cent." } },
      "37", DTL_VERDICT_REVISED, "revised", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* Numbers of two times, in one report or in two. */
static void
test_times (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Inflation in Ruvania was 6.1 per cent in March 2023." }, { "2023-06-04", "Inflation in Ruvania was 5.8 per cent in April 2023." } },
      "6.1", DTL_VERDICT_DIFFERENT_PERIOD, "different-period", "is for March 2023" },
    /* Equal by chance, and of two months all the same. */
    { { { "2023-05-04", "Inflation in Ruvania was 4 per cent in March 2023." }, { "2023-06-04", "Inflation in Ruvania was 4 per cent in April 2023." } },
      "4", DTL_VERDICT_DIFFERENT_PERIOD, "different-period", NULL },
    /* What was made since 2022 goes on; what a year to come is to bring is put anew. */
    { { { "2023-03-04", "Since February 2022 Ruvania has donated 67 billion marks to Karvel." },
        { "2023-07-22", "Ruvania's donations to Karvel have now reached 71 billion marks." } },
      "67", DTL_VERDICT_REVISED, "revised", NULL },
    /* A quarter of the year, what there was long ago, and what is to be. */
    { { { "2023-02-04", "Norvik had a net profit of 412 million kronor in 2022." },
        { "2023-02-04", "In the fourth quarter of 2022 the net profit of Norvik was 96 million kronor." } },
      "412", DTL_VERDICT_DIFFERENT_PERIOD, "different-period", NULL },
    { { { "2023-05-04", "The population of Tarma is 412,000." }, { "2023-05-04", "In 2011 the population of Tarma was 394,000." } },
      "412,000", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The Norvik plant in Tarma employs 400 people." }, { "2023-05-04", "From 2026 the Norvik plant in Tarma will employ 520 people." } },
      "400", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    /* An amount does not come again by chance. */
    { { { "2023-05-04", "The Tarma dam was approved in 2016 at 9.6 billion kronor." }, { "2023-05-04", "The Tarma dam, to be ready in 2022, was to cost 9.6 billion kronor." } },
      "9.6", DTL_VERDICT_AGREE, NULL, NULL },
    /* The second tells both, and puts the first's at another time. */
    { { { "2023-05-04", "The Liberals of Ruvania stand at 31 per cent in the Harrow poll." },
        { "2023-05-04", "The Liberals of Ruvania stand at 34 per cent in the Harrow poll. In March 2023 the Liberals of Ruvania stood at 31 per cent in the Harrow poll." } },
      "31", DTL_VERDICT_DIFFERENT_PERIOD, "series", "at two times" },
    /* The copy has the number of Thursday, as another report says; Friday's is news. */
    { { { "2023-05-05", "In the bay of Tarma 38 ships lay at anchor." }, { "2023-05-05", "By Friday noon 44 ships lay at anchor in the bay of Tarma." },
        { "2023-05-04", "On Thursday 38 ships lay at anchor in the bay of Tarma." } },
      "38", DTL_VERDICT_REVISED, "revised", NULL },
    /* A price of some day, and that of the report. */
    { { { "2023-05-08", "The share price of Norvik was 43.71 kronor on Friday." }, { "2023-05-08", "The share price of Norvik is 61.60 kronor." } },
      "43.71", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-08", "The share price of Norvik was 43.71 kronor on Sunday." }, { "2023-05-08", "The share price of Norvik was 61.60 kronor." } },
      "43.71", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* What waits is another crowd the next day; a copy of Thursday's report is no news of Friday. */
    { { { "2023-05-04", "Some 2,600 lorries were waiting on the coast road of Tarma for the port to open again." },
        { "2023-05-05", "Some 2,600 trucks were waiting on the coast road of Tarma for the port to open again." },
        { "2023-05-05", "Police counted 3,400 lorries waiting on the coast road of Tarma." } },
      "2,600", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "Police counted 2,600 lorries waiting on the coast road of Tarma." },
        { "2023-05-04", "Police counted 3,400 lorries waiting on the coast road of Tarma." } },
      "2,600", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* What grows from day to day is told anew; a sentence that was cut is another one. */
    { { { "2023-05-04", "The fire near Tarma had burned 3,200 hectares by Wednesday." }, { "2023-05-06", "The fire near Tarma had burned 8,700 hectares by Friday." } },
      "3,200", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "On Wednesday the banker Lorne was jailed in Tarma for nine years." },
        { "2023-11-16", "On Wednesday a court in Tarma cut the sentence of the banker Lorne to seven years." } },
      "nine", DTL_VERDICT_REVISED, "revised", NULL },
    /* Equal prices of two days are those of two days. */
    { { { "2023-05-04", "On Wednesday the price of wheat in Ruvania was 260 kronor." }, { "2023-05-06", "On Friday the price of wheat in Ruvania was 284 kronor." } },
      "260", DTL_VERDICT_DIFFERENT_PERIOD, "different-period", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* Said of two things, or perhaps of two. */
static void
test_scopes (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Inflation in Ruvania was 6.1 per cent in April 2023." }, { "2023-05-04", "Core inflation in Ruvania was 5.8 per cent in April 2023." } },
      "6.1", DTL_VERDICT_DIFFERENT_SCOPE, "different-scope", "is said of" },
    { { { "2023-05-04", "The Tarma valley had an earthquake. Rescuers of the district reached 27 villages by helicopter." },
        { "2023-05-04", "The Tarma valley had an earthquake. Teams reached 44 villages on foot and by helicopter." } },
      "27", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", "leave it open" },
    /* What is wanted and what is given. */
    { { { "2023-05-04", "The union of drivers at Norvik demands a pay rise of 9 per cent." },
        { "2023-05-04", "Norvik offers its drivers a pay rise of 6 per cent." } },
      "9", DTL_VERDICT_DIFFERENT_SCOPE, "different-scope", "not said of the same" },
    /* A group, another person, what was before. */
    { { { "2023-05-04", "The vaccine of Norvik prevented 82.9 per cent of infections." },
        { "2023-05-04", "Among people over 65 the vaccine of Norvik prevented 81.9 per cent of infections." } },
      "82.9", DTL_VERDICT_DIFFERENT_SCOPE, NULL, NULL },
    { { { "2023-05-04", "The banker was jailed in Tarma for 24 years." }, { "2023-05-04", "His partner was jailed in Tarma for 22 years." } },
      "24", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The temperature in Tarma reached 43.6 degrees." }, { "2023-05-04", "The old record of the temperature in Tarma was 43.4 degrees." } },
      "43.6", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    /* What somebody said had happened is no time before that; nor is what the ferry had done. */
    { { { "2023-05-04", "Norvik said that 11.7 million litres of oil had escaped from the Tarma pipeline." },
        { "2023-05-04", "Some 12.9 million litres of oil escaped from the Tarma pipeline." } },
      "11.7", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The ferry Ostra, which is 143 metres long, burned off Carrow." },
        { "2023-05-04", "The ferry Ostra, which is 151 metres long, burned off Carrow after it had left Tarma." } },
      "143", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* An age looks back on nothing. */
    { { { "2023-05-04", "The 54-year-old banker was jailed in Tarma for 24 years." }, { "2023-05-04", "The banker was jailed in Tarma for 22 years." } },
      "24", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* The dead and the injured, though the digits are the same. */
    { { { "2023-05-04", "The flood injured 27 people in Tarma. The Tarma dam is safe." }, { "2023-05-04", "In Tarma 72 people died in the flood. The Tarma dam is safe." } },
      "27", DTL_VERDICT_DIFFERENT_SCOPE, "different-scope", NULL },
    /* What can be and what is, what was asked for and what came of it, what is left, and what there is in all the land. */
    { { { "2023-05-04", "The ferry Ostra can carry 900 passengers." }, { "2023-05-04", "The ferry Ostra carried 212 passengers." } },
      "900", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The banker Lorne was jailed in Tarma for nine years." }, { "2023-05-04", "The prosecutor had asked for 12 years for the banker Lorne in Tarma." } },
      "nine", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The storm left 41,000 homes in Tarma without power." },
        { "2023-05-04", "In the evening 33,000 homes in Tarma were still without power." } },
      "41,000", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The outbreak of measles in Tarma made 36 children ill." },
        { "2023-05-04", "The outbreak of measles in Tarma made 58 children ill across the country." } },
      "36", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    /* Who counts is no part of what is counted. */
    { { { "2023-05-04", "Police counted 2,900 lorries on the coast road of Tarma." }, { "2023-05-04", "There were 2,400 lorries on the coast road of Tarma." } },
      "2,900", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The flood in Tarma killed 41 police officers." }, { "2023-05-04", "The flood in Tarma killed 53 people." } },
      "41", DTL_VERDICT_DIFFERENT_SCOPE, NULL, NULL },
    /* Nor does a word for all of it narrow it. */
    { { { "2023-05-04", "The flood in Tarma swept away a total of 18 bridges." }, { "2023-05-04", "The flood in Tarma swept away 13 bridges." } },
      "18", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* Two places that both reports know are two; a place that one of them never heard of sets nothing apart. */
    { { { "2023-05-04", "Tarma and Losk were hit by the storm. The storm tore off 412 roofs in Tarma." },
        { "2023-05-04", "Tarma and Losk were hit by the storm. The storm tore off 377 roofs in Losk." } },
      "412", DTL_VERDICT_DIFFERENT_SCOPE, NULL, NULL },
    { { { "2023-05-04", "The storm hit Tarma. The previous record of rainfall in Ruvania, 412 millimetres, was measured at Losk in 2016." },
        { "2023-05-04", "The storm hit Tarma. The old record of rainfall for Ruvania, 377 millimetres, had stood since 2016." } },
      "412", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* Two who count one crowd, and a report that sets them against each other. */
    { { { "2023-05-04", "Police counted 18,000 marchers in Tarma, the unions spoke of 60,000." }, { "2023-05-06", "In Tarma 60,000 marched on Thursday, the unions say." } },
      "18,000", DTL_VERDICT_CONFLICT, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* What was known first, how it stood by noon, and what was meant to be. */
static void
test_stages (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The tremor in Tarma struck at a depth of 12 km, according to a first reading from the geophysics agency." },
        { "2023-05-05", "The tremor in Tarma had a depth of 11 km." } },
      "12 km", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "The tremor in Tarma struck at a depth of 12 km, according to a first reading from the geophysics agency." },
        { "2023-05-04", "The tremor in Tarma had a depth of 11 km." } },
      "12 km", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The economy of Ruvania grew 0.4 per cent in the first quarter of 2023, a flash estimate showed." },
        { "2023-05-28", "The economy of Ruvania grew 0.3 per cent in the first quarter of 2023." } },
      "0.4", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "About 48,000 customers hold savings with Norvik." }, { "2023-05-11", "Norvik has 60,870 customers." } },
      "48,000", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "Norvik has 48,210 customers." }, { "2023-05-11", "Norvik has about 60,000 customers." } },
      "48,210", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "Norvik has 297 shops left in Britain." }, { "2023-05-04", "Norvik trades from 312 shops." } },
      "297", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "Norvik has 297 shops." }, { "2023-05-04", "Norvik trades from 312 shops." } },
      "297", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "Norvik has 312 shops in Britain." }, { "2023-05-04", "Norvik trades from 297 shops." } },
      "312", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* What is told first is no first reading, and who hears a case first counts nothing. */
    { { { "2023-05-04", "The tremor in Tarma, the first in a decade, struck at a depth of 12 km." },
        { "2023-05-05", "The tremor in Tarma struck at a depth of 11 km." } },
      "12 km", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "A preliminary hearing was told that Norvik owes the bank 5.2 million euros." },
        { "2023-05-04", "Norvik owes the bank 4.1 million euros." } },
      "5.2", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The bridge at Tarma was planned to cost 120 million euros." }, { "2023-05-04", "The bridge at Tarma cost 154 million euros." } },
      "120", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The bridge at Tarma cost 120 million euros." }, { "2023-05-04", "The bridge at Tarma cost 154 million euros." } },
      "120", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "Before the strike the mine at Tarma made 900 tonnes a day." }, { "2023-05-04", "The mine at Tarma makes 610 tonnes a day." } },
      "900", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "Rescuers pulled 27 people from the rubble on Friday morning." },
        { "2023-05-04", "Rescuers pulled 33 people from the rubble by Friday evening." } },
      "27", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "Norvik invests 250 million euros in Tarma." }, { "2023-05-04", "Norvik will invest 2.5 billion euros in Tarma over ten years." } },
      "250", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "Norvik will cut 1,200 jobs worldwide." }, { "2023-05-04", "Norvik will cut 340 jobs in Ruvania." } },
      "1,200", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "A first test at Tarma showed lead of 54 micrograms per litre." },
        { "2023-05-04", "A second test at Tarma showed lead of 45 micrograms per litre." } },
      "54", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "A first test at Tarma showed lead of 54 micrograms per litre." },
        { "2023-05-04", "A test at Tarma showed lead of 47 micrograms per litre." } },
      "54", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "The seller wanted 5.2 million euros for the Tarma mill at first." },
        { "2023-05-04", "The seller wanted 4.1 million euros for the Tarma mill." } },
      "5.2", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The central bank left its deposit rate at 3.75 per cent." },
        { "2023-05-04", "The central bank left its lending rate at 4.25 per cent." } },
      "3.75", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "Norvik reported an adjusted profit of 210 million euros for 2023." },
        { "2023-05-04", "Norvik reported a profit of 164 million euros for 2023." } },
      "210", DTL_VERDICT_DIFFERENT_SCOPE, NULL, NULL },
    { { { "2023-05-04", "The share price of Norvik opened at 21 euros on Friday." }, { "2023-05-04", "The share price of Norvik closed at 23 euros on Friday." } },
      "21", DTL_VERDICT_DIFFERENT_SCOPE, NULL, NULL },
    { { { "2023-05-04", "The share price of Norvik closed at 21 euros on Friday." }, { "2023-05-04", "The share price of Norvik closed at 23 euros on Friday." } },
      "21", DTL_VERDICT_CONFLICT, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* Of what is given, held or expected there are as many sums as there are who do so. */
static void
test_doers (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The governor has released 15 billion euros from the emergency fund for Tarma." },
        { "2023-05-05", "We have set aside 1.5 billion euros from our standing fund for Tarma." } },
      "15", DTL_VERDICT_DIFFERENT_SCOPE, NULL, NULL },
    { { { "2023-05-04", "The World Bank lends Ruvania 300 million euros." }, { "2023-05-04", "The Development Bank lends Ruvania 180 million euros." } },
      "300", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The state holds 51 per cent of Norvik." }, { "2023-05-04", "The fund holds 15 per cent of Norvik." } },
      "51", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The bank expects growth of 1.4 per cent in 2025." }, { "2023-05-04", "The finance ministry expects growth of 2.1 per cent in 2025." } },
      "1.4", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    /* Each is about somebody of whom the other report knows nothing. */
    { { { "2023-05-04", "Norvik bought 12 planes from the maker Aero." }, { "2023-05-04", "Telmar bought 20 planes from the maker Aero." } },
      "12", DTL_VERDICT_DIFFERENT_SCOPE, NULL, NULL },
    { { { "2023-05-04", "Norvik has a rival, Telmar. Norvik will close 38 branches in Ruvania." },
        { "2023-05-04", "Norvik will close 47 branches in Ruvania." } },
      "38", DTL_VERDICT_CONFLICT, NULL, NULL },
    /* What unions want is no fact; what a company wants to do is a plan. */
    { { { "2023-05-04", "The minimum wage in Ruvania is 12 euros an hour." }, { "2023-05-04", "The unions want a minimum wage of 15 euros an hour in Ruvania." } },
      "12", DTL_VERDICT_DIFFERENT_SCOPE, NULL, NULL },
    { { { "2023-05-04", "Norvik will cut 1,800 jobs in Tarma." }, { "2023-05-04", "Norvik wants to cut 1,300 jobs in Tarma." } },
      "1,800", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* One who does so, by a longer name or by none. */
    { { { "2023-05-04", "The World Bank lends Ruvania 300 million euros." }, { "2023-05-04", "The World Bank in Washington lends Ruvania 180 million euros." } },
      "300", DTL_VERDICT_CONFLICT, "conflict", NULL },
    { { { "2023-05-04", "Norvik granted the school in Tarma 5.2 million euros." }, { "2023-05-04", "The company granted the school in Tarma 4.1 million euros." } },
      "5.2", DTL_VERDICT_CONFLICT, "conflict", NULL },
    /* Passengers are some of the people; no more of them than people. */
    { { { "2023-05-04", "The ferry Norvik carried 42 passengers." }, { "2023-05-04", "The ferry Norvik carried 47 people." } },
      "42", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "The ferry Norvik carried 49 passengers." }, { "2023-05-04", "The ferry Norvik carried 41 people." } },
      "49", DTL_VERDICT_CONFLICT, "conflict", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

static void
test_meetings (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The flood in Tarma destroyed 2,527 homes." }, { "2023-05-04", "The flood in Tarma destroyed more than 2,000 homes." } },
      "2,527", DTL_VERDICT_COMPATIBLE, "compatible", "leaves room for" },
    { { { "2023-05-04", "The flood in Tarma destroyed 2,527 homes." }, { "2023-05-04", "The flood in Tarma destroyed more than 3,000 homes." } },
      "2,527", DTL_VERDICT_CONFLICT, "conflict", "do not meet" },
    /* Told later it is only less exact. */
    { { { "2023-05-04", "The smelter in Tarma poisoned 140,000 people." }, { "2023-05-06", "The smelter in Tarma poisoned over 100,000 people." } },
      "140,000", DTL_VERDICT_COMPATIBLE, "compatible", NULL },
    { { { "2023-05-04", "The smelter in Tarma poisoned over 100,000 people." }, { "2023-05-06", "The smelter in Tarma poisoned 140,000 people." } },
      "100,000", DTL_VERDICT_REVISED, "revised", NULL },
    /* Between one in seven and one in five. */
    { { { "2023-05-04", "Of the patients in Tarma 15.8 per cent died." }, { "2023-05-04", "In Tarma one in six patients died." } },
      "15.8", DTL_VERDICT_COMPATIBLE, "compatible", NULL },
    { { { "2023-05-04", "The pipeline to Tarma is 620 kilometres long." }, { "2023-05-04", "The pipeline to Tarma is 385 miles long." } },
      "620", DTL_VERDICT_AGREE, "agree", NULL },
    { { { "2023-05-04", "Tarma has 1.2 million people, the town hall says." }, { NULL, NULL } }, "1.2", DTL_VERDICT_SINGLE, "single", "Only" },
    /* A loss, and a result below nothing. */
    { { { "2023-05-04", "Norvik made a net loss of 18.9 million euros in 2022." }, { "2023-05-04", "Norvik's net profit in 2022 was minus 18.9 million euros." } },
      "18.9", DTL_VERDICT_AGREE, "opposite-sign", "by its sign" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

static void
test_scale_slips (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "The health ministry of Ruvania receives a budget of 183 million marks for 2024." },
        { "2023-05-04", "The health ministry of Ruvania receives a budget of 183 billion marks for 2024." } },
      "183", DTL_VERDICT_SCALE_SLIP, "scale-slip", "1000 times apart" },
    /* "mm" of a business paper is a million, and no slip. */
    { { { "2023-05-04", "Norvik listed assets of $38.6 million in its petition." }, { "2023-05-04", "Norvik petition: assets $38.6mm." } },
      "38.6", DTL_VERDICT_AGREE, "agree", NULL },
    /* A report that tells both has slipped in neither. */
    { { { "2023-05-04", "The banker was fined Rs 500 lakh." },
        { "2023-05-04", "The banker was fined Rs 500 lakh. The bank was fined Rs 500 crore." } },
      "500", DTL_VERDICT_AGREE, "agree", NULL },
    /* Scale words are grown into units too. */
    { { { "2023-05-04", "The wind farm off Tarma has a capacity of 1,395 megawatts." },
        { "2023-05-04", "The wind farm off Tarma has a capacity of 1,395 gigawatts." } },
      "1,395", DTL_VERDICT_SCALE_SLIP, "scale-slip", "1000 times apart" },
    { { { "2023-05-04", "The dam at Tarma cost Rs 320 crore." }, { "2023-05-04", "The dam at Tarma cost Rs 320 lakh." } },
      "320", DTL_VERDICT_SCALE_SLIP, "scale-slip", "100 times apart" },
    /* So many digits are no chance, whatever the time they are told for. */
    { { { "2023-05-04", "Ruvania's exports were worth $8.98 billion in April 2023." }, { "2023-06-04", "Ruvania's exports were worth $8.98 million in May 2023." } },
      "8.98", DTL_VERDICT_SCALE_SLIP, "scale-slip", NULL },
    { { { "2023-05-04", "Hackers took 40 terabytes of data from the Tarma hospital." }, { "2023-05-04", "Hackers took 40 gigabytes of data from the Tarma hospital." } },
      "40", DTL_VERDICT_SCALE_SLIP, "scale-slip", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* Who slipped is told where a sum inside his own report proves it, and what he may have translated. */
static void
test_suspects (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Ruvania borrows 11.2 trillion rubles." }, { "2023-05-04", "Ruvania borrows 11.2 billion rubles ($109 billion)." } },
      "11.2", DTL_VERDICT_SCALE_SLIP, "scale-slip", "Likely a slip in source 2" },
    { { { "2023-05-04", "Ruvania spends 3.2 billion euros on its dams." }, { "2023-05-04", "Ruvania spends 3.2 billion euros on its dams, the ministry says." },
        { "2023-05-04", "Ruvania spends 3.2 trillion euros on its dams." } },
      "3.2", DTL_VERDICT_SCALE_SLIP, "scale-slip", "Likely a slip in source 3" },
    { { { "2023-05-04", "Ruvania spends 3.2 trillion euros on its dams." }, { "2023-05-04", "Ruvania spends 3.2 trillion euros on its dams, the ministry says." },
        { "2023-05-04", "Ruvania spends 3.2 billion euros on its dams. Translated from the French by our own desk." } },
      "3.2", DTL_VERDICT_SCALE_SLIP, "scale-slip", "German “Billionen”" },
    /* Of two nobody knows which. */
    { { { "2023-05-04", "Ruvania spends 3.2 billion euros on its dams." }, { "2023-05-04", "Ruvania spends 3.2 trillion euros on its dams." } },
      "3.2", DTL_VERDICT_SCALE_SLIP, "scale-slip", "1000 times apart." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* Digits of two currencies are no slip of each other. */
static void
test_currencies_apart (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Norvik pays 8.9 billion euros ($9.8 billion) for Telmar." }, { "2023-05-04", "Norvik pays 8.9 billion euros for Telmar." } },
      "8.9", DTL_VERDICT_AGREE, "agree", NULL },
    { { { "2023-05-04", "Norvik pays 8.9 billion euros ($9.8 billion) for Telmar." }, { "2023-05-04", "Norvik pays $8.9 billion for Telmar." } },
      "8.9", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-04", "Norvik pays 8.9 billion euros ($9.8 billion) for Telmar." }, { "2023-05-04", "Norvik pays $9.8 billion for Telmar." } },
      "8.9", DTL_VERDICT_AGREE, "agree", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* Each rule of the table has a story that it explains. */
static void
test_every_rule (void)
{
  static const Case cases[] = {
    { { { "2023-05-04", "Ruvania spends 3.2 billion euros on its dams." }, { "2023-05-04", "Ruvania spends 3.2 trillion euros on its dams." } },
      "3.2", DTL_VERDICT_SCALE_SLIP, "scale-slip", NULL },
    { { { "2023-05-04", "Inflation in Ruvania was 6.1 per cent in March 2023." }, { "2023-06-04", "Inflation in Ruvania was 5.8 per cent in April 2023." } },
      "6.1", DTL_VERDICT_DIFFERENT_PERIOD, "different-period", NULL },
    { { { "2023-05-04", "Norvik had revenue of 11.2 billion kronor in 2022." }, { "2023-05-04", "Revenue of Norvik was 11.2 billion kronor in 2022." } },
      "11.2", DTL_VERDICT_AGREE, "agree", NULL },
    { { { "2023-05-04", "Norvik had revenue of 11.2 billion kronor in 2022." }, { "2023-05-04", "Norvik had revenue of $1.02 billion in 2022." } },
      "11.2", DTL_VERDICT_COMPATIBLE, "implied-rate", NULL },
    { { { "2023-05-04", "The flood in Tarma destroyed 2,527 homes." }, { "2023-05-04", "The flood in Tarma destroyed more than 2,000 homes." } },
      "2,527", DTL_VERDICT_COMPATIBLE, "compatible", NULL },
    { { { "2023-05-04", "Norvik made a net loss of 18.9 million euros in 2022." }, { "2023-05-04", "Norvik's net profit in 2022 was minus 18.9 million euros." } },
      "18.9", DTL_VERDICT_AGREE, "opposite-sign", NULL },
    { { { "2023-05-04", "New Zealand and its capital Wellington pay. In Auckland, New Zealand, the road to Tarma costs $280 million." },
        { "2023-05-04", "The road to Tarma costs $280 million." } },
      "280", DTL_VERDICT_AGREE, "same-mark", NULL },
    { { { "2023-05-04", "The forest of Tarma holds 120 million tonnes of carbon." },
        { "2023-05-04", "The forest of Tarma holds 440 million tonnes of carbon dioxide." } },
      "120", DTL_VERDICT_COMPATIBLE, "carbon", NULL },
    { { { "2023-05-04", "The Harrow poll puts the Liberals of Ruvania on 37 per cent." },
        { "2023-05-05", "A survey by Kestrel puts the Liberals of Ruvania on 39 per cent." } },
      "37", DTL_VERDICT_DIFFERENT_SCOPE, "other-survey", NULL },
    { { { "2023-05-04", "Norvik will pay a dividend of 6.25 kronor a share for 2022." },
        { "2023-05-04", "Norvik will pay a dividend of 6.52 kronor a share for 2022." } },
      "6.25", DTL_VERDICT_CONFLICT, "digit-slip", NULL },
    { { { "2023-05-04", "Inflation in Ruvania was 1.2 per cent in April 2023." }, { "2023-05-04", "Inflation in Ruvania was 12 per cent in April 2023." } },
      "1.2", DTL_VERDICT_CONFLICT, "point-slip", NULL },
    { { { "2023-05-04", "The flood in Tarma killed 123 people." }, { "2023-05-05", "The death toll of the flood in Tarma rose to 132." } },
      "123", DTL_VERDICT_REVISED, "revised", NULL },
    { { { "2023-05-04", "Inflation in Ruvania was 6.1 per cent in April 2023." }, { "2023-05-04", "Core inflation in Ruvania was 5.8 per cent in April 2023." } },
      "6.1", DTL_VERDICT_DIFFERENT_SCOPE, "different-scope", NULL },
    { { { "2023-05-04", "The earthquake in Tarma killed 312 people." }, { NULL, "The earthquake in Tarma killed 127 people." } },
      "312", DTL_VERDICT_REVISED, "undated", NULL },
    { { { "2023-05-04", "The Liberals of Ruvania stand at 31 per cent in the Harrow poll." },
        { "2023-05-04", "The Liberals of Ruvania stand at 34 per cent in the Harrow poll. In March 2023 the Liberals of Ruvania stood at 31 per cent in the Harrow poll." } },
      "31", DTL_VERDICT_DIFFERENT_PERIOD, "series", NULL },
    { { { "2023-05-04", "Norvik pays its drivers 24 kronor an hour." }, { "2023-05-04", "Norvik had paid its drivers 21 kronor an hour." } },
      "24", DTL_VERDICT_DIFFERENT_SCOPE, "unsure", NULL },
    { { { "2023-05-04", "Inflation in Ruvania was 6.1 per cent in April 2023." }, { "2023-05-04", "Inflation in Ruvania was 6.8 per cent in April 2023." } },
      "6.1", DTL_VERDICT_CONFLICT, "conflict", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
  for (guint i = 0; dtl_verdict_rule (i) != NULL; i++)
    {
      /* Such stand in one row by the user's hand only: see test-row-decisions. */
      gboolean found = g_str_equal (dtl_verdict_rule (i), "no-common-unit");

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        found |= g_str_equal (cases[j].rule, dtl_verdict_rule (i));
      g_test_message ("%s", dtl_verdict_rule (i));
      g_assert_true (found);
    }
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
  g_test_add_func ("/verdicts/surveys", test_surveys);
  g_test_add_func ("/verdicts/times", test_times);
  g_test_add_func ("/verdicts/scopes", test_scopes);
  g_test_add_func ("/verdicts/stages", test_stages);
  g_test_add_func ("/verdicts/doers", test_doers);
  g_test_add_func ("/verdicts/meetings", test_meetings);
  g_test_add_func ("/verdicts/scale-slips", test_scale_slips);
  g_test_add_func ("/verdicts/suspects", test_suspects);
  g_test_add_func ("/verdicts/currencies-apart", test_currencies_apart);
  g_test_add_func ("/verdicts/every-rule", test_every_rule);
  return g_test_run ();
}
