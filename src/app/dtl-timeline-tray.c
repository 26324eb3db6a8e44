/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event without a date has no place on an axis, and would be lost. Here it is kept, with what the report wrote
 * instead of a date, and what would give it one. */

#include "config.h"

#include "dtl-timeline-tray.h"

#include <glib/gi18n-lib.h>

#include "dtl-event-item.h"
#include "dtl-timeline-binding.h"

struct _DtlTimelineTray
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkListView *list;
  GtkLabel *count;

  GtkFilterListModel *undated;
  gboolean compact;
};

enum
{
  PROP_COMPACT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_CHOOSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DtlTimelineTray, dtl_timeline_tray, ADW_TYPE_BIN)

static gboolean
is_undated_cb (gpointer item, gpointer user_data)
{
  return !dtl_event_item_get_resolved (item);
}

/* "“Wednesday” · Meridian Dispatch: no published date" */
static char *
write_reason (DtlEventItem *item)
{
  const DtlReading *reading = dtl_comparison_reading (dtl_event_item_get_comparison (item), dtl_event_item_get_source (item));
  g_autofree char *written = dtl_text_slice (reading->source->text, dtl_event_item_get_date (item)->span);
  g_autofree char *name = dtl_timeline_binding_source_name (dtl_event_item_get_comparison (item), dtl_event_item_get_source (item));

  if (dtl_date_is_set (reading->published))
    /* Translators: what a report wrote, which report, and why it is no date */
    return g_strdup_printf (_("“%s” in %s names no date"), written, name);
  /* Translators: what a report wrote, which report, and why it is no date */
  return g_strdup_printf (_("“%s” in %s, published nobody knows when: set its date"), written, name);
}

static GtkWidget *
create_line (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_line (NULL));
  gtk_box_append (GTK_BOX (box), create_line ("undated-reason"));
  gtk_list_item_set_child (row, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  DtlEventItem *item = gtk_list_item_get_item (row);
  GtkWidget *first = gtk_widget_get_first_child (gtk_list_item_get_child (row));
  const char *label = dtl_event_item_get_label (item);
  g_autofree char *reason = write_reason (item);

  gtk_label_set_text (GTK_LABEL (first), label ? label : "");
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (first)), reason);
}

static void
activate_cb (DtlTimelineTray *self, guint position)
{
  g_autoptr (DtlEventItem) item = g_list_model_get_item (G_LIST_MODEL (self->undated), position);

  gtk_menu_button_popdown (self->button);
  if (item)
    g_signal_emit (self, signals[SIGNAL_CHOOSE], 0, item);
}

static void
count_cb (DtlTimelineTray *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->undated));
  g_autofree char *label = self->compact ? g_strdup_printf ("%u", count)
                                         : g_strdup_printf (ngettext ("%u undated", "%u undated", count), count);

  gtk_label_set_label (self->count, label);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
}

static void
dtl_timeline_tray_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COMPACT)
    g_value_set_boolean (value, DTL_TIMELINE_TRAY (object)->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dtl_timeline_tray_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DtlTimelineTray *self = DTL_TIMELINE_TRAY (object);

  if (id != PROP_COMPACT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->compact != g_value_get_boolean (value))
    {
      self->compact = g_value_get_boolean (value);
      count_cb (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
dtl_timeline_tray_dispose (GObject *object)
{
  DtlTimelineTray *self = DTL_TIMELINE_TRAY (object);

  if (self->undated)
    g_signal_handlers_disconnect_by_data (self->undated, self);
  g_clear_object (&self->undated);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DTL_TYPE_TIMELINE_TRAY);
  G_OBJECT_CLASS (dtl_timeline_tray_parent_class)->dispose (object);
}

static void
dtl_timeline_tray_class_init (DtlTimelineTrayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dtl_timeline_tray_get_property;
  object_class->set_property = dtl_timeline_tray_set_property;
  object_class->dispose = dtl_timeline_tray_dispose;
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_CHOOSE] = g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, DTL_TYPE_EVENT_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, DTL_APPLICATION_PATH "/dtl-timeline-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, DtlTimelineTray, button);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelineTray, list);
  gtk_widget_class_bind_template_child (widget_class, DtlTimelineTray, count);
}

static void
dtl_timeline_tray_init (DtlTimelineTray *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->undated = gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (is_undated_cb, NULL, NULL)));
  gtk_filter_list_model_set_incremental (self->undated, TRUE);
  g_signal_connect_swapped (self->undated, "items-changed", G_CALLBACK (count_cb), self);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->undated)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
}

/**
 * dtl_timeline_tray_set_events:
 * @events: (nullable): a list of #DtlEventItem, of which those without a date are shown
 */
void
dtl_timeline_tray_set_events (DtlTimelineTray *self, GListModel *events)
{
  g_return_if_fail (DTL_IS_TIMELINE_TRAY (self));
  gtk_filter_list_model_set_model (self->undated, events);
}
