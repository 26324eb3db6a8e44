/* SPDX-License-Identifier: GPL-3.0-or-later */

/* EDTF there and back: a table of every form, and every unit of every year. */

#include "dtl-interval.h"

static void
check_round_trip (const DtlInterval *interval)
{
  g_autofree char *text = dtl_interval_to_edtf (interval);
  DtlInterval back;

  g_assert_nonnull (text);
  if (!dtl_interval_parse_edtf (text, &back) || !dtl_interval_equal (interval, &back))
    g_error ("%s does not come back", text);
}

static void
test_forms (void)
{
  static const char *const forms[] = {
    "2024",        "0000",       "-0044",       "2024-12",   "2024-12-11", "2024-12-12T12:45:00", "2024-12-12T23:59:59Z",
    "2024-21",     "2024-24",    "2024-33",     "2024-36",   "2024-40",    "2024-12-12T12:45:00+05:30",
    "2024-41",     "199X",       "19XX",        "-019X",     "-01XX",      "2024-12-12T12:45:00-03:00",
    "2022/..",     "../2030",    "2022-05/..",  "../2022-24", "2025~",     "2025?",
    "2025%",       "2024-03~",   "2019/2023",   "-000X",     "2022~/..",   "2024-05/2024-07",
    "2024-06-03/2024-06-05",     "2024-11/2025-01",          "2024-06-01/2024-06-30", "2024-01~/2024-03~",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      DtlInterval interval;
      g_autofree char *text = NULL;

      g_assert_true (dtl_interval_parse_edtf (forms[i], &interval));
      text = dtl_interval_to_edtf (&interval);
      g_assert_cmpstr (text, ==, forms[i]);
      check_round_trip (&interval);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",           "..",         "../..",       "/",           "x",          "24",          "2024-",
    "2024-13",    "2024-25",    "2024-37",     "2024-42",     "2024-00",    "2024-02-30",  "2024-12-11T",
    "2024-12-11T25:00:00",      "2024-12-11T12:60",           "2024-12-11T12:00:00+99:00", "2024~~",
    "20XX-12",    "2X24",       "XXXX",        "2024/2023",   "2024/2025/2026",            "2024 ",
    "9999-24",    "2024-21-05", "2024-12-11/", "--2024",      "199x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      DtlInterval interval = dtl_interval_year (1);
      gboolean open = g_str_equal (texts[i], "2024-12-11/");

      g_test_message ("%s", texts[i]);
      g_assert_cmpint (dtl_interval_parse_edtf (texts[i], &interval), ==, open);
      if (!open)
        g_assert_cmpint (dtl_date_from_day (interval.earliest).year, ==, 1);
    }
}

static void
test_written (void)
{
  DtlInterval week = dtl_interval_days (20066, 20072, DTL_GRANULARITY_WEEK);
  DtlInterval fiscal = dtl_interval_days (19814, 20178, DTL_GRANULARITY_YEAR);
  DtlInterval vague = dtl_interval_unresolved ();
  g_autofree char *week_text = dtl_interval_to_edtf (&week);
  g_autofree char *fiscal_text = dtl_interval_to_edtf (&fiscal);

  g_assert_cmpstr (week_text, ==, "2024-12-09/2024-12-15");
  g_assert_cmpstr (fiscal_text, ==, "2024-04/2025-03");
  g_assert_null (dtl_interval_to_edtf (&vague));
}

/* Every year, and in it every month, season, quarter and half. */
static void
test_every_unit (void)
{
  static const int parts[] = { 21, 22, 23, 24, 33, 34, 35, 36, 40, 41 };

  for (int year = -9999; year <= 9999; year += 7)
    {
      DtlInterval interval = dtl_interval_year (year);

      check_round_trip (&interval);
      for (int month = 1; month <= 12; month++)
        {
          interval = dtl_interval_month (year, month);
          check_round_trip (&interval);
        }
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        {
          interval = dtl_interval_year_part (year, parts[i]);
          if (dtl_interval_is_resolved (&interval))
            check_round_trip (&interval);
        }
    }
}

static void
test_random_ranges (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20241211);

  for (int i = 0; i < 20000; i++)
    {
      DtlDay first = g_rand_int_range (random, -4371587, 2932896);
      DtlDay last = g_rand_int_range (random, first, 2932897);
      DtlInterval interval = dtl_interval_days (first, last, DTL_GRANULARITY_RANGE);

      interval.flags = g_rand_int_range (random, 0, 4) << 2;
      if (first != last)
        check_round_trip (&interval);
      interval = dtl_interval_day (dtl_date_from_day (first));
      interval.granularity = DTL_GRANULARITY_TIME;
      interval.second = g_rand_int_range (random, 0, 86400);
      interval.zone = g_rand_boolean (random) ? DTL_NO_ZONE : g_rand_int_range (random, -18 * 60, 18 * 60);
      check_round_trip (&interval);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval-edtf/forms", test_forms);
  g_test_add_func ("/interval-edtf/refused", test_refused);
  g_test_add_func ("/interval-edtf/written", test_written);
  g_test_add_func ("/interval-edtf/every-unit", test_every_unit);
  g_test_add_func ("/interval-edtf/random-ranges", test_random_ranges);
  return g_test_run ();
}
