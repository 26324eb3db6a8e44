/* SPDX-License-Identifier: GPL-3.0-or-later */

/* After any number of edits in any order, whatever points from one array into another points to what it
 * pointed to before, or to nothing. */

#include "dtl-reading-edit.h"

#include "fixture.h"

#define N_ROUNDS 300
#define N_EDITS 40

#define REPORT \
  "Sales rose to 12 million euros ($13 million) in 2023, and 400 people were hired in May 2024. Costs were 9 million euros (about $10 million) in 2022.\n\n" \
  "\"We will grow by 5% in 2025,\" said Dana Hill on 3 May 2024. The plant opened on 4 June 2024 with 35 robots. \"It cost 80 million,\" she said.\n\n" \
  "It was sold on 7 July 2024 for 2 billion euros ($2.2 billion), and 12 managers left on 9 August 2024."

static DtlSpan
get_span (const GArray *mentions, guint index)
{
  return *(const DtlSpan *) (gconstpointer) (mentions->data + index * g_array_get_element_size ((GArray *) mentions));
}

static void
assert_ordered (const GArray *mentions)
{
  for (guint i = 1; i < mentions->len; i++)
    g_assert_cmpuint (get_span (mentions, i - 1).end, <=, get_span (mentions, i).start);
}

/* The words that a reference points to are those of @original, by the span of what points. */
static void
assert_references (const DtlReading *reading, GHashTable *equivalents, GHashTable *periods, GHashTable *events)
{
  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);

      g_assert_cmpint (figure->equivalent, <, (int) reading->figures->len);
      g_assert_cmpint (figure->period_date, <, (int) reading->dates->len);
      if (figure->equivalent >= 0)
        g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (equivalents, GUINT_TO_POINTER (figure->span.start))), ==,
                          dtl_reading_figure (reading, (guint) figure->equivalent)->span.start);
      if (figure->period_date >= 0)
        g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (periods, GUINT_TO_POINTER (figure->span.start))), ==,
                          dtl_reading_date (reading, (guint) figure->period_date)->span.start);
    }
  for (guint i = 0; i < reading->events->len; i++)
    {
      const DtlEvent *event = dtl_reading_event (reading, i);

      g_assert_cmpint (event->date, >=, 0);
      g_assert_cmpint (event->date, <, (int) reading->dates->len);
      g_assert_true (g_hash_table_contains (events, GUINT_TO_POINTER (dtl_reading_date (reading, (guint) event->date)->span.start)));
      g_assert_true (i == 0 || dtl_reading_event (reading, i - 1)->date <= event->date);
    }
}

static void
note_references (const DtlReading *reading, GHashTable *equivalents, GHashTable *periods, GHashTable *events)
{
  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);

      if (figure->equivalent >= 0)
        g_hash_table_insert (equivalents, GUINT_TO_POINTER (figure->span.start),
                             GUINT_TO_POINTER (dtl_reading_figure (reading, (guint) figure->equivalent)->span.start));
      if (figure->period_date >= 0)
        g_hash_table_insert (periods, GUINT_TO_POINTER (figure->span.start),
                             GUINT_TO_POINTER (dtl_reading_date (reading, (guint) figure->period_date)->span.start));
    }
  for (guint i = 0; i < reading->events->len; i++)
    g_hash_table_add (events, GUINT_TO_POINTER (dtl_reading_date (reading, (guint) dtl_reading_event (reading, i)->date)->span.start));
}

static DtlSpan
choose_span (const DtlReading *reading)
{
  const guint32 length = dtl_text_length (reading->source->text), start = (guint32) g_test_rand_int_range (0, (gint32) length - 8);

  return (DtlSpan) { start, start + (guint32) g_test_rand_int_range (1, 8) };
}

static void
insert_something (DtlReading *reading)
{
  const DtlSpan span = choose_span (reading);

  dtl_reading_clear_words (reading, span);
  if (g_test_rand_bit ())
    {
      const DtlFigure figure = { .span = span, .unit = "1", .period = dtl_interval_unresolved (), .period_date = -1, .equivalent = -1 };
      const guint index = dtl_reading_insert_figure (reading, &figure);

      g_assert_true (dtl_span_equal (dtl_reading_figure (reading, index)->span, span));
    }
  else
    {
      const DtlDateMention date = { .span = span, .interval = dtl_interval_year (2020) };
      const guint index = dtl_reading_insert_date (reading, &date);

      g_assert_true (dtl_span_equal (dtl_reading_date (reading, index)->span, span));
    }
}

static void
edit (DtlReading *reading)
{
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      if (reading->figures->len > 0)
        dtl_reading_drop_figure (reading, (guint) g_test_rand_int_range (0, (gint32) reading->figures->len));
      break;
    case 1:
      if (reading->dates->len > 0)
        dtl_reading_drop_date (reading, (guint) g_test_rand_int_range (0, (gint32) reading->dates->len));
      break;
    case 2:
      if (reading->quotations->len > 0)
        dtl_reading_drop_quotation (reading, (guint) g_test_rand_int_range (0, (gint32) reading->quotations->len));
      break;
    default:
      insert_something (reading);
    }
}

static void
assert_apart (const DtlReading *reading)
{
  assert_ordered (reading->figures);
  assert_ordered (reading->dates);
  assert_ordered (reading->quotations);
  for (guint i = 0; i < reading->figures->len; i++)
    for (guint j = 0; j < reading->dates->len; j++)
      g_assert_false (dtl_span_overlaps (dtl_reading_figure (reading, i)->span, dtl_reading_date (reading, j)->span));
}

static void
test_random (void)
{
  g_autoptr (DtlReading) original = fixture_read (REPORT);
  g_autoptr (GHashTable) equivalents = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) periods = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) events = g_hash_table_new (NULL, NULL);

  note_references (original, equivalents, periods, events);
  g_assert_cmpuint (g_hash_table_size (equivalents), >, 3);
  g_assert_cmpuint (g_hash_table_size (periods), >, 3);
  g_assert_cmpuint (g_hash_table_size (events), >, 2);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (DtlReading) copy = dtl_reading_copy (original);

      for (guint i = 0; i < N_EDITS; i++)
        {
          edit (copy);
          assert_apart (copy);
          assert_references (copy, equivalents, periods, events);
        }
    }
  assert_references (original, equivalents, periods, events);
}

/* A copy lives without what it was made of. */
static void
test_copy (void)
{
  DtlReading *original = fixture_read (REPORT);
  g_autoptr (DtlReading) copy = dtl_reading_copy (original);
  g_autofree char *measure = g_strdup (dtl_reading_figure (original, 0)->measure);
  const guint n = original->figures->len;

  dtl_reading_drop_figure (copy, 1);
  g_assert_cmpuint (original->figures->len, ==, n);
  dtl_reading_unref (original);
  g_assert_cmpstr (dtl_reading_figure (copy, 0)->measure, ==, measure);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading-edit/random", test_random);
  g_test_add_func ("/reading-edit/copy", test_copy);
  return g_test_run ();
}
