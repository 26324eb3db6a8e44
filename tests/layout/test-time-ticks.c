/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The right stride for each scale, as a table, and no two labels ever over each other. */

#include "dtl-time-ticks.h"

#include <math.h>

/* As wide as such labels are in a font of 7 pixels a letter. */
static double
measure_text (const DtlTickText *text, gpointer user_data)
{
  static const double lower[][3] = {
    [DTL_TIME_SECOND] = { 56, 56, 56 }, [DTL_TIME_MINUTE] = { 35, 35, 35 }, [DTL_TIME_HOUR] = { 35, 35, 35 },
    [DTL_TIME_DAY] = { 84, 42, 14 }, [DTL_TIME_WEEK] = { 14, 14, 14 }, [DTL_TIME_MONTH] = { 56, 21, 21 },
    [DTL_TIME_QUARTER] = { 14, 14, 14 }, [DTL_TIME_YEAR] = { 28, 28, 28 },
  };
  static const double upper[][3] = {
    [DTL_TIME_DAY] = { 180, 120, 80 }, [DTL_TIME_MONTH] = { 105, 60, 21 }, [DTL_TIME_YEAR] = { 90, 70, 28 },
  };

  /* Labels are not all equally wide: the last month of a year is a fifth wider. */
  return (text->row == DTL_TICK_LOWER ? lower : upper)[text->step.unit][text->form]
         * (dtl_time_date (text->time).month == 12 ? 1.2 : 1);
}

static DtlTimeTicks *
make_ticks (double from, double span, double width)
{
  DtlTimeAxis axis;

  dtl_time_axis_init (&axis, width);
  dtl_time_axis_show (&axis, from, from + span);
  return dtl_time_ticks_new (&axis, DTL_MONDAY, 0, width, measure_text, NULL);
}

static void
test_strides (void)
{
  const struct
  {
    double span; /* days in 1000 pixels */
    DtlTimeStep step;
    DtlTimeUnit upper;
  } cases[] = {
    { 1 / 1440.0, { DTL_TIME_SECOND, 15 }, DTL_TIME_DAY },
    { 1 / 24.0, { DTL_TIME_MINUTE, 5 }, DTL_TIME_DAY },
    { 1, { DTL_TIME_HOUR, 3 }, DTL_TIME_DAY },
    { 7, { DTL_TIME_DAY, 1 }, DTL_TIME_MONTH },
    { 31, { DTL_TIME_DAY, 1 }, DTL_TIME_MONTH },
    { 50, { DTL_TIME_DAY, 2 }, DTL_TIME_MONTH },
    { 180, { DTL_TIME_WEEK, 1 }, DTL_TIME_MONTH },
    { 600, { DTL_TIME_MONTH, 1 }, DTL_TIME_YEAR },
    { 1500, { DTL_TIME_QUARTER, 1 }, DTL_TIME_YEAR },
    { 3652, { DTL_TIME_YEAR, 1 }, DTL_TIME_YEAR },
    { 36525, { DTL_TIME_YEAR, 5 }, DTL_TIME_YEAR },
    { 365250, { DTL_TIME_YEAR, 50 }, DTL_TIME_YEAR },
    { 3652500, { DTL_TIME_YEAR, 500 }, DTL_TIME_YEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlTimeTicks) ticks = make_ticks (DTL_TIME_FROM_DAY (20058), cases[i].span * 86400, 1000);

      g_assert_cmpint (ticks->step.unit, ==, cases[i].step.unit);
      g_assert_cmpuint (ticks->step.count, ==, cases[i].step.count);
      g_assert_cmpuint (ticks->upper->len, >=, 1);
      g_assert_cmpint (g_array_index (ticks->upper, DtlTickLabel, 0).text.step.unit, ==, cases[i].upper);
    }
}

static void
assert_apart (GArray *labels)
{
  double edge = -G_MAXDOUBLE;

  for (guint i = 0; i < labels->len; i++)
    {
      const DtlTickLabel *label = &g_array_index (labels, DtlTickLabel, i);

      g_assert_cmpfloat (label->x, >=, edge);
      edge = label->x + label->width + 3;
    }
}

/* At any scale and place: labels apart, bounded, at least one in each row, and lines under the labels. */
static void
test_any_view (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 1500; i++)
    {
      double span = exp2 (g_rand_double_range (rand, 6, 39));
      double from = g_rand_double_range (rand, DTL_TIME_MIN, DTL_TIME_MAX - span);
      double width = g_rand_double_range (rand, 240, 2000);
      g_autoptr (DtlTimeTicks) ticks = make_ticks (from, span, width);
      guint labelled = 0;

      assert_apart (ticks->lower);
      assert_apart (ticks->upper);
      g_assert_cmpuint (ticks->ticks->len, <=, width / 5);
      for (guint j = 0; j < ticks->ticks->len; j++)
        labelled += g_array_index (ticks->ticks, DtlTick, j).labelled;
      g_assert_cmpuint (labelled, >=, ticks->lower->len);
      if (width > 400)
        g_assert_cmpuint (ticks->lower->len, >=, 1);
    }
}

/* A label that is in view before and after a small move is the same, moved. */
static void
test_pan_keeps_labels (void)
{
  for (double span = 300; span < 1e11; span *= 1.7)
    {
      g_autoptr (DtlTimeTicks) before = make_ticks (1733011200, span, 900);
      g_autoptr (DtlTimeTicks) after = make_ticks (1733011200 + span / 90, span, 900);
      const DtlTickLabel *one = &g_array_index (before->lower, DtlTickLabel, before->lower->len - 1);

      g_assert_cmpint (before->step.unit, ==, after->step.unit);
      g_assert_cmpuint (before->step.count, ==, after->step.count);
      for (guint i = 0; i < after->lower->len; i++)
        {
          const DtlTickLabel *other = &g_array_index (after->lower, DtlTickLabel, i);

          if (other->text.time == one->text.time)
            g_assert_cmpfloat_with_epsilon (other->x, one->x - 10, 0.1);
          g_assert_cmpint (other->text.form, ==, one->text.form);
        }
    }
}

/* The month stays named at the left edge although it began before the view. */
static void
test_upper_stays (void)
{
  g_autoptr (DtlTimeTicks) ticks = make_ticks (DTL_TIME_FROM_DAY (20068), 40 * 86400, 1000);
  const DtlTickLabel *label = &g_array_index (ticks->upper, DtlTickLabel, 0);

  g_assert_cmpuint (ticks->upper->len, ==, 2);
  g_assert_cmpint (label->text.time, ==, DTL_TIME_FROM_DAY (20058));
  g_assert_cmpfloat (label->begin, <, 0);
  g_assert_cmpfloat (label->x, ==, 6);
}

/* Upper labels leave room for what stands at the ends. */
static void
test_reserved (void)
{
  DtlTimeAxis axis;
  g_autoptr (DtlTimeTicks) ticks = NULL;

  dtl_time_axis_init (&axis, 1000);
  for (guint day = 0; day < 40; day++)
    {
      dtl_time_axis_show (&axis, DTL_TIME_FROM_DAY (20058 + day), DTL_TIME_FROM_DAY (20098 + day));
      g_clear_pointer (&ticks, dtl_time_ticks_free);
      ticks = dtl_time_ticks_new (&axis, DTL_MONDAY, 70, 920, measure_text, NULL);
      assert_apart (ticks->upper);
      g_assert_cmpuint (ticks->upper->len, >=, 1);
      for (guint i = 0; i < ticks->upper->len; i++)
        {
          const DtlTickLabel *label = &g_array_index (ticks->upper, DtlTickLabel, i);

          g_assert_cmpfloat (label->x, >=, 70);
          g_assert_cmpfloat (label->x + label->width, <=, 920);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-ticks/strides", test_strides);
  g_test_add_func ("/time-ticks/any-view", test_any_view);
  g_test_add_func ("/time-ticks/pan-keeps-labels", test_pan_keeps_labels);
  g_test_add_func ("/time-ticks/upper-stays", test_upper_stays);
  g_test_add_func ("/time-ticks/reserved", test_reserved);
  return g_test_run ();
}
