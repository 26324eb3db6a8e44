/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The five founding reports against what was labelled in them by hand: every figure and date
 * that is not optional, and none beside them. Skipped where the reports are not at hand. */

#include "dtl-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  const DtlReading *reading;
  JsonObject *gold;
  GString *report;
} Check;

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static DtlSpan
get_span (JsonObject *object)
{
  return (DtlSpan) { json_object_get_int_member (object, "start"), json_object_get_int_member (object, "end") };
}

static void
compare_text (Check *check, JsonObject *label, const char *name, const char *read)
{
  const char *expected = get_text (label, name);

  if (g_strcmp0 (expected, read) != 0)
    g_string_append_printf (check->report, "\n  %s “%s”: %s is %s, not %s", get_text (label, "id"), get_text (label, "text"), name, read, expected);
}

static void
compare_bound (Check *check, JsonObject *label, const char *name, gboolean has, const DtlDecimal *bound)
{
  g_autofree char *read = has ? dtl_decimal_to_string (bound) : NULL;

  compare_text (check, label, name, read);
}

static void
compare_equivalent (Check *check, JsonObject *label, const DtlFigure *figure)
{
  const char *id = get_text (label, "equivalent");
  JsonArray *labels = json_object_get_array_member (check->gold, "figures");
  DtlSpan read = figure->equivalent >= 0 ? dtl_reading_figure (check->reading, figure->equivalent)->span : (DtlSpan) { 0, 0 };
  DtlSpan expected = { 0, 0 };

  for (guint i = 0; id != NULL && i < json_array_get_length (labels); i++)
    if (g_strcmp0 (get_text (json_array_get_object_element (labels, i), "id"), id) == 0)
      expected = get_span (json_array_get_object_element (labels, i));
  if (!dtl_span_equal (read, expected))
    g_string_append_printf (check->report, "\n  %s: equivalent is at %u, not %u", get_text (label, "id"), read.start, expected.start);
}

static void
compare_figure (Check *check, JsonObject *label, const DtlFigure *figure)
{
  g_autofree char *period = dtl_interval_is_resolved (&figure->period) ? dtl_interval_to_edtf (&figure->period) : NULL;

  compare_text (check, label, "kind", dtl_figure_kind_name (figure->kind));
  compare_bound (check, label, "low", figure->value.has_low, &figure->value.low);
  compare_bound (check, label, "high", figure->value.has_high, &figure->value.high);
  compare_bound (check, label, "of", figure->has_of, &figure->of);
  compare_text (check, label, "unit", figure->unit);
  compare_text (check, label, "noun", figure->noun);
  compare_text (check, label, "hedge", dtl_hedge_name (figure->hedge));
  compare_text (check, label, "change", dtl_change_name (figure->change));
  compare_text (check, label, "modality", dtl_modality_name (figure->modality));
  if (get_text (label, "period_from") == NULL || period != NULL)
    compare_text (check, label, "period", period);
  compare_equivalent (check, label, figure);
}

static void
compare_date (Check *check, JsonObject *label, const DtlDateMention *date)
{
  g_autofree char *edtf = dtl_interval_to_edtf (&date->interval);

  compare_text (check, label, "edtf", edtf);
  compare_text (check, label, "granularity", dtl_granularity_name (date->interval.granularity));
  compare_text (check, label, "role", dtl_date_role_name (date->role));
}

static void
check_figures (Check *check)
{
  JsonArray *labels = json_object_get_array_member (check->gold, "figures");
  guint matched = 0;

  for (guint i = 0; i < json_array_get_length (labels); i++)
    {
      JsonObject *label = json_array_get_object_element (labels, i);
      gboolean found = FALSE;

      for (guint j = 0; j < check->reading->figures->len; j++)
        if (dtl_span_equal (dtl_reading_figure (check->reading, j)->span, get_span (label)))
          {
            found = TRUE;
            matched++;
            compare_figure (check, label, dtl_reading_figure (check->reading, j));
          }
      if (!found && get_text (label, "optional") == NULL)
        g_string_append_printf (check->report, "\n  %s “%s” was not read", get_text (label, "id"), get_text (label, "text"));
    }
  if (matched != check->reading->figures->len)
    g_string_append_printf (check->report, "\n  %u figures are false", check->reading->figures->len - matched);
}

static void
check_dates (Check *check)
{
  JsonArray *labels = json_object_get_array_member (check->gold, "dates");
  guint matched = 0;

  for (guint i = 0; i < json_array_get_length (labels); i++)
    {
      JsonObject *label = json_array_get_object_element (labels, i);
      gboolean optional = get_text (label, "optional") != NULL;
      gboolean found = FALSE;

      for (guint j = 0; j < check->reading->dates->len; j++)
        if (dtl_span_equal (dtl_reading_date (check->reading, j)->span, get_span (label)))
          {
            found = TRUE;
            matched++;
            if (!optional)
              compare_date (check, label, dtl_reading_date (check->reading, j));
          }
      if (!found && !optional)
        g_string_append_printf (check->report, "\n  %s “%s” was not read", get_text (label, "id"), get_text (label, "text"));
    }
  if (matched != check->reading->dates->len)
    g_string_append_printf (check->report, "\n  %u dates are false", check->reading->dates->len - matched);
}

static DtlReading *
read_source (const char *folder, JsonObject *gold)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  g_autofree char *path = g_build_filename (folder, get_text (gold, "file"), NULL);
  g_autofree char *contents = NULL;
  g_autoptr (DtlText) text = NULL;
  g_autoptr (DtlSource) source = NULL;
  DtlReading *reading;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  text = dtl_text_new_from_string (contents);
  source = dtl_source_new (text);
  if (get_text (gold, "published") != NULL && dtl_date_parse (get_text (gold, "published"), &source->published))
    source->published_from = DTL_PUBLISHED_FROM_OPTION;
  reading = dtl_reader_read (lexicon, source, NULL, &error);
  g_assert_no_error (error);
  return reading;
}

static void
test_seed (gconstpointer data)
{
  JsonObject *gold = (JsonObject *) data;
  g_autoptr (DtlReading) reading = read_source (g_getenv ("DATELINE_SEEDS_DIR"), gold);
  g_autoptr (GString) report = g_string_new (NULL);
  Check check = { reading, gold, report };

  check_figures (&check);
  check_dates (&check);
  if (report->len > 0)
    g_test_fail_printf ("%s", report->str);
}

static void
test_absent (void)
{
  g_test_skip ("the founding reports are not here");
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = NULL;

  g_test_init (&argc, &argv, NULL);
  path = g_build_filename (g_getenv ("DATELINE_SEEDS_DIR") != NULL ? g_getenv ("DATELINE_SEEDS_DIR") : "", "gold", "figures-and-dates.json", NULL);
  if (json_parser_load_from_file (parser, path, NULL))
    {
      JsonArray *sources = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "sources");

      for (guint i = 0; i < json_array_get_length (sources); i++)
        {
          JsonObject *gold = json_array_get_object_element (sources, i);
          g_autofree char *name = g_strconcat ("/seeds/", get_text (gold, "id"), NULL);

          g_test_add_data_func (name, gold, test_seed);
        }
    }
  else
    g_test_add_func ("/seeds/absent", test_absent);
  return g_test_run ();
}
