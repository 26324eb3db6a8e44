/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows as the user puts them together, from the first report to the last undo: what is shown after every
 * step, to the byte, is shown again when the steps behind it are taken back, and when they are done again. */

#include <string.h>

#include "dtl-export-json.h"
#include "dtl-measure-item.h"
#include "dtl-scratch.h"
#include "dtl-session-decisions.h"

static const char *const reports[] = {
  "published: 2023-05-04\n---\nThe flood in Tarma killed 312 people.\n",
  "published: 2023-05-04\n---\nThe flood in Tarma killed 341 people.\n",
  "published: 2023-05-04\n---\nRuvania exported 4.1 million tonnes of grain in 2022.\n",
  "published: 2023-05-04\n---\nShips left the ports of the south with 14.6 million tonnes of it over the season.\n",
};

/* Places of the reports. */
enum
{
  TOLL,
  OTHER_TOLL,
  GRAIN,
  WHEAT,
  LATE_TOLL,
};

typedef struct
{
  DtlSession *session;
  GPtrArray *shown; /* (element-type utf8): what was shown after each step */
} Fixture;

static void
wait_until_done (DtlSession *session)
{
  while (dtl_session_get_busy (session))
    g_main_context_iteration (NULL, TRUE);
}

static char *
describe (DtlSession *session)
{
  g_autoptr (GString) text = g_string_new (NULL);
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_PRETTY);
  dtl_export_json_comparison (&writer, dtl_session_get_comparison (session));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
keep (Fixture *fixture)
{
  wait_until_done (fixture->session);
  g_ptr_array_add (fixture->shown, describe (fixture->session));
}

/* The only figure of each report, and of others the first. */
static const DtlMeasure *
get_row (const Fixture *fixture, guint source)
{
  const DtlComparison *comparison = dtl_session_get_comparison (fixture->session);

  return g_ptr_array_index (comparison->measures, dtl_comparison_measure_of (comparison, source, 0));
}

static const DtlReason *
find_reason (const DtlMeasure *measure, const char *rule)
{
  for (guint i = 0; i < measure->reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (measure->reasons, i);

      if (g_str_equal (reason->rule, rule))
        return reason;
    }
  return NULL;
}

/* @other: a further source, or -1 */
static void
decide (Fixture *fixture, DtlDecisionKind kind, guint source, int other, const char *value, const char *reason)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  DtlDecision *decision = dtl_session_about_figure (fixture->session, kind, source, 0, value);

  g_assert_nonnull (decision);
  if (other >= 0)
    dtl_session_add_other (fixture->session, decision, (guint) other, 0);
  g_set_str (&decision->reason, reason);
  g_ptr_array_add (decisions, decision);
  dtl_session_decide (fixture->session, decisions);
  keep (fixture);
}

static void
tell (Fixture *fixture)
{
  const guint wheat = WHEAT;

  decide (fixture, DTL_DECISION_TOGETHER, GRAIN, WHEAT, NULL, "One season");
  g_assert_true (get_row (fixture, GRAIN) == get_row (fixture, WHEAT));
  decide (fixture, DTL_DECISION_APART, TOLL, OTHER_TOLL, NULL, NULL);
  g_assert_true (get_row (fixture, TOLL) != get_row (fixture, OTHER_TOLL));
  decide (fixture, DTL_DECISION_VERDICT, WHEAT, GRAIN, "different-scope", "All ports");
  g_assert_cmpint (get_row (fixture, GRAIN)->verdict, ==, DTL_VERDICT_DIFFERENT_SCOPE);
  g_assert_nonnull (strstr (find_reason (get_row (fixture, GRAIN), "user-verdict")->working, "“All ports”"));
  decide (fixture, DTL_DECISION_TRUST, WHEAT, -1, "distrust", NULL);
  g_assert_cmpint (get_row (fixture, GRAIN)->computed, ==, DTL_VERDICT_SINGLE);
  decide (fixture, DTL_DECISION_VERDICT, TOLL, -1, "single", NULL);
  g_assert_false (get_row (fixture, TOLL)->stale);
  dtl_session_add_text (fixture->session, "published: 2023-05-04\n---\nIn Tarma the flood killed 312 people.\n");
  keep (fixture);
  g_assert_true (get_row (fixture, TOLL) == get_row (fixture, LATE_TOLL));
  g_assert_true (get_row (fixture, TOLL)->stale);
  decide (fixture, DTL_DECISION_TOGETHER, OTHER_TOLL, TOLL, NULL, NULL);
  g_assert_true (get_row (fixture, TOLL) == get_row (fixture, OTHER_TOLL));
  dtl_session_remove_sources (fixture->session, &wheat, 1);
  keep (fixture);
  g_assert_cmpuint (get_row (fixture, GRAIN)->cells->len, ==, 1);
  g_assert_null (find_reason (get_row (fixture, GRAIN), "user-together"));
}

static void
test_there_and_back (void)
{
  const char *folder = dtl_scratch_borrow ("rows");
  g_autoptr (DtlSession) session = dtl_session_new_in (g_getenv ("DATELINE_DATA_DIR"), folder);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);
  Fixture fixture = { session, shown };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    dtl_session_add_text (session, reports[i]);
  keep (&fixture);
  g_assert_true (get_row (&fixture, TOLL) == get_row (&fixture, OTHER_TOLL));
  g_assert_true (get_row (&fixture, GRAIN) != get_row (&fixture, WHEAT));
  tell (&fixture);
  for (guint i = shown->len - 1; i > 0; i--)
    {
      g_autofree char *words = NULL;

      dtl_session_undo (session);
      wait_until_done (session);
      words = describe (session);
      g_assert_cmpstr (words, ==, g_ptr_array_index (shown, i - 1));
    }
  for (guint i = 1; i < shown->len; i++)
    {
      g_autofree char *words = NULL;

      dtl_session_redo (session);
      wait_until_done (session);
      words = describe (session);
      g_assert_cmpstr (words, ==, g_ptr_array_index (shown, i));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-story/there-and-back", test_there_and_back);
  return g_test_run ();
}
