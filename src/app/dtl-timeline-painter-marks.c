/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of the timeline's lanes: points, bars, flags, pills, counts, and what is written at them. */

#include "config.h"

#include "dtl-timeline-paint.h"

#include <math.h>
#include <string.h>

#include "dtl-palette.h"

#define SOFT_END 18.0 /* over which a bar of uncertain length fades */
#define EDGE_ROOM 12.0 /* a bar's label is kept this far inside the view */

static GdkRGBA
mix (const GdkRGBA *a, const GdkRGBA *b, float share)
{
  return (GdkRGBA) {
    a->red * (1 - share) + b->red * share, a->green * (1 - share) + b->green * share,
    a->blue * (1 - share) + b->blue * share, a->alpha * (1 - share) + b->alpha * share,
  };
}

/* @fade_in, @fade_out: over how many pixels its ends fade; 0: they are round. */
static void
paint_soft_bar (const DtlPaint *paint, double x0, double x1, double middle, GdkRGBA colour, double fade_in, double fade_out)
{
  const double y = middle - paint->self->bar / 2, width = x1 - x0;
  const GdkRGBA none = dtl_paint_fade (colour, 0.06);
  const GskColorStop stops[] = {
    { 0, fade_in > 0 ? none : colour }, { fade_in / width, colour }, { 1 - fade_out / width, colour }, { 1, fade_out > 0 ? none : colour },
  };
  GskRoundedRect outline;

  if (fade_in + fade_out <= 0)
    {
      dtl_paint_round (paint, x0, y, width, paint->self->bar, paint->self->bar / 2, colour);
      return;
    }
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x0, y, width, paint->self->bar), paint->self->bar / 2);
  gtk_snapshot_push_rounded_clip (paint->snapshot, &outline);
  gtk_snapshot_append_linear_gradient (paint->snapshot, &outline.bounds, &GRAPHENE_POINT_INIT (x0, y),
                                       &GRAPHENE_POINT_INIT (x1, y), stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (paint->snapshot);
}

static void
paint_flag (const DtlPaint *paint, double x, double middle, GdkRGBA colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5);
  g_autoptr (GskPath) path = NULL;

  x = round (x) + 0.75;
  gsk_path_builder_move_to (builder, x, middle + 8);
  gsk_path_builder_line_to (builder, x, middle - 8);
  gsk_path_builder_line_to (builder, x + 11, middle - 8);
  gsk_path_builder_line_to (builder, x + 8, middle - 4.5);
  gsk_path_builder_line_to (builder, x + 11, middle - 1);
  gsk_path_builder_line_to (builder, x, middle - 1);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (paint->snapshot, path, stroke, &colour);
}

/* At the upper right corner of what it is about. */
static void
paint_alarm (const DtlPaint *paint, const DtlMark *mark, double x, double y, double radius)
{
  const double size = radius * dtl_mark_alarm (mark);

  if (size <= 0)
    return;
  dtl_paint_round (paint, x - size - 1, y - size - 1, 2 * size + 2, 2 * size + 2, size + 1, paint->probes[DTL_PROBE_GROUND]);
  dtl_paint_round (paint, x - size, y - size, 2 * size, 2 * size, size, paint->probes[DTL_PROBE_CONFLICT]);
}

static void
paint_cluster (const DtlPaint *paint, const DtlMark *mark, double x0, double x1, double middle, GdkRGBA colour)
{
  g_autofree char *count = g_strdup_printf ("%u", mark->count);
  double width = dtl_timeline_text_width (paint->self->text, DTL_TEXT_COUNT, count);

  dtl_paint_round (paint, x0, middle - 8, x1 - x0, 16, 8, colour);
  dtl_paint_words (paint, DTL_TEXT_COUNT, count, (x0 + x1 - width) / 2, middle, 0, paint->probes[DTL_PROBE_GROUND]);
  paint_alarm (paint, mark, x1 - 0.5, middle - 6.5, 3.5);
}

static guint
get_shape (const DtlPaint *paint, guint lane, const DtlTimelineRecord *record)
{
  if (record->teller >= 0)
    return record->teller;
  return lane == DTL_TIMELINE_MERGED ? 0 : g_array_index (paint->self->lanes, DtlTimelineLane, lane - 1).hue;
}

static void
paint_point (const DtlPaint *paint, guint lane, guint shape, double x, double middle, GdkRGBA colour)
{
  double radius = lane == DTL_TIMELINE_MERGED ? DTL_TIMELINE_RADIUS - 2 : DTL_TIMELINE_RADIUS - 0.5;

  dtl_palette_snapshot_mark (paint->snapshot, shape, &GRAPHENE_POINT_INIT (x, middle), radius, &colour,
                             &paint->probes[DTL_PROBE_GROUND]);
}

static void
paint_ring (const DtlPaint *paint, const DtlMark *mark, double x0, double x1, double middle)
{
  double half = mark->shape == DTL_MARK_PILL ? paint->self->pill / 2 : mark->shape == DTL_MARK_BAR ? paint->self->bar / 2 : DTL_TIMELINE_RADIUS;
  double grow = 3.5;
  gboolean focused = gtk_widget_has_visible_focus (GTK_WIDGET (paint->self));

  dtl_paint_outline (paint, x0 - grow, middle - half - grow, x1 - x0 + 2 * grow, 2 * (half + grow), half + grow, 2,
                dtl_paint_fade (paint->probes[DTL_PROBE_ACCENT], focused ? 1 : 0.75));
}

/* A pill that reaches out of the view is shortened to it, as long as it can still be read. */
static double
shorten_pill (const DtlPaint *paint, double x0, double x1)
{
  double edge = paint->left + paint->self->axis.width - 6;

  return x1 > edge ? MIN (MAX (edge, x0 + 60), x1) : x1;
}

/* However short it must be, it says how many tell of it: "Network ann… · 4 sources". */
static void
write_pill (const DtlPaint *paint, const char *words, double x, double middle, double room)
{
  const GdkRGBA colour = paint->probes[DTL_PROBE_GROUND];
  const char *count = g_strrstr (words, " · ");
  g_autofree char *label = NULL;
  double width;

  if (!count || dtl_timeline_text_width (paint->self->text, DTL_TEXT_PILL, words) <= room + 1)
    {
      dtl_paint_words (paint, DTL_TEXT_PILL, words, x, middle, room, colour);
      return;
    }
  width = dtl_timeline_text_width (paint->self->text, DTL_TEXT_PILL, count);
  label = g_strndup (words, count - words);
  if (room - width >= 24)
    x += dtl_paint_words (paint, DTL_TEXT_PILL, label, x, middle, room - width, colour);
  else
    count += strlen (" · ");
  dtl_paint_words (paint, DTL_TEXT_PILL, count, x, middle, room, colour);
}

static void
paint_pill (const DtlPaint *paint, const DtlMark *mark, const char *words, double x0, double x1, double middle)
{
  double start = CLAMP (paint->left + 4, x0, MAX (x0, x1 - 60));

  dtl_paint_round (paint, start, middle - paint->self->pill / 2, x1 - start, paint->self->pill, 8, paint->probes[DTL_PROBE_PILL]);
  write_pill (paint, words, start + 9, middle, MIN (mark->label_width, x1 - start - 18));
  paint_alarm (paint, mark, x1 - 0.5, middle - paint->self->pill / 2 + 1.5, 4.5);
}

/* The label of a bar stays in view as long as the bar does. */
static void
paint_label (const DtlPaint *paint, const DtlMark *mark, const char *words, double middle, GdkRGBA hue, gboolean quiet)
{
  double x = paint->left + mark->label_x;
  GdkRGBA colour = dtl_paint_ink (paint, quiet ? 0.66 : 0.88);

  if (mark->place == DTL_LABEL_NONE)
    return;
  if (mark->place == DTL_LABEL_INSIDE)
    {
      double begin = MAX (paint->left + mark->x0, paint->left) + EDGE_ROOM;
      double end = MIN (paint->left + mark->x1, paint->left + paint->self->axis.width) - EDGE_ROOM;

      colour = mix (&paint->ink, &hue, paint->contrast ? 0 : 0.35f);
      x = CLAMP ((begin + end - mark->label_width) / 2, begin, MAX (begin, end - mark->label_width));
      if (end - begin < MIN (mark->label_width, 42))
        return;
      dtl_paint_words (paint, DTL_TEXT_LABEL, words, x, middle, MIN (mark->label_width, end - begin), colour);
      return;
    }
  /* What reaches out of the view is shortened to it. */
  dtl_paint_words (paint, DTL_TEXT_LABEL, words, x, middle, MIN (mark->label_width, MAX (paint->left + paint->self->axis.width - x - 6, 12)), colour);
}

/* Its end is what matters of a deadline: until there. */
static void
paint_stop (const DtlPaint *paint, double x, double middle, GdkRGBA hue)
{
  dtl_paint_round (paint, round (x) - 2.5, middle - 10, 2.5, 20, 1, hue);
}

/* Over how much of a bar its end is not known: @open: nobody told it; @hard: it is known well. */
static double
find_fade (const DtlTimelineRecord *record, double length, gboolean open, gboolean hard)
{
  if (open)
    return DTL_TIMELINE_TAIL;
  if (hard)
    return 0;
  return record->about ? DTL_TIMELINE_ABOUT_REACH + MIN (SOFT_END, length / 3) : MIN (SOFT_END, length / 3);
}

static void
paint_bar (const DtlPaint *paint, const DtlMark *mark, const DtlTimelineRecord *record, double x0, double x1, double middle, GdkRGBA hue)
{
  const gboolean open_begin = record->open & DTL_TIMELINE_OPEN_BEGIN, open_end = record->open & DTL_TIMELINE_OPEN_END;
  const gboolean known = record->kind == DTL_TIMELINE_SPAN && !record->about;
  const double from = MAX (x0 - mark->before, paint->left - 80), to = MIN (x1 + mark->after, paint->left + paint->self->axis.width + 80);
  const double fade_in = find_fade (record, x1 - x0, open_begin, known || open_end);
  const double fade_out = find_fade (record, x1 - x0, open_end, known || open_begin || record->kind == DTL_TIMELINE_DEADLINE);
  const double share = MIN (1, (to - from) / MAX (fade_in + fade_out, 1));

  paint_soft_bar (paint, from, to, middle, dtl_paint_fade (hue, paint->contrast ? 0.45 : paint->dark ? 0.34 : 0.24), fade_in * share, fade_out * share);
}

/* What is not known of where it begins and ends. */
static void
paint_ends (const DtlPaint *paint, const DtlMark *mark, const DtlTimelineRecord *record, double x0, double x1, double middle, GdkRGBA hue)
{
  const gboolean point = mark->shape == DTL_MARK_POINT;
  const double height = point ? 8 : 0, inset = point ? DTL_TIMELINE_RADIUS : 0; /* a bar fades by itself */

  if (record->about && point)
    dtl_paint_about (paint, x0 + DTL_TIMELINE_RADIUS, middle, hue);
  if (record->open & DTL_TIMELINE_OPEN_BEGIN)
    dtl_paint_open_tail (paint, x0 + inset, middle, height, hue, TRUE);
  if (record->open & DTL_TIMELINE_OPEN_END)
    dtl_paint_open_tail (paint, x1 - inset, middle, height, hue, FALSE);
}

static const DtlTimelineRecord *
get_record (const DtlPaint *paint, guint lane, guint id)
{
  DtlTimelineSpot spot = { lane, id };

  return dtl_timeline_events_get (paint->self->events, dtl_timeline_view_position_of (paint->self, spot));
}

/* In a folded lane there is only where something is. */
static void
paint_folded (const DtlPaint *paint, guint lane, const DtlMark *mark)
{
  double middle = round (dtl_timeline_view_row_middle (paint->self, lane, mark->row));
  double x0 = MAX (paint->left + mark->x0, paint->left - 4);
  double x1 = MIN (paint->left + mark->x1, paint->left + paint->self->axis.width + 4);
  GdkRGBA hue = dtl_mark_alarm (mark) >= 0.5 ? paint->probes[DTL_PROBE_CONFLICT] : dtl_paint_hue (paint, lane);

  dtl_paint_round (paint, x0, middle - 3, MAX (x1 - x0, 4), 6, 3, dtl_paint_fade (hue, 0.55));
}

static void
paint_mark (const DtlPaint *paint, guint lane, const DtlMark *mark)
{
  const DtlTimelineRecord *record = get_record (paint, lane, mark->id);
  double middle = round (dtl_timeline_view_row_middle (paint->self, lane, mark->row));
  double x0 = paint->left + mark->x0, x1 = paint->left + mark->x1;
  gboolean hovered = paint->self->hover.lane == (int) lane && paint->self->hover.id == mark->id;
  GdkRGBA hue = dtl_paint_hue (paint, lane);
  g_autofree char *words = NULL;

  if (mark->place != DTL_LABEL_NONE || mark->shape == DTL_MARK_PILL)
    words = dtl_timeline_view_dup_words (paint->self, lane, mark->id);
  if (lane == DTL_TIMELINE_MERGED)
    hue = paint->probes[DTL_PROBE_PILL];
  else if (record->teller >= 0 && mark->count == 1)
    dtl_palette_get_colour (record->teller, paint->dark, &hue);
  if (mark->shape == DTL_MARK_PILL)
    x1 = shorten_pill (paint, x0, x1);
  if (mark->count == 1 && lane != DTL_TIMELINE_MERGED)
    paint_ends (paint, mark, record, x0, x1, middle, hue);
  if (hovered && mark->shape != DTL_MARK_PILL)
    dtl_paint_round (paint, x0 - 4, middle - 11, x1 - x0 + 8, 22, 11, dtl_paint_fade (hue, 0.15));
  switch (mark->shape)
    {
    case DTL_MARK_POINT:
      paint_point (paint, lane, get_shape (paint, lane, record), x0 + DTL_TIMELINE_RADIUS, middle, hue);
      break;
    case DTL_MARK_BAR:
      paint_bar (paint, mark, record, x0, x1, middle, hue);
      break;
    case DTL_MARK_FLAG:
      paint_flag (paint, x0, middle, hue);
      break;
    case DTL_MARK_PILL:
      paint_pill (paint, mark, words, x0, x1, middle);
      break;
    case DTL_MARK_VALUE:
      break; /* a lane of values is painted elsewhere */
    case DTL_MARK_CLUSTER:
      paint_cluster (paint, mark, x0, x1, middle, hue);
      break;
    }
  if (record->kind == DTL_TIMELINE_DEADLINE && mark->count == 1 && lane != DTL_TIMELINE_MERGED)
    paint_stop (paint, x1, middle, hue);
  if (mark->shape != DTL_MARK_PILL)
    paint_label (paint, mark, words ? words : "", middle, hue, mark->shape == DTL_MARK_FLAG);
  if (dtl_timeline_view_is_selected (paint->self, lane, mark->id))
    paint_ring (paint, mark, x0, x1, middle);
}

/**
 * dtl_paint_lane_marks:
 * @number: of the lane, in the stack
 *
 * Draws those marks of a lane that are in view.
 */
void
dtl_paint_lane_marks (const DtlPaint *paint, guint number)
{
  const DtlStackedLane *lane = dtl_lane_stack_get (paint->self->stack, number);
  gboolean folded = dtl_timeline_view_get_folded (paint->self, dtl_timeline_view_lane_name (paint->self, number));

  if (lane->layout->line)
    {
      dtl_paint_values (paint, number);
      return;
    }
  for (guint i = 0; i < lane->layout->marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (lane->layout->marks, DtlMark, i);

      if (dtl_mark_left (mark) >= paint->self->axis.width + DTL_TIMELINE_TAIL || dtl_mark_right (mark) <= -DTL_TIMELINE_TAIL)
        continue;
      if (folded)
        paint_folded (paint, number, mark);
      else
        paint_mark (paint, number, mark);
    }
}
