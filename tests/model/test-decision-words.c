/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of corrections reads as what the user did. */

#include "dtl-decision-words.h"

static void
test_what (void)
{
  static const struct
  {
    DtlDecisionKind kind;
    const char *value, *words;
  } cases[] = {
    { DTL_DECISION_NOT_A_FIGURE, NULL, "This is no figure" },
    { DTL_DECISION_VALUE, "1250", "Value: 1250" },
    { DTL_DECISION_VALUE, "3..5", "Value: 3–5" },
    { DTL_DECISION_VALUE, "..5", "Value: at most 5" },
    { DTL_DECISION_VALUE, "5..", "Value: at least 5" },
    { DTL_DECISION_VALUE, "~5", "Value: about 5" },
    { DTL_DECISION_VALUE, "of a later version", "Value: of a later version" },
    { DTL_DECISION_PERIOD, "2023", "Period: 2023" },
    { DTL_DECISION_PERIOD, "", "No period" },
    { DTL_DECISION_PERIOD, NULL, "No period" },
    { DTL_DECISION_HEDGE, "at-least", "Hedge: at least" },
    { DTL_DECISION_KIND, "percentage-points", "Kind of figure: percentage points" },
    { DTL_DECISION_MEASURE, "100%s", "Measure: 100%s" },
    { DTL_DECISION_VERDICT, "conflict", "Verdict: Conflict" },
    { DTL_DECISION_MARK_DATE, "", "This is a date" },
    { DTL_DECISION_APART, NULL, "They are about different measures" },
  };
  g_autoptr (DtlText) text = dtl_text_new_from_string ("The ship had 40 hands.");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DtlDecision) decision = dtl_decision_new (cases[i].kind, 1, dtl_anchor_new (text, (DtlSpan) { 13, 15 }), cases[i].value);
      g_autofree char *what = dtl_decision_words_what (decision);

      g_assert_cmpstr (what, ==, cases[i].words);
    }
}

/* Each kind has words, with a value and without one. */
static void
test_all (void)
{
  static const char *const values[] = { NULL, "", "5" };
  g_autoptr (DtlText) text = dtl_text_new_from_string ("The ship had 40 hands.");

  for (guint i = 0; i < DTL_N_DECISION_KINDS * G_N_ELEMENTS (values); i++)
    {
      g_autoptr (DtlDecision) decision =
        dtl_decision_new (i / G_N_ELEMENTS (values), 1, dtl_anchor_new (text, (DtlSpan) { 13, 15 }), values[i % G_N_ELEMENTS (values)]);
      g_autofree char *what = dtl_decision_words_what (decision);

      g_assert_cmpstr (what, !=, "");
      g_assert_cmpstr (dtl_decision_words_kind (decision->kind), !=, "");
    }
}

/* Which reports are missing is told by their names, each once. */
static void
test_absence (void)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string ("The ship had 40 hands.");
  g_autoptr (GHashTable) removed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (DtlDecision) decision = dtl_decision_new (DTL_DECISION_TOGETHER, 7, dtl_anchor_new (text, (DtlSpan) { 13, 15 }), NULL);
  const gint64 ids[] = { 7, 8 };
  DtlDecisionPlace place = { .decision = decision };
  g_autofree char *all_there = dtl_decision_words_absence (&place, removed);
  g_autofree char *one = NULL, *both = NULL, *nameless = NULL;

  g_assert_null (all_there);
  dtl_decision_add_other (decision, 8, dtl_anchor_new (text, (DtlSpan) { 13, 15 }));
  dtl_decision_add_other (decision, 7, dtl_anchor_new (text, (DtlSpan) { 4, 8 }));
  place.n_absent = 2;
  nameless = dtl_decision_words_absence (&place, removed);
  g_assert_cmpstr (nameless, ==, "A report that it is about is not in the collection.");
  g_hash_table_insert (removed, g_memdup2 (&ids[0], sizeof ids[0]), "The Herald");
  one = dtl_decision_words_absence (&place, removed);
  g_assert_cmpstr (one, ==, "Removed: “The Herald”. It takes effect again when that is added.");
  g_hash_table_insert (removed, g_memdup2 (&ids[1], sizeof ids[1]), "The Courier");
  both = dtl_decision_words_absence (&place, removed);
  g_assert_cmpstr (both, ==, "Removed: “The Herald”, “The Courier”. It takes effect again when that is added.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-words/what", test_what);
  g_test_add_func ("/decision-words/all", test_all);
  g_test_add_func ("/decision-words/absence", test_absence);
  return g_test_run ();
}
