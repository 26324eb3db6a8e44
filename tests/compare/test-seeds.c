/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The founding case: everything that careful readers found in the five seed reports must come
 * out of comparing, and nothing else may be called a conflict. */

#include "dtl-comparison.h"

#include <string.h>

#include "dtl-dump.h"
#include "dtl-gold.h"
#include "dtl-reader.h"

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

static DtlReading *
read_source (Fixture *fixture, const char *directory, JsonObject *label)
{
  g_autofree char *path = g_build_filename (directory, json_object_get_string_member (label, "file"), NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (DtlText) text = NULL;
  g_autoptr (DtlSource) source = NULL;
  g_autoptr (GError) error = NULL;
  DtlReading *reading;

  g_file_get_contents (path, &bytes, NULL, &error);
  g_assert_no_error (error);
  text = dtl_text_new_from_string (bytes);
  source = dtl_source_new (text);
  source->publisher = g_strdup (json_object_get_string_member (label, "id"));
  if (json_object_has_member (label, "published") && !json_object_get_null_member (label, "published")
      && dtl_date_parse (json_object_get_string_member (label, "published"), &source->published))
    source->published_from = DTL_PUBLISHED_FROM_OPTION;
  reading = dtl_reader_read (fixture->lexicon, source, NULL, &error);
  g_assert_no_error (error);
  return reading;
}

/* @labels: figures and dates come from the labels, not from the reader. */
static gboolean
set_up (Fixture *fixture, gboolean labels)
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
    {
      JsonObject *label = json_array_get_object_element (sources, i);

      g_ptr_array_add (fixture->readings, labels ? dtl_gold_read (fixture->lexicon, directory, label) : read_source (fixture, directory, label));
    }
  fixture->comparison = dtl_compare (fixture->readings, fixture->lexicon, NULL, &error);
  g_assert_no_error (error);
  dtl_dump_comparison (fixture->comparison);
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
test_measures (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  JsonArray *measures;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
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
test_kept_apart (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  JsonArray *pairs;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
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
test_slip (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  const DtlMeasure *measure;
  const DtlReason *reason;
  const DtlMentionRef *suspect;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
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
test_arithmetic (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  guint n_failed = 0;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
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

/* The story event that a labelled date, "d1" of "000", stands in. */
static const DtlStoryEvent *
find_story (Fixture *fixture, const char *source, const char *date)
{
  JsonObject *label = find_object (get_list (fixture->figures, "sources"), source);
  guint start = json_object_get_int_member (find_object (json_object_get_array_member (label, "dates"), date), "start");
  guint index = find_source (fixture, source);
  const DtlReading *reading = g_ptr_array_index (fixture->readings, index);

  for (guint i = 0; i < fixture->comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (fixture->comparison->events, i);

      for (guint j = 0; j < story->dates->len; j++)
        {
          DtlMentionRef ref = g_array_index (story->dates, DtlMentionRef, j);

          if (ref.source == index && dtl_reading_date (reading, ref.index)->span.start == start)
            return story;
        }
    }
  return NULL;
}

static void
test_events (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  JsonArray *events;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
    return;
  events = get_list (fixture.expected, "events");
  for (guint i = 0; i < json_array_get_length (events); i++)
    {
      JsonObject *event = json_array_get_object_element (events, i);
      JsonArray *dates = json_object_get_array_member (event, "dates");
      const DtlStoryEvent *story = NULL;

      for (guint j = 0; j < json_array_get_length (dates) && !json_object_has_member (event, "optional"); j++)
        {
          JsonObject *date = json_array_get_object_element (dates, j);
          const DtlStoryEvent *found = find_story (&fixture, json_object_get_string_member (date, "source"),
                                                   json_object_get_string_member (date, "date"));

          g_test_message ("%s: %s is in “%s”, %s", json_object_get_string_member (event, "id"), json_object_get_string_member (date, "source"),
                          found != NULL ? found->label : "nothing", found != NULL ? dtl_verdict_name (found->verdict) : "");
          g_assert_true (found != NULL && (story == NULL || story == found));
          story = found;
        }
      if (story != NULL && json_array_get_length (dates) > 1)
        g_assert_cmpstr (dtl_verdict_name (story->verdict), ==, json_object_get_string_member (event, "verdict"));
    }
}

/* Only the one day that sources truly differ on may be called a conflict. */
static void
test_event_conflicts (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  guint n = 0;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
    return;
  for (guint i = 0; i < fixture.comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (fixture.comparison->events, i);

      if (story->verdict != DTL_VERDICT_CONFLICT)
        continue;
      g_test_message ("%s: %s", story->label, ((DtlReason *) g_ptr_array_index (story->reasons, 0))->working);
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
test_origins (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  JsonArray *origins;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
    return;
  origins = get_list (fixture.expected, "origins");
  for (guint i = 0; i < json_array_get_length (origins); i++)
    {
      JsonObject *label = json_array_get_object_element (origins, i);
      const char *name = json_object_get_string_member (label, "origin");
      const DtlOrigin *found = NULL;

      for (guint j = 0; j < fixture.comparison->origins->len; j++)
        {
          const DtlOrigin *origin = g_ptr_array_index (fixture.comparison->origins, j);

          if (origin->origin != NULL && strstr (name, origin->origin) != NULL)
            found = origin;
        }
      g_test_message ("%s: %s, %u sources", name, found != NULL ? found->origin : "not found", found != NULL ? found->sources->len : 0);
      g_assert_nonnull (found);
      g_assert_cmpuint (found->sources->len, ==, json_array_get_length (json_object_get_array_member (label, "sources")));
    }
}

static gboolean
covers (Fixture *fixture, const DtlQuotationMatch *match, JsonObject *variant)
{
  guint source = find_source (fixture, json_object_get_string_member (variant, "source"));
  DtlSpan span = { json_object_get_int_member (variant, "start"), json_object_get_int_member (variant, "end") };

  for (guint i = 0; i < match->variants->len; i++)
    if (g_array_index (match->variants, DtlMentionRef, i).source == source
        && dtl_span_overlaps (g_array_index (match->spans, DtlSpan, i), span))
      return TRUE;
  return FALSE;
}

static gboolean
is_matched (Fixture *fixture, JsonObject *label)
{
  JsonArray *variants = json_object_get_array_member (label, "variants");
  gboolean reworded = g_str_equal (json_object_get_string_member (label, "verdict"), "reworded");

  for (guint i = 0; i < fixture->comparison->quotations->len; i++)
    {
      const DtlQuotationMatch *match = g_ptr_array_index (fixture->comparison->quotations, i);
      gboolean all = match->reworded == reworded;

      for (guint j = 0; j < json_array_get_length (variants); j++)
        all &= covers (fixture, match, json_array_get_object_element (variants, j));
      if (all)
        return TRUE;
    }
  return FALSE;
}

static void
test_quotations (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  JsonArray *quotations;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
    return;
  quotations = get_list (fixture.expected, "quotations");
  for (guint i = 0; i < json_array_get_length (quotations); i++)
    {
      JsonObject *label = json_array_get_object_element (quotations, i);

      g_test_message ("%s", json_object_get_string_member (label, "id"));
      g_assert_true (is_matched (&fixture, label));
    }
}

static void
test_focus (gconstpointer labels)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *focus = NULL;

  if (!set_up (&fixture, GPOINTER_TO_INT (labels)))
    return;
  focus = dtl_interval_to_edtf (&fixture.comparison->focus);
  g_assert_cmpstr (focus, ==, "2024-12/2025-01");
}

static const struct
{
  const char *name;
  GTestDataFunc func;
  gboolean read;     /* with what the reader finds */
  gboolean labelled; /* with the labels in its place */
} tests[] = {
  { "measures", test_measures, TRUE, TRUE },
  { "kept-apart", test_kept_apart, TRUE, TRUE },
  { "slip", test_slip, TRUE, TRUE },
  { "arithmetic", test_arithmetic, TRUE, TRUE },
  { "events", test_events, TRUE, TRUE },
  { "event-conflicts", test_event_conflicts, TRUE, TRUE },
  { "origins", test_origins, TRUE, FALSE },
  { "quotations", test_quotations, TRUE, FALSE },
  { "focus", test_focus, TRUE, TRUE },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *read = g_strconcat ("/seeds/read/", tests[i].name, NULL);
      g_autofree char *labelled = g_strconcat ("/seeds/labelled/", tests[i].name, NULL);

      if (tests[i].read)
        g_test_add_data_func (read, GINT_TO_POINTER (FALSE), tests[i].func);
      if (tests[i].labelled)
        g_test_add_data_func (labelled, GINT_TO_POINTER (TRUE), tests[i].func);
    }
  return g_test_run ();
}
