/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The story's events in the order of time, as scripts outside this project rely on them. */

#include "dtl-export-json.h"

static void
put_days (DtlJsonWriter *writer, const char *key, const DtlInterval *interval)
{
  dtl_json_writer_key (writer, key);
  dtl_json_writer_begin_inline_object (writer);
  dtl_export_json_days (writer, interval);
  dtl_json_writer_end_object (writer);
}

/* Each source once, in order. */
static void
put_sources (DtlJsonWriter *writer, const DtlStoryEvent *event, guint n_sources)
{
  dtl_json_writer_key (writer, "sources");
  dtl_json_writer_begin_inline_array (writer);
  for (guint source = 0; source < n_sources; source++)
    for (guint i = 0; i < event->dates->len; i++)
      if (g_array_index (event->dates, DtlMentionRef, i).source == source)
        {
          dtl_json_writer_printf (writer, "s%u", source + 1);
          break;
        }
  dtl_json_writer_end_array (writer);
}

static void
write_mention (DtlJsonWriter *writer, const DtlComparison *comparison, const DtlMentionRef *event, const DtlMentionRef *date)
{
  DtlSpan span = dtl_reading_event (dtl_comparison_reading (comparison, event->source), event->index)->span;

  dtl_json_writer_begin_inline_object (writer);
  dtl_json_writer_key (writer, "source");
  dtl_json_writer_printf (writer, "s%u", event->source + 1);
  dtl_json_writer_key (writer, "event");
  dtl_export_json_mention (writer, 'e', event->source, event->index);
  dtl_json_writer_key (writer, "date");
  dtl_export_json_mention (writer, 'd', date->source, date->index);
  dtl_json_writer_put_int (writer, "start", span.start);
  dtl_json_writer_put_int (writer, "end", span.end);
  dtl_json_writer_end_object (writer);
}

static void
write_event (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlStoryEvent *event = g_ptr_array_index (comparison->events, index);

  dtl_json_writer_begin_object (writer);
  dtl_export_json_interval (writer, &event->interval);
  dtl_json_writer_put_string (writer, "granularity", dtl_granularity_name (event->interval.granularity));
  dtl_json_writer_put_string (writer, "summary", event->label);
  put_sources (writer, event, comparison->readings->len);
  dtl_json_writer_key (writer, "mentions");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < event->events->len; i++)
    write_mention (writer, comparison, &g_array_index (event->events, DtlMentionRef, i), &g_array_index (event->dates, DtlMentionRef, i));
  dtl_json_writer_end_array (writer);
  dtl_json_writer_put_string (writer, "verdict", dtl_verdict_name (event->verdict));
  dtl_json_writer_key (writer, "id");
  dtl_json_writer_printf (writer, "v%u", index + 1);
  dtl_json_writer_end_object (writer);
}

/**
 * dtl_export_json_timeline:
 * @writer: a writer
 * @comparison: a comparison
 *
 * Writes the object that formats.md calls `timeline`.
 */
void
dtl_export_json_timeline (DtlJsonWriter *writer, const DtlComparison *comparison)
{
  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_string (writer, "format", "dateline-timeline");
  dtl_json_writer_put_int (writer, "version", 1);
  put_days (writer, "range", &comparison->range);
  put_days (writer, "focus", &comparison->focus);
  dtl_json_writer_key (writer, "events");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < comparison->events->len; i++)
    write_event (writer, comparison, i);
  dtl_json_writer_end_array (writer);
  dtl_json_writer_end_object (writer);
}
