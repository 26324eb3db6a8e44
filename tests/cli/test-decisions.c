/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user corrected in a collection is what the program tells of it. */

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "dtl-decision.h"
#include "dtl-scratch.h"
#include "dtl-workbench.h"

#define BRIDGE "The bridge cost 4 million euros in 2021."
#define COUNCIL "Prices rose by 2% in May 2023. The council said that the bridge cost 5 million euros in 2021."

typedef struct
{
  char *folder;
  char *collection;
  DtlWorkbench *bench;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;

  fixture->folder = dtl_scratch_new ("decided");
  fixture->collection = g_build_filename (fixture->folder, "bridge.dateline", NULL);
  fixture->bench = dtl_workbench_new (g_getenv ("DATELINE_DATA_DIR"), fixture->folder);
  file = g_file_new_for_path (fixture->collection);
  g_assert_true (dtl_workbench_add_text (fixture->bench, BRIDGE, NULL));
  g_assert_true (dtl_workbench_add_text (fixture->bench, COUNCIL, NULL));
  g_assert_true (dtl_workbench_save_as (fixture->bench, file, NULL, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dtl_workbench_free (fixture->bench);
  dtl_scratch_remove (fixture->folder);
  g_free (fixture->collection);
  g_free (fixture->folder);
}

static DtlAnchor *
anchor_words (const DtlSnapshot *snapshot, guint source, const char *words)
{
  const DtlReading *reading = dtl_comparison_reading (snapshot->comparison, source);
  const char *bytes = dtl_text_bytes (reading->source->text), *found = strstr (bytes, words);
  const DtlSpan span = { (guint32) (found - bytes), (guint32) (found - bytes + strlen (words)) };

  return dtl_anchor_new (reading->source->text, span);
}

/* @other: (nullable): words of the second report that it is about as well */
static void
decide_about (Fixture *fixture, DtlDecisionKind kind, guint source, const char *words, const char *other, const char *value)
{
  g_autoptr (DtlSnapshot) snapshot = dtl_workbench_compare (fixture->bench, NULL, NULL);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  DtlDecision *decision = dtl_decision_new (kind, g_array_index (snapshot->ids, gint64, source), anchor_words (snapshot, source, words), value);
  g_autoptr (GError) error = NULL;

  if (other != NULL)
    dtl_decision_add_other (decision, g_array_index (snapshot->ids, gint64, 1), anchor_words (snapshot, 1, other));
  g_ptr_array_add (decisions, decision);
  g_assert_true (dtl_workbench_decide (fixture->bench, decisions, &error));
  g_assert_no_error (error);
}

static void
decide (Fixture *fixture, DtlDecisionKind kind, guint source, const char *words, const char *value)
{
  decide_about (fixture, kind, source, words, NULL, value);
}

static JsonNode *
run_program (Fixture *fixture, const char *command)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("DATELINE_CLI"), command, fixture->collection, "--format", "json", NULL);
  JsonNode *root;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  root = json_from_string (output, &error);
  g_assert_no_error (error);
  return root;
}

/* One of the figures of the export; of both reports together. */
static JsonObject *
get_figure (JsonNode *root, guint source, guint figure)
{
  JsonArray *sources = json_object_get_array_member (json_node_get_object (root), "sources");

  return json_array_get_object_element (json_object_get_array_member (json_array_get_object_element (sources, source), "figures"), figure);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) before = run_program (fixture, "export");
  g_autoptr (JsonNode) after = NULL;
  JsonArray *decisions, *gold;

  g_assert_cmpstr (json_object_get_string_member (get_figure (before, 0, 0), "low"), ==, "4000000");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (before), "decisions")), ==, 0);
  decide (fixture, DTL_DECISION_VALUE, 0, "4 million euros", "5e6");
  decide (fixture, DTL_DECISION_NOT_A_FIGURE, 1, "2%", NULL);
  after = run_program (fixture, "export");
  g_assert_cmpstr (json_object_get_string_member (get_figure (after, 0, 0), "low"), ==, "5000000");
  g_assert_cmpstr (json_object_get_string_member (get_figure (after, 1, 0), "text"), ==, "5 million euros");
  decisions = json_object_get_array_member (json_node_get_object (after), "decisions");
  g_assert_cmpuint (json_array_get_length (decisions), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (decisions, 1), "source"), ==, "s2");
  g_assert_true (json_object_get_boolean_member (json_array_get_object_element (decisions, 1), "placed"));
  gold = json_object_get_array_member (json_node_get_object (after), "gold");
  g_assert_cmpuint (json_array_get_length (gold), ==, 2);
  g_assert_nonnull (strstr (json_object_get_string_member (json_array_get_object_element (gold, 0), "case"), "figure: 4 million euros | money 5000000 EUR"));
  g_assert_nonnull (strstr (json_object_get_string_member (json_array_get_object_element (gold, 1), "case"), "not: 2%"));
}

/* Every command that reads a collection tells what is right in it. */
static void
test_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *first;

  decide (fixture, DTL_DECISION_UNIT, 0, "4 million euros", "SEK");
  root = run_program (fixture, "read");
  first = json_array_get_object_element (json_object_get_array_member (json_array_get_object_element (json_node_get_array (root), 0), "figures"), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "unit"), ==, "SEK");
}

static char *
explain (Fixture *fixture, const char *figures)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("DATELINE_CLI"), "compare", "--explain", figures, fixture->collection, NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  return g_steal_pointer (&output);
}

/* Whoever asks why two figures are in one row hears that the user put them there, or took them apart. */
static void
test_explain (Fixture *fixture, gconstpointer data)
{
  g_autofree char *together = NULL, *apart = NULL;

  decide_about (fixture, DTL_DECISION_TOGETHER, 0, "4 million euros", "2%", NULL);
  together = explain (fixture, "s1f1,s2f1");
  g_assert_nonnull (strstr (together, "together, in one row\n         decided: together s1f1 s2f1 (set by hand on "));
  decide_about (fixture, DTL_DECISION_APART, 0, "4 million euros", "5 million euros", NULL);
  apart = explain (fixture, "s1f1,s2f2");
  g_assert_nonnull (strstr (apart, "apart, in two rows\n         decided: apart s1f1 s2f2 (set by hand on "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-decisions/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/cli-decisions/explain", Fixture, NULL, set_up, test_explain, tear_down);
  g_test_add ("/cli-decisions/read", Fixture, NULL, set_up, test_read, tear_down);
  return g_test_run ();
}
