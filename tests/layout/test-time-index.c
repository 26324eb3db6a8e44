/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts must add up: what is before, in and after a view is everything there is, at every level of detail. */

#include "dtl-time-index.h"

#include <math.h>

#define DAY DTL_SECONDS_A_DAY

static DtlTimeIndex *
make_random (GRand *rand, guint size)
{
  g_autofree DtlTimeEntry *entries = g_new (DtlTimeEntry, size);

  for (guint i = 0; i < size; i++)
    {
      entries[i].begin = g_rand_int_range (rand, 0, 1000 * DAY / 100) * 100;
      entries[i].end = entries[i].begin + (DtlTime) exp2 (g_rand_double_range (rand, 0, 28));
      entries[i].id = i;
      entries[i].alert = g_rand_int_range (rand, 0, 10) == 0;
    }
  return dtl_time_index_new (entries, size);
}

static guint
count_overlapping (const DtlTimeIndex *index, DtlTime from, DtlTime to, guint *alerts)
{
  guint count = 0;

  *alerts = 0;
  for (guint i = 0; i < dtl_time_index_size (index); i++)
    {
      const DtlTimeEntry *entry = dtl_time_index_get (index, i);

      if (entry->begin < to && entry->end > from)
        {
          count++;
          *alerts += entry->alert;
        }
    }
  return count;
}

static void
test_counts_add_up (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (DtlTimeIndex) index = make_random (rand, 3000);

  for (guint i = 0; i < 300; i++)
    {
      DtlTime from = g_rand_int_range (rand, -20, 1100) * DAY;
      DtlTime to = from + (DtlTime) exp2 (g_rand_double_range (rand, 1, 27));
      guint budget = (guint[]) { 0, 10, 100, 100000 }[i % 4];
      g_autoptr (GArray) bins = g_array_new (FALSE, FALSE, sizeof (DtlTimeBin));
      guint counted = 0, alerts = 0, expected_alerts;

      dtl_time_index_collect (index, from, to, MAX (1, (to - from) / 100), budget, bins);
      for (guint j = 0; j < bins->len; j++)
        {
          counted += g_array_index (bins, DtlTimeBin, j).count;
          alerts += g_array_index (bins, DtlTimeBin, j).alerts;
        }
      g_assert_cmpuint (counted, ==, count_overlapping (index, from, to, &expected_alerts));
      g_assert_cmpuint (alerts, ==, expected_alerts);
      g_assert_cmpuint (counted + dtl_time_index_count_before (index, from) + dtl_time_index_count_after (index, to), ==, 3000);
      if (budget == 0)
        g_assert_cmpuint (bins->len, <=, 40 * 103);
    }
}

/* Bins stand still: the same view moved by less than a bin has the same bins inside. */
static void
test_bins_stand (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (DtlTimeIndex) index = make_random (rand, 5000);
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (DtlTimeBin));
  g_autoptr (GArray) two = g_array_new (FALSE, FALSE, sizeof (DtlTimeBin));
  guint same = 0;

  dtl_time_index_collect (index, 100 * DAY, 200 * DAY, DAY, 10, one);
  dtl_time_index_collect (index, 100 * DAY + 3600, 200 * DAY + 3600, DAY, 10, two);
  for (guint i = 0; i < one->len; i++)
    {
      const DtlTimeBin *bin = &g_array_index (one, DtlTimeBin, i);

      if (bin->begin < 101 * DAY || bin->begin >= 199 * DAY)
        continue;
      for (guint j = 0; j < two->len; j++)
        same += g_array_index (two, DtlTimeBin, j).id == bin->id && g_array_index (two, DtlTimeBin, j).count != bin->count;
    }
  g_assert_cmpuint (same, ==, 0);
}

static void
test_neighbours (void)
{
  const DtlTimeEntry entries[] = { { 50, 60, 0 }, { 10, 90, 1 }, { 10, 10, 2 }, { 70, G_MAXINT64, 3, TRUE } };
  g_autoptr (DtlTimeIndex) index = dtl_time_index_new (entries, G_N_ELEMENTS (entries));
  DtlTime begin, end;

  g_assert_cmpuint (dtl_time_index_get (index, 0)->id, ==, 2);
  g_assert_cmpuint (dtl_time_index_get (index, 1)->id, ==, 1);
  g_assert_cmpuint (dtl_time_index_lower_bound (index, 11), ==, 2);
  g_assert_cmpuint (dtl_time_index_lower_bound (index, 71), ==, 4);
  g_assert_cmpint (dtl_time_index_last_end (index, 89), ==, 60);
  g_assert_cmpint (dtl_time_index_last_end (index, 5), ==, DTL_TIME_MIN);
  g_assert_cmpuint (dtl_time_index_count_before (index, 11), ==, 1);
  g_assert_cmpuint (dtl_time_index_count_after (index, 50), ==, 2);
  g_assert_true (dtl_time_index_range (index, &begin, &end));
  g_assert_cmpint (begin, ==, 10);
  g_assert_cmpint (end, ==, DTL_TIME_MAX);
}

static void
test_empty (void)
{
  g_autoptr (DtlTimeIndex) index = dtl_time_index_new (NULL, 0);
  g_autoptr (GArray) bins = g_array_new (FALSE, FALSE, sizeof (DtlTimeBin));
  DtlTime begin, end;

  dtl_time_index_collect (index, 0, 100, 1, 10, bins);
  g_assert_cmpuint (bins->len, ==, 0);
  g_assert_false (dtl_time_index_range (index, &begin, &end));
  g_assert_false (dtl_time_index_focus (index, &begin, &end));
}

/* A story of a week, with a year far before it and a deadline years ahead. */
static void
test_focus (void)
{
  const DtlTimeEntry entries[] = {
    { 20058 * DAY, 20059 * DAY, 0 }, { 20060 * DAY, 20061 * DAY, 1 }, { 20060 * DAY, 20061 * DAY, 2 },
    { 20061 * DAY, 20062 * DAY, 3 }, { 19358 * DAY, 19723 * DAY, 4 }, { 21915 * DAY, 21916 * DAY, 5 },
  };
  g_autoptr (DtlTimeIndex) index = dtl_time_index_new (entries, G_N_ELEMENTS (entries));
  DtlTime begin, end;

  g_assert_true (dtl_time_index_focus (index, &begin, &end));
  g_assert_cmpint (begin, ==, 20058 * DAY);
  g_assert_cmpint (end, ==, 20062 * DAY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-index/counts-add-up", test_counts_add_up);
  g_test_add_func ("/time-index/bins-stand", test_bins_stand);
  g_test_add_func ("/time-index/neighbours", test_neighbours);
  g_test_add_func ("/time-index/empty", test_empty);
  g_test_add_func ("/time-index/focus", test_focus);
  return g_test_run ();
}
