/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen on the timeline: an item, with the event that it tells, or an event in all of its lanes. */

#include "config.h"

#include "dtl-timeline-view-private.h"

static void
set_selection (DtlTimelineView *self, guint position, int group)
{
  gboolean other_group = group != self->selected_group;

  if (position == self->selected && !other_group)
    return;
  self->selected_group = group;
  if (position != self->selected)
    {
      self->selected = position;
      g_object_notify (G_OBJECT (self), "selected");
    }
  g_clear_pointer (&self->children, g_ptr_array_unref);
  if (other_group)
    g_object_notify (G_OBJECT (self), "selected-group");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dtl_timeline_view_get_selected:
 *
 * Returns: the chosen item, or %GTK_INVALID_LIST_POSITION
 */
guint
dtl_timeline_view_get_selected (DtlTimelineView *self)
{
  return self->selected;
}

/**
 * dtl_timeline_view_set_selected:
 * @position: an item, or %GTK_INVALID_LIST_POSITION
 *
 * Selects it, with its group, and brings it into view.
 */
void
dtl_timeline_view_set_selected (DtlTimelineView *self, guint position)
{
  const DtlTimelineRecord *record;

  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  dtl_timeline_view_ensure (self);
  if (self->taking)
    {
      set_selection (self, position, -1);
      return;
    }
  if (position >= self->events->records->len)
    {
      set_selection (self, GTK_INVALID_LIST_POSITION, -1);
      return;
    }
  record = dtl_timeline_events_get (self->events, position);
  if (record->dated)
    self->cursor = (DtlTimelineSpot) { record->lane + 1, position };
  set_selection (self, position, record->group < 0 ? -1 : dtl_timeline_events_group (self->events, record->group)->key);
  if (record->dated && self->placed)
    dtl_timeline_view_reveal (self, self->cursor);
}

/**
 * dtl_timeline_view_get_selected_group:
 *
 * Returns: the number of the chosen group, or of the group of the chosen item; -1 if there is none
 */
int
dtl_timeline_view_get_selected_group (DtlTimelineView *self)
{
  return self->selected_group;
}

/**
 * dtl_timeline_view_set_selected_group:
 * @key: the number of a group, as the items give it; -1 for none
 *
 * Selects an event in all of its lanes.
 */
void
dtl_timeline_view_set_selected_group (DtlTimelineView *self, int key)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  dtl_timeline_view_ensure (self);
  set_selection (self, GTK_INVALID_LIST_POSITION, key);
  for (guint i = 0; i < self->events->groups->len; i++)
    {
      const DtlTimelineGroup *group = dtl_timeline_events_group (self->events, i);

      if (group->key != key || group->end <= group->begin)
        continue;
      self->cursor = (DtlTimelineSpot) { DTL_TIMELINE_MERGED, i };
      if (self->placed)
        dtl_timeline_view_reveal (self, self->cursor);
    }
}
