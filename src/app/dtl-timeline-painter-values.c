/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A lane of values: the line, its points, how far they reach in time and in value, and what is written at them. Where two
 * that cannot both be right are told for one time, a dashed line joins them, as it joins dates elsewhere. */

#include "config.h"

#include "dtl-timeline-paint.h"

#include <math.h>

#include "dtl-palette.h"

#define THIN 3.0 /* of the bars through a point */
#define MOST_TURNS 600 /* of a line; with more of them there is no gap to be bridged */
#define EDGE 11.0 /* at either end of a range */

typedef struct
{
  const DtlPaint *paint;
  guint lane;
  const DtlLaneLayout *layout;
  double middle; /* of the row */
  GdkRGBA hue;
} Curve;

static const DtlMark *
get_mark (const Curve *curve, guint i)
{
  return &g_array_index (curve->layout->marks, DtlMark, i);
}

static gboolean
is_in_view (const Curve *curve, const DtlMark *mark)
{
  return MIN (mark->from, dtl_mark_left (mark)) < curve->paint->self->axis.width + DTL_TIMELINE_TAIL
         && MAX (mark->to, dtl_mark_right (mark)) > -DTL_TIMELINE_TAIL;
}

static double
get_x (const Curve *curve, const DtlMark *mark)
{
  return curve->paint->left + (mark->x0 + mark->x1) / 2;
}

/* --- The line ----------------------------------------------------------------------------- */

static void
stroke (const Curve *curve, GskPathBuilder *builder, double width, gboolean dashed, const GdkRGBA *colour)
{
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);
  g_autoptr (GskStroke) pen = gsk_stroke_new (width);
  const float dashes[] = { 3, 3 };

  gsk_stroke_set_line_join (pen, GSK_LINE_JOIN_ROUND);
  if (dashed)
    gsk_stroke_set_dash (pen, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (curve->paint->snapshot, path, pen, colour);
}

/* What is far out of view has no pixels; only the last turn before it and the first after it are needed. */
static gboolean
is_needed (const Curve *curve, const GArray *line, guint i)
{
  const double width = curve->paint->self->axis.width;
  const double before = g_array_index (line, DtlLinePoint, i > 0 ? i - 1 : 0).x;
  const double after = g_array_index (line, DtlLinePoint, MIN (i + 1, line->len - 1)).x;

  return before <= width && after >= 0;
}

static void
paint_line (const Curve *curve)
{
  const GArray *line = curve->layout->line;
  GskPathBuilder *builder = gsk_path_builder_new ();
  const GdkRGBA colour = dtl_paint_fade (curve->hue, 0.5);
  gboolean begun = FALSE;

  for (guint i = 0; i < line->len; i++)
    {
      const DtlLinePoint *point = &g_array_index (line, DtlLinePoint, i);

      if (!is_needed (curve, line, i))
        continue;
      if (begun)
        gsk_path_builder_line_to (builder, curve->paint->left + point->x, curve->middle + point->y);
      else
        gsk_path_builder_move_to (builder, curve->paint->left + point->x, curve->middle + point->y);
      begun = TRUE;
    }
  stroke (curve, builder, 1.5, FALSE, &colour);
}

/* --- Points ------------------------------------------------------------------------------- */

static const DtlTimelineRecord *
get_record (const Curve *curve, const DtlMark *mark)
{
  return dtl_timeline_events_get (curve->paint->self->events, mark->id);
}

static GdkRGBA
get_colour (const Curve *curve, const DtlMark *mark)
{
  const DtlTimelineRecord *record = get_record (curve, mark);
  GdkRGBA colour = curve->hue;

  if (record->teller >= 0 && mark->count == 1)
    dtl_palette_get_colour (record->teller, curve->paint->dark, &colour);
  return colour;
}

/* With an edge at either end, so that a small one shows behind its point. */
static void
paint_range (const Curve *curve, const DtlMark *mark, GdkRGBA colour)
{
  const double x = get_x (curve, mark), top = curve->middle + mark->y0, bottom = curve->middle + mark->y1;

  dtl_paint_fill (curve->paint, x - THIN / 2, top, THIN, bottom - top, colour);
  dtl_paint_fill (curve->paint, x - EDGE / 2, top - 1.5, EDGE, 1.5, colour);
  dtl_paint_fill (curve->paint, x - EDGE / 2, bottom, EDGE, 1.5, colour);
}

/* How long a value's time is, and how far its range goes. */
static void
paint_reach (const Curve *curve, const DtlMark *mark)
{
  const DtlPaint *paint = curve->paint;
  const DtlTimelineRecord *record = get_record (curve, mark);
  const GdkRGBA colour = get_colour (curve, mark), pale = dtl_paint_fade (colour, paint->contrast ? 0.7 : 0.36);
  const double y = curve->middle + mark->y;
  const double from = paint->left + MAX (mark->from, -DTL_TIMELINE_TAIL), to = paint->left + MIN (mark->to, paint->self->axis.width + DTL_TIMELINE_TAIL);

  if (to > from && !record->open)
    dtl_paint_fill (paint, from, y - THIN / 2, to - from, THIN, pale);
  if (mark->y1 > mark->y0)
    paint_range (curve, mark, pale);
  if (record->about)
    dtl_paint_about (paint, get_x (curve, mark), y, colour);
  if (record->open & DTL_TIMELINE_OPEN_BEGIN)
    dtl_paint_open_tail (paint, get_x (curve, mark), y, 6, colour, TRUE);
  if (record->open & DTL_TIMELINE_OPEN_END)
    dtl_paint_open_tail (paint, get_x (curve, mark), y, 6, colour, FALSE);
}

static guint
get_shape (const Curve *curve, const DtlMark *mark)
{
  const DtlTimelineRecord *record = get_record (curve, mark);
  const guint hue = g_array_index (curve->paint->self->lanes, DtlTimelineLane, curve->lane - 1).hue;

  return record->teller >= 0 ? (guint) record->teller : hue == G_MAXUINT ? 0 : hue;
}

static void
paint_ring (const Curve *curve, double x, double y)
{
  const double radius = DTL_TIMELINE_RADIUS + 1.5;
  const gboolean focused = gtk_widget_has_visible_focus (GTK_WIDGET (curve->paint->self));

  dtl_paint_outline (curve->paint, x - radius, y - radius, 2 * radius, 2 * radius, radius, 2,
                     dtl_paint_fade (curve->paint->probes[DTL_PROBE_ACCENT], focused ? 1 : 0.75));
}

static void
paint_point (const Curve *curve, const DtlMark *mark)
{
  const DtlPaint *paint = curve->paint;
  const GdkRGBA colour = get_colour (curve, mark);
  const graphene_point_t centre = GRAPHENE_POINT_INIT (get_x (curve, mark), curve->middle + mark->y);
  const gboolean hovered = paint->self->hover.lane == (int) curve->lane && paint->self->hover.id == mark->id;

  if (hovered)
    dtl_paint_round (paint, centre.x - 9, centre.y - 9, 18, 18, 9, dtl_paint_fade (colour, 0.18));
  if (mark->count == 1 && (!curve->layout->dense || mark->alerts > 0))
    dtl_palette_snapshot_mark (paint->snapshot, get_shape (curve, mark), &centre, DTL_TIMELINE_RADIUS - 2, &colour, &paint->probes[DTL_PROBE_GROUND]);
  if (mark->aside && !curve->layout->dense)
    dtl_paint_round (paint, centre.x - 2, centre.y - 2, 4, 4, 2, paint->probes[DTL_PROBE_GROUND]);
  if (dtl_timeline_view_is_selected (paint->self, curve->lane, mark->id))
    paint_ring (curve, centre.x, centre.y);
}

static void
paint_label (const Curve *curve, const DtlMark *mark)
{
  const DtlPaint *paint = curve->paint;
  g_autofree char *words = NULL;

  if (mark->place != DTL_LABEL_NEAR)
    return;
  words = dtl_timeline_view_dup_words (paint->self, curve->lane, mark->id);
  dtl_paint_words (paint, DTL_TEXT_VALUE, words, paint->left + mark->label_x, curve->middle + mark->label_y, mark->label_width,
                   mark->alerts > 0 ? paint->probes[DTL_PROBE_CONFLICT] : dtl_paint_ink (paint, mark->aside ? 0.62 : 0.88));
}

/* --- Conflicts ---------------------------------------------------------------------------- */

/* Both are told for the same time, or for times that meet. */
static gboolean
meet (const DtlMark *a, const DtlMark *b)
{
  return a->begin < b->end && b->begin < a->end;
}

static void
paint_join (const Curve *curve, const DtlMark *a, const DtlMark *b)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, get_x (curve, a), curve->middle + a->y);
  gsk_path_builder_line_to (builder, get_x (curve, b), curve->middle + b->y);
  stroke (curve, builder, 1.75, TRUE, &curve->paint->probes[DTL_PROBE_CONFLICT]);
}

static void
paint_joins (const Curve *curve)
{
  const DtlMark *last = NULL;

  for (guint i = 0; i < curve->layout->marks->len; i++)
    {
      const DtlMark *mark = get_mark (curve, i);

      if (mark->count > 1 || mark->alerts == 0)
        continue;
      if (last && meet (last, mark) && (is_in_view (curve, last) || is_in_view (curve, mark)))
        paint_join (curve, last, mark);
      last = mark;
    }
}

/* --- All of it ---------------------------------------------------------------------------- */

/* Where there are too many to be points: from the lowest to the highest of each few pixels, in one stroke of the brush. */
static void
paint_dense (const Curve *curve)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  const GdkRGBA colour = dtl_paint_fade (curve->hue, 0.5);
  g_autoptr (GskPath) path = NULL;

  for (guint i = 0; i < curve->layout->marks->len; i++)
    {
      const DtlMark *mark = get_mark (curve, i);

      if (is_in_view (curve, mark))
        gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (get_x (curve, mark) - 2, curve->middle + mark->y0 - 1.5, 4, mark->y1 - mark->y0 + 3));
    }
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (curve->paint->snapshot, path, GSK_FILL_RULE_WINDING, &colour);
}

static void
paint_each (const Curve *curve, void (*paint) (const Curve *, const DtlMark *))
{
  for (guint i = 0; i < curve->layout->marks->len; i++)
    if (is_in_view (curve, get_mark (curve, i)))
      paint (curve, get_mark (curve, i));
}

/**
 * dtl_paint_values:
 * @number: of a lane of values, in the stack
 *
 * Draws what of it is in view.
 */
void
dtl_paint_values (const DtlPaint *paint, guint number)
{
  const Curve curve = {
    .paint = paint,
    .lane = number,
    .layout = dtl_lane_stack_get (paint->self->stack, number)->layout,
    .middle = round (dtl_timeline_view_row_middle (paint->self, number, 0)),
    .hue = dtl_paint_hue (paint, number),
  };

  if (dtl_lane_stack_get (paint->self->stack, number)->idle)
    return;
  if (curve.layout->line->len > 1 && curve.layout->line->len < MOST_TURNS)
    paint_line (&curve);
  if (curve.layout->dense)
    paint_dense (&curve);
  if (!curve.layout->dense)
    paint_each (&curve, paint_reach);
  paint_joins (&curve);
  paint_each (&curve, paint_point);
  paint_each (&curve, paint_label);
}
