/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read in a source, as plain structs: made by the reader, taken apart by everything
 * above it. The words of formats.md for every enumeration stand here and nowhere else. */

#include "dtl-reading.h"

static void
free_allocation (gpointer allocation)
{
  g_free (allocation);
}

/**
 * dtl_reading_new:
 * @source: the source that is read
 *
 * Returns: (transfer full): a reading with nothing in it, for the reader to fill
 */
DtlReading *
dtl_reading_new (DtlSource *source)
{
  DtlReading *reading = g_new0 (DtlReading, 1);

  g_atomic_ref_count_init (&reading->ref_count);
  reading->source = dtl_source_ref (source);
  reading->figures = g_array_new (FALSE, TRUE, sizeof (DtlFigure));
  reading->dates = g_array_new (FALSE, TRUE, sizeof (DtlDateMention));
  reading->events = g_array_new (FALSE, TRUE, sizeof (DtlEvent));
  reading->quotations = g_array_new (FALSE, TRUE, sizeof (DtlQuotation));
  reading->names = g_array_new (FALSE, TRUE, sizeof (DtlName));
  reading->sentences = g_array_new (FALSE, TRUE, sizeof (DtlSpan));
  reading->paragraphs = g_array_new (FALSE, TRUE, sizeof (DtlSpan));
  reading->furniture = g_array_new (FALSE, TRUE, sizeof (DtlSpan));
  reading->strings = g_string_chunk_new (1024);
  reading->allocations = g_ptr_array_new_with_free_func (free_allocation);
  return reading;
}

DtlReading *
dtl_reading_ref (DtlReading *reading)
{
  g_atomic_ref_count_inc (&reading->ref_count);
  return reading;
}

void
dtl_reading_unref (DtlReading *reading)
{
  if (!g_atomic_ref_count_dec (&reading->ref_count))
    return;
  g_array_unref (reading->figures);
  g_array_unref (reading->dates);
  g_array_unref (reading->events);
  g_array_unref (reading->quotations);
  g_array_unref (reading->names);
  g_array_unref (reading->sentences);
  g_array_unref (reading->paragraphs);
  g_array_unref (reading->furniture);
  g_string_chunk_free (reading->strings);
  g_ptr_array_unref (reading->allocations);
  g_clear_pointer (&reading->kept, g_ptr_array_unref);
  dtl_source_unref (reading->source);
  g_free (reading);
}

const DtlFigure *
dtl_reading_figure (const DtlReading *reading, guint index)
{
  return &g_array_index (reading->figures, DtlFigure, index);
}

const DtlDateMention *
dtl_reading_date (const DtlReading *reading, guint index)
{
  return &g_array_index (reading->dates, DtlDateMention, index);
}

const DtlEvent *
dtl_reading_event (const DtlReading *reading, guint index)
{
  return &g_array_index (reading->events, DtlEvent, index);
}

/**
 * dtl_reading_event_dated:
 * @reading: a reading
 * @date: words
 *
 * Returns: index of the event that is dated by exactly these words, or -1
 */
int
dtl_reading_event_dated (const DtlReading *reading, DtlSpan date)
{
  for (guint i = 0; i < reading->events->len; i++)
    if (dtl_span_equal (dtl_reading_date (reading, (guint) dtl_reading_event (reading, i)->date)->span, date))
      return (int) i;
  return -1;
}

const DtlQuotation *
dtl_reading_quotation (const DtlReading *reading, guint index)
{
  return &g_array_index (reading->quotations, DtlQuotation, index);
}

const char *
dtl_reading_keep_words (DtlReading *self, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (self->source->text);
  char *kept = g_string_chunk_insert_len (self->strings, bytes + span.start, dtl_span_length (span));
  guint32 length = 0;

  for (guint32 at = 0; at < dtl_span_length (span); at++)
    {
      char byte = g_ascii_isspace (kept[at]) ? ' ' : kept[at];

      if (byte != ' ' || length == 0 || kept[length - 1] != ' ')
        kept[length++] = byte;
    }
  kept[length] = '\0';
  return kept;
}


const char *
dtl_figure_kind_name (DtlFigureKind kind)
{
  static const char *const names[] = {
    [DTL_FIGURE_MONEY] = "money",
    [DTL_FIGURE_PERCENT] = "percent",
    [DTL_FIGURE_PERCENTAGE_POINTS] = "percentage-points",
    [DTL_FIGURE_COUNT] = "count",
    [DTL_FIGURE_RANK] = "rank",
    [DTL_FIGURE_RATIO] = "ratio",
    [DTL_FIGURE_MULTIPLE] = "multiple",
    [DTL_FIGURE_DURATION] = "duration",
    [DTL_FIGURE_QUANTITY] = "quantity",
    [DTL_FIGURE_INDEX] = "index",
    [DTL_FIGURE_AGE] = "age",
    [DTL_FIGURE_NUMBER] = "number",
  };

  return names[kind];
}

const char *
dtl_hedge_name (DtlHedge hedge)
{
  static const char *const names[] = {
    [DTL_HEDGE_NONE] = NULL,
    [DTL_HEDGE_ABOUT] = "about",
    [DTL_HEDGE_OVER] = "over",
    [DTL_HEDGE_UNDER] = "under",
    [DTL_HEDGE_AT_LEAST] = "at-least",
    [DTL_HEDGE_AT_MOST] = "at-most",
    [DTL_HEDGE_NEARLY] = "nearly",
    [DTL_HEDGE_BETWEEN] = "between",
    [DTL_HEDGE_EXACTLY] = "exactly",
  };

  return names[hedge];
}

const char *
dtl_change_name (DtlChange change)
{
  static const char *const names[] = {
    [DTL_CHANGE_NONE] = NULL,
    [DTL_CHANGE_INCREASE] = "increase",
    [DTL_CHANGE_DECREASE] = "decrease",
    [DTL_CHANGE_FROM] = "from",
    [DTL_CHANGE_TO] = "to",
  };

  return names[change];
}

const char *
dtl_modality_name (DtlModality modality)
{
  static const char *const names[] = {
    [DTL_MODALITY_STATED] = "stated",
    [DTL_MODALITY_FORECAST] = "forecast",
    [DTL_MODALITY_TARGET] = "target",
    [DTL_MODALITY_CONDITIONAL] = "conditional",
    [DTL_MODALITY_DENIED] = "denied",
  };

  return names[modality];
}

const char *
dtl_period_from_name (DtlPeriodFrom from)
{
  static const char *const names[] = {
    [DTL_PERIOD_FROM_NONE] = NULL,
    [DTL_PERIOD_FROM_SAID] = "said",
    [DTL_PERIOD_FROM_CONTEXT] = "context",
    [DTL_PERIOD_FROM_PUBLISHED] = "published",
  };

  return names[from];
}

const char *
dtl_basis_name (DtlBasis basis)
{
  static const char *const names[] = {
    [DTL_BASIS_STATED] = "stated",
    [DTL_BASIS_PUBLISHED] = "published",
    [DTL_BASIS_CONTEXT] = "context",
    [DTL_BASIS_UNRESOLVED] = "unresolved",
    [DTL_BASIS_USER] = "user",
  };

  return names[basis];
}

const char *
dtl_date_role_name (DtlDateRole role)
{
  static const char *const names[] = {
    [DTL_ROLE_EVENT] = "event",
    [DTL_ROLE_DEADLINE] = "deadline",
    [DTL_ROLE_PERIOD] = "period",
    [DTL_ROLE_PUBLICATION] = "publication",
    [DTL_ROLE_STATEMENT] = "statement",
  };

  return names[role];
}

const char *
dtl_name_kind_name (DtlNameKind kind)
{
  static const char *const names[] = {
    [DTL_NAME_UNKNOWN] = NULL, [DTL_NAME_PERSON] = "person", [DTL_NAME_ORGANISATION] = "organisation",
    [DTL_NAME_PLACE] = "place", [DTL_NAME_THING] = "thing",
  };

  return names[kind];
}
