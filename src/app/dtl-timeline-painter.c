/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline's ink. Everything is where the layout put it; here are only colours, lines and letters, and
 * nothing that is out of view. */

#include "config.h"

#include "dtl-timeline-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "dtl-palette.h"
#include "dtl-timeline-words.h"

#define BAR_HEIGHT 18.0
#define PILL_HEIGHT 22.0
#define SOFT_END 18.0 /* over which a bar of uncertain length fades */
#define OPEN_TAIL 48.0
#define BOW 18.0
#define NAME_ROOM 180.0 /* that a lane's name above it may take */
#define SWATCH 5.0
#define EDGE_ROOM 12.0 /* a bar's label is kept this far inside the view */

typedef struct
{
  DtlTimelineView *self;
  GtkSnapshot *snapshot;
  GdkRGBA ink;
  GdkRGBA probes[DTL_N_PROBES];
  gboolean dark;
  gboolean rtl;
  double left;   /* of the axis */
  double top;    /* of the lanes */
  double width;  /* of the widget */
  double height;
} DtlPaint;

static GdkRGBA
fade (GdkRGBA colour, double alpha)
{
  colour.alpha *= alpha;
  return colour;
}

static GdkRGBA
mix (const GdkRGBA *a, const GdkRGBA *b, float share)
{
  return (GdkRGBA) {
    a->red * (1 - share) + b->red * share, a->green * (1 - share) + b->green * share,
    a->blue * (1 - share) + b->blue * share, a->alpha * (1 - share) + b->alpha * share,
  };
}

static void
fill (const DtlPaint *paint, double x, double y, double width, double height, GdkRGBA colour)
{
  gtk_snapshot_append_color (paint->snapshot, &colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
fill_round (const DtlPaint *paint, double x, double y, double width, double height, double radius, GdkRGBA colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), radius);
  gtk_snapshot_push_rounded_clip (paint->snapshot, &outline);
  gtk_snapshot_append_color (paint->snapshot, &colour, &outline.bounds);
  gtk_snapshot_pop (paint->snapshot);
}

static void
stroke_round (const DtlPaint *paint, double x, double y, double width, double height, double radius, double line,
              GdkRGBA colour)
{
  const float widths[] = { line, line, line, line };
  const GdkRGBA colours[] = { colour, colour, colour, colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, height), radius);
  gtk_snapshot_append_border (paint->snapshot, &outline, widths, colours);
}

static GdkRGBA
get_hue (const DtlPaint *paint, guint lane)
{
  GdkRGBA colour = paint->ink;

  if (lane != DTL_TIMELINE_MERGED && lane <= paint->self->lanes->len)
    dtl_palette_get_colour (g_array_index (paint->self->lanes, DtlTimelineLane, lane - 1).hue, paint->dark, &colour);
  return colour;
}

static double
write_words (const DtlPaint *paint, DtlTextStyle style, const char *words, double x, double middle, double room, GdkRGBA colour)
{
  return dtl_timeline_text_draw (paint->self->text, paint->snapshot, style, words, x, middle, room, &colour);
}

/* --- Scale -------------------------------------------------------------------------------- */

static void
paint_row (const DtlPaint *paint, GArray *labels, DtlTextStyle style, double middle, double alpha)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const DtlTickLabel *label = &g_array_index (labels, DtlTickLabel, i);
      g_autofree char *words = dtl_timeline_words_tick (&label->text);

      write_words (paint, style, words, paint->left + label->x, middle, 0, fade (paint->ink, alpha));
    }
}

static void
paint_scale (const DtlPaint *paint)
{
  const DtlTimeTicks *ticks = paint->self->ticks;

  for (guint i = 0; i < ticks->ticks->len; i++)
    {
      const DtlTick *tick = &g_array_index (ticks->ticks, DtlTick, i);
      double x = round (paint->left + tick->x);
      double length = tick->labelled ? 6 : 4;

      if (tick->major)
        fill (paint, x, 6, 1, DTL_TIMELINE_HEADER - 6, fade (paint->ink, 0.18));
      else
        fill (paint, x, DTL_TIMELINE_HEADER - length, 1, length, fade (paint->ink, tick->labelled ? 0.4 : 0.2));
    }
  paint_row (paint, ticks->upper, DTL_TEXT_UPPER, 13, 0.95);
  paint_row (paint, ticks->lower, DTL_TEXT_LOWER, 31, 0.62);
  fill (paint, 0, DTL_TIMELINE_HEADER - 1, paint->width, 1, fade (paint->ink, 0.14));
}

/* Lines of the larger units run down through the lanes. */
static void
paint_grid (const DtlPaint *paint)
{
  const DtlTimeTicks *ticks = paint->self->ticks;

  for (guint i = 0; i < ticks->ticks->len; i++)
    {
      const DtlTick *tick = &g_array_index (ticks->ticks, DtlTick, i);

      if (tick->major || tick->labelled)
        fill (paint, round (paint->left + tick->x), DTL_TIMELINE_HEADER, 1, paint->height - DTL_TIMELINE_HEADER,
              fade (paint->ink, tick->major ? 0.14 : 0.035));
    }
}

/* --- Lanes -------------------------------------------------------------------------------- */

/* Lines that pass under words leave room for them. */
static void
clear_behind (const DtlPaint *paint, double x, double middle, double width)
{
  fill_round (paint, x - 4, middle - 9, width + 8, 18, 6, fade (paint->probes[DTL_PROBE_GROUND], 0.86));
}

/* In the column beside the lane, or above it where there is no column. The swatch is where reading begins. */
static void
paint_lane_name (const DtlPaint *paint, guint number)
{
  DtlTimelineView *self = paint->self;
  const DtlStackedLane *lane = dtl_lane_stack_get (self->stack, number);
  gboolean merged = number == DTL_TIMELINE_MERGED;
  DtlTextStyle style = merged ? DTL_TEXT_MERGED : self->column > 0 ? DTL_TEXT_LANE : DTL_TEXT_LABEL;
  const char *name = merged ? _("Merged") : g_array_index (self->lanes, DtlTimelineLane, number - 1).name;
  double middle = round (paint->top + (self->column > 0 ? dtl_lane_stack_row_y (self->stack, number, 0) : lane->y + 12));
  double inset = merged ? 12 : 30;
  double room = (self->column > 0 ? self->column : paint->width) - inset - 12;
  double width = MIN (dtl_timeline_text_width (self->text, style, name), room);
  GdkRGBA hue = get_hue (paint, number);

  if (lane->height <= 0)
    return;
  if (!merged)
    dtl_palette_snapshot_mark (paint->snapshot, g_array_index (self->lanes, DtlTimelineLane, number - 1).hue,
                               &GRAPHENE_POINT_INIT (paint->rtl ? paint->width - 17 : 17, middle), SWATCH, &hue, NULL);
  if (self->column == 0 && !merged)
    clear_behind (paint, paint->rtl ? paint->width - inset - width : inset, middle, width);
  write_words (paint, style, name, paint->rtl ? paint->width - inset - width : inset, middle, room, fade (paint->ink, 0.9));
}

static void
paint_lane_ground (const DtlPaint *paint, guint number)
{
  const DtlStackedLane *lane = dtl_lane_stack_get (paint->self->stack, number);
  double y = round (paint->top + lane->y);

  if (lane->height <= 0)
    return;
  if (number == DTL_TIMELINE_MERGED)
    fill (paint, 0, y, paint->width, lane->height, fade (paint->ink, 0.03));
  else if (number == (guint) paint->self->hover.lane && paint->self->hover.lane > 0)
    fill (paint, 0, y, paint->width, lane->height, fade (paint->ink, 0.02));
  fill (paint, 0, round (y + lane->height) - 1, paint->width, 1, fade (paint->ink, 0.07));
}

static char *
write_note (const DtlPaint *paint, guint number)
{
  const DtlTimelineLane *lane = &g_array_index (paint->self->lanes, DtlTimelineLane, number - 1);
  guint undated = g_array_index (paint->self->events->undated, guint, number - 1);

  if (undated > 0)
    return g_strdup_printf (ngettext ("%u event without a date: not placed", "%u events without a date: not placed", undated), undated);
  if (dtl_time_index_size (dtl_timeline_events_index (paint->self->events, number)) > 0)
    return NULL;
  return g_strdup (lane->note);
}

/* What a lane has without a date is said where it begins, unless something is there. */
static void
paint_note (const DtlPaint *paint, guint number)
{
  DtlTimelineView *self = paint->self;
  double row = dtl_lane_stack_row_y (self->stack, number, 0);
  g_autofree char *words = write_note (paint, number);
  double width;

  if (!words)
    return;
  width = dtl_timeline_text_width (self->text, DTL_TEXT_NOTE, words);
  if (!dtl_lane_stack_free_at (self->stack, 0, row - 6, MIN (width + 24, self->axis.width), 12))
    return;
  clear_behind (paint, paint->left + 12, paint->top + row, width);
  write_words (paint, DTL_TEXT_NOTE, words, paint->left + 12, round (paint->top + row), self->axis.width - 24, paint->probes[DTL_PROBE_NOTE]);
}

/* --- Marks -------------------------------------------------------------------------------- */

static void
paint_soft_bar (const DtlPaint *paint, double x0, double x1, double middle, GdkRGBA colour, gboolean soft)
{
  double y = middle - BAR_HEIGHT / 2;
  double end = MIN (SOFT_END, (x1 - x0) / 3);
  GdkRGBA none = fade (colour, 0.12);
  const GskColorStop stops[] = {
    { 0, none }, { end / (x1 - x0), colour }, { 1 - end / (x1 - x0), colour }, { 1, none },
  };
  GskRoundedRect outline;

  if (!soft)
    {
      fill_round (paint, x0, y, x1 - x0, BAR_HEIGHT, BAR_HEIGHT / 2, colour);
      return;
    }
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x0, y, x1 - x0, BAR_HEIGHT), BAR_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (paint->snapshot, &outline);
  gtk_snapshot_append_linear_gradient (paint->snapshot, &outline.bounds, &GRAPHENE_POINT_INIT (x0, y),
                                       &GRAPHENE_POINT_INIT (x1, y), stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (paint->snapshot);
}

/* An end that nobody told fades away. */
static void
paint_open_tail (const DtlPaint *paint, double x, double middle, GdkRGBA colour, gboolean backwards)
{
  double start = backwards ? x - OPEN_TAIL : x;
  const GskColorStop stops[] = { { 0, fade (colour, backwards ? 0 : 0.5) }, { 1, fade (colour, backwards ? 0.5 : 0) } };

  gtk_snapshot_append_linear_gradient (paint->snapshot, &GRAPHENE_RECT_INIT (start, middle - 2, OPEN_TAIL, 4),
                                       &GRAPHENE_POINT_INIT (start, middle), &GRAPHENE_POINT_INIT (start + OPEN_TAIL, middle),
                                       stops, G_N_ELEMENTS (stops));
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

static void
paint_cluster (const DtlPaint *paint, const DtlMark *mark, double x0, double x1, double middle, GdkRGBA colour)
{
  g_autofree char *count = g_strdup_printf ("%u", mark->count);
  double width = dtl_timeline_text_width (paint->self->text, DTL_TEXT_COUNT, count);

  fill_round (paint, x0, middle - 8, x1 - x0, 16, 8, colour);
  write_words (paint, DTL_TEXT_COUNT, count, (x0 + x1 - width) / 2, middle, 0, paint->probes[DTL_PROBE_GROUND]);
  if (mark->alerts > 0)
    {
      fill_round (paint, x1 - 5, middle - 11, 9, 9, 4.5, paint->probes[DTL_PROBE_GROUND]);
      fill_round (paint, x1 - 4, middle - 10, 7, 7, 3.5, paint->probes[DTL_PROBE_CONFLICT]);
    }
}

static void
paint_point (const DtlPaint *paint, guint lane, double x, double middle, GdkRGBA colour)
{
  guint shape = lane == DTL_TIMELINE_MERGED ? 0 : g_array_index (paint->self->lanes, DtlTimelineLane, lane - 1).hue;
  double radius = lane == DTL_TIMELINE_MERGED ? DTL_TIMELINE_RADIUS - 2 : DTL_TIMELINE_RADIUS - 0.5;

  dtl_palette_snapshot_mark (paint->snapshot, shape, &GRAPHENE_POINT_INIT (x, middle), radius, &colour,
                             &paint->probes[DTL_PROBE_GROUND]);
}

static void
paint_ring (const DtlPaint *paint, const DtlMark *mark, double x0, double x1, double middle)
{
  double half = mark->shape == DTL_MARK_PILL ? PILL_HEIGHT / 2 : mark->shape == DTL_MARK_BAR ? BAR_HEIGHT / 2 : DTL_TIMELINE_RADIUS;
  double grow = 3.5;
  gboolean focused = gtk_widget_has_visible_focus (GTK_WIDGET (paint->self));

  stroke_round (paint, x0 - grow, middle - half - grow, x1 - x0 + 2 * grow, 2 * (half + grow), half + grow, 2,
                fade (paint->probes[DTL_PROBE_ACCENT], focused ? 1 : 0.75));
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
      write_words (paint, DTL_TEXT_PILL, words, x, middle, room, colour);
      return;
    }
  width = dtl_timeline_text_width (paint->self->text, DTL_TEXT_PILL, count);
  label = g_strndup (words, count - words);
  if (room - width >= 24)
    x += write_words (paint, DTL_TEXT_PILL, label, x, middle, room - width, colour);
  else
    count += strlen (" · ");
  write_words (paint, DTL_TEXT_PILL, count, x, middle, room, colour);
}

static void
paint_pill (const DtlPaint *paint, const DtlMark *mark, const char *words, double x0, double x1, double middle)
{
  double start = CLAMP (paint->left + 4, x0, MAX (x0, x1 - 60));

  fill_round (paint, start, middle - PILL_HEIGHT / 2, x1 - start, PILL_HEIGHT, 8, paint->probes[DTL_PROBE_PILL]);
  write_pill (paint, words, start + 9, middle, MIN (mark->label_width, x1 - start - 18));
  if (mark->alerts > 0)
    {
      fill_round (paint, x1 - 6, middle - PILL_HEIGHT / 2 - 4, 11, 11, 5.5, paint->probes[DTL_PROBE_GROUND]);
      fill_round (paint, x1 - 5, middle - PILL_HEIGHT / 2 - 3, 9, 9, 4.5, paint->probes[DTL_PROBE_CONFLICT]);
    }
}

/* The label of a bar stays in view as long as the bar does. */
static void
paint_label (const DtlPaint *paint, const DtlMark *mark, const char *words, double middle, GdkRGBA hue, gboolean quiet)
{
  double x = paint->left + mark->label_x;
  GdkRGBA colour = fade (paint->ink, quiet ? 0.6 : 0.88);

  if (mark->place == DTL_LABEL_NONE)
    return;
  if (mark->place == DTL_LABEL_INSIDE)
    {
      double begin = MAX (paint->left + mark->x0, paint->left) + EDGE_ROOM;
      double end = MIN (paint->left + mark->x1, paint->left + paint->self->axis.width) - EDGE_ROOM;

      colour = mix (&paint->ink, &hue, 0.35f);
      x = CLAMP ((begin + end - mark->label_width) / 2, begin, MAX (begin, end - mark->label_width));
      if (end - begin < MIN (mark->label_width, 42))
        return;
      write_words (paint, DTL_TEXT_LABEL, words, x, middle, MIN (mark->label_width, end - begin), colour);
      return;
    }
  /* What reaches out of the view is shortened to it. */
  write_words (paint, DTL_TEXT_LABEL, words, x, middle, MIN (mark->label_width, MAX (paint->left + paint->self->axis.width - x - 6, 12)), colour);
}

static void
paint_bar (const DtlPaint *paint, const DtlMark *mark, guint8 kind, double x0, double x1, double middle, GdkRGBA hue)
{
  double from = MAX (x0, paint->left - 40), to = MIN (x1, paint->left + paint->self->axis.width + 40);

  paint_soft_bar (paint, from, to, middle, fade (hue, paint->dark ? 0.34 : 0.24), kind != DTL_TIMELINE_SPAN);
}

static const DtlTimelineRecord *
get_record (const DtlPaint *paint, guint lane, guint id)
{
  DtlTimelineSpot spot = { lane, id };

  return dtl_timeline_events_get (paint->self->events, dtl_timeline_view_position_of (paint->self, spot));
}

static void
paint_mark (const DtlPaint *paint, guint lane, const DtlMark *mark)
{
  const DtlTimelineRecord *record = get_record (paint, lane, mark->id);
  double middle = round (paint->top + dtl_lane_stack_row_y (paint->self->stack, lane, mark->row));
  double x0 = paint->left + mark->x0, x1 = paint->left + mark->x1;
  gboolean hovered = paint->self->hover.lane == (int) lane && paint->self->hover.id == mark->id;
  GdkRGBA hue = get_hue (paint, lane);
  g_autofree char *words = NULL;

  if (mark->place != DTL_LABEL_NONE || mark->shape == DTL_MARK_PILL)
    words = dtl_timeline_view_dup_words (paint->self, lane, mark->id);
  if (lane == DTL_TIMELINE_MERGED)
    hue = paint->probes[DTL_PROBE_PILL];
  if (mark->shape == DTL_MARK_PILL)
    x1 = shorten_pill (paint, x0, x1);
  if (record->open & DTL_TIMELINE_OPEN_BEGIN)
    paint_open_tail (paint, x0, middle, hue, TRUE);
  if (record->open & DTL_TIMELINE_OPEN_END)
    paint_open_tail (paint, x1, middle, hue, FALSE);
  if (hovered && mark->shape != DTL_MARK_PILL)
    fill_round (paint, x0 - 4, middle - 11, x1 - x0 + 8, 22, 11, fade (hue, 0.15));
  switch (mark->shape)
    {
    case DTL_MARK_POINT:
      paint_point (paint, lane, x0 + DTL_TIMELINE_RADIUS, middle, hue);
      break;
    case DTL_MARK_BAR:
      paint_bar (paint, mark, record->kind, x0, x1, middle, hue);
      break;
    case DTL_MARK_FLAG:
      paint_flag (paint, x0, middle, hue);
      break;
    case DTL_MARK_PILL:
      paint_pill (paint, mark, words, x0, x1, middle);
      break;
    case DTL_MARK_CLUSTER:
      paint_cluster (paint, mark, x0, x1, middle, hue);
      break;
    }
  if (mark->shape != DTL_MARK_PILL)
    paint_label (paint, mark, words ? words : "", middle, hue, mark->shape == DTL_MARK_FLAG);
  if (dtl_timeline_view_is_selected (paint->self, lane, mark->id))
    paint_ring (paint, mark, x0, x1, middle);
}

static void
paint_lane (const DtlPaint *paint, guint number)
{
  const DtlStackedLane *lane = dtl_lane_stack_get (paint->self->stack, number);

  for (guint i = 0; i < lane->layout->marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (lane->layout->marks, DtlMark, i);

      if (dtl_mark_left (mark) < paint->self->axis.width + OPEN_TAIL && dtl_mark_right (mark) > -OPEN_TAIL)
        paint_mark (paint, number, mark);
    }
}

/* --- Conflicts ---------------------------------------------------------------------------- */

typedef struct
{
  double x;
  double y;
} DtlPlace;

static gboolean
find_place (const DtlPaint *paint, guint position, DtlPlace *place)
{
  const DtlTimelineRecord *record = dtl_timeline_events_get (paint->self->events, position);
  const DtlMark *mark = record->dated ? dtl_lane_stack_find (paint->self->stack, record->lane + 1, position) : NULL;

  if (!mark)
    return FALSE;
  /* A long bar is joined at its beginning. */
  place->x = paint->left + (mark->shape == DTL_MARK_BAR ? mark->x0 + MIN ((mark->x1 - mark->x0) / 2, 60) : (mark->x0 + mark->x1) / 2);
  place->y = paint->top + dtl_lane_stack_row_y (paint->self->stack, record->lane + 1, mark->row);
  return TRUE;
}

/* Beside the middle of the line, on the side and the height where nothing is written yet. */
/* Neither a mark nor a note is there, nor a lane's name. */
static gboolean
is_free (const DtlPaint *paint, double x, double middle, double width)
{
  DtlTimelineView *self = paint->self;
  int lane = dtl_lane_stack_at (self->stack, middle - paint->top);

  if (lane > 0 && dtl_time_index_size (dtl_timeline_events_index (self->events, lane)) == 0)
    return FALSE;
  if (lane >= 0 && self->column == 0 && x < paint->left + NAME_ROOM
      && fabs (middle - paint->top - dtl_lane_stack_get (self->stack, lane)->y - 12) < 18)
    return FALSE;
  return dtl_lane_stack_free_at (self->stack, x - paint->left - 4, middle - paint->top - 9, width + 8, 18);
}

static void
paint_caption (const DtlPaint *paint, const char *words, DtlPlace a, DtlPlace b)
{
  static const double heights[] = { 0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75, 0.18, 0.82 };
  double width = dtl_timeline_text_width (paint->self->text, DTL_TEXT_CAPTION, words);
  DtlPlace best = { MIN (a.x, b.x) - width - 12, (a.y + b.y) / 2 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (heights); i++)
    {
      double share = heights[i / 2];
      double middle = a.y + (b.y - a.y) * share;
      double x = i % 2 ? MAX (a.x, b.x) + 12 : MIN (a.x, b.x) + (MAX (a.x, b.x) - MIN (a.x, b.x)) * 0.1 - width - 12;

      if (x < paint->left + 6 || x + width > paint->left + paint->self->axis.width - 6)
        continue;
      if (is_free (paint, x, middle, width))
        {
          best = (DtlPlace) { x, middle };
          break;
        }
    }
  best.x = CLAMP (best.x, paint->left + 9, MAX (paint->left + 9, paint->left + paint->self->axis.width - width - 9));
  clear_behind (paint, best.x, round (best.y), width);
  write_words (paint, DTL_TEXT_CAPTION, words, best.x, round (best.y), 0, paint->probes[DTL_PROBE_CONFLICT]);
}

static void
paint_join (const DtlPaint *paint, DtlPlace a, DtlPlace b)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.75);
  g_autoptr (GskPath) path = NULL;
  const float dashes[] = { 4, 4 };
  double gap = a.y < b.y ? DTL_TIMELINE_RADIUS + 3 : -DTL_TIMELINE_RADIUS - 3;
  double bend = (b.y - a.y) * 0.45;
  double bow = fabs (a.x - b.x) < 2 * BOW ? BOW : 0; /* a straight line would run through everything between */

  gsk_path_builder_move_to (builder, a.x, a.y + gap);
  gsk_path_builder_cubic_to (builder, a.x - bow, a.y + gap + bend, b.x - bow, b.y - gap - bend, b.x, b.y - gap);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (paint->snapshot, path, stroke, &paint->probes[DTL_PROBE_CONFLICT]);
}

static gboolean
meets (const DtlTimelineRecord *record, const DtlTimelineGroup *group)
{
  return record->begin < group->end && record->end > group->begin;
}

/* The member nearest to a lane that holds what most say. */
static gboolean
find_holder (const DtlPaint *paint, const DtlTimelineGroup *group, guint lane, DtlPlace *place)
{
  guint nearest = G_MAXUINT;

  for (guint i = 0; i < group->members->len; i++)
    {
      guint position = g_array_index (group->members, guint, i);
      const DtlTimelineRecord *record = dtl_timeline_events_get (paint->self->events, position);
      guint distance = record->lane > lane ? record->lane - lane : lane - record->lane;
      DtlPlace found;

      if (!record->dated || record->begin != group->begin || record->end != group->end || distance >= nearest)
        continue;
      if (find_place (paint, position, &found))
        {
          nearest = distance;
          *place = found;
        }
    }
  return nearest != G_MAXUINT;
}

static void
paint_conflict (const DtlPaint *paint, const DtlTimelineGroup *group, gboolean captions)
{
  gboolean captioned = FALSE;

  for (guint i = 0; i < group->members->len; i++)
    {
      guint position = g_array_index (group->members, guint, i);
      const DtlTimelineRecord *record = dtl_timeline_events_get (paint->self->events, position);
      g_autofree char *caption = NULL;
      DtlPlace a = { 0, 0 }, b = { 0, 0 };

      if (!record->dated || meets (record, group) || !find_holder (paint, group, record->lane, &a) || !find_place (paint, position, &b))
        continue;
      if (MAX (a.x, b.x) < paint->left || MIN (a.x, b.x) > paint->left + paint->self->axis.width || a.y == b.y)
        continue;
      if (!captions)
        {
          paint_join (paint, a, b);
          continue;
        }
      caption = captioned ? NULL : dtl_timeline_events_text (paint->self->events, position, DTL_TIMELINE_CAPTION);
      if (caption && *caption)
        paint_caption (paint, caption, a, b);
      captioned = TRUE;
    }
}

/* Only those groups that have a mark in view: the merged lane knows which. Lines lie under the marks, what they say
 * over them. */
static void
paint_conflicts (const DtlPaint *paint, gboolean captions)
{
  const DtlStackedLane *merged = dtl_lane_stack_get (paint->self->stack, DTL_TIMELINE_MERGED);

  for (guint i = 0; i < merged->layout->marks->len; i++)
    {
      const DtlMark *mark = &g_array_index (merged->layout->marks, DtlMark, i);

      if (mark->count == 1 && mark->alerts > 0 && mark->id < paint->self->events->groups->len)
        paint_conflict (paint, dtl_timeline_events_group (paint->self->events, mark->id), captions);
    }
}

/* --- All of it ---------------------------------------------------------------------------- */

static void
paint_lanes (const DtlPaint *paint)
{
  DtlTimelineView *self = paint->self;
  double clip = paint->height - DTL_TIMELINE_HEADER;

  gtk_snapshot_push_clip (paint->snapshot, &GRAPHENE_RECT_INIT (0, DTL_TIMELINE_HEADER, paint->width, clip));
  for (guint i = 0; i <= self->lanes->len; i++)
    paint_lane_ground (paint, i);
  gtk_snapshot_push_clip (paint->snapshot, &GRAPHENE_RECT_INIT (paint->left, DTL_TIMELINE_HEADER, self->axis.width, clip));
  if (self->placed)
    paint_grid (paint);
  paint_conflicts (paint, FALSE);
  for (guint i = 1; i <= self->lanes->len; i++)
    paint_note (paint, i);
  for (guint i = 0; i <= self->lanes->len; i++)
    paint_lane (paint, i);
  paint_conflicts (paint, TRUE);
  gtk_snapshot_pop (paint->snapshot);
  for (guint i = 0; i <= self->lanes->len; i++)
    paint_lane_name (paint, i);
  gtk_snapshot_pop (paint->snapshot);
}

/**
 * dtl_timeline_painter_snapshot:
 * @self: a timeline that is laid out
 * @snapshot: where to draw
 */
void
dtl_timeline_painter_snapshot (DtlTimelineView *self, GtkSnapshot *snapshot)
{
  DtlPaint paint = {
    .self = self,
    .snapshot = snapshot,
    .dark = adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)))),
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .left = dtl_timeline_view_axis_left (self),
    .top = dtl_timeline_view_lanes_top (self),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };

  gtk_widget_get_color (GTK_WIDGET (self), &paint.ink);
  for (guint i = 0; i < DTL_N_PROBES; i++)
    gtk_widget_get_color (self->probes[i], &paint.probes[i]);
  if (self->lanes->len == 0)
    return;
  paint_lanes (&paint);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (paint.left, 0, self->axis.width, DTL_TIMELINE_HEADER));
  if (self->placed)
    paint_scale (&paint);
  gtk_snapshot_pop (snapshot);
  fill (&paint, 0, DTL_TIMELINE_HEADER - 1, paint.width, 1, fade (paint.ink, 0.14));
  if (self->column > 0)
    fill (&paint, paint.rtl ? self->axis.width : paint.left - 1, 0, 1, paint.height, fade (paint.ink, 0.07));
}
