/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline's entries as things that can be pointed at: found, named, chosen, shown. */

#include "config.h"

#include "dtl-timeline-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-timeline-words.h"

#define MOST_MEMBERS 8 /* of an event, that are told one by one */

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
    words = dtl_timeline_reader_text (self->reader, position, DTL_TIMELINE_GROUP_LABEL);
  if (!words)
    words = dtl_timeline_reader_text (self->reader, position, DTL_TIMELINE_LABEL);
  if (group && group->n_tellers > 1)
    {
      g_autofree char *label = words;

      /* Translators: an event and how many sources tell of it: "Network announced · 4 sources" */
      words = g_strdup_printf (ngettext ("%s · %u source", "%s · %u sources", group->n_tellers), label ? label : "",
                               group->n_tellers);
    }
  return words ? words : g_strdup ("");
}

/* What each of the members says; of many, of the first few. */
static char *
name_group (DtlTimelineView *self, guint id, const char *words)
{
  guint position;
  const DtlTimelineGroup *group = dtl_timeline_events_merged (self->events, id, &position);
  g_autoptr (GString) name = g_string_new (words);

  for (guint i = 0; i < MIN (group->members->len, MOST_MEMBERS); i++)
    {
      guint member = g_array_index (group->members, guint, i);
      const DtlTimelineRecord *record = dtl_timeline_events_get (self->events, member);
      g_autofree char *detail = dtl_timeline_reader_text (self->reader, member, DTL_TIMELINE_DETAIL);

      if (!detail && record->dated)
        detail = dtl_timeline_words_span (record->begin, record->end);
      if (record->teller < 0)
        g_string_append_printf (name, "\n%s · %s", dtl_timeline_view_lane_name (self, record->lane + 1), detail ? detail : "");
      else
        g_string_append_printf (name, "\n%s", detail ? detail : "");
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
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
  g_autofree char *detail = dtl_timeline_reader_text (self->reader, position, DTL_TIMELINE_DETAIL);
  g_autofree char *date = NULL;
  const char *lane = spot.lane == DTL_TIMELINE_MERGED ? "" : g_array_index (self->lanes, DtlTimelineLane, spot.lane - 1).name;

  if (count > 1)
    {
      if (record->valued)
        return g_strdup_printf (ngettext ("%s: %u value", "%s: %u values", count), lane, count);
      return g_strdup_printf (ngettext ("%u event", "%u events", count), count);
    }
  if (spot.lane == DTL_TIMELINE_MERGED)
    return name_group (self, spot.id, words);
  date = detail ? g_steal_pointer (&detail) : dtl_timeline_words_span (record->begin, record->end);
  if (record->begin > self->today + DTL_SECONDS_A_DAY)
    {
      g_autofree char *told = g_steal_pointer (&date);

      /* Translators: after the date of something that has not happened yet */
      date = g_strdup_printf (_("%s · ahead"), told);
    }
  /* A number says nothing without what it is the number of. */
  if (record->teller >= 0 && !record->valued)
    return g_strdup_printf ("%s\n%s", words, date);
  return g_strdup_printf ("%s\n%s · %s", words, lane, date);
}

/* Where in the stack a height of the widget is. */
static double
find_height (DtlTimelineView *self, double y)
{
  gboolean pinned = y < self->header + dtl_timeline_view_pinned (self);

  return y - dtl_timeline_view_lane_top (self, pinned ? DTL_TIMELINE_MERGED : 1);
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
  if (y >= self->header && axis_x >= 0 && axis_x < self->axis.width)
    mark = dtl_lane_stack_hit (self->stack, axis_x, find_height (self, y), 4, &lane);
  if (mark)
    *spot = (DtlTimelineSpot) { lane, mark->id };
  return mark;
}

/* Of a lane of values that has none in view, the one that is nearest to it. */
static const DtlCurvePoint *
find_nearest (DtlTimelineView *self, guint lane)
{
  const DtlTimeCurve *curve = dtl_timeline_events_curve (self->events, lane);
  const double middle = (self->axis.from + self->axis.to) / 2;
  const DtlCurvePoint *nearest = NULL;

  for (guint i = 0; i < dtl_time_curve_size (curve); i++)
    {
      const DtlCurvePoint *point = dtl_time_curve_get (curve, i);

      if (!nearest || fabs (point->begin - middle) < fabs (nearest->begin - middle))
        nearest = point;
    }
  return nearest;
}

/* Where several values are told for one time, none of them is the one to be shown. */
static char *
write_values (DtlTimelineView *self, guint lane, const DtlCurvePoint *point)
{
  const DtlTimeCurve *curve = dtl_timeline_events_curve (self->events, lane);
  guint n_values = 0;

  for (guint i = 0; i < dtl_time_curve_size (curve); i++)
    n_values += dtl_time_curve_get (curve, i)->begin == point->begin && dtl_time_curve_get (curve, i)->end == point->end;
  if (n_values == 1)
    return dtl_timeline_view_dup_words (self, lane, point->id);
  return g_strdup_printf (ngettext ("%u value", "%u values", n_values), n_values);
}

/* "2030: 11.2 trillion roubles ▸" */
static char *
write_nearest (DtlTimelineView *self, guint lane)
{
  const DtlCurvePoint *point = find_nearest (self, lane);
  g_autofree char *value = write_values (self, lane, point);
  g_autofree char *date = dtl_timeline_words_brief (point->begin, point->end);
  const gboolean ahead = point->begin > self->axis.from;

  /* Translators: a date and what there was then, out of view in the direction of the arrow */
  return g_strdup_printf (ahead ? _("%s: %s ▸") : _("◂ %s: %s"), date, value);
}

/**
 * dtl_timeline_view_follow_note:
 * @lane: of the stack, with a note
 *
 * Goes where the note points, or asks for what it says is missing.
 */
void
dtl_timeline_view_follow_note (DtlTimelineView *self, guint lane)
{
  if (dtl_lane_stack_get (self->stack, lane)->idle)
    {
      const DtlTimelineSpot spot = { (int) lane, find_nearest (self, lane)->id };

      dtl_timeline_view_choose (self, spot);
      return;
    }
  g_signal_emit_by_name (self, "resolve", lane - 1);
}

/**
 * dtl_timeline_view_dup_note:
 * @lane: of the stack, not the merged one
 *
 * Returns: (transfer full) (nullable): what is said where the lane begins: what it has without a date, or that nobody
 *   knows yet. %NULL where there is nothing to say, or a mark is in its place
 */
char *
dtl_timeline_view_dup_note (DtlTimelineView *self, guint lane)
{
  const DtlTimelineLane *told = &g_array_index (self->lanes, DtlTimelineLane, lane - 1);
  guint undated = g_array_index (self->events->undated, guint, lane - 1);
  double row = dtl_lane_stack_row_y (self->stack, lane, 0);
  g_autofree char *words = NULL;
  double width;

  if (dtl_timeline_view_get_folded (self, told->name))
    return NULL;
  if (self->taking)
    words = g_strdup (_("reading…"));
  else if (dtl_lane_stack_get (self->stack, lane)->idle)
    words = write_nearest (self, lane);
  else if (undated > 0)
    words = g_strdup_printf (ngettext ("%u event without a date: not placed", "%u events without a date: not placed", undated), undated);
  else if (dtl_time_index_size (dtl_timeline_events_index (self->events, lane)) == 0)
    words = g_strdup (told->note);
  if (!words)
    return NULL;
  width = dtl_timeline_text_width (self->text, DTL_TEXT_NOTE, words);
  if (!dtl_lane_stack_free_at (self->stack, 0, row - 6, MIN (width + 2 * DTL_TIMELINE_NOTE_INSET, self->axis.width), 12))
    return NULL;
  return g_steal_pointer (&words);
}

/**
 * dtl_timeline_view_lane_name:
 * @lane: of the stack
 *
 * Returns: (transfer none): its name, as for folding: "" for the merged one
 */
const char *
dtl_timeline_view_lane_name (DtlTimelineView *self, guint lane)
{
  return lane == DTL_TIMELINE_MERGED ? "" : g_array_index (self->lanes, DtlTimelineLane, lane - 1).name;
}

/**
 * dtl_timeline_view_lane_at:
 * @x: pixels from the left of the widget
 * @y: pixels from its top
 *
 * Returns: the lane whose name is there, beside or above it; -1 if none is
 */
int
dtl_timeline_view_lane_at (DtlTimelineView *self, double x, double y)
{
  double axis_x = x - dtl_timeline_view_axis_left (self);
  const DtlStackedLane *stacked;
  int lane;

  if (!self->stack || y < self->header)
    return -1;
  lane = dtl_lane_stack_at (self->stack, find_height (self, y));
  if (lane < 0 || (self->column > 0 && axis_x >= 0 && axis_x < self->axis.width))
    return -1;
  stacked = dtl_lane_stack_get (self->stack, lane);
  return self->column > 0 || find_height (self, y) < stacked->y + self->name_height ? lane : -1;
}

/**
 * dtl_timeline_view_note_at:
 * @x: pixels from the left of the widget
 * @y: pixels from its top
 *
 * Returns: the lane whose note is there, or -1
 */
int
dtl_timeline_view_note_at (DtlTimelineView *self, double x, double y)
{
  double axis_x = x - dtl_timeline_view_axis_left (self) - DTL_TIMELINE_NOTE_INSET;
  g_autofree char *words = NULL;
  int lane;

  if (!self->stack || y < self->header || axis_x < 0)
    return -1;
  lane = dtl_lane_stack_at (self->stack, find_height (self, y));
  if (lane <= DTL_TIMELINE_MERGED || fabs (y - dtl_timeline_view_row_middle (self, lane, 0)) > self->row / 2)
    return -1;
  words = dtl_timeline_view_dup_note (self, lane);
  return words && axis_x < dtl_timeline_text_width (self->text, DTL_TEXT_NOTE, words) ? lane : -1;
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
 * dtl_timeline_view_uncover:
 * @lane: of the stack
 *
 * Scrolls until the lane is in view.
 */
void
dtl_timeline_view_uncover (DtlTimelineView *self, guint lane)
{
  double page = gtk_adjustment_get_page_size (self->vertical);
  double pinned = dtl_timeline_view_pinned (self);
  const DtlStackedLane *stacked = dtl_lane_stack_get (self->stack, lane);

  if (page <= 0 || (lane == DTL_TIMELINE_MERGED && pinned > 0))
    return;
  self->uncovering = self->planning;
  gtk_adjustment_clamp_page (self->vertical, stacked->y - pinned,
                             MIN (stacked->y + stacked->height + DTL_TIMELINE_FOOT, stacked->y - pinned + page));
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

  if (record->dated && dtl_time_axis_reveal (&target, record->begin, record->end, 2 * DTL_TIMELINE_MARGIN))
    {
      if (self->scale <= DTL_TIMELINE_FOCUS)
        dtl_timeline_view_set_scale (self, DTL_TIMELINE_FREE);
      dtl_timeline_view_fly (self, &target);
    }
  dtl_timeline_view_ensure (self);
  dtl_timeline_view_settle (self);
  dtl_timeline_view_uncover (self, spot.lane);
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
  if (group && group->n_tellers > 1)
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
