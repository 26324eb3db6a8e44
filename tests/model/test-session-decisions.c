/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decides about what is shown: kept, listed with its place, taken back. */

#include "dtl-session-decisions.h"

#include "dtl-decision-item.h"
#include "dtl-scratch.h"
#include "dtl-standing.h"
#include "story.h"

#define REPORT "The bridge cost 4 million euros in 2021."

static DtlSession *
create_session (void)
{
  const char *folder = dtl_scratch_borrow ("decisions");

  return dtl_session_new_in (g_getenv ("DATELINE_DATA_DIR"), folder);
}

static void
wait_until_done (DtlSession *session)
{
  while (dtl_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

static void
decide (DtlSession *session, DtlDecision *decision)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);

  g_assert_nonnull (decision);
  g_ptr_array_add (decisions, decision);
  dtl_session_decide (session, decisions);
  wait_until_done (session);
}

static guint
count_decisions (DtlSession *session)
{
  return g_list_model_get_n_items (dtl_session_get_decisions (session));
}

static const DtlFigure *
get_figure (DtlSession *session)
{
  return dtl_reading_figure (dtl_comparison_reading (dtl_session_get_comparison (session), 0), 0);
}

static void
test_list (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autoptr (DtlDecisionItem) item = NULL;
  DtlDecision *decision;
  g_autofree char *what = NULL;
  g_autofree char *words = NULL;
  g_autofree char *why = NULL;
  g_autoptr (GDateTime) when = NULL;
  gboolean placed;
  int source, mention;
  guint start;
  gint64 id;

  dtl_session_add_text (session, REPORT);
  wait_until_done (session);
  g_assert_cmpuint (count_decisions (session), ==, 0);
  decision = dtl_session_about_figure (session, DTL_DECISION_MEASURE, 0, 0, "price of the bridge");
  decision->reason = g_strdup ("so the council calls it");
  decide (session, decision);
  g_assert_cmpstr (get_figure (session)->measure, ==, "price of the bridge");
  g_assert_cmpuint (count_decisions (session), ==, 1);
  item = g_list_model_get_item (dtl_session_get_decisions (session), 0);
  g_object_get (item, "id", &id, "what", &what, "words", &words, "why", &why, "when", &when, "placed", &placed, "source", &source,
                "mention", &mention, "start", &start, NULL);
  g_assert_cmpstr (what, ==, "Measure: price of the bridge");
  g_assert_cmpstr (words, ==, "4 million euros");
  g_assert_cmpstr (why, ==, "so the council calls it");
  g_assert_nonnull (when);
  g_assert_true (placed);
  g_assert_cmpint (source, ==, 0);
  g_assert_cmpint (mention, ==, 0);
  g_assert_cmpuint (start, ==, get_figure (session)->span.start);
  dtl_session_revoke (session, id);
  wait_until_done (session);
  g_assert_cmpuint (count_decisions (session), ==, 0);
  g_assert_cmpstr (get_figure (session)->measure, !=, "price of the bridge");
  dtl_session_undo (session);
  wait_until_done (session);
  g_assert_cmpuint (count_decisions (session), ==, 1);
  g_assert_cmpstr (get_figure (session)->measure, ==, "price of the bridge");
}

static char *
get_author (DtlSession *session, guint index)
{
  g_autoptr (DtlDecisionItem) item = g_list_model_get_item (dtl_session_get_decisions (session), index);
  char *who;

  g_object_get (item, "who", &who, NULL);
  return who;
}

/* Nobody is named who has not said how; what is signed stays so. */
static void
test_signed (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autofree char *nobody = NULL, *somebody = NULL, *first = NULL, *nobody_again = NULL;

  dtl_session_add_text (session, REPORT);
  wait_until_done (session);
  decide (session, dtl_session_about_figure (session, DTL_DECISION_MEASURE, 0, 0, "price"));
  nobody = get_author (session, 0);
  g_assert_null (nobody);
  g_object_set (session, "author", "  Dana Hill ", NULL);
  decide (session, dtl_session_about_figure (session, DTL_DECISION_NOUN, 0, 0, "coin"));
  somebody = get_author (session, 1);
  g_assert_cmpstr (somebody, ==, "Dana Hill");
  g_object_set (session, "author", " ", NULL);
  decide (session, dtl_session_about_figure (session, DTL_DECISION_HEDGE, 0, 0, "about"));
  first = get_author (session, 1);
  g_assert_cmpstr (first, ==, "Dana Hill");
  nobody_again = get_author (session, 2);
  g_assert_null (nobody_again);
}

/* A value is corrected in its row: the decision names what stands there. */
static void
test_companions (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autoptr (DtlDecision) value = NULL;
  g_autoptr (DtlDecision) unit = NULL;

  dtl_session_add_text (session, REPORT);
  dtl_session_add_text (session, "The bridge cost 5 million euros in 2021.");
  wait_until_done (session);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_measures (session)), ==, 1);
  unit = dtl_session_about_figure (session, DTL_DECISION_UNIT, 0, 0, "USD");
  g_assert_cmpuint (unit->others->len, ==, 0);
  value = dtl_session_about_figure (session, DTL_DECISION_VALUE, 0, 0, "9e12");
  g_assert_cmpuint (value->others->len, ==, 1);
  g_assert_cmpstr (((const DtlDecisionTarget *) g_ptr_array_index (value->others, 0))->anchor->exact, ==, "5 million euros");
  decide (session, g_steal_pointer (&value));
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_measures (session)), ==, 1);
}

/* Rows that are put together make one in conflict; only those figures of it are marked that cannot be right together. */
static void
test_merged (void)
{
  static const char *const texts[] = {
    REPORT, "The bridge cost 7 million euros in 2021.", "The bridge is 120 metres long.", "The bridge is 120 metres long, they say.",
  };
  static const DtlStanding standings[] = {
    DTL_STANDING_CONFLICTS, DTL_STANDING_CONFLICTS, DTL_STANDING_DIFFERS, DTL_STANDING_DIFFERS,
  };
  g_autoptr (DtlSession) session = create_session ();
  const DtlComparison *comparison;
  DtlDecision *together;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    dtl_session_add_text (session, texts[i]);
  wait_until_done (session);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_measures (session)), ==, 2);
  together = dtl_session_about_figure (session, DTL_DECISION_TOGETHER, 0, 0, NULL);
  for (guint i = 1; i < G_N_ELEMENTS (texts); i++)
    dtl_session_add_other (session, together, i, 0);
  decide (session, together);
  g_assert_cmpuint (g_list_model_get_n_items (dtl_session_get_measures (session)), ==, 1);
  comparison = dtl_session_get_comparison (session);
  g_assert_cmpint (((const DtlMeasure *) g_ptr_array_index (comparison->measures, 0))->verdict, ==, DTL_VERDICT_CONFLICT);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpint (dtl_standing_of_figure (comparison, i, 0), ==, standings[i]);
    }
}

static void
test_understand (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_null (dtl_session_understand (session, DTL_DECISION_VALUE, 0, "5.2 million", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  dtl_session_add_text (session, REPORT);
  wait_until_done (session);
  value = dtl_session_understand (session, DTL_DECISION_VALUE, 0, "5.2 million", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, "5.2e6");
  decide (session, dtl_session_about_figure (session, DTL_DECISION_VALUE, 0, 0, value));
  g_assert_cmpint (get_figure (session)->digits, ==, 2);
  decide (session, dtl_session_about_date (session, DTL_DECISION_DATE, 0, 0, "2022"));
  g_assert_cmpint (count_decisions (session), ==, 2);
  decide (session, dtl_session_about_words (session, DTL_DECISION_MARK_QUOTATION, 0, (DtlSpan) { 0, 10 }, "the council"));
  g_assert_cmpint (dtl_comparison_reading (dtl_session_get_comparison (session), 0)->quotations->len, ==, 1);
}

static void
test_nothing_there (void)
{
  g_autoptr (DtlSession) session = create_session ();
  g_autoptr (DtlSession) shown = create_session ();
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  dtl_session_add_text (session, REPORT);
  wait_until_done (session);
  g_assert_null (dtl_session_about_figure (session, DTL_DECISION_MEASURE, 1, 0, "x"));
  g_assert_null (dtl_session_about_figure (session, DTL_DECISION_MEASURE, 0, 99, "x"));
  g_assert_null (dtl_session_about_date (session, DTL_DECISION_DATE, 0, 99, "2021"));
  g_assert_null (dtl_session_about_quotation (session, DTL_DECISION_NOT_A_QUOTATION, 0, 0, NULL));
  g_assert_null (dtl_session_about_words (session, DTL_DECISION_MARK_DATE, 0, (DtlSpan) { 4, 4000 }, "2021"));
  g_assert_null (dtl_session_about_words (session, DTL_DECISION_MARK_DATE, 0, (DtlSpan) { 4, 4 }, "2021"));
  dtl_session_decide (session, none);
  g_assert_false (dtl_session_get_busy (session));
  /* What was compared elsewhere has no collection that could keep it. */
  dtl_session_show_comparison (shown, comparison);
  g_assert_null (dtl_session_about_figure (shown, DTL_DECISION_MEASURE, STORY_COURIER, 0, "x"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-decisions/list", test_list);
  g_test_add_func ("/session-decisions/signed", test_signed);
  g_test_add_func ("/session-decisions/companions", test_companions);
  g_test_add_func ("/session-decisions/merged", test_merged);
  g_test_add_func ("/session-decisions/understand", test_understand);
  g_test_add_func ("/session-decisions/nothing-there", test_nothing_there);
  return g_test_run ();
}
