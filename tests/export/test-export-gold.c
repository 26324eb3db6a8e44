/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user corrects leaves the collection as cases for tests of the reader: each fails as long as its
 * paragraph is read as it was, and holds with what was decided. */

#include "dtl-export-gold.h"

#include <json-glib/json-glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "../read/passage-score.h"
#include "dtl-decision-laying.h"
#include "dtl-decision-places.h"
#include "dtl-export-format.h"
#include "dtl-reader.h"

#define SOURCE 5

#define REPORT \
  "The yard in Lund sold 12 ferries for 30 million euros in 2023. It has 12 docks.\n\n" \
  "Room 512 was closed on Monday. \"We were not told,\" said Dana Hill.\n\n" \
  "Nothing more is known of pier 9 in the south."

typedef struct
{
  DtlDecisionKind kind;
  const char *words;
  const char *value;
} Correction;

static const Correction corrections[] = {
  { DTL_DECISION_VALUE, "30 million euros", "31e6" },
  { DTL_DECISION_PERIOD, "30 million euros", "2022" },
  { DTL_DECISION_UNIT, "30 million euros", "SEK" },
  { DTL_DECISION_HEDGE, "30 million euros", "about" },
  { DTL_DECISION_NOUN, "12", "boat" },
  { DTL_DECISION_NOT_A_FIGURE, "12 docks", NULL },
  { DTL_DECISION_DATE, "2023", "2022" },
  { DTL_DECISION_MARK_FIGURE, "512", NULL },
  { DTL_DECISION_MEASURE, "512", "number of the room" },
  { DTL_DECISION_NOT_A_DATE, "Monday", NULL },
  { DTL_DECISION_NOT_A_QUOTATION, "We were not told", NULL },
  { DTL_DECISION_MARK_QUOTATION, "Nothing more is known", "the yard" },
  { DTL_DECISION_MARK_DATE, "Nothing", "2024" },
};

static DtlReading *
read_text (const DtlLexicon *lexicon, const char *words, const char *published)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string (words);
  g_autoptr (DtlSource) source = dtl_source_new (text);

  if (published != NULL && dtl_date_parse (published, &source->published))
    source->published_from = DTL_PUBLISHED_FROM_METADATA;
  return dtl_reader_read (lexicon, source, NULL, NULL);
}

static DtlDecision *
make_decision (const DtlReading *reading, const Correction *correction, gint64 id)
{
  const char *bytes = dtl_text_bytes (reading->source->text), *found = strstr (bytes, correction->words);
  const guint32 start = (guint32) (found - bytes), length = strcmp (correction->words, "12 docks") == 0 ? 2 : (guint32) strlen (correction->words);
  DtlDecision *decision = dtl_decision_new (correction->kind, SOURCE, dtl_anchor_new (reading->source->text, (DtlSpan) { start, start + length }), correction->value);

  decision->id = id;
  decision->author = g_strdup ("The desk");
  return decision;
}

static DtlComparison *
compare_decided (const DtlLexicon *lexicon, GPtrArray *decisions)
{
  g_autoptr (DtlReading) raw = read_text (lexicon, REPORT, "2024-06-12");
  g_autoptr (GHashTable) laid = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) places = NULL;
  const gint64 id = SOURCE;

  for (guint i = 0; i < G_N_ELEMENTS (corrections); i++)
    g_ptr_array_add (decisions, make_decision (raw, &corrections[i], i + 1));
  g_array_append_val (ids, id);
  g_ptr_array_add (readings, dtl_decision_lay_over (decisions, SOURCE, lexicon, raw, laid));
  g_assert_cmpuint (g_hash_table_size (laid), ==, G_N_ELEMENTS (corrections));
  places = dtl_decision_place (decisions, ids, readings, laid);
  return dtl_compare_decided (readings, places, lexicon, NULL, NULL);
}

static JsonNode *
export_json (const DtlComparison *comparison)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JsonNode *node;
  g_autoptr (GError) error = NULL;

  dtl_export_format_by_id ("json")->export (text, comparison, NULL);
  node = json_from_string (text->str, &error);
  g_assert_no_error (error);
  return node;
}

static Passage *
read_case (const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("dateline-gold-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "gold.txt", NULL);
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  passages = passage_read_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (passages->len, ==, 1);
  g_remove (path);
  g_rmdir (folder);
  return g_ptr_array_steal_index (passages, 0);
}

static gboolean
holds (const Passage *passage, const DtlReading *reading)
{
  PassageScore score = { 0 };
  g_autoptr (GString) report = g_string_new (NULL);

  passage_score_add (&score, passage, reading, report);
  if (report->len > 0)
    g_test_message ("%s", report->str);
  return report->len == 0;
}

static void
test_round_trip (void)
{
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", NULL);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autoptr (DtlComparison) comparison = compare_decided (lexicon, decisions);
  g_autoptr (JsonNode) root = export_json (comparison);
  JsonArray *gold = json_object_get_array_member (json_node_get_object (root), "gold");
  guint n_decisions = 0;

  g_assert_cmpuint (json_array_get_length (gold), ==, 3);
  for (guint i = 0; i < json_array_get_length (gold); i++)
    {
      JsonObject *entry = json_array_get_object_element (gold, i);
      g_autoptr (Passage) passage = read_case (json_object_get_string_member (entry, "case"));
      g_autoptr (DtlReading) before = read_text (lexicon, passage->text, g_hash_table_lookup (passage->headers, "published"));
      g_autoptr (GHashTable) laid = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_autoptr (DtlReading) after = dtl_decision_lay_over (decisions, SOURCE, lexicon, before, laid);

      g_test_message ("%s", json_object_get_string_member (entry, "case"));
      g_assert_cmpuint (g_hash_table_size (laid), ==, json_array_get_length (json_object_get_array_member (entry, "decisions")));
      g_assert_false (holds (passage, before));
      g_assert_true (holds (passage, after));
      n_decisions += json_array_get_length (json_object_get_array_member (entry, "decisions"));
    }
  g_assert_cmpuint (n_decisions, ==, G_N_ELEMENTS (corrections));
}

/* Every decision goes out with its words and its place; an orphan says that it has none. */
static void
test_decisions (void)
{
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", NULL);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autoptr (DtlReading) other = read_text (lexicon, "Another text has 77 words.", NULL);
  const Correction gone = { DTL_DECISION_VALUE, "77", "78" };
  g_autoptr (DtlComparison) comparison = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonArray *list;
  JsonObject *first, *orphan;

  comparison = compare_decided (lexicon, decisions);
  {
    DtlDecisionPlace *place = g_new0 (DtlDecisionPlace, 1);

    place->decision = make_decision (other, &gone, 99);
    place->source = place->mention = -1;
    place->others = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
    g_ptr_array_add (comparison->decisions, place);
  }
  root = export_json (comparison);
  list = json_object_get_array_member (json_node_get_object (root), "decisions");
  g_assert_cmpuint (json_array_get_length (list), ==, G_N_ELEMENTS (corrections) + 1);
  first = json_array_get_object_element (list, 0);
  g_assert_cmpstr (json_object_get_string_member (first, "kind"), ==, "value");
  g_assert_cmpstr (json_object_get_string_member (first, "value"), ==, "31e6");
  g_assert_cmpstr (json_object_get_string_member (first, "text"), ==, "30 million euros");
  g_assert_cmpstr (json_object_get_string_member (first, "source"), ==, "s1");
  g_assert_cmpstr (json_object_get_string_member (first, "author"), ==, "The desk");
  g_assert_true (json_object_get_boolean_member (first, "placed"));
  g_assert_cmpint (json_object_get_int_member (first, "start"), ==, strstr (REPORT, "30 million") - REPORT);
  orphan = json_array_get_object_element (list, G_N_ELEMENTS (corrections));
  g_assert_false (json_object_get_boolean_member (orphan, "placed"));
  g_assert_true (json_object_get_null_member (orphan, "source"));
  g_assert_true (json_object_get_null_member (orphan, "start"));
  g_assert_true (json_object_get_null_member (orphan, "mention"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-gold/round-trip", test_round_trip);
  g_test_add_func ("/export-gold/decisions", test_decisions);
  return g_test_run ();
}
