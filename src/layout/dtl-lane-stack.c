/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One picture of all lanes, so that whoever draws it, and whoever asks what is under the
 * pointer, work from the same places. */

#include "dtl-lane-stack.h"

typedef struct
{
  DtlLaneStyleFunc style;
  gpointer user_data;
  guint lane;
} DtlStyleRelay;

static DtlMarkStyle
relay_style_cb (guint id, gpointer user_data)
{
  const DtlStyleRelay *relay = user_data;

  return relay->style (relay->lane, id, relay->user_data);
}

static void
clear_lane (DtlStackedLane *lane)
{
  g_clear_pointer (&lane->layout, dtl_lane_layout_free);
}

/* Points nearer to each other than this need no marks of their own. */
#define CURVE_BIN 4.0
#define CURVE_GAP 8.0

static DtlLaneLayout *
lay_out (const DtlTimeAxis *axis, const DtlLaneSpec *spec, DtlStyleRelay *relay)
{
  const DtlLaneMetrics *metrics = &spec->metrics;
  const DtlCurveMetrics curve = {
    .height = MAX (spec->row_height - 2 * (spec->line + DTL_CURVE_SPARE + metrics->radius), 1),
    .line = spec->line, .radius = metrics->radius, .gap = CURVE_GAP, .long_label = metrics->long_label, .bin = CURVE_BIN, .budget = metrics->budget,
  };

  if (spec->curve)
    return dtl_curve_layout_new (axis, spec->curve, &curve, relay_style_cb, relay);
  return dtl_lane_layout_new (axis, spec->index, metrics, relay_style_cb, relay);
}

/**
 * dtl_lane_stack_new:
 * @axis: the view
 * @specs: (array length=n_specs): the lanes, from the top
 * @n_specs: how many
 * @style: (scope call): how an entry that stands alone is drawn
 * @user_data: for @style
 *
 * Lays out what is in view and a little around it.
 *
 * Returns: (transfer full): the lanes
 */
DtlLaneStack *
dtl_lane_stack_new (const DtlTimeAxis *axis, const DtlLaneSpec *specs, guint n_specs, DtlLaneStyleFunc style,
                    gpointer user_data)
{
  DtlLaneStack *stack = g_new0 (DtlLaneStack, 1);

  stack->lanes = g_array_sized_new (FALSE, FALSE, sizeof (DtlStackedLane), n_specs);
  g_array_set_clear_func (stack->lanes, (GDestroyNotify) clear_lane);
  for (guint i = 0; i < n_specs; i++)
    {
      DtlStyleRelay relay = { style, user_data, i };
      DtlStackedLane lane = { stack->height, 0, specs[i].row_height, specs[i].padding + specs[i].head, FALSE, NULL };
      guint rows;

      lane.layout = lay_out (axis, &specs[i], &relay);
      rows = MAX (dtl_lane_layout_rows (lane.layout, 0, axis->width), specs[i].min_rows);
      lane.idle = specs[i].idle > 0 && lane.layout->line && !dtl_curve_layout_is_in_view (lane.layout, axis->width);
      if (lane.idle)
        lane.row_height = specs[i].idle;
      lane.height = rows * lane.row_height + 2 * specs[i].padding + specs[i].head;
      stack->height += lane.height;
      g_array_append_val (stack->lanes, lane);
    }
  return stack;
}

/**
 * dtl_lane_stack_free:
 * @stack: (transfer full): lanes
 */
void
dtl_lane_stack_free (DtlLaneStack *stack)
{
  g_array_unref (stack->lanes);
  g_free (stack);
}

/**
 * dtl_lane_stack_move:
 * @from: the view that they were laid out for
 * @to: another
 *
 * Puts all marks where they belong in another view; the lanes stay as high as they are.
 */
void
dtl_lane_stack_move (DtlLaneStack *stack, const DtlTimeAxis *from, const DtlTimeAxis *to)
{
  for (guint i = 0; i < stack->lanes->len; i++)
    dtl_lane_layout_move (g_array_index (stack->lanes, DtlStackedLane, i).layout, from, to);
}

/**
 * dtl_lane_stack_get:
 * @lane: a lane's number
 *
 * Returns: (transfer none): the lane
 */
const DtlStackedLane *
dtl_lane_stack_get (const DtlLaneStack *stack, guint lane)
{
  g_return_val_if_fail (lane < stack->lanes->len, NULL);
  return &g_array_index (stack->lanes, DtlStackedLane, lane);
}

/**
 * dtl_lane_stack_at:
 * @y: pixels from the top of the stack
 *
 * Returns: the lane there, or -1
 */
int
dtl_lane_stack_at (const DtlLaneStack *stack, double y)
{
  for (guint i = 0; i < stack->lanes->len; i++)
    {
      const DtlStackedLane *lane = dtl_lane_stack_get (stack, i);

      if (y >= lane->y && y < lane->y + lane->height)
        return i;
    }
  return -1;
}

static guint
find_row (const DtlStackedLane *lane, double y)
{
  return MAX (y - lane->y - lane->padding, 0) / lane->row_height;
}

/**
 * dtl_lane_stack_hit:
 * @x: a pixel of the axis
 * @y: pixels from the top of the stack
 * @slack: how far beside a mark still counts
 * @lane: (out) (optional): the lane of the mark
 *
 * Returns: (transfer none) (nullable): the mark there
 */
const DtlMark *
dtl_lane_stack_hit (const DtlLaneStack *stack, double x, double y, double slack, guint *lane)
{
  int at = dtl_lane_stack_at (stack, y);
  const DtlStackedLane *hit;
  int position;

  if (at < 0)
    return NULL;
  hit = dtl_lane_stack_get (stack, at);
  if (hit->layout->line)
    position = dtl_curve_layout_hit (hit->layout, x, y - dtl_lane_stack_row_y (stack, at, 0), slack);
  else
    position = dtl_lane_layout_hit (hit->layout, x, find_row (hit, y), slack);
  if (lane)
    *lane = at;
  return position < 0 ? NULL : &g_array_index (hit->layout->marks, DtlMark, position);
}

/**
 * dtl_lane_stack_find:
 * @lane: a lane's number
 * @id: an entry of it
 *
 * Returns: (transfer none) (nullable): the mark that stands for it, if it is laid out on its own
 */
const DtlMark *
dtl_lane_stack_find (const DtlLaneStack *stack, guint lane, guint id)
{
  const DtlLaneLayout *layout = dtl_lane_stack_get (stack, lane)->layout;
  int position = dtl_lane_layout_find (layout, id);

  return position < 0 ? NULL : &g_array_index (layout->marks, DtlMark, position);
}

/**
 * dtl_lane_stack_row_y:
 *
 * Returns: the middle of a row, in pixels from the top of the stack
 */
double
dtl_lane_stack_row_y (const DtlLaneStack *stack, guint lane, guint row)
{
  const DtlStackedLane *stacked = dtl_lane_stack_get (stack, lane);

  return stacked->y + stacked->padding + (row + 0.5) * stacked->row_height;
}

/**
 * dtl_lane_stack_free_at:
 * @x: left edge of a rectangle
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Returns: whether no mark or label lies there, so that something can be written over the lanes
 */
gboolean
dtl_lane_stack_free_at (const DtlLaneStack *stack, double x, double y, double width, double height)
{
  for (guint i = 0; i < stack->lanes->len; i++)
    {
      const DtlStackedLane *lane = dtl_lane_stack_get (stack, i);

      if (y >= lane->y + lane->height || y + height <= lane->y)
        continue;
      for (guint j = 0; j < lane->layout->marks->len; j++)
        {
          const DtlMark *mark = &g_array_index (lane->layout->marks, DtlMark, j);
          double top = lane->y + lane->padding + mark->row * lane->row_height;

          if (dtl_mark_left (mark) < x + width && dtl_mark_right (mark) > x && top < y + height && top + lane->row_height > y)
            return FALSE;
        }
    }
  return TRUE;
}
