/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document shows figures and dates alike, in the order of the text, and looks them up by place
 * at every frame. Both are one sorted array here, made once for the source that is shown. */

#include "dtl-marks.h"

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const DtlMark *first = a, *second = b;

  return dtl_span_compare (first->span, second->span);
}

static void
add_figures (GArray *marks, const DtlComparison *comparison, guint source)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, source);

  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlMark mark = {
        .span = dtl_reading_figure (reading, i)->span,
        .kind = DTL_SELECTION_FIGURE,
        .index = i,
        .standing = dtl_standing_of_figure (comparison, source, i),
      };

      g_array_append_val (marks, mark);
    }
}

static void
add_dates (GArray *marks, const DtlComparison *comparison, guint source)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, source);
  g_autoptr (GArray) standings = dtl_standing_of_dates (comparison, source);

  for (guint i = 0; i < reading->dates->len; i++)
    {
      const DtlMark mark = {
        .span = dtl_reading_date (reading, i)->span,
        .kind = DTL_SELECTION_DATE,
        .index = i,
        .standing = g_array_index (standings, guint8, i),
      };

      g_array_append_val (marks, mark);
    }
}

/**
 * dtl_marks_of_source:
 * @comparison: a comparison
 * @source: index of a source
 *
 * Returns: (transfer full): a #GArray of #DtlMark, its figures and dates in the order of the text
 */
GArray *
dtl_marks_of_source (const DtlComparison *comparison, guint source)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (DtlMark));

  add_figures (marks, comparison, source);
  add_dates (marks, comparison, source);
  g_array_sort (marks, compare_marks);
  return marks;
}

/**
 * dtl_marks_find_from:
 * @marks: marks of a source
 * @offset: a byte
 *
 * Returns: the first mark that ends after @offset; the number of marks if none does
 */
guint
dtl_marks_find_from (const GArray *marks, guint32 offset)
{
  guint low = 0, high = marks->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (marks, DtlMark, middle).span.end > offset)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/**
 * dtl_marks_find_at:
 * @marks: marks of a source
 * @offset: a byte
 *
 * Returns: the mark that holds @offset, or -1
 */
int
dtl_marks_find_at (const GArray *marks, guint32 offset)
{
  const guint i = dtl_marks_find_from (marks, offset);

  return i < marks->len && dtl_span_has_offset (g_array_index (marks, DtlMark, i).span, offset) ? (int) i : -1;
}

/**
 * dtl_marks_find:
 * @marks: marks of a source
 * @kind: figure or date
 * @index: its index in the source
 *
 * Returns: its mark, or -1
 */
int
dtl_marks_find (const GArray *marks, DtlSelectionKind kind, guint index)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (marks, DtlMark, i);

      if (mark->kind == kind && mark->index == index)
        return i;
    }
  return -1;
}

static int
find_of_measure (const GArray *marks, const DtlMeasure *measure, guint source)
{
  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      if (cell->source == source && cell->figures->len > 0)
        return dtl_marks_find (marks, DTL_SELECTION_FIGURE, g_array_index (cell->figures, guint, 0));
    }
  return -1;
}

static int
find_of_story_event (const GArray *marks, const DtlStoryEvent *story, guint source)
{
  for (guint i = 0; i < story->dates->len; i++)
    {
      const DtlMentionRef *ref = &g_array_index (story->dates, DtlMentionRef, i);

      if (ref->source == source)
        return dtl_marks_find (marks, DTL_SELECTION_DATE, ref->index);
    }
  return -1;
}

/**
 * dtl_marks_of_selection:
 * @marks: marks of @source
 * @selection: what is chosen
 * @comparison: where it is
 * @source: index of the source that is shown
 *
 * Returns: the mark in this source that stands for what is chosen, or -1
 */
int
dtl_marks_of_selection (const GArray *marks, const DtlSelection *selection, const DtlComparison *comparison, guint source)
{
  if (selection->kind == DTL_SELECTION_MEASURE)
    return find_of_measure (marks, g_ptr_array_index (comparison->measures, selection->index), source);
  if (selection->kind == DTL_SELECTION_STORY_EVENT)
    return find_of_story_event (marks, g_ptr_array_index (comparison->events, selection->index), source);
  if (selection->source != source)
    return -1;
  if (selection->kind == DTL_SELECTION_EVENT)
    return dtl_marks_find (marks, DTL_SELECTION_DATE,
                           dtl_reading_event (dtl_comparison_reading (comparison, source), selection->index)->date);
  return dtl_marks_find (marks, selection->kind, selection->index);
}
