/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen can be taken and put elsewhere: to another date, or on another event. Nothing is changed here: who uses
 * the timeline is told where it was let go, and until then a ghost shows what would become of it. */

#include "config.h"

#include "dtl-timeline-view-move.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-time-move.h"
#include "dtl-timeline-paint.h"
#include "dtl-timeline-words.h"

#define GHOST 18.0     /* height */
#define NARROWEST 12.0 /* width of a ghost */

/**
 * DtlTimelineMove:
 * @spot: what is moved
 * @position: the item of it
 * @whole: it stands for several items
 * @begin: of its date as it would be
 * @end: the moment after that
 * @unit: what it is moved by
 * @grip: pixels from the begin of its date to where it was taken
 * @middle: height of the ghost
 * @target: the item that it would be dropped on, or %GTK_INVALID_LIST_POSITION
 * @over: its mark
 * @cancelled: it is not moved any more, though a button is held still
 */
struct _DtlTimelineMove
{
  DtlTimelineSpot spot;
  guint position;
  gboolean whole;
  DtlTime begin;
  DtlTime end;
  DtlTime first; /* as it was */
  DtlTimeUnit unit;
  double grip;
  double middle;
  guint target;
  DtlTimelineSpot over;
  gboolean cancelled;
};

/* Only where somebody listens, and only what has a date with two ends. */
static gboolean
is_movable (DtlTimelineView *self, guint position)
{
  const DtlTimelineRecord *record = position != GTK_INVALID_LIST_POSITION ? dtl_timeline_events_get (self->events, position) : NULL;

  return record && record->dated && !record->open && !record->valued && record->kind <= DTL_TIMELINE_SPAN
         && g_signal_has_handler_pending (self, g_signal_lookup ("event-moved", DTL_TYPE_TIMELINE_VIEW), 0, TRUE);
}

/**
 * dtl_timeline_view_can_move:
 * @spot: a mark
 *
 * Returns: whether it is chosen and can be taken
 */
gboolean
dtl_timeline_view_can_move (DtlTimelineView *self, DtlTimelineSpot spot)
{
  const DtlMark *mark = self->stack && self->events && spot.lane >= 0 ? dtl_lane_stack_find (self->stack, spot.lane, spot.id) : NULL;

  return mark && mark->count == 1 && dtl_timeline_view_is_selected (self, spot.lane, spot.id)
         && is_movable (self, dtl_timeline_view_position_of (self, spot));
}

static void
get_date (DtlTimelineView *self, DtlTimelineSpot spot, guint position, DtlTime *begin, DtlTime *end, gboolean *whole)
{
  const DtlTimelineRecord *record = dtl_timeline_events_get (self->events, position);
  const DtlTimelineGroup *group = NULL;
  guint first;

  if (spot.lane == DTL_TIMELINE_MERGED)
    group = dtl_timeline_events_merged (self->events, spot.id, &first);
  *whole = group && group->n_tellers > 1;
  *begin = *whole ? group->begin : record->begin;
  *end = *whole ? group->end : record->end;
}

/**
 * dtl_timeline_view_take:
 * @spot: a mark that can be moved
 * @x: where it is taken, in pixels of the widget; negative: by its begin
 *
 * Begins to move it.
 */
void
dtl_timeline_view_take (DtlTimelineView *self, DtlTimelineSpot spot, double x)
{
  const DtlMark *mark = dtl_lane_stack_find (self->stack, spot.lane, spot.id);
  DtlTimelineMove *move = g_new0 (DtlTimelineMove, 1);

  dtl_timeline_view_drop (self, FALSE);
  move->spot = spot;
  move->over.lane = -1;
  move->position = dtl_timeline_view_position_of (self, spot);
  move->target = GTK_INVALID_LIST_POSITION;
  get_date (self, spot, move->position, &move->begin, &move->end, &move->whole);
  move->first = move->begin;
  move->unit = dtl_time_move_unit (&self->axis, move->begin, move->end);
  if (x >= 0)
    move->grip = x - dtl_timeline_view_axis_left (self) - dtl_time_axis_x (&self->axis, move->begin);
  move->middle = mark ? dtl_timeline_view_row_middle (self, spot.lane, mark->row) : self->header;
  self->move = move;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What it would be dropped on: another event that is pointed at. */
static void
find_target (DtlTimelineView *self, double x, double y)
{
  DtlTimelineMove *move = self->move;
  DtlTimelineSpot spot;
  const DtlMark *mark = dtl_timeline_view_mark_at (self, x, y, &spot);
  const guint position = mark && mark->count == 1 ? dtl_timeline_view_position_of (self, spot) : GTK_INVALID_LIST_POSITION;

  move->target = GTK_INVALID_LIST_POSITION;
  move->over.lane = -1;
  if (position == GTK_INVALID_LIST_POSITION || position == move->position || dtl_timeline_view_is_selected (self, spot.lane, spot.id)
      || dtl_timeline_events_get (self->events, position)->kind > DTL_TIMELINE_SPAN)
    return;
  move->target = position;
  move->over = spot;
}

/**
 * dtl_timeline_view_carry:
 * @x: where the pointer is, in pixels of the widget
 * @y: where the pointer is
 *
 * Moves what was taken there.
 */
void
dtl_timeline_view_carry (DtlTimelineView *self, double x, double y)
{
  DtlTimelineMove *move = self->move;
  const double at = x - dtl_timeline_view_axis_left (self) - move->grip;
  const double nearest = dtl_time_axis_time (&self->axis, at) + dtl_time_step_min ((DtlTimeStep) { move->unit, 1 }) / 2;

  if (move->cancelled)
    return;
  dtl_time_move_to (&move->begin, &move->end, move->unit, (DtlTime) nearest);
  move->middle = CLAMP (y, self->header + GHOST / 2, gtk_widget_get_height (GTK_WIDGET (self)) - GHOST / 2);
  find_target (self, x, y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What would be if it were dropped now, in words. */
static char *
say_what (DtlTimelineView *self)
{
  const DtlTimelineMove *move = self->move;
  g_autofree char *other = NULL;

  if (move->target == GTK_INVALID_LIST_POSITION)
    return dtl_timeline_words_span (move->begin, move->end);
  other = dtl_timeline_view_dup_words (self, move->over.lane, move->over.id);
  /* Translators: an event that another one is dropped on */
  return g_strdup_printf (_("Merge with “%s”"), other);
}

static void
announce (DtlTimelineView *self, const char *words)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * dtl_timeline_view_nudge:
 * @steps: how many days, months or years; negative: into the past
 *
 * Moves what is chosen, without a pointer; it is let go with dtl_timeline_view_drop().
 *
 * Returns: whether there is anything to move
 */
gboolean
dtl_timeline_view_nudge (DtlTimelineView *self, int steps)
{
  g_autofree char *words = NULL;

  dtl_timeline_view_ensure (self);
  if (!self->move && !dtl_timeline_view_can_move (self, self->cursor))
    return FALSE;
  if (!self->move)
    dtl_timeline_view_take (self, self->cursor, -1);
  dtl_time_move_by (&self->move->begin, &self->move->end, self->move->unit, steps);
  if (dtl_time_axis_reveal (&self->axis, self->move->begin, self->move->end, DTL_TIMELINE_MARGIN))
    dtl_timeline_view_moved (self);
  words = say_what (self);
  announce (self, words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * dtl_timeline_view_is_moving:
 *
 * Returns: whether something is taken and not let go
 */
gboolean
dtl_timeline_view_is_moving (DtlTimelineView *self)
{
  return self->move && !self->move->cancelled;
}

/**
 * dtl_timeline_view_cancel_move:
 *
 * Leaves what was taken where it was; a pointer that holds it holds nothing from now on.
 *
 * Returns: whether anything was taken
 */
gboolean
dtl_timeline_view_cancel_move (DtlTimelineView *self)
{
  if (!dtl_timeline_view_is_moving (self))
    return FALSE;
  self->move->cancelled = TRUE;
  announce (self, _("Not moved"));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * dtl_timeline_view_drop:
 * @keep: whether it is to stay where it is now
 *
 * Lets go of what was taken, if anything was.
 */
void
dtl_timeline_view_drop (DtlTimelineView *self, gboolean keep)
{
  g_autofree DtlTimelineMove *move = g_steal_pointer (&self->move);

  if (!move)
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!keep || move->cancelled)
    return;
  if (move->target != GTK_INVALID_LIST_POSITION)
    g_signal_emit_by_name (self, "event-dropped", move->position, move->whole, move->target);
  else if (move->begin != move->first)
    g_signal_emit_by_name (self, "event-moved", move->position, move->whole, move->begin, move->end);
}

/* --- The ghost ---------------------------------------------------------------------------- */

static void
paint_date (const DtlPaint *paint, double x, double middle, const char *words)
{
  DtlTimelineView *self = paint->self;
  const double width = dtl_timeline_text_width (self->text, DTL_TEXT_LABEL, words) + 16, height = 24;
  const double left = CLAMP (x - width / 2, 4, MAX (paint->width - width - 4, 4));
  const double top = middle - GHOST / 2 - height - 4 > 0 ? middle - GHOST / 2 - height - 4 : middle + GHOST / 2 + 4;

  dtl_paint_round (paint, left, top, width, height, height / 2, paint->probes[DTL_PROBE_GROUND]);
  dtl_paint_outline (paint, left, top, width, height, height / 2, 1.5, paint->probes[DTL_PROBE_ACCENT]);
  dtl_paint_words (paint, DTL_TEXT_LABEL, words, left + 8, top + height / 2, width - 16, paint->ink);
}

/**
 * dtl_timeline_view_paint_move:
 * @paint: a frame in which all else is painted
 *
 * Shows what would become of what was taken.
 */
void
dtl_timeline_view_paint_move (const DtlPaint *paint)
{
  DtlTimelineView *self = paint->self;
  const DtlTimelineMove *move = self->move;
  const GdkRGBA accent = paint->probes[DTL_PROBE_ACCENT];
  double x0, x1;
  g_autofree char *words = NULL;

  if (!dtl_timeline_view_is_moving (self))
    return;
  x0 = paint->left + MAX (dtl_time_axis_x (&self->axis, move->begin), -50);
  x1 = paint->left + MIN (dtl_time_axis_x (&self->axis, move->end), self->axis.width + 50);
  x1 = MAX (x1, x0 + NARROWEST);
  words = say_what (self);
  if (move->target == GTK_INVALID_LIST_POSITION)
    {
      dtl_paint_fill (paint, round (x0), 0, 1, paint->height, dtl_paint_fade (accent, 0.5));
      dtl_paint_fill (paint, round (x1), 0, 1, paint->height, dtl_paint_fade (accent, 0.5));
    }
  dtl_paint_round (paint, x0, move->middle - GHOST / 2, x1 - x0, GHOST, 6, dtl_paint_fade (accent, 0.3));
  dtl_paint_outline (paint, x0, move->middle - GHOST / 2, x1 - x0, GHOST, 6, 2, accent);
  paint_date (paint, (x0 + x1) / 2, move->middle, words);
}
