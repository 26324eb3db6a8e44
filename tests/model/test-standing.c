/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a verdict on a row means for one passage. */

#include "dtl-standing.h"

#include "story.h"

static void
test_figure (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  DtlMeasure *measure = g_ptr_array_index (comparison->measures, 0);
  DtlReason *reason = g_ptr_array_index (measure->reasons, 0);

  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_CONFLICTS);
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_HERALD, 0), ==, DTL_STANDING_DIFFERS);

  /* Without a suspect all that the reason speaks of is in doubt, and nothing else. */
  reason->has_suspect = FALSE;
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_HERALD, 0), ==, DTL_STANDING_CONFLICTS);
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_NOTE, 0), ==, DTL_STANDING_DIFFERS);

  measure->verdict = DTL_VERDICT_AGREE;
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_AGREES);
  measure->verdict = DTL_VERDICT_DIFFERENT_PERIOD;
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_DIFFERS);
  measure->verdict = DTL_VERDICT_SINGLE;
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_ALONE);

  dtl_mention_table_set (comparison->measure_of, STORY_COURIER, 0, -1);
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_ALONE);
}

static void
add_reason (DtlMeasure *measure, const char *rule, const DtlMentionRef *figures, guint n)
{
  DtlReason *reason = dtl_reason_new (rule);

  g_array_append_vals (reason->figures, figures, n);
  g_ptr_array_add (measure->reasons, reason);
}

/* Put together by hand, a row holds figures that no other can be held against: what disputes are the others. */
static void
test_bystander (void)
{
  static const char *const harmless[] = { "no-common-unit", "agree", "revised", "different-period", "unsure" };
  static const DtlMentionRef all[] = { { STORY_HERALD, 0 }, { STORY_COURIER, 0 }, { STORY_NOTE, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    {
      g_autoptr (DtlComparison) comparison = story_new ();
      g_autoptr (GArray) counts = NULL;
      DtlMeasure *measure = g_ptr_array_index (comparison->measures, 0);

      measure->verdict = DTL_VERDICT_CONFLICT;
      g_ptr_array_set_size (measure->reasons, 0);
      add_reason (measure, "conflict", all, 2);
      add_reason (measure, harmless[i], all, 3);
      g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_HERALD, 0), ==, DTL_STANDING_CONFLICTS);
      g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_CONFLICTS);
      g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_NOTE, 0), ==, DTL_STANDING_DIFFERS);
      counts = dtl_standing_count_conflicts (comparison);
      g_assert_cmpuint (g_array_index (counts, guint, STORY_NOTE), ==, 0);

      /* Where only the user says that they cannot all be right, it is said of all. */
      g_ptr_array_remove_index (measure->reasons, 0);
      g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_NOTE, 0), ==, DTL_STANDING_CONFLICTS);
    }
}

/* What the user decided puts nothing in doubt; whom the user distrusts does not count. */
static void
test_decided (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  DtlMeasure *measure = g_ptr_array_index (comparison->measures, 0);
  DtlReason *reason = g_ptr_array_index (measure->reasons, 0);

  reason->has_suspect = FALSE;
  reason->by_hand = TRUE;
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_DIFFERS);
  reason->by_hand = FALSE;
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_CONFLICTS);
  for (guint i = 0; i < measure->cells->len; i++)
    if (((DtlCell *) g_ptr_array_index (measure->cells, i))->source == STORY_COURIER)
      ((DtlCell *) g_ptr_array_index (measure->cells, i))->trust = DTL_TRUST_DISTRUSTED;
  g_assert_cmpint (dtl_standing_of_figure (comparison, STORY_COURIER, 0), ==, DTL_STANDING_ALONE);
}

static DtlStanding
get_date_standing (const DtlComparison *comparison, guint source)
{
  g_autoptr (GArray) standings = dtl_standing_of_dates (comparison, source);

  g_assert_cmpuint (standings->len, ==, 1);
  return g_array_index (standings, guint8, 0);
}

static void
test_dates (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  DtlStoryEvent *story = g_ptr_array_index (comparison->events, 0);

  g_assert_cmpint (get_date_standing (comparison, STORY_HERALD), ==, DTL_STANDING_DIFFERS);
  g_assert_cmpint (get_date_standing (comparison, STORY_COURIER), ==, DTL_STANDING_CONFLICTS);
  g_assert_cmpint (get_date_standing (comparison, STORY_NOTE), ==, DTL_STANDING_ALONE);
  story->verdict = DTL_VERDICT_AGREE;
  g_assert_cmpint (get_date_standing (comparison, STORY_HERALD), ==, DTL_STANDING_AGREES);
}

static void
test_counts (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (GArray) counts = dtl_standing_count_conflicts (comparison);

  g_assert_cmpuint (counts->len, ==, STORY_N_SOURCES);
  g_assert_cmpuint (g_array_index (counts, guint, STORY_HERALD), ==, 0);
  g_assert_cmpuint (g_array_index (counts, guint, STORY_COURIER), ==, 2);
  g_assert_cmpuint (g_array_index (counts, guint, STORY_NOTE), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standing/figure", test_figure);
  g_test_add_func ("/standing/bystander", test_bystander);
  g_test_add_func ("/standing/decided", test_decided);
  g_test_add_func ("/standing/dates", test_dates);
  g_test_add_func ("/standing/counts", test_counts);
  return g_test_run ();
}
