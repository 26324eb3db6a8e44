/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline's ink. Everything is where the layout put it; here are only colours, lines and letters, and
 * nothing that is out of view. */

#include "config.h"

#include "dtl-timeline-paint.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-palette.h"
#include "dtl-timeline-view-move.h"
#include "dtl-timeline-words.h"

#define SWATCH 5.0

/* --- Scale -------------------------------------------------------------------------------- */

static void
paint_row (const DtlPaint *paint, GArray *labels, DtlTextStyle style, double middle, double alpha)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const DtlTickLabel *label = &g_array_index (labels, DtlTickLabel, i);
      g_autofree char *words = dtl_timeline_words_tick (&label->text);

      dtl_paint_words (paint, style, words, paint->left + label->x, middle, 0, dtl_paint_ink (paint, alpha));
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
        dtl_paint_fill (paint, x, 6, 1, paint->self->header - 6, dtl_paint_ink (paint, 0.18));
      else
        dtl_paint_fill (paint, x, paint->self->header - length, 1, length, dtl_paint_ink (paint, tick->labelled ? 0.4 : 0.2));
    }
  paint_row (paint, ticks->upper, DTL_TEXT_UPPER, round (paint->self->header * 0.29), 0.95);
  paint_row (paint, ticks->lower, DTL_TEXT_LOWER, round (paint->self->header * 0.69), 0.68);
  dtl_paint_fill (paint, 0, paint->self->header - 1, paint->width, 1, dtl_paint_ink (paint, 0.14));
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
        dtl_paint_fill (paint, round (paint->left + tick->x), paint->self->header, 1, paint->height - paint->self->header,
              dtl_paint_ink (paint, tick->major ? 0.14 : 0.035));
    }
}

/* --- Lanes -------------------------------------------------------------------------------- */

/* Where some lanes have a mark, all names begin behind it. */
static gboolean
has_marks (DtlTimelineView *self)
{
  return self->lanes->len > 0 && g_array_index (self->lanes, DtlTimelineLane, 0).hue != G_MAXUINT;
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
  double middle = round (self->column > 0 ? dtl_timeline_view_row_middle (self, number, 0) : dtl_timeline_view_lane_top (self, number) + lane->y + self->name_height / 2 + 3);
  gboolean marked = !merged && g_array_index (self->lanes, DtlTimelineLane, number - 1).hue != G_MAXUINT;
  double inset = marked || (self->column > 0 && has_marks (self)) ? 30 : 12;
  double room = (self->column > 0 ? self->column : paint->width) - inset - 12;
  double width = MIN (dtl_timeline_text_width (self->text, style, name), room);
  GdkRGBA hue = dtl_paint_hue (paint, number);
  gboolean folded = dtl_timeline_view_get_folded (self, dtl_timeline_view_lane_name (self, number));

  if (lane->height <= 0)
    return;
  if (marked)
    dtl_palette_snapshot_mark (paint->snapshot, g_array_index (self->lanes, DtlTimelineLane, number - 1).hue,
                               &GRAPHENE_POINT_INIT (paint->rtl ? paint->width - 17 : 17, middle), SWATCH, &hue, NULL);
  if (self->column == 0 && !merged)
    dtl_paint_clear_behind (paint, paint->rtl ? paint->width - inset - width : inset, middle, width);
  if (lane->layout->line && !lane->idle && self->column > 0)
    {
      dtl_timeline_text_draw_lines (self->text, paint->snapshot, style, name, paint->rtl ? paint->left + self->axis.width + 12 : inset, middle,
                                    room, lane->height - 8, &(GdkRGBA) { paint->ink.red, paint->ink.green, paint->ink.blue, paint->ink.alpha * 0.9f });
      return;
    }
  dtl_paint_words (paint, style, name, paint->rtl ? paint->width - inset - width : inset, middle, room, dtl_paint_ink (paint, folded ? 0.55 : 0.9));
}

static void
paint_lane_ground (const DtlPaint *paint, guint number)
{
  const DtlStackedLane *lane = dtl_lane_stack_get (paint->self->stack, number);
  double y = round (dtl_timeline_view_lane_top (paint->self, number) + lane->y);

  if (lane->height <= 0)
    return;
  if (number == DTL_TIMELINE_MERGED)
    dtl_paint_fill (paint, 0, y, paint->width, lane->height, dtl_paint_ink (paint, 0.03));
  else if (number == (guint) paint->self->hover.lane && paint->self->hover.lane > 0)
    dtl_paint_fill (paint, 0, y, paint->width, lane->height, dtl_paint_ink (paint, 0.02));
  dtl_paint_fill (paint, 0, round (y + lane->height) - 1, paint->width, 1, dtl_paint_ink (paint, 0.07));
}

/* What a lane has without a date is said where it begins; who points at it sees that it can be clicked. */
static void
paint_note (const DtlPaint *paint, guint number)
{
  DtlTimelineView *self = paint->self;
  double middle = round (dtl_timeline_view_row_middle (self, number, 0));
  double x = paint->left + DTL_TIMELINE_NOTE_INSET;
  const gboolean idle = dtl_lane_stack_get (self->stack, number)->idle; /* nothing is missing: it is elsewhere */
  const GdkRGBA colour = idle ? dtl_paint_ink (paint, 0.68) : paint->probes[DTL_PROBE_NOTE];
  g_autofree char *words = dtl_timeline_view_dup_note (self, number);
  double width;

  if (!words)
    return;
  width = MIN (dtl_timeline_text_width (self->text, DTL_TEXT_NOTE, words), self->axis.width - 2 * DTL_TIMELINE_NOTE_INSET);
  dtl_paint_clear_behind (paint, x, middle, width);
  dtl_paint_words (paint, DTL_TEXT_NOTE, words, x, middle, width, colour);
  if (self->hover_note == (int) number)
    dtl_paint_fill (paint, x, middle + 8, width, 1, colour);
}

/* --- Today -------------------------------------------------------------------------------- */

/* What lies ahead is a shade darker than what was. */
static void
paint_ahead (const DtlPaint *paint)
{
  double x = MAX (round (dtl_time_axis_x (&paint->self->axis, paint->self->today)), 0);

  if (x < paint->self->axis.width)
    dtl_paint_fill (paint, paint->left + x, paint->self->header, paint->self->axis.width - x,
                    paint->height - paint->self->header, dtl_paint_ink (paint, 0.025));
}

static void
paint_today (const DtlPaint *paint)
{
  double x = round (dtl_time_axis_x (&paint->self->axis, paint->self->today));

  if (x >= 0 && x < paint->self->axis.width)
    dtl_paint_fill (paint, paint->left + x - 0.5, paint->self->header, 1.5, paint->height - paint->self->header,
                    dtl_paint_fade (paint->probes[DTL_PROBE_ACCENT], 0.75));
}

static void
paint_today_head (const DtlPaint *paint)
{
  double x = paint->left + round (dtl_time_axis_x (&paint->self->axis, paint->self->today));
  double foot = paint->self->header;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, x - 5, foot - 6);
  gsk_path_builder_line_to (builder, x + 5.5, foot - 6);
  gsk_path_builder_line_to (builder, x + 0.25, foot);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (paint->snapshot, path, GSK_FILL_RULE_WINDING, &paint->probes[DTL_PROBE_ACCENT]);
}

/* --- All of it ---------------------------------------------------------------------------- */

/* What is marked, or is about to be. */
static void
paint_span (const DtlPaint *paint, double from, double to)
{
  DtlTimelineView *self = paint->self;
  gboolean drawing = self->band_end > self->band_begin;
  DtlTime begin = drawing ? self->band_begin : self->span_begin, end = drawing ? self->band_end : self->span_end;
  double x0 = MAX (dtl_time_axis_x (&self->axis, begin), -4);
  double x1 = MIN (dtl_time_axis_x (&self->axis, end), self->axis.width + 4);

  if (end <= begin || x1 <= 0 || x0 >= self->axis.width)
    return;
  dtl_paint_fill (paint, paint->left + x0, from, x1 - x0, to - from, dtl_paint_fade (paint->probes[DTL_PROBE_ACCENT], 0.1));
  dtl_paint_fill (paint, paint->left + round (x0), from, 1, to - from, dtl_paint_fade (paint->probes[DTL_PROBE_ACCENT], 0.7));
  dtl_paint_fill (paint, paint->left + round (x1) - 1, from, 1, to - from, dtl_paint_fade (paint->probes[DTL_PROBE_ACCENT], 0.7));
}

/* Of many lanes only a few are in view. */
static gboolean
is_in_view (const DtlPaint *paint, guint number, double from, double to)
{
  const DtlStackedLane *lane = dtl_lane_stack_get (paint->self->stack, number);
  double y = dtl_timeline_view_lane_top (paint->self, number) + lane->y;

  return lane->height > 0 && y < to && y + lane->height > from;
}

/* The first and the last lane that are in view, of some that follow each other. */
static void
find_lanes (const DtlPaint *paint, double from, double to, guint *first, guint *last)
{
  while (*first < *last && !is_in_view (paint, *first, from, to))
    (*first)++;
  while (*last > *first && !is_in_view (paint, *last, from, to))
    (*last)--;
}

/* The lanes from @first to @last, between two heights: the merged lane stays while the others scroll below it. */
static void
paint_lanes (const DtlPaint *paint, guint first, guint last, double from, double to)
{
  DtlTimelineView *self = paint->self;

  find_lanes (paint, from, to, &first, &last);
  gtk_snapshot_push_clip (paint->snapshot, &GRAPHENE_RECT_INIT (0, from, paint->width, to - from));
  for (guint i = first; i <= last; i++)
    paint_lane_ground (paint, i);
  gtk_snapshot_push_clip (paint->snapshot, &GRAPHENE_RECT_INIT (paint->left, from, self->axis.width, to - from));
  if (self->placed)
    {
      paint_ahead (paint);
      paint_grid (paint);
      paint_today (paint);
    }
  paint_span (paint, from, to);
  if (last > DTL_TIMELINE_MERGED)
    dtl_paint_conflicts (paint, FALSE);
  for (guint i = MAX (first, 1); i <= last; i++)
    paint_note (paint, i);
  for (guint i = first; i <= last; i++)
    dtl_paint_lane_marks (paint, i);
  if (last > DTL_TIMELINE_MERGED)
    dtl_paint_conflicts (paint, TRUE);
  gtk_snapshot_pop (paint->snapshot);
  for (guint i = first; i <= last; i++)
    paint_lane_name (paint, i);
  gtk_snapshot_pop (paint->snapshot);
}

static void
paint_all_lanes (const DtlPaint *paint)
{
  double pinned = dtl_timeline_view_pinned (paint->self);
  guint last = paint->self->lanes->len;

  paint_lanes (paint, pinned > 0 ? 1 : DTL_TIMELINE_MERGED, last, paint->self->header + pinned, paint->height);
  if (pinned > 0)
    paint_lanes (paint, DTL_TIMELINE_MERGED, DTL_TIMELINE_MERGED, paint->self->header, paint->self->header + pinned);
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
    .contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)))),
    .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .left = dtl_timeline_view_axis_left (self),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)) - dtl_timeline_view_foot (self),
  };

  gtk_widget_get_color (GTK_WIDGET (self), &paint.ink);
  for (guint i = 0; i < DTL_N_PROBES; i++)
    gtk_widget_get_color (self->probes[i], &paint.probes[i]);
  if (self->lanes->len == 0)
    return;
  paint_all_lanes (&paint);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (paint.left, 0, self->axis.width, self->header));
  if (self->placed)
    {
      paint_span (&paint, 0, self->header);
      paint_scale (&paint);
      paint_today_head (&paint);
    }
  gtk_snapshot_pop (snapshot);
  dtl_paint_fill (&paint, 0, self->header - 1, paint.width, 1, dtl_paint_ink (&paint, 0.14));
  if (self->column > 0)
    dtl_paint_fill (&paint, paint.rtl ? self->axis.width : paint.left - 1, 0, 1, paint.height, dtl_paint_ink (&paint, 0.07));
  dtl_timeline_view_paint_move (&paint);
}
