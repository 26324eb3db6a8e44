/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read in one source, as scripts outside this project rely on it. */

#include "dtl-export-json.h"

/**
 * dtl_export_json_mention:
 * @writer: a writer
 * @kind: 'f' figure, 'd' date, 'e' event, 'q' quotation
 * @source: place of its source
 * @index: place among its kind there
 *
 * Writes the id of a mention, as a string.
 */
void
dtl_export_json_mention (DtlJsonWriter *writer, char kind, guint source, guint index)
{
  dtl_json_writer_printf (writer, "s%u%c%u", source + 1, kind, index + 1);
}

/* A span as an array of two. */
void
dtl_export_json_span (DtlJsonWriter *writer, DtlSpan span)
{
  dtl_json_writer_begin_inline_array (writer);
  dtl_json_writer_int (writer, span.start);
  dtl_json_writer_int (writer, span.end);
  dtl_json_writer_end_array (writer);
}

static void
put_day (DtlJsonWriter *writer, const char *key, DtlDay day)
{
  g_autofree char *text = day == DTL_DAY_NONE ? NULL : dtl_date_to_string (dtl_date_from_day (day));

  dtl_json_writer_put_string (writer, key, text);
}

/* The keys "earliest" and "latest"; null where it is open or not known. */
void
dtl_export_json_days (DtlJsonWriter *writer, const DtlInterval *interval)
{
  put_day (writer, "earliest", interval->earliest);
  put_day (writer, "latest", interval->latest);
}

/* The keys "edtf", "earliest" and "latest". */
void
dtl_export_json_interval (DtlJsonWriter *writer, const DtlInterval *interval)
{
  g_autofree char *edtf = dtl_interval_to_edtf (interval);

  dtl_json_writer_put_string (writer, "edtf", edtf);
  dtl_export_json_days (writer, interval);
}

static void
put_place (DtlJsonWriter *writer, const DtlReading *reading, DtlSpan span, gboolean with_text)
{
  dtl_json_writer_put_int (writer, "start", span.start);
  dtl_json_writer_put_int (writer, "end", span.end);
  if (!with_text)
    return;
  dtl_json_writer_key (writer, "text");
  dtl_json_writer_bytes (writer, dtl_text_bytes (reading->source->text) + span.start, dtl_span_length (span));
}

static void
put_decimal (DtlJsonWriter *writer, const char *key, const DtlDecimal *decimal)
{
  g_autofree char *text = decimal ? dtl_decimal_to_string (decimal) : NULL;

  dtl_json_writer_put_string (writer, key, text);
}

static void
put_mention (DtlJsonWriter *writer, const char *key, char kind, guint source, int index)
{
  dtl_json_writer_key (writer, key);
  if (index < 0)
    dtl_json_writer_string (writer, NULL);
  else
    dtl_export_json_mention (writer, kind, source, index);
}

/* What in the text shows how it writes numbers and dates, where nobody said so. */
static void
write_evidence (DtlJsonWriter *writer, const DtlHabits *habits)
{
  const DtlSpan spans[] = { habits->region_evidence, habits->comma_evidence, habits->order_evidence };

  dtl_json_writer_key (writer, "locale-evidence");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (!dtl_span_is_empty (spans[i]))
      dtl_export_json_span (writer, spans[i]);
  dtl_json_writer_end_array (writer);
}

static void
write_source (DtlJsonWriter *writer, const DtlReading *reading, guint source)
{
  const DtlSource *from = reading->source;
  g_autofree char *published = dtl_date_is_set (reading->published) ? dtl_date_to_string (reading->published) : NULL;

  dtl_json_writer_key (writer, "source");
  dtl_json_writer_begin_object (writer);
  dtl_json_writer_key (writer, "id");
  dtl_json_writer_printf (writer, "s%u", source + 1);
  dtl_json_writer_put_string (writer, "path", from->path);
  dtl_json_writer_put_string (writer, "title", reading->title);
  dtl_json_writer_put_string (writer, "publisher", reading->publisher ? reading->publisher : from->publisher);
  dtl_json_writer_put_strings (writer, "authors", (const char *const *) (reading->authors ? reading->authors : (const char **) from->authors));
  dtl_json_writer_put_string (writer, "published", published);
  dtl_json_writer_put_string (writer, "published-from", dtl_published_from_name (reading->published_from));
  dtl_json_writer_put_string (writer, "url", from->url);
  dtl_json_writer_put_string (writer, "language", reading->language);
  dtl_json_writer_put_string (writer, "locale", reading->locale);
  dtl_json_writer_put_string (writer, "locale-from", dtl_locale_from_name (reading->locale_from));
  write_evidence (writer, &reading->habits);
  dtl_json_writer_put_int (writer, "bytes", dtl_text_length (from->text));
  dtl_json_writer_end_object (writer);
}

static void
write_figure (DtlJsonWriter *writer, const DtlReading *reading, guint source, guint index)
{
  const DtlFigure *figure = dtl_reading_figure (reading, index);
  g_autofree char *period = dtl_interval_to_edtf (&figure->period);

  dtl_json_writer_begin_object (writer);
  put_mention (writer, "id", 'f', source, index);
  put_place (writer, reading, figure->span, TRUE);
  dtl_json_writer_put_string (writer, "kind", dtl_figure_kind_name (figure->kind));
  put_decimal (writer, "low", figure->value.has_low ? &figure->value.low : NULL);
  put_decimal (writer, "high", figure->value.has_high ? &figure->value.high : NULL);
  dtl_json_writer_put_int (writer, "digits", figure->digits);
  dtl_json_writer_put_string (writer, "unit", figure->unit);
  dtl_json_writer_put_string (writer, "noun", figure->noun);
  put_decimal (writer, "of", figure->has_of ? &figure->of : NULL);
  dtl_json_writer_put_string (writer, "hedge", dtl_hedge_name (figure->hedge));
  dtl_json_writer_put_string (writer, "change", dtl_change_name (figure->change));
  dtl_json_writer_put_string (writer, "period", period);
  dtl_json_writer_put_string (writer, "period-from", dtl_period_from_name (figure->period_from));
  dtl_json_writer_put_string (writer, "modality", dtl_modality_name (figure->modality));
  dtl_json_writer_put_string (writer, "measure", figure->measure);
  dtl_json_writer_put_string (writer, "concept", figure->concept);
  dtl_json_writer_put_string (writer, "attribution", figure->attribution);
  put_mention (writer, "equivalent", 'f', source, figure->equivalent);
  dtl_json_writer_key (writer, "sentence");
  dtl_export_json_span (writer, figure->sentence);
  dtl_json_writer_end_object (writer);
}

static void
write_date (DtlJsonWriter *writer, const DtlReading *reading, guint source, guint index)
{
  const DtlDateMention *date = dtl_reading_date (reading, index);
  g_autofree char *anchor = dtl_date_is_set (date->anchor) ? dtl_date_to_string (date->anchor) : NULL;

  dtl_json_writer_begin_object (writer);
  put_mention (writer, "id", 'd', source, index);
  put_place (writer, reading, date->span, TRUE);
  dtl_export_json_interval (writer, &date->interval);
  dtl_json_writer_put_string (writer, "granularity", dtl_granularity_name (date->interval.granularity));
  dtl_json_writer_put_string (writer, "basis", dtl_basis_name (date->basis));
  dtl_json_writer_put_string (writer, "rule", date->rule);
  dtl_json_writer_put_string (writer, "anchor", anchor);
  dtl_json_writer_key (writer, "alternatives");
  dtl_json_writer_begin_inline_array (writer);
  for (guint i = 0; i < date->n_alternatives; i++)
    {
      g_autofree char *edtf = dtl_interval_to_edtf (&date->alternatives[i]);

      dtl_json_writer_string (writer, edtf);
    }
  dtl_json_writer_end_array (writer);
  dtl_json_writer_put_string (writer, "role", dtl_date_role_name (date->role));
  dtl_json_writer_end_object (writer);
}

static void
write_event (DtlJsonWriter *writer, const DtlReading *reading, guint source, guint index)
{
  const DtlEvent *event = dtl_reading_event (reading, index);

  dtl_json_writer_begin_object (writer);
  put_mention (writer, "id", 'e', source, index);
  put_mention (writer, "date", 'd', source, event->date);
  put_place (writer, reading, event->span, FALSE);
  dtl_json_writer_put_string (writer, "summary", event->summary);
  dtl_json_writer_put_strings (writer, "names", (const char *const *) event->names);
  dtl_json_writer_end_object (writer);
}

static void
write_quotation (DtlJsonWriter *writer, const DtlReading *reading, guint source, guint index)
{
  const DtlQuotation *quotation = dtl_reading_quotation (reading, index);

  dtl_json_writer_begin_object (writer);
  put_mention (writer, "id", 'q', source, index);
  put_place (writer, reading, quotation->span, TRUE);
  dtl_json_writer_put_string (writer, "speaker", quotation->speaker);
  dtl_json_writer_put_string (writer, "verb", quotation->verb);
  dtl_json_writer_put_string (writer, "to", quotation->addressee);
  dtl_json_writer_end_object (writer);
}

static void
write_name (DtlJsonWriter *writer, const DtlReading *reading, guint source, guint index)
{
  const DtlName *name = &g_array_index (reading->names, DtlName, index);

  dtl_json_writer_begin_object (writer);
  put_place (writer, reading, name->span, TRUE);
  dtl_json_writer_put_string (writer, "name", name->name);
  dtl_json_writer_put_string (writer, "kind", dtl_name_kind_name (name->kind));
  dtl_json_writer_end_object (writer);
}

static void
write_furniture (DtlJsonWriter *writer, const DtlReading *reading, guint source, guint index)
{
  dtl_export_json_span (writer, g_array_index (reading->furniture, DtlSpan, index));
}

static void
write_list (DtlJsonWriter *writer, const char *key, const GArray *list, const DtlReading *reading, guint source,
            void (*write) (DtlJsonWriter *writer, const DtlReading *reading, guint source, guint index))
{
  dtl_json_writer_key (writer, key);
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < list->len; i++)
    write (writer, reading, source, i);
  dtl_json_writer_end_array (writer);
}

/**
 * dtl_export_json_reading:
 * @writer: a writer
 * @reading: what was read in a source
 * @source: the place of the source among those of the command, from 0
 *
 * Writes the object that formats.md calls `read`.
 */
void
dtl_export_json_reading (DtlJsonWriter *writer, const DtlReading *reading, guint source)
{
  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_string (writer, "format", "dateline-read");
  dtl_json_writer_put_int (writer, "version", 1);
  write_source (writer, reading, source);
  write_list (writer, "figures", reading->figures, reading, source, write_figure);
  write_list (writer, "dates", reading->dates, reading, source, write_date);
  write_list (writer, "events", reading->events, reading, source, write_event);
  write_list (writer, "quotations", reading->quotations, reading, source, write_quotation);
  write_list (writer, "names", reading->names, reading, source, write_name);
  write_list (writer, "furniture", reading->furniture, reading, source, write_furniture);
  dtl_json_writer_end_object (writer);
}
