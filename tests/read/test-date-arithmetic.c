/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units of the calendar around a day, and their thirds. */

#include "dtl-date-arithmetic.h"

static const DtlDate anchor = { 2024, 12, 12 }; /* a Thursday */

static void
assert_edtf (const DtlInterval *interval, const char *wanted)
{
  g_autofree char *edtf = dtl_interval_to_edtf (interval);

  g_assert_cmpstr (edtf, ==, wanted);
}

static void
test_units (void)
{
  static const struct
  {
    DtlDateUnit unit;
    int count;
    const char *edtf;
  } rows[] = {
    { DTL_DATE_UNIT_DAY, -2, "2024-12-10" },       { DTL_DATE_UNIT_HOUR, -48, "2024-12-10" },
    { DTL_DATE_UNIT_WEEK, 0, "2024-12-09/2024-12-15" }, { DTL_DATE_UNIT_WEEK, -2, "2024-11-25/2024-12-01" },
    { DTL_DATE_UNIT_WEEKEND, 0, "2024-12-14/2024-12-15" }, { DTL_DATE_UNIT_MONTH, 1, "2025-01" },
    { DTL_DATE_UNIT_QUARTER, -1, "2024-35" },      { DTL_DATE_UNIT_HALF, 1, "2025-40" },
    { DTL_DATE_UNIT_YEAR, -5, "2019" },            { DTL_DATE_UNIT_DECADE, -1, "201X" },
    { DTL_DATE_UNIT_CENTURY, -1, "19XX" },         { DTL_DATE_UNIT_YEAR, 9000, NULL },
    { DTL_DATE_UNIT_NONE, 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DtlInterval interval = dtl_date_unit_around (dtl_date_to_day (anchor), rows[i].unit, rows[i].count);

      assert_edtf (&interval, rows[i].edtf);
    }
}

static void
test_thirds (void)
{
  static const struct
  {
    const char *whole;
    DtlDateThird third;
    gboolean edge;
    const char *part;
  } rows[] = {
    { "2025", DTL_DATE_THIRD_EARLY, FALSE, "2025-01/2025-04" },
    { "2025", DTL_DATE_THIRD_LATE, FALSE, "2025-09/2025-12" },
    { "2025", DTL_DATE_THIRD_LATE, TRUE, "2025-12-01/2025-12-31" },
    { "2025-02", DTL_DATE_THIRD_MID, FALSE, "2025-02-11/2025-02-20" },
    { "2025-02", DTL_DATE_THIRD_LATE, FALSE, "2025-02-21/2025-02-28" },
    { "2025-33", DTL_DATE_THIRD_MID, FALSE, "2025-02-01/2025-02-28" },
    { "199X", DTL_DATE_THIRD_EARLY, FALSE, "1990/1993" },
    { "199X", DTL_DATE_THIRD_LATE, FALSE, "1997/1999" },
    { "19XX", DTL_DATE_THIRD_LATE, FALSE, "1966/1999" },
    { "2025-02-03", DTL_DATE_THIRD_LATE, FALSE, "2025-02-03" },
    { "2025", DTL_DATE_THIRD_NONE, FALSE, "2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DtlInterval interval;

      g_assert_true (dtl_interval_parse_edtf (rows[i].whole, &interval));
      interval = dtl_date_take_third (&interval, rows[i].third, rows[i].edge);
      assert_edtf (&interval, rows[i].part);
    }
}

static void
test_weekdays (void)
{
  DtlDay day = dtl_date_to_day (anchor);

  for (int weekday = DTL_MONDAY; weekday <= DTL_SUNDAY; weekday++)
    {
      DtlDay next = dtl_date_next_weekday (day, weekday);

      g_assert_cmpint (dtl_day_weekday (next), ==, weekday);
      g_assert_cmpint (next, >=, day);
      g_assert_cmpint (next, <, day + 7);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-arithmetic/units", test_units);
  g_test_add_func ("/date-arithmetic/thirds", test_thirds);
  g_test_add_func ("/date-arithmetic/weekdays", test_weekdays);
  return g_test_run ();
}
