/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds of every reading, whatever the text was: formats.md says it to those who read our JSON, and the
 * window trusts it. */

#include "config.h"

#include "fuzz.h"

void
fuzz_check_span (const DtlText *text, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (text);

  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.end, <=, dtl_text_length (text));
  /* No byte that goes on a character stands right behind either end. */
  g_assert_true (((guint8) bytes[span.start] & 0xc0) != 0x80);
  g_assert_true (((guint8) bytes[span.end] & 0xc0) != 0x80);
}

void
fuzz_check_utf8 (const char *string)
{
  if (string)
    g_assert_true (g_utf8_validate (string, -1, NULL));
}

/* Not empty, inside the text, in order and apart from each other. */
static void
check_order (const DtlText *text, DtlSpan span, DtlSpan *before)
{
  fuzz_check_span (text, span);
  g_assert_false (dtl_span_is_empty (span));
  g_assert_cmpuint (span.start, >=, before->end);
  *before = span;
}

static void
check_spans (const DtlText *text, const GArray *spans)
{
  DtlSpan before = { 0 };

  for (guint i = 0; i < spans->len; i++)
    check_order (text, g_array_index (spans, DtlSpan, i), &before);
}

static void
check_place (const DtlReading *reading, DtlSpan span, DtlSpan sentence)
{
  fuzz_check_span (reading->source->text, sentence);
  g_assert_true (dtl_span_contains (sentence, span));
}

/* @at: where the last span was looked for, as both come in order. */
static void
check_no_furniture (const DtlReading *reading, DtlSpan span, guint *at)
{
  while (*at < reading->furniture->len && g_array_index (reading->furniture, DtlSpan, *at).end <= span.start)
    (*at)++;
  g_assert_false (*at < reading->furniture->len && dtl_span_overlaps (g_array_index (reading->furniture, DtlSpan, *at), span));
}

static void
check_decimal (const DtlDecimal *decimal)
{
  g_autofree char *written = dtl_decimal_to_string (decimal);
  DtlDecimal again;

  g_assert_true (dtl_decimal_parse (written, -1, &again));
  g_assert_true (dtl_decimal_equal (decimal, &again));
}

static void
check_range (const DtlRange *range)
{
  g_assert_true (range->has_low || range->has_high);
  if (range->has_low)
    check_decimal (&range->low);
  if (range->has_high)
    check_decimal (&range->high);
  if (range->has_low && range->has_high)
    g_assert_cmpint (dtl_decimal_compare (&range->low, &range->high), <=, 0);
}

static void
check_interval (const DtlInterval *interval)
{
  g_autofree char *edtf = dtl_interval_to_edtf (interval);
  gboolean open = interval->flags & (DTL_INTERVAL_OPEN_START | DTL_INTERVAL_OPEN_END);
  DtlInterval again;

  fuzz_check_utf8 (dtl_granularity_name (interval->granularity));
  if (!dtl_interval_is_resolved (interval))
    return;
  if (!open)
    g_assert_cmpint (interval->earliest, <=, interval->latest);
  g_assert_nonnull (edtf);
  g_assert_true (dtl_interval_parse_edtf (edtf, &again));
}

static void
check_figure (const DtlReading *reading, const DtlFigure *figure, int index)
{
  int n_figures = reading->figures->len;
  int n_dates = reading->dates->len;

  check_place (reading, figure->span, figure->sentence);
  fuzz_check_span (reading->source->text, figure->clause);
  fuzz_check_span (reading->source->text, figure->attribution_span);
  check_range (&figure->value);
  if (figure->has_of)
    check_decimal (&figure->of);
  check_interval (&figure->period);
  g_assert_nonnull (figure->unit);
  g_assert_true (*figure->unit);
  g_assert_true (figure->equivalent >= -1 && figure->equivalent < n_figures && figure->equivalent != index);
  g_assert_true (figure->period_date >= -1 && figure->period_date < n_dates);
  g_assert_nonnull (dtl_figure_kind_name (figure->kind));
  g_assert_nonnull (dtl_modality_name (figure->modality));
  fuzz_check_utf8 (figure->noun);
  fuzz_check_utf8 (figure->measure);
  fuzz_check_utf8 (figure->attribution);
}

static void
check_date (const DtlReading *reading, const DtlDateMention *date)
{
  check_place (reading, date->span, date->sentence);
  check_interval (&date->interval);
  for (guint i = 0; i < date->n_alternatives; i++)
    check_interval (&date->alternatives[i]);
  g_assert_nonnull (date->rule);
  g_assert_nonnull (dtl_basis_name (date->basis));
  g_assert_nonnull (dtl_date_role_name (date->role));
}

static void
check_event (const DtlReading *reading, const DtlEvent *event)
{
  fuzz_check_span (reading->source->text, event->span);
  g_assert_true (event->date >= 0 && event->date < (int) reading->dates->len);
  g_assert_nonnull (event->summary);
  fuzz_check_utf8 (event->summary);
  for (const char **name = event->names; *name; name++)
    fuzz_check_utf8 (*name);
}

static void
check_quotation (const DtlReading *reading, const DtlQuotation *quotation)
{
  fuzz_check_span (reading->source->text, quotation->span);
  fuzz_check_span (reading->source->text, quotation->sentence);
  fuzz_check_utf8 (quotation->speaker);
  fuzz_check_utf8 (quotation->verb);
  fuzz_check_utf8 (quotation->addressee);
}

/* Figures and dates are in order, none overlaps another of either kind, and none was read in furniture. */
static void
check_mentions (const DtlReading *reading)
{
  DtlSpan before_figure = { 0 };
  DtlSpan before_date = { 0 };
  guint date = 0, beside_dates = 0, beside_figures = 0;

  for (guint i = 0; i < reading->dates->len; i++)
    {
      check_order (reading->source->text, dtl_reading_date (reading, i)->span, &before_date);
      check_no_furniture (reading, before_date, &beside_dates);
    }
  for (guint i = 0; i < reading->figures->len; i++)
    {
      DtlSpan span = dtl_reading_figure (reading, i)->span;

      check_order (reading->source->text, span, &before_figure);
      check_no_furniture (reading, span, &beside_figures);
      while (date < reading->dates->len && dtl_reading_date (reading, date)->span.end <= span.start)
        date++;
      g_assert_false (date < reading->dates->len && dtl_span_overlaps (dtl_reading_date (reading, date)->span, span));
    }
}

/**
 * fuzz_check_reading:
 * @reading: of any text
 *
 * Aborts if something is wrong with it that no text may bring about.
 */
void
fuzz_check_reading (const DtlReading *reading)
{
  check_spans (reading->source->text, reading->sentences);
  check_spans (reading->source->text, reading->paragraphs);
  check_spans (reading->source->text, reading->furniture);
  check_mentions (reading);
  for (guint i = 0; i < reading->figures->len; i++)
    check_figure (reading, dtl_reading_figure (reading, i), i);
  for (guint i = 0; i < reading->dates->len; i++)
    check_date (reading, dtl_reading_date (reading, i));
  for (guint i = 0; i < reading->events->len; i++)
    check_event (reading, dtl_reading_event (reading, i));
  for (guint i = 0; i < reading->quotations->len; i++)
    check_quotation (reading, dtl_reading_quotation (reading, i));
}
