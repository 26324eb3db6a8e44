/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures and dates of a document in the order of its text, and how they are found. */

#include "dtl-marks.h"

#include "story.h"

static void
test_order (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (GArray) marks = dtl_marks_of_source (comparison, STORY_COURIER);
  const DtlMark *first = &g_array_index (marks, DtlMark, 0);
  const DtlMark *second = &g_array_index (marks, DtlMark, 1);

  g_assert_cmpuint (marks->len, ==, 2);
  g_assert_cmpint (first->kind, ==, DTL_SELECTION_DATE);
  g_assert_cmpint (first->standing, ==, DTL_STANDING_CONFLICTS);
  g_assert_cmpint (second->kind, ==, DTL_SELECTION_FIGURE);
  g_assert_cmpuint (first->span.end, <=, second->span.start);
}

static void
test_find (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (GArray) marks = dtl_marks_of_source (comparison, STORY_COURIER);
  const DtlSpan span = g_array_index (marks, DtlMark, 1).span;

  g_assert_cmpint (dtl_marks_find_at (marks, span.start), ==, 1);
  g_assert_cmpint (dtl_marks_find_at (marks, span.end - 1), ==, 1);
  g_assert_cmpint (dtl_marks_find_at (marks, span.end), ==, -1);
  g_assert_cmpint (dtl_marks_find_at (marks, 0), ==, -1);
  g_assert_cmpuint (dtl_marks_find_from (marks, 0), ==, 0);
  g_assert_cmpuint (dtl_marks_find_from (marks, span.end), ==, 2);
  g_assert_cmpint (dtl_marks_find (marks, DTL_SELECTION_FIGURE, 0), ==, 1);
  g_assert_cmpint (dtl_marks_find (marks, DTL_SELECTION_FIGURE, 1), ==, -1);
}

static void
test_of_selection (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (GArray) marks = dtl_marks_of_source (comparison, STORY_HERALD);
  static const struct
  {
    DtlSelection selection;
    int mark;
  } cases[] = {
    { { DTL_SELECTION_MEASURE, 0, 0 }, 1 },
    { { DTL_SELECTION_STORY_EVENT, 0, 0 }, 0 },
    { { DTL_SELECTION_EVENT, STORY_HERALD, 0 }, 0 },
    { { DTL_SELECTION_FIGURE, STORY_HERALD, 0 }, 1 },
    { { DTL_SELECTION_FIGURE, STORY_COURIER, 0 }, -1 },
    { { DTL_SELECTION_SOURCE, STORY_HERALD, 0 }, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dtl_marks_of_selection (marks, &cases[i].selection, comparison, STORY_HERALD), ==, cases[i].mark);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/order", test_order);
  g_test_add_func ("/marks/find", test_find);
  g_test_add_func ("/marks/of-selection", test_of_selection);
  return g_test_run ();
}
