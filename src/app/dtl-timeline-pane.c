/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline with all that stands around it: scales, a list, a tray, a search, and the session that it shows. */

#include "config.h"

#include "dtl-timeline-pane.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dtl-publication-item.h"
#include "dtl-time-limit.h"
#include "dtl-timeline-binding.h"
#include "dtl-timeline-list.h"
#include "dtl-timeline-pane-private.h"
#include "dtl-timeline-words.h"
#include "dtl-value-item.h"

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (DtlTimelinePane, dtl_timeline_pane, ADW_TYPE_BIN)

/* --- Scales ------------------------------------------------------------------------------- */

typedef struct
{
  DtlTimelineScale scale;
  const char *name;
} NamedScale;

static const NamedScale named_scales[] = {
  { DTL_TIMELINE_FIT, "fit" },     { DTL_TIMELINE_FOCUS, "focus" }, { DTL_TIMELINE_MONTH, "month" },
  { DTL_TIMELINE_WEEK, "week" },   { DTL_TIMELINE_DAY, "day" },
};

static void
scale_chosen_cb (DtlTimelinePane *self)
{
  const char *name = adw_toggle_group_get_active_name (self->scales);

  for (guint i = 0; name && i < G_N_ELEMENTS (named_scales); i++)
    if (g_str_equal (named_scales[i].name, name) && dtl_timeline_view_get_scale (self->view) != named_scales[i].scale)
      dtl_timeline_view_set_scale (self->view, named_scales[i].scale);
}

static void
scale_changed_cb (DtlTimelinePane *self)
{
  DtlTimelineScale scale = dtl_timeline_view_get_scale (self->view);
  const char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (named_scales); i++)
    if (named_scales[i].scale == scale)
      name = named_scales[i].name;
  if (name)
    adw_toggle_group_set_active_name (self->scales, name);
  else
    adw_toggle_group_set_active (self->scales, GTK_INVALID_LIST_POSITION);
}

gboolean
dtl_timeline_pane_shows_list (DtlTimelinePane *self)
{
  return gtk_toggle_button_get_active (self->list_button);
}

/**
 * dtl_timeline_pane_get_range:
 * @self: the pane
 * @from: (out): the first moment that it shows
 * @to: (out): the moment after the last
 *
 * Returns: whether it shows any part of time
 */
gboolean
dtl_timeline_pane_get_range (DtlTimelinePane *self, DtlTime *from, DtlTime *to)
{
  double first, last;

  dtl_timeline_view_get_range (self->view, &first, &last);
  *from = (DtlTime) first;
  *to = (DtlTime) ceil (last);
  return *to > *from;
}

/* --- Limit -------------------------------------------------------------------------------- */

/* What is marked on the axis is all that the other panes show. */
static void
span_changed_cb (DtlTimelinePane *self)
{
  DtlTime begin, end;
  gboolean marked = dtl_timeline_view_get_span (self->view, &begin, &end);
  g_autofree char *words = marked ? dtl_timeline_words_span (begin, end) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self->limit_button), marked);
  adw_button_content_set_label (self->limit_words, words);
  if (!self->session)
    return;
  if (marked)
    dtl_time_limit_set (dtl_time_limit_of (self->session), dtl_date_to_day (dtl_time_date (begin)), dtl_date_to_day (dtl_time_date (end - 1)));
  else
    dtl_time_limit_clear (dtl_time_limit_of (self->session));
}

static void
clear_limit_cb (DtlTimelinePane *self)
{
  dtl_timeline_view_set_span (self->view, 0, 0);
}

/* --- Actions --------------------------------------------------------------------------------- */

static void
toggle_list_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DtlTimelinePane *self = user_data;

  gtk_toggle_button_set_active (self->list_button, !dtl_timeline_pane_shows_list (self));
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  dtl_timeline_pane_search (user_data);
}

static void
go_to_event_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DtlTimelinePane *self = user_data;

  dtl_timeline_pane_activate (self, dtl_timeline_view_get_current (self->view));
}

static void
add_actions (DtlTimelinePane *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry entries[] = {
    { "list", toggle_list_cb, NULL, NULL, NULL, { 0 } },
    { "search", search_cb, NULL, NULL, NULL, { 0 } },
    { "go", go_to_event_cb, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  dtl_timeline_pane_lanes_add_actions (self, G_ACTION_MAP (group));
  dtl_timeline_pane_edit_add_actions (self, G_ACTION_MAP (group));
  dtl_timeline_pane_edit_listen (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline", G_ACTION_GROUP (group));
}

/* --- Session ------------------------------------------------------------------------------ */

static void
form_changed_cb (DtlTimelinePane *self)
{
  gtk_stack_set_visible_child_name (self->forms, dtl_timeline_pane_shows_list (self) ? "list" : "axis");
  gtk_widget_set_sensitive (GTK_WIDGET (self->scales), !dtl_timeline_pane_shows_list (self));
  if (self->session)
    dtl_timeline_pane_show_selection (self);
}

static void
comparison_changed_cb (DtlTimelinePane *self)
{
  const DtlComparison *comparison = dtl_session_get_comparison (self->session);
  const DtlInterval *focus = &comparison->focus;

  self->showing = TRUE;
  dtl_timeline_pane_show_lanes (self);
  if (dtl_interval_is_resolved (focus) && focus->earliest != DTL_DAY_NONE && focus->latest != DTL_DAY_NONE)
    dtl_timeline_view_set_focus_range (self->view, DTL_TIME_FROM_DAY (focus->earliest), DTL_TIME_FROM_DAY (focus->latest + 1));
  else
    dtl_timeline_view_set_focus_range (self->view, 0, 0);
  self->showing = FALSE;
  dtl_timeline_pane_show_selection (self);
}

static void
bind_session (DtlTimelinePane *self)
{
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) told = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) all = NULL;
  g_autoptr (GtkFlattenListModel) rows = NULL;

  self->filter = dtl_event_filter_new (dtl_session_get_events (self->session));
  dtl_timeline_pane_search_look (self);
  self->values = g_list_store_new (DTL_TYPE_VALUE_ITEM);
  self->flags = g_list_store_new (DTL_TYPE_PUBLICATION_ITEM);
  g_list_store_append (parts, dtl_event_filter_get_model (self->filter));
  g_list_store_append (parts, self->flags);
  g_list_store_append (parts, self->values);
  g_list_store_append (told, dtl_event_filter_get_model (self->filter));
  g_list_store_append (told, self->values);
  rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&told)));
  all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&parts)));
  dtl_timeline_view_set_model (self->view, G_LIST_MODEL (all));
  dtl_timeline_tray_set_events (self->tray, dtl_session_get_events (self->session));
  self->rows = dtl_timeline_list_show (self->list, G_LIST_MODEL (rows));
  g_signal_connect_object (self->session, "notify::comparison", G_CALLBACK (comparison_changed_cb), self, G_CONNECT_SWAPPED);
  dtl_timeline_pane_selection_listen_to_session (self);
  comparison_changed_cb (self);
}

static void
unbind_session (DtlTimelinePane *self)
{
  dtl_timeline_view_set_model (self->view, NULL);
  dtl_timeline_tray_set_events (self->tray, NULL);
  gtk_column_view_set_model (self->list, NULL);
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->flags);
  g_clear_object (&self->values);
  g_clear_object (&self->filter);
  self->rows = NULL;
}

/**
 * dtl_timeline_pane_set_session:
 * @session: (nullable): what to show
 */
void
dtl_timeline_pane_set_session (DtlTimelinePane *self, DtlSession *session)
{
  g_return_if_fail (DTL_IS_TIMELINE_PANE (self));

  if (session == self->session)
    return;
  if (self->session)
    unbind_session (self);
  g_set_object (&self->session, session);
  if (session)
    bind_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* What is hidden must not have the keyboard; in the list it begins on what is chosen. */
static void
focus_form (DtlTimelinePane *self)
{
  guint row = GTK_INVALID_LIST_POSITION;

  if (!dtl_timeline_pane_shows_list (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      return;
    }
  if (self->rows != NULL)
    row = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (self->rows));
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  if (row != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->list, row, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
}

static gboolean
toggle_form_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DtlTimelinePane *self = DTL_TIMELINE_PANE (widget);

  gtk_toggle_button_set_active (self->list_button, !dtl_timeline_pane_shows_list (self));
  focus_form (self);
  return GDK_EVENT_STOP;
}

static gboolean
edit_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return gtk_widget_activate_action (widget, "timeline.edit", NULL);
}

static gboolean
merge_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return gtk_widget_activate_action (widget, "timeline.merge", NULL);
}

static gboolean
separate_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  return gtk_widget_activate_action (widget, "timeline.separate", NULL);
}

static gboolean
search_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  dtl_timeline_pane_search (DTL_TIMELINE_PANE (widget));
  return GDK_EVENT_STOP;
}

typedef struct
{
  DtlTimelineKey key;
  GtkShortcutFunc callback;
} KeyBinding;

static const KeyBinding bindings[] = {
  { { GDK_KEY_e, 0, N_("Edit the event") }, edit_key_cb },
  { { GDK_KEY_j, 0, N_("Merge the event with another") }, merge_key_cb },
  { { GDK_KEY_a, 0, N_("Make it an event apart") }, separate_key_cb },
  { { GDK_KEY_l, 0, N_("Show as a list, or on the axis") }, toggle_form_cb },
  { { GDK_KEY_slash, 0, N_("Look for events") }, search_key_cb },
};

/**
 * dtl_timeline_pane_get_key:
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): a key of the pane, beside those of the timeline; %NULL behind the last
 */
const DtlTimelineKey *
dtl_timeline_pane_get_key (guint index)
{
  return index < G_N_ELEMENTS (bindings) ? &bindings[index].key : NULL;
}

static void
dtl_timeline_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DTL_TIMELINE_PANE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_timeline_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    dtl_timeline_pane_set_session (DTL_TIMELINE_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_timeline_pane_dispose (GObject *object)
{
  DtlTimelinePane *self = DTL_TIMELINE_PANE (object);

  dtl_timeline_pane_set_session (self, NULL);
  g_clear_pointer (&self->list_menu, gtk_widget_unparent);
  g_clear_pointer (&self->plan, dtl_timeline_plan_unref);
  g_clear_object (&self->settings);
  for (guint i = 0; i < DTL_N_LANES; i++)
    g_clear_pointer (&self->order[i], g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_TIMELINE_PANE);
  G_OBJECT_CLASS (dtl_timeline_pane_parent_class)->dispose (object);
}

/* The keyboard comes to what the pane shows, not to a button above it. */
static gboolean
dtl_timeline_pane_grab_focus (GtkWidget *widget)
{
  DtlTimelinePane *self = DTL_TIMELINE_PANE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->view)) || gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
dtl_timeline_pane_class_init (DtlTimelinePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dtl_timeline_pane_get_property;
  object_class->set_property = dtl_timeline_pane_set_property;
  object_class->dispose = dtl_timeline_pane_dispose;
  widget_class->grab_focus = dtl_timeline_pane_grab_focus;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DTL_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (DTL_TYPE_TIMELINE_TRAY);
  g_type_ensure (DTL_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-timeline-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, view);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, list);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, forms);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, scales);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, list_button);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, tray);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, limit_button);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, limit_words);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, event_menu);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, shown_choice);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelinePane, found);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding (widget_class, bindings[i].key.key, bindings[i].key.modifiers, bindings[i].callback, NULL);
}

static void
dtl_timeline_pane_init (DtlTimelinePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dtl_timeline_binding_set_expressions (self->view);
  dtl_timeline_list_set_up (self->list);
  dtl_timeline_pane_search_begin (self);
  add_actions (self);
  dtl_timeline_pane_selection_listen (self);
  dtl_timeline_pane_lanes_listen (self);
  dtl_timeline_view_set_menu (self->view, self->event_menu);
  scale_changed_cb (self);
  g_signal_connect_swapped (self->scales, "notify::active-name", G_CALLBACK (scale_chosen_cb), self);
  g_signal_connect_swapped (self->view, "notify::scale", G_CALLBACK (scale_changed_cb), self);
  g_signal_connect_swapped (self->limit_button, "clicked", G_CALLBACK (clear_limit_cb), self);
  g_signal_connect_swapped (self->view, "span-changed", G_CALLBACK (span_changed_cb), self);
  g_signal_connect_swapped (self->list_button, "notify::active", G_CALLBACK (form_changed_cb), self);
}
