/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was read refers to itself by indices: a figure to the date of its period, an event to its date. Whoever
 * takes a figure away or adds a date must mend all of them; here they are mended. */

#include "dtl-reading-edit.h"

static GArray *
copy_array (GArray *array)
{
  return g_array_copy (array);
}

/**
 * dtl_reading_keep:
 * @self: a reading that is not shared yet
 * @other: another one
 *
 * Keeps @other alive as long as @self, whose structs may then point into it.
 */
void
dtl_reading_keep (DtlReading *self, DtlReading *other)
{
  if (self->kept == NULL)
    self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reading_unref);
  g_ptr_array_add (self->kept, dtl_reading_ref (other));
}

/**
 * dtl_reading_copy:
 * @reading: what was read, kept alive by the copy
 *
 * Returns: (transfer full): the same, with arrays of its own that may be changed
 */
DtlReading *
dtl_reading_copy (DtlReading *reading)
{
  DtlReading *copy = g_new (DtlReading, 1);

  *copy = *reading;
  g_atomic_ref_count_init (&copy->ref_count);
  copy->source = dtl_source_ref (reading->source);
  copy->figures = copy_array (reading->figures);
  copy->dates = copy_array (reading->dates);
  copy->events = copy_array (reading->events);
  copy->quotations = copy_array (reading->quotations);
  copy->names = g_array_ref (reading->names);
  copy->sentences = g_array_ref (reading->sentences);
  copy->paragraphs = g_array_ref (reading->paragraphs);
  copy->furniture = g_array_ref (reading->furniture);
  copy->strings = g_string_chunk_new (256);
  copy->allocations = g_ptr_array_new_with_free_func (g_free);
  copy->kept = NULL;
  copy->original = dtl_reading_get_original (reading);
  dtl_reading_keep (copy, reading);
  return copy;
}

/**
 * dtl_reading_get_original:
 * @reading: what is right of a source
 *
 * Returns: (transfer none): what was read there before it was changed; @reading itself if it was not
 */
const DtlReading *
dtl_reading_get_original (const DtlReading *reading)
{
  return reading->original != NULL ? reading->original : reading;
}

/* --- Taking away ----------------------------------------------------------------------------------- */

/* Where a reference points once the entry at @index is gone. */
static void
close_gap (int *reference, guint index)
{
  if (*reference == (int) index)
    *reference = -1;
  else if (*reference > (int) index)
    (*reference)--;
}

/**
 * dtl_reading_drop_figure:
 * @self: a reading that is not shared yet
 * @index: one of its figures
 *
 * Takes the figure away. A figure that was its equivalent has none any more.
 */
void
dtl_reading_drop_figure (DtlReading *self, guint index)
{
  g_array_remove_index (self->figures, index);
  for (guint i = 0; i < self->figures->len; i++)
    close_gap (&g_array_index (self->figures, DtlFigure, i).equivalent, index);
}

static void
forget_period (DtlFigure *figure)
{
  figure->period = dtl_interval_unresolved ();
  figure->period_from = DTL_PERIOD_FROM_NONE;
  figure->period_date = -1;
}

/**
 * dtl_reading_drop_date:
 * @self: a reading that is not shared yet
 * @index: one of its dates
 *
 * Takes the date away, with the events that it dates. Figures have their period from it no longer.
 */
void
dtl_reading_drop_date (DtlReading *self, guint index)
{
  g_array_remove_index (self->dates, index);
  for (guint i = 0; i < self->figures->len; i++)
    {
      DtlFigure *figure = &g_array_index (self->figures, DtlFigure, i);

      if (figure->period_date == (int) index)
        forget_period (figure);
      else
        close_gap (&figure->period_date, index);
    }
  for (guint i = self->events->len; i > 0; i--)
    {
      DtlEvent *event = &g_array_index (self->events, DtlEvent, i - 1);

      close_gap (&event->date, index);
      if (event->date < 0)
        g_array_remove_index (self->events, i - 1);
    }
}

void
dtl_reading_drop_quotation (DtlReading *self, guint index)
{
  g_array_remove_index (self->quotations, index);
}

/**
 * dtl_reading_clear_words:
 * @self: a reading that is not shared yet
 * @span: words of its text
 *
 * Takes every figure and every date away that stands in these words, if only with a part of its own.
 */
void
dtl_reading_clear_words (DtlReading *self, DtlSpan span)
{
  for (guint i = self->figures->len; i > 0; i--)
    if (dtl_span_overlaps (g_array_index (self->figures, DtlFigure, i - 1).span, span))
      dtl_reading_drop_figure (self, i - 1);
  for (guint i = self->dates->len; i > 0; i--)
    if (dtl_span_overlaps (g_array_index (self->dates, DtlDateMention, i - 1).span, span))
      dtl_reading_drop_date (self, i - 1);
}

/* --- Adding ---------------------------------------------------------------------------------------- */

/* Where an entry that begins with @span belongs among others that begin with theirs. */
static guint
find_place (const GArray *array, DtlSpan span)
{
  const gsize size = g_array_get_element_size ((GArray *) array);
  guint low = 0, high = array->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (((const DtlSpan *) (gconstpointer) (array->data + middle * size))->start <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
open_gap (int *reference, guint index)
{
  if (*reference >= (int) index)
    (*reference)++;
}

/**
 * dtl_reading_insert_figure:
 * @self: a reading that is not shared yet
 * @figure: a figure where there is none
 *
 * Returns: its index
 */
guint
dtl_reading_insert_figure (DtlReading *self, const DtlFigure *figure)
{
  const guint index = find_place (self->figures, figure->span);

  for (guint i = 0; i < self->figures->len; i++)
    open_gap (&g_array_index (self->figures, DtlFigure, i).equivalent, index);
  g_array_insert_vals (self->figures, index, figure, 1);
  return index;
}

/**
 * dtl_reading_insert_date:
 * @self: a reading that is not shared yet
 * @date: a date where there is none
 *
 * Returns: its index
 */
guint
dtl_reading_insert_date (DtlReading *self, const DtlDateMention *date)
{
  const guint index = find_place (self->dates, date->span);

  for (guint i = 0; i < self->figures->len; i++)
    open_gap (&g_array_index (self->figures, DtlFigure, i).period_date, index);
  for (guint i = 0; i < self->events->len; i++)
    open_gap (&g_array_index (self->events, DtlEvent, i).date, index);
  g_array_insert_vals (self->dates, index, date, 1);
  return index;
}

/**
 * dtl_reading_insert_event:
 * @self: a reading that is not shared yet
 * @event: an event of one of its dates
 *
 * Events are in the order of their dates.
 *
 * Returns: its index
 */
guint
dtl_reading_insert_event (DtlReading *self, const DtlEvent *event)
{
  guint index = 0;

  while (index < self->events->len && g_array_index (self->events, DtlEvent, index).date <= event->date)
    index++;
  g_array_insert_vals (self->events, index, event, 1);
  return index;
}

guint
dtl_reading_insert_quotation (DtlReading *self, const DtlQuotation *quotation)
{
  const guint index = find_place (self->quotations, quotation->span);

  g_array_insert_vals (self->quotations, index, quotation, 1);
  return index;
}
