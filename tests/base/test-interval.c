/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Intervals: their days, and how they lie to each other. */

#include "dtl-interval.h"

static DtlInterval
read_interval (const char *text)
{
  DtlInterval interval = dtl_interval_unresolved ();

  g_assert_true (*text == '\0' || dtl_interval_parse_edtf (text, &interval));
  return interval;
}

static void
test_days (void)
{
  static const struct
  {
    const char *edtf, *earliest, *latest;
  } rows[] = {
    { "2024", "2024-01-01", "2024-12-31" },    { "2024-02", "2024-02-01", "2024-02-29" },
    { "2024-21", "2024-03-01", "2024-05-31" }, { "2024-24", "2024-12-01", "2025-02-28" },
    { "2024-35", "2024-07-01", "2024-09-30" }, { "2024-41", "2024-07-01", "2024-12-31" },
    { "199X", "1990-01-01", "1999-12-31" },    { "19XX", "1900-01-01", "1999-12-31" },
    { "-001X", "-0019-01-01", "-0010-12-31" }, { "2024-05/2024-07", "2024-05-01", "2024-07-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DtlInterval interval = read_interval (rows[i].edtf);
      g_autofree char *earliest = dtl_date_to_string (dtl_date_from_day (interval.earliest));
      g_autofree char *latest = dtl_date_to_string (dtl_date_from_day (interval.latest));

      g_assert_cmpstr (earliest, ==, rows[i].earliest);
      g_assert_cmpstr (latest, ==, rows[i].latest);
    }
}

static void
test_relations (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean meet, contains;
    int order, gap;
  } rows[] = {
    { "2024", "2024-12-11", TRUE, TRUE, -1, 0 },
    { "2024-12-11", "2024", TRUE, FALSE, 1, 0 },
    { "2024-12", "2025-01", FALSE, FALSE, -1, 1 },
    { "2024-12-09", "2024-12-11", FALSE, FALSE, -1, 2 },
    { "2022/..", "2024", TRUE, TRUE, -1, 0 },
    { "2022/..", "2021-12-31", FALSE, FALSE, 1, 1 },
    { "../2030", "2031", FALSE, FALSE, -1, 1 },
    { "../2030", "2030-12-31", TRUE, TRUE, -1, 0 },
    { "2024-12-09", "2024-12-09", TRUE, TRUE, 0, 0 },
    { "2024-05/2024-07", "2024-07/2024-09", TRUE, FALSE, -1, 0 },
    { "", "2024", FALSE, FALSE, 1, 0 },
    { "2024", "", FALSE, FALSE, -1, 0 },
    { "", "", FALSE, FALSE, 0, 0 },
    { "2024-12-12T12:00:00", "2024-12-12T13:00:00", TRUE, TRUE, -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DtlInterval a = read_interval (rows[i].a);
      DtlInterval b = read_interval (rows[i].b);

      g_assert_cmpint (dtl_interval_meet (&a, &b), ==, rows[i].meet);
      g_assert_cmpint (dtl_interval_meet (&b, &a), ==, rows[i].meet);
      g_assert_cmpint (dtl_interval_contains (&a, &b), ==, rows[i].contains);
      g_assert_cmpint (dtl_interval_compare (&a, &b), ==, rows[i].order);
      g_assert_cmpint (dtl_interval_compare (&b, &a), ==, -rows[i].order);
      g_assert_cmpint (dtl_interval_gap (&a, &b), ==, rows[i].gap);
      g_assert_cmpint (dtl_interval_gap (&b, &a), ==, rows[i].gap);
    }
}

static void
test_one_day (void)
{
  static const char *const days[] = { "2024-12-11", "2024-12-12T12:00:00" }, *const others[] = { "", "2024", "2022/..", "../2024-12-11" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      DtlInterval day = read_interval (days[i]);

      g_assert_true (dtl_interval_is_one_day (&day));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      DtlInterval other = read_interval (others[i]);

      g_assert_false (dtl_interval_is_one_day (&other));
    }
}

static void
test_equal (void)
{
  DtlInterval year = dtl_interval_year (2024);
  DtlInterval range = dtl_interval_days (year.earliest, year.latest, DTL_GRANULARITY_RANGE);
  DtlInterval about = year;

  about.flags = DTL_INTERVAL_APPROXIMATE;
  g_assert_true (dtl_interval_equal (&year, &year));
  g_assert_false (dtl_interval_equal (&year, &range));
  g_assert_false (dtl_interval_equal (&year, &about));
}

static void
test_impossible (void)
{
  DtlInterval intervals[] = {
    dtl_interval_month (2024, 13),      dtl_interval_year (10000),
    dtl_interval_year_part (2024, 30),  dtl_interval_year_part (9999, 24),
    dtl_interval_day (DTL_DATE_NONE),   dtl_interval_years (2024, 2020, DTL_GRANULARITY_RANGE),
  };

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    g_assert_false (dtl_interval_is_resolved (&intervals[i]));
}

static void
test_granularity_names (void)
{
  DtlGranularity granularity;

  for (guint i = DTL_GRANULARITY_TIME; i <= DTL_GRANULARITY_VAGUE; i++)
    {
      g_assert_true (dtl_granularity_from_name (dtl_granularity_name (i), &granularity));
      g_assert_cmpint (granularity, ==, i);
    }
  g_assert_false (dtl_granularity_from_name ("fortnight", &granularity));
  g_assert_false (dtl_granularity_from_name (NULL, &granularity));
}

static void
test_clock (void)
{
  const struct
  {
    int second, zone;
    const char *clock;
  } cases[] = {
    { 75900, DTL_NO_ZONE, "21:05" }, { 75930, 0, "21:05:30 UTC" }, { 75900, -180, "21:05 UTC−3" },
    { 75900, 330, "21:05 UTC+5:30" }, { 0, 60, "00:00 UTC+1" }, { DTL_NO_TIME, 60, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlInterval interval = dtl_interval_day ((DtlDate) { 2024, 12, 11 });
      g_autofree char *clock = NULL;

      interval.granularity = DTL_GRANULARITY_TIME;
      interval.second = cases[i].second;
      interval.zone = cases[i].zone;
      clock = dtl_interval_clock (&interval);
      g_assert_cmpstr (clock, ==, cases[i].clock);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval/days", test_days);
  g_test_add_func ("/interval/relations", test_relations);
  g_test_add_func ("/interval/one-day", test_one_day);
  g_test_add_func ("/interval/equal", test_equal);
  g_test_add_func ("/interval/impossible", test_impossible);
  g_test_add_func ("/interval/granularity-names", test_granularity_names);
  g_test_add_func ("/interval/clock", test_clock);
  return g_test_run ();
}
