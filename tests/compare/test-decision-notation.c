/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user types, what is kept of it, and what is refused in which words. */

#include "dtl-decision-notation.h"

#include <string.h>

#include "dtl-error.h"
#include "dtl-import.h"
#include "dtl-reader.h"

static DtlReading *
read_text (const DtlLexicon *lexicon)
{
  g_autoptr (DtlSource) source = dtl_import_text ("published: 2024-06-12\n---\nSales rose.", NULL);

  return dtl_reader_read (lexicon, source, NULL, NULL);
}

static void
test_understood (void)
{
  static const struct
  {
    DtlDecisionKind kind;
    const char *typed, *value;
  } cases[] = {
    { DTL_DECISION_VALUE, "5.2 million", "5.2e6" },
    { DTL_DECISION_VALUE, "5,200,000", "5200000" },
    { DTL_DECISION_VALUE, "5200000", "5200000" },
    { DTL_DECISION_VALUE, " 3–5 ", "3..5" },
    { DTL_DECISION_VALUE, "3..5", "3..5" },
    { DTL_DECISION_VALUE, "5..3", "3..5" },
    { DTL_DECISION_VALUE, "at least 1,200", "1200.." },
    { DTL_DECISION_VALUE, "up to 40", "..40" },
    { DTL_DECISION_VALUE, "about 7", "~7" },
    { DTL_DECISION_VALUE, "~7", "~7" },
    { DTL_DECISION_VALUE, "-0.25", "-0.25" },
    { DTL_DECISION_VALUE, "0", "0" },
    { DTL_DECISION_VALUE, "5.20", "5.20" },
    { DTL_DECISION_VALUE, "5.0", "5.0" },
    { DTL_DECISION_VALUE, "0.20", "0.20" },
    { DTL_DECISION_VALUE, "-1.50", "-1.50" },
    { DTL_DECISION_VALUE, "5.20 million", "5.20e6" },
    { DTL_DECISION_VALUE, "5.00", "5.00" },
    { DTL_DECISION_VALUE, "1.10–1.20", "1.10..1.20" },
    { DTL_DECISION_VALUE, "5,20", "5.20" },
    { DTL_DECISION_VALUE, "5,2 million", "5.2e6" },
    { DTL_DECISION_VALUE, "1.234.500", "1234500" },
    { DTL_DECISION_VALUE, "5\u202f200\u202f000", "5200000" },
    { DTL_DECISION_UNIT, "EUR", "EUR" },
    { DTL_DECISION_UNIT, "euros", "EUR" },
    { DTL_DECISION_UNIT, "percent", "%" },
    { DTL_DECISION_UNIT, "%", "%" },
    { DTL_DECISION_UNIT, "kilometres", "km" },
    { DTL_DECISION_UNIT, "1", "1" },
    { DTL_DECISION_PERIOD, "Q3 2023", "2023-35" },
    { DTL_DECISION_PERIOD, "2023-Q3", "2023-35" },
    { DTL_DECISION_PERIOD, "2023 H1", "2023-40" },
    { DTL_DECISION_PERIOD, "", "" },
    { DTL_DECISION_PERIOD, "2020–2023", "2020/2023" },
    { DTL_DECISION_PERIOD, "May 2020 - June 2021", "2020-05/2021-06" },
    { DTL_DECISION_DATE, "May 2024", "2024-05" },
    { DTL_DECISION_DATE, "12 june 2024", "2024-06-12" },
    { DTL_DECISION_DATE, "june 2024", "2024-06" },
    { DTL_DECISION_DATE, "2024-06-12T14:30", "2024-06-12T14:30:00" },
    { DTL_DECISION_DATE, "~2024-06", "2024-06~" },
    { DTL_DECISION_SUMMARY, " The  bridge opens ", "The bridge opens" },
    { DTL_DECISION_DATE, "2023-05-04", "2023-05-04" },
    { DTL_DECISION_DATE, "about 2019", "2019~" },
    { DTL_DECISION_DATE, "~2019", "2019~" },
    { DTL_DECISION_DATE, "2019~", "2019~" },
    { DTL_DECISION_DATE, "yesterday", "2024-06-11" },
    { DTL_DECISION_HEDGE, "at least", "at-least" },
    { DTL_DECISION_HEDGE, "roughly", "about" },
    { DTL_DECISION_HEDGE, "", "" },
    { DTL_DECISION_KIND, "Percentage points", "percentage-points" },
    { DTL_DECISION_NOUN, "  new \n houses ", "new houses" },
    { DTL_DECISION_ATTRIBUTION, "", "" },
    { DTL_DECISION_MEASURE, "costs", "costs" },
    { DTL_DECISION_MARK_FIGURE, "", "" },
    { DTL_DECISION_MARK_FIGURE, "a dozen", "12" },
    { DTL_DECISION_MARK_DATE, "2024", "2024" },
    { DTL_DECISION_MARK_QUOTATION, "Dana Hill", "Dana Hill" },
    { DTL_DECISION_NOT_A_FIGURE, "", "" },
    { DTL_DECISION_VERDICT, "conflict", "conflict" },
    { DTL_DECISION_TRUST, "distrust", "distrust" },
  };
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", NULL);
  g_autoptr (DtlReading) reading = read_text (lexicon);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *value = dtl_decision_understand (cases[i].kind, lexicon, reading, cases[i].typed, &error);
      g_autofree char *again = NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_no_error (error);
      g_assert_cmpstr (value, ==, cases[i].value);
      again = dtl_decision_understand (cases[i].kind, lexicon, reading, value, &error);
      g_assert_cmpstr (again, ==, value);
    }
}

/* Where commas are decimal, as there; and as kept, and as elsewhere where it can only be meant so. */
static void
test_decimal_comma (void)
{
  static const char *const cases[][2] = {
    { "5,20", "5.20" }, { "1.200", "1200" }, { "1.234.567", "1234567" }, { "5,2 million", "5.2e6" }, { "5.2", "5.2" }, { "5.2e6", "5.2e6" },
    { "1,234,567", "1234567" }, { "1.10..1.20", "1.10..1.20" }, { "at least 1.200", "1200.." },
  };
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", NULL);
  g_autoptr (DtlSource) source = dtl_import_text ("locale: de\n---\nSales rose.", NULL);
  g_autoptr (DtlReading) reading = dtl_reader_read (lexicon, source, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *value = dtl_decision_understand (DTL_DECISION_VALUE, lexicon, reading, cases[i][0], &error);

      g_test_message ("%s", cases[i][0]);
      g_assert_no_error (error);
      g_assert_cmpstr (value, ==, cases[i][1]);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    DtlDecisionKind kind;
    const char *typed;
  } cases[] = {
    { DTL_DECISION_VALUE, "" },       { DTL_DECISION_VALUE, "many" },       { DTL_DECISION_VALUE, "5 or 7 of them, later 9" }, { DTL_DECISION_VALUE, ".." },
    { DTL_DECISION_VALUE, "%s 5e" },  { DTL_DECISION_UNIT, "shrubs" },      { DTL_DECISION_UNIT, "" },                         { DTL_DECISION_PERIOD, "soon" },
    { DTL_DECISION_DATE, "" },        { DTL_DECISION_DATE, "2024-02-30" },  { DTL_DECISION_DATE, "2023–2020" },                { DTL_DECISION_HEDGE, "perhaps" },
    { DTL_DECISION_KIND, "shrubs" },  { DTL_DECISION_MEASURE, "  " },       { DTL_DECISION_VERDICT, "fine" },                  { DTL_DECISION_TRUST, "yes" },
    { DTL_DECISION_DATE, "2023-Q5" }, { DTL_DECISION_KIND, "" },        { DTL_DECISION_SUMMARY, "  " },
  };
  g_autoptr (DtlLexicon) lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", NULL);
  g_autoptr (DtlReading) reading = read_text (lexicon);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_null (dtl_decision_understand (cases[i].kind, lexicon, reading, cases[i].typed, &error));
      g_assert_error (error, DTL_ERROR, DTL_ERROR_USAGE);
      g_assert_true (g_unichar_isupper (g_utf8_get_char (error->message)) || g_unichar_ispunct (g_utf8_get_char (error->message)));
    }
}

/* Any value that can be written is read as the same. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const DtlDecimal a = { g_test_rand_int_range (-99999, 99999), (gint16) g_test_rand_int_range (-6, 12), 0 };
      const DtlDecimal b = { g_test_rand_int_range (1, 99999), (gint16) g_test_rand_int_range (-6, 12), (guint8) g_test_rand_int_range (1, 9) };
      const DtlRange ranges[] = { dtl_range_point (&b), dtl_range_between (&a, &b), dtl_range_from (&a), dtl_range_up_to (&b) };
      const DtlRange *range = &ranges[i % G_N_ELEMENTS (ranges)];
      g_autofree char *text = dtl_decision_write_value (range, i % 3 == 0);
      DtlRange again;
      gboolean approximate;

      g_test_message ("%s", text);
      g_assert_true (dtl_decision_read_value (text, &again, &approximate));
      g_assert_cmpint (approximate, ==, i % 3 == 0);
      g_assert_true (dtl_range_equal (range, &again));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-notation/decimal-comma", test_decimal_comma);
  g_test_add_func ("/decision-notation/understood", test_understood);
  g_test_add_func ("/decision-notation/refused", test_refused);
  g_test_add_func ("/decision-notation/round-trip", test_round_trip);
  return g_test_run ();
}
