/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds the hand-made comparison that tests of the model look at. */

#include "story.h"

#include <string.h>

typedef struct
{
  const char *publisher;
  const char *path;
  const char *title;
  const char *text;
  const char *figure;
  const char *value;
  const char *day;
  DtlDate date; /* of the opening; unset: unresolved */
} Report;

static const Report reports[STORY_N_SOURCES] = {
  { "Harbour Herald", "/reports/herald.txt", "A Bridge at Last", "On 3 May the bridge was opened. It cost 4 million euros.",
    "4 million euros", "4000000", "3 May", { 2021, 5, 3 } },
  { "Canal Courier", "/reports/courier.txt", "The New Bridge", "The bridge, open since 1 May, cost 4 billion euros.",
    "4 billion euros", "4000000000", "1 May", { 2021, 5, 1 } },
  { NULL, "/reports/bridge-note.txt", NULL, "Opened on Monday: the bridge for 4 million euros.",
    "4 million euros", "4000000", "Monday", { 0, 0, 0 } },
};

static DtlSpan
find_words (const char *text, const char *words)
{
  const char *at = strstr (text, words);
  DtlSpan span = { 0, 0 };

  g_assert_nonnull (at);
  span.start = at - text;
  span.end = span.start + strlen (words);
  return span;
}

static void
add_mentions (DtlReading *reading, const Report *report, const char *text)
{
  static const char *names[] = { NULL };
  DtlFigure figure = { 0 };
  DtlDateMention date = { 0 };
  DtlEvent event = { 0 };
  DtlDecimal value;

  g_assert_true (dtl_decimal_parse (report->value, -1, &value));
  figure.span = figure.sentence = figure.clause = find_words (text, report->figure);
  figure.kind = DTL_FIGURE_MONEY;
  figure.value = dtl_range_point (&value);
  figure.unit = "EUR";
  figure.period = dtl_interval_year (2021);
  figure.period_from = DTL_PERIOD_FROM_SAID;
  figure.equivalent = figure.period_date = -1;
  figure.attribution = report->publisher != NULL ? "the mayor" : NULL;
  g_array_append_val (reading->figures, figure);

  date.span = date.sentence = find_words (text, report->day);
  date.interval = dtl_date_is_set (report->date) ? dtl_interval_day (report->date) : dtl_interval_unresolved ();
  date.basis = dtl_date_is_set (report->date) ? DTL_BASIS_STATED : DTL_BASIS_UNRESOLVED;
  date.rule = "by-hand";
  g_array_append_val (reading->dates, date);

  event.span = event.sentence = date.span;
  event.summary = "the bridge was opened";
  event.names = names;
  g_array_append_val (reading->events, event);
}

DtlReading *
story_reading (guint source, const char *more)
{
  const Report *report = &reports[source];
  g_autofree char *words = g_strconcat (more, report->text, NULL);
  g_autoptr (DtlText) text = dtl_text_new_from_string (words);
  g_autoptr (DtlSource) described = dtl_source_new (text);
  DtlReading *reading;

  described->publisher = g_strdup (report->publisher);
  described->path = g_strdup (report->path);
  described->title = g_strdup (report->title);
  if (source != STORY_NOTE)
    described->published = (DtlDate) { 2021, 5, 4 };
  reading = dtl_reading_new (described);
  reading->title = described->title;
  reading->published = described->published;
  add_mentions (reading, report, words);
  return reading;
}

static DtlMeasure *
create_measure (guint n_sources)
{
  DtlMeasure *measure = g_new0 (DtlMeasure, 1);
  DtlReason *reason = dtl_reason_new ("scale-slip");
  const DtlMentionRef suspect = { STORY_COURIER, 0 }, other = { STORY_HERALD, 0 };

  measure->label = g_strdup ("Cost of the bridge");
  measure->unit = "EUR";
  measure->period = dtl_interval_year (2021);
  measure->verdict = DTL_VERDICT_SCALE_SLIP;
  measure->origins = n_sources;
  measure->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_cell_free);
  measure->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  for (guint i = 0; i < n_sources; i++)
    {
      DtlCell *cell = g_new0 (DtlCell, 1);
      const guint first = 0;

      cell->source = i;
      cell->figures = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (cell->figures, first);
      g_ptr_array_add (measure->cells, cell);
    }
  g_array_append_val (reason->figures, suspect);
  g_array_append_val (reason->figures, other);
  reason->has_suspect = TRUE;
  reason->working = g_strdup ("4 billion is a thousand times 4 million");
  g_ptr_array_add (measure->reasons, reason);
  return measure;
}

static DtlStoryEvent *
create_event (guint n_sources)
{
  DtlStoryEvent *event = g_new0 (DtlStoryEvent, 1);

  event->label = g_strdup ("The bridge is opened");
  event->dates = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  event->events = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  event->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  event->interval = dtl_interval_day ((DtlDate) { 2021, 5, 3 });
  event->verdict = DTL_VERDICT_CONFLICT;
  for (guint i = 0; i < n_sources; i++)
    {
      const DtlMentionRef ref = { i, 0 };

      g_array_append_val (event->dates, ref);
      g_array_append_val (event->events, ref);
    }
  return event;
}

/* @readings: in the order of the sources; leaving one out at the end is fine. */
DtlComparison *
story_compare (GPtrArray *readings)
{
  DtlComparison *comparison = dtl_comparison_new ();

  for (guint i = 0; i < readings->len; i++)
    {
      dtl_mention_table_add_source (comparison->measure_of, 1);
      dtl_mention_table_set (comparison->measure_of, i, 0, 0);
      g_ptr_array_add (comparison->readings, dtl_reading_ref (g_ptr_array_index (readings, i)));
    }
  g_ptr_array_add (comparison->measures, create_measure (readings->len));
  g_ptr_array_add (comparison->events, create_event (readings->len));
  return comparison;
}

DtlComparison *
story_new (void)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);

  for (guint i = 0; i < STORY_N_SOURCES; i++)
    g_ptr_array_add (readings, story_reading (i, ""));
  return story_compare (readings);
}
