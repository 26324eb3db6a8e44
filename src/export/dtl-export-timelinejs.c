/* SPDX-License-Identifier: GPL-3.0-or-later */

/* TimelineJS shows what it is given as HTML in a web page; so every word of a report is escaped. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "dtl-export-timeline.h"
#include "dtl-interval-words.h"
#include "dtl-json-writer.h"

/* A date only as fine as it is told: TimelineJS writes out what is there. */
static void
put_date (DtlJsonWriter *writer, const char *key, DtlDay day, DtlGranularity granularity, int second)
{
  DtlDate date = dtl_date_from_day (day);

  dtl_json_writer_key (writer, key);
  dtl_json_writer_begin_inline_object (writer);
  dtl_json_writer_put_int (writer, "year", date.year);
  if (granularity < DTL_GRANULARITY_HALF)
    dtl_json_writer_put_int (writer, "month", date.month);
  if (granularity < DTL_GRANULARITY_MONTH)
    dtl_json_writer_put_int (writer, "day", date.day);
  if (granularity == DTL_GRANULARITY_TIME && second != DTL_NO_TIME)
    {
      dtl_json_writer_put_int (writer, "hour", second / 3600);
      dtl_json_writer_put_int (writer, "minute", second / 60 % 60);
    }
  dtl_json_writer_end_object (writer);
}

/* What the numbers cannot say: about when, since when, by when, in which zone. */
static void
put_words (DtlJsonWriter *writer, const DtlInterval *interval)
{
  g_autofree char *words = NULL;
  g_autofree char *safe = NULL;

  if (interval->flags == DTL_INTERVAL_NONE && interval->granularity > DTL_GRANULARITY_TIME
      && (interval->granularity <= DTL_GRANULARITY_DAY || interval->granularity == DTL_GRANULARITY_MONTH
          || interval->granularity == DTL_GRANULARITY_YEAR || interval->granularity == DTL_GRANULARITY_RANGE))
    return;
  words = dtl_interval_words (interval);
  safe = g_markup_escape_text (words, -1);
  dtl_json_writer_put_string (writer, "display_date", safe);
}

static void
put_dates (DtlJsonWriter *writer, const DtlInterval *interval)
{
  gboolean precise = interval->granularity >= DTL_GRANULARITY_RANGE;
  DtlGranularity granularity = precise ? DTL_GRANULARITY_DAY : interval->granularity;
  DtlDay first = interval->earliest != DTL_DAY_NONE ? interval->earliest : interval->latest;

  put_date (writer, "start_date", first, granularity, interval->second);
  if (interval->latest != DTL_DAY_NONE && interval->latest != first)
    put_date (writer, "end_date", interval->latest, granularity, DTL_NO_TIME);
  put_words (writer, interval);
}

static void
put_text (DtlJsonWriter *writer, const char *headline, const char *words)
{
  g_autofree char *safe_headline = g_markup_escape_text (headline, -1);
  g_autofree char *safe_words = g_markup_escape_text (words, -1);

  dtl_json_writer_key (writer, "text");
  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_string (writer, "headline", safe_headline);
  dtl_json_writer_put_string (writer, "text", safe_words);
  dtl_json_writer_end_object (writer);
}

/* The clause of each source that tells it, a line each. */
static char *
join_passages (const DtlComparison *comparison, const DtlStoryEvent *event)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < event->events->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (event->events, DtlMentionRef, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
      const char *name = dtl_source_name (reading->source);
      g_autofree char *passage = dtl_text_slice (reading->source->text, dtl_reading_event (reading, ref->index)->span);

      g_string_append_printf (joined, "%s%s: “%s”", i > 0 ? "\n" : "", name ? name : _("Pasted text"), passage);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
write_event (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlStoryEvent *event = g_ptr_array_index (comparison->events, index);
  g_autofree char *passages = NULL;

  if (!dtl_interval_is_resolved (&event->interval))
    return;
  passages = join_passages (comparison, event);
  dtl_json_writer_begin_object (writer);
  put_dates (writer, &event->interval);
  put_text (writer, event->label, passages);
  dtl_json_writer_key (writer, "unique_id");
  dtl_json_writer_printf (writer, "v%u", index + 1);
  dtl_json_writer_end_object (writer);
}

/**
 * dtl_export_timelinejs:
 * @text: is appended to
 * @comparison: a comparison
 * @title: (nullable): the collection's title
 *
 * Writes the JSON that TimelineJS 3 reads.
 */
void
dtl_export_timelinejs (GString *text, const DtlComparison *comparison, const char *title)
{
  DtlJsonWriter writer;

  dtl_json_writer_init (&writer, text, DTL_JSON_WRITER_PRETTY);
  dtl_json_writer_begin_object (&writer);
  if (title)
    {
      dtl_json_writer_key (&writer, "title");
      dtl_json_writer_begin_object (&writer);
      put_text (&writer, title, "");
      dtl_json_writer_end_object (&writer);
    }
  dtl_json_writer_key (&writer, "events");
  dtl_json_writer_begin_array (&writer);
  for (guint i = 0; i < comparison->events->len; i++)
    write_event (&writer, comparison, i);
  dtl_json_writer_end_array (&writer);
  dtl_json_writer_end_object (&writer);
  g_string_append_c (text, '\n');
}
