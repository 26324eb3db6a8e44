/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates of the founding reports, against the labels made by hand: every one with its value,
 * basis and role, and none that is not there. Skipped where the reports are not at hand. */

#include <json-glib/json-glib.h>

#include "dtl-reader.h"
#include "passage-keys.h"

typedef struct
{
  JsonObject *label;
  DtlReading *reading;
  const char *source;
} Check;

static const char *
get_text (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static DtlSpan
get_span (JsonObject *label)
{
  return (DtlSpan) { json_object_get_int_member (label, "start"), json_object_get_int_member (label, "end") };
}

static const DtlDateMention *
find_date (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->dates->len; i++)
    if (dtl_span_equal (dtl_reading_date (reading, i)->span, span))
      return dtl_reading_date (reading, i);
  return NULL;
}

static void
compare_key (const Check *self, const DtlDateMention *date, const char *key)
{
  g_autofree char *read = passage_date_key (self->reading, date, key);
  const char *wanted = get_text (self->label, key);

  if (g_strcmp0 (read, wanted) == 0)
    return;
  g_test_message ("%s: %s: %s is %s, and not %s", self->source, get_text (self->label, "text"), key, read, wanted);
  g_test_fail ();
}

static void
check_label (const Check *self)
{
  static const char *const keys[] = { "granularity", "basis", "role", "earliest", "latest" };
  gboolean optional = json_object_has_member (self->label, "optional");
  const DtlDateMention *date = find_date (self->reading, get_span (self->label));
  g_autofree char *edtf = date ? dtl_interval_to_edtf (&date->interval) : NULL;

  if (optional)
    return;
  if (!date || g_strcmp0 (edtf, get_text (self->label, "edtf")) != 0)
    {
      g_test_message ("%s: %s is %s, and not %s", self->source, get_text (self->label, "text"), date ? edtf : "not read",
                      get_text (self->label, "edtf"));
      g_test_fail ();
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    compare_key (self, date, keys[i]);
}

static void
check_extra (const DtlReading *reading, JsonArray *labels, const char *source)
{
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const DtlDateMention *date = dtl_reading_date (reading, i);
      g_autofree char *line = passage_describe_date (reading, date);
      gboolean labelled = FALSE;

      for (guint j = 0; j < json_array_get_length (labels); j++)
        labelled = labelled || dtl_span_equal (get_span (json_array_get_object_element (labels, j)), date->span);
      if (labelled)
        continue;
      g_test_message ("%s: not there: %s", source, line);
      g_test_fail ();
    }
}

static DtlSource *
load_source (const char *folder, JsonObject *gold)
{
  g_autofree char *path = g_build_filename (folder, get_text (gold, "file"), NULL);
  g_autofree char *contents = NULL;
  g_autoptr (DtlText) text = NULL;
  const char *published = get_text (gold, "published");
  DtlSource *source;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  text = dtl_text_new_from_string (contents);
  source = dtl_source_new (text);
  source->language = g_strdup ("en");
  /* The label of a report that states no date says which one to give. */
  if (published)
    {
      g_assert_true (dtl_date_parse (published, &source->published));
      source->published_from = DTL_PUBLISHED_FROM_OPTION;
    }
  return source;
}

static void
check_source (const DtlLexicon *lexicon, const char *folder, JsonObject *gold)
{
  g_autoptr (DtlSource) source = load_source (folder, gold);
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlReading) reading = dtl_reader_read (lexicon, source, NULL, &error);
  JsonArray *labels = json_object_get_array_member (gold, "dates");
  Check check = { .reading = reading, .source = get_text (gold, "id") };

  g_assert_no_error (error);
  for (guint i = 0; i < json_array_get_length (labels); i++)
    {
      check.label = json_array_get_object_element (labels, i);
      check_label (&check);
    }
  check_extra (reading, labels, check.source);
}

static void
test_seeds (void)
{
  const char *folder = g_getenv ("DATELINE_SEEDS_DIR");
  g_autofree char *path = folder ? g_build_filename (folder, "gold", "figures-and-dates.json", NULL) : NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = NULL;
  JsonArray *sources;

  if (!path || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the founding reports are not here");
      return;
    }
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_assert_no_error (error);
  sources = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "sources");
  for (guint i = 0; i < json_array_get_length (sources); i++)
    check_source (lexicon, folder, json_array_get_object_element (sources, i));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seed-dates/labels", test_seeds);
  return g_test_run ();
}
