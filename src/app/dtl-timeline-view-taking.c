/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking items in: a few at once; many a slice at a time between the frames, and sorted on another thread. Until that is
 * done the timeline holds nothing, and shows its last picture. */

#include "config.h"

#include "dtl-timeline-view-move.h"

#define FEW 2000         /* items that are read sooner than a frame is over */
#define SLICE_US 4000

static gboolean
is_small (DtlTimelineView *self)
{
  return !self->model || g_list_model_get_n_items (self->model) <= FEW;
}

static DtlTimelineReader *
create_reader (DtlTimelineView *self)
{
  return dtl_timeline_reader_new (self->model, self->fields, MAX (self->lanes->len, 1));
}

/* What was chosen is there still, or it is not. */
static void
keep_selection (DtlTimelineView *self)
{
  guint position = self->selected;
  int group = self->selected_group;

  if (position != GTK_INVALID_LIST_POSITION)
    dtl_timeline_view_set_selected (self, position);
  else if (group >= 0)
    dtl_timeline_view_set_selected_group (self, group);
}

static void
show_events (DtlTimelineView *self, DtlTimelineEvents *events)
{
  DtlTime begin, end;

  g_clear_pointer (&self->events, dtl_timeline_events_unref);
  dtl_timeline_view_forget_labels (self);
  self->events = events;
  if (dtl_time_index_range (self->events->all, &begin, &end))
    dtl_time_axis_set_content (&self->axis, begin, end);
  else
    self->placed = FALSE;
}

static void
read_now (DtlTimelineView *self)
{
  DtlTimelineEvents *events;

  g_clear_pointer (&self->reader, dtl_timeline_reader_free);
  self->reader = create_reader (self);
  dtl_timeline_reader_read (self->reader, G_MAXINT64);
  events = dtl_timeline_reader_steal (self->reader);
  dtl_timeline_events_index_all (events);
  show_events (self, events);
  if (self->selected != GTK_INVALID_LIST_POSITION && self->selected >= events->records->len)
    dtl_timeline_view_set_selected (self, GTK_INVALID_LIST_POSITION);
}

static void
index_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  dtl_timeline_events_index_all (data);
  g_task_return_boolean (task, TRUE);
}

static void
indexed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (source);
  DtlTimelineEvents *events = g_task_get_task_data (G_TASK (result));

  /* Something else is to be shown by now. */
  if (self->round != GPOINTER_TO_UINT (user_data))
    {
      dtl_timeline_events_unref (events);
      return;
    }
  self->taking = FALSE;
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  dtl_timeline_view_forget (self);
  show_events (self, events);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  keep_selection (self);
}

static gboolean
read_slice_cb (gpointer user_data)
{
  DtlTimelineView *self = user_data;
  g_autoptr (GTask) task = NULL;

  if (!self->reader)
    self->reader = create_reader (self);
  if (!dtl_timeline_reader_read (self->reader, g_get_monotonic_time () + SLICE_US))
    return G_SOURCE_CONTINUE;
  self->slices = 0;
  task = g_task_new (self, NULL, indexed_cb, GUINT_TO_POINTER (self->round));
  g_task_set_static_name (task, "timeline");
  g_task_set_task_data (task, dtl_timeline_reader_steal (self->reader), NULL);
  g_task_run_in_thread (task, index_in_thread);
  return G_SOURCE_REMOVE;
}

/**
 * dtl_timeline_view_stop_taking:
 *
 * Forgets about the items, and about taking them in.
 */
void
dtl_timeline_view_stop_taking (DtlTimelineView *self)
{
  g_clear_handle_id (&self->slices, g_source_remove);
  self->round++;
  self->taking = FALSE;
  g_clear_pointer (&self->reader, dtl_timeline_reader_free);
  g_clear_pointer (&self->events, dtl_timeline_events_unref);
  dtl_timeline_view_forget_labels (self);
}

/**
 * dtl_timeline_view_read:
 *
 * To be called when the items, or what is asked of them, have changed: they are read again when they are needed.
 */
void
dtl_timeline_view_read (DtlTimelineView *self)
{
  dtl_timeline_view_stop_taking (self);
  dtl_timeline_view_forget (self);
  dtl_timeline_view_drop (self, FALSE);
  self->cursor.lane = self->hover.lane = self->hover_note = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dtl_timeline_view_take_in:
 *
 * Makes sure that there are events: those of the items, or none for as long as there are too many of them to be read at
 * once. What is chosen meanwhile is found when they are there.
 */
void
dtl_timeline_view_take_in (DtlTimelineView *self)
{
  if (self->events)
    return;
  if (is_small (self))
    {
      read_now (self);
      return;
    }
  self->taking = TRUE;
  self->events = dtl_timeline_events_new (MAX (self->lanes->len, 1));
  dtl_timeline_events_index_all (self->events);
  self->slices = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, read_slice_cb, self, NULL);
}
