/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words read once more because the user says what they are, and what the user types himself. */

#include "dtl-rereading.h"

#include <string.h>

#include "dtl-reading-edit.h"
#include "fixture.h"

#define REPORT \
  "Dana Hill, the mayor, said on Monday that room 512 would be closed. The tower has about 77 floors.\n\n" \
  "In the spring the bridge was opened."

static DtlSpan
find_words (const DtlReading *reading, const char *words)
{
  const char *bytes = dtl_text_bytes (reading->source->text), *found = strstr (bytes, words);

  g_assert_nonnull (found);
  return (DtlSpan) { (guint32) (found - bytes), (guint32) (found - bytes + strlen (words)) };
}

static void
test_figure (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlReading) raw = fixture_read (REPORT);
  g_autoptr (DtlReading) reading = dtl_reading_copy (raw);
  const DtlSpan room = find_words (reading, "room 512"), words = find_words (reading, "be closed");
  DtlFigure figure;

  g_assert_true (dtl_reread_figure (lexicon, reading, room, &figure));
  g_assert_true (dtl_span_equal (figure.span, room));
  g_assert_cmpint (figure.value.low.coefficient, ==, 512);
  g_assert_cmpstr (figure.unit, ==, "1");
  g_assert_cmpint (figure.equivalent, ==, -1);
  g_assert_true (dtl_span_contains (figure.sentence, figure.span));
  g_assert_false (dtl_reread_figure (lexicon, reading, words, &figure));
  g_assert_true (dtl_span_equal (figure.span, words));
  g_assert_cmpuint (reading->figures->len, ==, raw->figures->len);
  g_assert_true (dtl_reread_figure (lexicon, reading, find_words (reading, "77"), &figure));
  g_assert_cmpstr (figure.noun, ==, "floor");
  g_assert_cmpint (figure.hedge, ==, DTL_HEDGE_ABOUT);
}

static void
test_event (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlReading) raw = fixture_read (REPORT);
  g_autoptr (DtlReading) reading = dtl_reading_copy (raw);
  const DtlSpan spring = find_words (reading, "the spring");
  const DtlInterval interval = dtl_interval_year_part (2024, 21);
  DtlDateMention date = { .span = spring, .sentence = dtl_reread_sentence (reading, spring), .interval = interval, .basis = DTL_BASIS_USER };
  DtlEvent event;
  guint index;

  dtl_reading_clear_words (reading, spring);
  date.role = dtl_reread_role (lexicon, reading, spring, &interval);
  g_assert_cmpint (date.role, ==, DTL_ROLE_EVENT);
  index = dtl_reading_insert_date (reading, &date);
  g_assert_true (dtl_reread_event (lexicon, reading, index, &event));
  g_assert_cmpint (event.date, ==, (int) index);
  g_assert_nonnull (strstr (event.summary, "bridge was opened"));
}

static void
test_typed_value (void)
{
  static const struct
  {
    const char *typed, *low, *high, *unit;
    gboolean approximate;
  } cases[] = {
    { "5", "5", "5", NULL, FALSE },
    { "2024", "2024", "2024", NULL, FALSE },
    { "-3.5", "-3.5", "-3.5", NULL, FALSE },
    { "5.2 million", "5200000", "5200000", NULL, FALSE },
    { "1,250,000", "1250000", "1250000", NULL, FALSE },
    { "twelve", "12", "12", NULL, FALSE },
    { "3–5", "3", "5", NULL, FALSE },
    { "3 to 5 million", "3000000", "5000000", NULL, FALSE },
    { "between 3 and 5", "3", "5", NULL, FALSE },
    { "at least 1,200", "1200", NULL, NULL, FALSE },
    { "more than 5%", "5", NULL, "%", FALSE },
    { "up to 40", NULL, "40", NULL, FALSE },
    { "about 7", "7", "7", NULL, TRUE },
    { "$5.2bn", "5200000000", "5200000000", "USD", FALSE },
    { "400 people", "400", "400", NULL, FALSE },
  };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlReading) reading = fixture_read (REPORT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlTypedValue typed;
      g_autofree char *low = NULL;
      g_autofree char *high = NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_true (dtl_typed_value (lexicon, reading, cases[i].typed, &typed));
      low = typed.value.has_low ? dtl_decimal_to_string (&typed.value.low) : NULL;
      high = typed.value.has_high ? dtl_decimal_to_string (&typed.value.high) : NULL;
      g_assert_cmpstr (low, ==, cases[i].low);
      g_assert_cmpstr (high, ==, cases[i].high);
      g_assert_cmpstr (typed.unit, ==, cases[i].unit);
      g_assert_cmpint (typed.approximate, ==, cases[i].approximate);
    }
}

static void
test_typed_interval (void)
{
  static const struct
  {
    const char *typed, *edtf;
  } cases[] = {
    { "2019", "2019" },
    { "about 2019", "2019~" },
    { "circa 2019", "2019~" },
    { "May 2024", "2024-05" },
    { "4 May 2023", "2023-05-04" },
    { "May 4, 2023", "2023-05-04" },
    { "Q3 2023", "2023-35" },
    { "the third quarter of 2023", "2023-35" },
    { "the 1990s", "199X" },
    { "in 2019", NULL },
  };
  static const char *const refused[] = { "", "soon", "2019 and 2020", "May 2024, they said", "5 million" };
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlReading) reading = fixture_read (REPORT);
  DtlInterval interval;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *edtf = NULL;

      g_test_message ("%s", cases[i].typed);
      if (dtl_typed_interval (lexicon, reading, cases[i].typed, &interval))
        edtf = dtl_interval_to_edtf (&interval);
      g_assert_cmpstr (edtf, ==, cases[i].edtf);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (dtl_typed_interval (lexicon, reading, refused[i], &interval));
}

/* Numbers and dates are typed as the source writes them. */
static void
test_typed_habits (void)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();
  g_autoptr (DtlReading) raw = fixture_read (REPORT);
  g_autoptr (DtlReading) reading = dtl_reading_copy (raw);
  DtlTypedValue typed;
  DtlInterval interval;
  g_autofree char *comma = NULL;
  g_autofree char *day_first = NULL;
  g_autofree char *monday = NULL;

  reading->habits = dtl_habits_for_locale ("de-DE");
  reading->published = (DtlDate) { 2024, 6, 12 };
  g_assert_true (dtl_typed_value (lexicon, reading, "1,25", &typed));
  comma = dtl_decimal_to_string (&typed.value.low);
  g_assert_cmpstr (comma, ==, "1.25");
  g_assert_true (dtl_typed_interval (lexicon, reading, "3/5/2024", &interval));
  day_first = dtl_interval_to_edtf (&interval);
  g_assert_cmpstr (day_first, ==, "2024-05-03");
  g_assert_true (dtl_typed_interval (lexicon, reading, "last Monday", &interval));
  monday = dtl_interval_to_edtf (&interval);
  g_assert_cmpstr (monday, ==, "2024-06-10");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rereading/figure", test_figure);
  g_test_add_func ("/rereading/event", test_event);
  g_test_add_func ("/rereading/typed-value", test_typed_value);
  g_test_add_func ("/rereading/typed-interval", test_typed_interval);
  g_test_add_func ("/rereading/typed-habits", test_typed_habits);
  return g_test_run ();
}
