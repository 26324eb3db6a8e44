/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the data know of measures beside their wordings: which figures they take, and what their change is. */

#include "dtl-concepts.h"

static DtlConcepts *
make_concepts (const char *text)
{
  g_autofree char *copy = g_strdup (text);
  DtlConcepts *concepts = dtl_concepts_new ();
  DtlJsonScanner json, wordings[DTL_WORDING_LAST];
  const char *id;

  dtl_json_scanner_init (&json, copy);
  g_assert_true (dtl_json_scanner_enter (&json, '{'));
  while (dtl_json_scanner_member (&json, &id))
    g_assert_nonnull (dtl_concepts_add (concepts, id, &json, wordings));
  g_assert_true (dtl_json_scanner_ended (&json));
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
test_limits (void)
{
  g_autoptr (DtlConcepts) concepts = make_concepts ("{\"dead\": {\"of\": \"people\"}, \"razed\": {\"of\": \"things\", \"setting\": \"building\"}, \"any\": {}}");

  g_assert_true (dtl_concepts_settle (concepts));
  g_assert_cmpint (dtl_concepts_find (concepts, "dead")->of, ==, DTL_CONCEPT_OF_PEOPLE);
  g_assert_cmpint (dtl_concepts_find (concepts, "dead-change")->of, ==, DTL_CONCEPT_OF_PEOPLE);
  g_assert_cmpint (dtl_concepts_find (concepts, "razed")->of, ==, DTL_CONCEPT_OF_THINGS);
  g_assert_cmpstr (dtl_concepts_find (concepts, "razed")->setting, ==, "building");
  g_assert_cmpint (dtl_concepts_find (concepts, "any")->of, ==, DTL_CONCEPT_OF_ANYTHING);
  g_assert_null (dtl_concepts_find (concepts, "any")->setting);
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

/* A rise in net profit may be told as one in profit; growth that has a name of its own is like the changes of what grows so. */
static void
test_alike_changes (void)
{
  g_autoptr (DtlConcepts) concepts = make_concepts ("{\"profit\": {\"like\": \"net-profit gdp\"}, \"net-profit\": {}, \"gdp\": {\"change\": \"growth\"}, \"growth\": {}}");
  const DtlConcept *change;

  g_assert_true (dtl_concepts_settle (concepts));
  change = dtl_concepts_find (concepts, "profit-change");
  g_assert_true (dtl_concepts_alike (change, dtl_concepts_find (concepts, "net-profit-change")));
  g_assert_true (dtl_concepts_alike (change, dtl_concepts_find (concepts, "growth")));
  g_assert_false (dtl_concepts_alike (change, dtl_concepts_find (concepts, "net-profit")));
  g_assert_false (dtl_concepts_alike (change, dtl_concepts_find (concepts, "profit")));
  g_assert_false (dtl_concepts_alike (dtl_concepts_find (concepts, "net-profit-change"), dtl_concepts_find (concepts, "growth")));
}

static void
test_alike (void)
{
  g_autoptr (DtlConcepts) concepts = make_concepts ("{\"profit\": {\"like\": \"net-profit gross-profit\"}, \"net-profit\": {}, \"gross-profit\": {}, \"net\": {}}");
  const DtlConcept *profit = dtl_concepts_find (concepts, "profit"), *net = dtl_concepts_find (concepts, "net-profit");

  g_assert_true (dtl_concepts_alike (profit, net) && dtl_concepts_alike (net, profit));
  g_assert_true (dtl_concepts_alike (profit, dtl_concepts_find (concepts, "gross-profit")));
  g_assert_true (dtl_concepts_alike (net, net));
  g_assert_false (dtl_concepts_alike (net, dtl_concepts_find (concepts, "gross-profit")));
  g_assert_false (dtl_concepts_alike (profit, dtl_concepts_find (concepts, "net")));
  g_assert_false (dtl_concepts_alike (profit, NULL));
}

static void
test_damage (void)
{
  g_autoptr (DtlConcepts) concepts = make_concepts ("{\"gdp\": {\"change\": \"nothing\"}}");
  static const char *const wrong[] = { "{\"kinds\": [\"colour\"]}", "{\"units\": 1}", "{\"flow\": 1}",
                                        "{\"of\": \"somebody\"}", "{\"of\": 1}", "{\"like\": 1}", "{\"setting\": []}", "[]", "{\"label\": \"a" };

  g_assert_false (dtl_concepts_settle (concepts));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *copy = g_strdup (wrong[i]);
      DtlJsonScanner json, wordings[DTL_WORDING_LAST];

      dtl_json_scanner_init (&json, copy);
      g_assert_null (dtl_concepts_add (concepts, "wrong", &json, wordings));
    }
}

static void
test_words (void)
{
  g_autoptr (DtlConcepts) concepts = dtl_concepts_new ();
  g_autofree char *copy = g_strdup ("{\"words\": [\"jobs\"], \"nouns\": [\"workers\"], \"label\": \"jobs\"}");
  DtlJsonScanner json, wordings[DTL_WORDING_LAST];
  const char *word;

  dtl_json_scanner_init (&json, copy);
  g_assert_nonnull (dtl_concepts_add (concepts, "jobs", &json, wordings));
  g_assert_null (wordings[DTL_WORDING_FALLING].at);
  g_assert_true (dtl_json_scanner_enter (&wordings[DTL_WORDING_PLAIN], '[') && dtl_json_scanner_next (&wordings[DTL_WORDING_PLAIN])
                 && dtl_json_scanner_string (&wordings[DTL_WORDING_PLAIN], &word));
  g_assert_cmpstr (word, ==, "jobs");
  g_assert_nonnull (wordings[DTL_WORDING_NOUN].at);
  g_assert_null (wordings[DTL_WORDING_LOOSE].at);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/concepts/kinds", test_kinds);
  g_test_add_func ("/concepts/limits", test_limits);
  g_test_add_func ("/concepts/changes", test_changes);
  g_test_add_func ("/concepts/alike", test_alike);
  g_test_add_func ("/concepts/alike-changes", test_alike_changes);
  g_test_add_func ("/concepts/words", test_words);
  g_test_add_func ("/concepts/damage", test_damage);
  return g_test_run ();
}
