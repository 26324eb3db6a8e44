/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison made by hand, with something of everything in it and words that are markup, formulas or
 * escape sequences elsewhere: exporters are tested apart from the reader. */

#include "dtl-export-fixture.h"

#include <string.h>

#include "dtl-decision-places.h"

static const char first_text[] = "The *port* cost $5 million on Monday, he said: \"We <paid> it.\"\nIt opened in May 2023.\n";
static const char second_text[] = "=Port cost: $5 billion (4 billion euros).\x1b[31m \"We paid it,\" he said.\nIt opened on 3 May 2023 | 2,000 ships came.\n";

static DtlSpan
find_span (const char *text, const char *words)
{
  const char *found = strstr (text, words);

  g_assert_nonnull (found);
  return (DtlSpan) { found - text, found - text + strlen (words) };
}

static DtlReading *
create_reading (const char *text, const char *path, const char *publisher)
{
  g_autoptr (DtlText) whole = dtl_text_new_from_string (text);
  g_autoptr (DtlSource) source = dtl_source_new (whole);
  DtlReading *reading;

  source->path = g_strdup (path);
  source->publisher = g_strdup (publisher);
  reading = dtl_reading_new (source);
  reading->language = "en";
  return reading;
}

static void
add_figure (DtlReading *reading, const char *words, DtlFigureKind kind, const char *low, const char *high, const char *unit)
{
  const char *text = dtl_text_bytes (reading->source->text);
  DtlFigure figure = {
    .span = find_span (text, words),
    .sentence = { 0, strchr (text, '\n') - text },
    .kind = kind,
    .unit = unit,
    .digits = 1,
    .period = dtl_interval_unresolved (),
    .period_date = -1,
    .equivalent = -1,
  };

  figure.value.has_low = low && dtl_decimal_parse (low, -1, &figure.value.low);
  figure.value.has_high = high && dtl_decimal_parse (high, -1, &figure.value.high);
  g_array_append_val (reading->figures, figure);
}

static void
add_date (DtlReading *reading, const char *words, DtlInterval interval, const char *rule)
{
  DtlDateMention date = {
    .span = find_span (dtl_text_bytes (reading->source->text), words),
    .interval = interval,
    .basis = dtl_interval_is_resolved (&interval) ? DTL_BASIS_STATED : DTL_BASIS_UNRESOLVED,
    .rule = rule,
  };

  g_array_append_val (reading->dates, date);
}

static void
add_event (DtlReading *reading, const char *words, int date, const char *summary)
{
  static const char *names[] = { "Port", NULL };
  DtlEvent event = { .span = find_span (dtl_text_bytes (reading->source->text), words), .date = date, .summary = summary, .names = names };

  g_array_append_val (reading->events, event);
}

static void
add_quotation (DtlReading *reading, const char *words)
{
  DtlQuotation quotation = { .span = find_span (dtl_text_bytes (reading->source->text), words), .verb = "said" };

  g_array_append_val (reading->quotations, quotation);
}

static DtlReading *
create_first (void)
{
  DtlReading *reading = create_reading (first_text, "a/one.txt", "Harbour, \"Post\"");
  DtlFigure *figure;

  reading->title = "A *port*";
  reading->published = (DtlDate) { 2024, 12, 12 };
  reading->published_from = DTL_PUBLISHED_FROM_METADATA;
  add_figure (reading, "$5 million", DTL_FIGURE_MONEY, "5000000", "5000000", "USD");
  figure = &g_array_index (reading->figures, DtlFigure, 0);
  figure->measure = "cost of the port";
  figure->hedge = DTL_HEDGE_ABOUT;
  figure->attribution = "he";
  figure->period = dtl_interval_year (2023);
  figure->period_from = DTL_PERIOD_FROM_SAID;
  add_date (reading, "Monday", dtl_interval_day ((DtlDate) { 2024, 12, 9 }), "weekday-before-anchor");
  g_array_index (reading->dates, DtlDateMention, 0).anchor = reading->published;
  g_array_index (reading->dates, DtlDateMention, 0).basis = DTL_BASIS_PUBLISHED;
  add_date (reading, "May 2023", dtl_interval_month (2023, 5), "month-year");
  add_event (reading, "It opened in May 2023", 1, "The port opened");
  add_quotation (reading, "We <paid> it.");
  g_array_append_val (reading->furniture, ((DtlSpan) { 0, 3 }));
  return reading;
}

static DtlReading *
create_second (void)
{
  DtlReading *reading = create_reading (second_text, "b/two.txt", NULL);

  add_figure (reading, "$5 billion", DTL_FIGURE_MONEY, "5000000000", "5000000000", "USD");
  add_figure (reading, "4 billion euros", DTL_FIGURE_MONEY, "4000000000", "4000000000", "EUR");
  add_figure (reading, "2,000", DTL_FIGURE_COUNT, "2000", NULL, "1");
  g_array_index (reading->figures, DtlFigure, 0).equivalent = 1;
  g_array_index (reading->figures, DtlFigure, 1).equivalent = 0;
  g_array_index (reading->figures, DtlFigure, 2).noun = "ship";
  add_date (reading, "3 May 2023", dtl_interval_day ((DtlDate) { 2023, 5, 3 }), "day-month-year");
  add_event (reading, "It opened on 3 May 2023", 0, "The port opened");
  add_quotation (reading, "We paid it,");
  return reading;
}

static void
add_cell (DtlMeasure *measure, guint source, guint first, guint n)
{
  DtlCell *cell = g_new0 (DtlCell, 1);

  cell->source = source;
  cell->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = first; i < first + n; i++)
    g_array_append_val (cell->figures, i);
  g_ptr_array_add (measure->cells, cell);
}

static DtlMeasure *
add_measure (DtlComparison *comparison, const char *label, const char *unit, DtlVerdict verdict)
{
  DtlMeasure *measure = g_new0 (DtlMeasure, 1);

  measure->label = g_strdup (label);
  measure->unit = unit;
  measure->period = dtl_interval_unresolved ();
  measure->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_cell_free);
  measure->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  measure->verdict = verdict;
  measure->computed = verdict;
  measure->origins = 1;
  g_ptr_array_add (comparison->measures, measure);
  return measure;
}

static void
add_reason (GPtrArray *reasons, const char *rule, DtlMentionRef suspect, const char *working)
{
  DtlReason *reason = dtl_reason_new (rule);

  g_array_append_val (reason->figures, suspect);
  reason->has_suspect = TRUE;
  reason->factor = g_strdup ("1000");
  reason->working = g_strdup (working);
  g_ptr_array_add (reasons, reason);
}

static void
add_measures (DtlComparison *comparison)
{
  DtlMeasure *cost = add_measure (comparison, "=cost of the *port*", "USD", DTL_VERDICT_SCALE_SLIP);

  cost->period = dtl_interval_year (2023);
  cost->origins = 2;
  cost->has_best = TRUE;
  add_cell (cost, 0, 0, 1);
  add_cell (cost, 1, 0, 2);
  add_reason (cost->reasons, "scale-slip", (DtlMentionRef) { 1, 0 }, "5 billion is 1000 × 5 million");
  add_cell (add_measure (comparison, "-ships that came", "1", DTL_VERDICT_SINGLE), 1, 2, 1);
}

/* The user calls the ships a conflict, and does not trust the one that counted them. */
static void
add_decisions (DtlComparison *comparison)
{
  DtlMeasure *ships = g_ptr_array_index (comparison->measures, 1);
  const DtlDecisionKind kinds[] = { DTL_DECISION_VERDICT, DTL_DECISION_TRUST };
  const char *const values[] = { "conflict", "distrust" };
  DtlReason *reason = dtl_reason_new ("user-verdict");

  ships->decisions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const DtlReading *reading = dtl_comparison_reading (comparison, 1);
      DtlAnchor *anchor = dtl_anchor_new (reading->source->text, dtl_reading_figure (reading, 2)->span);
      DtlDecisionPlace *place = g_new0 (DtlDecisionPlace, 1);

      place->decision = dtl_decision_new (kinds[i], 2, anchor, values[i]);
      place->decision->id = i + 7;
      place->decision->made = G_GINT64_CONSTANT (1778000000) * G_USEC_PER_SEC;
      place->decision->author = i == 0 ? g_strdup ("the <desk>") : NULL;
      place->decision->reason = i == 0 ? g_strdup ("We \"counted\"") : NULL;
      place->others = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
      g_ptr_array_add (comparison->decisions, place);
      g_array_append_val (ships->decisions, i);
    }
  reason->by_hand = TRUE;
  reason->working = g_strdup ("The verdict is “Conflict”");
  g_ptr_array_add (ships->reasons, reason);
  ships->verdict = DTL_VERDICT_CONFLICT;
  ships->decided = ships->stale = TRUE;
  ((DtlCell *) g_ptr_array_index (ships->cells, 0))->trust = DTL_TRUST_DISTRUSTED;
}

/* What the ships were at one time; of no other anybody knows. */
static void
add_series (DtlComparison *comparison)
{
  DtlMeasure *ships = g_ptr_array_index (comparison->measures, 1);
  const DtlMentionRef figure = { 1, 2 };
  DtlSeriesPoint *point = g_new0 (DtlSeriesPoint, 1);

  point->period = dtl_interval_month (2023, 5);
  point->value = dtl_reading_figure (dtl_comparison_reading (comparison, 1), 2)->value;
  point->unit = g_intern_string ("1");
  point->figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  point->stale = TRUE;
  g_array_append_val (point->figures, figure);
  ships->series = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_series_point_free);
  g_ptr_array_add (ships->series, point);
}

static void
add_story_event (DtlComparison *comparison)
{
  DtlStoryEvent *event = g_new0 (DtlStoryEvent, 1);
  const DtlMentionRef dates[] = { { 1, 0 }, { 0, 1 } };
  const DtlMentionRef events[] = { { 1, 0 }, { 0, 0 } };

  event->label = g_strdup ("The port opened");
  event->dates = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  event->events = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  event->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  event->interval = dtl_interval_day ((DtlDate) { 2023, 5, 3 });
  event->verdict = DTL_VERDICT_COMPATIBLE;
  g_array_append_vals (event->dates, dates, 2);
  g_array_append_vals (event->events, events, 2);
  g_ptr_array_add (comparison->events, event);
}

static void
add_others (DtlComparison *comparison)
{
  DtlQuotationMatch *match = g_new0 (DtlQuotationMatch, 1);
  DtlArithmetic *sum = g_new0 (DtlArithmetic, 1);
  DtlOrigin *origin = g_new0 (DtlOrigin, 1);
  DtlDateSuggestion *suggestion = g_new0 (DtlDateSuggestion, 1);
  const DtlMentionRef variants[] = { { 0, 0 }, { 1, 0 } };
  const DtlSpan spans[] = { find_span (first_text, "We <paid> it."), find_span (second_text, "We paid it,") };
  const guint sources[] = { 0, 1 };
  const DtlPassage passage = { 1, { 1, 10 } };

  match->variants = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  g_array_append_vals (match->variants, variants, 2);
  match->spans = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  g_array_append_vals (match->spans, spans, 2);
  match->reworded = TRUE;
  g_ptr_array_add (comparison->quotations, match);
  sum->source = 1;
  sum->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (sum->figures, sources, 2);
  sum->rule = "implied-rate";
  sum->working = g_strdup ("5 / 4 is 1.25");
  g_ptr_array_add (comparison->arithmetic, sum);
  origin->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (origin->sources, sources, 2);
  origin->passages = g_array_new (FALSE, FALSE, sizeof (DtlPassage));
  g_array_append_val (origin->passages, passage);
  origin->share = 0.625;
  g_ptr_array_add (comparison->origins, origin);
  suggestion->source = 1;
  suggestion->date = (DtlDate) { 2024, 12, 12 };
  suggestion->reason = g_strdup ("It tells the same opening");
  g_ptr_array_add (comparison->suggestions, suggestion);
}

/* Returns: (transfer full): two sources and what was compared in them */
DtlComparison *
dtl_export_fixture_comparison (void)
{
  DtlComparison *comparison = dtl_comparison_new ();

  g_ptr_array_add (comparison->readings, create_first ());
  g_ptr_array_add (comparison->readings, create_second ());
  add_measures (comparison);
  add_decisions (comparison);
  add_series (comparison);
  add_story_event (comparison);
  add_others (comparison);
  comparison->n_origins = 2;
  comparison->range = dtl_interval_days (dtl_date_to_day ((DtlDate) { 2023, 5, 1 }), dtl_date_to_day ((DtlDate) { 2024, 12, 9 }), DTL_GRANULARITY_RANGE);
  comparison->focus = dtl_interval_month (2023, 5);
  return comparison;
}

DtlComparison *
dtl_export_fixture_empty (void)
{
  return dtl_comparison_new ();
}

/* @text must be what tests/golden/export/@name holds. With DTL_UPDATE_GOLDEN set it is written down, to be
 * looked at before it is kept. */
void
dtl_export_fixture_assert (const char *name, const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "export", name, NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("DTL_UPDATE_GOLDEN"))
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}
