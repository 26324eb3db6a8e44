/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen is found again in another comparison, or chosen no longer. */

#include "dtl-selection.h"

#include "story.h"

/* The same story with its reports in the order @sources. */
static DtlComparison *
reorder (const DtlComparison *from, const guint *sources, guint n)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (readings, (gpointer) dtl_comparison_reading (from, sources[i]));
  return story_compare (readings);
}

static void
test_exists (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  static const struct
  {
    DtlSelection selection;
    gboolean exists;
  } cases[] = {
    { { DTL_SELECTION_NONE, 9, 9 }, TRUE },
    { { DTL_SELECTION_SOURCE, 2, 0 }, TRUE },
    { { DTL_SELECTION_SOURCE, 3, 0 }, FALSE },
    { { DTL_SELECTION_FIGURE, 1, 0 }, TRUE },
    { { DTL_SELECTION_FIGURE, 1, 1 }, FALSE },
    { { DTL_SELECTION_EVENT, 0, 0 }, TRUE },
    { { DTL_SELECTION_QUOTATION, 0, 0 }, FALSE },
    { { DTL_SELECTION_MEASURE, 0, 0 }, TRUE },
    { { DTL_SELECTION_MEASURE, 0, 1 }, FALSE },
    { { DTL_SELECTION_STORY_EVENT, 0, 0 }, TRUE },
    { { DTL_SELECTION_STORY_EVENT, 0, 7 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dtl_selection_exists (&cases[i].selection, comparison), ==, cases[i].exists);
}

static void
test_carry (void)
{
  g_autoptr (DtlComparison) before = story_new ();
  g_autoptr (DtlComparison) after = reorder (before, (const guint[]) { STORY_COURIER, STORY_HERALD }, 2);
  const DtlSelection figure = { DTL_SELECTION_FIGURE, STORY_COURIER, 0 };
  const DtlSelection source = { DTL_SELECTION_SOURCE, STORY_HERALD, 0 };
  const DtlSelection gone = { DTL_SELECTION_DATE, STORY_NOTE, 0 };
  const DtlSelection measure = { DTL_SELECTION_MEASURE, 0, 0 };
  const DtlSelection event = { DTL_SELECTION_STORY_EVENT, 0, 0 };
  DtlSelection carried = dtl_selection_carry (&figure, before, after);

  g_assert_cmpint (carried.kind, ==, DTL_SELECTION_FIGURE);
  g_assert_cmpuint (carried.source, ==, 0);
  carried = dtl_selection_carry (&source, before, after);
  g_assert_cmpint (carried.kind, ==, DTL_SELECTION_SOURCE);
  g_assert_cmpuint (carried.source, ==, 1);
  g_assert_cmpint (dtl_selection_carry (&gone, before, after).kind, ==, DTL_SELECTION_NONE);
  g_assert_cmpint (dtl_selection_carry (&measure, before, after).kind, ==, DTL_SELECTION_MEASURE);
  g_assert_cmpint (dtl_selection_carry (&event, before, after).kind, ==, DTL_SELECTION_STORY_EVENT);
}

/* Another text is another report, however alike; its rows are others too. */
static void
test_carry_to_another_story (void)
{
  g_autoptr (DtlComparison) before = story_new ();
  g_autoptr (DtlComparison) after = story_new ();
  const DtlSelection measure = { DTL_SELECTION_MEASURE, 0, 0 };
  const DtlSelection figure = { DTL_SELECTION_FIGURE, 0, 0 };

  g_assert_cmpint (dtl_selection_carry (&measure, before, after).kind, ==, DTL_SELECTION_NONE);
  g_assert_cmpint (dtl_selection_carry (&figure, before, after).kind, ==, DTL_SELECTION_NONE);
}

static void
test_pick_source (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  DtlMeasure *measure = g_ptr_array_index (comparison->measures, 0);
  const DtlSelection row = { DTL_SELECTION_MEASURE, 0, 0 };
  const DtlSelection figure = { DTL_SELECTION_FIGURE, STORY_NOTE, 0 };

  g_assert_cmpint (dtl_selection_pick_source (&figure, comparison, 0), ==, STORY_NOTE);
  g_assert_cmpint (dtl_selection_pick_source (&row, comparison, STORY_COURIER), ==, STORY_COURIER);
  g_ptr_array_remove_index (measure->cells, 0);
  g_assert_cmpint (dtl_selection_pick_source (&row, comparison, STORY_HERALD), ==, STORY_COURIER);
  g_assert_cmpint (dtl_selection_pick_source (&(DtlSelection) { 0 }, comparison, -1), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/exists", test_exists);
  g_test_add_func ("/selection/carry", test_carry);
  g_test_add_func ("/selection/carry-to-another-story", test_carry_to_another_story);
  g_test_add_func ("/selection/pick-source", test_pick_source);
  return g_test_run ();
}
