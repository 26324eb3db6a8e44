/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text shows of its habits where nobody says them, and what is not enough. */

#include "dtl-evidence.h"

#include "fixture.h"

static void
test_places (void)
{
  const struct
  {
    const char *text;
    const char *region;
    DtlDateOrder order;
  } cases[] = {
    { "SYDNEY, 3 March - The Queensland government will spend [$600] million on roads, the Australian treasurer said in Canberra.", "AU",
      DTL_DATE_ORDER_DAY_FIRST },
    { "WASHINGTON, March 3 - The White House asked Congress for [$600] million.", "US", DTL_DATE_ORDER_MONTH_FIRST },
    { "The firm, listed in Mumbai and Delhi, won an order of [Rs 40] crore.", "IN", DTL_DATE_ORDER_DAY_FIRST },
    { "The group in Sydney and Melbourne lost 3 percent of its labor force, [$600] million less.", "", DTL_DATE_ORDER_UNKNOWN },
    { "Australia beat Canada, and New Zealand beat Singapore, for [$600] in prizes.", "", DTL_DATE_ORDER_UNKNOWN },
    { "It was due on 4 February and paid on [04/02/2024].", "", DTL_DATE_ORDER_DAY_FIRST },
    { "It was paid on [04/02/2024].", "", DTL_DATE_ORDER_UNKNOWN },
  };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      g_test_message ("%s", cases[i].text);
      fixture_init (&fixture, lexicon, cases[i].text);
      dtl_evidence_weigh_place (&fixture.passage);
      g_assert_cmpstr (fixture.reading->habits.region, ==, cases[i].region);
      g_assert_cmpint (fixture.reading->habits.date_order, ==, cases[i].order);
      g_assert_cmpint (fixture.reading->locale != NULL, ==, cases[i].region[0] != '\0');
      g_assert_cmpint (dtl_span_is_empty (fixture.reading->habits.region_evidence), ==, cases[i].region[0] == '\0');
      fixture_clear (&fixture);
    }
}

/* Who is named after a place writes there, unless the text says otherwise. */
static void
test_publishers (void)
{
  const struct
  {
    const char *publisher;
    const char *text;
    const char *region;
  } cases[] = {
    { "Commercial Crime Branch, Singapore", "The woman took [$6,804,217.35] by 1,412 cheques.", "SG" },
    { "The Straits Times", "The woman took [$6.8] million.", "SG" },
    { "Toronto Courier", "The White House asked Congress for [$600] million, Washington said.", "US" },
    { "Harbour Wire", "The woman took [$6.8] million.", "" },
    { "Canadian Mining Weekly", "The pit cost [$600] million; its defense attorneys and labor unions wait at the center.", "" },
  };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      g_test_message ("%s: %s", cases[i].publisher, cases[i].text);
      fixture_init (&fixture, lexicon, cases[i].text);
      g_set_str (&fixture.reading->source->publisher, cases[i].publisher);
      dtl_evidence_weigh_place (&fixture.passage);
      g_assert_cmpstr (fixture.reading->habits.region, ==, cases[i].region);
      fixture_clear (&fixture);
    }
}

static void
test_commas (void)
{
  const struct
  {
    const char *text;
    gboolean comma;
  } cases[] = {
    { "Prices rose [7,8] percent.", TRUE },
    { "Prices rose [7,8]% to 1.250 euros.", TRUE },
    { "It sold [1,25] million cars.", TRUE },
    { "It sold [7,8] percent of 1,234,567 cars.", FALSE },
    { "See items [3,5] and 7.", FALSE },
    { "It sold [1,250] cars.", FALSE },
  };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      g_test_message ("%s", cases[i].text);
      fixture_init (&fixture, lexicon, cases[i].text);
      dtl_evidence_weigh_commas (&fixture.passage);
      g_assert_cmpint (fixture.reading->habits.decimal_comma, ==, cases[i].comma);
      g_assert_cmpint (dtl_span_is_empty (fixture.reading->habits.comma_evidence), ==, !cases[i].comma);
      fixture_clear (&fixture);
    }
}

/* What is stated is not doubted. */
static void
test_stated (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  Fixture fixture;

  fixture_init (&fixture, lexicon, "In Sydney and Melbourne, Australian prices rose [7,8] percent.");
  fixture.reading->habits = dtl_habits_for_locale ("en-GB");
  dtl_evidence_weigh_place (&fixture.passage);
  dtl_evidence_weigh_commas (&fixture.passage);
  g_assert_cmpstr (fixture.reading->habits.region, ==, "GB");
  g_assert_false (fixture.reading->habits.decimal_comma);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/places", test_places);
  g_test_add_func ("/evidence/publishers", test_publishers);
  g_test_add_func ("/evidence/commas", test_commas);
  g_test_add_func ("/evidence/stated", test_stated);
  return g_test_run ();
}
