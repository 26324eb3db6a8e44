/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sources say about the same things, as scripts outside this project rely on it. */

#include "dtl-export-json.h"

#include "dtl-decision-places.h"

static void
put_source (DtlJsonWriter *writer, const char *key, guint source)
{
  dtl_json_writer_key (writer, key);
  dtl_json_writer_printf (writer, "s%u", source + 1);
}

static void
put_number (DtlJsonWriter *writer, char letter, guint number)
{
  dtl_json_writer_key (writer, "id");
  dtl_json_writer_printf (writer, "%c%u", letter, number + 1);
}

static void
put_figures (DtlJsonWriter *writer, guint source, const GArray *figures)
{
  dtl_json_writer_key (writer, "figures");
  dtl_json_writer_begin_inline_array (writer);
  for (guint i = 0; i < figures->len; i++)
    dtl_export_json_mention (writer, 'f', source, g_array_index (figures, guint, i));
  dtl_json_writer_end_array (writer);
}

static void
put_mentions (DtlJsonWriter *writer, const char *key, char kind, const GArray *mentions)
{
  dtl_json_writer_key (writer, key);
  dtl_json_writer_begin_inline_array (writer);
  for (guint i = 0; i < mentions->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (mentions, DtlMentionRef, i);

      dtl_export_json_mention (writer, kind, ref->source, ref->index);
    }
  dtl_json_writer_end_array (writer);
}

/* @key and @kind: "figures", 'f', or "dates", 'd': what the reasons of measures and of events speak of. */
static void
write_reason (DtlJsonWriter *writer, const DtlReason *reason, const char *key, char kind)
{
  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_string (writer, "rule", reason->rule);
  put_mentions (writer, key, kind, reason->figures);
  dtl_json_writer_put_string (writer, "factor", reason->factor);
  dtl_json_writer_put_string (writer, "working", reason->working);
  dtl_json_writer_key (writer, "suspect");
  if (reason->has_suspect && reason->figures->len > 0)
    {
      const DtlMentionRef *suspect = &g_array_index (reason->figures, DtlMentionRef, 0);

      dtl_export_json_mention (writer, kind, suspect->source, suspect->index);
    }
  else
    dtl_json_writer_string (writer, NULL);
  dtl_json_writer_put_boolean (writer, "by-hand", reason->by_hand);
  dtl_json_writer_end_object (writer);
}

static void
put_reasons (DtlJsonWriter *writer, const GPtrArray *reasons, const char *key, char kind)
{
  dtl_json_writer_key (writer, "reasons");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < reasons->len; i++)
    write_reason (writer, g_ptr_array_index (reasons, i), key, kind);
  dtl_json_writer_end_array (writer);
}

static void
put_trust (DtlJsonWriter *writer, DtlTrust trust)
{
  static const char *const names[] = {
    [DTL_TRUST_NONE] = NULL,
    [DTL_TRUST_TRUSTED] = "trusted",
    [DTL_TRUST_DISTRUSTED] = "distrusted",
  };

  dtl_json_writer_put_string (writer, "trust", names[trust]);
}

static void
write_decision (DtlJsonWriter *writer, const DtlDecision *decision)
{
  g_autoptr (GDateTime) moment = decision->made > 0 ? g_date_time_new_from_unix_utc (decision->made / G_USEC_PER_SEC) : NULL;
  g_autofree char *made = moment != NULL ? g_date_time_format_iso8601 (moment) : NULL;

  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_int (writer, "id", decision->id);
  dtl_json_writer_put_string (writer, "kind", dtl_decision_kind_name (decision->kind));
  dtl_json_writer_put_string (writer, "value", decision->value);
  dtl_json_writer_put_string (writer, "reason", decision->reason);
  dtl_json_writer_put_string (writer, "author", decision->author);
  dtl_json_writer_put_string (writer, "made", made);
  dtl_json_writer_end_object (writer);
}

static void
put_decision_list (DtlJsonWriter *writer, const DtlComparison *comparison, const GArray *decisions)
{
  dtl_json_writer_key (writer, "decisions");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, g_array_index (decisions, guint, i));

      write_decision (writer, place->decision);
    }
  dtl_json_writer_end_array (writer);
}

/* What the user decided about a row, beside what was found. */
static void
put_decisions (DtlJsonWriter *writer, const DtlComparison *comparison, const DtlMeasure *measure)
{
  dtl_json_writer_put_string (writer, "computed", dtl_verdict_name (measure->computed));
  dtl_json_writer_put_boolean (writer, "decided", measure->decided);
  dtl_json_writer_put_boolean (writer, "stale", measure->stale);
  put_decision_list (writer, comparison, measure->decisions);
}

static void
put_bound (DtlJsonWriter *writer, const char *key, gboolean has, const DtlDecimal *bound)
{
  g_autofree char *digits = has ? dtl_decimal_to_string (bound) : NULL;

  dtl_json_writer_put_string (writer, key, digits);
}

static void
write_point (DtlJsonWriter *writer, const DtlSeriesPoint *point)
{
  g_autofree char *period = dtl_interval_to_edtf (&point->period);

  dtl_json_writer_begin_inline_object (writer);
  dtl_json_writer_put_string (writer, "period", period);
  dtl_json_writer_put_string (writer, "period-from", point->told ? "said" : "published");
  put_bound (writer, "low", point->value.has_low, &point->value.low);
  put_bound (writer, "high", point->value.has_high, &point->value.high);
  dtl_json_writer_put_string (writer, "unit", point->unit);
  put_mentions (writer, "figures", 'f', point->figures);
  dtl_json_writer_put_boolean (writer, "stale", point->stale);
  dtl_json_writer_end_object (writer);
}

static void
put_series (DtlJsonWriter *writer, const DtlMeasure *measure)
{
  dtl_json_writer_key (writer, "series");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; measure->series != NULL && i < measure->series->len; i++)
    write_point (writer, g_ptr_array_index (measure->series, i));
  dtl_json_writer_end_array (writer);
}

static void
write_measure (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlMeasure *measure = g_ptr_array_index (comparison->measures, index);
  g_autofree char *period = dtl_interval_to_edtf (&measure->period);

  dtl_json_writer_begin_object (writer);
  put_number (writer, 'm', index);
  dtl_json_writer_put_string (writer, "label", measure->label);
  dtl_json_writer_put_string (writer, "unit", measure->unit);
  dtl_json_writer_put_string (writer, "period", period);
  dtl_json_writer_key (writer, "cells");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      dtl_json_writer_begin_inline_object (writer);
      put_source (writer, "source", cell->source);
      put_figures (writer, cell->source, cell->figures);
      put_trust (writer, cell->trust);
      dtl_json_writer_end_object (writer);
    }
  dtl_json_writer_end_array (writer);
  dtl_json_writer_put_string (writer, "verdict", dtl_verdict_name (measure->verdict));
  put_reasons (writer, measure->reasons, "figures", 'f');
  dtl_json_writer_put_int (writer, "origins", measure->origins);
  put_decisions (writer, comparison, measure);
  dtl_json_writer_key (writer, "best");
  if (measure->has_best)
    dtl_export_json_mention (writer, 'f', measure->best.source, measure->best.index);
  else
    dtl_json_writer_string (writer, NULL);
  put_series (writer, measure);
  dtl_json_writer_end_object (writer);
}

static void
write_story_event (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlStoryEvent *event = g_ptr_array_index (comparison->events, index);

  dtl_json_writer_begin_object (writer);
  put_number (writer, 'v', index);
  dtl_json_writer_put_string (writer, "label", event->label);
  dtl_json_writer_key (writer, "dates");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < event->dates->len; i++)
    {
      const DtlMentionRef *date = &g_array_index (event->dates, DtlMentionRef, i);

      dtl_json_writer_begin_inline_object (writer);
      put_source (writer, "source", date->source);
      dtl_json_writer_key (writer, "date");
      dtl_export_json_mention (writer, 'd', date->source, date->index);
      dtl_json_writer_end_object (writer);
    }
  dtl_json_writer_end_array (writer);
  dtl_json_writer_put_string (writer, "verdict", dtl_verdict_name (event->verdict));
  put_reasons (writer, event->reasons, "dates", 'd');
  put_decision_list (writer, comparison, event->decisions);
  dtl_json_writer_end_object (writer);
}

static void
write_quotations (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlQuotationMatch *match = g_ptr_array_index (comparison->quotations, index);

  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_string (writer, "speaker", match->speaker);
  dtl_json_writer_key (writer, "variants");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < match->variants->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (match->variants, DtlMentionRef, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
      DtlSpan span = g_array_index (match->spans, DtlSpan, i);

      dtl_json_writer_begin_object (writer);
      put_source (writer, "source", ref->source);
      dtl_json_writer_key (writer, "text");
      dtl_json_writer_bytes (writer, dtl_text_bytes (reading->source->text) + span.start, dtl_span_length (span));
      dtl_json_writer_key (writer, "quotation");
      dtl_export_json_mention (writer, 'q', ref->source, ref->index);
      dtl_json_writer_end_object (writer);
    }
  dtl_json_writer_end_array (writer);
  dtl_json_writer_put_string (writer, "verdict", match->reworded ? "reworded" : "same");
  dtl_json_writer_end_object (writer);
}

static void
write_arithmetic (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlArithmetic *arithmetic = g_ptr_array_index (comparison->arithmetic, index);

  dtl_json_writer_begin_object (writer);
  put_source (writer, "source", arithmetic->source);
  put_figures (writer, arithmetic->source, arithmetic->figures);
  dtl_json_writer_put_string (writer, "rule", arithmetic->rule);
  dtl_json_writer_put_boolean (writer, "holds", arithmetic->holds);
  dtl_json_writer_put_string (writer, "working", arithmetic->working);
  dtl_json_writer_end_object (writer);
}

static void
put_passages (DtlJsonWriter *writer, const GArray *passages)
{
  dtl_json_writer_key (writer, "passages");
  dtl_json_writer_begin_array (writer);
  for (guint i = 0; i < passages->len; i++)
    {
      const DtlPassage *passage = &g_array_index (passages, DtlPassage, i);

      dtl_json_writer_begin_inline_object (writer);
      put_source (writer, "source", passage->source);
      dtl_json_writer_put_int (writer, "start", passage->span.start);
      dtl_json_writer_put_int (writer, "end", passage->span.end);
      dtl_json_writer_end_object (writer);
    }
  dtl_json_writer_end_array (writer);
}

static void
write_origin (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlOrigin *origin = g_ptr_array_index (comparison->origins, index);
  gboolean shared = origin->kind == DTL_ORIGIN_SHARED_TEXT;

  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_string (writer, "kind", shared ? "shared-text" : "attribution");
  dtl_json_writer_key (writer, "sources");
  dtl_json_writer_begin_inline_array (writer);
  for (guint i = 0; i < origin->sources->len; i++)
    dtl_json_writer_printf (writer, "s%u", g_array_index (origin->sources, guint, i) + 1);
  dtl_json_writer_end_array (writer);
  dtl_json_writer_key (writer, "share");
  if (shared)
    dtl_json_writer_fraction (writer, origin->share, 2);
  else
    dtl_json_writer_string (writer, NULL);
  dtl_json_writer_put_string (writer, "origin", origin->origin);
  put_passages (writer, origin->passages);
  dtl_json_writer_end_object (writer);
}

static void
write_suggestion (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  const DtlDateSuggestion *suggestion = g_ptr_array_index (comparison->suggestions, index);
  g_autofree char *date = dtl_date_to_string (suggestion->date);

  dtl_json_writer_begin_object (writer);
  put_source (writer, "source", suggestion->source);
  dtl_json_writer_put_string (writer, "published", date);
  dtl_json_writer_put_string (writer, "reason", suggestion->reason);
  dtl_json_writer_end_object (writer);
}

static void
write_reading (DtlJsonWriter *writer, const DtlComparison *comparison, guint index)
{
  dtl_export_json_reading (writer, dtl_comparison_reading (comparison, index), index);
}

/**
 * dtl_export_json_comparison:
 * @writer: a writer
 * @comparison: a comparison
 *
 * Writes the object that formats.md calls `compare`.
 */
void
dtl_export_json_comparison (DtlJsonWriter *writer, const DtlComparison *comparison)
{
  const struct
  {
    const char *key;
    const GPtrArray *list;
    void (*write) (DtlJsonWriter *writer, const DtlComparison *comparison, guint index);
  } parts[] = {
    { "sources", comparison->readings, write_reading },
    { "measures", comparison->measures, write_measure },
    { "events", comparison->events, write_story_event },
    { "quotations", comparison->quotations, write_quotations },
    { "arithmetic", comparison->arithmetic, write_arithmetic },
    { "origins", comparison->origins, write_origin },
    { "suggestions", comparison->suggestions, write_suggestion },
    { "decisions", comparison->decisions, dtl_export_json_decision },
  };

  dtl_json_writer_begin_object (writer);
  dtl_json_writer_put_string (writer, "format", "dateline-compare");
  dtl_json_writer_put_int (writer, "version", 1);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      dtl_json_writer_key (writer, parts[i].key);
      dtl_json_writer_begin_array (writer);
      for (guint j = 0; j < parts[i].list->len; j++)
        parts[i].write (writer, comparison, j);
      dtl_json_writer_end_array (writer);
    }
  dtl_json_writer_key (writer, "gold");
  dtl_export_json_gold (writer, comparison);
  dtl_json_writer_end_object (writer);
}
