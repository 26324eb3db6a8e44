/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen on the timeline is chosen everywhere, and the other way round; what is gone to leads to its passage. */

#include "config.h"

#include "dtl-publication-item.h"
#include "dtl-timeline-binding.h"
#include "dtl-timeline-pane-private.h"
#include "dtl-timeline-rows.h"
#include "dtl-timeline-values.h"

/* --- What the session chose --------------------------------------------------------------- */

static guint
find_row (DtlTimelinePane *self, guint source, guint event)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (DtlEventItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (DTL_IS_EVENT_ITEM (item) && dtl_event_item_get_source (item) == source && dtl_event_item_get_event (item) == event)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
select_row (DtlTimelinePane *self, guint row)
{
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->rows), row);
  if (row != GTK_INVALID_LIST_POSITION && dtl_timeline_pane_shows_list (self))
    gtk_column_view_scroll_to (self->list, row, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

static void
show_event (DtlTimelinePane *self, guint source, guint event)
{
  dtl_timeline_view_set_selected (self->view, dtl_event_filter_find (self->filter, source, event));
  if (dtl_timeline_pane_shows_list (self))
    select_row (self, find_row (self, source, event));
}

static guint
count_before_values (DtlTimelinePane *self)
{
  return g_list_model_get_n_items (dtl_event_filter_get_model (self->filter)) + g_list_model_get_n_items (G_LIST_MODEL (self->flags));
}

/* Flags stand behind the events that are shown. */
static guint
find_flag (DtlTimelinePane *self, guint source)
{
  const guint position = dtl_timeline_binding_find_flag (self->session, source);

  if (position == GTK_INVALID_LIST_POSITION)
    return position;
  return position - g_list_model_get_n_items (dtl_session_get_events (self->session))
         + g_list_model_get_n_items (dtl_event_filter_get_model (self->filter));
}

/* A figure stands on the timeline in the lane of its measure, else where its sentence tells an event, else where its report
 * was published. */
static void
show_figure (DtlTimelinePane *self, guint source, guint figure)
{
  int event = dtl_timeline_binding_event_of_figure (self->session, source, figure);
  guint value = dtl_timeline_values_find (G_LIST_MODEL (self->values), source, figure);

  if (value != G_MAXUINT)
    dtl_timeline_view_set_selected (self->view, count_before_values (self) + value);
  else if (event >= 0)
    show_event (self, source, event);
  else
    dtl_timeline_view_set_selected (self->view, find_flag (self, source));
}

static void
show_chosen (DtlTimelinePane *self)
{
  const DtlSelection *selection = dtl_session_get_selection (self->session);
  int event = -1;

  switch (selection->kind)
    {
    case DTL_SELECTION_EVENT:
      show_event (self, selection->source, selection->index);
      break;
    case DTL_SELECTION_DATE:
      event = dtl_timeline_binding_event_of_date (self->session, selection->source, selection->index);
      if (event >= 0)
        show_event (self, selection->source, event);
      else
        dtl_timeline_view_set_selected (self->view, GTK_INVALID_LIST_POSITION);
      break;
    case DTL_SELECTION_FIGURE:
      show_figure (self, selection->source, selection->index);
      break;
    case DTL_SELECTION_SOURCE:
      dtl_timeline_view_set_selected (self->view, find_flag (self, selection->source));
      break;
    case DTL_SELECTION_STORY_EVENT:
      dtl_timeline_view_set_selected_group (self->view, selection->index);
      break;
    default:
      dtl_timeline_view_set_selected (self->view, GTK_INVALID_LIST_POSITION);
      select_row (self, GTK_INVALID_LIST_POSITION);
    }
}

/* What the session chose is chosen on the axis and in the list. */
void
dtl_timeline_pane_show_selection (DtlTimelinePane *self)
{
  self->showing = TRUE;
  show_chosen (self);
  self->shown = dtl_timeline_view_get_selected (self->view);
  self->showing = FALSE;
}

/* --- What the user chooses ---------------------------------------------------------------- */

static void
choose_item (DtlTimelinePane *self, guint position)
{
  GListModel *events = dtl_event_filter_get_model (self->filter);
  g_autoptr (GObject) item = g_list_model_get_item (events, position);

  if (!item && position >= count_before_values (self))
    item = g_list_model_get_item (G_LIST_MODEL (self->values), position - count_before_values (self));
  if (item)
    dtl_timeline_row_choose (item, self->session);
  else
    {
      guint flag = position - g_list_model_get_n_items (events);
      g_autoptr (DtlPublicationItem) published = g_list_model_get_item (G_LIST_MODEL (self->flags), flag);

      if (published)
        dtl_session_select (self->session, DTL_SELECTION_SOURCE, dtl_publication_item_get_source (published), 0);
    }
}

/* The user chose something on the axis. One turn of the loop later both properties have their new value. */
static void
chosen_cb (DtlTimelinePane *self)
{
  guint position = dtl_timeline_view_get_selected (self->view);
  int group = dtl_timeline_view_get_selected_group (self->view);

  if (self->showing || !self->session)
    return;
  if (position != GTK_INVALID_LIST_POSITION && position == self->shown)
    return;
  self->shown = GTK_INVALID_LIST_POSITION;
  self->showing = TRUE;
  if (position != GTK_INVALID_LIST_POSITION)
    choose_item (self, position);
  else if (group >= 0)
    dtl_session_select (self->session, DTL_SELECTION_STORY_EVENT, 0, group);
  else
    dtl_session_select (self->session, DTL_SELECTION_NONE, 0, 0);
  self->showing = FALSE;
}

static void
row_chosen_cb (DtlTimelinePane *self)
{
  gpointer item;

  if (self->showing || !self->session || !dtl_timeline_pane_shows_list (self))
    return;
  item = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (self->rows));
  if (item)
    dtl_timeline_row_choose (item, self->session);
}

static void
selection_changed_cb (DtlTimelinePane *self)
{
  if (!self->showing)
    dtl_timeline_pane_show_selection (self);
}

static void
go_cb (DtlTimelinePane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-pane", "s", "document");
}

/* Chooses what stands there, and goes to its passage. @position: in the model of the timeline. */
void
dtl_timeline_pane_activate (DtlTimelinePane *self, guint position)
{
  choose_item (self, position);
  go_cb (self);
}

void
dtl_timeline_pane_ask_date (DtlTimelinePane *self, guint source)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.set-date-of", "u", source);
}

static gboolean
stands_in (DtlTimelinePane *self, guint source, guint lane)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_session_get_comparison (self->session), source);

  for (guint i = 0; i < reading->events->len; i++)
    if (dtl_timeline_plan_of_event (self->plan, source, i) == lane
        && !dtl_interval_is_resolved (&dtl_reading_date (reading, dtl_reading_event (reading, i)->date)->interval))
      return TRUE;
  return dtl_timeline_plan_has_flags (self->plan) && dtl_timeline_plan_of_source (self->plan, source) == lane;
}

/* What a report leaves open is mostly open because nobody said when it was published. */
static void
resolve_cb (DtlTimelinePane *self, guint lane)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);

  for (guint source = 0; source < comparison->readings->len; source++)
    if (!dtl_date_is_set (dtl_comparison_reading (comparison, source)->published) && stands_in (self, source, lane))
      {
        dtl_timeline_pane_ask_date (self, source);
        return;
      }
}

/* Whatever it is that leaves it open, it is put right where all else of an event is. */
static void
resolve_item_cb (DtlTimelinePane *self, DtlEventItem *item)
{
  const DtlEventSubject subject = { dtl_event_item_get_source (item), dtl_event_item_get_event (item), FALSE };

  dtl_session_select (self->session, DTL_SELECTION_EVENT, subject.source, subject.event);
  dtl_timeline_pane_edit (self, &subject);
}

/* --- Listening ---------------------------------------------------------------------------- */

/* To what is chosen on the axis, in the list and in the tray. */
void
dtl_timeline_pane_selection_listen (DtlTimelinePane *self)
{
  g_signal_connect_swapped (self->view, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->view, "notify::selected-group", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (dtl_timeline_pane_activate), self);
  g_signal_connect_swapped (self->view, "resolve", G_CALLBACK (resolve_cb), self);
  g_signal_connect_swapped (self->tray, "choose", G_CALLBACK (resolve_item_cb), self);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (go_cb), self);
}

/* To a session, whose events are the rows of the list. */
void
dtl_timeline_pane_selection_listen_to_session (DtlTimelinePane *self)
{
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}
