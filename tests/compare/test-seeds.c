/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The founding case: everything that careful readers found in the five seed reports must come
 * out of comparing, and nothing else may be called a conflict. */

#include "dtl-comparison.h"

#include <string.h>

#include "dtl-gold.h"

typedef struct
{
  DtlLexicon *lexicon;
  JsonParser *figures;
  JsonParser *expected;
  GPtrArray *readings;
  DtlComparison *comparison;
} Fixture;

static JsonParser *
load (const char *directory, const char *name)
{
  g_autofree char *path = g_build_filename (directory, "gold", name, NULL);
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return parser;
}

static JsonArray *
get_list (JsonParser *parser, const char *name)
{
  return json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), name);
}

static gboolean
set_up (Fixture *fixture)
{
  const char *directory = g_getenv ("DATELINE_SEEDS_DIR");
  g_autofree char *gold = directory != NULL ? g_build_filename (directory, "gold", "comparison.json", NULL) : NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *sources;

  if (gold == NULL || !g_file_test (gold, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the seed reports are not here");
      return FALSE;
    }
  fixture->lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_assert_no_error (error);
  fixture->figures = load (directory, "figures-and-dates.json");
  fixture->expected = load (directory, "comparison.json");
  fixture->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  sources = get_list (fixture->figures, "sources");
  for (guint i = 0; i < json_array_get_length (sources); i++)
    g_ptr_array_add (fixture->readings, dtl_gold_read (fixture->lexicon, directory, json_array_get_object_element (sources, i)));
  fixture->comparison = dtl_compare (fixture->readings, fixture->lexicon, NULL, &error);
  g_assert_no_error (error);
  return TRUE;
}

static void
tear_down (Fixture *fixture)
{
  g_clear_pointer (&fixture->comparison, dtl_comparison_unref);
  g_clear_pointer (&fixture->readings, g_ptr_array_unref);
  g_clear_object (&fixture->figures);
  g_clear_object (&fixture->expected);
  g_clear_pointer (&fixture->lexicon, dtl_lexicon_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static JsonObject *
find_object (JsonArray *list, const char *id)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (g_strcmp0 (json_object_get_string_member (json_array_get_object_element (list, i), "id"), id) == 0)
      return json_array_get_object_element (list, i);
  g_error ("no %s among the labels", id);
}

static guint
find_source (Fixture *fixture, const char *id)
{
  JsonArray *sources = get_list (fixture->figures, "sources");

  for (guint i = 0; i < json_array_get_length (sources); i++)
    if (g_strcmp0 (json_object_get_string_member (json_array_get_object_element (sources, i), "id"), id) == 0)
      return i;
  g_error ("no source %s among the labels", id);
}

/* The row that a labelled figure, "f2" of "004", stands in. */
static int
find_row (Fixture *fixture, const char *source, const char *figure)
{
  JsonArray *sources = get_list (fixture->figures, "sources");
  JsonObject *label = find_object (sources, source);
  guint start = json_object_get_int_member (find_object (json_object_get_array_member (label, "figures"), figure), "start");
  guint index = find_source (fixture, source);
  const DtlReading *reading = g_ptr_array_index (fixture->readings, index);

  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_reading_figure (reading, i)->span.start == start)
      return dtl_comparison_measure_of (fixture->comparison, index, i);
  return -1;
}

static int
find_row_of_group (Fixture *fixture, const char *name)
{
  const char *slash = strchr (name, '/');
  g_autofree char *source = NULL;
  JsonObject *measure, *cell;

  if (slash != NULL)
    {
      source = g_strndup (name, slash - name);
      return find_row (fixture, source, slash + 1);
    }
  measure = find_object (get_list (fixture->expected, "measures"), name);
  cell = json_array_get_object_element (json_object_get_array_member (measure, "cells"), 0);
  return find_row (fixture, json_object_get_string_member (cell, "source"),
                   json_array_get_string_element (json_object_get_array_member (cell, "figures"), 0));
}

static void
check_cells (Fixture *fixture, JsonObject *measure, int row)
{
  JsonArray *cells = json_object_get_array_member (measure, "cells");

  for (guint i = 0; i < json_array_get_length (cells); i++)
    {
      JsonObject *cell = json_array_get_object_element (cells, i);
      JsonArray *figures = json_object_get_array_member (cell, "figures");

      for (guint j = 0; j < json_array_get_length (figures); j++)
        {
          const char *source = json_object_get_string_member (cell, "source"), *figure = json_array_get_string_element (figures, j);

          if (find_row (fixture, source, figure) != row)
            {
              g_test_message ("%s: %s/%s is not in its row", json_object_get_string_member (measure, "id"), source, figure);
              g_test_fail ();
            }
        }
    }
}

static gboolean
accepts (JsonObject *measure, const char *verdict)
{
  JsonArray *accepted = json_object_get_array_member (measure, "accept");

  for (guint i = 0; i < json_array_get_length (accepted); i++)
    if (g_str_equal (json_array_get_string_element (accepted, i), verdict))
      return TRUE;
  return FALSE;
}

static void
test_measures (void)
{
  g_auto (Fixture) fixture = { 0 };
  JsonArray *measures;

  if (!set_up (&fixture))
    return;
  measures = get_list (fixture.expected, "measures");
  for (guint i = 0; i < json_array_get_length (measures); i++)
    {
      JsonObject *measure = json_array_get_object_element (measures, i);
      const char *id = json_object_get_string_member (measure, "id");
      int row = find_row_of_group (&fixture, id);
      const char *verdict;

      g_assert_cmpint (row, >=, 0);
      check_cells (&fixture, measure, row);
      verdict = dtl_verdict_name (((DtlMeasure *) g_ptr_array_index (fixture.comparison->measures, row))->verdict);
      g_test_message ("%s: %s", id, verdict);
      g_assert_true (accepts (measure, verdict));
    }
}

static void
test_kept_apart (void)
{
  g_auto (Fixture) fixture = { 0 };
  JsonArray *pairs;

  if (!set_up (&fixture))
    return;
  pairs = get_list (fixture.expected, "do_not_align");
  for (guint i = 0; i < json_array_get_length (pairs); i++)
    {
      JsonArray *groups = json_object_get_array_member (json_array_get_object_element (pairs, i), "groups");
      const char *a = json_array_get_string_element (json_array_get_array_element (groups, 0), 0);
      const char *b = json_array_get_string_element (json_array_get_array_element (groups, 1), 0);

      g_test_message ("%s and %s", a, b);
      g_assert_cmpint (find_row_of_group (&fixture, a), !=, find_row_of_group (&fixture, b));
    }
}

/* The slip is the only row that cannot stand as it is; its suspect is named first and proved. */
static void
test_slip (void)
{
  g_auto (Fixture) fixture = { 0 };
  const DtlMeasure *measure;
  const DtlReason *reason;
  const DtlMentionRef *suspect;

  if (!set_up (&fixture))
    return;
  measure = g_ptr_array_index (fixture.comparison->measures, 0);
  reason = g_ptr_array_index (measure->reasons, 0);
  suspect = &g_array_index (reason->figures, DtlMentionRef, 0);
  g_assert_cmpint (measure->verdict, ==, DTL_VERDICT_SCALE_SLIP);
  g_assert_true (reason->has_suspect);
  g_assert_cmpstr (reason->factor, ==, "1000");
  g_assert_cmpuint (suspect->source, ==, find_source (&fixture, "004"));
  g_assert_nonnull (strstr (reason->working, "0.1053"));
  g_assert_nonnull (strstr (reason->working, "trillion"));
  measure = g_ptr_array_index (fixture.comparison->measures, 1);
  g_assert_cmpint (measure->verdict, <, DTL_VERDICT_SCALE_SLIP);
}

static void
test_arithmetic (void)
{
  g_auto (Fixture) fixture = { 0 };
  guint n_failed = 0;

  if (!set_up (&fixture))
    return;
  for (guint i = 0; i < fixture.comparison->arithmetic->len; i++)
    {
      const DtlArithmetic *sum = g_ptr_array_index (fixture.comparison->arithmetic, i);

      g_test_message ("%s: %s", sum->rule, sum->working);
      if (!sum->holds)
        g_assert_cmpuint (sum->source, ==, find_source (&fixture, "004"));
      n_failed += !sum->holds;
    }
  g_assert_cmpuint (n_failed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seeds/measures", test_measures);
  g_test_add_func ("/seeds/kept-apart", test_kept_apart);
  g_test_add_func ("/seeds/slip", test_slip);
  g_test_add_func ("/seeds/arithmetic", test_arithmetic);
  return g_test_run ();
}
