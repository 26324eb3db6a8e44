/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few strokes that all of the timeline is drawn with. */

#include "config.h"

#include "dtl-timeline-paint.h"

#include "dtl-palette.h"

/**
 * dtl_paint_fade:
 * @alpha: 0 to 1
 *
 * Returns: the colour, that much thinner
 */
GdkRGBA
dtl_paint_fade (GdkRGBA colour, double alpha)
{
  colour.alpha *= alpha;
  return colour;
}

/**
 * dtl_paint_ink:
 * @alpha: how much of it
 *
 * Returns: the colour of words and lines; who wants contrast gets words in full, and lines that are more than a hint
 */
GdkRGBA
dtl_paint_ink (const DtlPaint *paint, double alpha)
{
  if (paint->contrast)
    alpha = alpha >= 0.5 ? 1 : MIN (alpha * 2.5, 1);
  return dtl_paint_fade (paint->ink, alpha);
}

/**
 * dtl_paint_fill:
 *
 * Fills a rectangle.
 */
void
dtl_paint_fill (const DtlPaint *paint, double x, double y, double width, double height, GdkRGBA colour)
{
  gtk_snapshot_append_color (paint->snapshot, &colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/**
 * dtl_paint_round:
 *
 * Fills a rectangle with round corners.
 */
void
dtl_paint_round (const DtlPaint *paint, double x, double y, double width, double height, double radius, GdkRGBA colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), radius);
  gtk_snapshot_push_rounded_clip (paint->snapshot, &outline);
  gtk_snapshot_append_color (paint->snapshot, &colour, &outline.bounds);
  gtk_snapshot_pop (paint->snapshot);
}

/**
 * dtl_paint_outline:
 * @line: how thick
 *
 * Draws the line around a rectangle with round corners.
 */
void
dtl_paint_outline (const DtlPaint *paint, double x, double y, double width, double height, double radius, double line,
                   GdkRGBA colour)
{
  const float widths[] = { line, line, line, line };
  const GdkRGBA colours[] = { colour, colour, colour, colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), radius);
  gtk_snapshot_append_border (paint->snapshot, &outline, widths, colours);
}

/**
 * dtl_paint_hue:
 * @lane: of the stack
 *
 * Returns: the colour of a lane
 */
GdkRGBA
dtl_paint_hue (const DtlPaint *paint, guint lane)
{
  GdkRGBA colour = paint->ink;
  guint hue = lane == DTL_TIMELINE_MERGED ? G_MAXUINT : g_array_index (paint->self->lanes, DtlTimelineLane, lane - 1).hue;

  if (hue != G_MAXUINT)
    dtl_palette_get_colour (hue, paint->dark, &colour);
  return colour;
}

/**
 * dtl_paint_words:
 * @middle: of the line
 * @room: pixels; longer words end in an ellipsis. 0: as wide as they are
 *
 * Returns: how wide they came out
 */
double
dtl_paint_words (const DtlPaint *paint, DtlTextStyle style, const char *words, double x, double middle, double room, GdkRGBA colour)
{
  return dtl_timeline_text_draw (paint->self->text, paint->snapshot, style, words, x, middle, room, &colour);
}

/**
 * dtl_paint_clear_behind:
 *
 * Makes lines that pass under words leave room for them.
 */
void
dtl_paint_clear_behind (const DtlPaint *paint, double x, double middle, double width)
{
  dtl_paint_round (paint, x - 4, middle - paint->self->bar / 2, width + 8, paint->self->bar, 6, dtl_paint_fade (paint->probes[DTL_PROBE_GROUND], 0.86));
}

/* From a colour to none, or the other way round. */
static void
paint_fading (const DtlPaint *paint, double x, double y, double width, double height, GdkRGBA from, GdkRGBA to)
{
  const GskColorStop stops[] = { { 0, from }, { 1, to } };

  gtk_snapshot_append_linear_gradient (paint->snapshot, &GRAPHENE_RECT_INIT (x, y, width, height), &GRAPHENE_POINT_INIT (x, y),
                                       &GRAPHENE_POINT_INIT (x + width, y), stops, G_N_ELEMENTS (stops));
}

/* Which way it goes on, also for who cannot see it fade. */
static void
paint_chevron (const DtlPaint *paint, double x, double middle, GdkRGBA colour, gboolean backwards)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5);
  g_autoptr (GskPath) path = NULL;
  const double reach = backwards ? -3.5 : 3.5;

  gsk_path_builder_move_to (builder, x - reach, middle - 3.5);
  gsk_path_builder_line_to (builder, x, middle);
  gsk_path_builder_line_to (builder, x - reach, middle + 3.5);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (paint->snapshot, path, stroke, &colour);
}

/**
 * dtl_paint_open_tail:
 * @x: where the known end is
 * @middle: at what height
 * @height: of what it goes on from; 0: that has been drawn
 * @backwards: whether it runs to the left
 *
 * An end that nobody told fades away.
 */
void
dtl_paint_open_tail (const DtlPaint *paint, double x, double middle, double height, GdkRGBA colour, gboolean backwards)
{
  const double length = DTL_TIMELINE_TAIL - 6;
  const GdkRGBA near = dtl_paint_fade (colour, 0.4), far = dtl_paint_fade (colour, 0);

  if (height > 0)
    paint_fading (paint, backwards ? x - length : x, middle - height / 2, length, height, backwards ? far : near, backwards ? near : far);
  paint_chevron (paint, backwards ? x - length : x + length, middle, dtl_paint_fade (colour, 0.85), backwards);
}

/**
 * dtl_paint_about:
 * @x: where a point stands
 * @middle: at what height
 *
 * It may be a little earlier or later.
 */
void
dtl_paint_about (const DtlPaint *paint, double x, double middle, GdkRGBA colour)
{
  const double reach = DTL_TIMELINE_RADIUS + DTL_TIMELINE_ABOUT_REACH;
  const GdkRGBA near = dtl_paint_fade (colour, 0.5), far = dtl_paint_fade (colour, 0);

  paint_fading (paint, x - reach, middle - 4, reach, 8, far, near);
  paint_fading (paint, x, middle - 4, reach, 8, near, far);
}
