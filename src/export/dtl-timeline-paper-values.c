/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures on paper, below the lanes of the sources: those that have values in the time that is shown, as lines on the same
 * axis. */

#include "config.h"

#include "dtl-timeline-paper-ink.h"

#include "dtl-dated-values.h"
#include "dtl-wording.h"

#define MOST_LANES 8       /* below those of events */
#define MOST_OF_PLAN 40    /* where lanes are to be of figures */
#define MOST_MEASURES 100 /* that are looked at */

static guint
find_most (const DtlTimelinePaper *paper)
{
  return paper->style.lanes == DTL_LANES_MEASURE ? MOST_OF_PLAN : MOST_LANES;
}

/* --- Which -------------------------------------------------------------------------------- */

static gboolean
is_in_view (const DtlTimelinePaper *paper, const DtlTimelineRecord *record)
{
  const DtlTime middle = dtl_curve_middle (record->begin, record->end);

  return middle >= paper->axis.from && middle < paper->axis.to;
}

/* What is said at a point: the value as it was written first, and whose it is if only one tells it. */
static char *
write_value (const DtlTimelinePaper *paper, const DtlSeriesPoint *point)
{
  const DtlMentionRef first = g_array_index (point->figures, DtlMentionRef, 0);
  const DtlReading *reading = dtl_comparison_reading (paper->comparison, first.source);

  return dtl_text_slice (reading->source->text, dtl_reading_figure (reading, first.index)->span);
}

static int
find_teller (const DtlSeriesPoint *point)
{
  const guint first = g_array_index (point->figures, DtlMentionRef, 0).source;

  for (guint i = 1; i < point->figures->len; i++)
    if (g_array_index (point->figures, DtlMentionRef, i).source != first)
      return -1;
  return (int) first;
}

static DtlTimelineRecord
create_record (const DtlMeasure *measure, const GPtrArray *points, guint index, guint lane)
{
  const DtlSeriesPoint *point = g_ptr_array_index (points, index);
  const DtlRange *value = &point->value;
  DtlTimelineRecord record = { .lane = lane, .teller = find_teller (point), .group = -1, .valued = TRUE };

  dtl_timeline_record_set_date (&record, &point->period);
  if (point->stale)
    record.kind = DTL_TIMELINE_ASIDE;
  record.alert = dtl_dated_values_at_odds (measure, points, index);
  record.low = dtl_decimal_to_double (value->has_low ? &value->low : &value->high);
  record.high = dtl_decimal_to_double (value->has_high ? &value->high : &value->low);
  return record;
}

static void
add_measure (DtlTimelinePaper *paper, guint index)
{
  const DtlMeasure *measure = g_ptr_array_index (paper->comparison->measures, index);
  g_autoptr (GPtrArray) points = dtl_dated_values_collect (paper->comparison, measure);
  gboolean shown = FALSE;

  for (guint i = 0; i < points->len && !shown; i++)
    {
      const DtlTimelineRecord record = create_record (measure, points, i, 0);

      shown = is_in_view (paper, &record);
    }
  if (!shown)
    return;
  for (guint i = 0; i < points->len; i++)
    {
      const DtlTimelineRecord record = create_record (measure, points, i, paper->measures->len);

      dtl_timeline_events_add (paper->values, &record);
      g_ptr_array_add (paper->value_labels, write_value (paper, g_ptr_array_index (points, i)));
    }
  g_array_append_val (paper->measures, index);
  g_ptr_array_add (paper->measure_names, dtl_wording_heading (measure->label));
}

/**
 * dtl_timeline_paper_collect_values:
 *
 * Finds the figures that have values in the time that is shown. To be called once that is known.
 */
void
dtl_timeline_paper_collect_values (DtlTimelinePaper *paper)
{
  guint n_left;
  g_autoptr (GArray) measures = dtl_dated_values_measures (paper->comparison, MOST_MEASURES, &n_left);

  paper->values = dtl_timeline_events_new (find_most (paper));
  paper->value_labels = g_ptr_array_new_with_free_func (g_free);
  paper->measures = g_array_new (FALSE, FALSE, sizeof (guint));
  paper->measure_names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < measures->len && paper->measures->len < find_most (paper); i++)
    add_measure (paper, g_array_index (measures, guint, i));
  dtl_timeline_events_index_all (paper->values);
}

/**
 * dtl_timeline_paper_measure_names:
 *
 * Returns: how wide the names of figures may be that get a lane; which do is known only when the time is that is shown
 */
double
dtl_timeline_paper_measure_names (const DtlTimelinePaper *paper)
{
  guint n_left;
  g_autoptr (GArray) measures = dtl_dated_values_measures (paper->comparison, find_most (paper), &n_left);
  double widest = 0;

  for (guint i = 0; i < measures->len; i++)
    {
      const DtlMeasure *measure = g_ptr_array_index (paper->comparison->measures, g_array_index (measures, guint, i));
      g_autofree char *name = dtl_wording_heading (measure->label);

      widest = MAX (widest, dtl_paper_text_width (paper->text, DTL_PAPER_LANE, name));
    }
  return widest;
}

/* --- Ink ---------------------------------------------------------------------------------- */

static double
get_x (const DtlInk *ink, const DtlMark *mark)
{
  return ink->left + (mark->x0 + mark->x1) / 2;
}

static const DtlTimelineRecord *
get_record (const DtlInk *ink, const DtlMark *mark)
{
  return dtl_timeline_events_get (ink->paper->values, mark->id);
}

static void
draw_curve (const DtlInk *ink, const GArray *line, double middle)
{
  cairo_new_path (ink->cr);
  for (guint i = 0; i < line->len; i++)
    cairo_line_to (ink->cr, ink->left + g_array_index (line, DtlLinePoint, i).x, middle + g_array_index (line, DtlLinePoint, i).y);
  dtl_ink_set (ink, DTL_INK_GREY, 1);
  cairo_set_line_width (ink->cr, 0.9);
  cairo_stroke (ink->cr);
}

/* How long a value's time is, and how far its range goes. */
static void
draw_reach (const DtlInk *ink, const DtlMark *mark, double middle)
{
  const DtlTimelineRecord *record = get_record (ink, mark);

  dtl_ink_set (ink, DTL_INK_GREY, 0.55);
  if (!record->open)
    dtl_ink_line (ink, ink->left + mark->from, middle + mark->y, ink->left + mark->to, middle + mark->y, 1.8);
  if (mark->y1 > mark->y0)
    dtl_ink_line (ink, get_x (ink, mark), middle + mark->y0, get_x (ink, mark), middle + mark->y1, 1.8);
  if (record->open & DTL_TIMELINE_OPEN_BEGIN)
    dtl_ink_tail (ink, get_x (ink, mark), middle + mark->y, DTL_INK_GREY, -1);
  if (record->open & DTL_TIMELINE_OPEN_END)
    dtl_ink_tail (ink, get_x (ink, mark), middle + mark->y, DTL_INK_GREY, 1);
}

/* One teller has its shape; several have a ring; an old number is an empty one. */
static void
draw_point (const DtlInk *ink, const DtlMark *mark, double middle)
{
  const DtlTimelineRecord *record = get_record (ink, mark);

  if (record->teller >= 0 && !mark->aside)
    {
      dtl_ink_point (ink, (guint) record->teller, get_x (ink, mark), middle + mark->y, DTL_PAPER_RADIUS - 1);
      return;
    }
  cairo_new_path (ink->cr);
  cairo_arc (ink->cr, get_x (ink, mark), middle + mark->y, DTL_PAPER_RADIUS - 1.5, 0, 2 * G_PI);
  dtl_ink_set (ink, mark->aside ? 0xffffff : DTL_INK_BLACK, 1);
  cairo_fill_preserve (ink->cr);
  dtl_ink_set (ink, DTL_INK_BLACK, 1);
  cairo_set_line_width (ink->cr, 1);
  cairo_stroke (ink->cr);
}

static void
draw_joins (const DtlInk *ink, const GArray *marks, double middle)
{
  const double dashes[] = { 3, 3 };
  const DtlMark *last = NULL;

  dtl_ink_set (ink, DTL_INK_RED, 1);
  cairo_set_dash (ink->cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint i = 0; i < marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (marks, DtlMark, i);

      if (mark->alerts == 0)
        continue;
      if (last && last->begin < mark->end && mark->begin < last->end)
        dtl_ink_line (ink, get_x (ink, last), middle + last->y, get_x (ink, mark), middle + mark->y, 1.4);
      last = mark;
    }
  cairo_set_dash (ink->cr, NULL, 0, 0);
}

static void
write_label (const DtlInk *ink, const DtlMark *mark, double middle)
{
  const char *words = g_ptr_array_index (ink->paper->value_labels, mark->id);

  if (mark->place == DTL_LABEL_NEAR)
    dtl_ink_words (ink, DTL_PAPER_LOWER, words, ink->left + mark->label_x, middle + mark->label_y, mark->label_width,
                   mark->alerts > 0 ? DTL_INK_RED : DTL_INK_BLACK);
}

/**
 * dtl_ink_values:
 * @lane: one of figures, on this page
 *
 * Draws its line, its points and what is written at them.
 */
void
dtl_ink_values (const DtlInk *ink, guint lane)
{
  const DtlLaneLayout *layout = dtl_lane_stack_get (ink->paper->stack, lane)->layout;
  const double middle = dtl_ink_row_middle (ink, lane, 0);

  draw_curve (ink, layout->line, middle);
  for (guint i = 0; i < layout->marks->len; i++)
    if (g_array_index (layout->marks, DtlMark, i).count == 1)
      draw_reach (ink, &g_array_index (layout->marks, DtlMark, i), middle);
  draw_joins (ink, layout->marks, middle);
  for (guint i = 0; i < layout->marks->len; i++)
    draw_point (ink, &g_array_index (layout->marks, DtlMark, i), middle);
  for (guint i = 0; i < layout->marks->len; i++)
    write_label (ink, &g_array_index (layout->marks, DtlMark, i), middle);
}
