/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables for spreadsheets: the figures of a source, measures by sources, events in time. */

#include "dtl-export-csv.h"

#include "dtl-csv-writer.h"
#include "dtl-decision-places.h"
#include "dtl-export-cell.h"

static void
write_words (DtlCsvWriter *csv, const char *const *words)
{
  for (; *words; words++)
    dtl_csv_writer_cell (csv, *words);
}

static void
write_number (DtlCsvWriter *csv, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  dtl_csv_writer_cell (csv, text);
}

static void
write_decimal (DtlCsvWriter *csv, gboolean has, const DtlDecimal *decimal)
{
  g_autofree char *text = has ? dtl_decimal_to_string (decimal) : NULL;

  dtl_csv_writer_cell (csv, text);
}

static void
write_edtf (DtlCsvWriter *csv, const DtlInterval *interval)
{
  g_autofree char *text = dtl_interval_to_edtf (interval);

  dtl_csv_writer_cell (csv, text);
}

static void
write_day (DtlCsvWriter *csv, DtlDay day)
{
  g_autofree char *text = day == DTL_DAY_NONE ? NULL : dtl_date_to_string (dtl_date_from_day (day));

  dtl_csv_writer_cell (csv, text);
}

/* The heads of the columns that dtl_export_csv_reading() fills: the keys of formats.md. */
void
dtl_export_csv_reading_header (GString *text)
{
  static const char *const heads[] = {
    "source", "name", "id", "start", "end", "text", "kind", "low", "high", "digits", "unit", "noun", "of", "hedge", "change",
    "period", "period-from", "modality", "measure", "attribution", "equivalent", NULL,
  };
  DtlCsvWriter csv;

  dtl_csv_writer_init (&csv, text);
  write_words (&csv, heads);
  dtl_csv_writer_end_row (&csv);
}

static void
write_figure (DtlCsvWriter *csv, const DtlReading *reading, guint source, guint index)
{
  const DtlFigure *figure = dtl_reading_figure (reading, index);
  g_autofree char *source_id = g_strdup_printf ("s%u", source + 1);
  g_autofree char *id = g_strdup_printf ("s%uf%u", source + 1, index + 1);
  g_autofree char *written = dtl_text_slice (reading->source->text, figure->span);
  g_autofree char *equivalent = figure->equivalent < 0 ? NULL : g_strdup_printf ("s%uf%d", source + 1, figure->equivalent + 1);

  dtl_csv_writer_cell (csv, source_id);
  dtl_csv_writer_cell (csv, dtl_source_name (reading->source));
  dtl_csv_writer_cell (csv, id);
  write_number (csv, figure->span.start);
  write_number (csv, figure->span.end);
  dtl_csv_writer_cell (csv, written);
  dtl_csv_writer_cell (csv, dtl_figure_kind_name (figure->kind));
  write_decimal (csv, figure->value.has_low, &figure->value.low);
  write_decimal (csv, figure->value.has_high, &figure->value.high);
  write_number (csv, figure->digits);
  dtl_csv_writer_cell (csv, figure->unit);
  dtl_csv_writer_cell (csv, figure->noun);
  write_decimal (csv, figure->has_of, &figure->of);
  dtl_csv_writer_cell (csv, dtl_hedge_name (figure->hedge));
  dtl_csv_writer_cell (csv, dtl_change_name (figure->change));
  write_edtf (csv, &figure->period);
  dtl_csv_writer_cell (csv, dtl_period_from_name (figure->period_from));
  dtl_csv_writer_cell (csv, dtl_modality_name (figure->modality));
  dtl_csv_writer_cell (csv, figure->measure);
  dtl_csv_writer_cell (csv, figure->attribution);
  dtl_csv_writer_cell (csv, equivalent);
  dtl_csv_writer_end_row (csv);
}

/**
 * dtl_export_csv_reading:
 * @text: is appended to
 * @reading: what was read in a source
 * @source: the place of the source, from 0
 *
 * A row for each figure.
 */
void
dtl_export_csv_reading (GString *text, const DtlReading *reading, guint source)
{
  DtlCsvWriter csv;

  dtl_csv_writer_init (&csv, text);
  for (guint i = 0; i < reading->figures->len; i++)
    write_figure (&csv, reading, source, i);
}

static void
write_source_heads (DtlCsvWriter *csv, const DtlComparison *comparison)
{
  for (guint i = 0; i < comparison->readings->len; i++)
    {
      const char *name = dtl_source_name (dtl_comparison_reading (comparison, i)->source);
      g_autofree char *head = name ? g_strdup_printf ("s%u %s", i + 1, name) : g_strdup_printf ("s%u", i + 1);

      dtl_csv_writer_cell (csv, head);
    }
}

/* "together verdict": each kind of decision that a row rests on, once. */
static char *
join_decisions (const DtlComparison *comparison, const DtlMeasure *measure)
{
  GString *joined = g_string_new (NULL);
  guint64 kinds = 0;

  for (guint i = 0; measure->decisions != NULL && i < measure->decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, g_array_index (measure->decisions, guint, i));

      kinds |= (guint64) 1 << place->decision->kind;
    }
  for (guint kind = 0; kind < DTL_N_DECISION_KINDS; kind++)
    if (kinds & (guint64) 1 << kind)
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", dtl_decision_kind_name (kind));
  return g_string_free_and_steal (joined);
}

static char *
join_distrusted (const DtlMeasure *measure)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      if (cell->trust == DTL_TRUST_DISTRUSTED)
        g_string_append_printf (joined, "%ss%u", joined->len > 0 ? " " : "", cell->source + 1);
    }
  return g_string_free_and_steal (joined);
}

/* Behind the sources, so that no column of those that there always were moves. */
static void
write_decided (DtlCsvWriter *csv, const DtlComparison *comparison, const DtlMeasure *measure)
{
  g_autofree char *decisions = join_decisions (comparison, measure), *distrusted = join_distrusted (measure);

  dtl_csv_writer_cell (csv, dtl_verdict_name (measure->computed));
  dtl_csv_writer_cell (csv, decisions);
  dtl_csv_writer_cell (csv, measure->stale ? "stale" : NULL);
  dtl_csv_writer_cell (csv, distrusted);
}

/**
 * dtl_export_csv_comparison:
 * @text: is appended to
 * @comparison: a comparison
 *
 * A row for each measure, a column for each source, with the figures as written; then the verdict that was
 * computed, what the user decided, whether that is stale, and which sources are distrusted.
 */
void
dtl_export_csv_comparison (GString *text, const DtlComparison *comparison)
{
  static const char *const heads[] = { "id", "measure", "unit", "period", "verdict", "origins", NULL };
  static const char *const last_heads[] = { "computed", "decisions", "stale", "distrusted", NULL };
  DtlCsvWriter csv;

  dtl_csv_writer_init (&csv, text);
  write_words (&csv, heads);
  write_source_heads (&csv, comparison);
  write_words (&csv, last_heads);
  dtl_csv_writer_end_row (&csv);
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);
      g_autofree char *id = g_strdup_printf ("m%u", i + 1);

      dtl_csv_writer_cell (&csv, id);
      dtl_csv_writer_cell (&csv, measure->label);
      dtl_csv_writer_cell (&csv, measure->unit);
      write_edtf (&csv, &measure->period);
      dtl_csv_writer_cell (&csv, dtl_verdict_name (measure->verdict));
      write_number (&csv, measure->origins);
      for (guint source = 0; source < comparison->readings->len; source++)
        {
          g_autofree char *cell = dtl_export_cell (comparison, measure, source);

          dtl_csv_writer_cell (&csv, cell);
        }
      write_decided (&csv, comparison, measure);
      dtl_csv_writer_end_row (&csv);
    }
}

static char *
join_sources (const DtlStoryEvent *event, guint n_sources)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint source = 0; source < n_sources; source++)
    for (guint i = 0; i < event->dates->len; i++)
      if (g_array_index (event->dates, DtlMentionRef, i).source == source)
        {
          g_string_append_printf (joined, "%ss%u", joined->len > 0 ? " " : "", source + 1);
          break;
        }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * dtl_export_csv_timeline:
 * @text: is appended to
 * @comparison: a comparison
 *
 * A row for each event of the story, by time.
 */
void
dtl_export_csv_timeline (GString *text, const DtlComparison *comparison)
{
  static const char *const heads[] = { "edtf", "earliest", "latest", "granularity", "summary", "sources", "verdict", NULL };
  DtlCsvWriter csv;

  dtl_csv_writer_init (&csv, text);
  write_words (&csv, heads);
  dtl_csv_writer_end_row (&csv);
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *event = g_ptr_array_index (comparison->events, i);
      g_autofree char *sources = join_sources (event, comparison->readings->len);

      write_edtf (&csv, &event->interval);
      write_day (&csv, event->interval.earliest);
      write_day (&csv, event->interval.latest);
      dtl_csv_writer_cell (&csv, dtl_granularity_name (event->interval.granularity));
      dtl_csv_writer_cell (&csv, event->label);
      dtl_csv_writer_cell (&csv, sources);
      dtl_csv_writer_cell (&csv, dtl_verdict_name (event->verdict));
      dtl_csv_writer_end_row (&csv);
    }
}
