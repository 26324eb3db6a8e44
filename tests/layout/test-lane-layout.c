/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where marks and labels go, as a table; and whatever is in a lane, nothing lies over anything and nothing is lost. */

#include "dtl-lane-layout.h"

#include <math.h>

#define DAY DTL_SECONDS_A_DAY

static const DtlLaneMetrics metrics = { 6, 6, 36, 260, 18, 14, 4, 200 };

static DtlMarkStyle
style_cb (guint id, gpointer user_data)
{
  const DtlMarkStyle *styles = user_data;

  return styles[id];
}

/* A day is 10 pixels. */
static DtlLaneLayout *
lay_out (const DtlTimeEntry *entries, const DtlMarkStyle *styles, guint count)
{
  g_autoptr (DtlTimeIndex) index = dtl_time_index_new (entries, count);
  DtlTimeAxis axis;

  dtl_time_axis_init (&axis, 1000);
  dtl_time_axis_show (&axis, 0, 100 * DAY);
  return dtl_lane_layout_new (&axis, index, &metrics, style_cb, (gpointer) styles);
}

static const DtlMark *
get (const DtlLaneLayout *layout, guint id)
{
  int position = dtl_lane_layout_find (layout, id);

  g_assert_cmpint (position, >=, 0);
  return &g_array_index (layout->marks, DtlMark, position);
}

static void
test_places (void)
{
  const DtlTimeEntry entries[] = {
    { 20 * DAY, 21 * DAY, 0 }, /* pushed to the left of its point by the next */
    { 24 * DAY, 25 * DAY, 1 },
    { 50 * DAY, 80 * DAY, 2 }, /* wide enough to hold its label */
    { 55 * DAY, 56 * DAY, 3 }, /* under it */
    { 85 * DAY, 86 * DAY, 4 }, /* too short for a bar */
  };
  const DtlMarkStyle styles[] = {
    { DTL_MARK_POINT, 80 }, { DTL_MARK_POINT, 80 }, { DTL_MARK_BAR, 100 }, { DTL_MARK_POINT, 50 }, { DTL_MARK_BAR, 40 },
  };
  g_autoptr (DtlLaneLayout) layout = lay_out (entries, styles, 5);

  g_assert_cmpint (get (layout, 0)->place, ==, DTL_LABEL_BEFORE);
  g_assert_cmpfloat (get (layout, 0)->label_x, ==, 200 - 6 - 6 - 80);
  g_assert_cmpint (get (layout, 1)->place, ==, DTL_LABEL_AFTER);
  g_assert_cmpuint (get (layout, 1)->row, ==, 0);
  g_assert_cmpint (get (layout, 2)->place, ==, DTL_LABEL_INSIDE);
  g_assert_cmpfloat (get (layout, 2)->x1, ==, 798);
  g_assert_cmpuint (get (layout, 3)->row, ==, 1);
  g_assert_cmpint (get (layout, 4)->shape, ==, DTL_MARK_POINT);
  g_assert_cmpuint (dtl_lane_layout_rows (layout, 0, 400), ==, 1);
  g_assert_cmpuint (dtl_lane_layout_rows (layout, 0, 1000), ==, 2);
  g_assert_cmpuint (dtl_lane_layout_rows (layout, 400, 450), ==, 0);
}

/* At the right edge a pill ends at its moment; one that is out of view begins there as any other. */
static void
test_pill_at_edge (void)
{
  const DtlTimeEntry entries[] = { { 10 * DAY, 11 * DAY, 0 }, { 95 * DAY, 96 * DAY, 1 }, { 120 * DAY, 121 * DAY, 2 } };
  const DtlMarkStyle styles[] = { { DTL_MARK_PILL, 200 }, { DTL_MARK_PILL, 200 }, { DTL_MARK_PILL, 200 } };
  g_autoptr (DtlLaneLayout) layout = lay_out (entries, styles, 3);

  g_assert_cmpfloat (get (layout, 0)->x0, ==, 100 - 6);
  g_assert_cmpfloat (get (layout, 1)->x1, ==, 950 + 6);
  g_assert_cmpfloat (get (layout, 2)->x0, ==, 1200 - 6);
}

/* What a mark that went to another row would have cost is given back; what stands in the same row is kept free. */
static void
test_long_labels (void)
{
  const DtlTimeEntry entries[] = { { 10 * DAY, 11 * DAY, 0 }, { 12 * DAY, 13 * DAY, 1 }, { 55 * DAY, 56 * DAY, 2 } };
  const DtlMarkStyle styles[] = { { DTL_MARK_POINT, 380 }, { DTL_MARK_POINT, 800 }, { DTL_MARK_POINT, 40 } };
  g_autoptr (DtlLaneLayout) layout = lay_out (entries, styles, 3);

  g_assert_cmpuint (get (layout, 0)->row, ==, 0);
  g_assert_cmpfloat (get (layout, 0)->label_width, ==, 380);
  g_assert_cmpuint (get (layout, 1)->row, ==, 1);
  g_assert_cmpfloat (get (layout, 1)->label_width, ==, 2 * metrics.long_label);
}

/* An open end keeps its room, before the label and from the label of what stands before. */
static void
test_reach (void)
{
  const DtlTimeEntry entries[] = { { 10 * DAY, 11 * DAY, 0 }, { 40 * DAY, 41 * DAY, 1 } };
  const DtlMarkStyle styles[] = { { DTL_MARK_POINT, 100, 0, 56 }, { DTL_MARK_POINT, 100, 56, 0 } };
  g_autoptr (DtlLaneLayout) layout = lay_out (entries, styles, 2);

  g_assert_cmpfloat (get (layout, 0)->label_x, ==, get (layout, 0)->x1 + 56 + 6);
  g_assert_cmpfloat (dtl_mark_left (get (layout, 1)), ==, get (layout, 1)->x0 - 56);
  g_assert_cmpfloat (dtl_mark_right (get (layout, 0)), <, dtl_mark_left (get (layout, 1)));
}

static void
test_hit (void)
{
  const DtlTimeEntry entries[] = { { 20 * DAY, 21 * DAY, 0 }, { 24 * DAY, 25 * DAY, 1 }, { 20 * DAY, 90 * DAY, 2 } };
  const DtlMarkStyle styles[] = { { DTL_MARK_POINT, 0 }, { DTL_MARK_POINT, 40 }, { DTL_MARK_BAR, 0 } };
  g_autoptr (DtlLaneLayout) layout = lay_out (entries, styles, 3);
  int hit = dtl_lane_layout_hit (layout, 216, 0, 24);

  g_assert_cmpint (hit, >=, 0);
  g_assert_cmpuint (g_array_index (layout->marks, DtlMark, hit).id, ==, 0);
  hit = dtl_lane_layout_hit (layout, 280, 0, 3);
  g_assert_cmpuint (g_array_index (layout->marks, DtlMark, hit).id, ==, 1);
  hit = dtl_lane_layout_hit (layout, 280, 1, 3);
  g_assert_cmpuint (g_array_index (layout->marks, DtlMark, hit).id, ==, 2);
  g_assert_cmpint (dtl_lane_layout_hit (layout, 100, 0, 3), ==, -1);
}

static void
assert_apart (const DtlLaneLayout *layout)
{
  double edges[16];

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    edges[i] = -G_MAXDOUBLE;
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (layout->marks, DtlMark, i);

      g_assert_cmpfloat (dtl_mark_left (mark), >=, edges[mark->row]);
      g_assert_cmpfloat (mark->x1, >=, mark->x0);
      g_assert_cmpuint (mark->row, <, metrics.max_rows);
      edges[mark->row] = dtl_mark_right (mark) + 1;
    }
}

static void
test_any_lane (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);

  for (guint round = 0; round < 200; round++)
    {
      guint size = exp2 (g_rand_double_range (rand, 1, 12));
      g_autofree DtlTimeEntry *entries = g_new0 (DtlTimeEntry, size);
      g_autofree DtlMarkStyle *styles = g_new0 (DtlMarkStyle, size);
      g_autoptr (DtlLaneLayout) layout = NULL;
      guint counted = 0;

      for (guint i = 0; i < size; i++)
        {
          entries[i].begin = g_rand_int_range (rand, 0, 100 * 24) * 3600;
          entries[i].end = entries[i].begin + (DtlTime) exp2 (g_rand_double_range (rand, 0, round % 2 ? 16 : 22));
          entries[i].id = i;
          styles[i].shape = g_rand_int_range (rand, DTL_MARK_POINT, DTL_MARK_PILL + 1);
          styles[i].label_width = g_rand_int_range (rand, 0, round % 3 ? 150 : 600);
          styles[i].before = g_rand_int_range (rand, 0, 5) == 0 ? 14 : 0;
          styles[i].after = g_rand_int_range (rand, 0, 5) == 0 ? 56 : 0;
        }
      layout = lay_out (entries, styles, size);
      assert_apart (layout);
      for (guint i = 0; i < layout->marks->len; i++)
        counted += g_array_index (layout->marks, DtlMark, i).count;
      g_assert_cmpuint (counted, ==, size);
    }
}

/* One of a thousand is a speck, one alone a full sign, and what is not at odds has none. */
static void
test_alarm (void)
{
  const DtlMark alone = { .count = 1, .alerts = 1 }, few = { .count = 1000, .alerts = 1 }, half = { .count = 100, .alerts = 50 },
                none = { .count = 7, .alerts = 0 };

  g_assert_cmpfloat (dtl_mark_alarm (&alone), ==, 1);
  g_assert_cmpfloat (dtl_mark_alarm (&none), ==, 0);
  g_assert_cmpfloat (dtl_mark_alarm (&few), >, 0.3);
  g_assert_cmpfloat (dtl_mark_alarm (&few), <, 0.5);
  g_assert_cmpfloat (dtl_mark_alarm (&half), >, 0.7);
  g_assert_cmpfloat (dtl_mark_alarm (&half), <, 0.75);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lane-layout/places", test_places);
  g_test_add_func ("/lane-layout/pill-at-edge", test_pill_at_edge);
  g_test_add_func ("/lane-layout/long-labels", test_long_labels);
  g_test_add_func ("/lane-layout/reach", test_reach);
  g_test_add_func ("/lane-layout/hit", test_hit);
  g_test_add_func ("/lane-layout/any-lane", test_any_lane);
  g_test_add_func ("/lane-layout/alarm", test_alarm);
  return g_test_run ();
}
