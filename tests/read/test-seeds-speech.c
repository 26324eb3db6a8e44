/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The five founding reports: quotations and whose they are, events and their dates, who says
 * figures. Labels by hand stand in comparison.json and figures-and-dates.json; skipped where
 * they are not at hand. */

#include "dtl-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "fixture.h"

typedef struct
{
  DtlLexicon *lexicon;
  GHashTable *readings; /* id → DtlReading */
  JsonObject *comparison;
  JsonObject *labels;
} Seeds;

static JsonObject *
load_labels (const char *directory, const char *file, JsonParser *parser)
{
  g_autofree char *path = g_build_filename (directory, "gold", file, NULL);

  return json_parser_load_from_file (parser, path, NULL) ? json_node_get_object (json_parser_get_root (parser)) : NULL;
}

static DtlReading *
read_seed (const Seeds *seeds, const char *directory, JsonObject *label)
{
  g_autofree char *path = g_build_filename (directory, json_object_get_string_member (label, "file"), NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (DtlText) text = NULL;
  g_autoptr (DtlSource) source = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  text = dtl_text_new_from_string (bytes);
  source = dtl_source_new (text);
  if (!json_object_get_boolean_member (label, "published_stated") && !json_object_get_null_member (label, "published"))
    g_assert_true (dtl_date_parse (json_object_get_string_member (label, "published"), &source->published));
  return dtl_reader_read (seeds->lexicon, source, NULL, NULL);
}

static const DtlReading *
get_reading (const Seeds *seeds, JsonObject *object)
{
  return g_hash_table_lookup (seeds->readings, json_object_get_string_member (object, "source"));
}

static gboolean
has_quotation (const DtlReading *reading, DtlSpan span, const char *speaker)
{
  for (guint i = 0; i < reading->quotations->len; i++)
    {
      const DtlQuotation *quotation = dtl_reading_quotation (reading, i);

      if (dtl_span_contains (quotation->span, span))
        return g_strcmp0 (quotation->speaker, speaker) == 0;
    }
  return FALSE;
}

static void
test_quotations (gconstpointer data)
{
  const Seeds *seeds = data;
  JsonArray *quotations = json_object_get_array_member (seeds->comparison, "quotations");

  for (guint i = 0; i < json_array_get_length (quotations); i++)
    {
      JsonObject *quotation = json_array_get_object_element (quotations, i);
      JsonArray *variants = json_object_get_array_member (quotation, "variants");

      for (guint j = 0; j < json_array_get_length (variants); j++)
        {
          JsonObject *variant = json_array_get_object_element (variants, j);
          DtlSpan span = { json_object_get_int_member (variant, "start"), json_object_get_int_member (variant, "end") };

          if (!has_quotation (get_reading (seeds, variant), span, json_object_get_string_member (quotation, "speaker")))
            g_error ("not read: %s", json_object_get_string_member (variant, "text"));
        }
    }
}

/* The bytes of the date with @id in the labels of @source. */
static DtlSpan
find_date (const Seeds *seeds, const char *source, const char *id)
{
  JsonArray *sources = json_object_get_array_member (seeds->labels, "sources");

  for (guint i = 0; i < json_array_get_length (sources); i++)
    {
      JsonObject *label = json_array_get_object_element (sources, i);
      JsonArray *dates = json_object_get_array_member (label, "dates");

      if (!g_str_equal (json_object_get_string_member (label, "id"), source))
        continue;
      for (guint j = 0; j < json_array_get_length (dates); j++)
        {
          JsonObject *date = json_array_get_object_element (dates, j);

          if (g_str_equal (json_object_get_string_member (date, "id"), id))
            return (DtlSpan) { json_object_get_int_member (date, "start"), json_object_get_int_member (date, "end") };
        }
    }
  g_error ("no date %s in %s", id, source);
}

static gboolean
has_event (const DtlReading *reading, DtlSpan date)
{
  for (guint i = 0; i < reading->events->len; i++)
    if (dtl_span_equal (dtl_reading_date (reading, dtl_reading_event (reading, i)->date)->span, date))
      return TRUE;
  return FALSE;
}

static void
test_events (gconstpointer data)
{
  const Seeds *seeds = data;
  JsonArray *events = json_object_get_array_member (seeds->comparison, "events");

  for (guint i = 0; i < json_array_get_length (events); i++)
    {
      JsonObject *event = json_array_get_object_element (events, i);
      JsonArray *dates = json_object_get_array_member (event, "dates");

      for (guint j = 0; !json_object_has_member (event, "optional") && j < json_array_get_length (dates); j++)
        {
          JsonObject *date = json_array_get_object_element (dates, j);
          const char *source = json_object_get_string_member (date, "source");

          if (!has_event (get_reading (seeds, date), find_date (seeds, source, json_object_get_string_member (date, "date"))))
            g_error ("not read in %s: %s", source, json_object_get_string_member (event, "label"));
        }
    }
}

static void
check_attribution (const DtlReading *reading, JsonObject *label)
{
  const char *expected = json_object_get_null_member (label, "attribution") ? NULL : json_object_get_string_member (label, "attribution");
  guint32 start = json_object_get_int_member (label, "start");

  for (guint i = 0; i < reading->figures->len; i++)
    if (dtl_reading_figure (reading, i)->span.start == start)
      g_assert_cmpstr (dtl_reading_figure (reading, i)->attribution, ==, expected);
}

static void
test_attributions (gconstpointer data)
{
  const Seeds *seeds = data;
  JsonArray *sources = json_object_get_array_member (seeds->labels, "sources");

  for (guint i = 0; i < json_array_get_length (sources); i++)
    {
      JsonObject *label = json_array_get_object_element (sources, i);
      JsonArray *figures = json_object_get_array_member (label, "figures");

      for (guint j = 0; j < json_array_get_length (figures); j++)
        check_attribution (g_hash_table_lookup (seeds->readings, json_object_get_string_member (label, "id")),
                           json_array_get_object_element (figures, j));
    }
}

static void
test_headings (gconstpointer data)
{
  const Seeds *seeds = data;
  JsonArray *sources = json_object_get_array_member (seeds->labels, "sources");

  for (guint i = 0; i < json_array_get_length (sources); i++)
    {
      JsonObject *label = json_array_get_object_element (sources, i);
      const DtlReading *reading = g_hash_table_lookup (seeds->readings, json_object_get_string_member (label, "id"));
      const char *title = json_object_get_null_member (label, "title") ? NULL : json_object_get_string_member (label, "title");
      const char *expected = json_object_get_null_member (label, "published") ? NULL : json_object_get_string_member (label, "published");
      g_autofree char *published = dtl_date_is_set (reading->published) ? dtl_date_to_string (reading->published) : NULL;

      g_assert_cmpstr (reading->title, ==, title);
      g_assert_cmpstr (published, ==, expected);
    }
}

static void
test_absent (void)
{
  g_test_skip ("the founding reports are not at hand");
}

static void
read_seeds (Seeds *seeds, const char *directory)
{
  JsonArray *sources = json_object_get_array_member (seeds->labels, "sources");

  for (guint i = 0; i < json_array_get_length (sources); i++)
    {
      JsonObject *label = json_array_get_object_element (sources, i);

      g_hash_table_insert (seeds->readings, (gpointer) json_object_get_string_member (label, "id"), read_seed (seeds, directory, label));
    }
}

int
main (int argc, char **argv)
{
  const char *directory = g_getenv ("DATELINE_SEEDS_DIR") ? g_getenv ("DATELINE_SEEDS_DIR") : "";
  g_autoptr (JsonParser) comparison = json_parser_new ();
  g_autoptr (JsonParser) labels = json_parser_new ();
  g_autoptr (GHashTable) readings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) dtl_reading_unref);
  g_autoptr (DtlLexicon) lexicon = NULL;
  Seeds seeds = { .readings = readings };

  g_test_init (&argc, &argv, NULL);
  seeds.comparison = load_labels (directory, "comparison.json", comparison);
  seeds.labels = load_labels (directory, "figures-and-dates.json", labels);
  if (!seeds.comparison || !seeds.labels)
    {
      g_test_add_func ("/seeds-speech/absent", test_absent);
      return g_test_run ();
    }
  seeds.lexicon = lexicon = fixture_load_lexicon ();
  read_seeds (&seeds, directory);
  g_test_add_data_func ("/seeds-speech/quotations", &seeds, test_quotations);
  g_test_add_data_func ("/seeds-speech/events", &seeds, test_events);
  g_test_add_data_func ("/seeds-speech/attributions", &seeds, test_attributions);
  g_test_add_data_func ("/seeds-speech/headings", &seeds, test_headings);
  return g_test_run ();
}
