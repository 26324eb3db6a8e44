/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Indices mean something in one comparison only. When a new one comes, the reader's place must not
 * jump: what was chosen is found again by its text and its bytes, or it is chosen no longer. */

#include "dtl-selection.h"

gboolean
dtl_selection_equal (const DtlSelection *a, const DtlSelection *b)
{
  return a->kind == b->kind && a->source == b->source && a->index == b->index;
}

/**
 * dtl_selection_has_source:
 * @selection: a selection
 *
 * Returns: whether it is in one source, so that its source is meaningful
 */
gboolean
dtl_selection_has_source (const DtlSelection *selection)
{
  return selection->kind >= DTL_SELECTION_SOURCE && selection->kind <= DTL_SELECTION_QUOTATION;
}

/* The mentions of a kind in a reading: figures, dates, events or quotations. */
static GArray *
get_mentions (const DtlReading *reading, DtlSelectionKind kind)
{
  switch (kind)
    {
    case DTL_SELECTION_FIGURE:
      return reading->figures;
    case DTL_SELECTION_DATE:
      return reading->dates;
    case DTL_SELECTION_EVENT:
      return reading->events;
    case DTL_SELECTION_QUOTATION:
      return reading->quotations;
    default:
      return NULL;
    }
}

/* Every kind of mention begins with its span. */
static DtlSpan
get_span (const GArray *mentions, guint index)
{
  return *(const DtlSpan *) (mentions->data + (gsize) index * g_array_get_element_size ((GArray *) mentions));
}

/**
 * dtl_selection_exists:
 * @selection: a selection
 * @comparison: a comparison
 *
 * Returns: whether its indices point to something there
 */
gboolean
dtl_selection_exists (const DtlSelection *selection, const DtlComparison *comparison)
{
  GArray *mentions;

  if (selection->kind == DTL_SELECTION_NONE)
    return TRUE;
  if (selection->kind == DTL_SELECTION_MEASURE)
    return selection->index < comparison->measures->len;
  if (selection->kind == DTL_SELECTION_STORY_EVENT)
    return selection->index < comparison->events->len;
  if (selection->source >= comparison->readings->len)
    return FALSE;
  mentions = get_mentions (dtl_comparison_reading (comparison, selection->source), selection->kind);
  return mentions == NULL || selection->index < mentions->len;
}

static int
find_text (const DtlComparison *comparison, const DtlText *text)
{
  for (guint i = 0; i < comparison->readings->len; i++)
    if (dtl_comparison_reading (comparison, i)->source->text == text)
      return i;
  return -1;
}

static int
find_span (const GArray *mentions, DtlSpan span)
{
  for (guint i = 0; i < mentions->len; i++)
    if (dtl_span_equal (get_span (mentions, i), span))
      return i;
  return -1;
}

static gboolean
carry_mention (DtlSelection *selection, const DtlComparison *from, const DtlComparison *to)
{
  const DtlReading *before = dtl_comparison_reading (from, selection->source);
  const int source = find_text (to, before->source->text);
  GArray *old_mentions = get_mentions (before, selection->kind);
  int index = 0;

  if (source < 0)
    return FALSE;
  if (old_mentions != NULL)
    index = find_span (get_mentions (dtl_comparison_reading (to, source), selection->kind),
                       get_span (old_mentions, selection->index));
  selection->source = source;
  selection->index = MAX (index, 0);
  return index >= 0;
}

/* A row is the one that holds one of the mentions that it held before. */
static gboolean
carry_measure (DtlSelection *selection, const DtlComparison *from, const DtlComparison *to)
{
  const DtlMeasure *measure = g_ptr_array_index (from->measures, selection->index);

  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);
      DtlSelection figure = { DTL_SELECTION_FIGURE, cell->source, g_array_index (cell->figures, guint, 0) };
      int index = -1;

      if (carry_mention (&figure, from, to))
        index = dtl_comparison_measure_of (to, figure.source, figure.index);
      if (index >= 0)
        {
          selection->index = index;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
carry_story_event (DtlSelection *selection, const DtlComparison *from, const DtlComparison *to)
{
  const DtlStoryEvent *story = g_ptr_array_index (from->events, selection->index);

  for (guint i = 0; i < story->events->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (story->events, DtlMentionRef, i);
      DtlSelection event = { DTL_SELECTION_EVENT, ref->source, ref->index };
      int index = -1;

      if (carry_mention (&event, from, to))
        index = dtl_comparison_event_of (to, event.source, event.index);
      if (index >= 0)
        {
          selection->index = index;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * dtl_selection_carry:
 * @selection: what is chosen in @from
 * @from: a comparison
 * @to: the one that takes its place
 *
 * Returns: the same thing in @to; none if it is not there any more
 */
DtlSelection
dtl_selection_carry (const DtlSelection *selection, const DtlComparison *from, const DtlComparison *to)
{
  DtlSelection carried = *selection;
  gboolean found;

  if (selection->kind == DTL_SELECTION_NONE)
    return carried;
  if (selection->kind == DTL_SELECTION_MEASURE)
    found = carry_measure (&carried, from, to);
  else if (selection->kind == DTL_SELECTION_STORY_EVENT)
    found = carry_story_event (&carried, from, to);
  else
    found = carry_mention (&carried, from, to);
  return found ? carried : (DtlSelection) { DTL_SELECTION_NONE, 0, 0 };
}

static int
pick_of_measure (const DtlMeasure *measure, int current)
{
  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      if ((int) cell->source == current)
        return current;
    }
  return measure->cells->len > 0 ? (int) ((DtlCell *) g_ptr_array_index (measure->cells, 0))->source : current;
}

static int
pick_of_story_event (const DtlStoryEvent *story, int current)
{
  for (guint i = 0; i < story->dates->len; i++)
    if ((int) g_array_index (story->dates, DtlMentionRef, i).source == current)
      return current;
  return story->dates->len > 0 ? (int) g_array_index (story->dates, DtlMentionRef, 0).source : current;
}

/**
 * dtl_selection_pick_source:
 * @selection: a selection that exists
 * @comparison: where it exists
 * @current: index of the source that is shown now, or -1
 *
 * Returns: the source to show: the one that @selection is in; where it is in several, @current
 *   if that is one of them, else the first
 */
int
dtl_selection_pick_source (const DtlSelection *selection, const DtlComparison *comparison, int current)
{
  if (dtl_selection_has_source (selection))
    return selection->source;
  if (selection->kind == DTL_SELECTION_MEASURE)
    return pick_of_measure (g_ptr_array_index (comparison->measures, selection->index), current);
  if (selection->kind == DTL_SELECTION_STORY_EVENT)
    return pick_of_story_event (g_ptr_array_index (comparison->events, selection->index), current);
  return current;
}
