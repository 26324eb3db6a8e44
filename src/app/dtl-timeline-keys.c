/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline without a pointer: walking from event to event and from lane to lane, moving the axis, and all that can be
 * done with what one stands on. One table binds the keys and tells them to the list of shortcuts. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-timeline-view-move.h"

#define KEY_ZOOM 1.6

static guint
find_in_lane (const DtlTimeIndex *index, const DtlTimelineSpot *spot, DtlTime begin)
{
  guint size = dtl_time_index_size (index);
  guint position = dtl_time_index_lower_bound (index, begin);

  while (position < size && dtl_time_index_get (index, position)->begin == begin)
    {
      if (dtl_time_index_get (index, position)->id == spot->id)
        return position;
      position++;
    }
  return MIN (position, size - 1);
}

/* The entry of a lane that is nearest in time. */
static guint
find_nearest (const DtlTimeIndex *index, DtlTime time)
{
  guint position = dtl_time_index_lower_bound (index, time);

  if (position == dtl_time_index_size (index))
    return position - 1;
  if (position > 0 && time - dtl_time_index_get (index, position - 1)->begin < dtl_time_index_get (index, position)->begin - time)
    return position - 1;
  return position;
}

static DtlTime
get_begin (DtlTimelineView *self, DtlTimelineSpot spot)
{
  guint position;
  const DtlTimelineGroup *group = NULL;

  if (spot.lane == DTL_TIMELINE_MERGED)
    group = dtl_timeline_events_merged (self->events, spot.id, &position);
  return group ? group->begin : dtl_timeline_events_get (self->events, dtl_timeline_view_position_of (self, spot))->begin;
}

/* Where to begin when nothing is chosen: the first entry in view, or else the last. */
static gboolean
walk_in (DtlTimelineView *self)
{
  const DtlTimeIndex *index = self->events->all;
  guint size = dtl_time_index_size (index);
  guint position = dtl_time_index_lower_bound (index, ceil (self->axis.from));
  guint id;

  if (self->cursor.lane >= 0 || size == 0)
    return FALSE;
  id = dtl_time_index_get (index, MIN (position, size - 1))->id;
  self->cursor = (DtlTimelineSpot) { dtl_timeline_events_get (self->events, id)->lane + 1, id };
  return TRUE;
}

static void
go_to (DtlTimelineView *self, int lane, guint position)
{
  DtlTimelineSpot spot = { lane, dtl_time_index_get (dtl_timeline_events_index (self->events, lane), position)->id };

  dtl_timeline_view_choose (self, spot);
  dtl_timeline_view_reveal (self, spot);
}

static gboolean
walk_time_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);
  const DtlTimeIndex *index;
  guint position;
  int step = g_variant_get_int32 (args);

  dtl_timeline_view_ensure (self);
  if (dtl_timeline_view_is_moving (self) && ABS (step) == 1)
    return dtl_timeline_view_nudge (self, step);
  dtl_timeline_view_drop (self, FALSE);
  if (walk_in (self))
    step = 0;
  if (self->cursor.lane < 0)
    return GDK_EVENT_PROPAGATE;
  index = dtl_timeline_events_index (self->events, self->cursor.lane);
  position = find_in_lane (index, &self->cursor, get_begin (self, self->cursor));
  if (step == G_MININT || step == G_MAXINT)
    position = step < 0 ? 0 : dtl_time_index_size (index) - 1;
  else
    position = CLAMP ((int) position + step, 0, (int) dtl_time_index_size (index) - 1);
  go_to (self, self->cursor.lane, position);
  return GDK_EVENT_STOP;
}

static gboolean
walk_lanes_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);
  int step = g_variant_get_int32 (args);
  DtlTime begin;
  int lane;

  dtl_timeline_view_ensure (self);
  walk_in (self);
  if (self->cursor.lane < 0)
    return GDK_EVENT_PROPAGATE;
  begin = get_begin (self, self->cursor);
  for (lane = self->cursor.lane + step; lane >= 0 && lane <= (int) self->lanes->len; lane += step)
    if (dtl_time_index_size (dtl_timeline_events_index (self->events, lane)) > 0)
      {
        go_to (self, lane, find_nearest (dtl_timeline_events_index (self->events, lane), begin));
        return GDK_EVENT_STOP;
      }
  gtk_widget_error_bell (widget);
  return GDK_EVENT_STOP;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);
  DtlTimeAxis target = self->axis;
  double x = self->axis.width / 2;

  if (self->cursor.lane >= 0)
    x = dtl_time_axis_x (&self->axis, get_begin (self, self->cursor));
  if (x < 0 || x > self->axis.width)
    x = self->axis.width / 2;
  dtl_timeline_input_let_go (self, TRUE);
  dtl_time_axis_zoom (&target, g_variant_get_int32 (args) > 0 ? KEY_ZOOM : 1 / KEY_ZOOM, x);
  dtl_timeline_view_fly (self, &target);
  return GDK_EVENT_STOP;
}

static gboolean
pan_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);
  DtlTimeAxis target = self->axis;

  dtl_timeline_input_let_go (self, FALSE);
  dtl_time_axis_pan (&target, g_variant_get_int32 (args) * self->axis.width / 100);
  dtl_timeline_view_fly (self, &target);
  return GDK_EVENT_STOP;
}

static gboolean
scale_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  dtl_timeline_view_set_scale (DTL_TIMELINE_VIEW (widget), g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);

  if (self->cursor.lane < 0)
    return GDK_EVENT_PROPAGATE;
  if (dtl_timeline_view_is_moving (self))
    dtl_timeline_view_drop (self, TRUE);
  else
    dtl_timeline_view_activate (self, self->cursor);
  return GDK_EVENT_STOP;
}

static gboolean
fold_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);

  if (self->cursor.lane < 0)
    return GDK_EVENT_PROPAGATE;
  dtl_timeline_input_fold (self, self->cursor.lane);
  return GDK_EVENT_STOP;
}

/* What is in view, or what is chosen, is marked; what is marked is let go. */
static gboolean
span_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);
  DtlTime begin, end;

  if (dtl_timeline_view_cancel_move (self))
    return GDK_EVENT_STOP;
  if (dtl_timeline_view_get_span (self, &begin, &end))
    dtl_timeline_view_set_span (self, 0, 0);
  else if (g_variant_get_int32 (args) > 0)
    {
      dtl_timeline_view_band (self, 0, self->axis.width);
      dtl_timeline_view_end_band (self, FALSE);
    }
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
move_lane_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);
  int step = g_variant_get_int32 (args);

  if (self->cursor.lane <= DTL_TIMELINE_MERGED || self->cursor.lane + step <= DTL_TIMELINE_MERGED
      || self->cursor.lane + step > (int) self->lanes->len)
    gtk_widget_error_bell (widget);
  else
    g_signal_emit_by_name (self, "move-lane", self->cursor.lane - 1, step);
  return GDK_EVENT_STOP;
}

/* By days, months or years, as the scale shows them; Enter lets it go there, Escape where it was. */
static gboolean
nudge_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  if (!dtl_timeline_view_nudge (DTL_TIMELINE_VIEW (widget), g_variant_get_int32 (args)))
    gtk_widget_error_bell (widget);
  return GDK_EVENT_STOP;
}

/* --- The table ----------------------------------------------------------------------------- */

typedef struct
{
  DtlTimelineKey key;
  GtkShortcutFunc callback;
  int argument;
} KeyBinding;

static const KeyBinding bindings[] = {
  { { GDK_KEY_Left, 0, N_("Event before") }, walk_time_cb, -1 },
  { { GDK_KEY_Right, 0, N_("Next event") }, walk_time_cb, 1 },
  { { GDK_KEY_Up, 0, N_("Lane above") }, walk_lanes_cb, -1 },
  { { GDK_KEY_Down, 0, N_("Lane below") }, walk_lanes_cb, 1 },
  { { GDK_KEY_Up, GDK_ALT_MASK, N_("Move the lane up") }, move_lane_cb, -1 },
  { { GDK_KEY_Down, GDK_ALT_MASK, N_("Move the lane down") }, move_lane_cb, 1 },
  { { GDK_KEY_Left, GDK_CONTROL_MASK, N_("Move the event to an earlier date; Enter keeps it there") }, nudge_cb, -1 },
  { { GDK_KEY_Right, GDK_CONTROL_MASK, N_("Move the event to a later date; Enter keeps it there") }, nudge_cb, 1 },
  { { GDK_KEY_space, 0, N_("Fold the lane, or unfold it") }, fold_cb, 0 },
  { { GDK_KEY_s, 0, N_("Look at what is in view alone") }, span_cb, 1 },
  { { GDK_KEY_Escape, 0, N_("Look at all of time again") }, span_cb, 0 },
  { { GDK_KEY_Home, 0, N_("First event") }, walk_time_cb, G_MININT },
  { { GDK_KEY_End, 0, N_("Last event") }, walk_time_cb, G_MAXINT },
  { { GDK_KEY_Left, GDK_SHIFT_MASK, N_("Earlier") }, pan_cb, -20 },
  { { GDK_KEY_Right, GDK_SHIFT_MASK, N_("Later") }, pan_cb, 20 },
  { { GDK_KEY_Page_Up, 0, NULL }, pan_cb, -80 },
  { { GDK_KEY_Page_Down, 0, NULL }, pan_cb, 80 },
  { { GDK_KEY_plus, 0, N_("Closer") }, zoom_cb, 1 },
  { { GDK_KEY_plus, GDK_SHIFT_MASK, NULL }, zoom_cb, 1 },
  { { GDK_KEY_equal, 0, NULL }, zoom_cb, 1 },
  { { GDK_KEY_KP_Add, 0, NULL }, zoom_cb, 1 },
  { { GDK_KEY_minus, 0, N_("Farther") }, zoom_cb, -1 },
  { { GDK_KEY_KP_Subtract, 0, NULL }, zoom_cb, -1 },
  { { GDK_KEY_0, 0, N_("Show everything") }, scale_cb, DTL_TIMELINE_FIT },
  { { GDK_KEY_KP_0, 0, NULL }, scale_cb, DTL_TIMELINE_FIT },
  { { GDK_KEY_f, 0, N_("Show the densest part") }, scale_cb, DTL_TIMELINE_FOCUS },
  { { GDK_KEY_y, 0, N_("Show a year") }, scale_cb, DTL_TIMELINE_YEAR },
  { { GDK_KEY_m, 0, N_("Show a month") }, scale_cb, DTL_TIMELINE_MONTH },
  { { GDK_KEY_w, 0, N_("Show a week") }, scale_cb, DTL_TIMELINE_WEEK },
  { { GDK_KEY_d, 0, N_("Show a day") }, scale_cb, DTL_TIMELINE_DAY },
  { { GDK_KEY_Return, 0, N_("Go to the passage") }, activate_cb, 0 },
  { { GDK_KEY_Menu, 0, N_("What can be done with the event") }, dtl_timeline_view_menu_cb, 0 },
  { { GDK_KEY_F10, GDK_SHIFT_MASK, NULL }, dtl_timeline_view_menu_cb, 0 },
  { { GDK_KEY_KP_Enter, 0, NULL }, activate_cb, 0 },
  { { GDK_KEY_ISO_Enter, 0, NULL }, activate_cb, 0 },
};

/**
 * dtl_timeline_keys_class_init:
 * @widget_class: of the timeline
 *
 * Binds the keys.
 */
void
dtl_timeline_keys_class_init (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding (widget_class, bindings[i].key.key, bindings[i].key.modifiers, bindings[i].callback, "i",
                                  bindings[i].argument);
}

/**
 * dtl_timeline_view_get_key:
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): a key of the timeline; %NULL behind the last
 */
const DtlTimelineKey *
dtl_timeline_view_get_key (guint index)
{
  return index < G_N_ELEMENTS (bindings) ? &bindings[index].key : NULL;
}
