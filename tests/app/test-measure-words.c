/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a card says of a row whose values are for several times: without their times they would look like a quarrel. */

#include "config.h"

#include "dtl-decision-places.h"
#include "dtl-measure-words.h"

static guint
add_figure (DtlReading *reading, guint value, DtlInterval period, const char *attribution)
{
  const DtlDecimal decimal = dtl_decimal_from_int (value);
  DtlFigure figure = { 0 };

  figure.span = (DtlSpan) { 0, 2 };
  figure.sentence = figure.clause = (DtlSpan) { 0, 9 };
  figure.kind = DTL_FIGURE_NUMBER;
  figure.value = dtl_range_point (&decimal);
  figure.unit = "1";
  figure.period = period;
  figure.attribution = attribution;
  figure.equivalent = figure.period_date = -1;
  g_array_append_val (reading->figures, figure);
  return reading->figures->len - 1;
}

static void
add_source (DtlComparison *comparison)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string ("12 houses");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  const guint origin = 0;

  g_ptr_array_add (comparison->readings, dtl_reading_new (source));
  g_array_append_val (comparison->origin_of, origin);
}

/* One source, a value for each of some years. */
static DtlComparison *
create_comparison (const int *years, guint n_years)
{
  DtlComparison *comparison = dtl_comparison_new ();
  DtlMeasure *measure = g_new0 (DtlMeasure, 1);
  DtlCell *cell = g_new0 (DtlCell, 1);

  add_source (comparison);
  dtl_mention_table_add_source (comparison->measure_of, n_years);
  measure->label = g_strdup ("houses");
  measure->unit = "1";
  measure->period = dtl_interval_year (years[0]);
  measure->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_cell_free);
  measure->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  cell->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (measure->cells, cell);
  for (guint i = 0; i < n_years; i++)
    {
      const guint figure = add_figure (g_ptr_array_index (comparison->readings, 0), 12 + i, dtl_interval_year (years[i]), i == 0 ? "the mayor" : NULL);

      g_array_append_val (cell->figures, figure);
      dtl_mention_table_set (comparison->measure_of, 0, figure, 0);
    }
  g_ptr_array_add (comparison->measures, measure);
  return comparison;
}

/* The last one first, as a report may say them; the history is by time. */
static const int years[] = { 2024, 2021, 2022 };

static void
add_history (DtlMeasure *measure)
{
  measure->series = g_ptr_array_new_with_free_func (g_free);
  for (int year = 2021; year <= 2024; year++)
    {
      DtlSeriesPoint *point = g_new0 (DtlSeriesPoint, 1);

      point->period = dtl_interval_year (year);
      g_ptr_array_add (measure->series, point);
    }
}

static void
drop_history (DtlMeasure *measure)
{
  g_clear_pointer (&measure->series, g_ptr_array_unref);
}

static void
check (char *said, const char *expected)
{
  g_assert_cmpstr (said, ==, expected);
  g_free (said);
}

static void
test_one_time (void)
{
  g_autoptr (DtlComparison) comparison = create_comparison (years, 1);
  g_autoptr (DtlMeasureItem) item = dtl_measure_item_new (comparison, 0);

  check (dtl_measure_words_period (item), "2024");
  check (dtl_measure_words_note (item, (DtlMentionRef) { 0, 0 }), "the mayor");
}

static void
test_history (void)
{
  g_autoptr (DtlComparison) comparison = create_comparison (years, G_N_ELEMENTS (years));
  g_autoptr (DtlMeasureItem) item = dtl_measure_item_new (comparison, 0);
  DtlMeasure *measure = g_ptr_array_index (comparison->measures, 0);

  add_history (measure);
  check (dtl_measure_words_period (item), "2021 to 2024");
  check (dtl_measure_words_note (item, (DtlMentionRef) { 0, 0 }), "2024 · the mayor");
  check (dtl_measure_words_note (item, (DtlMentionRef) { 0, 1 }), "2021");
  drop_history (measure);
}

/* Where it is the times that differ, they are said, whether or not they make a history. */
static void
test_different_times (void)
{
  g_autoptr (DtlComparison) comparison = create_comparison (years, G_N_ELEMENTS (years));
  g_autoptr (DtlMeasureItem) item = dtl_measure_item_new (comparison, 0);
  DtlMeasure *measure = g_ptr_array_index (comparison->measures, 0);

  g_assert_null (dtl_measure_words_note (item, (DtlMentionRef) { 0, 2 }));
  measure->verdict = DTL_VERDICT_DIFFERENT_PERIOD;
  check (dtl_measure_words_note (item, (DtlMentionRef) { 0, 2 }), "2022");
  check (dtl_measure_words_period (item), "2024");
}

static void
add_decision (DtlComparison *comparison, DtlDecisionKind kind, int mention, gboolean placed)
{
  g_autoptr (DtlText) text = dtl_text_new_from_string ("12 houses");
  DtlDecisionPlace *place = g_new0 (DtlDecisionPlace, 1);

  place->decision = dtl_decision_new (kind, 1, dtl_anchor_new (text, (DtlSpan) { 0, 2 }), "14");
  place->mention = mention;
  place->placed = placed;
  place->others = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_ptr_array_add (comparison->decisions, place);
}

/* What the user put in its place is what counts, so it is what is shown; what is written is told beside it. */
static void
test_corrected (void)
{
  g_autoptr (DtlComparison) comparison = create_comparison (years, G_N_ELEMENTS (years));
  g_autoptr (DtlMeasureItem) item = dtl_measure_item_new (comparison, 0);

  g_assert_null (dtl_measure_words_cell_written (item, 0));
  add_decision (comparison, DTL_DECISION_VALUE, 2, TRUE);
  add_decision (comparison, DTL_DECISION_PERIOD, 1, TRUE); /* changes no amount */
  add_decision (comparison, DTL_DECISION_VALUE, 0, FALSE); /* its words are gone */
  check (dtl_measure_words_value (item, (DtlMentionRef) { 0, 2 }), "14");
  check (dtl_measure_words_written (item, (DtlMentionRef) { 0, 2 }), "12");
  for (guint i = 0; i < 2; i++)
    {
      check (dtl_measure_words_value (item, (DtlMentionRef) { 0, i }), "12");
      g_assert_null (dtl_measure_words_written (item, (DtlMentionRef) { 0, i }));
    }
  check (dtl_measure_words_cell (item, 0), "12; 12; 14");
  check (dtl_measure_words_cell_written (item, 0), "12");
  g_assert_null (dtl_measure_words_cell_written (item, 1)); /* says nothing of it */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measure-words/one-time", test_one_time);
  g_test_add_func ("/measure-words/history", test_history);
  g_test_add_func ("/measure-words/different-times", test_different_times);
  g_test_add_func ("/measure-words/corrected", test_corrected);
  return g_test_run ();
}
