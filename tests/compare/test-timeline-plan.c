/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes by who tells, who acts, where, and from whom: each event stands in one of them, in any order of lanes. */

#include "dtl-timeline-plan.h"
#include "story.h"

static const DtlTeller tellers[STORY_N_SOURCES] = { { "Herald", 0 }, { "Courier", 1 }, { "Note", 2 } };

static void
test_each_event_has_a_lane (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();

  for (guint by = 0; by < DTL_N_LANES; by++)
    {
      g_autoptr (DtlTimelinePlan) plan = dtl_timeline_plan_new (comparison, tellers, by, NULL);

      g_assert_cmpuint (dtl_timeline_plan_n_lanes (plan), >, 0);
      for (guint i = 0; i < comparison->readings->len; i++)
        for (guint j = 0; j < dtl_comparison_reading (comparison, i)->events->len; j++)
          g_assert_cmpuint (dtl_timeline_plan_of_event (plan, i, j), <, dtl_timeline_plan_n_lanes (plan));
      g_assert_cmpint (dtl_lanes_by_from_name (dtl_lanes_by_name (by)), ==, by);
    }
  g_assert_cmpint (dtl_lanes_by_from_name ("nonsense"), ==, DTL_LANES_SOURCE);
}

/* Whatever order the lanes are put in, an event stays in the lane of its name. */
static void
test_order (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlTimelinePlan) before = dtl_timeline_plan_new (comparison, tellers, DTL_LANES_SOURCE, NULL);
  const char *order[] = { dtl_timeline_plan_lane (before, 2)->name, "gone", dtl_timeline_plan_lane (before, 1)->name, NULL };
  g_autoptr (DtlTimelinePlan) after = dtl_timeline_plan_new (comparison, tellers, DTL_LANES_SOURCE, order);

  g_assert_cmpuint (dtl_timeline_plan_n_lanes (after), ==, dtl_timeline_plan_n_lanes (before));
  g_assert_cmpstr (dtl_timeline_plan_lane (after, 0)->name, ==, order[0]);
  g_assert_cmpstr (dtl_timeline_plan_lane (after, 1)->name, ==, order[2]);
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      guint one = dtl_timeline_plan_of_source (before, i), two = dtl_timeline_plan_of_source (after, i);

      g_assert_cmpstr (dtl_timeline_plan_lane (before, one)->name, ==, dtl_timeline_plan_lane (after, two)->name);
      for (guint j = 0; j < dtl_comparison_reading (comparison, i)->events->len; j++)
        g_assert_cmpuint (dtl_timeline_plan_of_event (after, i, j), ==, two);
    }
}

static void
add_origin (DtlComparison *comparison, guint one, guint two, const char *name)
{
  DtlOrigin *origin = g_new0 (DtlOrigin, 1);

  origin->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (origin->sources, one);
  g_array_append_val (origin->sources, two);
  origin->passages = g_array_new (FALSE, FALSE, sizeof (DtlPassage));
  origin->origin = g_strdup (name);
  g_ptr_array_add (comparison->origins, origin);
}

/* Who copies whom shares a lane, also over a third. */
static void
test_origins (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlTimelinePlan) plan = NULL;

  g_ptr_array_set_size (comparison->origins, 0);
  add_origin (comparison, STORY_NOTE, STORY_COURIER, NULL);
  add_origin (comparison, STORY_COURIER, STORY_HERALD, "Wire");
  plan = dtl_timeline_plan_new (comparison, tellers, DTL_LANES_ORIGIN, NULL);
  g_assert_cmpuint (dtl_timeline_plan_n_lanes (plan), ==, 1);
  g_assert_cmpstr (dtl_timeline_plan_lane (plan, 0)->name, ==, "Wire");
  g_assert_true (dtl_timeline_plan_has_flags (plan));
}

/* Each measure with a dated value has a lane, and the events have one; in any order. */
static void
test_measures (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlTimelinePlan) plan = dtl_timeline_plan_new (comparison, tellers, DTL_LANES_MEASURE, NULL);
  const char *order[] = { dtl_timeline_plan_lane (plan, 1)->name, NULL };
  g_autoptr (DtlTimelinePlan) after = dtl_timeline_plan_new (comparison, tellers, DTL_LANES_MEASURE, order);

  g_assert_cmpuint (dtl_timeline_plan_n_measures (plan), ==, 1);
  g_assert_cmpuint (dtl_timeline_plan_n_lanes (plan), ==, 2);
  g_assert_cmpstr (dtl_timeline_plan_lane (plan, dtl_timeline_plan_of_measure (plan, 0))->name, ==, "Cost of the bridge");
  g_assert_cmpstr (dtl_timeline_plan_lane (after, dtl_timeline_plan_of_measure (after, 0))->name, ==, "Cost of the bridge");
  g_assert_cmpuint (dtl_timeline_plan_of_measure (after, 0), ==, 1);
  g_assert_false (dtl_timeline_plan_has_flags (plan));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-plan/each-event-has-a-lane", test_each_event_has_a_lane);
  g_test_add_func ("/timeline-plan/order", test_order);
  g_test_add_func ("/timeline-plan/origins", test_origins);
  g_test_add_func ("/timeline-plan/measures", test_measures);
  return g_test_run ();
}
