/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision changes what was read where its words are read again, and nothing anywhere else. */

#include "dtl-decision-laying.h"

#include <string.h>

#include "dtl-import.h"
#include "dtl-reader.h"

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

static int
find_figure (const DtlReading *reading, const char *words)
{
  for (guint i = 0; i < reading->figures->len; i++)
    {
      g_autofree char *text = dtl_text_slice (reading->source->text, dtl_reading_figure (reading, i)->span);

      if (g_str_equal (text, words))
        return (int) i;
    }
  return -1;
}

#define REPORT "Sales rose to 12 million euros ($13 million) in 2023, and 400 people were hired. Costs were 9 million euros."

static DtlDecision *
decide (DtlDecisionKind kind, const char *words, const char *value)
{
  g_autoptr (DtlReading) reading = read_text (REPORT);
  const int index = find_figure (reading, words);

  g_assert_cmpint (index, >=, 0);
  return dtl_decision_new (kind, 1, dtl_anchor_new (reading->source->text, dtl_reading_figure (reading, (guint) index)->span), value);
}

static void
test_not_a_figure (void)
{
  g_autoptr (DtlDecision) decision = decide (DTL_DECISION_NOT_A_FIGURE, "12 million euros", NULL);
  g_autoptr (DtlReading) before = read_text (REPORT);
  g_autoptr (DtlReading) after = read_text ("An earlier report. " REPORT);
  int dollars;

  g_assert_true (dtl_decision_apply (decision, after));
  g_assert_cmpuint (after->figures->len, ==, before->figures->len - 1);
  g_assert_cmpint (find_figure (after, "12 million euros"), ==, -1);
  dollars = find_figure (after, "$13 million");
  g_assert_cmpint (dollars, >=, 0);
  g_assert_cmpint (dtl_reading_figure (after, (guint) dollars)->equivalent, ==, -1);
  g_assert_false (dtl_decision_apply (decision, after));
}

static void
test_measure (void)
{
  g_autoptr (DtlDecision) decision = decide (DTL_DECISION_MEASURE, "9 million euros", "running costs");
  g_autoptr (DtlReading) after = read_text (REPORT);

  g_assert_true (dtl_decision_apply (decision, after));
  g_assert_cmpstr (dtl_reading_figure (after, (guint) find_figure (after, "9 million euros"))->measure, ==, "running costs");
}

static void
test_orphan (void)
{
  g_autoptr (DtlDecision) decision = decide (DTL_DECISION_NOT_A_FIGURE, "400", NULL);
  g_autoptr (DtlReading) after = read_text ("Sales rose to 12 million euros ($13 million) in 2023, and 4,400 people were hired.");
  const guint n = after->figures->len;

  g_assert_false (dtl_decision_apply (decision, after));
  g_assert_cmpuint (after->figures->len, ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-laying/not-a-figure", test_not_a_figure);
  g_test_add_func ("/decision-laying/measure", test_measure);
  g_test_add_func ("/decision-laying/orphan", test_orphan);
  return g_test_run ();
}
