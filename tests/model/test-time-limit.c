/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A limit to a part of time: what is told of then is within it, all else is not, and without a limit all is. */

#include "dtl-time-limit.h"
#include "story.h"

static DtlDay
day (int year, int month, int number)
{
  return dtl_date_to_day ((DtlDate) { year, month, number });
}

static guint
count_sources (DtlTimeLimit *limit, const DtlComparison *comparison)
{
  guint count = 0;

  for (guint i = 0; i < comparison->readings->len; i++)
    count += dtl_time_limit_has_source (limit, dtl_comparison_reading (comparison, i)) ? 1 : 0;
  return count;
}

static guint
count_measures (DtlTimeLimit *limit, const DtlComparison *comparison)
{
  guint count = 0;

  for (guint i = 0; i < comparison->measures->len; i++)
    count += dtl_time_limit_has_measure (limit, comparison, i) ? 1 : 0;
  return count;
}

static void
changed_cb (guint *count)
{
  (*count)++;
}

static void
test_limits (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlSession) session = dtl_session_new_in (g_getenv ("DATELINE_DATA_DIR"), g_get_tmp_dir ());
  DtlTimeLimit *limit = dtl_time_limit_of (session);
  guint changes = 0;

  g_assert_true (dtl_time_limit_of (session) == limit);
  g_signal_connect_swapped (limit, "changed", G_CALLBACK (changed_cb), &changes);
  g_assert_cmpuint (count_sources (limit, comparison), ==, STORY_N_SOURCES);
  g_assert_cmpuint (count_measures (limit, comparison), ==, comparison->measures->len);
  dtl_time_limit_set (limit, day (2021, 5, 1), day (2021, 5, 1));
  dtl_time_limit_set (limit, day (2021, 5, 1), day (2021, 5, 1));
  g_assert_cmpuint (changes, ==, 1);
  g_assert_true (dtl_time_limit_has_source (limit, dtl_comparison_reading (comparison, STORY_COURIER)));
  g_assert_false (dtl_time_limit_has_source (limit, dtl_comparison_reading (comparison, STORY_HERALD)));
  g_assert_false (dtl_time_limit_has_source (limit, dtl_comparison_reading (comparison, STORY_NOTE)));
  dtl_time_limit_set (limit, day (1900, 1, 1), day (1900, 12, 31));
  g_assert_cmpuint (count_sources (limit, comparison), ==, 0);
  g_assert_cmpuint (count_measures (limit, comparison), ==, 0);
  dtl_time_limit_clear (limit);
  g_assert_cmpuint (count_sources (limit, comparison), ==, STORY_N_SOURCES);
  g_assert_cmpuint (changes, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-limit/limits", test_limits);
  return g_test_run ();
}
