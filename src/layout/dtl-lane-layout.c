/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels are what make a timeline worth looking at, and they are what collides. Here each mark
 * finds the first row with room for its label; where all rows are full labels are shortened, then left
 * out, and at last the marks are counted, but nothing is ever drawn over anything else. */

#include "dtl-lane-layout.h"

#include <math.h>

#define PILL_INSET 9.0     /* from the edge of a pill or bar to its label */
#define DIGIT_WIDTH 7.0
#define CLUSTER_INSET 5.0
#define ENOUGH 120.0       /* a bar with this much room holds its label, shortened */
#define CLEARANCE 2.0      /* between marks without labels */
#define MAX_ROWS 16
#define LEAST_ALARM 0.4    /* of the sign of an alert: smaller is not seen */

typedef struct
{
  DtlLaneLayout *layout;
  const DtlTimeAxis *axis;
  const DtlLaneMetrics *metrics;
  DtlMarkStyleFunc style;
  gpointer user_data;
  int last[MAX_ROWS]; /* the mark that each row ends with so far; -1: none */
} DtlPacker;

static DtlMark *
get_mark (const DtlPacker *packer, int position)
{
  return &g_array_index (packer->layout->marks, DtlMark, position);
}

static double
measure_count (guint count, double radius)
{
  guint digits = 1;

  for (; count >= 10; count /= 10)
    digits++;
  return MAX (2 * radius, digits * DIGIT_WIDTH + 2 * CLUSTER_INSET);
}

/* The shape at its moment, before it has a row, and before its label has a place. */
static void
shape_mark (const DtlPacker *packer, DtlMark *mark, DtlMarkStyle style)
{
  double x = dtl_time_axis_x (packer->axis, mark->begin);
  double end = dtl_time_axis_x (packer->axis, mark->end);
  double radius = packer->metrics->radius;

  mark->shape = mark->count > 1 ? DTL_MARK_CLUSTER : style.shape;
  mark->before = mark->count > 1 ? 0 : style.before;
  mark->after = mark->count > 1 ? 0 : style.after;
  if (mark->shape == DTL_MARK_BAR && end - x < packer->metrics->bar_min)
    mark->shape = DTL_MARK_POINT;
  mark->label_width = mark->wanted = mark->count > 1 ? 0 : style.label_width;
  mark->x0 = mark->shape == DTL_MARK_BAR || mark->shape == DTL_MARK_FLAG ? x : x - radius;
  switch (mark->shape)
    {
    case DTL_MARK_BAR:
      mark->x1 = MAX (end - CLEARANCE, x + 1); /* two that follow each other do not touch */
      break;
    case DTL_MARK_PILL:
      mark->x1 = mark->x0 + MAX (2 * radius, mark->label_width + 2 * PILL_INSET);
      break;
    case DTL_MARK_CLUSTER:
      mark->x1 = mark->x0 + measure_count (mark->count, radius);
      break;
    case DTL_MARK_POINT:
    case DTL_MARK_FLAG:
    case DTL_MARK_VALUE:
      mark->x1 = mark->x0 + 2 * radius;
      break;
    }
}

static void
put_label (const DtlPacker *packer, DtlMark *mark, DtlLabelPlace place, double longest)
{
  mark->place = mark->label_width > 0 ? place : DTL_LABEL_NONE;
  if (place == DTL_LABEL_INSIDE)
    mark->label_width = MIN (mark->label_width, mark->x1 - mark->x0 - 2 * PILL_INSET);
  else
    mark->label_width = MIN (mark->label_width, longest);
  if (place == DTL_LABEL_AFTER)
    mark->label_x = mark->x1 + mark->after + packer->metrics->gap;
  else if (place == DTL_LABEL_BEFORE)
    mark->label_x = mark->x0 - mark->before - packer->metrics->gap - mark->label_width;
  else
    mark->label_x = mark->x0 + PILL_INSET;
}

static gboolean
holds_label (const DtlMark *mark)
{
  double room = mark->x1 - mark->x0 - 2 * PILL_INSET;

  return mark->shape == DTL_MARK_PILL || (mark->shape == DTL_MARK_BAR && room >= MIN (mark->label_width, ENOUGH));
}

/* Where a row is free from, for the left edge of a mark or of its label. */
static double
find_limit (const DtlPacker *packer, guint row, gboolean for_label)
{
  const DtlMark *last;

  if (packer->last[row] < 0)
    return -G_MAXDOUBLE;
  last = get_mark (packer, packer->last[row]);
  return dtl_mark_right (last) + (for_label || last->place == DTL_LABEL_AFTER ? 2 * packer->metrics->gap : CLEARANCE);
}

/* A label goes before its mark where the next mark, or the edge of the view, leaves no room after it. */
static gboolean
prefers_before (const DtlPacker *packer, const DtlMark *mark, guint row, double next)
{
  double width = MIN (mark->label_width, packer->metrics->long_label);
  double after = mark->x1 + mark->after + packer->metrics->gap + width;
  double before = mark->x0 - mark->before - packer->metrics->gap - width;
  gboolean in_view = mark->x1 > 0 && mark->x0 < packer->axis->width;
  gboolean crowded = next < after + 2 * packer->metrics->gap && next >= mark->x1 + CLEARANCE;
  gboolean cut = in_view && after > packer->axis->width;

  return (crowded || cut) && (before >= 0 || !in_view) && before >= find_limit (packer, row, TRUE);
}

static void
choose_place (const DtlPacker *packer, DtlMark *mark, guint row, double next)
{
  double longest = packer->metrics->long_label;
  double room = next - mark->x1 - 3 * packer->metrics->gap;

  if (holds_label (mark))
    put_label (packer, mark, DTL_LABEL_INSIDE, longest);
  else if (prefers_before (packer, mark, row, next))
    put_label (packer, mark, DTL_LABEL_BEFORE, longest);
  else
    put_label (packer, mark, DTL_LABEL_AFTER, CLAMP (room, longest, 2 * longest));
}

static void
add_to_row (DtlPacker *packer, DtlMark *mark, guint row)
{
  mark->row = row;
  packer->last[row] = packer->layout->marks->len;
  g_array_append_vals (packer->layout->marks, mark, 1);
}

/* Counts need no labels, and one row of them tells as much as four. */
static guint
count_rows (const DtlPacker *packer, const DtlMark *mark)
{
  return mark->count > 1 ? 1 : packer->metrics->max_rows;
}

/* A pill that the edge of the view would cut to a stump ends at its moment instead of beginning there. */
static void
turn_pill (const DtlPacker *packer, DtlMark *mark, guint row)
{
  double width = mark->x1 - mark->x0;
  double room = packer->axis->width - mark->x0;
  double x0 = mark->x0 + 2 * packer->metrics->radius - width;

  if (mark->shape != DTL_MARK_PILL || room < 0 || room > width * 0.75 || x0 - mark->before < MAX (find_limit (packer, row, FALSE), 0))
    return;
  mark->x1 = x0 + width;
  mark->x0 = x0;
}

static gboolean
place_freely (DtlPacker *packer, DtlMark *mark, double next)
{
  for (guint row = 0; row < count_rows (packer, mark); row++)
    if (mark->x0 - mark->before >= find_limit (packer, row, FALSE))
      {
        turn_pill (packer, mark, row);
        choose_place (packer, mark, row, next);
        add_to_row (packer, mark, row);
        return TRUE;
      }
  return FALSE;
}

/* Takes the room from the label of the mark before, in the row that loses least by it. */
static gboolean
place_by_shortening (DtlPacker *packer, DtlMark *mark, double next)
{
  double least = G_MAXDOUBLE;
  int best = -1;
  DtlMark *last;

  for (guint row = 0; row < count_rows (packer, mark); row++)
    {
      double loss;

      last = get_mark (packer, packer->last[row]);
      loss = dtl_mark_right (last) + 2 * packer->metrics->gap - (mark->x0 - mark->before);
      if (last->place == DTL_LABEL_AFTER && mark->x0 - mark->before >= last->x1 + last->after + CLEARANCE && loss < least)
        {
          least = loss;
          best = row;
        }
    }
  if (best < 0)
    return FALSE;
  last = get_mark (packer, packer->last[best]);
  last->label_width -= least;
  if (last->label_width < packer->metrics->short_label)
    last->place = DTL_LABEL_NONE;
  choose_place (packer, mark, best, next);
  add_to_row (packer, mark, best);
  return TRUE;
}

/* Counts it with the mark that is nearest; one that is not a bar, if there is one. */
static void
place_by_counting (DtlPacker *packer, const DtlMark *mark)
{
  DtlMark *host = NULL;

  for (guint row = 0; row < packer->metrics->max_rows; row++)
    {
      DtlMark *last = packer->last[row] < 0 ? NULL : get_mark (packer, packer->last[row]);
      gboolean better;

      if (!last)
        continue;
      better = !host || (host->shape == DTL_MARK_BAR && last->shape != DTL_MARK_BAR)
               || (last->shape != DTL_MARK_BAR && last->x0 >= host->x0);

      if (better)
        host = last;
    }
  host->count += mark->count;
  host->alerts += mark->alerts;
  host->end = MAX (host->end, mark->end);
  host->before = host->after = 0;
  if (host->shape == DTL_MARK_BAR || host->shape == DTL_MARK_PILL)
    return;
  host->shape = DTL_MARK_CLUSTER;
  host->x1 = host->x0 + measure_count (host->count, packer->metrics->radius);
  host->place = DTL_LABEL_NONE;
}

static void
pack (DtlPacker *packer, GArray *bins)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (DtlMark));

  for (guint i = 0; i < bins->len; i++)
    {
      const DtlTimeBin *bin = &g_array_index (bins, DtlTimeBin, i);
      DtlMark mark = { .id = bin->id, .count = bin->count, .alerts = bin->alerts, .begin = bin->begin, .end = bin->end };
      DtlMarkStyle style = { DTL_MARK_CLUSTER, 0 };

      if (bin->count == 1)
        style = packer->style (bin->id, packer->user_data);
      shape_mark (packer, &mark, style);
      g_array_append_val (marks, mark);
    }
  for (guint i = 0; i < marks->len; i++)
    {
      DtlMark *mark = &g_array_index (marks, DtlMark, i);
      double next = i + 1 < marks->len ? g_array_index (marks, DtlMark, i + 1).x0 : G_MAXDOUBLE;

      if (!place_freely (packer, mark, next) && !place_by_shortening (packer, mark, next))
        place_by_counting (packer, mark);
    }
}

/* What was shortened for a mark that went to another row gets its room back. */
static void
widen_labels (DtlPacker *packer)
{
  double limits[MAX_ROWS]; /* where the next mark of each row begins */

  for (guint row = 0; row < MAX_ROWS; row++)
    limits[row] = G_MAXDOUBLE;
  for (guint i = packer->layout->marks->len; i > 0; i--)
    {
      DtlMark *mark = get_mark (packer, (int) i - 1);
      const double room = limits[mark->row] - mark->label_x - 2 * packer->metrics->gap;
      const double longest = MIN (mark->wanted, 2 * packer->metrics->long_label);

      if (mark->place == DTL_LABEL_AFTER && room > mark->label_width)
        mark->label_width = MAX (mark->label_width, MIN (room, longest));
      limits[mark->row] = dtl_mark_left (mark);
    }
}

/**
 * dtl_lane_layout_new:
 * @axis: the view
 * @index: what the lane holds
 * @metrics: measures; at most 16 rows
 * @style: (scope call): how an entry that stands alone is drawn
 * @user_data: for @style
 *
 * Lays out one lane.
 *
 * Returns: (transfer full): the marks
 */
DtlLaneLayout *
dtl_lane_layout_new (const DtlTimeAxis *axis, const DtlTimeIndex *index, const DtlLaneMetrics *metrics,
                     DtlMarkStyleFunc style, gpointer user_data)
{
  DtlLaneLayout *layout = g_new0 (DtlLaneLayout, 1);
  g_autoptr (GArray) bins = g_array_new (FALSE, FALSE, sizeof (DtlTimeBin));
  DtlPacker packer = { layout, axis, metrics, style, user_data };
  double span = dtl_time_axis_span (axis);
  double page = floor (axis->from / span);
  double from = CLAMP ((page - 1) * span, DTL_TIME_MIN, DTL_TIME_MAX);
  double to = CLAMP ((page + 3) * span, DTL_TIME_MIN, DTL_TIME_MAX);

  g_assert (metrics->max_rows >= 1 && metrics->max_rows <= MAX_ROWS);
  for (guint row = 0; row < MAX_ROWS; row++)
    packer.last[row] = -1;
  layout->marks = g_array_new (FALSE, TRUE, sizeof (DtlMark));
  dtl_time_index_collect (index, from, to, MAX (1, (DtlTime) (metrics->bin / dtl_time_axis_scale (axis))),
                          metrics->budget, bins);
  pack (&packer, bins);
  widen_labels (&packer);
  return layout;
}

/**
 * dtl_lane_layout_free:
 * @layout: (transfer full): a layout
 */
void
dtl_lane_layout_free (DtlLaneLayout *layout)
{
  g_array_unref (layout->marks);
  g_clear_pointer (&layout->line, g_array_unref);
  g_free (layout);
}

/* How far a pixel of one view is from where its moment is in another. */
static double
find_way (const DtlTimeAxis *from, const DtlTimeAxis *to, double x)
{
  return dtl_time_axis_x (to, dtl_time_axis_time (from, x)) - x;
}

static void
move_mark (DtlMark *mark, const DtlTimeAxis *from, const DtlTimeAxis *to)
{
  const gboolean value = mark->shape == DTL_MARK_VALUE;
  const double begin = find_way (from, to, value ? (mark->x0 + mark->x1) / 2 : dtl_time_axis_x (from, mark->begin));
  const double end = mark->shape == DTL_MARK_BAR ? find_way (from, to, mark->x1) : begin;

  mark->x0 += begin;
  mark->x1 = MAX (mark->x1 + end, mark->x0 + 1);
  mark->label_x += mark->place == DTL_LABEL_AFTER ? end : begin;
  if (value)
    {
      mark->from += find_way (from, to, mark->from);
      mark->to += find_way (from, to, mark->to);
    }
}

/**
 * dtl_lane_layout_move:
 * @from: the view that it was laid out for
 * @to: another
 *
 * Puts each mark where it belongs in another view, without finding room for it anew: what is shown while that is done.
 */
void
dtl_lane_layout_move (DtlLaneLayout *layout, const DtlTimeAxis *from, const DtlTimeAxis *to)
{
  for (guint i = 0; i < layout->marks->len; i++)
    move_mark (&g_array_index (layout->marks, DtlMark, i), from, to);
  for (guint i = 0; layout->line && i < layout->line->len; i++)
    g_array_index (layout->line, DtlLinePoint, i).x += find_way (from, to, g_array_index (layout->line, DtlLinePoint, i).x);
}

/**
 * dtl_mark_left:
 *
 * Returns: the left edge of a mark with its label, in pixels
 */
double
dtl_mark_left (const DtlMark *mark)
{
  if (mark->place == DTL_LABEL_NEAR)
    return MIN (mark->label_x, mark->x0);
  return mark->place == DTL_LABEL_BEFORE ? mark->label_x : mark->x0 - mark->before;
}

/**
 * dtl_mark_right:
 *
 * Returns: the right edge of a mark with its label, in pixels
 */
double
dtl_mark_right (const DtlMark *mark)
{
  if (mark->place == DTL_LABEL_NEAR)
    return MAX (mark->label_x + mark->label_width, mark->x1);
  return mark->place == DTL_LABEL_AFTER ? mark->label_x + mark->label_width : mark->x1 + mark->after;
}

/**
 * dtl_lane_layout_rows:
 * @from: a pixel
 * @to: a later one
 *
 * Returns: how many rows the marks between need; 0 if there are none
 */
guint
dtl_lane_layout_rows (const DtlLaneLayout *layout, double from, double to)
{
  guint rows = 0;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (layout->marks, DtlMark, i);

      if (dtl_mark_left (mark) < to && dtl_mark_right (mark) > from)
        rows = MAX (rows, mark->row + 1);
    }
  return rows;
}

/**
 * dtl_lane_layout_hit:
 * @x: a pixel
 * @row: a row of the lane
 * @slack: how far beside a mark still counts, in pixels
 *
 * Returns: the position of the mark there, the nearest if several are within @slack; or -1
 */
int
dtl_lane_layout_hit (const DtlLaneLayout *layout, double x, guint row, double slack)
{
  double nearest = slack;
  int hit = -1;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (layout->marks, DtlMark, i);
      double distance = MAX (MAX (dtl_mark_left (mark) - x, x - dtl_mark_right (mark)), 0);

      if (mark->row == row && distance <= nearest)
        {
          nearest = distance;
          hit = i;
        }
    }
  return hit;
}

/**
 * dtl_lane_layout_find:
 * @id: an entry
 *
 * Returns: the position of the mark that stands for it alone or for it first; -1 if it is not laid out or counted in another
 */
int
dtl_lane_layout_find (const DtlLaneLayout *layout, guint id)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (g_array_index (layout->marks, DtlMark, i).id == id)
      return i;
  return -1;
}

/**
 * dtl_mark_alarm:
 *
 * Among thousands there is always one that is at odds: a sign that is everywhere says nothing. So it grows with how many
 * are, and where most of them stand is seen from afar.
 *
 * Returns: how large the sign of an alert is at a mark, beside that of one alone: its area is the share of alerts, down to
 *   what can still be seen; 0: there is none
 */
double
dtl_mark_alarm (const DtlMark *mark)
{
  return mark->alerts > 0 ? MAX (sqrt ((double) mark->alerts / MAX (mark->count, 1)), LEAST_ALARM) : 0;
}
