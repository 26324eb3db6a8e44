/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline as a widget: its properties, what it shows, and when that must be laid out again. Where things go is
 * worked out in src/layout, ink is in the painter, hands and keys in the input. */

#include "config.h"

#include "dtl-timeline-view-move.h"

#include <glib/gi18n-lib.h>

#include "dtl-timeline-overview.h"

enum
{
  PROP_SELECTED = 1,
  PROP_SELECTED_GROUP,
  PROP_SCALE,
  N_PROPERTIES,
};

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_RESOLVE,
  SIGNAL_MOVE_LANE,
  SIGNAL_SPAN_CHANGED,
  SIGNAL_FOLDED,
  SIGNAL_EVENT_MOVED,
  SIGNAL_EVENT_DROPPED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static GtkAccessible *
dtl_timeline_view_get_first_accessible_child (GtkAccessible *accessible)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (accessible);
  GtkAccessibleInterface *parent = g_type_interface_peek_parent (GTK_ACCESSIBLE_GET_IFACE (accessible));
  g_autoptr (GtkAccessible) widgets = parent->get_first_accessible_child (accessible);
  GPtrArray *children;

  /* While it is made or unmade it has no marks. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return g_steal_pointer (&widgets);
  children = dtl_timeline_view_list_children (self, widgets);
  return children->len > 0 ? g_object_ref (g_ptr_array_index (children, 0)) : g_steal_pointer (&widgets);
}

static void
implement_accessible (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = dtl_timeline_view_get_first_accessible_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DtlTimelineView, dtl_timeline_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, implement_accessible))

static void
back_cb (DtlTimelineView *self)
{
  dtl_timeline_view_step_out (self, FALSE);
}

static void
ahead_cb (DtlTimelineView *self)
{
  dtl_timeline_view_step_out (self, TRUE);
}

/* --- Widget ------------------------------------------------------------------------------- */

static void
dtl_timeline_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 720 : 240;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->lanes->len > 0)
    *natural = self->header + DTL_TIMELINE_FOOT + DTL_TIMELINE_STRIP + 36 + (self->lanes->len + 1) * (self->row + 6);
}

static void
allocate_at (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
allocate_children (DtlTimelineView *self, int width, int height)
{
  double left = dtl_timeline_view_axis_left (self);
  const int middle = (int) (self->header * 0.3); /* of the upper row */
  GtkRequisition size;
  int bar;

  gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &bar, NULL, NULL);
  allocate_at (self->scrollbar, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 0 : width - bar, self->header, bar, MAX (height - self->header - dtl_timeline_view_foot (self), 1));
  allocate_at (self->overview, left, height - DTL_TIMELINE_STRIP, self->axis.width, DTL_TIMELINE_STRIP);
  gtk_widget_get_preferred_size (self->back, NULL, &size);
  allocate_at (self->back, left > 0 ? left - size.width - 6 : left + 3, middle - size.height / 2, size.width, size.height);
  gtk_widget_get_preferred_size (self->ahead, NULL, &size);
  allocate_at (self->ahead, left + self->axis.width - size.width - 6, middle - size.height / 2, size.width, size.height);
}

static void
dtl_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);

  if (!self->text)
    dtl_timeline_view_take_font (self);
  gtk_widget_set_child_visible (self->overview, dtl_timeline_view_foot (self) > 0);
  dtl_timeline_view_measure_column (self, width);
  dtl_time_axis_resize (&self->axis, width - self->column);
  dtl_timeline_view_shift (self);
  dtl_timeline_view_ensure (self);
  dtl_timeline_view_place (self);
  dtl_timeline_view_settle (self);
  allocate_children (self, width, height);
  if (self->popover)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
take_picture (DtlTimelineView *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  dtl_timeline_painter_snapshot (self, snapshot);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  self->picture = gtk_snapshot_free_to_node (snapshot);
}

static void
dtl_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);

  dtl_timeline_view_ensure (self);
  if (!self->taking || !self->picture)
    take_picture (self);
  if (self->picture)
    gtk_snapshot_append_node (snapshot, self->picture);
  gtk_widget_snapshot_child (widget, self->scrollbar, snapshot);
  gtk_widget_snapshot_child (widget, self->overview, snapshot);
  gtk_widget_snapshot_child (widget, self->back, snapshot);
  gtk_widget_snapshot_child (widget, self->ahead, snapshot);
}

static void
forget_text (DtlTimelineView *self)
{
  g_clear_pointer (&self->text, dtl_timeline_text_free);
  dtl_timeline_view_forget_labels (self);
  dtl_timeline_view_forget (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
dtl_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (widget);

  GTK_WIDGET_CLASS (dtl_timeline_view_parent_class)->css_changed (widget, change);
  if (self->text)
    dtl_timeline_view_take_font (self);
  dtl_timeline_view_forget (self);
}

static void
dtl_timeline_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (dtl_timeline_view_parent_class)->system_setting_changed (widget, setting);
  forget_text (DTL_TIMELINE_VIEW (widget));
}

static void
dtl_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, self->selected);
      break;
    case PROP_SELECTED_GROUP:
      g_value_set_int (value, self->selected_group);
      break;
    case PROP_SCALE:
      g_value_set_uint (value, self->scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dtl_timeline_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_SELECTED:
      dtl_timeline_view_set_selected (self, g_value_get_uint (value));
      break;
    case PROP_SELECTED_GROUP:
      dtl_timeline_view_set_selected_group (self, g_value_get_int (value));
      break;
    case PROP_SCALE:
      dtl_timeline_view_set_scale (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dtl_timeline_view_dispose (GObject *object)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (object);

  dtl_timeline_view_halt (self);
  dtl_timeline_view_drop (self, FALSE);
  g_clear_handle_id (&self->upgrade, g_source_remove);
  g_clear_handle_id (&self->midnight, g_source_remove);
  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  for (guint i = 0; i < DTL_TIMELINE_N_FIELDS; i++)
    g_clear_pointer (&self->fields[i], gtk_expression_unref);
  dtl_timeline_view_forget (self);
  dtl_timeline_view_forget_labels (self);
  dtl_timeline_view_stop_taking (self);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->overview, gtk_widget_unparent);
  g_clear_pointer (&self->back, gtk_widget_unparent);
  g_clear_pointer (&self->ahead, gtk_widget_unparent);
  for (guint i = 0; i < DTL_N_PROBES; i++)
    g_clear_pointer (&self->probes[i], gtk_widget_unparent);
  g_clear_object (&self->vertical);
  G_OBJECT_CLASS (dtl_timeline_view_parent_class)->dispose (object);
}

static void
dtl_timeline_view_finalize (GObject *object)
{
  DtlTimelineView *self = DTL_TIMELINE_VIEW (object);

  g_clear_pointer (&self->text, dtl_timeline_text_free);
  g_clear_pointer (&self->lanes, g_array_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  G_OBJECT_CLASS (dtl_timeline_view_parent_class)->finalize (object);
}

static void
dtl_timeline_view_class_init (DtlTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = dtl_timeline_view_get_property;
  object_class->set_property = dtl_timeline_view_set_property;
  object_class->dispose = dtl_timeline_view_dispose;
  object_class->finalize = dtl_timeline_view_finalize;
  widget_class->measure = dtl_timeline_view_measure;
  widget_class->size_allocate = dtl_timeline_view_size_allocate;
  widget_class->snapshot = dtl_timeline_view_snapshot;
  widget_class->css_changed = dtl_timeline_view_css_changed;
  widget_class->system_setting_changed = dtl_timeline_view_system_setting_changed;

  properties[PROP_SELECTED] = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION, flags);
  properties[PROP_SELECTED_GROUP] = g_param_spec_int ("selected-group", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_SCALE] = g_param_spec_uint ("scale", NULL, NULL, 0, DTL_TIMELINE_DAY, DTL_TIMELINE_FOCUS, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_RESOLVE] = g_signal_new ("resolve", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_MOVE_LANE] = g_signal_new ("move-lane", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[SIGNAL_SPAN_CHANGED] = g_signal_new ("span-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 0);
  signals[SIGNAL_FOLDED] = g_signal_new ("folded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_EVENT_MOVED] = g_signal_new ("event-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_BOOLEAN, G_TYPE_INT64, G_TYPE_INT64);
  signals[SIGNAL_EVENT_DROPPED] = g_signal_new ("event-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_BOOLEAN, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "timelineview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  dtl_timeline_keys_class_init (widget_class);
}

static void
clear_lane (DtlTimelineLane *lane)
{
  g_free (lane->name);
  g_free (lane->note);
}

static GtkWidget *
create_edge (DtlTimelineView *self, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "edge");
  gtk_widget_set_visible (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

/* Until midnight it is today. */
static gboolean
watch_today_cb (gpointer user_data)
{
  DtlTimelineView *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int second = g_date_time_get_hour (now) * 3600 + g_date_time_get_minute (now) * 60 + g_date_time_get_second (now);
  const DtlDate date = { g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now) };

  self->midnight = g_timeout_add_seconds (DTL_SECONDS_A_DAY - second + 1, watch_today_cb, self);
  dtl_timeline_view_set_today (self, DTL_TIME_FROM_DAY (dtl_date_to_day (date)));
  return G_SOURCE_REMOVE;
}

static void
dtl_timeline_view_init (DtlTimelineView *self)
{
  static const char *const probes[DTL_N_PROBES] = { "conflict", "note", "pill", "ground", "accent" };

  self->lanes = g_array_new (FALSE, TRUE, sizeof (DtlTimelineLane));
  g_array_set_clear_func (self->lanes, (GDestroyNotify) clear_lane);
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->selected = GTK_INVALID_LIST_POSITION;
  self->selected_group = -1;
  self->cursor.lane = self->hover.lane = self->dragged.lane = self->hover_note = -1;
  self->scale = DTL_TIMELINE_FOCUS;
  self->header = 45; /* until there is a font */
  self->row = self->pill = 22;
  self->bar = self->name_height = 18;
  dtl_time_axis_init (&self->axis, 1);
  self->vertical = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->vertical);
  gtk_widget_set_parent (self->scrollbar, GTK_WIDGET (self));
  g_signal_connect_swapped (self->vertical, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  self->overview = dtl_timeline_overview_new (self);
  gtk_widget_set_parent (self->overview, GTK_WIDGET (self));
  self->back = create_edge (self, G_CALLBACK (back_cb));
  self->ahead = create_edge (self, G_CALLBACK (ahead_cb));
  for (guint i = 0; i < DTL_N_PROBES; i++)
    {
      self->probes[i] = g_object_new (ADW_TYPE_BIN, "css-name", "probe", "visible", FALSE, NULL);
      gtk_widget_add_css_class (self->probes[i], probes[i]);
      gtk_widget_set_parent (self->probes[i], GTK_WIDGET (self));
    }
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  dtl_timeline_input_attach (self);
  dtl_timeline_view_attach_menu (self);
  watch_today_cb (self);
}

/* --- For those who use it ----------------------------------------------------------------- */

/**
 * dtl_timeline_view_new:
 *
 * Returns: an empty timeline
 */
GtkWidget *
dtl_timeline_view_new (void)
{
  return g_object_new (DTL_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * dtl_timeline_view_set_model:
 * @model: (nullable): what to show
 */
void
dtl_timeline_view_set_model (DtlTimelineView *self, GListModel *model)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));

  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  if (g_set_object (&self->model, model) && model)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (dtl_timeline_view_read), self);
  dtl_timeline_view_read (self);
}

/**
 * dtl_timeline_view_set_expression:
 * @field: what it answers
 * @expression: (transfer full) (nullable): evaluated with an item as `this`, when the list changes or, for words, when they are drawn
 */
void
dtl_timeline_view_set_expression (DtlTimelineView *self, DtlTimelineField field, GtkExpression *expression)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));

  g_clear_pointer (&self->fields[field], gtk_expression_unref);
  self->fields[field] = expression;
  if (self->model)
    dtl_timeline_view_read (self);
}

/**
 * dtl_timeline_view_add_lane:
 * @name: what it is called
 * @hue: its colour: a number of dtl_palette_get_colour(); %G_MAXUINT: that of words
 * @note: (nullable): what to say of it, where it would be empty
 *
 * Adds a lane below those there are.
 */
void
dtl_timeline_view_add_lane (DtlTimelineView *self, const char *name, guint hue, const char *note)
{
  DtlTimelineLane lane = { g_strdup (name), g_strdup (note), hue };

  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  g_array_append_val (self->lanes, lane);
  if (self->model)
    dtl_timeline_view_read (self);
}

/**
 * dtl_timeline_view_clear_lanes:
 *
 * Removes all lanes.
 */
void
dtl_timeline_view_clear_lanes (DtlTimelineView *self)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  g_array_set_size (self->lanes, 0);
  dtl_timeline_view_read (self);
}

/**
 * dtl_timeline_view_get_lane_name:
 * @lane: from 0, as they were added
 *
 * Returns: (transfer none) (nullable): what it is called
 */
const char *
dtl_timeline_view_get_lane_name (DtlTimelineView *self, guint lane)
{
  return lane < self->lanes->len ? g_array_index (self->lanes, DtlTimelineLane, lane).name : NULL;
}

/**
 * dtl_timeline_view_get_folded:
 * @name: of a lane; "" for the merged one
 *
 * Returns: whether it is folded to a thin strip
 */
gboolean
dtl_timeline_view_get_folded (DtlTimelineView *self, const char *name)
{
  return g_hash_table_contains (self->folded, name);
}

/**
 * dtl_timeline_view_set_folded:
 * @name: of a lane; "" for the merged one
 * @folded: whether it is to be a thin strip that only shows where something is
 */
void
dtl_timeline_view_set_folded (DtlTimelineView *self, const char *name, gboolean folded)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  if (folded == dtl_timeline_view_get_folded (self, name))
    return;
  if (folded)
    g_hash_table_add (self->folded, g_strdup (name));
  else
    g_hash_table_remove (self->folded, name);
  dtl_timeline_view_forget (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_FOLDED], 0, name, folded);
}

/**
 * dtl_timeline_view_set_focus_range:
 * @begin: the first moment
 * @end: the moment after the last; not after @begin: find the densest part
 *
 * Says what is shown first, and for %DTL_TIMELINE_FOCUS.
 */
void
dtl_timeline_view_set_focus_range (DtlTimelineView *self, DtlTime begin, DtlTime end)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  self->focus_begin = begin;
  self->focus_end = end;
  if (self->scale == DTL_TIMELINE_FOCUS)
    self->placed = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dtl_timeline_view_set_today:
 * @today: the day's first moment
 *
 * Says what day it is. It knows, unless it is told otherwise; the next midnight puts it right.
 */
void
dtl_timeline_view_set_today (DtlTimelineView *self, DtlTime today)
{
  g_return_if_fail (DTL_IS_TIMELINE_VIEW (self));
  self->today = today;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
