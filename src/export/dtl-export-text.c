/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read and compared, for people at a terminal. */

#include "config.h"

#include "dtl-export-text.h"

#include <glib/gi18n-lib.h>

#include "dtl-interval-words.h"
#include "dtl-terminal-writer.h"
#include "dtl-wording.h"

#define MAX_COLUMN 40

typedef struct
{
  const char *mark;
  const char *words;
  DtlTerminalStyle style;
} Look;

static const Look looks[] = {
  [DTL_VERDICT_SINGLE] = { "·", N_ ("one source only"), DTL_STYLE_DIM },
  [DTL_VERDICT_AGREE] = { "✓", N_ ("agree"), DTL_STYLE_GOOD },
  [DTL_VERDICT_COMPATIBLE] = { "≈", N_ ("compatible"), DTL_STYLE_GOOD },
  [DTL_VERDICT_REVISED] = { "↻", N_ ("revised later"), DTL_STYLE_ODD },
  [DTL_VERDICT_DIFFERENT_PERIOD] = { "≠", N_ ("different period"), DTL_STYLE_ODD },
  [DTL_VERDICT_DIFFERENT_SCOPE] = { "≠", N_ ("different scope"), DTL_STYLE_ODD },
  [DTL_VERDICT_SCALE_SLIP] = { "✗", N_ ("scale slip: cannot both be right"), DTL_STYLE_BAD },
  [DTL_VERDICT_CONFLICT] = { "✗", N_ ("cannot both be right"), DTL_STYLE_BAD },
};

static void
end_line (DtlTerminalWriter *out)
{
  while (out->text->len > 0 && out->text->str[out->text->len - 1] == ' ')
    g_string_truncate (out->text, out->text->len - 1);
  g_string_append_c (out->text, '\n');
}

static void
put_format (DtlTerminalWriter *out, DtlTerminalStyle style, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
put_format (DtlTerminalWriter *out, DtlTerminalStyle style, const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  dtl_terminal_writer_put (out, style, words);
}

static void
put_heading (DtlTerminalWriter *out, const char *words)
{
  g_string_append_c (out->text, '\n');
  dtl_terminal_writer_put (out, DTL_STYLE_STRONG, words);
  end_line (out);
}

/* "s1 Harbour Post" */
static char *
name_source (const DtlReading *reading, guint source)
{
  const char *name = dtl_source_name (reading->source);

  return name ? g_strdup_printf ("s%u %s", source + 1, name) : g_strdup_printf ("s%u", source + 1);
}

/* The value as it was understood: "11200000000 RUB", "6..9 months", "2000..", "2 of 3". */
static char *
describe_value (const DtlFigure *figure)
{
  g_autofree char *low = figure->value.has_low ? dtl_decimal_to_string (&figure->value.low) : g_strdup ("");
  g_autofree char *high = figure->value.has_high ? dtl_decimal_to_string (&figure->value.high) : g_strdup ("");

  g_autofree char *total = figure->has_of ? dtl_decimal_to_string (&figure->of) : NULL;
  const char *unit = dtl_wording_unit (figure->unit);

  g_autofree char *number = dtl_range_is_point (&figure->value) ? g_strdup (low) : g_strdup_printf ("%s..%s", low, high);

  if (total)
    /* Translators: a number and what it is a part or a rank of: "31 of 83" */
    return g_strdup_printf (_("%s of %s"), number, total);
  return unit ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

static guint
fit_column (guint width, const char *words)
{
  return MAX (width, MIN (dtl_terminal_width (words), MAX_COLUMN));
}

static void
put_figures (DtlTerminalWriter *out, const DtlReading *reading)
{
  guint text_width = 0, value_width = 0, period_width = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < reading->figures->len; i++)
      {
        const DtlFigure *figure = dtl_reading_figure (reading, i);
        g_autofree char *text = dtl_text_slice (reading->source->text, figure->span);
        g_autofree char *value = describe_value (figure);
        g_autofree char *period = dtl_interval_to_edtf (&figure->period);

        if (pass == 0)
          {
            text_width = fit_column (text_width, text);
            value_width = fit_column (value_width, value);
            period_width = fit_column (period_width, period ? period : "");
            continue;
          }
        g_string_append (out->text, "  ");
        dtl_terminal_writer_column (out, DTL_STYLE_PLAIN, text, text_width);
        dtl_terminal_writer_column (out, DTL_STYLE_STRONG, value, value_width);
        dtl_terminal_writer_column (out, DTL_STYLE_DIM, period ? period : "", period_width);
        dtl_terminal_writer_put (out, DTL_STYLE_PLAIN, figure->measure ? figure->measure : "");
        end_line (out);
      }
}

static void
put_dates (DtlTerminalWriter *out, const DtlReading *reading)
{
  guint text_width = 0, edtf_width = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < reading->dates->len; i++)
      {
        const DtlDateMention *date = dtl_reading_date (reading, i);
        g_autofree char *text = dtl_text_slice (reading->source->text, date->span);
        g_autofree char *edtf = dtl_interval_to_edtf (&date->interval);
        const char *shown = edtf ? edtf : _("unresolved");

        if (pass == 0)
          {
            text_width = fit_column (text_width, text);
            edtf_width = fit_column (edtf_width, shown);
            continue;
          }
        g_string_append (out->text, "  ");
        dtl_terminal_writer_column (out, DTL_STYLE_PLAIN, text, text_width);
        dtl_terminal_writer_column (out, edtf ? DTL_STYLE_STRONG : DTL_STYLE_ODD, shown, edtf_width);
        dtl_terminal_writer_put (out, DTL_STYLE_DIM, date->rule ? date->rule : "");
        end_line (out);
      }
}

/**
 * dtl_export_text_reading:
 * @text: is appended to
 * @reading: what was read in a source
 * @source: its place, from 0
 * @colour: whether the terminal shows colours
 */
void
dtl_export_text_reading (GString *text, const DtlReading *reading, guint source, gboolean colour)
{
  DtlTerminalWriter out = { text, colour };
  g_autofree char *name = name_source (reading, source);
  g_autofree char *published = dtl_date_is_set (reading->published) ? dtl_date_to_string (reading->published) : NULL;

  dtl_terminal_writer_put (&out, DTL_STYLE_STRONG, name);
  put_format (&out, DTL_STYLE_DIM, " · %s", published ? published : _("no published date"));
  end_line (&out);
  if (reading->figures->len > 0)
    put_heading (&out, _("Figures"));
  put_figures (&out, reading);
  if (reading->dates->len > 0)
    put_heading (&out, _("Dates"));
  put_dates (&out, reading);
}

static guint
measure_names (const DtlComparison *comparison)
{
  guint width = 0;

  for (guint i = 0; i < comparison->readings->len; i++)
    {
      g_autofree char *name = name_source (dtl_comparison_reading (comparison, i), i);

      width = fit_column (width, name);
    }
  return width;
}

static gboolean
is_suspect (const GPtrArray *reasons, guint source, guint figure)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (reasons, i);
      const DtlMentionRef *first = reason->figures->len > 0 ? &g_array_index (reason->figures, DtlMentionRef, 0) : NULL;

      if (reason->has_suspect && first && first->source == source && first->index == figure)
        return TRUE;
    }
  return FALSE;
}

static void
put_cell (DtlTerminalWriter *out, const DtlComparison *comparison, const DtlMeasure *measure, const DtlCell *cell, guint width)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, cell->source);
  g_autofree char *name = name_source (reading, cell->source);

  g_string_append (out->text, "    ");
  dtl_terminal_writer_column (out, DTL_STYLE_DIM, name, width);
  for (guint i = 0; i < cell->figures->len; i++)
    {
      guint index = g_array_index (cell->figures, guint, i);
      g_autofree char *said = dtl_wording_said (comparison, (DtlMentionRef) { cell->source, index });
      gboolean suspect = is_suspect (measure->reasons, cell->source, index);

      if (i > 0)
        dtl_terminal_writer_put (out, DTL_STYLE_PLAIN, "; ");
      dtl_terminal_writer_put (out, suspect ? DTL_STYLE_BAD : DTL_STYLE_PLAIN, said);
      if (suspect)
        dtl_terminal_writer_put (out, DTL_STYLE_BAD, _(" ← suspect"));
    }
  if (cell->trust != DTL_TRUST_NONE)
    dtl_terminal_writer_put (out, DTL_STYLE_ODD, cell->trust == DTL_TRUST_TRUSTED ? _(" ← trusted") : _(" ← does not count"));
  end_line (out);
}

/* A working may have several lines: each is a paragraph. */
static void
put_working (DtlTerminalWriter *out, const char *working)
{
  g_auto (GStrv) lines = g_strsplit (working ? working : "", "\n", -1);

  for (char **line = lines; *line; line++)
    if (**line)
      dtl_terminal_writer_wrap (out, DTL_STYLE_PLAIN, *line, 6);
}

static void
put_reasons (DtlTerminalWriter *out, const GPtrArray *reasons, gboolean by_hand_only)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (reasons, i);

      if (reason->by_hand || !by_hand_only)
        put_working (out, reason->working);
    }
}

static void
put_verdict (DtlTerminalWriter *out, DtlVerdict verdict, const char *label)
{
  put_format (out, looks[verdict].style, "%s ", looks[verdict].mark);
  dtl_terminal_writer_put (out, DTL_STYLE_STRONG, label);
  dtl_terminal_writer_put (out, DTL_STYLE_PLAIN, "  ");
  dtl_terminal_writer_put (out, looks[verdict].style, _(looks[verdict].words));
}

static void
put_measure (DtlTerminalWriter *out, const DtlComparison *comparison, const DtlMeasure *measure, guint width)
{
  g_autofree char *period = dtl_interval_words (&measure->period);

  put_verdict (out, measure->verdict, measure->label);
  if (period)
    put_format (out, DTL_STYLE_DIM, " · %s", period);
  if (measure->cells->len > 1)
    put_format (out, DTL_STYLE_DIM, ngettext (" · %u origin", " · %u origins", measure->origins), measure->origins);
  if (measure->decided)
    dtl_terminal_writer_put (out, DTL_STYLE_ODD, measure->stale ? _(" · set by hand, before its figures changed") : _(" · set by hand"));
  end_line (out);
  for (guint i = 0; i < measure->cells->len; i++)
    put_cell (out, comparison, measure, g_ptr_array_index (measure->cells, i), width);
  put_reasons (out, measure->reasons, measure->verdict == DTL_VERDICT_SINGLE);
}

static void
put_event (DtlTerminalWriter *out, const DtlComparison *comparison, const DtlStoryEvent *event, guint width)
{
  put_verdict (out, event->verdict, event->label);
  end_line (out);
  for (guint i = 0; i < event->dates->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (event->dates, DtlMentionRef, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
      const DtlDateMention *date = dtl_reading_date (reading, ref->index);
      g_autofree char *name = name_source (reading, ref->source);
      g_autofree char *written = dtl_text_slice (reading->source->text, date->span);
      g_autofree char *words = dtl_interval_words (&date->interval);

      g_string_append (out->text, "    ");
      dtl_terminal_writer_column (out, DTL_STYLE_DIM, name, width);
      dtl_terminal_writer_put (out, DTL_STYLE_PLAIN, written);
      put_format (out, DTL_STYLE_DIM, " → %s", words ? words : _("unresolved"));
      end_line (out);
    }
  put_reasons (out, event->reasons, FALSE);
}

static void
put_summary (DtlTerminalWriter *out, const DtlComparison *comparison)
{
  guint n_figures = 0, n_shared = 0, n_conflicts = 0;

  for (guint i = 0; i < comparison->readings->len; i++)
    n_figures += dtl_comparison_reading (comparison, i)->figures->len;
  for (guint i = 0; i < comparison->measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (comparison->measures, i);

      n_shared += measure->cells->len > 1;
      n_conflicts += measure->verdict >= DTL_VERDICT_SCALE_SLIP;
    }
  for (guint i = 0; i < comparison->events->len; i++)
    n_conflicts += ((const DtlStoryEvent *) g_ptr_array_index (comparison->events, i))->verdict >= DTL_VERDICT_SCALE_SLIP;
  put_format (out, DTL_STYLE_STRONG, ngettext ("%u source", "%u sources", comparison->readings->len), comparison->readings->len);
  put_format (out, DTL_STYLE_STRONG, ngettext (" · %u origin", " · %u origins", comparison->n_origins), comparison->n_origins);
  put_format (out, DTL_STYLE_STRONG, ngettext (" · %u figure", " · %u figures", n_figures), n_figures);
  put_format (out, DTL_STYLE_STRONG, ngettext (" · %u shared measure", " · %u shared measures", n_shared), n_shared);
  put_format (out, n_conflicts > 0 ? DTL_STYLE_BAD : DTL_STYLE_STRONG, ngettext (" · %u conflict", " · %u conflicts", n_conflicts), n_conflicts);
  end_line (out);
}

static void
put_measures (DtlTerminalWriter *out, const DtlComparison *comparison, guint width)
{
  if (comparison->measures->len > 0)
    put_heading (out, _("Figures"));
  for (guint i = 0; i < comparison->measures->len; i++)
    put_measure (out, comparison, g_ptr_array_index (comparison->measures, i), width);
}

static void
put_events (DtlTerminalWriter *out, const DtlComparison *comparison, guint width)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *event = g_ptr_array_index (comparison->events, i);

      if (event->verdict == DTL_VERDICT_SINGLE)
        continue;
      if (!headed)
        put_heading (out, _("Events told by several"));
      headed = TRUE;
      put_event (out, comparison, event, width);
    }
}

static void
put_arithmetic (DtlTerminalWriter *out, const DtlComparison *comparison)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < comparison->arithmetic->len; i++)
    {
      const DtlArithmetic *arithmetic = g_ptr_array_index (comparison->arithmetic, i);

      if (arithmetic->holds)
        continue;
      if (!headed)
        put_heading (out, _("Sums that do not work out"));
      headed = TRUE;
      put_format (out, DTL_STYLE_BAD, "✗ s%u", arithmetic->source + 1);
      end_line (out);
      put_working (out, arithmetic->working);
    }
}

static void
put_quotations (DtlTerminalWriter *out, const DtlComparison *comparison, guint width)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < comparison->quotations->len; i++)
    {
      const DtlQuotationMatch *match = g_ptr_array_index (comparison->quotations, i);

      if (!match->reworded)
        continue;
      if (!headed)
        put_heading (out, _("Quoted in different words"));
      headed = TRUE;
      dtl_terminal_writer_put (out, DTL_STYLE_STRONG, match->speaker ? match->speaker : _("Unknown speaker"));
      end_line (out);
      for (guint j = 0; j < match->variants->len; j++)
        {
          const DtlMentionRef *ref = &g_array_index (match->variants, DtlMentionRef, j);
          const DtlReading *reading = dtl_comparison_reading (comparison, ref->source);
          g_autofree char *name = name_source (reading, ref->source);
          g_autofree char *words = dtl_text_slice (reading->source->text, g_array_index (match->spans, DtlSpan, j));
          g_autofree char *quoted = g_strdup_printf ("“%s”", words);

          g_string_append (out->text, "    ");
          dtl_terminal_writer_column (out, DTL_STYLE_DIM, name, width);
          end_line (out);
          dtl_terminal_writer_wrap (out, DTL_STYLE_PLAIN, quoted, 6);
        }
    }
}

static void
put_origins (DtlTerminalWriter *out, const DtlComparison *comparison)
{
  if (comparison->origins->len > 0)
    put_heading (out, _("Shared origins"));
  for (guint i = 0; i < comparison->origins->len; i++)
    {
      const DtlOrigin *origin = g_ptr_array_index (comparison->origins, i);

      g_string_append (out->text, "  ");
      for (guint j = 0; j < origin->sources->len; j++)
        put_format (out, DTL_STYLE_PLAIN, "s%u ", g_array_index (origin->sources, guint, j) + 1);
      if (origin->kind == DTL_ORIGIN_SHARED_TEXT)
        put_format (out, DTL_STYLE_DIM, _("share %d%% of the shorter text"), (int) (origin->share * 100 + 0.5));
      else
        put_format (out, DTL_STYLE_DIM, _("name %s"), origin->origin ? origin->origin : _("one origin"));
      end_line (out);
    }
}

static void
put_suggestions (DtlTerminalWriter *out, const DtlComparison *comparison)
{
  if (comparison->suggestions->len > 0)
    put_heading (out, _("Suggested published dates"));
  for (guint i = 0; i < comparison->suggestions->len; i++)
    {
      const DtlDateSuggestion *suggestion = g_ptr_array_index (comparison->suggestions, i);
      g_autofree char *date = dtl_date_to_string (suggestion->date);

      put_format (out, DTL_STYLE_PLAIN, "  s%u ", suggestion->source + 1);
      dtl_terminal_writer_put (out, DTL_STYLE_STRONG, date);
      end_line (out);
      dtl_terminal_writer_wrap (out, DTL_STYLE_DIM, suggestion->reason ? suggestion->reason : "", 6);
    }
}

/**
 * dtl_export_text_comparison:
 * @text: is appended to
 * @comparison: a comparison
 * @colour: whether the terminal shows colours
 *
 * What conflicts comes first, as in the comparison.
 */
void
dtl_export_text_comparison (GString *text, const DtlComparison *comparison, gboolean colour)
{
  DtlTerminalWriter out = { text, colour };
  guint width = measure_names (comparison);

  put_summary (&out, comparison);
  put_measures (&out, comparison, width);
  put_events (&out, comparison, width);
  put_arithmetic (&out, comparison);
  put_quotations (&out, comparison, width);
  put_origins (&out, comparison);
  put_suggestions (&out, comparison);
}

/**
 * dtl_export_text_timeline:
 * @text: is appended to
 * @comparison: a comparison
 * @colour: whether the terminal shows colours
 *
 * A line for each event of the story, by time.
 */
void
dtl_export_text_timeline (GString *text, const DtlComparison *comparison, gboolean colour)
{
  DtlTerminalWriter out = { text, colour };
  guint width = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < comparison->events->len; i++)
      {
        const DtlStoryEvent *event = g_ptr_array_index (comparison->events, i);
        g_autofree char *words = dtl_interval_words (&event->interval);
        const char *when = words ? words : _("Undated");

        if (pass == 0)
          {
            width = fit_column (width, when);
            continue;
          }
        put_format (&out, looks[event->verdict].style, "%s ", looks[event->verdict].mark);
        dtl_terminal_writer_column (&out, DTL_STYLE_STRONG, when, width);
        dtl_terminal_writer_put (&out, DTL_STYLE_PLAIN, event->label);
        for (guint j = 0; j < event->dates->len; j++)
          put_format (&out, DTL_STYLE_DIM, " s%u", g_array_index (event->dates, DtlMentionRef, j).source + 1);
        end_line (&out);
      }
}
