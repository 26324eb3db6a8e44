/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A comparison in words, one line a thing: what a person needs to see why a row came out as it
 * did. Shown with --verbose only. */

#include "dtl-dump.h"

static char *
slice (const DtlComparison *comparison, guint source, DtlSpan span)
{
  return dtl_text_slice (dtl_comparison_reading (comparison, source)->source->text, span);
}

static void
dump_figure (const DtlComparison *comparison, guint source, guint index)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, source);
  const DtlFigure *figure = dtl_reading_figure (reading, index);
  g_autofree char *text = slice (comparison, source, figure->span), *clause = slice (comparison, source, figure->clause);
  g_autofree char *period = dtl_interval_to_edtf (&figure->period);

  g_test_message ("    %s “%s” %s noun=%s hedge=%s change=%s period=%s/%s %s concept=%s by=%s measure=“%s” clause=“%s”",
                  dtl_source_name (reading->source), text, dtl_figure_kind_name (figure->kind), figure->noun, dtl_hedge_name (figure->hedge),
                  dtl_change_name (figure->change), period, dtl_period_from_name (figure->period_from), dtl_modality_name (figure->modality),
                  figure->concept, figure->attribution, figure->measure, clause);
}

static void
dump_measure (const DtlComparison *comparison, const DtlMeasure *measure)
{
  g_test_message ("row “%s” %s, %u origins", measure->label, dtl_verdict_name (measure->verdict), measure->origins);
  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      for (guint j = 0; j < cell->figures->len; j++)
        dump_figure (comparison, cell->source, g_array_index (cell->figures, guint, j));
    }
  for (guint i = 0; i < measure->reasons->len && measure->verdict != DTL_VERDICT_SINGLE; i++)
    {
      const DtlReason *reason = g_ptr_array_index (measure->reasons, i);

      g_test_message ("  %s: %s", reason->rule, reason->working);
    }
}

static void
dump_event (const DtlComparison *comparison, const DtlStoryEvent *story)
{
  g_autofree char *when = dtl_interval_to_edtf (&story->interval);

  g_test_message ("event “%s” %s %s", story->label, when, dtl_verdict_name (story->verdict));
  for (guint i = 0; i < story->dates->len; i++)
    {
      DtlMentionRef ref = g_array_index (story->dates, DtlMentionRef, i), event = g_array_index (story->events, DtlMentionRef, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, ref.source);
      g_autofree char *date = slice (comparison, ref.source, dtl_reading_date (reading, ref.index)->span);
      g_autofree char *clause = slice (comparison, ref.source, dtl_reading_event (reading, event.index)->span);

      g_test_message ("    %s “%s”: %s", dtl_source_name (reading->source), date, clause);
    }
  for (guint i = 0; i < story->reasons->len; i++)
    g_test_message ("  %s", ((const DtlReason *) g_ptr_array_index (story->reasons, i))->working);
}

static void
dump_quotation (const DtlComparison *comparison, const DtlQuotationMatch *match)
{
  g_test_message ("quotation of %s: %s", match->speaker, match->reworded ? "reworded" : "same");
  for (guint i = 0; i < match->variants->len; i++)
    {
      guint source = g_array_index (match->variants, DtlMentionRef, i).source;
      g_autofree char *text = slice (comparison, source, g_array_index (match->spans, DtlSpan, i));

      g_test_message ("    %s: %s", dtl_source_name (dtl_comparison_reading (comparison, source)->source), text);
    }
}

static void
dump_origin (const DtlComparison *comparison, const DtlOrigin *origin)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < origin->sources->len; i++)
    g_string_append_printf (names, " %s",
                            dtl_source_name (dtl_comparison_reading (comparison, g_array_index (origin->sources, guint, i))->source));
  g_test_message ("origin %s share %.2f:%s", origin->origin, origin->share, names->str);
}

void
dtl_dump_comparison (const DtlComparison *comparison)
{
  for (guint i = 0; i < comparison->measures->len; i++)
    dump_measure (comparison, g_ptr_array_index (comparison->measures, i));
  for (guint i = 0; i < comparison->arithmetic->len; i++)
    {
      const DtlArithmetic *sum = g_ptr_array_index (comparison->arithmetic, i);

      g_test_message ("%s %s: %s", sum->holds ? "holds" : "FAILS", sum->rule, sum->working);
    }
  for (guint i = 0; i < comparison->events->len; i++)
    dump_event (comparison, g_ptr_array_index (comparison->events, i));
  for (guint i = 0; i < comparison->quotations->len; i++)
    dump_quotation (comparison, g_ptr_array_index (comparison->quotations, i));
  for (guint i = 0; i < comparison->origins->len; i++)
    dump_origin (comparison, g_ptr_array_index (comparison->origins, i));
  for (guint i = 0; i < comparison->suggestions->len; i++)
    g_test_message ("suggestion: %s", ((const DtlDateSuggestion *) g_ptr_array_index (comparison->suggestions, i))->reason);
  g_test_message ("%u origins", comparison->n_origins);
}
