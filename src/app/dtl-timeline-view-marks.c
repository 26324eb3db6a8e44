/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline's entries as things that can be pointed at: found, named, chosen, shown. */

#include "config.h"

#include "dtl-timeline-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-timeline-words.h"

/* --- Marks -------------------------------------------------------------------------------- */

/**
 * dtl_timeline_view_dup_words:
 * @lane: of the stack
 * @id: an entry of it
 *
 * Returns: (transfer full): what is written at its mark; "" if nothing
 */
char *
dtl_timeline_view_dup_words (DtlTimelineView *self, guint lane, guint id)
{
  guint position = id;
  const DtlTimelineGroup *group = NULL;
  char *words = NULL;

  if (lane == DTL_TIMELINE_MERGED)
    group = dtl_timeline_events_merged (self->events, id, &position);
  if (group)
    words = dtl_timeline_events_text (self->events, position, DTL_TIMELINE_GROUP_LABEL);
  if (!words)
    words = dtl_timeline_events_text (self->events, position, DTL_TIMELINE_LABEL);
  if (group && group->n_lanes > 1)
    {
      g_autofree char *label = words;

      /* Translators: an event and how many sources tell of it: "Network announced · 4 sources" */
      words = g_strdup_printf (ngettext ("%s · %u source", "%s · %u sources", group->n_lanes), label ? label : "",
                               group->n_lanes);
    }
  return words ? words : g_strdup ("");
}

/**
 * dtl_timeline_view_dup_name:
 * @spot: a mark
 * @count: how many entries it stands for
 *
 * Returns: (transfer full): the mark in words, for a tooltip or a screen reader: a line, and lines with what else is known
 */
char *
dtl_timeline_view_dup_name (DtlTimelineView *self, DtlTimelineSpot spot, guint count)
{
  guint position = dtl_timeline_view_position_of (self, spot);
  const DtlTimelineRecord *record = dtl_timeline_events_get (self->events, position);
  g_autofree char *words = dtl_timeline_view_dup_words (self, spot.lane, spot.id);
  g_autofree char *detail = dtl_timeline_events_text (self->events, position, DTL_TIMELINE_DETAIL);
  g_autofree char *date = NULL;
  const char *lane = spot.lane == DTL_TIMELINE_MERGED ? "" : g_array_index (self->lanes, DtlTimelineLane, spot.lane - 1).name;

  if (count > 1)
    {
      date = dtl_timeline_words_span (record->begin, record->begin + 1);
      return g_strdup_printf (ngettext ("%u event", "%u events", count), count);
    }
  date = detail ? g_steal_pointer (&detail) : dtl_timeline_words_span (record->begin, record->end);
  return g_strdup_printf ("%s\n%s%s%s", words, lane, *lane ? " · " : "", date);
}

/**
 * dtl_timeline_view_mark_at:
 * @x: pixels from the left of the widget
 * @y: pixels from its top
 * @spot: (out): the mark; lane -1 if there is none
 *
 * Returns: (transfer none) (nullable): the mark there
 */
const DtlMark *
dtl_timeline_view_mark_at (DtlTimelineView *self, double x, double y, DtlTimelineSpot *spot)
{
  double axis_x = x - dtl_timeline_view_axis_left (self);
  const DtlMark *mark = NULL;
  guint lane;

  spot->lane = -1;
  /* Asked while it is being laid out: a tooltip that changes is asked for at once. */
  if (!self->stack)
    return NULL;
  if (y >= DTL_TIMELINE_HEADER && axis_x >= 0 && axis_x < self->axis.width)
    mark = dtl_lane_stack_hit (self->stack, axis_x, y - dtl_timeline_view_lanes_top (self), 4, &lane);
  if (mark)
    *spot = (DtlTimelineSpot) { lane, mark->id };
  return mark;
}

/**
 * dtl_timeline_view_position_of:
 * @spot: a mark
 *
 * Returns: the item that it stands for, or its first
 */
guint
dtl_timeline_view_position_of (DtlTimelineView *self, DtlTimelineSpot spot)
{
  guint position = spot.id;

  if (spot.lane == DTL_TIMELINE_MERGED)
    dtl_timeline_events_merged (self->events, spot.id, &position);
  return position;
}

/**
 * dtl_timeline_view_is_selected:
 *
 * Returns: whether the entry is chosen; a group is when one of its members is, and the other way round
 */
gboolean
dtl_timeline_view_is_selected (DtlTimelineView *self, guint lane, guint id)
{
  guint position;
  const DtlTimelineGroup *group;

  if (lane == DTL_TIMELINE_MERGED)
    {
      group = dtl_timeline_events_merged (self->events, id, &position);
      return group ? self->selected_group == group->key : position == self->selected;
    }
  if (self->selected != GTK_INVALID_LIST_POSITION)
    return id == self->selected;
  return self->selected_group >= 0 && dtl_timeline_events_get (self->events, id)->group >= 0
         && dtl_timeline_events_group (self->events, dtl_timeline_events_get (self->events, id)->group)->key
            == self->selected_group;
}

/**
 * dtl_timeline_view_reveal:
 * @spot: an entry
 *
 * Pans until it is in view.
 */
void
dtl_timeline_view_reveal (DtlTimelineView *self, DtlTimelineSpot spot)
{
  const DtlTimelineRecord *record = dtl_timeline_events_get (self->events, dtl_timeline_view_position_of (self, spot));
  DtlTimeAxis target = self->axis;
  const DtlStackedLane *lane;
  double page = gtk_adjustment_get_page_size (self->vertical);

  if (record->dated && dtl_time_axis_reveal (&target, record->begin, record->end, 2 * DTL_TIMELINE_MARGIN))
    {
      if (self->scale <= DTL_TIMELINE_FOCUS)
        dtl_timeline_view_set_scale (self, DTL_TIMELINE_FREE);
      dtl_timeline_view_fly (self, &target);
    }
  dtl_timeline_view_ensure (self);
  lane = dtl_lane_stack_get (self->stack, spot.lane);
  if (page > 0)
    gtk_adjustment_clamp_page (self->vertical, lane->y, MIN (lane->y + lane->height + DTL_TIMELINE_FOOT, lane->y + page));
}

static void
announce (DtlTimelineView *self, DtlTimelineSpot spot)
{
  const DtlMark *mark = dtl_lane_stack_find (self->stack, spot.lane, spot.id);
  g_autofree char *name = dtl_timeline_view_dup_name (self, spot, mark ? mark->count : 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), name, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * dtl_timeline_view_choose:
 * @spot: an entry
 *
 * Selects it: the user did so.
 */
void
dtl_timeline_view_choose (DtlTimelineView *self, DtlTimelineSpot spot)
{
  guint position;
  const DtlTimelineGroup *group = NULL;

  self->cursor = spot;
  if (spot.lane == DTL_TIMELINE_MERGED)
    group = dtl_timeline_events_merged (self->events, spot.id, &position);
  announce (self, spot);
  if (group && group->n_lanes > 1)
    dtl_timeline_view_set_selected_group (self, group->key);
  else
    dtl_timeline_view_set_selected (self, dtl_timeline_view_position_of (self, spot));
}

/**
 * dtl_timeline_view_activate:
 * @spot: an entry
 *
 * Asks to go to it.
 */
void
dtl_timeline_view_activate (DtlTimelineView *self, DtlTimelineSpot spot)
{
  g_signal_emit_by_name (self, "activate", dtl_timeline_view_position_of (self, spot));
}

/**
 * dtl_timeline_view_zoom_to:
 * @spot: a mark
 *
 * Comes closer to it: four times, or until its length, or what it counts, fills half the view.
 */
void
dtl_timeline_view_zoom_to (DtlTimelineView *self, DtlTimelineSpot spot)
{
  const DtlMark *mark = dtl_lane_stack_find (self->stack, spot.lane, spot.id);
  DtlTimeAxis target = self->axis;

  if (!mark)
    return;
  if (mark->shape == DTL_MARK_BAR)
    dtl_time_axis_fit (&target, mark->begin, mark->end, self->axis.width / 4);
  else
    dtl_time_axis_zoom (&target, 4, dtl_time_axis_x (&self->axis, mark->begin));
  self->scale = DTL_TIMELINE_FREE;
  g_object_notify (G_OBJECT (self), "scale");
  dtl_timeline_view_fly (self, &target);
}

/**
 * dtl_timeline_view_step_out:
 * @ahead: to the right
 *
 * Moves to the nearest entry that is out of view on that side.
 */
void
dtl_timeline_view_step_out (DtlTimelineView *self, gboolean ahead)
{
  const DtlTimeEntry *entry = dtl_timeline_view_outside (self, ahead);
  DtlTimeAxis target = self->axis;
  double middle;

  if (!entry)
    return;
  middle = entry->begin + MIN (entry->end - entry->begin, dtl_time_axis_span (&target)) / 2.0;
  dtl_time_axis_show (&target, middle - dtl_time_axis_span (&self->axis) / 2, middle + dtl_time_axis_span (&self->axis) / 2);
  dtl_timeline_view_fly (self, &target);
}
