/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions as data: kinds are told apart by names that never change, and a copy has all. */

#include "dtl-decision.h"

static DtlAnchor *
anchor_words (void)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string ("The ship had 40 hands.");

  return dtl_anchor_new (text, (DtlSpan) { 13, 15 });
}

static void
test_names (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  DtlDecisionKind kind;

  for (guint i = 0; i < DTL_N_DECISION_KINDS; i++)
    {
      g_assert_true (g_hash_table_add (names, (gpointer) dtl_decision_kind_name (i)));
      g_assert_true (dtl_decision_kind_by_name (dtl_decision_kind_name (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_cmpstr (dtl_decision_kind_name (DTL_DECISION_MEASURE), ==, "measure");
  g_assert_cmpint (dtl_decision_kind_about (DTL_DECISION_APART), ==, DTL_DECISION_ABOUT_ROW);
  g_assert_false (dtl_decision_kind_by_name ("of a later version", &kind));
}

static void
test_copy (void)
{
  g_autoptr (DtlDecision) decision = dtl_decision_new (DTL_DECISION_VERDICT, 3, anchor_words (), "agree");
  g_autoptr (DtlDecision) copy = NULL;
  const DtlDecisionTarget *other;

  g_assert_cmpint (decision->made, >, 0);
  decision->id = 9;
  decision->reason = g_strdup ("both count the crew");
  decision->author = g_strdup ("The desk");
  decision->made = 12;
  dtl_decision_add_other (decision, 4, anchor_words ());
  copy = dtl_decision_copy (decision);
  g_assert_cmpint (copy->id, ==, 9);
  g_assert_cmpint (copy->source, ==, 3);
  g_assert_cmpint (copy->kind, ==, DTL_DECISION_VERDICT);
  g_assert_cmpstr (copy->value, ==, "agree");
  g_assert_cmpstr (copy->reason, ==, "both count the crew");
  g_assert_cmpstr (copy->author, ==, "The desk");
  g_assert_cmpint (copy->made, ==, 12);
  g_assert_cmpuint (copy->others->len, ==, 1);
  other = g_ptr_array_index (copy->others, 0);
  g_assert_cmpint (other->source, ==, 4);
  g_assert_cmpstr (other->anchor->exact, ==, "40");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision/names", test_names);
  g_test_add_func ("/decision/copy", test_copy);
  return g_test_run ();
}
