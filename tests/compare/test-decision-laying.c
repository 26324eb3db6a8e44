/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A decision changes what was read where its words are read again, and nothing anywhere else. */

#include "dtl-decision-laying.h"

#include <string.h>

#include "../fuzz/fuzz.h"
#include "dtl-import.h"
#include "dtl-reader.h"

typedef struct
{
  DtlLexicon *lexicon;
  DtlReading *raw;
  DtlReading *reading; /* with all that was decided laid over it */
  GPtrArray *decisions;
  GHashTable *laid;
} Fixture;

#define REPORT \
  "published: 2024-06-12\n---\n" \
  "Sales rose to more than 12 million euros ($13 million) in 2023, and 400 people were hired. Costs were 9 million euros.\n\n" \
  "\"We will grow again,\" said Dana Hill. The plant in Lund opened on Monday with 35 robots. Room 512 was painted in the spring.\n\n" \
  "It will be sold for 2 billion crowns, the firm told staff on 3 May 2024, when 12 managers left."

static DtlReading *
read_text (const DtlLexicon *lexicon, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DtlSource) source = dtl_import_text (words, &error);
  DtlReading *reading;

  g_assert_no_error (error);
  reading = dtl_reader_read (lexicon, source, NULL, &error);
  g_assert_no_error (error);
  return reading;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->lexicon = dtl_lexicon_load (g_getenv ("DATELINE_DATA_DIR"), "en", NULL);
  fixture->raw = read_text (fixture->lexicon, REPORT);
  fixture->reading = dtl_reading_ref (fixture->raw);
  fixture->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_decision_free);
  fixture->laid = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dtl_reading_unref (fixture->raw);
  dtl_reading_unref (fixture->reading);
  g_ptr_array_unref (fixture->decisions);
  g_hash_table_unref (fixture->laid);
  dtl_lexicon_unref (fixture->lexicon);
}

static DtlSpan
find_words (const DtlReading *reading, const char *words)
{
  const char *bytes = dtl_text_bytes (reading->source->text), *found = strstr (bytes, words);

  g_assert_nonnull (found);
  return (DtlSpan) { (guint32) (found - bytes), (guint32) (found - bytes + strlen (words)) };
}

static int
find_mention (const DtlReading *reading, const GArray *mentions, const char *words)
{
  const gsize size = g_array_get_element_size ((GArray *) mentions);

  for (guint i = 0; i < mentions->len; i++)
    {
      g_autofree char *text = dtl_text_slice (reading->source->text, *(const DtlSpan *) (gconstpointer) (mentions->data + i * size));

      if (g_str_equal (text, words))
        return (int) i;
    }
  return -1;
}

static const DtlFigure *
get_figure (Fixture *fixture, const char *words)
{
  const int index = find_mention (fixture->reading, fixture->reading->figures, words);

  g_assert_cmpint (index, >=, 0);
  return dtl_reading_figure (fixture->reading, (guint) index);
}

static const DtlDateMention *
get_date (Fixture *fixture, const char *words)
{
  const int index = find_mention (fixture->reading, fixture->reading->dates, words);

  g_assert_cmpint (index, >=, 0);
  return dtl_reading_date (fixture->reading, (guint) index);
}

/* Decides one thing more, and lays all over what was read; whether it found its place. */
static gboolean
decide (Fixture *fixture, DtlDecisionKind kind, const char *words, const char *value)
{
  DtlDecision *decision = dtl_decision_new (kind, 1, dtl_anchor_new (fixture->raw->source->text, find_words (fixture->raw, words)), value);

  decision->id = fixture->decisions->len + 1;
  g_ptr_array_add (fixture->decisions, decision);
  g_hash_table_remove_all (fixture->laid);
  dtl_reading_unref (fixture->reading);
  fixture->reading = dtl_decision_lay_over (fixture->decisions, 1, fixture->lexicon, fixture->raw, fixture->laid);
  return g_hash_table_contains (fixture->laid, &decision->id);
}

static char *
spell_period (const DtlInterval *interval)
{
  return dtl_interval_to_edtf (interval);
}

static void
assert_interval (const DtlInterval *interval, const char *expected)
{
  g_autofree char *text = spell_period (interval);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_end (gboolean has, const DtlDecimal *end, const char *expected)
{
  g_autofree char *text = has ? dtl_decimal_to_string (end) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_not_a_figure (Fixture *fixture, gconstpointer data)
{
  const guint n = fixture->raw->figures->len;

  g_assert_true (decide (fixture, DTL_DECISION_NOT_A_FIGURE, "12 million euros", NULL));
  g_assert_cmpuint (fixture->reading->figures->len, ==, n - 1);
  g_assert_cmpuint (fixture->raw->figures->len, ==, n);
  g_assert_cmpint (find_mention (fixture->reading, fixture->reading->figures, "12 million euros"), ==, -1);
  g_assert_cmpint (get_figure (fixture, "$13 million")->equivalent, ==, -1);
}

static void
test_value (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words, *value, *low, *high;
    DtlHedge hedge;
    guint digits;
  } cases[] = {
    { "9 million euros", "9100000", "9100000", "9100000", DTL_HEDGE_NONE, 7 },
    { "9 million euros", "9.1e6", "9100000", "9100000", DTL_HEDGE_NONE, 2 },
    { "9 million euros", "9e6..10e6", "9000000", "10000000", DTL_HEDGE_NONE, 2 },
    { "9 million euros", "~9e6", "9000000", "9000000", DTL_HEDGE_ABOUT, 1 },
    { "9 million euros", "9e6..", "9000000", NULL, DTL_HEDGE_AT_LEAST, 1 },
    { "9 million euros", "..9e6", NULL, "9000000", DTL_HEDGE_AT_MOST, 1 },
    { "12 million euros", "14000000", "14000000", NULL, DTL_HEDGE_OVER, 8 },
    { "12 million euros", "14000000..", "14000000", NULL, DTL_HEDGE_OVER, 8 },
    { "12 million euros", "..14000000", NULL, "14000000", DTL_HEDGE_AT_MOST, 8 },
    { "12 million euros", "1..2", "1", "2", DTL_HEDGE_NONE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const DtlFigure *figure;

      g_test_message ("%s = %s", cases[i].words, cases[i].value);
      g_assert_true (decide (fixture, DTL_DECISION_VALUE, cases[i].words, cases[i].value));
      figure = get_figure (fixture, cases[i].words);
      assert_end (figure->value.has_low, &figure->value.low, cases[i].low);
      assert_end (figure->value.has_high, &figure->value.high, cases[i].high);
      g_assert_cmpint (figure->hedge, ==, cases[i].hedge);
      g_assert_cmpuint (figure->digits, ==, cases[i].digits);
      g_ptr_array_set_size (fixture->decisions, 0);
    }
  g_assert_false (decide (fixture, DTL_DECISION_VALUE, "9 million euros", "nine"));
  g_assert_false (decide (fixture, DTL_DECISION_VALUE, "9 million euros", NULL));
}

/* What the same amount is in another unit stays it, unless both are now in one unit and differ. */
static void
test_equivalents (Fixture *fixture, gconstpointer data)
{
  g_assert_true (decide (fixture, DTL_DECISION_VALUE, "12 million euros", "12.2e6"));
  g_assert_cmpint (get_figure (fixture, "12 million euros")->equivalent, >=, 0);
  g_assert_true (decide (fixture, DTL_DECISION_UNIT, "$13 million", "EUR"));
  g_assert_true (decide (fixture, DTL_DECISION_VALUE, "12 million euros", "..5e6"));
  g_assert_cmpint (get_figure (fixture, "12 million euros")->equivalent, ==, -1);
  g_assert_cmpint (get_figure (fixture, "$13 million")->equivalent, ==, -1);
}

static void
test_unit_and_kind (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    DtlDecisionKind decision;
    const char *words, *value, *unit;
    DtlFigureKind kind;
  } cases[] = {
    { DTL_DECISION_UNIT, "2 billion", "NOK", "NOK", DTL_FIGURE_MONEY },
    { DTL_DECISION_UNIT, "400", "km", "km", DTL_FIGURE_QUANTITY },
    { DTL_DECISION_UNIT, "400", "%", "%", DTL_FIGURE_PERCENT },
    { DTL_DECISION_UNIT, "400", "pp", "pp", DTL_FIGURE_PERCENTAGE_POINTS },
    { DTL_DECISION_UNIT, "400", "d", "d", DTL_FIGURE_DURATION },
    { DTL_DECISION_UNIT, "400", "1", "1", DTL_FIGURE_COUNT },
    { DTL_DECISION_UNIT, "9 million euros", "1", "1", DTL_FIGURE_NUMBER },
    { DTL_DECISION_KIND, "400", "percent", "%", DTL_FIGURE_PERCENT },
    { DTL_DECISION_KIND, "400", "rank", "1", DTL_FIGURE_RANK },
    { DTL_DECISION_KIND, "9 million euros", "index", "EUR", DTL_FIGURE_INDEX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (decide (fixture, cases[i].decision, cases[i].words, cases[i].value));
      g_assert_cmpstr (get_figure (fixture, cases[i].words)->unit, ==, cases[i].unit);
      g_assert_cmpint (get_figure (fixture, cases[i].words)->kind, ==, cases[i].kind);
      g_ptr_array_set_size (fixture->decisions, 0);
    }
  g_assert_false (decide (fixture, DTL_DECISION_UNIT, "400", "shrubs"));
  g_assert_false (decide (fixture, DTL_DECISION_KIND, "400", "shrubs"));
}

static void
test_hedge (Fixture *fixture, gconstpointer data)
{
  g_assert_true (decide (fixture, DTL_DECISION_HEDGE, "12 million euros", "about"));
  assert_end (get_figure (fixture, "12 million euros")->value.has_high, &get_figure (fixture, "12 million euros")->value.high, "12000000");
  g_assert_true (decide (fixture, DTL_DECISION_HEDGE, "9 million euros", "under"));
  g_assert_false (get_figure (fixture, "9 million euros")->value.has_low);
  g_assert_true (decide (fixture, DTL_DECISION_HEDGE, "12 million euros", ""));
  g_assert_cmpint (get_figure (fixture, "12 million euros")->hedge, ==, DTL_HEDGE_NONE);
  g_assert_false (decide (fixture, DTL_DECISION_HEDGE, "400", "perhaps"));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_true (decide (fixture, DTL_DECISION_MEASURE, "9 million euros", "running costs"));
  g_assert_cmpstr (get_figure (fixture, "9 million euros")->measure, ==, "running costs");
  g_assert_null (get_figure (fixture, "9 million euros")->concept);
  g_assert_true (decide (fixture, DTL_DECISION_NOUN, "400", "Engineers"));
  g_assert_cmpstr (get_figure (fixture, "400")->noun, ==, "engineer");
  g_assert_true (decide (fixture, DTL_DECISION_NOUN, "400", ""));
  g_assert_null (get_figure (fixture, "400")->noun);
  g_assert_true (decide (fixture, DTL_DECISION_ATTRIBUTION, "400", "the union"));
  g_assert_cmpstr (get_figure (fixture, "400")->attribution, ==, "the union");
  g_assert_true (decide (fixture, DTL_DECISION_PERIOD, "400", "2023-35"));
  assert_interval (&get_figure (fixture, "400")->period, "2023-35");
  g_assert_cmpint (get_figure (fixture, "400")->period_from, ==, DTL_PERIOD_FROM_SAID);
  g_assert_true (decide (fixture, DTL_DECISION_PERIOD, "400", ""));
  g_assert_false (dtl_interval_is_resolved (&get_figure (fixture, "400")->period));
}

static void
test_date (Fixture *fixture, gconstpointer data)
{
  const DtlDateMention *date;

  assert_interval (&get_figure (fixture, "12 million euros")->period, "2023");
  g_assert_true (decide (fixture, DTL_DECISION_DATE, "2023", "2022"));
  date = get_date (fixture, "2023");
  assert_interval (&date->interval, "2022");
  g_assert_cmpint (date->basis, ==, DTL_BASIS_USER);
  g_assert_cmpstr (date->rule, ==, "user");
  assert_interval (&get_figure (fixture, "12 million euros")->period, "2022");
  g_assert_true (decide (fixture, DTL_DECISION_DATE, "Monday", "2024-06~"));
  date = get_date (fixture, "Monday");
  g_assert_cmpint (date->interval.granularity, ==, DTL_GRANULARITY_MONTH);
  g_assert_cmpuint (date->n_alternatives, ==, 0);
  g_assert_false (dtl_date_is_set (date->anchor));
  g_assert_false (decide (fixture, DTL_DECISION_DATE, "Monday", "soon"));
  g_assert_false (decide (fixture, DTL_DECISION_DATE, "Monday", ""));
}

static void
test_not_a_date (Fixture *fixture, gconstpointer data)
{
  const guint n = fixture->raw->events->len;
  const int monday = find_mention (fixture->raw, fixture->raw->dates, "Monday");

  g_assert_cmpint (monday, >=, 0);
  g_assert_true (decide (fixture, DTL_DECISION_NOT_A_DATE, "2023", NULL));
  g_assert_false (dtl_interval_is_resolved (&get_figure (fixture, "12 million euros")->period));
  g_assert_cmpint (find_mention (fixture->reading, fixture->reading->dates, "Monday"), ==, monday - 1);
  g_assert_true (decide (fixture, DTL_DECISION_NOT_A_DATE, "Monday", NULL));
  g_assert_cmpuint (fixture->reading->events->len, ==, n - 1);
  for (guint i = 0; i < fixture->reading->events->len; i++)
    g_assert_cmpint (dtl_reading_event (fixture->reading, i)->date, >=, 0);
}

static void
test_quotations (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->raw->quotations->len, ==, 1);
  g_assert_true (decide (fixture, DTL_DECISION_NOT_A_QUOTATION, "We will grow again", NULL));
  g_assert_cmpuint (fixture->reading->quotations->len, ==, 0);
  g_assert_true (decide (fixture, DTL_DECISION_MARK_QUOTATION, "It will be sold for 2 billion crowns", "the firm"));
  g_assert_cmpuint (fixture->reading->quotations->len, ==, 1);
  g_assert_cmpstr (dtl_reading_quotation (fixture->reading, 0)->speaker, ==, "the firm");
  g_assert_cmpuint (dtl_reading_quotation (fixture->reading, 0)->sentence.start, <=, dtl_reading_quotation (fixture->reading, 0)->span.start);
}

/* A number that is no figure to the scanner: its value and what is counted are read from the words around it. */
static void
test_mark_figure (Fixture *fixture, gconstpointer data)
{
  const guint n = fixture->raw->figures->len;
  const DtlFigure *figure;

  g_assert_cmpint (find_mention (fixture->raw, fixture->raw->figures, "512"), ==, -1);
  g_assert_true (decide (fixture, DTL_DECISION_MARK_FIGURE, "512", NULL));
  g_assert_cmpuint (fixture->reading->figures->len, ==, n + 1);
  figure = get_figure (fixture, "512");
  assert_end (figure->value.has_low, &figure->value.low, "512");
  g_assert_true (dtl_span_contains (figure->sentence, figure->span));
  g_assert_true (dtl_span_contains (figure->sentence, figure->clause));
  /* Further decisions are about it as about any other. */
  g_assert_true (decide (fixture, DTL_DECISION_MEASURE, "512", "rooms"));
  g_assert_cmpstr (get_figure (fixture, "512")->measure, ==, "rooms");
  g_assert_false (decide (fixture, DTL_DECISION_MARK_FIGURE, "again", NULL));
  g_assert_true (decide (fixture, DTL_DECISION_MARK_FIGURE, "again", "2"));
  assert_end (TRUE, &get_figure (fixture, "again")->value.low, "2");
  /* What the words held before gives way. */
  g_assert_true (decide (fixture, DTL_DECISION_MARK_FIGURE, "9 million", NULL));
  assert_end (TRUE, &get_figure (fixture, "9 million")->value.low, "9000000");
  g_assert_cmpint (find_mention (fixture->reading, fixture->reading->figures, "9 million euros"), ==, -1);
}

static void
test_mark_year (Fixture *fixture, gconstpointer data)
{
  g_assert_true (decide (fixture, DTL_DECISION_MARK_FIGURE, "2023", NULL));
  assert_end (TRUE, &get_figure (fixture, "2023")->value.low, "2023");
  g_assert_cmpint (find_mention (fixture->reading, fixture->reading->dates, "2023"), ==, -1);
  g_assert_cmpint (get_figure (fixture, "2023")->period_date, ==, -1);
}

static void
test_mark_date (Fixture *fixture, gconstpointer data)
{
  const guint n = fixture->raw->events->len;

  g_assert_false (decide (fixture, DTL_DECISION_MARK_DATE, "again", NULL));
  g_assert_true (decide (fixture, DTL_DECISION_MARK_DATE, "again", "2025"));
  assert_interval (&get_date (fixture, "again")->interval, "2025");
  g_assert_cmpint (get_date (fixture, "again")->basis, ==, DTL_BASIS_USER);
  g_assert_cmpuint (fixture->reading->events->len, >=, n);
  g_assert_true (decide (fixture, DTL_DECISION_MARK_DATE, "May 2024", NULL));
  assert_interval (&get_date (fixture, "May 2024")->interval, "2024-05");
  g_assert_cmpint (find_mention (fixture->reading, fixture->reading->dates, "3 May 2024"), ==, -1);
}

/* Later decisions are laid over earlier ones, in whatever order they come to be read. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_assert_true (decide (fixture, DTL_DECISION_PERIOD, "12 million euros", "2021"));
  g_assert_true (decide (fixture, DTL_DECISION_DATE, "2023", "2022"));
  assert_interval (&get_figure (fixture, "12 million euros")->period, "2021");
  g_assert_true (decide (fixture, DTL_DECISION_MARK_FIGURE, "512", "7"));
  g_assert_true (decide (fixture, DTL_DECISION_NOT_A_FIGURE, "512", NULL));
  g_assert_cmpint (find_mention (fixture->reading, fixture->reading->figures, "512"), ==, -1);
}

static void
test_orphan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DtlReading) other = read_text (fixture->lexicon, "Sales rose to 12 million euros ($13 million) in 2023, and 4,400 people were hired.");
  g_autoptr (DtlDecision) decision =
    dtl_decision_new (DTL_DECISION_NOT_A_FIGURE, 1, dtl_anchor_new (fixture->raw->source->text, find_words (fixture->raw, "400")), NULL);
  const guint n = other->figures->len;

  g_assert_false (dtl_decision_apply (decision, fixture->lexicon, other));
  g_assert_cmpuint (other->figures->len, ==, n);
  g_assert_true (dtl_decision_lay_over (fixture->decisions, 1, fixture->lexicon, other, fixture->laid) == other);
  dtl_reading_unref (other);
}

/* Words of the report between two places where characters begin, mostly those in which something was read. */
static DtlSpan
choose_words (const DtlReading *reading)
{
  const GArray *const mentions[] = { reading->figures, reading->dates, reading->quotations };
  const GArray *chosen = mentions[g_test_rand_int_range (0, G_N_ELEMENTS (mentions))];
  const guint32 length = dtl_text_length (reading->source->text);
  DtlSpan span;

  if (chosen->len > 0 && g_test_rand_int_range (0, 3) > 0)
    span = *(const DtlSpan *) (gconstpointer) (chosen->data + (gsize) g_test_rand_int_range (0, (gint32) chosen->len) * g_array_get_element_size ((GArray *) chosen));
  else
    {
      span.start = (guint32) g_test_rand_int_range (0, (gint32) length - 1);
      span.end = span.start + (guint32) g_test_rand_int_range (1, 40);
      span.end = MIN (span.end, length);
    }
  /* Some a little too long or too short. */
  if (g_test_rand_int_range (0, 4) == 0 && span.end < length)
    span.end++;
  return span;
}

static void
decide_something (Fixture *fixture)
{
  static const char *const values[] = { NULL, "", "5", "3..5", "5..", "..5", "~7", "1e18", "2023", "2023-35", "2020/2023", "2024~", "../2020", "EUR", "km", "%", "1",
                                        "percent", "rank", "at-least", "about", "under", "words", "-0.001", "99999999999999999999", "..", "e", "~" };
  const DtlDecisionKind kind = (DtlDecisionKind) g_test_rand_int_range (0, DTL_N_DECISION_KINDS);
  const char *value = values[g_test_rand_int_range (0, G_N_ELEMENTS (values))];
  DtlDecision *decision = dtl_decision_new (kind, 1, dtl_anchor_new (fixture->raw->source->text, choose_words (fixture->reading)), value);

  decision->id = fixture->decisions->len + 1;
  g_ptr_array_add (fixture->decisions, decision);
  dtl_reading_unref (fixture->reading);
  fixture->reading = dtl_decision_lay_over (fixture->decisions, 1, fixture->lexicon, fixture->raw, fixture->laid);
}

/* Whatever is decided about whatever words in whatever order: what is right after it is a reading as any other. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  guint n_laid = 0;

  for (guint round = 0; round < 450; round++)
    {
      g_ptr_array_set_size (fixture->decisions, 0);
      g_hash_table_remove_all (fixture->laid);
      dtl_reading_unref (fixture->reading);
      fixture->reading = dtl_reading_ref (fixture->raw);
      for (guint i = 0; i < 12; i++)
        {
          decide_something (fixture);
          fuzz_check_reading (fixture->reading);
        }
      n_laid += g_hash_table_size (fixture->laid);
    }
  fuzz_check_reading (fixture->raw);
  g_assert_cmpuint (n_laid, >, 600);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/decision-laying/not-a-figure", test_not_a_figure },
    { "/decision-laying/value", test_value },
    { "/decision-laying/equivalents", test_equivalents },
    { "/decision-laying/unit-and-kind", test_unit_and_kind },
    { "/decision-laying/hedge", test_hedge },
    { "/decision-laying/words", test_words },
    { "/decision-laying/date", test_date },
    { "/decision-laying/not-a-date", test_not_a_date },
    { "/decision-laying/quotations", test_quotations },
    { "/decision-laying/mark-figure", test_mark_figure },
    { "/decision-laying/mark-year", test_mark_year },
    { "/decision-laying/mark-date", test_mark_date },
    { "/decision-laying/order", test_order },
    { "/decision-laying/orphan", test_orphan },
    { "/decision-laying/random", test_random },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
