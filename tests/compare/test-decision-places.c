/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision names its figures by source and words: where they are among what is compared, or that they
 * are nowhere. */

#include "dtl-decision-places.h"

#include <string.h>

#include "dtl-import.h"
#include "dtl-reader.h"

static const char *const texts[] = {
  "Sales rose to 12 million euros in 2023, and 400 people were hired.",
  "The company sold for 12.4 million euros.",
};

static const gint64 ids[] = { 7, 5 };

static DtlReading *
read_text (const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSource) source = dtl_import_text (words, &error);
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", &error);
  DtlReading *reading;

  g_assert_no_error (error);
  reading = dtl_reader_read (lexicon, source, NULL, &error);
  g_assert_no_error (error);
  return reading;
}

static DtlAnchor *
anchor_words (const char *text, const char *words)
{
  g_autoptr (DtlText) whole = dtl_text_new_from_string (text);
  const guint32 start = (guint32) (strstr (text, words) - text);

  return dtl_anchor_new (whole, (DtlSpan) { start, start + (guint32) strlen (words) });
}

static GPtrArray *
place (DtlDecision *decision, gboolean laid)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) applied = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_ptr_array_add (decisions, decision);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_add (readings, read_text (texts[i]));
  g_array_append_vals (numbers, ids, G_N_ELEMENTS (ids));
  if (laid)
    g_hash_table_add (applied, &decision->id);
  return dtl_decision_place (decisions, numbers, readings, applied);
}

static void
test_row (void)
{
  DtlDecision *decision = dtl_decision_new (DTL_DECISION_TOGETHER, 7, anchor_words (texts[0], "12 million euros"), NULL);
  g_autoptr (GPtrArray) places = NULL;
  const DtlDecisionPlace *found;
  const DtlMentionRef *other;

  dtl_decision_add_other (decision, 5, anchor_words (texts[1], "12.4 million euros"));
  places = place (decision, FALSE);
  found = g_ptr_array_index (places, 0);
  g_assert_true (found->placed);
  g_assert_cmpint (found->source, ==, 0);
  g_assert_cmpint (found->mention, ==, 0);
  g_assert_cmpuint (found->span.start, ==, strlen ("Sales rose to "));
  g_assert_cmpuint (found->others->len, ==, 1);
  other = &g_array_index (found->others, DtlMentionRef, 0);
  g_assert_cmpuint (other->source, ==, 1);
  g_assert_cmpuint (other->index, ==, 0);
}

static void
test_row_without_one (void)
{
  DtlDecision *decision = dtl_decision_new (DTL_DECISION_TOGETHER, 7, anchor_words (texts[0], "12 million euros"), NULL);
  g_autoptr (GPtrArray) places = NULL;
  const DtlDecisionPlace *found;

  dtl_decision_add_other (decision, 5, anchor_words ("The company sold for 12.5 million euros.", "12.5 million euros"));
  dtl_decision_add_other (decision, 99, anchor_words (texts[1], "12.4 million euros"));
  places = place (decision, FALSE);
  found = g_ptr_array_index (places, 0);
  g_assert_false (found->placed);
  g_assert_cmpint (found->mention, ==, 0);
  g_assert_cmpuint (found->others->len, ==, 0);
}

static void
test_figure (void)
{
  g_autoptr (GPtrArray) laid = place (dtl_decision_new (DTL_DECISION_MEASURE, 7, anchor_words (texts[0], "400"), "hires"), TRUE);
  g_autoptr (GPtrArray) orphan = place (dtl_decision_new (DTL_DECISION_MEASURE, 99, anchor_words (texts[0], "400"), "hires"), FALSE);
  const DtlDecisionPlace *found = g_ptr_array_index (laid, 0), *lost = g_ptr_array_index (orphan, 0);

  g_assert_true (found->placed);
  g_assert_cmpint (found->mention, ==, 1);
  g_assert_cmpstr (found->decision->value, ==, "hires");
  g_assert_false (lost->placed);
  g_assert_cmpint (lost->source, ==, -1);
  g_assert_cmpint (lost->mention, ==, -1);
  g_assert_true (dtl_span_is_empty (lost->span));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-places/row", test_row);
  g_test_add_func ("/decision-places/row-without-one", test_row_without_one);
  g_test_add_func ("/decision-places/figure", test_figure);
  return g_test_run ();
}
