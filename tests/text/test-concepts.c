/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the data know of measures beside their wordings: which figures they take, and what their change is. */

#include "dtl-concepts.h"

static DtlConcepts *
make_concepts (const char *json)
{
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  DtlConcepts *concepts = dtl_concepts_new ();
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  g_assert_nonnull (root);
  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &id, &node))
    g_assert_true (dtl_concepts_add (concepts, id, json_node_get_object (node)));
  return concepts;
}

static void
test_kinds (void)
{
  g_autoptr (DtlConcepts) concepts = make_concepts ("{\"speed\": {\"label\": \"speed of the wind\", \"kinds\": [\"quantity\", \"number\"], \"units\": [\"speed\"]}, \"any\": {}}");
  const DtlConcept *speed = dtl_concepts_find (concepts, "speed");

  g_assert_true (dtl_concepts_settle (concepts));
  g_assert_cmpstr (speed->label, ==, "speed of the wind");
  g_assert_cmpuint (speed->kinds, ==, (1u << DTL_CONCEPT_QUANTITY) | (1u << DTL_CONCEPT_NUMBER));
  g_assert_cmpuint (speed->units, !=, 0);
  g_assert_cmpuint (dtl_concepts_find (concepts, "any")->kinds, ==, 0);
  g_assert_cmpstr (dtl_concepts_find (concepts, "any")->label, ==, "any");
  g_assert_null (dtl_concepts_find (concepts, "none"));
}

static void
test_changes (void)
{
  g_autoptr (DtlConcepts) concepts = make_concepts ("{\"gdp\": {\"change\": \"growth\"}, \"growth\": {\"flow\": true}, \"profit\": {}}");

  g_assert_true (dtl_concepts_settle (concepts));
  g_assert_cmpstr (dtl_concepts_find (concepts, "gdp")->change->id, ==, "growth");
  g_assert_cmpstr (dtl_concepts_find (concepts, "profit")->change->id, ==, "profit-change");
  g_assert_cmpstr (dtl_concepts_find (concepts, "profit-change")->label, ==, "change in profit");
  g_assert_true (dtl_concepts_find (concepts, "growth")->flow);
}

static void
test_damage (void)
{
  g_autoptr (DtlConcepts) concepts = make_concepts ("{\"gdp\": {\"change\": \"nothing\"}}");
  g_autoptr (JsonNode) wrong = json_from_string ("{\"kinds\": [\"colour\"]}", NULL);

  g_assert_false (dtl_concepts_settle (concepts));
  g_assert_false (dtl_concepts_add (concepts, "wrong", json_node_get_object (wrong)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concepts/kinds", test_kinds);
  g_test_add_func ("/concepts/changes", test_changes);
  g_test_add_func ("/concepts/damage", test_damage);
  return g_test_run ();
}
