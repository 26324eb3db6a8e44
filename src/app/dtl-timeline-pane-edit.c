/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline knows places in a list and moments; what the user does there is said of events of reports. */

#include "config.h"

#include "dtl-event-item.h"
#include "dtl-publication-item.h"
#include "dtl-timeline-pane-private.h"

void
dtl_timeline_pane_edit (DtlTimelinePane *self, const DtlEventSubject *subject)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-event", "(uub)", subject->source, subject->event, subject->whole);
}

/* What is chosen: in the list one source's telling; on the axis that, or what is merged of several. */
static gboolean
find_subject (DtlTimelinePane *self, DtlEventSubject *subject)
{
  const guint position = dtl_timeline_view_get_current (self->view);
  const gboolean merged = dtl_timeline_view_get_selected (self->view) == GTK_INVALID_LIST_POSITION;
  g_autoptr (GObject) item = NULL;

  if (self->session == NULL)
    return FALSE;
  if (dtl_timeline_pane_shows_list (self))
    g_set_object (&item, gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (self->rows)));
  else
    item = g_list_model_get_item (dtl_event_filter_get_model (self->filter), position);
  if (!DTL_IS_EVENT_ITEM (item))
    return FALSE;
  *subject = (DtlEventSubject) { dtl_event_item_get_source (DTL_EVENT_ITEM (item)), dtl_event_item_get_event (DTL_EVENT_ITEM (item)),
                                 merged && !dtl_timeline_pane_shows_list (self) };
  return TRUE;
}

/* The source whose published date is chosen, or -1. */
static int
find_flag (DtlTimelinePane *self)
{
  const guint n_events = self->session != NULL ? g_list_model_get_n_items (dtl_event_filter_get_model (self->filter)) : 0;
  const guint position = dtl_timeline_view_get_current (self->view);
  g_autoptr (DtlPublicationItem) flag = NULL;

  if (self->session == NULL || position == GTK_INVALID_LIST_POSITION || position < n_events || dtl_timeline_pane_shows_list (self))
    return -1;
  flag = g_list_model_get_item (G_LIST_MODEL (self->flags), position - n_events);
  return flag != NULL ? (int) dtl_publication_item_get_source (flag) : -1;
}

/* Of a flag it is the published date, and of a figure its value, which are asked for elsewhere. */
static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DtlTimelinePane *self = user_data;
  DtlEventSubject subject;

  if (find_subject (self, &subject))
    dtl_timeline_pane_edit (self, &subject);
  else if (find_flag (self) >= 0)
    dtl_timeline_pane_ask_date (self, (guint) find_flag (self));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.correct", NULL);
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DtlTimelinePane *self = user_data;
  DtlEventSubject subject;

  if (find_subject (self, &subject))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.merge-event", "(uub)", subject.source, subject.event, subject.whole);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* Of what is merged, the user says in the editor which telling it is that goes. */
static void
separate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DtlTimelinePane *self = user_data;
  DtlEventSubject subject;

  if (!find_subject (self, &subject))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (subject.whole)
    dtl_timeline_pane_edit (self, &subject);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.separate-event", "(uub)", subject.source, subject.event, FALSE);
}

static void
reject_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DtlTimelinePane *self = user_data;
  DtlEventSubject subject;

  if (find_subject (self, &subject))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.not-a-date", "(uu)", subject.source, dtl_event_subject_date (self->session, &subject));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* --- By hand --------------------------------------------------------------------------------------- */

static gboolean
find_item (DtlTimelinePane *self, guint position, gboolean whole, DtlEventSubject *subject)
{
  g_autoptr (GObject) item = self->session != NULL ? g_list_model_get_item (dtl_event_filter_get_model (self->filter), position) : NULL;

  if (!DTL_IS_EVENT_ITEM (item))
    return FALSE;
  *subject = (DtlEventSubject) { dtl_event_item_get_source (DTL_EVENT_ITEM (item)), dtl_event_item_get_event (DTL_EVENT_ITEM (item)), whole };
  return TRUE;
}

static gboolean
is_whole (DtlTime begin, DtlTime end, DtlTimeUnit unit)
{
  const DtlTimeStep step = { unit, 1 };

  return dtl_time_floor (begin, step, DTL_MONDAY) == begin && dtl_time_next (begin, step, DTL_MONDAY) == end;
}

/* A month is a month, and not from its first day to its last. A time of day keeps to the clock that it was told by. */
static DtlInterval
make_interval (DtlTime begin, DtlTime end, const DtlInterval *before)
{
  const DtlDate first = dtl_time_date (begin), last = dtl_time_date (end - 1);
  DtlInterval interval;

  if (is_whole (begin, end, DTL_TIME_YEAR))
    return dtl_interval_year (first.year);
  if (is_whole (begin, end, DTL_TIME_MONTH))
    return dtl_interval_month (first.year, first.month);
  if (end - begin > 3600)
    return is_whole (begin, end, DTL_TIME_DAY) ? dtl_interval_day (first)
                                               : dtl_interval_days (dtl_date_to_day (first), dtl_date_to_day (last), DTL_GRANULARITY_RANGE);
  interval = dtl_interval_day (first);
  interval.granularity = DTL_GRANULARITY_TIME;
  interval.second = (gint32) (begin - DTL_TIME_FROM_DAY (dtl_date_to_day (first)));
  interval.zone = before->zone == DTL_NO_ZONE ? DTL_NO_ZONE : 0;
  return interval;
}

static void
moved_cb (DtlTimelinePane *self, guint position, gboolean whole, gint64 begin, gint64 end)
{
  DtlEventSubject subject;
  DtlInterval interval;
  g_autofree char *value = NULL;

  if (!find_item (self, position, whole, &subject))
    return;
  interval = make_interval (begin, end, dtl_event_subject_interval (self->session, &subject));
  value = dtl_interval_to_edtf (&interval);
  dtl_event_correct_date (GTK_WIDGET (self), self->session, &subject, value);
}

static void
dropped_cb (DtlTimelinePane *self, guint position, gboolean whole, guint target)
{
  DtlEventSubject subject, other;

  if (!find_item (self, position, whole, &subject) || !find_item (self, target, FALSE, &other))
    return;
  dtl_event_correct_merge (GTK_WIDGET (self), self->session, &subject,
                           (guint) dtl_comparison_event_of (dtl_session_get_comparison (self->session), other.source, other.event));
}

void
dtl_timeline_pane_edit_listen (DtlTimelinePane *self)
{
  g_signal_connect_swapped (self->view, "event-moved", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (self->view, "event-dropped", G_CALLBACK (dropped_cb), self);
}

/* --- The menu of the list --------------------------------------------------------------------------- */

static void
show_menu (DtlTimelinePane *self, double x, double y)
{
  graphene_point_t place;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->list), GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &place))
    return;
  if (self->list_menu == NULL)
    {
      self->list_menu = gtk_popover_menu_new_from_model (self->event_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->list_menu), FALSE);
      gtk_widget_set_halign (self->list_menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->list_menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->list_menu), &(GdkRectangle) { (int) place.x, (int) place.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->list_menu));
}

/* What is pointed at is chosen first. */
static void
pressed_cb (DtlTimelinePane *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *target = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  if (target == NULL || !gtk_widget_activate_action (target, "listitem.select", "(bb)", FALSE, FALSE))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, x, y);
}

static void
held_cb (DtlTimelinePane *self, double x, double y, GtkGesture *gesture)
{
  pressed_cb (self, 1, x, y, gesture);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelinePane *self = user_data;
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  graphene_rect_t bounds;

  while (focus != NULL && gtk_widget_get_focus_child (focus) != NULL)
    focus = gtk_widget_get_focus_child (focus);
  if (focus == NULL || !gtk_widget_activate_action (focus, "listitem.select", "(bb)", FALSE, FALSE)
      || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return GDK_EVENT_PROPAGATE;
  show_menu (self, bounds.origin.x + 24, bounds.origin.y + bounds.size.height / 2);
  return GDK_EVENT_STOP;
}

static void
attach_list_menu (DtlTimelinePane *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const char *const accels[] = { "Menu", "<Shift>F10" };

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (held_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (hold));
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accels[i]),
                                                            gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/**
 * dtl_timeline_pane_edit_add_actions:
 * @self: a new pane
 * @actions: get what can be done with an event
 *
 * Lets the list ask for it too.
 */
void
dtl_timeline_pane_edit_add_actions (DtlTimelinePane *self, GActionMap *actions)
{
  const GActionEntry entries[] = {
    { "edit", edit_cb, NULL, NULL, NULL, { 0 } },
    { "merge", merge_cb, NULL, NULL, NULL, { 0 } },
    { "separate", separate_cb, NULL, NULL, NULL, { 0 } },
    { "not-a-date", reject_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  attach_list_menu (self);
}
